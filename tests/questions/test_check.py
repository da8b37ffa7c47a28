"""The verdict on a plan with files missing: what is completed, how well, and that every broken rule is found."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from io import StringIO
from pathlib import Path
from random import Random

import pytest
from rich.console import Console

from reallocate import (
    Checked,
    Closure,
    Control,
    Instance,
    InvalidInput,
    Plan,
    Printing,
    Rule,
    Site,
    Trip,
    check,
    read_instance,
    read_plan,
    verify,
)
from reallocate.formulation.model import prepare
from reallocate.instance.writer import write_instance
from reallocate.present.text.check import show_check
from reallocate.proof.judge import Judge as Proof
from reallocate.questions import complete
from reallocate.questions.completing import completed
from reallocate.search import prover
from tests.oracle.exhaustive import printable
from tests.plan.cases import legal_plan
from tests.plan.mutations import BARE, TABLES, Verdict, as_rows, as_text, bare, kept_rules, roomy, sampled, written
from tests.plan.slow import Judge, Malformed, Rows

A, B = 0, 1
#: Without roads in a table every trip takes a day and an hour. A alone takes 6 days, and lacks one blank.
TWO = Instance(
    "two",
    (
        Site("A", "A", 6, 1, 5, cards_per_printer_day=1),
        Site("B", "B", 0, 2, 1, cards_per_printer_day=1, lends_blanks=True),
    ),
)
MOVES = (Trip(1, B, A, 1), Trip(5, B, A, 1))
SHIPMENTS = (Trip(2, B, A, 1),)
PRINTING = tuple(Printing(d, A, n) for d, n in ((1, 1), (2, 1), (3, 2), (4, 1), (5, 1)))


def given(*files: str, instance: Instance = TWO, moves: tuple[Trip, ...] = MOVES) -> Checked:
    """Check a planner's plan that has only these files."""
    shipments = SHIPMENTS if "shipments" in files else ()
    printing = PRINTING if "assignment" in files else ()
    return check(instance, Plan(moves, shipments, printing, 5, given=frozenset(files), manual=True))


def bounds(report: Checked) -> dict[str, tuple[int, int | None]]:
    return {goal.name: (goal.value, goal.bound) for goal in report.attained}


def test_a_whole_plan_is_judged_as_it_is_given_without_a_solver(monkeypatch):
    monkeypatch.setattr(complete, "complete", lambda *_, **__: pytest.fail("nothing is missing"))
    report = given("moves", "shipments", "assignment")
    assert (report.valid, report.days, report.completed, report.given_days_bound) == (True, 5, (), 5)
    assert (report.attained, report.claims) == ((), ())
    solvers = check(TWO, Plan(MOVES[:1], SHIPMENTS, PRINTING, 5))
    assert (solvers.valid, solvers.completed) == (True, ())


def test_moves_alone_are_completed_in_the_fewest_days_with_a_certificate():
    """One printer more from day 2 on: 1 + 2 + 2 + 1 cards; the second one comes when all is printed."""
    report = given("moves")
    assert (report.valid, report.days, report.completed) == (True, 4, ("shipments", "assignment"))
    assert [finding.code for finding in report.findings] == ["useless_trip"]
    assert report.plan.moves == MOVES
    assert bounds(report) == {"days": (4, 4), "waiting": (9, 9), "shipping": (100, 100), "blanks": (1, 1)}
    [claim] = report.claims
    assert claim.terms == {"moves": [[1, "B", "A", 1], [5, "B", "A", 1]]}
    problem = Proof(TWO).problem
    document = {"schema": verify.SCHEMA, "instance": {"digests": problem.digests}, "claims": [claim.document()]}
    terms = verify.Terms(((1, B, A, 1), (5, B, A, 1)), None, True)
    assert verify.check_certificate(problem, document).under(terms) == 3


def test_a_completion_builds_the_model_of_its_days_and_the_one_that_is_refuted_and_no_other(monkeypatch):
    """Building them is most of what a planner waits for; the same answer came from four."""
    built = []
    monkeypatch.setattr(prover, "prepare", lambda *of: built.append(of[1]) or prepare(*of))
    instance = read_instance("instances/may2020.csv")
    plan = read_plan("instances/plans/may2020/partial.csv", instance)
    found = completed(instance, plan, ("shipments", "assignment"), 1.0, Control())
    days = found.attained[0]
    assert (days.value, found.proven, len(found.claims)) == (days.bound, True, 1)
    assert sorted(built) == [days.value - 1, days.value]


