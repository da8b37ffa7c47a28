"""Ways to take printers out of service from day 1 on: how many at each site, of those that stand there at the start."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from reallocate.instance.model import Instance
from reallocate.questions.variants import Change, Variant

#: Most ways that are looked at.
MOST_WAYS = 200_000


def ways(instance: Instance, most: int) -> Iterator[tuple[int, ...]]:
    """Yield every way to take at most so many printers, by site."""

    def among(site: int, left: int) -> Iterator[tuple[int, ...]]:
        if site == len(instance.sites):
            yield ()
            return
        for lost in range(min(left, instance.sites[site].printers) + 1):
            for others in among(site + 1, left - lost):
                yield (lost, *others)

    return among(0, most)


def ways_by_printers(there: Sequence[int], most: int) -> list[int]:
    """Return how many ways there are to take 0, 1, ..., `most` printers of those that are `there`, by site."""
    sums = [1, *([0] * most)]
    for printers in there:
        sums = [sum(sums[max(0, total - printers) : total + 1]) for total in range(len(sums))]
    return sums


def is_admissible(instance: Instance, way: tuple[int, ...]) -> bool:
    """Whether every office that a way takes printers from keeps as many as must stand there on every day."""
    least = instance.limits.least
    return all(not lost or instance.sites[i].printers - lost >= least[i] for i, lost in enumerate(way))


def named(way: tuple[int, ...]) -> tuple[tuple[int, int], ...]:
    """Return (site, printers) where any are taken."""
    return tuple((i, lost) for i, lost in enumerate(way) if lost)


def fewer_printers(variant: Variant, way: tuple[int, ...]) -> Variant:
    """Return a variant without the printers of a way."""
    return variant.with_changes(*(Change("printers", "by", -lost, site=i) for i, lost in named(way)))
