"""The planner's rules against exhaustive search, one random case a seed."""

from __future__ import annotations

from random import Random

from reallocate import Instance, check, price_rules, solve
from reallocate.search.result import Result
from tests.oracle.case import Case
from tests.oracle.drawing import MAX_DAYS, draw_instance
from tests.oracle.ground import Ground
from tests.oracle.walks import fewest_days, fewest_moves


def wishes(seed: int, rules: int = 4) -> Case:
    """A few rules: fewest days and moves with all of them, with none, without each; and which of them clash."""
    rng = Random(f"r{seed}/{rules}")
    instance = draw_instance(rng, rules=rng.randint(1, max(1, rules)))
    result, prices = solve(instance, goals=("moves",)), price_rules(instance)
    case, with_all = Case(), _optimum(instance)
    with_none = _optimum(instance.replace(rules=()))
    _check_optimum(case, "solve", result, with_all)
    _check_optimum(case, "with all rules", prices.with_all, with_all)
    _check_optimum(case, "without rules", prices.with_none, with_none)
    if result.plan is not None:
        case.true("the plan breaks a rule", check(instance, result.plan).valid)
    case.same("rules", tuple(price.rule for price in prices.prices), instance.rules)
    for price in prices.prices:
        others = tuple(rule for rule in instance.rules if rule != price.rule)
        _check_optimum(case, f"without {price.rule.rule}", price.without, _optimum(instance.replace(rules=others)))
    clash = with_all is None and with_none is not None
    case.seen = "clash" if clash else "impossible" if with_none is None else "plan"
    case.same("rules that clash", bool(prices.clashing), clash)
    if clash:
        case.same("plan of those that clash", _optimum(instance.replace(rules=prices.clashing)), None)
        case.true("not proven irreducible", prices.irreducible)
        for rule in prices.clashing:
            others = tuple(other for other in prices.clashing if other != rule)
            case.true(f"{rule.rule} is not needed", _optimum(instance.replace(rules=others)) is not None)
    return case


def _optimum(instance: Instance) -> tuple[int, int] | None:
    """Return the fewest days, and the fewest moves for them; None: there is no plan."""
    ground = Ground(instance)
    days = fewest_days(ground, MAX_DAYS)
    if days is None:
        return None
    moves = fewest_moves(ground, days) if days else 0
    assert moves is not None
    return days, moves


def _check_optimum(case: Case, what: str, result: Result, wanted: tuple[int, int] | None) -> None:
    found = None if result.plan is None else (result.days, result.goal("moves").value)
    case.same(f"days and moves {what}", found, wanted)
    case.same(f"status {what}", result.status == "impossible", wanted is None)
    if wanted is not None:
        case.same(f"days_bound {what}", result.days_bound, wanted[0])
