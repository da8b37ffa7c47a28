"""Trials of a promise: each kind of change with the first of its values that keeps it, and what it leads to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import combinations, count, takewhile

from reallocate.formulation.size import longest_held
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan
from reallocate.questions.claim import YES_NO, Combination, Trial
from reallocate.questions.levers import Lever, burdens, more_printers_fit, most_printers, remedies
from reallocate.questions.variants import Change, Variant, days_of_now
from reallocate.running.control import Control
from reallocate.search.days import least
from reallocate.search.decision import Decision
from reallocate.search.grants import Grant, Grantable, in_vain, least_grant

#: The kind of change that a grant is, and its sign.
GRANTS: dict[Grantable, tuple[str, int]] = {"more_printers": ("printers", 1), "fewer_cards": ("backlog", -1)}


def grant_changes(granted: Grantable, grant: Grant) -> tuple[Change, ...]:
    """Return the changes of the instance that a grant comes to."""
    kind, sign = GRANTS[granted]
    return tuple(Change(kind, "by", sign * amount, site) for site, amount in grant.where)


@dataclass(slots=True)
class Trials:
    """Tries changes of an instance, one kind after the other, against a promise of so many days.

    Attributes
    ----------
    longest : most days of a plan that is looked for.
    plan : the best of the instance as it is, where one is known.
    bounded : whether all is left out for which one model of everything is needed: cards fewer and printers more
        wherever they are best. Printers are put where the queue would last longest instead. Of a change that is
        measured twice as much is tried each time, and the fewest days that it leads to are not looked for.
    """

    instance: Instance
    promised: int
    longest: int
    plan: Plan | None
    effort: float
    control: Control
    bounded: bool = False
    _now: Variant = field(init=False)

    def __post_init__(self) -> None:
        self._now = Variant(self.instance, days_of_now(self.instance))

    def remedies(self) -> Iterator[Trial]:
        """Yield what may make a false promise true."""
        if not self.promised:
            return
        instance = self._now.instance
        rate, *levers = remedies(instance)
        yield self._tried(rate)
        if self.bounded:
            yield self._placed()
            yield from map(self._tried, levers)
            return
        yield self._granted("more_printers", instance.printers, most_printers(instance))
        yield from map(self._tried, levers)
        spare = sum(instance.spare(i) for i in range(len(instance.sites)))
        if spare:
            yield self._granted("fewer_cards", instance.backlog, spare)

    def pairs(self) -> Iterator[Combination]:
        """Yield what any two changes do together of those that are made or not."""
        if not self.promised:
            return
        single = {lever.kind: lever for lever in remedies(self._now.instance) if lever.yes_no is not None}
        for first, second in combinations([single[kind] for kind in YES_NO if kind in single], 2):
            variant = self._now.with_changes(*(lever.change(lever.yes_no) for lever in (first, second)))
            decision = self._decision(variant)
            kept = decision.within(self.promised)
            self._settle(decision)
            longest = self.longest if decision.days is None else decision.days - 1
            settled = decision.refutes(longest)
            yield Combination(
                (first.kind, second.kind),
                (first.before, second.before),
                variant.changes,
                kept,
                decision.days,
                settled,
                settled,
                decision.days_bound,
                not settled and self._stopped,
            )

    def burdens(self) -> Iterator[Trial]:
        """Yield how far single figures may get worse while a true promise holds."""
        yield from map(self._tried, burdens(self._now.instance, self.promised))

    def _tried(self, lever: Lever) -> Trial:
        """Look for the first value of a lever that keeps the promise, and say what is known of those before it."""
        if self.bounded:
            lever = thinned(lever)
        last = len(lever.values) - 1
        known: dict[int, Decision] = {}

        def keeps(k: int) -> bool:
            if k not in known:
                variant = self._now.with_changes(lever.change(lever.values[k]))
                known[k] = self._decision(variant)
                if lever.bears and k == last:
                    known[k].learn(self.plan)
            return known[k].within(self.promised) is True

        first = _first(lever, keeps)
        before = _before(lever, first)
        # Where values are monotone the last one speaks for all, whether they were tried or not.
        every = lever.whole or not before or (lever.monotone and first is None)
        proven = every and all(known[k].refutes(self.promised) for k in before)
        answer = last if first is None else first
        self._settle(known[answer])
        return Trial(
            lever.kind,
            lever.before,
            None if first is None else lever.figure(first),
            (*self._now.changes, lever.change(lever.values[answer])),
            known[answer].days,
            proven,
            proven,
            known[answer].days_bound,
            tried=() if lever.whole else tuple(lever.figure(k) for k in sorted(known)),
            cut=not proven and self._stopped,
        )

    def _decision(self, variant: Variant) -> Decision:
        return Decision(variant.instance, self.control, self.effort, self.bounded)

    def _settle(self, decision: Decision) -> None:
        """Find the fewest days; a plan of the instance as it is may be one of the variant."""
        decision.learn(self.plan)
        if not self.bounded:
            decision.settle(self.longest)

    def _granted(self, granted: Grantable, before: int, most: int) -> Trial:
        """Look for the least grant that keeps the promise."""
        instance, (kind, sign) = self._now.instance, GRANTS[granted]
        asked = instance, self.promised, granted, most, self.control, self.effort
        fits = longest_held(instance, self.promised) == self.promised
        grant = least_grant(*asked) if fits else None
        if grant is None:
            claim = in_vain(*asked) if fits else None
            proven = claim is not None
            cut = not proven and self._stopped
            # With nothing granted a plan of the instance as it is remains.
            days = self._own_days() if cut else None
            return Trial(kind, before, None, (), days, proven, proven, claim=claim, cut=cut)
        variant = self._now.with_changes(*grant_changes(granted, grant))
        decision = self._decision(variant)
        decision.learn(grant.plan)
        self._settle(decision)
        if not decision.within(self.promised):
            return Trial(kind, before, None, (), self._own_days(), False, False, cut=self._stopped)
        return Trial(
            kind,
            before,
            before + sign * grant.amount,
            variant.changes,
            decision.days,
            grant.proven,
            grant.proven and (grant.claim is not None or not grant.amount),
            decision.days_bound,
            grant.claim,
            cut=not grant.proven and self._stopped,
        )

    def _placed(self) -> Trial:
        """Look for printers more that keep the promise, each where the queue would last longest without it.

        That fewer are not enough is only proven where it is one.
        """
        instance = self._now.instance
        sites = longest_queues(instance, instance.printers)
        known: dict[int, Decision] = {}

        def placed(amount: int) -> tuple[Change, ...]:
            counts = Counter(sites[:amount])
            return tuple(Change("printers", "by", counts[site], site) for site in sorted(counts))

        def keeps(amount: int) -> bool:
            known[amount] = self._decision(self._now.with_changes(*placed(amount)))
            return known[amount].within(self.promised) is True

        amount = next((k for k in _doubled(len(sites)) if keeps(k)), None)
        if amount is None:
            return Trial("printers", instance.printers, None, (), self._own_days(), False, False, cut=self._stopped)
        decision, alone = known[amount], amount == 1
        self._settle(decision)
        changes = (*self._now.changes, *placed(amount))
        after, bound = instance.printers + amount, decision.days_bound
        return Trial("printers", instance.printers, after, changes, decision.days, alone, alone, bound)

    def _own_days(self) -> int | None:
        """Return the days of the best plan of the instance as it is, where one is known."""
        decision = self._decision(self._now)
        decision.learn(self.plan)
        return decision.days

    @property
    def _stopped(self) -> bool:
        return self.control.should_stop


def thinned(lever: Lever) -> Lever:
    """Return a lever with fewer values: the first, and then each twice as far on, and the last."""
    places = [k - 1 for k in _doubled(len(lever.values))]
    if len(places) == len(lever.values):
        return lever
    return replace(lever, values=[lever.values[k] for k in places], whole=False)


def _doubled(most: int) -> list[int]:
    """Return 1, 2, 4, 8, ... and `most`."""
    return [*takewhile(lambda k: k < most, (1 << n for n in count())), *([most] if most else [])]


def longest_queues(instance: Instance, most: int) -> list[int]:
    """Return for each of `most` printers more, one after the other, the office whose queue lasts longest without it.

    Offices with a maximum that a printer more may meet are left out.
    """
    there = {
        i: site.printers
        for i, site in enumerate(instance.sites)
        if instance.printable_at(i) and more_printers_fit(instance, i)
    }
    places: list[int] = []
    for _printer in range(most if there else 0):
        longest = max(there, key=lambda i: (Fraction(instance.printable_at(i), instance.rate(i) * (there[i] + 1)), -i))
        there[longest] += 1
        places.append(longest)
    return places


def _first(lever: Lever, keeps: Callable[[int], bool]) -> int | None:
    """Return the place of the first value that keeps the promise; None where none does."""
    last = len(lever.values) - 1
    if lever.monotone:
        return least(keeps, 0, last) if keeps(last) else None
    return next((k for k in range(last + 1) if keeps(k)), None)


def _before(lever: Lever, first: int | None) -> range:
    """Return the places of the values whose refutation proves that none before the first, or none at all, does."""
    end = len(lever.values) if first is None else first
    return range(max(0, end - 1) if lever.monotone else 0, end)
