"""What ``trade-off`` shows: the front of days and moves, and the planner's table of moves and waiting."""

from __future__ import annotations

from rich.console import Console

from reallocate.language import _, verbatim
from reallocate.present.text.console import show_title
from reallocate.present.text.tables import table
from reallocate.present.words.numbers import more, number
from reallocate.present.words.trade_off import headline, waiting_title
from reallocate.present.words.work import short_day, sure, work_line
from reallocate.questions.trade_off import Point, TradeOff

#: Signs of the longest bar.
BAR = 16


def show_trade_off(console: Console, found: TradeOff) -> None:
    """Print the whole answer."""
    show_title(console, found.instance)
    for line in headline(found):
        console.print(line, soft_wrap=True)
    if found.points:
        console.print()
        _show_points(console, found)
    if found.patience:
        console.print()
        console.print(waiting_title(found), style="bold")
        _show_waiting(console, found)
    console.print()
    if found.limit is not None:
        console.print(_("The search was ended before everything was settled."))
    console.print(work_line(found.work))


def _show_points(console: Console, found: TradeOff) -> None:
    columns = ((_("Days"), True), (_("Last day"), False), (_("Moves"), True), (_("Card-days waited"), True))
    drawn = table(*columns, ("", False), ("", False))
    most = max(point.moves or 0 for point in found.points)
    for point in found.points:
        last = short_day(found.instance, point.days) if point.days else ""
        bar = "█" * round(BAR * (point.moves or 0) / most) if most else ""
        status = _("no plan was found") if point.moves is None else sure(proven=point.proven)
        drawn.add_row(number(point.days), last, number(point.moves), _waiting(point), status, bar)
    console.print(drawn)


def _waiting(point: Point) -> str:
    """Return the waiting; where the moves are proven and it is not the least for sure, as the most that it takes."""
    if not point.proven or point.waiting is None or point.waiting == point.waiting_bound:
        return number(point.waiting)
    return verbatim("≤ {waiting}").format(waiting=number(point.waiting))


def _show_waiting(console: Console, found: TradeOff) -> None:
    columns = ((_("Moves at most"), True), (_("Card-days waited"), True), (_("Difference"), True), ("", False))
    drawn = table(*columns)
    before: int | None = None
    for row in found.patience:
        gained = "" if before is None or row.waiting is None else more(number(row.waiting - before))
        drawn.add_row(number(row.moves), number(row.waiting), gained, sure(proven=row.proven))
        before = row.waiting
    console.print(drawn)
