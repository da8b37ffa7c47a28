"""Comparisons: what differs accounts for the whole, names are unique, and notes say what has to be known."""

from __future__ import annotations

import csv
import io
import re
from collections import defaultdict
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from random import Random

import pytest
from rich.console import Console

from reallocate import (
    Comparison,
    Instance,
    InvalidInput,
    Leg,
    Plan,
    Printing,
    Settings,
    Site,
    Trip,
    UsageError,
    compare,
    read_instance,
    solve,
)
from reallocate.appraisal.ledger import COLUMNS
from reallocate.appraisal.rows import comparison_tables, exact_text
from reallocate.present.json.compare import comparison_document
from reallocate.present.text.compare import show_comparison
from reallocate.present.words.compare import notes
from reallocate.questions.compare import NAMES
from reallocate.questions.named import named_plans
from tests.appraisal.drawing import draw_plan, draw_waiting

TINY = "instances/tiny-two-sites.csv"
A, B = 0, 1
FIGURES = ("moves", "road", "waiting", "travel", "shipping", "blanks_shipped", "cards_left")


@pytest.fixture(scope="module")
def tiny() -> Instance:
    return read_instance(TINY)


@pytest.fixture(scope="module")
def solved(tiny):
    return solve(tiny)


def both_on_day_1() -> Plan:
    """The second plan of instances/tiny-two-sites.md: 100 card-days more than the optimum, by hand."""
    printing = [(1, A, 200), (1, B, 200), (2, A, 500), (2, B, 200), (3, A, 500)]
    shipments = (Trip(1, 2, A, 300), Trip(2, 2, A, 500))
    return Plan((Trip(1, B, A, 2),), shipments, tuple(Printing(*row) for row in printing), 3, manual=True)


def pair_of(seed: int) -> Comparison:
    random = Random(seed)
    problem = draw_waiting(random)
    plans = {"a": draw_plan(random, problem), "b": draw_plan(random, problem)}
    return compare(problem, plans, baselines=False, optimum=False)


# --- differences account for everything -------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(120))
def test_differences_account_for_all_of_random_pairs(seed):
    found = pair_of(seed)
    (pair,) = found.differences
    assert (pair.plan.name, pair.against.name) == ("b", "a")
    b, a = pair.plan.measures, pair.against.measures
    for name in COLUMNS:
        assert getattr(pair.ledger, name) == sum(getattr(part.ledger, name) for part in pair.sites)
    assert pair.ledger.available == found.instance.printers * (b.counted - a.counted)
    assert sum(part.waiting for part in pair.sites) == b.waiting - a.waiting
    assert sum(trip.count - trip.other for trip in pair.moves) == b.moves - a.moves
    assert sum(trip.road - trip.other_road for trip in pair.moves) == pair.ledger.road
    assert sum(trip.hours for trip in pair.moves) == b.travel - a.travel
    assert sum(trip.count - trip.other for trip in pair.shipments) == b.blanks_shipped - a.blanks_shipped
    assert sum(trip.hours for trip in pair.shipments) == b.shipping - a.shipping


@pytest.mark.parametrize("seed", range(40))
def test_only_what_differs_is_listed(seed):
    found = pair_of(seed)
    (pair,) = found.differences
    b, a = pair.plan.measures, pair.against.measures
    assert [part.site for part in pair.sites] == [
        i for i in range(len(found.instance.sites)) if a.sites[i] != b.sites[i]
    ]
    for trips, load in ((pair.moves, "moves"), (pair.shipments, "shipments")):
        sums: list[dict[tuple[int, int, int], int]] = []
        for entry in (pair.plan, pair.against):
            table: dict[tuple[int, int, int], int] = defaultdict(int)
            for trip in getattr(entry.report.replay, load):
                table[trip.day, trip.origin, trip.destination] += trip.count
            sums.append(table)
        expected = {key for key in sums[0].keys() | sums[1].keys() if sums[0][key] != sums[1][key]}
        listed = {(trip.day, trip.origin, trip.destination): trip for trip in trips}
        assert expected <= set(listed)
        for key in set(listed) - expected:  # under way when the shorter plan ends
            assert listed[key].road != listed[key].other_road
        assert all((trip.count, trip.other) == (sums[0][key], sums[1][key]) for key, trip in listed.items())


def test_a_plan_differs_in_nothing_from_itself():
    for seed in range(20):
        random = Random(seed)
        problem = draw_waiting(random)
        plan = draw_plan(random, problem)
        found = compare(problem, [plan, plan], baselines=False, optimum=False)
        assert found.differences[0].nothing
        assert not any(found.differences[0].ledger.columns)
        assert comparison_tables(found.rows)["differences.csv"].count("\n") == 1


