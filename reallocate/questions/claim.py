"""A promise put to the test: "done in N days" is true, with a plan; or false, with a proof and what would make it true.

Of a false promise the smallest single changes that make it true are looked for, each exactly, and that a little less is
not enough has a certificate like any other horizon. Of a true one it is told how much may go wrong before it becomes
false. Where no change that is made or not makes it true (to print for others, to lend blanks, to open weekdays, to set
up in no time), any two of these are tried together. What is tried, and where halving is sound, is said in
`reallocate.questions.levers`; whatever is not proven is told as that.

With every change the planner's rule `not_later_than_alone` means the day that it means without one, as in a claim on
terms: otherwise more printers, higher rates or earlier blanks would ask for more as well as help.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Literal

from reallocate.arguments import require_flag, require_kind
from reallocate.display import Written
from reallocate.errors import UsageError
from reallocate.instance.calendar import longest, whole_days
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.proof.claims import Claim
from reallocate.questions.levers import Number
from reallocate.questions.variants import Change
from reallocate.running.apart import run_apart
from reallocate.running.control import Control, Limit, control_of
from reallocate.search.driver import answer
from reallocate.search.question import Question, check_effort
from reallocate.search.result import Result


@dataclass(frozen=True, slots=True)
class Trial:
    """One kind of change that was tried, and what it does to the promise.

    Attributes
    ----------
    kind : of `reallocate.questions.variants`, one of ``cards_per_printer_day`` (one number in place of every lower, or
        higher, rate), ``printers``, ``setup_hours``, ``overnight_hours``, ``closed_days``, ``delivery_day``,
        ``print_for_others``, ``lends_blanks``, ``backlog``.
    before, after : the figure now, and the one that makes the promise true, or with which it stays true; `after` None:
        no value was found that makes it true.
    changes : of the instance, that the days are about; empty where nothing was found to grant.
    days : fewest days that were found with the changes; None where no plan was found. Where `after` is there, no more
        than promised.
    proven : that no smaller change makes the promise true (where it is not made `at_once`), no larger one leaves it
        true; without `after`, that none of this kind makes it true, however large.
    certified : whether that has a certificate, and not only the word of two solvers.
    days_bound : every plan with the changes has at least so many days.
    claim : that a smaller grant of printers or cards is not enough, with its proof; None where it is another change.
    tried : the values that were tried, where these were not all.
    cut : whether it is not proven since a clock, or somebody, ended the search.
    """

    kind: str
    before: Number
    after: Number | None
    changes: tuple[Change, ...]
    days: int | None
    proven: bool
    certified: bool
    days_bound: int | None = None
    claim: Claim | None = None
    tried: tuple[Number, ...] = ()
    cut: bool = False

    @property
    def where(self) -> tuple[tuple[int, int], ...]:
        """Printers or cards by site index, where the changes add or take some."""
        return tuple((c.site, abs(c.figure(0))) for c in self.changes if c.site is not None and c.how == "by")

    @property
    def at_once(self) -> bool:
        """Whether the change is made as a whole, so that nothing is said of a smaller one."""
        whole = {"setup_hours": 0, "closed_days": "", "print_for_others": True, "lends_blanks": True}
        return self.kind in whole and self.after == whole[self.kind]

    @property
    def delivery(self) -> int | None:
        """Index of the delivery that comes on another day; None: the changes are about something else."""
        return next((c.delivery for c in self.changes if c.delivery is not None), None)


#: Kinds of changes that are made or not, where they are made as a whole.
YES_NO = ("print_for_others", "lends_blanks", "closed_days", "setup_hours")


@dataclass(frozen=True, slots=True)
class Combination:
    """Two changes that are made or not, made together, and what they do to the promise.

    Attributes
    ----------
    kinds, before : of the two, of `YES_NO`, and the figures now.
    changes : of the instance, that the days are about; the two are the last.
    kept : whether the promise is true with them; None where neither a plan nor a proof was found.
    days : fewest days that were found with them; None where no plan was found.
    proven, certified : that these days are the fewest, or that no plan is as short as is allowed; and by certificate.
    days_bound : every plan with the changes has at least so many days; None where there is none.
    cut : whether that is not proven since a clock, or somebody, ended the search.
    """

    kinds: tuple[str, str]
    before: tuple[Number, Number]
    changes: tuple[Change, ...]
    kept: bool | None
    days: int | None
    proven: bool
    certified: bool
    days_bound: int | None = None
    cut: bool = False

    @property
    def pair(self) -> tuple[Change, ...]:
        """The two changes."""
        return self.changes[-2:]


@dataclass(frozen=True, slots=True, repr=False)
class Promise(Written):
    """What `claim` returns.

    Attributes
    ----------
    promised : days. result : of the search for the fewest days, with its plan and its proof.
    changes : trials that make a false promise true.
    in_vain : those of which it is proven that none does, however large the change.
    unsettled : those of which neither was found; of a true promise those of which nothing worse was.
    combinations : any two changes that are made or not, where none of these makes a false promise true by itself.
    slack : how far a true promise holds: the last value of each figure that was found with which it is still true.
    limit : what ended the trials early.
    """

    instance: Instance
    promised: int
    result: Result
    changes: tuple[Trial, ...] = ()
    in_vain: tuple[Trial, ...] = ()
    unsettled: tuple[Trial, ...] = ()
    combinations: tuple[Combination, ...] = ()
    slack: tuple[Trial, ...] = ()
    limit: Limit | None = None

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

    def with_trials(self, trials: Iterable[Trial], limit: Limit | None) -> Promise:
        """Return the promise with what was tried, each trial where it belongs."""
        tried = tuple(trials)
        if self.verdict == "true":
            return replace(
                self,
                slack=tuple(trial for trial in tried if trial.proven or trial.after != trial.before),
                unsettled=tuple(trial for trial in tried if not trial.proven and trial.after == trial.before),
                limit=limit,
            )
        return replace(
            self,
            changes=tuple(trial for trial in tried if trial.after is not None),
            in_vain=tuple(trial for trial in tried if trial.after is None and trial.proven),
            unsettled=tuple(trial for trial in tried if trial.after is None and not trial.proven),
            limit=limit,
        )


def promised_days(instance: Instance, days: int | None, by: date | None) -> int:
    """Return the days of a promise given as days, as its last date, or as both.

    Raises
    ------
    UsageError : neither is given, both differ, the date is before the start, or there is no start date.
    """
    if by is not None:
        require_kind("by", by, date)
        by = by.date() if isinstance(by, datetime) else by
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
    return whole_days("days", days, 0)


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
    control : clock, stop flag and listener; a search that is ended returns what it has, and marks what is not proven.

    Raises
    ------
    UsageError : see `promised_days`.
    """
    require_kind("instance", instance, Instance)
    require_flag("changes", changes)
    check_effort(effort)
    promised = promised_days(instance, days, by)
    # A promise of more days than the longest plan asks for plans of so many days as well.
    most = max(longest(instance), promised)
    run = control_of(control)
    with run.run():
        # That search keeps nothing that a promise could be made of.
        result = answer(instance, Question((), max_days=most, effort=effort), run.keeping(None))
        found = Promise(instance, promised, result, limit=run.ended_by)
        if not changes or found.verdict == "undecided" or run.should_stop:
            return found

        def left(kept: Promise | None, limit: Limit) -> Promise:
            return replace(kept or found, limit=limit)

        return run_apart(_with_trials, (found, most, effort, False), run, left=left)


