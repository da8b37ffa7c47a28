"""The columns of the integer program of a claim, and the verifier's rows in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from reallocate import verify
from reallocate.proof.vipr.parts import Column, Number, whole_if

#: Columns above which no file is made.
MOST_COLUMNS = 20_000


class TooLarge(Exception):
    """The program has so many columns or numbers that a file would help nobody."""


@dataclass(frozen=True, slots=True)
class Lane:
    """What goes from one site to another: the column of each day on which it can leave.

    Of couriers `origin` is where cards are printed, `destination` whose they are, and `lasts` the days between.
    """

    origin: int
    destination: int
    lasts: int
    columns: Mapping[int, int]


class Columns:
    """Trips of printers, shipments of blanks, cards printed at home, cards printed for others, and cards that are left.

    What rules or the calendar leave out has no column: trips on forbidden ways and days, and from sites that nothing
    leaves on the day; cards on closed days, and those that would be handed out too late.

    Attributes
    ----------
    all : in that order.
    lanes : of trips of printers, of shipments.
    fixed : trips that rules fix: by origin, destination and day the column, and days under way.
    home : cards by site and day. couriers : of cards that are printed for others.
    left : by site, cards that terms let stay unprinted; none without such terms.

    Raises
    ------
    TooLarge : more than `MOST_COLUMNS` columns or days of sites.
    """

    def __init__(self, frame: verify.Frame) -> None:
        self.frame = frame
        self.all: list[Column] = []
        if len(frame.sites) * frame.last_day > MOST_COLUMNS:
            raise TooLarge
        instance, offices = frame.instance, frame.offices
        lenders = [i for i in frame.sites if instance.lends[i]]
        moves = self._trips("move", offices, offices, instance.tau)
        self.lanes = moves, self._trips("ship", lenders, list(frame.sites), instance.sigma)
        self.fixed = {
            (lane.origin, lane.destination, d): (k, lane.lasts)
            for lane in moves
            for d, k in lane.columns.items()
            if (lane.origin, lane.destination, d) in instance.fixed
        }
        owners = [i for i in offices if instance.to_print(i)]
        self.home = {(i, d): self._add(f"cards_i{i:03d}_d{d:03d}", i) for i in owners for d in self._open(i, i, 0)}
        self.couriers = [
            Lane(j, i, lasts, {d: self._add(f"courier_j{j:03d}_i{i:03d}_d{d:03d}", i) for d in self._open(j, i, lasts)})
            for i in owners
            for lasts, places in sorted(instance.places(i).items())
            for j in places
            if j != i
        ]

        may_stay = frame.terms.fewer_cards
        self.left = {
            i: self._append(Column(f"left_i{i:03d}", min(most, may_stay)))
            for i in owners
            if (most := frame.most_left(i)) and may_stay
        }

    def _add(self, name: str, owner: int) -> int:
        """Add a column for cards of a site; return its index."""
        return self._append(Column(name, self.frame.instance.to_print(owner)))

    def _append(self, column: Column) -> int:
        if len(self.all) == MOST_COLUMNS:
            raise TooLarge
        self.all.append(column)
        return len(self.all) - 1

    def _open(self, j: int, i: int, lasts: int) -> Iterator[int]:
        """Yield the days on which cards of site i can be printed at j that are handed out `lasts` days later."""
        pace = self.frame.pace(j)
        return (d for d in range(1, self.frame.end(i) - lasts + 1) if pace[d])

    def _trips(
        self, kind: str, origins: Sequence[int], destinations: Sequence[int], lasting: verify.Table
    ) -> list[Lane]:
        lanes = []
        for i in origins:
            for j in destinations:
                lasts = lasting[i][j]
                if lasts is None or i == j or lasts >= self.frame.last_day:
                    continue
                columns: dict[int, int] = {}
                for d in range(1, self.frame.last_day - lasts + 1):
                    # Of a trip that a rule fixes the number is the most; (R3) says that it is the fewest, too.
                    high = self.frame.paper if kind == "ship" else self._most_printers(i, j, d)
                    if high is not None and self.frame.instance.departs(i, d):
                        columns[d] = self._append(Column(f"{kind}_i{i:03d}_j{j:03d}_d{d:03d}", high))
                lanes.append(Lane(i, j, lasts, columns))
        return lanes

    def _most_printers(self, i: int, j: int, d: int) -> int | None:
        """Return the most printers that rules let make this trip; None where they let none."""
        instance = self.frame.instance
        if not (instance.usable(i, j) and instance.in_window(d)):
            return None
        return instance.fixed.get((i, j, d), self.frame.fleet) or None

    def owned(self) -> Iterator[tuple[int, int]]:
        """Yield each column of cards, wherever they are printed, with the site whose cards they are."""
        yield from ((i, k) for (i, _d), k in self.home.items())
        yield from ((lane.destination, k) for lane in self.couriers for k in lane.columns.values())

    def written(self, total: verify.Combination) -> tuple[dict[int, Number], int]:
        """Return terms, by index of the column, and right side of a sum of the verifier's rows."""
        right, *spread = total.in_trips()
        terms: dict[int, Number] = {}
        for lanes, trips, goal in zip(self.lanes, spread, ("travel", "shipping"), strict=True):
            terms.update(self._in_lanes(lanes, trips, total.hours[goal]))
        paper = spread[1][3]
        for (i, d), k in self.home.items():
            if a := total.cards[i][d] - paper[i][d]:
                terms[k] = a
        terms.update(self._in_couriers(total, paper))
        terms.update((k, whole_if(total.left[i])) for i, k in self.left.items() if total.left[i])
        return terms, right

    def _in_couriers(self, total: verify.Combination, paper: verify.Numbers) -> Iterator[tuple[int, int]]:
        """Yield column and term of the cards printed for others that count in a sum of rows."""
        if not self.couriers:
            return
        printed = [any(work) or any(blanks) for work, blanks in zip(total.work, paper, strict=True)]
        owned = [any(row) or any(handed) for row, handed in zip(total.owned, total.handed, strict=True)]
        for lane in self.couriers:
            j, i, lasts = lane.origin, lane.destination, lane.lasts
            road = total.hours["courier"] * (self.frame.instance.hours[j][i] or 0)
            for d, k in lane.columns.items() if printed[j] or owned[i] or road else ():
                if a := total.work[j][d] - paper[j][d] + total.owned[i][d] + total.handed[i][d + lasts] + road:
                    yield k, a

    def _in_lanes(self, lanes: Sequence[Lane], trips: verify.Trips, each: int) -> Iterator[tuple[int, int]]:
        """Yield column and term of the trips that count in a sum of rows; `each` is what an hour of one adds."""
        _origins, _destinations, _lasting, gain, night, loss = trips
        leaves, comes, comes_at_night = ([any(row) for row in table] for table in (loss, gain, night))
        for lane in lanes:
            i, j, lasts = lane.origin, lane.destination, lane.lasts
            road = each * (self.frame.instance.hours[i][j] or 0)
            if leaves[i] or (comes if lasts else comes_at_night)[j] or road:
                leaving, coming = loss[i], (gain if lasts else night)[j]
                found = ((k, leaving[d] + coming[d + lasts] + road) for d, k in lane.columns.items())
                yield from ((k, a) for k, a in found if a)
