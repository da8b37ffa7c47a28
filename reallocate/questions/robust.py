"""How safe the days are: the worst that so many broken printers, or late deliveries, can do, each planned anew.

Exact, not sampled: all ways to take printers out of service from day 1 on are looked at, by what each office loses.
A plan that can do without printers at some offices, its printing worked out anew, is a plan for every way that takes no
more there; and one for many losses is one for fewer, where what is there more may stand idle. So a few plans answer
for most ways, and only the others are searched for.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reallocate.arguments import require_kind, whole
from reallocate.display import Documented
from reallocate.errors import UsageError
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.questions.work import Fewest, Work
from reallocate.running.apart import run_apart
from reallocate.running.control import Control, Limit, control_of
from reallocate.search.question import check_effort

if TYPE_CHECKING:
    import pandas as pd

#: Printers lost by site index, where any are; rising.
Way = tuple[tuple[int, int], ...]
#: Most ways that are looked at.
MOST_WAYS = 200_000


@dataclass(frozen=True, slots=True)
class Breakdowns:
    """The worst that losing at most `printers` printers from day 1 on can do.

    Attributes
    ----------
    worst : one such way; None: nothing is known.
    days : the fewest days with it; None: it leaves no plan, or none was found.
    bound : with some way every plan has at least so many days; None: some way leaves no plan.
    ways : how many there are, none lost among them.
    left_out : ways that leave an office below its minimum on day 1, and are not among those.
    solved : ways for which a search was made.
    open : ways that are not settled: the days with them may be more.
    """

    printers: int
    worst: Way | None
    days: int | None
    bound: int | None
    ways: int
    left_out: int
    solved: int
    open: int = 0

    @property
    def proven(self) -> bool:
        """Whether no way is worse; without days, that the worst leaves no plan."""
        return self.worst is not None and self.days == self.bound and not (self.open and self.days is not None)


@dataclass(frozen=True, slots=True)
class Late:
    """The fewest days with one delivery, or with all of them (`delivery` None), so many days late."""

    delivery: int | None
    days_late: int
    fewest: Fewest


@dataclass(frozen=True, slots=True, repr=False)
class Robust(Documented):
    """What `robust` returns.

    Attributes
    ----------
    now : the fewest days of the instance as it is.
    breakdowns : None where nobody asked, or the search did not come to it.
    late : by delivery, then all together: the worst of at most so many days late.
    work : the searches that were made and saved.
    limit : what ended it early.
    """

    instance: Instance
    now: Fewest
    breakdowns: Breakdowns | None = None
    late: tuple[Late, ...] = ()
    work: Work = field(default_factory=Work)
    limit: Limit | None = None

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """Return ``worst``, the printers lost by site, and ``late``, a row for each delivery and one for all."""
        import pandas as pd  # when a frame is asked for and not before

        worst = () if self.breakdowns is None else self.breakdowns.worst or ()
        rows = [(self.instance.sites[site].code, lost) for site, lost in worst]
        late = [
            (None if one.delivery is None else one.delivery + 1, one.days_late, one.fewest.days, one.fewest.proven)
            for one in self.late
        ]
        return {
            "worst": pd.DataFrame(rows, columns=["code", "printers"]),
            "late": pd.DataFrame(late, columns=["delivery", "days_late", "days", "proven"]).astype(
                {"delivery": "Int64", "days": "Int64"}
            ),
        }


def robust(
    instance: Instance,
    breakdowns: int | None = None,
    *,
    late: int | None = None,
    effort: float = 1.0,
    control: Control | None = None,
) -> Robust:
    """Return the most days that are needed if at most so many printers break, or deliveries come late.

    Parameters
    ----------
    breakdowns : printers that are out of service from day 1 on, wherever; None: not asked.
    late : days that each delivery, and all of them, may be late; None: not asked.
    effort : multiple of the usual limits of work.
    control : clock, stop flag and listener; a search that is ended returns what it has.

    Raises
    ------
    UsageError : neither is asked; an argument of the wrong type or out of its range; more ways than are looked at.
    """
    require_kind("instance", instance, Instance)
    if breakdowns is None and late is None:
        raise UsageError(_("ask for breakdowns, for late deliveries, or for both"))
    breakdowns = None if breakdowns is None else whole("breakdowns", breakdowns, 0)
    late = None if late is None else whole("late", late, 1, 1_000)
    check_effort(effort)
    if breakdowns is not None:
        _check_ways(instance, breakdowns)
    nothing = Robust(instance, Fewest(None, 0))

    def left(kept: Robust | None, limit: Limit) -> Robust:
        return replace(kept or nothing, limit=limit)

    return run_apart(_looked_at, (instance, breakdowns, late, effort), control_of(control), left=left)


def _check_ways(instance: Instance, most: int) -> None:
    """Refuse more ways than are looked at: their number is that of the sums of what each office can lose."""
    sums = [1, *([0] * min(most, instance.printers))]
    for site in instance.sites:
        sums = [sum(sums[max(0, total - site.printers) : total + 1]) for total in range(len(sums))]
    if sum(sums) > MOST_WAYS:
        text = _("there are {ways} ways to lose {printers:# printer|# printers}; at most {most} are looked at")
        from reallocate.language import quantity

        raise UsageError(text.format(ways=quantity(sum(sums)), printers=quantity(most), most=quantity(MOST_WAYS)))


def _looked_at(instance: Instance, breakdowns: int | None, late: int | None, effort: float, control: Control) -> Robust:
    from reallocate.questions.breaking import looked_at  # loads the solver

    return looked_at(instance, breakdowns, late, effort, control)
