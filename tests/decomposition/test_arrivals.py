"""New cards in the decomposition: against exhaustive search, against the whole model, and what its claims rest on."""

from __future__ import annotations

import json
from collections import Counter
from dataclasses import replace
from random import Random

import pytest

from reallocate import Control, read_instance, solve, verify_plan
from reallocate.decomposition.benders import benders_cut
from reallocate.decomposition.choice import Choice
from reallocate.decomposition.demands import Demands
from reallocate.families.instances import generate
from reallocate.instance.model import Instance
from reallocate.instance.parts import Arrival, Delivery, Rule, Site
from reallocate.plan.model import by_key
from reallocate.plan.replay import replay
from reallocate.proof.judge import Judge
from reallocate.search.method import chosen
from tests.decomposition.claimed import assert_every_goal_is_bounded
from tests.oracle.lever_cases import draw_case
from tests.oracle.lever_data import WITHOUT, to_files
from tests.oracle.levers import answer
from tests.study.arrivals import with_arrivals
from tests.study.featured import LEVERS, featured

IN_HUNDREDTHS = ("travel", "shipping")


def tiny(seed):
    """A tiny case with new cards, and perhaps with every lever that the decomposition knows; None: it has none."""
    case = WITHOUT["couriers"](draw_case(seed))
    return case if case.arrivals and not case.partial else None


def read(case, directory):
    return read_instance(to_files(case, directory))


def decomposed(instance, **asked):
    return solve(instance, method="decomposition", control=Control(apart=False), **asked)


def amounts(goals, what):
    """Values or bounds of goals, of hours in hundredths."""
    found = [(goal.name in IN_HUNDREDTHS, getattr(goal, what)) for goal in goals]
    return [None if number is None else int(number * 100 if hours else number) for hours, number in found]


def featured_with_arrivals(seed):
    return LEVERS["arrivals"](featured(seed), Random(f"{seed} arrivals"))


# --- exhaustive search ----------------------------------------------------------------------------------------------


def test_tiny_instances_agree_with_exhaustive_search(tmp_path):
    """Days and moves are those of the best plan, no bound is above the truth, and the verifier accepts it all."""
    seen: Counter[str] = Counter()
    for seed in range(420):
        case = tiny(seed)
        if case is None:
            continue
        best, instance = answer(case), read(case, tmp_path / str(seed))
        found = decomposed(instance)
        assert verify_plan(found)["valid"] is True
        if best is None:
            assert found.status == "impossible"
            continue
        true = best.figures
        wanted = [true.days, true.moves, true.waiting, true.travel, true.shipping]
        values, bounds = amounts(found.goals, "value"), amounts(found.goals, "bound")
        assert values[:2] == wanted[:2]
        assert not replay(instance, found.plan).breaches
        assert values >= wanted
        assert all(bound is None or bound <= number for bound, number in zip(bounds, wanted, strict=True))
        seen["days proven"] += bounds[0] == true.days
        seen["moves proven"] += bounds[1] == true.moves
        seen["waiting proven"] += bounds[2] == true.waiting
        seen["plans"] += 1
        seen["cards after the horizon"] += true.days < true.last_day
        seen["nobody waits overnight"] += true.days == 0
    assert seen["plans"] > 50
    assert seen["cards after the horizon"] > 15
    assert seen["nobody waits overnight"] > 2
    assert seen["days proven"] == seen["plans"]
    assert min(seen["moves proven"], seen["waiting proven"]) >= 0.9 * seen["plans"]


def test_cards_that_wait_for_blanks_and_for_each_other_are_cut_off_and_plans_are_not(tmp_path):
    """What stands still leaves so many cards as the cut says, and the best plan keeps it."""
    cuts = late = 0
    for seed in range(420):
        case = tiny(seed)
        instance = None if case is None else read(case, tmp_path / str(seed))
        found = None if instance is None else solve(instance, goals=("moves",), method="monolith")
        if found is None or found.plan is None or not found.days:
            continue
        for horizon in {found.days, found.days + 1}:
            demands = Demands(instance, horizon)
            pool = benders_cut(Choice(demands, {}), len(demands.pools))
            if pool is not None:
                demands.add(pool)
                assert Choice(demands, {}).overdrawn[-1] > 0
                assert Choice(demands, by_key(found.plan.moves)).overdrawn[-1] == 0
                cuts += 1
                late += demands.last > horizon
    assert cuts > 40
    assert late > 10


