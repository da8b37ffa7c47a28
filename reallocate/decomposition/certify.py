"""From the duals of the master problem to claims that the verifier accepts; see ``models/decomposition.md``."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

from reallocate.decomposition.demands import Demands
from reallocate.decomposition.master import NOISE, Master
from reallocate.decomposition.pools import Multipliers
from reallocate.proof.claims import Claim
from reallocate.proof.judge import Judge
from reallocate.proof.relaxation import Question


@dataclass(frozen=True, slots=True)
class PooledDuals:
    """The duals of a master problem at one moment, with the pools written out in the rows of the problem."""

    demands: Demands
    rows: dict[str, float]
    bound: int
    most_moves: int | None = None

    @classmethod
    def of(cls, master: Master) -> PooledDuals:
        """Take the duals of the last vertex, and the bound on the moves that follows if it had the price of moves."""
        named, drawn, pooled = master.duals()
        named |= {f"B1_{k}": y for k, y in enumerate(drawn.tolist()) if y}
        named |= {f"B2_{k}": y for k, y in enumerate(pooled.tolist()) if y}
        return cls(master.demands, named, ceil(master.value - NOISE))

    @property
    def horizon(self) -> int:
        return self.demands.horizon

    @property
    def counts_moves(self) -> bool:
        return self.most_moves is not None

    def multipliers(self) -> tuple[dict[str, float], dict[Question, float]]:
        """Return the multipliers of the rows, pools and draws among them; there are no questions."""
        return self.rows, {}

    def in_rows(self, rounded: dict[str, int]) -> dict[str, int]:
        """Return the multipliers with those of pools and draws given to the rows that add up to them.

        A draw counts at most as much as its pool: more would be worth a shipment that costs nothing.
        """
        found = {name: y for name, y in rounded.items() if name[0] != "B"}
        demands = self.demands
        pooled = [rounded.get(f"B2_{k}", 0) for k in range(len(demands.pools))]
        for pool, y in zip(demands.pools, pooled, strict=True):
            _add(found, pool.proof, y)
        for k, draw in enumerate(demands.draws):
            most = pooled[draw.pool]
            y = most if demands.pools[draw.pool].free else min(most, rounded.get(f"B1_{k}", 0))
            _add(found, draw.proof, y)
        return found


def _add(found: dict[str, int], proof: Multipliers, y: int) -> None:
    if y:
        for (family, site, day), part in proof.items():
            name = f"{family}_i{site:03d}" + (f"_d{day:03d}" if day else "")
            found[name] = found.get(name, 0) + y * part


def refuted(judge: Judge, duals: PooledDuals) -> Claim | None:
    """Return the claim that no plan keeps to the horizon, as the duals of a refuted one prove; None: not proven."""
    leaf = judge.leaf(duals, ())
    return None if leaf is None else Claim("days", duals.horizon, None, (leaf,))


def fewest_moves(judge: Judge, duals: PooledDuals, value: int) -> Claim | None:
    """Return the claim on the moves that duals with the price of moves prove; None: they prove none.

    Parameters
    ----------
    value : moves of a plan: nothing is claimed that it refutes.
    """
    most = min(value, duals.bound) - 1
    if most < 0:
        return None
    leaf = judge.leaf(replace(duals, most_moves=most), ())
    return None if leaf is None else Claim("moves", duals.horizon, most, (leaf,))
