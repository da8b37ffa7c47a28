"""The verifier and the planner's rules: how they are read, which plans break them, and when no plan can obey them."""

from __future__ import annotations

import time
from collections import Counter
from pathlib import Path
from random import Random

import pytest

from reallocate import verify
from reallocate.instance.model import Instance
from reallocate.instance.parts import Rule, Site
from tests.proof.wishes import KINDS, Wish, problem_of, random_rule, random_wish, rules_csv, tiny

SITES = (
    "code,name,backlog,printers,blanks,kind\n"
    "A,Alpha,300,1,300,\nB,Beta,100,2,100,\nC,Gamma,0,1,0,\nD,Depot,0,0,9,depot\n"
)
SETTINGS = "setting,value\nstart_date,2020-05-20\ncards_per_printer_day,100\n"


def read(rules: str | bytes, header: str = "rule,site,to,day,date,value,note") -> verify.Instance:
    text = rules if isinstance(rules, bytes) else f"{header}\n{rules}\n".encode()
    return verify.instance_from_texts("x", {"sites": SITES.encode(), "settings": SETTINGS.encode(), "rules": text})


# --- reading ----------------------------------------------------------------------------------------------------------


def same_limits(instance: Instance, read: verify.Instance) -> bool:
    limits, sites = instance.limits, range(len(instance.sites))
    forbidden = {(i, j) for i in sites for j in sites if (i, j) in read.forbidden or j in read.accept_none}
    found = (
        tuple(read.fewest(i) for i in sites),
        forbidden,
        (read.first, read.last, read.per_day, read.total),
        tuple(None if end == verify.MAX_COUNT else end for end in read.until),
        read.fixed,
        sorted(read.clashing),
    )
    return found == (
        limits.least,
        set(limits.forbidden),
        (limits.first, limits.last, limits.per_day, limits.total),
        limits.finish,
        dict(limits.fixed),
        list(limits.clashing),
    )


def test_random_rules_come_to_the_same_limits_as_in_the_package():
    """The strictest of several counts; a site's own end is found by a simulation of its own."""
    seen: Counter[str] = Counter()
    for seed in range(150):
        rng = Random(seed)
        instance = tiny(rng, True)
        instance = instance.replace(rules=tuple(random_rule(rng, instance) for _ in range(rng.randint(0, 9))))
        assert same_limits(instance, problem_of(instance)), seed
        seen.update(rule.rule for rule in instance.rules)
    assert len(seen) == 10
    assert min(seen.values()) >= 20, seen


def test_capitals_names_dates_groups_aliases_and_line_ends_change_nothing():
    wanted = read("fix,A,B,3,,1,\nkeep_at_least,B,,,,1000,\nfinish_by,A,,4,,,")
    rows = ";; Fix ;alpha;BETA;;2020-05-22;1\r\nx;;KEEP_AT_LEAST;b;;;;1.000\r\n;;finish_by;A;;4;2020-05-23;\r\n"
    found = read(f"\ufeffx_mine;catatan;Aturan;LOKASI;tujuan;hari;tanggal;Nilai\r\n{rows}".encode())
    for name in ("fixed", "keep", "ends", "until", "first", "last", "per_day", "total"):
        assert getattr(found, name) == getattr(wanted, name)
    assert wanted.fixed == {(0, 1, 3): 1}
    assert (wanted.keep, wanted.until) == ([0, 1_000, 0, 0], [4, *[verify.MAX_COUNT] * 3])
    assert read("").fixed == {}


