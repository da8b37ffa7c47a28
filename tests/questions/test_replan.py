"""The rest of a plan: where nothing differs it ends as planned, and where something does the best is found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from reallocate import (
    Control,
    Instance,
    InvalidInput,
    Plan,
    Replan,
    Result,
    Rule,
    State,
    Trip,
    UsageError,
    check,
    read_instance,
    replan,
    solve,
    verify_plan,
)
from tests.conftest import PARTIAL, ROOT, SHIPPED

SMALL = [path for path in SHIPPED if path.stem.startswith("tiny")]
A, B, D = 0, 1, 2


@pytest.fixture(scope="module")
def tiny() -> Instance:
    return read_instance(ROOT / "instances" / "tiny-two-sites.csv")


@pytest.fixture(scope="module")
def solved(tiny) -> Result:
    return solve(tiny)


def by_hand(result: Result) -> Plan:
    """The plan as one that a person made: as it is read from its files."""
    assert result.plan is not None
    return replace(result.plan, manual=True)


@pytest.mark.parametrize("path", SMALL, ids=lambda path: path.stem)
def test_with_the_planned_state_the_end_is_the_planned_end_on_every_day(path):
    partial = path.stem in PARTIAL
    instance = read_instance(path)
    found = solve(instance, partial=partial)
    assert found.days is not None
    for plan in (found.plan, by_hand(found)):
        for day in range(1, instance.span(found.days) + 2):
            rest = replan(instance, plan, day, partial=partial, curve=False)
            assert (rest.days, rest.days_bound, rest.planned_days) == (found.days, found.days, found.days), day


def test_with_the_planned_state_no_line_has_to_be_changed_and_the_plan_is_the_rest(tiny, solved):
    rest = replan(tiny, by_hand(solved), 2)
    assert [(point.edits, point.days, point.changes) for point in rest.curve] == [(0, 3, ())]
    assert [line.trip for line in rest.dispatch.lines] == [trip for trip in solved.plan.moves if trip.day > 1] + [
        trip for trip in solved.plan.shipments if trip.day > 1
    ]
    assert [(line.trip.day, line.arrive_day) for line in rest.dispatch.lines] == [(2, 3), (2, 3)]


def counted(tiny: Instance, **sites: tuple[int, int, int]) -> State:
    names = ("backlog", "printers", "blanks")
    return State.of(tiny, [{"code": code, **dict(zip(names, n, strict=True))} for code, n in sites.items()])


def test_what_was_not_done_yesterday_is_done_today(tiny, solved):
    """No card was printed on day 1: 1,600 wait. Upriver has a printer on day 1, two on day 2, three on day 3, 1,200 in
    all by then; so Harbour has to print its own 400 with one printer on days 2 and 3, and Upriver's last on day 4.
    """
    late = replan(tiny, by_hand(solved), 2, counted(tiny, A=(1200, 1, 400), B=(400, 2, 900)))
    assert (late.days, late.days_bound, late.planned_days) == (4, 4, 3)
    assert late.curve[0].days == 4
    assert verify_plan(late.result)["days"] == 3


def test_a_printer_that_never_came_has_to_be_done_without(tiny, solved):
    """Without the 300 blanks of the road there are too few. With them in stock again Upriver, which printed 200 cards
    on day 1, prints 200 on day 2, and one printer more comes for day 3: 200 + 200 + 400 + 400 are its 1,200, on day 4.
    """
    lost = replan(tiny, by_hand(solved), 2, forget_road=True)
    assert lost.result.causes[0].code == "too_few_blanks"
    assert (lost.morning.instance.fleet, lost.morning.road) == (tiny.fleet - 1, ())
    again = replan(tiny, by_hand(solved), 2, counted(tiny, A=(1000, 1, 500)), forget_road=True)
    assert (again.days, again.days_bound) == (4, 4)


def test_the_curve_is_in_the_old_calendar_with_the_lines_of_the_file(tiny, solved):
    plan = by_hand(solved)
    plan = replace(plan, moves=tuple(replace(trip, line=k) for k, trip in enumerate(plan.moves, 2)))
    rest = replan(tiny, plan, 2, counted(tiny, A=(900, 1, 0), B=(200, 1, 500)))
    first, second = rest.curve
    assert (first.days, second.days) == (None, 4)
    assert [(edit.out, edit.out.line) for edit in second.changes] == [(Trip(2, B, A, 1), 3)]


def test_cards_on_the_road_are_among_those_counted():
    couriers = read_instance(ROOT / "instances" / "tiny-couriers.csv")
    plan = solve(couriers).plan
    assert plan.couriers
    owner = couriers.sites[plan.couriers[0].destination].code
    due = sum(trip.count for trip in plan.couriers if trip.day == 1)
    enough = State.of(couriers, [{"code": owner, "backlog": due, "printers": 0, "blanks": 0}])
    assert replan(couriers, plan, 2, enough, curve=False).days == 2
    fewer = State.of(couriers, [{"code": owner, "backlog": due - 1, "printers": 0, "blanks": 0}])
    with pytest.raises(InvalidInput, match="on the road to this site"):
        replan(couriers, plan, 2, fewer)


def test_a_day_that_no_plan_has_is_refused(tiny, solved):
    for day in (0, tiny.settings.max_days + 1, 1.5):
        with pytest.raises(UsageError, match="day"):
            replan(tiny, solved.plan, day)
    last = replan(tiny, solved.plan, tiny.settings.max_days)
    assert (last.days, last.result.days) == (3, 0)


def test_what_is_missing_in_a_plan_is_completed_first(tiny, solved):
    sheet = Plan(solved.plan.moves, (), (), 2, frozenset({"moves"}), manual=True)
    assert check(tiny, sheet).days == 3
    rest = replan(tiny, sheet, 2)
    assert rest.days == 3
    assert rest.plan.shipments


def test_no_plan_for_the_rest(tiny, solved):
    """Upriver, where most cards wait, is to keep more printers than there are."""
    asked = tiny.replace(rules=(Rule("keep_at_least", A, value=1),))
    none = replan(asked, solved.plan, 2, counted(tiny, A=(900, 0, 0), B=(200, 0, 500)), forget_road=True)
    assert (none.result.status, none.days, none.days_bound, none.curve) == ("impossible", None, None, ())
    assert none.document()["given"]["days_bound"] is None


def test_a_search_without_time_still_tells_what_it_has(tiny, solved):
    rest = replan(tiny, solved.plan, 2, control=Control(time_limit=1e-3))
    assert isinstance(rest, Replan)
    assert rest.days == 3, "the rest of the plan is a plan for the rest"


def test_frames_hold_the_curve_and_the_state(tiny, solved):
    frames = replan(tiny, solved.plan, 2, counted(tiny, A=(900, 1, 0))).to_frames()
    assert frames["state"].set_index("code").loc["A"].tolist() == [True, 900, 1, 0]
    assert frames["state"]["counted"].sum() == 1
    assert frames["curve"]["days"].tolist() == [3]
    assert frames["moves"].columns[0] == "depart_day"
