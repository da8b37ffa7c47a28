"""The reference for levers itself: against cases by hand, its judge, a plainer search, and what must hold for all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import pytest

from reallocate import InvalidInput, read_instance
from tests.oracle.ground import Ground
from tests.oracle.lever_cases import draw_case, draw_tiny, statistics
from tests.oracle.lever_data import WITHOUT, Figures, LeverCase, LeverPlan, Place, plan_to_files, to_files
from tests.oracle.lever_replay import verdict
from tests.oracle.lever_states import by_states
from tests.oracle.levers import answer, fewest
from tests.oracle.walks import fewest_days, fewest_moves

A, B = 0, 1


def best(*sites: Place, **levers: object) -> Figures | None:
    """What the best plan of a case comes to, which the judge and the plainest search have to agree with."""
    case = LeverCase(sites, **levers)
    found = answer(case)
    figures = found and found.figures
    assert found is None or verdict(case, found.plan) == figures
    assert by_states(case) == figures
    return figures


def goals(days: int, last_day: int | None = None, **others: int) -> Figures:
    each = dict.fromkeys(("moves", "waiting", "travel", "shipping", "courier"), 0) | others
    return Figures(days, days if last_day is None else last_day, **each)


# --- printing for others ----------------------------------------------------------------------------------------------


def test_a_courier_in_place_of_a_move():
    """A's printer prints 2 cards a day for B, which come a day later: days 2 and 3, 4 + 2 card-days, 4 card-hours.

    Without couriers the printer is at B on day 2 and prints 2 + 2 by day 3, after one move.
    """
    sites = Place("A", printers=1, blanks=4, rate=2), Place("B", 4, blanks=4, rate=2)
    assert best(*sites) == goals(3, moves=1, waiting=4 + 2, travel=100)
    assert best(*sites, print_for_others=True) == goals(3, waiting=4 + 2, courier=400)


@pytest.mark.parametrize(("overnight", "days"), [(0, 3), (1000, 2), (1500, 2)])
def test_couriers_take_as_long_as_shipments_but_a_day_at_least(overnight, days):
    """15 hours at 10 a day are 2 days, less 10 overnight 1; less 15 none, but the courier leaves next morning."""
    sites = Place("A", printers=1, blanks=2, rate=2, least=1), Place("B", 2)
    found = best(*sites, legs=((A, B, 1500, False),), print_for_others=True, overnight=overnight)
    assert found == goals(days, waiting=2 * (days - 1), courier=3000)


def test_couriers_go_no_further_than_allowed():
    """15 hours: allowed up to exactly 15; the printer has to stay where it is, so that nothing else helps."""
    sites = Place("A", printers=1, blanks=2, least=1, rate=2), Place("B", 2)
    legs = ((A, B, 1500, False),)
    assert best(*sites, legs=legs, print_for_others=True, courier_max=1500) == goals(3, waiting=4, courier=3000)
    assert best(*sites, legs=legs, print_for_others=True, courier_max=1499) is None


def test_couriers_need_a_path_from_the_printer_to_the_owner():
    """Hours count from where the card is printed: a road that only leads the other way is none."""
    sites = Place("A", printers=1, blanks=2, least=1, rate=2), Place("B", 2)
    assert best(*sites, legs=((A, B, 500, True),), print_for_others=True) == goals(2, waiting=2, courier=1000)
    assert best(*sites, legs=((B, A, 500, True),), print_for_others=True) is None


def test_own_only_cards_are_printed_at_home():
    """B prints one a day, A two. Free: A 2, B 1, next day B 1. With 3 at home B takes 3 days, and A prints the fourth.

    Waiting 3 with, after day 1, 3 cards, and 3 + 1.
    """
    at_a, at_b = Place("A", printers=1, blanks=4, rate=2, least=1), Place("B", 4, 1, 4, least=1)
    assert best(at_a, at_b, print_for_others=True) == goals(2, waiting=3, courier=200)
    assert best(at_a, replace(at_b, own_only=3), print_for_others=True) == goals(3, waiting=3 + 1, courier=100)


def test_own_only_cards_may_be_those_that_come_later():
    """B's printer comes on day 3 with 1 new card, and that is the one which is printed at home."""
    sites = Place("A", printers=1, blanks=2, least=1), Place("B", 1, blanks=1, own_only=1)
    late = {"printers": {(3, B): 1}, "print_for_others": True}
    assert best(*sites, **late) == goals(3, waiting=2)
    assert best(*sites, **late, arrivals=((3, 3, B, 1),)) == goals(2, 3, waiting=1, courier=100)


