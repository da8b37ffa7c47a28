"""Proofs of instances with rules of the planner as VIPR files: what is given, what is used, and who accepts them."""

from __future__ import annotations

import json
import re
from collections import Counter
from pathlib import Path
from random import Random

import numpy as np
import pytest

from reallocate import Instance, read_instance, solve, verify
from reallocate.instance.parts import Rule, Site
from reallocate.instance.writer import write_instance
from reallocate.plan.model import Plan, Printing, Trip
from reallocate.proof.claims import certificate
from reallocate.proof.judge import Judge
from reallocate.proof.vipr import export
from reallocate.proof.vipr.program import Program, refuted
from reallocate.questions.check import check as checked
from tests.formulation.test_points import SEEDS, points
from tests.oracle.random_instances import random_instance
from tests.proof.small_checker import Proof, check
from tests.proof.vipr.test_export import least_moves, texts
from tests.proof.wishes import NONE, Point, Wish, left_side, random_rule, random_trips, sums_of

A, B, C = 0, 1, 2
#: Every trip takes a day. B needs 12 printer-days.
THREE = Instance(
    "three",
    (
        Site("A", "Ayu", 0, 3, 0, cards_per_printer_day=1),
        Site("B", "Bumi", 12, 0, 12, cards_per_printer_day=1),
        Site("C", "Cempaka", 0, 0, 0),
    ),
)
#: Names of what may be given: rules of the problem and of the planner, bounds, and the limit of a claim about moves.
GIVEN = re.compile(
    r"moves|(low|high)_\S+|C[2-8](_most)?_i\d{3}(_d\d{3})?|R1_d\d{3}|R2|R3_i\d{3}_j\d{3}_d\d{3}(_twice)?"
)


def program_of(instance: Instance, horizon: int) -> Program:
    return Program(verify.Frame(Judge(instance).problem, horizon))


def used(proof: Proof) -> set[str]:
    """Names of what is given and stands in a derivation."""
    sources = {k for row in proof.constraints[proof.given :] for k in row.sources}
    return {proof.constraints[k].name for k in sources if k < proof.given}


def test_a_whole_point_is_a_solution_if_and_only_if_the_simulator_accepts_it():
    """Every point of tiny instances under every rule, on ways and days that rules leave out as well."""
    seen: Counter[str] = Counter()
    for seed in SEEDS:
        found = points("rules", seed)
        asked = program_of(found.case.instance, found.case.horizon)
        columns = {column.name: column for column in asked.columns}
        values = {}
        solution = np.ones(len(found.legal), bool)
        for (family, i, *rest), numbers in found.of.items():
            if family != "left":
                name = f"{family}_i{i:03d}" + "".join(
                    f"_{x}{n:03d}" for x, n in zip("jd"[-len(rest) :], rest, strict=True)
                )
                values[name] = numbers
                solution &= numbers <= (columns[name].high if name in columns else 0)
        for row in asked.rows:
            left = sum((a * values[asked.columns[k].name] for k, a in row.terms.items()), np.zeros(len(solution), int))
            solution &= left >= row.low
        assert (solution == found.legal).all(), seed
        seen.update("solution" if each else "other" for each in solution)
    assert seen["solution"] >= 20, seen
    assert seen["other"] >= 1_000, seen


def trips_of(name: str) -> tuple[int, ...]:
    return tuple(int(part) for part in re.findall(r"\d{3}", name))


def test_the_rows_are_those_of_the_verifier():
    """At random points, in range or not, every row is as far from its side as the verifier's own."""
    seen: Counter[str] = Counter()
    for seed in range(40):
        rng = Random(seed)
        instance = random_instance(seed)
        rules = [random_rule(rng, instance) for _ in range(3)] + [Rule("departures_per_day", value=2)]
        instance = instance.replace(rules=tuple(dict.fromkeys(rules)))
        asked = program_of(instance, rng.randint(1, 5))
        frame, point = asked.frame, [rng.randint(0, 5) for _ in asked.columns]
        plan = plan_of(asked, point)
        sums = sums_of(Wish(instance, frame.horizon, NONE), [plan])
        for row in asked.rows:
            family = row.name.split("_")[0]
            total = verify.Combination(frame)
            if family == "R2":
                total.add_total(1)
            elif family != "R3":
                site = re.search(r"_i(\d{3})", row.name)
                days = tuple(int(day) for day in re.findall(r"_d(\d{3})", row.name))
                total.add(family, int(site[1]) if site else -1, days, -1 if "most" in row.name else 1)
            else:
                continue
            wanted = left_side(total, sums)[0] - total.right
            assert sum(a * point[k] for k, a in row.terms.items()) - row.low == wanted, (seed, row.name)
            seen[family] += 1
    assert set(seen) == {"C2", "C3", "C4", "C5", "C6", "C7", "C8", "R1", "R2"}, seen


