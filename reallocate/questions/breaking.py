"""The search behind `robust`: way after way of losing printers, the worst first, and deliveries that are late."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import product

from reallocate.appraisal.slack import spare_printers
from reallocate.instance.model import Instance
from reallocate.plan.check import days_of
from reallocate.plan.model import Plan
from reallocate.questions.blind import Blind, more_printers_follow
from reallocate.questions.holding import held_back
from reallocate.questions.levers import delivered_later_costs, more_printers_fit
from reallocate.questions.robust import Asked, Breakdowns, Late, Robust, Way
from reallocate.questions.study import Study
from reallocate.questions.variants import Change, Variant
from reallocate.questions.ways import fewer_printers, is_admissible, named, ways
from reallocate.questions.work import Fewest
from reallocate.running.control import Control

#: Most looks at a way and a plan, to say for how many ways a plan of so many days is known: some ten seconds.
MOST_LOOKS = 5_000_000


def looked_at(instance: Instance, asked: Asked, control: Control) -> Robust:
    """Return what is found; what is known is kept after each way."""
    study = Study(instance, asked.effort, control.keeping(None))
    now = study.fewest(study.now)
    found = Robust(instance, now, blind=asked.blind_days, work=study.work)
    for known in _found(study, found, asked):
        found = known
        if control.keep is not None:
            control.keep(found)
    return replace(found, work=study.work, limit=control.ended_by)


def _found(study: Study, found: Robust, asked: Asked) -> Iterator[Robust]:
    """Yield what is found, piece after piece."""
    if asked.breakdowns is not None:
        for known in _Breaking(study, asked.breakdowns, asked.blind).look():
            found = replace(found, breakdowns=known, work=study.work)
            yield found
    if asked.late is not None:
        for one in _late(study, asked.late, asked.blind):
            if study.control.should_stop:
                break  # what was not looked at any more says nothing
            found = replace(found, late=(*found.late, one), work=study.work)
            yield found
    if asked.keep is not None:
        for reserve in held_back(study, found.now, asked.keep):
            found = replace(found, reserve=reserve, work=study.work)
            yield found


def _following(variant: Variant, blind: Blind | None) -> Variant | None:
    """Return a variant that makes the moves of a plan on its first days; None: an office has too few printers then."""
    if blind is None:
        return variant
    instance = blind.following(variant.instance)
    return None if instance is None else Variant(instance)


class _Worst:
    """The worst of many variants, looked at one after the other.

    Attributes
    ----------
    days : the fewest of the worst so far; None: it leaves no plan, or none was found.
    bound : with some variant every plan has at least so many days; None: some variant leaves no plan.
    worst : which it is.
    solved : variants for which a search was made.
    """

    def __init__(self, study: Study, now: Fewest) -> None:
        self.study = study
        self.days, self.bound = now.days, now.bound
        self.worst: Way = ()
        self.solved = 0

    def look_at(self, variant: Variant, which: Way, plans: Iterable[Plan | None] = ()) -> None:
        """Find whether a variant is worse, and how bad it is then."""
        assert self.days is not None
        self.solved += 1
        if self.study.keeps(variant, self.days, plans) is True:
            return
        low = self.days + 1 if self.study.refutes(variant, self.days) else 0
        found = self.study.fewest(variant, low)
        if found.days is None and found.bound is not None and self.study.control.should_stop:
            return  # nobody has looked for a plan: it stays open
        if found.days is None or found.days > self.days:
            self.days, self.worst = found.days, which
        known = [bound for bound in (self.bound, found.bound) if bound is not None]
        self.bound = None if found.bound is None or self.bound is None else max(known)


# --- printers ---------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Cover:
    """A plan, by what each office may lose with it."""

    lost: tuple[int, ...]
    most: tuple[int, ...]
    days: int


class _Breaking:
    def __init__(self, study: Study, printers: int, blind: Blind | None) -> None:
        self.study, self.printers, self.blind = study, printers, blind
        self.instance = instance = study.now.instance
        follow = blind is None or more_printers_follow(instance)
        self.roomy = [follow and more_printers_fit(instance, i) for i in range(len(instance.sites))]
        self.covers: list[_Cover] = []
        nothing = (0,) * len(instance.sites)
        # Where nothing breaks an office has too few printers only if the plan is to blame, which was looked at before.
        self.now = study.fewest(self._variant(nothing) or study.now)
        self.worst = _Worst(study, self.now)
        self._learn(nothing, self.now.plan)
        self.open = 0

    def look(self) -> Iterator[Breakdowns]:
        """Yield what is known after each way that was searched for; after the last, what is found."""
        every = list(ways(self.instance, self.printers))
        admissible = [way for way in every if self._is_admissible(way)]
        asked = self._asked(admissible)
        self.open = len(asked)
        self.study.follow(len(admissible) - len(asked))
        for way in sorted(asked, key=self._harm, reverse=True):
            if self.worst.days is None or self.study.control.should_stop:
                break
            if self._is_covered(way):
                self.study.follow(1)
            else:
                self._search(way)
                yield self._known(len(admissible), len(every))
            self.open -= 1
        if self.worst.days is None and self.worst.bound is None:
            self.open = 0  # nothing is worse than no plan
        if self.study.control.should_stop:
            self.open = max(1, self.open)
        known = self._known(len(admissible), len(every))
        yield replace(known, within=tuple(self._within(admissible)))

    def _known(self, admissible: int, every: int) -> Breakdowns:
        worst = self.worst
        return Breakdowns(
            self.printers,
            worst.worst,
            worst.days,
            worst.bound,
            admissible,
            every - admissible,
            worst.solved,
            self.open,
            self.now,
        )

    def _is_admissible(self, way: tuple[int, ...]) -> bool:
        if not is_admissible(self.instance, way):
            return False
        if self.blind is None or not any(self.instance.limits.least):
            return True
        return self.blind.keeps_minima(fewer_printers(self.study.now, way).instance)

    def _asked(self, admissible: list[tuple[int, ...]]) -> list[tuple[int, ...]]:
        """Return the ways that can be the worst: where more printers never cost a day, those that lose most."""
        there = set(admissible)

        def has_worse(way: tuple[int, ...]) -> bool:
            return sum(way) < self.printers and any(
                (*way[:i], lost + 1, *way[i + 1 :]) in there for i, lost in enumerate(way) if self.roomy[i]
            )

        return [way for way in admissible if any(way) and not has_worse(way)]

    def _harm(self, way: tuple[int, ...]) -> tuple[int, int]:
        """Return how much a way takes that the best plan needs, and of how much work."""
        spare = self.covers[0].most if self.covers else (0,) * len(way)
        needed = [max(0, lost - most) for lost, most in zip(way, spare, strict=True)]
        return sum(needed), sum(lost * self.instance.sites[i].backlog for i, lost in enumerate(needed))

    def _learn(self, way: tuple[int, ...], plan: Plan | None) -> None:
        variant = self._variant(way)
        if plan is None or variant is None:
            return
        days = days_of(variant.instance, plan)
        spare = spare_printers(variant.instance, plan, days)
        self.covers.append(_Cover(way, tuple(a + b for a, b in zip(way, spare, strict=True)), days))

    def _is_covered(self, way: tuple[int, ...]) -> bool:
        """Whether a plan that is known is one for this way too, of no more days than the worst takes."""
        assert self.worst.days is not None
        return any(cover.days <= self.worst.days and self._holds(cover, way) for cover in self.covers)

    def _holds(self, cover: _Cover, way: tuple[int, ...]) -> bool:
        return all(
            lost <= most and (lost >= least or self.roomy[i])
            for i, (lost, least, most) in enumerate(zip(way, cover.lost, cover.most, strict=True))
        )

    def _within(self, admissible: list[tuple[int, ...]]) -> Iterator[tuple[int, int]]:
        """Yield numbers of days, rising, with the ways for which a plan of no more days is known."""
        if len(admissible) * len(self.covers) > MOST_LOOKS:
            return
        covers = sorted(self.covers, key=lambda cover: cover.days)
        best = Counter(next((cover.days for cover in covers if self._holds(cover, way)), None) for way in admissible)
        count = 0
        for days in sorted(days for days in best if days is not None):
            count += best[days]
            yield days, count

    def _search(self, way: tuple[int, ...]) -> None:
        variant = self._variant(way)
        assert variant is not None
        self.worst.look_at(variant, named(way))
        self._learn(way, self.study.plan_of(variant))

    def _variant(self, way: tuple[int, ...]) -> Variant | None:
        """Return the instance without these printers; None where an office has too few while nobody knows of it."""
        return _following(fewer_printers(self.study.now, way), self.blind)


# --- deliveries -------------------------------------------------------------------------------------------------------


def _late(study: Study, most: int, blind: Blind | None) -> Iterator[Late]:
    """Yield the worst of each delivery at most so many days late, and of all of them, each as late as it may be."""
    rows = range(len(study.now.instance.deliveries))
    for k in rows:
        yield _worst(study, [k], most, blind)
    if len(rows) > 1:
        yield _worst(study, list(rows), most, blind)


def _worst(study: Study, chosen: list[int], most: int, blind: Blind | None) -> Late:
    """Return the worst of these deliveries late, each by its own number of days."""
    instance = study.now.instance
    now = study.fewest(_following(study.now, blind) or study.now)
    worst = _Worst(study, now)
    delays = [(most,) if later_is_worse(instance, k, blind is not None) else range(most, -1, -1) for k in chosen]
    asked = [way for way in product(*delays) if any(way)]
    left, plans = len(asked), [now.plan]
    # The worst first: so late in all.
    for way in sorted(asked, key=sum, reverse=True):
        if worst.days is None or study.control.should_stop:
            break
        which = tuple((k, days) for k, days in zip(chosen, way, strict=True) if days)
        changed = study.now.with_changes(*(Change("delivery_day", "by", days, delivery=k) for k, days in which))
        variant = _following(changed, blind)
        if variant is not None:
            worst.look_at(variant, which, plans)
            plans = [study.plan_of(variant), *plans[:2]]
        left -= 1
    if worst.days is None and worst.bound is None:
        left = 0  # nothing is worse than no plan
    delivery = chosen[0] if len(chosen) == 1 else None
    return Late(delivery, most, worst.worst, worst.days, worst.bound, worst.solved, left)


def later_is_worse(instance: Instance, k: int, blind: bool) -> bool:
    """Whether a delivery never saves a day by coming later, whatever the others do.

    Printers that come while nobody knows of it are moved on as the plan has it: later they stay where they came.
    """
    return delivered_later_costs(instance, k) and not (blind and instance.deliveries[k].printers)