@pytest.mark.parametrize("far", [0, 1])
def test_of_equal_moves_those_over_the_shorter_road_are_made(far):
    """A printer and a blank are at C on day 2, from 3 or 5 hours away; and so is a card that is printed there."""
    roads = ((far, 2, 500, False), (1 - far, 2, 300, False))
    sites = [Place("A", printers=1, blanks=1, lends=True), Place("B", printers=1, blanks=1, lends=True), Place("C", 1)]
    assert best(*sites, legs=roads) == goals(2, moves=1, waiting=1, travel=300, shipping=300)
    assert best(*sites, legs=roads, print_for_others=True) == goals(2, waiting=1, courier=300)


# --- arrivals ---------------------------------------------------------------------------------------------------------


def test_days_end_where_nobody_waits_overnight_any_more():
    """One card on each open day from 2 to 4, and day 3 is closed: each is printed when it comes, so 1 day of 4."""
    site = Place("A", 2, 1, 4, rate=2)
    assert best(site, arrivals=((2, 4, A, 1),), closures=frozenset({(3, A)})) == goals(1, 4)
    # 3 come on day 2, 2 are printed then, the last on day 3.
    assert best(replace(site, blanks=5), arrivals=((2, 2, A, 3),)) == goals(3, waiting=1)


def test_no_days_where_nobody_ever_waits_overnight():
    """2 cards come on day 3 and are printed on it: 0 days. One a day: 1 waits overnight, 4 days."""
    site = Place("A", printers=1, blanks=2, rate=2)
    assert best(site, arrivals=((3, 3, A, 2),)) == goals(0, 3)
    assert best(replace(site, rate=1), arrivals=((3, 3, A, 2),)) == goals(4, waiting=1)
    assert best(replace(site, blanks=0)) == goals(0)


def test_arrivals_that_a_courier_brings_wait_a_night():
    """B's card comes on day 2, is printed at A that day and handed out on day 3."""
    sites = Place("A", printers=1, blanks=1, least=1), Place("B")
    assert best(*sites, arrivals=((2, 2, B, 1),), print_for_others=True) == goals(3, waiting=1, courier=100)


def test_cards_are_not_printed_before_they_come():
    """4 cards come on day 3, 2 can be printed a day: the printer is idle until then."""
    assert best(Place("A", 1, 1, 5, rate=2), arrivals=((3, 3, A, 4),)) == goals(4, waiting=2)


def test_limits_and_trips_go_on_until_the_last_arrival():
    """A's printer is at B when B's card comes on day 3, 2 days after the last day to wait, unless A has to keep it."""
    sites = Place("A", 1, 1, 1), Place("B", blanks=1)
    arrivals = ((3, 3, B, 1),)
    assert best(*sites, arrivals=arrivals) == goals(1, 3, moves=1, travel=100)
    assert best(replace(sites[0], least=1), sites[1], arrivals=arrivals) is None


def test_arrivals_after_the_longest_plan_are_left_out():
    assert best(Place("A", 1, 1, 2), arrivals=((2, 9, A, 1),), max_days=2) == goals(1, 2)


# --- printers and cards from outside ----------------------------------------------------------------------------------


def test_printers_from_outside_work_from_their_day_on():
    """2 cards, one printer from day 2: days 2 and 3; 2 + 1 card-days."""
    assert best(Place("A", 2, blanks=2), printers={(2, A): 1}) == goals(3, waiting=3)


def test_printers_from_outside_may_leave_at_once():
    """It comes to A on the morning of day 2, leaves, and is at B overnight: only that trip is a move."""
    sites = Place("A"), Place("B", 2, blanks=2)
    found = best(*sites, legs=((A, B, 100, False),), printers={(2, A): 1}, setup=0, overnight=100)
    assert found == goals(3, moves=1, waiting=3, travel=100)


