"""What offices really print, as a sheet: the rates, why they are open, and rows for an instance."""

from __future__ import annotations

from reallocate.files.headers import title_of
from reallocate.files.xlsxout import Book
from reallocate.files.xlsxpage import Page
from reallocate.language import _, language_in_use
from reallocate.present.words.calibrate import answer_line, figures, period_line, remark_lines, table_rows, table_title
from reallocate.questions.calibrate import Calibration


def calibration_sheet(book: Book, found: Calibration) -> None:
    """Add the answer, a row for each site, and the rows to put into the tables of an instance."""
    page = Page(book, title_of("answer", language_in_use()), (30, 14, 40, 40, 24))
    page.title(_("What offices print"))
    for line in (answer_line(found), period_line(found)):
        page.sentence(line)
    page.gap()
    page.header([_("Site"), _("Cards fewer"), _("Blanks fewer"), _("Printers"), _("Cards per printer and day")])
    for pace in found.sites:
        page.row([pace.told.name, *figures(pace)], right=True)
    page.row([_("all"), *figures(found.total)], bold=True, right=True)
    page.gap()
    for line in remark_lines(found):
        page.sentence(line)
    for name, heads, rows in table_rows(found):
        page.gap()
        page.heading(table_title(name))
        page.header(heads)
        for row in rows:
            page.row(row)
