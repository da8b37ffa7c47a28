"""From the duals of the master problem to claims that the verifier accepts; see ``models/decomposition.md``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from math import ceil

from reallocate.bounds.keys import RowKey
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.master import RestrictedMaster
from reallocate.decomposition.pools import Multipliers
from reallocate.proof.branching import BranchVariable
from reallocate.proof.claims import Claim, Goal
from reallocate.proof.judge import Judge
from reallocate.solver.problem import NOISE


@dataclass(frozen=True, slots=True)
class PooledDuals:
    """The duals of a restricted master at one moment, with the pools written out in the rows of the problem."""

    demands: Demands
    rows: dict[RowKey, float]
    bound: int
    most_moves: int | None = None

    @classmethod
    def of(cls, master: RestrictedMaster) -> PooledDuals:
        """Take the duals of the last vertex, and the bound on the moves that follows if it had the cost of moves."""
        return cls(master.demands, master.duals(), ceil(master.value - NOISE))

    @property
    def horizon(self) -> int:
        return self.demands.horizon

    @property
    def limits(self) -> Mapping[Goal, int]:
        """Return no limits: they are about the moves alone."""
        return {}

    def goals(self) -> Mapping[Goal, float]:
        """Return the multiplier of the limit on the moves, where there is one."""
        return {} if self.most_moves is None else {"moves": 1.0}

    def multipliers(self) -> tuple[dict[RowKey, float], dict[BranchVariable, float]]:
        """Return the multipliers of the rows, pools and draws among them; there are no branches."""
        return self.rows, {}

    def in_rows(self, rounded: dict[RowKey, int]) -> dict[RowKey, int]:
        """Return the multipliers with those of pools and draws given to the rows that add up to them.

        A draw counts at most as much as its pool: more would be worth a shipment that costs nothing.
        """
        found = {key: y for key, y in rounded.items() if key.family[0] != "B"}
        demands = self.demands
        pooled = [rounded.get(RowKey("B2", at=(k,)), 0) for k in range(len(demands.pools))]
        for pool, y in zip(demands.pools, pooled, strict=True):
            _add(found, pool.proof, y)
        for k, draw in enumerate(demands.draws):
            most = pooled[draw.pool]
            free = demands.pools[draw.pool].free
            _add(found, draw.proof, most if free else min(most, rounded.get(RowKey("B1", draw.site, (k,)), 0)))
        return found


def _add(found: dict[RowKey, int], proof: Multipliers, y: int) -> None:
    if y:
        for key, part in proof.items():
            found[key] = found.get(key, 0) + y * part


def refuted(judge: Judge, duals: PooledDuals) -> Claim | None:
    """Return the claim that no plan keeps to the horizon, as the duals of a refuted one prove; None: not proven."""
    leaf = judge.leaf(duals, ())
    return None if leaf is None else Claim("days", duals.horizon, None, (leaf,))


def fewest_moves(judge: Judge, duals: PooledDuals, value: int) -> Claim | None:
    """Return the claim on the moves that duals with the cost of moves prove; None: they prove none.

    Parameters
    ----------
    value : moves of a plan: nothing is claimed that it refutes.
    """
    most = min(value, duals.bound) - 1
    if most < 0:
        return None
    leaf = judge.leaf(replace(duals, most_moves=most), ())
    return None if leaf is None else Claim("moves", duals.horizon, most, (leaf,))
