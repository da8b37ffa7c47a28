"""All that a report tells of an instance: the plan, why it takes its days, what it is held against, what would help."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path
from types import NoneType
from typing import Literal

from reallocate.appraisal.offices import Office, offices
from reallocate.arguments import PATHS, require_flag, require_kind
from reallocate.display import Page
from reallocate.files.geojson import Outline, geojson_beside, read_outline
from reallocate.instance.model import Instance
from reallocate.instance.own import OwnCells, own_columns
from reallocate.plan.model import Plan
from reallocate.questions.check import Checked, check
from reallocate.questions.claim import Promise, claim, tried_soon
from reallocate.questions.compare import BASELINES, DO_NOTHING, NAMES, OPTIMUM, Comparison, compared
from reallocate.questions.explain import Explained, explained_by_certificate, explained_by_search
from reallocate.questions.named import Comparable, Comparables, named_plans
from reallocate.running.control import Control, control_of
from reallocate.search.driver import answer
from reallocate.search.method import chosen
from reallocate.search.question import Question
from reallocate.search.result import Result

Untried = Literal["size", "time"]
#: Sites up to which what would save a day is looked for. (With the 56 offices of an island it takes some 10 s, with the
#: 514 of a nation a single change may take longer.)
MOST_TRIED = 100
#: Effort of the trials of what would help: a report is not waited for as long as a claim is.
EFFORT = 0.25


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What lies in and beside the file that an instance was read from, and is no part of it.

    Attributes
    ----------
    own : what a planner's own columns of the site table say, by site.
    outline : of the offices; None: there is none at hand.
    coast : land that the map is cut to where there is no outline; None: it is not cut.
    """

    own: Mapping[int, OwnCells] = field(default_factory=dict)
    outline: Outline | None = None
    coast: Outline | None = None


def surroundings(instance: Instance, source: str | os.PathLike[str] | None) -> Surroundings:
    """Return what lies beside `source`; nothing where it is not known.

    Raises
    ------
    InvalidInput : lists every fault of an outline that cannot be read.
    """
    if source is None:
        return Surroundings()
    outline, coast = (_beside(Path(source), instance, kind) for kind in ("outline", "coast"))
    return Surroundings(own_columns(source, instance) or {}, outline, coast)


def _beside(source: Path, instance: Instance, kind: Literal["outline", "coast"]) -> Outline | None:
    place = geojson_beside(source, instance.name, kind)
    return None if place is None else read_outline(place)


@dataclass(frozen=True, repr=False)
class Report(Page):
    """What a report tells.

    Attributes
    ----------
    checked : the plan that the report is about: the first that was given, or else the best that was found; None where
        there is none.
    name : of that plan.
    explained : why it takes its days.
    comparison : of all plans with each other and with the simple ones.
    result : of the search; None where a certificate beside the given plan says what is proven.
    promise : one day fewer, put to the test, with what would make it true; None where that was not asked for, is open
        itself, or is too much work.
    untried : why it was not put to the test though it was asked for: so many offices take too long (``size``), or the
        time was up (``time``); None: it was, or there is nothing to try.
    given : names of the plans that were given.
    place : directory of the first of them; None where it has none.
    own, outline, coast : see `Surroundings`.
    partial : whether plans may leave the cards that blanks are missing for.
    source : the file that the instance was read from, as it was given; None where that is not known.
    """

    instance: Instance
    checked: Checked | None
    name: str
    explained: Explained
    comparison: Comparison
    result: Result | None = None
    promise: Promise | None = None
    untried: Untried | None = None
    given: tuple[str, ...] = ()
    place: Path | None = None
    own: Mapping[int, OwnCells] = field(default_factory=dict)
    outline: Outline | None = None
    coast: Outline | None = None
    partial: bool = False
    source: Path | None = None

    @cached_property
    def offices(self) -> tuple[Office, ...]:
        """What the plan means for each site, in their order; none without a plan."""
        if self.checked is None:
            return ()
        return tuple(offices(self.instance, self.checked.replay, self.checked.dispatch))