BAD = [
    *("nothing,A,,,,1,", ",A,,,,1,", "fix,A,B,1,,,", "fix,A,B,,,1,", "fix,A,,1,,1,", "fix,,B,1,,1,", "fix,A,A,1,,1,"),
    *("forbid,A,A,,,,", "forbid,A,B,1,,,", "forbid,A,B,,,1,", "forbid,A,,,,,", "forbid,A,Z,,,,", "accept_none,,,,,,"),
    *("accept_none,A,B,,,,", "not_before,A,,1,,,", "not_before,,,0,,,", "not_before,,,,,,", "not_before,,,-1,,,"),
    *("not_before,,,1,2020-05-21,,", "not_after,,,,2020-05-19,,", "not_after,,,,20/05/2020,,", "not_after,,,1.5,,,"),
    *("not_after,,,1.000,,,", "not_after,,,100001,,,", "departures_per_day,,,,,,", "departures_per_day,,,,,-1,"),
    *(
        "departures_per_day,,,,,1.5,",
        "departures_per_day,,,,,1000000001,",
        "moves_total,,,2,,1,",
        "moves_total,,,,,1e3,",
    ),
    *("keep_at_least,A,,,,,", "keep_at_least,D,,,,1,", "fix,D,A,1,,1,", "fix,A,D,1,,1,", "finish_by,A,,,,,"),
    *("finish_by,A,,3,,1,", "not_later_than_alone,A,,3,,,", "not_later_than_alone,,,,,,", "fix,A,B,1,,1", "fix,A,B"),
]


@pytest.mark.parametrize("row", BAD)
def test_a_row_that_is_no_rule_is_refused(row):
    with pytest.raises(verify.BadInstance, match=r"^x\.rules\.csv:2: "):
        read(row)


def test_what_a_depot_may_have_and_headers():
    """A minimum of 0, a trip of 0 and a forbidden trip say nothing wrong; an unknown column does."""
    assert read("keep_at_least,D,,,,0,\nfix,A,D,1,,0,\nforbid,D,A,,,,\naccept_none,D,,,,,").keep == [0, 0, 0, 0]
    for header in (
        "rule,site,to,day,date,value,source",
        "site,to,day,date,value,note,x_1",
        "rule,site,site,to,day,date,value",
    ):
        with pytest.raises(verify.BadInstance):
            read("accept_none,A,,,,,", header)


def test_the_companion_is_found_and_counted_among_the_files(tmp_path):
    for table, text in (("", SITES), (".settings", SETTINGS), (".rules", "rule,value\nmoves_total,1\n")):
        (tmp_path / f"x{table}.csv").write_text(text, encoding="utf-8")
    found = verify.read_instance(tmp_path / "x.csv")
    assert found.total == 1
    assert set(found.digests) == {"x.csv", "x.settings.csv", "x.rules.csv"}


def test_a_million_rules_about_one_site_are_read_soon():
    """The end of a site by itself is found once, also where it is far away."""
    sites = b"code,name,backlog,printers,blanks\nA,A,36000,1,36000\n"
    rules = b"rule,site\n" + b"not_later_than_alone,A\n" * 200_000
    start = time.process_time()
    found = verify.instance_from_texts(
        "x", {"sites": sites, "settings": b"setting,value\ncards_per_printer_day,1\n", "rules": rules}
    )
    assert found.until == [36_000]
    assert time.process_time() - start < 20


# --- the replay -------------------------------------------------------------------------------------------------------

#: Without roads in a table every trip takes a day. B is finished on day 1, A on day 3 by itself, on day 2 with help.
MOVES = "1,B,A,1\n"
CARDS = {(1, "A"): 100, (1, "B"): 100, (2, "A"): 200}
SLOW = {(1, "A"): 100, (1, "B"): 100, (2, "A"): 100, (3, "A"): 100}


def verdict(rules: str, moves: str, cards: dict[tuple[int, str], int], place: Path, manual: bool = False) -> str:
    instance = read(rules)
    days = max(day for day, _code in cards)
    rows = "".join(f"{day},{code},{cards.get((day, code), 0)}\n" for day in range(1, days + 1) for code in "ABCD")
    (place / "moves.csv").write_text("depart_day,from,to,printers\n" + moves, encoding="utf-8")
    (place / "shipments.csv").write_text("depart_day,from,to,blanks\n", encoding="utf-8")
    (place / "assignment.csv").write_text("day,code,cards\n" + rows, encoding="utf-8")
    try:
        verify.replay(instance, verify.read_plan(place, instance), manual)
    except verify.BadInstance:
        raise
    except verify.Refused as refused:
        return refused.code
    return "accepted"


