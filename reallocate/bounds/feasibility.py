"""Why no plan can exist, by counting alone: each cause with the number that is missing."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reallocate.bounds.days import DaysBound
from reallocate.bounds.supply import least_days, supplies, usable_trips, within_reach
from reallocate.instance.model import Instance
from reallocate.plan.model import Key

#: What can make a plan impossible. ``minima``, ``maxima``: of all sites together; ``fixed_...``: trips that rules fix.
Case = Literal[
    "no_printers",
    "no_printers_allowed",
    "unreachable",
    "minimum_of_a_depot",
    "minimum_on_day_1",
    "minima",
    "maximum",
    "maxima",
    "fixed_twice",
    "fixed_and_forbidden",
    "fixed_without_a_road",
    "fixed_outside_the_days",
    "fixed_beyond_the_fleet",
    "fixed_on_one_day",
    "fixed_in_all",
    "moves_total",
    "too_few_blanks",
    "late_blanks",
    "too_short",
]
#: The stable name of a cause, where several cases share one.
CODES: dict[Case, str] = {
    "minimum_of_a_depot": "min_printers",
    "minimum_on_day_1": "min_printers",
    "minima": "min_printers",
    "maximum": "max_printers",
    "maxima": "max_printers",
    "fixed_twice": "fix",
    "fixed_and_forbidden": "fix",
    "fixed_without_a_road": "fix",
    "fixed_outside_the_days": "fix",
    "fixed_beyond_the_fleet": "fix",
    "fixed_on_one_day": "fix",
    "fixed_in_all": "fix",
    "late_blanks": "max_days",
    "too_short": "max_days",
}


@dataclass(frozen=True, slots=True)
class Cause:
    """One proven reason why no plan exists; `reallocate.present.words.causes` puts it into words.

    Attributes
    ----------
    case : what is wrong.
    needed, there : what would be needed and what there is at most: printers, moves or blanks; of fixed trips what is
        fixed and what rules or the fleet allow. None where nothing is counted.
    site : index of the site concerned; None for all.
    sites : for ``too_few_blanks`` and ``late_blanks``: indices of sites that together wait for more cards than blanks
        can ever reach them, or in time.
    idle : for ``too_few_blanks``: blanks left over at sites that do not lend.
    trip : that is fixed, where it is one.
    day : for ``fixed_on_one_day`` that day; for ``late_blanks`` and ``too_short`` the last day allowed.
    bound : for ``too_short``: the counting that shows it; None where only a certificate does.
    """

    case: Case
    needed: int | None = None
    there: int | None = None
    site: int | None = None
    sites: tuple[int, ...] = ()
    idle: int | None = None
    trip: Key | None = None
    day: int | None = None
    bound: DaysBound | None = None

    @property
    def code(self) -> str:
        """Stable name, e.g. ``too_few_blanks``."""
        return CODES.get(self.case, self.case)

    @property
    def missing(self) -> int | None:
        """How much more is needed than there is; None where more of it is no cure, as with trips that rules fix."""
        return None if self.needed is None or self.there is None or self.code == "fix" else self.needed - self.there


def causes(instance: Instance, max_days: int) -> list[Cause]:
    """Return every reason found why `instance` has no plan of at most `max_days` days; empty: none was found.

    Nothing is missing where there is no backlog. Other contradictions, if any, are left to the search.
    """
    if instance.backlog == 0:
        return []
    return [
        *_no_printers(instance),
        *_unreachable(instance),
        *_printer_rules(instance),
        *_fixed_trips(instance),
        *_too_few_moves(instance),
        *_blanks(instance, max_days),
    ]


def _no_printers(instance: Instance) -> list[Cause]:
    return [] if instance.printers else [Cause("no_printers", 1, 0)]


def _unreachable(instance: Instance) -> Iterator[Cause]:
    reached = within_reach(instance)
    for i, site in enumerate(instance.sites):
        if site.backlog and instance.printers:
            if site.max_printers == 0:
                yield Cause("no_printers_allowed", 1, 0, i)
            elif not reached[i]:
                yield Cause("unreachable", 1, 0, i)


def _printer_rules(instance: Instance) -> Iterator[Cause]:
    """Minima and maxima that cannot hold together, whatever moves."""
    offices = [i for i, site in enumerate(instance.sites) if not site.is_depot]
    yield from _limits_of_depots(instance)
    yield from _limits_of_all(instance, offices)
    yield from _limits_of_one(instance, offices)


def _limits_of_depots(instance: Instance) -> Iterator[Cause]:
    for i, site in enumerate(instance.sites):
        if site.is_depot and site.min_printers:
            yield Cause("minimum_of_a_depot", site.min_printers, 0, i)


def _limits_of_all(instance: Instance, offices: list[int]) -> Iterator[Cause]:
    least = sum(instance.limits.least[i] for i in offices)
    if least > instance.printers:
        yield Cause("minima", least, instance.printers)
    limits = [instance.sites[i].max_printers for i in offices]
    room = sum(limit for limit in limits if limit is not None)
    if None not in limits and room < instance.printers:
        yield Cause("maxima", instance.printers, room)


def _limits_of_one(instance: Instance, offices: list[int]) -> Iterator[Cause]:
    """A minimum that nobody can meet on day 1, and a maximum at a site that printers cannot leave."""
    days, usable = instance.travel.printer_days, usable_trips(instance)
    for i in offices:
        site, least = instance.sites[i], instance.limits.least[i]
        there = site.printers + sum(instance.sites[j].printers for j in offices if j != i and days[j][i] == 0)
        if there < least:
            yield Cause("minimum_on_day_1", least, there, i)
        if site.max_printers is not None and site.printers > site.max_printers and not any(usable[i]):
            yield Cause("maximum", site.printers, site.max_printers, i)


def _fixed_trips(instance: Instance) -> list[Cause]:
    """Trips that a rule fixes and that can never be made; one cause for each site that they leave from."""
    first: dict[int, Cause] = {}
    for cause in (*_never(instance), *_too_many_fixed(instance)):
        assert cause.site is not None
        first.setdefault(cause.site, cause)
    return [cause for _site, cause in sorted(first.items())]


def _never(instance: Instance) -> Iterator[Cause]:
    """Fixed trips that cannot be made by themselves."""
    limits, usable = instance.limits, usable_trips(instance)
    for trip in limits.clashing:
        yield Cause("fixed_twice", site=trip[0], trip=trip)
    for trip, count in sorted(limits.fixed.items()):
        origin, destination, day = trip
        case: Case
        if not count:
            continue
        if (origin, destination) in limits.forbidden:
            case = "fixed_and_forbidden"
        elif not usable[origin][destination]:
            case = "fixed_without_a_road"
        elif not limits.allows(origin, destination, day):
            case = "fixed_outside_the_days"
        elif count > instance.printers:
            yield Cause("fixed_beyond_the_fleet", count, instance.printers, origin, trip=trip)
            continue
        else:
            continue
        yield Cause(case, count, 0, origin, trip=trip)


def _too_many_fixed(instance: Instance) -> Iterator[Cause]:
    """More fixed departures than rules allow on one day, or in all; by the first site that they leave from."""
    limits, leaving, first = instance.limits, Counter[int](), dict[int, int]()
    for (origin, _to, day), count in sorted(limits.fixed.items()):
        if count:
            leaving[day] += count
            first.setdefault(day, origin)
    for day, count in sorted(leaving.items()):
        if limits.per_day is not None and count > limits.per_day:
            yield Cause("fixed_on_one_day", count, limits.per_day, first[day], day=day)
    total = leaving.total()
    if limits.total is not None and total > limits.total:
        yield Cause("fixed_in_all", total, limits.total, min(first.values()))


def _too_few_moves(instance: Instance) -> list[Cause]:
    """Offices that wait for a printer, each of which needs a move, against the moves that rules allow."""
    limits = instance.limits
    none = limits.per_day == 0 or (limits.last is not None and limits.last < limits.first)
    allowed = 0 if none else limits.total
    waiting = sum(1 for site in instance.sites if site.backlog and not site.printers)
    if allowed is None or waiting <= allowed or not instance.printers:
        return []
    return [Cause("moves_total", waiting, allowed)]


def _blanks(instance: Instance, max_days: int) -> list[Cause]:
    """Too few blanks: a maximum flow from stocks and deliveries to backlogs, with and without the clock."""
    printable, short = _printable(instance, None)
    if printable < instance.backlog:
        idle = sum(
            max(0, sum(supplies(instance, i).values()) - site.backlog)
            for i, site in enumerate(instance.sites)
            if not site.lends
        )
        return [Cause("too_few_blanks", instance.backlog, printable, sites=short, idle=idle)]
    in_time, short = _printable(instance, max_days)
    late = Cause("late_blanks", instance.backlog, in_time, sites=short, day=max_days)
    return [late] if in_time < instance.backlog else []


def _printable(instance: Instance, by_day: int | None) -> tuple[int, tuple[int, ...]]:
    """Return the most cards that blanks allow, and the sites that go short: a maximum flow and its cut.

    With `by_day`, a blank counts only where it can have come by that day. The sites behind the cut wait for as many
    cards more than all blanks that can reach any of them as are missing in all.
    """
    import networkx as nx

    waiting = [i for i, site in enumerate(instance.sites) if site.backlog]
    graph: nx.DiGraph[object] = nx.DiGraph()
    graph.add_nodes_from(["source", "sink"])
    for i in waiting:
        graph.add_edge(("need", i), "sink", capacity=instance.sites[i].backlog)
    for lot, (amount, reached) in _lots(instance, by_day, waiting).items():
        graph.add_edge("source", lot, capacity=amount)
        graph.add_edges_from((lot, ("need", i)) for i in reached)  # no capacity: unlimited
    value, (_before, behind) = nx.minimum_cut(graph, "source", "sink")
    return int(value), tuple(i for i in waiting if ("need", i) in behind)


def _lots(
    instance: Instance, by_day: int | None, waiting: Sequence[int]
) -> dict[tuple[int, int], tuple[int, list[int]]]:
    """Return by site and day the blanks that are there from that day on, and the waiting sites that they can reach.

    By the morning of `by_day`; None: ever.
    """
    days = least_days(instance.travel.blank_days, [i for i, site in enumerate(instance.sites) if site.lends])
    latest = math.inf if by_day is None else by_day

    def in_time(day: int, lasting: int | None) -> bool:
        return lasting is not None and day + lasting <= latest

    lots = {}
    for i, site in enumerate(instance.sites):
        lasting = {**(dict(enumerate(days[i])) if site.lends else {}), i: 0}
        for day, amount in supplies(instance, i).items():
            lots[i, day] = amount, [j for j in waiting if in_time(day, lasting.get(j))]
    return lots
