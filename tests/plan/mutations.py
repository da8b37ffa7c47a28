"""Changes of single cells of plan files, and the independent verdict on what comes of them."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from dataclasses import replace
from random import Random

from reallocate import Instance, Plan, Printing, Trip
from reallocate.plan.replay import replay
from reallocate.plan.writer import plan_tables
from tests.plan.cases import draw_rules
from tests.plan.slow import Judge, Malformed, Rows
from tests.plan.slow_rules import Finding, broken

TABLES = ("moves", "shipments", "assignment")
#: Written over a cell, beside the neighbours of the number that stands there.
OTHERS = ["", "2.5", "0", "1", "2", "99", "-1", "1.5", "S0", "S1", "Z", "nowhere", "2020-05-21", "Site 1"]


def written(instance: Instance, plan: Plan) -> dict[str, str]:
    return plan_tables(instance, plan, replay(instance, plan))


def as_rows(texts: dict[str, str]) -> Rows:
    return {name: list(csv.DictReader(io.StringIO(texts[f"{name}.csv"]))) for name in TABLES}


def headers_of(texts: dict[str, str]) -> dict[str, list[str]]:
    return {name: texts[f"{name}.csv"].split("\n")[0].split(",") for name in TABLES}


def as_text(rows: list[dict[str, str]], header: list[str]) -> str:
    stream = io.StringIO()
    writer = csv.DictWriter(stream, header, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return stream.getvalue()


def as_texts(rows: Rows, headers: dict[str, list[str]]) -> dict[str, str]:
    return {f"{name}.csv": as_text(rows[name], headers[name]) for name in TABLES}


#: What a planner writes; the other columns follow from these, and a change of one is told by what they state.
BARE = {"moves": ("depart_day", "from", "to", "printers"), "assignment": ("day", "code", "cards")}
BARE["shipments"] = ("depart_day", "from", "to", "blanks")


def bare(texts: dict[str, str]) -> dict[str, str]:
    """The same plan without stated figures: a change breaks what it breaks, and nothing that is written beside it."""
    rows, headers = as_rows(texts), headers_of(texts)
    for name, columns in BARE.items():
        for row in rows[name]:
            row.update(dict.fromkeys([column for column in row if column not in columns], ""))
    return as_texts(rows, headers)


def others(cell: str) -> list[str]:
    """What is written in place of a cell."""
    near = [str(int(cell) + 1), str(int(cell) - 1)] if cell.isdigit() else []
    return [text for text in dict.fromkeys([*near, *OTHERS]) if text != cell]


Mutation = tuple[str, int, str, str]  # table, row, column, text


def mutations(rows: Rows, tables: tuple[str, ...] = TABLES) -> Iterator[Mutation]:
    """Yield every change of every cell that has something in it."""
    for name in tables:
        for k, row in enumerate(rows[name]):
            for column, cell in row.items():
                yield from ((name, k, column, text) for text in others(cell) if cell)


def sampled(random: Random, rows: Rows, count: int) -> list[Mutation]:
    """Draw changes; four in five write what may stand in such a cell, a number or a site, most of them in moves."""
    every = list(mutations(rows))
    sites = {row["code"] for row in rows["assignment"]} | {"S0", "S1", "Z"}
    fit = [m for m in every if m[3].isdigit() == rows[m[0]][m[1]][m[2]].isdigit() and (m[3].isdigit() or m[3] in sites)]
    moves = [m for m in fit if m[0] == "moves"]
    some = random.sample(moves, min(len(moves), count // 2))
    some += random.sample(fit, min(len(fit), 4 * count // 5 - len(some)))
    return some + random.sample(every, min(len(every), count - len(some)))


def roomy(instance: Instance) -> Instance:
    """The instance with printers to spare and without limits: a changed trip breaks rules of the planner first."""
    sites = tuple(
        site if site.is_depot else replace(site, printers=site.printers + 3, min_printers=0, max_printers=None)
        for site in instance.sites
    )
    return instance.replace(sites=sites)


def kept_rules(random: Random, instance: Instance, plan: Plan) -> Instance:
    """The instance with random rules that the plan keeps, most of them closely."""
    rules = [
        rule
        for _ in range(4)
        for rule in draw_rules(random, instance, plan)
        if not broken(instance.replace(rules=(rule,)), plan)
    ]
    return instance.replace(rules=tuple(dict.fromkeys(rules)))


class Verdict:
    """What the slow judges say of plan files.

    Attributes
    ----------
    malformed : they are no plan.
    codes : of the rules of the problem that are broken.
    rules : the planner's rules that are broken, where the plan is legal and finished apart from them.
    """

    def __init__(self, instance: Instance, rows: Rows) -> None:
        self.malformed, self.codes, self.rules = False, set[str](), set[Finding]()
        try:
            judge = Judge(instance, rows)
        except (Malformed, ValueError):
            self.malformed = True
            return
        self.codes, self.days = judge.broken, judge.days
        if not self.codes and instance.rules:
            moves = tuple(sorted(Trip(*trip) for trip in judge.moves if trip[3]))
            printing = tuple(sorted(Printing(d, i, n) for (d, i), n in judge.cards.items() if n))
            self.rules = broken(instance, Plan(moves, (), printing, judge.named, manual=True))

    @property
    def legal(self) -> bool:
        return not (self.malformed or self.codes or self.rules)
