"""Tiny instances with rules of the planner and terms of a claim, and every plan that keeps them, by enumeration.

What is legal is decided by the simulator, and by the rules in the words of their documentation; nothing of the verifier
is asked.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from functools import cached_property
from itertools import product
from random import Random
from typing import Any

import numpy as np

from reallocate import verify
from reallocate.instance.alone import finished_alone
from reallocate.instance.model import Instance
from reallocate.instance.parts import Closure, Delivery, Leg, Rule, Settings, Site
from reallocate.instance.writer import instance_texts
from reallocate.plan.model import Plan, Printing, Trip
from reallocate.plan.replay import Replay, replay

NONE = verify.Terms()
Numbers = Any  # an array with one number for each plan
MOST_POINTS = 1_000
#: Most plans of which all rows are tried; a sample, where there are more.
MOST_PLANS = 300
OF_SITES = ("printers", "come", "night", "go", "stock", "ship_night", "cards")


def problem_of(instance: Instance) -> verify.Instance:
    """Return what the verifier reads of `instance` and its rules."""
    texts = {name: text.encode() for name, text in instance_texts(instance).items() if name != "rules"}
    if instance.rules:
        texts["rules"] = rules_csv(instance).encode()
    return verify.instance_from_texts(instance.name, texts)


def rules_csv(instance: Instance) -> str:
    codes = [site.code for site in instance.sites]
    rows = [
        ",".join(
            "" if cell is None else str(cell)
            for cell in (
                rule.rule,
                None if rule.site is None else codes[rule.site],
                None if rule.to is None else codes[rule.to],
                rule.day,
                rule.value,
            )
        )
        for rule in instance.rules
    ]
    return "\n".join(["rule,site,to,day,value", *rows]) + "\n"


@dataclass(frozen=True)
class Wish:
    """An instance with rules, a horizon, terms, and the fewest days that a plan is known to take."""

    instance: Instance
    horizon: int
    terms: verify.Terms = NONE
    least_days: int = 1

    @property
    def late(self) -> bool:
        return self.terms.late or self.terms.moves is not None

    @cached_property
    def problem(self) -> verify.Instance:
        return problem_of(self.instance)

    def frame(self) -> verify.Frame:
        return verify.Frame(self.problem, self.horizon, self.terms, self.least_days)

    # --- what may be done -----------------------------------------------------------------------------------------

    @cached_property
    def offices(self) -> list[int]:
        return [i for i, site in enumerate(self.instance.sites) if not site.is_depot]

    def fixed(self) -> dict[tuple[int, int, int], int]:
        """Trips that a rule fixes, by day, origin and destination."""
        return {
            (rule.day, rule.site, rule.to): rule.value  # type: ignore[misc]
            for rule in self.instance.rules
            if rule.rule == "fix"
        }

    def forbids(self, day: int, i: int, j: int) -> bool:
        """Whether a rule does not let printers travel."""
        return any(
            {
                "forbid": (rule.site, rule.to) == (i, j),
                "accept_none": rule.site == j,
                "not_before": day < (rule.day or 0),
                "not_after": day > (rule.day or 0),
            }.get(rule.rule, False)
            for rule in self.instance.rules
        )

    def trips(self, what: str) -> list[tuple[int, int, int]]:
        """Ways (day, origin, destination) that a plan may choose to go, whatever rules say."""
        sites, travel = self.instance.sites, self.instance.travel
        moves = what == "moves"
        if (self.terms.moves if moves else self.terms.shipments) is not None:
            return []
        origins = self.offices if moves else [i for i, site in enumerate(sites) if site.lends]
        ends = self.offices if moves else range(len(sites))
        lasting = travel.printer_days if moves else travel.blank_days
        found = []
        for i, j in product(origins, ends):
            lasts = lasting[i][j]
            if i != j and lasts is not None:
                last = self.horizon if self.late else self.horizon - lasts
                found += [(d, i, j) for d in range(1, last + 1)]
        return found

    def free_trips(self, what: str) -> list[tuple[int, int, int]]:
        """Those of them that rules leave open."""
        if what == "shipments":
            return self.trips(what)
        return [trip for trip in self.trips(what) if not self.forbids(*trip) and trip not in self.fixed()]

    def end(self, i: int) -> int:
        """Last day on which rules let site i print."""
        ends = [self.horizon]
        for rule in self.instance.rules:
            if rule.site == i and rule.rule == "finish_by":
                ends.append(rule.day or 0)
            elif rule.site == i and rule.rule == "not_later_than_alone":
                whole = self.instance
                alone = finished_alone(whole, whole.calendar, whole.demand_table, whole.rate_table, i)
                ends += [] if alone is None else [alone]
        return min(ends)

    def days_of_printing(self, i: int) -> list[int]:
        return [d for d in range(1, self.end(i) + 1) if self.instance.is_open(i, d)]

    # --- every plan -----------------------------------------------------------------------------------------------

    def choices(self) -> dict[tuple[Any, ...], list[int]]:
        """Of each trip up to all printers or blanks; printers on top, and cards left, by site."""
        fleet = self.instance.printers + self.terms.more_printers
        found: dict[tuple[Any, ...], list[int]] = {}
        for what, most in (("moves", fleet), ("shipments", self.instance.blanks + self.instance.delivered)):
            found |= {(what, *trip): list(range(most + 1)) for trip in self.trips(what)}
        for i in self.offices:
            if self.terms.more_printers:
                found["more", i] = list(range(self.terms.more_printers + 1))
            if self.terms.fewer_cards and self.instance.sites[i].backlog:
                found["left", i] = list(range(min(self.terms.fewer_cards, self.instance.sites[i].backlog) + 1))
        return found

    def size(self) -> int:
        ways = 1
        for i in self.offices:
            cards, days = self.instance.sites[i].backlog, len(self.days_of_printing(i))
            ways *= len([way for way in product(range(cards + 1), repeat=days) if sum(way) == cards]) or 1
        return int(np.prod([len(numbers) for numbers in self.choices().values()], dtype=float)) * ways

    def plans(self) -> Iterator[Point]:
        """Yield every plan that keeps the rules and the terms."""
        tried = self.choices()
        for numbers in product(*tried.values()):
            point = Point({key: n for key, n in zip(tried, numbers, strict=True) if n})
            more, left = (
                {i: n for (family, i, *_), n in point.chosen.items() if family == what} for what in ("more", "left")
            )
            if sum(more.values()) > self.terms.more_printers or sum(left.values()) > self.terms.fewer_cards:
                continue
            yield from self.printed(point, more, left)

    def printed(self, point: Point, more: dict[int, int], left: dict[int, int]) -> Iterator[Point]:
        """Yield the plans that move and ship as `point` says, for every way of printing."""
        sites = tuple(
            replace(
                site,
                printers=site.printers + more.get(i, 0),
                backlog=site.backlog - left.get(i, 0),
                min_printers=0 if self.terms.moves is not None else site.min_printers,
                max_printers=None if self.terms.moves is not None else site.max_printers,
            )
            for i, site in enumerate(self.instance.sites)
        )
        changed = self.instance.replace(sites=sites, rules=())
        moves, ships = (
            tuple(
                sorted(
                    Trip(*trip, n)
                    for trip, n in (
                        [((d, i, j), n) for d, i, j, n in given]
                        if given is not None
                        else [(tuple(key[1:]), n) for key, n in point.chosen.items() if key[0] == what]
                    )
                )
            )
            for what, given in (("moves", self.terms.moves), ("shipments", self.terms.shipments))
        )
        # What cannot be carried out cannot, whatever is printed.
        bare = Plan(moves, ships, (), self.horizon, manual=self.late)
        alone = replay(changed.replace(sites=tuple(replace(site, backlog=0) for site in sites)), bare)
        if any(b.severity == "error" and (b.code not in ("min_printers", "max_printers")) for b in alone.breaches):
            return
        for way in product(*(self.ways(i, sites[i].backlog) for i in self.offices)):
            printing = tuple(sorted(row for rows in way for row in rows))
            plan = replace(bare, printing=printing)
            played = replay(changed, plan)
            if not any(b.severity == "error" for b in played.breaches) and self.obeys(moves, played):
                yield replace(
                    point, moves=moves, shipments=ships, printing=printing, more=more, left=left, played=played
                )

    def ways(self, i: int, cards: int) -> list[list[Printing]]:
        days = self.days_of_printing(i)
        return [
            [Printing(d, i, n) for d, n in zip(days, way, strict=True) if n]
            for way in product(range(cards + 1), repeat=len(days))
            if sum(way) == cards
        ]

    def obeys(self, moves: tuple[Trip, ...], played: Replay) -> bool:
        """Whether the planner's rules about printers are obeyed; of trips that are given they say nothing."""
        if played.days is None or played.days > self.horizon or played.days < self.least_days:
            return False
        if self.terms.moves is not None:
            return True
        last = played.days if self.late else self.horizon
        by_day = Counter[int]()
        for trip in moves:
            by_day[trip.day] += trip.count
        for rule in self.instance.rules:
            value = rule.value or 0
            if rule.rule == "keep_at_least" and any(row[rule.site or 0] < value for row in played.printers[:last]):
                return False
            if rule.rule == "departures_per_day" and max(by_day.values(), default=0) > value:
                return False
            if rule.rule == "moves_total" and sum(by_day.values()) > value:
                return False
            if rule.rule == "fix" and not (self.late and (rule.day or 0) > self.horizon):
                going = [t.count for t in moves if (t.day, t.origin, t.destination) == (rule.day, rule.site, rule.to)]
                if sum(going) != value:
                    return False
        return not any(self.forbids(trip.day, trip.origin, trip.destination) for trip in moves)


