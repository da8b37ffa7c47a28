"""Plans of given days with one aim each, where one model of everything is too large to look for the best of them.

From the trips of a plan one line after the other is changed, where the plan stays one: it leaves on another day, or its
printers come from another office nearby. A change is kept where it serves the aim. What comes of it is a legal plan and
nothing more: that none serves the aim better is not said.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from math import sqrt
from typing import Literal, get_args

from reallocate.decomposition.blanks import legal_plan_of
from reallocate.decomposition.choice import Choice
from reallocate.decomposition.demands import Demands
from reallocate.heuristics.canonical import canonical_plan
from reallocate.instance.model import Instance
from reallocate.plan.model import Key, Plan, by_key
from reallocate.plan.replay import replay
from reallocate.running.control import Control
from reallocate.solver.problem import NOISE

#: ``offices``: few of them send or get printers. ``early``: printers leave as early as they can, so that they may leave
#: later. ``travel``: few hours on the road.
Aim = Literal["offices", "early", "travel"]
AIMS: tuple[Aim, ...] = get_args(Aim)
#: Changes that are tried for one aim = effort · this.
TRIED = 4_000
#: Days by which a line may leave earlier or later at once, and offices nearby that may send its printers instead.
DAYS, OFFICES = 3, 6
Trips = dict[Key, int]


def aimed(instance: Instance, days: int, start: Plan, aim: Aim, control: Control, effort: float) -> Plan | None:
    """Return a plan of `days` days with as many moves as `start`, one of them, that serves an aim better.

    None: no change served it.
    """
    return _Climb(instance, days, aim, control, int(effort * TRIED)).from_plan(start)


class _Climb:
    def __init__(self, instance: Instance, days: int, aim: Aim, control: Control, most: int) -> None:
        self.instance, self.control = instance, control
        self.demands = Demands(instance, days)
        self.aim, self.most, self.tried = aim, most, 0
        self._near = {j: self._origins(j) for j in range(len(instance.sites))}

    def from_plan(self, start: Plan) -> Plan | None:
        """Change the trips of a plan until nothing serves the aim any more; return the last plan on the way."""
        kept = [dict(by_key(start.moves))]
        changes = -1
        while changes < len(kept):
            changes = len(kept)
            for key in tuple(kept[-1]):
                if (better := self._better(kept[-1], key)) is not None:
                    kept.append(better)
        # That nothing is short is not all: blanks may be on the wrong side. Then the later half is taken back.
        while len(kept) > 1 and not self.control.should_stop:
            if (plan := self._plan(kept[-1])) is not None:
                return plan
            del kept[1 + (len(kept) - 1) // 2 :]
        return None

    def _better(self, trips: Trips, key: Key) -> Trips | None:
        """Return trips after a change of one line that serves the aim; None: there is none, or enough were tried."""
        count, now = trips.get(key, 0), self._score(trips)
        for other in self._others(key) if count else ():
            if self.tried >= self.most or self.control.should_stop:
                return None
            changed = {**trips, other: trips.get(other, 0) + count}
            del changed[key]
            if self._score(changed) < now and self._holds(changed):
                return changed
        return None

    def _holds(self, trips: Trips) -> bool:
        """Whether nothing is short with these trips, as far as relaxations say."""
        self.tried += 1
        choice = Choice(self.demands, trips)
        return choice.legal and choice.shortage <= NOISE

    def _plan(self, trips: Trips) -> Plan | None:
        found = legal_plan_of(Choice(self.demands, trips))
        if found is None:
            return None
        plan = canonical_plan(self.instance, found, kept={"moves"})
        return None if replay(self.instance, plan).breaches else plan

    # --- aims -----------------------------------------------------------------------------------------------------

    def _score(self, trips: Trips) -> tuple[float, ...]:
        """Return how little trips serve the aim, to be compared; the smaller the better."""
        if self.aim == "travel":
            return (sum(count * (self.instance.travel.hours[i][j] or 0) for (i, j, _day), count in trips.items()),)
        if self.aim == "early":
            return (sum(day * count for (_i, _j, day), count in trips.items()),)
        used = Counter(site for i, j, _day in trips for site in (i, j))
        # A line that leaves an office of few lines for one of many is a step towards one office fewer.
        return (round(sum(map(sqrt, used.values())), 6), len(trips))

    # --- changes --------------------------------------------------------------------------------------------------

    def _others(self, key: Key) -> Iterator[Key]:
        """Yield lines in place of one: on other days, or from offices nearby that let printers be there as early."""
        i, j, day = key
        for away in range(-DAYS, DAYS + 1):
            if away and self._goes(other := (i, j, day + away)):
                yield other
        if self.aim == "early":
            return
        arrival = day + int(self.demands.lasting[i, j])
        for k in self._near[j]:
            leaves = arrival - int(self.demands.lasting[k, j])
            if k != i and self._goes(other := (k, j, leaves)):
                yield other

    def _goes(self, key: Key) -> bool:
        """Whether printers may make a trip."""
        i, j, day = key
        # Nobody goes to where they are: that lasts for ever.
        return 1 <= day <= self.demands.last - int(self.demands.lasting[i, j]) and bool(self.demands.departs[i, day])

    def _origins(self, j: int) -> list[int]:
        """Return the nearest sites from which printers may come to an office."""
        lasting = self.demands.lasting[:, j].tolist()
        near = sorted((days, i) for i, days in enumerate(lasting) if days <= self.demands.last)
        return [i for _days, i in near[:OFFICES]]
