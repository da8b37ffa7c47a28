"""Tiny random instances of a few days, and what a planner might write down for them: moves, shipments, cards."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path
from random import Random

from reallocate import Closure, Delivery, Instance, Leg, Plan, Rule, Settings, Site, read_plan
from reallocate.instance.limits import FIELDS
from tests.oracle.ground import Ground

Row = tuple[int, int, int, int]  # day, origin, destination, printers or blanks

#: Longest plan of such an instance that anybody looks for.
MAX_DAYS = 12

#: Rules that say something where all cards are handed out.
WHOLE = tuple(name for name in FIELDS if name != "serve_at_least")


def draw_instance(rng: Random, *, rules: int = 0) -> Instance:
    """Two or three offices, at times with a depot; one printer can do the work of an office in three days."""
    offices = rng.choice([2, 2, 3])
    left = rng.randint(1, 3)
    sites = []
    for k in range(offices):
        printers = left if k == offices - 1 else rng.randint(0, left)
        left -= printers
        rate, limit = rng.randint(1, 4), rng.random()
        backlog = rng.choice([0, rng.randint(1, 3 * rate), rng.randint(1, 3 * rate), rng.randint(rate, 3 * rate)])
        sites.append(
            Site(
                code="ABC"[k],
                name=f"Office {k}",
                backlog=backlog,
                printers=printers,
                blanks=rng.choice([backlog, backlog, rng.randint(0, backlog + 3), rng.randint(0, 12)]),
                cards_per_printer_day=rate,
                min_printers=1 if limit < 0.12 else 0,
                max_printers=rng.randint(1, 2) if limit > 0.8 else None,
                lends_blanks=rng.random() < 0.6,
            )
        )
    if rng.random() < 0.5:
        sites.append(Site("D", "Depot", 0, 0, rng.randint(3, 15), kind="depot"))
    if not any(site.backlog for site in sites):
        return draw_instance(rng, rules=rules)
    count, legs = len(sites), None
    if rng.random() < 0.85:
        pairs = [(i, j) for i in range(count) for j in range(count) if i < j and rng.random() < 0.9]
        ends = [pair if rng.random() < 0.5 else pair[::-1] for pair in pairs]
        legs = tuple(Leg(i, j, Decimal(rng.randint(0, 60)) / 4, one_way=rng.random() < 0.15) for i, j in ends)
    dated = rng.random() < 0.25
    settings = Settings(
        start_date=date(2026, 3, rng.randint(2, 8)) if dated else None,
        setup_hours=Decimal(rng.choice([0, 1, 2])),
        travel_hours_per_day=Decimal(rng.choice([8, 10])),
        overnight_hours=Decimal(rng.choice([0, 0, 3, 6])),
        closed_weekdays=frozenset({6}) if dated else frozenset(),
        max_days=MAX_DAYS,
    )
    instance = Instance(
        "tiny",
        tuple(sites),
        tuple(
            Delivery(rng.randint(1, 4), rng.randrange(count), rng.randint(1, 6)) for _ in range(rng.choice([0, 1, 2]))
        ),
        tuple(
            Closure(rng.randint(1, 4), rng.choice([None, rng.randrange(count)]))
            for _ in range(rng.choice([0, 0, 1, 2]))
        ),
        legs,
        settings,
    )
    return instance.replace(rules=tuple(draw_rule(rng, instance) for _ in range(rules)))


def draw_rule(rng: Random, instance: Instance) -> Rule:
    """One rule that is about offices, small numbers and early days."""
    offices = [i for i, site in enumerate(instance.sites) if not site.is_depot]
    i, j = rng.sample(offices, 2)
    name = rng.choice(WHOLE)
    day = {"not_before": rng.randint(1, 4), "finish_by": rng.randint(2, 6)}.get(name, rng.randint(1, 5))
    value = rng.randint(0, 1) if name == "fix" else rng.randint(1, 2)
    cells = {"site": i, "to": j, "day": day, "value": value}
    return Rule(name, **{cell: cells[cell] for cell in FIELDS[name]})


def draw_moves(rng: Random, ground: Ground, most: int, *, sound: bool) -> list[Row]:
    """Up to `most` rows, each trip of a day once, in the order of their lines; `sound`: all of them can be made."""
    rows: list[Row] = []
    for _try in range(rng.randint(0, most) * (4 if sound else 1)):
        i, j = rng.choice(ground.offices), rng.choice(ground.offices if sound else ground.sites)
        row = rng.choice([1, 1, 2, 3, 4, rng.randint(1, 7)]), i, j, rng.choice([1, 1, 1, 2])
        if any(row[:3] == other[:3] for other in rows) or (i == j and rng.random() < 0.8):
            continue
        if sound and sum(ground.carried_out(sorted([*rows, row])).values()) < sum(r[3] for r in [*rows, row]):
            continue
        if sound and len(rows) == most:
            break
        rows.append(row)
    return sorted(rows) if rng.random() < 0.5 else rows


def draw_shipments(rng: Random, ground: Ground) -> list[Row]:
    """A few rows, most of them from sites that lend to sites where cards wait."""
    rows: list[Row] = []
    lenders = [i for i in ground.sites if ground.lends[i]] or list(ground.sites)
    for _row in range(rng.randint(0, 3)):
        i = rng.choice(lenders if rng.random() < 0.9 else list(ground.sites))
        row = rng.choice([1, 1, 2, 3, 5]), i, rng.choice(ground.sites), rng.randint(1, 5)
        if not any(row[:3] == other[:3] for other in rows) and (i != row[2] or rng.random() < 0.1):
            rows.append(row)
    return rows


def draw_cards(rng: Random, ground: Ground, moves: list[Row]) -> dict[tuple[int, int], int]:
    """Cards by day and site, near what the printers can print."""
    standing, cards = ground.standing(ground.carried_out(moves), 7), {}
    left = list(ground.backlog)
    for day in range(1, rng.randint(2, 8)):
        for i in ground.sites:
            most = ground.rate[i] * standing[day - 1][i] if ground.open(i, day) else 0
            count = min(left[i], most) if rng.random() < 0.8 else rng.randint(0, most)
            count += rng.random() < 0.05
            left[i] = max(0, left[i] - count)
            if count or rng.random() < 0.2:
                cards[day, i] = count
    return cards


def written(
    folder: Path,
    instance: Instance,
    moves: list[Row],
    shipments: list[Row] | None = None,
    cards: dict[tuple[int, int], int] | None = None,
) -> Plan:
    """Write the files of a plan as a planner would, and read them; every other row stands there in two halves."""
    folder.mkdir(parents=True, exist_ok=True)
    codes = [site.code for site in instance.sites]
    for name, load, rows in (("moves", "printers", moves), ("shipments", "blanks", shipments)):
        (folder / f"{name}.csv").unlink(missing_ok=True)
        if rows is not None:
            lines = [f"depart_day,from,to,{load}"]
            for k, (day, i, j, count) in enumerate(rows):
                parts = [count // 2, count - count // 2] if k % 2 else [count]
                lines += [f"{day},{codes[i]},{codes[j]},{part}" for part in parts]
            (folder / f"{name}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "assignment.csv").unlink(missing_ok=True)
    if cards is not None:
        lines = [f"{day},{codes[i]},{count}" for (day, i), count in cards.items()]
        (folder / "assignment.csv").write_text("\n".join(["day,code,cards", *lines]) + "\n", encoding="utf-8")
    return read_plan(folder, instance)
