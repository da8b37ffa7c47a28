"""The best leaf of a proof about a case with levers, by a linear program of the verifier's rows.

Which trips and cards there are is told by the judge of the oracle and the rules of the case, not by the verifier: that
both find the same optimum says that the verifier looks at the same ones.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from functools import cached_property
from itertools import product
from typing import Any

import numpy as np

from reallocate import verify
from reallocate.running.control import Control
from reallocate.solver.highs import minimise
from tests.oracle.lever_data import LeverCase
from tests.oracle.lever_replay import World
from tests.proof.leaves import Best, problem_of_rows
from tests.proof.levered import Row

Box = tuple[dict[int, int], float, float]


@dataclass(frozen=True)
class Question:
    """Whether there is a plan of so many days; `short` cards stay for want of blanks."""

    case: LeverCase
    problem: verify.Instance
    horizon: int
    short: int = 0

    @cached_property
    def terms(self) -> verify.Terms:
        return verify.Terms(fewer_cards=self.short, partial=self.short > 0)

    @cached_property
    def frame(self) -> verify.Frame:
        return verify.Frame(self.problem, self.horizon, self.terms)

    @cached_property
    def world(self) -> World:
        return World(self.case)

    @cached_property
    def last_day(self) -> int:
        return max(self.horizon, self.world.last_came)

    def cards(self, i: int) -> int:
        """Cards of a site that have to be printed."""
        came = sum(n for (_day, site), n in self.world.came.items() if site == i)
        return self.case.sites[i].backlog + came - sum(n for (_day, site), n in self.case.ready.items() if site == i)

    def due(self, i: int) -> int:
        """Last day on which a card of a site may be handed out."""
        by = min(self.horizon, self.case.finish_by.get(i, self.horizon))
        coming = max((day for (day, site), n in self.world.came.items() if site == i and n), default=0)
        return by if self.short else max(by, coming)

    # --- what may be done ---

    def trips(self, moves: bool) -> list[tuple[int, int, int]]:
        """Ways (day, origin, destination) of printers or blanks that end in time."""
        case, sites, found = self.case, range(len(self.case.sites)), []
        for i, j in product(sites, sites):
            able = not (case.sites[i].depot or case.sites[j].depot) if moves else case.sites[i].lends
            lasts = self.world.trip_days(i, j, case.setup if moves else 0) if i != j and able else None
            days = range(1, self.last_day - (lasts or 0) + 1) if lasts is not None else ()
            found += [(d, i, j) for d in days if case.depart_on_closed or self.world.is_open(i, d)]
        return found

    def printing(self) -> list[tuple[int, int, int]]:
        """Ways (day, where, for whom) to print cards that are handed out in time."""
        offices = [i for i, place in enumerate(self.case.sites) if not place.depot]
        found = []
        for j, i in product(offices, offices):
            later = self.world.courier_days(j, i)
            if later is not None and self.cards(i):
                found += [(d, j, i) for d in range(1, self.due(i) - later + 1) if self.world.is_open(j, d)]
        return found

    @cached_property
    def variables(self) -> list[tuple[str, tuple[int, int, int]]]:
        left = [("left", (0, i, i)) for i, place in enumerate(self.case.sites) if self.short and not place.depot]
        groups = (("move", self.trips(True)), ("ship", self.trips(False)), ("card", self.printing()))
        return [(what, key) for what, keys in groups for key in keys] + left

    def boxes(self) -> list[Box]:
        """Return what trips of a day, cards of a site and cards left are at most."""
        case, found = self.case, dict[Any, Box]()
        paper = float(sum(place.blanks for place in case.sites) + sum(case.blanks.values()))
        for k, (what, (day, _i, owner)) in enumerate(self.variables):
            if what == "move":
                fleet = sum(place.printers for place in case.sites)
                most = float(fleet + sum(n for (on, _site), n in case.printers.items() if on <= day))
            else:
                most = {"ship": paper, "card": float(self.cards(owner)), "left": float(self.short)}[what]
            of = {"card": owner, "left": 0}.get(what, day)
            found.setdefault((what, of), ({}, -np.inf, most))[0][k] = 1
            if what == "left":
                demand = self.cards(owner) + sum(n for (_day, site), n in case.ready.items() if site == owner)
                served = demand - case.serve_at_least.get(owner, 0)
                found["box", owner] = ({k: 1}, -np.inf, float(max(0, min(self.cards(owner), served))))
        return list(found.values())

    # --- rows ---

    def rows(self) -> list[Row]:
        """Return every row that the verifier takes, with small divisors."""
        total, days = verify.Combination(self.frame), range(1, self.last_day + 1)
        starts, divisors = range(1, self.last_day + 3), range(2, 7)
        keys: dict[str, list[tuple[int, ...]]] = {
            **{family: [(d,) for d in days] for family in ("C2", "C3", "C4", "C5", "C7", "C8", "C9")},
            "C6": [(), *((d,) for d in days)],
            "C10": [()],
            "V1": [(s,) for s in starts] + [*product(starts, days), *product(starts, days, divisors)],
            "V2": [*product(days, divisors), *product(days, days, divisors)],
            "V4": list(product(starts, days, divisors)),
        }
        sites = [-1, *self.frame.sites]
        tried = ((family, i, key) for family, some in keys.items() for i in sites for key in some)
        return [row for row in tried if total._exists(*row)]

    def column(self, row: Row) -> Box:
        """Return a row over the variables."""
        total = verify.Combination(self.frame)
        total.add(*row, 1)
        right, printers, blanks = total.in_trips()
        (_, _, _, gain, night, loss), (_, _, _, paper, ship_night, ship_loss) = printers, blanks
        found = dict[int, int]()
        for k, (what, (d, i, j)) in enumerate(self.variables):
            if what == "move":
                lasts = self.world.trip_days(i, j, self.case.setup) or 0
                found[k] = loss[i][d] + (gain if lasts else night)[j][d + lasts]
            elif what == "ship":
                lasts = self.world.trip_days(i, j, 0) or 0
                found[k] = ship_loss[i][d] + (paper if lasts else ship_night)[j][d + lasts]
            elif what == "left":
                found[k] = total.left[i]
            elif i == j:
                found[k] = total.cards[i][d] - paper[i][d]
            else:
                out = d + (self.world.courier_days(i, j) or 0)
                found[k] = total.work[i][d] + total.owned[j][d] + total.handed[j][out] - paper[i][d]
        equal = row[0] == "C6" and not row[2]
        return {k: a for k, a in found.items() if a}, float(right), float(right) if equal else np.inf

    def best_leaf(self) -> Best:
        """Minimise what the rows have to give way so that they can hold together; the duals are the multipliers."""
        names = self.rows()
        entries = [*(self.column(name) for name in names), *self.boxes()]
        problem = problem_of_rows(len(self.variables), entries).elastic(range(len(names)))
        answer = minimise(problem, Control())
        assert answer.objective is not None
        assert answer.duals is not None
        numbers = [Fraction(float(y)).limit_denominator(5_000) for y in answer.duals[: len(names)]]
        both = ((name, y) for name, y in zip(names, numbers, strict=True))
        kept = [(*name, y) for name, y in both if y > 0 or (y and name[0] == "C6" and not name[2])]
        return Best(answer.objective, verify.Leaf(kept, {}, Fraction(0)))