@dataclass(frozen=True)
class Point:
    """One plan; `chosen` is what it was made of."""

    chosen: dict[tuple[Any, ...], int]
    moves: tuple[Trip, ...] = ()
    shipments: tuple[Trip, ...] = ()
    printing: tuple[Printing, ...] = ()
    more: dict[int, int] = field(default_factory=dict)
    left: dict[int, int] = field(default_factory=dict)
    played: Replay | None = None


# --- left sides -------------------------------------------------------------------------------------------------------


class Sums:
    """What plans say of every site and day up to the horizon: by name, arrays (sites, horizon + 2, plans)."""

    def __init__(self, wish: Wish, count: int) -> None:
        self.wish = wish
        sites = len(wish.instance.sites)
        names = ("go", "come", "night", "ship_go", "ship_come", "ship_night", "cards")
        self.tables: dict[str, Numbers] = {name: np.zeros((sites, wish.horizon + 2, count), np.int64) for name in names}
        self.left = np.zeros((sites, count), np.int64)

    def trip(self, k: int, moves: bool, day: int, i: int, j: int, n: int) -> None:
        travel, prefix = self.wish.instance.travel, "" if moves else "ship_"
        lasts = (travel.printer_days if moves else travel.blank_days)[i][j]
        assert lasts is not None
        if day <= self.wish.horizon:
            self.tables[f"{prefix}go"][i, day, k] += n
        if day + lasts <= self.wish.horizon:
            self.tables[f"{prefix}{'come' if lasts else 'night'}"][j, day + lasts, k] += n

    def finished(self, at_first: bool) -> dict[str, Numbers]:
        """Add what stands at the sites; `at_first`: what stands there first counts too."""
        instance, found = self.wish.instance, self.tables
        change = {
            "printers": found["come"] + found["night"] - found["go"],
            "stock": found["ship_come"] + found["ship_night"] - found["ship_go"] - found["cards"],
        }
        for i, site in enumerate(instance.sites) if at_first else ():
            change["printers"][i, 0] += site.printers
            change["stock"][i, 0] += site.blanks
            for day, amount in instance.deliveries_by_site[i].items():
                if day <= self.wish.horizon:
                    change["stock"][i, day] += amount
        return found | {name: np.cumsum(table, axis=1) for name, table in change.items()} | {"left": self.left}


