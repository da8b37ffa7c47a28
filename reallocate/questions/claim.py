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
from reallocate.instance.limits import MOST_DAYS
from reallocate.instance.model import Instance
from reallocate.instance.roads import hundredths
from reallocate.instance.writer import WEEKDAYS
from reallocate.language import _
from reallocate.proof.claims import Claim
from reallocate.proof.prover import Prover
from reallocate.running.control import Control
from reallocate.search.days import HorizonSearch, Stopped, least
from reallocate.search.driver import solve
from reallocate.search.grants import Grant, Kind, in_vain, least_grant
from reallocate.search.opening import counted
from reallocate.search.result import Result

Number = int | Decimal | str | None
#: Branch-and-bound nodes for one decision = effort · this / columns of the model.
NODES_BY_COLUMNS = 10_000_000


@dataclass(frozen=True, slots=True)
class Change:
    """One change of the instance and what it does to the promise.

    Attributes
    ----------
    change : ``cards_per_printer_day`` (one number in place of every lower rate), ``printers``, ``setup_hours``,
        ``overnight_hours``, ``closed_days`` (closed weekdays), ``delivery_day`` or ``backlog``.
    before, after : the figure now and with the change; `after` None: no value of it makes the promise true.
    days : fewest days that were found with the change; None where no plan was found.
    proven : that the days are the fewest with this change, and that a smaller change is not enough.
    certified : whether the second has a certificate too, and not only the word of two solvers.
    where : (site index, amount) of printers and cards.
    delivery : index of the delivery that comes on another day.
    days_bound : every plan with the change has at least so many days.
    claim : that a smaller grant of printers or cards is not enough, with its proof; None where it is another change.
    """

    change: str
    before: Number
    after: Number
    days: int | None
    proven: bool
    certified: bool
    where: tuple[tuple[int, int], ...] = ()
    delivery: int | None = None
    days_bound: int | None = None
    claim: Claim | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What `claim` returns.

    Attributes
    ----------
    promised : days. result : of the search for the fewest days, with its plan and its proof.
    changes : that make a false promise true, each the smallest of its kind.
    in_vain : changes of which even the largest does not.
    slack : how far a true promise holds: the last value of each figure with which it is still true.
    """

    instance: Instance
    promised: int
    result: Result
    changes: tuple[Change, ...] = ()
    in_vain: tuple[Change, ...] = ()
    slack: tuple[Change, ...] = ()

    @property
    def claims(self) -> tuple[Claim, ...]:
        """What is proven of plans of the instance itself: why the promise is false, and which grants are too small."""
        claims = list(self.result.claims)
        for claim in (change.claim for change in (*self.changes, *self.in_vain)):
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
) -> Verdict:
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
    result = solve(instance, goals=(), max_days=_longest(instance, promised), effort=effort, control=run)
    found = Verdict(instance, promised, result)
    if not changes or found.verdict == "undecided" or run.should_stop:
        return found
    test = _Test(instance.with_days_of_now(), promised, effort, run)
    if found.verdict == "true":
        return replace(found, slack=tuple(test.slack()))
    tried = list(test.changes()) if promised else []
    good = tuple(change for change in tried if change.after is not None)
    return replace(found, changes=good, in_vain=tuple(change for change in tried if change.after is None))


@dataclass(slots=True)
class _Test:
    instance: Instance
    promised: int
    effort: float
    control: Control
    #: Decisions that were left open, of the search that is going on.
    open: list[Instance] = field(default_factory=list)

    # --- one decision ---------------------------------------------------------------------------------------------

    def fits(self, instance: Instance) -> bool:
        """Whether a plan keeps the promise on a changed instance; one that is neither found nor refuted is noted."""
        if self.control.should_stop:
            self.open.append(instance)
            return False
        known = counted(instance, (), self.promised)
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

    def least(self, change: Callable[[int], Instance], low: int, high: int) -> int | None:
        """Return the least number in low..high with which the changed instance keeps the promise.

        None where the largest does not. `change` of a larger number never needs more days.
        """
        if low > high or not self.fits(change(high)):
            return None
        return least(lambda number: number == high or self.fits(change(number)), low, high)

    # --- what would make it true ----------------------------------------------------------------------------------

    def changes(self) -> Iterator[Change]:
        """Yield every change with the least that makes the promise true, or with `after` None."""
        for kind in (
            self.rate,
            self.printers,
            self.setup,
            self.overnight,
            self.weekdays,
            self.deliveries,
            self.backlog,
        ):
            for change in kind():
                self.open.clear()
                yield change

    def rate(self) -> Iterator[Change]:
        """One rate in place of every lower one."""
        offices = [i for i, site in enumerate(self.instance.sites) if site.backlog]
        lowest = min(self.instance.rate(i) for i in offices)
        # With a rate of the largest backlog a printer does in a day whatever waits at a site.
        highest = max(self.instance.sites[i].backlog for i in offices)
        to = self.least(lambda rate: _with_rates(self.instance, lambda own: max(own, rate)), lowest + 1, highest)
        changed = _with_rates(self.instance, lambda own: max(own, to or highest))
        yield self._judged("cards_per_printer_day", lowest, to, changed)

    def printers(self) -> Iterator[Change]:
        """Fewest printers more, at the best offices."""
        work = sum(-(-site.backlog // self.instance.rate(i)) for i, site in enumerate(self.instance.sites))
        yield self._granted("printers", "more_printers", self.instance.printers, work, 1)

    def backlog(self) -> Iterator[Change]:
        """Fewest cards fewer, where they help most."""
        yield self._granted("backlog", "fewer_cards", self.instance.backlog, self.instance.backlog, -1)

    def setup(self) -> Iterator[Change]:
        """No time to take printers down and set them up."""
        hours = self.instance.settings.setup_hours
        if hours and self.instance.legs is not None:
            changed = self.instance.replace(setup_hours=Decimal(0), digests=())
            yield self._judged("setup_hours", hours, Decimal(0) if self.fits(changed) else None, changed)

    def overnight(self) -> Iterator[Change]:
        """The fewest hours of a trip that must cost no working day."""
        if self.instance.legs is None:
            return
        steps = _overnight_steps(self.instance)
        if steps:

            def of(k: int) -> Instance:
                return self.instance.replace(overnight_hours=Decimal(steps[k]) / 100, digests=())

            k = self.least(of, 0, len(steps) - 1)
            to = None if k is None else of(k).settings.overnight_hours
            yield self._judged(
                "overnight_hours", self.instance.settings.overnight_hours, to, of(-1 if k is None else k)
            )

    def weekdays(self) -> Iterator[Change]:
        """No weekday closed; single closed days stay."""
        closed = self.instance.settings.closed_weekdays
        if closed:
            changed = self.instance.replace(closed_weekdays=frozenset(), digests=())
            before = " ".join(WEEKDAYS[day] for day in sorted(closed))
            yield self._judged("closed_days", before, "" if self.fits(changed) else None, changed)

    def deliveries(self) -> Iterator[Change]:
        """Each delivery earlier, on its own."""
        for k, delivery in enumerate(self.instance.deliveries):
            if delivery.day > 1 and delivery.blanks:
                yield self._earlier(k, delivery.day)

    def _earlier(self, k: int, day: int) -> Change:
        of = self._with_delivery(k)
        days = self.least(lambda days: of(day - days), 1, day - 1)
        to = None if days is None else day - days
        return self._judged("delivery_day", day, to, of(to or 1), delivery=k)

    # --- how far it holds -----------------------------------------------------------------------------------------

    def slack(self) -> Iterator[Change]:
        """Yield how far single figures may get worse while the promise stays true."""
        offices = [i for i, site in enumerate(self.instance.sites) if site.backlog]
        if not offices:
            return
        highest = max(self.instance.rate(i) for i in offices)
        lowest = self.least(lambda rate: _with_rates(self.instance, lambda own: min(own, rate)), 1, highest)
        if lowest is not None:
            yield self._judged(
                "cards_per_printer_day", highest, lowest, _with_rates(self.instance, lambda own: min(own, lowest))
            )
        for k, delivery in enumerate(self.instance.deliveries):
            if delivery.blanks and delivery.day <= self.promised:
                yield from self._later(k, delivery.day)

    def _later(self, k: int, day: int) -> Iterator[Change]:
        of, last = self._with_delivery(k), self.promised + 1  # later still is no worse: it is of no use then
        days = self.least(lambda days: of(last - days), 0, last - day)
        if days is not None:
            yield self._judged("delivery_day", day, last - days, of(last - days), delivery=k)

    # --- the answers ----------------------------------------------------------------------------------------------

    def _with_delivery(self, k: int) -> Callable[[int], Instance]:
        def changed(day: int) -> Instance:
            deliveries = list(self.instance.deliveries)
            deliveries[k] = replace(deliveries[k], day=day)
            return self.instance.replace(deliveries=tuple(deliveries), digests=())

        return changed

    def _solved(self, changed: Instance) -> Result:
        longest = _longest(self.instance, self.promised)
        return solve(changed, goals=(), max_days=longest, effort=self.effort, control=self.control)

    def _judged(
        self, name: str, before: Number, after: Number, changed: Instance, *, delivery: int | None = None
    ) -> Change:
        """Return the change with the fewest days that it leads to."""
        result = self._solved(changed)
        proven = not self.open and result.days is not None and result.days == result.days_bound
        if result.status == "impossible":
            proven = not self.open
        return Change(name, before, after, result.days, proven, proven, (), delivery, result.days_bound)

    def _granted(self, name: str, kind: Kind, before: int, most: int, sign: int) -> Change:
        grant: Grant | None = least_grant(self.instance, self.promised, kind, most, self.control, self.effort)
        if grant is None:
            # So many printers would finish every site on any day when they stand there: more would do nothing more.
            claim = in_vain(self.instance, self.promised, kind, most, self.control, self.effort)
            return Change(name, before, None, None, claim is not None, claim is not None, claim=claim)
        result = self._solved(grant.granted(self.instance, kind))
        proven = grant.proven and result.days is not None and result.days == result.days_bound
        after = before + sign * grant.amount
        certified = proven and (grant.claim is not None or not grant.amount)
        found = (grant.where, None, result.days_bound, grant.claim)
        return Change(name, before, after, result.days, proven, certified, *found)


def _longest(instance: Instance, promised: int) -> int:
    """Return the most days that plans may have: a promise of more than the longest plan asks for them as well."""
    return max(instance.settings.max_days, promised)


def _with_rates(instance: Instance, rate: Callable[[int], int]) -> Instance:
    sites = tuple(replace(site, cards_per_printer_day=rate(instance.rate(i))) for i, site in enumerate(instance.sites))
    return instance.replace(sites=sites, digests=())


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
