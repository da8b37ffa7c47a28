"""The rows of the verifier with every lever: no finished plan misses one, and no sum of them claims more than is true.

Plans are random ones and best ones; who judges them is the judge of the oracle, and they keep terms of every kind.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any

import pytest

from reallocate import verify
from tests.oracle.lever_cases import draw_case, draw_crowded, draw_tiny
from tests.oracle.lever_data import Figures, LeverCase, LeverPlan
from tests.oracle.lever_replay import World, verdict
from tests.oracle.levers import answer
from tests.plan.lever_plans import bent, draw_plan
from tests.proof.levered import Point, Row, left_by, points, read, rows_of, with_more_cards, without_printers

SEEDS = range(70)
#: Rows of a family that are tried of those with divisors.
MOST = 12


def legal(seed: int) -> Iterator[tuple[LeverCase, LeverPlan, Figures]]:
    """Yield the best plans of a tiny case and a crowded one, and random plans of larger ones."""
    for case in (draw_tiny(seed), draw_crowded(seed)):
        best = answer(case)
        if best is not None:
            yield case, best.plan, best.figures
    for turn in range(3):
        case = draw_case(3 * seed + turn)
        plan = draw_plan(case, Random(f"rows {seed} {turn}"))
        found = verdict(case, plan)
        if isinstance(found, Figures):
            yield case, plan, found


@cache
def tried(seed: int) -> tuple[tuple[Point, tuple[Row, ...]], ...]:
    """Return plans as points of every kind, and rows that they have to keep."""
    rng, found = Random(f"lever rows {seed}"), list[Point]()
    with TemporaryDirectory() as folder:
        for k, (case, plan, figures) in enumerate(legal(seed)):
            places = [Path(folder) / f"{k}{name}" for name in ("", "-more", "-left")]
            found += points(read(case, places[0]), case, plan, figures, rng)
            if case.partial or not figures.last_day:
                continue
            fewer, more = without_printers(case, rng)
            if more:
                terms = verify.Terms(more_printers=sum(more.values()))
                found.append(Point(read(fewer, places[1]), plan, figures.days, terms, more=more))
            longer, left = with_more_cards(case, rng)
            terms = verify.Terms(fewer_cards=sum(left.values()))
            found.append(Point(read(longer, places[2]), plan, figures.days, terms, left=left))
    return tuple((point, tuple(rows_of(point.frame, rng, MOST))) for point in found if point.frame.last_day)


def test_no_finished_plan_misses_a_row():
    seen: Counter[str] = Counter()
    tight: Counter[str] = Counter()
    for seed in SEEDS:
        for point, rows in tried(seed):
            assert not point.frame.contradicted, seed
            for row in rows:
                family = f"{row[0]}, {len(row[2])} numbers" + ", all sites" * (row[0] == "V4" and row[1] < 0)
                lacks = point.lacks(row)
                assert lacks <= 0, (seed, row, point.terms)
                seen[family] += 1
                tight[family] += lacks == 0
                if row[0] == "C6" and not row[2]:
                    assert point.lacks(row, -1) <= 0, (seed, row, point.terms)
    assert min(seen[family] for family in seen) >= 20, seen
    assert min(tight[family] for family in seen) >= 5, tight
    assert len(seen) == 17, seen


def has_variables(point: Point) -> bool:
    """Whether there is a variable for everything that the plan does: trips that are possible, cards in time."""
    problem, frame, plan = point.problem, point.frame, point.plan
    for trips, lasting, moves in ((plan.moves, problem.tau, True), (plan.shipments, problem.sigma, False)):
        for day, i, j, _n in trips:
            lasts = lasting[i][j]
            barred = problem.depot[i] or problem.depot[j] if moves else not problem.lends[i]
            if i == j or lasts is None or barred or day + lasts > frame.last_day or not problem.departs(i, day):
                return False
    for day, at, owner, _n in plan.cards:
        if problem.depot[at] or (at != owner and not problem.may_print_for(at, owner)) or not problem.open(at, day):
            return False
        if day + problem.courier_days(at, owner) > frame.end(owner):
            return False
    return True


def test_a_plan_keeps_the_rows_of_the_problem_if_and_only_if_it_is_legal():
    """Of whatever plan, bent or not, and whatever horizon: within its terms, and of trips and cards that there are."""
    seen: Counter[str] = Counter()
    for seed in range(900):
        rng = Random(f"if and only if {seed}")
        case = draw_case(seed)
        plan = draw_plan(case, rng)
        plan = bent(plan, rng, case) if rng.random() < 0.6 else plan
        wanted = verdict(case, plan)
        with TemporaryDirectory() as folder:
            problem = read(case, Path(folder))
        short = World(case).unserved() if case.partial else 0
        left = left_by(problem, plan) if short else {}
        days = wanted.days if isinstance(wanted, Figures) else rng.randint(1, 6)
        horizon = max(0, days + rng.choice([-1, 0, 0, 1]))
        terms = verify.Terms(fewer_cards=short, partial=short > 0)
        point = Point(problem, plan, horizon, terms, left=left)
        within = sum(left.values()) == short and all(n <= point.frame.most_left(i) for i, n in left.items())
        if wanted in ("max_days", "serve_at_least") or not has_variables(point) or not within:
            continue
        days = range(1, point.frame.last_day + 1)
        if wanted == "max_printers" and not all(point.frame.bounded(i, d) for i in point.frame.sites for d in days):
            continue  # on days that shorter plans do not have the rows say nothing of it
        rows = [row for row in rows_of(point.frame, rng, 0) if row[0][0] == "C"]
        kept = not point.frame.contradicted and all(point.lacks(row) <= 0 for row in rows)
        kept &= all(point.lacks(row, -1) <= 0 for row in rows if row[0] == "C6" and not row[2])
        legal = isinstance(wanted, Figures) and wanted.days <= horizon
        assert kept == legal, (seed, wanted, horizon)
        seen[wanted if isinstance(wanted, str) else "legal" if legal else "later"] += 1
    rare = {"over_backlog", "own_only", "over_capacity", "no_blanks", "unfinished", "min_printers", "no_printer"}
    assert rare <= set(seen), seen
    assert (seen["legal"] >= 80, seen["later"] >= 3) == (True, True), seen


def test_no_finished_plan_is_above_the_bound_on_a_sum_of_rows():
    """Whatever the multipliers, the excess is at most what the right side lacks of the left side at the plan."""
    for seed in SEEDS:
        rng = Random(f"sums {seed}")
        for point, rows in tried(seed):
            for _turn in range(6):
                total = verify.Combination(point.frame)
                for row in rng.sample(rows, min(len(rows), rng.randint(1, 10))):
                    total.add(*row, rng.randint(1, 5) * (rng.choice([1, -1]) if row[0] == "C6" and not row[2] else 1))
                if rng.random() < 0.5:
                    total.add_moves(rng.randint(0, 3), rng.randint(0, 4))
                assert total.excess() <= total.right - point.value(total), (seed, point.terms)


# --- planted mistakes -------------------------------------------------------------------------------------------------


def _changed(owner: type, name: str, change: Callable[..., Any]) -> Callable[[pytest.MonkeyPatch], None]:
    """Let `change` make, of what the method `name` returns and its arguments, what it returns instead."""
    made = getattr(owner, name)
    return lambda patch: patch.setattr(
        owner, name, lambda self, *arguments: change(made(self, *arguments), self, *arguments)
    )


MISTAKES: dict[str, Callable[[pytest.MonkeyPatch], None]] = {
    "nothing is printed before cards come": _changed(verify.Instance, "printable", lambda n, *_: max(0, n - 1)),
    "couriers come a day later": _changed(
        verify.Instance, "places", lambda found, *_: {lasts + (lasts > 0): there for lasts, there in found.items()}
    ),
    "cards printed elsewhere are to be printed": _changed(verify.Instance, "ready_by", lambda _n, *_: 0),
    "printers never leave": lambda patch: patch.setattr(
        verify.Frame, "fleets", property(lambda frame: [0] * (frame.last_day + 1))
    ),
    "the slowest rate is that of all days": _changed(
        verify.Frame, "pace", lambda pace, *_: [min(filter(None, pace), default=0) * (rate > 0) for rate in pace]
    ),
    "blanks of others are of no use": _changed(
        verify.Frame, "supply", lambda n, frame, i, start: min(n, frame.blanks_by(max(i, 0), start - 1))
    ),
    "others print nothing": _changed(verify.Instance, "places", lambda found, _self, i: {0: [i]}),
    "all that comes has to be served by the first closing": _changed(
        verify.Frame, "owed", lambda n, frame, i, day: frame.instance.demand(i) - frame.instance.ready_by(i, day)
    ),
    "a card that is left saves nothing": lambda patch: patch.setattr(verify.Combination, "_relieve", lambda *_: None),
}


def test_a_maximum_on_days_that_plans_need_not_last_is_missed_by_some(monkeypatch):
    """So it is no row: a printer from outside comes when such a plan has ended."""
    ended = [point for seed in SEEDS for point, _rows in tried(seed) if not point.terms.late]
    monkeypatch.setattr(verify.Frame, "bounded", lambda *_: True)
    missed = 0
    for point in ended:
        days = range(1, point.frame.last_day + 1)
        limited = [i for i in point.frame.offices if point.problem.most[i] is not None]
        missed += any(point.lacks(("C8", i, (day,))) > 0 for i in limited for day in days)
    assert missed >= 5


@pytest.mark.parametrize("name", MISTAKES)
def test_planted_mistakes_are_noticed(name, monkeypatch):
    """Where the verifier counts wrongly a plan misses a row, or is above a bound."""
    for seed in SEEDS:
        tried(seed)  # before anything is wrong
    with monkeypatch.context() as patch:
        MISTAKES[name](patch)
        with pytest.raises(AssertionError):  # noqa: PT012 - any of the seeds
            for seed in SEEDS:
                for point, rows in tried(seed):
                    wrong = Point(
                        point.problem, point.plan, point.horizon, point.terms, point.least_days, point.more, point.left
                    )
                    for family, i, key in rows:
                        total = verify.Combination(wrong.frame)
                        if total._exists(family, i, key):
                            total.add(family, i, key, 1)
                            assert total.excess() <= total.right - point.value(total)
                            assert total.right <= point.value(total)
