"""What ``alternatives`` says of instances that can be worked out by hand, and what it writes."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest

from reallocate import (
    Control,
    Instance,
    Result,
    Site,
    UsageError,
    alternatives,
    check,
    generate,
    read_instance,
    read_plan,
    solve,
    verify_plan,
)
from reallocate.cli.main import run
from reallocate.plan.check import days_of
from reallocate.plan.replay import replay
from reallocate.present.words.alternatives import best_lines, condition, distance_line, end_line
from reallocate.search import method
from reallocate.search.aimed import AIMS, aimed
from tests.conftest import ROOT

#: Where neighbours may send printers instead, and earlier.
EIGHT = generate("province", 1, sites=8)
TINY = ROOT / "instances" / "tiny-two-sites.csv"


@pytest.fixture(scope="module")
def toy() -> Instance:
    """Five printer-days of work: 3 days with one more printer from day 2 on, or with two on day 3."""
    sites = (Site("A", "Ayu", 50, 1, 50), Site("B", "Bumi", 0, 1, 0), Site("C", "Citra", 0, 1, 0))
    return Instance("toy", sites).replace(cards_per_printer_day=10)


@pytest.fixture(scope="module")
def start() -> Result:
    """A plan of the decomposition."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(method, "MONOLITH", 0)
        return solve(EIGHT, goals=("moves",), effort=0.1, control=Control(apart=False))


def trips(plan):
    return {(trip.day, trip.origin, trip.count) for trip in plan.plan.moves}


def test_two_offices_can_send_the_printer_and_there_is_no_third_plan(toy):
    found = alternatives(toy, 5)
    assert [trips(plan) for plan in found.plans] in ([{(1, 1, 1)}, {(1, 2, 1)}], [{(1, 2, 1)}, {(1, 1, 1)}])
    assert [plan.result.days for plan in found.plans] == [3, 3]
    assert found.exhausted
    assert found.proven(1)
    assert (found.edits(0, 1), found.edits(1, 0), found.edits(1, 1)) == (1, 1, 0)
    assert "There is no further plan" in (end_line(found) or "")


def test_a_move_more_has_to_be_worth_more_than_an_edit(toy):
    """Both offices send theirs on day 2, two lines for one; any other second move is one that nobody needs."""
    found = alternatives(toy, 5, more=1)
    assert trips(found.plans[2]) == {(2, 1, 1), (2, 2, 1)}
    assert len(found.plans) == 3
    assert found.exhausted
    # It has more lines than the first plan: there is no other one with so few.
    assert [plan.lines for plan in found.plans] == [None, 1, None]
    assert (found.plans[2].edits, found.distance(2), found.above_fewest(2)) == ((2, 2), 1, 1)
    assert len(alternatives(toy, 5, more=1, lines=1).plans) == 2
    assert condition(found, 2).endswith("each move above 1 counted against one line")


def test_plans_that_are_too_much_alike_are_left_out(toy):
    found = alternatives(toy, 2, apart=2)
    assert (len(found.plans), found.exhausted) == (1, True)


def test_what_speaks_for_a_plan_is_counted_and_ties_are_told(toy):
    found = alternatives(toy, 3, more=1)
    few, other, late = (plan.merits for plan in found.plans)
    assert (few.moves, few.lines, few.offices, few.spare) == (1, 1, 2, 1)
    assert (late.moves, late.lines, late.offices, late.travel, late.spare) == (2, 2, 3, 2, 0)
    # Printed by the close of each day: 10, 30, 50, or 10, 20, 50 with the printers of day 3.
    assert (few.waiting, other.waiting, late.waiting) == (60, 60, 70)
    assert found.best["waiting"] == (0, 1)
    assert found.best["moves"] == (0, 1)
    assert "shipments" not in found.best
    first, _second, third, equal = best_lines(found)
    assert "card-days waited (as 2)" in first
    assert third == "Plan 3 is the best in no figure."
    assert "lines of blanks" in equal


def test_where_blanks_are_missing_plans_leave_the_cards_that_they_do_not_do_for(toy):
    """Of 60 cards 50 have a blank: then the plans are those for 50."""
    short = toy.replace(sites=(replace(toy.sites[0], backlog=60), *toy.sites[1:]))
    assert alternatives(short, 5).first.status == "impossible"
    found = alternatives(short, 5, partial=True)
    assert [plan.plan.unserved for plan in found.plans] == [10, 10]
    assert {min(trips(plan)) for plan in found.plans} == {(1, 1, 1), (1, 2, 1)}
    assert found.exhausted
    for plan in found.plans:
        assert check(short, plan.plan).valid


def test_where_no_model_holds_everything_each_further_plan_has_an_aim_and_no_proof(monkeypatch):
    monkeypatch.setattr(method, "MONOLITH", 0)
    found = alternatives(EIGHT, 4, effort=0.1, control=Control(apart=False))
    assert found.too_large
    first, *others = found.plans
    assert others
    assert first.aim is None
    assert {plan.aim for plan in others} <= {*AIMS}
    for place, plan in enumerate(others, 1):
        assert check(EIGHT, plan.plan).valid
        assert (plan.result.days, plan.merits.moves) == (first.result.days, first.merits.moves)
        assert min(plan.edits) >= 1
        assert not found.proven(place)
        assert "not proven" in distance_line(found, place)