def sums_of(wish: Wish, plans: list[Point]) -> dict[str, Numbers]:
    sums = Sums(wish, len(plans))
    for k, plan in enumerate(plans):
        for moves, trips in ((True, plan.moves), (False, plan.shipments)):
            for trip in trips:
                sums.trip(k, moves, trip.day, trip.origin, trip.destination, trip.count)
        for row in plan.printing:
            sums.tables["cards"][row.site, row.day, k] += row.cards
        for i, n in plan.more.items():
            sums.tables["come"][i, 1, k] += n
        for i, n in plan.left.items():
            sums.left[i, k] += n
    return sums.finished(True)


def left_side(total: verify.Combination, sums: dict[str, Numbers]) -> Numbers:
    """Evaluate the left side of a combination of rows at every plan, exactly."""
    value = sum(np.einsum("id,idp->p", np.array(getattr(total, name), np.int64), sums[name]) for name in OF_SITES)
    value = value + np.einsum("d,idp->p", np.array(total.leaving, np.int64) + total.moves, sums["go"])
    if any(total.left):  # these are fractions
        value = value + (np.array(total.left, object)[:, None] * sums["left"]).sum(axis=0)
    return value


# --- random wishes ----------------------------------------------------------------------------------------------------

#: What a wish has; rules are added to any of them now and then.
KINDS = (*("rules", "fix", "late", "moves", "shipments", "moves and shipments", "more_printers", "fewer_cards", "all"),)


