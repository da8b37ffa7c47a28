"""The planner's rules: what their file and Python may hold, every fault, and that no order changes anything."""

from __future__ import annotations

from decimal import Decimal
from itertools import permutations
from pathlib import Path

import pytest

from reallocate import Instance, InvalidInput, Rule, Site, read_instance
from reallocate.files.columns import RULES
from reallocate.instance.limits import FIELDS
from reallocate.instance.parts import Closure, Delivery, Leg
from reallocate.instance.writer import write_instance

A, B, D = 0, 1, 2
SITES = (
    "code,name,backlog,printers,blanks,kind\n"
    "A,Upriver,1200,1,400,regency\n"
    "B,Harbour,400,3,900,city\n"
    "D,Store,0,0,300,depot\n"
)
HEADER = "rule,site,to,day,date,value,note\n"
ALL = (
    Rule("keep_at_least", A, value=1),
    Rule("forbid", A, B),
    Rule("accept_none", A),
    Rule("not_before", day=2),
    Rule("not_after", day=9),
    Rule("departures_per_day", value=2),
    Rule("moves_total", value=0),
    Rule("finish_by", B, day=7),
    Rule("fix", B, A, 3, 2, "as agreed"),
    Rule("not_later_than_alone", B),
    Rule("serve_at_least", B, value=0),
)
ROWS = (
    "keep_at_least,A,,,,1,\n"
    "forbid,A,B,,,,\n"
    "accept_none,A,,,,,\n"
    "not_before,,,2,,,\n"
    "not_after,,,9,,,\n"
    "departures_per_day,,,,,2,\n"
    "moves_total,,,,,0,\n"
    "finish_by,B,,7,,,\n"
    "fix,B,A,3,,2,as agreed\n"
    "not_later_than_alone,B,,,,,\n"
    "serve_at_least,B,,,,0,\n"
)


def site(code: str, **changes: object) -> Site:
    values: dict[str, object] = {"backlog": 0, "printers": 1, "blanks": 0, **changes}
    return Site(code, f"Office {code}", **values)  # type: ignore[arg-type]


OFFICES = (site("A"), site("B"), site("D", printers=0, kind="depot"))


def write(folder: Path, rules: str, *, dated: bool = True) -> Path:
    (folder / "mine.csv").write_text(SITES, encoding="utf-8")
    settings = "setting,value\nstart_date,2026-03-02\n" if dated else "setting,value\n"
    (folder / "mine.settings.csv").write_text(settings, encoding="utf-8")
    (folder / "mine.rules.csv").write_text(rules, encoding="utf-8")
    return folder / "mine.csv"


def without_dates(text: str) -> str:
    """The same table without the column of dates."""
    rows = [line.split(",") for line in text.splitlines()]
    return "\n".join(",".join(cell for k, cell in enumerate(row) if k != 4) for row in rows)


def faults(folder: Path, rules: str, *, dated: bool = True) -> list[tuple[str, int | None, int | None]]:
    with pytest.raises(InvalidInput) as caught:
        read_instance(write(folder, rules, dated=dated))
    assert all(fault.file.endswith("mine.rules.csv") for fault in caught.value.faults)
    return [(fault.code, fault.line, fault.column) for fault in caught.value.faults]


# --- what is fine -----------------------------------------------------------------------------------------------------


def test_every_rule_is_read(tmp_path):
    assert {rule.rule for rule in ALL} == set(FIELDS) == {rule.name for rule in RULES}
    assert read_instance(write(tmp_path, HEADER + ROWS)).rules == ALL


@pytest.mark.parametrize(
    "rules",
    [
        HEADER + ROWS.replace("keep_at_least,A", "Keep_At_LEAST,upriver").replace("fix,B", "FIX, harbour "),
        HEADER + ROWS.replace("not_before,,,2,", "not_before,,,,2026-03-03").replace("9,,,", "9,2026-03-10,,"),
        HEADER.replace(",", ";") + ROWS.replace(",", ";"),
        "aturan,lokasi,ke,hari,tanggal,nilai,catatan\n" + ROWS,
        "Aturan, LOKASI ,tujuan,hari,tanggal,nilai,catatan\n" + ROWS,
        HEADER + ROWS + ROWS,
        without_dates(HEADER + ROWS),
    ],
    ids=["capitals and names", "dates", "semicolons", "ke", "tujuan", "rows twice", "no date column"],
)
def test_what_is_fine_gives_the_same_rules(tmp_path, rules):
    assert read_instance(write(tmp_path, rules)).rules == ALL


