"""What ``solve`` shows a planner on stdout: the answer, the dispatch list, the sites, what is assumed."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console, RenderableType
from rich.table import Table

from reallocate.instance.assumptions import assumptions
from reallocate.instance.model import Instance
from reallocate.instance.roads import in_hours
from reallocate.language import _, ngettext
from reallocate.plan.model import Trip
from reallocate.present.text.console import show_files, show_title
from reallocate.present.words.ledger import losses_lines
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import day_and_date, number
from reallocate.present.words.solve import headline
from reallocate.search.result import GoalValue, Result


def table(*columns: tuple[str, bool], title: str | None = None) -> Table:
    """Return an empty table; each column is (header, numbers: right-aligned)."""
    drawn = Table(title=title, title_justify="left", title_style="bold", box=None, pad_edge=False, padding=(0, 2, 0, 0))
    for header, numeric in columns:
        drawn.add_column(header, justify="right" if numeric else "left", overflow="fold")
    return drawn


def show(console: Console, result: Result, directory: Path | None) -> None:
    """Print the whole answer."""
    show_title(console, result.instance)
    for line in headline(result):
        console.print(line)
    if result.plan is not None:
        assert result.ledger is not None
        losses = losses_lines(result.instance, result.ledger)
        for part in (goals_table(result), *losses, dispatch_table(result), sites_table(result)):
            console.print()
            console.print(part, soft_wrap=isinstance(part, str))
    console.print()
    console.print(assumed_line(result.instance))
    if directory is not None:
        show_files(console, directory)


UNITS = {
    "days": lambda: _("days"),
    "moves": lambda: _("printers moved"),
    "waiting": lambda: _("card-days waited"),
    "travel": lambda: _("printer-hours on the road"),
    "shipping": lambda: _("card-hours on the road"),
}


def goals_table(result: Result) -> RenderableType:
    """Return each goal with its value and bound."""
    drawn = table((_("Goal"), False), (_("Value"), True), (_("Bound"), True), (_("Unit"), False), ("", False))
    for goal in result.goals:
        drawn.add_row(goal.name, number(goal.value), number(goal.bound), UNITS[goal.name](), _verdict(goal))
    return drawn


def _verdict(goal: GoalValue) -> str:
    if goal.proven:
        return _("certified") if goal.certified else _("proven by the solver")
    return _("best found")


def dispatch_table(result: Result) -> RenderableType:
    """Return the trips of printers and blanks by day of departure."""
    assert result.plan is not None
    if not result.plan.moves and not result.plan.shipments:
        return _("Nothing has to be moved or shipped.")
    columns = ((_("Leaves"), False), (_("From"), False), (_("To"), False), (_("Load"), True), ("", False))
    drawn = table(*columns, (_("Arrives"), False), (_("Hours"), True), title=_("Dispatch list"))
    instance = result.instance
    travel = instance.travel
    trips = [(trip, _("printers"), travel.printer_days) for trip in result.plan.moves]
    trips += [(trip, _("blank cards"), travel.blank_days) for trip in result.plan.shipments]
    last = 0
    for trip, what, lasting in sorted(trips, key=lambda entry: (entry[0].day, entry[1] != _("printers"), entry[0])):
        if last and trip.day != last:
            drawn.add_row()
        leaves = day_and_date(instance, trip.day) if trip.day != last else ""
        last = trip.day
        arrival = trip.day + (lasting[trip.origin][trip.destination] or 0)
        drawn.add_row(leaves, *_names(instance, trip), number(trip.count), what, *_arrival(instance, trip, arrival))
    return drawn


def _names(instance: Instance, trip: Trip) -> tuple[str, str]:
    return site_name(instance, trip.origin), site_name(instance, trip.destination)


def _arrival(instance: Instance, trip: Trip, day: int) -> tuple[str, str]:
    hours = instance.travel.hours[trip.origin][trip.destination]
    return day_and_date(instance, day), "-" if hours is None else number(in_hours(hours))


def sites_table(result: Result) -> RenderableType:
    """Return per site: backlog, printers at start and end, first and last printing day, blanks left at the end."""
    assert result.plan is not None
    assert result.replay is not None
    columns = [(_("Code"), False), (_("Site"), False), (_("Backlog"), True), (_("Printers, start"), True)]
    columns += [(_("end"), True), (_("First printing day"), True), (_("Last"), True), (_("Blanks left"), True)]
    drawn = table(*columns, title=_("Sites"))
    instance, played = result.instance, result.replay
    printing: dict[int, list[int]] = {}
    for row in result.plan.printing:
        printing.setdefault(row.site, []).append(row.day)
    for i, site in enumerate(instance.sites):
        days = printing.get(i)
        at_end = played.printers[-1][i] if played.printers else site.printers
        left = played.blanks_left[-1][i] if played.blanks_left else site.blanks
        first, last = (number(min(days)), number(max(days))) if days else ("-", "-")
        cells = [number(site.backlog), number(site.printers), number(at_end), first, last, number(left)]
        drawn.add_row(site.code, site.name, *cells)
    drawn.add_row("", _("all"), number(instance.backlog), number(instance.printers), number(instance.printers))
    return drawn


def assumed_line(instance: Instance) -> str:
    """Return how many figures of the instance no source gives."""
    count = len(assumptions(instance))
    if not count:
        return _("No figure is marked as assumed.")
    text = ngettext(
        "{count} figure is assumed, not from a source; `reallocate check` lists it.",
        "{count} figures are assumed, not from a source; `reallocate check` lists them.",
        count,
    )
    return text.format(count=number(count))
