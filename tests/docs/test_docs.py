"""Every command and every piece of Python in README and docs runs; output that is shown is the real output."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from reallocate.files.columns import document_tables

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)


def blocks(page: Path, language: str) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return [body for name, body in FENCE.findall(text) if name == language]


def commands(page: Path) -> list[tuple[str, str]]:
    """Return (command, shown output) of every console block, in order."""
    found: list[tuple[str, str]] = []
    for body in blocks(page, "console"):
        for part in re.split(r"^\$ ", body, flags=re.MULTILINE)[1:]:
            command, _newline, output = part.partition("\n")
            found.append((command, output))
    return found


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """A directory of a user: the instances, and nothing else."""
    shutil.copytree(ROOT / "instances", tmp_path / "instances")
    for suffix in ("", ".legs", ".deliveries", ".settings"):
        example = f"tiny-two-sites{suffix}.csv"
        shutil.copy(ROOT / "instances" / example, tmp_path / f"mine{suffix}.csv")
    return tmp_path


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().splitlines()]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_command_runs_and_prints_what_is_shown(page: Path, desk: Path):
    for command, output in commands(page):
        words = shlex.split(command)
        assert words[0] == "reallocate", f"{page.name} shows a command that is not tested: {command}"
        done = subprocess.run(
            [sys.executable, "-m", *words], cwd=desk, capture_output=True, text=True, encoding="utf-8", check=False
        )
        assert done.returncode == 0, f"{command}: {done.stderr}"
        if output.strip():
            assert lines(done.stdout) == lines(output), command


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_shell_blocks_hold_only_commands_that_the_makefile_or_ci_run(page: Path):
    known = {"make solve", "make test", "pip install ."}
    for body in blocks(page, "sh"):
        assert set(body.split("\n")) - {""} <= known


@pytest.mark.parametrize("page", [page for page in PAGES if blocks(page, "python")], ids=lambda page: page.name)
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


def test_the_formats_page_is_made_from_the_table_of_columns():
    assert document_tables() in (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")


def test_links_of_the_readme_lead_somewhere():
    for page in [*PAGES, ROOT / "instances" / "README.md", ROOT / "models" / "README.md"]:
        for target in re.findall(r"\]\(([^)#:]+)\)", page.read_text(encoding="utf-8")):
            assert (page.parent / target).exists(), f"{page.name}: {target}"
