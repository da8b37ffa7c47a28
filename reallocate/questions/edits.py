"""Edits of a plan's moves: which lines are struck out, written in another's place, or added.

Equal rows of moves are added up by from, to and day. The number of edits is the larger of rows taken out and rows put
in, so a line whose number, day or destination is changed is one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from reallocate.plan.breach import Breach
from reallocate.plan.model import Key, Trip, as_trips, by_key


@dataclass(frozen=True, slots=True)
class Edit:
    """A row of moves taken out, a row put in, or one in place of another (None: no such row)."""

    out: Trip | None
    put: Trip | None


class Rows:
    """The rows of a plan's moves, from which edits are counted."""

    def __init__(self, moves: Iterable[Trip]) -> None:
        moves = tuple(moves)
        self.counts = by_key(moves)
        #: The first line of the file that each row stands in.
        self._lines = {(t.origin, t.destination, t.day): t.line for t in sorted(moves, key=lambda t: -t.line)}

    def count(self, moves: Iterable[Trip]) -> int:
        """Return the number of edits that make `moves` of these rows."""
        out, put = self._difference(moves)
        return max(len(out), len(put))

    def edits(self, moves: Iterable[Trip]) -> Iterator[Edit]:
        """Yield the edits that make `moves` of these rows; a row put in stands beside the one out most like it."""
        out, put = self._difference(moves)
        while out and put:
            old, new = min(((old, new) for old in out for new in put), key=_unlike)
            out.remove(old)
            put.remove(new)
            yield Edit(old, new)
        yield from (Edit(trip, None) for trip in out)
        yield from (Edit(None, trip) for trip in put)

    def broken(self, findings: Iterable[Breach]) -> set[Key]:
        """Return the rows that findings are about: those of a trip, else of a site, else of a day, else all."""

        def is_about(breach: Breach, key: Key) -> bool:
            if breach.other is not None:
                return {*key[:2]} == {breach.site, breach.other} and key[2] == breach.day
            if breach.site is not None:
                return breach.site in key[:2]
            return breach.day in (None, key[2])

        found = tuple(breach for breach in findings if breach.severity == "error")
        return {key for key in self.counts if any(is_about(breach, key) for breach in found)}

    def _difference(self, moves: Iterable[Trip]) -> tuple[list[Trip], list[Trip]]:
        """Return the rows that are taken out and those that are put in."""
        new = by_key(moves)
        out = {key: count for key, count in self.counts.items() if new.get(key) != count}
        put = {key: count for key, count in new.items() if self.counts.get(key) != count}
        stood = [replace(t, line=self._lines[t.origin, t.destination, t.day]) for t in as_trips(out)]
        return stood, list(as_trips(put))


def _unlike(pair: tuple[Trip, Trip]) -> tuple[int, int, int]:
    """Return how much two rows differ: in their ends first, then in the day, then in the number."""
    old, new = pair
    ends = (old.origin != new.origin) + (old.destination != new.destination)
    return ends, abs(old.day - new.day), abs(old.count - new.count)
