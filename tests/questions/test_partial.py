"""The moves of a plan that may leave cards for want of blanks, completed: as legal and as fast as that plan."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reallocate import check, read_instance, solve
from reallocate.running.control import Control
from tests.oracle.lever_cases import draw_case, draw_tiny
from tests.oracle.lever_data import to_files


@pytest.mark.parametrize(("draw", "seed"), [(None, 0), (draw_tiny, 182), (draw_case, 357), (draw_case, 374)])
def test_moves_of_a_partial_plan_are_completed_as_well_as_the_plan_was(draw, seed, tmp_path):
    """Also where a rule says how many cards a site is to hand out at least."""
    place = to_files(draw(seed), tmp_path) if draw else "instances/tiny-partial.csv"
    instance = read_instance(place)
    result = solve(instance, partial=True, control=Control(apart=False))
    assert result.plan is not None
    assert result.plan.unserved
    moves = replace(
        result.plan, shipments=(), printing=(), couriers=(), unserved=0, given=frozenset({"moves"}), manual=True
    )
    found = check(instance, moves, partial=True, control=Control(apart=False))
    assert found.valid
    assert (found.days or 99) <= result.days
