"""What a horizon asks of each site, as rows that know days but no roads.

Every row is about the printers of one site: what one is worth that comes on a day, and what one costs that leaves on a
day. A trip stands in the rows of its two sites only, and the duals are prices by site and day. The tags are those of
``models/formulation.md`` and ``models/decomposition.md``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from reallocate.bounds.covers import Window, covers, windows
from reallocate.bounds.keys import RowKey
from reallocate.decomposition.pools import Draw
from reallocate.instance.model import Instance
from reallocate.proof.relaxation import UNCERTAIN
from reallocate.solver.problem import Floats, Ints


class Row(NamedTuple):
    """One row; see `Rows`."""

    key: RowKey
    come: NDArray[Any]
    night: NDArray[Any]
    go: NDArray[Any]
    right: float
    weight: float


@dataclass(frozen=True, slots=True)
class Rows:
    """Rows Σ come[d]·arrive[i,d] + night[d]·overnight[i,d] + go[d]·leave[i,d] (+ what is drawn) >= right.

    Attributes
    ----------
    keys : of the rows.
    site : index of the site; shape (rows,).
    come, night, go : coefficients by day 0..last + 1, whole; shape (rows, last + 2).
    right : shape (rows,).
    weight : printer-days that violating the row by 1 is worth; inf: standing still keeps it, and it is never violated.
    """

    keys: tuple[RowKey, ...]
    site: Ints
    come: Floats
    night: Floats
    go: Floats
    right: Floats
    weight: Floats

    @classmethod
    def of(cls, rows: Sequence[Row], last: int) -> Rows:
        """Return `rows` as arrays."""
        shape = (len(rows), last + 2)
        come, night, go = (np.array([row[at] for row in rows], np.float64).reshape(shape) for at in (1, 2, 3))
        site = np.array([row.key.site for row in rows], np.int32)
        right, weight = (np.array([row[at] for row in rows], np.float64) for at in (4, 5))
        return cls(tuple(row.key for row in rows), site, come, night, go, right, weight)

    def __len__(self) -> int:
        return len(self.keys)

    def take(self, chosen: Ints) -> Rows:
        """Return the chosen rows."""
        return Rows(
            tuple(self.keys[k] for k in chosen), **{name: getattr(self, name)[chosen] for name in Rows.__slots__[1:]}
        )

    def joined(self, other: Rows) -> Rows:
        """Return these rows and others behind them."""
        names = Rows.__slots__[1:]
        joined = {name: np.concatenate([getattr(self, name), getattr(other, name)]) for name in names}
        return Rows(self.keys + other.keys, **joined)

    @property
    def elastic(self) -> Ints:
        """Positions of the rows that can be violated at a penalty."""
        return np.flatnonzero(np.isfinite(self.weight)).astype(np.int32)

    def entries(self, trips: tuple[Ints, Ints, Ints, Ints], columns: Ints) -> tuple[Ints, Ints, Floats]:
        """Return what trips stand for in these rows: where each row begins, columns, and values.

        Parameters
        ----------
        trips : origin, destination, day of leaving and of arriving of each. columns : theirs.
        """
        origin, destination, day, end = trips
        (out, going), (into, coming) = matches(self.site, origin), matches(self.site, destination)
        arrives, late = end[coming], end[coming] > day[coming]
        worth = np.where(late, self.come[into, arrives], self.night[into, arrives])
        trip = columns[np.append(going, coming)]
        return by_first(len(self), np.append(out, into), trip, np.append(self.go[out, day[going]], worth))

    def activity(self, flows: Flows) -> Floats:
        """Return the left sides without what is drawn; shape (rows,)."""
        tables = ((self.come, flows.arrive), (self.night, flows.overnight), (self.go, flows.leave))
        return np.asarray(sum(np.einsum("rd,rd->r", part, table[self.site]) for part, table in tables), np.float64)


@dataclass(frozen=True, slots=True)
class Flows:
    """Printers that come in the morning, come overnight, and leave; shape (sites, last + 2) each."""

    arrive: Floats
    overnight: Floats
    leave: Floats

    @classmethod
    def of(cls, sites: int, last: int, trips: tuple[Ints, Ints, Ints, Ints], count: Floats) -> Flows:
        """Return what trips come to: arrays of origin, destination, day of leaving and of arriving, and printers."""
        origin, destination, day, end = trips
        arrive, overnight, leave = (np.zeros((sites, last + 2)) for _table in range(3))
        late = end > day
        np.add.at(arrive, (destination[late], end[late]), count[late])
        np.add.at(overnight, (destination[~late], end[~late]), count[~late])
        np.add.at(leave, (origin, day), count)
        return cls(arrive, overnight, leave)

    def with_others(self, others: Flows) -> Flows:
        """Return these and others together."""
        return Flows(self.arrive + others.arrive, self.overnight + others.overnight, self.leave + others.leave)

    def standing(self, there: Floats) -> Floats:
        """Return the printers at each site after all arrivals, by day; `there` stand there if none moves."""
        standing: Floats = there + np.cumsum(self.arrive + self.overnight - self.leave, axis=1)
        return standing


def draw_rows(instance: Instance, last: int, draws: Sequence[Draw], first: int = 0) -> Iterator[Row]:
    """(B1) drawn[k] + Σ_{d >= s} r_id·o_id·printers[i,d] >= the cards of i that no blank of its own is there for.

    With any weights of days in place of r_id·o_id where a cut made the row; see `Draw`.
    """
    for k, draw in enumerate(draws, first):
        # Floats: rates of millions of cards times days are above what 32 bits hold, and exact all the same.
        days = np.zeros(last + 2)
        days[: last + 1] = np.cumsum(np.array(draw.weights[: last + 1], np.float64)[::-1])[::-1]
        right = draw.missing - _worth_of_those_there(instance, draw.site, days)
        yield Row(RowKey("B1", draw.site, (k,)), days, days, -days, right, 1.0 / instance.top_rate(draw.site))


def _worth_of_those_there(instance: Instance, site: int, worth: NDArray[Any]) -> int:
    """Return what the printers that stand at a site if none moves are worth, one from day d on being `worth` [d]."""
    due = (count * int(worth[d]) for d, count in instance.printers_due[site].items() if d < len(worth))
    return instance.sites[site].printers * int(worth[1]) + sum(due)


def cover_rows(instance: Instance, horizon: int) -> Iterator[Row]:
    """(V1) in arrivals and departures; see `reallocate.formulation.strengthening.covering`."""
    for cover in covers(instance, horizon):
        site, days = cover.key.site, np.zeros(instance.span(horizon) + 2, np.int64)
        for (_site, d), weight in cover.weights.items():
            days[: d + 1] += weight
        lacking = cover.need - _worth_of_those_there(instance, site, days)
        yield Row(cover.key, days, days, -days, lacking, 1.0 / cover.largest)


def limit_rows(instance: Instance, last: int) -> Iterator[Row]:
    """(C7) and (C8): fewest and most printers on every day.

    Where printers have come from outside, (C8) is not true of shorter plans, and has the name of the whole model.
    """
    sure = max(1, instance.last_arrival)
    for i, site in enumerate(instance.sites):
        least = instance.limits.least[i]
        for sign, family, limit in ((1, "C7", least or None), (-1, "C8", site.max_printers)):
            if site.is_depot or limit is None:
                continue
            for d in range(1, last + 1):
                come = sign * _through(d, last)
                grows = sign < 0 and any(sure < due <= d for due in instance.printers_due[i])
                key = RowKey(UNCERTAIN if grows else family, i, (d,))
                yield Row(key, come, come, -come, sign * (limit - instance.printers_by(i, d)), 1.0)


def standing_row(instance: Instance, site: int, day: int, last: int, weight: float = np.inf) -> Row:
    """(C2) printers[i,d] >= overnight[i,d]: what leaves by `day` was there in the morning."""
    come = _through(day, last)
    night = _through(day - 1, last)
    return Row(RowKey("C2", site, (day,)), come, night, -come, -instance.printers_by(site, day), weight)


def total_rows(leaving: bool, site: int, day: int, last: int) -> Iterator[Row]:
    """What leaves a site, or comes to it, by a day: a row from below and one from above, which demand nothing as yet.

    They are the sides of a branch variable.
    """
    days, none = _through(day, last), np.zeros(last + 2, np.int32)
    for sign in (1, -1):
        come, go = (none, sign * days) if leaving else (sign * days, none)
        yield Row(RowKey("departures" if leaving else "arrivals", site, (day, sign)), come, come, go, -np.inf, 1.0)


def strictest(instance: Instance, horizon: int) -> Iterator[Window]:
    """Yield the windows of all sites but those that a later one with the same need follows, where new cards come.

    There a window begins on each day on which some come, and a few cards make no printer-day more. (With all of them
    the relaxation of nation 0 for 16 days, a tenth of whose cards come over 10 days, took 11.9 s instead of 7.8.)
    """
    found = windows(instance, horizon)
    last = {(window.site, window.last, window.rate, window.need): window.start for window in found}
    for window in found:
        arrives = instance.arrivals_by_site[window.site]
        if not arrives or window.start == last[window.site, window.last, window.rate, window.need]:
            yield window


def cut_rows(instance: Instance, horizon: int) -> tuple[Rows, Ints]:
    """(V2), the MIR cuts of the strictest covers by every divisor, and for each the number of its cover."""
    found: list[Row] = []
    numbers: list[int] = []
    last = instance.span(horizon)
    for number, window in enumerate(strictest(instance, horizon)):
        for row in window.mir_cuts(last):
            come, go = np.array(row.come), np.array(row.go)
            largest = max(int(np.abs(come).max()), int(np.abs(go).max()))
            found.append(Row(row.key, come, come, go, row.right, 1.0 / largest))
            numbers.append(number)
    return Rows.of(found, last), np.array(numbers, np.int32)


def _through(day: int, last: int) -> Ints:
    """Return 1 for the days 1..`day`."""
    days = np.zeros(last + 2, np.int32)
    days[1 : day + 1] = 1
    return days


def matches(wanted: Ints, sites: Ints) -> tuple[Ints, Ints]:
    """Return all pairs (k, p) with sites[p] == wanted[k], by k and then by p."""
    order = np.argsort(sites, kind="stable")
    first, last = (np.searchsorted(sites[order], wanted, side) for side in ("left", "right"))
    count = last - first
    k = np.repeat(np.arange(len(wanted)), count)
    behind = np.arange(len(k)) - np.repeat(np.cumsum(count) - count, count)
    return k.astype(np.int32), order[first[k] + behind].astype(np.int32)


def by_first(count: int, first: Ints, second: Ints, value: Floats) -> tuple[Ints, Ints, Floats]:
    """Return entries of a matrix, but for zeros, by first index: where each of `count` begins, second index, value."""
    some = np.flatnonzero(value)
    some = some[np.argsort(first[some], kind="stable")]
    starts = np.searchsorted(first[some], np.arange(count))
    return starts.astype(np.int32), second[some].astype(np.int32), value[some]