def test_shipments_that_are_given_stay_as_they_are():
    """The blank that leaves on day 2 comes in time all the same."""
    report = given("moves", "shipments")
    assert (report.days, report.completed, report.plan.shipments) == (4, ("assignment",), SHIPMENTS)
    assert report.claims[0].terms["shipments"] == [[2, "B", "A", 1]]


def test_printing_that_is_given_stays_as_it_is_and_shipments_serve_it():
    report = given("moves", "assignment")
    assert (report.days, report.completed, report.plan.printing) == (5, ("shipments",), PRINTING)
    assert (report.given_days_bound, sum(trip.count for trip in report.plan.shipments)) == (5, 1)


def test_a_plan_that_cannot_be_finished_prints_what_it_can_and_claims_nothing():
    short = TWO.replace(sites=(replace(TWO.sites[0], backlog=9), TWO.sites[1]))
    report = given("moves", instance=short)
    assert (report.valid, report.days, report.attained, report.given_days_bound) == (False, None, (), None)
    assert [(f.code, f.found) for f in report.findings if f.severity == "error"] == [("unfinished", 3)]
    assert sum(map(sum, report.replay.cards)) == 6


def test_moves_that_cannot_be_made_are_cut_down_first():
    """Three printers are to leave where two are; what comes is completed, and the breach is told once."""
    report = given("moves", moves=(Trip(1, B, A, 3, 2),))
    assert [(f.code, f.found, f.allowed, f.line) for f in report.findings] == [("no_printer", 3, 2, 2)]
    assert (report.valid, report.days) == (False, 3)


def test_rules_of_the_planner_are_told_and_do_not_hinder_the_completion():
    rules = (Rule("moves_total", value=1), Rule("forbid", B, A), Rule("not_after", day=4), Rule("finish_by", A, day=4))
    report = given("moves", instance=TWO.replace(rules=rules))
    assert [f.code for f in report.findings if f.severity == "error"] == [
        "forbid",
        "forbid",
        "not_after",
        "moves_total",
    ]
    assert (report.days, report.given_days_bound) == (4, 4)


def test_nobody_waits():
    nobody = TWO.replace(sites=tuple(replace(site, backlog=0) for site in TWO.sites))
    report = given("moves", instance=nobody)
    assert (report.valid, report.days, report.given_days_bound, report.claims) == (True, 0, 0, ())


def test_a_completion_that_was_ended_is_not_called_the_best():
    """Rules of thumb finish the plan, or the search as far as it came; that one day is needed is all that is known."""
    control = Control()
    control.stop.set()
    report = check(TWO, Plan(MOVES, (), (), 5, given=frozenset({"moves"}), manual=True), control=control)
    assert report.valid
    assert report.days is not None
    assert report.given_days_bound in (None, 1)
    assert report.days > 1
    console = Console(file=StringIO(), width=200)
    show_check(console, report)
    assert "certified" not in console.file.getvalue()


def test_what_no_plan_file_could_hold_is_invalid():
    with pytest.raises(InvalidInput):
        given("moves", moves=(Trip(1, B, 7, 1),))


@pytest.mark.parametrize("files", [("moves",), ("moves", "shipments"), ("moves", "assignment")])
def test_the_verifier_accepts_what_is_written(files, tmp_path):
    file = Path(write_instance(TWO, tmp_path))
    instance = read_instance(file)
    report = given(*files, instance=instance)
    report.write(tmp_path / "plan")
    found = verify.verify_plan(tmp_path / "plan", file)
    assert (found["days"], found["days_bound"], found["moves_bound"]) == (report.days, None, None)
    assert isinstance(found["given"], dict)
    assert (found["given"]["files"], found["given"]["days_bound"]) == (list(files), report.given_days_bound)
    again = read_plan(tmp_path / "plan", instance)
    assert (again.moves, again.shipments) == (report.plan.moves, report.plan.shipments)


# --- every change of a cell -------------------------------------------------------------------------------------------


