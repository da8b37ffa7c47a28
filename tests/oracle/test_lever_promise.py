"""Promises in a world with every lever, against exhaustive search: single changes, pairs, what is in vain, slack."""

from __future__ import annotations

from tests.oracle.lever_promise import lever_promise


def test_promises_with_levers_equal_exhaustive_search():
    """Each change is the smallest of its kind and works; pairs are tried where none of their kind does alone."""
    cases = {seed: lever_promise(seed) for seed in range(14)}
    assert {seed: case.wrong for seed, case in cases.items() if case.wrong} == {}
    assert {"true", "pair kept", "pair in vain"} <= {seen for case in cases.values() for seen in case.seen.split(", ")}
