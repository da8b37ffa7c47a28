"""Which variants are worked out, in which order, and what the others follow from; one table in every order."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import combinations
from random import Random

import pytest

from reallocate import Change, Control, Rule, solve
from reallocate.questions.levers import more_printers_fit
from reallocate.sweeping.assumed import Assumed
from reallocate.sweeping.design import Axis, Choice, Design, Sample
from reallocate.sweeping.frontier import Frontier, halvings
from reallocate.sweeping.job import Job, plan_document, plan_of, work
from reallocate.sweeping.orders import asks_no_less
from tests.oracle.drawing import draw_instance
from tests.sweeping.worlds import GRID, WORLD, A, B, D


@pytest.fixture(scope="module")
def cold():
    """Every variant of the grid, solved by itself."""
    found = {}
    for row in GRID.rows():
        result = solve(GRID.variant(row).instance, goals=("moves",), control=Control(apart=False))
        found[row.number] = (result.status, result.days, result.days_bound, result.goal("moves").value)
    return found


def worked(design, order: Random) -> Frontier:
    """Work a design out, the ready jobs in a random order."""
    frontier = Frontier(design)
    jobs = list(frontier.jobs())
    while jobs:
        job = jobs.pop(order.randrange(len(jobs)))
        frontier.learn(job.key, work(job, Control()))
        jobs += frontier.jobs()
    assert frontier.is_done
    return frontier


@pytest.mark.parametrize("seed", range(2))
def test_what_follows_from_others_is_what_a_search_finds(cold, seed):
    frontier = worked(GRID, Random(seed))
    found = {k: frontier.answers[key] for k, key in enumerate(frontier.keys, 1)}
    assert {k: (a.status, a.days, a.days_bound, a.moves) for k, a in found.items()} == cold
    assert 0 < len(frontier.followed) < len(cold)


def test_equal_variants_are_one():
    twice = (Choice("0", (Change("printers", "by", 0, A),)), Choice("none", (Change("printers", "to", 1, A),)))
    frontier = Frontier(replace(GRID, axes=(Axis("printers", twice),)))
    assert len(frontier.keys) == 2
    assert len(list(frontier.jobs())) == 1


def test_a_variant_waits_for_earlier_ones_alone():
    frontier = Frontier(GRID)
    ready = {job.key for job in frontier.jobs()}
    assert ready == {frontier.keys[0]}  # the lowest rate and the fewest printers
    assert any(task.harder and task.easier for task in frontier.tasks.values())
    for task in frontier.tasks.values():
        assert all(frontier.tasks[key].rank < task.rank for key in task.waits_for)


def test_halves_name_every_place_once():
    for count in range(3, 40):
        places = list(halvings(count))
        assert sorted(place for place, *_rest in places) == list(range(count))
        ranks = {place: rank for place, rank, *_rest in places}
        assert all(ranks[end] < rank for _p, rank, *ends in places for end in ends if end is not None)


def test_a_plan_survives_as_data():
    plan = solve(WORLD, goals=(), control=Control(apart=False)).plan
    assert plan_of(plan_document(plan)) == plan


# --- levers of one draw -----------------------------------------------------------------------------------------------

LEND = Change("lends_blanks", "to", True)
OTHERS = Change("print_for_others", "to", True)
LEVERS = Design(
    WORLD,
    axes=(
        Axis(
            "case",
            (
                Choice("none", ()),
                Choice("lend", (LEND,)),
                Choice("others", (OTHERS,)),
                Choice("both", (LEND, OTHERS)),
                Choice("fewer printers", (Change("printers", "by", -1, B),)),
            ),
        ),
    ),
    sample=Sample(4, seed=3, assumed=Assumed()),
    goals=(),
)


@pytest.mark.parametrize("seed", range(2))
def test_of_levers_of_one_draw_some_need_no_search_and_all_are_what_one_finds(seed):
    frontier = worked(LEVERS, Random(seed))
    answers = [frontier.answers[key] for key in frontier.keys]
    for row, answer in zip(LEVERS.rows(), answers, strict=True):
        cold = solve(LEVERS.variant(row).instance, goals=(), control=Control(apart=False))
        assert (answer.status, answer.days, answer.days_bound) == (cold.status, cold.days, cold.days_bound)
    unsearched = [answer for answer in answers if not answer.searched]
    assert len(unsearched) > len(frontier.followed) > 0


def test_a_variant_waits_for_the_nearest_of_its_draw():
    """Fewer printers first, then both levers, then none; each lever alone lies between none and both."""
    frontier = Frontier(LEVERS)
    rows = [row for row in LEVERS.rows() if row.places[-1] == 0]
    keys = {row.cells[0]: frontier.keys[row.number - 1] for row in rows}
    waits = {
        case: (
            {name for name in keys if keys[name] in task.harder},
            {name for name in keys if keys[name] in task.easier},
        )
        for case, key in keys.items()
        for task in [frontier.tasks[key]]
    }
    assert waits == {
        "fewer printers": (set(), set()),
        "both": ({"fewer printers"}, set()),
        "none": ({"fewer printers"}, {"both"}),
        "lend": ({"none"}, {"both"}),
        "others": ({"none"}, {"both"}),
    }


def test_a_plan_and_a_proof_of_others_are_an_answer_and_a_wrong_one_is_none():
    harder = site(WORLD, A, backlog=950)
    first = work(Job("harder", harder, (), 1.0), Control())
    assert first is not None
    assert first.searched
    assert first.proof is not None
    assert first.plan is not None
    second = work(Job("same", site(harder, A, note="other"), (), 1.0, (first.plan,), 0, (first.proof,)), Control())
    assert second is not None
    assert (second.status, second.days, second.days_bound) == ("optimal", first.days, first.days)
    assert not second.searched
    easier = site(harder, A, backlog=300, printers=4)
    third = work(Job("easier", easier, (), 1.0, (first.plan,), 0, (first.proof,)), Control())
    cold = solve(easier, goals=(), control=Control(apart=False))
    assert third is not None
    assert (third.days, third.days_bound) == (cold.days, cold.days)
    assert third.days < first.days


# --- which asks for no less -------------------------------------------------------------------------------------------


def site(instance, i, **figures):
    sites = list(instance.sites)
    sites[i] = replace(sites[i], **figures)
    return instance.replace(sites=tuple(sites))


#: What makes an instance easier, where nothing else differs.
EASIER = {
    "fewer cards": lambda one: site(one, A, backlog=800),
    "more printers": lambda one: site(one, B, printers=4),
    "more blanks": lambda one: site(one, D, blanks=900),
    "a higher rate": lambda one: one.replace(cards_per_printer_day=140),
    "lending": lambda one: site(one, B, lends_blanks=True),
    "no setup": lambda one: one.replace(setup_hours=0),
    "longer days": lambda one: one.replace(travel_hours_per_day=14),
    "nights": lambda one: one.replace(overnight_hours=3),
    "a shorter road": lambda one: one.replace(legs=(replace(one.legs[0], hours=1), one.legs[1])),
    "an earlier delivery": lambda one: one.replace(deliveries=(replace(one.deliveries[0], day=1),)),
    "a larger delivery": lambda one: one.replace(deliveries=(replace(one.deliveries[0], blanks=999),)),
    "offices that print for each other": lambda one: one.replace(print_for_others=True),
    "open Sundays": lambda one: one.replace(closed_weekdays=frozenset()),
}


@pytest.mark.parametrize("name", EASIER)
def test_what_makes_it_easier_asks_for_no_more_and_costs_no_day(name):
    start = WORLD.replace(closed_weekdays=frozenset({6}), start_date=date(2026, 3, 6))
    easier = EASIER[name](start)
    assert asks_no_less(start, easier)
    assert not asks_no_less(easier, start)
    goals = [solve(one, goals=("moves",), control=Control(apart=False)).goals for one in (start, easier)]
    assert [g.value for g in goals[0]] >= [g.value for g in goals[1]]


def test_what_may_cost_days_is_not_compared():
    full = site(WORLD, B, max_printers=3)
    assert not asks_no_less(full, full.replace(setup_hours=0))  # a printer that comes earlier may find no room
    assert not asks_no_less(full, site(full, B, printers=4))
    assert not more_printers_fit(full, B)
    alone = WORLD.replace(rules=(Rule("not_later_than_alone", B),))
    assert not asks_no_less(alone, site(alone, B, printers=4))
    ruled = WORLD.replace(rules=(Rule("keep_at_least", B, value=1),))
    assert not asks_no_less(WORLD, ruled)
    assert not asks_no_less(ruled, WORLD)


def test_of_random_instances_no_easier_one_takes_longer():
    order, compared = Random(5), 0
    for seed in range(12):
        base = draw_instance(Random(seed))
        variants = [base]
        for _k in range(3):
            i = order.randrange(len(base.sites))
            figures = {
                "backlog": max(0, base.sites[i].backlog - order.randrange(3)),
                "blanks": base.sites[i].blanks + order.randrange(4),
            }
            variants.append(site(base, i, **figures, own_only=0))
        days = {}
        for one, other in combinations(variants, 2):
            for hard, easy in ((one, other), (other, one)):
                if not asks_no_less(hard, easy):
                    continue
                compared += 1
                for each in (hard, easy):
                    if id(each) not in days:
                        days[id(each)] = solve(each, goals=(), control=Control(apart=False)).days
                assert days[id(hard)] is None or (days[id(easy)] or 0) <= days[id(hard)]
    assert compared > 10
