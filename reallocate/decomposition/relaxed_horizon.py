"""One horizon: what its relaxation says, the best choice of trips, and the plan and the claim that come of them."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np

from reallocate.decomposition.benders import benders_cut
from reallocate.decomposition.blanks import legal_plan_of
from reallocate.decomposition.branching import BranchedMaster
from reallocate.decomposition.certify import PooledDuals, fewest_moves, refuted
from reallocate.decomposition.choice import Choice
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.dive import SHARE, dive
from reallocate.decomposition.large_neighbourhood import LargeNeighbourhoodSearch
from reallocate.decomposition.master import RestrictedMaster
from reallocate.decomposition.matching import shortest
from reallocate.decomposition.neighbourhood import Guide, Neighbourhood
from reallocate.decomposition.site_search import SiteSearch
from reallocate.decomposition.totals import dive_on_totals
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan, by_key
from reallocate.proof.claims import Claim
from reallocate.proof.judge import Judge
from reallocate.proof.priced import priced
from reallocate.proof.tree import Grown, Position, Tree
from reallocate.running.control import Control
from reallocate.solver.problem import NOISE

#: Trips from the `NEAREST` sites that have printers are columns from the start.
NEAREST = 3
#: Branches above which a tree is given up: one that closed was 9 deep, one that did not had no end at 45.
DEEPEST = 20
#: Pools of blanks that are added for one horizon at most.
POOLS = 20
#: Gains in the search for fewer moves from one check to the next whether blanks allow what is saved.
CHECKED = 10


class RelaxedHorizon:
    """What is known of one horizon.

    Parameters
    ----------
    near : a horizon that is a day longer or shorter: the trips that its relaxation makes are columns from the start.

    Attributes
    ----------
    without_cuts : whether the relaxation without MIR cuts allows it; None: not known yet, or the run was ended.
    possible : the same of the whole relaxation; False: refuted.
    tightness : factor by which MIR cuts raise the moves of the settled relaxation: near 1 plans are easy to find.
    duals : of the settled relaxation: they refute the horizon, or bound the moves.
    share : part of the fractions that a dive rounds up at a time.
    choice : the best trips so far; with nothing short they have a plan.
    plan : a legal one, rules of the planner included; None: none yet.
    """

    def __init__(self, instance: Instance, days: int, control: Control, near: RelaxedHorizon | None = None) -> None:
        self.instance, self.days, self.control = instance, days, control
        self.master = RestrictedMaster(Demands(instance, days), control)
        self.master.add_nearest(NEAREST)
        if near is not None:
            self.master.add_made(near.master)
        self.without_cuts: bool | None = None
        self.possible: bool | None = None
        self.tightness = 1.0
        self.share = SHARE
        self.duals: PooledDuals | None = None
        self.choice: Choice | None = None
        self.plan: Plan | None = None
        #: Least moves of a plan, as far as proven.
        self.least_moves = 0
        #: Moves up to which plans were dived for.
        self._dived = -1
        self._guide: Guide | None = None
        self._search: LargeNeighbourhoodSearch | None = None
        #: By whole plans of sites, and the pools that it knows.
        self._sites: tuple[int, SiteSearch | None] | None = None
        self._claimed = False
        self._proof: Claim | None = None

    # --- the relaxation -------------------------------------------------------------------------------------------

    def solve_without_cuts(self) -> None:
        """Solve the relaxation without MIR cuts; often that refutes a horizon already."""
        if self._barred():
            return
        self.without_cuts = self.master.settle_without_cuts()
        if self.without_cuts is not None and self.master.excess > 0:
            self._settled(possible=False)

    def settle(self) -> None:
        """Solve the relaxation, unless that is done, and note what it says."""
        if self.possible is None and not self._barred():
            self._settled(possible=self.master.settle())

    def _barred(self) -> bool:
        """Note it where a trip that rules fix cannot be made within the horizon, or cards come too late; whether.

        Then no row is needed, or hardly one.
        """
        demands = self.master.demands
        if not demands.fixed.barred and not demands.overdue:
            return False
        self.without_cuts = self.possible = False
        self.duals = PooledDuals(demands, demands.overdue, 0)
        return True

    def _settled(self, *, possible: bool | None) -> None:
        self.possible = possible
        if self.possible is not None:
            self.duals = PooledDuals.of(self.master)
            self.least_moves = self.duals.bound
            self._claimed = False
        if self.possible:
            self._guide = Guide.of(self.master)
            # Of this vertex: a dive raises the value of the next ones.
            self.tightness = self.master.value / self.master.without_cuts if self.master.without_cuts else 1.0

    def claim(self, judge: Judge) -> Claim | None:
        """Return what is proven here and not told yet: that there is no plan, or how many moves plans need."""
        if self._proof is not None:
            proof, self._proof = self._proof, None
            return proof
        if self._claimed or self.duals is None or not (self.possible is False or self.plan):
            return None
        self._claimed = True
        if not self.possible:
            return refuted(judge, self.duals)
        assert self.choice is not None
        return fewest_moves(judge, self.duals, self.choice.moves)

    def branch(self, judge: Judge, most_nodes: int) -> None:
        """Grow a tree of relaxations, to refute the horizon where there is no plan, or else to bound its moves better.

        What it proves is in `claim`; where it comes upon a better choice of trips, that is taken.
        """
        if not self.possible or (self.choice is not None and self.plan and self.least_moves >= self.choice.moves):
            return
        most_moves = None if self.plan is None else self.least_moves
        relaxation = BranchedMaster(self.master, most_moves)
        position = Position(relaxation)
        tree = Tree(position, relaxation.settle, judge, self.control, deepest=DEEPEST)
        grown = tree.grow(most_nodes) or Grown()
        if grown.whole:
            self._take(self.master.choice())
        position.go_to({})
        if grown.proof is None:
            return
        if most_moves is None:
            self.possible = False
            self._proof = Claim("days", self.days, None, tuple(grown.proof))
        else:
            self.least_moves += 1
            self._proof = Claim("moves", self.days, most_moves, tuple(grown.proof))

    def adopt(self, plan: Plan) -> None:
        """Take a legal plan that ends within the horizon for the best so far."""
        self.choice, self.plan = Choice(self.master.demands, by_key(plan.moves)), plan

    # --- plans ----------------------------------------------------------------------------------------------------

    def dive(self) -> None:
        """Make a first choice of trips, where there is none."""
        if self.possible and self.choice is None:
            self.choice = dive(self.master, self.share)

    def look(self, patience: int, most: int) -> None:
        """Look for a plan: dive, mend, and where blanks are short in a way that pools do not say, add a pool.

        `patience` and `most` are those of `LargeNeighbourhoodSearch.run`; a second look goes on where the first ended.
        """
        for _pool in range(POOLS):
            self.dive()
            if self.choice is None:
                return
            self._improve(lambda found: found.shortage <= NOISE, patience, most)
            if self.choice.shortage > NOISE or self.control.should_stop:
                return
            self.plan = legal_plan_of(self.choice)
            if self.plan is not None:
                return
            demands = self.master.demands
            pool = benders_cut(self.choice, len(demands.pools))
            if pool is None:
                return
            demands.add(pool)
            self.master.take_pools()
            self.choice = Choice(demands, self.choice.trips)
            self._settled(possible=self.master.settle())
            if not self.possible:
                return

    def look_at_all(self, most_nodes: int) -> None:
        """Look for a plan in one neighbourhood of all offices, with every trip: for few of them."""
        if self.choice is None or self._guide is None:
            return
        offices = [i for i, site in enumerate(self.instance.sites) if not site.is_depot]
        model = Neighbourhood(self.choice, offices, self._guide, np.inf)
        found = model.search(self.control, most_nodes)
        if found is not None and found.cost <= self.choice.cost:
            self.choice = found
            self.look(0, 0)

    def price_sites(self, judge: Judge) -> None:
        """Refute the horizon where whole plans of sites do not fit together, at any trips; `claim` tells it."""
        search = self._site_search()
        found = None if search is None else search.prices()
        leaf = None if found is None else priced(judge, self.days, found.leave, found.blanks)
        if leaf is not None:
            self.possible, self._proof = False, Claim("days", self.days, None, (leaf,))

    def look_by_sites(self, pairs: int) -> None:
        """Look for a plan by choosing whole plans of sites; see `SiteSearch.plan`."""
        search, self._sites = self._site_search(), None
        found = None if search is None else search.plan(pairs)
        if found is not None:
            self.choice = found
            self.look(0, 0)

    def _site_search(self) -> SiteSearch | None:
        """Return the search by whole plans of sites, for the pools that there are: its relaxation takes seconds."""
        pools = len(self.master.demands.pools)
        if self._sites is None or self._sites[0] < pools:
            master = self._fresh() if self.possible else None
            self._sites = pools, None if master is None else SiteSearch.of(master, self.control)
        return self._sites[1]

    def dive_for_moves(self, most: int) -> None:
        """Look for a plan with as few moves as are proven to be needed, or up to `most` more, each number once."""
        if self.choice is None or not self.possible:
            return
        asked = range(max(self.least_moves, self._dived + 1), min(self.choice.moves, self.least_moves + most + 1))
        master = self._fresh() if asked else None
        if master is None:
            return
        for moves in asked:
            self._dived = moves
            found = dive_on_totals(master, moves)
            if found is not None:
                self._take(found)
            if self.choice.moves <= moves:
                return

    def _fresh(self) -> RestrictedMaster | None:
        """Return a settled relaxation anew: dives and trees left rows and columns in the other that only they use."""
        master = RestrictedMaster(self.master.demands, self.control)
        master.add_nearest(NEAREST)
        return master if master.settle() else None

    def save(self, patience: int, most: int, tell: Callable[[Choice], None]) -> None:
        """Save moves in the plan until they meet the bound, then hours. On the way `plan` becomes better now and then.

        `patience` and `most` are those of `LargeNeighbourhoodSearch.run`.
        """
        assert self.choice is not None
        kept, gains = self.choice, 0

        def keep(choice: Choice) -> None:
            """Check now and then that blanks allow what is saved: nothing is left to fall back on otherwise."""
            nonlocal kept, gains
            gains += 1
            if gains % CHECKED == 0 and choice.shortage <= NOISE:
                plan = legal_plan_of(choice)
                if plan is not None:
                    kept, self.plan = choice, plan
            tell(choice)

        self._improve(lambda found: found.shortage <= NOISE and found.moves <= self.least_moves, patience, most, keep)
        choice = shortest(self.choice)
        plan = legal_plan_of(choice) if choice.shortage <= NOISE else None
        if plan is not None:
            self.choice, self.plan = choice, plan
        else:
            self.choice = kept

    def _improve(
        self,
        enough: Callable[[Choice], bool],
        patience: int,
        most: int,
        tell: Callable[[Choice], None] = lambda _choice: None,
    ) -> None:
        """Search neighbourhoods for better choices."""
        assert self.choice is not None
        assert self._guide is not None
        if self._search is None:
            self._search = LargeNeighbourhoodSearch(self.choice, self._guide, self.control)
        self._search.incumbent, self._search.guide = self.choice, self._guide
        self._search.run(enough, patience, most, tell)
        self.choice = self._search.incumbent

    def _take(self, choice: Choice) -> None:
        """Take a choice of trips where nothing is short, if it has a plan."""
        if choice.shortage <= NOISE and choice.legal:
            plan = legal_plan_of(choice)
            if plan is not None:
                self.choice, self.plan = choice, plan
