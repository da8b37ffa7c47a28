"""The benchmark library: what the repository holds is what the families generate, and a check believes no row."""

from __future__ import annotations

import re
import shutil
from dataclasses import replace

import pytest

from reallocate import __version__
from reallocate.cli.main import run as reallocate
from tests.families.test_families import DIGESTS
from tests.study import best_known, library
from tests.study.library import ENTRIES, FOLDER, main

NAME = "province-0"


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
    digests = best_known.plan_digest(plan), best_known.certificate_digest(plan)
    return best_known.Row(NAME, 13, 13, 25, 25, "1.00", "70", __version__, *digests, "")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A library of its own, with no best known plans."""
    there = tmp_path / "benchmark"
    there.mkdir()
    shutil.copyfile(FOLDER / "library.csv", there / "library.csv")
    monkeypatch.setattr(library, "FOLDER", there)
    return there


def known(folder, row=None):
    """Make `row` the only one, or return the one that is there."""
    if row is not None:
        best_known.put(folder / "best_known.csv", row, list(ENTRIES))
    return best_known.read(folder / "best_known.csv")[NAME]


# --- what the repository holds ----------------------------------------------------------------------------------------


def test_the_list_and_the_files_are_what_is_generated(tmp_path, monkeypatch):
    """Byte for byte: the digest of every instance, nation included, and the files that are shipped."""
    monkeypatch.setattr(library, "FOLDER", tmp_path)
    assert main(["list"]) == 0
    written = {file.relative_to(tmp_path) for file in tmp_path.rglob("*.csv")}
    shipped = {file.relative_to(FOLDER) for file in [*FOLDER.glob("province/*"), FOLDER / "library.csv"]}
    assert written == shipped
    for file in shipped:
        assert (tmp_path / file).read_bytes() == (FOLDER / file).read_bytes(), file


def test_the_digests_are_those_of_the_families():
    assert len(library.listed()) == len(ENTRIES) == 50
    for (family, seed), digest in DIGESTS.items():
        assert library.listed()[f"{family}-{seed}"] == digest


def test_best_known_rows_are_consistent():
    """In the order of the list, no bound above its value; what was found otherwise than by `run` has its plan kept."""
    rows = best_known.read(FOLDER / "best_known.csv")
    assert list(rows) == [name for name in ENTRIES if name in rows]
    for row in rows.values():
        assert list(best_known.at_odds(row, row)) == []
        assert 1 <= row.days_bound <= row.days
        assert 0 <= row.moves_bound <= row.moves
        assert all(len(digest) == 64 for digest in row.digests)
        if row.version:
            assert float(row.seconds) > 0
            assert int(row.memory_mb) > 0
        else:
            kept = FOLDER / "kept" / row.name
            assert (best_known.plan_digest(kept), best_known.certificate_digest(kept)) == row.digests


# --- check ------------------------------------------------------------------------------------------------------------


def test_a_check_accepts_the_plan_of_the_row(folder, plan, row, capsys):
    known(folder, row)
    assert main(["check", NAME, "--plan", str(plan)]) == 0
    said = capsys.readouterr().out
    assert "equal to the best known; the same plan and certificate" in said
    assert said.endswith("the row stands\n")


def test_a_check_accepts_a_shipped_row_by_a_plan_found_now(plan, capsys):
    """The figures have to be equal; which of the plans that attain them is found is the solver's affair."""
    assert main(["check", NAME, "--plan", str(plan)]) == 0
    assert "equal to the best known" in capsys.readouterr().out


def test_a_check_solves_again(folder, row, capsys):
    """The same files are asked of the version that made the row, and figures as good of another."""
    known(folder, row)
    assert main(["check", NAME]) == 0
    known(folder, replace(row, plan_digest="0" * 64))
    assert main(["check", NAME]) == 1
    assert "not the same plan and certificate" in capsys.readouterr().out
    known(folder, replace(row, plan_digest="0" * 64, version="0.0.1"))
    assert main(["check", NAME]) == 0


