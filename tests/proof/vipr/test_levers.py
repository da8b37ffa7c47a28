"""Proofs of instances with levers as VIPR files: what is given, what is derived, and who accepts them."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from reallocate import InvalidInput, read_instance, verify
from reallocate.bounds.keys import RowKey
from reallocate.errors import CertificateRefused
from reallocate.instance.parts import Rule
from reallocate.proof.claims import Claim, certificate
from reallocate.proof.judge import as_verified
from reallocate.proof.vipr.export import export_proofs
from reallocate.proof.vipr.format import write_vipr
from reallocate.proof.vipr.parts import Cut, Leaf, Rounded, Row, Split
from reallocate.proof.vipr.program import Program, refuted
from reallocate.running.control import Control
from reallocate.search.driver import search
from reallocate.search.grants import least_grant
from reallocate.search.question import Question
from tests.oracle.lever_cases import draw_case, draw_tiny
from tests.oracle.lever_data import LeverCase, LeverPlan, Place, to_files
from tests.oracle.levers import answer
from tests.plan.lever_plans import bent, draw_plan
from tests.proof.cases import round_row
from tests.proof.levered import Point, read, rows_of
from tests.proof.small_checker import Refused, check
from tests.proof.tampering import WAYS
from tests.proof.test_lever_certificates import LeverMutant, subjects
from tests.proof.test_lever_rows import has_variables
from tests.proof.test_refute import attempt
from tests.proof.vipr.test_export import least_moves
from tests.proof.wishes import random_rule, random_trips

#: Names of what may be given: rules of the problem, bounds, and the limit of a claim about moves.
GIVEN = re.compile(r"moves|waiting|travel|shipping|courier|(low|high)_\S+|C([2-9]|10)(_most)?_i\d{3}(_d\d{3})?")
#: What a row (V1), (V2) or (V4) is, by family, and what its derivation does.
KINDS = {Cut: "sum", Split: "split", Rounded: "rounded"}


def written(problem: verify.Instance, claim: dict[str, Any], terms: verify.Terms | None = None) -> str:
    """Return the file of a claim."""
    limits = verify.limits_of(problem, claim["claim"], claim.get("most"), claim.get("held", {}))
    return refuted(verify.Frame(problem, claim["horizon"], terms), claim["proof"], *limits).text()


def numbers_of(name: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d{3,}", name))


def plan_at(asked: Program, point: list[int]) -> LeverPlan:
    """Return the plan, legal or not, that the values of the columns stand for."""
    found: dict[str, list[tuple[int, int, int, int]]] = {"move": [], "ship": [], "cards": [], "courier": []}
    for column, n in zip(asked.columns, point, strict=True):
        *sites, day = numbers_of(column.name)
        if n:
            found[column.name.split("_")[0]].append((day, sites[0], sites[-1], n))
    return LeverPlan(tuple(found["move"]), tuple(found["ship"]), (*found["cards"], *found["courier"]))


def value(row: Row | Cut | Split, point: list[int]) -> Any:
    return sum(a * point[k] for k, a in row.terms.items())


def programs(seeds: range) -> Iterator[tuple[int, LeverCase, Program, Random]]:
    """Yield random cases as programs over some days, few of them after the last day on which cards come."""
    for seed in seeds:
        rng, case = Random(f"program {seed}"), draw_case(seed)
        with TemporaryDirectory() as folder:
            try:
                problem = read(case, Path(folder))
            except verify.Refused:
                continue
        yield seed, case, Program(verify.Frame(problem, rng.randint(1, 6))), rng


def test_the_rows_are_those_of_the_verifier():
    """At random points, in range or not, every row of the rules is as far from its side as the verifier's own."""
    seen: Counter[str] = Counter()
    for seed, _case, asked, rng in programs(range(150)):
        point = [rng.choice([0, 0, rng.randint(0, 5)]) for _ in asked.columns]
        there = Point(asked.frame.instance, plan_at(asked, point), asked.frame.horizon)
        for row in asked.rows:
            family, (site, *at) = row.name.split("_")[0], numbers_of(row.name)
            lacks = there.lacks((family, site, tuple(at)), -1 if "most" in row.name else 1)
            assert row.low - value(row, point) == lacks, (seed, row.name)
            seen[f"{family}, {len(at)}"] += 1
    assert set(seen) == {f"C{k}, 1" for k in (2, 3, 4, 5, 6, 7, 8, 9)} | {"C6, 0", "C10, 0"}, seen
    assert min(seen.values()) >= 20, seen


