"""Two sheets about offices: all of them in one table, and one page for each, to be handed to it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from reallocate.appraisal.offices import Office, OfficeDay
from reallocate.files.headers import title_of
from reallocate.files.xlsxout import Book
from reallocate.files.xlsxpage import LINE, Cell, Page
from reallocate.instance.model import Instance
from reallocate.language import _, language_in_use
from reallocate.present.words.offices import home_lines, title_line, what_comes, what_leaves

#: Of a printed page, in points and in pixels, at full size; a column is seven pixels a character wide, and five. Some
#: programs make columns a little wider than others.
PAGE_HEIGHT, PAGE_WIDTH = 470.0, 940
#: Most page breaks that a sheet can have.
MOST_BREAKS = 1023
#: Things that come or leave on one day and stand in one row: it can be no higher than some two dozen lines of text.
MOST_THINGS = 12


def overview_sheet(book: Book, instance: Instance, offices: Sequence[Office]) -> None:
    """Add one row for each site: what waits, what is printed there, and when it is done."""
    page = Page(book, title_of("overview", language_in_use()), (12, 26, *[11] * 10, 8, 18))
    page.title(_("Offices"))
    heads = [_("Code"), _("Site"), _("Cards waiting"), _("New cards"), _("Printers at first"), _("Most printers")]
    heads += [_("Printers at last"), _("First printing day"), _("Last printing day"), _("Cards printed there")]
    heads += [_("Cards left"), _("Blanks left")]
    page.header([*heads, _("Done on day"), _("Date")])
    page.freeze()
    for office in offices:
        page.row(list(_in_one_row(instance, office)))
    page.row(_all(instance, offices), bold=True)


def _all(instance: Instance, offices: Sequence[Office]) -> list[Cell]:
    days = [day for office in offices for day in office.days]
    left = [_close(instance, office) for office in offices]
    cards, blanks = (sum(part) for part in zip(*left, strict=True))
    starts: list[Cell] = [instance.backlog, sum(day.new for day in days), instance.printers]
    return [None, _("all"), *starts, *[None] * 4, sum(day.cards for day in days), cards, blanks, None, None]


def _in_one_row(instance: Instance, office: Office) -> Iterator[Cell]:
    site, days = instance.sites[office.site], office.days
    printing = [day.day for day in days if day.cards]
    yield from (site.code, site.name, site.backlog, sum(day.new for day in days), site.printers)
    yield max((day.printers for day in days), default=site.printers)
    yield days[-1].printers if days else site.printers
    yield from (printing[0], printing[-1]) if printing else (None, None)
    yield sum(day.cards for day in days)
    yield from _close(instance, office)
    yield from (office.done, instance.date_of(office.done)) if office.done else (None, None)


def _close(instance: Instance, office: Office) -> tuple[int, int]:
    """Return the cards and the blanks that are left at the end."""
    site = instance.sites[office.site]
    return (office.days[-1].backlog_left, office.days[-1].blanks_left) if office.days else (site.backlog, site.blanks)


def batched(lines: Sequence[str], most: int) -> Iterator[str]:
    """Yield the lines in texts of at most so many."""
    for k in range(0, len(lines), most):
        yield "\n".join(lines[k : k + most])


def offices_sheet(book: Book, instance: Instance, offices: Sequence[Office]) -> None:
    """Add a block for each site, on a page of its own: day by day what comes, what leaves, what is printed and left."""
    _Blocks(book, instance).write(offices)


class _Blocks:
    def __init__(self, book: Book, instance: Instance) -> None:
        self.instance = instance
        #: Only where offices print for each other is there anything to say of it.
        self.together = instance.settings.print_for_others
        widths = (6, 18, 52, 60, 9, 9, *([9] if self.together else []), 10, 10, 10)
        self.page = Page(book, title_of("offices", language_in_use()), widths)
        scale = min(100, 100 * PAGE_WIDTH // sum(7 * width + 5 for width in widths))
        # A page that fits the width by itself would pass over the breaks.
        self.page.sheet.set_print_scale(scale)
        self.room = PAGE_HEIGHT * 100 / scale
        self.breaks: list[int] = []

    def write(self, offices: Sequence[Office]) -> None:
        heads = [_("Day"), _("Date"), _("Comes"), _("Leaves"), _("Printers there"), _("Cards printed")]
        heads += [_("of these for others")] if self.together else []
        self.page.header([*heads, _("Handed out"), _("Cards left"), _("Blanks left")])
        self.page.freeze()
        self.room -= self.page.height
        for office in offices:
            self._block(office)
        self.page.sheet.set_h_pagebreaks(self.breaks[:MOST_BREAKS])

    def _block(self, office: Office) -> None:
        self._title(office)
        for day in office.days:
            for row in self._day(day):
                if self.page.height > self.room - 3 * LINE:
                    self._title(office)
                self.page.row(row)
        self.page.row(self._totals(office), bold=True)
        for line in home_lines(self.instance, office):
            self.page.sentence(line)

    def _title(self, office: Office) -> None:
        """Begin a page."""
        if self.page.line > 1:
            self.breaks.append(self.page.line)
        self.page.height = 0.0
        self.page.heading(title_line(self.instance, office))

    def _day(self, day: OfficeDay) -> Iterator[list[Cell]]:
        """Yield the row of a day, and further ones where more comes or leaves than stands in one."""
        things = list(what_comes(self.instance, day)), list(what_leaves(self.instance, day))
        parts = zip_longest(*(batched(lines, MOST_THINGS) for lines in things), fillvalue="")
        comes, leaves = next(parts, ("", ""))
        for_others: list[Cell] = [day.for_others] if self.together else []
        yield [
            *(day.day, self.instance.date_of(day.day), comes, leaves),
            *(day.printers, day.cards if day.is_open else _("closed"), *for_others),
            *(day.handed_out, day.backlog_left, day.blanks_left),
        ]
        for comes, leaves in parts:
            yield [None, None, comes, leaves, *[None] * (5 + len(for_others))]

    def _totals(self, office: Office) -> list[Cell]:
        for_others: list[Cell] = [sum(day.for_others for day in office.days)] if self.together else []
        printed, handed_out = (sum(day.cards for day in office.days), sum(day.handed_out for day in office.days))
        cards, blanks = _close(self.instance, office)
        return [None, _("all"), None, None, None, printed, *for_others, handed_out, cards, blanks]
