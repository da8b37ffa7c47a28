"""The search behind `robust`: way after way of losing printers, the worst first, and deliveries that are late."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reallocate.appraisal.slack import spare_printers
from reallocate.instance.model import Instance
from reallocate.plan.check import days_of
from reallocate.plan.model import Plan
from reallocate.questions.levers import delivered_later_costs, more_printers_fit
from reallocate.questions.robust import Breakdowns, Late, Robust, Way
from reallocate.questions.study import Study
from reallocate.questions.variants import Change, Variant
from reallocate.questions.work import Fewest
from reallocate.running.control import Control


def looked_at(instance: Instance, breakdowns: int | None, late: int | None, effort: float, control: Control) -> Robust:
    """Return what is found; what is known is kept after each way."""
    study = Study(instance, effort, control.keeping(None))
    now = study.fewest(study.now)
    found = Robust(instance, now, work=study.work)
    if breakdowns is not None:
        for known in _Breaking(study, now, breakdowns).look():
            found = replace(found, breakdowns=known, work=study.work)
            if control.keep is not None:
                control.keep(found)
    if late is not None:
        for one in _late(study, late):
            if control.should_stop:
                break  # what was not looked at any more says nothing
            found = replace(found, late=(*found.late, one), work=study.work)
    return replace(found, limit=control.ended_by)


# --- printers ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Cover:
    """A plan, by what each office may lose with it."""

    lost: tuple[int, ...]
    most: tuple[int, ...]
    days: int


class _Breaking:
    def __init__(self, study: Study, now: Fewest, printers: int) -> None:
        self.study, self.now, self.printers = study, now, printers
        instance = study.now.instance
        self.instance = instance
        self.roomy = [more_printers_fit(instance, i) for i in range(len(instance.sites))]
        self.covers: list[_Cover] = []
        self.days, self.bound = now.days, now.bound
        self.worst: Way | None = ()
        self.solved = self.open = 0

    def look(self) -> Iterator[Breakdowns]:
        """Yield what is known after each way that was searched for; after the last, what is found."""
        admissible = [way for way in _ways(self.instance, self.printers) if self._is_admissible(way)]
        every = sum(1 for _way in _ways(self.instance, self.printers))
        asked = self._asked(admissible)
        self.open = len(asked)
        self.study.follow(len(admissible) - len(asked))
        self._learn((0,) * len(self.instance.sites), self.now.plan)
        for way in sorted(asked, key=self._harm, reverse=True):
            if self.days is None or self.study.control.should_stop:
                break
            if self._is_covered(way):
                self.study.follow(1)
            else:
                self._search(way)
                yield self._known(len(admissible), every)
            self.open -= 1
        if self.days is None and self.bound is None:
            self.open = 0  # nothing is worse than no plan
        if self.study.control.should_stop:
            self.open = max(1, self.open)
        yield self._known(len(admissible), every)

    def _known(self, ways: int, every: int) -> Breakdowns:
        named = None if self.worst is None else tuple(self.worst)
        left_out = every - ways
        return Breakdowns(self.printers, named, self.days, self.bound, ways, left_out, self.solved, self.open)

    def _is_admissible(self, way: tuple[int, ...]) -> bool:
        least = self.instance.limits.least
        return all(not lost or self.instance.sites[i].printers - lost >= least[i] for i, lost in enumerate(way))

    def _asked(self, ways: list[tuple[int, ...]]) -> list[tuple[int, ...]]:
        """Return the ways that can be the worst: where more printers never cost a day, those that lose most."""
        there = set(ways)

        def has_worse(way: tuple[int, ...]) -> bool:
            return sum(way) < self.printers and any(
                (*way[:i], lost + 1, *way[i + 1 :]) in there for i, lost in enumerate(way) if self.roomy[i]
            )

        return [way for way in ways if any(way) and not has_worse(way)]

    def _harm(self, way: tuple[int, ...]) -> tuple[int, int]:
        """Return how much a way takes that the best plan needs, and of how much work."""
        spare = self.covers[0].most if self.covers else (0,) * len(way)
        needed = [max(0, lost - most) for lost, most in zip(way, spare, strict=True)]
        return sum(needed), sum(lost * self.instance.sites[i].backlog for i, lost in enumerate(needed))

    def _learn(self, way: tuple[int, ...], plan: Plan | None) -> None:
        if plan is None:
            return
        instance = self._variant(way).instance
        days = days_of(instance, plan)
        spare = spare_printers(instance, plan, days)
        self.covers.append(_Cover(way, tuple(a + b for a, b in zip(way, spare, strict=True)), days))

    def _is_covered(self, way: tuple[int, ...]) -> bool:
        """Whether a plan that is known is one for this way too, of no more days than the worst takes."""
        assert self.days is not None
        return any(
            cover.days <= self.days
            and all(
                lost <= most and (lost >= least or self.roomy[i])
                for i, (lost, least, most) in enumerate(zip(way, cover.lost, cover.most, strict=True))
            )
            for cover in self.covers
        )

    def _search(self, way: tuple[int, ...]) -> None:
        assert self.days is not None
        self.solved += 1
        variant = self._variant(way)
        if self.study.keeps(variant, self.days) is not True:
            low = self.days + 1 if self.study.refutes(variant, self.days) else 0
            found = self.study.fewest(variant, low)
            if found.days is None and found.bound is not None and self.study.control.should_stop:
                return  # nobody has looked for a plan: the way stays open
            if found.days is None or found.days > self.days:
                self.days, self.worst = found.days, tuple((i, lost) for i, lost in enumerate(way) if lost)
            known = [bound for bound in (self.bound, found.bound) if bound is not None]
            self.bound = None if found.bound is None or self.bound is None else max(known)
        self._learn(way, self.study.plan_of(variant))

    def _variant(self, way: tuple[int, ...]) -> Variant:
        return self.study.now.with_changes(
            *(Change("printers", "by", -lost, site=i) for i, lost in enumerate(way) if lost)
        )


def _ways(instance: Instance, most: int) -> Iterator[tuple[int, ...]]:
    """Yield every way to take at most so many printers, by site."""

    def among(site: int, left: int) -> Iterator[tuple[int, ...]]:
        if site == len(instance.sites):
            yield ()
            return
        for lost in range(min(left, instance.sites[site].printers) + 1):
            for others in among(site + 1, left - lost):
                yield (lost, *others)

    return among(0, most)


# --- deliveries -------------------------------------------------------------------------------------------------------


def _late(study: Study, most: int) -> Iterator[Late]:
    """Yield the worst of each delivery at most so many days late, and of all of them together."""
    instance = study.now.instance
    rows = range(len(instance.deliveries))
    for chosen in ([k] for k in rows):
        yield _worst(study, chosen, most, chosen[0])
    if len(rows) > 1:
        yield _worst(study, list(rows), most, None)


def _worst(study: Study, chosen: list[int], most: int, delivery: int | None) -> Late:
    """Return the worst of these deliveries late by the same number of days."""
    monotone = all(delivered_later_costs(study.now.instance, k) for k in chosen)
    found = []
    for late in [most] if monotone else range(1, most + 1):
        changes = (Change("delivery_day", "by", late, delivery=k) for k in chosen)
        found.append(Late(delivery, late, study.fewest(study.now.with_changes(*changes))))
    return max(found, key=lambda one: (one.fewest.days is None, one.fewest.days or 0))
