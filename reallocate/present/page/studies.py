"""The charts of answers to questions about many variants, by the part of the answer that they stand in.

The keys are those of the parts (`reallocate.present.findings`); one function for each kind of answer that has any.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import singledispatch

from markupsafe import Markup

from reallocate.language import _
from reallocate.plan.replay import replay
from reallocate.present.page.charts.bars import Bar, bars_chart
from reallocate.present.page.charts.stairs import Stairs, Tread, stairs_chart
from reallocate.present.page.parts import NARROW, WIDE, Drawing, Figure
from reallocate.present.page.sections.queue import BEST, OTHERS, OWN, figure_of, line_of
from reallocate.present.words import robust as of_robust
from reallocate.present.words import trade_off as of_trade_off
from reallocate.present.words import tranche as of_tranche
from reallocate.present.words.alternatives import plan_name
from reallocate.present.words.numbers import number
from reallocate.present.words.sweep import share
from reallocate.present.words.work import short_day
from reallocate.questions.alternatives import Alternatives
from reallocate.questions.replan import Replan
from reallocate.questions.robust import Robust
from reallocate.questions.trade_off import Point, TradeOff
from reallocate.questions.tranche import Tranche, Tranches
from reallocate.sweeping.result import Sweep

#: Plans whose queues are drawn; of more the first.
MOST_LINES = 6

Figures = dict[str, tuple[Figure, ...]]


@singledispatch
def figures_of(answer: object, key: str) -> Figures:
    """Return the charts of an answer by the key of the part that each stands in.

    Parameters
    ----------
    key : begins the ids of the charts; letters, digits and hyphens.
    """
    return {}


def _both(title: str, draw: Callable[[str, float], Markup], key: str, notes: Sequence[str] = ()) -> Figure:
    """Return a figure that is drawn for a screen and for a telephone."""
    drawings = tuple(
        Drawing(draw(f"{key}-{name}", width), name) for name, width in (("wide", WIDE), ("narrow", NARROW))
    )
    return Figure(title, drawings, tuple(notes))


def _stairs(stairs: Stairs, key: str) -> Figure:
    notes = [] if all(tread.proven for tread in stairs.treads) else [_("Dashed: the best that was found, not proven.")]

    def draw(name: str, width: float) -> Markup:
        return stairs_chart(stairs, key=name, width=width)

    return _both(stairs.title, draw, key, notes)


@figures_of.register
def _tranches(answer: Tranches, key: str) -> Figures:
    return {
        (part := f"delivery-{one.delivery + 1}"): (_stairs(_delivery(answer, one), f"{key}-{part}"),)
        for one in answer.tranches
        if one.steps
    }


def _delivery(found: Tranches, one: Tranche) -> Stairs:
    due = found.instance.deliveries[one.delivery].day
    treads = [
        Tread(step.from_day, step.from_day if step.to_day is None else step.to_day, step.days, step.proven)
        for step in one.steps
    ]
    goes_on = one.steps[-1].to_day is None
    if goes_on and due >= treads[-1].last:
        treads[-1] = replace(treads[-1], last=due + 1)
    mark = due, _("due on {day}").format(day=short_day(found.instance, due))
    title = of_tranche.goods(found.instance, one.delivery)
    return Stairs(title, _("Day on which it comes"), _("Days until nobody waits"), tuple(treads), goes_on, mark)


@figures_of.register
def _trade_off(answer: TradeOff, key: str) -> Figures:
    found: Figures = {}
    points = [point for point in answer.points if point.moves is not None]
    if points:
        moves = [(point.days, point.moves, point.proven) for point in points]
        waiting = [(point.days, point.waiting, point.proven and _least(point)) for point in points]
        found["days"] = (
            _stairs(_front(_("Fewest moves for each number of days"), _("Days"), _("Moves"), moves), f"{key}-moves"),
            _stairs(
                _front(_("Least waiting with so few moves"), _("Days"), _("Card-days waited"), waiting),
                f"{key}-waiting",
            ),
        )
    if answer.patience:
        rows = [(row.moves, row.waiting, row.proven) for row in answer.patience]
        title = of_trade_off.waiting_title(answer)
        front = _front(title, _("Moves at most"), _("Card-days waited"), rows)
        found["waiting"] = (_stairs(front, f"{key}-patience"),)
    return found


def _least(point: Point) -> bool:
    return point.waiting is not None and point.waiting == point.waiting_bound


def _front(title: str, across: str, up: str, rows: Sequence[tuple[int, int | None, bool]]) -> Stairs:
    """Return stairs of one tread for each number; equal neighbours are one."""
    treads: list[Tread] = []
    for at, value, proven in rows:
        last = treads[-1] if treads else None
        if last is not None and (last.value, last.proven) == (value, proven):
            treads[-1] = replace(last, last=at)
        else:
            treads.append(Tread(at, at, value, proven))
    return Stairs(title, across, up, tuple(treads))


@figures_of.register
def _robust(answer: Robust, key: str) -> Figures:
    """Return bars of the days: as it is, and as bad as it can get."""
    title = _("Days until nobody waits")
    found: Figures = {}
    for part, some in of_robust.cases(answer).items():
        bars = tuple(_bar(case, own=case is some[0]) for case in some)
        found[part] = (_bars(title, bars, f"{key}-{part}"),)
    return found


def _bar(case: of_robust.Case, *, own: bool) -> Bar:
    if case.days is None:
        return Bar(case.name, of_robust.case_status(case), None, case.proven, own)
    text = _("{days:# day|# days}") if case.proven else _("{days:# day|# days} (best found)")
    return Bar(case.name, text.format(days=number(case.days)), case.days, case.proven, own)


def _bars(title: str, bars: tuple[Bar, ...], key: str) -> Figure:
    return _both(title, lambda name, width: bars_chart(title, bars, key=name, width=width), key)


@figures_of.register
def _replan(answer: Replan, key: str) -> Figures:
    """Return the queue of the plan, and of what was planned anew, in the old calendar."""
    if answer.result.replay is None:
        return {}
    planned = line_of(answer.instance, _("the plan"), replay(answer.instance, answer.plan), BEST)
    rest = line_of(answer.morning.instance, _("planned anew"), answer.result.replay)
    before = answer.morning.before
    rest = replace(rest, left=(*planned.left[:before], *rest.left), ended=answer.days)
    figure = figure_of(answer.instance, [rest, planned], f"{key}-queue")
    return {} if figure is None else {"queue": (figure,)}


@figures_of.register
def _sweep(answer: Sweep, key: str) -> Figures:
    """Return bars: how many variants have how many days."""
    found: Figures = {}
    for place, one in enumerate((one for one in answer.scenarios if one.rows), 1):
        bars = tuple(_variants(days, count, len(one.rows)) for days, count in one.days)
        if bars:
            part = f"days-{place}"
            found[part] = (_bars(_("Variants by their days"), bars, f"{key}-{part}"),)
    return found


def _variants(days: int, count: int, of: int) -> Bar:
    name = _("{days:# day|# days}").format(days=number(days))
    return Bar(name, f"{number(count)} ({share(count, of)})", count)


@figures_of.register
def _alternatives(answer: Alternatives, key: str) -> Figures:
    """Return the queues of the plans, the first of which is that of `solve`."""
    lines = [
        line_of(answer.instance, plan_name(place), plan.result.replay, OTHERS[place % len(OTHERS)] if place else OWN)
        for place, plan in enumerate(answer.plans)
        if plan.result.replay is not None
    ]
    figure = figure_of(answer.instance, lines[:MOST_LINES], f"{key}-queue") if lines else None
    return {} if figure is None else {"queue": (figure,)}
