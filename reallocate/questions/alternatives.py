"""Several plans to choose from: equal in their days, as different as can be found, and what speaks for each.

The first is the plan of `solve`. Each further one has as many days and at most so many moves more than the first, and
the edits between it and the plan before it that it is nearest to are as many as can be. Edits are those of `improve`:
the larger of lines of moves taken out and lines put in. A move above the fewest is taken off them, since any printer
that travels for nothing makes an edit. Lines could be split to differ the more, so that a plan has no more of them than
the first, unless there is no other plan otherwise.

Where one model of everything does not hold the instance, each further plan is looked for with one aim, by changing the
trips of a plan before it; nothing is proven of how good or how different they are.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from reallocate.appraisal.merits import NAMES, Merits, best, merits
from reallocate.arguments import require_flag, require_kind, whole
from reallocate.display import Written
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan
from reallocate.questions.edits import Rows
from reallocate.running.apart import run_apart
from reallocate.running.control import Control, Limit, control_of
from reallocate.search.question import check_effort
from reallocate.search.result import Result

if TYPE_CHECKING:
    import pandas as pd

    from reallocate.search.aimed import Aim

#: Plans that are looked for if nobody asks for more or fewer, and the most that can be asked for.
COUNT, MOST = 3, 50


@dataclass(frozen=True)
class Alternative:
    """One of the plans.

    Attributes
    ----------
    result : the plan, replayed, with what is proven of the days and moves of every plan.
    edits : between it and each plan before it.
    farther : no plan on the same terms is farther from the nearest of those, in edits less one for each move above the
        fewest; None: nothing is known, and for the first plan.
    lines : most lines of moves that it could have; None: any number.
    aim : that it was looked for with, where nothing is proven of it; None: the first, or one that differs much.
    """

    result: Result
    edits: tuple[int, ...] = ()
    farther: int | None = None
    lines: int | None = None
    aim: Aim | None = None

    @property
    def plan(self) -> Plan:
        """The plan itself."""
        assert self.result.plan is not None
        return self.result.plan

    @cached_property
    def merits(self) -> Merits:
        """What speaks for it, and against."""
        assert self.result.replay is not None
        assert self.result.dispatch is not None
        return merits(self.result.instance, self.plan, self.result.replay, self.result.dispatch)


@dataclass(frozen=True, repr=False)
class Alternatives(Written):
    """What `alternatives` returns.

    Attributes
    ----------
    first : the result of `solve`, whose plan, if there is one, is the first.
    plans : in the order in which they were found.
    count, more, apart, lines : that were asked for.
    exhausted : whether it is proven that there is no further plan on these terms.
    too_large : whether one model of all does not hold the instance: further plans have aims, if there are any.
    partial : whether cards may stay for want of blanks.
    limit : what ended the search early.
    """

    instance: Instance
    first: Result
    plans: tuple[Alternative, ...] = ()
    count: int = COUNT
    more: int = 0
    apart: int = 1
    lines: int | None = None
    exhausted: bool = False
    too_large: bool = False
    partial: bool = False
    limit: Limit | None = None

    @property
    def has_aims(self) -> bool:
        """Whether further plans were looked for with aims."""
        return any(plan.aim is not None for plan in self.plans)

    def above_fewest(self, number: int) -> int:
        """Return the moves of a plan, by its place, above those of the first, which count as the fewest."""
        return self.plans[number].merits.moves - self.plans[0].merits.moves

    def distance(self, number: int) -> int | None:
        """Return the edits to the nearest plan before, less one for each move above the fewest; None for the first."""
        edits = self.plans[number].edits
        return min(edits) - max(0, self.above_fewest(number)) if edits else None

    def proven(self, number: int) -> bool:
        """Whether no plan on the same terms differs more from those before it."""
        return number > 0 and self.distance(number) == self.plans[number].farther

    def edits(self, one: int, other: int) -> int:
        """Return the edits between two plans, by their place."""
        low, high = sorted((one, other))
        return 0 if low == high else self.plans[high].edits[low]

    @cached_property
    def best(self) -> dict[str, tuple[int, ...]]:
        """The figures that tell the plans apart, and in each the plans that are best in it, by their place."""
        found = {name: best([plan.merits for plan in self.plans], name) for name in NAMES if self.plans}
        return {name: places for name, places in found.items() if len(places) < len(self.plans)}

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """Return ``plans`` (figures, a row each), ``edits`` between them, and ``moves`` of all of them."""
        import pandas as pd  # when a frame is asked for and not before

        numbers = pd.RangeIndex(1, len(self.plans) + 1, name="plan")
        figures = [
            {"days": plan.result.days, **{name: getattr(plan.merits, name) for name in NAMES}} for plan in self.plans
        ]
        edits = [[self.edits(a, b) for b in range(len(self.plans))] for a in range(len(self.plans))]
        moves = [plan.result.to_frames()["moves"].assign(plan=k) for k, plan in enumerate(self.plans, 1)]
        return {
            "plans": pd.DataFrame(figures, index=numbers, columns=["days", *NAMES]),
            "edits": pd.DataFrame(edits, index=numbers, columns=list(numbers)),
            "moves": pd.concat(moves, ignore_index=True) if moves else pd.DataFrame(),
        }


@dataclass(frozen=True, slots=True)
class Asked:
    """What is asked for; see `alternatives`."""

    count: int
    more: int
    apart: int
    lines: int | None
    effort: float
    partial: bool = False


def alternatives(
    instance: Instance,
    count: int = COUNT,
    *,
    more: int = 0,
    apart: int = 1,
    lines: int | None = None,
    effort: float = 1.0,
    partial: bool = False,
    control: Control | None = None,
) -> Alternatives:
    """Return plans of the fewest days to choose from, each as different from those before it as can be found.

    Parameters
    ----------
    count : plans, that of `solve` among them.
    more : moves that a plan may have above the fewest.
    apart : edits, less one for each move above the fewest, that lie between any two plans at least.
    lines : of moves that each further plan may have; None: as many as the first, or any number where there is no other
        plan otherwise.
    effort : multiple of the usual limits of work.
    partial : where blanks are missing, let plans leave as many cards as they do not do for.
    control : clock, stop flag and listener; a search that is ended returns what it has.

    Raises
    ------
    UsageError : an argument of the wrong type or out of its range.
    """
    require_kind("instance", instance, Instance)
    count, more, apart = whole("count", count, 1, MOST), whole("more", more, 0), whole("apart", apart, 1)
    lines = None if lines is None else whole("lines", lines, 0)
    check_effort(effort)
    require_flag("partial", partial)
    asked = Asked(count, more, apart, lines, effort, partial)

    def left(kept: Alternatives | None, limit: Limit) -> Alternatives:
        from reallocate.search.conclude import conclude
        from reallocate.search.known import Known
        from reallocate.search.question import Question

        first = conclude(instance, Question(partial=partial), Known(), limit)
        return replace(kept or nothing_of(instance, first, asked), limit=limit)

    return run_apart(_found, (instance, asked), control_of(control), left=left)


def _found(instance: Instance, asked: Asked, control: Control) -> Alternatives:
    from reallocate.questions.choosing import found  # loads the solver

    return found(instance, asked, control)


def nothing_of(instance: Instance, first: Result, asked: Asked) -> Alternatives:
    """Return an answer without any plan."""
    return Alternatives(
        instance, first, (), asked.count, asked.more, asked.apart, asked.lines, partial=asked.partial, limit=first.limit
    )


def edits_between(one: Plan, other: Plan) -> int:
    """Return the edits that make the moves of one plan those of the other; as many the other way round."""
    return Rows(one.moves).count(other.moves)