def test_the_files_add_up_to_the_last_digit():
    """Rows of sites and of days sum to the totals, and differences of sites to those of the whole."""
    for seed in range(25):
        found = pair_of(seed)
        tables = {name: list(csv.DictReader(io.StringIO(text))) for name, text in comparison_tables(found.rows).items()}
        for plan in ("a", "b"):
            rows = [row for row in tables["ledger.csv"] if row["plan"] == plan]
            (total,) = [row for row in rows if not row["code"] and not row["day"]]
            for part in ("code", "day"):
                for name in ("available", *COLUMNS):
                    assert sum(Fraction(row[name]) for row in rows if row[part]) == Fraction(total[name])
            assert sum(Fraction(total[name]) for name in COLUMNS) == Fraction(total["available"])
        sums: dict[tuple[str, str], Fraction] = defaultdict(Fraction)
        for row in tables["differences.csv"]:
            if row["difference"]:
                sums[row["kind"], row["figure"]] += Fraction(row["difference"])
                assert Fraction(row["value"]) - Fraction(row["other"]) == Fraction(row["difference"])
        for name in ("available", "waiting", *COLUMNS):
            assert sums["site", name] == sums["total", name]
        for part, name in (("printers", "moves"), ("printer_days", "road"), ("printer_hours", "travel")):
            assert sums["move", part] == sums["total", name]
        for part, name in (("blanks", "blanks_shipped"), ("card_hours", "shipping")):
            assert sums["shipment", part] == sums["total", name]


@pytest.mark.parametrize("seed", range(60))
def test_exact_text_is_read_back_as_the_same_number(seed):
    random = Random(seed)
    amount = Fraction(random.randint(-9999, 9999), random.choice([1, 2, 3, 7, 8, 40, 125, 200, 300]))
    assert Fraction(exact_text(amount)) == amount
    assert ("/" in exact_text(amount)) == any(amount.denominator % prime == 0 for prime in (3, 7))


# --- by hand ----------------------------------------------------------------------------------------------------------


def test_the_entries_stand_in_their_order_and_the_optimum_brings_its_result(tiny, solved):
    found = compare(tiny, {"mine": both_on_day_1(), "again": solved}, optimum=solved)
    assert [entry.name for entry in found.entries] == ["mine", "again", *NAMES]
    assert [entry.kind for entry in found.entries] == ["given"] * 2 + ["optimum"] + ["baseline"] * 3 + ["promise"]
    assert [(pair.plan.name, pair.against.name) for pair in found.differences] == [
        ("mine", "optimum"),
        ("again", "optimum"),
        ("again", "mine"),
    ]
    assert found.optimum is solved
    assert (found.entry("optimum").proven, found.entry("mine").proven) == (True, None)
    with pytest.raises(UsageError, match="unknown plan 'yours'"):
        found.entry("yours")


def test_what_a_plan_costs_against_the_optimum_by_hand(tiny):
    """Upriver waits 100 card-days less, Harbour 200 more; one printer is a day more where it has less to do."""
    found = compare(tiny, [both_on_day_1()], baselines=False)
    (pair,) = found.differences
    assert [(tiny.sites[part.site].code, part.waiting) for part in pair.sites] == [("A", -100), ("B", 200)]
    assert [(t.day, t.count, t.other, t.road - t.other_road) for t in pair.moves] == [(1, 2, 1, 1), (2, 0, 1, -1)]
    assert pair.ledger.available == pair.ledger.printed == pair.ledger.road == 0


def test_the_promise_has_days_and_a_ledger_and_nothing_else(tiny):
    """1,600 cards at 200 for each of 4 printers: 2 days, all of them at work."""
    promise = compare(tiny, optimum=False).entry("as announced")
    assert (promise.days, promise.valid, promise.plan, promise.measures) == (2, None, None, None)
    assert (promise.printer_days.available, promise.printer_days.printed) == (8, 8)


def test_without_printers_nothing_is_promised_and_there_is_no_optimum():
    """Nor does any rule of thumb help; the plan that does nothing is left."""
    nobody = Instance("none", (Site("A", "Ayu", 5, 0, 5),))
    found = compare(nobody, [Plan((), (), (), 0, manual=True)])
    assert [entry.name for entry in found.entries] == ["plan", "do nothing", "proportional"]
    assert found.differences == ()
    assert any("no optimum" in note for note in notes(found))
    assert any("greedy" in note for note in notes(found))


