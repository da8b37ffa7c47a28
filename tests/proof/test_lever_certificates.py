"""Certificates with the rows of levers: mutated ones are refused, or what they claim is true."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest

from reallocate import InvalidInput, read_instance, solve, verify
from reallocate.proof.claims import certificate
from reallocate.proof.judge import as_verified
from reallocate.running.control import Control
from reallocate.search.driver import search
from reallocate.search.question import Question
from tests.oracle.lever_cases import draw_crowded, draw_tiny
from tests.oracle.lever_data import Figures, LeverCase, to_files
from tests.oracle.lever_ground import LeverGround
from tests.oracle.lever_horizon import Horizon
from tests.oracle.levers import Walk, best_of, fewest
from tests.proof.test_certificates import Mutant

#: Families that there are only with levers, and keys of each that may exist.
NEW = {"C9": ("1", "2"), "C10": ("all",), "V4": ("1:2:2", "1:3:3", "2:3:2"), "V1": ("1:3", "2:2"), "C6": ("1", "2")}


@dataclass(frozen=True)
class Subject:
    """A case with the certificate of its best plan, as the mutations need it."""

    case: LeverCase
    problem: verify.Instance
    document: dict[str, Any]
    known: dict[int, Figures | None] = field(default_factory=dict)

    def accepts(self, document: dict[str, Any]) -> bool:
        try:
            verify.check_certificate(self.problem, document)
        except verify.Refused:
            return False
        return True

    @cached_property
    def best(self) -> tuple[int, int] | None:
        return fewest(self.case)

    def is_true(self, claim: dict[str, Any]) -> bool:
        """Whether a claim about all plans holds, by trying everything; of goals after the moves, by the best plans."""
        if self.best is None:
            return True
        if claim["claim"] == "impossible":
            return False
        if claim["horizon"] < self.best[0]:
            return True
        if claim["claim"] == "days":
            return False
        # A plan of fewer days may be none for as many.
        there = [plan for days in range(self.best[0], claim["horizon"] + 1) if (plan := self.figures(days))]
        limits = {**claim.get("held", {}), claim["claim"]: claim["most"]}
        return not any(all(getattr(plan, goal) <= most for goal, most in limits.items()) for plan in there)

    def figures(self, days: int) -> Figures | None:
        """Return what the best plan of exactly so many days comes to; None: there is none."""
        if days not in self.known:
            walk = Walk(Horizon(LeverGround(self.case), days))
            moves = walk.fewest_moves()
            self.known[days] = None if moves is None else best_of(walk, moves).figures
        return self.known[days]


class LeverMutant(Mutant):
    """A change that may put in a row of a family that only levers have."""

    def key(self) -> None:
        rows, family, code, key = self.rows_of_a_leaf()
        if not family or self.rng.random() < 0.5:
            super().key()
            return
        y = rows[family][code][key]
        other = self.rng.choice(sorted(NEW))
        where = self.rng.choice([*self.codes, ""])
        rows.setdefault(other, {}).setdefault(where, {})[self.rng.choice(NEW[other])] = y


def subjects(folder: Path, seeds: range, draw: Callable[[int], LeverCase] = draw_tiny) -> Iterator[Subject]:
    """Yield the cases of which more is to be proven than that nothing is done in no days; none with cards that stay."""
    for seed in seeds:
        case = draw(seed)
        try:
            instance = read_instance(to_files(case, folder / str(seed)))
        except InvalidInput:
            continue
        known, _limit = search(instance, Question(), Control())
        if not case.partial and any(claim.nodes for claim in known.claims):
            yield Subject(case, as_verified(instance), certificate(instance, known.claims))


def test_no_mutated_certificate_with_levers_passes_with_a_claim_that_is_false(tmp_path):
    seen, families = Counter[str](), Counter[str]()
    for found in subjects(tmp_path, range(250)):
        assert found.accepts(found.document)
        assert all(map(found.is_true, found.document["claims"]))
        for claim in found.document["claims"]:
            families.update(family for node in claim.get("proof", ()) for family in node.get("rows", ()))
        for seed in range(14):
            document = LeverMutant(found, seed).document
            if document == found.document:
                continue
            accepted = found.accepts(document)
            seen["true" if accepted else "refused"] += 1
            assert not accepted or all(map(found.is_true, document["claims"])), document
    assert seen["refused"] > 400, seen
    assert seen["true"] > 100, seen
    assert {"C9", "V4"} <= set(families), families


def test_claims_about_more_days_rest_on_those_before_them(tmp_path):
    """Where printers from outside may find no room each stretch of days has a claim, which rests on those before."""
    rested = Counter[str]()
    for found in subjects(tmp_path, range(250), draw_crowded):
        assert found.accepts(found.document)
        claims = found.document["claims"]
        about_days = [claim for claim in claims if claim["claim"] == "days"]
        assert [claim["horizon"] for claim in about_days] == sorted({claim["horizon"] for claim in about_days})
        for left_out in about_days[:-1]:
            fewer = [claim for claim in claims if claim != left_out]
            accepted = found.accepts({**found.document, "claims": fewer})
            rested["stands" if accepted else "refused"] += 1
            assert not found.accepts({**found.document, "claims": [*fewer, left_out]})
        for seed in range(3):
            document = LeverMutant(found, seed).document
            if found.accepts(document):
                assert all(map(found.is_true, document["claims"])), document
    assert rested["refused"] >= 4, rested


def test_a_maximum_says_nothing_of_printers_that_come_after_a_shorter_plan(tmp_path):
    """A has all printers that it may have and is done on day 2; that one more comes on day 4 refutes no plan of 2 days.

    Plans of exactly 4 or 5 days there are none: nothing leads away from A.
    """
    (tmp_path / "a.csv").write_text(
        "code,name,backlog,printers,blanks,max_printers,cards_per_printer_day\nA,Valley,400,1,400,1,200\n"
    )
    (tmp_path / "a.deliveries.csv").write_text("day,code,blanks,printers\n4,A,0,1\n")
    problem = verify.read_instance(tmp_path / "a.csv")
    row = {"C8": {"A": {"4": "1"}}}
    claim = {"claim": "days", "horizon": 5, "proof": [{"rows": row}]}
    document = {"schema": "reallocate/certificate/1", "instance": {"name": "a", "digests": problem.digests}}
    with pytest.raises(verify.Refused, match="no row"):
        verify.check_certificate(problem, {**document, "claims": [claim]})
    result = solve(read_instance(tmp_path / "a.csv"))
    assert (result.days, result.days_bound, result.status) == (2, 2, "optimal")
