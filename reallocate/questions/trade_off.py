"""What days and moves buy: the fewest moves for each number of days, and the least waiting for each number of moves.

A plan for T days is one for T + 1, so the fewest moves never rise with the days; between two numbers of days that need
equally many moves and waiting, so does every other. Only printers from outside that may find no room at an office
with a maximum make a difference; then each number of days is looked at for itself. More moves allowed never make
anybody wait longer.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from reallocate.arguments import require_flag, require_kind, whole
from reallocate.display import Written
from reallocate.errors import UsageError
from reallocate.instance.calendar import whole_days
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.model import Plan
from reallocate.questions.work import Fewest, Work
from reallocate.running.apart import run_apart
from reallocate.running.control import Control, Limit, control_of
from reallocate.search.question import check_effort

if TYPE_CHECKING:
    import pandas as pd

#: Numbers of moves that are looked at for the least waiting, if nobody asks for more or fewer.
STEPS = 10


@dataclass(frozen=True, slots=True)
class Point:
    """The fewest moves of the plans of at most `days` days, and the least waiting of those with so few.

    Attributes
    ----------
    moves, waiting : of the best plan that was found, in printers and card-days; None: none was.
    moves_bound : every plan of at most so many days moves at least so many printers; None: nothing is known.
    waiting_bound : of those that move no more than this one none has less waiting; None: nothing is known.
    plan : the plan; None also where it is that of another point.
    """

    days: int
    moves: int | None
    moves_bound: int | None
    waiting: int | None
    waiting_bound: int | None
    plan: Plan | None = None

    @property
    def proven(self) -> bool:
        """Whether no plan of so many days moves fewer printers."""
        return self.moves is not None and self.moves == self.moves_bound


@dataclass(frozen=True, slots=True)
class Patience:
    """The least waiting of the plans of some days that move at most `moves` printers.

    Attributes
    ----------
    waiting : of the best plan that was found, in card-days; None: none was.
    bound : no such plan has less; None: nothing is known.
    plan : the plan; None also where it is that of another number of moves.
    """

    moves: int
    waiting: int | None
    bound: int | None
    plan: Plan | None = None

    @property
    def proven(self) -> bool:
        """Whether no plan with so few moves has less waiting."""
        return self.waiting is not None and self.waiting == self.bound


@dataclass(frozen=True, slots=True, repr=False)
class TradeOff(Written):
    """What `trade_off` returns.

    Attributes
    ----------
    fewest : the fewest days of all.
    points : by rising days, from the fewest on.
    days : that `patience` is about; None: nobody asked.
    patience : by rising moves, from the fewest on.
    work : the searches that were made and saved.
    limit : what ended it early.
    """

    instance: Instance
    fewest: Fewest
    points: tuple[Point, ...] = ()
    days: int | None = None
    patience: tuple[Patience, ...] = ()
    work: Work = field(default_factory=Work)
    limit: Limit | None = None

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """Return ``points`` and ``waiting``, a row each."""
        import pandas as pd  # when a frame is asked for and not before

        points = [
            (point.days, point.moves, point.moves_bound, point.waiting, point.waiting_bound, point.proven)
            for point in self.points
        ]
        waiting = [(row.moves, row.waiting, row.bound, row.proven) for row in self.patience]
        heads = ["days", "moves", "moves_bound", "waiting", "waiting_bound", "proven"]
        whole_columns = dict.fromkeys(("moves", "moves_bound", "waiting", "waiting_bound"), "Int64")
        return {
            "points": pd.DataFrame(points, columns=heads).astype(whole_columns),
            "waiting": pd.DataFrame(waiting, columns=["moves", "waiting", "waiting_bound", "proven"]).astype(
                {"waiting": "Int64", "waiting_bound": "Int64"}
            ),
        }


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked of a trade-off; see `trade_off`."""

    up_to: int | None
    waiting: bool
    days: int | None
    steps: int
    effort: float


def trade_off(
    instance: Instance,
    *,
    up_to: int | None = None,
    waiting: bool = False,
    days: int | None = None,
    steps: int = STEPS,
    effort: float = 1.0,
    control: Control | None = None,
) -> TradeOff:
    """Return the fewest moves for each number of days from the fewest on, until no move is left.

    Parameters
    ----------
    up_to : end with so many days; None: with twice the fewest.
    waiting : for given days, look as well for the least waiting with each number of moves from the fewest on.
    days : that this is about; None: the fewest.
    steps : most numbers of moves that are looked at.
    effort : multiple of the usual limits of work.
    control : clock, stop flag and listener; a search that is ended returns what it has.

    Raises
    ------
    UsageError : an argument of the wrong type or out of its range; days without `waiting`.
    """
    require_kind("instance", instance, Instance)
    up_to = None if up_to is None else whole_days("up_to", up_to, 0)
    require_flag("waiting", waiting)
    days = None if days is None else whole_days("days", days)
    if days is not None and not waiting:
        raise UsageError(_("days are those of the least waiting; ask for that as well"))
    check_effort(effort)
    asked = Asked(up_to, waiting, days, whole("steps", steps, 1), effort)
    nothing = TradeOff(instance, Fewest(None, 0))

    def left(kept: TradeOff | None, limit: Limit) -> TradeOff:
        return replace(kept or nothing, limit=limit)

    return run_apart(_traded, (instance, asked), control_of(control), left=left)


def _traded(instance: Instance, asked: Asked, control: Control) -> TradeOff:
    from reallocate.questions.trading import traded  # loads the solver

    return traded(instance, asked, control)
