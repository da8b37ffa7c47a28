"""`compare` on the command line: the text, the document, the files and the exit codes."""

from __future__ import annotations

import csv
import io
import json
import shutil
from pathlib import Path

import pytest

from reallocate.cli import main

ROOT = Path(__file__).parents[2]
TINY = "instances/tiny-two-sites.csv"
FILES = {"comparison.csv", "ledger.csv", "differences.csv", "comparison.json"}


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    shutil.copytree(ROOT / "instances", tmp_path / "instances")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def plan(name: str, moves: str = "", shipments: str = "", assignment: str = "") -> str:
    """Write a plan directory; rows are separated by blanks."""
    folder = Path(name)
    folder.mkdir()
    headers = {"moves": "depart_day,from,to,printers", "shipments": "depart_day,from,to,blanks"}
    headers["assignment"] = "day,code,cards"
    for table, rows in (("moves", moves), ("shipments", shipments), ("assignment", assignment)):
        (folder / f"{table}.csv").write_text("\n".join([headers[table], *rows.split()]) + "\n", encoding="utf-8")
    return name


def by_hand(name: str) -> str:
    """The second plan of instances/tiny-two-sites.md."""
    return plan(name, "1,B,A,2", "1,D,A,300 2,D,A,500", "1,A,200 1,B,200 2,A,500 2,B,200 3,A,500")


def run(capsys: pytest.CaptureFixture[str], *arguments: str) -> tuple[int, str]:
    code = main.run(["compare", TINY, *arguments, "-q"])
    return code, capsys.readouterr().out


SHOWN = """\
Two sites, one move saves two days

                       mine  optimum  do nothing  proportional  greedy  as announced
days                      3        3           6             3       4             2
printers moved            2        2           0             2       1             -
printer-days on road      2        2           0             2       1             -
card-days waited      1,700    1,600       3,000         1,700   1,800             -
last card, day            3        3           6             3       4             -
  site                    A        A           A             A       A             -
busiest day               2        1           1             2       1             -
  cards printed         700      600         600           700     600             -
cards by day 5        1,600    1,600       1,400         1,600   1,600             -
cards by day 10       1,600    1,600       1,600         1,600   1,600             -
longest wait, days        0        0           0             0       0             -
  site, from day          -        -           -             -       -             -
rules broken              0        0           0             0       0             -
A Upriver

Printer-days  available  printed  road  blanks  closed  done  rounding  idle
mine                 12        8     2    0.50       0     1      0.50     0
optimum              12        8     2       0       0     2         0     0
do nothing           24        8     0       0       0    16         0     0
proportional         12        8     2    0.50       0     1      0.50     0
greedy               16        8     1       0       0     7         0     0
as announced          8        8     0       0       0     0         0     0

- The optimum is proven: no plan takes fewer days, or is as good in them and better in a further goal.
- as announced is a promise without a plan: all work shared by all printers, as if nothing travelled, nothing was \
closed and no blank card was lacking.

What differs: first / second plan, + where the first has more.

mine against optimum
card-days waited +100
printer-days 0: blanks +0.50, done -1, rounding +0.50

Site     Finished  Card-days  blanks  done  rounding
Upriver         3       -100   +0.50     0     +0.50
Harbour     2 / 1       +200       0    -1         0

Day  From     To       Printers  Printer-days  Printer-hours
  1  Harbour  Upriver     2 / 1            +1             +5
  2  Harbour  Upriver     0 / 1            -1             -5
"""


def test_the_text_of_a_small_instance(desk, capsys):
    code, text = run(capsys, by_hand("mine"))
    assert code == 0
    assert [line.rstrip() for line in text.splitlines()] == SHOWN.splitlines()


def test_the_document_stands_alone_and_a_broken_plan_is_not_valid_with_exit_code_0(desk, capsys):
    code, text = run(capsys, by_hand("mine"), plan("broken", "1,B,A,9"), "--json")
    assert code == 0
    document = json.loads(text)
    assert [(row["name"], row["valid"]) for row in document["plans"]] == [
        ("mine", True),
        ("broken", False),
        ("optimum", True),
        ("do nothing", True),
        ("proportional", True),
        ("greedy", True),
        ("as announced", None),
    ]
    assert document["plans"][1]["days"] is None
    assert document["plans"][1]["breaches"] == {"no_printer": 1, "unfinished": 2}
    assert document["plans"][2]["status"] == "optimal"
    assert document["plans"][2]["goals"][0] == {"name": "days", "value": 3, "bound": 3, "certified": True}
    pairs = [(pair["plan"], pair["against"]) for pair in document["differences"]]
    assert pairs == [("mine", "optimum"), ("broken", "optimum"), ("broken", "mine")]


