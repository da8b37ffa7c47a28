"""A result as a workbook: it says what the other documents say, it reads back as the plan, and it prints well."""

from __future__ import annotations

import io
import time
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from reallocate import (
    Instance,
    Plan,
    Result,
    Site,
    UsageError,
    check,
    claim,
    compare,
    in_language,
    read_instance,
    read_plan,
    replan,
    solve,
    verify_plan,
)
from reallocate.appraisal.ledger import COLUMNS
from reallocate.appraisal.offices import offices
from reallocate.appraisal.rows import plan_figures, site_figures
from reallocate.appraisal.slack import Line
from reallocate.cli.main import run
from reallocate.files.headers import PAGES, TITLES
from reallocate.files.xlsxseal import is_sealed, seal
from reallocate.plan.model import plan_files
from reallocate.present.json.solve import summary
from reallocate.present.words.compare import figure_names
from reallocate.present.workbook.book import workbook
from tests.conftest import ROOT, WITH_LEVERS

NAMES = ("may2020", *WITH_LEVERS)
HOSTILE = ("=cmd|' /C calc'!A0", "+1+1", "-2", "@SUM(A1)")


@lru_cache
def solved(name: str) -> Result:
    return solve(read_instance(ROOT / "instances" / f"{name}.csv"), partial=name == "tiny-partial")


def opened(content: bytes) -> Any:
    return openpyxl.load_workbook(io.BytesIO(content))


def rows(sheet: Any) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


# --- what it says -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", NAMES)
def test_the_answer_has_the_figures_of_the_summary(name):
    result, document = solved(name), summary(solved(name))
    found = rows(opened(workbook(result))["answer"])
    at = next(k for k, row in enumerate(found) if row[0] == "Goal")
    told = [row[:3] for row in found[at + 1 : at + 1 + len(document["goals"])]]
    wanted = [[goal["name"], float(goal["value"]), goal["bound"]] for goal in document["goals"]]
    assert told == [[n, v, None if b is None else float(b)] for n, v, b in wanted]
    words = "\n".join(str(row[0]) for row in found)
    assert f"{document['days']} days" in words
    if name == "may2020":
        assert "day 11, Sat 30 May 2020" in words
        assert "Together: 388 printer-days needed, 371 there at most" in words
        assert "31 figures are assumed, not from a source; the sheet sources lists them." in words


@pytest.mark.parametrize("name", NAMES)
def test_every_office_has_a_block_that_adds_up(name):
    """Left is what waited and came less what was handed out; every block ends with its sums."""
    result = solved(name)
    assert result.replay is not None
    assert result.dispatch is not None
    facts = list(offices(result.instance, result.replay, result.dispatch))
    blocks = blocks_of(opened(workbook(result))["offices"])
    assert [block[0][0].split()[0].rstrip(":") for block in blocks] == [site.code for site in result.instance.sites]
    for block, office in zip(blocks, facts, strict=True):
        left, days = result.instance.sites[office.site].backlog, [row for row in block[1:] if isinstance(row[0], int)]
        for row, day in zip(days, office.days, strict=True):
            *_words, handed_out, cards, blanks = row
            left += day.new - handed_out
            assert (cards, blanks) == (left, day.blanks_left)
            assert len((row[2] or "").splitlines()) >= len(day.received)
            assert len((row[3] or "").splitlines()) == len(day.sent)
        [sums] = [row for row in block if row[1] == "all"]
        assert sums[-3:] == [sum(row[-3] for row in days), left, days[-1][-1]]


def test_what_leaves_a_store_for_many_on_one_day_is_all_there():
    """A row can be no higher than two dozen lines, and a text that is cut off is an office without its blanks."""
    sites = (Site("D", "Store", 0, 0, 3000, "depot"), *(Site(f"S{k:02}", f"Office {k}", 100, 1, 0) for k in range(30)))
    result = solve(Instance("many", sites), goals=())
    assert result.dispatch is not None
    store = blocks_of(opened(workbook(result))["offices"])[0]
    told = [line for row in store for line in (row[3] or "").splitlines()]
    assert len(told) == len(result.dispatch.lines) == 30
    assert max(len((row[3] or "").splitlines()) for row in store) == 12


def test_a_plan_of_more_days_than_a_workbook_holds_is_refused():
    tiny = read_instance("instances/tiny-two-sites.csv")
    whole = solve(tiny).plan
    assert whole is not None
    late = replace(whole, manual=True, moves=(*whole.moves, replace(whole.moves[0], day=99_000)))
    with pytest.raises(UsageError, match="write it into a directory"):
        workbook(check(tiny.replace(max_days=366), late))