def test_fewer_days_than_the_optimum_are_explained():
    """A must send a printer away, which takes three days; everything is printed on day 1."""
    sites = (Site("A", "Ayu", 10, 2, 10, max_printers=1), Site("B", "Bumi", 0, 0, 0))
    problem = Instance("above", sites, legs=(Leg(A, B, Decimal(28)),), settings=Settings())
    plan = Plan((Trip(1, A, B, 1),), (), (Printing(1, A, 10),), 1, manual=True)
    found = compare(problem, {"mine": plan}, baselines=False)
    assert (found.entry("mine").valid, found.entry("mine").days, found.entry("optimum").days) == (True, 1, 4)
    assert any(note.startswith("mine: legal, and the last card is printed before the 4 days") for note in notes(found))
    ended = [found.entry(name).measures.ended_day for name in ("mine", "optimum")]
    assert ended == [4, 4]
    assert (found.differences[0].ledger.available, found.differences[0].ledger.road) == (-6, -2)
    assert [(t.count, t.other, t.road, t.other_road) for t in found.differences[0].moves] == [(1, 1, 1, 3)]


def test_a_given_plan_that_beats_what_the_search_found_is_told_of(tiny, solved):
    """A result of six days without a move, from a search that was not asked for fewer."""
    longer = solve(tiny, days=6, goals=("moves",))
    assert (longer.days, longer.days_bound) == (6, 3)
    found = compare(tiny, {"best": solved}, optimum=longer, baselines=False)
    assert notes(found)[0].startswith(
        "The optimum is the best plan found, not proven: every plan takes at least 3 days ("
    )
    assert notes(found)[1] == "best: fewer days than the best plan that the search found."


def test_a_broken_plan_takes_part_and_is_not_valid(tiny):
    found = compare(tiny, {"broken": Plan((Trip(1, B, A, 9),), (), (), 1, manual=True)}, optimum=False)
    assert found.entry("broken").valid is False
    assert dict(found.entry("broken").measures.breaches) == {"no_printer": 1, "unfinished": 2}
    assert any("leaves cards waiting" in note for note in notes(found))


# --- names and paths --------------------------------------------------------------------------------------------------


def test_names_are_those_of_directories_and_files_and_unique(tmp_path, tiny):
    header = "depart_day,from,to,printers\n"
    for name in ("x", "y/x", "greedy"):
        (tmp_path / name).mkdir(parents=True)
        (tmp_path / name / "moves.csv").write_text(header, encoding="utf-8")
    (tmp_path / "x" / "tuesday.csv").write_text(header, encoding="utf-8")
    places = ["x", "y/x", "greedy", "x/moves.csv", "x/tuesday.csv"]
    found = named_plans(tiny, [*(tmp_path / place for place in places), Plan((), (), (), 0)], NAMES)
    assert list(found) == ["x", "x-2", "greedy-2", "x-3", "tuesday", "plan"]
    assert list(named_plans(tiny, tmp_path / "x")) == ["x"]
    assert list(named_plans(tiny, [found["x"], str(tmp_path / "x")])) == ["x", "x-2"]
    assert list(named_plans(tiny, {"optimum": found["x"]}, NAMES)) == ["optimum-2"]


