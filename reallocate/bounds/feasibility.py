"""Why no plan can exist, by counting alone: each cause in words, with the number that is missing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reallocate.bounds.supply import least_days, usable_trips, within_reach
from reallocate.instance.model import Instance
from reallocate.language import _


@dataclass(frozen=True, slots=True)
class Cause:
    """One proven reason why no plan exists.

    Attributes
    ----------
    code : stable name, e.g. ``too_few_blanks``.
    message : the reason in words.
    missing : the number that is missing, in the unit that the message names; None where none applies.
    site : index of the site concerned; None for all.
    idle : for ``too_few_blanks``: blanks left over at sites that do not lend.
    sites : for ``too_few_blanks``: indices of sites that together wait for more cards than blanks can ever reach them.
    """

    code: str
    message: str
    missing: int | None = None
    site: int | None = None
    idle: int | None = None
    sites: tuple[int, ...] = ()


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
    if instance.printers:
        return []
    return [
        Cause(
            "no_printers",
            _("there is no working printer at any site, and {backlog} cards wait").format(backlog=instance.backlog),
            missing=1,
        )
    ]


def _unreachable(instance: Instance) -> list[Cause]:
    if not instance.printers:
        return []
    found = []
    reached = within_reach(instance)
    for i, site in enumerate(instance.sites):
        if not site.backlog:
            continue
        if site.max_printers == 0:
            text = _("{name}: {backlog} cards wait where max_printers is 0; allow at least one printer")
            found.append(Cause("no_printers_allowed", text.format(name=site.name, backlog=site.backlog), 1, i))
        elif not reached[i]:
            if instance.limits.forbidden:
                text = _("{name}: {backlog} cards wait where no printer stands and, by roads and rules, none can come")
            else:
                text = _("{name}: {backlog} cards wait where no printer stands and no road from a printer leads")
            found.append(Cause("unreachable", text.format(name=site.name, backlog=site.backlog), 1, i))
    return found


def _printer_rules(instance: Instance) -> list[Cause]:
    """Minima and maxima that cannot hold together, whatever moves."""
    offices = [(i, site) for i, site in enumerate(instance.sites) if not site.is_depot]
    found = []
    for i, site in enumerate(instance.sites):
        if site.is_depot and site.min_printers:
            text = _("{name}: min_printers is {least}, but printers are never sent to a depot")
            found.append(
                Cause("min_printers", text.format(name=site.name, least=site.min_printers), site.min_printers, i)
            )
    minima = instance.limits.least
    least = sum(minima[i] for i, _site in offices)
    if least > instance.printers:
        text = _("the minima of all sites add up to {least} printers; there are {printers}")
        found.append(
            Cause(
                "min_printers", text.format(least=least, printers=instance.printers), missing=least - instance.printers
            )
        )
    limits = [site.max_printers for _i, site in offices]
    room = sum(limit for limit in limits if limit is not None)
    if None not in limits and room < instance.printers:
        text = _(
            "the maxima of all sites leave room for {room} printers; there are {printers}, and all stand somewhere"
        )
        found.append(
            Cause("max_printers", text.format(room=room, printers=instance.printers), missing=instance.printers - room)
        )
    days, usable = instance.travel.printer_days, usable_trips(instance)
    for i, site in offices:
        there = site.printers + sum(other.printers for j, other in offices if j != i and days[j][i] == 0)
        if there < minima[i]:
            if minima[i] > site.min_printers:
                text = _("{name}: a rule keeps {least} printers there, but at most {there} can be there on day 1")
            else:
                text = _("{name}: min_printers is {least}, but at most {there} printers can be there on day 1")
            message = text.format(name=site.name, least=minima[i], there=there)
            found.append(Cause("min_printers", message, minima[i] - there, i))
        if site.max_printers is not None and site.printers > site.max_printers and not any(usable[i]):
            if instance.limits.forbidden:
                text = _(
                    "{name}: {printers} printers stand where max_printers is {most}; by roads and rules none leaves"
                )
            else:
                text = _("{name}: {printers} printers stand where max_printers is {most}, and no road leads away")
            message = text.format(name=site.name, printers=site.printers, most=site.max_printers)
            found.append(Cause("max_printers", message, site.printers - site.max_printers, i))
    return found


def _fixed_trips(instance: Instance) -> list[Cause]:
    """Trips that a rule fixes and that can never be made; one cause for each site that they leave from."""
    reasons: dict[int, str] = {}
    for origin, text in (*_never(instance), *_too_many_fixed(instance)):
        reasons.setdefault(origin, text)
    return [Cause("fix", text, site=origin) for origin, text in sorted(reasons.items())]


def _never(instance: Instance) -> Iterator[tuple[int, str]]:
    """Fixed trips that cannot be made by themselves, by their origin."""
    limits, usable = instance.limits, usable_trips(instance)
    for trip in limits.clashing:
        text = _("{trip} are fixed at different numbers by two rules; keep one")
        yield trip[0], text.format(trip=_trip(instance, trip))
    for trip, count in sorted(limits.fixed.items()):
        origin, destination, day = trip
        if not count:
            continue
        if (origin, destination) in limits.forbidden:
            text = _("{trip} are fixed at {count}, and a rule forbids that trip")
        elif not usable[origin][destination]:
            text = _("{trip} are fixed at {count}, and no road leads there")
        elif not limits.allows(origin, destination, day):
            text = _("{trip} are fixed at {count}, and by another rule none leave on that day")
        elif count > instance.printers:
            text = _("{trip} are fixed at {count}; there are {printers}")
        else:
            continue
        yield origin, text.format(trip=_trip(instance, trip), count=count, printers=instance.printers)


def _trip(instance: Instance, trip: tuple[int, int, int]) -> str:
    origin, destination, day = trip
    text = _("printers from {name} to {other} on day {day}")
    return text.format(name=instance.sites[origin].name, other=instance.sites[destination].name, day=day)


def _too_many_fixed(instance: Instance) -> Iterator[tuple[int, str]]:
    """More fixed departures than rules allow on one day, or in all; by the first site that they leave from."""
    limits = instance.limits
    fixed = sorted((day, origin, count) for (origin, _to, day), count in limits.fixed.items() if count)
    for on in sorted({day for day, _origin, _count in fixed}):
        today = [(origin, count) for day, origin, count in fixed if day == on]
        leaving = sum(count for _origin, count in today)
        if limits.per_day is not None and leaving > limits.per_day:
            text = _("day {day}: {count} departures are fixed; a rule allows {most} a day")
            yield today[0][0], text.format(day=on, count=leaving, most=limits.per_day)
    leaving = sum(count for _day, _origin, count in fixed)
    if limits.total is not None and leaving > limits.total:
        text = _("{count} departures are fixed; a rule allows {most} in all")
        yield min(origin for _day, origin, _count in fixed), text.format(count=leaving, most=limits.total)


def _too_few_moves(instance: Instance) -> list[Cause]:
    """Offices that wait for a printer, each of which needs a move, against the moves that rules allow."""
    limits = instance.limits
    none = limits.per_day == 0 or (limits.last is not None and limits.last < limits.first)
    allowed = 0 if none else limits.total
    waiting = sum(1 for site in instance.sites if site.backlog and not site.printers)
    if allowed is None or waiting <= allowed or not instance.printers:
        return []
    text = _("cards wait at {count} offices without a printer, and the rules let {allowed} printers leave in all")
    return [Cause("moves_total", text.format(count=waiting, allowed=allowed), missing=waiting - allowed)]


def _blanks(instance: Instance, max_days: int) -> list[Cause]:
    """Too few blanks: a maximum flow from stocks and deliveries to backlogs, with and without the clock."""
    printable, short = _printable(instance, None)
    ever = instance.backlog - printable
    if ever:
        total = instance.blanks + instance.delivered
        idle = sum(
            max(0, site.blanks + sum(instance.deliveries_by_site[i].values()) - site.backlog)
            for i, site in enumerate(instance.sites)
            if not site.lends
        )
        text = _(
            "{missing} blank cards are missing: {backlog} cards wait, and of {total} blanks in stock or on the way "
            "{usable} can come where they are needed; {idle} more than needed lie at sites that do not lend"
        )
        message = text.format(
            missing=ever, backlog=instance.backlog, total=total, usable=instance.backlog - ever, idle=idle
        )
        return [Cause("too_few_blanks", message, missing=ever, idle=idle, sites=short)]
    late = instance.backlog - _printable(instance, max_days)[0]
    if late:
        text = _("{late} of the blank cards that are needed come only after day {max_days}, the last day allowed")
        return [Cause("max_days", text.format(late=late, max_days=max_days), missing=late)]
    return []


def _printable(instance: Instance, by_day: int | None) -> tuple[int, tuple[int, ...]]:
    """Return the most cards that blanks allow, and the sites that go short: a maximum flow and its cut.

    With `by_day`, a blank counts only where it can have come by that day. The sites behind the cut wait for as many
    cards more than all blanks that can reach any of them as are missing in all.
    """
    import networkx as nx

    lenders = [i for i, site in enumerate(instance.sites) if site.lends]
    days = least_days(instance.travel.blank_days, lenders)
    graph: nx.DiGraph[object] = nx.DiGraph()
    graph.add_nodes_from(["source", "sink"])
    for i, site in enumerate(instance.sites):
        if site.backlog:
            graph.add_edge(("need", i), "sink", capacity=site.backlog)
        supplies = {1: site.blanks}
        for day, amount in instance.deliveries_by_site[i].items():
            supplies[day] = supplies.get(day, 0) + amount
        if by_day is None:
            supplies = {1: sum(supplies.values())}
        for day, amount in supplies.items():
            graph.add_edge("source", ("lot", i, day), capacity=amount)
            for j, other in enumerate(instance.sites):
                lasting = 0 if i == j else days[i][j] if site.lends else None
                if other.backlog and lasting is not None and (by_day is None or day + lasting <= by_day):
                    graph.add_edge(("lot", i, day), ("need", j))  # no capacity: unlimited
    value, (_before, behind) = nx.minimum_cut(graph, "source", "sink")
    return int(value), tuple(i for i in range(len(instance.sites)) if ("need", i) in behind)
