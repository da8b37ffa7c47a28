"""A planner's plan completed in a world with every lever, against exhaustive search with its moves held."""

from __future__ import annotations

from collections import Counter

from tests.oracle.lever_completion import lever_completion


def test_completions_with_levers_equal_exhaustive_search():
    """Moves alone, or with any of the other files of a best plan: days, waiting, shipping and courier are the best."""
    cases = {seed: lever_completion(seed) for seed in (*range(170), 468, 494, 1114, 1617)}
    assert {seed: case.wrong for seed, case in cases.items() if case.wrong} == {}
    seen = Counter(name for case in cases.values() for name in case.seen.split())
    assert min(seen[name] for name in ("moves", "shipments", "assignment", "courier")) >= 10, seen
