"""On what terms a plan is asked for, beside the rules of its instance: what is given, what is granted."""

from __future__ import annotations

from dataclasses import dataclass

from reallocate.plan.model import Key, Printing, Trip, by_key


@dataclass(frozen=True, slots=True)
class Apart:
    """A plan is asked for that differs from others: how much, and what it may cost.

    How far it is from another plan is counted in edits of moves, less one for each move above the fewest: any trip for
    nothing would be an edit. So a move more has to be worth more than that.

    Attributes
    ----------
    others : moves of the other plans, of which there is one at least.
    fewest : moves that count as the fewest.
    most : moves that it may have.
    least : edits, so counted, that lie between it and each of the others at least.
    lines : of moves that it may have, rows with the same trip added up; None: any number.
    """

    others: tuple[tuple[Trip, ...], ...]
    fewest: int
    most: int
    least: int = 1
    lines: int | None = None

    @property
    def rows(self) -> tuple[dict[Key, int], ...]:
        """The lines of each of the other plans, added up."""
        return tuple(by_key(moves) for moves in self.others)

    @property
    def farthest(self) -> int:
        """More edits than these cannot lie between such a plan and each of the others."""
        lines = self.most if self.lines is None else min(self.most, self.lines)
        return max(lines, min(len(rows) for rows in self.rows))


@dataclass(frozen=True, slots=True)
class Terms:
    """Terms of a question about plans; by default a solver's plan for the instance as it is.

    Attributes
    ----------
    moves : the trips of printers that are made, no others; None: free. They are somebody's word: rules about printers
        are not asked of them.
    shipments : the trips of blanks that are made, no others; None: free.
    cards : printed at most, by day and site, for whomever; nothing elsewhere; None: free.
    couriers : cards that are printed for others, no others; None: free.
    late : trips may end after the horizon, as in a planner's plan, whose days end with the last card.
    more_printers : may be added at the start of day 1, at whatever offices are best.
    fewer_cards : may be left unprinted, wherever best.
    of_backlog : these are of the backlog and were never there: nothing is printed earlier in their place, and no site
        has fewer than have to be printed there and those that were printed elsewhere.
    partial : they have to stay for want of blanks: a plan has its days when it has handed out all others.
    edits : rows of a plan against which edits are counted; None: nothing is counted.
    least_days : that every plan has, as is known, or asked for.
    most_edits : rows that may be taken out, and rows that may be put in; None: any number.
    apart : plans that it has to differ from; None: none.
    """

    moves: tuple[Trip, ...] | None = None
    shipments: tuple[Trip, ...] | None = None
    cards: tuple[Printing, ...] | None = None
    couriers: tuple[Trip, ...] | None = None
    late: bool = False
    more_printers: int = 0
    fewer_cards: int = 0
    of_backlog: bool = False
    partial: bool = False
    least_days: int = 1
    edits: tuple[Trip, ...] | None = None
    most_edits: int | None = None
    apart: Apart | None = None

    @property
    def ends_late(self) -> bool:
        """Whether trips may end after the horizon."""
        return self.late or self.moves is not None or self.edits is not None


#: The terms of a solver's plan.
FREE = Terms()