def test_there_is_a_column_for_everything_that_a_plan_can_do_and_for_nothing_else():
    """Whatever plan, bent or not: trips that are possible, cards that are handed out in time."""
    seen: Counter[str] = Counter()
    for seed, case, asked, rng in programs(range(300)):
        plan, names = draw_plan(case, rng), {column.name: column.high for column in asked.columns}
        plan = bent(plan, rng, case) if rng.random() < 0.5 else plan
        problem = asked.frame.instance
        wanted = has_variables(Point(problem, plan, asked.frame.horizon))
        wanted &= all(problem.to_print(owner) for _day, _at, owner, _n in plan.cards)
        cards = [
            ("cards_i{1:03d}_d{0:03d}" if at == i else "courier_j{1:03d}_i{2:03d}_d{0:03d}", day, at, i)
            for day, at, i, _n in plan.cards
        ]
        done = [("move_i{1:03d}_j{2:03d}_d{0:03d}", *trip[:3]) for trip in plan.moves]
        done += [("ship_i{1:03d}_j{2:03d}_d{0:03d}", *trip[:3]) for trip in plan.shipments]
        assert ({form.format(*at) for form, *at in [*done, *cards]} <= names.keys()) == wanted, seed
        seen[str(wanted)] += 1
    assert min(seen.values()) >= 100, seen


def test_every_row_of_the_verifier_can_be_derived_and_says_the_same():
    """Covering rows of every kind, start, closing and divisor; the others are rules or follow from one."""
    seen: Counter[str] = Counter()
    for seed, _case, asked, rng in programs(range(150)):
        point = [rng.choice([0, 0, rng.randint(0, 5)]) for _ in asked.columns]
        there = Point(asked.frame.instance, plan_at(asked, point), asked.frame.horizon)
        asked.rows.append(Row("impossible", {}, 1))
        count = len(asked.rows)
        for family, site, at in rows_of(asked.frame, rng, 12):
            place, lacks = asked.row(RowKey(family, site, at)), there.lacks((family, site, at))
            if place is None:
                assert lacks <= 0, (seed, family, site, at)  # it says nothing
            elif place < count:
                row = asked.rows[place]
                assert row.low - value(row, point) >= lacks, (seed, family, site, at)
            else:
                derived = asked.derived[place - count]
                kind = KINDS[type(derived)]
                if isinstance(derived, Rounded):
                    source = asked.derived[derived.source - count]
                    assert isinstance(source, Cut)
                    derived = Cut("", **rounded(source, derived), multipliers={})
                assert derived.low - value(derived, point) == lacks, (seed, family, site, at)
                seen[f"{family}, {len(at)}, {kind}"] += 1
        # One leaf that uses all of them, and the row that closes it.
        leaf = Leaf({count - 1: 10**12, **dict.fromkeys(range(count, count + len(asked.derived)), 1)}, {})
        proof = check(write_vipr(asked.columns, asked.rows, asked.derived, leaf))
        assert {row.name for row in asked.derived} <= {row.name.removesuffix("_floor") for row in proof.constraints}
    assert min(seen.values()) >= 20, seen
    assert len(seen) == 8, seen


def rounded(source: Cut, row: Rounded) -> dict[str, Any]:
    found = round_row(Row("", source.terms, source.low), row)
    return {"terms": found.terms, "low": found.low}


def exported(case: LeverCase, folder: Path) -> tuple[Path, list[Claim], Path]:
    """Solve a case and write its certificate; return its site table, the claims, and the plan's directory."""
    file, plan = to_files(case, folder), folder / "plan"
    instance = read_instance(file)
    known, _limit = search(instance, Question(), Control())
    plan.mkdir()
    document = certificate(instance, known.claims)
    (plan / "certificate.json").write_text(json.dumps(document), encoding="utf-8")
    return file, list(known.claims), plan


