"""The search behind `trade_off`: one number of days after the other, then one number of moves after the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate

from reallocate.bounds.enough import printers_may_find_no_room
from reallocate.instance.model import Instance
from reallocate.instance.parts import Rule
from reallocate.plan.model import Plan
from reallocate.questions.study import Study
from reallocate.questions.trade_off import Asked, Patience, Point, TradeOff
from reallocate.questions.variants import Change, Variant
from reallocate.running.control import Control
from reallocate.search.question import Goal, Question
from reallocate.search.result import Result

#: The goals of the points, and those of the least waiting.
FEWEST_MOVES: tuple[Goal, ...] = ("moves", "waiting")
LEAST_WAITING: tuple[Goal, ...] = ("waiting", "moves")


def traded(instance: Instance, asked: Asked, control: Control) -> TradeOff:
    """Return what is found; what is known is kept after each piece of it."""
    trading = _Trading(instance, asked, control)
    trading.look_at_days()
    if asked.waiting:
        trading.look_at_moves()
    return replace(trading.known(), limit=control.ended_by)


class _Trading:
    def __init__(self, instance: Instance, asked: Asked, control: Control) -> None:
        self.study = Study(instance, asked.effort, control)
        self.instance, self.asked, self.control = instance, asked, control
        self.fewest = self.study.fewest(self.study.now)
        self.points: dict[int, Point] = {}
        self.days: int | None = None
        self.patience: dict[int, Patience] = {}

    def known(self) -> TradeOff:
        """Return what is known so far, as far as it goes without a gap."""
        points = tuple(point for _days, point in sorted(self.points.items()))
        patience = tuple(row for _moves, row in sorted(self.patience.items()))
        return TradeOff(self.instance, self.fewest, points, self.days, patience, self.study.work)

    def _keep(self) -> None:
        if self.control.keep is not None:
            self.control.keep(self.known())

    # --- days and moves -------------------------------------------------------------------------------------------

    def look_at_days(self) -> None:
        """Find the points from the fewest days on."""
        first = self.fewest.days
        if first is None:
            return
        top = min(2 * first if self.asked.up_to is None else self.asked.up_to, self.study.most)
        # Without a move the fewest days are these, and nothing is left to be gained by more.
        still = self.study.fewest(self._at_most(0), self.fewest.bound or 0)
        top = max(first, top if still.days is None else min(top, still.days))
        days = range(first, top + 1)

        def asked(k: int, low: Point | None, high: Point | None) -> Point:
            if self.control.should_stop:
                return Point(days[k], None, None, None, None)
            point = self._point(days[k], low)
            self.points[point.days] = point
            self._keep()
            return point

        if printers_may_find_no_room(self.instance):
            found = list(accumulate((asked(k, None, None) for k in range(len(days))), _or_shorter))
        else:
            found = self.study.halved(len(days), asked, _between)
        # Where the search was ended, numbers of days that nobody has looked at are left out.
        self.points |= {point.days: point for point in found if not self.control.should_stop}

    def _point(self, days: int, shorter: Point | None) -> Point:
        """Return the point of so many days; a plan of a shorter one is a plan for them too."""
        start = self.fewest.plan if shorter is None else shorter.plan
        question = self._question(FEWEST_MOVES, days, start)
        result = self.study.answer(Variant(self.instance), question)
        moves, waiting = _goal(result, "moves"), _goal(result, "waiting")
        return Point(days, *moves, *waiting, result.plan)

    # --- moves and waiting ----------------------------------------------------------------------------------------

    def look_at_moves(self) -> None:
        """Find the least waiting for each number of moves, until more of them help nobody."""
        days = self.fewest.days if self.asked.days is None else self.asked.days
        if days is None or self.control.should_stop:
            return
        self.days = days
        few = self.points.get(days) or self._point(days, None)
        if few.moves is None:
            return
        moves = range(few.moves, self._most_of_use(few.moves, days, few) + 1)

        def asked(k: int, low: Patience | None, high: Patience | None) -> Patience:
            number = moves[k]
            if self.control.should_stop:
                return Patience(number, None, None)
            found = self.patience.get(number) or self._patience(number, days, low, few)
            self.patience[number] = found
            self._keep()
            return found

        rows = self.study.halved(len(moves), asked, _same_waiting)
        self.patience |= {row.moves: row for row in rows if not self.control.should_stop}

    def _most_of_use(self, fewest: int, days: int, few: Point) -> int:
        """Return the most moves that are looked at: as many as are asked for, or as many as help anybody.

        Whether more help is only asked where not even all of those that are looked at do.
        """
        top = fewest + self.asked.steps - 1
        if few.proven:
            self.study.follow(1)
            self.patience[fewest] = Patience(fewest, *self._sure(days, few.waiting, few.waiting_bound), few.plan)
        if top == fewest:
            return top
        least = self.study.answer(self._at_most(top), self._question(LEAST_WAITING, days, few.plan))
        (moves, _bound), waiting = _goal(least, "moves"), _goal(least, "waiting")
        if moves is None:
            return fewest
        if moves < top:
            free = self.study.answer(Variant(self.instance), self._question(LEAST_WAITING, days, least.plan))
            if _goal(free, "waiting")[0] == waiting[0]:
                top = moves
        self.patience[top] = Patience(top, *self._sure(days, *waiting), least.plan)
        return top

    def _sure(self, days: int, waiting: int | None, bound: int | None) -> tuple[int | None, int | None]:
        """Return waiting and its bound; none where a plan of fewer days need not be one of so many."""
        whole = days == self.fewest.days or not printers_may_find_no_room(self.instance)
        return waiting, bound if whole else None

    def _patience(self, moves: int, days: int, low: Patience | None, few: Point) -> Patience:
        """Return the least waiting with at most so many moves; a plan with fewer of them is one with so many."""
        start = few.plan if low is None or low.plan is None else low.plan
        result = self.study.answer(self._at_most(moves), self._question(("waiting",), days, start))
        return Patience(moves, *self._sure(days, *_goal(result, "waiting")), result.plan)

    def _question(self, goals: tuple[Goal, ...], days: int, start: Plan | None) -> Question:
        """Return the question for the best plan that keeps all limits for so many days; nobody has fewer than none."""
        return Question(goals, days=days or None, effort=self.asked.effort, start=start, lasting=True, bare=True)

    def _at_most(self, moves: int) -> Variant:
        return self.study.now.with_changes(Change("rule", "add", Rule("moves_total", value=moves)))


def _goal(result: Result, name: str) -> tuple[int | None, int | None]:
    """Return value and bound of a goal, in whole numbers; of a plan that is not there neither."""
    found = next((goal for goal in result.goals if goal.name == name), None)
    if found is None:
        return None, None
    value, bound = found.value, found.bound
    return None if value is None else int(value), None if bound is None else int(bound)


def _between(low: int, one: Point, high: int, other: Point) -> Sequence[Point] | None:
    """Return the points between two, where these need equally many moves, proven, and equal waiting."""
    if not other.proven or (one.moves, one.waiting) != (other.moves, other.waiting):
        return None
    return [replace(other, days=one.days + more, plan=None) for more in range(1, high - low)]


def _or_shorter(shorter: Point, exact: Point) -> Point:
    """Return the point of at most so many days, where a plan of fewer days may be none for all of them.

    Parameters
    ----------
    shorter : of at most a day less. exact : of plans that keep all limits for so many days.
    """
    if shorter.moves is None or exact.moves is None:
        return exact if shorter.moves is None else replace(shorter, days=exact.days, moves_bound=None)
    bounds = [bound for bound in (shorter.moves_bound, exact.moves_bound) if bound is not None]
    least = min(bounds) if len(bounds) == 2 else None
    if shorter.moves != exact.moves:
        best = min(shorter, exact, key=lambda point: point.moves or 0)
        return replace(best, days=exact.days, moves_bound=least)
    waits = [bound for bound in (shorter.waiting_bound, exact.waiting_bound) if bound is not None]
    best = min(shorter, exact, key=lambda point: point.waiting or 0)
    return replace(best, days=exact.days, moves_bound=least, waiting_bound=min(waits) if len(waits) == 2 else None)


def _same_waiting(low: int, one: Patience, high: int, other: Patience) -> Sequence[Patience] | None:
    """Return what is between two numbers of moves that make people wait equally long."""
    if one.waiting is None or one.waiting != other.waiting:
        return None
    return [replace(other, moves=one.moves + more) for more in range(1, high - low)]