def test_all_faults_of_all_plans_are_listed(tmp_path, tiny):
    for name, row in (("a", "0,A,B,1"), ("b", "1,A,X,1.5")):
        (tmp_path / f"{name}.csv").write_text(f"depart_day,from,to,printers\n{row}\n", encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        compare(tiny, [tmp_path / "a.csv", tmp_path / "b.csv"], optimum=False)
    assert len(caught.value.faults) == 3


def test_a_result_without_a_plan_is_refused(tiny):
    nothing = solve(tiny.replace(deliveries=()))
    with pytest.raises(UsageError, match="impossible"):
        compare(tiny, [nothing], optimum=False)


# --- what is shown ----------------------------------------------------------------------------------------------------


def test_the_document_has_what_the_specification_asks_for(tiny, solved):
    found = compare(tiny, {"mine": both_on_day_1(), "best": solved}, optimum=solved)
    document = comparison_document(found, None)
    assert {"plans", "differences"} <= set(document)
    for row in document["plans"]:
        assert {"name", "valid", "days", "goals", "ledger"} <= set(row)
        assert list(row["ledger"]) == ["available", *COLUMNS]
        amounts = {name: Fraction(text) for name, text in row["ledger"].items()}
        assert all("/" in text for text in row["ledger"].values())
        assert amounts["available"] == sum(amounts[name] for name in COLUMNS)
        assert row["goals"][0] == {**row["goals"][0], "name": "days", "value": row["days"]}
    mine, best = document["plans"][:2]
    assert (mine["valid"], mine["days"], mine["goals"][2]) == (True, 3, {"name": "waiting", "value": 1700})
    assert best["figures"]["waiting"] == 1600
    first, same = document["differences"][:2]
    assert (first["plan"], first["against"]) == ("mine", "optimum")
    assert first["figures"][0] == {"figure": "waiting", "value": 1700, "other": 1600, "difference": 100}
    assert first["moves"][0] == {
        "day": 1,
        "from": "B",
        "from_name": "Harbour",
        "to": "A",
        "to_name": "Upriver",
        "printers": 2,
        "other": 1,
        "printer_days": 1,
        "printer_hours": 5,
    }
    assert (same["figures"], same["moves"], same["shipments"], same["sites"]) == ([], [], [], [])


def test_the_frames_have_the_columns_of_the_files_and_exact_amounts(tiny, solved):
    found = compare(tiny, {"mine": both_on_day_1()}, optimum=solved)
    frames = found.to_frames()
    assert set(frames) == {"figures", "ledger", "differences"}
    tables = comparison_tables(found.rows)
    for name, file in (("figures", "comparison"), ("ledger", "ledger"), ("differences", "differences")):
        header, *rows = tables[f"{file}.csv"].splitlines()
        assert list(frames[name].columns) == header.split(",")
        assert len(frames[name]) == len(rows)
    figures = frames["figures"].set_index("plan")
    assert list(figures.loc[["mine", "optimum"], "waiting"]) == [1700, 1600]
    ledger = frames["ledger"]
    sites = ledger[ledger["code"].notna()].groupby("plan")[list(COLUMNS)].sum()
    assert sites.loc["mine"].sum() == Fraction(4 * 3)
    waiting = frames["differences"].query("kind == 'site' and figure == 'waiting'")
    assert waiting["difference"].sum() == 100


def test_a_comparison_prints_as_a_table(tiny, solved):
    found = compare(tiny, {"<mine>": both_on_day_1()}, optimum=solved)
    lines = str(found).splitlines()
    assert lines[0] == "Two sites, one move saves two days"
    assert lines[1].split()[:3] == ["plan", "days", "end_date"]
    assert lines[2].split() == ["<mine>", "3", "-", "2", "2", "1,700", "1,600", "1,600"]
    html = found._repr_html_()
    assert "&lt;mine&gt;" in html
    assert "1,700" in html


def test_couriers_are_compared_where_offices_print_for_each_other():
    """One plan carries 100 cards from B to A; the other leaves them to A itself, which takes it a day more."""
    sites = (
        Site("A", "Ayu", 200, 1, 200, cards_per_printer_day=100),
        Site("B", "Bumi", 0, 1, 100, cards_per_printer_day=100),
    )
    two = Instance("two", sites, legs=(Leg(0, 1, Decimal(3)),), settings=Settings(print_for_others=True))
    alone = Plan((), (), (Printing(1, 0, 100), Printing(3, 0, 100)), 3, manual=True)
    helped = replace(alone, printing=(Printing(1, 0, 100), Printing(1, 1, 100)), couriers=(Trip(1, 1, 0, 100),))
    found = compare(two, {"helped": helped, "alone": alone}, optimum=False, baselines=False)
    assert [entry.days for entry in found.entries] == [2, 3]
    (pair,) = found.differences
    document = found.document()["differences"][0]
    assert (pair.plan.name, document["courier"][0]["cards"], document["courier"][0]["card_hours"]) == ("alone", 0, -300)
    rows = {(row["kind"], row["figure"]): row["difference"] for row in found.rows["differences"]}
    assert (rows["courier", "cards"], rows["total", "couriered"], rows["total", "courier"]) == (-100, -100, -300)
    console = Console(file=io.StringIO(), width=100)
    show_comparison(console, found, None)
    text = console.file.getvalue()
    assert re.search(r"cards printed for others +100 +0\n  card-hours of couriers +300 +0", text)
    assert re.search(r"1  Bumi  Ayu +0 / 100 +-300", text)


def test_a_plan_that_leaves_cards_for_want_of_blanks_takes_part_with_its_days():
    """160 of 400 cards stay; nobody else is done, and none of its own rules is broken."""
    sites = Site("A", "Ayu", 300, 1, 200), Site("B", "Bumi", 100, 1, 40)
    result = solve(Instance("short", sites, settings=Settings(print_for_others=True)), partial=True)
    found = compare(result.instance, {"short": result}, optimum=False)
    mine, *others = found.rows["comparison"]
    assert (mine["plan"], mine["valid"], mine["days"], mine["cards_left"]) == ("short", True, 1, 160)
    assert {row["days"] for row in others if row["kind"] == "baseline"} == {None}
    console = Console(file=io.StringIO(), width=100)
    show_comparison(console, found, None)
    assert re.search(r"cards left waiting +160", console.file.getvalue())
