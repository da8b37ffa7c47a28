"""Random numbers that are the same for a seed on every Python: only `random.Random.random` is taken from the library.

Its sequence is promised for all versions; that of ``gauss``, ``sample`` or ``shuffle`` is not.
"""

from __future__ import annotations

import math
from random import Random


class Chance:
    """A stream of draws from one seed."""

    def __init__(self, seed: int | str) -> None:
        self._random = Random(seed)  # noqa: S311 - made-up data, no secrets

    def uniform(self, low: float, high: float) -> float:
        """Return a number between `low` and `high`."""
        return low + (high - low) * self._random.random()

    def below(self, count: int) -> int:
        """Return a whole number from 0 to below `count`, which is at most 2^40."""
        return int(self._random.random() * count)

    def normal(self, mean: float, deviation: float) -> float:
        """Return a normal number (Box and Muller 1958, doi:10.1214/aoms/1177706645)."""
        radius = math.sqrt(-2.0 * math.log(1.0 - self._random.random()))
        return mean + deviation * radius * math.cos(2.0 * math.pi * self._random.random())

    def poisson(self, mean: float) -> int:
        """Return a Poisson number, by multiplying uniform ones (Knuth, The Art of Computer Programming, 3.4.1)."""
        limit, product, count = math.exp(-mean), self._random.random(), 0
        while product > limit:
            product *= self._random.random()
            count += 1
        return count

    def chosen(self, population: int, count: int) -> list[int]:
        """Return `count` different numbers below `population`, in order."""
        keyed = sorted((self._random.random(), k) for k in range(population))
        return sorted(k for _key, k in keyed[:count])
