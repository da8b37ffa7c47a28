"""One horizon: its relaxation without and with MIR cuts, trees where that leaves something open, and what is proven."""

from __future__ import annotations

from functools import cache
from random import Random

import numpy as np
import pytest

from reallocate.bounds.keys import RowKey
from reallocate.decomposition import relaxed_horizon
from reallocate.decomposition.choice import Choice
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.neighbourhood import DRAWN, LEAST, MENDING, Guide, Neighbourhood
from reallocate.decomposition.relaxed_horizon import RelaxedHorizon
from reallocate.decomposition.rows import Rows
from reallocate.decomposition.totals import dive_on_totals
from reallocate.families.instances import generate
from reallocate.proof.judge import Judge
from reallocate.running.control import Control
from reallocate.search.driver import solve
from reallocate.solver.problem import NOISE


def horizon(instance, days):
    return RelaxedHorizon(instance, days, Control())


def tight(seed):
    """Twelve offices with few printers and no blank to spare."""
    return generate("island", seed, sites=12, printers_per_site=1.5, slack=0.0)


@cache
def best(seed):
    """The plan of `tight` with the fewest days and moves, by the whole model."""
    found = solve(tight(seed), goals=("moves",), method="monolith")
    assert found.status == "optimal"
    return found


def exact(seed):
    """The fewest days and moves of `tight`."""
    return best(seed).days, best(seed).goal("moves").value


def test_a_horizon_that_is_far_too_short_is_refuted_without_cuts():
    instance = generate("region", 0)
    found = horizon(instance, 13)
    found.solve_without_cuts()
    assert found.possible is False
    assert not found.master.cuts.size
    claim = found.claim(Judge(instance))
    assert claim is not None
    assert (claim.kind, claim.horizon) == ("days", 13)
    assert found.claim(Judge(instance)) is None  # told once


@pytest.mark.parametrize(("seed", "days"), [(7, 13), (4, 14)])
def test_a_horizon_that_is_a_day_too_short_is_refuted_without_cuts(seed, days):
    """The last few columns decide it: with some hundred left out the duals refute nothing."""
    found = horizon(generate("island", seed), days)
    found.solve_without_cuts()
    assert found.possible is False
    assert not len(found.master.cuts)
    claim = found.claim(Judge(found.instance))
    assert claim is not None
    assert claim.horizon == days


def test_what_the_relaxation_leaves_open_without_cuts_is_settled_with_them():
    """The fewest days are the same whether cuts are left out at first or not."""
    for seed in range(5):
        instance = generate("island", seed, sites=16)
        found = solve(instance, goals=(), method="monolith")
        for days, possible in ((found.days - 1, False), (found.days, True)):
            rough, settled = horizon(instance, days), horizon(instance, days)
            rough.solve_without_cuts()
            rough.settle()
            settled.settle()
            assert rough.possible == settled.possible
            assert rough.possible or not possible


def test_a_tree_refutes_a_horizon_that_the_relaxation_allows():
    instance, (days, _moves) = tight(4), exact(4)
    found = horizon(instance, days - 1)
    found.settle()
    assert found.possible
    judge = Judge(instance)
    found.branch(judge, 200)
    assert found.possible is False
    claim = found.claim(judge)
    assert claim is not None
    assert claim.leaves > 1
    assert judge.accepts(list(claim.nodes), days - 1, None)
    assert not judge.accepts(list(claim.nodes), days, None)


def test_a_tree_bounds_the_moves_better_than_the_relaxation():
    instance, (days, moves) = tight(2), exact(2)
    found = horizon(instance, days)
    found.settle()
    found.adopt(best(2).plan)
    judge = Judge(instance)
    found.claim(judge)
    before = found.least_moves
    found.branch(judge, 200)
    claim = found.claim(judge)
    assert claim is not None
    assert before < found.least_moves <= moves
    assert claim.most == found.least_moves - 1
    assert judge.accepts(list(claim.nodes), days, claim.most)
    assert not judge.accepts(list(claim.nodes), days, claim.most + 1)


@pytest.mark.parametrize("most_nodes", [0, 1])
def test_a_tree_that_is_cut_short_proves_nothing(most_nodes):
    instance, (days, _moves) = tight(4), exact(4)
    found = horizon(instance, days - 1)
    found.branch(Judge(instance), most_nodes)  # not settled: nothing to branch on
    assert found.possible is None
    found.settle()
    found.branch(Judge(instance), most_nodes)
    assert found.possible
    assert found.claim(Judge(instance)) is None


def test_after_a_tree_the_relaxation_is_what_it_was():
    instance, (days, _moves) = tight(4), exact(4)
    found = horizon(instance, days)
    found.settle()
    before = found.master.value
    found.branch(Judge(instance), 5)
    assert found.master.settle()
    assert found.master.value == pytest.approx(before, abs=1e-6)


def test_a_neighbourhood_without_anything_to_choose_is_no_better():
    instance = generate("island", 0)
    demands = Demands(instance, 14)
    idle = next(i for i, site in enumerate(instance.sites) if not site.backlog and not site.is_depot)
    high = np.full((15, demands.sites, demands.sites), np.inf, np.float32)
    model = Neighbourhood(
        Choice(demands, {}), [idle], Guide(high, demands.cover[:0], Rows.of([], 14), np.zeros(0)), 1.0
    )
    assert model.search(Control(), 10) is None


