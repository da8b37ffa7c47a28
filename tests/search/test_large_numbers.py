"""Counts up to the largest that a file may hold: proven where exact arithmetic can, and told why where it cannot."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import numpy as np
import pytest

from reallocate import Control
from reallocate.instance.model import Instance
from reallocate.instance.parts import Delivery, Leg, Settings, Site
from reallocate.search.driver import answer
from reallocate.search.question import Question
from reallocate.solver.problem import Problem
from tests.oracle.random_instances import random_instance


@pytest.mark.parametrize("unit", [1_000, 1_000_000])
def test_goals_of_thousand_millions_are_proven_where_the_relaxation_does_it(unit):
    """A solver's tolerance is some twenty card-days there; the multipliers of the relaxation add up exactly."""
    sites = (
        Site("A", "A", 520 * unit + 7, 3, 520 * unit + 11),
        Site("B", "B", 310 * unit + 7, 0, 0),
        Site("C", "C", 95 * unit + 7, 4, 20 * unit + 11),
        Site("D", "D", 0, 0, 500 * unit, kind="depot"),
    )
    hours = ((0, 1, 5), (1, 2, 7), (0, 2, 9), (3, 0, 3), (3, 2, 4))
    legs = tuple(Leg(i, j, Decimal(h)) for i, j, h in hours)
    settings = Settings(cards_per_printer_day=30 * unit + 1)
    instance = Instance("large", sites, (Delivery(4, 3, 100 * unit),), legs=legs, settings=settings)
    result = answer(instance, Question(), Control(apart=False))
    assert (result.status, result.days) == ("optimal", 6)
    assert result.goal("waiting").value > 2_000 * unit


def test_what_solvers_cannot_tell_for_want_of_precision_is_certified():
    """Their bounds are a part of 10^-7 below the value; the certificate is in whole numbers."""
    small, unit = random_instance(68), 10**7
    sites = tuple(
        replace(
            site,
            backlog=site.backlog * unit,
            blanks=site.blanks * unit,
            cards_per_printer_day=site.cards_per_printer_day and site.cards_per_printer_day * unit,
        )
        for site in small.sites
    )
    deliveries = tuple(replace(delivery, blanks=delivery.blanks * unit) for delivery in small.deliveries)
    large = small.replace(sites=sites, deliveries=deliveries, digests=())
    question = Question(("moves", "waiting"))
    exact, found = (answer(instance, question, Control(apart=False)) for instance in (small, large))
    assert exact.status == "optimal"
    assert (found.status, found.limit, found.days) == ("optimal", None, exact.days)
    waiting = found.goal("waiting")
    assert waiting.value == waiting.bound == unit * exact.goal("waiting").value
    assert waiting.certified


def test_no_multipliers_prove_more_than_is_true():
    """At random ones, and best at those of the optimum: 3x + 2y over x + y >= 10^9 + 1, x >= 7, x and y up to 10^9."""
    high = np.full(2, 1e9)
    problem = Problem.without_rows(high, np.array([3.0, 2.0]))
    problem = problem.with_rows([({0: 1, 1: 1}, 1e9 + 1, np.inf), ({0: 1}, 7.0, np.inf)])
    least = 2 * (10**9 + 1) + 7
    assert problem.bound(np.array([2.0, 1.0])) == least
    assert problem.bound(np.array([2.0 + 3e-12, 1.0 - 2e-12])) == least
    chance = np.random.default_rng(0)
    for _trial in range(200):
        bound = problem.bound(chance.normal(1.5, 2.0, 2))
        assert bound is None or bound <= least
