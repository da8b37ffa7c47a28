"""Promises about cases with levers against exhaustive search, one random case a seed."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations
from math import inf
from pathlib import Path
from random import Random
from typing import Any

from reallocate import InvalidInput, claim, read_instance
from reallocate.questions.claim import Promise, Trial
from tests.oracle.case import Case, refused
from tests.oracle.lever_cases import draw_case
from tests.oracle.lever_data import LeverCase, Place, to_files
from tests.oracle.levers import fewest

Kind = tuple[str, int | None]
#: Most printers on top that are tried, wherever they stand.
MOST_PRINTERS = 4
#: What is made or not, in the order of pairs.
WHOLE: dict[str, Callable[[LeverCase], LeverCase]] = {
    "print_for_others": lambda case: replace(case, print_for_others=True),
    "lends_blanks": lambda case: with_sites(case, lambda _i, place: replace(place, lends=True)),
    "closed_days": lambda case: replace(case, closed_weekdays=frozenset()),
    "setup_hours": lambda case: replace(case, setup=0),
}


def with_sites(case: LeverCase, change: Callable[[int, Place], Place]) -> LeverCase:
    return replace(case, sites=tuple(change(i, place) for i, place in enumerate(case.sites)))


def days_of(case: LeverCase) -> float:
    """The fewest days; without end where there is no plan."""
    found = fewest(case)
    return inf if found is None else found[0]


def with_rates(case: LeverCase, change: Callable[[int], int]) -> LeverCase:
    return with_sites(case, lambda _i, place: replace(place, rate=change(place.rate)))


def delivered(case: LeverCase, cell: tuple[int, int], day: int) -> LeverCase:
    """All that comes to a site on one day, on another."""

    def moved(table: Mapping[tuple[int, int], int]) -> dict[tuple[int, int], int]:
        rest = {key: n for key, n in table.items() if key != cell}
        if cell in table:
            rest[day, cell[1]] = rest.get((day, cell[1]), 0) + table[cell]
        return rest

    return replace(case, blanks=moved(case.blanks), printers=moved(case.printers), ready=moved(case.ready))


def spread(amount: int, most: Sequence[int]) -> Iterator[dict[int, int]]:
    """Yield every way of spreading an amount over sites, each with its most."""
    if not most:
        if not amount:
            yield {}
        return
    for last in range(min(amount, most[-1]) + 1):
        for others in spread(amount - last, most[:-1]):
            yield {**others, len(most) - 1: last}


def with_more(case: LeverCase, where: Mapping[int, int]) -> LeverCase:
    return with_sites(case, lambda i, place: replace(place, printers=place.printers + where.get(i, 0)))


def with_fewer(case: LeverCase, where: Mapping[int, int]) -> LeverCase:
    return with_sites(case, lambda i, place: replace(place, backlog=place.backlog - where.get(i, 0)))


def _least(amounts: Iterable[int], ways: Callable[[int], Iterator[LeverCase]], days: int) -> int | None:
    return next((n for n in amounts if any(days_of(variant) <= days for variant in ways(n))), None)


def _of_backlog(case: LeverCase) -> list[int]:
    """How many cards of the backlog of each site may be thought away."""
    ready = [sum(n for (_day, at), n in case.ready.items() if at == i) for i in range(len(case.sites))]
    own = [place.own_only * case.print_for_others for place in case.sites]
    return [place.backlog - there - kept for place, there, kept in zip(case.sites, ready, own, strict=True)]


def lever_promise(seed: int, _rules: int = 0) -> Case:
    """A promise of about the fewest days, in a world with levers."""
    rng = Random(f"lever promise {seed}")
    case = replace(draw_case(seed), partial=False, serve_at_least={}, max_days=6)
    if rng.random() < 0.5:
        case = replace(case, print_for_others=False)
    if rng.random() < 0.5:
        case = replace(case, closed_weekdays=frozenset({rng.randint(0, 2), rng.randint(0, 3)}))
    least = days_of(case)
    days = rng.randint(1, 3) if least == inf else max(0, int(least) + rng.choice([-1, -1, -1, -2, 0, 1]))
    judged = Case("false" if least > days else "true")
    if not sum(place.backlog for place in case.sites):
        judged.seen = "nobody waits"
        return judged
    try:
        with tempfile.TemporaryDirectory() as folder:
            instance = read_instance(to_files(case, Path(folder)))
    except InvalidInput:  # a site that looks like a line of totals
        judged.seen = "totals"
        return judged
    found = claim(instance, days)
    judged.same("verdict", found.verdict, "false" if least > days else "true")
    judged.same("refused", refused(instance, found.claims), None)
    judged.true("in vain, without a proof", all(trial.proven for trial in found.in_vain))
    cells = sorted({*case.blanks, *case.printers, *case.ready})
    for trial in (*found.changes, *found.in_vain, *found.unsettled):
        _check_remedy(judged, case, cells, trial, days)
    for trial in found.slack:
        _check_burden(judged, case, cells, trial, days)
    _check_pairs(judged, case, found, days)
    return judged


def _check_remedy(judged: Case, case: LeverCase, cells: list[tuple[int, int]], trial: Trial, days: int) -> None:
    """The smallest change of each kind, and the days with it; what is in vain is tried at every value."""
    what = f"{trial.kind} {trial.delivery}"
    if trial.kind in ("printers", "backlog"):
        if trial.kind == "printers":
            most = [MOST_PRINTERS * (not place.depot) for place in case.sites]
            amounts, ways = range(1, MOST_PRINTERS + 1), with_more
        else:
            most = _of_backlog(case)
            amounts, ways = range(1, sum(most) + 1), with_fewer
        wanted = _least(amounts, lambda n: (ways(case, where) for where in spread(n, most)), days)
        found = None if trial.after is None else abs(int(trial.after) - int(trial.before))
        if trial.kind == "backlog" or wanted is not None:
            judged.same(what, found, wanted)
        if trial.after is not None:
            judged.same(f"days with {what}", trial.days, days_of(ways(case, dict(trial.where))))
        return
    variants = _variants(case, cells, trial)
    kept = [value for value, variant in variants if days_of(variant) <= days]
    judged.same(what, trial.after, kept[0] if kept else None)
    judged.true(f"{what} unproven", trial.proven)
    if trial.days is not None and kept:
        judged.same(f"days with {what}", trial.days, days_of(dict(variants)[trial.after]))


def _variants(case: LeverCase, cells: list[tuple[int, int]], trial: Trial) -> list[tuple[Any, LeverCase]]:
    """The values of a change, the first that is wanted first."""
    if trial.kind == "cards_per_printer_day":
        rates = range(int(trial.before) + 1, 40)
        return [(rate, with_rates(case, lambda own, rate=rate: max(own, rate))) for rate in rates]
    if trial.delivery is not None:
        cell = cells[trial.delivery]
        return [(day, delivered(case, cell, day)) for day in range(cell[0] - 1, 0, -1)]
    if trial.kind == "overnight_hours":
        steps = range(case.overnight + 25, 20000, 25)
        return [(step / 100, replace(case, overnight=step)) for step in steps[:100]]
    if trial.kind == "closed_days":
        closed, names = sorted(case.closed_weekdays), ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
        sets = [(), *(some for n in range(len(closed) - 1, 0, -1) for some in combinations(closed, n))]
        return [(" ".join(names[d] for d in some), replace(case, closed_weekdays=frozenset(some))) for some in sets]
    if trial.kind == "setup_hours":
        return [(step / 100, replace(case, setup=step)) for step in (0, *range(case.setup - 25, 0, -25))]
    return [(True, WHOLE[trial.kind](case))]


def _check_burden(judged: Case, case: LeverCase, cells: list[tuple[int, int]], trial: Trial, days: int) -> None:
    """How far the promise holds."""
    variants: list[tuple[Any, LeverCase]]
    if trial.delivery is None:
        variants = [
            (rate, with_rates(case, lambda own, rate=rate: min(own, rate))) for rate in range(1, int(trial.before) + 1)
        ]
    else:
        cell = cells[trial.delivery]
        last = max(days, *(min(last, case.max_days) for _first, last, _i, _n in case.arrivals), 0)
        variants = [(day, delivered(case, cell, day)) for day in range(last + 3, cell[0] - 1, -1)]
    kept = [value for value, variant in variants if days_of(variant) <= days]
    if trial.delivery is not None and kept[0] == last + 3:
        judged.true(f"{trial.kind} {trial.delivery} is of no use", int(trial.after or 0) > days)
        return
    judged.same(f"slack of {trial.kind} {trial.delivery}", trial.after, kept[0])


def _check_pairs(judged: Case, case: LeverCase, found: Promise, days: int) -> None:
    single = {trial.kind: trial for trial in (*found.changes, *found.in_vain) if trial.kind in WHOLE}
    alone = any(trial.after is not None for trial in single.values())
    pairs = (
        [] if alone or found.verdict == "true" else list(combinations([kind for kind in WHOLE if kind in single], 2))
    )
    judged.same("pairs", [pair.kinds for pair in found.combinations], pairs)
    for pair in found.combinations:
        least = days_of(WHOLE[pair.kinds[1]](WHOLE[pair.kinds[0]](case)))
        judged.same(f"days with {pair.kinds}", pair.days, None if least == inf else least)
        judged.same(f"{pair.kinds} keeps", pair.kept, least <= days)
        judged.true(f"{pair.kinds} unproven", pair.proven)
        judged.seen += f", pair {'kept' if least <= days else 'in vain'}"