FIGURES = {
    "offices": lambda plan: len({site for trip in plan.moves for site in (trip.origin, trip.destination)}),
    "early": lambda plan: sum(trip.day * trip.count for trip in plan.moves),
    "travel": lambda plan: sum(trip.count * EIGHT.travel.hours[trip.origin][trip.destination] for trip in plan.moves),
}


@pytest.mark.parametrize("aim", AIMS)
def test_an_aim_is_served_better_by_a_legal_plan_of_as_many_moves(aim, start):
    found = aimed(EIGHT, start.days, start.plan, aim, Control(), 1.0)
    assert found is not None
    assert not replay(EIGHT, found).breaches
    assert days_of(EIGHT, found) <= start.days
    assert sum(trip.count for trip in found.moves) == sum(trip.count for trip in start.plan.moves)
    assert FIGURES[aim](found) < FIGURES[aim](start.plan)


def test_who_is_stopped_finds_no_plan_with_an_aim(start):
    stopped = Control()
    stopped.stop.set()
    assert aimed(EIGHT, start.days, start.plan, "early", stopped, 1.0) is None


def test_what_is_not_proven_is_not_told_as_proven(toy):
    found = alternatives(toy, 2)
    assert "no plan with at most 1 printer moved in 1 line differs more." in distance_line(found, 1)
    known = replace(found, plans=(found.plans[0], replace(found.plans[1], farther=4)))
    assert "the most that was found; no plan with" in distance_line(known, 1)
    unknown = replace(found, plans=(found.plans[0], replace(found.plans[1], farther=None)))
    assert distance_line(unknown, 1).endswith("or more, the most that was found.")


def test_without_a_plan_there_is_nothing_to_choose_from(toy):
    none = alternatives(toy.replace(sites=(Site("A", "Ayu", 5, 0, 5),)))
    assert (none.plans, none.first.status) == ((), "impossible")
    done = alternatives(toy.replace(sites=(Site("A", "Ayu", 0, 1, 5), Site("B", "Bumi", 0, 1, 0))), 2, more=1)
    assert (len(done.plans), done.exhausted) == (1, True)
    stopped = Control()
    stopped.stop.set()
    ended = alternatives(toy, control=stopped)
    assert (len(ended.plans) <= 1, ended.exhausted, ended.limit) == (True, False, "interrupt")


def test_frames_have_a_row_for_each_plan(toy):
    frames = alternatives(toy, 2).to_frames()
    assert frames["plans"].loc[:, ["days", "moves", "waiting"]].to_numpy().tolist() == [[3, 1, 60]] * 2
    assert frames["edits"].to_numpy().tolist() == [[0, 1], [1, 0]]
    assert sorted(frames["moves"]["plan"]) == [1, 2]


@pytest.mark.parametrize("wrong", [{"count": 0}, {"count": 51}, {"more": -1}, {"apart": 0}, {"lines": -1}])
def test_numbers_out_of_their_range_are_refused(toy, wrong):
    with pytest.raises(UsageError, match=next(iter(wrong))):
        alternatives(toy, **wrong)


def test_each_plan_is_written_so_that_check_and_verify_take_it(tmp_path, toy, capsys):
    toy.write(tmp_path)
    place, table = tmp_path / "plans", tmp_path / "toy.csv"
    assert run(["alternatives", str(table), "--count", "2", "-o", str(place), "-q", "--json"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert document["plan_directory"] == str(place)
    problem = read_instance(table)
    for number, told in enumerate(document["plans"], 1):
        plan = read_plan(place / f"plan-{number}", problem)
        assert check(problem, plan).days == told["days"] == 3
        assert verify_plan(place / f"plan-{number}", problem)["valid"]
        assert [row["printers"] for row in told["dispatch"]["moves"]] == [1]
    # Again for fewer plans: the second one is told to be of another run.
    assert run(["alternatives", str(table), "--count", "1", "-o", str(place)]) == 0
    assert "plan-2 was there before" in capsys.readouterr().err.replace("\n", " ")


def test_a_workbook_is_written_for_each_plan(tmp_path, toy):
    found = alternatives(toy, 2)
    found.write(tmp_path / "choice.xlsx")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["choice-1.xlsx", "choice-2.xlsx"]
    for number, plan in enumerate(found.plans, 1):
        assert check(toy, read_plan(tmp_path / f"choice-{number}.xlsx", toy)).figures.moves == plan.merits.moves
    (tmp_path / "choice-1.xlsx").write_bytes(b"mine")
    with pytest.raises(UsageError, match="edited or comes from elsewhere"):
        found.write(tmp_path / "choice.xlsx")
