"""Directories of plans with levers: what their summary may say, what their certificate has to prove, and causes."""

from __future__ import annotations

import json
from collections import Counter
from itertools import combinations
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from reallocate import Instance, InvalidInput, Site, read_instance, solve, verify, verify_plan
from reallocate.instance.alone import finished_alone
from reallocate.present.json.common import dumps
from tests.oracle.lever_cases import draw_case, draw_tiny
from tests.oracle.lever_replay import World
from tests.oracle.levers import answer
from tests.proof.directories import OPTIONS, forged, seal
from tests.proof.levered import read

TRIPS = "depart_day,from,to,{}\n"
EMPTY = {"moves.csv": TRIPS.format("printers"), "shipments.csv": TRIPS.format("blanks")}
#: A has a printer and B none; a card for B is printed at A and handed out on the next day.
TOGETHER = {
    "a.csv": "code,name,backlog,printers,blanks,cards_per_printer_day\nA,A,2,1,4,2\nB,B,2,0,0,2\n",
    "a.settings.csv": "setting,value\nprint_for_others,yes\n",
}
COURIER = {
    **EMPTY,
    "assignment.csv": "day,code,cards\n1,A,2\n1,B,0\n2,A,2\n2,B,0\n",
    "courier.csv": TRIPS.format("cards") + "1,A,B,2\n",
}
ROLLING = {
    "a.csv": "code,name,backlog,printers,blanks\nA,A,1,1,9\n",
    "a.arrivals.csv": "day,code,cards\n4,A,2\n",
}
FOUR_DAYS = {**EMPTY, "assignment.csv": "day,code,cards\n1,A,1\n2,A,0\n3,A,0\n4,A,2\n"}
#: Three cards, and blanks for two of them.
SHORT = {"a.csv": "code,name,backlog,printers,blanks,cards_per_printer_day\nA,A,3,1,2,1\n"}
TWO_CARDS = {**EMPTY, "assignment.csv": "day,code,cards\n1,A,1\n2,A,1\n"}
STAYS = {"claim": "impossible", "cause": "too_few_blanks", "sites": ["A"]}
TERMS = {"fewer_cards": 1, "partial": True}


def goals(**values: tuple[object, object]) -> list[dict[str, object]]:
    return [
        {"name": name, "value": value, "bound": bound, "certified": bound is not None and name in ("days", "moves")}
        for name, (value, bound) in values.items()
    ]


def days(horizon: int, rows: dict[str, Any], **terms: object) -> dict[str, Any]:
    claim = {"claim": "days", "horizon": horizon, "proof": [{"rows": rows}]}
    return {**claim, "terms": terms} if terms else claim


def verified(place: tuple[Path, Path]) -> dict[str, Any]:
    """Verify a directory whose summary says nothing of where printer-days go."""
    file, plan = place
    record = json.loads((plan / "summary.json").read_text(encoding="utf-8"))
    record.pop("ledger")
    (plan / "summary.json").write_text(dumps(record), encoding="utf-8")
    seal(plan)
    return verify.verify_plan(plan, file)


def together(folder: Path, **changes: Any) -> tuple[Path, Path]:
    """A plan of two days, and the proof that one does not do: two printer-days are needed, and one is there."""
    claim = days(1, {"V4": {"": {"1:1:2": "1"}}})
    values = goals(days=(2, 2), moves=(0, 0), courier=(2, None))
    about = {"days": 2, "days_bound": 2, "goals": values, "status": "days_proven"}
    return forged(folder, TOGETHER, [claim], COURIER, **{**about, **changes})


def test_a_plan_with_couriers(tmp_path):
    found = verified(together(tmp_path))
    assert (found["days"], found["days_bound"]) == (2, 2)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"goals": goals(days=(2, 2), moves=(0, 0), courier=(1, None))}, "another figure for courier"),
        ({"goals": goals(days=(2, 2), courier=(2, None), shipping=(0, None))[:1] * 2}, "goals"),
        ({"last_day": 2}, "last day"),
        ({"unserved": {"B": 1}, "handed_out": 3}, "nobody has asked"),
        ({"handed_out": 4}, "which stay"),
    ],
)
def test_a_summary_of_a_plan_with_couriers_says_no_more(tmp_path, changes, said):
    with pytest.raises(verify.Refused, match=said):
        verified(together(tmp_path, **changes))