@pytest.mark.parametrize(
    ("rule", "code"),
    [
        ("", "accepted"),
        ("keep_at_least,B,,,,1,", "accepted"),
        ("keep_at_least,B,,,,2,", "keep_at_least"),
        ("keep_at_least,B,,,,0,\nkeep_at_least,B,,,,2,\nkeep_at_least,B,,,,1,", "keep_at_least"),
        ("forbid,A,B,,,,", "accepted"),
        ("forbid,B,A,,,,", "forbid"),
        ("accept_none,B,,,,,", "accepted"),
        ("accept_none,A,,,,,", "accept_none"),
        ("not_before,,,1,,,", "accepted"),
        ("not_before,,,2,,,\nnot_before,,,1,,,", "not_before"),
        ("not_after,,,,2020-05-20,,", "accepted"),
        ("departures_per_day,,,,,1,", "accepted"),
        ("departures_per_day,,,,,0,\ndepartures_per_day,,,,,5,", "departures_per_day"),
        ("moves_total,,,,,1,", "accepted"),
        ("moves_total,,,,,0,", "moves_total"),
        ("finish_by,A,,2,,,", "accepted"),
        ("finish_by,A,,1,,,", "finish_by"),
        ("finish_by,A,,9,,,", "accepted"),
        ("not_later_than_alone,A,,,,,\nnot_later_than_alone,C,,,,,", "accepted"),
        ("fix,B,A,1,,1,\nfix,B,C,1,,0,\nfix,A,B,7,,0,", "accepted"),
        ("fix,B,A,1,,2,", "fix"),
        ("fix,B,A,1,,0,", "fix"),
        ("fix,B,C,1,,1,", "fix"),
        ("fix,B,A,7,,1,", "fix"),
        ("fix,B,A,1,,1,\nfix,B,A,1,,2,", "fix"),
        ("fix,B,A,1,,2,\nfix,B,A,1,,1,", "fix"),
    ],
)
def test_each_rule_is_kept_or_broken(rule, code, tmp_path):
    assert verdict(rule, MOVES, CARDS, tmp_path) == code


def test_further_rules_that_a_plan_breaks(tmp_path):
    assert verdict("not_after,,,1,,,", "2,B,C,1\n", SLOW, tmp_path) == "not_after"
    # B lends a printer too soon: alone it would be finished on day 1.
    slow_b = {(1, "A"): 100, (2, "A"): 100, (3, "A"): 100, (2, "B"): 100}
    assert verdict("not_later_than_alone,B,,,,,", "", slow_b, tmp_path) == "not_later_than_alone"
    # Trips of no printers are no trips.
    assert (
        verdict("forbid,B,A,,,,\nnot_before,,,3,,,\naccept_none,C,,,,,", "1,B,A,0\n2,A,C,0\n", SLOW, tmp_path)
        == "accepted"
    )
    assert verdict("departures_per_day,,,,,1,", "1,B,A,1\n1,C,A,1\n", SLOW, tmp_path) == "departures_per_day"
    assert verdict("moves_total,,,,,1,", "1,B,A,1\n2,C,A,1\n", SLOW, tmp_path) == "moves_total"
    assert verdict("fix,B,A,3,,2,", "3,B,A,1\n3,B,A,1\n", SLOW, tmp_path, True) == "accepted"