def plan_of(asked: Program, point: list[int]) -> Point:
    """The trips and cards of a point, in the form of `tests.proof.wishes`."""
    trips: dict[str, list[Trip]] = {"move": [], "ship": []}
    printing = []
    for column, n in zip(asked.columns, point, strict=True):
        family, index = column.name.split("_")[0], trips_of(column.name)
        if family == "cards":
            printing.append(Printing(index[1], index[0], n))
        else:
            trips[family].append(Trip(index[2], index[0], index[1], n))
    return Point({}, tuple(trips["move"]), tuple(trips["ship"]), tuple(printing))


def with_rules(seed: int, *, fixed: bool) -> Instance:
    """A random instance with random rules; with one or two trips that rules fix (`fixed`), or limits on all moves."""
    rng = Random(seed)
    instance = random_instance(seed)
    rules = [random_rule(rng, instance) for _ in range(rng.randint(0, 2))]
    if fixed:
        rules += [Rule("fix", i, j, day, n) for day, i, j, n in random_trips(rng, instance, 4, True)]
    else:
        limits = ("departures_per_day", "moves_total")
        rules += [Rule(name, value=1) for name in rng.choice([limits, limits[:1], limits[1:]])]
    return instance.replace(rules=tuple(dict.fromkeys(rules)))


@pytest.mark.parametrize("fixed", [False, True])
def test_proofs_about_random_instances_with_rules_are_accepted(fixed):
    seen: Counter[str] = Counter()
    for seed in range(120):
        instance = with_rules(seed, fixed=fixed)
        for text in texts(instance, solve(instance, goals=("moves",))).values():
            proof = check(text)
            assert all(GIVEN.fullmatch(row.name) for row in proof.constraints[: proof.given])
            seen.update({name.split("_")[0] for name in used(proof)})
            seen["proofs"] += 1
    assert seen["proofs"] >= 60, seen
    assert seen["R3"] >= 20 if fixed else min(seen["R1"], seen["R2"]) >= 3, seen


def test_another_solver_finds_the_fewest_moves_with_these_rows_alone():
    """And no plan of one day less; where the search says that there is none, neither does it."""
    seen: Counter[str] = Counter()
    for seed in range(40):
        instance = with_rules(seed, fixed=seed % 2 == 1)
        result = solve(instance, goals=("moves",))
        assert result.status in ("optimal", "impossible")
        seen[result.status] += 1
        days = instance.settings.max_days if result.days is None else result.days
        if days:
            assert least_moves(program_of(instance, days)) == result.goal("moves").value, seed
        if result.days:
            assert least_moves(program_of(instance, result.days - 1)) is None, seed
    assert min(seen.values()) >= 10, seen


# --- single rules -----------------------------------------------------------------------------------------------------


def columns(rules: tuple[Rule, ...], horizon: int = 5) -> dict[str, int]:
    asked = program_of(THREE.replace(rules=rules), horizon)
    return {column.name: column.high for column in asked.columns}


def test_trips_and_cards_that_rules_leave_out_have_no_column():
    every = columns(())
    assert len(every) == 6 * 4 + 5

    def left_out(*rules: Rule) -> set[tuple[int, ...]]:
        rest = columns(rules)
        assert rest.items() <= every.items()
        return {trips_of(name) for name in every if name not in rest}

    days = range(1, 5)
    assert left_out(Rule("forbid", site=A, to=B)) == {(A, B, d) for d in days}
    assert left_out(Rule("accept_none", site=C)) == {(i, C, d) for i in (A, B) for d in days}
    assert left_out(Rule("not_before", day=3)) == {
        (i, j, d) for i in range(3) for j in range(3) if i != j for d in (1, 2)
    }
    assert left_out(Rule("not_after", day=3)) == {(i, j, 4) for i in range(3) for j in range(3) if i != j}
    assert left_out(Rule("fix", site=A, to=B, day=2, value=0)) == {(A, B, 2)}
    assert left_out(Rule("finish_by", site=B, day=3)) == {(B, 4), (B, 5)}


