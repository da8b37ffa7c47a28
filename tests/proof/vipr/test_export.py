"""The proofs of certificates as VIPR files: what is given in them, what is derived, and who accepts them."""

from __future__ import annotations

import json
import re
import shutil
from functools import cache
from pathlib import Path
from typing import Any

import pulp
import pytest

from reallocate import Instance, Result, read_instance, solve, verify
from reallocate.bounds.keys import RowKey
from reallocate.errors import CertificateRefused, InvalidInput, UsageError
from reallocate.proof import refute
from reallocate.proof.claims import certificate
from reallocate.proof.judge import Judge
from reallocate.proof.vipr import columns as its_columns
from reallocate.proof.vipr import export, program
from reallocate.proof.vipr.columns import TooLarge
from reallocate.proof.vipr.format import write_vipr
from reallocate.proof.vipr.parts import Leaf, Rounded, Row
from reallocate.proof.vipr.program import Program, refuted
from tests.cli.test_cli import run
from tests.oracle.exhaustive import exhaustive
from tests.oracle.random_instances import random_instance
from tests.plain import without_levers
from tests.processes import here
from tests.proof.cases import round_row
from tests.proof.small_checker import Proof, Refused, check
from tests.proof.tampering import WAYS

TINY = ["tiny-two-sites", "tiny-overnight", "tiny-late-blanks", "every-feature"]
MAY = ["may2020", "may2020-anchored", "may2020-workdays"]
LEVERS = ["tiny-arrivals", "tiny-shifts", "tiny-couriers", "tiny-closed-roads", "tiny-outside-printers"]
#: A name of a rule; every row that is given in a file has one.
RULE = re.compile(r"moves|(low|high)_\S+|C([2-9]|10)(_most)?_i\d{3}(_d\d{3})?")


@cache
def solved(name: str) -> tuple[Instance, Result]:
    instance = read_instance(f"instances/{name}.csv")
    if name == "every-feature":  # what all its levers do together, tests of levers look at
        instance = without_levers(instance)
    return instance, solve(instance, goals=("moves",))


@cache
def proofs(name: str) -> dict[str, str]:
    """The text for each claim, by its kind."""
    instance, result = solved(name)
    return texts(instance, result)


def texts(instance: Instance, result: Result) -> dict[str, str]:
    problem = Judge(instance).problem
    return {
        claim.kind: refuted(verify.Frame(problem, claim.horizon), [*claim.nodes], claim.most).text()
        for claim in result.claims
        if claim.horizon is not None
    }


@pytest.mark.parametrize("name", TINY + MAY + LEVERS)
def test_the_small_checker_accepts_every_claim_and_nothing_is_given_but_rules(name):
    assert proofs(name)
    for text in proofs(name).values():
        proof = check(text)
        assert all(RULE.fullmatch(row.name) for row in proof.constraints[: proof.given])
        assert len(proof.integer) == proof.columns


@pytest.mark.parametrize("name", TINY + MAY + LEVERS)
def test_only_the_claim_about_moves_has_the_row_on_the_moves(name):
    for kind, text in proofs(name).items():
        proof = check(text)
        assert ("moves" in [row.name for row in proof.constraints[: proof.given]]) == (kind == "moves")


def test_covering_rows_of_late_blanks_are_derived_from_the_rules_on_blanks():
    """In may2020 the blanks of the depot come to the other sites on day 4."""
    proof = check(proofs("may2020")["days"])
    covers = [row for row in proof.constraints[proof.given :] if re.fullmatch(r"V1_i\d+_d00[45]", row.name)]
    assert covers
    for row in covers:
        families = {proof.constraints[k].name[:2] for k in row.sources}
        assert {"C3", "C4", "C5", "C6"} <= families
        assert row.reason == "rnd"


def test_the_files_are_of_a_size_that_can_be_sent():
    sizes = {kind: len(text) for kind, text in proofs("may2020").items()}
    assert sizes["days"] < 400_000
    assert sizes["moves"] < 400_000


@pytest.mark.parametrize("name", TINY)
def test_the_small_checker_refuses_a_file_without_its_first_derivation(name):
    for text in proofs(name).values():
        with pytest.raises(Refused):
            check(next(WAYS["removal"].everything(text)))


def columns_of(proof_program: Program) -> dict[str, int]:
    return {column.name: k for k, column in enumerate(proof_program.columns)}