def test_a_plan_that_was_completed_goes_on_after_its_last_card(tmp_path):
    """Later trips need printers and roads that rules allow; the printers at the sites no longer matter."""
    late = "1,B,A,1\n3,A,C,2\n"
    assert verdict("", late, CARDS, tmp_path) == "under_way"
    assert verdict("", late, CARDS, tmp_path, True) == "accepted"
    assert verdict("keep_at_least,A,,,,2,", late, {**CARDS, (1, "A"): 100}, tmp_path, True) == "keep_at_least"
    assert verdict("keep_at_least,B,,,,1,", MOVES + "3,B,A,1\n", CARDS, tmp_path, True) == "accepted"
    assert verdict("", MOVES + "3,B,A,2\n", CARDS, tmp_path, True) == "no_printers"
    assert verdict("", "1,B,A,1\n2,C,B,1\n3,B,A,2\n", CARDS, tmp_path, True) == "accepted"  # what came by then counts
    assert verdict("", MOVES + "3,A,D,1\n", CARDS, tmp_path, True) == "to_depot"
    for rule in (
        "forbid,A,C,,,,",
        "accept_none,C,,,,,",
        "not_after,,,2,,,",
        "departures_per_day,,,,,1,",
        "moves_total,,,,,2,",
    ):
        assert verdict(rule, late, CARDS, tmp_path, True) == rule.split(",")[0]
    assert verdict("fix,A,C,3,,2,", late, CARDS, tmp_path, True) == "accepted"
    assert verdict("fix,A,C,3,,1,", late, CARDS, tmp_path, True) == "fix"


# --- causes -----------------------------------------------------------------------------------------------------------

CAUSES = [
    ("keep_at_least,A,,,,3,\nkeep_at_least,B,,,,4,", "min_printers", [], 1),
    ("keep_at_least,A,,,,2,\nkeep_at_least,B,,,,4,", "min_printers", [], None),
    ("keep_at_least,A,,,,2,", "min_printers", ["A"], 1),
    ("accept_none,E,,,,,", "unreachable", ["E"], 1),
    ("".join(f"forbid,{code},E,,,,\n" for code in "ABC"), "unreachable", ["E"], None),
    ("".join(f"forbid,{code},E,,,,\n" for code in "ABCF"), "unreachable", ["E"], None),  # one may go by way of G
    ("".join(f"forbid,{code},E,,,,\n" for code in "ABCFG"), "unreachable", ["E"], 1),
    ("".join(f"forbid,F,{code},,,,\n" for code in "ABCE"), "max_printers", ["F"], None),
    ("".join(f"forbid,F,{code},,,,\n" for code in "ABCEG"), "max_printers", ["F"], 1),
    ("moves_total,,,,,1,", "moves_total", [], 1),
    ("moves_total,,,,,2,", "moves_total", [], None),
    ("departures_per_day,,,,,0,\nmoves_total,,,,,9,", "moves_total", [], 2),
    ("not_before,,,5,,,\nnot_after,,,4,,,", "moves_total", [], 2),
    ("not_before,,,4,,,\nnot_after,,,4,,,", "moves_total", [], None),
    ("fix,A,B,1,,1,\nfix,A,B,1,,2,", "fix", ["A"], 0),
    ("fix,A,B,1,,1,\nfix,A,B,1,,2,", "fix", ["B"], None),
    ("fix,A,B,1,,1,\nforbid,A,B,,,,", "fix", ["A"], 0),
    ("fix,A,B,1,,0,\nforbid,A,B,,,,", "fix", ["A"], None),
    ("fix,A,B,1,,1,\naccept_none,B,,,,,", "fix", ["A"], 0),
    ("fix,A,B,1,,1,\nnot_before,,,2,,,", "fix", ["A"], 0),
    ("fix,A,B,3,,1,\nnot_after,,,2,,,", "fix", ["A"], 0),
    ("fix,A,B,1,,7,", "fix", ["A"], 0),
    ("fix,A,B,1,,6,", "fix", ["A"], None),
    ("fix,A,B,1,,1,\nfix,B,C,1,,1,\ndepartures_per_day,,,,,1,", "fix", ["B"], 0),
    ("fix,A,B,1,,1,\nfix,B,C,2,,1,\ndepartures_per_day,,,,,1,", "fix", ["B"], None),
    ("fix,A,B,1,,1,\nfix,B,C,2,,1,\nmoves_total,,,,,1,", "fix", ["A"], 0),
    ("fix,A,B,1,,1,\nfix,B,C,2,,1,\nmoves_total,,,,,2,", "fix", ["A"], None),
    ("fix,A,B,1,,1,\nfix,B,C,1,,0,\ndepartures_per_day,,,,,0,", "fix", ["B"], None),
    ("fix,A,B,1,,7,", "fix", [], None),
]


