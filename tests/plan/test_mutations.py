"""Random legal plans are accepted; every change of a single cell that breaks a rule is found."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from reallocate import Check, Instance, InvalidInput, check, read_plan
from reallocate.plan.figures import figures
from reallocate.plan.replay import replay
from tests.oracle.drawing import WHOLE
from tests.plan.cases import legal_plan, legal_plans
from tests.plan.mutations import (
    TABLES,
    Verdict,
    as_rows,
    as_text,
    as_texts,
    bare,
    headers_of,
    kept_rules,
    others,
    roomy,
    sampled,
    written,
)
from tests.plan.slow import Judge, Malformed, road_hours


def judged(instance: Instance, texts: dict[str, str]) -> Check | None:
    """Return what `check` says of the files; None where they are malformed."""
    with TemporaryDirectory() as folder:
        for name, text in texts.items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        return read_and_judged(instance, folder)


def read_and_judged(instance: Instance, folder: str) -> Check | None:
    try:
        return check(instance, read_plan(folder, instance))
    except InvalidInput:
        return None


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
    assert found.travel == sum(trip.count * hours[trip.origin][trip.destination] for trip in plan.moves)
    assert found.shipping == sum(trip.count * hours[trip.origin][trip.destination] for trip in plan.shipments)
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
    headers = headers_of(texts)
    places = [(name, k) for name in TABLES for k in range(len(rows[name]))]
    if not places:
        return
    name = data.draw(st.sampled_from(sorted({name for name, _k in places})))
    row = rows[name][data.draw(st.integers(0, len(rows[name]) - 1))]
    column = data.draw(st.sampled_from(headers[name]))
    row[column] = data.draw(st.sampled_from(others(row[column])))
    assert_same(Verdict(instance, rows), judged(instance, as_texts(rows, headers)))


def assert_same(verdict: Verdict, report: Check | None) -> None:
    """The slow judges and the check agree on whether the files are a plan, and on the rules that it breaks."""
    if verdict.malformed:
        assert report is None
        return
    assert report is not None
    assert report.valid == verdict.legal
    found = {finding.code for finding in report.findings if finding.severity == "error"}
    if verdict.codes:
        # What is cut down may hide a later breach that the slow judge, which cuts nothing, still sees, and leaves cards
        # over that the slow judge counts as printed. The rules that a row breaks by itself are seen by both.
        assert found & verdict.codes
        own = {"self_trip", "no_road", "to_depot", "not_lender", "too_early"}
        assert found & own == verdict.codes & own
    else:
        told = {(f.code, f.day, f.site, f.found, f.allowed) for f in report.findings if f.severity == "error"}
        assert told == verdict.rules


def test_every_change_of_a_cell_that_breaks_a_planners_rule_is_found():
    """Thousands of them, drawn from all cells of plans that keep their rules closely; nothing else is reported."""
    seen: Counter[str] = Counter()
    for seed in range(60):
        random = Random(seed)
        instance, plan = legal_plan(random)
        instance = kept_rules(random, instance if seed % 4 == 0 else roomy(instance), plan)
        texts = written(instance, plan) if seed % 5 == 0 else bare(written(instance, plan))
        rows, headers = as_rows(texts), headers_of(texts)
        with TemporaryDirectory() as folder:
            for name, text in texts.items():
                (Path(folder) / name).write_text(text, encoding="utf-8")
            assert read_and_judged(instance, folder) is not None
            for name, k, column, text in sampled(random, rows, 40):
                row, before = rows[name][k], rows[name][k][column]
                row[column] = text
                (Path(folder) / f"{name}.csv").write_text(as_text(rows[name], headers[name]), encoding="utf-8")
                verdict = Verdict(instance, rows)
                assert_same(verdict, read_and_judged(instance, folder))
                row[column] = before
                (Path(folder) / f"{name}.csv").write_text(texts[f"{name}.csv"], encoding="utf-8")
                seen["mutations"] += 1
                seen["malformed"] += verdict.malformed
                seen["against the problem"] += bool(verdict.codes)
                seen["against a planner's rule alone"] += bool(verdict.rules)
                seen["legal"] += verdict.legal
                seen.update({rule[0] for rule in verdict.rules})
    assert seen["mutations"] >= 2_000, seen
    assert set(WHOLE) <= set(seen), seen
    assert min(seen.values()) >= 2, seen


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
    headers = headers_of(texts)
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