@pytest.mark.parametrize("name", TINY + MAY)
def test_a_plan_satisfies_every_row_over_its_own_days_and_moves(name):
    """The program refutes nothing that there is; also (V1) and (V2) hold for the plan."""
    instance, result = solved(name)
    plan = result.plan
    assert plan is not None
    frame = verify.Frame(Judge(instance).problem, result.days)
    asked = Program(frame, result.goal("moves").value)
    columns, point = columns_of(asked), [0] * len(asked.columns)
    for kind, trips in (("move", plan.moves), ("ship", plan.shipments)):
        for trip in trips:
            point[columns[f"{kind}_i{trip.origin:03d}_j{trip.destination:03d}_d{trip.day:03d}"]] += trip.count
    for printing in plan.printing:
        point[columns[f"cards_i{printing.site:03d}_d{printing.day:03d}"]] = printing.cards
    covers = add_derived(asked)
    rows = [*asked.rows, *covers, *(round_row(source_of(asked, r), r) for r in asked.derived if isinstance(r, Rounded))]
    assert len(rows) > len(asked.rows)
    for row in rows:
        assert sum(a * point[k] for k, a in row.terms.items()) >= row.low, row.name
    assert all(0 <= value <= column.high for value, column in zip(point, asked.columns, strict=True))


def add_derived(asked: Program) -> list[Any]:
    """Ask for (V1) and (V2) of every site, from every day on and by every divisor; return the rows (V1)."""
    frame = asked.frame
    for i in frame.offices:
        if frame.instance.backlog[i]:
            for start in range(1, frame.horizon + 1):
                asked.row(RowKey("V1", i, (start,)))
                for divisor in range(2, 6):
                    asked.row(RowKey("V2", i, (start, divisor)))
    return [row for row in asked.derived if not isinstance(row, Rounded)]


def source_of(asked: Program, row: Rounded) -> Any:
    return asked.derived[row.source - len(asked.rows)]


@pytest.mark.parametrize("name", [*TINY, "may2020-workdays"])
def test_rounding_a_covering_row_in_trips_gives_the_rounded_row_of_the_verifier(name):
    instance, result = solved(name)
    asked = Program(verify.Frame(Judge(instance).problem, result.days))
    add_derived(asked)
    rounded = [row for row in asked.derived if isinstance(row, Rounded)]
    assert rounded
    for row in rounded:
        site, start, divisor = (int(part[1:]) for part in row.name.split("_")[1:])
        terms, low = asked.combined({RowKey("V2", site, (start, divisor)): 1})
        expected = round_row(source_of(asked, row), row)
        assert {k: a for k, a in expected.terms.items() if a} == terms
        assert expected.low == low


@pytest.mark.parametrize("name", [*TINY, "may2020"])
def test_every_covering_row_of_every_day_can_be_derived(name):
    """Also of days after the last one, and of days before which blanks for the whole backlog have come."""
    instance, result = solved(name)
    asked = Program(verify.Frame(Judge(instance).problem, result.days - 1))
    for i in asked.frame.offices:
        for start in range(1, result.days + 3):
            if asked.frame.instance.backlog[i]:
                asked.row(RowKey("V1", i, (start,)))
    place = len(asked.rows)
    assert all(r < place for row in asked.derived if not isinstance(row, Rounded) for r in row.multipliers)
    # One leaf that uses all of them, and a row that closes it.
    rows = [*asked.rows, Row("impossible", {}, 1)]
    leaf = Leaf({place: 10**9, **{place + 1 + k: 1 for k in range(len(asked.derived))}}, {})
    proof = check(write_vipr(asked.columns, rows, asked.derived, leaf))
    covers = [row.name for row in proof.constraints[proof.given : -1]]
    assert covers == [row.name for row in asked.derived]
    assert all(name.startswith("V1") for name in covers)


@pytest.mark.parametrize("chunk", range(4))
def test_the_rules_of_a_file_are_those_of_the_problem(chunk):
    """Another solver finds the fewest days and moves of exhaustive search when it is given nothing but these rows."""
    for seed in range(chunk * 10, chunk * 10 + 10):
        instance = random_instance(seed)
        if not sum(site.backlog for site in instance.sites):
            continue
        expected = exhaustive(instance, instance.settings.max_days)
        problem = Judge(instance).problem
        if expected is None:
            assert least_moves(Program(verify.Frame(problem, instance.settings.max_days))) is None
            continue
        days, moves = expected
        assert least_moves(Program(verify.Frame(problem, days))) == moves, seed
        assert least_moves(Program(verify.Frame(problem, days - 1))) is None, seed


