"""Proofs about tiny cases with every lever: what no plan does is proved, what plans do never, and no change helps."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

from reallocate import verify
from tests.oracle.lever_cases import draw_tiny
from tests.oracle.lever_replay import World
from tests.oracle.levers import answer
from tests.proof.leaves import certificate, leaf_document
from tests.proof.lever_leaves import Question
from tests.proof.levered import read

SEEDS = range(160)


@cache
def questions() -> tuple[tuple[int, Question, bool], ...]:
    """Return, by seed, questions about as many days as the best plan has, or one less, and whether there is a plan."""
    found: list[tuple[int, Question, bool]] = []
    for seed in SEEDS:
        case = draw_tiny(seed)
        best, short = answer(case), World(case).unserved()
        with TemporaryDirectory() as folder:
            problem = read(case, Path(folder))
        if (short and not case.partial) or not any(map(problem.demand, range(len(problem.codes)))):
            continue
        days = case.max_days + 1 if best is None else best.figures.days
        found += [(seed, Question(case, problem, h, short), h == days) for h in {days, days - 1} if 0 <= h <= 5]
    return tuple(found)


def test_what_no_plan_does_is_proved_by_one_leaf():
    """A linear program finds the best leaf; nearly always it does, and what plans do is never proved impossible."""
    seen: Counter[str] = Counter()
    for seed, asked, possible in questions():
        if asked.frame.contradicted:
            assert not possible, seed
            seen["contradicted"] += 1
            continue
        best = asked.best_leaf()
        excess = best.leaf.excess(asked.frame, [], None)
        assert abs(float(excess) - best.excess) < 1e-3, seed
        assert excess <= 0 or not possible, seed
        seen["possible" if possible else "proved" if excess > 0 else "open"] += 1
    assert seen["open"] <= 2, seen
    assert min(seen["proved"], seen["possible"]) >= 60, seen


# --- changed proofs ---------------------------------------------------------------------------------------------------


def claims() -> Iterator[tuple[Question, dict[str, Any], frozenset[str]]]:
    """Yield true claims whose proofs use the rows that only levers have, each with their families."""
    for _seed, asked, possible in questions():
        if possible or asked.frame.contradicted or asked.horizon == asked.case.max_days:
            continue  # with so many days there is no plan at all, and one with more would be no mistake
        leaf = asked.best_leaf().leaf
        families = {family for family, _i, key, _y in leaf.rows if family in ("V4", "C9", "C10") or len(key) == 3}
        if asked.short or families:
            document: dict[str, Any] = {"claim": "days", "horizon": asked.horizon}
            document["proof"] = [leaf_document(asked.problem, leaf)]
            if asked.short:
                document["terms"] = {"fewer_cards": asked.short, "partial": True}
            try:
                verify.check_certificate(asked.problem, certificate(asked.problem, document))
            except verify.Refused:
                continue  # one that is open
            yield asked, document, frozenset(families)


def _number(rng: Random, holder: Any, key: Any) -> None:
    value = holder[key]
    if isinstance(value, str):
        holder[key] = rng.choice(["0", "1", "2", "1/2", "-1", f"{rng.randint(1, 9)}/{rng.randint(1, 9)}", "7"])
    elif type(value) is int:
        holder[key] = max(0, value + rng.choice([-1, 1, 1, 2]))
    elif isinstance(value, bool):
        del holder[key]


def _key(rng: Random, rows: dict[str, Any]) -> None:
    """Change the family, the site, or a number in the key of a row."""
    family = rng.choice(list(rows))
    code = rng.choice(list(rows[family]))
    text = rng.choice(list(rows[family][code]))
    number = rows[family][code].pop(text)
    parts = [] if text == "all" else text.split(":")
    way = rng.randrange(4)
    if way == 0 and parts:
        parts[rng.randrange(len(parts))] = str(rng.randint(1, 6))
    elif way == 1:
        parts = parts[:-1] if parts and rng.random() < 0.5 else [*parts, str(rng.randint(1, 6))]
    elif way == 2:
        code = rng.choice(["A", "B", "C", ""])
    else:
        family = rng.choice(["C2", "C3", "C4", "C5", "C6", "C7", "C8", "C9", "C10", "R1", "V1", "V2", "V4"])
    rows.setdefault(family, {}).setdefault(code, {})[":".join(parts) or "all"] = number


def changed(rng: Random, claim: dict[str, Any]) -> dict[str, Any]:
    """Return a claim with one or two changes: of its horizon, terms, multipliers and keys."""
    document = deepcopy(claim)
    for _turn in range(rng.choice([1, 1, 2])):
        rows = document["proof"][0]["rows"]
        numbers = [(days, key) for sites in rows.values() for days in sites.values() for key in days]
        way = rng.random()
        if way < 0.3:
            document["horizon"] += rng.choice([1, 1, -1, 2])
        elif way < 0.4 and "terms" in document:
            _number(rng, document["terms"], rng.choice(list(document["terms"])))
        elif way < 0.75 and numbers:
            _number(rng, *rng.choice(numbers))
        elif numbers:
            _key(rng, rows)
    return document


def test_no_change_of_a_proof_proves_what_is_not_so():
    """400 changes of proofs with the rows of levers are refused, or what they claim is true.

    The best plan has the days of the horizon and one more; terms of a changed claim that leave fewer cards than have to
    stay are kept by no plan.
    """
    seen: Counter[str] = Counter()
    used: Counter[str] = Counter()
    rng = Random("changes")
    proofs = list(claims())
    for _asked, _claim, families in proofs:
        used.update(families)
    for turn in range(400):
        asked, claim, _families = proofs[turn % len(proofs)]
        document = changed(rng, claim)
        try:
            what = certificate(asked.problem, document)
            verify.check_certificate(asked.problem, json.loads(json.dumps(what)))
        except verify.Refused as refused:
            seen[refused.code] += 1
            continue
        terms = document.get("terms", {})
        assert document["horizon"] <= asked.horizon or terms.get("fewer_cards", 0) < asked.short, document
        seen["true"] += 1
    assert {"leaf_open", "no_such_row", "negative", "malformed", "true"} <= set(seen), seen
    assert seen["true"] < 250, seen
    assert {"V1", "V2", "V4", "C9", "C10"} <= set(used), used
