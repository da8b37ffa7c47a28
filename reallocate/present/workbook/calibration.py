"""What offices really print, as a sheet: the rates, why they are open, and rows for an instance."""

from __future__ import annotations

from reallocate.files.headers import title_of
from reallocate.files.xlsxout import Book
from reallocate.files.xlsxpage import Page, fitting
from reallocate.language import _, language_in_use
from reallocate.present.words.calibrate import answer_line, figures, period_line, remark_lines, table_rows, table_title
from reallocate.questions.calibrate import Calibration

#: Widths of the first columns at least: sentences go over all of them.
LEAST = (24, 14, 14, 14, 24)


def calibration_sheet(book: Book, found: Calibration) -> None:
    """Add the answer, a row for each site, and the rows to put into the tables of an instance."""
    heads = [_("Site"), _("Cards fewer"), _("Blanks fewer"), _("Printers"), _("Cards per printer and day")]
    sites, total = [[pace.told.name, *figures(pace)] for pace in found.sites], [_("all"), *figures(found.total)]
    lists = [(head, rows) for _name, head, rows in table_rows(found)]
    page = Page(book, title_of("answer", language_in_use()), fitting((heads, [*sites, total]), *lists, least=LEAST))
    page.title(_("What offices print"))
    for line in (answer_line(found), period_line(found)):
        page.sentence(line)
    page.gap()
    page.header(heads)
    for row in sites:
        page.row(row, right=True)
    page.row(total, bold=True, right=True)
    page.gap()
    for line in remark_lines(found):
        page.sentence(line)
    for name, columns, lines in table_rows(found):
        page.gap()
        page.heading(table_title(name))
        page.header(columns)
        for cells in lines:
            page.row(cells)