@cache
def texts() -> tuple[str, ...]:
    """The file of every claim about random cases, which is all but those that there is no program to refute."""
    found = []
    for case in (draw(seed) for draw, seeds in ((draw_tiny, range(60)), (draw_case, range(120))) for seed in seeds):
        with TemporaryDirectory() as folder:
            try:
                file, claims, plan = exported(case, Path(folder))
            except InvalidInput:
                continue
            made = export_proofs(file, plan)
        assert [bool(each.name) for each in made] == [
            claim.kind != "impossible" and not claim.terms for claim in claims
        ]
        found += [each.text for each in made if each.name]
    return tuple(found)


def test_every_claim_about_random_cases_is_exported_and_accepted():
    seen: Counter[str] = Counter()
    for text in texts():
        proof = check(text)
        assert all(GIVEN.fullmatch(row.name) for row in proof.constraints[: proof.given])
        sources = {k for row in proof.constraints[proof.given :] for k in row.sources}
        seen.update({proof.constraints[k].name.split("_")[0] for k in sources})
        seen["proofs"] += 1
    assert seen["proofs"] >= 100, seen
    assert {*(f"C{k}" for k in range(2, 11)), "V1", "V2", "V4"} <= seen.keys(), seen


def test_rules_of_the_planner_and_levers_go_together():
    seen: Counter[str] = Counter()
    for seed in range(120):
        rng, case = Random(f"rules and levers {seed}"), draw_case(seed)
        with TemporaryDirectory() as folder:
            try:
                instance = read_instance(to_files(case, Path(folder)))
            except InvalidInput:
                continue
        rules = [random_rule(rng, instance) for _ in range(2)]
        rules += [Rule("fix", i, j, day, n) for day, i, j, n in random_trips(rng, instance, 4, True) if seed % 2]
        rules += [Rule(rng.choice(["departures_per_day", "moves_total"]), value=1)]
        try:
            instance = instance.replace(rules=tuple(dict.fromkeys([*instance.rules, *rules])))
        except InvalidInput:
            continue
        known, _limit = search(instance, Question(), Control())
        for claim in known.claims:
            if claim.horizon is not None and not claim.terms:
                proof = check(written(as_verified(instance), claim.document()))
                sources = {k for row in proof.constraints[proof.given :] for k in row.sources}
                seen.update({proof.constraints[k].name.split("_")[0] for k in sources})
    assert min(seen[family] for family in ("R1", "R2", "R3", "C9", "V4")) >= 2, seen


def test_what_the_verifier_accepts_is_written_whatever_its_rows(tmp_path):
    """Certificates with a number, a row or a branch changed at random, as far as they still hold."""
    files = 0
    for found in subjects(tmp_path, range(120)):
        for seed in range(15):
            document = LeverMutant(found, seed).document
            for claim in document["claims"] if found.accepts(document) else ():
                if "proof" in claim and "terms" not in claim:
                    check(written(found.problem, claim))
                    files += document != found.document
    assert files >= 40


def test_a_file_with_a_derivation_less_or_one_from_nothing_is_refused():
    """But where one of them alone, or one of the rows that are given, is a contradiction."""
    seen: Counter[str] = Counter()
    for text in texts():
        if sum(row.absurd for row in check(text).constraints) > 1:
            continue
        for kind in ("removal", "rule"):
            for changed in WAYS[kind].everything(text):
                if kind == "removal" or changed.count("{ asm }") + changed.count("{ lin 0 }") > text.count("{ asm }"):
                    seen[kind] += 1
                    with pytest.raises(Refused):
                        check(changed)
    assert min(seen.values()) >= 100, seen


