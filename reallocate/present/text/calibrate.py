"""What ``calibrate`` shows: what offices really print, site by site and in all, and lines for an instance."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from reallocate.files.columns import TABLES
from reallocate.files.csvout import csv_text
from reallocate.language import _, verbatim
from reallocate.present.text.console import show_files
from reallocate.present.text.tables import table
from reallocate.present.words.calibrate import answer_line, period_line, range_of, remark_lines
from reallocate.present.words.numbers import number
from reallocate.questions.calibrate import Calibration, Pace


def show_calibration(console: Console, found: Calibration, directory: Path | None = None) -> None:
    """Print the whole answer."""
    for line in (answer_line(found), period_line(found)):
        console.print(line, soft_wrap=True)
    console.print()
    _show_sites(console, found)
    console.print()
    for line in remark_lines(found):
        console.print(line, soft_wrap=True)
    if found.rows["settings"]:
        console.print()
        console.print(_("Lines for the settings of an instance"), style="bold")
        console.print(csv_text(TABLES["settings"], found.rows["settings"]).rstrip(), soft_wrap=True)
    if directory is not None:
        console.print()
        show_files(console, directory)


def _show_sites(console: Console, found: Calibration) -> None:
    numbers = (_("Cards fewer"), True), (_("Blanks fewer"), True), (_("Printers"), True)
    drawn = table((_("Site"), False), *numbers, (_("Cards per printer and day"), True))
    for pace in found.sites:
        drawn.add_row(pace.told.name, *cells(pace))
    drawn.add_row(_("all"), *cells(found.total))
    console.print(drawn)


def cells(pace: Pace) -> tuple[str, ...]:
    """Return what is told of a site: cards and blanks that are fewer, printers, and the rate."""
    pair = pace.pair("printers")
    printers: str = number(None) if pair is None else number(pair[0])
    if pair is not None and pair[0] != pair[1]:
        printers = verbatim("{first} → {second}").format(first=number(pair[0]), second=number(pair[1]))
    return number(pace.cleared), number(pace.used), printers, range_of(pace)