def test_grouped_values_are_read_and_said(tmp_path):
    instance = read_instance(write(tmp_path, HEADER + "moves_total,,,,,1.000,\n"))
    assert instance.rules == (Rule("moves_total", value=1000),)
    assert any("1.000 = 1000" in notice for notice in instance.notices)


def test_a_header_alone_is_no_rule(tmp_path):
    instance = read_instance(write(tmp_path, HEADER))
    assert instance.rules == ()
    assert "mine.rules.csv" in {digest.file for digest in instance.digests}


def test_rules_that_contradict_each_other_are_no_fault(tmp_path):
    rows = "not_before,,,9,,,\nnot_after,,,2,,,\nforbid,B,A,,,,\nfix,B,A,3,,2,\nfix,B,A,3,,1,\nmoves_total,,,,,0,\n"
    assert len(read_instance(write(tmp_path, HEADER + rows)).rules) == 6


@pytest.mark.parametrize("row", ["keep_at_least,D,,,,0,\n", "fix,D,A,1,,0,\n", "fix,A,D,1,,0,\n", "forbid,A,D,,,,\n"])
def test_a_depot_may_be_named_where_no_printer_is_wanted(tmp_path, row):
    assert len(read_instance(write(tmp_path, HEADER + row)).rules) == 1


# --- faults -----------------------------------------------------------------------------------------------------------

BAD_ROWS = {
    "unknown rule": ("forbit,A,B,,,,", [("unknown_rule", 1)]),
    "no rule": (",A,B,,,,", [("empty", 1)]),
    "unknown site": ("forbid,X,B,,,,", [("unknown_site", 2)]),
    "unknown destination": ("forbid,A,X,,,,", [("unknown_site", 3)]),
    "an unknown rule about an unknown site": ("forbit,X,B,,,,", [("unknown_rule", 1), ("unknown_site", 2)]),
    "no site": ("keep_at_least,,,,,1,", [("empty", 2)]),
    "no destination": ("forbid,A,,,,,", [("empty", 3)]),
    "no value": ("moves_total,,,,,,", [("empty", 6)]),
    "no day": ("not_before,,,,,,", [("no_day", 4)]),
    "nothing of what it needs": ("fix,,,,,,", [("empty", 2), ("empty", 3), ("no_day", 4), ("empty", 6)]),
    "a site too many": ("moves_total,A,,,,1,", [("not_used", 2)]),
    "a destination too many": ("keep_at_least,A,B,,,1,", [("not_used", 3)]),
    "a day too many": ("forbid,A,B,3,,,", [("not_used", 4)]),
    "a date too many": ("forbid,A,B,,2026-03-04,,", [("not_used", 5)]),
    "a value too many": ("accept_none,A,,,,0,", [("not_used", 6)]),
    "all too many": ("not_before,A,B,2,,1,", [("not_used", 2), ("not_used", 3), ("not_used", 6)]),
    "what is too many need not be right": ("not_before,X,,2,,,", [("not_used", 2)]),
    "too many and unreadable": ("forbid,A,B,,,x,", [("not_whole", 6), ("not_used", 6)]),
    "a fraction": ("keep_at_least,A,,,,1.5,", [("not_whole", 6)]),
    "below 0": ("keep_at_least,A,,,,-1,", [("not_whole", 6)]),
    "too large": ("moves_total,,,,,1000000001,", [("too_large", 6)]),
    "day 0": ("not_after,,,0,,,", [("too_early", 4)]),
    "no day number": ("not_after,,,soon,,,", [("not_day", 4)]),
    "a date before the start": ("not_after,,,,2026-03-01,,", [("too_early", 5)]),
    "no date": ("not_after,,,,04/03/2026,,", [("not_date", 5)]),
    "date and day that differ": ("not_after,,,2,2026-03-02,,", [("day_and_date", 5)]),
    "forbidden to itself": ("forbid,A,Upriver,,,,", [("self_trip", 3)]),
    "fixed to itself": ("fix,A,A,1,,1,", [("self_trip", 3)]),
    "fixed to itself, with a number that cannot be read": ("fix,A,A,1,,x,", [("self_trip", 3), ("not_whole", 6)]),
    "kept at a depot": ("keep_at_least,D,,,,2,", [("depot", 2)]),
    "fixed from a depot": ("fix,D,A,1,,1,", [("depot", 2)]),
    "fixed to a depot": ("fix,A,Store,1,,1,", [("depot", 3)]),
    "a hidden character": ("for\u200bbid,A,B,,,,", [("hidden_character", 1)]),
}


