"""The verifier and levers that are off: what says nothing is read, and changes nothing."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from reallocate import read_instance, solve, verify
from reallocate.present.directory import PLAN, sealed

SITES = "code,name,backlog,printers,blanks\nA,Valley,400,1,400\nB,Port,0,1,0\n"
#: Files, by what follows the name, that switch nothing on.
NOTHING = {
    "own-only": {
        ".csv": SITES.replace("blanks\n", "blanks,own_only\n").replace("400\n", "400,100\n").replace(",0\n", ",0,\n")
    },
    "deliveries": {".deliveries.csv": "day,code,blanks,printers,cards\n2,A,5,0,\n"},
    "arrivals": {".arrivals.csv": "day,code,cards\n"},
    "shifts": {".shifts.csv": "hari,sampai,kode,cards_per_printer_day\n"},
    "settings": {
        ".settings.csv": "setting,value\nprint_for_others,no\ncourier_max_hours,4\ndepart_on_closed_days,yes\n"
    },
}


def written(folder: Path, more: dict[str, str]) -> Path:
    for end, text in {".csv": SITES, **more}.items():
        (folder / f"a{end}").write_text(text, encoding="utf-8")
    return folder / "a.csv"


@pytest.mark.parametrize("more", NOTHING.values(), ids=NOTHING)
def test_what_says_nothing_is_read_by_both(tmp_path, more):
    path = written(tmp_path, more)
    result = solve(read_instance(path))
    assert result.write(tmp_path / "plan") is not None
    assert verify.verify_plan(tmp_path / "plan", path)["valid"] is True


def test_a_table_of_arrivals_that_looks_like_sites_is_refused(tmp_path):
    path = written(tmp_path, {".arrivals.csv": "day,code,cards,name,backlog,printers,blanks\n2,A,10,x,1,1,1\n"})
    with pytest.raises(verify.BadInstance):
        verify.read_instance(path)


@pytest.fixture
def solved(tmp_path):
    path = written(tmp_path, {})
    solve(read_instance(path)).write(tmp_path / "plan")
    return tmp_path


def resealed(folder: Path, change: dict[str, object]) -> Path:
    """Write into the summary of a plan, and seal it anew."""
    place = folder / "plan"
    texts = {file.name: file.read_text(encoding="utf-8") for file in place.iterdir()}
    record = {**json.loads(texts.pop(PLAN.record)), **change}
    for name in ("digest", "files"):
        record.pop(name)
    for name, content in sealed(texts, record, PLAN).items():
        (place / name).write_bytes(content)
    return place


def test_a_plan_has_no_cause_why_there_is_none(solved):
    assert verify.verify_plan(resealed(solved, {}), solved / "a.csv")["valid"] is True
    place = resealed(solved, {"causes": [{"code": "too_few_blanks", "sites": ["A"], "missing": 7}]})
    with pytest.raises(verify.Refused, match="cause"):
        verify.verify_plan(place, solved / "a.csv")


def test_where_there_is_no_plan_nothing_is_given(tmp_path):
    path = written(tmp_path, {".csv": SITES.replace("400\n", "399\n")})
    solve(read_instance(path)).write(tmp_path / "plan")
    assert verify.verify_plan(resealed(tmp_path, {}), path)["valid"] is True
    with pytest.raises(verify.Refused, match="condition"):
        verify.verify_plan(resealed(tmp_path, {"given": {"days_bound": 99, "certified": True}}), path)


@pytest.mark.parametrize("isolated", [[], ["-I", "-S"]])
def test_modules_beside_the_verifier_are_not_run(solved, isolated):
    """Somebody who gives a plan away may put a json.py beside it."""
    (solved / "verify.py").write_bytes(Path(verify.__file__).read_bytes())
    for name in ("json", "csv", "typing", "argparse"):
        (solved / f"{name}.py").write_text("raise SystemExit(77)\n", encoding="utf-8")
    command = [sys.executable, *isolated, "verify.py", "plan", "--instance", "a.csv"]
    done = subprocess.run(command, cwd=solved, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
