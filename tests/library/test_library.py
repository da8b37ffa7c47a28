"""The benchmark library: what the repository holds is what the families generate, and a check believes no row."""

from __future__ import annotations

import re
import shutil
import zipfile
from dataclasses import replace

import pytest

from reallocate import __version__
from reallocate.cli.main import run as reallocate
from reallocate.errors import UsageError
from reallocate.library import folder as module
from reallocate.library.archive import FILES, certificate_digest, contents, packed, plan_digest
from reallocate.library.folder import Library
from reallocate.library.rows import Row, at_odds, offer
from tests.families.test_families import DIGESTS
from tests.study.library import FOLDER, write_library

NAME = "province-0"
SHIPPED = Library(FOLDER)


@pytest.fixture(scope="module")
def plan(tmp_path_factory):
    """A plan of `NAME`, as the command finds it."""
    folder = tmp_path_factory.mktemp("plan") / "plan"
    sheet = str(FOLDER / "province" / f"{NAME}.csv")
    assert reallocate(["solve", sheet, "-q", "--json", "--then", "moves", "-o", str(folder)]) == 0
    return folder


@pytest.fixture(scope="module")
def row(plan):
    """What the library would say of that plan."""
    files = contents(plan)
    digests = plan_digest(files), certificate_digest(files)
    return Row(NAME, 13, 13, 25, 25, *digests, seconds="1.00", memory_mb="70", version=__version__, plan="yes")


@pytest.fixture
def mine(tmp_path):
    """A library of its own, with no best known plans."""
    there = tmp_path / "benchmark"
    there.mkdir()
    for name in ("library.csv", "VERSION"):
        shutil.copyfile(FOLDER / name, there / name)
    return Library(there)


@pytest.fixture
def command(mine, capsys):
    """The command on that library: its exit code and what it says."""

    def run(*words):
        code = reallocate(["library", *map(str, words), "--library", str(mine.folder)])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


def known(mine, plan, row):
    """Make `row`, with this plan, the only one."""
    assert offer(mine.folder, row, packed(contents(plan)), list(mine.entries), over=True)


# --- what the repository holds ----------------------------------------------------------------------------------------


def test_the_list_and_the_files_are_what_is_generated(tmp_path):
    """Byte for byte: the digest of every instance, nation included, and the files that are shipped."""
    write_library(tmp_path)
    written = {file.relative_to(tmp_path) for file in tmp_path.rglob("*.csv")}
    shipped = {file.relative_to(FOLDER) for file in [*FOLDER.glob("province/*"), FOLDER / "library.csv"]}
    assert written == shipped
    for file in shipped:
        assert (tmp_path / file).read_bytes() == (FOLDER / file).read_bytes(), file


def test_the_digests_are_those_of_the_families():
    assert len(SHIPPED.entries) == 50
    for (family, seed), digest in DIGESTS.items():
        assert SHIPPED.entries[f"{family}-{seed}"].digest == digest


def test_best_known_rows_are_consistent():
    """In the order of the list, no bound above its value, and the plan is there where the row says so."""
    rows = SHIPPED.rows
    assert list(rows) == [name for name in SHIPPED.entries if name in rows]
    for row in rows.values():
        assert list(at_odds(row, row)) == []
        assert 1 <= row.days_bound <= row.days
        assert 0 <= row.moves_bound <= row.moves
        assert all(len(digest) == 64 for digest in row.digests)
        assert row.plan == ("no" if SHIPPED.plan(row.name) is None else "yes")
        if row.version:
            assert float(row.seconds) > 0
            assert int(row.memory_mb) > 0
        else:
            assert row.plan == "yes"  # nobody could make it again


