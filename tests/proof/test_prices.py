"""Prices as an end of a tree: they never leave out a plan that there is."""

from __future__ import annotations

import json
from collections import Counter
from random import Random

import pytest

from reallocate import read_instance, solve, verify
from reallocate.decomposition.relaxed_horizon import RelaxedHorizon
from reallocate.families.instances import generate
from reallocate.instance.model import Instance
from reallocate.instance.parts import Arrival, Delivery, Rule, Site
from reallocate.plan.replay import replay
from reallocate.proof.claims import certificate
from reallocate.proof.explain import explain_days
from reallocate.proof.judge import Judge, as_verified
from reallocate.proof.vipr.export import _proof
from reallocate.running.control import Control
from tests.oracle.lever_cases import draw_tiny
from tests.oracle.lever_data import WITHOUT, to_files
from tests.oracle.random_instances import random_instance


def drawn(frame, rng):
    """Prices at random that pay nothing for coming and leaving on one day."""
    days, top = range(frame.last_day + 1), rng.choice([0, 1, 3, 10, 40])
    unit = rng.choice([1, 1, 2, 5])
    leaving = [[rng.randint(0, top) * rng.randint(0, 1) for _ in days] for _ in frame.sites]
    if rng.random() < 0.5:  # what falls with the days
        leaving = [[rng.randint(0, 2) * (frame.last_day - d) for d in days] for _row in leaving]
    blanks = {day: rng.randint(0, 4) for day in days if rng.random() < 0.4}
    prices = verify.Prices(unit, leaving, blanks)
    while True:
        coming = prices.coming(frame)
        over = [
            (i, d, coming[i][d])
            for i in frame.offices
            for d in days[1:]
            if coming[i][d] is not None and leaving[i][d] > coming[i][d]
        ]
        if not over:
            return prices
        for i, d, price in over:
            leaving[i][d] = price


def boxes(frame, standing, rng):
    """Branches about printers present that a plan is on the right side of."""
    found = []
    for _branch in range(rng.randint(0, 6)):
        i, d = rng.choice(frame.offices), rng.randint(1, frame.last_day)
        most = max(0, standing[d - 1][i] + rng.randint(-2, 1))
        found.append((verify.Branch("printers", i, d, most), standing[d - 1][i] > most))
    return found


def assert_sound(instance, plan, days, rng, seen):
    """No prices refute the horizon of a plan, or a longer one, or what the plan is in."""
    played = replay(instance, plan)
    standing = [list(row) for row in played.printers]
    problem = as_verified(instance)
    least = max(days, instance.last_arrival)
    for horizon in (least, least + 1, least + 3):
        frame = verify.Frame(problem, horizon)
        there = standing[:horizon]
        while len(there) < horizon:
            d = len(there) + 1
            before = there[-1] if there else [site.printers for site in instance.sites]
            there.append([n + instance.printers_due[i].get(d, 0) for i, n in enumerate(before)])
        for _turn in range(6):
            excess = drawn(frame, rng).excess(frame, boxes(frame, there, rng))
            assert excess <= 0
            seen[excess > -20] += 1


def test_no_prices_refute_a_horizon_that_has_a_plan():
    seen: Counter[bool] = Counter()
    for seed in range(60):
        instance = random_instance(seed)
        found = solve(instance, goals=("moves",), method="monolith")
        if found.days:
            assert_sound(instance, found.plan, found.days, Random(f"prices {seed}"), seen)
    assert min(seen.values()) > 50


def test_no_prices_refute_a_horizon_that_has_a_plan_whatever_the_levers(tmp_path):
    """Shifts, rules, printers from outside, cards that are ready, new ones, closed roads, lenders and maxima."""
    seen: Counter[bool] = Counter()
    for seed in range(240):
        case = WITHOUT["couriers"](draw_tiny(seed))
        if case.partial:
            continue
        instance = read_instance(to_files(case, tmp_path / str(seed)))
        found = solve(instance, goals=(), method="monolith")
        if found.days and instance.cards:
            assert_sound(instance, found.plan, found.days, Random(f"prices {seed}"), seen)
    assert sum(seen.values()) > 500


def test_what_is_printed_after_a_site_is_first_finished_is_printed():
    """A's new card comes after the day by which the rule has it finished, and the blank for it from the depot."""
    sites = (
        Site("A", "A", 1, 1, 1, cards_per_printer_day=1),
        Site("D", "D", 0, 0, 0, "depot"),
    )
    rules, arrivals = (Rule("finish_by", site=0, day=1),), (Arrival(3, 0, 1),)
    instance = Instance("later", sites, (Delivery(2, 1, 1),), arrivals=arrivals, rules=rules)
    found = solve(instance, goals=(), method="monolith")
    assert found.days == 1
    frame = verify.Frame(as_verified(instance), 3)
    assert verify.Prices(1, [[0] * 4, [0] * 4], {0: 100}).excess(frame, []) <= 0


