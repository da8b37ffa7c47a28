"""``replan`` on the command line: what it shows, writes and refuses."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from reallocate.cli.main import run

ROOT = Path(__file__).parents[2]
TINY = "instances/tiny-two-sites.csv"
PLAN = "plans/tiny-two-sites"
COUNTED = "kode;suket;alat cetak;blangko\nA;900;1;0\nB;200;1;500\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "instances").mkdir()
    for path in (ROOT / "instances").glob("*.csv"):
        if path.name.startswith(("tiny", "every")):
            shutil.copy(path, tmp_path / "instances")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "morning.csv").write_text(COUNTED, encoding="utf-8")
    assert run(["solve", TINY, "-q"]) == 0
    return tmp_path


def said(capsys, *words: str) -> str:
    capsys.readouterr()
    assert run([*words, "-q"]) == 0
    text: str = capsys.readouterr().out
    return text


def test_the_answer_is_told_against_the_plan_within_80_columns(desk, capsys):
    text = said(capsys, "replan", TINY, PLAN, "--on", "2", "--state", "morning.csv")
    assert "From day 2 on the rest takes until day 4." in text
    assert "The plan says day 3: that is 1 day later." in text
    assert "On the road to Upriver: 1 printer, 300 blank cards, due on day 2." in text
    assert "900 (-100)" in text
    assert [line for line in text.splitlines() if len(line) > 80 and "Slack:" not in line] == []


def test_what_is_written_is_an_instance_and_its_plan(desk, capsys):
    said(capsys, "replan", TINY, PLAN, "--on", "2", "--state", "morning.csv", "-o", "rest")
    morning = "rest/tiny-two-sites-day-2.csv"
    assert run(["verify", "rest", "--instance", morning]) == 0
    assert run(["check", morning, "rest"]) == 0
    assert run(["solve", morning, "-q", "-o", "again"]) == 0
    assert (desk / "again/moves.csv").read_bytes() == (desk / "rest/moves.csv").read_bytes()
    document = json.loads((desk / "rest/replan.json").read_text(encoding="utf-8"))
    assert set(document["files"]) == {path.name for path in (desk / "rest").iterdir()} - {"replan.json"}


def test_another_day_replaces_the_files_of_the_day_before_unless_they_were_edited(desk, capsys):
    said(capsys, "replan", TINY, PLAN, "--on", "2", "-o", "rest")
    said(capsys, "replan", TINY, PLAN, "--on", "3", "-o", "rest")
    names = {path.name for path in (desk / "rest").iterdir()}
    assert "tiny-two-sites-day-3.csv" in names
    assert not any("day-2" in name for name in names)
    (desk / "rest/tiny-two-sites-day-3.csv").write_text("mine\n", encoding="utf-8")
    assert run(["replan", TINY, PLAN, "--on", "2", "-o", "rest", "-q"]) == 2
    assert "edited or come from elsewhere" in capsys.readouterr().err
    assert (desk / "rest/tiny-two-sites-day-3.csv").read_text(encoding="utf-8") == "mine\n"


def test_a_plan_of_solve_is_not_written_over(desk, capsys):
    assert run(["replan", TINY, PLAN, "--on", "2", "-o", PLAN, "-q"]) == 2


def test_a_day_may_be_a_date(desk, capsys):
    full = "instances/every-feature.csv"
    assert run(["solve", full, "-q", "--then", "moves"]) == 0
    words = ("replan", full, "plans/every-feature", "--no-curve", "--then", "moves", "--json", "--on")
    by_number = json.loads(said(capsys, *words, "3"))
    assert json.loads(said(capsys, *words, by_number["on_date"])) == by_number
    assert by_number["rest"]["start_date"] == by_number["on_date"]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("--on", "2020-05-20"), 2, "start_date"),
        (("--on", "second"), 2, "number of a day"),
        (("--on", "400"), 2, "longest plan"),
        (("--on", "2", "--state", "none.csv"), 3, "no such file"),
        (("--on", "2", "--state", TINY), 0, ""),
    ],
)
def test_what_cannot_be_is_refused(desk, capsys, words, code, told):
    """The site table itself is a state: as on the first morning."""
    assert run(["replan", TINY, PLAN, *words, "--no-curve", "-q"]) == code
    assert told in capsys.readouterr().err


def test_no_plan_for_the_rest_is_4_and_says_why(desk, capsys):
    (desk / "morning.csv").write_text("code,backlog,printers,blanks\nA,900,0,0\nB,200,0,0\n", encoding="utf-8")
    assert run(["replan", TINY, PLAN, "--on", "2", "--state", "morning.csv", "--forget-road", "-o", "rest", "-q"]) == 4
    assert "No plan exists" in capsys.readouterr().out
    assert run(["verify", "rest", "--instance", "rest/tiny-two-sites-day-2.csv"]) == 0


def test_where_nobody_waits_cards_that_come_and_cards_without_blanks_are_not_passed_over(tmp_path, capsys):
    """A printer still has to go to where new cards come; and what blanks are missing for waits after the last day."""
    (tmp_path / "new.csv").write_text("code,name,backlog,printers,blanks\nA,Ayu,0,1,0\nB,Bumi,0,0,9\n")
    (tmp_path / "new.arrivals.csv").write_text("day,code,cards\n4,B,3\n")
    instance = str(tmp_path / "new.csv")
    assert run(["solve", instance, "-q", "-o", str(tmp_path / "plan")]) == 0
    capsys.readouterr()
    assert run(["replan", instance, str(tmp_path / "plan"), "--on", "2", "-q"]) == 0
    said = capsys.readouterr().out
    assert "From day 2 on nobody waits overnight: new cards are handed out on the day on which they come." in said
    assert "1 printer  Ayu" in said
    short = "instances/tiny-partial.csv"
    assert run(["solve", short, "--partial", "-q", "-o", str(tmp_path / "short")]) == 0
    assert run(["replan", short, str(tmp_path / "short"), "--on", "5", "-q"]) == 0
    assert "day 5 some are waiting, but no more cards can be handed out for want of blanks" in capsys.readouterr().out
