"""What a planner left out of a plan, completed in the best possible way: the files that are there stay as they are.

The given moves are carried out as far as they can be, and the days are the fewest with them, by certificate: no plan
that keeps these files is faster. Where cards cannot all be printed whatever is done, as few as possible are left, and
then the days count until the last one is printed.

- ``assignment`` missing: the fewest days, then the least waiting, the least shipping, the least work of couriers, the
  fewest blanks shipped.
- ``assignment`` given: its days and cards stand; missing shipments and couriers are made so that as many of its cards
  as possible can be printed, then the same goals.

Given shipments are kept too: no card takes the blanks of one that leaves later. Rules about the day on which an office
is finished are kept where that leaves no more cards; otherwise they are broken, for they are wishes.
"""

from __future__ import annotations

from dataclasses import dataclass

from reallocate.instance.model import Instance
from reallocate.plan.model import Plan, plan_files
from reallocate.proof.claims import Claim
from reallocate.running.apart import run_apart
from reallocate.running.control import Control
from reallocate.search.known import Attained
from reallocate.search.question import check_effort


@dataclass(frozen=True, slots=True)
class Completion:
    """A plan with all its files.

    Attributes
    ----------
    plan : manual; what the planner gave is in it as it was given, the rest is ours.
    completed : names of the files that are ours, in the order of the files.
    left : cards that no plan with these files prints; 0: it can be finished.
    attained : goals by name, each with its bound among plans that keep the given files; the days first.
    claims : certificates: no plan that keeps the given files has fewer days.
    """

    plan: Plan
    completed: tuple[str, ...]
    left: int
    attained: tuple[Attained, ...]
    claims: tuple[Claim, ...] = ()

    @property
    def proven(self) -> bool:
        """Whether it is proven that no plan which keeps the given files has fewer days."""
        return all(goal.proven for goal in self.attained if goal.name == "days")


def complete(instance: Instance, plan: Plan, *, control: Control | None = None, effort: float = 1.0) -> Completion:
    """Return `plan` with what is missing in it completed.

    Parameters
    ----------
    control : clock and stop flag; a search that is ended returns the best completion so far.
    effort : multiple of the usual limits of work.

    Raises
    ------
    InvalidInput : when the plan holds what no plan file could.
    UsageError : the effort is no number above 0.
    """
    check_effort(effort)
    missing = tuple(name for name in plan_files(instance) if name != "moves" and name not in plan.given)
    if not plan.manual or not missing:
        return Completion(plan, (), 0, ())
    return run_apart(_completed, (instance, plan, missing, effort), control)


def _completed(instance: Instance, plan: Plan, missing: tuple[str, ...], effort: float, control: Control) -> Completion:
    from reallocate.questions.completing import completed  # loads the solver

    return completed(instance, plan, missing, effort, control)
