"""A promise put to the test: "done in N days" is true, with a plan; or false, with a proof and what would make it true.

Of a false promise the smallest single changes that make it true are looked for, each exactly: the least that a change
needs is found by halving (more of it never costs days), and that a little less is not enough has a certificate like
any other horizon. Of a true one it is told how much may go wrong before it becomes false.

With every change the planner's rule `not_later_than_alone` means the day that it means without one, as in a claim on
terms: otherwise more printers, higher rates or earlier blanks would ask for more as well as help.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from decimal import Decimal
from typing import Literal

from reallocate.errors import UsageError
from reallocate.instance.limits import MOST_DAYS, longest
from reallocate.instance.model import Instance
from reallocate.instance.roads import hundredths
from reallocate.instance.writer import WEEKDAYS
from reallocate.language import _
from reallocate.proof.claims import Claim
from reallocate.questions.variants import Change, Variant, days_of_now
from reallocate.running.control import Control
from reallocate.search.days import HorizonSearch, Stopped, least
from reallocate.search.driver import answer
from reallocate.search.grants import Grant, Grantable, in_vain, least_grant
from reallocate.search.opening import counted
from reallocate.search.prover import Prover
from reallocate.search.question import Question
from reallocate.search.result import Result

Number = int | Decimal | str | None
#: Branch-and-bound nodes for one decision = effort · this / columns of the model.
NODES_BY_COLUMNS = 10_000_000
#: The kind of change that a grant is, and its sign.
GRANTS: dict[Grantable, tuple[str, int]] = {"more_printers": ("printers", 1), "fewer_cards": ("backlog", -1)}


@dataclass(frozen=True, slots=True)
class Trial:
    """One kind of change that was tried, and what it does to the promise.

    Attributes
    ----------
    kind : of `reallocate.questions.variants`, one of ``cards_per_printer_day`` (one number in place of every lower, or
        higher, rate), ``printers``, ``setup_hours``, ``overnight_hours``, ``closed_days``, ``delivery_day``,
        ``backlog``.
    before, after : the figure now and with the change; `after` None: no value of it makes the promise true.
    changes : of the instance, that the days are about; empty where no plan with printers or cards granted was found.
    days : fewest days that were found with the changes; None where no plan was found.
    proven : that the days are the fewest with these changes, and that a smaller change is not enough.
    certified : whether the second has a certificate too, and not only the word of two solvers.
    days_bound : every plan with the changes has at least so many days.
    claim : that a smaller grant of printers or cards is not enough, with its proof; None where it is another change.
    """

    kind: str
    before: Number
    after: Number
    changes: tuple[Change, ...]
    days: int | None
    proven: bool
    certified: bool
    days_bound: int | None = None
    claim: Claim | None = None

    @property
    def where(self) -> tuple[tuple[int, int], ...]:
        """Printers or cards by site index, where the changes add or take some."""
        return tuple((c.site, abs(c.figure(0))) for c in self.changes if c.site is not None and c.how == "by")

    @property
    def delivery(self) -> int | None:
        """Index of the delivery that comes on another day; None: the changes are about something else."""
        return next((c.delivery for c in self.changes if c.delivery is not None), None)


@dataclass(frozen=True, slots=True)
class Promise:
    """What `claim` returns.

    Attributes
    ----------
    promised : days. result : of the search for the fewest days, with its plan and its proof.
    changes : trials that make a false promise true, each with the smallest change of its kind.
    in_vain : those of which even the largest change does not.
    slack : how far a true promise holds: the last value of each figure with which it is still true.
    """

    instance: Instance
    promised: int
    result: Result
    changes: tuple[Trial, ...] = ()
    in_vain: tuple[Trial, ...] = ()
    slack: tuple[Trial, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What is proven of plans of the instance itself: why the promise is false, and which grants are too small."""
        claims = list(self.result.claims)
        for claim in (trial.claim for trial in (*self.changes, *self.in_vain)):
            # That nothing granted is not enough, where one printer or card is, is the promise's own refutation.
            if claim is not None and not any(c.kind == "days" and c.terms == claim.terms for c in claims):
                claims.append(claim)
        return tuple(claims)

    @property
    def verdict(self) -> Literal["true", "false", "undecided"]:
        """Whether the promise can be kept; ``undecided`` where neither a plan nor a proof was found."""
        if self.result.days is not None and self.result.days <= self.promised:
            return "true"
        bound = self.result.days_bound
        impossible = self.result.status == "impossible"
        return "false" if impossible or (bound is not None and bound > self.promised) else "undecided"


def promised_days(instance: Instance, days: int | None, by: date | None) -> int:
    """Return the days of a promise given as days, as its last date, or as both.

    Raises
    ------
    UsageError : neither is given, both differ, the date is before the start, or there is no start date.
    """
    if by is not None:
        start = instance.settings.start_date
        if start is None:
            raise UsageError(_("the instance has no start_date; write the promise in days"))
        counted_days = (by - start).days + 1
        if days is not None and days != counted_days:
            text = _("{by} is day {counted}, not day {days}; write one of them")
            raise UsageError(text.format(by=by, counted=counted_days, days=days))
        days = counted_days
    if days is None:
        raise UsageError(_("a promise needs its days or its last date"))
    if not 0 <= days <= MOST_DAYS:
        raise UsageError(_("the promise is {days} days; write 0 to {most}").format(days=days, most=MOST_DAYS))
    return days


