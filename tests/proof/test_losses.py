"""The verifier's own count of where printer-days go is the loss ledger's."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings

from reallocate import Instance, Plan, loss_ledger, verify
from reallocate.instance.writer import write_instance
from reallocate.plan.replay import replay
from reallocate.plan.writer import plan_tables
from tests.plan.cases import legal_plans
from tests.proof.directories import seal, written


def assert_counted_alike(instance: Instance, plan: Plan) -> None:
    played = replay(instance, plan)
    with TemporaryDirectory() as folder:
        read = verify.read_instance(write_instance(instance, Path(folder)))
        for name, text in plan_tables(instance, plan, played).items():
            (Path(folder) / name).write_text(text, encoding="utf-8")
        read_plan = verify.read_plan(folder, read)
        days = verify.replay(read, read_plan)["days"]
        assert days == played.days
        found = verify.losses(read, read_plan, days)
    total = loss_ledger(instance, played).total
    assert {name: f"{x.numerator}/{x.denominator}" for name, x in found.items()} == total.document()


@settings(deadline=None, max_examples=60)
@given(legal_plans())
def test_legal_plans_are_counted_alike(case):
    """They print less than they could: no column is empty for long."""
    assert_counted_alike(*case)


@pytest.mark.parametrize("name", ["every-feature", "tiny-late-blanks", "tiny-overnight"])
def test_plans_of_shipped_instances_are_counted_alike(name, tmp_path):
    _file, _plan, result = written(f"instances/{name}.csv", tmp_path)
    assert result.plan is not None
    assert_counted_alike(result.instance, result.plan)


def test_another_ledger_in_the_summary_is_refused_and_a_summary_without_one_is_not(tmp_path):
    file, plan, result = written("instances/tiny-two-sites.csv", tmp_path)
    ledger = loss_ledger(result.instance, result.replay).document()
    for lie in (None, {}, {**ledger, "idle": "1/1"}, {**ledger, "road": "4/2"}, {**ledger, "more": "0/1"}):
        seal(plan, {"ledger": lie})
        with pytest.raises(verify.Refused, match="ledger"):
            verify.verify_plan(plan, file)
    seal(plan, {"ledger": ledger})
    assert verify.verify_plan(plan, file)["valid"]
    record = json.loads((plan / "summary.json").read_text(encoding="utf-8"))
    del record["ledger"]
    (plan / "summary.json").write_text(json.dumps(record), encoding="utf-8")
    seal(plan)
    assert verify.verify_plan(plan, file)["valid"]
