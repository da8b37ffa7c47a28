"""`verify` and `explain` as whole processes, as users and auditors call them."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.test_cli import TINY, desk, run  # noqa: F401 - desk is a fixture

PLAN = "plans/tiny-two-sites"


@pytest.fixture
def solved(desk: Path) -> Path:  # noqa: F811
    assert run(desk, "solve", TINY).returncode == 0
    return desk


def test_verify_says_what_is_proven(solved):
    done = run(solved, "verify", PLAN, "--instance", TINY)
    assert done.returncode == 0
    assert "no plan takes fewer days: that 2 are not enough is proved" in done.stdout
    document = json.loads(run(solved, "verify", PLAN, "--instance", TINY, "--json").stdout)
    assert (document["valid"], document["days_bound"], document["moves_bound"]) == (True, 3, 2)


def test_the_verifier_runs_alone_and_answers_the_same(solved):
    (solved / "verify.py").write_text(run(solved, "verify", "--standalone").stdout, encoding="utf-8")
    command = [sys.executable, "-I", "-S", "verify.py", PLAN, "--instance", TINY, "--json"]
    alone = subprocess.run(command, cwd=solved, capture_output=True, text=True, check=False)
    assert alone.returncode == 0
    assert alone.stdout == run(solved, "verify", PLAN, "--instance", TINY, "--json").stdout


def test_a_plan_of_another_instance_is_refused_with_6(solved):
    other = solved / TINY
    other.write_text(other.read_text(encoding="utf-8").replace("1200", "1100"), encoding="utf-8")
    done = run(solved, "verify", PLAN, "--instance", TINY)
    assert done.returncode == 6
    assert "other instance files" in done.stderr
    assert done.stdout == ""


def test_an_instance_that_cannot_be_read_is_3_and_a_call_without_one_2(solved):
    (solved / TINY).write_text("code;name\n", encoding="utf-8")
    done = run(solved, "verify", PLAN, "--instance", TINY, "--json")
    assert done.returncode == 3
    assert json.loads(done.stdout)["status"] == "invalid"
    assert run(solved, "verify", PLAN).returncode == 2


def test_impossible_is_verified_and_explained(desk):  # noqa: F811
    (desk / "instances" / "tiny-two-sites.deliveries.csv").unlink()
    assert run(desk, "solve", TINY).returncode == 4
    done = run(desk, "verify", PLAN, "--instance", TINY)
    assert (done.returncode, done.stdout.split(":")[0]) == (0, "No plan exists, of whatever length")
    told = run(desk, "explain", TINY)
    assert told.returncode == 0
    assert "1,200 cards needed, 700 there at most: 500 too few" in told.stdout


def test_max_days_below_the_fewest_is_verified(desk):  # noqa: F811
    assert run(desk, "solve", TINY, "--max-days", "2").returncode == 4
    done = run(desk, "verify", PLAN, "--instance", TINY)
    assert (done.returncode, done.stdout.strip()) == (0, "No plan of at most 2 days exists.")


def test_explain_adds_up_and_takes_a_plan(solved):
    document = json.loads(run(solved, "explain", TINY, PLAN, "--json").stdout)
    assert document["plan_days"] == document["days"] == 3
    assert sum(term["amount"] for term in document["terms"]) == document["bound"] < document["needed"]
    slow = solved / "slow"
    slow.mkdir()
    (slow / "moves.csv").write_text("depart_day,from,to,printers\n", encoding="utf-8")
    told = run(solved, "explain", TINY, "slow")
    assert told.returncode == 0
    assert "3 days are the fewest (certified)." in told.stdout


def test_verify_imports_nothing_of_the_solver(solved):
    code = (
        "import sys; from reallocate.cli.main import run; "
        f"run(['verify', {PLAN!r}, '--instance', {TINY!r}]); "
        "heavy = {'numpy', 'pulp', 'highspy', 'networkx', 'pandas'}; "
        "print(sorted({name.split('.')[0] for name in sys.modules} & heavy))"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=solved, capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"
