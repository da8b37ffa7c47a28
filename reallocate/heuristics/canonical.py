"""The last, documented choice among equal plans: nothing useless, printing and blanks early, few consignments.

In this order, each step in the order of site codes and days, none worsening a goal:

1. Every site prints for itself as much as it can as early as it can; what is printed for others stays as it is.
2. Shipments, then moves, that are not needed where they go stay where they are.
3. Moves between the same two sites leave together where that breaks no rule and delays no card, on the earlier day if
   possible.
4. Blanks leave as early as they can, so that reserve is where it costs nothing: between the same sites as many as
   before, none that is printed on at home, and of those for several sites first what left first before.
5. Where as many leave every site by every day, those for one site leave together.

Together with the fixed path of the solver on a model whose columns stand in the order of the site codes, this makes
the plan a function of the instance alone.
"""

from __future__ import annotations

from collections.abc import Container
from dataclasses import replace

from reallocate.heuristics.yard import errands, yards
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan, Printing
from reallocate.plan.printing import own_printing


def canonical_plan(instance: Instance, plan: Plan, kept: Container[str] = ()) -> Plan:
    """Return the canonical plan with the same goals as the legal `plan`, or better ones.

    `kept` are the tables that are somebody's word, ``moves`` and ``shipments``: they stay as they are, and so do trips
    that a rule fixes.
    """
    # Printing comes first, so that merging does not delay what could have been printed; it comes last again, since
    # pruning may leave a site more printers than before, and blanks may come earlier.
    plan = printed_early(instance, plan)
    moves, shipments = yards(instance, plan)
    if "shipments" not in kept:
        shipments.prune()
    if "moves" not in kept:
        moves.prune()
        moves.merge()
    if "shipments" not in kept:
        shipments.advance()
        shipments.gather()
    return printed_early(instance, replace(plan, moves=moves.trips(), shipments=shipments.trips()))


def printed_early(instance: Instance, plan: Plan) -> Plan:
    """Return `plan` with as much printed as early as its trips allow; cards printed for others stay as they are."""
    moves, shipments = yards(instance, plan)
    printing = []
    for i, errand in enumerate(errands(instance, plan)):
        if not instance.to_print(i) and not any(errand.here):
            continue
        # Where cards may wait for ever, the rule by which a site is finished says that none are handed out later.
        last = instance.limits.finish[i] if plan.unserved else None
        own = own_printing(instance, i, moves.close(i), shipments.flow(i), errand, last).early()
        cards = map(sum, zip(own, errand.here, strict=True))
        printing += [Printing(day, i, count) for day, count in enumerate(cards) if count]
    return replace(plan, printing=tuple(sorted(printing)))
