"""The planner's rules as `check` shows them: one line each, and as data."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from reallocate.cli import main
from reallocate.instance.limits import FIELDS
from reallocate.instance.model import Instance
from reallocate.instance.parts import Rule, Site
from reallocate.present.json.rules import rule_document
from reallocate.present.words.rules import SENTENCES, in_words

SITES = (
    Site("A", "Upriver", 900, 1, 900),
    Site("B", "Harbour", 0, 1, 0),
    Site("C", "Island", 10, 0, 10),
)
A, B, C = 0, 1, 2
FILES = {
    "": "code,name,backlog,printers,blanks\nA,Upriver,900,1,900\nB,Harbour,0,1,0\n",
    ".legs": "from,to,hours\nA,B,5\n",
    ".rules": "rule,site,value,note\nkeep_at_least,A,1,\x1b[31mone stays\nmoves_total,,0,\naccept_none,B,,\n",
}


@pytest.fixture(autouse=True)
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for suffix, text in FILES.items():
        Path(f"mine{suffix}.csv").write_text(text, encoding="utf-8")


def test_every_rule_has_a_sentence():
    assert set(SENTENCES) == set(FIELDS)


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        (Rule("keep_at_least", A, value=1000), "Printers at Upriver: at least 1,000 every day."),
        (Rule("forbid", A, B), "No printer makes a trip from Upriver to Harbour."),
        (Rule("accept_none", B), "No printer comes to Harbour."),
        (Rule("not_before", day=2), "No printer leaves before day 2, Tue 3 Mar 2026."),
        (Rule("not_after", day=2), "No printer leaves after day 2, Tue 3 Mar 2026."),
        (Rule("departures_per_day", value=2), "Printers that leave on one day, all sites together: at most 2."),
        (Rule("moves_total", value=0), "Printers that leave in all: at most 0."),
        (Rule("finish_by", A, day=1), "Upriver is finished by day 1, Mon 2 Mar 2026."),
        (
            Rule("fix", A, B, 1, 2),
            "Printers that leave Upriver for Harbour on day 1, Mon 2 Mar 2026: exactly 2.",
        ),
        (
            Rule("not_later_than_alone", A),
            "Upriver is finished no later than it would be alone: by day 5, Fri 6 Mar 2026.",
        ),
        (Rule("not_later_than_alone", B), "Harbour is finished no later than it would be alone: nobody waits there."),
        (
            Rule("not_later_than_alone", C),
            "Island is finished no later than it would be alone: void, since it never would be.",
        ),
    ],
    ids=str,
)
def test_a_rule_in_words(rule, text):
    instance = Instance("mine", SITES, rules=(rule,)).replace(start_date=date(2026, 3, 2))
    assert in_words(instance, rule) == text
    [row] = [rule_document(instance, rule) for rule in instance.rules]
    assert row["text"] == text
    assert (row["rule"], row["day"]) == (rule.rule, rule.day)
    assert row["date"] == (None if rule.day is None else f"2026-03-0{rule.day + 1}")


def test_check_shows_the_rules_in_their_order(capsys):
    assert main.run(["check", "mine.csv"]) == 0
    lines = capsys.readouterr().out.splitlines()
    at = lines.index("Rules")
    assert lines[at + 1 : at + 4] == [
        "- Printers at Upriver: at least 1 every day. ('\\x1b[31mone stays')",
        "- No printer comes to Harbour.",
        "- Printers that leave in all: at most 0.",
    ]


def test_check_without_rules_says_nothing_of_them(capsys):
    Path("mine.rules.csv").unlink()
    assert main.run(["check", "mine.csv"]) == 0
    assert "Rules" not in capsys.readouterr().out.splitlines()


def test_check_lists_the_rules_in_its_document(capsys):
    assert main.run(["check", "mine.csv", "--json", "-q"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert [(row["rule"], row["site"], row["to"], row["value"]) for row in document["rules"]] == [
        ("keep_at_least", "A", None, 1),
        ("accept_none", "B", None, None),
        ("moves_total", None, None, 0),
    ]
    assert "mine.rules.csv" in document["digests"]


def test_a_plan_that_breaks_rules_is_6_and_what_is_about_all_sites_has_none(capsys):
    Path("moves.csv").write_text("depart_day,from,to,printers\n1,A,B,1\n", encoding="utf-8")
    assert main.run(["check", "mine.csv", "moves.csv", "--json", "-q"]) == 6
    findings = {finding["code"]: finding for finding in json.loads(capsys.readouterr().out)["findings"]}
    trip = findings["accept_none"]
    assert [trip[key] for key in ("severity", "day", "site", "found", "allowed", "file", "line")] == [
        *("error", 1, "B", 1, 0),
        *("moves.csv", 2),
    ]
    total = findings["moves_total"]
    assert (total["day"], total["site"], total["found"], total["allowed"]) == (None, None, 1, 0)
    assert main.run(["check", "mine.csv", "moves.csv", "-q"]) == 6
    assert "- moves_total: 1 printer leaves in all; a rule allows 0" in capsys.readouterr().out


def test_bad_rules_are_3_and_name_their_place(capsys):
    Path("mine.rules.csv").write_text("rule,site,to,value\nforbid,A,A,1\n", encoding="utf-8")
    assert main.run(["check", "mine.csv", "--json"]) == 3
    errors = json.loads(capsys.readouterr().out)["errors"]
    assert [(e["code"], e["file"], e["line"], e["column"]) for e in errors] == [
        ("self_trip", "mine.rules.csv", 2, 3),
        ("not_used", "mine.rules.csv", 2, 4),
    ]