@pytest.mark.parametrize(("rules", "cause", "sites", "missing"), CAUSES)
def test_rules_that_leave_no_plan_and_their_numbers(rules, cause, sites, missing):
    """`missing`: None where the cause does not hold, 0 where nothing is missing that could be counted."""
    table = (
        "code,name,backlog,printers,blanks,max_printers\nA,A,1,1,9,\nB,B,1,2,9,\nC,C,0,1,0,\nE,E,1,0,9,\nF,F,0,2,0,1\n"
        "G,G,1,0,9,\n"
    )
    text = f"rule,site,to,day,date,value,note\n{rules}\n"
    read = verify.instance_from_texts("x", {"sites": table.encode(), "rules": text.encode()})
    if missing is None:
        with pytest.raises(verify.Refused, match="does not hold for this instance"):
            verify.check_cause(verify.Frame(read, 0), cause, sites)
    else:
        (code, _site, _own), (_reason, number) = verify.check_cause(verify.Frame(read, 0), cause, sites)
        assert (code, number) == (cause, missing or None)


def test_without_a_road_that_rules_allow_nothing_leaves_and_a_fixed_trip_cannot_be_made():
    sites = b"code,name,backlog,printers,blanks,max_printers\nA,A,0,2,9,1\nB,B,1,1,9,\nC,C,0,1,9,\n"
    legs = b"from,to,hours\nA,B,1\n"

    def holds(rules: str, cause: str, site: str) -> bool:
        text = f"rule,site,to,day,value\n{rules}\n".encode()
        read = verify.instance_from_texts("x", {"sites": sites, "legs": legs, "rules": text})
        try:
            verify.check_cause(verify.Frame(read, 0), cause, [site])
        except verify.Refused:
            return False
        return True

    assert not holds("", "max_printers", "A")
    assert holds("forbid,A,B,,", "max_printers", "A")
    assert holds("accept_none,B,,,", "max_printers", "A")
    assert holds("fix,A,C,1,1", "fix", "A")
    assert not holds("fix,A,B,1,1", "fix", "A")


def test_no_cause_is_accepted_where_there_is_a_plan():
    """Every cause at every site of tiny instances with plans and rules; and some hold where there is no plan."""
    causes = "too_few_blanks no_printers no_printers_allowed unreachable min_printers max_printers fix moves_total"
    seen: Counter[str] = Counter()
    for kind in KINDS[:3]:
        for seed in range(12):
            asked = random_wish(kind, seed)
            asked = Wish(asked.instance, asked.horizon)
            possible = next(asked.plans(), None) is not None
            codes = asked.problem.codes
            for cause in causes.split():
                for sites in ([], codes, *([code] for code in codes)):
                    try:
                        verify.check_cause(asked.frame(), cause, sites)
                    except verify.Refused:
                        continue
                    assert not possible, (kind, seed, cause, sites)
                    seen[cause] += 1
            seen["possible"] += possible
    assert seen["possible"] >= 20, seen
    assert len(seen) >= 5, seen


def test_the_helper_of_these_tests_writes_what_was_meant():
    rules = (Rule("fix", site=0, to=1, day=2, value=3), Rule("not_before", day=4))
    instance = Instance("x", (Site("A", "A", 1, 1, 1), Site("B", "B", 1, 1, 1)), rules=rules)
    text = rules_csv(instance)
    assert set(text.splitlines()) == {"rule,site,to,day,value", "fix,A,B,2,3", "not_before,,,4,"}
