"""The goals of a plan after the days, one after the other: certified bounds on them, and less waiting.

The bounds are those of relaxations of the whole model. Waiting is lowered by choosing the trips among some sites anew,
with everything that a plan has in the solver's model: at the same days and moves that saves most of what lies between a
plan made for the fewest moves and the bound.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from random import Random

from reallocate.decomposition.blanks import legal_plan_of
from reallocate.decomposition.choice import Choice
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.goal_master import GoalMaster
from reallocate.decomposition.large_neighbourhood import nearest
from reallocate.decomposition.matching import shortest
from reallocate.heuristics.canonical import canonical_plan
from reallocate.plan.figures import IN_HOURS, figures
from reallocate.plan.model import Plan, by_key
from reallocate.plan.replay import replay
from reallocate.proof.claims import Claim, Goal
from reallocate.proof.judge import Judge
from reallocate.running.control import Control
from reallocate.solver.problem import Ints

#: Part of what a relaxation says that a rounding of its duals may lose.
LOST = 1e-6
#: Sites of a neighbourhood; the reduced cost up to which trips take part, in cards that a printer prints a day; nodes.
SITES, DEAREST, NODES = 56, 2, 50
#: Neighbourhoods, as a multiple of those that it takes to cover all sites; and sites up to which there are any: with
#: 514 each takes 22 s, since everything else stands in the solver's model.
TIMES, MOST_SITES = 3, 250


@dataclass(slots=True)
class LaterGoals:
    """The goals after the days, in their order, of plans of at most as many days as `demands` is about.

    `learn` is called with each better plan, `prove` with each claim.
    """

    demands: Demands
    goals: Sequence[Goal]
    judge: Judge
    control: Control
    effort: float
    learn: Callable[[Plan], None]
    prove: Callable[[Claim], None]

    def pursue(self, plan: Plan, cuts: Ints) -> None:
        """Bound each goal but the moves for plans that are as good as this one in those before it; lower the waiting.

        Parameters
        ----------
        cuts : positions in `Demands.cuts` of those that are rows from the start.
        """
        master = GoalMaster(self.demands, self.control, by_key(plan.moves), cuts)
        values = self._values(plan)
        for goal in self.goals:
            if goal != "moves" and values[goal]:
                self._enter(goal, None, values[goal])
                if not master.settle(goal):
                    return
                proven = self.judge.least(master.duals(), goal, master.value * (1 - LOST))
                if goal == "waiting":
                    plan, values = self._with_less_waiting(master, plan, values)
                if proven is not None:
                    least, leaf = min(proven[0], values[goal]), proven[1]
                    self._enter(goal, least, values[goal])
                    self.prove(Claim(goal, self.demands.horizon, least - 1, (leaf,), held=dict(master.held)))
            master.hold(goal, values[goal])

    def _enter(self, goal: Goal, bound: int | None, value: int) -> None:
        self.control.enter(goal, self.demands.horizon, 0.01 if goal in IN_HOURS else 1.0, 0.0, bound, value)

    def _values(self, plan: Plan) -> dict[Goal, int]:
        """Return what a plan has of the goals, of hours in hundredths."""
        found = figures(self.demands.instance, replay(self.demands.instance, plan))
        return {goal: int(getattr(found, goal) * (100 if goal in IN_HOURS else 1)) for goal in self.goals}

    def _with_less_waiting(
        self, master: GoalMaster, plan: Plan, values: dict[Goal, int]
    ) -> tuple[Plan, dict[Goal, int]]:
        """Return the best plan that neighbourhoods lead to, and what it has of the goals; `values` has this one."""
        demands = self.demands
        offices = [i for i, site in enumerate(demands.instance.sites) if not site.is_depot]
        if len(offices) > MOST_SITES * self.effort:
            return plan, values
        dearest = DEAREST * demands.instance.settings.cards_per_printer_day
        chance = Random(0)  # noqa: S311  a fixed sequence, no secret
        turns = 1 if len(offices) <= SITES else int(TIMES * self.effort * -(-len(offices) // SITES))
        left: list[int] = []
        for _turn in range(turns):
            if self.control.should_stop:
                break
            left = left or offices
            sites = nearest(demands, offices, SITES, chance.choice(left), chance)
            left = [i for i in left if i not in sites]  # all sites have their turn
            nodes = int(NODES * self.effort)
            found = master.choose(by_key(plan.moves), {*sites}, dearest, values["waiting"], nodes)
            better = None if found is None else legal_plan_of(shortest(Choice(demands, found)))
            if better is not None and (*self._values(better).values(),) < (*values.values(),):
                plan = canonical_plan(demands.instance, better)
                values = self._values(plan)
                self.learn(plan)
                self.control.report(None, values["waiting"])
        return plan, values