def least_moves(asked: Program) -> int | None:
    lp = pulp.LpProblem("rules", pulp.LpMinimize)
    variables = [pulp.LpVariable(c.name, 0, c.high, "Integer") for c in asked.columns]
    lp.setObjective(pulp.lpSum(v for v in variables if v.name.startswith("move")))
    for row in asked.rows:
        if not row.terms:
            if row.low > 0:
                return None
            continue
        lp.addConstraint(pulp.lpSum(a * variables[k] for k, a in row.terms.items()) >= row.low)
    status = lp.solve(pulp.PULP_CBC_CMD(msg=False, threads=1))
    return round(pulp.value(lp.objective) or 0) if pulp.LpStatus[status] == "Optimal" else None


@pytest.mark.parametrize("chunk", range(3))
def test_proofs_about_random_instances_are_accepted(chunk):
    for seed in range(chunk * 20, chunk * 20 + 20):
        instance = random_instance(seed)
        for text in texts(instance, solve(instance, goals=("moves",))).values():
            check(text)


def test_trees_are_written_with_their_branches(monkeypatch):
    """Without MIR cuts a proof needs a tree."""
    monkeypatch.setattr(refute, "ROOT_ROUNDS", 0)
    monkeypatch.setattr(refute, "NODE_ROUNDS", 0)
    instance = read_instance("instances/may2020-anchored.csv")
    with here():  # where the limits are changed
        result = solve(instance, goals=("moves",))
    claim = next(claim for claim in result.claims if claim.kind == "moves")
    assert claim.leaves > 1
    proof = check(texts(instance, result)["moves"])
    joins = [row for row in proof.constraints if row.reason == "uns"]
    assert len(joins) == claim.leaves - 1


def test_a_branch_on_what_comes_leaves_or_is_there():
    """Harbour has one printer that Upriver lacks: at least 2 leave Harbour, which 1 move cannot be."""
    instance = Judge(read_instance("instances/tiny-two-sites.csv")).problem
    frame = verify.Frame(instance, 3)
    cover = {"rows": {"V1": {"A": {"3": "1"}}}}
    there = instance.printers[instance.codes.index("A")]
    for what, site, most in (("arrivals", "A", 1), ("departures", "B", 1), ("printers", "A", there + 1)):
        branch = {"count": what, "site": site, "by": 3, "at_most": most}
        nodes = [
            {"branch": branch, "below": 1, "above": 2},
            {**cover, "branches": {"0": "1"}},
            {"branches": {"0": "1"}, "moves": "1"},
        ]
        assert verify.check_tree(frame, nodes, 1) == 2
        with pytest.raises(verify.Refused):
            verify.check_tree(frame, nodes, 2)
        proof = check(refuted(frame, nodes, 1).text())
        assert [row.reason for row in proof.constraints].count("uns") == 1


def test_rows_that_are_no_rules_stand_for_the_rules_that_they_follow_from():
    instance, result = solved("tiny-two-sites")
    asked = Program(verify.Frame(Judge(instance).problem, result.days))
    lends = asked.frame.instance.lends
    office = next(i for i in asked.frame.offices if not lends[i])
    assert not asked.frame.instance.least[office]
    assert asked.row(RowKey("C7", office, (2,))) == asked.row(RowKey("C2", office, (2,))) is not None
    assert asked.row(RowKey("C4", office, (2,))) == asked.row(RowKey("C3", office, (1,)))
    assert asked.row(RowKey("C4", office, (1,))) is None


def plan_of(name: str, place: Path) -> Path:
    instance, result = solved(name)
    place.mkdir()
    (place / "certificate.json").write_text(json.dumps(certificate(instance, result.claims)), encoding="utf-8")
    return place


def names(directory: Path) -> set[str]:
    return {path.name for path in directory.iterdir()}


def test_each_claim_becomes_a_file_that_says_what_it_proves(tmp_path):
    plan = plan_of("may2020", tmp_path / "plan")
    exported = export.export_proofs("instances/may2020.csv", plan)
    assert {claim.name for claim in exported} == {"may2020-days-10.vipr", "may2020-moves-11-25.vipr"}
    for claim in exported:
        assert isinstance(check(claim.text), Proof)
        assert claim.text == proofs("may2020")["days" if "days" in claim.name else "moves"]


