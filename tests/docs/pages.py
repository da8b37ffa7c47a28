"""The pages that users read, the commands in them, and a desk to run these at."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

import openpyxl

from reallocate.instance.template import template_book

ROOT = Path(__file__).parents[2]
PLANS = ROOT / "instances" / "plans" / "may2020"
COMMANDS = ROOT / "docs" / "command-line.md"
TUTORIAL = ROOT / "docs" / "manual-plans.md"
INDONESIAN = ROOT / "docs" / "id"
PAGES = [
    *(ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")), *sorted(INDONESIAN.glob("*.md"))),
    *sorted(PLANS.glob("*.md")),
]
FENCE = re.compile(r"^```(\w+)\n(.*?)^```", re.MULTILINE | re.DOTALL)
#: A sheet of a workbook as a page shows it: its name, its header and its rows.
SHEET = re.compile(r"^Lembar `([^`]+)`:\n\n((?:\|.*\|\n)+)", re.MULTILINE)
#: What stands in a console block behind a command that does not end with 0.
EXIT_CODE = "echo $?"


@dataclass
class Command:
    """One command of a page: what is shown of its output, and the exit code that is shown or else 0."""

    text: str
    shown: str
    code: int = 0
    code_shown: bool = False

    def run(self, desk: Path) -> subprocess.CompletedProcess[str]:
        words = shlex.split(self.text)
        assert words[0] == "reallocate", f"a command that is not tested: {self.text}"
        return subprocess.run(
            [sys.executable, "-m", *words], cwd=desk, capture_output=True, text=True, encoding="utf-8", check=False
        )


def blocks(page: Path, language: str) -> list[str]:
    text = page.read_text(encoding="utf-8")
    return [body for name, body in FENCE.findall(text) if name == language]


def commands_of(block: str) -> Iterator[Command]:
    """Yield the commands of a console block, in order."""
    found: list[Command] = []
    for part in re.split(r"^\$ ", block, flags=re.MULTILINE)[1:]:
        text, _newline, output = part.partition("\n")
        if text == EXIT_CODE:
            found[-1].code, found[-1].code_shown = int(output), True
        else:
            found.append(Command(text, output))
    yield from found


def commands(page: Path) -> list[Command]:
    return [command for block in blocks(page, "console") for command in commands_of(block)]


def lines(text: str) -> list[str]:
    return [line.rstrip() for line in text.rstrip().splitlines()]


def lay_out(desk: Path) -> None:
    """Put before a user what the pages take for granted: the instances, and copies of some under names of their own."""
    shutil.copytree(ROOT / "instances", desk / "instances")
    _copy("tiny-two-sites", desk, "mine")
    _copy("may2020", desk, "kaltim")
    shutil.copy(PLANS / "kaltim.rules.csv", desk)
    _copy("tiny-rules", desk, "clash")
    counted = next(block for block in blocks(COMMANDS, "csv") if block.startswith("code,backlog,"))
    (desk / "morning.csv").write_text(counted, encoding="utf-8")
    rules = next((block for block in blocks(TUTORIAL, "csv") if block.startswith("rule,")), None)
    if rules is not None:
        (desk / "clash.rules.csv").write_text(rules, encoding="utf-8")
    _fill_in(desk / "kami.xlsx")
    _fill_in(desk / "kami-salah.xlsx", wrong="seribu")
    for page, beginning, name in (("rencana-manual", "Dari;", "lama"), ("mulai", "kode;", "keadaan")):
        [shown] = [block for block in blocks(INDONESIAN / f"{page}.md", "csv") if block.startswith(beginning)]
        (desk / f"{name}.csv").write_text(shown, encoding="utf-8")


def _fill_in(path: Path, wrong: str = "") -> None:
    """Write the template with what the first page shows of its sheets; `wrong` stands in C2 of the offices."""
    book = openpyxl.load_workbook(BytesIO(template_book("id")))
    for name, table in SHEET.findall((INDONESIAN / "mulai.md").read_text(encoding="utf-8")):
        header, _line, *rows = ([cell.strip() for cell in row.strip("|\n").split("|")] for row in table.splitlines())
        sheet = book[name]
        at = {cell.value: cell.column for cell in sheet[1]}
        for line, row in enumerate(rows, sheet.max_row + 1):
            for head, text in zip(header, row, strict=True):
                sheet.cell(line, at[head]).value = text if head == "kode" else _typed(text)
    if wrong:
        book["kantor"]["C2"].value = wrong
    book.save(path)


def _typed(text: str) -> str | int | float:
    """Return what a spreadsheet makes of a number that somebody types."""
    return int(text) if text.isdigit() else float(text.replace(",", ".")) if re.fullmatch(r"\d+,\d+", text) else text


def _copy(name: str, desk: Path, own: str) -> None:
    for file in (ROOT / "instances").glob(f"{name}.*"):
        if file.suffix == ".csv":
            shutil.copy(file, desk / f"{own}{file.name.removeprefix(name)}")