def claim(
    instance: Instance,
    days: int | None = None,
    *,
    by: date | None = None,
    changes: bool = True,
    effort: float = 1.0,
    control: Control | None = None,
) -> Promise:
    """Put the promise to the test that all cards are printed in `days` days, or `by` a date.

    Parameters
    ----------
    changes : look for the changes that make a false promise true, and for the slack of a true one.
    effort : multiple of the usual limits of work.
    control : clock, stop flag and listener; a search that is ended gives what it has, with honest marks.

    Raises
    ------
    UsageError : see `promised_days`.
    """
    promised = promised_days(instance, days, by)
    run = control or Control()
    result = answer(instance, _question(instance, promised, effort), run)
    found = Promise(instance, promised, result)
    if not changes or found.verdict == "undecided" or run.should_stop:
        return found
    test = _Test(Variant(instance, days_of_now(instance)), promised, effort, run)
    if found.verdict == "true":
        return replace(found, slack=tuple(test.slack()))
    tried = list(test.changes()) if promised else []
    good = tuple(trial for trial in tried if trial.after is not None)
    return replace(found, changes=good, in_vain=tuple(trial for trial in tried if trial.after is None))


@dataclass(slots=True)
class _Test:
    base: Variant
    promised: int
    effort: float
    control: Control
    #: Decisions that were left open, of the search that is going on.
    open: list[Instance] = field(default_factory=list)

    @property
    def instance(self) -> Instance:
        return self.base.instance

    # --- one decision ---------------------------------------------------------------------------------------------

    def fits(self, change: Change) -> bool:
        """Whether a plan keeps the promise with a change; one that is neither found nor refuted is noted."""
        instance = self.base.with_changes(change).instance
        if self.control.should_stop:
            self.open.append(instance)
            return False
        known = counted(instance, Question((), max_days=self.promised))
        if known.plan is not None:
            return True
        if known.causes or known.days_bound > self.promised:
            return False
        prover = Prover(instance, self.control, self.effort)
        search = HorizonSearch(instance, self.control, prover, known.days_bound, lambda _claim: None)
        try:
            if not search.fits_relaxed(self.promised):
                return False
            nodes = max(100, int(self.effort * NODES_BY_COLUMNS / search.columns(self.promised)))
            found = search.solution(self.promised, "moves", nodes)
        except Stopped:
            found = None
        if found is None and search.lower <= self.promised:
            self.open.append(instance)
        return found is not None

    def least(self, change: Callable[[int], Change], low: int, high: int) -> int | None:
        """Return the least number in low..high with which a change keeps the promise.

        None where the largest does not. `change` of a larger number never needs more days.
        """
        if low > high or not self.fits(change(high)):
            return None
        return least(lambda number: number == high or self.fits(change(number)), low, high)

    # --- what would make it true ----------------------------------------------------------------------------------

    def changes(self) -> Iterator[Trial]:
        """Try every kind of change: the least that makes the promise true, or `after` None."""
        for kind in (
            self.rate,
            self.printers,
            self.setup,
            self.overnight,
            self.weekdays,
            self.deliveries,
            self.backlog,
        ):
            for trial in kind():
                self.open.clear()
                yield trial

    def rate(self) -> Iterator[Trial]:
        """One rate in place of every lower one."""
        offices = [i for i, site in enumerate(self.instance.sites) if site.backlog]
        lowest = min(self.instance.rate(i) for i in offices)
        # With a rate of the largest backlog a printer does in a day whatever waits at a site.
        highest = max(self.instance.sites[i].backlog for i in offices)

        def of(rate: int) -> Change:
            return Change("cards_per_printer_day", "at_least", rate)

        to = self.least(of, lowest + 1, highest)
        yield self._judged(lowest, to, of(to or highest))

    def printers(self) -> Iterator[Trial]:
        """Fewest printers more, at the best offices."""
        work = sum(-(-site.backlog // self.instance.rate(i)) for i, site in enumerate(self.instance.sites))
        yield self._granted("more_printers", self.instance.printers, work)

    def backlog(self) -> Iterator[Trial]:
        """Fewest cards fewer, where they help most."""
        yield self._granted("fewer_cards", self.instance.backlog, self.instance.backlog)

    def setup(self) -> Iterator[Trial]:
        """No time to take printers down and set them up."""
        hours = self.instance.settings.setup_hours
        if hours and self.instance.legs is not None:
            none = Change("setup_hours", "to", Decimal(0))
            yield self._judged(hours, Decimal(0) if self.fits(none) else None, none)

    def overnight(self) -> Iterator[Trial]:
        """The fewest hours of a trip that must cost no working day."""
        if self.instance.legs is None:
            return
        steps = _overnight_steps(self.instance)
        if steps:

            def of(k: int) -> Change:
                return Change("overnight_hours", "to", Decimal(steps[k]) / 100)

            k = self.least(of, 0, len(steps) - 1)
            to = None if k is None else Decimal(steps[k]) / 100
            yield self._judged(self.instance.settings.overnight_hours, to, of(-1 if k is None else k))

    def weekdays(self) -> Iterator[Trial]:
        """No weekday closed; single closed days stay."""
        closed = self.instance.settings.closed_weekdays
        if closed:
            none = Change("closed_days", "to", frozenset())
            before = " ".join(WEEKDAYS[day] for day in sorted(closed))
            yield self._judged(before, "" if self.fits(none) else None, none)

    def deliveries(self) -> Iterator[Trial]:
        """Each delivery earlier, on its own."""
        for k, delivery in enumerate(self.instance.deliveries):
            if delivery.day > 1 and delivery.blanks:
                yield self._earlier(k, delivery.day)

    def _earlier(self, k: int, day: int) -> Trial:
        days = self.least(lambda days: _on_day(k, day - days), 1, day - 1)
        to = None if days is None else day - days
        return self._judged(day, to, _on_day(k, to or 1))

    # --- how far it holds -----------------------------------------------------------------------------------------

    def slack(self) -> Iterator[Trial]:
        """Yield how far single figures may get worse while the promise stays true."""
        offices = [i for i, site in enumerate(self.instance.sites) if site.backlog]
        if not offices:
            return

        def of(rate: int) -> Change:
            return Change("cards_per_printer_day", "at_most", rate)

        highest = max(self.instance.rate(i) for i in offices)
        lowest = self.least(of, 1, highest)
        if lowest is not None:
            yield self._judged(highest, lowest, of(lowest))
        for k, delivery in enumerate(self.instance.deliveries):
            if delivery.blanks and delivery.day <= self.promised:
                yield from self._later(k, delivery.day)

    def _later(self, k: int, day: int) -> Iterator[Trial]:
        last = self.promised + 1  # later still is no worse: it is of no use then
        days = self.least(lambda days: _on_day(k, last - days), 0, last - day)
        if days is not None:
            yield self._judged(day, last - days, _on_day(k, last - days))

    # --- the answers ----------------------------------------------------------------------------------------------

    def _solved(self, *changes: Change) -> Result:
        changed = self.base.with_changes(*changes).instance
        return answer(changed, _question(self.instance, self.promised, self.effort), self.control)

    def _judged(self, before: Number, after: Number, change: Change) -> Trial:
        """Return the trial of a change with the fewest days that it leads to."""
        result = self._solved(change)
        proven = not self.open and result.days is not None and result.days == result.days_bound
        if result.status == "impossible":
            proven = not self.open
        changes = self.base.with_changes(change).changes
        return Trial(change.kind, before, after, changes, result.days, proven, proven, result.days_bound)

    def _granted(self, granted: Grantable, before: int, most: int) -> Trial:
        kind, sign = GRANTS[granted]
        found = least_grant(self.instance, self.promised, granted, most, self.control, self.effort)
        if found is None:
            # So many printers would finish every site on any day when they stand there: more would do nothing more.
            claim = in_vain(self.instance, self.promised, granted, most, self.control, self.effort)
            return Trial(kind, before, None, (), None, claim is not None, claim is not None, claim=claim)
        changes = grant_changes(granted, found)
        result = self._solved(*changes)
        proven = found.proven and result.days is not None and result.days == result.days_bound
        certified = proven and (found.claim is not None or not found.amount)
        return Trial(
            kind,
            before,
            before + sign * found.amount,
            self.base.with_changes(*changes).changes,
            result.days,
            proven,
            certified,
            result.days_bound,
            found.claim,
        )


def grant_changes(granted: Grantable, grant: Grant) -> tuple[Change, ...]:
    """Return the changes of the instance that a grant comes to."""
    kind, sign = GRANTS[granted]
    return tuple(Change(kind, "by", sign * amount, site) for site, amount in grant.where)


def _question(instance: Instance, promised: int, effort: float) -> Question:
    """Return the question for the fewest days; a promise of more than the longest plan asks for them as well."""
    return Question((), max_days=max(longest(instance), promised), effort=effort)


def _on_day(delivery: int, day: int) -> Change:
    return Change("delivery_day", "to", day, delivery=delivery)


def _overnight_steps(instance: Instance) -> list[int]:
    """Return the hours, in hundredths and in order, at which a trip would begin to take a day less."""
    now, setup = hundredths(instance.settings.overnight_hours), hundredths(instance.settings.setup_hours)
    a_day = hundredths(instance.settings.travel_hours_per_day)
    steps: set[int] = set()
    for i, row in enumerate(instance.travel.hours):
        for j, hours in enumerate(row):
            if hours is not None and i != j:
                for extra in (0, setup):
                    steps.update(range(hours + extra, now, -a_day))
    return sorted(steps)