@pytest.mark.parametrize("case", BAD_ROWS)
def test_a_bad_row_has_its_faults_with_line_and_column(tmp_path, case):
    row, expected = BAD_ROWS[case]
    found = faults(tmp_path, HEADER + "not_before,,,2,,,\n" + row + "\n")
    assert found == [(code, 3, column) for code, column in expected]


def test_all_faults_of_all_rows_come_in_one_run(tmp_path):
    rows = [row for row, _expected in BAD_ROWS.values()]
    expected = [(code, k, column) for k, (_row, bad) in enumerate(BAD_ROWS.values(), 2) for code, column in bad]
    assert sorted(faults(tmp_path, HEADER + "\n".join(rows) + "\n")) == sorted(expected)


@pytest.mark.parametrize(
    ("rules", "expected"),
    [
        ("site,value\nA,1\n", [("missing_column", 1, None)]),
        ("rule,site,value,valu\nkeep_at_least,A,1,\n", [("unknown_column", 1, 4)]),
        ("rule,day,hari\nnot_before,1,1\n", [("duplicate_column", 1, 3)]),
        ("rule,site\nforbid,A\n", [("empty", 2, None)]),
        ("rule,site\nnot_before,\n", [("no_day", 2, None)]),
    ],
)
def test_headers(tmp_path, rules, expected):
    assert faults(tmp_path, rules) == expected


def test_a_date_needs_a_start_date(tmp_path):
    assert faults(tmp_path, HEADER + "not_after,,,,2026-03-04,,\n", dated=False) == [("no_start_date", 2, 5)]


@pytest.mark.parametrize(
    ("row", "words"),
    [
        ("forbit,A,B,,,,", "rule: 'forbit': is no rule; did you mean forbid"),
        ("Keep_least,A,,,,1,", "did you mean keep_at_least"),
        ("forbid,Harbor,A,,,,", "did you mean 'Harbour'"),
        ("forbid,A,B,,,7,", "value: '7': forbid does not use this; leave it empty"),
        ("finish_by,,,3,,,", "site: empty; finish_by needs one"),
    ],
)
def test_messages_say_what_to_write(tmp_path, row, words):
    with pytest.raises(InvalidInput) as caught:
        read_instance(write(tmp_path, HEADER + row + "\n"))
    assert words in str(caught.value)


@pytest.mark.parametrize(
    ("rule", "place", "code"),
    [
        (Rule("forbids", A, B), "rules[1].rule", "unknown_rule"),
        (Rule("FORBID", A, B), "rules[1].rule", "unknown_rule"),
        (Rule("forbid", A), "rules[1].to", "empty"),
        (Rule("forbid", A, B, value=0), "rules[1].value", "not_used"),
        (Rule("forbid", A, 3), "rules[1].to", "unknown_site"),
        (Rule("forbid", -1, B), "rules[1].site", "unknown_site"),
        (Rule("forbid", A, A), "rules[1].to", "self_trip"),
        (Rule("not_after"), "rules[1].day", "no_day"),
        (Rule("not_after", day=0), "rules[1].day", "too_early"),
        (Rule("not_after", day=1.0), "rules[1].day", "not_day"),  # type: ignore[arg-type]
        (Rule("moves_total", value=-1), "rules[1].value", "not_whole"),
        (Rule("moves_total", value=10**9 + 1), "rules[1].value", "not_whole"),
        (Rule("moves_total", value=True), "rules[1].value", "not_whole"),
        (Rule("keep_at_least", D, value=1), "rules[1].site", "depot"),
        (Rule("fix", A, D, 1, 1), "rules[1].to", "depot"),
        (Rule("fix", D, A, 1, 1), "rules[1].site", "depot"),
    ],
)
def test_rules_from_python_are_held_to_the_same(rule, place, code):
    with pytest.raises(InvalidInput) as caught:
        Instance("mine", OFFICES, rules=(Rule("accept_none", A), rule))
    [fault] = caught.value.faults
    assert fault.code == code
    assert fault.message.startswith(f"{place}: ")


# --- order and round trips --------------------------------------------------------------------------------------------


def test_no_order_of_rows_changes_anything(tmp_path):
    rows = ["fix,B,A,3,,2,\n", "fix,B,A,3,,1,\n", "forbid,A,B,,,,\n", "fix,B,A,2,,2,\n"]
    found = set()
    for k, order in enumerate(permutations(rows)):
        folder = tmp_path / str(k)
        folder.mkdir()
        instance = read_instance(write(folder, HEADER + "".join(order)))
        found.add((instance.rules, tuple(instance.limits.fixed.items()), instance.limits.clashing))
    assert len(found) == 1