def test_couriers_have_their_file_and_only_they(tmp_path):
    file, plan = together(tmp_path / "a")
    (plan / "courier.csv").unlink()
    with pytest.raises(verify.Refused, match=r"courier\.csv"):
        verified((file, plan))
    about = {"days": 1, "days_bound": 1, "goals": goals(days=(1, 1)), "status": "optimal"}
    alone = {**ROLLING, "a.arrivals.csv": "day,code,cards\n"}
    one = {**EMPTY, "assignment.csv": "day,code,cards\n1,A,1\n"}
    assert verified(forged(tmp_path / "b", alone, [], one, **about))["days"] == 1
    with pytest.raises(verify.Refused, match="no other file"):
        verified(forged(tmp_path / "c", alone, [], {**one, "courier.csv": COURIER["courier.csv"]}, **about))
    about["goals"] = [*about["goals"], *goals(courier=(0, None))]
    with pytest.raises(verify.Refused, match="no office prints for another"):
        verified(forged(tmp_path / "d", alone, [], one, **about))


def rolling(folder: Path, **changes: Any) -> tuple[Path, Path]:
    about = {"days": 1, "days_bound": 1, "last_day": 4, "goals": goals(days=(1, 1)), "status": "optimal"}
    return forged(folder, ROLLING, [], FOUR_DAYS, **{**about, **changes})


def test_a_plan_while_new_cards_come(tmp_path):
    assert verified(rolling(tmp_path))["days"] == 1


@pytest.mark.parametrize("last_day", [None, 1, 3, 5, True])
def test_the_last_day_is_that_on_which_new_cards_come(tmp_path, last_day):
    with pytest.raises(verify.Refused, match="last day"):
        verified(rolling(tmp_path, last_day=last_day))


def test_nobody_who_waits_at_the_start_is_served_before_day_1(tmp_path):
    """With new cards only no day is needed where each is printed as it comes; that takes no claim, and more takes one.

    Four cards come at once, and a printer prints two: one day more is needed.
    """
    sites = {"a.csv": "code,name,backlog,printers,blanks,cards_per_printer_day\nA,A,0,1,9,2\n"}
    few, many = ({**sites, "a.arrivals.csv": f"day,code,cards\n2,A,{n}\n"} for n in (2, 4))
    one = {**EMPTY, "assignment.csv": "day,code,cards\n1,A,0\n2,A,2\n"}
    about = {"days": 0, "days_bound": 0, "last_day": 2, "goals": goals(days=(0, 0)), "status": "optimal"}
    assert verified(forged(tmp_path / "few", few, [], one, **about))["days"] == 0
    two = {**EMPTY, "assignment.csv": "day,code,cards\n1,A,0\n2,A,2\n3,A,2\n"}
    about = {"days": 3, "days_bound": 3, "last_day": 3, "goals": goals(days=(3, 3)), "status": "optimal"}
    claim = days(2, {"V1": {"A": {"2:2": "1"}}})
    with pytest.raises(verify.Refused, match="no row"):  # day 2 is the first closing there, and its key one number
        verified(forged(tmp_path / "other", many, [claim], two, **about))
    claim = days(2, {"V1": {"A": {"2": "1"}}, "C9": {"A": {"1": "1"}}})
    with pytest.raises(verify.Refused, match="hold together"):  # a printer may come from elsewhere, were there any
        verified(forged(tmp_path / "open", many, [days(2, {"C9": {"A": {"1": "1"}}})], two, **about))
    assert verified(forged(tmp_path / "many", many, [claim], two, **about))["days_bound"] == 3


def short(folder: Path, claims: list[Any] | None = None, **changes: Any) -> tuple[Path, Path]:
    """A plan of two days that leaves one card, and the proof that two cards take two days."""
    claims = [STAYS, days(1, {"V1": {"A": {"1": "1"}}}, **TERMS)] if claims is None else claims
    about = {"days": 2, "days_bound": 2, "goals": goals(days=(2, 2), moves=(0, 0)), "status": "optimal"}
    about |= {"handed_out": 2, "unserved": {"A": 1}, "options": {**OPTIONS, "partial": True}}
    return forged(folder, SHORT, claims, TWO_CARDS, **{**about, **changes})


def test_a_plan_that_leaves_cards_for_want_of_blanks(tmp_path):
    found = verified(short(tmp_path))
    assert (found["days"], found["days_bound"], found["moves_bound"]) == (2, 2, 0)
    assert "all cards but 1" in found["verdict"]


