"""Rows under the planner's rules and the terms of a claim, against every plan of tiny instances."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from fractions import Fraction
from functools import cache
from random import Random
from typing import Any

import pytest

from reallocate import verify
from tests.proof.leaves import best_leaf, certificate, claim_document, row, rows_of
from tests.proof.wishes import KINDS, MOST_PLANS, Point, Wish, left_side, random_wish, sums_of

SEEDS = range(20)
FAMILIES = "C2 C3 C4 C5 C6 C7 C8 R1 V1 V2"


@cache
def wish(kind: str, seed: int) -> Wish:
    return random_wish(kind, seed)


@cache
def plans(kind: str, seed: int) -> list[Point]:
    found = list(wish(kind, seed).plans())
    return Random(seed).sample(found, MOST_PLANS) if len(found) > MOST_PLANS else found


@cache
def sums(kind: str, seed: int) -> dict[str, Any]:
    return sums_of(wish(kind, seed), plans(kind, seed))


def assert_rows_hold(kind: str, seed: int) -> None:
    """Every plan keeps every row, and no sum of rows is above what a plan makes of it."""
    found, frame = sums(kind, seed), wish(kind, seed).frame()
    if not plans(kind, seed):
        return
    assert not frame.contradicted
    names = rows_of(frame, FAMILIES)
    if frame.instance.total is not None and not frame.moves_given:
        names.append(("total", -1, ()))
    for name in names:
        total = row(frame, name)
        value = left_side(total, found)
        assert (value == total.right if name[0] == "C6" else value >= total.right).all(), name
    rng = Random(seed)
    for _ in range(25):
        total = verify.Combination(frame)
        for name in rng.sample(names, min(len(names), rng.randint(1, 12))):
            y = rng.randint(1, 5) * (rng.choice([1, -1]) if name[0] == "C6" else 1)
            if name[0] == "total":
                total.add_total(y)
            else:
                total.add(*name, y)
        for _ in range(rng.choice([0, 0, 1])):
            what, site = rng.choice(["arrivals", "departures", "printers"]), rng.choice(list(frame.sites))
            branch = verify.Branch(what, site, rng.randint(1, frame.horizon), rng.randint(0, 1))
            total.add_branch(branch, rng.random() < 0.5, rng.randint(1, 4))
        assert total.excess() <= (total.right - left_side(total, found)).min()


@pytest.mark.parametrize("kind", KINDS)
def test_every_plan_keeps_every_row(kind):
    for seed in SEEDS:
        assert_rows_hold(kind, seed)


@cache
def proofs(kind: str) -> Counter[str]:
    """Prove what can be proved by one leaf, and count."""
    seen: Counter[str] = Counter()
    for seed in SEEDS:
        asked, possible = wish(kind, seed), bool(plans(kind, seed))
        frame = asked.frame()
        if frame.contradicted:
            assert not possible
            seen["contradicted"] += 1
            continue
        best = best_leaf(asked)
        excess = best.leaf.excess(frame, [], None)
        # The verifier looks at the same trips, cards, printers and cards left as the program.
        assert abs(float(excess) - best.excess) < 1e-3, (kind, seed)
        seen["possible" if possible else "proved" if excess > 0 else "open"] += 1
        if excess > 0:
            assert not possible
        if asked.least_days > 1:
            continue
        document = certificate(asked.problem, claim_document(asked, best.leaf))
        if excess > 0:
            assert verify.check_certificate(asked.problem, document).terms == {asked.terms: asked.horizon}
        else:
            with pytest.raises(verify.Refused) as reason:
                verify.check_certificate(asked.problem, document)
            assert reason.value.code == "leaf_open"
    return seen


@pytest.mark.parametrize("kind", KINDS)
def test_what_no_plan_does_is_proved_by_one_leaf(kind):
    """A linear program finds the best leaf; what plans do is never proved impossible, what none does nearly always."""
    seen = proofs(kind)
    assert seen["open"] <= 2, seen
    assert seen["possible"] >= 10, seen
    assert seen["proved"] + seen["contradicted"] >= 3, seen


def test_contradictions_were_seen():
    assert sum((proofs(kind) for kind in KINDS), Counter())["contradicted"] >= 3


def bolder(asked: Wish) -> Iterator[Wish]:
    """Claims that say more: a day more, or terms that allow more or other trips."""
    terms = asked.terms
    yield replace(asked, horizon=asked.horizon + 1)
    yield replace(asked, terms=terms._replace(more_printers=terms.more_printers + 1))
    yield replace(asked, terms=terms._replace(fewer_cards=terms.fewer_cards + 1))
    yield replace(asked, terms=terms._replace(late=True))
    yield replace(asked, terms=terms._replace(shipments=None))
    for k, (day, i, j, n) in enumerate(terms.moves or ()):
        for trip in ((day, i, j, n + 1), (max(1, day - 1), i, j, n)):
            moves = sorted({t[:3]: t for t in (*terms.moves[:k], trip, *terms.moves[k + 1 :])}.values())
            yield replace(asked, terms=terms._replace(moves=tuple(moves)))


def test_a_proof_of_more_than_it_was_made_for_is_refused_or_true():
    seen: Counter[str] = Counter()
    for kind in KINDS:
        for seed in SEEDS:
            asked = wish(kind, seed)
            if plans(kind, seed) or asked.least_days > 1 or asked.frame().contradicted:
                continue
            leaf = best_leaf(asked).leaf
            for changed in bolder(asked):
                if changed.size() > 5_000 or changed.instance.backlog <= changed.terms.fewer_cards:
                    continue
                document = certificate(changed.problem, claim_document(changed, leaf))
                try:
                    verify.check_certificate(changed.problem, document)
                except verify.Refused:
                    seen["refused"] += 1
                    continue
                assert next(changed.plans(), None) is None, (kind, seed, changed)
                seen["true"] += 1
    assert min(seen["refused"], seen["true"]) >= 20, seen


# --- planted mistakes -------------------------------------------------------------------------------------------------


def _plant(patch: pytest.MonkeyPatch, name: str, change: Callable[[Any], object]) -> None:
    """Let `change` have every frame after it was made."""
    made = verify.Frame.__init__

    def init(self: verify.Frame, *arguments: Any) -> None:
        made(self, *arguments)
        setattr(self, name, change(self))

    patch.setattr(verify.Frame, "__init__", init)


def _in_place_of(name: str, change: Callable[..., object], owner: Any = verify.Frame) -> Callable[..., None]:
    return lambda patch: patch.setattr(owner, name, change)


def _frames(name: str, change: Callable[[Any], object]) -> Callable[..., None]:
    return lambda patch: _plant(patch, name, change)


def _windows(change: Callable[[verify.Window], Fraction]) -> Callable[..., None]:
    """Let `change` have the relief of every window."""

    def window(self: verify.Frame, i: int, start: int, closing: int | None = None) -> verify.Window:
        found = WINDOW(self, i, start, closing)
        found.relief = change(found)
        return found

    return _in_place_of("window", window)


def _finished_before(self: verify.Frame, i: int) -> int:
    return min(self.horizon, self.instance.until[i] - 1)


def _rounded_without_cards_left(self: verify.Combination, i: int, *arguments: int) -> None:
    kept = list(self.left)
    ROUNDED(self, i, *arguments)
    self.left = kept


def _rounded_elsewhere(self: verify.Combination, i: int, *arguments: int) -> None:
    come = self.come[i][1]
    ROUNDED(self, i, *arguments)
    self.come[i][1] = come


ROUNDED = verify.Combination._add_rounded
WINDOW = verify.Frame.window

MISTAKES: dict[str, tuple[Callable[..., None], str]] = {
    "cards left do not count in covering rows": (_windows(lambda _: Fraction(0)), "fewer_cards"),
    "a card less is worth its share of a day": (_windows(lambda window: Fraction(1, window.rate or 1)), "fewer_cards"),
    "cards left do not count in rounding rows": (
        _in_place_of("_add_rounded", _rounded_without_cards_left, verify.Combination),
        "fewer_cards",
    ),
    "printers on top do not count in rounding rows": (
        _in_place_of("_add_rounded", _rounded_elsewhere, verify.Combination),
        "more_printers",
    ),
    "no cards are left": (_in_place_of("_most_left", lambda *_: Fraction(0), verify.Combination), "fewer_cards"),
    "printers on top do not leave": (
        _frames("fleets", lambda f: [sum(f.instance.printers)] * (f.last_day + 1)),
        "more_printers",
    ),
    "no printers on top": (_frames("terms", lambda f: f.terms._replace(more_printers=0)), "more_printers"),
    "trips end in time": (_frames("late", lambda f: False), "late"),
    "limits hold to the horizon": (_frames("standing", lambda f: f.horizon), "late"),
    "limits hold of given trips": (_frames("standing", lambda f: f.horizon), "moves"),
    "a day more than is known": (_frames("standing", lambda f: min(f.horizon, f.standing + 1)), "late"),
    "given trips count for nothing": (_in_place_of("_of_given", lambda *_: 0, verify), "moves"),
    "given shipments count for nothing": (_frames("shipments", lambda f: []), "shipments"),
    "fixed trips count for nothing": (_frames("moves", lambda f: []), "fix"),
    "sites finish a day earlier": (_in_place_of("until", _finished_before), "rules"),
    "one printer more is kept": (_in_place_of("fewest", lambda self, i: self.keep[i] + 1, verify.Instance), "rules"),
    "every fix contradicts": (_frames("contradicted", lambda f: bool(f.instance.fixed)), "fix"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_planted_mistakes_are_noticed(name, monkeypatch):
    """The same comparison with every plan fails once a row, a box or a limit is wrong."""
    plant, kind = MISTAKES[name]
    for seed in SEEDS:
        sums(kind, seed)  # before anything is wrong
    with monkeypatch.context() as patch:
        plant(patch)
        with pytest.raises(AssertionError):  # noqa: PT012 - any of the seeds
            for seed in SEEDS:
                assert_rows_hold(kind, seed)
            for seed in SEEDS:
                best = best_leaf(wish(kind, seed))
                excess = best.leaf.excess(wish(kind, seed).frame(), [], None)
                assert excess <= 0 or not plans(kind, seed)
                assert abs(float(excess) - best.excess) < 1e-3
