"""Whole plans of sites: the best of one site at given prices, and plans for horizons that leave little to spare."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from random import Random

import numpy as np
import pytest

from reallocate.bounds.covers import windows
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.master import RestrictedMaster
from reallocate.decomposition.relaxed_horizon import RelaxedHorizon
from reallocate.decomposition.site_program import NEVER, NoSitePlan, site_programs
from reallocate.decomposition.site_search import SiteSearch
from reallocate.families.instances import generate
from reallocate.instance.parts import Closure, Rule
from reallocate.plan.check import days_of
from reallocate.plan.replay import replay
from reallocate.running.control import Control
from reallocate.search.driver import solve

DAYS = 4


def small(seed):
    """Offices whose work a few printers do in four days."""
    instance = generate("province", seed, sites=4, printers_per_site=1.5)
    sites = tuple(
        replace(site, backlog=site.backlog % 900, blanks=site.blanks % 400, printers=min(site.printers, 3))
        for site in instance.sites
    )
    office = next(i for i, site in enumerate(instance.sites) if site.backlog)
    return instance.replace(sites=sites, closures=(Closure(2, office),), digests=())


def cost_of(demands, program, standing, leave, arrive, blanks):
    """What a plan costs, from what demands say and nothing of the program; None: it does not do the work."""
    site, horizon = program.site, demands.horizon
    for window in windows(demands.instance, horizon):
        if window.site == site:
            days = [d for d in range(max(1, window.start), window.last + 1) if demands.instance.prints(site, d)]
            if sum(demands.instance.rate_on(site, d) * standing[d] for d in days) < window.cards:
                return None
    net = np.diff(standing - demands.there[site, : horizon + 1])
    if any(change < 0 and not demands.leaves[site, d] for d, change in enumerate(net, 1)):
        return None
    cost = sum(change * arrive[d] if change > 0 else change * leave[d] for d, change in enumerate(net, 1))
    cost += standing[1:].sum()
    for draw in demands.draws:
        if draw.site == site:
            drawn = draw.missing - sum(draw.weights[d] * standing[d] for d in range(1, horizon + 1))
            cost += blanks[draw.pool] * max(0, drawn)
    return cost


def cases(seed):
    """The sites of a small instance with prices, and the cost of each of their plans by the printers of each day."""
    demands = Demands(small(seed), DAYS)
    programs = site_programs(demands)
    assert programs is not None
    random = Random(seed)
    for program in programs:
        leave, arrive = (np.array([0.0] + [random.choice((0.0, 1.5, 4.0)) for _d in range(DAYS)]) for _side in range(2))
        arrive[random.randrange(1, DAYS)] = NEVER
        arrive = np.maximum(arrive, leave)  # else printers would be paid for coming and going
        prices = leave, arrive, np.array([random.choice((0.0, 0.01, 0.2)) for _pool in demands.pools])
        costs = {}
        for standing in product(range(int(program.box[1][1]) + 1), repeat=DAYS):
            there = np.array([int(demands.there[program.site, 0]), *standing])
            cost = cost_of(demands, program, there, *prices)
            if cost is not None and cost < NEVER:
                costs[standing] = cost
        yield demands, program, prices, costs


@pytest.mark.parametrize("seed", range(6))
def test_the_best_plan_of_a_site_is_that_of_exhaustive_search(seed):
    searched = 0
    for demands, program, prices, costs in cases(seed):
        value, plan = program.best(*prices)
        least = pytest.approx(min(costs.values()), abs=1e-6)
        assert value == least
        assert cost_of(demands, program, plan.standing, *prices) == least
        searched += bool(program.need)
    assert searched


def test_a_box_holds_the_printers_of_a_day():
    demands = Demands(small(0), DAYS)
    program = next(p for p in site_programs(demands) if p.need)
    free = np.zeros(DAYS + 1)
    for count in (1, 2):
        low, high = (side.copy() for side in program.box)
        low[3] = high[3] = count
        assert program.best(free, free + 1.0, np.zeros(len(demands.pools)), (low, high))[1].standing[3] == count
    high[:] = 0
    with pytest.raises(NoSitePlan):
        program.best(free, free + 1.0, np.zeros(len(demands.pools)), (low * 0, high))


@pytest.mark.parametrize("seed", [1, 3])
def test_where_nothing_is_to_spare_whole_plans_of_sites_find_the_fewest_days(seed):
    instance = generate("island", seed, sites=12, printers_per_site=1.5, slack=0.0)
    days = solve(instance, goals=(), method="monolith").days
    horizon = RelaxedHorizon(instance, days, Control())
    horizon.settle()
    assert horizon.possible
    horizon.look_by_sites(25)
    assert horizon.plan is not None
    assert not replay(instance, horizon.plan).breaches
    assert days_of(instance, horizon.plan) <= days


def test_rules_that_plans_of_sites_do_not_know_are_left_to_others():
    free = generate("island", 0, sites=12)
    ruled = free.replace(rules=(Rule("moves_total", value=100),), digests=())
    for instance, known in ((free, True), (ruled, False)):
        assert (site_programs(Demands(instance, 14)) is not None) is known
    assert SiteSearch.of(RestrictedMaster(Demands(ruled, 14), Control()), Control()) is None