def tiny(rng: Random, limited: bool) -> Instance:
    """One to three offices with one or two printers and few cards, now and then a depot; `limited`: many limits."""
    offices = rng.choice([1, 2, 2, 2, 3])
    fleet = rng.randint(1, 2)
    sites = []
    for k in range(offices):
        here = fleet if k == offices - 1 else rng.randint(0, fleet)
        fleet -= here
        limit = rng.random() * (0.4 if limited else 1)
        sites.append(
            Site(
                code="ABC"[k],
                name=f"Office {k}",
                backlog=rng.choice([0, 1, 2, 3, 4]) if k else rng.randint(1, 5),
                printers=here,
                blanks=rng.choice([0, 1, 2, 5]),
                cards_per_printer_day=rng.randint(1, 3),
                min_printers=1 if limit < 0.25 else 0,
                max_printers=rng.randint(1, 2) if limit > 0.7 or (limited and rng.random() < 0.5) else None,
                lends_blanks=rng.random() < 0.2,
            )
        )
    if offices < 3 and rng.random() < 0.3:
        sites.append(Site("D", "Depot", 0, 0, rng.randint(1, 3), kind="depot"))
    count = len(sites)
    pairs = [(i, j) for i in range(count) for j in range(count) if i < j and rng.random() < 0.9]
    turned = [(i, j) if rng.random() < 0.5 else (j, i) for i, j in pairs]
    legs = tuple(Leg(i, j, Decimal(rng.randint(0, 36)) / 2, one_way=rng.random() < 0.3) for i, j in turned)
    deliveries = tuple(Delivery(rng.randint(1, 2), rng.randrange(count), 1) for _ in range(rng.randint(0, 1)))
    closures = tuple(
        Closure(rng.randint(1, 3), rng.choice([None, rng.randrange(count)])) for _ in range(rng.random() < 0.3)
    )
    settings = Settings(setup_hours=Decimal(rng.choice([0, 1, 2])), overnight_hours=Decimal(rng.choice([0, 4, 8])))
    return Instance("tiny", tuple(sites), deliveries, closures, legs, settings)


