"""Plans to compare with: no moves at all, shares by backlog, the greedy plan; and a promise made without a plan.

They are simple on purpose, and each docstring says where. A baseline is judged as a planner's plan is: its days end
with the last card, and it may end with cards that wait, which `check` reports as ``unfinished``. Nothing is claimed of
them but what their replay counts.

Blanks and printing of `do_nothing` and `proportional`
------------------------------------------------------
Every morning each lender shares what it does not need for its own cards among the offices that lack blanks, in
proportion to what they lack (the rule of `reallocate.heuristics.greedy`); none are sent to an office that never has a
printer. Every open office prints as much as printers, blanks and backlog allow, every day.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

from reallocate.heuristics.greedy import greedy_plan
from reallocate.heuristics.state import State
from reallocate.instance.calendar import longest
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan, added_up


def do_nothing(instance: Instance, max_days: int | None = None) -> Plan:
    """Return the plan that leaves every printer where it is; blanks are sent and printed as the module says.

    An office without a printer never finishes. Where an office starts outside its minimum or maximum, it stays there,
    and `check` says so.

    Parameters
    ----------
    max_days : days to go on while cards wait; None: the instance's setting.
    """
    return _carried_out(instance, {}, longest(instance, max_days))


def proportional(instance: Instance, max_days: int | None = None) -> Plan:
    """Return the plan that shares out all printers by backlog, once, on day 1 (see `shares`).

    Offices with more printers than their share send the rest on day 1 to those with fewer, the pair with the shortest
    journey first (hours, then order of the codes); another matching might cost fewer hours in all. Printers for whom no
    road leads to anybody short of its share stay, except that an office above its maximum sends them to the nearest one
    with room. After that no printer moves; blanks are sent and printed as the module says.

    An office whose share rounds to 0 keeps no printer and never finishes. Rates, roads, closures and blanks play no
    part in the shares. A minimum or maximum is broken only at an office that starts outside it.

    Parameters
    ----------
    max_days : days to go on while cards wait; None: the instance's setting.
    """
    moves = _to_shares(instance, shares(instance)) if instance.backlog else {}
    return _carried_out(instance, moves, longest(instance, max_days))


def greedy(instance: Instance, max_days: int | None = None) -> Plan | None:
    """Return the plan that sends the next printer to the site that would finish last, day by day.

    See `reallocate.heuristics.greedy`; there, too, a plan is given up (None) where the rules of thumb end in no legal,
    finished plan of at most `max_days` days.

    Parameters
    ----------
    max_days : longest plan; None: the instance's setting.
    """
    if not instance.backlog:
        return _as_planner(Plan((), (), (), 0))
    plan = greedy_plan(instance, longest(instance, max_days))
    return None if plan is None else _as_planner(plan)


def as_announced(instance: Instance) -> int | None:
    """Return the days of the fluid promise: the work, as if it could be poured, over all printers, rounded up.

    The work is the sum of backlog / rate over the sites; with one rate everywhere the promise is backlog / (printers x
    rate). Nothing travels, nothing is closed, no blank lacks, no printer stands where nothing is left: no plan has
    fewer days, and in general none has so few. Days only, not a plan. None where cards wait and there is no printer.
    """
    work = sum((Fraction(site.backlog, instance.rate(i)) for i, site in enumerate(instance.sites)), Fraction(0))
    if not work:
        return 0
    return -(-work // instance.printers) if instance.printers else None


# --- shares -----------------------------------------------------------------------------------------------------------


def shares(instance: Instance) -> list[int]:
    """Return printers by site, in proportion to the backlog on day 1, by largest remainders within minima and maxima.

    The quota of an office is printers x its backlog / all backlog. The shares are the quotas rounded down within minima
    and maxima, all raised or lowered by one whole number so that as few printers as possible are left; these go, one
    at a time, to the office with a backlog and room that is furthest below its quota, ties by the order of the codes.
    Without minima and maxima this is Hamilton's method. An office without a backlog gets its minimum. Printers that no
    office with a backlog may have stay with those that have them, or go wherever there is room.

    The sum is less than all printers where the maxima do not let in all, and more where the minima ask for more.
    There must be a backlog.
    """
    sites, every = instance.sites, range(len(instance.sites))
    quota = [Fraction(instance.printers * site.backlog, instance.backlog) for site in sites]
    most = [_room(instance, i) for i in every]

    def level(change: int) -> list[int]:
        wanted = [int(quota[i] + change) if sites[i].backlog else 0 for i in every]
        return [min(most[i], max(sites[i].min_printers, wanted[i])) for i in every]

    # The largest change that needs no more printers than there are; below `low` nothing changes any more.
    low, high = -instance.printers - 1, instance.printers
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if sum(level(middle)) <= instance.printers else (low, middle - 1)
    share = level(low)
    left = instance.printers - sum(share)
    below = sorted((i for i in every if sites[i].backlog and share[i] < most[i]), key=lambda i: share[i] - quota[i])
    for i in below[: max(0, left)]:
        share[i] += 1
    for room in ([site.printers for site in sites], most):
        for i in every:
            share[i] += max(0, min(instance.printers - sum(share), room[i] - share[i], most[i] - share[i]))
    return share


def _room(instance: Instance, site: int) -> int:
    """Return how many printers may stand at `site`."""
    if instance.sites[site].is_depot:
        return 0
    limit = instance.sites[site].max_printers
    return instance.printers if limit is None else limit


def _to_shares(instance: Instance, share: list[int]) -> dict[tuple[int, int], int]:
    """Return the printers that leave on day 1 by origin and destination; nearest pairs first."""
    there = [site.printers for site in instance.sites]
    moves: dict[tuple[int, int], int] = {}

    def send(spare: list[int], wanted: list[int]) -> None:
        for i, j in _nearest(instance):
            count = min(spare[i], wanted[j])
            if count > 0:
                spare[i] -= count
                there[i] -= count
                wanted[j] -= count
                there[j] += count
                moves[i, j] = moves.get((i, j), 0) + count

    sites = range(len(instance.sites))
    send([there[i] - share[i] for i in sites], [share[i] - there[i] for i in sites])
    most = [_room(instance, i) for i in sites]
    send([there[i] - most[i] for i in sites], [most[i] - there[i] for i in sites])
    return moves


def _nearest(instance: Instance) -> list[tuple[int, int]]:
    """Return the pairs of sites that a road joins, the shortest journeys first."""
    travel, sites = instance.travel, range(len(instance.sites))
    pairs = []
    for i in sites:
        for j in sites:
            hours = travel.hours[i][j]
            if i != j and hours is not None:
                pairs.append((hours, i, j))  # fewer hours never take more days
    return [(i, j) for _hours, i, j in sorted(pairs)]


# --- carrying out -----------------------------------------------------------------------------------------------------


def _carried_out(instance: Instance, moves: Mapping[tuple[int, int], int], max_days: int) -> Plan:
    """Return the plan with these moves on day 1, and blanks and printing as the module says."""
    state = State(instance)
    for (i, j), count in moves.items():
        state.move(1, i, j, count)
    reached = {j for _i, j in moves}
    state.lacking = [lack if state.printers[i] or i in reached else 0 for i, lack in enumerate(state.lacking)]
    for day in range(1, max_days + 1):
        if state.finished_by(day - 1):
            break
        state.morning(day)
        state.send_blanks(day)
        state.arrive(day)
        state.print_cards(day)
    return _as_planner(Plan(tuple(state.moves), tuple(state.shipments), tuple(state.printing), 0))


def _as_planner(plan: Plan) -> Plan:
    """Return `plan` as a planner's: equal trips added up, up to the last day that a row names."""
    moves, shipments, printing = added_up(plan.moves), added_up(plan.shipments), tuple(sorted(plan.printing))
    last = max([0, *(trip.day for trip in (*moves, *shipments)), *(row.day for row in printing)])
    return replace(plan, moves=moves, shipments=shipments, printing=printing, horizon=last, manual=True)
