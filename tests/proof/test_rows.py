"""The rows of the verifier and of the model against the simulator, by enumeration of all plans of tiny instances."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import product
from random import Random
from typing import Any

import numpy as np
import pytest

from reallocate import verify
from reallocate.formulation.model import Formulation, build
from reallocate.formulation.strengthening import mir_cuts
from reallocate.instance.model import Instance
from reallocate.instance.parts import Closure, Delivery, Leg, Settings, Site
from reallocate.plan.model import Plan, Printing, Trip
from reallocate.plan.replay import replay
from reallocate.proof.judge import Judge
from tests.oracle.exhaustive import exhaustive

MOST_POINTS = 12_000
CHAIN = -1
SEEDS = [CHAIN, *range(70)]
Numbers = Any  # an array with one number for each point


def tiny(seed: int) -> tuple[Instance, int]:
    """Two or three sites with one or two printers and at most four cards, and a horizon; every rule now and then."""
    rng = Random(seed)
    offices = rng.randint(1, 3)
    fleet = rng.randint(1, 2)
    sites = []
    for k in range(offices):
        here = fleet if k == offices - 1 else rng.randint(0, fleet)
        fleet -= here
        limit = rng.random()
        sites.append(
            Site(
                code="ABC"[k],
                name=f"Office {k}",
                backlog=rng.choice([0, 1, 2, 3]) if k else rng.randint(1, 3),
                printers=here,
                blanks=rng.randint(0, 2),
                cards_per_printer_day=rng.randint(1, 3),
                min_printers=1 if limit < 0.25 else 0,
                max_printers=rng.randint(1, 2) if limit > 0.7 else None,
                lends_blanks=rng.random() < 0.5,
            )
        )
    if offices < 3 and rng.random() < 0.6:
        sites.append(Site("D", "Depot", 0, 0, rng.randint(1, 3), kind="depot"))
    count = len(sites)
    pairs = [(i, j) for i in range(count) for j in range(count) if i < j and rng.random() < 0.9]
    turned = [(i, j) if rng.random() < 0.5 else (j, i) for i, j in pairs]
    legs = tuple(Leg(i, j, Decimal(rng.randint(0, 40)) / 2, one_way=rng.random() < 0.3) for i, j in turned)
    deliveries = tuple(
        Delivery(rng.randint(1, 3), rng.randrange(count), rng.randint(1, 2)) for _ in range(rng.randint(0, 1))
    )
    closures = tuple(
        Closure(rng.randint(1, 3), rng.choice([None, rng.randrange(count)])) for _ in range(rng.randint(0, 1))
    )
    settings = Settings(setup_hours=Decimal(rng.choice([0, 1, 2])), overnight_hours=Decimal(rng.choice([0, 4, 8])))
    instance = Instance(f"tiny-{seed}", tuple(sites), deliveries, closures, legs, settings)
    return instance, rng.randint(1, 4)


def chain() -> tuple[Instance, int]:
    """Blanks come to B on day 3 by way of the lender A, whose night is free; straight from the depot on day 4."""
    sites = (
        Site("A", "Lender", 0, 1, 0, lends_blanks=True),
        Site("B", "Office", 2, 1, 0, cards_per_printer_day=2),
        Site("D", "Depot", 0, 0, 2, kind="depot"),
    )
    legs = (Leg(0, 2, Decimal(18)), Leg(0, 1, Decimal(18)))
    return Instance("chain", sites, legs=legs, settings=Settings(overnight_hours=Decimal(8))), 3


@dataclass(frozen=True)
class Points:
    """All whole-number choices of trips, shipments and cards; `legal`: the simulator accepts it as a finished plan."""

    instance: Instance
    horizon: int
    move: dict[tuple[int, int, int], Numbers]
    ship: dict[tuple[int, int, int], Numbers]
    cards: dict[tuple[int, int], Numbers]
    legal: Numbers

    def sums(self) -> dict[str, Numbers]:
        """What a point says of every site and day: family -> array (sites, horizon + 2, points)."""
        instance, count = self.instance, len(self.legal)
        names = ("go", "come", "night", "ship_go", "ship_come", "ship_night", "cards")
        found = {name: np.zeros((len(instance.sites), self.horizon + 2, count), np.int64) for name in names}
        for trips, lasting, prefix in (
            (self.move, instance.travel.printer_days, ""),
            (self.ship, instance.travel.blank_days, "ship_"),
        ):
            for (i, j, d), numbers in trips.items():
                lasts = lasting[i][j] or 0
                found[f"{prefix}go"][i, d] += numbers
                found[f"{prefix}{'come' if lasts else 'night'}"][j, d + lasts] += numbers
        for (i, d), numbers in self.cards.items():
            found["cards"][i, d] += numbers
        change = {
            "printers": found["come"] + found["night"] - found["go"],
            "stock": found["ship_come"] + found["ship_night"] - found["ship_go"] - found["cards"],
        }
        for i, site in enumerate(instance.sites):
            change["printers"][i, 0] += site.printers
            change["stock"][i, 0] += site.blanks
            for day, amount in instance.deliveries_by_site[i].items():
                if day <= self.horizon:
                    change["stock"][i, day] += amount
        return found | {name: np.cumsum(table, axis=1) for name, table in change.items()}


Choices = dict[tuple[Any, ...], list[tuple[int, ...]]]


def choices(instance: Instance, horizon: int) -> Choices:
    """What is tried: up to all printers or blanks on a trip; of a site's cards every way to print its backlog.

    A site's cards are chosen together, since a plan that prints another sum is not finished; two others are tried too.
    """
    fleet, paper = instance.printers, instance.blanks + instance.delivered
    every = range(len(instance.sites))
    offices = [i for i in every if not instance.sites[i].is_depot]
    lenders = [i for i in every if instance.sites[i].lends]
    travel = instance.travel
    found: Choices = {}
    for family, origins, ends, lasting, most in (
        ("move", offices, offices, travel.printer_days, fleet),
        ("ship", lenders, every, travel.blank_days, paper),
    ):
        for i, j in product(origins, ends):
            lasts = lasting[i][j]
            if i != j and lasts is not None:
                found |= {(family, i, j, d): [(n,) for n in range(most + 1)] for d in range(1, horizon - lasts + 1)}
    for i, site in enumerate(instance.sites):
        days = tuple(d for d in range(1, horizon + 1) if instance.is_open(i, d))
        if site.backlog and days:
            ways = [way for way in product(range(site.backlog + 1), repeat=len(days)) if sum(way) == site.backlog]
            other = [(0,) * len(days), (site.backlog, *(1,) * (len(days) - 1))]
            found["cards", i, days] = [*ways, *(way for way in other if way not in ways)]
    return found


def size(tried: Choices) -> int:
    return int(np.prod([len(ways) for ways in tried.values()], dtype=float))


def wanted(seed: int, instance: Instance, horizon: int) -> bool:
    """Whether the instance has what is looked for with this seed, and (mostly) a plan."""
    travel = instance.travel
    tried = choices(instance, horizon)
    moves = {travel.printer_days[i][j] for family, i, j, *_d in tried if family == "move"}
    ships = {travel.blank_days[i][j] for family, i, j, *_d in tried if family == "ship"}
    asked = (0 in moves, any(moves), bool(moves and ships), any(ships), 0 in ships)
    if not 30 <= size(tried) <= MOST_POINTS or not asked[seed % 5]:
        return False
    return seed % 7 == 0 or exhaustive(instance, horizon) is not None


@cache
def points(seed: int) -> Points:
    """Every point of the first instance from this seed on that is wanted."""
    for attempt in range(5_000):
        instance, horizon = chain() if seed == CHAIN else tiny(seed + 1_000 * attempt)
        if seed == CHAIN or wanted(seed, instance, horizon):
            break
    tried = choices(instance, horizon)
    keys = [part for key in tried for part in expand(key)]
    every = np.array([[n for way in ways for n in way] for ways in product(*tried.values())], np.int64)
    legal = np.array([accepted(instance, horizon, keys, point) for point in every.tolist()], bool)
    families: dict[str, dict[Any, Numbers]] = {"move": {}, "ship": {}, "cards": {}}
    for k, (family, *index) in enumerate(keys):
        families[family][tuple(index)] = every[:, k]
    return Points(instance, horizon, families["move"], families["ship"], families["cards"], legal)


def expand(key: tuple[Any, ...]) -> list[tuple[Any, ...]]:
    return [("cards", key[1], d) for d in key[2]] if key[0] == "cards" else [key]


def accepted(instance: Instance, horizon: int, keys: list[tuple[Any, ...]], point: list[int]) -> bool:
    parts: dict[str, list[Any]] = {"move": [], "ship": [], "cards": []}
    for (family, *index), number in zip(keys, point, strict=True):
        if number:
            if family == "cards":
                parts[family].append(Printing(index[1], index[0], number))
            else:
                parts[family].append(Trip(index[2], index[0], index[1], number))
    plan = Plan(*(tuple(sorted(part)) for part in parts.values()), horizon=horizon)
    played = replay(instance, plan)
    return played.finished and not played.breaches


def left_side(total: verify.Combination, sums: dict[str, Numbers]) -> Numbers:
    """Evaluate the left side of a combination of rows at every point."""
    tables = ("printers", "come", "night", "go", "stock", "ship_night", "cards")
    value = sum(np.einsum("id,idp->p", np.array(getattr(total, name), np.int64), sums[name]) for name in tables)
    return value + total.moves * sums["go"].sum(axis=(0, 1))


def holds(frame: verify.Frame, sums: dict[str, Numbers], family: str, i: int, key: tuple[int, ...]) -> Numbers:
    """Whether every point keeps the row; an equation is kept in both directions."""
    total = verify.Combination(frame)
    total.add(family, i, key, 1)
    value = left_side(total, sums)
    return value == total.right if family == "C6" else value >= total.right


def rows_of(frame: verify.Frame, families: str) -> list[tuple[str, int, tuple[int, ...]]]:
    """Every row that the verifier takes."""
    found = []
    for family in families.split():
        days = range(1, frame.horizon + (6 if family == "V1" else 1))
        keys: list[tuple[int, ...]] = [(d,) for d in days]
        if family == "C6":
            keys = [()]
        elif family == "V2":
            keys = [(d, g) for d in days for g in range(2, 9)]
        for i, key in product(frame.sites, keys):
            try:
                verify.Combination(frame).add(family, i, key, 1)
            except verify.Refused:
                continue
            found.append((family, i, key))
    return found


@pytest.mark.parametrize("seed", SEEDS)
def test_the_verifiers_rows_hold_exactly_for_finished_plans(seed):
    """A point keeps (C2) to (C8) if and only if the simulator accepts it; finished plans keep (V1) and (V2)."""
    found = points(seed)
    frame = verify.Frame(Judge(found.instance).problem, found.horizon)
    sums = found.sums()
    kept = np.ones(len(found.legal), bool)
    for row in rows_of(frame, "C2 C3 C4 C5 C6 C7 C8"):
        keeps = holds(frame, sums, *row)
        assert keeps[found.legal].all(), row
        kept &= keeps
    assert (kept == found.legal).all()
    for row in rows_of(frame, "V1 V2"):
        assert holds(frame, sums, *row)[found.legal].all(), row


@pytest.mark.parametrize("seed", SEEDS)
def test_the_models_rows_hold_exactly_for_finished_plans(seed):
    """The same for the rows of the model, its bounds on variables, and all its rounding rows."""
    found = points(seed)
    formulation = build(found.instance, found.horizon, tight=False)
    values = values_of(formulation, found)
    kept = np.ones(len(found.legal), bool)
    for variable in formulation.variables.all():
        value = values[variable.name]
        assert ((value >= variable.low) & (value <= variable.high))[found.legal].all(), variable.name
        kept &= value >= variable.low
    for name, row in formulation.rows:
        keeps = keeps_row(row, values)
        assert keeps[found.legal].all(), name
        kept &= keeps
    assert (kept == found.legal).all()
    tight = build(found.instance, found.horizon)
    extra = [entry for entry in tight.rows if entry[0].family == "V1"]
    extra += list(mir_cuts(found.instance, found.horizon, tight.variables))
    for name, row in extra:
        if not isinstance(row, bool):
            assert keeps_row(row, values)[found.legal].all(), name
        else:
            assert row or not found.legal.any(), name


def keeps_row(row: Any, values: dict[str, Numbers]) -> Numbers:
    count = len(next(iter(values.values())))
    value = sum((c * values[v.name] for v, c in row.items()), np.zeros(count, np.int64)) + row.constant
    return value == 0 if row.sense == 0 else value * row.sense >= 0


def values_of(formulation: Formulation, found: Points) -> dict[str, Numbers]:
    """By name, the value of every variable at every point; sums and stocks follow from trips and cards."""
    v, sums = formulation.variables, found.sums()
    values = {v.move[key].name: numbers for key, numbers in found.move.items()}
    values |= {v.ship[key].name: numbers for key, numbers in found.ship.items()}
    values |= {v.cards[key].name: numbers for key, numbers in found.cards.items()}
    for family, name in (
        (v.leave, "go"),
        (v.arrive, "come"),
        (v.overnight, "night"),
        (v.printers, "printers"),
        (v.stock, "stock"),
    ):
        values |= {variable.name: sums[name][i, d] for (i, d), variable in family.items()}
    return values


@pytest.mark.parametrize("seed", SEEDS)
def test_no_finished_plan_is_above_the_bound_on_a_sum_of_rows(seed):
    """Whatever the multipliers, the excess is at most what the right side lacks of the left side of a finished plan."""
    found = points(seed)
    if not found.legal.any():
        return
    rng = Random(seed)
    frame = verify.Frame(Judge(found.instance).problem, found.horizon)
    legal = {name: table[:, :, found.legal] for name, table in found.sums().items()}
    rows = rows_of(frame, "C2 C3 C4 C5 C6 C7 C8 V1 V2")
    for _ in range(60):
        total = verify.Combination(frame)
        for row in rng.sample(rows, min(len(rows), rng.randint(1, 12))):
            total.add(*row, rng.randint(1, 5) * (rng.choice([1, -1]) if row[0] == "C6" else 1))
        if rng.random() < 0.5:
            total.add_moves(rng.randint(0, 3), rng.randint(0, 4))
        for _ in range(rng.randint(0, 2)):
            what, site = rng.choice(["arrivals", "departures", "printers"]), rng.choice(list(frame.sites))
            branch = verify.Branch(what, site, rng.randint(1, found.horizon), rng.randint(0, 2))
            side = rng.random() < 0.5
            total.add_branch(branch, side, rng.randint(0, 4))
            assert_branch_means_what_it_says(frame, legal, branch, side)
        assert total.excess() <= (total.right - left_side(total, legal)).min()


def assert_branch_means_what_it_says(
    frame: verify.Frame, sums: dict[str, Numbers], branch: verify.Branch, above: bool
) -> None:
    total = verify.Combination(frame)
    total.add_branch(branch, above, 1)
    if branch.what == "printers":
        count = sums["printers"][branch.site, branch.by]
    else:
        tables = ["go"] if branch.what == "departures" else ["come", "night"]
        count = sum(sums[name][branch.site, 1 : branch.by + 1].sum(axis=0) for name in tables)
    assert ((left_side(total, sums) >= total.right) == ((count > branch.most) == above)).all()


def test_enough_points_and_features_were_seen():
    """Finished and other points by the thousand, and instances with every rule."""
    seen: Counter[str] = Counter()
    for seed in SEEDS:
        found = points(seed)
        sites, travel = found.instance.sites, found.instance.travel
        seen["finished"] += int(found.legal.sum())
        seen["other"] += int((~found.legal).sum())
        possible = found.legal.any()
        seen["possible"] += possible
        lasting = {(i, j): travel.printer_days[i][j] for i, j, _d in found.move}
        seen["trips of 0 days"] += possible and 0 in lasting.values()
        seen["trips of days"] += possible and any(lasting.values())
        seen["shipments of 0 days"] += possible and any(travel.blank_days[i][j] == 0 for i, j, _d in found.ship)
        seen["lending regencies"] += possible and any(not sites[i].is_depot for i, _j, _d in found.ship)
        seen["depots"] += possible and any(site.is_depot for site in sites)
        seen["minima"] += possible and any(site.min_printers for site in sites)
        seen["maxima"] += possible and any(site.max_printers is not None for site in sites)
        seen["closures"] += possible and any(c.day <= found.horizon for c in found.instance.closures)
        seen["deliveries"] += possible and bool(found.instance.deliveries)
        seen["one-way legs"] += possible and any(leg.one_way for leg in found.instance.legs or ())
    assert seen["finished"] >= 1_200, seen
    assert seen["other"] >= 100_000, seen
    assert min(seen.values()) >= 5, seen
