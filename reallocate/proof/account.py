"""An account of why one day fewer is not enough: what is needed, against what there is, site by site and rule by rule.

Numbers and codes alone: `reallocate.proof.explain` works them out, and `reallocate.present.words.account` makes
sentences of them.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction
from typing import Literal

from reallocate.bounds.feasibility import Cause
from reallocate.plan.model import Key


@dataclass(frozen=True, slots=True)
class Covering:
    """Printer-days needed from day `start` on, up to `end`: `cards`, at `rate` a day, cannot be done before.

    Attributes
    ----------
    early : other cards, for which blanks can be there before `start`, or where `come` all that have come before.
    rate : where rates vary the highest.
    end : by a rule or, without one, where new cards come; None: up to the last day.
    of : whose cards: of a site that prints alone; those that it has to print itself, where others may print the rest;
        those that it or others near enough print; all cards of all offices.
    """

    start: int
    printer_days: int
    cards: int
    early: int
    rate: int
    end: int | None
    by_rule: bool = True
    come: bool = False
    varied: bool = False
    of: Literal["site", "own", "near", "all"] = "site"


@dataclass(frozen=True, slots=True)
class Kept:
    """Printers that have to stand at the site on the days first..last, by the site table or by a rule."""

    printers: int
    first: int
    last: int
    by_rule: bool


@dataclass(frozen=True, slots=True)
class Printed:
    """Cards to be printed, by day `end` where a rule says so, or new cards come; `own`: at the site itself."""

    cards: int
    end: int | None
    by_rule: bool = True
    own: bool = False


Need = Covering | Kept | Printed


@dataclass(frozen=True, slots=True)
class Cap:
    """Cards of the site that can be printed by a day at most, or in all (None), since no more are there."""

    cards: int
    day: int | None
    amount: Fraction


@dataclass(frozen=True, slots=True)
class Step:
    """What a printer counts that comes, or leaves, on one of the days first..last; it can print most..least cards."""

    first: int
    last: int
    most: int
    least: int
    amount: Fraction


@dataclass(frozen=True, slots=True)
class Rounded:
    """A covering row of several rates, by the arrivals and departures of whole printers.

    Attributes
    ----------
    cards, start : that are to be printed at the site, from that day on.
    own : that the printers can print which stand there, or come from outside.
    divisor : the row is rounded by so many cards.
    come, leave : what a printer counts that comes, and what one takes that leaves, by days.
    counted : what the row says that is needed.
    """

    cards: int
    start: int
    own: int
    divisor: int
    come: tuple[Step, ...]
    leave: tuple[Step, ...]
    counted: Fraction


@dataclass(frozen=True, slots=True)
class AtSite:
    """What a site needs, and what there is.

    Attributes
    ----------
    needs : row by row; empty: nothing of what is summed up.
    counted : what they count where rows are weighed or rounded; None: what they say.
    rounded : whether only whole printers come.
    printers, each : printers there at the start, and what each gives, or takes of the room under a limit if that is
        less than 0; none that does either: 0.
    paper : what the blanks there allow.
    most, room : the site's limit on printers, and what it allows.
    later, gain : printers that come from outside, and what they give, or take of the room if that is less than 0.
    caps : what the cards allow that there are.
    helps : whether its cards are counted with those of all offices.
    taken_off : whether what its own printers do is taken off the needs already.
    steps : the rows of several rates that are rounded; they are none of the needs.
    """

    site: int
    needs: tuple[Need, ...]
    counted: Fraction | None
    rounded: bool
    printers: int
    each: Fraction
    paper: Fraction
    most: int | None
    room: Fraction
    later: int = 0
    gain: Fraction = Fraction(0)
    caps: tuple[Cap, ...] = ()
    helps: bool = False
    taken_off: bool = False
    steps: tuple[Rounded, ...] = ()

    @property
    def crowded(self) -> bool:
        """Whether the printers there take more room than they give."""
        return self.printers > 0 and self.each < 0

    @property
    def special(self) -> bool:
        """Whether there is more to say of it than what its printers give."""
        return bool(self.paper or self.room or self.caps or self.gain or self.steps)


@dataclass(frozen=True, slots=True)
class Together:
    """What all offices need together, where they print for each other; see `AtSite`.

    idle : whether no printer counts for that on any day.
    """

    needs: tuple[Need, ...]
    counted: Fraction | None
    idle: bool = False


@dataclass(frozen=True, slots=True)
class Others:
    """Several sites together, with what they need and the printers that stand there at the start.

    helps : whether their cards are counted with those of all offices.
    """

    sites: tuple[int, ...]
    need: Fraction
    printers: int
    helps: bool = False


@dataclass(frozen=True, slots=True)
class Supply:
    """Blanks that can be used where cards wait: of a site's stock, and delivered to it."""

    site: int
    stock: int
    delivered: int


@dataclass(frozen=True, slots=True)
class Supplies:
    """The same of several sites."""

    sites: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Quota:
    """Printers that may leave by a rule, on each of the days first..last (None: in all), and what each gains."""

    most: int
    each: Fraction
    days: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Departures:
    """What printers gain that may leave by rules on the number of departures."""

    quotas: tuple[Quota, ...]


@dataclass(frozen=True, slots=True)
class Fixed:
    """Trips that rules fix, each with its printers; those that count most first."""

    trips: tuple[tuple[Key, int], ...]


@dataclass(frozen=True, slots=True)
class Barred:
    """What a rule leaves out: departures before or after a day, trips to a site or from one to another, one trip."""

    rule: Literal["before", "after", "to", "way", "trip"]
    trip: Key


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Rules that leave out trips which would gain more; they count for nothing."""

    rules: tuple[Barred, ...]


@dataclass(frozen=True, slots=True)
class NotMade:
    """A trip that a rule fixes and that cannot be made in time: its printers, why not, and when they would come."""

    trip: Key
    printers: int
    why: Literal["clash", "no_road", "forbidden", "not_then", "late"]
    arrival: int | None


@dataclass(frozen=True, slots=True)
class Open:
    """What single trips and cards add that the sum leaves open."""


@dataclass(frozen=True, slots=True)
class NoGain:
    """No trip counts more where a printer comes than it takes where it leaves."""


Fact = AtSite | Together | Others | Supply | Supplies | Departures | Fixed | LeftOut | NotMade | Open | NoGain | Cause


@dataclass(frozen=True, slots=True)
class Term:
    """What there is at most in the days first..last, and what it is."""

    first: int
    last: int
    amount: Fraction
    fact: Fact

    @property
    def site(self) -> int | None:
        """Index of the site that it is about; None for all others together."""
        return self.fact.site if isinstance(self.fact, AtSite | Supply) else None


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a horizon is too short, or why no plan exists.

    Attributes
    ----------
    horizon : days that are not enough; None: no number of days is.
    unit : of all amounts: ``printer-days``, ``printers`` that come in all or ``cards``.
    needed, bound : what is needed and what there is at most; `bound` is the sum of the terms.
    cases : ends of the branching proof that rules out `horizon`; 1: the sum alone does.
    shown : the longest horizon that the sum alone rules out, which the terms are about.
    """

    horizon: int | None
    unit: Literal["printer-days", "printers", "cards"]
    needed: Fraction
    bound: Fraction
    terms: tuple[Term, ...]
    cases: int = 1
    shown: int | None = None

    def with_cases(self, horizon: int, cases: int) -> Explanation:
        """Return the explanation of a longer horizon, whose proof goes on from this sum by cases."""
        return replace(self, horizon=horizon, cases=cases)
