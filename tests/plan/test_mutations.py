"""Random legal plans are accepted; every change of a single cell that breaks a rule is found."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from reallocate import Check, Instance, InvalidInput, Plan, check, read_plan
from reallocate.plan.figures import figures
from reallocate.plan.replay import replay
from reallocate.plan.writer import plan_tables
from tests.plan.cases import legal_plans
from tests.plan.slow import Judge, Malformed, Rows, road_hours

TABLES = ("moves", "shipments", "assignment")
#: Written over a cell, beside the neighbours of the number that stands there.
OTHERS = ["", "2.5", "0", "1", "2", "99", "-1", "1.5", "S0", "S1", "Z", "nowhere", "2020-05-21", "Site 1"]


def as_rows(texts: dict[str, str]) -> Rows:
    return {name: list(csv.DictReader(io.StringIO(texts[f"{name}.csv"]))) for name in TABLES}


def as_texts(rows: Rows, headers: dict[str, list[str]]) -> dict[str, str]:
    texts = {}
    for name in TABLES:
        stream = io.StringIO()
        writer = csv.DictWriter(stream, headers[name])
        writer.writeheader()
        writer.writerows(rows[name])
        texts[f"{name}.csv"] = stream.getvalue()
    return texts


def judged(instance: Instance, texts: dict[str, str]) -> Check | None:
    """Return what `check` says of the files; None where they are malformed."""
    with TemporaryDirectory() as folder:
        for name, text in texts.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        try:
            return check(instance, read_plan(folder, instance))
        except InvalidInput:
            return None


def written(instance: Instance, plan: Plan) -> dict[str, str]:
    return plan_tables(instance, plan, replay(instance, plan))


@settings(deadline=None, max_examples=150)
@given(legal_plans())
def test_legal_plans_are_accepted(case):
    """As a solver's plan and, through its files, as a manual one."""
    instance, plan = case
    report = check(instance, plan)
    assert report.findings == ()
    assert report.valid
    again = judged(instance, written(instance, plan))
    assert again is not None
    assert again.valid
    assert {finding.code for finding in again.findings} <= {"useless_trip"}
    assert again.days == max((row.day for row in plan.printing), default=0)


@settings(deadline=None, max_examples=100)
@given(legal_plans())
def test_figures_are_those_of_the_rows(case):
    instance, plan = case
    found = figures(instance, replay(instance, plan))
    hours = road_hours(instance)
    assert found.moves == sum(trip.count for trip in plan.moves)
    assert found.blanks == sum(trip.count for trip in plan.shipments)
    assert found.travel == 100 * sum(trip.count * hours[trip.origin][trip.destination] for trip in plan.moves)
    assert found.shipping == 100 * sum(trip.count * hours[trip.origin][trip.destination] for trip in plan.shipments)
    # A card printed on day d has waited at the close of d - 1 days.
    assert found.waiting == sum((row.day - 1) * row.cards for row in plan.printing)


@settings(deadline=None, max_examples=100)
@given(legal_plans())
def test_what_is_written_is_read_back_byte_for_byte(case):
    instance, plan = case
    texts = written(instance, plan)
    with TemporaryDirectory() as folder:
        for name, text in texts.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        again = read_plan(folder, instance)
    assert written(instance, again) == texts
    assert (again.moves, again.shipments, again.printing) == (plan.moves, plan.shipments, plan.printing)


@settings(deadline=None, max_examples=600)
@given(legal_plans(), st.data())
def test_every_change_of_a_cell_that_breaks_a_rule_is_found(case, data):
    """And a change that breaks none is accepted: the slow judge and the check agree on every rule that is broken."""
    instance, plan = case
    texts = written(instance, plan)
    rows = as_rows(texts)
    headers = {name: texts[f"{name}.csv"].split("\n")[0].split(",") for name in TABLES}
    places = [(name, k) for name in TABLES for k in range(len(rows[name]))]
    if not places:
        return
    name = data.draw(st.sampled_from(sorted({name for name, _k in places})))
    row = rows[name][data.draw(st.integers(0, len(rows[name]) - 1))]
    column = data.draw(st.sampled_from(headers[name]))
    near = [str(int(row[column]) + 1), str(int(row[column]) - 1)] if row[column].isdigit() else []
    row[column] = data.draw(st.sampled_from([*near, *OTHERS]))
    try:
        broken: set[str] | None = Judge(instance, rows).broken
    except (Malformed, ValueError):
        broken = None
    report = judged(instance, as_texts(rows, headers))
    if broken is None:
        assert report is None
        return
    assert report is not None
    assert report.valid == (not broken)
    if broken:
        # What is cut down may hide a later breach that the slow judge, which cuts nothing, still sees, and leaves cards
        # over that the slow judge counts as printed. The rules that a row breaks by itself are seen by both.
        found = {finding.code for finding in report.findings if finding.severity == "error"}
        assert found & broken
        own = {"self_trip", "no_road", "to_depot", "not_lender", "too_early"}
        assert found & own == broken & own


@settings(deadline=None, max_examples=100)
@given(legal_plans(), st.data())
def test_a_row_that_is_missing_or_there_twice_is_judged_like_the_slow_judge_does(case, data):
    instance, plan = case
    texts = written(instance, plan)
    rows = as_rows(texts)
    name = data.draw(st.sampled_from(TABLES))
    if not rows[name]:
        return
    k = data.draw(st.integers(0, len(rows[name]) - 1))
    if data.draw(st.booleans()):
        del rows[name][k]
    else:
        rows[name].append(dict(rows[name][k]))
    headers = {name: texts[f"{name}.csv"].split("\n")[0].split(",") for name in TABLES}
    report = judged(instance, as_texts(rows, headers))
    try:
        broken = Judge(instance, rows).broken
    except Malformed:
        assert report is None
        return
    assert report is not None
    assert report.valid == (not broken)


@settings(deadline=None, max_examples=100)
@given(legal_plans())
def test_the_order_of_the_rows_does_not_matter_for_a_legal_plan(case):
    instance, plan = case
    mixed = replace(plan, moves=plan.moves[::-1], shipments=plan.shipments[::-1], printing=plan.printing[::-1])
    assert written(instance, mixed) == written(instance, plan)
