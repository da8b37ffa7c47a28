"""The tool against exhaustive search on tiny instances; and the exhaustive search against cases solved by hand."""

from __future__ import annotations

import pytest

from reallocate import read_instance, solve
from reallocate.instance.model import Instance
from reallocate.instance.parts import Site
from tests.oracle.exhaustive import exhaustive
from tests.oracle.random_instances import random_instance

CHUNK = 30


def test_one_site_is_counted():
    """7 cards, 2 printers, 2 a day: 4 printer-days, 2 days."""
    assert exhaustive(Instance("one", (Site("A", "A", 7, 2, 7, cards_per_printer_day=2),)), 5) == (2, 0)


def test_a_move_that_saves_a_day():
    """B has 6 printer-days; one printer arrives on day 2 (no roads: a day): 1 + 2 + 2 + 1, 4 days instead of 6."""
    sites = (Site("A", "A", 0, 1, 0), Site("B", "B", 6, 1, 6, cards_per_printer_day=1))
    assert exhaustive(Instance("two", sites), 8) == (4, 1)


def test_no_plan():
    assert exhaustive(Instance("few", (Site("A", "A", 3, 1, 2),)), 6) is None


@pytest.mark.parametrize(("name", "answer"), [("tiny-overnight", (4, 1)), ("tiny-late-blanks", (5, 0))])
def test_tiny_instances_of_the_library(name, answer):
    assert exhaustive(read_instance(f"instances/{name}.csv"), 5) == answer


@pytest.mark.parametrize("chunk", range(10))
def test_days_and_moves_equal_exhaustive_search(chunk):
    """30 random instances each: same fewest days, same fewest moves, same verdict where there is no plan."""
    differing = []
    for seed in range(chunk * CHUNK, (chunk + 1) * CHUNK):
        instance = random_instance(seed)
        expected = exhaustive(instance, instance.settings.max_days)
        result = solve(instance, goals=("moves",))
        found = None if result.plan is None else (result.days, result.goal("moves").value)
        status = "impossible" if expected is None else "optimal"
        if found != expected or result.status != status:
            differing.append((seed, expected, found, result.status))
    assert differing == []


def test_the_random_instances_are_worth_testing():
    """They differ: many days, moves, and instances without a plan."""
    answers = [exhaustive(random_instance(seed), 8) for seed in range(60)]
    days = {answer[0] for answer in answers if answer}
    moves = {answer[1] for answer in answers if answer}
    assert None in answers
    assert len(days) >= 5
    assert len(moves) >= 3