@pytest.mark.parametrize(
    ("claims", "changes", "said"),
    [
        (None, {"options": OPTIONS}, "nobody has asked"),
        (None, {"options": {**OPTIONS, "partial": 1}}, "nobody has asked"),
        (None, {"unserved": {}}, "nobody has asked"),
        (None, {"unserved": {"A": 2}}, "handed out"),
        (None, {"unserved": {"A": 2}, "handed_out": 1}, "not 2"),
        (None, {"unserved": {"A": 0}}, "no whole number"),
        (None, {"unserved": {"B": 1}}, "not in the instance"),
        (None, {"handed_out": 3}, "handed out"),
        (None, {"unserved": None, "handed_out": None}, "is left"),
        ([STAYS], {}, "not proved"),
        ([STAYS, days(1, {"V1": {"A": {"1": "1"}}}, fewer_cards=1)], {}, "not proved"),
        ([days(1, {"V1": {"A": {"1": "1"}}}, **TERMS)], {}, "does not prove that 1"),
        ([STAYS, days(2, {"V1": {"A": {"1": "1"}}}, **TERMS)], {}, "hold together"),
        ([STAYS, days(1, {"V1": {"A": {"1": "1"}}}, partial=True)], {}, "leave no cards"),
        ([STAYS, days(1, {"V1": {"A": {"1": "1"}}}, fewer_cards=1, partial=False)], {}, "not known"),
        ([STAYS, {"claim": "impossible", "cause": "min_printers", "sites": []}], {}, "does not hold"),
    ],
)
def test_a_summary_that_leaves_cards_says_no_more(tmp_path, claims, changes, said):
    with pytest.raises(verify.Refused, match=said):
        verified(short(tmp_path, claims, **changes))


def test_cards_that_stay_wait_no_longer_than_a_plan_is_known_to_last(tmp_path):
    """One card more waits from day 1 to day 2, which only plans of two days have: it takes the claim that all do."""
    leaf = {"rows": {"C5": {"A": {"1": "2", "2": "1"}}}, "waiting": "1"}
    claim = {"claim": "waiting", "horizon": 2, "most": 2, "terms": TERMS, "proof": [leaf]}
    two_days = days(1, {"V1": {"A": {"1": "1"}}}, **TERMS)
    about = {"goals": goals(days=(2, 2), moves=(0, 0), waiting=(3, 3))}
    about["goals"][-1]["certified"] = True
    assert verified(short(tmp_path / "a", [STAYS, two_days, claim], **about))["best"] == ["waiting"]
    with pytest.raises(verify.Refused, match="hold together"):
        verified(short(tmp_path / "b", [STAYS, claim], **about))
    others = {key: value for key, value in claim.items() if key != "terms"}
    for k, about_others in enumerate([others, {**others, "terms": {"fewer_cards": 2, "partial": True}, "most": 0}]):
        with pytest.raises(verify.Refused, match="waiting"):
            verified(short(tmp_path / str(k), [STAYS, two_days, about_others], **about))


def test_where_cards_may_stay_a_want_of_blanks_alone_is_no_reason_for_no_plan(tmp_path):
    """It takes the proof that the others cannot be served in time either."""
    cause = [{"code": "too_few_blanks", "sites": ["A"], "missing": 1, "at_sites_that_do_not_lend": 0}]
    nothing = {"days_bound": None, "goals": goals(days=(None, None)), "causes": cause}
    nothing["goals"][0]["certified"] = True
    asked = {**OPTIONS, "max_days": 1}
    assert verified(forged(tmp_path / "a", SHORT, [STAYS], **nothing, options=asked))["days_bound"] is None
    with pytest.raises(verify.Refused, match="does not prove that no plan of at most 1"):
        verified(forged(tmp_path / "b", SHORT, [STAYS], **nothing, options={**asked, "partial": True}))
    claims = [STAYS, days(1, {"V1": {"A": {"1": "1"}}}, **TERMS)]
    found = {"days_bound": 2, "goals": goals(days=(None, 2)), "causes": [{"code": "max_days", "missing": None}]}
    options = {**asked, "partial": True}
    assert verified(forged(tmp_path / "c", SHORT, claims, **found, options=options))["days_bound"] == 2


