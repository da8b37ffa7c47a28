"""What offices really print, as a sheet: the rates, why they are open, and rows for an instance."""

from __future__ import annotations

from reallocate.files.columns import TABLES
from reallocate.files.headers import header_of, title_of
from reallocate.files.xlsxout import Book
from reallocate.files.xlsxpage import Page
from reallocate.language import _, language_in_use
from reallocate.present.words.calibrate import answer_line, period_line, range_of, remark_lines
from reallocate.questions.calibrate import Calibration, Pace


def calibration_sheet(book: Book, found: Calibration) -> None:
    """Add the answer, a row for each site, and the rows to put into the tables of an instance."""
    page = Page(book, title_of("answer", language_in_use()), (30, 14, 40, 40, 24))
    page.title(_("What offices print"))
    for line in (answer_line(found), period_line(found)):
        page.sentence(line)
    page.gap()
    page.header([_("Site"), _("Cards fewer"), _("Blanks fewer"), _("Printers"), _("Cards per printer and day")])
    for pace in found.sites:
        page.row([pace.told.name, *_cells(pace)], right=True)
    page.row([_("all"), *_cells(found.total)], bold=True, right=True)
    page.gap()
    for line in remark_lines(found):
        page.sentence(line)
    for name, rows in found.rows.items():
        if not rows:
            continue
        page.gap()
        page.heading(_("Rows for the sheet {name} of an instance").format(name=title_of(name, language_in_use())))
        columns = [column for column in TABLES[name] if column.name in rows[0]]
        page.header([header_of(column, language_in_use()) for column in columns])
        for row in rows:
            page.row([str(row.get(column.name, "")) for column in columns])


def _cells(pace: Pace) -> tuple[int | str | None, ...]:
    pair = pace.pair("printers")
    printers = None if pair is None else " → ".join(map(str, dict.fromkeys(pair)))
    return pace.cleared, pace.used, printers, range_of(pace)