def blocks_of(sheet: Any) -> list[list[list[Any]]]:
    """Return the rows of each block, its title first; a block that runs on over a page is put together again."""
    blocks: list[list[list[Any]]] = []
    for row in rows(sheet)[1:]:
        if isinstance(row[0], str) and not any(row[1:]) and not row[0].startswith(("Going", "Coming")):
            if not blocks or blocks[-1][0] != row:
                blocks.append([row])
        else:
            blocks[-1].append(row)
    return blocks


@pytest.mark.parametrize("name", NAMES)
def test_the_dispatch_sheet_has_every_line_with_its_slack_and_who_goes_home(name):
    result = solved(name)
    assert result.dispatch is not None
    codes = [site.code for site in result.instance.sites]
    loads = {"moves": "printers", "shipments": "blanks", "courier": "cards"}

    def row(line: Line) -> tuple[Any, ...]:
        trip = line.trip
        return trip.day, loads[line.load], trip.count, codes[trip.origin], codes[trip.destination], line.slack

    told = {(r[0], r[2], r[3], r[4], r[6], r[11]) for r in rows(opened(workbook(result))["dispatch"]) if r[3]}
    home = {(t.day, "printers", t.count, codes[t.origin], codes[t.destination], None) for t in result.dispatch.returns}
    assert told - {("Day", "Load", "Number", "Code", "Code", "Slack")} == {*map(row, result.dispatch.lines), *home}


def test_every_figure_that_may_differ_has_a_name():
    may, names = solved("may2020"), figure_names()
    assert may.plan is not None
    found = compare(may.instance, {"late": solve(may.instance, days=14, goals=())}, optimum=may)
    assert {row["figure"] for row in found.rows["differences"]} <= names.keys()
    measures = found.entries[0].measures
    assert measures is not None
    assert plan_figures(measures).keys() | site_figures(measures.sites[0]).keys() | {*COLUMNS} <= names.keys()


def test_a_comparison_has_the_figures_of_every_plan():
    tiny = read_instance("instances/tiny-two-sites.csv")
    found = compare(tiny, {"mine": solve(tiny, days=4)})
    book = opened(workbook(found))
    assert {"answer", "comparison", "ledger", "differences", "sources"} == set(book.sheetnames)
    table = rows(book["comparison"])
    assert (
        table[1][1:] == ["mine", "optimum", "do nothing", "proportional", "greedy", "as announced"][: len(table[1]) - 1]
    )
    assert table[2] == [
        "days",
        *(entry.days for entry in found.entries),
        *[None] * (len(table[2]) - len(found.entries) - 1),
    ]
    told = {(row[0], row[5]) for row in rows(book["ledger"]) if row[2] == "all"}
    assert told >= {("mine", float(found.entry("mine").printer_days.available))}
    told = [tuple(row[9:12]) for row in rows(book["differences"])[2:]]
    assert told == [(r["value"], r["other"], r["difference"]) for r in found.rows["differences"]]


def test_a_rest_that_was_planned_anew_is_a_plan_for_its_morning(tmp_path):
    tiny = read_instance("instances/tiny-two-sites.csv")
    whole = solve(tiny).plan
    assert whole is not None
    found = replan(tiny, whole, 2, curve=False)
    place = found.write(tmp_path / "rest.xlsx")
    assert place is not None
    again = read_plan(place, found.morning.instance)
    assert check(found.morning.instance, again).days == found.result.days
    words = [row[0] for row in rows(openpyxl.load_workbook(place)["answer"])]
    assert "Days are counted from the morning of day 2 on." in words


def test_the_verdict_on_a_promise_comes_first_and_nothing_is_said_twice():
    found = claim(read_instance("instances/tiny-two-sites.csv"), 2, changes=False)
    words = [row[0] for row in rows(opened(workbook(found))["answer"]) if row[0]]
    assert words[1] == '"Done in 2 days" is false: every plan takes at least 3 days (certified).'
    assert len(words) == len(set(words))