def test_printers_from_outside_count_for_limits():
    """3 cards, 3 days, at most one printer: a second one on day 3 has nowhere to go; on day 4 the plan is over."""
    site = Place("A", 3, 1, 3, most=1)
    assert best(site, legs=(), printers={(3, A): 1}) is None
    assert best(site, legs=(), printers={(4, A): 1}) == goals(3, waiting=3)


def test_ready_cards_are_handed_out_when_they_come():
    """3 cards of which 2 come printed on day 4: one blank will do; 2 + 2 + 2 card-days."""
    assert best(Place("A", 3, 1, 1), ready={(4, A): 2}) == goals(4, waiting=6)
    assert best(Place("A", 2, 0, 0), ready={(1, A): 2}) == goals(1)


# --- shifts and closed roads ------------------------------------------------------------------------------------------


def test_shifts_change_the_rate():
    """2 on days 1 and 2 (the line for A wins over the later one for all), 1 on day 3 (a later line for A), then 1.

    6 cards: 4 + 2 + 1 wait. Closed on day 2: 2 + 0 + 1 + 1 + 1 + 1, and 4 + 4 + 3 + 2 + 1 wait.
    """
    site, shifts = Place("A", 6, 1, 6), ((1, 3, A, 2), (2, 2, None, 5), (3, 3, A, 1))
    assert best(site, shifts=shifts) == goals(4, waiting=7)
    assert best(site, shifts=shifts, closures=frozenset({(2, A)})) == goals(6, waiting=14)


def test_nothing_leaves_a_closed_site_where_roads_are_closed():
    """A is closed on day 1. Its printer is at B on day 2 or, where it may not leave, on day 3; 3 printer-days."""
    sites, closed = (Place("A", printers=1), Place("B", 3, blanks=3)), frozenset({(1, A)})
    assert best(*sites, closures=closed) == goals(4, moves=1, waiting=3 + 2 + 1, travel=100)
    assert best(*sites, closures=closed, depart_on_closed=False) == goals(5, moves=1, waiting=3 + 3 + 2 + 1, travel=100)
    # Blanks of a depot likewise; that B is closed does not keep them from coming.
    sites = Place("D", blanks=1, lends=True, depot=True), Place("B", 1, 1)
    assert best(*sites, closures=frozenset({(1, A)}), depart_on_closed=False) == goals(3, waiting=2, shipping=100)
    assert best(*sites, closures=frozenset({(1, B)}), depart_on_closed=False) == goals(2, waiting=1, shipping=100)


def test_couriers_leave_closed_sites():
    """Printed at A on day 1, on its way on day 2 on which all is closed, handed out at its close."""
    sites = Place("A", printers=1, blanks=1, least=1), Place("B", 1)
    closed = {"closures": frozenset({(2, None)}), "depart_on_closed": False}
    assert best(*sites, **closed, print_for_others=True) == goals(2, waiting=1, courier=100)


# --- too few blanks ---------------------------------------------------------------------------------------------------


def test_partly_where_blanks_are_missing():
    """A has 1 blank, B 2, for 3 cards each: 3 must stay. 1 + 1 on day 1, 1 on day 2; 4 and 3 cards wait."""
    sites = Place("A", 3, 1, 1), Place("B", 3, 1, 2)
    assert best(*sites) is None
    assert best(*sites, partial=True) == goals(2, waiting=4 + 3)
    # 2 of A need a blank of B's, which B has to lend.
    assert best(*sites, partial=True, serve_at_least={A: 2}) is None
    lending = replace(sites[1], lends=True)
    assert best(sites[0], lending, partial=True, serve_at_least={A: 2}) == goals(2, waiting=7, shipping=100)


def test_partly_counts_up_to_the_last_arrival():
    """One blank for 2 cards and one that comes on day 3: handed out on day 1, and 1 + 1 + 2 wait."""
    assert best(Place("A", 2, 1, 1), arrivals=((3, 3, A, 1),), partial=True) == goals(1, 3, waiting=4)


def test_partly_changes_nothing_else():
    """Enough blanks: all cards. No printer: no plan, with or without blanks for all. No blank: nothing to do."""
    assert best(Place("A", 2, 1, 2), partial=True) == goals(2, waiting=1)
    assert best(Place("A", 2, 0, 1), partial=True) is None
    assert best(Place("A", 2, 1, 0), partial=True) == goals(0)