def test_every_plan_that_is_shipped_is_that_of_its_row():
    names = {path.stem for path in (FOLDER / "plans").iterdir()}
    assert {f"province-{seed}" for seed in range(20)} <= names <= set(SHIPPED.rows)
    for name in names:
        files, row = contents(FOLDER / "plans" / f"{name}.zip"), SHIPPED.rows[name]
        assert (plan_digest(files), certificate_digest(files)) == row.digests
        assert packed(files) == (FOLDER / "plans" / f"{name}.zip").read_bytes()


def test_the_rows_of_the_smallest_stand_by_their_plans(capsys):
    """Without solving: the verifier accepts plan and certificate, and says the figures of the row."""
    assert reallocate(["library", "check", *(f"province-{seed}" for seed in range(4)), "--library", str(FOLDER)]) == 0
    assert capsys.readouterr().out.count("the row stands") == 4


# --- list -------------------------------------------------------------------------------------------------------------


def test_a_list_says_what_is_known_of_each_instance(mine, plan, row, command):
    known(mine, plan, row)
    code, said = command("list")
    lines = said.splitlines()
    assert code == 0
    assert lines[0] == f"Version 1 of the library in {mine.folder}"
    assert [line.split() for line in lines[1:4]] == [
        ["name", "sites", "days", "days_bound", "moves", "moves_bound", "plan"],
        [NAME, "10", "13", "13", "25", "25", "yes"],
        ["province-1", "10", "-", "-", "-", "-", "-"],
    ]
    assert len(lines) == 52


