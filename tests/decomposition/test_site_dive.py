"""Decisions on the printers present at sites: what they split, what they find, and what they forget."""

from __future__ import annotations

from random import Random

import numpy as np
import pytest

from reallocate.decomposition import site_dive
from reallocate.decomposition.choice import Choice
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.master import RestrictedMaster
from reallocate.decomposition.site_dive import WHOLE, Dive, decisions
from reallocate.decomposition.site_master import Network, SiteMaster
from reallocate.decomposition.site_program import site_programs
from reallocate.families.instances import generate
from reallocate.running.control import Control
from reallocate.search.driver import solve
from reallocate.solver.problem import NOISE


def relaxed(seed):
    """The program over whole plans of a small, tight island at its fewest days, with columns for it."""
    instance = generate("island", seed, sites=12, printers_per_site=1.5, slack=0.0)
    demands = Demands(instance, solve(instance, goals=(), method="monolith").days)
    programs = site_programs(demands)
    assert programs is not None
    network = Network(demands, programs)
    master = SiteMaster(network, {}, network.cost, np.full(network.days, 200.0), Control())
    near = RestrictedMaster(demands, Control())
    near.add_nearest(3)
    place = {int(site): k for k, site in enumerate(network.sites)}
    trips = zip(near.origin.tolist(), near.destination.tolist(), near.day.tolist(), strict=True)
    master.add_trips(np.array([(place[i], place[j], d) for i, j, d in trips], np.int32))
    master.price_plans(master.leave, master.blanks)
    assert master.generate(200)
    assert master.missing <= NOISE
    return demands, master


@pytest.mark.parametrize("seed", [0, 2])
def test_a_dive_finds_trips_that_have_a_plan_and_the_same_ones_again(seed):
    demands, master = relaxed(seed)
    found = []
    for _again in range(2):
        dive = Dive(master.near(0.6, 8.0, np.full(master.network.days, 200.0)), 0)
        dive.run(1_000)
        assert dive.values is not None
        trips = dive.master.trips_of(dive.values)
        choice = Choice(demands, trips)
        assert choice.legal
        assert choice.shortage <= NOISE
        found.append(trips)
    assert found[0] == found[1]


def test_pieces_of_a_dive_make_the_same_dive():
    _demands, master = relaxed(2)
    whole, pieces = (Dive(master.near(0.6, 8.0, np.full(master.network.days, 200.0)), 1) for _dive in range(2))
    whole.run(1_000)
    for _piece in range(1_000):
        pieces.run(1)
        if pieces.values is not None:
            break
    assert whole.values is not None
    assert pieces.values is not None
    assert whole.master.trips_of(whole.values) == pieces.master.trips_of(pieces.values)


@pytest.mark.parametrize("careful", [False, True])
def test_a_dive_may_be_ended_at_any_moment(careful, monkeypatch):
    """From some program on no vertex comes back, as when the time is over: also where columns were just forgotten."""
    monkeypatch.setattr(site_dive, "COLUMNS", 0)
    monkeypatch.setattr(site_dive, "GROWN", 0.0)
    _demands, master = relaxed(2)
    for solves in range(1, 12):
        dive = Dive(master.near(0.6, 8.0, np.full(master.network.days, 200.0)), 0, careful=careful)
        left, solve_session = iter(range(solves)), dive.master.session.solve
        monkeypatch.setattr(
            dive.master.session, "solve", lambda left=left, go=solve_session: None if next(left, None) is None else go()
        )
        dive.run(1_000)
        assert dive.values is None


def test_a_decision_splits_whole_numbers_and_leaves_out_what_is_mixed():
    _demands, master = relaxed(2)
    found = decisions(master, Random(0))
    assert len({decision.office for decision in found}) == len(found) > 1
    for decision in found:
        k, d = decision.office, decision.day
        present = master.present()[k][d]
        assert abs(present - round(present)) > WHOLE
        near, far = (decision.side(master, {}, nearer=nearer)[k] for nearer in (True, False))
        (low, high), (other_low, other_high) = sorted((near, far), key=lambda box: (box[1][d], box[0][d]))
        assert high[d] + 1 == other_low[d]
        assert high[d] < present < other_low[d]
        whole = high[d] if near[1][d] == high[d] else other_low[d]
        assert abs(whole - present) <= 0.5
        full = master.network.programs[k].box
        assert low[d] == full[0][d]
        assert other_high[d] == full[1][d]


def test_what_is_forgotten_changes_no_value_and_comes_in_again():
    _demands, master = relaxed(0)
    value, columns = master.vertex.objective, master.session.columns
    master.forget(0.0, 0.0)
    assert master.session.columns < columns
    assert master.solve()
    assert master.vertex.objective == pytest.approx(value)
    assert master.generate(200)
    assert master.vertex.objective == pytest.approx(value)
