"""Every command and every piece of Python in README and docs runs; output that is shown is the real output."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reallocate.files.document import document_tables
from tests.docs.pages import PAGES, PLANS, ROOT, TUTORIAL, blocks, commands, lay_out, lines


def named(page: Path) -> str:
    return str(page.relative_to(ROOT))


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A directory of a user: the instances, copies of some, and nothing else."""
    lay_out(tmp_path)
    return tmp_path


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_every_command_runs_and_prints_what_is_shown(page: Path, desk: Path):
    for command in commands(page):
        done = command.run(desk)
        assert done.returncode == command.code, f"{command.text}: {done.stderr}"
        if command.shown.strip():
            assert lines(done.stdout) == lines(command.shown), command.text


@pytest.mark.parametrize("page", PAGES, ids=named)
def test_shell_blocks_hold_only_commands_that_the_makefile_or_ci_run(page: Path):
    known = {"make solve", "make test", "pip install ."}
    for body in blocks(page, "sh"):
        assert set(body.split("\n")) - {""} <= known


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=named)
def test_the_python_of_a_page_runs_and_prints_what_its_comments_say(page: Path, desk: Path):
    """A comment behind a print says the line that it prints, where it is one word or number after another."""
    code = "\n".join(blocks(page, "python"))
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=desk,
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONWARNINGS": "error"},
    )
    assert done.returncode == 0, done.stderr
    expected = re.findall(r"print\(.*\)  # ([\w ]+)$", code, flags=re.MULTILINE)
    printed = done.stdout.splitlines()
    exact = [text for text in expected if re.fullmatch(r"[\w]+( [\w]+)*", text) and "the" not in text.split()]
    assert exact
    for text in exact:
        assert text in printed


def test_the_example_of_your_own_is_the_instance_that_it_names():
    """The figures in docs/your-own.md are those of the files that the commands on that page use."""
    shown = blocks(ROOT / "docs" / "your-own.md", "csv")
    for body, file in zip(shown, ("", ".legs", ".deliveries"), strict=False):
        rows = [line.split(",") for line in body.strip().splitlines()]
        stored = (ROOT / "instances" / f"tiny-two-sites{file}.csv").read_text(encoding="utf-8").splitlines()
        width = len(rows[0])
        assert [row.split(",")[:width] for row in stored] == rows


@pytest.mark.parametrize(("beginning", "file"), [("Asal;", "partial.csv"), ("rule;", "kaltim.rules.csv")])
def test_the_sheets_in_the_tutorial_are_the_files_that_it_names(beginning: str, file: str):
    [shown] = [block for block in blocks(TUTORIAL, "csv") if block.startswith(beginning)]
    assert shown == (PLANS / file).read_text(encoding="utf-8")


def test_every_plan_by_hand_has_a_page_that_runs_a_command_on_it():
    sheets = [path for path in PLANS.glob("*.csv") if not path.name.endswith(".rules.csv")]
    plans = [*sheets, *(path for path in PLANS.iterdir() if path.is_dir())]
    assert len(plans) == 5
    for plan in plans:
        page = PLANS / f"{plan.stem}.md"
        assert any(named(plan) in command.text for command in commands(page)), plan.name


def test_the_formats_page_is_made_from_the_table_of_columns():
    assert document_tables() in (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


def anchors(page: Path) -> set[str]:
    """Return what links may name in a page: its headings in small letters, blanks as hyphens, no other signs."""
    headings = re.findall(r"^#+ (.*)$", page.read_text(encoding="utf-8"), flags=re.MULTILINE)
    return {re.sub(r"[^\w -]", "", heading.lower()).replace(" ", "-") for heading in headings}


def test_links_lead_somewhere():
    """To a file that is there, and to a heading in it."""
    for page in [*PAGES, ROOT / "instances" / "README.md", ROOT / "models" / "README.md"]:
        for target, _hash, anchor in re.findall(r"\]\(([^)#:]*)(#?)([^):]*)\)", page.read_text(encoding="utf-8")):
            file = page.parent / target if target else page
            assert file.exists(), f"{page.name}: {target}"
            assert not anchor or anchor in anchors(file), f"{page.name}: {target}#{anchor}"