def test_blanks_are_missing_only_where_nobody_may_use_those_that_are_there():
    """A's blanks do for B's cards where A prints for B, or lends, or for none of them."""
    sites = Place("A", printers=1, blanks=2, least=1), Place("B", 2, 1)
    assert best(*sites, partial=True) == goals(0)
    assert best(*sites, partial=True, print_for_others=True) == goals(3, waiting=3, courier=200)
    assert best(replace(sites[0], lends=True), sites[1], partial=True) == goals(3, waiting=3, shipping=200)


def test_sites_that_have_to_be_finished_by_a_day():
    """One printer. A first: days 1 and 2, leaves on 3, B on 4 and 5; B first: B on 2 and 3, A on 5 and 6."""
    sites = Place("A", 2, 1, 2), Place("B", 2, 0, 2)
    assert best(*sites) == goals(5, moves=1, waiting=1 + 2 + 2 + 2 + 1, travel=100)
    assert best(*sites, finish_by={B: 3}) == goals(6, moves=2, waiting=(2 + 1) + (2 + 2 + 2 + 2 + 1), travel=200)


# --- the judge --------------------------------------------------------------------------------------------------------

DEPOT = 2
PROVINCE = LeverCase(
    (Place("A", 2, 1, 3, lends=True), Place("B", 2, 1, 2, own_only=1), Place("D", blanks=1, lends=True, depot=True)),
    legs=((A, B, 500, False), (DEPOT, A, 500, True)),
    print_for_others=True,
    depart_on_closed=False,
    closures=frozenset({(3, A)}),
)
#: Home and abroad on day 1, home on day 2.
SOUND = LeverPlan(cards=((1, A, B, 1), (1, B, B, 1), (2, A, A, 1), (4, A, A, 1)))


def test_the_judge_counts():
    """4 cards, all by day 4: 3 wait after day 1, 1 after days 2 and 3; one courier of 5 hours."""
    assert verdict(PROVINCE, SOUND) == goals(4, waiting=3 + 1 + 1, courier=500)


def works(*cards: tuple[int, int, int, int]) -> LeverPlan:
    return LeverPlan(cards=cards)


@pytest.mark.parametrize(
    ("breach", "plan", "changes"),
    [
        ("self_trip", LeverPlan(moves=((1, A, A, 1),)), {}),
        ("to_depot", LeverPlan(moves=((1, A, DEPOT, 1),)), {}),
        ("not_lender", LeverPlan(shipments=((1, B, A, 1),)), {}),
        ("no_road", LeverPlan(shipments=((1, A, DEPOT, 1),)), {}),
        ("no_printer", LeverPlan(moves=((1, A, B, 2),)), {}),
        ("no_blanks", LeverPlan(shipments=((1, A, B, 4),)), {}),
        ("no_blanks", works((1, A, A, 1)), {"sites": (replace(PROVINCE.sites[0], blanks=0), *PROVINCE.sites[1:])}),
        ("closed_departure", LeverPlan(moves=((3, A, B, 1),)), {}),
        ("closed", works((3, A, A, 1)), {}),
        ("no_courier", works((1, A, B, 1)), {"print_for_others": False}),
        ("no_courier", works((1, A, B, 1)), {"courier_max": 499}),
        ("over_capacity", works((1, A, A, 1), (1, A, B, 1)), {}),
        ("over_backlog", works((1, A, A, 1)), {"ready": {(1, A): 2}}),
        ("over_backlog", works((1, A, A, 1), (2, A, A, 1), (4, A, A, 1)), {"arrivals": ((5, 5, A, 1),)}),
        ("own_only", works((1, A, B, 1), (1, B, A, 1), (2, A, B, 1), (2, B, A, 1)), {}),
        ("unfinished", works((1, A, A, 1)), {}),
        ("min_printers", SOUND, {"sites": (replace(PROVINCE.sites[0], least=2), *PROVINCE.sites[1:])}),
        (
            "max_printers",
            SOUND,
            {"printers": {(4, A): 1}, "sites": (replace(PROVINCE.sites[0], most=1), *PROVINCE.sites[1:])},
        ),
        ("finish_by", SOUND, {"finish_by": {A: 3}}),
        ("max_days", SOUND, {"max_days": 3}),
        (
            "serve_at_least",
            works((1, A, A, 1)),
            {"partial": True, "sites": (Place("A", 1, 1, 1), Place("B", 1, 1)), "legs": (), "serve_at_least": {B: 1}},
        ),
    ],
)
def test_the_judge_finds(breach, plan, changes):
    """Each rule of a plan that is broken has its name."""
    assert verdict(replace(PROVINCE, **changes), plan) == breach


