"""The simulator with levers, against a judge that was written from the semantics alone, and by hand."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path
from random import Random

from reallocate import InvalidInput, read_instance, read_plan
from reallocate.instance.model import Instance
from reallocate.plan.check import settled
from reallocate.plan.figures import figures
from reallocate.plan.model import Plan
from reallocate.plan.replay import Replay, replay
from tests.oracle.lever_cases import draw_case
from tests.oracle.lever_data import Figures, LeverCase, LeverPlan, plan_to_files, to_files
from tests.oracle.lever_replay import World, verdict
from tests.plan.lever_plans import bent, draw_plan


def read(case: LeverCase, plan: LeverPlan, folder: Path) -> tuple[Instance, Plan]:
    """Return instance and plan from their files; the plan as a solver's."""
    instance = read_instance(to_files(case, folder))
    manual = read_plan(plan_to_files(case, plan, folder / "plan"), instance)
    return instance, settled(instance, replace(manual, unserved=World(case).unserved() if case.partial else 0))


def numbers(instance: Instance, played: Replay) -> Figures:
    """Return the figures as the judge gives them."""
    found = figures(instance, played)
    assert found.days is not None
    hours = (int(amount * 100) for amount in (found.travel, found.shipping, found.courier))
    return Figures(found.days, instance.span(found.days), found.moves, found.waiting, *hours)


def judged(seed: int, folder: Path) -> str:
    """Compare a random plan with the judge; return what became of it."""
    rng = Random(f"plan {seed}")
    case = draw_case(seed)
    plan = draw_plan(case, rng)
    if rng.random() < 0.4:
        plan = bent(plan, rng, case)
    wanted = verdict(case, plan)
    try:
        instance, what = read(case, plan, folder)
    except InvalidInput:  # by chance one site has in all what the others have: a row of totals
        return "unread"
    played = replay(instance, what)
    codes = {breach.code for breach in played.breaches}
    if isinstance(wanted, Figures):
        assert not codes, (seed, codes)
        assert numbers(instance, played) == wanted, seed
        return "legal"
    if wanted == "max_days":
        assert played.days is not None
        assert played.days > case.max_days, seed
    else:
        assert wanted in codes, (seed, wanted, codes)
    return wanted


def test_random_plans_are_judged_alike(tmp_path):
    """Broken in every way, and legal with every lever."""
    seen = Counter(judged(seed, tmp_path / str(seed)) for seed in range(250))
    assert seen["legal"] > 40, seen
    assert seen["unread"] < 5, seen
    rare = {"no_courier", "own_only", "over_backlog", "closed_departure", "unfinished", "closed", "no_blanks"}
    assert rare <= set(seen), seen