def test_another_solver_finds_the_fewest_moves_with_these_rows_alone():
    """And no plan of one day less. Maxima that no claim of that length may use are left out."""
    seen: Counter[str] = Counter()
    for seed in range(250):
        case = draw_tiny(seed)
        best = answer(case)
        if best is None or not best.figures.last_day:
            continue
        terms = verify.Terms(fewer_cards=best.missing, partial=best.missing > 0)
        with TemporaryDirectory() as folder:
            frame = verify.Frame(read(case, Path(folder)), best.figures.days, terms)
        if not all(frame.bounded(i, frame.last_day) or frame.instance.most[i] is None for i in frame.offices):
            continue
        asked = Program(frame)
        assert least_moves(asked) == best.figures.moves, seed
        seen["moves"] += best.figures.moves > 0
        seen.update({column.name.split("_")[0] for column in asked.columns})
        if best.figures.days:
            assert least_moves(Program(verify.Frame(frame.instance, best.figures.days - 1, terms))) is None, seed
            seen["days"] += 1
    assert min(seen[name] for name in ("moves", "days", "courier", "left")) >= 10, seen


def test_claims_about_plans_that_leave_cards_are_written():
    """For want of blanks, or as many as are too many still: each file is accepted, and none with a row less."""
    seen: Counter[str] = Counter()
    for seed in range(200):
        case = draw_case(seed)
        best = answer(case)
        if best is None or best.figures.days < 2:
            continue
        with TemporaryDirectory() as folder:
            try:
                instance = read_instance(to_files(case, Path(folder)))
            except InvalidInput:
                continue
        if case.partial:
            claims = list(search(instance, Question(goals=("moves",), partial=True), Control())[0].claims)
        else:
            grant = least_grant(instance, best.figures.days - 1, "fewer_cards", instance.cards, Control())
            claims = [] if grant is None or grant.claim is None else [grant.claim]
        for claim in claims:
            if not claim.terms:
                continue
            terms = verify.Terms(**claim.terms)
            proof = check(written(as_verified(instance), claim.document(), terms))
            seen["partial" if terms.partial else "fewer"] += 1
            sources = {k for row in proof.constraints[proof.given :] for k in row.sources}
            names = {proof.constraints[k].name for k in sources}
            seen.update(name.split("_")[0] for name in names)
    assert min(seen[name] for name in ("partial", "fewer", "T2", "V1", "V2", "V4")) >= 5, seen


A, B = 0, 1
#: Of A 3 cards wait at the start, of B 2 come on day 2.
WAITING = LeverCase((Place("A", 3, 1, 9, 4), Place("B", 0, 1, 9, 4)), arrivals=((2, 2, B, 2),))


@pytest.mark.parametrize(
    ("change", "name"),
    [({}, "C6_i000"), ({"arrivals": ((2, 2, A, 2),)}, "C6_i000_d000"), ({"ready": {(1, A): 1}}, "C6_i000_d000")],
    ids=["others come", "more come", "one is ready"],
)
def test_that_somebody_waits_at_the_start_is_a_row_of_its_own(change, name, tmp_path):
    """Whatever rows the certificate has: new cards come later, so no row of the verifier is about day 0."""
    frame = verify.Frame(read(replace(WAITING, **change), tmp_path), 0)
    for nodes in ([{"rows": {}}], [{"rows": {"C2": {"A": {"1": "3"}}}}]):
        assert verify.check_tree(frame, nodes, None) == 1
        proof = check(refuted(frame, nodes).text())
        assert [proof.constraints[k].name for k in proof.constraints[-1].sources] == [name]


def test_a_certificate_with_a_longer_horizon_is_refused(tmp_path):
    file, claims, plan = exported(WAITING, tmp_path)
    path = plan / "certificate.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    assert [claim.kind for claim in claims] == ["days"]
    document["claims"][0]["horizon"] += 1
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(CertificateRefused, match="rules out nothing"):
        export_proofs(file, plan)


def test_ten_days_are_too_few_in_may_2020_although_offices_print_for_each_other():
    """Its file is of a size that can be sent, and rounds the row of all offices together."""
    instance = read_instance("instances/may2020.csv")
    instance = instance.replace(settings=replace(instance.settings, print_for_others=True))
    proof = attempt(instance, 10).root().proof
    assert proof is not None
    text = refuted(verify.Frame(as_verified(instance), 10), proof).text()
    assert len(text) < 500_000
    derived = check(text).constraints
    assert "courier_j" in text
    assert any(row.name.startswith("V4_d") and row.reason == "uns" for row in derived)