@pytest.mark.parametrize(
    "claims",
    [
        [days(1, {"C3": {"A": {"1": "1"}}, "C6": {"A": {"all": "1"}}})],
        [{**STAYS, "sites": ["A"]}, days(1, {"C3": {"A": {"1": "1"}}, "C6": {"A": {"all": "1"}}}, **TERMS)],
    ],
    ids=["none", "one of two"],
)
def test_where_cards_may_stay_it_takes_all_that_have_to(tmp_path, claims):
    """Two sites lack a blank each, and two cards may stay: that plans which leave fewer do not exist is no answer."""
    table = {"a.csv": "code,name,backlog,printers,blanks,cards_per_printer_day\nA,A,2,1,1,9\nB,B,2,1,1,9\n"}
    claims = json.loads(json.dumps(claims).replace('"A": {"1"', '"A": {"1": "1"}, "B": {"1"'))
    claims = json.loads(json.dumps(claims).replace('"A": {"all"', '"A": {"all": "1"}, "B": {"all"'))
    nothing = {"days_bound": 2, "goals": goals(days=(None, 2)), "causes": [{"code": "max_days", "missing": None}]}
    asked = {**OPTIONS, "max_days": 1}
    about = {**nothing, "status": "impossible"}
    with pytest.raises(verify.Refused, match="how many cards have to stay"):
        verified(forged(tmp_path / "b", table, claims, **about, options={**asked, "partial": True}))
    if "terms" not in claims[-1]:
        assert verified(forged(tmp_path / "a", table, claims, **about, options=asked))["days_bound"] == 2


def test_moves_are_bounded_for_as_many_days_as_were_asked_for(tmp_path):
    """Two moves are the fewest for two days; who asks for three gets along with one."""
    table = {"a.csv": "code,name,backlog,printers,blanks,cards_per_printer_day\nA,A,2,0,9,1\nB,B,0,2,0,1\n"}
    plan = {**EMPTY, "moves.csv": EMPTY["moves.csv"] + "1,B,A,2\n"}
    plan["assignment.csv"] = "day,code,cards\n1,A,0\n1,B,0\n2,A,2\n2,B,0\n"
    claim = {"claim": "moves", "horizon": 2, "most": 1}
    claim["proof"] = [{"rows": {"V1": {"A": {"1": "1"}}}, "moves": "1"}]
    about = {"days": 2, "days_bound": 1, "goals": goals(days=(2, 1), moves=(2, 2)), "status": "feasible"}
    for asked in (None, 2):
        options = {**OPTIONS, "days": asked}
        assert (
            verified(forged(tmp_path / str(asked), table, [claim], plan, **about, options=options))["moves_bound"] == 2
        )
    with pytest.raises(verify.Refused, match="bound on moves"):
        verified(forged(tmp_path / "3", table, [claim], plan, **about, options={**OPTIONS, "days": 3}))


def test_claims_about_moves_of_plans_that_leave_cards_bear_their_terms(tmp_path):
    """B, which has blanks and no printer, waits: every plan that serves it moves one."""
    table = {"a.csv": "code,name,backlog,printers,blanks\nA,A,1,1,0\nB,B,2,0,2\n"}
    plan = {**EMPTY, "moves.csv": EMPTY["moves.csv"] + "1,A,B,1\n"}
    plan["assignment.csv"] = "day,code,cards\n1,A,0\n1,B,0\n2,A,0\n2,B,2\n"
    stays = {"claim": "impossible", "cause": "too_few_blanks", "sites": ["A"]}
    leaf = {"rows": {"V1": {"B": {"1": "1"}}}, "moves": "2"}
    about = {"days": 2, "days_bound": 2, "goals": goals(days=(2, 1), moves=(1, 1)), "status": "feasible"}
    about |= {"handed_out": 2, "unserved": {"A": 1}, "options": {**OPTIONS, "partial": True}, "days_bound": 1}
    for k, (terms, said) in enumerate([(TERMS, ""), (None, "not proved"), ({"fewer_cards": 1}, "with terms")]):
        claim = {"claim": "moves", "horizon": 2, "most": 0, "proof": [leaf]} | ({"terms": terms} if terms else {})
        place = forged(tmp_path / str(k), table, [stays, claim], plan, **about)
        if said:
            with pytest.raises(verify.Refused, match=said):
                verified(place)
        else:
            assert verified(place)["moves_bound"] == 1


def test_what_follows_from_given_files_is_certified(tmp_path):
    """Days follow from what is printed where only together with whose cards they are."""
    given = {"files": ["moves", "assignment", "courier"], "completed": ["shipments"], "status": "optimal"}
    bounds = [{"name": name, "bound": bound, "certified": True} for name, bound in (("days", 2), ("courier", 2))]
    given |= {"condition": "", "days_bound": 2, "certified": True, "goals": bounds}
    stated = [{**goal, "bound": None, "certified": False} for goal in goals(days=(2, None), courier=(2, None))]
    about = {"days": 2, "days_bound": None, "certified": False, "goals": stated, "status": "feasible"}
    place = forged(tmp_path / "a", TOGETHER, [], COURIER, **about, given=given)
    assert verified(place)["given"]["days_bound"] == 2
    less = {**given, "files": ["moves", "assignment"], "completed": ["shipments", "courier"]}
    with pytest.raises(verify.Refused, match="not proved"):
        verified(forged(tmp_path / "b", TOGETHER, [], COURIER, **about, given=less))


