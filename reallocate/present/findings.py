"""What pages and workbooks tell of the answer to a question about many variants: sentences, and tables of figures.

Each kind of answer has one function here, and one that draws its charts (`reallocate.present.page.studies`); page and
workbook are made of these alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import singledispatch

from reallocate.errors import UsageError
from reallocate.files.xlsxpage import Cell
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.state import COUNTED
from reallocate.present.text.improve import status
from reallocate.present.words import alternatives as of_alternatives
from reallocate.present.words import calibrate as of_calibration
from reallocate.present.words import replan as of_replan
from reallocate.present.words import robust as of_robust
from reallocate.present.words import sweep as of_sweep
from reallocate.present.words import trade_off as of_trade_off
from reallocate.present.words import tranche as of_tranche
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import long_date
from reallocate.present.words.solve import headline as result_headline
from reallocate.present.words.work import days_line, short_day, sure, work_line
from reallocate.questions.alternatives import Alternatives
from reallocate.questions.calibrate import Calibration
from reallocate.questions.replan import Replan
from reallocate.questions.robust import Robust
from reallocate.questions.trade_off import Patience, Point, TradeOff
from reallocate.questions.tranche import Step, Tranche, Tranches
from reallocate.questions.work import Work
from reallocate.running.control import Limit
from reallocate.sweeping.result import Scenario, Sweep

#: Drawn figures of a sweep that are told, those that move the days most.
MOST_FIGURES = 10


@dataclass(frozen=True, slots=True)
class Grid:
    """A table of figures; the first cell of a row names it.

    Attributes
    ----------
    texts : columns, counted from 0, whose cells are words; all others are numbers.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    texts: frozenset[int] = frozenset({0})


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an answer.

    Attributes
    ----------
    key : of the part, the same in every language: letters, digits and hyphens.
    title, lines : what it is about, and what is found, in sentences.
    grid : its figures; None where sentences say all.
    """

    key: str
    title: str
    lines: tuple[str, ...] = ()
    grid: Grid | None = None


@dataclass(frozen=True, slots=True)
class Findings:
    """An answer.

    Attributes
    ----------
    instance : that it is about; None: none, but `about`.
    title : which question it answers, in a few words.
    lines : the answer as a whole, in sentences.
    ends : what has to be known of it besides: how it was searched for.
    about : what it is about, where there is no instance.
    """

    instance: Instance | None
    title: str
    lines: tuple[str, ...]
    parts: tuple[Part, ...]
    ends: tuple[str, ...] = ()
    about: str = ""

    @property
    def name(self) -> str:
        """What it is about, for people."""
        return self.about if self.instance is None else self.instance.settings.title or self.instance.name


@singledispatch
def findings(shown: object) -> Findings:
    """Return what is told of an answer.

    Raises
    ------
    UsageError : it has other pages and workbooks, or none.
    """
    raise UsageError(_("this answer has no page of its own"))


def has_findings(shown: object) -> bool:
    """Whether an answer is told as findings."""
    return findings.dispatch(type(shown)) is not findings.dispatch(object)


def _ends(work: Work, limit: Limit | None) -> tuple[str, ...]:
    ended = () if limit is None else (_("The search was ended before everything was settled."),)
    return (*ended, work_line(work))


def _day(instance: Instance, day: int | None) -> Cell:
    """Return the date of a day; without dates its number in words, without a day nothing."""
    if not day:
        return None
    return instance.date_of(day) or short_day(instance, day)


# --- deliveries that slip ---------------------------------------------------------------------------------------------


@findings.register
def _tranches(shown: Tranches) -> Findings:
    parts = tuple(_delivery(shown, one) for one in shown.tranches)
    none = () if shown.instance.deliveries else (_("There are no deliveries."),)
    ends = _ends(shown.work, shown.limit)
    return Findings(shown.instance, _("Deliveries that slip"), (days_line(shown.now), *none), parts, ends)


def _delivery(found: Tranches, one: Tranche) -> Part:
    heads = (_("Comes on day"), _("Days"), _("Last day"), _("How sure"))
    rows = tuple(
        (of_tranche.step_label(step), step.days, _day(found.instance, step.days), _step_status(step))
        for step in one.steps
    )
    lines = () if one.least_blanks is None else (of_tranche.least_line(found, one.delivery, one.least_blanks),)
    title = of_tranche.goods(found.instance, one.delivery)
    return Part(f"delivery-{one.delivery + 1}", title, lines, Grid(heads, rows, frozenset({0, 2, 3})))


def _step_status(step: Step) -> str:
    if step.days is None:
        return _("no plan") if step.proven else _("no plan was found")
    return sure(proven=step.proven)


# --- days against moves -----------------------------------------------------------------------------------------------


@findings.register
def _trade_off(shown: TradeOff) -> Findings:
    lines, parts = tuple(of_trade_off.headline(shown)), []
    if shown.points:
        rows = tuple(_point(shown, point) for point in shown.points)
        heads = (_("Days"), _("Last day"), _("Moves"), _("At least"), _("Card-days waited"), _("How sure"))
        parts.append(Part("days", _("Days, moves and waiting"), (), Grid(heads, rows, frozenset({1, 5}))))
    if shown.patience:
        waits = tuple(_patience(row) for row in shown.patience)
        columns = (_("Moves at most"), _("Card-days waited"), _("At least"), _("How sure"))
        parts.append(Part("waiting", of_trade_off.waiting_title(shown), (), Grid(columns, waits, frozenset({3}))))
    ends = _ends(shown.work, shown.limit)
    return Findings(shown.instance, _("Days against moves"), lines, tuple(parts), ends)


def _point(found: TradeOff, point: Point) -> tuple[Cell, ...]:
    said = _("no plan was found") if point.moves is None else sure(proven=point.proven)
    return (point.days, _day(found.instance, point.days), point.moves, point.moves_bound, point.waiting, said)


def _patience(row: Patience) -> tuple[Cell, ...]:
    return (row.moves, row.waiting, row.bound, sure(proven=row.proven))


# --- plans to choose from ---------------------------------------------------------------------------------------------


@findings.register
def _alternatives(shown: Alternatives) -> Findings:
    places = range(len(shown.plans))
    if not places:
        return Findings(shown.instance, _("Plans to choose from"), tuple(result_headline(shown.first)), ())
    end = of_alternatives.end_line(shown)
    lines = (*result_headline(shown.first), of_alternatives.plans_line(shown), *([end] if end else []))
    names = tuple(of_alternatives.plan_name(place) for place in places)
    figures: list[tuple[Cell, ...]] = [
        (told, *(getattr(plan.merits, name) for plan in shown.plans))
        for name, told in of_alternatives.merit_names(shown.instance).items()
    ]
    edits: list[tuple[Cell, ...]] = [(names[a], *(shown.edits(a, b) for b in places)) for a in places]
    apart = tuple(of_alternatives.distance_line(shown, place) for place in places[1:])
    roads = tuple((origin, to, *counts) for origin, to, counts in of_alternatives.routes(shown))
    parts = (
        Part("queue", _("Queue by day")),
        Part(
            "figures",
            _("What speaks for each"),
            tuple(of_alternatives.best_lines(shown)),
            Grid(("", *names), tuple(figures)),
        ),
        Part("edits", _("Lines in which they differ"), apart, Grid(("", *names), tuple(edits))),
        Part(
            "roads",
            _("Where printers go, with the days in brackets"),
            (),
            Grid((_("From"), _("To"), *names), roads, frozenset(range(len(names) + 2))),
        ),
    )
    return Findings(shown.instance, _("Plans to choose from"), lines, parts)


# --- how safe the days are --------------------------------------------------------------------------------------------


@findings.register
def _robust(shown: Robust) -> Findings:
    told = of_robust.cases(shown)
    titles = {
        "breakdowns": _("Broken printers"),
        "late": _("Late deliveries"),
        "reserve": _("Printers held back"),
    }
    parts = (Part(key, titles[key], _safety(shown, key), _cases(shown, some)) for key, some in told.items())
    lines = (days_line(shown.now), *of_robust.blind_lines(shown))
    return Findings(shown.instance, _("How safe the days are"), lines, tuple(parts), _ends(shown.work, shown.limit))


def _safety(found: Robust, key: str) -> tuple[str, ...]:
    """Return what is told of one of the cases."""
    if key == "breakdowns" and found.breakdowns is not None:
        return tuple(of_robust.breakdowns_lines(found, found.breakdowns))
    if key == "reserve" and found.reserve is not None:
        return tuple(of_robust.reserve_lines(found, found.reserve))
    return tuple(filter(None, (of_robust.delays_in_words(found, one) for one in found.late)))


def _cases(found: Robust, some: Iterable[of_robust.Case]) -> Grid:
    heads = (_("Case"), _("Days"), _("Last day"), _("How sure"))
    rows = ((case.name, case.days, _day(found.instance, case.days), of_robust.case_status(case)) for case in some)
    return Grid(heads, tuple(rows), frozenset({0, 2, 3}))


# --- the rest of a plan -----------------------------------------------------------------------------------------------


@findings.register
def _replan(shown: Replan) -> Findings:
    instance = shown.instance
    lines = (*of_replan.headline(shown), *of_replan.morning_lines(shown))
    queue = [] if shown.days is None else [Part("queue", _("Queue by day"))]
    parts = [*queue, *_counted(shown), *_curve(shown), *_lines(shown)]
    return Findings(instance, _("The rest of the plan"), lines, tuple(parts))


def _counted(found: Replan) -> Iterable[Part]:
    """Yield the sites at which something else was counted than was planned."""
    then = found.morning
    rows = []
    for i, count in sorted(then.state.counts.items()):
        if count != then.planned[i]:
            figures = [(getattr(count, name), getattr(then.planned[i], name)) for name in COUNTED]
            rows.append((site_name(found.instance, i), *(number_ for pair in figures for number_ in pair)))
    planned = _("planned")
    heads = (_("Site"), _("Cards waiting"), planned, _("Printers"), planned, _("Blank cards"), planned)
    if rows:
        yield Part("state", _("Counted otherwise than planned"), (), Grid(heads, tuple(rows)))


def _curve(found: Replan) -> Iterable[Part]:
    heads = (_("Lines changed"), _("Days"), _("Last day"), _("How sure"))
    rows = tuple(
        (point.edits, point.days, _day(found.instance, point.days), str(status(point))) for point in found.curve
    )
    if rows:
        title = _("Changes of the lines of the plan that have not left yet")
        yield Part("curve", title, (), Grid(heads, rows, frozenset({2, 3})))


def _lines(found: Replan) -> Iterable[Part]:
    """Yield what leaves when."""
    loads = {"moves": _("printers"), "shipments": _("blank cards"), "courier": _("cards by courier")}
    instance = found.instance
    rows = tuple(
        (
            *(_day(instance, line.trip.day), loads[line.load], line.trip.count),
            *(site_name(instance, line.trip.origin), site_name(instance, line.trip.destination)),
            *(_day(instance, line.arrive_day), line.slack),
        )
        for line in (() if found.dispatch is None else found.dispatch.lines)
    )
    heads = (_("Leaves"), "", _("Number"), _("From"), _("To"), _("Arrives"), _("Slack"))
    if rows:
        title = _("Dispatch list")
        yield Part("dispatch", title, (), Grid(heads, rows, frozenset({0, 1, 3, 4, 5})))


# --- very many variants -----------------------------------------------------------------------------------------------


@findings.register
def _sweep(shown: Sweep) -> Findings:
    known = [one for one in shown.scenarios if one.rows]
    parts = [part for place, one in enumerate(known, 1) for part in _scenario(shown, one, place)]
    told = [of_sweep.sentence(shown, one) for one in known]
    if len(known) > 1:
        told = [f"{of_sweep.given(one)}: {answer}" for one, answer in zip(known, told, strict=True)]
    ended = _("The sweep was ended before all was worked out; start it again, and it goes on.")
    ends = (*(() if shown.limit is None else (ended,)), work_line(shown.work))
    return Findings(None, _("Many variants"), (*told, *of_sweep.how_far(shown)), tuple(parts), ends, shown.title)


def _scenario(found: Sweep, one: Scenario, place: int) -> Iterable[Part]:
    """Yield how many variants have how many days, and which figures move them."""
    rows = of_sweep.day_rows(found, one)
    title = of_sweep.given(one) or _("Days of the variants")
    yield Part(
        f"days-{place}",
        title,
        tuple(of_sweep.standing(one)),
        Grid(of_sweep.day_heads(), rows, frozenset({1, 3})) if rows else None,
    )
    if one.influences:
        figures = []
        for influence in one.influences[:MOST_FIGURES]:
            low, high = of_sweep.span(influence)
            figures.append((influence.column, low, of_sweep.mean(influence.low), high, of_sweep.mean(influence.high)))
        what = _("(Mean days of the variants in the lowest third of each figure, and in the highest.)")
        grid = Grid(of_sweep.influence_heads(), tuple(figures), frozenset({0, 1, 3}))
        yield Part(f"figures-{place}", _("What to ask for first"), (what,), grid)


# --- what offices print -----------------------------------------------------------------------------------------------


@findings.register
def _calibration(shown: Calibration) -> Findings:
    lines = (of_calibration.answer_line(shown), of_calibration.period_line(shown))
    heads = (_("Site"), _("Cards fewer"), _("Blanks fewer"), _("Printers"), _("Cards per printer and day"))
    named = (*((pace.told.name, pace) for pace in shown.sites), (_("all"), shown.total))
    rows = tuple((name, *of_calibration.figures(pace)) for name, pace in named)
    sites = Part("rates", _("Site by site"), tuple(of_calibration.remark_lines(shown)), Grid(heads, rows))
    told = (
        Part(name, of_calibration.table_title(name), (), Grid(columns, lines, frozenset(range(len(columns)))))
        for name, columns, lines in of_calibration.table_rows(shown)
    )
    about = _("Reports of {first} and {second}")
    dates = {"first": long_date(shown.first.date), "second": long_date(shown.second.date)}
    return Findings(None, _("What offices print"), lines, (sites, *told), (), about.format(**dates))
