"""What bad input gets on the command line: the exit code, the document, and nothing written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from reallocate.cli import main

HEADER = "code,name,backlog,printers,blanks,kind,min_printers,max_printers\n"
TWO = HEADER + "A,Upriver,900,1,900,regency,0,\nB,Harbour,0,1,0,regency,0,\n"
NO_ROADS = "from,to,hours\n"


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(**files: str) -> None:
    for name, text in files.items():
        Path(f"mine.{name}.csv" if name != "sites" else "mine.csv").write_text(text, encoding="utf-8")


IMPOSSIBLE = {
    "too few blanks": ({"sites": TWO.replace("1,900", "1,800")}, ()),
    "no blanks can come": ({"sites": TWO.replace("1,900", "1,0") + "D,D,0,0,900,depot,0,\n", "legs": NO_ROADS}, ()),
    "no printer can come": ({"sites": TWO.replace("900,1", "900,0"), "legs": NO_ROADS}, ()),
    "no printers": ({"sites": TWO.replace("900,1", "900,0").replace("0,1,0", "0,0,0")}, ()),
    "minimum above what can be there": ({"sites": TWO.replace("regency,0,\nB", "regency,2,\nB")}, ()),
    "minima above the fleet": ({"sites": TWO.replace("regency,0,", "regency,2,")}, ()),
    "no printer allowed": ({"sites": TWO.replace("regency,0,\nB", "regency,0,0\nB")}, ()),
    "max_days": ({"sites": TWO, "settings": "setting,value\nmax_days,2\n"}, ()),
    "--max-days": ({"sites": TWO}, ("--max-days", "2")),
}


@pytest.mark.parametrize("case", IMPOSSIBLE)
def test_what_is_impossible_is_4_in_words_with_a_proof_that_holds(case, capsys):
    files, options = IMPOSSIBLE[case]
    write(**files)
    assert main.run(["solve", "mine.csv", "-q", *options]) == 4
    assert capsys.readouterr().out
    assert {path.name for path in Path("plans/mine").iterdir()} == {"summary.json", "certificate.json"}
    assert main.run(["verify", "plans/mine", "--instance", "mine.csv"]) == 0
    assert capsys.readouterr().out.startswith("No plan")


def test_nobody_waits_is_0_days_and_headers_alone(capsys):
    write(sites=TWO.replace("900", "0"))
    assert main.run(["solve", "mine.csv", "--json", "-q"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["status"], document["days"], document["moves"]) == ("optimal", 0, [])
    for name in ("moves", "shipments", "assignment"):
        assert len(Path(f"plans/mine/{name}.csv").read_text(encoding="utf-8").splitlines()) == 1
    assert main.run(["verify", "plans/mine", "--instance", "mine.csv"]) == 0
    assert main.run(["check", "mine.csv", "plans/mine"]) == 0


@pytest.mark.parametrize(
    ("name", "text", "code"),
    [
        ("moves", "depart_day,from,to,printers\n1,A,X,1\n", "unknown_site"),
        ("moves", "depart_day,from,to,printers\n1,A,B,1.5\n", "not_whole"),
        ("moves", "depart_day,from,to,printers\n1,A,B,-1\n", "not_whole"),
        ("moves", "depart_day,from,to,printers\n0,A,B,1\n", "not_day"),
        ("assignment", "day,code,cards\n1,A,5\n1,A,6\n", "row_twice"),
    ],
)
def test_a_malformed_plan_is_3_and_nothing_else_is_printed(name, text, code, capsys):
    write(sites=TWO)
    Path("plan").mkdir()
    Path("plan/moves.csv").write_text("depart_day,from,to,printers\n", encoding="utf-8")
    Path(f"plan/{name}.csv").write_text(text, encoding="utf-8")
    assert main.run(["check", "mine.csv", "plan"]) == 3
    assert capsys.readouterr().out == ""
    assert main.run(["check", "mine.csv", "plan", "--json"]) == 3
    errors = json.loads(capsys.readouterr().out)["errors"]
    assert [error["file"] for error in errors] == [f"plan/{name}.csv"]
    assert [error["code"] for error in errors] == [code]


BREACHES = {
    "no_printer": ("1,A,B,5\n", "", ""),
    "not_lender": ("", "1,A,B,5\n", ""),
    "no_blanks": ("", "1,D,B,5\n", ""),
    "over_capacity": ("", "", "1,A,201\n"),
    "over_backlog": ("", "", "1,B,1\n"),
    "self_trip": ("1,A,A,1\n", "", ""),
    "to_depot": ("1,A,D,1\n", "", ""),
    "unfinished": ("", "", "1,A,200\n"),
}


@pytest.mark.parametrize("code", BREACHES)
def test_a_plan_that_breaks_a_rule_is_6_with_code_day_site_and_both_numbers(code, capsys):
    write(sites=TWO + "D,Store,0,0,0,depot,0,\n")
    Path("plan").mkdir()
    moves, shipments, cards = BREACHES[code]
    texts = {
        "moves": "depart_day,from,to,printers\n" + moves,
        "shipments": "depart_day,from,to,blanks\n" + shipments,
        "assignment": "day,code,cards\n" + cards,
    }
    for name, text in texts.items():
        Path(f"plan/{name}.csv").write_text(text, encoding="utf-8")
    assert main.run(["check", "mine.csv", "plan", "--json"]) == 6
    document = json.loads(capsys.readouterr().out)
    [first, *_more] = [finding for finding in document["findings"] if finding["code"] == code]
    assert {"day", "site", "found", "allowed", "message"} <= set(first)
    assert not Path("plans").exists()


def test_a_site_table_of_another_name_is_3_and_is_told_to_be_renamed(capsys):
    write(sites=TWO)
    Path("mine.csv").rename("mine.txt")
    assert main.run(["solve", "mine.txt"]) == 3
    assert "name a .csv file" in capsys.readouterr().err
    assert not Path("plans").exists()
