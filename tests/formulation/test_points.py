"""The model under the planner's rules and every kind of terms against the simulator, by enumeration on tiny instances.

`tests/proof/test_rows.py` does the same for the rules of the problem alone.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from itertools import product
from random import Random
from typing import Any

import numpy as np
import pytest

from reallocate.bounds.days import days_bounds
from reallocate.formulation import model
from reallocate.formulation.model import Formulation, build
from reallocate.formulation.strengthening import mir_cuts
from reallocate.formulation.terms import Terms
from reallocate.formulation.variables import last_departure
from reallocate.instance.model import Instance
from reallocate.instance.parts import Rule
from reallocate.plan.model import Plan, Printing, Trip, by_key
from reallocate.plan.replay import Replay, replay
from tests.oracle.drawing import WHOLE
from tests.proof.test_rows import keeps_row
from tests.proof.wishes import Sums, Wish, random_rule, random_trips, tiny

KINDS = ("rules", "late", "moves", "shipments", "cards", "more", "left", "edits", "edits and left")
#: Kinds in which the moves are given, of which most rules say nothing.
GIVEN = ("moves", "shipments", "cards")
#: One for each rule, and two with any.
SEEDS = range(len(WHOLE) + 2)
MOST_POINTS = 450
LIMITS = {"min_printers", "max_printers", "keep_at_least"}
Numbers = Any  # an array with one number for each point
Choices = dict[tuple[Any, ...], list[tuple[int, ...]]]


@dataclass(frozen=True)
class Case:
    """A question: an instance with rules, a horizon, and terms."""

    instance: Instance
    horizon: int
    terms: Terms

    @property
    def last(self) -> int:
        """Last day on which printers may leave."""
        return last_departure(self.instance, self.horizon, self.terms)

    def formulation(self, **options: Any) -> Formulation:
        return build(self.instance, self.horizon, terms=self.terms, **options)

    # --- every point ----------------------------------------------------------------------------------------------

    def choices(self, last: int) -> Choices:
        """Up to all printers or blanks on every trip, also on those that rules forbid; every way to print a backlog.

        Of a site, its cards and those left are chosen together; two ways that do not add up are tried too.
        """
        instance, terms, sites = self.instance, self.terms, range(len(self.instance.sites))
        offices = [i for i in sites if not instance.sites[i].is_depot]
        lenders = [i for i in sites if instance.sites[i].lends]
        travel, found = instance.travel, Choices()
        for family, given, lasting, ends, most in (
            ("move", terms.moves, travel.printer_days, (offices, offices), instance.printers + terms.more_printers),
            ("ship", terms.shipments, travel.blank_days, (lenders, sites), instance.blanks + instance.delivered),
        ):
            if given is not None:
                found |= {(family, *key): [(n,)] for key, n in by_key(given).items() if key[2] <= self.horizon}
                continue
            for i, j in product(*ends):
                lasts = lasting[i][j]
                if i != j and lasts is not None:
                    late = terms.ends_late and family == "move"
                    days = range(1, (last if late else self.horizon - lasts) + 1)
                    found |= {(family, i, j, d): [(n,) for n in range(most + 1)] for d in days}
        for i in offices:
            if terms.more_printers:
                found["more", i] = [(n,) for n in range(terms.more_printers + 1)]
            if instance.sites[i].backlog:
                found |= self._printing(i)
        return found

    def _printing(self, i: int) -> Choices:
        backlog = self.instance.sites[i].backlog
        days = tuple(d for d in range(1, self.horizon + 1) if self.instance.is_open(i, d))
        left = range(min(backlog, self.terms.fewer_cards + 1) + 1) if self.terms.fewer_cards else (0,)
        ways = [
            (*way, n)
            for n in left
            for way in product(range(backlog - n + 1), repeat=len(days))
            if sum(way) + n == backlog
        ]
        other = [(0,) * (len(days) + 1), (*(1 for _ in days), 0)]
        return {("cards", i, days): [*ways, *(way for way in other if way not in ways)]}

    def size(self) -> int:
        return int(np.prod([len(ways) for ways in self.choices(self.last).values()], dtype=float))

    # --- what the simulator says ----------------------------------------------------------------------------------

    def judged(self) -> Instance:
        """The instance with the rules that are asked of a plan on these terms, all of them as they are meant here.

        Of given moves only the ends of sites are asked. A day that a site keeps alone is the one that it has without
        what the terms grant. Of a trip that is fixed after the horizon nothing is said where trips may end late.
        """
        instance, terms = self.instance, self.terms
        rules = [r for r in instance.rules if r.rule not in ("finish_by", "not_later_than_alone")]
        if terms.late:
            rules = [r for r in rules if r.rule != "fix" or (r.day or 0) <= self.horizon]
        ends = [Rule("finish_by", site=i, day=day) for (_r, i), day in instance.limits.ends.items() if day]
        sites = instance.sites
        if terms.moves is not None:
            rules = []
            sites = tuple(replace(site, min_printers=0, max_printers=None) for site in sites)
        return instance.replace(rules=(*rules, *ends), sites=sites)

    def played(self, base: Instance, point: dict[tuple[Any, ...], int]) -> tuple[Plan, Replay]:
        sites = range(len(base.sites))
        granted = tuple((point.get(("more", i), 0), point.get(("left", i), 0)) for i in sites)
        trips = {
            family: tuple(sorted(Trip(k[3], k[1], k[2], n) for k, n in point.items() if k[0] == family and n))
            for family in ("move", "ship")
        }
        printing = tuple(sorted(Printing(k[2], k[1], n) for k, n in point.items() if k[0] == "cards" and n))
        plan = Plan(trips["move"], trips["ship"], printing, self.horizon, manual=self.terms.ends_late)
        return plan, replay(changed(base, granted), plan)

    def accepts(self, base: Instance, point: dict[tuple[Any, ...], int]) -> bool:
        """Whether the simulator accepts the plan as finished in time; with `late` whatever it says of limits.

        Edits are asked for with a number of days, and limits hold on all of them.
        """
        terms = self.terms
        for family, most in (("more", terms.more_printers), ("left", terms.fewer_cards)):
            if sum(n for key, n in point.items() if key[0] == family) > most:
                return False
        plan, played = self.played(base, point)
        broken = {b.code for b in played.breaches if b.severity == "error"}
        if terms.late:
            broken -= LIMITS
        elif terms.edits is not None and any(not self._within(base, row) for row in played.printers[: self.horizon]):
            return False
        if terms.cards is not None:
            allowed = {(row.day, row.site): row.cards for row in terms.cards}
            if any(row.cards > allowed.get((row.day, row.site), 0) for row in plan.printing):
                return False
        return not broken and played.days is not None and played.days <= self.horizon

    def _within(self, base: Instance, standing: tuple[int, ...]) -> bool:
        return all(
            base.limits.least[i] <= n <= (site.max_printers if site.max_printers is not None else n)
            for i, (n, site) in enumerate(zip(standing, base.sites, strict=True))
        )


@lru_cache(maxsize=64)
def changed(base: Instance, granted: tuple[tuple[int, int], ...]) -> Instance:
    """The instance with printers more and cards fewer, by site."""
    sites = tuple(
        replace(site, printers=site.printers + more, backlog=site.backlog - left)
        for site, (more, left) in zip(base.sites, granted, strict=True)
    )
    return base.replace(sites=sites)


@dataclass(frozen=True)
class Points:
    """All points of a case: by key an array of numbers; `legal`: accepted by the simulator."""

    case: Case
    of: dict[tuple[Any, ...], Numbers]
    legal: Numbers

    def values(self, formulation: Formulation) -> dict[str, Numbers]:
        """By name, the value of every variable at every point; whatever is no trip, card or grant follows from those.

        A row of a plan is taken out where another number leaves, and a row is put in where that is not 0.
        """
        v, count = formulation.variables, len(self.legal)
        zero = np.zeros(count, np.int64)
        sums = Sums(Wish(self.case.instance, self.case.last), 1)
        sums.tables = {name: np.zeros((*table.shape[:2], count), np.int64) for name, table in sums.tables.items()}
        for (family, i, *rest), numbers in self.of.items():
            if family in ("move", "ship"):
                j, d = rest
                sums.trip(slice(None), family == "move", d, i, j, numbers)  # type: ignore[arg-type]
            elif family == "cards":
                sums.tables["cards"][i, rest[0]] += numbers
            elif family == "more":
                sums.tables["come"][i, 0] += numbers
        found = sums.finished(True)
        names = {"leave": "go", "arrive": "come", "overnight": "night", "printers": "printers", "stock": "stock"}
        values = {
            variable.name: found[name][i, d]
            for family, name in names.items()
            for (i, d), variable in getattr(v, family).items()
        }
        for family in ("move", "ship", "cards", "more", "left"):
            for index, variable in getattr(v, family).items():
                values[variable.name] = self.of.get((family, *index), zero)
        values |= self._edits(formulation)
        return values

    def _edits(self, formulation: Formulation) -> dict[str, Numbers]:
        v, rows = formulation.variables, by_key(self.case.terms.edits or ())
        zero = np.zeros(len(self.legal), np.int64)
        going = {key: self.of.get(("move", *key), zero) for key in {*v.taken, *v.put}}
        taken = {key: (going[key] != rows[key]).astype(int) for key in v.taken}
        put = {key: ((going[key] != rows.get(key, 0)) & (going[key] > 0)).astype(int) for key in v.put}
        values = {v.taken[key].name: numbers for key, numbers in taken.items()}
        values |= {v.put[key].name: numbers for key, numbers in put.items()}
        for (i, day), variable in v.added.items():
            values[variable.name] = sum((put[key] for key in put if key[0] == i and key[2] <= day), zero)
        for variable in v.edits.values():
            values[variable.name] = np.maximum(sum(taken.values(), zero), sum(put.values(), zero))
        return values

    def nowhere(self, formulation: Formulation) -> Numbers:
        """Whether a point has something where the model has no variable."""
        found = np.zeros(len(self.legal), bool)
        for (family, *index), numbers in self.of.items():
            if tuple(index) not in getattr(formulation.variables, family):
                found |= numbers != 0
        return found


def terms_of(kind: str, rng: Random, instance: Instance, horizon: int) -> Terms:
    """Terms of one kind; a plan that is edited may have rows that cannot be kept."""

    def trips(moves: bool) -> tuple[Trip, ...]:
        return tuple(Trip(*trip) for trip in random_trips(rng, instance, horizon, moves))

    if kind in ("moves", "cards", "shipments"):
        bare = replay(instance.replace(rules=()), Plan(trips(True), trips(False), (), 0, manual=True))
        cards = tuple(
            Printing(d, i, rng.randint(1, site.backlog))
            for i, site in enumerate(instance.sites)
            for d in range(1, horizon + 1)
            if site.backlog and rng.random() < 0.7
        )
        return Terms(
            bare.moves,
            bare.shipments if kind == "shipments" else None,
            cards if kind == "cards" else None,
            fewer_cards=instance.backlog - 1 if kind == "cards" else 0,
        )
    if kind.startswith("edits"):
        edits = trips(True)
        if rng.random() < 0.4:  # one without a road, against a rule, or of more printers than there are
            offices = [i for i, site in enumerate(instance.sites) if not site.is_depot]
            edits += (Trip(rng.randint(1, 2), *rng.choice([(i, j) for i in offices for j in offices if i != j]), 3),)
        return Terms(edits=edits, fewer_cards=kind == "edits and left")
    grants = {"more": {"more_printers": rng.randint(1, 2)}, "left": {"fewer_cards": rng.randint(1, 2)}}
    return Terms(late=kind == "late" or (kind in grants and rng.random() < 0.3), **grants.get(kind, {}))


@cache
def points(kind: str, seed: int) -> Points:
    """All points of a case of this kind; its rules leave some of the plans, but for the last two seeds."""
    for attempt in range(1_000):
        rng = Random(f"{kind} {seed} {attempt}")
        instance, horizon = tiny(rng, seed % 4 == 1), rng.randint(1, 3)
        if sum(not site.is_depot for site in instance.sites) < 2:
            continue
        bare = Case(instance, horizon, terms_of(kind, rng, instance, horizon))
        if bare.terms.fewer_cards >= instance.backlog or not 20 <= bare.size() <= MOST_POINTS or hopeless(bare):
            continue
        plans = int(points_of(bare).legal.sum())
        for _draw in range(12 if plans else 0):
            rules = [random_rule(rng, instance) for _ in range(rng.randint(1, 3))]
            asked = replace(bare, instance=instance.replace(rules=tuple(dict.fromkeys(rules))))
            if seed >= len(WHOLE):  # with any rules, and with a trip that is fixed and forbidden
                clash = Rule("fix", 0, 1, 1, 1), Rule("forbid", 0, 1)
                return points_of(
                    replace(asked, instance=asked.instance.replace(rules=(*rules, *clash))) if seed % 2 else asked
                )
            if WHOLE[seed] in [rule.rule for rule in rules] and asked.size() <= MOST_POINTS:
                found = points_of(asked)
                if 0 < found.legal.sum() < plans or (plans and kind in GIVEN):
                    return found
    raise AssertionError(kind, seed)


def hopeless(asked: Case) -> bool:
    """Whether counting alone says that there is no plan: printers or blanks are too few."""
    instance, terms = asked.instance, asked.terms
    rest = instance.backlog - terms.fewer_cards
    if terms.moves is None:
        bound = next(iter(days_bounds(instance, 9)), None)
        short = bound is not None and bound.days > asked.horizon
        return rest > instance.blanks + instance.delivered or (short and not terms.more_printers + terms.fewer_cards)
    standing = replay(instance, Plan(terms.moves, (), (), asked.horizon, manual=True)).printers[: asked.horizon]
    work = [sum(row[i] for d, row in enumerate(standing, 1) if instance.is_open(i, d)) for i in range(len(standing[0]))]
    able = [min(site.backlog, instance.rate(i) * work[i]) for i, site in enumerate(instance.sites)]
    return sum(able) < rest


def points_of(asked: Case) -> Points:
    """All points; rules only take away plans, so they are asked of those that are plans without them."""
    free = unruled(replace(asked, instance=asked.instance.replace(rules=())), asked.last)
    base, legal = asked.judged(), free.legal.copy()
    for k in np.flatnonzero(legal):
        legal[k] = asked.accepts(base, {key: int(numbers[k]) for key, numbers in free.of.items()})
    return Points(asked, free.of, legal)


@lru_cache(maxsize=4)
def unruled(asked: Case, last: int) -> Points:
    tried = asked.choices(last)
    keys: list[tuple[Any, ...]] = []
    for key in tried:
        keys += [*(("cards", key[1], d) for d in key[2]), ("left", key[1])] if key[0] == "cards" else [key]
    every = np.array([[n for way in ways for n in way] for ways in product(*tried.values())], np.int64)
    base = asked.judged()
    legal = [asked.accepts(base, dict(zip(keys, point, strict=True))) for point in every.tolist()]
    return Points(asked, {key: every[:, k] for k, key in enumerate(keys)}, np.array(legal, bool))


def kept(formulation: Formulation, values: dict[str, Numbers]) -> Iterator[tuple[str, Numbers]]:
    """Yield, by name, whether points are within the bounds of each variable and keep each row."""
    for variable in formulation.variables.all():
        value = values[variable.name]
        yield variable.name, (value >= variable.low) & (value <= variable.high)
    for key, row in formulation.rows:
        yield key.name, keeps_row(row, values)


def assert_agree(kind: str, seed: int) -> None:
    """A point keeps the rows if and only if the simulator accepts it."""
    found = points(kind, seed)
    formulation = found.case.formulation(tight=False)
    keeps = ~found.nowhere(formulation) & (not formulation.barred)
    for name, each in kept(formulation, found.values(formulation)):
        assert each[found.legal].all(), (kind, seed, name)
        keeps &= each
    assert (keeps == found.legal).all(), (kind, seed)


@pytest.mark.parametrize("kind", KINDS)
def test_a_point_keeps_the_rows_if_and_only_if_the_simulator_accepts_it(kind):
    for seed in SEEDS:
        assert_agree(kind, seed)


@pytest.mark.parametrize("kind", KINDS)
def test_every_plan_keeps_the_tightening_rows(kind):
    for seed in SEEDS:
        found = points(kind, seed)
        tight = found.case.formulation()
        values = found.values(tight)
        rows = [row for row in tight.rows if row[0].family[0] == "V"]
        for name, row in (*rows, *mir_cuts(found.case.instance, found.case.horizon, tight.variables)):
            if not isinstance(row, bool):
                assert keeps_row(row, values)[found.legal].all(), (kind, seed, name)
            else:
                assert row or not found.legal.any(), (kind, seed, name)


#: Families that are no definitions of sums and stocks, and a kind of cases that needs them.
NEEDED = {
    "capacity": "rules",
    "finish": "left",
    "fewest_printers": "edits",
    "most_printers": "rules",
    "departures_a_day": "rules",
    "departures_in_all": "late",
    "fixed_trips": "late",
    "printers_granted": "more",
    "cards_granted": "left",
}


@pytest.mark.parametrize("name", NEEDED)
def test_no_family_can_be_left_out(name, monkeypatch):
    """The comparison fails without its rows."""
    for seed in SEEDS:
        assert_agree(NEEDED[name], seed)
    for families in ("BASE", "RULES", "GRANTS"):
        rest = [family for family in getattr(model, families) if family.__name__ != name]
        monkeypatch.setattr(model, families, tuple(rest))
    with pytest.raises(AssertionError):  # noqa: PT012 - any of the seeds
        for seed in SEEDS:
            assert_agree(NEEDED[name], seed)


EDITED = ("edits", "edits and left")


@pytest.mark.parametrize("kind", EDITED)
def test_no_other_choice_of_rows_counts_fewer_edits(kind):
    """At every point, over all ways to say what is taken out and put in: the larger of the two numbers, no less."""
    seen = Counter[int]()
    for seed in SEEDS:
        found = points(kind, seed)
        formulation = found.case.formulation(tight=False)
        v, values = formulation.variables, found.values(formulation)
        names = [variable.name for family in (v.taken, v.put) for variable in family.values()]
        if len(names) > 12:
            continue
        ways = np.array(list(product((0, 1), repeat=len(names)))).T
        rows = [row for key, row in formulation.rows if key.tag in ("E1", "E2")]
        out, counted = len(v.taken), values[v.edits[()].name]
        counts = np.maximum(ways[:out].sum(axis=0), ways[out:].sum(axis=0))
        here = np.flatnonzero(~found.nowhere(formulation))
        for k in Random(seed).sample(list(here), min(len(here), 40)):
            at = {name: np.full(ways.shape[1], value[k]) for name, value in values.items()}
            at |= dict(zip(names, ways, strict=True))
            possible = np.logical_and.reduce([keeps_row(row, at) for row in rows])
            assert counts[possible].min() == counted[k], (kind, seed, k)
            seen[int(counted[k])] += 1
    assert len(seen) >= 4, seen
    assert sum(seen.values()) >= 100, seen


@pytest.mark.parametrize("kind", EDITED)
def test_a_limit_on_the_edits_leaves_the_plans_within_it(kind):
    for seed in SEEDS:
        found = points(kind, seed)
        for most in (0, 1, 2):
            limited = replace(found.case, terms=replace(found.case.terms, most_edits=most)).formulation(tight=False)
            values = found.values(limited)
            counted = values[limited.variables.edits[()].name]
            keeps = ~found.nowhere(limited) & (not limited.barred)
            for _name, each in kept(limited, values):
                keeps &= each
            assert (keeps == (found.legal & (counted <= most))).all(), (kind, seed, most)


@pytest.mark.parametrize(("kind", "goal", "family"), [("more", "more", "more"), ("left", "left", "left")])
def test_goals_count_what_is_granted(kind, goal, family):
    for seed in SEEDS:
        found = points(kind, seed)
        formulation = found.case.formulation()
        values = found.values(formulation)
        terms = formulation.objective(goal).members(formulation.variables)
        counted = sum(c * values[variable.name] for variable, c in terms)
        assert (counted == sum(n for key, n in found.of.items() if key[0] == family)).all()


def test_enough_points_rules_and_terms_were_seen():
    """Every rule takes away plans somewhere, and terms allow what there is no plan for without them."""
    seen: Counter[str] = Counter()
    for kind in KINDS:
        for seed in SEEDS:
            found = points(kind, seed)
            asked, terms = found.case, found.case.terms
            seen["finished"] += int(found.legal.sum())
            seen["other"] += int((~found.legal).sum())
            seen[kind] += int(found.legal.any())
            seen["barred"] += asked.formulation().barred
            for name in {rule.rule for rule in asked.instance.rules} if found.legal.any() else ():
                rest = tuple(rule for rule in asked.instance.rules if rule.rule != name)
                without = points_of(replace(asked, instance=asked.instance.replace(rules=rest)))
                seen[f"rule {name}"] += bool(without.legal.sum() > found.legal.sum())
            seen["trips after the horizon"] += asked.last > asked.horizon
            possible = {key[1:] for key in found.of if key[0] == "move"}
            seen["rows that cannot be kept"] += terms.edits is not None and not set(by_key(terms.edits)) <= possible
            if terms.late or terms.more_printers or terms.fewer_cards:
                bare = replace(asked, terms=replace(terms, late=False, more_printers=0, fewer_cards=0))
                seen[f"{kind} allows more"] += bool(found.legal.any() and not points_of(bare).legal.any())
    assert seen["finished"] >= 350, seen
    assert seen["other"] >= 15_000, seen
    assert {name for name in seen if name.startswith("rule ")} == {f"rule {name}" for name in WHOLE}, seen
    assert min(seen.values()) >= 2, seen
