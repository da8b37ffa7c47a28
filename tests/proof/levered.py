"""Cases with every lever as the verifier reads them, plans as their files, and the value of its rows at a plan.

The plans are judged by `tests.oracle.lever_replay`, which knows nothing of the verifier.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import cached_property
from itertools import product
from pathlib import Path
from random import Random

from reallocate import verify
from tests.oracle.lever_data import Figures, LeverCase, LeverPlan, to_files
from tests.oracle.lever_replay import World

Row = tuple[str, int, tuple[int, ...]]
PLAIN = verify.Terms()


def read(case: LeverCase, folder: Path) -> verify.Instance:
    """Return the instance as the verifier reads it from its files."""
    return verify.read_instance(to_files(case, folder))


def as_read(problem: verify.Instance, case: LeverCase, plan: LeverPlan, days: int) -> verify.Plan:
    """Return the plan as the verifier reads it from files that list each of so many days and each site."""
    printed = Counter[tuple[int, int]]()
    for day, at, _owner, cards in plan.cards:
        printed[day, at] += cards
    rows = "".join(
        f"{day},{code},{printed[day, i]}\n" for day in range(1, days + 1) for i, code in enumerate(problem.codes)
    )
    texts = {"assignment.csv": ("day,code,cards\n" + rows).encode()}
    couriers = [row for row in plan.cards if row[1] != row[2]]
    for name, load, trips in (
        ("moves", "printers", plan.moves),
        ("shipments", "blanks", plan.shipments),
        ("courier", "cards", couriers),
    ):
        lines = [f"{day},{case.sites[i].code},{case.sites[j].code},{n}\n" for day, i, j, n in trips]
        texts[f"{name}.csv"] = "".join([f"depart_day,from,to,{load}\n", *lines]).encode()
    return verify.plan_from_texts(texts, problem)


def left_by(problem: verify.Instance, plan: LeverPlan) -> dict[int, int]:
    """Return by site the cards that nobody prints; sites with any."""
    left = {i: problem.to_print(i) for i in range(len(problem.codes))}
    for _day, _at, owner, cards in plan.cards:
        left[owner] -= cards
    return {i: cards for i, cards in left.items() if cards}


@dataclass(frozen=True)
class Point:
    """A plan of an instance within a horizon, under terms; `more` printers on top and `left` cards by site."""

    problem: verify.Instance
    plan: LeverPlan
    horizon: int
    terms: verify.Terms = PLAIN
    least_days: int = 1
    more: Mapping[int, int] = field(default_factory=dict)
    left: Mapping[int, int] = field(default_factory=dict)

    @cached_property
    def frame(self) -> verify.Frame:
        return verify.Frame(self.problem, self.horizon, self.terms, self.least_days)

    @cached_property
    def sums(self) -> dict[str, list[Counter[int]]]:
        """What happens, by name, site and day."""
        names = ("go", "come", "night", "ship_go", "ship_come", "ship_night", "home")
        found = {name: [Counter[int]() for _ in self.problem.codes] for name in names}
        for trips, lasting, prefix in (
            (self.plan.moves, self.problem.tau, ""),
            (self.plan.shipments, self.problem.sigma, "ship_"),
        ):
            for day, i, j, n in trips:
                lasts = lasting[i][j]
                assert lasts is not None
                found[f"{prefix}go"][i][day] += n
                found[f"{prefix}{'come' if lasts else 'night'}"][j][day + lasts] += n
        for i, n in self.more.items():
            found["come"][i][1] += n
        for day, at, owner, n in self.plan.cards:
            if at == owner:
                found["home"][at][day] += n
        return found

    @cached_property
    def stocks(self) -> dict[str, list[list[int]]]:
        """Printers at each site after all arrivals of day 0..E, and blanks at the close."""
        problem, sums, last = self.problem, self.sums, self.frame.last_day
        printed = [Counter[int]() for _ in problem.codes]
        for day, at, _owner, n in self.plan.cards:
            printed[at][day] += n
        there: dict[str, list[list[int]]] = {"printers": [], "stock": []}
        for i in range(len(problem.codes)):
            printers, blanks = [problem.printers[i]], [problem.blanks[i]]
            for d in range(1, last + 1):
                came = sums["come"][i][d] + sums["night"][i][d] + problem.due[i].get(d, 0)
                printers.append(printers[-1] + came - sums["go"][i][d])
                came = sums["ship_come"][i][d] + sums["ship_night"][i][d] + problem.deliveries[i].get(d, 0)
                blanks.append(blanks[-1] + came - sums["ship_go"][i][d] - printed[i][d])
            there["printers"].append(printers)
            there["stock"].append(blanks)
        return there

    def value(self, total: verify.Combination) -> Fraction:
        """Return the left side of a sum of rows at this plan."""
        days, sites = range(1, self.frame.last_day + 1), range(len(self.problem.codes))
        pairs = [("come", total.come), ("night", total.night), ("go", total.go), ("ship_night", total.ship_night)]
        pairs.append(("home", total.cards))
        value = sum(self.sums[name][i][d] * table[i][d] for name, table in pairs for i in sites for d in days)
        value += sum(self.sums["go"][i][d] * (total.moves + total.leaving[d]) for i in sites for d in days)
        for name, table in (("printers", total.printers), ("stock", total.stock)):
            value += sum(self.stocks[name][i][d] * table[i][d] for i in sites for d in days)
        for day, at, owner, n in self.plan.cards:
            if at != owner:
                out = day + self.problem.courier_days(at, owner)
                value += n * (total.work[at][day] + total.owned[owner][day] + total.handed[owner][out])
        for goal, trips in (
            ("travel", self.plan.moves),
            ("shipping", self.plan.shipments),
            ("courier", self.plan.cards),
        ):
            value += total.hours[goal] * sum(n * (self.problem.hours[i][j] or 0) for _day, i, j, n in trips)
        return value + sum((n * total.left[i] for i, n in self.left.items()), Fraction(0))

    def lacks(self, row: Row, y: int = 1) -> Fraction:
        """Return by how much the plan misses a row; at most 0 where it keeps it."""
        total = verify.Combination(self.frame)
        total.add(*row, y)
        return total.right - self.value(total)


def rows_of(frame: verify.Frame, rng: Random, most: int) -> list[Row]:
    """Return every row about a site and a day, and of those with divisors so many of each family by chance."""
    days = range(1, frame.last_day + 1)
    found: list[Row] = []
    total = verify.Combination(frame)
    sites = [-1, *frame.sites]
    for family, keys in (
        *((family, [(d,) for d in days]) for family in ("C2", "C3", "C4", "C5", "C7", "C8", "C9", "R1")),
        ("C6", [(), *((d,) for d in days)]),
        ("C10", [()]),
    ):
        found += [(family, i, key) for i in sites for key in keys if total._exists(family, i, key)]
    starts = range(1, frame.last_day + 3)
    for family, sizes in (("V1", (1, 2, 3)), ("V2", (2, 3)), ("V4", (3,))):
        parts = (starts, days, range(2, 9))
        tried: list[Row] = []
        for size in sizes:
            shape = (starts, range(2, 9)) if (family, size) == ("V2", 2) else parts[:size]
            tried += [(family, i, key) for i in sites for key in product(*shape)]
        rng.shuffle(tried)
        found += [row for row in tried[: 20 * most] if total._exists(*row)][:most]
    return found


def points(problem: verify.Instance, case: LeverCase, plan: LeverPlan, found: Figures, rng: Random) -> Iterator[Point]:
    """Yield a legal plan as one that keeps terms of every kind."""
    left = left_by(problem, plan) if case.partial and World(case).unserved() else {}
    n = sum(left.values())
    plain = verify.Terms(fewer_cards=n, partial=n > 0)
    yield Point(problem, plan, found.days, plain, left=left)
    if not found.last_day:
        return  # nobody is served; no claim is about such plans
    # A claim about more days is about plans of fewer days too, whatever would become of one on the days after its last.
    later = found.days + rng.randint(1, 3)
    yield Point(problem, plan, later, plain, left=left)
    yield Point(problem, plan, later, plain, rng.randint(1, found.days or 1), left=left)
    yield Point(problem, plan, later, plain._replace(late=True), rng.randint(1, found.days or 1), left=left)
    given = {
        "moves": tuple(sorted(_added_up(plan.moves))),
        "shipments": tuple(sorted(_added_up(plan.shipments))),
    }
    del given[rng.choice(list(given))]
    yield Point(problem, plan, found.days, plain._replace(**given, late="moves" in given), found.days, left=left)
    if n:
        yield Point(problem, plan, found.days, plain._replace(fewer_cards=n + 1), left=left)


def _added_up(trips: tuple[verify.Trip, ...]) -> list[verify.Trip]:
    sums = Counter[tuple[int, int, int]]()
    for day, i, j, n in trips:
        sums[day, i, j] += n
    return [(*key, n) for key, n in sums.items()]


def without_printers(case: LeverCase, rng: Random) -> tuple[LeverCase, dict[int, int]]:
    """Return the case with a printer or two fewer, and by site how many: those that a plan has on top."""
    offices = [i for i, place in enumerate(case.sites) if place.printers]
    more = Counter(rng.choices(offices, k=rng.randint(1, 2))) if offices else Counter[int]()
    more = Counter({i: min(n, case.sites[i].printers) for i, n in more.items()})
    sites = [replace(place, printers=place.printers - more[i]) for i, place in enumerate(case.sites)]
    return replace(case, sites=tuple(sites)), dict(more)


def with_more_cards(case: LeverCase, rng: Random) -> tuple[LeverCase, dict[int, int]]:
    """Return the case with a few cards more, and by site how many: those that a plan leaves."""
    offices = [i for i, place in enumerate(case.sites) if not place.depot]
    left = Counter(rng.choices(offices, k=rng.randint(1, 3)))
    sites = [replace(place, backlog=place.backlog + left[i]) for i, place in enumerate(case.sites)]
    return replace(case, sites=tuple(sites)), dict(left)
