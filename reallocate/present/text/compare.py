"""What ``compare`` shows: one table of figures, one of printer-days, then what differs and what that costs."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TypeVar

from rich.console import Console, RenderableType
from rich.table import Table

from reallocate.appraisal.differences import Difference, SiteDifference, TripDifference
from reallocate.appraisal.entries import Entry
from reallocate.appraisal.ledger import COLUMNS
from reallocate.appraisal.rows import differing, plan_figures
from reallocate.instance.model import Instance
from reallocate.language import _, ngettext
from reallocate.present.text.console import show_files, show_title
from reallocate.present.text.tables import table
from reallocate.present.words.compare import Figure, codes_line, figure_lines, notes, shown_name
from reallocate.present.words.ledger import headings
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import amount, more, number, short_date
from reallocate.questions.compare import Comparison

#: Columns of the terminal that the tables of figures keep to.
WIDTH = 100
#: A plan's name is broken into lines of so many letters above its column.
NAME_WIDTH = 12
#: Rows that each pair of plans gets at most; -o writes all.
MOST_SITES, MOST_MOVES, MOST_SHIPMENTS, MOST_COURIERS = 7, 5, 3, 3

Item = TypeVar("Item")


def show_comparison(console: Console, comparison: Comparison, directory: Path | None) -> None:
    """Print the whole comparison."""
    instance = comparison.instance
    show_title(console, instance)
    for part in figures_tables(comparison):
        console.print()
        console.print(part)
    codes = codes_line(comparison)
    if codes:
        console.print(codes, soft_wrap=True)
    console.print()
    console.print(ledger_table(comparison))
    told = notes(comparison)
    if told:
        console.print()
    for note in told:
        console.print(f"- {note}", soft_wrap=True)
    if comparison.differences:
        console.print()
        console.print(_("What differs: first / second plan, + where the first has more."))
    for pair in comparison.differences:
        console.print()
        names = {"plan": shown_name(pair.plan), "other": shown_name(pair.against)}
        console.print(_("{plan} against {other}").format(**names), style="bold", soft_wrap=True)
        for part in difference_parts(instance, pair):
            console.print(part, soft_wrap=isinstance(part, str))
    if directory is not None:
        console.print()
        show_files(console, directory)


# --- figures ----------------------------------------------------------------------------------------------------------


def figures_tables(comparison: Comparison) -> list[RenderableType]:
    """Return the figures, one column a plan; in more than one table where `WIDTH` columns are not enough."""
    lines = figure_lines(comparison)
    labels = [label for label, _figure in lines]
    groups: list[list[tuple[str, list[str]]]] = []
    used = WIDTH
    for entry in comparison.entries:
        head = textwrap.wrap(shown_name(entry), NAME_WIDTH)
        of = entry.measures
        cells = [*_fixed(comparison, entry), *("-" if of is None else _shown(figure(of)) for _l, figure in lines)]
        width = 2 + max(len(text) for text in (*head, *cells))
        if used + width > WIDTH:
            groups.append([])
            used = max(len(label) for label in (*_fixed_labels(comparison), *labels))
        groups[-1].append(("\n".join(head), cells))
        used += width
    return [_figures_table([*_fixed_labels(comparison), *labels], group) for group in groups]


def _figures_table(labels: Sequence[str], columns: Sequence[tuple[str, Sequence[str]]]) -> RenderableType:
    drawn = table(("", False), *((head, True) for head, _cells in columns))
    for k, label in enumerate(labels):
        drawn.add_row(label, *(cells[k] for _head, cells in columns))
    return drawn


def _fixed_labels(comparison: Comparison) -> list[str]:
    """Return the names of the figures that a promise has as well."""
    return [_("days"), *([_("end date")] if comparison.instance.settings.start_date else [])]


def _fixed(comparison: Comparison, entry: Entry) -> list[str]:
    start, end = comparison.instance.settings.start_date, entry.end_date
    dates = [] if start is None else ["-" if end is None else short_date(end, start.year)]
    return [number(entry.days), *dates]


def _shown(value: Figure) -> str:
    return value if isinstance(value, str) else number(value)


def ledger_table(comparison: Comparison) -> RenderableType:
    """Return where the printer-days of each plan go, rounded to two decimals."""
    heads = ((head, True) for head in (_("available"), *headings().values()))
    drawn = table((_("Printer-days"), False), *heads)
    for entry in comparison.entries:
        days = entry.printer_days
        drawn.add_row(shown_name(entry), *(amount(value) for value in (days.available, *days.columns)))
    return drawn


# --- differences ------------------------------------------------------------------------------------------------------


def difference_parts(instance: Instance, pair: Difference) -> Iterator[RenderableType]:
    """Yield what is shown of a pair below its title: totals, then the sites and trips with the largest differences."""
    if pair.nothing:
        yield _("No difference.")
        return
    totals = _totals(pair)
    if totals:
        yield ", ".join(totals)
    if any(pair.ledger.columns):
        yield _ledger_line(instance, pair)
    yield from _capped(instance, pair.sites, MOST_SITES, _site_weight, _sites_table)
    yield from _capped(instance, pair.moves, MOST_MOVES, _trip_weight, _moves_table)
    yield from _capped(instance, pair.shipments, MOST_SHIPMENTS, _trip_weight, _shipments_table)
    yield from _capped(instance, pair.couriers, MOST_COURIERS, _trip_weight, _couriers_table)


def _capped(
    instance: Instance,
    items: Sequence[Item],
    most: int,
    weight: Callable[[Item], tuple[float, float]],
    drawn: Callable[[Instance, Sequence[Item]], RenderableType],
) -> Iterator[RenderableType]:
    """Yield the table of the heaviest items, in their own order, and how many more there are."""
    if not items:
        return
    chosen = sorted(sorted(range(len(items)), key=lambda k: weight(items[k]), reverse=True)[:most])
    yield ""
    yield drawn(instance, [items[k] for k in chosen])
    left = len(items) - len(chosen)
    if left:
        yield _("... and {count} more (-o writes all)").format(count=number(left))


def _site_weight(part: SiteDifference) -> tuple[float, float]:
    return float(sum(abs(days) for days in part.ledger.columns)), abs(part.waiting)


def _trip_weight(trip: TripDifference) -> tuple[float, float]:
    return abs(trip.road - trip.other_road), abs(float(trip.hours))


def _totals(pair: Difference) -> list[str]:
    """Return the figures that differ, with their signs, those that people ask for."""
    labels = {
        "days": _("days {change}"),
        "moves": _("printers moved {change}"),
        "waiting": _("card-days waited {change}"),
        "travel": _("printer-hours on the road {change}"),
        "shipping": _("card-hours on the road {change}"),
        "couriered": _("cards printed for others {change}"),
        "courier": _("card-hours of couriers {change}"),
        "cards_left": _("cards left waiting {change}"),
    }
    assert pair.plan.measures is not None
    assert pair.against.measures is not None
    rows = differing(plan_figures(pair.plan.measures), plan_figures(pair.against.measures))
    shown = []
    for row in rows:
        if row["figure"] in labels:
            known = row["difference"] is not None
            change = more(number(row["difference"])) if known else _both(row["value"], row["other"])
            shown.append(labels[row["figure"]].format(change=change))
    return shown


def _ledger_line(instance: Instance, pair: Difference) -> str:
    """Return how the columns of the ledgers differ; they sum to what the days make."""
    assert pair.plan.measures is not None
    assert pair.against.measures is not None
    columns = zip(headings().values(), pair.ledger.columns, strict=True)
    parts = ", ".join(f"{head} {more(amount(change))}" for head, change in columns if change)
    days = pair.plan.measures.counted - pair.against.measures.counted
    if not days:
        return _("printer-days 0: {parts}").format(parts=parts)
    text = ngettext(
        "printer-days {all} ({printers:# printer|# printers} × {days} day): {parts}",
        "printer-days {all} ({printers:# printer|# printers} × {days} days): {parts}",
        abs(days),
    )
    every, printers = more(amount(pair.ledger.available)), number(instance.printers)
    if abs(pair.ledger.available) != instance.printers * abs(days):  # some come from outside
        text = _("printer-days {all}: {parts}")
    return text.format(all=every, printers=printers, days=number(days), parts=parts)


def _both(value: int | None, other: int | None) -> str:
    return number(value) if value == other else f"{number(value)} / {number(other)}"


def _sites_table(instance: Instance, parts: Sequence[SiteDifference]) -> RenderableType:
    columns = [k for k in range(len(COLUMNS)) if any(part.ledger.columns[k] for part in parts)]
    heads = list(headings().values())
    drawn = table(
        (_("Site"), False), (_("Finished"), True), (_("Card-days"), True), *((heads[k], True) for k in columns)
    )
    for part in parts:
        days = part.ledger.columns
        cells = (more(amount(days[k])) for k in columns)
        finished = _both(part.plan.finished, part.other.finished)
        drawn.add_row(site_name(instance, part.site), finished, more(number(part.waiting)), *cells)
    return drawn


def _moves_table(instance: Instance, trips: Sequence[TripDifference]) -> RenderableType:
    drawn = _trips_table(_("Printers"), _("Printer-days"), _("Printer-hours"))
    for trip in trips:
        road = more(number(trip.road - trip.other_road))
        drawn.add_row(*_place(instance, trip), _both(trip.count, trip.other), road, more(number(trip.hours)))
    return drawn


def _shipments_table(instance: Instance, trips: Sequence[TripDifference]) -> RenderableType:
    return _cards_table(instance, trips, _("Blank cards"))


def _couriers_table(instance: Instance, trips: Sequence[TripDifference]) -> RenderableType:
    return _cards_table(instance, trips, _("Cards for others"))


def _cards_table(instance: Instance, trips: Sequence[TripDifference], head: str) -> RenderableType:
    drawn = _trips_table(head, _("Card-hours"))
    for trip in trips:
        drawn.add_row(*_place(instance, trip), _both(trip.count, trip.other), more(number(trip.hours)))
    return drawn


def _trips_table(*heads: str) -> Table:
    return table((_("Day"), True), (_("From"), False), (_("To"), False), *((head, True) for head in heads))


def _place(instance: Instance, trip: TripDifference) -> tuple[str, str, str]:
    return number(trip.day), site_name(instance, trip.origin), site_name(instance, trip.destination)
