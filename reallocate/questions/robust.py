"""How safe the days are: the worst that so many broken printers, or late deliveries, can do, each planned anew.

And what it costs to hold printers back.

Exact, not sampled: all ways to take printers out of service from day 1 on are looked at, by what each office loses.
A plan that can do without printers at some offices, its printing worked out anew, is a plan for every way that takes no
more there; and one for many losses is one for fewer, where what is there more may stand idle. So a few plans answer
for most ways, and only the others are searched for.

Of deliveries each may be late by its own number of days. One that is later never saves a day
(`reallocate.questions.levers`), and so only the latest of it are looked at; but printers from outside for whom there
may be no room are looked at with every delay.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from types import NoneType
from typing import TYPE_CHECKING

from reallocate.arguments import require_kind, whole
from reallocate.bounds.enough import maxima_bind
from reallocate.display import Written
from reallocate.errors import UsageError
from reallocate.instance.calendar import longest
from reallocate.instance.model import Instance
from reallocate.language import _, quantity
from reallocate.plan.model import Plan
from reallocate.plan.shape import require_shape
from reallocate.questions.blind import Blind
from reallocate.questions.ways import MOST_WAYS, ways_by_printers
from reallocate.questions.work import Fewest, Work
from reallocate.running.apart import run_apart
from reallocate.running.control import Control, Limit, control_of
from reallocate.search.question import check_effort

if TYPE_CHECKING:
    import pandas as pd

#: Printers lost by site index, or days late by delivery index, where any are; rising.
Way = tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Breakdowns:
    """The worst that losing at most `printers` printers from day 1 on can do.

    Attributes
    ----------
    worst : one such way; None: nothing is known.
    days : the fewest days with it; None: it leaves no plan, or none was found.
    bound : with some way every plan has at least so many days; None: some way leaves no plan.
    ways : how many there are, none lost among them.
    left_out : ways that leave an office below its minimum on day 1, or while nobody knows of it, and are not among
        those.
    solved : ways for which a search was made.
    open : ways that are not settled: the days with them may be more.
    kept : the fewest days where nothing breaks, with the moves of a plan made while nobody knows; None: unknown.
    within : (days, ways), rising: of how many ways a plan of at most so many days is known, none lost among them.
    """

    printers: int
    worst: Way | None
    days: int | None
    bound: int | None
    ways: int
    left_out: int
    solved: int
    open: int = 0
    kept: Fewest | None = None
    within: tuple[tuple[int, int], ...] = ()

    @property
    def proven(self) -> bool:
        """Whether no way is worse; without days, that the worst leaves no plan."""
        return self.worst is not None and self.days == self.bound and not (self.open and self.days is not None)


@dataclass(frozen=True, slots=True)
class Late:
    """The worst of one delivery, or of all of them (`delivery` None), each at most `days_late` days late.

    Attributes
    ----------
    worst : (delivery, days late) of the worst; empty: no delay costs a day.
    days : the fewest days then; None: it leaves no plan, or none was found.
    bound : with some delay every plan has at least so many days; None: some delay leaves no plan.
    solved : delays for which a search was made.
    open : delays that are not settled.
    """

    delivery: int | None
    days_late: int
    worst: Way
    days: int | None
    bound: int | None
    solved: int
    open: int = 0

    @property
    def proven(self) -> bool:
        """Whether no delay is worse; without days, that the worst leaves no plan."""
        return self.days == self.bound and not (self.open and self.days is not None)


@dataclass(frozen=True, slots=True)
class Reserve:
    """What it costs to hold `printers` printers back from day 1 on, over the best choice of which.

    Attributes
    ----------
    which : the best choice, printers by site; None: none with a plan was found.
    days : the fewest days of all choices; None: none with a plan was found.
    days_bound : no choice has a plan of fewer days; None: there is no such choice, or none leaves a plan.
    moves : the fewest of all choices for so few days.
    moves_bound : no choice has a plan of `days` days with fewer; None: nothing is known.
    moves_now, moves_now_bound : of the fewest days of the instance as it is.
    ways : how many choices there are.
    left_out : choices that leave an office below its minimum, and are not among those.
    solved : choices, of as many printers or fewer, for which a search was made.
    """

    printers: int
    which: Way | None
    days: int | None
    days_bound: int | None
    moves: int | None
    moves_bound: int | None
    moves_now: int | None
    moves_now_bound: int | None
    ways: int
    left_out: int
    solved: int

    @property
    def proven(self) -> bool:
        """Whether no choice is better; without days, that no choice leaves a plan."""
        return (self.days, self.moves) == (self.days_bound, self.moves_bound)


@dataclass(frozen=True, slots=True, repr=False)
class Robust(Written):
    """What `robust` returns.

    Attributes
    ----------
    now : the fewest days of the instance as it is.
    breakdowns : None where nobody asked, or the search did not come to it.
    late : by delivery, then all together: the worst of at most so many days late.
    reserve : None where nobody asked, or the search did not come to it.
    blind : days on which nobody knows of what broke or is late, so that the moves of a plan are made; 0: none.
    work : the searches that were made and saved.
    limit : what ended it early.
    """

    instance: Instance
    now: Fewest
    breakdowns: Breakdowns | None = None
    late: tuple[Late, ...] = ()
    reserve: Reserve | None = None
    blind: int = 0
    work: Work = field(default_factory=Work)
    limit: Limit | None = None

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """Return ``worst``, ``late``, ``late_worst`` and ``reserve``.

        The printers lost by site; a row for each delivery and one for all; how late which of them are in the worst
        case; the printers held back by site.
        """
        import pandas as pd  # when a frame is asked for and not before

        codes = [site.code for site in self.instance.sites]
        worst = () if self.breakdowns is None else self.breakdowns.worst or ()
        held = () if self.reserve is None else self.reserve.which or ()
        late = [(_row(one), one.days_late, one.days, one.proven) for one in self.late]
        delays = [(_row(one), row + 1, days) for one in self.late for row, days in one.worst]
        places = {"worst": worst, "reserve": held}
        return {
            **{
                name: pd.DataFrame([(codes[site], n) for site, n in rows], columns=["code", "printers"])
                for name, rows in places.items()
            },
            "late": pd.DataFrame(late, columns=["delivery", "days_late", "days", "proven"]).astype(
                {"delivery": "Int64", "days": "Int64"}
            ),
            "late_worst": pd.DataFrame(delays, columns=["delivery", "late", "days_late"]).astype({"delivery": "Int64"}),
        }


def _row(one: Late) -> int | None:
    """Return the row of a delivery, which counts from 1; None: all of them."""
    return None if one.delivery is None else one.delivery + 1


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked about safety; see `robust`."""

    breakdowns: int | None
    late: int | None
    keep: int | None
    blind: Blind | None
    effort: float

    @property
    def blind_days(self) -> int:
        """Days on which nobody knows of anything."""
        return 0 if self.blind is None else self.blind.days


