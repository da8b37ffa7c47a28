"""What ``improve`` shows, and ``check`` of a broken plan: the changes of a plan's moves, line by line."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType

from reallocate.instance.model import Instance
from reallocate.language import _, ngettext
from reallocate.plan.model import Trip
from reallocate.present.text.console import show_title
from reallocate.present.text.tables import table
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import day_and_date, number
from reallocate.questions.curve import Point
from reallocate.questions.edits import Edit

if TYPE_CHECKING:  # it loads the solver, which who only shows what was found does not need
    from reallocate.questions.improve import Improvement


def show_improvement(console: Console, found: Improvement) -> None:
    """Print the curve, then the changes of each point that gains a day."""
    instance = found.instance
    show_title(console, instance)
    for line in headline(found):
        console.print(line)
    console.print()
    show_curve(console, instance, found.curve)
    console.print()
    console.print(_("Shipments and printing are worked out anew for each number of lines."))


def show_curve(console: Console, instance: Instance, curve: Sequence[Point]) -> None:
    """Print the days by the number of lines that are changed, then the changes of each point that gains a day."""
    drawn = table(
        (_("Lines changed"), True), (_("Days"), True), (_("Last day"), False), (_("Moves"), True), ("", False)
    )
    for point in curve:
        moves = None if point.plan is None else sum(trip.count for trip in point.plan.moves)
        last = "" if not point.days else day_and_date(instance, point.days)
        drawn.add_row(number(point.edits), number(point.days), last, number(moves), status(point))
    console.print(drawn)
    before: int | None = None
    for point in curve:
        if point.days is not None and point.days != before and point.changes:
            console.print()
            console.print(_heading(point), style="bold")
            console.print(changes_table(instance, point.changes))
        before = point.days


def headline(found: Improvement) -> list[str]:
    """Return the answer in one or two sentences."""
    first, repair = found.curve[0], found.repair
    if repair is None:
        return [_("No change of its lines was found that makes the plan legal and finished.")]
    lines = []
    if first.days is None:
        text = ngettext(
            "As it is the plan breaks rules or leaves cards waiting; with {count} line changed it takes "
            "{days:# day|# days}.",
            "As it is the plan breaks rules or leaves cards waiting; with {count} lines changed it takes "
            "{days:# day|# days}.",
            repair.edits,
        )
        lines.append(text.format(count=number(repair.edits), days=number(repair.days)))
    base = repair.days
    gain = next((p for p in found.curve if p.days is not None and base is not None and p.days < base), None)
    if gain is None or gain.days is None or base is None:
        lines.append(_("No change makes it faster.") if base == found.days_bound else _("Nothing faster was found."))
    else:
        text = ngettext(
            "Change {count} line and you finish {days} earlier.",
            "Change {count} lines and you finish {days} earlier.",
            gain.edits,
        )
        fewer = base - gain.days
        days = ngettext("{count} day", "{count} days", fewer).format(count=number(fewer))
        lines.append(text.format(count=number(gain.edits), days=days))
    return lines


def status(point: Point) -> str:
    """Return how well a point is known."""
    if point.days is None:
        return _("no legal plan") if point.proven else _("no legal plan was found")
    if point.certified:
        return _("the fewest days: certified")
    return _("the fewest days: proven by the solvers") if point.proven else _("best found")


def _heading(point: Point) -> str:
    text = ngettext(
        "{days:# day|# days} with {count} line changed:", "{days:# day|# days} with {count} lines changed:", point.edits
    )
    return text.format(days=number(point.days), count=number(point.edits))


def changes_table(instance: Instance, changes: Iterable[Edit]) -> RenderableType:
    """Return the changes in the order of the plan's lines: struck out, written in its place, or added."""
    columns = (("", False), (_("Line"), True), (_("Leaves"), False), (_("From"), False), (_("To"), False))
    drawn = table(*columns, (_("Printers"), True))
    for edit in sorted(changes, key=_place):
        out, put = edit.out, edit.put
        if out is not None:
            what = _("strike out") if put is None else _("instead of")
            drawn.add_row(what, number(out.line) if out.line else "", *_cells(instance, out))
        if put is not None:
            drawn.add_row(_("add") if out is None else _("write"), "", *_cells(instance, put))
    return drawn


def _place(edit: Edit) -> tuple[bool, int, Trip]:
    trip = edit.out or edit.put
    assert trip is not None
    return edit.out is None, trip.line, trip


def _cells(instance: Instance, trip: Trip) -> tuple[str, str, str, str]:
    origin, destination = site_name(instance, trip.origin), site_name(instance, trip.destination)
    return day_and_date(instance, trip.day), origin, destination, number(trip.count)
