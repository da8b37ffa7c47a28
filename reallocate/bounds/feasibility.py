"""Why no plan can exist, by counting alone: each cause with the number that is missing."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from reallocate.bounds.days import DaysBound
from reallocate.bounds.flow import maximum_flow
from reallocate.bounds.supply import fewest_blank_days, supplies, usable_trips, within_reach
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
    "fixed_on_a_closed_day",
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
    "fixed_on_a_closed_day": "fix",
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
        can ever reach them, or the offices that may print for them; or in time.
    own : the same: further sites, of which only those cards count that have to be printed there.
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
    own: tuple[int, ...] = ()
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

    Nothing is missing where nobody ever waits. Other contradictions, if any, are left to the search.
    """
    return causes_with(instance, max_days, too_few_blanks(instance))


def causes_with(instance: Instance, max_days: int, lacking: Cause | None) -> list[Cause]:
    """Return what `causes` does, where it is known whether blanks are missing: that takes longest to find out."""
    if instance.cards == 0:
        return []
    return [
        *_no_printers(instance),
        *_unreachable(instance),
        *_printer_rules(instance),
        *_fixed_trips(instance),
        *_too_few_moves(instance),
        *_blanks(instance, max_days, lacking),
    ]


def _printing(instance: Instance) -> list[int]:
    """Return the sites whose cards have to be printed."""
    return [i for i in range(len(instance.sites)) if instance.to_print(i) > 0]


def _no_printers(instance: Instance) -> list[Cause]:
    return [] if instance.fleet or not _printing(instance) else [Cause("no_printers", 1, 0)]


def _unreachable(instance: Instance) -> Iterator[Cause]:
    """Sites whose cards, or some of them, can be printed nowhere: no printer may stand there, or none can come."""
    reached = within_reach(instance)
    barred = [site.max_printers == 0 for site in instance.sites]
    for i in _printing(instance) if instance.fleet else ():
        places = (i,) if instance.own_only(i) else instance.printed_at[i]
        if all(barred[j] for j in places):
            yield Cause("no_printers_allowed", 1, 0, i)
        elif not any(reached[j] and not barred[j] for j in places):
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
    least, there = sum(instance.limits.least[i] for i in offices), sum(instance.printers_by(i, 1) for i in offices)
    if least > there:
        yield Cause("minima", least, there)
    limits = [instance.sites[i].max_printers for i in offices]
    room = sum(limit for limit in limits if limit is not None)
    if None not in limits and room < there:
        yield Cause("maxima", there, room)


def _limits_of_one(instance: Instance, offices: list[int]) -> Iterator[Cause]:
    """A minimum that nobody can meet on day 1, and a maximum at a site that printers cannot leave."""
    days, usable = instance.travel.printer_days, usable_trips(instance)
    for i in offices:
        site, least = instance.sites[i], instance.limits.least[i]
        first = instance.printers_by(i, 1)
        there = first + sum(instance.printers_by(j, 1) for j in offices if j != i and days[j][i] == 0)
        if there < least:
            yield Cause("minimum_on_day_1", least, there, i)
        if site.max_printers is not None and first > site.max_printers and not any(usable[i]):
            yield Cause("maximum", first, site.max_printers, i)


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
        elif not instance.departs(origin, day):
            case = "fixed_on_a_closed_day"
        elif count > instance.fleet:
            yield Cause("fixed_beyond_the_fleet", count, instance.fleet, origin, trip=trip)
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
    """Offices that wait for a printer, each of which needs a move, against the moves that rules allow.

    Not those whose cards others may print, nor those that a printer from outside comes to.
    """
    limits = instance.limits
    none = limits.per_day == 0 or (limits.last is not None and limits.last < limits.first)
    allowed = 0 if none else limits.total
    alone = (i for i in _printing(instance) if instance.own_only(i) or instance.printed_at[i] == (i,))
    waiting = sum(not instance.sites[i].printers and not instance.printers_due[i] for i in alone)
    if allowed is None or waiting <= allowed or not instance.fleet:
        return []
    return [Cause("moves_total", waiting, allowed)]


def too_few_blanks(instance: Instance) -> Cause | None:
    """Return the cause that blanks are missing whatever is done, with the most cards that they allow; None: they do.

    A maximum flow from stocks and deliveries to cards; the clock plays no part.
    """
    needed = sum(instance.to_print(i) for i in _printing(instance))
    printable, short, own = _printable(instance, None)
    if printable == needed:
        return None
    idle = sum(
        max(0, sum(supplies(instance, i).values()) - instance.printable_at(i))
        for i, site in enumerate(instance.sites)
        if not site.lends
    )
    return Cause("too_few_blanks", needed, printable, sites=short, own=own, idle=idle)


def _blanks(instance: Instance, max_days: int, lacking: Cause | None) -> list[Cause]:
    """Too few blanks, ever or in time."""
    if lacking is not None:
        return [lacking]
    needed = sum(instance.to_print(i) for i in _printing(instance))
    in_time, short, own = _printable(instance, max(max_days, instance.last_arrival))
    late = Cause("late_blanks", needed, in_time, sites=short, own=own, day=max_days)
    return [late] if in_time < needed else []


def _printable(instance: Instance, by_day: int | None) -> tuple[int, tuple[int, ...], tuple[int, ...]]:
    """Return the most cards that blanks allow, the sites that go short, and those whose own cards alone do.

    A maximum flow and its cut. With `by_day`, a blank counts only where it can have come by that day. The sites behind
    the cut wait for as many cards more than all blanks that can reach any of them as are missing in all.
    """
    waiting, unlimited = _printing(instance), instance.blanks + instance.delivered
    printed = set(waiting)
    ways: list[tuple[object, object, int]] = []
    for i in waiting:
        own = min(instance.own_only(i), instance.to_print(i))
        for need, cards in (("own", own), ("need", instance.to_print(i) - own)):
            ways.append(((need, i), "sink", cards))
    owners = instance.prints_for
    for lot, (amount, reached) in _lots(instance, by_day, [j for j, served in enumerate(owners) if served]).items():
        ways.append(("source", lot, amount))
        # On these there is no limit: more than all blanks never flow.
        ways += [(lot, ("own", j), unlimited) for j in reached if j in printed]
        ways += [(lot, ("need", i), unlimited) for i in {i for j in reached for i in owners[j]}]
    value, behind = maximum_flow(ways, "source", "sink")
    short = tuple(i for i in waiting if ("need", i) in behind)
    alone = tuple(i for i in waiting if i not in short and instance.own_only(i) and ("own", i) in behind)
    return value, short, alone


def _lots(
    instance: Instance, by_day: int | None, places: Sequence[int]
) -> dict[tuple[int, int], tuple[int, list[int]]]:
    """Return by site and day the blanks that are there from that day on, and which of the places they can reach.

    By the morning of `by_day`; None: ever.
    """
    days = fewest_blank_days(instance)
    latest = math.inf if by_day is None else by_day

    def in_time(day: int, lasting: int | None) -> bool:
        return lasting is not None and day + lasting <= latest

    lots = {}
    for i, site in enumerate(instance.sites):
        lasting = {**(dict(enumerate(days[i])) if site.lends else {}), i: 0}
        for day, amount in supplies(instance, i).items():
            lots[i, day] = amount, [j for j in places if in_time(day, lasting.get(j))]
    return lots