def test_what_was_completed_in_a_plan_is_said_with_what_its_bounds_are_about(tmp_path):
    """A moves.csv alone, whose certificate is about plans that keep these moves."""
    may = read_instance("instances/may2020.csv")
    report = check(may, read_plan("instances/plans/may2020/partial.csv", may))
    book = opened(workbook(report))
    words = [str(row[0]) for row in rows(book["answer"])]
    assert "No plan that keeps these moves has fewer than 15 days (certified)." in words
    assert "The bounds are about every plan that keeps these files: moves.csv." in words
    assert rows(book["moves"])[1][2:7] == ["64.07", "Kutai Barat", "64.02", "Kutai Kartanegara", 4]


def test_that_nothing_is_possible_is_said_with_the_reasons():
    tiny = solve(read_instance("instances/tiny-partial.csv"))
    book = opened(workbook(tiny))
    assert set(book.sheetnames) == {"answer", "sources"}
    assert rows(book["answer"])[1][0] == "No plan exists:"


# --- there and back ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize("name", NAMES)
def test_it_reads_back_as_the_plan_and_nothing_differs(name, language, tmp_path):
    result = solved(name)
    assert result.plan is not None
    with in_language(language):
        (tmp_path / "plan.xlsx").write_bytes(workbook(result))
    book = openpyxl.load_workbook(tmp_path / "plan.xlsx")
    called = {**TITLES, **PAGES} if language == "id" else {table: table for table in (*TITLES, *PAGES)}
    tables = [called[table] for table in plan_files(result.instance)]
    assert [title for title in book.sheetnames if title in tables] == tables
    again = read_plan(tmp_path / "plan.xlsx", result.instance)
    assert again.notices == ()
    assert (again.moves, again.shipments) == (result.plan.moves, result.plan.shipments)
    assert (again.couriers, again.printing) == (result.plan.couriers, result.plan.printing)
    report = check(result.instance, replace(again, unserved=result.plan.unserved))
    assert report.findings == ()
    assert report.days == result.days


def test_cells_that_look_like_formulas_stay_text(tmp_path):
    """The names of offices stand on every sheet, the name of a plan in a comparison."""
    plain = solved("tiny-couriers").instance
    sites = tuple(replace(site, name=name) for site, name in zip(plain.sites, HOSTILE, strict=False))
    named = plain.replace(sites=sites, title="=1+1")
    result = solve(named)
    for content in (workbook(result), workbook(compare(named, {"=1+2": result}))):
        book = opened(content)
        cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
        assert not [cell.value for cell in cells if cell.data_type == "f"]
        for text in ("=1+1", *(site.name for site in sites)):
            shown = [cell for cell in cells if cell.value == text]
            assert shown
            assert all(cell.number_format == "@" for cell in shown)  # so that it stays text when it is edited
    (tmp_path / "plan.xlsx").write_bytes(workbook(result))
    assert check(named, read_plan(tmp_path / "plan.xlsx", named)).findings == ()


# --- how it is kept ---------------------------------------------------------------------------------------------------


def test_codes_are_text_and_dates_and_numbers_are_what_they_are():
    sheet = opened(workbook(solved("may2020")))["moves"]
    first = {head.value: cell for head, cell in zip(sheet[1], sheet[2], strict=True)}
    assert first["depart_date"].value == datetime(2020, 5, 20)  # noqa: DTZ001 - a workbook knows no time zones
    assert (first["from"].value, first["from"].number_format) == ("64.07", "@")
    assert (first["printers"].value, first["printers"].number_format) == (4, "#,##0")
    assert (first["hours"].value, first["hours"].number_format) == (7.25, "0.00")


def test_every_sheet_prints_across_with_its_header_on_every_page():
    for sheet in opened(workbook(solved("may2020"))):
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
        assert (sheet.oddFooter.left.text, sheet.oddFooter.center.text) == ("East Kalimantan, May 2020", "&A")
        assert sheet.oddFooter.right.text == "page &P of &N"
        if sheet.title != "answer":
            assert sheet.freeze_panes
            assert sheet.print_title_rows
    offices_sheet = opened(workbook(solved("may2020")))["offices"]
    assert len(offices_sheet.row_breaks.brk) == 10  # a page for each of eleven offices


def test_it_is_the_same_bytes_at_another_time(monkeypatch):
    first, now = workbook(solved("tiny-couriers")), time.time()
    monkeypatch.setattr(time, "time", lambda: now + 90_000)
    assert workbook(solved("tiny-couriers")) == first


def test_a_workbook_knows_whether_it_was_edited():
    content = workbook(solved("tiny-couriers"))
    assert is_sealed(content)
    edited = io.BytesIO()
    book = opened(content)
    book["moves"]["A2"] = 2
    book.save(edited)
    assert not is_sealed(edited.getvalue())
    assert not is_sealed(seal(edited.getvalue()))  # the old digest is still in it
    assert not is_sealed(b"PK\x03\x04")


