"""Nobody reads of 1 printers: what the verbs say of instances and plans in which everything is one."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from reallocate.cli import main
from tests.processes import here
from tests.test_messages import COUNTED

#: A number that is one, and a word for many of it, or a verb of many.
WRONG = re.compile(
    rf"(?<![\w.,/:-])1 (?:(?:more|other|blank) )?(?:(?:{COUNTED})\b|[a-z-]+ (?:are|wait|leave|stand|need)\b)"
)
SITES = "code,name,backlog,printers,blanks,min_printers,max_printers,lends_blanks\n"
LEGS = "from,to,hours\nA,B,11\n"
MOVES = "depart_day,from,to,printers\n"
#: Site tables; each has a road of a day between two offices.
INSTANCES = {
    "a card": "A,Ayu,1,1,1,,,\nB,Bumi,0,0,0,,,\n",
    "a card elsewhere": "A,Ayu,1,0,1,,,\nB,Bumi,0,1,0,,,\n",
    "a card each": "A,Ayu,1,1,0,,,yes\nB,Bumi,1,0,2,,,yes\n",
    "no printer": "A,Ayu,1,0,1,,,\nB,Bumi,0,0,0,,,\n",
    "no blank": "A,Ayu,1,1,0,,,\nB,Bumi,0,0,0,,,\n",
    "an idle blank": "A,Ayu,1,1,0,,,no\nB,Bumi,0,0,1,,,no\n",
    "no room": "A,Ayu,1,1,1,,0,\nB,Bumi,0,0,0,,0,\n",
    "a limit": "A,Ayu,200,2,200,,1,\nB,Bumi,0,0,0,,,\n",
    "minima": "A,Ayu,1,1,1,1,,\nB,Bumi,0,0,0,1,,\n",
}
#: Tables of trips: one that is good or idle, and some that break rules by one.
PLANS = {
    "a trip": "1,A,B,1\n",
    "back": "1,B,A,1\n",
    "to itself": "1,A,A,1\n",
    "twice": "1,A,B,1\n1,A,B,1\n",
    "none": "",
}
RULES = "rule,site,to,day,value\nmoves_total,,,,0\ndepartures_per_day,,,,0\nforbid,A,B,,\nfinish_by,A,,1,\n"


@pytest.fixture
def said(tmp_path, monkeypatch, capsys):
    """Run a verb on an instance and a plan in this process; return all that it says."""

    def run(verb: str, sites: str, moves: str = "", rules: str = "") -> str:
        monkeypatch.chdir(tmp_path)
        Path("x.csv").write_text(SITES + sites, encoding="utf-8")
        Path("x.legs.csv").write_text(LEGS, encoding="utf-8")
        Path("x.settings.csv").write_text("setting,value\nmax_days,9\n", encoding="utf-8")
        Path("moves.csv").write_text(MOVES + moves, encoding="utf-8")
        if rules:
            Path("x.rules.csv").write_text(rules, encoding="utf-8")
        word, *more = verb.split()
        words = [
            "x.csv",
            *({"claim": ["--days", "1"], "compare": ["moves.csv"], "improve": ["moves.csv"]}.get(word, [])),
        ]
        words += ["moves.csv"] if more == ["a", "plan"] else more
        with here():
            code = main.run([word, *words, *(["--force", "-q"] if word == "solve" else [])])
        assert code in (0, 2, 4, 6)
        printed = capsys.readouterr()
        return printed.out + printed.err

    return run


def assert_one(text: str) -> None:
    found = WRONG.search(text)
    assert found is None, text[max(0, found.start() - 60) : found.end() + 60]


@pytest.mark.parametrize("sites", INSTANCES.values(), ids=INSTANCES)
def test_of_an_instance(said, sites):
    for verb in ("check", "solve", "explain", "claim"):
        assert_one(said(verb, sites))


@pytest.mark.parametrize("moves", PLANS.values(), ids=PLANS)
def test_of_a_plan(said, moves):
    for name in ("a card elsewhere", "a card each", "a limit"):
        for verb in ("check a plan", "explain a plan", "compare", "improve"):
            assert_one(said(verb, INSTANCES[name], moves))


@pytest.mark.parametrize("moves", PLANS.values(), ids=PLANS)
def test_where_there_are_rules(said, moves):
    for verb in ("check a plan", "explain --rules", "check", "solve"):
        assert_one(said(verb, INSTANCES["a card elsewhere"], moves, RULES))


@pytest.mark.parametrize("text", ["1 printers", "at most 1 other sites", "1 card wait", "× 1 days"])
def test_what_is_looked_for_is_found(text):
    assert WRONG.search(text)
    assert not WRONG.search("11 printers, 0.1 cards, T-1 days, 1,000 cards, a1 days, 1 printer leaves, 1 day is")
