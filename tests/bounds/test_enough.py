"""So many days that no longer plan is of use: by hand, and against searches of longer plans."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from reallocate import Control
from reallocate.bounds.enough import enough_days
from reallocate.instance.model import Instance
from reallocate.instance.parts import Closure, Delivery, Leg, Rule, Settings, Site
from reallocate.search import reach
from reallocate.search.driver import solve
from tests.oracle.random_instances import random_instance

#: Five printer-days of work; a trip of a printer takes two days, one of blanks one day.
SITES = (Site("A", "A", 500, 1, 500), Site("B", "B", 301, 1, 0), Site("D", "D", 0, 0, 500, "depot"))
#: More days than are of use to any instance here.
MANY = 60
LEGS = (Leg(0, 1, Decimal(9)), Leg(1, 2, Decimal(5)))


def test_days_of_work_and_on_the_road_follow_the_last_event():
    """Until day 6, 1 + (1 lender + 1) · (1 + 1 day), 3 + 2 days of work, 2 trips of 2 + 1 days."""
    instance = Instance("few", SITES, (Delivery(6, 2, 1),), legs=LEGS)
    assert instance.travel.printer_days[0][1] == 2
    assert instance.travel.blank_days[2][1] == 1
    assert enough_days(instance, 0) == 6 + 1 + 2 * (2 + 1) + 5
    assert enough_days(instance, 2) == enough_days(instance, 0) + 2 * 3


@pytest.mark.parametrize(
    "later",
    [
        {"closures": (Closure(30, None),)},
        {"rules": (Rule("not_before", day=30),)},
        {"rules": (Rule("not_after", day=30),)},
        {"rules": (Rule("finish_by", 0, day=30),)},
        {"rules": (Rule("fix", 0, to=1, day=30, value=1),)},
    ],
)
def test_whatever_happens_on_a_later_day_counts(later):
    instance = Instance("few", SITES, (Delivery(6, 2, 1),), legs=LEGS)
    assert enough_days(instance.replace(**later, digests=()), 1) == enough_days(instance, 1) + 24


def test_closed_weekdays_make_seven_days_of_one():
    plain = Instance("few", SITES, legs=LEGS)
    settings = Settings(start_date=date(2020, 6, 1), closed_weekdays=frozenset({6}))
    weekly = replace(plain, settings=settings)
    busy = 5 + 2 * 3
    assert enough_days(weekly, 2) == enough_days(plain, 2) + 6 * busy


@pytest.mark.parametrize("seed", [5, 20, 27, 37, 40, 48])
def test_no_longer_plan_is_better(seed, monkeypatch):
    """Every goal is the same as in a search of all longer plans; the first plan's days are too few for that."""
    instance = random_instance(seed)
    found = solve(instance, days=MANY, control=Control(apart=False))
    horizons = {claim.horizon for claim in found.claims if claim.kind == "moves"}
    assert all(horizon < MANY for horizon in horizons)
    monkeypatch.setattr(reach, "_useful", lambda inquiry: inquiry.limit)
    longer = solve(instance, days=MANY, control=Control(apart=False))
    assert [goal.value for goal in found.goals[1:]] == [goal.value for goal in longer.goals[1:]]


def test_what_is_proven_of_fewer_days_than_were_asked_for_is_no_certificate_for_all_of_them():
    """The moves are proven with the argument that longer plans are of no use; at the days searched, certified."""
    instance = Instance("few", (SITES[0], replace(SITES[1], printers=0), SITES[2]), legs=LEGS)
    far, near = (solve(instance, days=days, control=Control(apart=False)).goal("moves") for days in (MANY, 9))
    assert far.proven
    assert near.proven
    assert near.value
    assert near.certified
    assert not far.certified
