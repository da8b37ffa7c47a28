"""What the days of a delivery cost: the fewest days by the day on which it comes, and the fewest blanks that do.

A delivery that comes later never saves a day: blanks may lie, printers stand, cards wait. Only printers for whom there
may be no room where they come to (an office with a maximum) can save days by coming later; then every day is looked at
for itself. More blanks never cost a day.

After the last day that counts without the delivery it is of no use, however late it comes; no later days are looked
at, and none after day `LAST`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reallocate.arguments import require_kind
from reallocate.display import Written
from reallocate.instance.model import Instance
from reallocate.questions.work import Fewest, Work
from reallocate.running.apart import run_apart
from reallocate.running.control import Control, Limit, control_of
from reallocate.search.question import check_effort

if TYPE_CHECKING:
    import pandas as pd

#: Last day of a delivery that is looked at.
LAST = 60


@dataclass(frozen=True, slots=True)
class Step:
    """Days of a delivery on which the fewest days are the same.

    Attributes
    ----------
    to_day : None: however late it comes.
    days : None: no plan was found.
    bound : every plan has at least so many days; None: there is no plan.
    """

    from_day: int
    to_day: int | None
    days: int | None
    bound: int | None

    @property
    def proven(self) -> bool:
        """Whether no plan has fewer days; without a plan, that there is none."""
        return self.days == self.bound


@dataclass(frozen=True, slots=True)
class LeastBlanks:
    """The fewest blanks of a delivery that keep the days of the instance as it is; `proven`: that one less does not."""

    blanks: int
    proven: bool


@dataclass(frozen=True, slots=True)
class Tranche:
    """One delivery, by its index.

    Attributes
    ----------
    steps : by rising days.
    least_blanks : None where the delivery brings none, or there is no plan.
    """

    delivery: int
    steps: tuple[Step, ...]
    least_blanks: LeastBlanks | None


@dataclass(frozen=True, slots=True, repr=False)
class Tranches(Written):
    """What `tranche` returns.

    Attributes
    ----------
    now : the fewest days of the instance as it is.
    tranches : in the order of the deliveries; those that the search came to before it was ended.
    work : the searches that were made and saved.
    limit : what ended it early.
    """

    instance: Instance
    now: Fewest
    tranches: tuple[Tranche, ...]
    work: Work
    limit: Limit | None = None

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """Return ``steps`` and ``least_blanks``, a row each, by `delivery`, which counts from 1 as rows do."""
        import pandas as pd  # when a frame is asked for and not before

        steps = [
            (tranche.delivery + 1, step.from_day, step.to_day, step.days, step.proven)
            for tranche in self.tranches
            for step in tranche.steps
        ]
        least = [
            (tranche.delivery + 1, tranche.least_blanks.blanks, tranche.least_blanks.proven)
            for tranche in self.tranches
            if tranche.least_blanks is not None
        ]
        frame = pd.DataFrame(steps, columns=["delivery", "from_day", "to_day", "days", "proven"])
        return {
            "steps": frame.astype({"to_day": "Int64", "days": "Int64"}),
            "least_blanks": pd.DataFrame(least, columns=["delivery", "blanks", "proven"]),
        }


def tranche(instance: Instance, *, effort: float = 1.0, control: Control | None = None) -> Tranches:
    """Return for each delivery the fewest days by the day on which it comes, and its fewest blanks that keep the days.

    Parameters
    ----------
    effort : multiple of the usual limits of work.
    control : clock, stop flag and listener; a search that is ended returns what it has.

    Raises
    ------
    UsageError : an argument of the wrong type; effort that is no number above 0.
    """
    require_kind("instance", instance, Instance)
    check_effort(effort)
    run = control_of(control)
    nothing = Tranches(instance, Fewest(None, 0), (), Work())

    def left(kept: Tranches | None, limit: Limit) -> Tranches:
        found = kept or nothing
        return Tranches(found.instance, found.now, found.tranches, found.work, limit)

    return run_apart(_looked_at, (instance, effort), run, left=left)


def _looked_at(instance: Instance, effort: float, control: Control) -> Tranches:
    from reallocate.questions.tranches import tranches  # loads the solver

    return tranches(instance, effort, control)


def steps_of(days: Iterator[tuple[int, Fewest]], *, lasting: bool) -> Iterator[Step]:
    """Yield the steps of what is known of rising days; `lasting`: the last of them holds for all later days too."""
    found: list[tuple[int, int, Fewest]] = []
    for day, fewest in days:
        if found and found[-1][2].known == fewest.known:
            found[-1] = (found[-1][0], day, found[-1][2])
        else:
            found.append((day, day, fewest))
    for k, (first, last, fewest) in enumerate(found):
        end = None if lasting and k == len(found) - 1 else last
        yield Step(first, end, fewest.days, fewest.bound)
