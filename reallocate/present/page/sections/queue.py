"""The queue by day: the plan against the best one, doing nothing, what was announced, and the other plans."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from reallocate.appraisal.entries import Entry
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.replay import Replay
from reallocate.present.page.charts.queue import Line, Queue, queue_chart
from reallocate.present.page.parts import NARROW, WIDE, Drawing, Figure, Table, table
from reallocate.present.words.compare import shown_name
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import day_and_date, number
from reallocate.questions.compare import DO_NOTHING, PROMISE, Comparison
from reallocate.questions.report import Report

#: Lines of other plans that are cut at so many times the days of the plan.
LONGER = 3
#: Rows below the axis; of more events the first are told.
MOST_EVENTS = 6
#: Baselines that are drawn, with their styles; the others are in the table of plans.
DRAWN = {DO_NOTHING: 2, PROMISE: 3}
#: Styles of the plan, of the optimum beside it, and of other plans in turn.
OWN, BEST, OTHERS = 0, 1, (4, 5)


def queue_figure(report: Report) -> Figure | None:
    """Return the figure of a report; None without a plan, or where nobody ever waits."""
    if report.checked is None:
        return None
    own = report.comparison.entry(report.name)
    lines = [_line(report.instance, own, report.name if report.given else _("this plan"))]
    lines += lines_beside(report.comparison, own)
    return figure_of(report.instance, lines, "queue")


def lines_beside(comparison: Comparison, own: Entry | None = None) -> list[Line]:
    """Return the lines of a comparison, without that of `own` and without baselines that are not drawn."""
    entries = [e for e in comparison.entries if e is not own and (e.kind != "baseline" or e.name in DRAWN)]
    return [
        replace(_line(comparison.instance, entry, shown_name(entry)), style=_style(entry, k))
        for k, entry in enumerate(entries)
        if entry.report is not None or entry.days
    ]


def figure_of(instance: Instance, lines: Sequence[Line], key: str) -> Figure | None:
    """Return the figure of these lines, the first of which it is about; None where nobody ever waits."""
    if not instance.cards or len(lines[0].left) < 2:
        return None
    queue = _queue(instance, lines)
    drawings = tuple(
        Drawing(queue_chart(queue, key=f"{key}-{name}", width=width), name)
        for name, width in (("wide", WIDE), ("narrow", NARROW))
    )
    notes = [_("Cards that still wait at the close of each day, all offices together.")]
    if queue.closed:
        notes.append(_("Shaded days: no office is open."))
    return Figure(_("Queue by day"), drawings, tuple(notes), _table(instance, queue))


def _queue(instance: Instance, lines: Sequence[Line]) -> Queue:
    """Return what the chart shows."""
    own = len(lines[0].left) - 1
    days = min(max(len(line.left) - 1 for line in lines), max(own, LONGER * (lines[0].ended or own)))
    closed = frozenset(
        day
        for day in range(1, days + 1)
        if not any(instance.is_open(i, day) for i, site in enumerate(instance.sites) if not site.is_depot)
    )
    events = list(_events(instance, days))
    if len(events) > MOST_EVENTS:
        more = _("and {n:# more day|# more days} on which something comes").format(n=number(len(events) - MOST_EVENTS))
        events = [*events[:MOST_EVENTS], (events[MOST_EVENTS][0], more)]
    return Queue(tuple(lines), days, closed, tuple(events))


def line_of(instance: Instance, name: str, played: Replay, style: int = OWN) -> Line:
    """Return the line of a plan that was replayed."""
    return Line(name, (instance.backlog, *(sum(row) for row in played.backlog_left)), played.days, style)


def _style(entry: Entry, k: int) -> int:
    return BEST if entry.kind == "optimum" else DRAWN.get(entry.name, OTHERS[k % len(OTHERS)])


def _line(instance: Instance, entry: Entry, name: str) -> Line:
    if entry.report is not None:
        return line_of(instance, name, entry.report.replay)
    # A promise has days and no plan: its queue goes down evenly.
    days = entry.days or 1
    return Line(name, tuple(instance.backlog - instance.backlog * k // days for k in range(days + 1)), days)


def _events(instance: Instance, days: int) -> Iterator[tuple[int, str]]:
    """Yield what comes from outside, by day."""
    comes: dict[int, list[str]] = defaultdict(list)
    texts = {
        "blanks": _("{n:# blank card|# blank cards} for {site}"),
        "printers": _("{n:# printer|# printers} for {site}"),
        "cards": _("{n:# printed card|# printed cards} for {site}"),
    }
    for kind, text in texts.items():
        amounts: dict[int, Counter[int]] = defaultdict(Counter)
        for delivery in instance.deliveries:
            amounts[delivery.day][delivery.site] += getattr(delivery, kind)
        for day, sites in amounts.items():
            there = [site for site in sites if sites[site]]
            if len(there) == 1:
                comes[day].append(text.format(n=number(sites[there[0]]), site=site_name(instance, there[0])))
            elif there:
                where = _("{count:# site|# sites}").format(count=number(len(there)))
                comes[day].append(text.format(n=number(sites.total()), site=where))
    new = Counter[int]()
    for table_ in instance.arrivals_by_site:
        new.update(table_)
    if new:
        first, last = min(new), max(new)
        text = _("{n:# new card|# new cards} from here on, until day {last}")
        comes[first].append(text.format(n=number(new.total()), last=number(last)))
    for day in sorted(comes):
        if day <= days:
            yield day, _("day {day}: {what}").format(day=number(day), what=", ".join(comes[day]))


def _table(instance: Instance, queue: Queue) -> Table:
    columns = [_("Close of"), *(line.name for line in queue.lines)]
    rows = []
    for day in range(queue.days + 1):
        name = _("the day before") if day == 0 else day_and_date(instance, day)
        cells = [_left(line, day) for line in queue.lines]
        rows.append((name, *cells))
    return table(_("Cards that wait"), columns, rows)


def _left(line: Line, day: int) -> str:
    if day < len(line.left):
        return number(line.left[day])
    return number(0) if line.ended is not None else "-"