def robust(
    instance: Instance,
    breakdowns: int | None = None,
    *,
    late: int | None = None,
    keep: int | None = None,
    plan: Plan | None = None,
    blind: int | None = None,
    effort: float = 1.0,
    control: Control | None = None,
) -> Robust:
    """Return the most days that are needed if at most so many printers break, or deliveries come late.

    Parameters
    ----------
    breakdowns : printers that are out of service from day 1 on, wherever; None: not asked.
    late : days that each delivery, and all of them, may be late; None: not asked.
    keep : printers that are to be held back, those that are missed least: what does that cost? None: not asked.
    plan, blind : nobody knows of breakdowns and delays before the close of day `blind`: until then the moves of the
        plan are made, as far as printers are there, and no others; None: all is known at once.
    effort : multiple of the usual limits of work.
    control : clock, stop flag and listener; a search that is ended returns what it has.

    Raises
    ------
    UsageError : nothing is asked; an argument of the wrong type or out of its range; more ways than are looked at;
        a plan without `blind` or the other way round, or one whose moves break a rule on these days.
    InvalidInput : the plan holds what no plan file could.
    """
    require_kind("instance", instance, Instance)
    if breakdowns is None and late is None and keep is None:
        raise UsageError(_("ask for breakdowns, for late deliveries, or for printers to hold back"))
    breakdowns = None if breakdowns is None else whole("breakdowns", breakdowns, 0)
    late = None if late is None else whole("late", late, 1, 1_000)
    keep = None if keep is None else whole("keep", keep, 1)
    check_effort(effort)
    following = _blind(instance, plan, blind)
    if following is not None and breakdowns is None and late is None:
        raise UsageError(_("what nobody knows of is a breakdown or a delay; ask for either"))
    if breakdowns is not None:
        _check_ways(instance, breakdowns)
    if late is not None:
        _check_delays(instance, late, following is not None)
    asked = Asked(breakdowns, late, keep, following, effort)
    nothing = Robust(instance, Fewest(None, 0), blind=asked.blind_days)

    def left(kept: Robust | None, limit: Limit) -> Robust:
        return replace(kept or nothing, limit=limit)

    return run_apart(_looked_at, (instance, asked), control_of(control), left=left)


def _blind(instance: Instance, plan: Plan | None, days: int | None) -> Blind | None:
    """Return the moves that are kept; None: none are."""
    require_kind("plan", plan, Plan, NoneType)
    days = None if days is None else whole("blind", days, 0, longest(instance))
    if (plan is None) != (days is None):
        raise UsageError(_("a plan and the number of days on which it is kept belong together; give both"))
    if plan is None or not days:
        return None
    require_shape(instance, plan)
    following = Blind(plan, days)
    following.check(instance)
    return following


def _check_ways(instance: Instance, most: int) -> None:
    """Refuse more ways than are looked at: their number is that of the sums of what each office can lose."""
    there = [site.printers for site in instance.sites]
    count = sum(ways_by_printers(there, min(most, sum(there))))
    if count > MOST_WAYS:
        text = _("there are {ways} ways to lose {printers:# printer|# printers}; at most {most} are looked at")
        raise UsageError(text.format(ways=quantity(count), printers=quantity(most), most=quantity(MOST_WAYS)))


def _check_delays(instance: Instance, most: int, blind: bool) -> None:
    """Refuse more delays than are looked at: of deliveries of printers that may find no room each has its own."""
    own = sum(1 for row in instance.deliveries if row.printers and (blind or maxima_bind(instance)))
    if (most + 1) ** own > MOST_WAYS:
        text = _("there are {ways} ways in which deliveries may be late; at most {most} are looked at")
        raise UsageError(text.format(ways=quantity((most + 1) ** own), most=quantity(MOST_WAYS)))


def _looked_at(instance: Instance, asked: Asked, control: Control) -> Robust:
    from reallocate.questions.breaking import looked_at  # loads the solver

    return looked_at(instance, asked, control)