# --- causes -----------------------------------------------------------------------------------------------------------

CAUSES = (
    *("too_few_blanks", "no_printers", "no_printers_allowed", "unreachable"),
    *("min_printers", "max_printers", "moves_total"),
)


def holds(problem: verify.Instance, cause: str, sites: list[str], own: list[str]) -> int | None:
    """Return how much is missing where a cause holds; None where it does not."""
    try:
        _about, (_said, missing) = verify.check_cause(verify.Frame(problem, 0), cause, sites, own)
    except verify.Refused:
        return None
    return missing


def test_no_cause_holds_where_there_is_a_plan_and_of_blanks_as_many_lack_as_have_to_stay():
    """Every cause of tiny cases with every lever, about every set of sites."""
    seen: Counter[str] = Counter()
    for seed in range(160):
        case = draw_tiny(seed)
        if seed % 4 == 0:  # some that only an exact count tells
            case = draw_case(seed)
        possible = answer(case) is not None
        with TemporaryDirectory() as folder:
            problem = read(case, Path(folder))
        short, most = World(case).unserved(), 0
        kinds = [[*((code, kind) for kind in ("whole", "own", ""))] for code in problem.codes]
        for cause in CAUSES:
            for chosen in combinations([pair for pairs in kinds for pair in pairs], len(problem.codes)):
                if len({code for code, _kind in chosen}) < len(chosen):
                    continue
                sites, own = ([code for code, kind in chosen if kind == name] for name in ("whole", "own"))
                missing = holds(problem, cause, sites, own)
                if missing is not None:
                    seen[cause] += 1
                    assert cause == "too_few_blanks" or not possible, (seed, cause, sites)
                    most = max(most, missing if cause == "too_few_blanks" else 0)
        assert most == (short if sum(map(problem.to_print, range(len(problem.codes)))) else 0), seed
        assert verify._staying(problem) == most, seed
        seen["possible"] += possible
        seen["short"] += short > 0
    assert min(seen["possible"], seen["short"], seen["unreachable"]) >= 5, seen


def test_days_that_sites_would_take_alone_are_those_of_the_package():
    """With arrivals, shifts, printers and cards from outside; the rule means the same day to both."""
    rng, seen = Random("alone"), Counter[bool]()
    for seed in range(150):
        case = draw_case(seed)
        with TemporaryDirectory() as folder:
            problem = read(case, Path(folder))
            try:
                instance = read_instance(Path(folder) / "case.csv")
            except InvalidInput:  # by chance a site has in all what the others have: a row of totals
                continue
        for i in rng.sample(range(len(problem.codes)), 2):
            tables = instance.calendar, instance.demand_table, instance.rate_table
            wanted = finished_alone(instance, *tables, i)
            assert verify.finished_alone(problem, i) == wanted, (seed, i)
            seen[wanted is None] += 1
    assert min(seen.values()) >= 30, seen


def test_a_row_is_written_with_one_number_or_two_or_three(tmp_path):
    problem = verify.read_instance(together(tmp_path)[0])
    document = json.loads((tmp_path / "plan" / "certificate.json").read_text(encoding="utf-8"))
    assert verify.check_certificate(problem, document).days == 1
    for key in ("1:1:2:3", "1:1", "1:1:1", "1:1:0", "1:1:02", "1:2:2", "100001:1:2", "1:1:10000000000"):
        document["claims"] = [days(1, {"V4": {"": {key: "1"}}})]
        with pytest.raises(verify.Refused, match="has no row"):
            verify.check_certificate(problem, json.loads(dumps(document)))


@pytest.mark.parametrize(("hours", "missing", "idle"), [(None, 5, 0), (0, 8, 3)])
def test_blanks_at_an_office_that_prints_for_others_do_not_lie_idle(hours, missing, idle):
    """Bumi lends none of its five, but prints for Ayu where couriers may go: both the cause and the verifier say so."""
    sites = (Site("A", "Ayu", 8, 1, 0), Site("B", "Bumi", 2, 1, 5))
    result = solve(Instance("x", sites).replace(print_for_others=True, courier_max_hours=hours))
    assert [(cause.missing, cause.idle) for cause in result.causes] == [(missing, idle)]
    assert verify_plan(result)["valid"] is True
