"""How tranches, days against moves, and broken printers are put: within 80 columns, and no more than is known."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from reallocate import Instance, alternatives, calibrate, read_instance, read_tally
from reallocate.present.text.alternatives import show_alternatives
from reallocate.present.text.calibrate import show_calibration
from reallocate.present.text.robust import show_robust
from reallocate.present.text.trade_off import show_trade_off
from reallocate.present.text.tranche import show_tranches
from reallocate.questions.robust import Breakdowns, Late, Reserve, Robust
from reallocate.questions.trade_off import Patience, Point, TradeOff
from reallocate.questions.tranche import LeastBlanks, Step, Tranche, Tranches
from reallocate.questions.work import Fewest, Work

ELEVEN, OPEN = Fewest(11, 11), Fewest(12, 11)


@pytest.fixture(scope="module")
def may() -> Instance:
    return read_instance("instances/may2020.csv")


def shown(show, found) -> list[str]:
    stream = io.StringIO()
    show(Console(file=stream, width=80, highlight=False), found)
    return [line.rstrip() for line in stream.getvalue().splitlines()]


def test_steps_are_told_with_their_dates_and_how_sure_they_are(may):
    steps = (
        Step(1, 3, 11, 11),
        *(Step(day, day, day + 8, day + 8) for day in range(4, 8)),
        Step(8, 9, 16, 15),
        Step(10, 40, None, 14),
        Step(41, None, None, None),
    )
    found = Tranches(may, ELEVEN, (Tranche(0, steps, LeastBlanks(48_948, proven=False)),), Work(20, 1_000))
    lines = shown(show_tranches, found)
    assert "65,000 blanks for Gudang Provinsi, due on day 3, Fri 22 May 2020" in lines
    at = lines.index("Comes on day      Days  Last day")
    assert [" ".join(line.split()) for line in lines[at + 1 : at + 6]] == [
        "1 to 3 11 day 11, Sat 30 May 2020 proven",
        "4 to 7 12 to 15 a day later for each proven",
        "8 to 9 16 day 16, Thu 4 Jun 2020 best found",
        "10 to 40 - no plan was found",
        "41 or later - no plan",
    ]
    assert max(map(len, lines[at : at + 6])) <= 80
    assert "are enough; fewer may do." in " ".join(lines)
    assert lines[-1] == "20 searches were made; 1,000 answers followed without one."


def test_a_front_has_bars_as_long_as_its_moves(may):
    points = (
        Point(11, 26, 26, 536_223, 536_223),
        Point(12, 13, 12, 552_099, None),
        Point(13, None, None, None, None),
        Point(14, 0, 0, 1_020_397, 1_020_397),
    )
    patience = (Patience(26, 536_223, 536_223), Patience(27, 534_375, 534_000))
    lines = shown(show_trade_off, TradeOff(may, ELEVEN, points, 11, patience, Work(1, 1), "time"))
    assert "1 day more saves 13 moves." in lines
    assert "≤" not in "".join(lines)
    [head] = [k for k, line in enumerate(lines) if line.startswith("Days")]
    rows = lines[head + 1 : head + 5]
    assert [row.count("█") for row in rows] == [16, 8, 0, 0]
    assert [("proven" in row, "best found" in row, "no plan was found" in row) for row in rows] == [
        (True, False, False),
        (False, True, False),
        (False, False, True),
        (True, False, False),
    ]
    assert max(map(len, rows)) <= 80
    assert ["27", "534,375", "-1,848", "best", "found"] in [line.split() for line in lines]
    assert "The search was ended before everything was settled." in lines


def test_nothing_of_a_front_is_called_proven_that_is_not(may):
    """Moves that are proven stand beside waiting that is not; and days whose moves may be fewer say of no saving."""
    open_waiting = shown(show_trade_off, TradeOff(may, ELEVEN, (Point(11, 26, 26, 536_223, 530_000),)))
    assert next(line.split() for line in open_waiting if "536,223" in line)[-4:-1] == ["≤", "536,223", "proven"]
    open_moves = (Point(11, 26, 20, 536_223, None), Point(12, 13, 13, 552_099, 552_099))
    assert not any("saves" in line for line in shown(show_trade_off, TradeOff(may, ELEVEN, open_moves)))


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (Breakdowns(3, ((2, 3),), 12, 12, 285, 0, 140), "it takes at most 12 days: day 12, Sun 31 May 2020."),
        (Breakdowns(3, ((2, 3),), 12, 12, 285, 1, 140), "1 way leaves an office below its minimum on day 1 and is"),
        (Breakdowns(3, ((2, 3),), 12, 11, 285, 0, 140, 5), "in the worst way that was found, not proven to be the"),
        (Breakdowns(1, (), 11, 11, 11, 0, 10), "That is no more than if none does."),
        (Breakdowns(9, ((2, 8), (8, 1)), None, None, 9, 0, 1), "no plan at all: Kutai Kartanegara 8, Balikpapan 1."),
        (Breakdowns(9, ((2, 8), (8, 1)), None, 12, 9, 0, 1, 2), "no plan was found for: Kutai Kartanegara 8,"),
    ],
)
def test_the_worst_is_told_as_far_as_it_is_known(may, found, told):
    assert told in " ".join(shown(show_robust, Robust(may, ELEVEN, found)))


def test_late_deliveries_keep_to_the_width_of_a_terminal(may):
    proven, some = Late(0, 4, ((0, 4),), 14, 14, 1), Late(1, 4, ((1, 3),), 12, 11, 1)
    none, unknown = Late(None, 4, ((0, 4), (1, 2)), None, None, 1), Late(None, 3, (), None, 11, 1, 3)
    lines = shown(show_robust, Robust(may, OPEN, None, (proven, some, none, unknown)))
    assert "As it is it takes 12 days, the fewest that were found." in lines
    [head] = [k for k, line in enumerate(lines) if line.startswith("Deliveries")]
    rows = lines[head + 1 : head + 5]
    assert rows[0].startswith("22 May for Gudang Provinsi, up to 4 days late")
    assert [row.split()[-1] for row in rows] == ["proven", "found", "plan", "found"]
    assert max(map(len, rows)) <= 80
    worst = "late in the worst case: 22 May for Gudang Provinsi 4 days, 26 May for Gudang Provinsi 2 days"
    assert worst in lines


@pytest.mark.parametrize(
    ("found", "told"),
    [
        (Reserve(3, ((2, 3),), 12, 12, 20, 20, 26, 26, 219, 0, 9), "costs 1 day: 12 days, day 12, Sun 31 May 2020."),
        (Reserve(1, ((4, 1),), 11, 11, 27, 27, 26, 26, 10, 1, 9), "costs no day, but 1 move: 11 days"),
        (Reserve(1, ((4, 1),), 11, 11, 26, 26, 26, 26, 10, 1, 9), "costs neither a day nor a move: 11 days"),
        (
            Reserve(1, ((4, 1),), 11, 11, 27, 26, 26, 26, 10, 1, 9),
            "No other choice costs fewer days; fewer moves may do.",
        ),
        (Reserve(1, ((4, 1),), 12, 11, 27, None, 26, 26, 10, 1, 9), "Not proven to be the least that it costs."),
        (
            Reserve(3, None, None, None, None, None, 26, 26, 219, 0, 9),
            "Whichever 3 printers are held back, there is no",
        ),
        (Reserve(99, None, None, None, None, None, 26, 26, 0, 0, 0), "99 printers cannot be held back"),
    ],
)
def test_what_a_reserve_costs_is_told_as_far_as_it_is_known(may, found, told):
    assert told in " ".join(shown(show_robust, Robust(may, ELEVEN, reserve=found)))


def test_plans_to_choose_from_keep_to_the_width_of_a_terminal():
    """Their figures, with a mark at the best where they differ, and where printers go; sentences may be longer."""
    found = alternatives(read_instance("instances/every-feature.csv"), 3, more=1)
    lines = shown(show_alternatives, found)
    [head] = [k for k, line in enumerate(lines) if line.split() == ["Plan", "1", "Plan", "2", "Plan", "3"]]
    figures = lines[head : lines.index("* the best of these plans")]
    assert [line.split()[-3:] for line in figures if line.startswith("printers moved")] == [["3", "3", "3"]]
    assert any("* " in line for line in figures)
    assert max(map(len, figures)) <= 80
    [routes] = [k for k, line in enumerate(lines) if line.startswith("Printers that move; in brackets")]
    assert max(map(len, lines[routes + 1 :])) <= 80
    assert {cell for line in lines[routes + 2 :] for cell in line.split("  ")[-1:] if "(" in cell}


def test_the_range_of_a_rate_keeps_to_the_width_of_a_terminal():
    reports = (read_tally(f"instances/reports/kaltim-2020-05-{day}.csv") for day in ("04", "12"))
    lines = shown(show_calibration, calibrate(*reports))
    [row] = [line for line in lines if line.startswith("all ")]
    assert row.split() == ["all", "9,978", "11,455", "57", "→", "53", "29.2", "to", "36.0"]
    [end] = [k for k, line in enumerate(lines) if line == row]
    assert max(map(len, lines[end - 7 : end])) <= 80
    assert "cards_per_printer_day,33,derived from reports of 2020-05-04 and 2020-05-12," in "".join(lines)
