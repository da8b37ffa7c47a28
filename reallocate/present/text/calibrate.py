"""What ``calibrate`` shows: what offices really print, site by site and in all, and lines for an instance."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from reallocate.files.columns import TABLES
from reallocate.files.csvout import csv_text
from reallocate.language import _
from reallocate.present.text.console import show_files
from reallocate.present.text.tables import table
from reallocate.present.words.calibrate import answer_line, cells, period_line, remark_lines
from reallocate.questions.calibrate import Calibration


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