def test_limits_hold_no_longer_than_the_plan():
    """A printer that comes on day 5 is one too many, but the plan is over on day 4."""
    sites = (replace(PROVINCE.sites[0], most=1), *PROVINCE.sites[1:])
    assert verdict(replace(PROVINCE, sites=sites, printers={(5, A): 1}), SOUND) == verdict(PROVINCE, SOUND)


def test_a_trip_that_ends_later_makes_the_plan_longer():
    """All is handed out on day 4, but every trip has to end by the last day: one that leaves on day 5 ends on day 6."""
    assert verdict(PROVINCE, replace(SOUND, moves=((5, B, A, 1),))) == goals(
        6, moves=1, waiting=5, travel=500, courier=500
    )


# --- random cases -----------------------------------------------------------------------------------------------------


def test_the_search_finds_what_the_plainest_search_finds():
    """150 cases so tiny that every state of every day can be looked at; all goals are the same."""
    for seed in range(150):
        case = draw_tiny(seed)
        found = answer(case)
        assert (found and found.figures) == by_states(case), seed


def test_plans_pass_the_judge():
    """200 cases: the plan is legal and comes to what the search says; most have one, and they differ."""
    seen = []
    for seed in range(200):
        case = draw_case(seed)
        found = answer(case)
        if found is not None:
            assert verdict(case, found.plan) == found.figures, seed
            seen.append(found.figures)
    assert len(seen) > 100
    assert len({figures.days for figures in seen}) >= 7
    assert len({figures.moves for figures in seen}) >= 4


def test_without_levers_the_reference_is_the_one_there_was(tmp_path):
    """80 cases as they are read from their files: same days and moves as the search for what there was before.

    But where the figures of a site happen to be those of all others together: the reader takes that for a total.
    """
    new = ("couriers", "courier_max", "own_only", "arrivals", "outside_printers", "ready_cards", "shifts")
    for seed in range(80):
        case = draw_case(seed)
        for name in (*new, "closed_roads", "partial", "serve_at_least"):
            case = WITHOUT[name](case)
        try:
            ground = Ground(read_instance(to_files(case, tmp_path / str(seed))))
        except InvalidInput as refused:
            if {fault.code for fault in refused.faults} != {"sum_row"}:
                raise
            continue
        days = fewest_days(ground, case.max_days)
        assert fewest(case) == (None if days is None else (days, fewest_moves(ground, days) if days else 0)), seed


def test_every_lever_matters_now_and_then():
    """Among 120 cases each lever changes the days of some, or whether there is a plan."""
    cases, feasible, counts = statistics(range(120))
    assert 60 < feasible < cases - 20
    assert {name for name, count in counts.items() if not count.possible + count.days} == set()


# --- what holds for all -----------------------------------------------------------------------------------------------


def never_longer(pairs: Iterable[tuple[LeverCase, LeverCase]]) -> bool:
    """Check that the second of each pair takes no more days than the first; return whether any takes fewer."""
    shorter = []
    for case, more in pairs:
        before, after = fewest(case), fewest(more)
        assert before is None or (after is not None and after[0] <= before[0])
        shorter.append(after is not None and (before is None or after[0] < before[0]))
    return any(shorter)


def whole(count: int) -> list[LeverCase]:
    """Cases in which all cards have to be handed out: otherwise more blanks that can be used make more work."""
    return [replace(draw_case(seed), partial=False) for seed in range(count)]


def test_couriers_never_cost_a_day():
    assert never_longer((WITHOUT["couriers"](case), replace(case, print_for_others=True)) for case in whole(120))


def test_lending_never_costs_a_day():
    def lending(case: LeverCase) -> LeverCase:
        return replace(case, sites=tuple(replace(place, lends=True) for place in case.sites))

    assert never_longer((case, lending(case)) for case in whole(120))


