"""The best leaf of a proof, found by a linear program of the verifier's rows over the variables of a `Wish`.

The variables come from the words of the rules and terms, not from the verifier: that both find the same optimum says
that the verifier looks at the same trips, cards, printers on top and cards left.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import product
from typing import Any

import numpy as np

from reallocate import verify
from reallocate.running.control import Control
from reallocate.solver.highs import minimise
from reallocate.solver.problem import Problem
from tests.proof.wishes import Sums, Wish, left_side

Row = tuple[str, int, tuple[int, ...]]


def rows_of(frame: verify.Frame, families: str) -> list[Row]:
    """Every row that the verifier takes; -1 is the site of a row that has none."""
    found = []
    for family in families.split():
        days = range(1, frame.horizon + (3 if family == "V1" else 1))
        keys: list[tuple[int, ...]] = [(d,) for d in days]
        if family == "C6":
            keys = [()]
        elif family == "V2":
            keys = [(d, g) for d in days for g in range(2, 6)]
        for i, key in product([-1] if family == "R1" else frame.sites, keys):
            try:
                verify.Combination(frame).add(family, i, key, 1)
            except verify.Refused:
                continue
            found.append((family, i, key))
    return found


def row(frame: verify.Frame, name: Row, y: int = 1) -> verify.Combination:
    """Return one row; ``total`` is that on all moves."""
    total = verify.Combination(frame)
    if name[0] == "total":
        total.add_total(y)
    else:
        total.add(*name, y)
    return total


@dataclass(frozen=True)
class Best:
    """The most that a sum of rows, each times at most 1, is above what its left side can be; and the multipliers."""

    excess: float
    leaf: verify.Leaf


def best_leaf(wish: Wish, families: str = "C2 C3 C4 C5 C6 C7 C8 R1 V1 V2") -> Best:
    """Minimise what the rows have to give way so that they can hold together; the duals are the multipliers."""
    frame = wish.frame()
    names = rows_of(frame, families)
    if wish.terms.moves is None and any(rule.rule == "moves_total" for rule in wish.instance.rules):
        names.append(("total", -1, ()))
    unit, boxes = _variables(wish)
    given = _given(wish)
    terms: list[tuple[dict[int, int], float, float]] = []
    for name in names:
        total = row(frame, name)
        values = left_side(total, unit)
        right = float(total.right - left_side(total, given)[0])
        equal = name[0] == "C6"
        terms.append(({k: a for k, a in enumerate(values) if a}, right, right if equal else np.inf))
    problem = problem_of_rows(len(unit["left"][0]), [*terms, *boxes]).elastic(range(len(names)))
    answer = minimise(problem, Control())
    assert answer.objective is not None
    assert answer.duals is not None
    numbers = [Fraction(float(y)).limit_denominator(5_000) for y in answer.duals[: len(names)]]
    kept = [(*name, y) for name, y in zip(names, numbers, strict=True) if y > 0 or (y and name[0] == "C6")]
    total_moves = sum((y for family, *_key, y in kept if family == "total"), Fraction(0))
    leaf = verify.Leaf([entry for entry in kept if entry[0] != "total"], {}, Fraction(0), total_moves)
    return Best(answer.objective, leaf)


def _variables(wish: Wish) -> tuple[dict[str, Any], list[tuple[dict[int, int], float, float]]]:
    """Return one column for each variable, with what it adds to the sums; and the rows of the boxes."""
    instance, terms = wish.instance, wish.terms
    keys: list[tuple[Any, ...]] = [(what, *trip) for what in ("moves", "shipments") for trip in wish.free_trips(what)]
    keys += [("cards", d, i) for i in wish.offices if instance.sites[i].backlog for d in wish.days_of_printing(i)]
    keys += [("more", 1, i) for i in wish.offices if terms.more_printers]
    keys += [("left", 0, i) for i in wish.offices if terms.fewer_cards]
    sums = Sums(wish, len(keys))
    box: dict[tuple[Any, ...], tuple[dict[int, int], int]] = {}
    paper = instance.blanks + instance.delivered
    for k, (what, day, i, *to) in enumerate(keys):
        if what in ("moves", "shipments"):
            sums.trip(k, what == "moves", day, i, *to, 1)
            most = instance.printers + terms.more_printers if what == "moves" else paper
            box.setdefault((what, day), ({}, most))[0][k] = 1
        elif what == "cards":
            sums.tables["cards"][i, day, k] = 1
            box.setdefault((what, i), ({}, instance.sites[i].backlog))[0][k] = 1
        elif what == "more":
            sums.tables["come"][i, 1, k] = 1
            box.setdefault((what,), ({}, terms.more_printers))[0][k] = 1
        else:
            sums.left[i, k] = 1
            box.setdefault((what,), ({}, terms.fewer_cards))[0][k] = 1
            box[what, i] = ({k: 1}, instance.sites[i].backlog)
    return sums.finished(False), [(row, -np.inf, float(most)) for row, most in box.values()]


def _given(wish: Wish) -> dict[str, Any]:
    """What stands at the sites, and what trips do that every plan makes: the sums of one plan."""
    sums = Sums(wish, 1)
    fixed = [(*trip, n) for trip, n in wish.fixed().items() if n and trip[0] <= wish.horizon]
    for moves, trips in ((True, wish.terms.moves), (False, wish.terms.shipments)):
        for trip in trips if trips is not None else fixed if moves else ():
            sums.trip(0, moves, *trip)
    return sums.finished(True)


def problem_of_rows(columns: int, rows: list[tuple[dict[int, int], float, float]]) -> Problem:
    empty = Problem(
        cost=np.zeros(columns),
        low=np.zeros(columns),
        high=np.full(columns, np.inf),
        whole=np.zeros(columns, bool),
        row_low=np.zeros(0),
        row_high=np.zeros(0),
        starts=np.zeros(1, np.int32),
        index=np.zeros(0, np.int32),
        value=np.zeros(0),
    )
    return empty.with_rows(rows)


# --- as documents -----------------------------------------------------------------------------------------------------


def leaf_document(problem: verify.Instance, leaf: verify.Leaf) -> dict[str, Any]:
    rows: dict[str, dict[str, dict[str, str]]] = {}
    for family, i, key, y in leaf.rows:
        code = problem.codes[i] if i >= 0 else ""
        rows.setdefault(family, {}).setdefault(code, {})[":".join(map(str, key)) or "all"] = str(y)
    return {"rows": rows, **({"total": str(leaf.total_moves)} if leaf.total_moves else {})}


def terms_document(problem: verify.Instance, terms: verify.Terms) -> dict[str, Any]:
    """Return terms as a certificate has them."""
    found: dict[str, Any] = {}
    for name, trips in (("moves", terms.moves), ("shipments", terms.shipments)):
        if trips is not None:
            found[name] = [[day, problem.codes[i], problem.codes[j], n] for day, i, j, n in trips]
    if terms.late:
        found["late"] = True
    return found | {name: n for name in ("more_printers", "fewer_cards") if (n := getattr(terms, name))}


def claim_document(wish: Wish, leaf: verify.Leaf, horizon: int | None = None) -> dict[str, Any]:
    """Return a claim about the days of a wish, proved by one leaf."""
    terms = terms_document(wish.problem, wish.terms)
    days = wish.horizon if horizon is None else horizon
    claim: dict[str, Any] = {"claim": "days", "horizon": days, "proof": [leaf_document(wish.problem, leaf)]}
    return claim | ({"terms": terms} if terms else {})


def certificate(problem: verify.Instance, *claims: dict[str, Any]) -> dict[str, Any]:
    return {"schema": verify.SCHEMA, "instance": {"digests": problem.digests}, "claims": list(claims)}
