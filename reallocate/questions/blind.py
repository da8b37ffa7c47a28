"""Moves of a plan that are made whatever has happened, since nobody knows of it yet.

On the first days, as many as are *blind*, what leaves is what the plan has: rows in their order, each as far as
printers are there. Printers that are missing are taken from the last rows of an office first, and are then missing
where these would have brought them. Nothing else moves on these days; what is printed and shipped is worked out anew.

As an instance that is a rule ``fix`` for each pair of offices and each of these days, most of them for no printer.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reallocate.bounds.enough import maxima_bind
from reallocate.errors import UsageError
from reallocate.instance.model import Instance
from reallocate.instance.parts import Rule
from reallocate.language import _
from reallocate.plan.model import Key, Plan, by_key
from reallocate.plan.replay import Replay, replay

#: Findings on other things than moves.
OTHERS = frozenset({"unfinished", "finish_by", "not_later_than_alone", "serve_at_least", "own_only"})


@dataclass(frozen=True, slots=True)
class Blind:
    """The moves that a plan has on the first `days` days."""

    plan: Plan
    days: int

    def check(self, instance: Instance) -> None:
        """Refuse a plan whose moves on these days break a rule where nothing has happened.

        Raises
        ------
        UsageError : they do.
        """
        if any(found.code not in OTHERS and (found.day or 0) <= self.days for found in self._played(instance).breaches):
            text = _("the plan breaks a rule on the days whose moves are kept; `reallocate check` lists what is wrong")
            raise UsageError(text)

    def following(self, instance: Instance) -> Instance | None:
        """Return an instance with the rules that its plans make these moves as far as they can be made, and no others.

        None where that leaves an office fewer printers than it must have, see `keeps_minima`.
        """
        played = self._played(instance)
        if not self._has_enough(instance, played):
            return None
        made = by_key(played.moves)
        rules = (Rule("fix", i, j, day, made.get((i, j, day), 0)) for i, j, day in self._trips(instance, made))
        return instance.replace(rules=(*instance.rules, *rules))

    def keeps_minima(self, instance: Instance) -> bool:
        """Whether with these moves, as far as they can be made, every office has enough printers on these days."""
        return self._has_enough(instance, self._played(instance))

    def _has_enough(self, instance: Instance, played: Replay) -> bool:
        least = instance.limits.least
        return all(played.printers[day][i] >= least[i] for day in range(self.days) for i in range(len(least)))

    def _played(self, instance: Instance) -> Replay:
        moves = tuple(trip for trip in self.plan.moves if trip.day <= self.days)
        given = replace(self.plan, moves=moves, shipments=(), couriers=(), printing=(), manual=False, unserved=0)
        return replay(instance, replace(given, horizon=self.days, stated=(), notices=()))

    def _trips(self, instance: Instance, made: dict[Key, int]) -> Iterator[Key]:
        """Yield what could leave on these days."""
        lasting, offices = instance.travel.printer_days, range(len(instance.sites))
        for i in offices:
            for j in offices:
                if i == j or lasting[i][j] is None or instance.sites[i].is_depot or instance.sites[j].is_depot:
                    continue
                for day in range(1, self.days + 1):
                    could = instance.limits.allows(i, j, day) and instance.departs(i, day)
                    if could or (i, j, day) in made:
                        yield i, j, day


def more_printers_follow(instance: Instance) -> bool:
    """Whether printers more, wherever they stand at the start, never cost a day where the moves of a plan are kept.

    Notes
    -----
    *Proof.* With more printers, on every day each row of the plan takes no fewer along, and no fewer stay: by the order
    of the days, for where no fewer are there, a row either takes all that it asks for, or all that are there. So the
    printers more are on every day somewhere beside those that there were before. Take a plan for fewer printers, let
    those that there are more follow the rows on the days whose moves are kept, and stand idle from then on. It is one
    for more printers, unless an office has no room for them, or moves are limited in all: then nothing is said.
    """
    return not maxima_bind(instance) and instance.limits.total is None