def test_a_tampered_certificate_is_refused(tmp_path):
    plan = plan_of("may2020", tmp_path / "plan")
    path = plan / "certificate.json"
    document = json.loads(path.read_text(encoding="utf-8"))
    document["claims"][1]["most"] += 1
    path.write_text(json.dumps(document), encoding="utf-8")
    with pytest.raises(CertificateRefused, match="rules out nothing"):
        export.export_proofs("instances/may2020.csv", plan)


def test_the_certificate_of_another_instance_is_refused(tmp_path):
    plan = plan_of("tiny-overnight", tmp_path / "plan")
    with pytest.raises(CertificateRefused, match="other instance files"):
        export.export_proofs("instances/may2020.csv", plan)


def test_a_directory_without_a_certificate_and_an_instance_that_is_none_are_told(tmp_path):
    with pytest.raises(UsageError, match=r"no .*certificate\.json.*--plan"):
        export.export_proofs("instances/may2020.csv", tmp_path)
    with pytest.raises(InvalidInput):
        export.export_proofs(str(tmp_path / "nothing.csv"), tmp_path)


def test_too_many_columns_or_numbers_make_no_file(tmp_path, monkeypatch):
    plan = plan_of("tiny-two-sites", tmp_path / "plan")
    frame = verify.Frame(verify.read_instance("instances/may2020.csv"), 20_000)
    with pytest.raises(TooLarge):
        Program(frame)
    for module, limit in ((its_columns, "MOST_COLUMNS"), (program, "MOST_NUMBERS")):
        with monkeypatch.context() as patch:
            patch.setattr(module, limit, 10)
            exported = export.export_proofs("instances/tiny-two-sites.csv", plan)
        assert not exported[-1].name
        assert exported[-1].reason.startswith("no file for tiny-two-sites-moves-3-1: ")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    shutil.copytree("instances", tmp_path / "instances")
    return tmp_path


INSTANCE = "instances/tiny-two-sites.csv"


def test_on_the_command_line_the_proofs_of_the_usual_plan_are_written(desk):
    assert run(desk, "solve", INSTANCE).returncode == 0
    done = run(desk, "export", INSTANCE, "--vipr", "-o", "proofs")
    assert (done.returncode, done.stderr) == (0, "")
    goals = ("moves-3-1", "waiting-3-1599", "travel-3-999", "shipping-3-439999")
    files = [f"proofs/tiny-two-sites-{claim}.vipr" for claim in ("days-2", *goals)]
    assert done.stdout.splitlines() == [f"wrote {file}" for file in files]
    for file in files:
        check((desk / file).read_text(encoding="utf-8"))
    (desk / "plans" / "tiny-two-sites").rename(desk / "elsewhere")
    assert run(desk, "export", INSTANCE, "--vipr", "-o", "proofs").returncode == 2
    assert run(desk, "export", INSTANCE, "--vipr", "--plan", "elsewhere").returncode == 0
    path = desk / "elsewhere" / "certificate.json"
    path.write_text(path.read_text(encoding="utf-8").replace('"most": 1', '"most": 2'), encoding="utf-8")
    done = run(desk, "export", INSTANCE, "--vipr", "--plan", "elsewhere", "-o", "more")
    assert (done.returncode, done.stdout) == (6, "")
    assert "certificate.json is refused: " in done.stderr
    assert not (desk / "more").exists()


def test_a_claim_that_counting_proves_has_no_file_and_a_sentence_instead(desk):
    (desk / "instances" / "tiny-two-sites.deliveries.csv").unlink()
    assert run(desk, "solve", INSTANCE).returncode == 4
    done = run(desk, "export", INSTANCE, "--vipr", "-o", "proofs")
    assert done.returncode == 0
    assert done.stdout.startswith("no file for the claim that no plan exists (too_few_blanks): counting proves it")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "a model needs --days"),
        (["--plan", "plans"], "--plan belongs to --vipr"),
        (["--vipr", "--days", "3"], "--days belongs to a model"),
        (["--vipr", "--goal", "moves"], "--goal belongs to a model"),
        (["--vipr", "--base"], "--base belongs to a model"),
    ],
)
def test_options_of_the_model_and_of_proofs_do_not_mix(desk, options, said):
    done = run(desk, "export", INSTANCE, *options)
    assert (done.returncode, done.stdout) == (2, "")
    assert said in done.stderr