def random_rule(rng: Random, instance: Instance) -> Rule:
    offices = [i for i, site in enumerate(instance.sites) if not site.is_depot]
    i, j = rng.choice(offices), rng.randrange(len(instance.sites))
    day, value = rng.randint(1, 3), rng.choice([0, 1, 1, 2])
    rules = [
        Rule("keep_at_least", site=i, value=value),
        Rule("accept_none", site=i),
        Rule("not_before", day=min(day, 2)),
        Rule("not_after", day=day),
        Rule("departures_per_day", value=value),
        Rule("moves_total", value=value),
        Rule("finish_by", site=i, day=day),
        Rule("not_later_than_alone", site=i),
    ]
    if i != j:
        rules.append(Rule("forbid", site=i, to=j))
        if j in offices:
            fixed = Rule("fix", site=i, to=j, day=rng.choice([1, 1, 2, 3]), value=value)
            rules += [fixed, fixed]
    return rng.choice(rules)


def random_trips(rng: Random, instance: Instance, horizon: int, moves: bool) -> tuple[verify.Trip, ...]:
    """One or two trips that a plan may make, or none."""
    lasting = instance.travel.printer_days if moves else instance.travel.blank_days
    sites = instance.sites
    roads = [
        (i, j)
        for i in range(len(sites))
        for j in range(len(sites))
        if i != j
        and lasting[i][j] is not None
        and (not (sites[i].is_depot or sites[j].is_depot) if moves else sites[i].lends)
    ]
    found = {}
    for _ in range(rng.choice([0, 1, 1, 2])) if roads else ():
        found[rng.randint(1, horizon + 1), *rng.choice(roads)] = rng.choice([1, 1, 2])
    return tuple((*trip, n) for trip, n in sorted(found.items()))


def random_terms(rng: Random, kind: str, instance: Instance, horizon: int) -> verify.Terms:
    terms = NONE
    if kind.startswith("moves") or (kind == "all" and rng.random() < 0.4):
        terms = terms._replace(moves=random_trips(rng, instance, horizon, True), late=True)
    if "shipments" in kind:
        terms = terms._replace(shipments=random_trips(rng, instance, horizon, False))
    if kind in ("more_printers", "all"):
        terms = terms._replace(more_printers=rng.choice([1, 1, 2]))
    if kind in ("fewer_cards", "all"):
        terms = terms._replace(fewer_cards=rng.randint(1, 3))
    often = {"late": 1.0, "fix": 0.3, "shipments": 0.3, "all": 0.5}.get(kind, 0.0)
    return terms._replace(late=terms.late or rng.random() < often)


def random_rules(rng: Random, kind: str, instance: Instance) -> tuple[Rule, ...]:
    rules = []
    if kind == "rules" or rng.random() < 0.4:
        rules = [random_rule(rng, instance) for _ in range(rng.randint(1, 3))]
    for day, i, j, n in random_trips(rng, instance, 2, True) if kind == "fix" else ():
        rules.append(Rule("fix", site=i, to=j, day=min(day, rng.randint(1, 3)), value=n))
    return tuple(dict.fromkeys(rules))


def random_wish(kind: str, seed: int) -> Wish:
    """Return a wish of that kind whose plans can be counted, one in three of them one that may have none."""
    for attempt in range(10_000):
        rng = Random(f"{kind} {seed} {attempt}")
        instance = tiny(rng, kind == "late")
        instance = instance.replace(rules=random_rules(rng, kind, instance))
        horizon = rng.randint(2 if kind == "late" else 1, 3)
        terms = random_terms(rng, kind, instance, horizon)
        least = rng.choice([1, 1, 2, horizon]) if kind == "late" else 1
        wish = Wish(instance, horizon, terms, least)
        if (kind == "fix" and not wish.fixed()) or instance.backlog <= terms.fewer_cards:
            continue
        if 4 <= wish.size() <= MOST_POINTS and (seed % 3 == 0 or next(wish.plans(), None) is not None):
            return wish
    raise AssertionError(kind, seed)
