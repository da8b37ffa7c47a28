"""Deliveries that slip, and the front of days and moves, against exhaustive search, one random case a seed."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from math import inf
from pathlib import Path

from reallocate import Instance, InvalidInput, read_instance, trade_off, tranche
from reallocate.questions.tranche import Tranche
from tests.oracle.case import Case
from tests.oracle.lever_cases import draw_case
from tests.oracle.lever_data import LeverCase, to_files
from tests.oracle.lever_ground import LeverGround
from tests.oracle.lever_horizon import Horizon
from tests.oracle.lever_promise import days_of, delivered
from tests.oracle.levers import Walk, best_of

#: Days of a delivery that are looked at: a plan has eight days at most.
DAYS = range(1, 11)


def drawn(seed: int) -> tuple[LeverCase, Instance] | None:
    """Return a case without cards that may stay, as it is asked about; None: a site looks like a line of totals."""
    case = replace(draw_case(seed), partial=False, serve_at_least={})
    try:
        with tempfile.TemporaryDirectory() as folder:
            return case, read_instance(to_files(case, Path(folder)))
    except InvalidInput:
        return None


def _found(tranche: Tranche, day: int) -> float:
    step = next(s for s in tranche.steps if s.from_day <= day and (s.to_day is None or day <= s.to_day))
    return inf if step.days is None else step.days


def lever_tranche(seed: int, _rules: int = 0) -> Case:
    """The fewest days of a delivery on every day, and the fewest of its blanks that keep the days."""
    pair, judged = drawn(seed), Case("totals")
    if pair is None:
        return judged
    case, instance = pair
    cells = sorted({*case.blanks, *case.printers, *case.ready})
    judged.seen = f"{len(cells)} deliveries"
    found, now = tranche(instance), days_of(case)
    judged.same("days", found.now.days, None if now == inf else now)
    # That there is no plan at all may be left open: "no plan was found".
    steps = [step for one in found.tranches for step in one.steps]
    judged.true("unproven", all(step.proven or step.days is None for step in (found.now, *steps)))
    judged.seen += ", open" * (not all(step.proven for step in steps))
    for cell, one in zip(cells, found.tranches, strict=True):
        for day in DAYS:
            judged.same(f"{cell} on day {day}", _found(one, day), days_of(delivered(case, cell, day)))
        if one.least_blanks is None:
            judged.true(f"{cell}: nothing of its blanks", now == inf or not case.blanks.get(cell))
            continue
        least = next(n for n in range(100) if days_of(replace(case, blanks={**case.blanks, cell: n})) <= now)
        judged.same(f"blanks of {cell}", (one.least_blanks.blanks, one.least_blanks.proven), (least, True))
    return judged


def lever_trade_off(seed: int, _rules: int = 0) -> Case:
    """The fewest moves for every number of days, with the least waiting, and that for every number of moves."""
    pair, judged = drawn(seed), Case("totals")
    if pair is None:
        return judged
    case, instance = pair
    ground, fewest = LeverGround(case), days_of(case)
    found = trade_off(instance, waiting=True, steps=4)
    judged.same("days", found.fewest.days, None if fewest == inf else fewest)
    if fewest == inf:
        judged.seen = "no plan"
        return judged
    points = {point.days: point for point in found.points}
    last = max(points)
    judged.seen = f"{len(points)} points, {len(found.patience)} numbers of moves"
    best: tuple[float, float] = inf, inf
    for days in range(int(fewest), min(case.max_days, 2 * int(fewest)) + 1):
        walk = Walk(Horizon(ground, days))
        moves = walk.fewest_moves()
        if moves is not None:
            best = min(best, (moves, best_of(walk, moves).figures.waiting))
        if days > last:
            judged.same(f"moves left on day {days}", best[0], 0)
            continue
        point = points[days]
        judged.same(f"{days} days", (point.moves, point.waiting), best)
        judged.same(f"bounds for {days} days", (point.moves_bound, point.waiting_bound), best)
    walk = Walk(Horizon(ground, int(fewest)))
    least: dict[int, int] = {row.moves: best_of(walk, row.moves).figures.waiting for row in found.patience}
    judged.same("waiting", {row.moves: row.waiting for row in found.patience}, least)
    judged.true("waiting unproven", all(row.proven for row in found.patience))
    if found.patience and len(found.patience) < 4:
        end = found.patience[-1]
        judged.same("waiting with a move more", best_of(walk, end.moves + 1).figures.waiting, end.waiting)
    return judged
