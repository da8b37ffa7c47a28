"""Every limit of the verifier holds for the work that is really done: it refuses soon, and in little memory."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

import pytest

from reallocate import verify
from tests.proof.alone import alone, assert_refused
from tests.proof.directories import forged

Node = dict[str, Any]
TRIPS = {"moves.csv": "depart_day,from,to,printers\n", "shipments.csv": "depart_day,from,to,blanks\n"}


def sites(count: int, backlog: int = 10**9, printers: int = 1, blanks: int = 10**9, rates: bool = False) -> str:
    """A site table of offices that lend; `rates`: each with a rate of its own, which share no divisor."""
    header = "code,name,backlog,printers,blanks,lends_blanks,cards_per_printer_day\n"
    rows = (f"S{i},S{i},{backlog},{printers},{blanks},yes,{10**9 - 2 * i - 1 if rates else 1}\n" for i in range(count))
    return header + "".join(rows)


def line_of_roads(count: int) -> str:
    return "from,to,hours\n" + "".join(f"S{i},S{i + 1},3\n" for i in range(count - 1))


def covering(count: int, day: int = 1, y: str = "1") -> Node:
    """A leaf with the covering row of every site."""
    return {"rows": {"V1": {f"S{i}": {str(day): y} for i in range(count)}}}


def ends(leaf: Node, count: int) -> list[Node]:
    """A tree with so many ends, all alike."""
    branch = {"count": "arrivals", "site": "S0", "by": 1, "at_most": 0}
    nodes = []
    for at in range(0, 2 * count - 2, 2):
        nodes += [{"branch": branch, "below": at + 1, "above": at + 2}, leaf]
    return [*nodes, leaf]


def days(horizon: int, proof: list[Node], **terms: int) -> Node:
    return {"claim": "days", "horizon": horizon, "proof": proof, **({"terms": terms} if terms else {})}


def assignment(sites: int, days: int) -> dict[str, str]:
    """The files of a plan in which each site prints one card on the last day."""
    rows = (f"{d},S{i},S{i},{int(d == days)}\n" for d in range(1, days + 1) for i in range(sites))
    return {**TRIPS, "assignment.csv": "day,code,name,cards\n" + "".join(rows)}


def legs(sites: int, count: int) -> str:
    rng = Random(1)
    ways = (rng.sample(range(sites), 2) for _ in range(count))
    return "from,to,hours,one_way\n" + "".join(f"S{i},S{j},5,yes\n" for i, j in ways)


FAR = {"days": verify.MOST_DAYS}
LATE = {
    "a.csv": sites(2_000, backlog=36_499, blanks=1),
    "a.rules.csv": "rule,site\n" + "".join(f"not_later_than_alone,S{i}\n" for i in range(2_000)),
    "a.deliveries.csv": "day,code,blanks\n" + "".join(f"36000,S{i},36499\n" for i in range(2_000)),
}
MANY_DAYS = "day,code,blanks\n" + "".join(f"{d},S{i},1\n" for i in range(10) for d in range(1, 49_000))
NIGHTS = "setting,value\novernight_hours,4\n"

#: What a directory asks for, and what is to be said of it.
REFUSED: dict[str, tuple[str, Callable[[Path], tuple[Path, Path]]]] = {
    "days without end in the options": (
        "the option days of summary.json",
        lambda place: forged(place, {"a.csv": sites(2, backlog=1)}, [], assignment(2, 1), options={"days": 2**63}),
    ),
    "a claim about days without end": (
        "the horizon of a claim",
        lambda place: forged(place, {"a.csv": sites(2)}, [days(2**63, [covering(2)])], options={"days": 2**63}),
    ),
    "a claim about a century of many sites": (
        "days of sites",
        lambda place: forged(place, {"a.csv": sites(2_000)}, [days(36_500, [covering(2_000)])], options=FAR),
    ),
    "a few ends of many trips": (
        "would take too long",
        lambda place: forged(place, {"a.csv": sites(2_000)}, [days(200, ends(covering(2_000), 40))], options=FAR),
    ),
    "deliveries on many days": (
        "would take too long",
        lambda place: forged(
            place, {"a.csv": sites(500), "a.deliveries.csv": MANY_DAYS}, [days(20, [covering(500)])], options=FAR
        ),
    ),
    "stops at many lenders": (
        "would take too long",
        lambda place: forged(
            place,
            {"a.csv": sites(900), "a.legs.csv": line_of_roads(900), "a.settings.csv": NIGHTS},
            [days(20, [covering(900, 2)])],
            options=FAR,
        ),
    ),
    "a ledger of many rates": (
        "no small common denominator",
        lambda place: forged(
            place,
            {"a.csv": sites(1_000, backlog=1, rates=True)},
            [],
            assignment(1_000, 1),
            days=1,
            goals=[{"name": "days", "value": 1, "bound": 1, "certified": True}],
        ),
    ),
    "a plan of many days": (
        "1 row for",
        lambda place: forged(
            place,
            {"a.csv": sites(2)},
            [],
            {**TRIPS, "assignment.csv": "day,code,cards\n100000,S0,1\n"},
        ),
    ),
    "sites that finish alone after a century": (
        "does not prove",
        lambda place: forged(place, LATE, []),
    ),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_asks_for_too_much_is_refused(name, tmp_path):
    said, make = REFUSED[name]
    file, plan = make(tmp_path)
    run = alone(plan, "--instance", file)
    assert_refused(run)
    assert said in run.stderr


def test_an_instance_of_more_legs_than_can_be_joined_is_refused(tmp_path):
    file, plan = forged(tmp_path, {"a.csv": sites(1_415), "a.legs.csv": legs(1_415, 150_000)}, [])
    assert_refused(alone(plan, "--instance", file), 3)


def test_every_site_may_have_a_cause_of_its_own(tmp_path):
    """As many as there are where no road leads anywhere; the sentence names some of them."""
    offices = "".join(f"S{i},S{i},1,0,1\n" for i in range(300))
    tables = {"a.csv": "code,name,backlog,printers,blanks\nA,A,0,1,0\n" + offices, "a.legs.csv": "from,to,hours\n"}
    about = [("unreachable", f"S{i}") for i in range(300)]
    goals = [{"name": "days", "value": None, "bound": None, "certified": True}]
    file, plan = forged(
        tmp_path,
        tables,
        [{"claim": "impossible", "cause": cause, "sites": [site]} for cause, site in about],
        causes=[{"code": cause, "site": site, "missing": 1} for cause, site in about],
        days_bound=None,
        goals=goals,
    )
    run = alone(plan, "--instance", file)
    assert run.stdout.endswith("S9: cards wait where no printer can come; and 290 reasons more.\n"), run.stderr


def test_the_work_on_all_claims_is_one_sum(tmp_path, monkeypatch):
    """A claim that would be accepted by itself is refused where others took the work that is allowed."""
    claims = [days(1, [covering(2)], more_printers=k) for k in (1, 2, 3)]
    file, _plan = forged(tmp_path, {"a.csv": sites(2)}, [])
    problem = verify.read_instance(file)
    document = {"schema": verify.SCHEMA, "instance": {"digests": problem.digests}, "claims": claims}
    assert verify.check_certificate(problem, json.loads(json.dumps(document))).leaves == 3
    monkeypatch.setattr(verify, "MAX_WORK", 2_000)
    assert verify.check_certificate(problem, {**document, "claims": claims[:1]}).leaves == 1
    with pytest.raises(verify.Refused, match="would take too long"):
        verify.check_certificate(problem, document)