@pytest.mark.parametrize(
    ("file", "pattern", "new"),
    [
        ("moves.csv", r"^(\d+,,[^,]+,[^,]+,[^,]+,[^,]+),\d+,", r"\g<1>,9,"),  # printers of a trip
        ("certificate.json", r'"\d+/(\d+)"', r'"1/\g<1>000"'),  # multipliers
    ],
)
def test_a_check_refuses_a_tampered_plan(folder, plan, row, tmp_path, capsys, file, pattern, new):
    """Neither for a row nor instead of one."""
    known(folder, row)
    copy = tmp_path / "copy"
    shutil.copytree(plan, copy)
    text, changed = re.subn(pattern, new, (copy / file).read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert changed
    (copy / file).write_text(text, encoding="utf-8")
    assert main(["check", NAME, "--plan", str(copy), "--update"]) == 1
    assert "Refused" in capsys.readouterr().out
    assert known(folder) == row


def test_a_plan_whose_bound_holds_for_given_files_only_is_no_row(folder, plan, row, tmp_path, capsys):
    """That no plan with these moves is faster says nothing of all plans."""
    known(folder, row)
    sheet, kept = FOLDER / "province" / f"{NAME}.csv", str(tmp_path / "kept")
    assert reallocate(["check", str(sheet), str(plan / "moves.csv"), "-q", "-o", kept]) == 0
    assert main(["check", NAME, "--plan", kept, "--update"]) == 1
    assert "holds for plans with given files only" in capsys.readouterr().out
    assert known(folder) == row


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
def test_a_check_refuses_wrong_figures(folder, plan, row, capsys, figures, why):
    """And puts those of the plan in their place where it is told to."""
    known(folder, replace(row, **figures))
    assert main(["check", NAME, "--plan", str(plan)]) == 1
    assert f"the row is wrong: {why}" in capsys.readouterr().out
    assert main(["check", NAME, "--plan", str(plan), "--update"]) == 0
    assert known(folder).rank == row.rank


def test_a_check_refuses_another_instance(folder, plan, row, capsys):
    """A plan of one instance is none of another; nor is an instance another than the listed one."""
    known(folder, row)
    assert main(["check", "province-1", "--plan", str(plan)]) == 1
    sheet = (folder / "library.csv").read_text(encoding="utf-8")
    (folder / "library.csv").write_text(sheet.replace(DIGESTS["province", 0], "0" * 64), encoding="utf-8")
    assert main(["check", NAME, "--plan", str(plan)]) == 1
    assert "library.csv has 000" in capsys.readouterr().out


def test_a_better_plan_is_taken_over_with_its_files(folder, plan, row, capsys):
    """After that the row stands by the plan that is kept, for nobody knows how it was found."""
    known(folder, replace(row, moves=27, plan_digest="0" * 64))
    assert main(["check", NAME, "--plan", str(plan)]) == 1
    assert "better than the best known" in capsys.readouterr().out
    assert known(folder).moves == 27
    assert main(["check", NAME, "--plan", str(plan), "--update"]) == 0
    assert known(folder) == replace(row, seconds="", memory_mb="", version="")
    assert main(["check", NAME]) == 0
    (folder / "kept" / NAME / "moves.csv").unlink()
    assert main(["check", NAME]) == 1


def test_a_worse_plan_is_not_taken_over(folder, plan, row, tmp_path, capsys):
    """One whose certificate proves less."""
    known(folder, row)
    longer = tmp_path / "longer"
    sheet = str(FOLDER / "province" / f"{NAME}.csv")
    assert reallocate(["solve", sheet, "-q", "--json", "--days", "14", "--then", "moves", "-o", str(longer)]) == 0
    assert main(["check", NAME, "--plan", str(longer), "--update"]) == 1
    assert "worse than the best known" in capsys.readouterr().out
    assert known(folder) == row


# --- run --------------------------------------------------------------------------------------------------------------


def test_a_run_writes_a_row_and_passes_over_what_is_there(folder, row, monkeypatch, capsys):
    assert main(["run", NAME]) == 0
    found = known(folder)
    assert found.rank == row.rank
    assert (found.version, found.time_limit) == (__version__, "")
    assert float(found.seconds) > 0
    asked = []
    monkeypatch.setattr(
        library, "solved", lambda entry, limit: asked.append(entry.name) or replace(row, name=entry.name)
    )
    assert main(["run", "--family", "province"]) == 0
    assert asked == [f"province-{seed}" for seed in range(1, 20)]
    assert main(["run", NAME]) == 0
    assert asked[-1] == NAME


def test_a_run_keeps_the_better_row_and_refuses_a_false_one(folder, row, monkeypatch, capsys):
    known(folder, row)
    monkeypatch.setattr(library, "solved", lambda entry, limit: replace(row, moves=26, plan_digest="0" * 64))
    assert main(["run", NAME]) == 0
    assert "is better and stays" in capsys.readouterr().out
    false = replace(row, days=12, days_bound=12, plan_digest="0" * 64)
    monkeypatch.setattr(library, "solved", lambda entry, limit: false)
    assert main(["run", NAME]) == 1
    assert "at odds" in capsys.readouterr().out
    assert known(folder) == row


def test_an_unknown_name_is_a_fault_of_usage(folder):
    for verb in ("run", "check"):
        with pytest.raises(SystemExit):
            main([verb, "province-99"])
