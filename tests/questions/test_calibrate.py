"""What two reports tell of the cards that a printer prints on a working day, worked out by hand."""

from __future__ import annotations

import json
from datetime import date
from fractions import Fraction

import openpyxl
import pytest

from reallocate import Calibration, Tally, UsageError, calibrate, read_instance, read_tally
from reallocate.cli.main import run
from reallocate.present.words.calibrate import answer_line, range_of, remark_lines
from tests.conftest import ROOT

REPORTS = [ROOT / "instances" / "reports" / f"kaltim-2020-05-{day}.csv" for day in ("04", "12")]
HOLIDAY = date(2020, 5, 7)


def tally(on: str, *rows: tuple[str, int | None, int | None, int | None]) -> Tally:
    names = ("code", "backlog", "blanks", "printers")
    return Tally.of([{"date": date.fromisoformat(on), **dict(zip(names, row, strict=True))} for row in rows])


@pytest.fixture(scope="module")
def four() -> Calibration:
    """A Monday and the next: 5 working days. Sites that tell all, that grew, that got blanks, that are done."""
    first = tally("2026-06-01", ("A", 1000, 500, 2), ("B", 100, 90, 1), ("C", 300, 40, 1), ("D", 50, 50, 1))
    second = tally("2026-06-08", ("A", 600, 80, 2), ("B", 150, 30, 1), ("C", 200, 20, 2), ("D", 0, 0, 0))
    return calibrate(first, second)


def test_the_reports_of_may_2020_tell_of_about_forty_cards():
    """103,068 are 9,978 fewer than 113,046, and 26,855 blanks 11,455 fewer than 38,310; 57 and 53 printers, 5 days."""
    first, second = map(read_tally, REPORTS)
    found = calibrate(first, second, closed=[HOLIDAY])
    assert (found.days, found.total.fewest, found.total.most) == (5, 9_978, 11_455)
    assert (found.total.low, found.total.high) == (Fraction(9_978, 57 * 5), Fraction(11_455, 53 * 5))
    assert found.total.middle == 39
    assert {pace.told.name for pace in found.sites if pace.remarks == ("one_report",)} == {
        "Kutai Barat",
        "Penajam Paser Utara",
        "Mahakam Ulu",
    }
    assert [pace.cleared for pace in found.sites[:4]] == [2_688, 1_687, 1_110, 2_481]
    assert all(pace.low is pace.high is None for pace in found.sites)
    assert calibrate(first, second).days == 6


def test_a_range_goes_from_what_waits_less_to_the_blanks_that_are_gone(four):
    a = four.sites[0]
    assert (a.fewest, a.most, a.low, a.high, a.middle, a.remarks) == (400, 420, 40, 42, 41, ())


def test_what_bounds_nothing_is_told_with_its_sites(four):
    _a, b, c, d = four.sites
    assert (b.low, b.high, b.remarks) == (None, 12, ("backlog_grew",))
    assert (c.low, c.high, c.remarks) == (10, None, ("blanks_came",))
    assert (d.low, d.high, d.remarks) == (10, None, ("no_printer", "queue_ended", "blanks_ended"))
    ranges = ["40.0 to 42.0", "12.0 or less", "10.0 or more", "10.0 or more"]
    assert [str(range_of(pace)) for pace in four.sites] == ranges
    told = remark_lines(four)
    assert any(line.startswith("Blanks came in between") and line.endswith("C, all sites together.") for line in told)


def test_all_together_printed_at_least_what_each_did(four):
    """The 50 cards more at B hide none of the others' work; and where blanks came to one site, no total is a bound."""
    assert (four.total.cleared, four.total.fewest, four.total.most) == (500, 550, None)
    assert (four.total.low, four.total.high) == (Fraction(550, 5 * 5), None)
    assert four.rows["settings"] == []
    assert [row["cards_per_printer_day"] for row in four.rows["sites"]] == [41]
    assert answer_line(four) == "All sites together, cards per printer and working day: 22.0 or more."


def test_totals_are_told_or_added_up_and_never_one_against_the_other():
    first = tally("2026-06-01", ("A", 10, 9, 1), ("total", 30, 20, 2))
    told = calibrate(first, tally("2026-06-02", ("A", 8, 7, 1), ("total", 25, 15, 2)))
    assert (told.total.cleared, told.total.used) == (5, 5)
    added = calibrate(first, tally("2026-06-02", ("A", 8, 7, 1)))
    assert (added.total.cleared, added.total.used, added.total.pair("printers")) == (2, 2, (1, 1))
    other = calibrate(first, tally("2026-06-02", ("B", 8, 7, 1)))
    assert (other.total.cleared, other.total.low) == (None, None)


def test_reports_that_leave_no_day_in_between_are_refused():
    saturday, monday = tally("2026-06-06", ("A", 1, 1, 1)), tally("2026-06-08", ("A", 1, 1, 1))
    with pytest.raises(UsageError, match="no working day"):
        calibrate(saturday, monday)
    assert calibrate(saturday, monday, closed_weekdays=()).days == 2
    with pytest.raises(UsageError, match="of 2026-06-06, must be of a later date than the first, of 2026-06-08"):
        calibrate(monday, saturday)


def test_frames_and_lines_are_those_of_an_instance(four):
    frames = four.to_frames()
    assert frames["rates"]["remarks"].tolist()[1] == "backlog_grew"
    assert frames["rates"]["code"].tolist() == ["A", "B", "C", "D", ""]
    assert list(frames["settings"].columns) == ["setting", "value", "source", "note"]


def test_the_lines_that_are_written_are_read_with_an_instance(tmp_path, capsys):
    words = ["calibrate", *map(str, REPORTS), "--closed", "2020-05-07"]
    assert run([*words, "--json", "-o", str(tmp_path / "lines"), "-q"]) == 0
    document = json.loads(capsys.readouterr().out)
    assert (document["working_days"], document["all"]["rate"]["middle"]) == (5, 39)
    text = (tmp_path / "lines" / "settings.csv").read_text(encoding="utf-8")
    (tmp_path / "one.csv").write_text("code,name,backlog,printers,blanks\nA,A,9,1,9\n", encoding="utf-8")
    (tmp_path / "one.settings.csv").write_text(f"{text}start_date,2020-05-20,,\n", encoding="utf-8")
    settings = read_instance(tmp_path / "one.csv").settings
    assert (settings.cards_per_printer_day, settings.closed_weekdays) == (39, frozenset({5, 6}))
    assert "derived from reports" in dict(settings.sources)["cards_per_printer_day"]
    assert run([*words, "-o", str(tmp_path / "rates.xlsx"), "-q", "--language", "id"]) == 0
    sheet = openpyxl.load_workbook(tmp_path / "rates.xlsx").active
    assert any(row[0] == "Kutai Timur" and row[1] == 1_110 for row in sheet.iter_rows(values_only=True))


@pytest.mark.parametrize(
    ("option", "told"),
    [(("--closed", "7 May"), "--closed 7 May: write a date"), (("--closed-weekdays", "sun mondy"), "'mondy' is no")],
)
def test_days_off_that_cannot_be_read_are_told(option, told, capsys):
    assert run(["calibrate", *map(str, REPORTS), *option]) == 2
    assert told in capsys.readouterr().err