# --- written ----------------------------------------------------------------------------------------------------------


def test_what_an_earlier_run_wrote_is_replaced_and_what_was_edited_is_not(tmp_path):
    place = tmp_path / "plan.xlsx"
    assert solved("tiny-couriers").write(place) == place
    assert solved("tiny-shifts").write(place) == place
    assert place.read_bytes() == workbook(solved("tiny-shifts"))
    book = openpyxl.load_workbook(place)
    book.save(place)
    with pytest.raises(UsageError, match=r"plan.xlsx was edited or comes from elsewhere"):
        solved("tiny-shifts").write(place)
    assert solved("tiny-shifts").write(place, force=True) == place
    assert [path.name for path in tmp_path.iterdir()] == ["plan.xlsx"]


def test_the_instance_is_never_written_over(tmp_path):
    tiny = read_instance("instances/tiny-two-sites.csv")
    place = tiny.write(tmp_path / "tiny.xlsx")
    again = read_instance(place)
    with pytest.raises(UsageError, match=r"tiny.xlsx is the instance itself"):
        solve(again).write(place, force=True)
    for result in (compare(again), replan(again, Plan((), (), (), 0, manual=True), 2, curve=False)):
        with pytest.raises(UsageError, match=r"tiny.xlsx is the instance itself"):
            result.write(place, force=True)
    assert again.sites == tiny.sites


def test_a_broken_plan_is_not_written(tmp_path):
    tiny = read_instance("instances/tiny-two-sites.csv")
    whole = solve(tiny).plan
    assert whole is not None
    with pytest.raises(UsageError, match="the plan breaks a rule"):
        check(tiny, replace(whole, printing=whole.printing[1:])).write(tmp_path / "plan.xlsx")
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("name", NAMES)
def test_plan_files_for_excel_are_accepted_by_every_reader(name, tmp_path):
    result = solved(name)
    assert result.plan is not None
    place = result.write(tmp_path / "plan", excel_csv=True)
    assert place is not None
    text = (place / "moves.csv").read_text(encoding="utf-8")
    assert text.startswith("\ufeffdepart_day;depart_date;from;")
    assert "." not in "".join(line.split(";")[-1] for line in text.splitlines())  # hours have commas
    assert verify_plan(place, ROOT / "instances" / f"{name}.csv")["valid"] is True
    again = read_plan(place, result.instance)
    assert (again.moves, again.shipments, again.printing) == (
        *(result.plan.moves, result.plan.shipments),
        result.plan.printing,
    )
    with pytest.raises(UsageError, match="only the files of a plan have a form for Excel"):
        result.write(tmp_path / "plan.xlsx", excel_csv=True)


def test_the_command_writes_a_workbook_alone_or_beside_the_directory(tmp_path, capsys, monkeypatch):
    instance = str(ROOT / "instances" / "tiny-two-sites.csv")
    monkeypatch.chdir(tmp_path)
    assert run(["solve", instance, "-o", "plan.xlsx"]) == 0
    assert "wrote plan.xlsx" in capsys.readouterr().err
    assert [path.name for path in Path().iterdir()] == ["plan.xlsx"]
    assert run(["solve", instance, "-o", "plan", "--xlsx", "again.xlsx", "--excel-csv"]) == 0
    assert Path("again.xlsx").read_bytes() == Path("plan.xlsx").read_bytes()
    assert run(["verify", "plan", "--instance", instance]) == 0
    assert run(["check", instance, "plan.xlsx", "-o", "checked.xlsx", "-q"]) == 0
    assert run(["compare", instance, "plan.xlsx", "-o", "compared.xlsx", "-q"]) == 0
    Path("mine.xlsx").write_bytes(b"mine")
    assert run(["solve", instance, "-o", "mine.xlsx"]) == 2
    assert "mine.xlsx was edited or comes from elsewhere" in capsys.readouterr().err
    assert run(["solve", instance, "-o", "plan.xlsx", "--excel-csv"]) == 2
    assert run(["solve", instance, "--xlsx", "plan.csv"]) == 2
    assert {path.name for path in Path().iterdir()} == {
        *("plan", "plan.xlsx", "again.xlsx", "checked.xlsx", "compared.xlsx", "mine.xlsx")
    }
