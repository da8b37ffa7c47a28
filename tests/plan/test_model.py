"""Trips: how they are added up."""

from __future__ import annotations

from reallocate.plan.model import Trip, added_up, as_trips, by_key

A, B = 0, 1


def test_equal_trips_are_added_up_and_empty_ones_left_out():
    """In the order of origin, destination and day, whatever the order of the rows and their lines."""
    trips = (Trip(2, B, A, 1, 7), Trip(9, A, B, 0, 1), Trip(1, B, A, 2, 3), Trip(2, B, A, 3, 2), Trip(3, A, B, 1, 4))
    sums = by_key(trips)
    assert list(sums.items()) == [((A, B, 3), 1), ((B, A, 1), 2), ((B, A, 2), 4)]
    assert by_key(reversed(trips)) == sums
    assert by_key(as_trips(sums)) == sums
    assert as_trips(sums) == (Trip(1, B, A, 2), Trip(2, B, A, 4), Trip(3, A, B, 1))
    assert added_up(trips) == as_trips(sums)
    assert by_key(()) == {}
