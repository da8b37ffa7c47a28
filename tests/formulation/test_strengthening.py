"""What models/strengthening.md says that the covering rows are worth."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reallocate import Control, read_instance
from reallocate.formulation import model
from reallocate.formulation.model import build, prepare
from reallocate.formulation.terms import Terms
from reallocate.proof.relaxation import Relaxation
from reallocate.solver.highs import minimise
from reallocate.solver.problem import from_rows

TEXT = (Path(__file__).parents[2] / "models" / "strengthening.md").read_text(encoding="utf-8")
TABLE = re.findall(r"^\| `([\w-]+)`, (\d+) \| ([\d.]+) \| ([\d.]+) \| ([\d.]+) \| (\d+) \|$", TEXT, flags=re.MULTILINE)


def relaxed_moves(name: str, days: int, *, tight: bool) -> float:
    formulation = build(read_instance(f"instances/{name}.csv"), days, tight=tight)
    problem = from_rows(formulation.columns, (row for _name, row in formulation.rows))
    terms = formulation.objective("moves").members(formulation.variables)
    answer = minimise(problem.relaxed().with_cost({v.column: c for v, c in terms}), Control())
    assert answer.objective is not None
    return answer.objective


def rounded_moves(name: str, days: int) -> float:
    relaxation = Relaxation(prepare(read_instance(f"instances/{name}.csv"), days), Control())
    value = relaxation.settle()
    while relaxation.separate():
        value = relaxation.settle()
    assert value is not None
    return value


@pytest.mark.parametrize(("name", "days", "without", "with_rows", "with_rounding", "whole"), TABLE)
def test_the_relaxations_of_the_table(name, days, without, with_rows, with_rounding, whole):
    assert rounded_moves(name, int(days)) == pytest.approx(float(with_rounding), abs=6e-4)
    assert relaxed_moves(name, int(days), tight=False) == pytest.approx(float(without), abs=6e-4)
    assert relaxed_moves(name, int(days), tight=True) == pytest.approx(float(with_rows), abs=6e-4)
    assert float(without) < float(with_rows) < float(with_rounding) <= int(whole)


def test_the_table_is_there():
    assert len(TABLE) == 3


def relaxed_edits() -> float:
    """Edits that the relaxation asks for until a plan of may2020 without any move takes 11 days."""
    prepared = prepare(read_instance("instances/may2020.csv"), 11, Terms(edits=()))
    answer = minimise(prepared.problem.relaxed().with_cost(prepared.goal("edits").cost), Control())
    assert answer.objective is not None
    return answer.objective


def test_what_the_rows_about_edits_are_worth(monkeypatch):
    found = re.search(r"asks for ([\d.]+) edits with these rows and for ([\d.]+) without", " ".join(TEXT.split()))
    assert found
    assert relaxed_edits() == pytest.approx(float(found[1]), abs=6e-4)
    monkeypatch.setattr(model, "staying", lambda *_: iter(()))
    assert relaxed_edits() == pytest.approx(float(found[2]), abs=6e-4)
