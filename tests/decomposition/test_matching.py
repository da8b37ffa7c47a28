"""The shortest trips between the same departures and arrivals."""

from __future__ import annotations

import numpy as np

from reallocate.decomposition.matching import shortest
from reallocate.decomposition.relaxed_horizon import RelaxedHorizon
from reallocate.families.instances import generate
from reallocate.running.control import Control
from tests.study.featured import featured


def hours(choice):
    table = choice.demands.instance.travel.hours
    return sum(count * float(table[i][j]) for (i, j, _d), count in choice.trips.items())


def chosen(instance, days):
    found = RelaxedHorizon(instance, days, Control())
    found.settle()
    found.look(12, 48)
    assert found.choice is not None
    return found.choice


def test_flows_stay_and_hours_fall():
    saved = 0
    for instance, days in ((generate("island", 0), 15), (generate("island", 3), 15), (featured(4), 29)):
        before = chosen(instance, days)
        after = shortest(before)
        for name in ("arrive", "overnight", "leave"):
            assert np.array_equal(getattr(after.flows, name), getattr(before.flows, name))
        assert after.moves == before.moves
        assert hours(after) <= hours(before)
        assert hours(shortest(after)) == hours(after)
        saved += hours(after) < hours(before)
    assert saved


def test_no_trips_are_as_short_as_can_be():
    choice = chosen(generate("island", 0), 15)
    assert shortest(type(choice)(choice.demands, {})).trips == {}
