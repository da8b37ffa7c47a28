"""The dispatch list: what leaves on which day, by how many days it may leave later, and who goes home.

Lines keep to 80 columns where names do, which no table does that has the dates of both ends in its columns.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby

from rich.cells import cell_len
from rich.console import Console

from reallocate.appraisal.dispatch import Dispatch
from reallocate.appraisal.slack import Line, Load
from reallocate.instance.model import Instance
from reallocate.instance.roads import in_hours
from reallocate.language import _, ngettext, pgettext
from reallocate.plan.model import Trip
from reallocate.present.terminal import visible
from reallocate.present.words.dispatch import about_slack
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import day_and_date, number

#: Loads of one day in the order of the list, and what they are called.
LOADS: dict[Load, Callable[[int], str]] = {
    "moves": lambda count: pgettext("in a column", "printer") if count == 1 else pgettext("in a column", "printers"),
    "shipments": lambda count: ngettext("blank", "blanks", count),
    "courier": lambda count: ngettext("card", "cards", count),
}
#: Names stand on the left of their columns, numbers on the right.
LEFT, RIGHT = "<", ">"
Row = Sequence[str]


def show_dispatch(console: Console, instance: Instance, dispatch: Dispatch) -> None:
    """Print the dispatch list, what its last column means, and who goes home."""
    if not dispatch.lines:
        console.print(_("Nothing has to be moved or shipped."))
        return
    console.print(_("Dispatch list"), style="bold")
    for line in lines_list(instance, dispatch.lines):
        console.print(line, soft_wrap=True)
    if any(line.slack is not None for line in dispatch.lines):
        console.print()
        console.print(about_slack(critical=any(line.slack == 0 for line in dispatch.lines)))
    if dispatch.returns:
        console.print()
        console.print(_("Going home, when the work there is done; part of no goal"), style="bold")
        for line in returns_list(instance, dispatch.returns):
            console.print(line, soft_wrap=True)


def lines_list(instance: Instance, lines: Sequence[Line]) -> Iterator[str]:
    """Yield the list of what leaves, day by day."""
    order = list(LOADS)
    lines = sorted(lines, key=lambda line: (line.trip.day, order.index(line.load), line.trip))
    head = ("", "", _("From"), _("To"), _("Arrives"), _("Hours"), _("Slack"))
    rows = [head, *(_row(instance, line) for line in lines)]
    first, *shown = _aligned(rows, (RIGHT, LEFT, LEFT, LEFT, RIGHT, RIGHT, RIGHT))
    yield first
    for day, group in groupby(zip(lines, shown, strict=True), key=lambda pair: pair[0].trip.day):
        yield day_and_date(instance, day)
        yield from (text for _line, text in group)


def _row(instance: Instance, line: Line) -> Row:
    trip, hours = line.trip, instance.travel.hours[line.trip.origin][line.trip.destination]
    return (
        *(number(trip.count), LOADS[line.load](trip.count), *_ends(instance, trip)),
        "-" if line.arrive_day is None else pgettext("in a column", "day {day}").format(day=line.arrive_day),
        "-" if hours is None else number(in_hours(hours)),
        "* 0" if line.slack == 0 else number(line.slack),
    )


def returns_list(instance: Instance, returns: Sequence[Trip]) -> Iterator[str]:
    """Yield the list of who goes home, day by day."""
    lasting = instance.travel.printer_days
    rows: list[Row] = [("", "", _("From"), _("To"), _("Arrives"))]
    for trip in returns:
        day = trip.day + (lasting[trip.origin][trip.destination] or 0)
        rows.append(
            (
                number(trip.count),
                LOADS["moves"](trip.count),
                *_ends(instance, trip),
                pgettext("in a column", "day {day}").format(day=day),
            )
        )
    first, *shown = _aligned(rows, (RIGHT, LEFT, LEFT, LEFT, RIGHT))
    yield first
    for day, group in groupby(zip(returns, shown, strict=True), key=lambda pair: pair[0].day):
        yield day_and_date(instance, day)
        yield from (text for _trip, text in group)


def _ends(instance: Instance, trip: Trip) -> tuple[str, str]:
    return visible(site_name(instance, trip.origin)), visible(site_name(instance, trip.destination))


def _aligned(rows: Sequence[Row], sides: Sequence[str]) -> Iterator[str]:
    """Yield each row as a line; its cells stand below those of the other rows."""
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = []
        for cell, side, width in zip(row, sides, widths, strict=True):
            blank = " " * (width - cell_len(cell))
            cells.append(cell + blank if side == LEFT else blank + cell)
        number_, unit, *others = cells
        yield "  ".join([f"{number_} {unit}", *others]).rstrip()