def test_a_trip_that_a_rule_fixes_has_its_number_for_both_sides():
    rule = Rule("fix", site=A, to=B, day=2, value=2)
    assert columns((rule,))["move_i000_j001_d002"] == 2
    asked = program_of(THREE.replace(rules=(rule,)), 5)
    [row] = [row for row in asked.rows if row.name.startswith("R3")]
    assert (row.name, row.low, [asked.columns[k].name for k in row.terms]) == (
        "R3_i000_j001_d002",
        2,
        ["move_i000_j001_d002"],
    )


@pytest.mark.parametrize(
    ("rules", "row"),
    [
        ((Rule("departures_per_day", value=1),), "R1"),
        ((Rule("moves_total", value=2),), "R2"),
        ((Rule("fix", site=A, to=C, day=1, value=2),), "R3"),
        ((Rule("fix", site=A, to=B, day=9, value=2),), "R3"),
        ((Rule("keep_at_least", site=A, value=2),), "C7"),
        ((Rule("not_before", day=3),), "C2"),
        ((Rule("finish_by", site=B, day=4), Rule("not_before", day=2)), "C6"),
    ],
    ids=lambda value: str(value) if isinstance(value, str) else "",
)
def test_a_rule_that_matters_stands_in_the_proof(rules, row):
    instance = THREE.replace(rules=rules)
    result = solve(instance, goals=("moves",), max_days=20)
    proof = check(texts(instance, result)["days"])
    assert any(name.startswith(row) for name in used(proof))


def test_a_trip_that_cannot_be_made_is_refuted_by_its_own_row():
    """Beyond the horizon, on a way that is forbidden, and fixed twice; whatever rows the certificate has."""
    for rules, name in (
        ((Rule("fix", site=A, to=B, day=5, value=2),), "R3_i000_j001_d005"),
        ((Rule("fix", site=A, to=B, day=1, value=2), Rule("forbid", site=A, to=B)), "R3_i000_j001_d001"),
        (
            (Rule("fix", site=A, to=B, day=1, value=2), Rule("fix", site=A, to=B, day=1, value=1)),
            "R3_i000_j001_d001_twice",
        ),
    ):
        frame = verify.Frame(Judge(THREE.replace(rules=rules)).problem, 5)
        for nodes in ([{"rows": {}}], [{"rows": {"C2": {"A": {"1": "3"}}}}]):
            assert verify.check_tree(frame, nodes, None) == 1
            assert used(check(refuted(frame, nodes).text())) == {name}


# --- files ------------------------------------------------------------------------------------------------------------


def test_an_instance_with_rules_is_exported_and_claims_on_terms_are_not(tmp_path):
    """A certificate with both, as one that a completed plan and a proof of all plans would share."""
    file = Path(write_instance(THREE.replace(rules=(Rule("moves_total", value=2),)), tmp_path))
    problem = verify.read_instance(file)
    instance = read_instance(file)
    moves = Plan((Trip(1, A, B, 2),), (), (), 0, given=frozenset({"moves"}), manual=True)
    report = checked(instance, moves)
    assert (report.days, report.given_days_bound) == (7, 7)
    kept = [claim for claim in report.claims if claim.terms]
    assert kept
    document = certificate(instance, [*solve(instance, goals=("moves",)).claims, *kept])
    plan = tmp_path / "plan"
    plan.mkdir()
    (plan / "certificate.json").write_text(json.dumps(document), encoding="utf-8")
    verify.check_certificate(problem, document)
    exported = export.export_proofs(str(file), plan)
    made = [claim for claim in exported if claim.name]
    assert [claim.name for claim in made] == ["three-days-6.vipr", "three-moves-7-1.vipr"]
    for claim in made:
        assert "R2" in used(check(claim.text)) or "moves" in claim.name
    [reason] = [claim.reason for claim in exported if not claim.name]
    assert reason.startswith("no file for the claim that no plan on given terms takes at most 6 days: ")