def report(
    instance: Instance,
    plans: Comparables | Result = (),
    *,
    source: str | os.PathLike[str] | None = None,
    changes: bool = True,
    partial: bool = False,
    time_limit: float | None = None,
    control: Control | None = None,
) -> Report:
    """Gather all that a report on `instance` tells; ``write`` makes one page of HTML of it.

    Parameters
    ----------
    plans : as in `reallocate.questions.compare.compare`. The report is about the first; where there is none, or where
        no certificate that bounds the days lies beside it, the instance is solved. A result of `solve` alone is what
        was found already.
    source : the site table, or the workbook, that the instance was read from: columns of its own are shown on the
        sheets of the offices, and an outline beside it (``NAME.outline.geojson``, ``outline.geojson``) under the map;
        without one, a coast (``NAME.coast.geojson``, ``coast.geojson``) cuts what is drawn there.
    changes : look for what would save a day, where the days are the fewest. Of more offices than are solved as one
        model that is tried by relaxations alone, and above `MOST_TRIED` sites not at all.
    partial : where blanks are missing, report on plans that hand out as many cards as blanks allow; as it is where the
        directory of one of the plans says that it was asked for on these terms.
    time_limit : seconds for all of it; what is not settled then is said to be open.
    control : clock, stop flag and listener, instead of `time_limit`.

    Raises
    ------
    InvalidInput : lists every fault of plans, or of an outline, that cannot be read.
    UsageError : an argument of the wrong type, a result of another instance.
    """
    require_kind("instance", instance, Instance)
    require_flag("changes", changes)
    require_flag("partial", partial)
    require_kind("source", source, *PATHS, NoneType)
    if isinstance(plans, Result):
        plans.require_of(instance)
    run = control_of(control, time_limit)
    around = surroundings(instance, source)
    known = plans if isinstance(plans, Result) else None
    given = _Given.of(instance, () if isinstance(plans, Result) else plans)
    partial |= any(plan.partial for plan in given.plans.values())
    with run.run():
        found = _gathered(instance, given, known, partial, run)
        promise, untried = _day_less(found, run) if changes and not partial else (None, None)
    return replace(
        found,
        promise=promise,
        untried=untried,
        own=around.own,
        outline=around.outline,
        coast=around.coast,
        partial=partial,
        source=None if source is None else Path(source),
    )


@dataclass(frozen=True, slots=True)
class _Given:
    """The plans that were given: by name, and the first as it was given."""

    plans: dict[str, Plan]
    first: Comparable | None

    @classmethod
    def of(cls, instance: Instance, plans: Comparables) -> _Given:
        if isinstance(plans, (str, os.PathLike, Plan)):
            plans = [plans]
        require_kind("plans", plans, Mapping, Iterable)
        kept: Comparables = plans if isinstance(plans, Mapping) else list(plans)
        every = list(kept.values()) if isinstance(kept, Mapping) else list(kept)
        return cls(named_plans(instance, kept, NAMES), every[0] if every else None)


def _gathered(instance: Instance, given: _Given, known: Result | None, partial: bool, run: Control) -> Report:
    checked = explained = None
    name = next(iter(given.plans), OPTIMUM)
    if given.first is not None:
        checked = check(instance, given.plans[name], partial=partial, control=run)
        if not partial:
            explained = explained_by_certificate(instance, given.first, checked, run, proven=False)
    result = known
    if explained is None:
        result = answer(instance, Question(partial=partial), run) if known is None else known
        explained = explained_by_search(instance, result, checked, run)
        if checked is None and result.plan is not None:
            checked = check(instance, result.plan, control=run)
    # Without plans of others there is no table of plans: only the baselines that are drawn are of use.
    baselines = BASELINES if given.plans else (DO_NOTHING,)
    comparison = compared(instance, given.plans, result or False, partial, baselines, run)
    place = Path(given.first) if isinstance(given.first, (str, os.PathLike)) else None
    return Report(instance, checked, name, explained, comparison, result, given=tuple(given.plans), place=place)


def _day_less(found: Report, run: Control) -> tuple[Promise | None, Untried | None]:
    """Return one day fewer than the fewest put to the test; or why not, where that is known and worth the work."""
    days, instance = found.explained.days, found.instance
    if not days or days < 2 or days != found.explained.days_bound:
        return None, None
    way = chosen(instance, "auto")
    if way == "counting" or (way == "decomposition" and len(instance.sites) > MOST_TRIED):
        return None, "size"
    if run.should_stop:
        return None, "time"
    if way == "monolith":
        return claim(instance, days - 1, effort=EFFORT, control=run), None
    result = found.result or answer(instance, Question(()), run)
    return tried_soon(result, days - 1, effort=EFFORT, control=run), None