def full_rows(instance: Instance, rows: Rows, report: Checked) -> Rows:
    """The given files as they stand, and what was completed, as a planner would write it."""
    codes = [site.code for site in instance.sites]
    columns = "depart_date from_name to_name arrive_day arrive_date hours date name printers blanks_in blanks_out"
    blank = dict.fromkeys([*columns.split(), "blanks_left", "backlog_left"], "")
    found = dict(rows)
    if "shipments" in report.completed:
        found["shipments"] = [
            blank
            | {"depart_day": str(t.day), "from": codes[t.origin], "to": codes[t.destination], "blanks": str(t.count)}
            for t in report.plan.shipments
        ]
    if "assignment" in report.completed:
        found["assignment"] = [
            blank | {"day": str(row.day), "code": codes[row.site], "cards": str(row.cards)}
            for row in report.plan.printing
        ]
    return found


def can_be_printed(instance: Instance, rows: Rows, days: int) -> bool:
    """Whether printers that move like this can print everything in so many days: a maximum flow."""
    judge = Judge(instance, {**rows, "shipments": [], "assignment": []})
    ends = [(i, day) for (_rule, i), day in instance.limits.ends.items()]
    closed = tuple(Closure(d, i) for i, end in ends for d in range(end + 1, days + 1))
    changed = instance.replace(closures=(*instance.closures, *closed))
    table = tuple(tuple(judge.standing(i, d) for i in range(len(instance.sites))) for d in range(1, days + 1))
    return printable(changed, days, table)


FILES = (("moves",), ("moves", "shipments"), ("moves", "assignment"))


def test_every_change_of_a_cell_of_an_incomplete_plan_that_breaks_a_rule_is_found(tmp_path):
    """The slow judges say the same of the completed plan; and what they accept with the old files stays as good."""
    seen: Counter[str] = Counter()
    for seed in range(36):
        random, files = Random(seed), FILES[seed % 3]
        instance, plan = legal_plan(random)
        instance = kept_rules(random, roomy(instance) if seed % 4 == 0 else instance, plan).replace(max_days=40)
        texts = bare(written(instance, plan))
        rows = as_rows(texts)
        folder = tmp_path / str(seed)
        folder.mkdir()
        for name in files:
            (folder / f"{name}.csv").write_text(texts[f"{name}.csv"], encoding="utf-8")
        mutations = [m for m in sampled(random, rows, 60) if m[0] in files][:8]
        for name, k, column, text in [*mutations, (files[-1], -1, "", "")]:
            changed = rows
            if column:
                table = [dict(row) for row in rows[name]]
                table[k][column] = text
                changed = {**rows, name: table}
            header = list(dict.fromkeys(x for row in changed[name] for x in row)) or list(BARE[name])
            (folder / f"{name}.csv").write_text(as_text(changed[name], header), encoding="utf-8")
            seen["mutations"] += bool(column)
            seen.update(judged(instance, folder, files, changed))
            (folder / f"{name}.csv").write_text(texts[f"{name}.csv"], encoding="utf-8")
    assert seen["mutations"] >= 180, seen
    assert min(seen[what] for what in ("malformed", "problem", "planner", "legal", "fewest", "as good")) >= 8, seen


def judged(instance: Instance, folder: Path, files: tuple[str, ...], rows: Rows) -> list[str]:
    """Compare the check with the slow judges; return what was seen."""
    old = Verdict(instance, rows)
    try:
        report = check(instance, read_plan(folder, instance))
    except InvalidInput:
        with pytest.raises((Malformed, ValueError)):
            Judge(instance, {name: rows[name] if name in files else [] for name in TABLES})
        return ["malformed"]
    assert report.completed == tuple(name for name in TABLES if name not in files)
    verdict = Verdict(instance, full_rows(instance, rows, report))
    assert not verdict.malformed
    assert report.valid == verdict.legal
    seen = ["legal" if verdict.legal else "problem" if verdict.codes else "planner"]
    if not verdict.codes:
        told = {(f.code, f.day, f.site, f.found, f.allowed) for f in report.findings if f.severity == "error"}
        assert told == verdict.rules
    if old.legal:  # with the files that are not given here
        assert report.valid
        assert report.days <= old.days
        seen.append("as good")
    if files == ("moves",) and not verdict.codes and instance.backlog:
        assert report.days is not None
        assert report.days == report.given_days_bound
        assert can_be_printed(instance, rows, report.days)
        assert not can_be_printed(instance, rows, report.days - 1)
        seen.append("fewest")
    return seen