def tried_soon(result: Result, promised: int, *, effort: float, control: Control) -> Promise:
    """Put a promise to the test that a search has refuted, of an instance that is too large for one model.

    Only what counting and the decomposition decide is told; see `reallocate.questions.trials.Trials.bounded`.
    """
    found = Promise(result.instance, promised, result)

    def left(kept: Promise | None, limit: Limit) -> Promise:
        return replace(kept or found, limit=limit)

    return run_apart(_with_trials, (found, longest(result.instance), effort, True), control, left=left)


def _with_trials(found: Promise, most: int, effort: float, bounded: bool, control: Control) -> Promise:
    """Return the promise with all that is tried; each trial is kept."""
    from reallocate.questions.trials import Trials  # loads the solver

    trials: list[Trial] = []
    quiet = control.keeping(None)
    trying = Trials(found.instance, found.promised, most, found.result.plan, effort, quiet, bounded)
    for trial in trying.burdens() if found.verdict == "true" else trying.remedies():
        trials.append(trial)
        found = found.with_trials(trials, control.ended_by)
        if control.keep is not None:
            control.keep(found)
    if found.verdict == "true" or any(trial.kind in YES_NO for trial in found.changes):
        return found
    for pair in trying.pairs():
        found = replace(found, combinations=(*found.combinations, pair), limit=control.ended_by)
        if control.keep is not None:
            control.keep(found)
    return found