# --- a claim that prices prove --------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def proven():
    """An instance whose 14 days rows allow and prices refute; 15 days have a plan. The claim, and its JSON."""
    instance = generate("island", 10, sites=10, printers_per_site=1.0, slack=0.0)
    horizon, judge = RelaxedHorizon(instance, 14, Control()), Judge(instance)
    horizon.settle()
    assert horizon.possible
    horizon.price_sites(judge)
    assert horizon.possible is False
    claim = horizon.claim(judge)
    return instance, claim, json.loads(json.dumps(certificate(instance, [claim])))


def refusal(instance, document):
    """The code of the reason for which a certificate is refused; None: it is accepted."""
    try:
        verify.check_certificate(as_verified(instance), document)
    except verify.Refused as reason:
        return reason.code
    return None


def test_prices_refute_what_rows_allow(proven):
    instance, claim, document = proven
    assert set(claim.nodes[0]) == {"prices"}
    assert refusal(instance, document) is None
    (said,) = document["claims"]
    said["horizon"] = 15
    assert refusal(instance, document) in ("leaf_open", "negative")
    said["horizon"] = 14
    assert refusal(instance, document) is None


def test_other_prices_prove_no_more_than_there_is(proven):
    """Each price left out, doubled, raised or lowered: 15 days are never refuted, and 14 not by most."""
    instance, _claim, document = proven
    (said,) = document["claims"]
    prices = said["proof"][0]["prices"]
    outcomes: Counter[str | None] = Counter()
    places = [(prices, "unit")]
    places += [(days, day) for days in [*prices["leaving"].values(), prices.get("blanks", {})] for day in days]
    for place, key in places[:: 1 + len(places) // 20]:
        kept = place[key]
        for other in (0, 2 * kept, kept + 1, max(0, kept - 1), 10**9):
            place[key] = other
            outcomes[refusal(instance, document)] += 1
            said["horizon"] = 15
            assert refusal(instance, document) is not None
            said["horizon"] = 14
        place[key] = kept
    assert {"leaf_open", "negative", None} <= outcomes.keys()


@pytest.mark.parametrize(
    "change",
    [
        {"unit": 0},
        {"unit": "1"},
        {"unit": 10**10},
        {"leaving": []},
        {"leaving": {"nowhere": {"1": 1}}},
        {"leaving": {"01.01": {"15": 1}}},
        {"leaving": {"01.01": {"0": 1}}},
        {"leaving": {"01.01": {"1": -1}}},
        {"leaving": {"01.01": {"1": 1.5}}},
        {"leaving": {"01.01": {"1": True}}},
        {"blanks": {"-1": 1}},
        {"blanks": {"99": 1}},
        {"rows": {}},
    ],
)
def test_prices_that_are_none_are_refused(change, proven):
    instance, _claim, document = proven
    whole = json.loads(json.dumps(document))
    whole["claims"][0]["proof"][0]["prices"].update(change)
    assert refusal(instance, whole) in ("malformed", "unknown_site")
    beside = json.loads(json.dumps(document))
    beside["claims"][0]["proof"][0]["rows"] = {}
    assert refusal(instance, beside) == "malformed"


@pytest.mark.parametrize("terms", [{"late": True}, {"more_printers": 1}, {"fewer_cards": 1}])
def test_prices_prove_nothing_of_plans_on_terms(terms, proven):
    instance, _claim, document = proven
    whole = json.loads(json.dumps(document))
    whole["claims"][0]["terms"] = terms
    assert refusal(instance, whole) == "no_such_row"


def test_a_branch_about_printers_present_is_a_box(proven):
    """Both sides of a question close with the prices of the whole; with a site shut its cards cannot be printed."""
    instance, _claim, document = proven
    leaf = document["claims"][0]["proof"][0]
    code = next(site.code for site in instance.sites if site.backlog and not site.is_depot)
    asked = {"branch": {"count": "printers", "site": code, "by": 3, "at_most": 1}, "below": 1, "above": 2}
    split = json.loads(json.dumps(document))
    split["claims"][0]["proof"] = [asked, leaf, leaf]
    assert refusal(instance, split) is None
    frame = verify.Frame(as_verified(instance), 14)
    site = frame.index[code]
    shut = [(verify.Branch("printers", site, d, 0), False) for d in range(1, 15)]
    assert verify.Prices(1, [[0] * 15 for _ in frame.sites], {}).excess(frame, shut) > 0
    longer = verify.Frame(as_verified(instance), 18)
    assert verify.Prices(1, [[0] * 19 for _ in frame.sites], {}).excess(longer, shut[:3]) <= 0


def test_too_many_states_are_refused():
    frame = verify.Frame(as_verified(generate("island", 0)), 14)
    prices = verify.Prices(1, [[0] * 15 for _ in frame.sites], {})
    assert prices.work(frame) < verify.MAX_WORK
    kept, verify.MAX_STATES = verify.MAX_STATES, 1_000
    try:
        with pytest.raises(verify.Refused, match="states"):
            prices.excess(frame, [])
    finally:
        verify.MAX_STATES = kept


def test_what_speaks_of_rows_is_silent_about_prices(proven):
    instance, claim, document = proven
    assert explain_days(instance, Judge(instance), claim) is None
    exported = _proof(as_verified(instance), document["claims"][0], 1)
    assert not exported.name
    assert "prices" in exported.reason
