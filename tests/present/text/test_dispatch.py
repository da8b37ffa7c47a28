"""The dispatch list: what a planner reads of lines, of their slack, and of who goes home; the same in documents."""

from __future__ import annotations

import io
from dataclasses import replace
from pathlib import Path

import pytest
from rich.console import Console

from reallocate import Plan, Printing, Trip, check, read_instance
from reallocate.instance.model import Instance
from reallocate.instance.parts import Settings, Site
from reallocate.present.text.check import show_check
from reallocate.present.text.dispatch import show_dispatch
from reallocate.present.text.instance import show_instance
from reallocate.present.words.dispatch import what_moves
from reallocate.questions.check import Checked

INSTANCES = Path(__file__).parents[3] / "instances"
A, B, C = range(3)
#: A prints for B and gets a printer of C; blanks come from C.
SITES = (
    Site("A", "Ayu", 100, 1, 400, cards_per_printer_day=100),
    Site("B", "Bumi", 200, 0, 0, cards_per_printer_day=100),
    Site("C", "Cempaka", 0, 1, 500, cards_per_printer_day=100, lends_blanks=True),
)
THREE = Instance("three", SITES, settings=Settings(print_for_others=True))
PLAN = Plan(
    (Trip(1, C, A, 1),),
    (Trip(1, C, A, 50),),
    (Printing(1, A, 100), Printing(2, A, 100), Printing(3, A, 100)),
    4,
    manual=True,
    couriers=(Trip(1, A, B, 100), Trip(3, A, B, 100)),
)


def shown(made: Instance | Checked) -> list[str]:
    console = Console(file=io.StringIO(), width=80)
    (show_instance if isinstance(made, Instance) else show_check)(console, made)  # type: ignore[operator]
    return [line.rstrip() for line in console.file.getvalue().splitlines()]  # type: ignore[attr-defined]


@pytest.fixture(scope="module")
def report() -> Checked:
    return check(THREE, PLAN)


def test_check_shows_each_day_with_its_lines_and_their_slack(report: Checked):
    text = shown(report)
    start = text.index("Dispatch list")
    assert text[start + 1 : start + 10] == [
        "             From     To    Arrives  Hours  Slack",
        "day 1",
        "  1 printer  Cempaka  Ayu     day 2      1      2",
        " 50 blanks   Cempaka  Ayu     day 2      1      2",
        "100 cards    Ayu      Bumi    day 2      1      2",
        "day 3",
        "100 cards    Ayu      Bumi    day 4      1    * 0",
        "",
        "Slack: days that a line may leave later, all others as they are, without making",
    ]
    assert text[-2:] == ["day 4", "1 printer  Ayu   Cempaka    day 5"]


def test_the_document_says_the_same(report: Checked):
    document = report.document()
    assert [row["slack_days"] for name in ("moves", "shipments", "courier") for row in document[name]] == [2, 2, 2, 0]
    assert document["returns"] == [{"depart_day": 4, "from": "A", "to": "C", "printers": 1, "arrive_day": 5}]


def test_a_broken_plan_has_lines_and_no_slack():
    broken = check(THREE, Plan((Trip(1, B, A, 1),), (), (), 1, manual=True))
    assert [(row["from"], row["slack_days"]) for row in broken.document()["moves"]] == [("B", None)]
    assert broken.document()["returns"] == []
    assert "Dispatch list" not in shown(broken)


def test_nobody_waits_for_the_slack_of_a_plan_whose_last_date_is_a_slip():
    far = replace(PLAN, printing=(*PLAN.printing[:2], Printing(90_000, A, 100)), couriers=(Trip(90_000, A, B, 100),))
    report = check(THREE.replace(sites=(replace(SITES[0], backlog=200), replace(SITES[1], backlog=100), SITES[2])), far)
    assert report.days == 90_001
    assert {line.slack for line in report.dispatch.lines} == {None}


def test_sentences_say_what_moves_the_largest_first():
    assert what_moves(THREE, PLAN) == [
        "1 printer moves.",
        "50 blank cards are shipped.",
        "200 cards are printed at Ayu for Bumi, day 1 to 3.",
    ]
    names = [Site(str(k), f"Office {k}", 10, 1, 10) for k in range(8)]
    many = Instance("many", tuple(names), settings=Settings(print_for_others=True))
    told = what_moves(many, Plan((), (), (), 1, couriers=tuple(Trip(1, 0, k, k) for k in range(1, 8))))
    assert told[0] == "7 cards are printed at Office 0 for Office 7, day 1."
    assert told[5:] == ["3 more cards are printed at offices for others: see the dispatch list."]


def test_the_list_keeps_to_eighty_columns():
    """With the longest names of the province of the tutorial."""
    instance = read_instance(INSTANCES / "may2020.csv")
    made = check(instance, Plan((Trip(1, 6, 2, 2),), (Trip(3, 0, 6, 12000),), (), 3, manual=True))
    console = Console(file=io.StringIO(), width=200)
    show_dispatch(console, instance, made.dispatch)
    lines = console.file.getvalue().splitlines()  # type: ignore[attr-defined]
    assert any("Penajam Paser Utara  Kutai Kartanegara" in line for line in lines)
    assert max(map(len, lines)) <= 80


def test_check_of_an_instance_says_which_levers_are_on():
    text = shown(THREE)
    assert text[text.index("Levers that are on") + 1] == "- offices that print for others"
    assert "- offices that lend blanks" in text
    assert THREE.document()["levers"] == ["print_for_others", "lends_blanks"]
    alone = tuple(replace(site, lends_blanks=None) for site in SITES)
    own = shown(THREE.replace(sites=(SITES[0], replace(SITES[1], own_only=70), SITES[2])))
    assert any("Own only" in line for line in own)
    assert not any("Own only" in line for line in text)
    none = Instance("none", alone)
    assert "Levers that are on" not in shown(none)
    assert none.document()["levers"] == []
