"""The exported models are what the code makes today, and have the optima that are recorded, by HiGHS and by CBC."""

from __future__ import annotations

import csv
from pathlib import Path

import highspy
import pulp
import pytest

from reallocate.formulation.export import export_model
from reallocate.instance.reader import read_instance

EXPORTS = Path("models/exports")


def recorded() -> list[tuple[str, int]]:
    with (Path(__file__).parents[2] / EXPORTS / "optima.csv").open(encoding="utf-8") as stream:
        return [(row["file"], int(row["objective"])) for row in csv.DictReader(stream)]


CASES = recorded()


@pytest.mark.parametrize(("stem", "objective"), CASES)
def test_an_export_is_what_the_code_writes(stem, objective):
    name, days, goal = stem.rsplit("-", 2)
    for file, text in export_model(read_instance(f"instances/{name}.csv"), int(days), goal).items():
        assert text.encode() == (EXPORTS / file).read_bytes()


@pytest.mark.parametrize(("stem", "objective"), CASES)
def test_highs_finds_the_recorded_optimum(stem, objective):
    solver = highspy.Highs()
    solver.silent()
    for option in ("mip_rel_gap", "mip_abs_gap"):
        solver.setOptionValue(option, 0.0)
    assert solver.readModel(str(EXPORTS / f"{stem}.mps")) == highspy.HighsStatus.kOk
    solver.run()
    assert solver.getInfo().objective_function_value == pytest.approx(objective)
    assert solver.getInfo().mip_dual_bound == pytest.approx(objective)


@pytest.mark.parametrize(("stem", "objective"), CASES)
def test_cbc_finds_the_recorded_optimum(stem, objective):
    _variables, problem = pulp.LpProblem.fromMPS(str(EXPORTS / f"{stem}.mps"))
    # The objective counts printers: a gap below 1 is a proof, and CBC needs minutes for the rest of the way to 0.
    status = problem.solve(pulp.PULP_CBC_CMD(msg=False, threads=1, gapRel=0, gapAbs=0.99))
    assert pulp.LpStatus[status] == "Optimal"
    assert pulp.value(problem.objective) == pytest.approx(objective)


@pytest.mark.parametrize(("stem", "objective"), CASES)
def test_one_day_less_has_no_solution(stem, objective, tmp_path):
    """By HiGHS on the exported file of the shorter horizon."""
    name, days, goal = stem.rsplit("-", 2)
    mps, _lp = export_model(read_instance(f"instances/{name}.csv"), int(days) - 1, goal).values()
    path = tmp_path / "shorter.mps"
    path.write_text(mps, encoding="utf-8")
    solver = highspy.Highs()
    solver.silent()
    solver.readModel(str(path))
    solver.run()
    assert solver.getModelStatus() == highspy.HighsModelStatus.kInfeasible