# --- the whole model ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", [1, 2, 4])
def test_both_ways_find_the_same_days_and_moves(seed):
    """13 to 19 sites with every feature."""
    instance = featured_with_arrivals(seed)
    one, other = (solve(instance, goals=("moves",), method=method) for method in ("decomposition", "monolith"))
    assert [(goal.value, goal.bound) for goal in one.goals] == [(goal.value, goal.bound) for goal in other.goals]
    assert one.status == "optimal"
    assert verify_plan(one)["valid"] is True


def test_the_last_cards_may_come_after_the_horizon():
    """23 sites with every feature; the whole model says the same, in 14 s of processor time."""
    instance = featured_with_arrivals(0)
    found = solve(instance, goals=("moves",), method="decomposition")
    assert found.status == "optimal"
    assert [goal.value for goal in found.goals] == [15, 41]
    assert instance.last_arrival == 16
    assert verify_plan(found)["valid"] is True


def test_an_island_where_a_tenth_comes_later_is_decomposed_like_one_without():
    """Every goal has a bound that the verifier accepts."""
    whole = generate("island", 0)
    instance = with_arrivals(whole, 10)
    assert instance.cards == whole.cards
    assert chosen(instance, "auto") == "decomposition"
    assert_every_goal_is_bounded(instance, solve(instance, days=16))


# --- claims ---------------------------------------------------------------------------------------------------------


def test_no_other_multipliers_prove_what_is_false(tmp_path):
    """A proof is refused of a day more than it proves, as a plan has it, of a move more, and with numbers changed."""
    tried: Counter[str] = Counter()
    for seed in range(200):
        case = tiny(seed)
        instance = None if case is None else read(case, tmp_path / str(seed))
        found = None if instance is None else decomposed(instance, goals=("moves",))
        if found is None or found.plan is None:
            continue
        judge, rng = Judge(instance), Random(f"multipliers {seed}")
        for claim in found.claims:
            most = None if claim.kind == "days" else found.goal("moves").value
            for _turn in range(8):
                nodes = json.loads(json.dumps(claim.nodes))
                for node in nodes:
                    for rows in node.get("rows", {}).values():
                        for site in rows.values():
                            site |= {key: str(rng.randint(1, 3)) for key in site if rng.random() < 0.3}
                assert not judge.accepts(nodes, found.days + rng.randint(0, 2), most)
                tried[claim.kind] += 1
    assert min(tried["days"], tried["moves"]) > 50


def test_a_claim_does_not_outlast_the_cards_that_it_counts():
    """With fewer new cards the days that were too few are enough: the old proof is refused."""
    instance = featured_with_arrivals(2)
    found = solve(instance, goals=(), method="decomposition")
    (claim,) = (claim for claim in found.claims if claim.kind == "days")
    fewer = instance.replace(sites=tuple(replace(site, backlog=0) for site in instance.sites))
    assert Judge(instance).accepts(list(claim.nodes), claim.horizon, None)
    assert not Judge(fewer).accepts(list(claim.nodes), claim.horizon, None)


def test_a_site_that_is_to_be_finished_before_its_printed_cards_come_never_is():
    """They come on day 3, and a rule has A finished on day 2: so it is with new cards and without."""
    sites = (Site("A", "A", 3, 1, 10, cards_per_printer_day=1), Site("B", "B", 1, 1, 10, cards_per_printer_day=1))
    rules = (Rule("finish_by", site=0, day=2),)
    for arrivals in ((), (Arrival(2, 0, 1),)):
        instance = Instance("never", sites, (Delivery(3, 0, 0, cards=1),), arrivals=arrivals, rules=rules)
        found = decomposed(instance, max_days=9)
        assert found.status == "impossible"
        assert verify_plan(found)["valid"] is True


def test_a_printer_that_finds_no_room_later_proves_nothing_of_shorter_plans(tmp_path):
    """Its site is full on day 4: three days are enough, four are not, whoever asks."""
    sites = (
        Site("A", "A", 3, 1, 10, cards_per_printer_day=1, max_printers=1),
        Site("B", "B", 1, 1, 10, cards_per_printer_day=1, max_printers=1),
    )
    instance = Instance("full", sites, (Delivery(4, 0, 0, printers=1),))
    found = decomposed(instance, goals=("moves",))
    assert (found.days, found.days_bound) == (3, 3)
    found.write(tmp_path / "plan")
