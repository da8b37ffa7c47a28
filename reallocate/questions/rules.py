"""What the planner's rules cost: the fewest days, and moves, with each rule and without it; and which rules clash.

Each figure is that of a search of its own, with its certificate. Where the rules leave no plan, they are reduced to
some that cannot hold together while any one of them could be dropped to let the others hold: an irreducible
infeasible set, found by leaving out one rule after the other (the deletion filter; Chinneck 2008, "Feasibility and
Infeasibility in Optimization", doi:10.1007/978-0-387-74932-7).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from reallocate.arguments import require_kind
from reallocate.display import Documented
from reallocate.instance.model import Instance
from reallocate.instance.parts import Rule
from reallocate.questions.variants import Change, apply
from reallocate.running.control import Control, control_of
from reallocate.search.driver import answer
from reallocate.search.question import Goal, Question, check_effort
from reallocate.search.result import Result


@dataclass(frozen=True, slots=True)
class RulePrice:
    """One rule: what the search finds without it."""

    rule: Rule
    without: Result


@dataclass(frozen=True, slots=True, repr=False)
class RulePrices(Documented):
    """What the rules of an instance cost.

    Attributes
    ----------
    with_all, with_none : results with all rules and with none of them; goals: days and moves.
    prices : a result without each rule, in the order of the instance's rules.
    clashing : where no plan keeps all rules: some that cannot hold together, each of them needed for that. Empty where
        there is a plan, where there is none without rules either, or where that is not settled.
    irreducible : whether it is proven of each of `clashing` that the others can hold without it.
    """

    instance: Instance
    with_all: Result
    with_none: Result
    prices: tuple[RulePrice, ...]
    clashing: tuple[Rule, ...] = ()
    irreducible: bool = False


def price_rules(instance: Instance, *, effort: float = 1.0, control: Control | None = None) -> RulePrices:
    """Return what each rule of `instance` costs in days and moves, and which rules clash where there is no plan.

    Parameters
    ----------
    effort : multiple of the usual limits of work.
    control : clock, stop flag and listener; a search that is ended says so in its status.
    """
    require_kind("instance", instance, Instance)
    check_effort(effort)
    run = control_of(control)
    with run.run():
        return _priced(instance, effort, run)


def _priced(instance: Instance, effort: float, run: Control) -> RulePrices:
    def solved(dropped: Iterable[Rule], goals: tuple[Goal, ...] = ("moves",)) -> Result:
        changes = (Change("rule", "drop", rule) for rule in dropped)
        return answer(apply(instance, changes), Question(goals, effort=effort), run)

    with_all = solved(())
    with_none = solved(instance.rules) if instance.rules else with_all
    prices = tuple(RulePrice(rule, solved([rule])) for rule in instance.rules)
    found = RulePrices(instance, with_all, with_none, prices)
    if with_all.status != "impossible" or with_none.plan is None:
        return found
    dropped, sure = list[Rule](), True
    for price in prices:
        result = solved([*dropped, price.rule], ()) if dropped else price.without
        if result.status == "impossible":
            dropped.append(price.rule)
        elif result.plan is None:
            sure = False  # not settled: the rule stays, perhaps for nothing
    clashing = tuple(rule for rule in instance.rules if rule not in dropped)
    return replace(found, clashing=clashing, irreducible=sure)
