"""The verifier replays plans with every lever as the judge of the oracle does, who was written apart from it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

import pytest

from reallocate import loss_ledger, read_instance, verify
from reallocate.plan.check import settled
from reallocate.plan.replay import replay
from reallocate.plan.writer import plan_tables
from tests.oracle.lever_cases import draw_case
from tests.oracle.lever_data import Figures, LeverCase, LeverPlan, Place
from tests.oracle.lever_replay import World, verdict
from tests.plan.lever_plans import as_plan, bent, draw_plan
from tests.proof.levered import as_read, left_by, read

A, B = range(2)
#: B has no printer; A is two hours away, and prints two cards a day.
TWO = LeverCase(
    (Place("A", 2, 1, 9, 2), Place("B", 2, 0, 0, 2)), ((A, B, 200, False),), print_for_others=True, max_days=9
)


def figures_of(found: dict[str, int]) -> Figures:
    names = ("days", "last_day", "moves", "waiting", "travel", "shipping", "courier")
    return Figures(*(found[name] for name in names))


def last_named(case: LeverCase, plan: LeverPlan) -> int:
    """Return a day by which everything has ended that a plan does, whatever rules it breaks."""
    days = [row[0] for rows in (plan.moves, plan.shipments, plan.cards) for row in rows]
    return max([World(case).last_came, *(day + 4 for day in days)])


def judged(case: LeverCase, plan: LeverPlan, folder: Path) -> str:
    """Compare the two; return what became of the plan."""
    wanted = verdict(case, plan)
    problem = read(case, folder)
    short = World(case).unserved() if case.partial else 0
    left = left_by(problem, plan) if short else None
    end = wanted.last_day if isinstance(wanted, Figures) else last_named(case, plan)
    found, broken = None, ""
    try:
        found = verify.replay(problem, as_read(problem, case, plan, end), unserved=left)
    except verify.Refused as refused:
        broken = refused.code
    if isinstance(wanted, Figures):
        assert found is not None, broken
        assert figures_of(found) == wanted
        return "legal"
    if wanted == "max_days" or (left and sum(left.values()) != short):
        return "not for the replay to judge"
    assert broken, wanted
    return wanted if broken == wanted else "another rule"


def test_random_plans_are_judged_alike():
    """Broken in every way, and legal with every lever; of several rules that are broken either may be told."""
    seen: Counter[str] = Counter()
    for seed in range(500):
        rng = Random(f"verified {seed}")
        case = draw_case(seed)
        plan = draw_plan(case, rng)
        if rng.random() < 0.5:
            plan = bent(plan, rng, case)
        with TemporaryDirectory() as folder:
            seen[judged(case, plan, Path(folder))] += 1
    assert seen["legal"] > 40, seen
    assert seen["another rule"] < 150, seen
    rare = {"no_courier", "own_only", "over_backlog", "closed_departure", "unfinished", "closed", "no_blanks"}
    assert rare <= set(seen), seen


def test_printer_days_are_counted_as_in_the_ledger():
    """With couriers, shifts, arrivals and printers from outside, of plans from files that the package writes."""
    counted = 0
    for seed in range(200):
        case = draw_case(seed)
        plan = draw_plan(case, Random(f"verified {seed}"))
        if case.partial or not isinstance(verdict(case, plan), Figures):
            continue
        with TemporaryDirectory() as folder:
            problem, instance = read(case, Path(folder)), read_instance(Path(folder) / "case.csv")
            what = settled(instance, as_plan(plan))
            played = replay(instance, what)
            for name, text in plan_tables(instance, what, played).items():
                (Path(folder) / name).write_text(text, encoding="utf-8")
            again = verify.read_plan(folder, problem)
        days = verify.replay(problem, again)["days"]
        assert days == played.days
        found = verify.losses(problem, again, days)
        told = {name: f"{amount.numerator}/{amount.denominator}" for name, amount in found.items()}
        assert told == loss_ledger(instance, played).document(), seed
        counted += 1
    assert counted >= 30


def replayed(folder: Path, plan: LeverPlan, days: int, case: LeverCase = TWO, **terms: object) -> dict[str, int] | str:
    """Return the figures, or the code of the rule that the plan breaks."""
    problem = read(case, folder)
    try:
        return verify.replay(problem, as_read(problem, case, plan, days), **terms)
    except verify.Refused as refused:
        return refused.code


ALL_AT_A = LeverPlan(cards=((1, A, B, 2), (2, A, A, 2)))


def test_a_courier_by_hand(tmp_path):
    found = replayed(tmp_path, ALL_AT_A, 2)
    assert isinstance(found, dict)
    assert (found["days"], found["waiting"], found["courier"]) == (2, 4, 400)


@pytest.mark.parametrize(
    ("plan", "days", "manual", "wanted"),
    [
        (ALL_AT_A, 1, False, "unfinished"),  # the row of day 2 is not there
        (LeverPlan(cards=((1, A, A, 2), (2, A, B, 2))), 2, False, "unfinished"),  # handed out on day 3
        (LeverPlan(cards=((1, A, A, 2), (2, A, B, 3))), 3, False, "over_capacity"),
        (LeverPlan(cards=((1, A, B, 1), (2, A, B, 2))), 3, False, "over_backlog"),
        (LeverPlan(cards=((1, B, A, 2), (1, A, A, 2))), 3, False, "over_capacity"),
        (LeverPlan(((4, A, B, 1),), cards=ALL_AT_A.cards), 5, False, 5),  # a trip that ends late makes a solver's plan
        (LeverPlan(((4, A, B, 1),), cards=ALL_AT_A.cards), 2, True, 2),  # longer, and not a planner's
    ],
)
def test_couriers_come_in_time_or_not(tmp_path, plan, days, manual, wanted):
    found = replayed(tmp_path, plan, days, manual=manual)
    assert (found if isinstance(found, str) else found["days"]) == wanted


def test_an_assignment_that_says_less_than_the_couriers_is_refused(tmp_path):
    problem = read(TWO, tmp_path)
    plan = as_read(problem, TWO, ALL_AT_A, 2)
    for couriers, code in (
        ([(1, A, B, 3)], "not_printed"),
        ([(1, A, B, 2), (7, A, B, 1)], "not_printed"),
        ([(1, A, A, 1)], "self_trip"),
    ):
        with pytest.raises(verify.Refused) as refused:
            verify.replay(problem, plan._replace(couriers=couriers))
        assert refused.value.code == code


def test_days_go_on_while_new_cards_come(tmp_path):
    """Nobody waits overnight after day 1, and the two that come on day 4 are served on that day."""
    case = LeverCase((Place("A", 1, 1, 9, 2),), arrivals=((4, 4, A, 2),), max_days=9)
    plan = LeverPlan(cards=((1, A, A, 1), (4, A, A, 2)))
    found = replayed(tmp_path, plan, 4, case)
    assert isinstance(found, dict)
    assert (found["days"], found["last_day"], found["waiting"]) == (1, 4, 0)
    assert replayed(tmp_path, LeverPlan(cards=((1, A, A, 1),)), 3, case) == "under_way"
    late = LeverPlan(cards=((1, A, A, 1), (5, A, A, 2)))
    found = replayed(tmp_path, late, 5, case)
    assert isinstance(found, dict)
    assert (found["days"], found["waiting"]) == (5, 2)


def test_limits_of_a_planners_plan_hold_while_new_cards_come(tmp_path):
    """Its days end on day 1, but on day 4 a card comes: the last printer may leave afterwards, not before."""
    sites = (Place("A", 1, 1, 9, 2, least=1), Place("B", 0, 0, 0, 2))
    case = LeverCase(sites, ((A, B, 200, False),), arrivals=((4, 4, A, 1),), max_days=9)
    cards = ((1, A, A, 1), (4, A, A, 1))
    assert isinstance(replayed(tmp_path, LeverPlan(((5, A, B, 1),), cards=cards), 4, case, manual=True), dict)
    sites = (Place("A", 1, 1, 9, 2, least=1), Place("B", 1, 1, 9, 2, most=1))
    case = LeverCase(sites, ((A, B, 200, False),), arrivals=((4, 4, B, 1),), max_days=9)
    plan = LeverPlan(((2, A, B, 1),), cards=((1, A, A, 1), (1, B, B, 1), (4, B, B, 1)))
    assert replayed(tmp_path, plan, 4, case, manual=True) == "min_printers"


def test_an_arrival_over_all_days_costs_nothing(tmp_path):
    """Half a million rows of a hundred thousand days each would not fit anywhere; what comes by a day is a sum."""
    case = LeverCase((Place("A", 1, 1, 9, 2),), arrivals=((1, 100_000, A, 1),) * 2, max_days=36_500)
    problem = read(case, tmp_path)
    assert (problem.last_arrival, problem.waited(A, 7), problem.demand(A)) == (36_500, 15, 73_001)
    tables = {
        "sites": "code,name,backlog,printers,blanks\n" + "".join(f"S{i:04},S{i:04},1,1,1\n" for i in range(2_000))
    }
    rows = (f"{1 + i},100000,S{i:04},1\n" for i in range(2_000))
    tables["arrivals"] = "day,until,code,cards\n" + "".join(rows)
    shifts = (f"{1 + i},100000,{i % 7 + 1}\n" for i in range(20_000))
    tables["shifts"] = "day,until,cards_per_printer_day\n" + "".join(shifts)
    many = verify.instance_from_texts("many", {name: text.encode() for name, text in tables.items()})
    assert [many.waited(i, 366) for i in (0, 1, 365, 366)] == [367, 366, 2, 1]
    assert [many.rate_on(5, day) for day in (1, 8, 20_000, 100_000, 100_001)] == [1, 1, 1, 1, 200]
    assert many.rate_on(5, 19_999) == 19_998 % 7 + 1
