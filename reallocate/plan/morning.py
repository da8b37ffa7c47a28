"""The morning of a day in the middle of a plan, as an instance of its own whose day 1 is that day.

Before step 1 of the day each site has what it was counted to have, or else what the plan has brought about. What the
plan has sent before and is due on that day or later comes from outside, as a delivery of blanks, of printers, or of
printed cards, which are part of the backlog. The rest of the world is the instance from that day on: deliveries,
arrivals, closures and shifts of the past are gone, the others keep their dates, and the longest plan that is looked for
ends on the same day as before.

Of a rule of the planner there remains what is still to be obeyed:

| rule | on the morning of day D |
|---|---|
| `moves_total`, `serve_at_least` | its value less what has left, or was handed out, before |
| `not_before`, `fix` | gone where its day has passed |
| `not_after` | where its day has passed, no printer leaves any more: `moves_total` 0 |
| `finish_by` | from the close of day D on at the latest; gone, and told, where it is broken already |
| `not_later_than_alone` | `finish_by` the day that it meant at the start |
| all others | as they are |

Of `own_only` cards as many remain as were not printed at home before: what was handed out, and no courier or delivery
had brought, was. No more remain than wait there.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from reallocate.files.columns import TABLES
from reallocate.instance.assumptions import MARK
from reallocate.instance.calendar import date_of
from reallocate.instance.model import Instance
from reallocate.instance.parts import Arrival, Delivery, Rule, Settings, Shift, Site
from reallocate.instance.writer import as_written
from reallocate.plan.model import Plan, Trip
from reallocate.plan.replay import Replay, replay
from reallocate.plan.state import COUNTED, Count, State

S = TypeVar("S", Arrival, Shift)


@dataclass(frozen=True, slots=True)
class Morning:
    """The morning of a day, and what is left of the plan.

    Attributes
    ----------
    day : of the old calendar, which is day 1 of the new one.
    instance : the morning as an instance, in the new calendar, with the digests of the files that it is written as.
    planned : by site, what the plan has brought about by then.
    state : what was counted.
    road : what the plan sent before and is due on that day or later, in the new calendar.
    rest : the part of the plan that leaves, or is printed, on that day or later, in the new calendar.
    done : day of the old calendar, before this one, from whose close on nobody has waited overnight; where somebody
        waits on this morning the day before it.
    ended : last day of the old calendar on which a trip ends that left before and comes; 0: there was none.
    arriving : last day of the old calendar on which new cards come; 0: none do.
    broken : rules that cannot be obeyed any more, and are left out.
    breaches : findings on the part of the plan that has passed; what could not be done counts as not done.
    """

    day: int
    instance: Instance
    planned: tuple[Count, ...]
    state: State
    road: tuple[Delivery, ...]
    rest: Plan
    done: int
    ended: int
    arriving: int
    broken: tuple[Rule, ...] = ()
    breaches: int = 0

    @property
    def before(self) -> int:
        """Days that have passed: a day of the old calendar less the same day of the new one."""
        return self.day - 1

    def closing(self, days: int) -> int:
        """Return the day of the old calendar on which so many days of the rest end; of none, when all was done."""
        return self.before + days if days else self.done

    def end(self, days: int) -> int:
        """Return the days of the past and a plan of so many days for the rest, counted as those of `solve` are.

        So what has left before may have its end after all of that.
        """
        closing = self.closing(days)
        return closing if self.ended <= max(closing, self.arriving) else self.ended


def morning(instance: Instance, plan: Plan, day: int, state: State, *, forget_road: bool = False) -> Morning:
    """Return the morning of `day` of a plan with all its files.

    Parameters
    ----------
    day : from 1 to the longest plan that is looked for.
    state : what was counted; cards on the road to a site are at most its backlog (see `due_cards`).
    forget_road : what the plan sent before and is due later never comes.
    """
    before = day - 1
    played = replay(instance, replace(plan, horizon=max(plan.horizon, before)))
    planned = tuple(_planned(instance, played, before))
    road = () if forget_road else on_the_road(instance, played, day)
    sites = []
    for i, site in enumerate(instance.sites):
        count = state.counts.get(i)
        now = (count or planned[i]).at(site)
        source = site.source if count is None else counted_source(site.source)
        own = max(0, site.own_only - max(0, _at_home(instance, played, before, i, now.backlog)))
        sites.append(replace(now, source=source, own_only=min(own, now.backlog)))
    rules, broken = _rules(instance, played, before, sites)
    coming = [replace(row, day=row.day - before) for row in instance.deliveries if row.day > before]
    rest = instance.replace(
        name=f"{instance.name}-day-{day}",
        sites=tuple(sites),
        deliveries=tuple(sorted([*coming, *road], key=lambda row: (row.day, row.site))),
        closures=tuple(replace(row, day=row.day - before) for row in instance.closures if row.day > before),
        arrivals=tuple(_spans(instance.arrivals, before)),
        shifts=tuple(_spans(instance.shifts, before)),
        rules=rules,
        settings=_settings(instance, day),
        digests=(),
        read_from=(),
        notices=(),
    )
    return Morning(
        day,
        Instance.of(as_written(rest)),
        planned,
        state,
        road,
        rest_of(plan, before),
        done=_done(instance, plan, played, before),
        ended=max((arrival for arrival, _load, _trip in _left(instance, played, before, forget_road)), default=0),
        arriving=instance.last_arrival,
        broken=broken,
        breaches=sum(1 for found in played.breaches if found.severity == "error" and 0 < (found.day or 0) <= before),
    )


def on_the_road(instance: Instance, played: Replay, day: int) -> tuple[Delivery, ...]:
    """Return what left before `day` and is due on it or later, in the calendar whose day 1 is `day`.

    By day and site: printers, blanks, and cards that were printed for others.
    """
    before = day - 1
    due: dict[tuple[int, int], Counter[str]] = {}
    for arrival, load, trip in _left(instance, played, before):
        if arrival > before:
            due.setdefault((arrival - before, trip.destination), Counter())[load] += trip.count
    return tuple(
        Delivery(when, site, count["blanks"], note="on the road", printers=count["printers"], cards=count["cards"])
        for (when, site), count in sorted(due.items())
    )


def _left(
    instance: Instance, played: Replay, before: int, forget_road: bool = False
) -> Iterator[tuple[int, str, Trip]]:
    """Yield what left by day `before`, with the day on which it is due and the name of its load."""
    travel = instance.travel
    loads = (
        ("printers", played.moves, travel.printer_days),
        ("blanks", played.shipments, travel.blank_days),
        ("cards", played.couriers, travel.courier_days),
    )
    for load, trips, lasting in loads:
        for trip in trips:
            arrival = trip.day + (lasting[trip.origin][trip.destination] or 0)
            if trip.day <= before and not (forget_road and arrival > before):
                yield arrival, load, trip


def due_cards(instance: Instance, played: Replay, day: int, *, forget_road: bool = False) -> Counter[int]:
    """Return by site the cards that are printed and on the road on the morning of `day`, part of its backlog."""
    due = Counter[int]()
    for row in () if forget_road else on_the_road(instance, played, day):
        due[row.site] += row.cards
    for row in instance.deliveries:
        due[row.site] += row.cards if row.day >= day else 0
    return due


def rest_of(plan: Plan, before: int) -> Plan:
    """Return the part of a plan after day `before`, in the calendar that begins on the next day."""

    def later(trips: Sequence[Trip]) -> tuple[Trip, ...]:
        return tuple(replace(trip, day=trip.day - before) for trip in trips if trip.day > before)

    return replace(
        plan,
        moves=later(plan.moves),
        shipments=later(plan.shipments),
        couriers=later(plan.couriers),
        printing=tuple(replace(row, day=row.day - before) for row in plan.printing if row.day > before),
        horizon=max(0, plan.horizon - before),
        stated=(),
        notices=(),
    )


def counted_source(source: str) -> str:
    """Return the source of a row whose cards, printers and blanks were counted: what it says of these is gone."""
    columns = {column.name for column in TABLES["sites"]}
    kept = []
    for part in filter(None, map(str.strip, source.split(";"))):
        head, colon, rest = part.partition(":")
        names = [name.strip().lower() for name in head.split(",")] if colon else []
        if not columns.intersection(names):
            # It is about the row as a whole, of which the backlog is the main figure.
            kept += [] if MARK in part.lower() else [part]
            continue
        others = [name for name in names if name not in COUNTED]
        if others:
            kept.append(f"{', '.join(others)}:{rest}")
    return "; ".join([*kept, f"{', '.join(COUNTED)}: counted"])


def _planned(instance: Instance, played: Replay, before: int) -> Iterator[Count]:
    for i, site in enumerate(instance.sites):
        if not before:
            yield Count(site.backlog, site.printers, site.blanks)
        else:
            last = before - 1
            yield Count(played.backlog_left[last][i], played.printers[last][i], played.blanks_left[last][i])


def _at_home(instance: Instance, played: Replay, before: int, site: int, backlog: int) -> int:
    """Return the cards of a site that were printed there by day `before`, where so many wait on the next morning."""
    handed_out = instance.waiting_by(site, before) - backlog
    brought = sum(
        trip.count
        for arrival, load, trip in _left(instance, played, before)
        if load == "cards" and trip.destination == site and arrival <= before
    )
    return handed_out - brought - instance.ready_by(site, before)


def _done(instance: Instance, plan: Plan, played: Replay, before: int) -> int:
    if plan.unserved:
        return before if played.days is None else min(before, played.days)
    closes = (tuple(site.backlog for site in instance.sites), *played.backlog_left[:before])
    last = next((day for day in range(before, -1, -1) if any(closes[day])), -1)
    return min(before, last + 1)


def _settings(instance: Instance, day: int) -> Settings:
    """Return the settings with another day 1, and the same last day of all plans."""
    settings = instance.settings
    sources = tuple((name, source) for name, source in settings.sources if name not in ("start_date", "max_days"))
    start = date_of(settings.start_date, day)
    return replace(settings, start_date=start, max_days=settings.max_days - (day - 1), sources=sources)


def _spans(rows: Iterable[S], before: int) -> Iterator[S]:
    """Yield what of spans of days lies behind `before`, in their order."""
    for row in rows:
        if row.last > before:
            until = None if row.until is None else row.until - before
            yield replace(row, day=max(1, row.day - before), until=until)


# --- rules ------------------------------------------------------------------------------------------------------------


def _rules(
    instance: Instance, played: Replay, before: int, sites: Sequence[Site]
) -> tuple[tuple[Rule, ...], tuple[Rule, ...]]:
    """Return the rules of the morning, and those that are broken already."""
    kept, broken = list[Rule](), list[Rule]()
    for rule in instance.rules:
        if rule.rule in ("finish_by", "not_later_than_alone"):
            end = rule.day
            if rule.rule == "not_later_than_alone":
                end = instance.limits.ends.get((rule.rule, rule.site or 0))
            if end is None:  # void: the site would never finish by itself
                continue
            if end <= before and sites[rule.site or 0].backlog:
                broken.append(rule)
            else:
                kept.append(Rule("finish_by", rule.site, day=max(1, end - before), note=rule.note))
        else:
            kept += _still(instance, rule, played, before, sites)
    return tuple(kept), tuple(broken)


def _still(instance: Instance, rule: Rule, played: Replay, before: int, sites: Sequence[Site]) -> Iterator[Rule]:
    """Yield what is still to be obeyed of a rule that says nothing of when a site is finished."""
    if rule.rule in ("moves_total", "serve_at_least"):
        value = (rule.value or 0) - _so_far(instance, rule, played, before, sites)
        if value > 0 or rule.rule == "moves_total":
            yield replace(rule, value=max(0, value))
    elif rule.day is None:
        yield rule
    elif rule.day > before:
        yield replace(rule, day=rule.day - before)
    elif rule.rule == "not_after":
        yield Rule("moves_total", value=0, note=rule.note)


def _so_far(instance: Instance, rule: Rule, played: Replay, before: int, sites: Sequence[Site]) -> int:
    """Return the printers that have left, or the cards that were handed out at the site of the rule."""
    if rule.rule == "moves_total":
        return sum(trip.count for trip in played.moves if trip.day <= before)
    site = rule.site or 0
    return max(0, instance.waiting_by(site, before) - sites[site].backlog)
