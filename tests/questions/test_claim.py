"""Promises put to the test: nothing is called in vain, or the worst that may be, without proof."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from reallocate import Control, Delivery, Instance, Leg, Promise, Rule, Settings, Site, claim, read_instance, solve
from reallocate.formulation.prepared import Prepared
from reallocate.instance.parts import Arrival
from reallocate.questions.claim import Trial, tried_soon
from reallocate.questions.trials import Trials
from reallocate.questions.variants import Change, apply
from reallocate.search import method
from reallocate.search.decision import Decision
from reallocate.search.prover import Prover
from tests.questions.test_levers import CROWDED


def minima(*, printers: int = 0) -> Instance:
    """Beta has no cards and wants five printers all the same."""
    sites = Site("A", "Alfa", 100, 1, 100), Site("B", "Beta", 0, printers, 0, min_printers=5)
    return Instance("minima", sites)


def fixed(*, printers: int = 1) -> Instance:
    """Four printers are to leave Alfa on day 1, where there is one."""
    sites = Site("A", "Alfa", 200, printers, 200), Site("B", "Beta", 0, 0, 0)
    return Instance("fixed", sites, rules=(Rule("fix", 0, 1, day=1, value=4),))


def trial(found: Promise, kind: str) -> Trial:
    trials = (*found.changes, *found.in_vain, *found.unsettled, *found.slack)
    return next(trial for trial in trials if trial.kind == kind)


@pytest.mark.parametrize(("make", "more", "at"), [(minima, 5, 1), (fixed, 3, 0)])
def test_printers_that_only_minima_or_fixed_trips_want_are_found(make, more, at):
    """One printer does all the work, and the promise asks for more printers than that."""
    found = trial(claim(make(), 3), "printers")
    assert (found.after, found.where, found.proven, found.certified) == (1 + more, ((at, more),), True, True)
    assert claim(make(printers=more + (1 - at)), 3).verdict == "true"


def test_hours_overnight_that_help_are_found_though_more_of_them_do_not():
    found = claim(CROWDED, 2)
    assert found.verdict == "false"
    hours = trial(found, "overnight_hours")
    assert (hours.after, hours.days, hours.proven) == (10, 2, True)
    assert solve(apply(CROWDED, hours.changes), goals=()).days == 2
    assert hours not in found.in_vain


def test_hours_of_set_up_that_help_are_found_though_none_at_all_do_not():
    """20 hours overnight and as many of set-up cost days as none of both do; 10 less are as good as 10 overnight."""
    instance = CROWDED.replace(settings=Settings(setup_hours=Decimal(20), overnight_hours=Decimal(20)))
    found = claim(instance, 2)
    assert found.verdict == "false"
    assert (trial(found, "setup_hours").after, trial(found, "setup_hours").proven) == (10, True)
    assert solve(instance.replace(setup_hours=Decimal(0)), days=2, goals=()).plan is None


class StopAt:
    """Stops a run when it is told of progress for the n-th time."""

    def __init__(self, count: int) -> None:
        self.left, self.control = count, Control(listener=self, apart=False)

    def __call__(self, _progress: object) -> None:
        self.left -= 1
        if self.left <= 0:
            self.control.stop.set()


@pytest.mark.parametrize("days", [2, 3])
def test_a_run_that_is_ended_says_of_nothing_more_than_it_knows(days):
    """Ended at any moment: what is called proven is what a whole run finds, and what keeps the promise keeps it."""
    instance = read_instance("instances/tiny-two-sites.csv")
    whole = claim(instance, days)
    right = {(t.kind, t.delivery): t.after for t in (*whole.changes, *whole.in_vain, *whole.slack)}
    unproven = 0
    for count in range(1, 60, 3):
        stop = StopAt(count)
        found = claim(instance, days, control=stop.control)
        assert found.verdict in (whole.verdict, "undecided")
        for this in (*found.changes, *found.in_vain, *found.unsettled, *found.slack):
            if this.proven:
                assert this.after == right[this.kind, this.delivery]
            if this.after is not None:
                assert this.days is not None
                assert this.days <= days
            assert this.proven != this.cut
            # What was not settled has the days of the plan as it is beside it, where that was found in time.
            assert not this.cut or this.days == found.result.days or (this.days or 9) <= days
            unproven += not this.proven
        assert all(t.proven for t in found.in_vain)
        assert all(t.proven or t.after != t.before for t in found.slack)
        assert all(pair.proven != pair.cut for pair in found.combinations)
        right_pairs = {pair.kinds: pair.kept for pair in whole.combinations}
        assert all(pair.kept in (None, right_pairs[pair.kinds]) for pair in found.combinations)
        assert found.limit == ("interrupt" if stop.left <= 0 else None)
    assert unproven


def test_what_is_known_so_far_is_kept_as_a_promise():
    """Whoever has to end a run from outside has the trials that were done by then."""
    kept: list[object] = []
    whole = claim(read_instance("instances/tiny-two-sites.csv"), 2, control=Control(keep=kept.append))
    assert all(isinstance(promise, Promise) for promise in kept)
    assert kept[-1] == whole
    sizes = [len(p.changes) + len(p.in_vain) + len(p.unsettled) for p in kept if isinstance(p, Promise)]
    assert sizes == sorted(sizes)
    assert sizes[-1] > 2


def test_a_promise_of_many_days_builds_no_model_of_so_many(monkeypatch):
    """Ten years for what takes three days: models grow with what is needed, not with what is promised."""
    horizons: list[int] = []
    build = Prover.prepared

    def noted(prover: Prover, horizon: int, *least_days: int) -> Prepared:
        horizons.append(horizon)
        return build(prover, horizon, *least_days)

    monkeypatch.setattr(Prover, "prepared", noted)
    sites = Site("A", "Alfa", 1200, 1, 400), Site("B", "Beta", 400, 3, 900), Site("D", "D", 0, 0, 300, kind="depot")
    legs = Leg(0, 1, Decimal(5)), Leg(2, 1, Decimal("0.5"))
    instance = Instance("small", sites, deliveries=(Delivery(2, 2, 600),), legs=legs)
    found = claim(instance, 3650, control=Control(apart=False))
    assert found.verdict == "true"
    assert trial(found, "cards_per_printer_day").after == 1
    assert trial(found, "delivery_day").days is not None
    assert max(horizons) < 1000


def test_ten_days_of_may_take_printing_for_others_and_lending_together():
    """Either alone takes eleven, by certificate; both together are the ten that were promised."""
    may = read_instance("instances/may2020.csv")
    for kind in ("print_for_others", "lends_blanks"):
        alone = Decision(apply(may, [Change(kind, "to", True)]), Control(apart=False), 1.0)
        assert (alone.within(10), alone.lower) == (False, 11)
    pair = next(Trials(may, 10, 366, None, 1.0, Control(apart=False)).pairs())
    assert pair.kinds == ("print_for_others", "lends_blanks")
    assert (pair.kept, pair.days, pair.days_bound, pair.proven, pair.certified) == (True, 10, 10, True, True)
    assert [change.document(may) for change in pair.pair] == [
        {"change": "print_for_others", "to": True},
        {"change": "lends_blanks", "to": True},
    ]


def test_pairs_are_tried_only_where_no_change_that_is_made_or_not_does_it():
    """Beta has the printer and Alfa the cards and the blanks; a trip takes a day, and the printer has to stay."""
    sites = Site("A", "Alfa", 100, 0, 100), Site("B", "Beta", 0, 1, 0, min_printers=1)
    found = claim(Instance("stays", sites), 2)
    assert found.verdict == "false"
    assert {t.kind for t in found.in_vain} >= {"print_for_others", "lends_blanks"}
    assert [(pair.kinds, pair.kept, pair.days, pair.proven) for pair in found.combinations] == [
        (("print_for_others", "lends_blanks"), False, 3, True)
    ]
    found = claim(found.instance, 3)
    assert [(pair.kept, pair.days) for pair in found.combinations] == [(True, 3)]
    lent = found.instance.replace(sites=(replace(sites[0], lends_blanks=True), sites[1]))
    found = claim(lent, 3)
    assert trial(found, "print_for_others").after is True
    assert found.combinations == ()


#: Six cards from Monday on; Sunday is closed and brings three cards as soon as it is open, Saturday brings none.
WEEK = Instance(
    "week",
    (Site("A", "Alfa", 6, 1, 20, cards_per_printer_day=1),),
    arrivals=(Arrival(7, 0, 3),),
    settings=Settings(start_date=date(2026, 6, 1), closed_weekdays=frozenset({5, 6})),
)


def test_where_new_cards_come_a_weekday_that_is_open_may_cost_days():
    """Open on Saturday too, Alfa is done on day 6; open on Sunday as well, its cards wait on day 7, and it is not."""
    found = trial(claim(WEEK, 6), "closed_days")
    assert (found.after, found.at_once, found.days, found.proven) == ("sun", False, 6, True)
    assert solve(WEEK.replace(closed_weekdays=frozenset()), goals=()).days == 9


def test_cards_that_are_thought_away_are_of_the_backlog():
    """Two of the day before are no printer for the two that come on day 2: those wait whatever is thought away."""
    later = Instance("later", (Site("A", "Alfa", 4, 1, 20, cards_per_printer_day=1),), arrivals=(Arrival(2, 0, 2),))
    found = trial(claim(later, 1), "backlog")
    assert (found.after, found.proven) == (None, False)
    found = trial(claim(later, 3), "backlog")
    assert (found.after, found.days, found.where, found.proven) == (1, 3, ((0, 3),), True)


@pytest.mark.parametrize("name", ["tiny-two-sites", "tiny-late-blanks", "tiny-shifts"])
def test_what_is_tried_soon_is_never_more_than_the_whole_search_says(name, monkeypatch):
    """By relaxations alone, as of many offices: what is in vain is, what makes it true does, and less is claimed."""
    result = solve(read_instance(f"instances/{name}.csv"), goals=())
    assert result.days is not None
    whole = claim(result.instance, result.days - 1)
    monkeypatch.setattr(method, "MONOLITH", 0)
    monkeypatch.setattr(Prover, "prepared", lambda *_of: pytest.fail("one model of everything was built"))
    soon = tried_soon(result, result.days - 1, effort=1.0, control=Control(apart=False))
    assert soon.in_vain
    assert soon.changes
    assert {trial.kind for trial in soon.in_vain} <= {trial.kind for trial in whole.in_vain}
    for found in soon.changes:
        exact = trial(whole, found.kind)
        assert exact.after is not None
        assert found.days is not None
        assert found.days <= soon.promised
        assert not found.proven or found.after == exact.after
    known = {"print_for_others", "printers", *(found.kind for found in (*soon.in_vain, *soon.changes))}
    assert known >= {trial.kind for trial in (*whole.changes, *whole.in_vain)} - {"backlog"}