def test_rules_from_python_are_put_in_order_and_equal_ones_kept_once():
    assert Instance("mine", OFFICES, rules=(*ALL[::-1], ALL[3])).rules == ALL
    assert Instance("mine", OFFICES).replace(rules=ALL[5:] + ALL[:5]).rules == ALL


def test_a_rule_means_its_site_whatever_the_order_of_the_site_table(tmp_path):
    header, *rows = SITES.splitlines(keepends=True)
    path = write(tmp_path, HEADER + ROWS)
    path.write_text(header + "".join(reversed(rows)), encoding="utf-8")
    assert read_instance(path).rules == ALL


@pytest.fixture
def full() -> Instance:
    """An instance with something in every table."""
    legs = (Leg(A, B, Decimal("2.5")), Leg(B, D, Decimal(1)))
    return Instance("mine", OFFICES, (Delivery(2, A, 5),), (Closure(3),), legs, rules=ALL)


def test_what_is_written_is_read_back(full, tmp_path):
    again = read_instance(write_instance(full, tmp_path))
    assert again.rules == ALL
    assert again.limits == full.limits
    assert (tmp_path / "mine.rules.csv").read_text(encoding="utf-8").splitlines()[1] == "keep_at_least,A,,,,1,"


def test_no_rules_no_file(full, tmp_path):
    write_instance(full.replace(rules=()), tmp_path)
    assert not (tmp_path / "mine.rules.csv").exists()
    assert "rules" not in full.replace(rules=()).to_frames()


def test_frames_there_and_back(full):
    frames = full.to_frames()
    assert list(frames["rules"].columns) == ["rule", "site", "to", "day", "date", "value", "note"]
    assert Instance.from_frames(**frames).rules == ALL


def test_faults_in_a_frame_of_rules(full):
    frames = full.to_frames()
    frames["rules"].loc[1, "to"] = "A"
    with pytest.raises(InvalidInput) as caught:
        Instance.from_frames(**frames)
    assert [(f.code, f.file, f.line) for f in caught.value.faults] == [("self_trip", "rules", 3)]


def test_of_several_rules_the_strictest_counts():
    rules = (
        *(Rule("keep_at_least", A, value=v) for v in (1, 3, 2)),
        *(Rule("not_before", day=d) for d in (2, 4)),
        *(Rule("not_after", day=d) for d in (8, 6)),
        *(Rule("moves_total", value=v) for v in (7, 5)),
        *(Rule("departures_per_day", value=v) for v in (3, 2)),
        *(Rule("finish_by", B, day=d) for d in (9, 5)),
        *(Rule("fix", A, B, 3, v) for v in (2, 1)),
    )
    found = Instance("mine", OFFICES, rules=rules).limits
    assert (found.least, found.first, found.last) == ((3, 0, 0), 4, 6)
    assert (found.per_day, found.total, found.finish) == (2, 5, (None, 5, None))
    assert (dict(found.fixed), found.clashing) == ({(A, B, 3): 1}, ((A, B, 3),))
    assert not found.allows(A, B, 3)
    assert found.allows(A, B, 4)


@pytest.mark.parametrize(
    ("office", "deliveries", "closures", "day"),
    [
        ({"backlog": 20, "blanks": 20, "cards_per_printer_day": 10}, (), (), 2),
        ({"backlog": 21, "blanks": 21, "cards_per_printer_day": 10}, (), (), 3),
        ({"backlog": 20, "blanks": 20, "cards_per_printer_day": 10, "printers": 2}, (), (), 1),
        ({"backlog": 20, "blanks": 20, "cards_per_printer_day": 10}, (), (Closure(1), Closure(2, B)), 3),
        ({"backlog": 20, "blanks": 10, "cards_per_printer_day": 10}, (Delivery(4, A, 10),), (), 4),
        ({"backlog": 20, "blanks": 10, "cards_per_printer_day": 10}, (Delivery(4, B, 10),), (), None),
        ({"backlog": 20, "blanks": 20, "printers": 0}, (), (), None),
        ({"backlog": 0, "printers": 0}, (), (), 0),
    ],
)
def test_when_a_site_would_be_finished_alone(office, deliveries, closures, day):
    """With its own printers, stock and deliveries; never, where one of them does not suffice."""
    sites = (site("A", **office), site("B", blanks=99, lends_blanks=True))
    problem = Instance("mine", sites, deliveries, closures, rules=(Rule("not_later_than_alone", A),))
    assert problem.limits.finish[A] == day
    last = 9 if day is None else day
    assert [d for d in range(1, 10) if problem.prints(A, d)] == [d for d in range(1, last + 1) if problem.is_open(A, d)]