def test_a_folder_that_is_no_library_is_a_fault_of_usage(tmp_path, capsys):
    assert reallocate(["library", "list", "--library", str(tmp_path)]) == 2
    assert "--library" in capsys.readouterr().err
    (tmp_path / "VERSION").write_text("1\n", encoding="utf-8")
    (tmp_path / "library.csv").write_text("name,family\n../x,y\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"library\.csv:2"):
        _ = Library(tmp_path).entries


# --- check ------------------------------------------------------------------------------------------------------------


def test_a_check_accepts_the_plan_of_the_row(mine, plan, row, command):
    """The zip that the library holds, or a directory with the same files."""
    known(mine, plan, row)
    for words in ((), ("--plan", plan)):
        code, said = command("check", NAME, *words)
        assert code == 0
        assert "as good as the best known" in said
        assert "the same plan and certificate" in said
        assert said.endswith("the row stands\n")


def test_a_check_without_a_plan_says_how_to_have_one(mine, command):
    code, said = command("check", NAME)
    assert code == 2
    assert "--solve" in said


def test_a_check_solves_again(mine, plan, row, command):
    """The same files are asked of the version that made the row, and figures as good of another."""
    known(mine, plan, row)
    assert command("check", NAME, "--solve")[0] == 0
    known(mine, plan, replace(row, plan_digest="0" * 64))
    code, said = command("check", NAME, "--solve")
    assert code == 6
    assert "another plan: this version, without a time limit, no longer finds the one" in said
    known(mine, plan, replace(row, plan_digest="0" * 64, version="0.0.1"))
    assert command("check", NAME, "--solve")[0] == 0


def test_a_row_whose_certificate_is_of_another_form_does_not_stand_and_it_is_said_why(mine, plan, row, command):
    """The plan may be found again all the same, and figures as good."""
    known(mine, plan, replace(row, certificate_digest="0" * 64))
    for words, said in (((), "the same plan, and another certificate\n"), (("--solve",), "no longer finds the proof")):
        code, told = command("check", NAME, *words)
        assert code == (6 if words else 0)
        assert "as good as the best known" in told
        assert said in told
        assert told.endswith("does not stand\n" if words else "the row stands\n")


def test_rows_without_a_plan_are_named_and_none_is_passed_over(mine, plan, row, command):
    """With --solve they are put to the test like all others."""
    known(mine, plan, row)
    assert offer(mine.folder, replace(row, name="province-1"), b"", list(mine.entries))
    mine.plan("province-1").unlink()
    code, said = command("check")
    assert code == 0
    assert said.endswith(
        f"{NAME}: the row stands\nnot checked, since the library holds no plan: province-1; --solve "
        "puts them to the test by solving again\n"
    )
    code, said = command("check", NAME, "province-1")
    assert code == 2
    assert "stands" not in said
    assert mine.checkable(solve=True) == [NAME, "province-1"]


@pytest.mark.parametrize(
    ("file", "pattern", "new"),
    [
        ("moves.csv", r"^(\d+,,[^,]+,[^,]+,[^,]+,[^,]+),\d+,", r"\g<1>,9,"),  # printers of a trip
        ("certificate.json", r'"\d+/(\d+)"', r'"1/\g<1>000"'),  # multipliers
    ],
)
def test_a_check_refuses_a_tampered_plan(mine, plan, row, tmp_path, command, file, pattern, new):
    """Neither for a row nor instead of one, as a directory or as a zip."""
    known(mine, plan, row)
    copy = tmp_path / "copy"
    shutil.copytree(plan, copy)
    text, changed = re.subn(pattern, new, (copy / file).read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert changed
    (copy / file).write_text(text, encoding="utf-8")
    (tmp_path / "copy.zip").write_bytes(packed(contents(copy)))
    for place in (copy, tmp_path / "copy.zip"):
        code, said = command("check", NAME, "--plan", place, "--update")
        assert code == 6
        assert "refused" in said.lower()
        assert mine.rows[NAME] == row


def test_a_zip_that_is_none_or_lacks_a_file_is_a_fault_of_usage(mine, plan, tmp_path, command):
    (tmp_path / "no.zip").write_bytes(b"PK\3\4 no zip")
    assert command("check", NAME, "--plan", tmp_path / "no.zip")[0] == 2
    with zipfile.ZipFile(tmp_path / "part.zip", "w") as archive:
        archive.write(plan / "moves.csv", "moves.csv")
    code, said = command("check", NAME, "--plan", tmp_path / "part.zip")
    assert code == 2
    assert "certificate.json" in said


def test_a_zip_that_unfolds_without_end_is_refused(mine, tmp_path, monkeypatch):
    """Only the files of a plan are read from it, each up to a limit."""
    from reallocate.library import archive

    monkeypatch.setattr(archive, "MOST", 1000)
    with zipfile.ZipFile(tmp_path / "bomb.zip", "w", zipfile.ZIP_DEFLATED) as bomb:
        bomb.writestr("moves.csv", b"0" * 100_000)
    with pytest.raises(UsageError, match="more than 1000 bytes"):
        contents(tmp_path / "bomb.zip")


def test_a_plan_whose_bound_holds_for_given_files_only_is_no_row(mine, plan, row, tmp_path, command):
    """That no plan with these moves is faster says nothing of all plans."""
    known(mine, plan, row)
    sheet, kept = FOLDER / "province" / f"{NAME}.csv", str(tmp_path / "kept")
    assert reallocate(["check", str(sheet), str(plan / "moves.csv"), "-q", "-o", kept]) == 0
    code, said = command("check", NAME, "--plan", kept, "--update")
    assert code == 6
    assert "holds for plans with given files only" in said
    assert mine.rows[NAME] == row


@pytest.mark.parametrize(
    ("figures", "why"),
    [
        ({"days": 12, "days_bound": 12}, "a plan of 12 days, and at least 13 needed"),
        ({"days": 14, "days_bound": 14}, "a plan of 13 days, and at least 14 needed"),
        ({"days_bound": 14}, "a bound is above the value"),
        ({"moves": 24, "moves_bound": 24}, "24 moves in 13 days, and at least 25 needed"),
        ({"moves": 26, "moves_bound": 26}, "25 moves in 13 days, and at least 26 needed"),
        ({"moves": 26}, "one plan, and different days or moves"),
        ({"days_bound": 12}, "one certificate, and different bounds"),
    ],
)
def test_a_check_refuses_wrong_figures(mine, plan, row, command, figures, why):
    """And puts those of the plan in their place where it is told to."""
    known(mine, plan, replace(row, **figures))
    code, said = command("check", NAME)
    assert code == 6
    assert f"the row is wrong: {why}" in said
    assert command("check", NAME, "--plan", plan, "--update")[0] == 0
    assert mine.rows[NAME].rank == row.rank


def test_a_check_refuses_another_instance(mine, plan, row, command):
    """A plan of one instance is none of another; nor is an instance another than the listed one."""
    assert command("check", "province-1", "--plan", plan)[0] == 6
    path = mine.folder / "library.csv"
    path.write_text(path.read_text(encoding="utf-8").replace(DIGESTS["province", 0], "0" * 64), encoding="utf-8")
    code, said = command("check", NAME, "--plan", plan)
    assert code == 2
    assert "the list has 000" in said


def test_a_better_plan_is_taken_over_with_its_files(mine, plan, row, command):
    """After that the row stands by the plan that the library holds, for nobody knows how it was found."""
    known(mine, plan, replace(row, moves=27, plan_digest="0" * 64))
    code, said = command("check", NAME, "--plan", plan)
    assert code == 6
    assert "better than the best known" in said
    assert mine.rows[NAME].moves == 27
    assert command("check", NAME, "--plan", plan, "--update")[0] == 0
    assert mine.rows[NAME] == replace(row, seconds="", memory_mb="", version="")
    assert command("check", NAME)[0] == 0
    mine.plan(NAME).unlink()
    assert command("check", NAME)[0] == 2


def test_a_worse_plan_is_not_taken_over(mine, plan, row, tmp_path, command):
    """One whose certificate proves less."""
    known(mine, plan, row)
    longer = tmp_path / "longer"
    sheet = str(FOLDER / "province" / f"{NAME}.csv")
    assert reallocate(["solve", sheet, "-q", "--json", "--days", "14", "--then", "moves", "-o", str(longer)]) == 0
    code, said = command("check", NAME, "--plan", longer, "--update")
    assert code == 6
    assert "worse than the best known" in said
    assert mine.rows[NAME] == row


# --- run --------------------------------------------------------------------------------------------------------------


def test_a_run_writes_a_row_with_its_plan_and_leaves_out_what_is_there(mine, row, command):
    assert command("run", NAME)[0] == 0
    found = mine.rows[NAME]
    assert found.rank == row.rank
    assert (found.version, found.time_limit, found.plan) == (__version__, "", "yes")
    assert float(found.seconds) > 0
    assert command("check", NAME)[0] == 0
    assert list(mine.due(family="province")) == [f"province-{seed}" for seed in range(1, 20)]
    assert list(mine.due([NAME])) == [NAME]


def test_a_run_keeps_the_better_row_and_refuses_a_false_one(mine, plan, row, monkeypatch, command):
    known(mine, plan, row)
    found = {"worse": replace(row, moves=26, plan_digest="0" * 64)}
    found["false"] = replace(row, days=12, days_bound=12, plan_digest="0" * 64)
    monkeypatch.setattr(module, "solved", lambda entry, limit: (found["worse"], contents(plan)))
    code, said = command("run", NAME)
    assert code == 0
    assert "is better and stays" in said
    monkeypatch.setattr(module, "solved", lambda entry, limit: (found["false"], contents(plan)))
    code, said = command("run", NAME)
    assert code == 6
    assert "contradicts the best known" in said
    assert mine.rows[NAME] == row


def test_an_unknown_name_is_a_fault_of_usage(command):
    for verb in ("run", "check"):
        assert command(verb, "province-99")[0] == 2


def test_a_zip_holds_the_files_of_a_plan_and_no_date_of_its_making(plan):
    files = contents(plan)
    assert packed(files) == packed(dict(reversed(files.items())))
    assert tuple(files) == FILES
