"""The answer in words: what is proven is said so, and why fewer days are not enough."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reallocate import read_instance, solve
from reallocate.instance.model import Instance
from reallocate.instance.parts import Arrival, Rule, Site
from reallocate.present.words.ledger import losses_lines
from reallocate.present.words.solve import fewer_line, goal_bound, headline
from reallocate.search.result import GoalValue, Result

#: 2,001 cards at 1,000 a day: three days.
ONE = Instance("one", (Site("A", "Ayu", 2001, 1, 3000, cards_per_printer_day=1000),))
#: Nobody waits at first; the cards that come on day 2 are printed on that day.
FRESH = Instance("fresh", (Site("A", "Ayu", 0, 1, 9),), arrivals=(Arrival(2, 0, 5),))


@pytest.fixture(scope="module")
def result() -> Result:
    return solve(ONE)


def test_the_days_come_with_the_reason_why_fewer_are_not_enough(result):
    assert headline(result) == [
        "3 days.",
        (
            "2 days are not enough: 3 printer-days of work are to be done from day 1 on; "
            "all printers together give 2 up to day 2."
        ),
    ]
    dated = replace(result, instance=ONE.replace(start_date=date(2020, 5, 20)))
    assert headline(dated)[0] == "3 days: day 1, Wed 20 May 2020 to day 3, Fri 22 May 2020."


def test_days_that_are_not_proven_are_not_called_the_fewest(result):
    [_days, line] = headline(replace(result, days_bound=1))
    assert line.startswith("Not proven to be the fewest: every plan has at least 1 day (certified);")


def test_a_bound_without_a_count_points_at_the_explanation(result):
    assert fewer_line(replace(result, bounds=()), 2) == (
        "1 day is not enough: certified; `reallocate explain` says why."
    )


def test_no_plan_and_nothing_to_do_are_said_so(result):
    stopped = replace(result, status="no_plan", plan=None, replay=None, days=None)
    assert headline(stopped) == ["No plan was found before the search was stopped.", "Every plan has at least 3 days."]
    assert headline(solve(Instance("idle", (Site("A", "Ayu", 0, 1, 0),)))) == [
        "Nobody is waiting: 0 days, nothing to do."
    ]
    none = Instance.build([{"code": "A", "name": "Ayu", "backlog": 5, "printers": 1, "blanks": 0}])
    assert headline(solve(none, partial=True)) == [
        "0 days: no card can be handed out for want of blanks.",
        "5 cards stay unserved for want of blanks: Ayu 5.",
    ]
    assert headline(solve(FRESH)) == [
        "0 days: nobody waits overnight, for new cards are handed out on the day on which they come."
    ]
    clash = solve(ONE.replace(rules=(Rule("keep_at_least", 0, value=2),)))
    assert headline(clash)[-1].startswith("`reallocate explain --rules` says")
    short = solve(Instance("short", (Site("A", "Ayu", 300, 1, 200),)))
    assert headline(short)[-1] == "`solve --partial` plans for as many cards as the blanks do for."


def test_a_goal_says_how_sure_it_is():
    goals = (GoalValue("moves", 2, 2), GoalValue("moves", 2, None), GoalValue("waiting", 9000, 1200))
    assert [goal_bound(goal) for goal in goals] == ["proven: no plan has less", "no bound known", "at least 1,200"]


def test_the_printer_days_are_told_in_one_sentence(result):
    told = "1 printer × 3 days = 3: 2.00 printed, 1.00 in the unused part of last days."
    assert losses_lines(ONE, result.ledger) == [f"Printer-days: {told}"]
    assert losses_lines(ONE, result.ledger, found=True) == [f"Printer-days of such a plan: {told}"]


def test_cards_that_stay_for_want_of_blanks_are_told_with_their_sites():
    """Of 1,000 cards two sites can print 600 between them."""
    partial = solve(read_instance("instances/tiny-partial.csv"), partial=True)
    assert headline(partial)[-1] == "400 cards stay unserved for want of blanks: Hill 300, Port 100."
