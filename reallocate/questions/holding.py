"""The search behind `robust` for what it costs to hold printers back: the best choice of which, not the worst.

A choice says how many each office holds back, from day 1 on and for good; together so many as are asked for. What it
costs are the fewest days without them, and the fewest moves for so few days; the best choice has the fewest days, and
among those the fewest moves.

Where an office has room for all printers (`reallocate.questions.levers.more_printers_fit`), a plan without some of its
own is one with them, as they may stand there idle. So a choice of fewer printers, which leaves out some of another at
such offices, costs no more days than that one, and no more moves for as many days. Choices grow printer by printer, in
the order of the offices, and one whose part has no plan of so few days, or none of so few moves, has none either; at
offices without such room they stand whole at the beginning. A plan that can do without further printers
(`reallocate.appraisal.slack.spare_printers`) is one for holding them back too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from heapq import heapify, heappop, heappush
from math import inf

from reallocate.appraisal.slack import spare_printers
from reallocate.plan.check import days_of
from reallocate.plan.model import Plan
from reallocate.questions.levers import more_printers_fit
from reallocate.questions.robust import Reserve
from reallocate.questions.study import Study
from reallocate.questions.ways import fewer_printers, named, ways_by_printers
from reallocate.questions.work import Fewest
from reallocate.search.question import Question
from reallocate.search.result import Result

Choice = tuple[int, ...]
MOVES = Question(("moves",), bare=True)
#: Choices growing from another one that are searched for before that one is.
SEARCHES = 2


def held_back(study: Study, now: Fewest, printers: int) -> Iterator[Reserve]:
    """Yield what is known of holding so many printers back; the last is what is found."""
    return _Holding(study, now, printers).look()


@dataclass(frozen=True, slots=True)
class _Cover:
    """A plan, by what each office can do without with it, with its days and moves."""

    lost: Choice
    most: Choice
    days: int
    moves: int


@dataclass(order=True, slots=True)
class _Open:
    """A choice that is to be looked at: the fewest moves that it can have, then smaller choices first."""

    moves: float
    size: int
    harm: int
    choice: Choice
    first: int = field(compare=False)


class _Holding:
    """What is known of the choices.

    Attributes
    ----------
    most : printers that each office can hold back.
    which, days, moves : the best choice so far; None: none with a plan was found.
    bound : no choice has a plan of fewer days; None: there is no choice that leaves a plan.
    least : no choice has a plan of `days` days with fewer moves; None: nothing is known.
    """

    def __init__(self, study: Study, now: Fewest, printers: int) -> None:
        self.study, self.now, self.printers = study, now, printers
        self.instance = instance = study.now.instance
        self.most = [max(0, site.printers - instance.limits.least[i]) for i, site in enumerate(instance.sites)]
        self.roomy = [i for i in range(len(self.most)) if more_printers_fit(instance, i)]
        self.covers: list[_Cover] = []
        self.which: Choice | None = None
        self.days: int | None = None
        self.moves: int | None = None
        self.bound: int | None = (now.bound or 0) if len(self.roomy) == len(self.most) else 0
        self.least: int | None = None
        self.searched = set[Choice]()

    def look(self) -> Iterator[Reserve]:
        """Yield what is known, again and again."""
        question = replace(MOVES, days=self.now.days or None)
        before = _moves(self.study.answer(self.study.now, question))
        there = ways_by_printers(self.most, self.printers)[-1]
        if not there:
            self.bound = None
        else:
            self._learn((0,) * len(self.most), self.now.plan)
            for _step in self._pursue_days():
                yield self._known(there, before)
            if self.days is not None and self.which is not None and not self.study.control.should_stop:
                self._pursue_moves(self.days, self.which)
        yield self._known(there, before)

    def _known(self, there: int, before: tuple[int | None, int | None]) -> Reserve:
        every = ways_by_printers([site.printers for site in self.instance.sites], self.printers)[-1]
        which = None if self.which is None else named(self.which)
        found = (self.days, self.bound, self.moves, self.least)
        return Reserve(self.printers, which, *found, *before, there, every - there, len(self.searched))

    # --- days ---------------------------------------------------------------------------------------------------------

    def _pursue_days(self) -> Iterator[None]:
        """Look for a choice that costs fewer days than the best so far, until there is none."""
        easy = self._extended((0,) * len(self.most), self.most)
        self._hold(easy, self.study.fewest(fewer_printers(self.study.now, easy)).plan)
        while self.days is None or self.days > (self.bound or 0):
            yield
            fewer = self.study.most if self.days is None else self.days - 1
            found = self._within(fewer)
            if found is False:
                self.bound = self.days
            if not found:
                break

    def _within(self, days: int) -> bool | None:
        """Whether some choice has a plan of at most so many days, which is noted; None where that stays open."""
        refuted, sure = set[Choice](), True
        for choice in self._beginnings():
            found = self._beneath(choice, 0, days, refuted)
            if found:
                return True
            sure = sure and found is not None
        return False if sure else None

    def _beneath(self, choice: Choice, first: int, days: int, refuted: set[Choice]) -> bool | None:
        """The same of those that grow from a choice.

        What is proven of one of them may be proven of all: then nothing is asked about the others. Where it is not, the
        choice itself is looked at as soon as a second one had to be searched for.
        """
        if self.study.control.should_stop:
            return None
        if sum(choice) == self.printers:
            return self._keeps(choice, days, refuted)
        sure, searches = True, 0
        for grown, office in self._grown(choice, first):
            if self._is_refuted(choice, days, refuted):
                return False
            before = len(self.searched)
            found = self._beneath(grown, office, days, refuted)
            if found:
                return True
            sure = sure and found is not None
            searches += len(self.searched) > before
            if searches == SEARCHES and (kept := self._keeps(choice, days, refuted)) is not None:
                if not kept:
                    return False
                if self.days is not None and self.days <= days:  # it can do without further printers
                    return True
        return False if sure else None

    def _is_refuted(self, choice: Choice, days: int, refuted: set[Choice]) -> bool:
        """Whether it follows from what is proven of others that a choice has no plan of so few days."""
        if choice in refuted:
            return True
        proven = any(part in refuted for part in self._parts(choice))
        if proven or self.study.disproves(fewer_printers(self.study.now, choice), days):
            refuted.add(choice)
            return True
        return False

    def _keeps(self, choice: Choice, days: int, refuted: set[Choice]) -> bool | None:
        """Whether a choice has a plan of at most so many days; what comes of it is noted."""
        if self._is_refuted(choice, days, refuted):
            self.study.follow(1)
            return False
        cover = next((cover for cover in self.covers if cover.days <= days and self._holds(cover, choice)), None)
        if cover is not None:
            self.study.follow(1)
            self._take(choice, cover.days, cover.moves)
            return True
        variant = fewer_printers(self.study.now, choice)
        self.searched.add(choice)
        kept = self.study.keeps(variant, days)
        self._learn(choice, self.study.plan_of(variant))
        if kept is False:
            refuted.add(choice)
        return kept

    # --- moves --------------------------------------------------------------------------------------------------------

    def _pursue_moves(self, days: int, which: Choice) -> None:
        """Look for the choice that needs the fewest moves for so many days, that which can have the fewest first."""
        known: dict[Choice, float] = {}
        queue = [_Open(0, sum(choice), 0, choice, 0) for choice in self._beginnings()]
        heapify(queue)
        loose: float = inf
        while queue and not self.study.control.should_stop:
            at = heappop(queue)
            least = max([at.moves, *(known.get(part, 0) for part in self._parts(at.choice))])
            if self.moves is not None and least >= self.moves:
                continue
            known[at.choice] = least = max(least, self._fewest_moves(at.choice, days, least))
            if sum(at.choice) < self.printers:
                for choice, first in self._grown(at.choice, at.first):
                    heappush(queue, _Open(least, sum(choice), self._harm(choice), choice, first))
            elif self.moves is None or least < self.moves:
                loose = min(loose, least)
        if not self.study.control.should_stop:
            least = min(loose, inf if self.moves is None else self.moves)
            self.least = None if least == inf else int(least)

    def _fewest_moves(self, choice: Choice, days: int, least: float) -> float:
        """Return a bound on the moves of a choice; what comes of it is noted."""
        if any(cover.days <= days and cover.moves == least and self._holds(cover, choice) for cover in self.covers):
            self._take(choice, days, int(least))
            self.study.follow(1)
            return least
        variant = fewer_printers(self.study.now, choice)
        self.searched.add(choice)
        result = self.study.answer(variant, replace(MOVES, days=days or None, effort=self.study.effort))
        self._learn(choice, result.plan)
        if result.status == "impossible":
            return inf
        bound = _moves(result)[1]
        return least if bound is None else bound

    # --- choices ------------------------------------------------------------------------------------------------------

    def _beginnings(self) -> Iterator[Choice]:
        """Yield the choices that all others grow from: at offices that have no room for all, the whole."""
        tight = [i for i in range(len(self.most)) if i not in self.roomy]

        def among(places: list[int], left: int) -> Iterator[dict[int, int]]:
            if not places:
                yield {}
                return
            for held in range(min(left, self.most[places[0]]) + 1):
                for others in among(places[1:], left - held):
                    yield {places[0]: held, **others}

        for some in among(tight, self.printers):
            yield tuple(some.get(i, 0) for i in range(len(self.most)))

    def _grown(self, choice: Choice, first: int) -> Iterator[tuple[Choice, int]]:
        """Yield the choices of a printer more, at offices from `first` on, each with its office."""
        for i in self.roomy:
            if i >= first and choice[i] < self.most[i]:
                yield (*choice[:i], choice[i] + 1, *choice[i + 1 :]), i

    def _parts(self, choice: Choice) -> Iterator[Choice]:
        """Yield the choices of a printer fewer, which cost no more."""
        for i in self.roomy:
            if choice[i]:
                yield (*choice[:i], choice[i] - 1, *choice[i + 1 :])

    def _extended(self, choice: Choice, most: list[int] | Choice) -> Choice:
        """Return a choice with so many printers more as are asked for, where each office gives at most so many."""
        held, missing = list(choice), self.printers - sum(choice)
        for i in sorted(range(len(held)), key=lambda i: self.instance.sites[i].backlog):
            more = max(0, min(missing, most[i] - held[i], self.most[i] - held[i]))
            held[i] += more
            missing -= more
        return tuple(held)

    def _learn(self, choice: Choice, plan: Plan | None) -> None:
        """Note what a plan of a choice is good for."""
        if plan is None:
            return
        variant = fewer_printers(self.study.now, choice)
        days, moves = days_of(variant.instance, plan), sum(trip.count for trip in plan.moves)
        spare = spare_printers(variant.instance, plan, days)
        cover = _Cover(choice, tuple(map(sum, zip(choice, spare, strict=True))), days, moves)
        self.covers.append(cover)
        self._take(self._extended(choice, cover.most), days, moves)

    def _hold(self, choice: Choice, plan: Plan | None) -> None:
        self.searched.add(choice)
        self._learn(choice, plan)

    def _take(self, choice: Choice, days: int, moves: int) -> None:
        """Note a choice, where it has all printers and is better than the best so far."""
        best = (inf if self.days is None else self.days, inf if self.moves is None else self.moves)
        if sum(choice) == self.printers and (days, moves) < best:
            self.days, self.moves, self.which = days, moves, choice

    def _holds(self, cover: _Cover, choice: Choice) -> bool:
        """Whether a plan is one for a choice too."""
        return all(
            held <= most and (held >= lost or i in self.roomy)
            for i, (held, lost, most) in enumerate(zip(choice, cover.lost, cover.most, strict=True))
        )

    def _harm(self, choice: Choice) -> int:
        """Return how much a choice takes that the first plan needs, of how much work."""
        spare = self.covers[0].most if self.covers else (0,) * len(choice)
        needed = (max(0, held - most) for held, most in zip(choice, spare, strict=True))
        return sum(held * (1 + self.instance.sites[i].backlog) for i, held in enumerate(needed))


def _moves(result: Result) -> tuple[int | None, int | None]:
    """Return the moves of the plan that was found, and the fewest that any has."""
    goal = next((goal for goal in result.goals if goal.name == "moves"), None)
    if goal is None:
        return None, None
    return None if goal.value is None else int(goal.value), None if goal.bound is None else int(goal.bound)
