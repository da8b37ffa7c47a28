"""The verifier's rows about goals: they count what the judge of the oracle counts, and no sum claims too much."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

from reallocate import verify
from tests.proof.levered import Point, read, rows_of
from tests.proof.test_lever_rows import legal

SEEDS = range(60)
GOALS = ("moves", "waiting", "travel", "shipping", "courier")


def test_a_row_about_a_goal_counts_what_the_plan_has_of_it():
    """At a finished plan it lacks what the plan has above the limit; no multipliers make of it what the plan denies."""
    seen: Counter[str] = Counter()
    for seed in SEEDS:
        rng = Random(f"goals {seed}")
        for case, plan, figures in legal(seed):
            if case.partial or not figures.last_day:
                continue
            with TemporaryDirectory() as folder:
                problem = read(case, Path(folder))
            point = Point(problem, plan, figures.days + rng.randint(0, 2))
            rows = list(rows_of(point.frame, rng, 4))
            for goal in GOALS if problem.together else GOALS[:-1]:
                value, most, y = getattr(figures, goal), rng.randint(0, 2_000), rng.randint(1, 5)
                total = verify.Combination(point.frame)
                total.add_goal(goal, most, y)
                assert total.right - point.value(total) == y * (value - most), (seed, goal)
                assert value % verify.unit_of(problem, goal) == 0, (seed, goal)
                seen[goal] += value > 0
            for _turn in range(6):
                total = verify.Combination(point.frame)
                for row in rng.sample(rows, min(len(rows), rng.randint(1, 10))):
                    total.add(*row, rng.randint(1, 9) * (rng.choice([1, -1]) if row[0] == "C6" and not row[2] else 1))
                for goal in rng.sample(GOALS if problem.together else GOALS[:-1], rng.randint(1, 3)):
                    total.add_goal(goal, rng.randint(0, 500), rng.randint(1, 3))
                assert total.excess() <= total.right - point.value(total), seed
    assert min(seen[goal] for goal in GOALS) >= 12, seen