def test_a_neighbourhood_starts_from_the_trips_as_they_are():
    found = horizon(generate("island", 0), 14)
    found.settle()
    found.dive()
    choice = found.choice
    assert choice.shortage > 0
    offices = [i for i, site in enumerate(found.instance.sites) if not site.is_depot][:30]
    guide = Guide.of(found.master)
    model = Neighbourhood(choice, offices, guide, 0.5)
    problem = model.problem()
    now = model._values_now(problem)
    assert problem.holds(now)
    inside = {key: n for key, n in choice.trips.items() if key[0] in offices and key[1] in offices}
    assert inside
    assert dict(zip(model.keys, now[: len(model.keys)], strict=True)) == {key: inside.get(key, 0) for key in model.keys}
    better = model.search(Control(), 100)
    assert better is not None
    assert better.cost <= choice.cost


def test_where_nothing_is_short_nothing_may_be_and_a_move_costs_one():
    """The rows of all sites, MIR cuts among them, hold for the trips at hand and for better ones."""
    found = horizon(generate("island", 1), 16)
    found.settle()
    found.look(12, 48)
    choice = found.choice
    assert (choice.shortage, found.plan is None) == (0, False)
    offices = [i for i, site in enumerate(found.instance.sites) if not site.is_depot]
    model = Neighbourhood(choice, offices, Guide.of(found.master), 0.3)
    problem = model.problem()
    assert problem.holds(model._values_now(problem))
    assert problem.columns == model._first_slack
    assert problem.cost.sum() == len(model.keys)
    better = model.search(Control(), 100)
    assert better is not None
    assert better.shortage <= NOISE
    assert found.least_moves <= better.moves <= choice.moves


def test_what_is_short_is_mended_at_costs_that_are_drawn_for_the_days_under_way():
    found = horizon(generate("island", 0), 14)
    found.settle()
    found.dive()
    offices = [i for i, site in enumerate(found.instance.sites) if not site.is_depot][:30]

    def costs(seed):
        model = Neighbourhood(found.choice, offices, Guide.of(found.master), 0.5, Random(seed))
        lasting = np.array([found.choice.demands.lasting[i, j] for i, j, _day in model.keys])
        cost = model.problem().cost[: len(model.keys)]
        assert (cost >= MENDING * DRAWN[0] * np.maximum(LEAST, lasting)).all()
        assert (cost <= MENDING * DRAWN[1] * np.maximum(LEAST, lasting)).all()
        return cost.tolist()

    assert costs(1) == costs(1) != costs(2)


def test_a_dive_does_not_make_a_horizon_seem_tighter():
    found = horizon(generate("island", 0), 15)
    found.settle()
    settled = found.tightness
    assert settled == found.master.value / found.master.without_cuts > 1.0
    found.dive()
    assert found.tightness == settled < found.master.value / found.master.without_cuts


@pytest.mark.parametrize("seed", [0, 3])
def test_a_dive_on_totals_finds_a_plan_within_the_moves_that_it_is_allowed(seed):
    found = horizon(generate("island", seed, sites=25), 16)
    found.settle()
    value = found.master.value
    plans = [dive_on_totals(found.master, found.least_moves + more) for more in (-1, 0, 1, 2)]
    assert plans[0] is None  # fewer than are proven
    best = next(plan for plan in plans[1:] if plan is not None)
    assert best.legal
    assert best.shortage == 0
    assert best.moves <= found.least_moves + 2
    found.master.solve()
    assert found.master.value == pytest.approx(value, abs=1e-6)  # nothing is held any more


@pytest.mark.parametrize("days", [14, 16])
def test_a_horizon_begins_with_the_trips_of_the_one_beside_it(days):
    instance = generate("island", 0)
    near = horizon(instance, 15)
    near.solve_without_cuts()
    alone, beside = horizon(instance, days), RelaxedHorizon(instance, days, Control(), near)
    assert len(beside.master.end) > len(alone.master.end)
    assert beside.master.end.max() <= days
    for found in (alone, beside):
        found.settle()
    assert beside.possible is alone.possible is True
    assert beside.master.value == pytest.approx(alone.master.value, abs=1e-6)
    assert beside.master.session.iterations < alone.master.session.iterations


def test_what_sites_lose_adds_up_to_the_moves_above_the_relaxation():
    found = horizon(generate("island", 0), 15)
    found.settle()
    value, guide, duals = found.master.value, Guide.of(found.master), found.master.duals()
    found.look(12, 48)
    choice = found.choice
    assert found.plan is not None
    drawn = np.bincount(found.master.demands.pool_of, choice.drawn, len(found.master.demands.pools))
    of_pools = sum(
        duals.get(RowKey("B2", at=(k,)), 0.0) * (amount - drawn[k])
        for k, amount in enumerate(found.master.demands.amounts)
    )
    losses = guide.losses(choice)
    assert (losses >= 0).all()
    assert losses.sum() + of_pools == pytest.approx(choice.moves - value, abs=1e-4)


def test_moves_that_are_saved_stay_saved_where_blanks_do_not_allow_the_last_of_them(monkeypatch):
    instance = generate("island", 0)
    shorter, found = horizon(instance, 15), horizon(instance, 16)
    shorter.settle()
    shorter.look(12, 48)
    found.settle()
    found.adopt(shorter.plan)
    first, legal, told = found.choice.moves, relaxed_horizon.legal_plan_of, []
    monkeypatch.setattr(relaxed_horizon, "CHECKED", 1)
    monkeypatch.setattr(
        relaxed_horizon, "legal_plan_of", lambda choice: legal(choice) if choice.moves > found.least_moves else None
    )
    found.save(30, 100, lambda choice: told.append(choice.moves))
    assert found.least_moves == min(told) < found.choice.moves < first
    assert sum(trip.count for trip in found.plan.moves) == found.choice.moves