def test_faster_shifts_never_cost_a_day():
    """6 cards a day, the most that any site has, on the first two days."""

    def faster(case: LeverCase) -> LeverCase:
        lines = ((1, 2, i, 6) for i, place in enumerate(case.sites) if not place.depot)
        return replace(case, shifts=(*case.shifts, *lines))

    assert never_longer((case, faster(case)) for case in whole(120))


def test_printers_from_outside_never_cost_a_day_where_there_is_room():
    """One more at A on day 2, and no site has a maximum."""

    def one_more(case: LeverCase) -> LeverCase:
        return replace(case, printers={**case.printers, (2, A): case.printers.get((2, A), 0) + 1})

    assert never_longer((case, one_more(case)) for case in map(WITHOUT["limits"], whole(120)))


def test_arrivals_never_save_a_day():
    """Where no printer has to be sent away and no card to be printed at home; for both see elsewhere here."""
    with_some = [WITHOUT["own_only"](WITHOUT["limits"](case)) for case in whole(250) if case.arrivals]
    assert never_longer((case, WITHOUT["arrivals"](case)) for case in with_some)


def test_arrivals_save_days_where_a_printer_has_to_be_sent_away():
    """A may keep one of two printers. The other is at B on day 4: 25 + 2 hours at 10 a day. By then the plan ends.

    Where a card comes on day 4, trips may last until then, and nobody waits overnight from day 1 on.
    """
    sites, legs = (Place("A", 1, 2, 2, most=1), Place("B")), ((A, B, 2500, False),)
    assert best(*sites, legs=legs) == goals(4, moves=1, travel=2500)
    assert best(*sites, legs=legs, arrivals=((4, 4, A, 1),)) == goals(1, 4, moves=1, travel=2500)


# --- files ------------------------------------------------------------------------------------------------------------


def test_files_have_all_levers(tmp_path):
    """A case with everything, as a planner would write it."""
    case = replace(
        PROVINCE,
        blanks={(2, A): 3},
        printers={(2, A): 1},
        ready={(4, B): 1},
        arrivals=((2, 3, A, 1), (4, 4, B, 2)),
        shifts=((1, 2, None, 3), (2, 2, B, 1)),
        closed_weekdays=frozenset({5, 6}),
        courier_max=825,
        serve_at_least={A: 1},
        finish_by={B: 4},
    )
    to_files(case, tmp_path, "all")
    written = {path.name: path.read_text(encoding="utf-8").split("\n")[:-1] for path in tmp_path.iterdir()}
    assert written["all.csv"][2] == "B,Office B,regency,2,1,2,1,0,,no,1"
    assert written["all.legs.csv"][2] == "D,A,5.00,yes"
    assert written["all.deliveries.csv"] == [
        "date,code,blanks,printers,cards",
        "2026-06-02,A,3,1,0",
        "2026-06-04,B,0,0,1",
    ]
    assert written["all.arrivals.csv"] == ["date,until,code,cards", "2026-06-02,2026-06-03,A,1", "2026-06-04,,B,2"]
    assert written["all.shifts.csv"][1:] == ["2026-06-01,2026-06-02,,3", "2026-06-02,,B,1"]
    assert written["all.closures.csv"] == ["date,code", "2026-06-03,A"]
    assert written["all.rules.csv"] == ["rule,site,to,day,value", "serve_at_least,A,,,1", "finish_by,B,,4,"]
    assert {
        "print_for_others,yes",
        "courier_max_hours,8.25",
        "depart_on_closed_days,no",
        "closed_weekdays,sat sun",
    } <= set(written["all.settings.csv"])


def test_files_of_a_plan(tmp_path):
    """Cards by site, whomever they are for; those for others in a file of their own, where that is allowed."""
    plan_to_files(PROVINCE, SOUND, tmp_path)
    assert (tmp_path / "courier.csv").read_text(encoding="utf-8") == "depart_day,from,to,cards\n1,A,B,1\n"
    assert (tmp_path / "assignment.csv").read_text(encoding="utf-8") == "day,code,cards\n1,A,1\n1,B,1\n2,A,1\n4,A,1\n"
    plan_to_files(WITHOUT["couriers"](PROVINCE), LeverPlan(), tmp_path / "alone")
    assert not (tmp_path / "alone" / "courier.csv").exists()