def test_plans_that_are_malformed_are_3_with_all_faults(desk, capsys):
    code = main.run(["compare", TINY, plan("a", "0,A,B,1"), plan("b", "1,A,X,1.5"), "missing", "--json", "-q"])
    document = json.loads(capsys.readouterr().out)
    assert (code, document["status"]) == (3, "invalid")
    assert {Path(error["file"]).parts[0] for error in document["errors"]} == {"a", "b", "missing"}
    assert len(document["errors"]) == 4


def test_without_baselines_and_optimum_only_the_plans_are_left(desk, capsys):
    _code, text = run(capsys, by_hand("x"), by_hand("y"), "--no-baselines", "--no-optimum", "--json")
    document = json.loads(text)
    assert [row["name"] for row in document["plans"]] == ["x", "y"]
    (pair,) = document["differences"]
    assert (pair["figures"], pair["sites"], set(pair["ledger"].values())) == ([], [], {"0/1"})
    assert "No difference." in run(capsys, "x", "y", "--no-baselines", "--no-optimum")[1]


def test_files_are_written_whole_renewed_and_kept_when_edited(desk, capsys):
    arguments = (by_hand("mine"), "--no-optimum", "-o", "out")
    assert run(capsys, *arguments)[0] == 0
    assert {path.name for path in Path("out").iterdir()} == FILES
    before = {path.name: path.read_bytes() for path in Path("out").iterdir()}
    assert run(capsys, *arguments)[0] == 0
    assert {path.name: path.read_bytes() for path in Path("out").iterdir()} == before
    rows = list(csv.DictReader(io.StringIO(before["comparison.csv"].decode())))
    assert [row["plan"] for row in rows] == ["mine", "do nothing", "proportional", "greedy", "as announced"]
    assert (rows[0]["valid"], rows[0]["waiting"], rows[0]["cards_by_day_5"]) == ("yes", "1700", "1600")
    Path("out/ledger.csv").write_text("mine", encoding="utf-8")
    assert main.run(["compare", TINY, *arguments]) == 2
    assert "ledger.csv" in capsys.readouterr().err
    assert run(capsys, *arguments, "--force")[0] == 0
    assert Path("out/ledger.csv").read_bytes() == before["ledger.csv"]


def test_a_plan_directory_is_no_place_for_a_comparison(desk, capsys):
    assert main.run(["solve", TINY, "-q", "-o", "plans/mine"]) == 0
    assert main.run(["compare", TINY, "plans/mine", "--no-optimum", "-o", "plans/mine"]) == 2
    assert "come from elsewhere" in capsys.readouterr().err


def test_many_plans_are_shown_in_several_tables_of_at_most_100_columns(desk, capsys):
    names = [by_hand(f"plan-of-office-{k}") for k in range(9)]
    _code, text = run(capsys, *names, "--no-optimum")
    lines = text.split("\nPrinter-days")[0].splitlines()
    assert max(len(line.rstrip()) for line in lines) <= 100
    assert sum(line.startswith("days ") for line in lines) == 2


def test_a_time_limit_that_leaves_no_time_compares_with_the_best_found(desk, capsys):
    code, text = run(capsys, by_hand("mine"), "--time-limit", "0.000001", "--no-baselines")
    assert code == 0
    assert "best found" in text
    assert "not proven" in text


def test_solve_check_and_explain_tell_the_same_ledger(desk, capsys):
    ledgers = []
    for arguments in (
        ["solve", TINY, "--json"],
        ["check", TINY, "plans/tiny-two-sites", "--json"],
        ["explain", TINY, "plans/tiny-two-sites", "--json"],
    ):
        assert main.run([*arguments, "-q"]) == 0
        document = json.loads(capsys.readouterr().out)
        ledgers.append(document["ledger"])
    summary = json.loads(Path("plans/tiny-two-sites/summary.json").read_text(encoding="utf-8"))
    assert ledgers == [summary["ledger"]] * 3
    assert summary["ledger"]["available"] == "12/1"
    line = "Printer-days: 4 printers × 3 days = 12: 8 printed, 2 on the road, 2 with no card left."
    assert document["lines"][-1] == line
    assert main.run(["solve", TINY, "-q"]) == 0
    assert line in capsys.readouterr().out
    assert main.run(["explain", TINY, "-q"]) == 0
    shown = capsys.readouterr().out.splitlines()
    assert shown[-1].startswith("Printer-days of such a plan: 4 printers × 3 days = 12: 8 printed")
    assert len(shown) <= 10
