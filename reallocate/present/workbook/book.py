"""Which sheets the workbook of each kind of result has."""

from __future__ import annotations

from dataclasses import replace
from functools import singledispatch

from reallocate.appraisal.dispatch import Dispatch
from reallocate.appraisal.offices import offices
from reallocate.errors import UsageError
from reallocate.files.xlsxout import Book
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.model import Plan
from reallocate.plan.replay import Replay
from reallocate.present.findings import findings
from reallocate.present.text.claim import headline as verdict
from reallocate.present.words.breaches import breach_sentence
from reallocate.present.words.check import about_completion, condition, verdict_line
from reallocate.present.words.compare import notes
from reallocate.present.words.goals import goal_verdict
from reallocate.present.words.numbers import number
from reallocate.present.words.replan import headline as replanned
from reallocate.present.words.replan import morning_lines
from reallocate.present.words.solve import headline
from reallocate.present.workbook.answer import Answer, answer_sheet
from reallocate.present.workbook.calibration import calibration_sheet
from reallocate.present.workbook.comparison import comparison_sheet, differences_sheet
from reallocate.present.workbook.dispatch import dispatch_sheet
from reallocate.present.workbook.findings import findings_sheet
from reallocate.present.workbook.ledger import ledger_sheet
from reallocate.present.workbook.offices import offices_sheet, overview_sheet
from reallocate.present.workbook.plan import plan_sheets
from reallocate.present.workbook.sources import sources_sheet
from reallocate.present.workbook.sweep import sweep_sheet, variants_sheet
from reallocate.questions.calibrate import Calibration
from reallocate.questions.check import Checked
from reallocate.questions.claim import Promise
from reallocate.questions.compare import Comparison, compare
from reallocate.questions.explain import why_not_fewer
from reallocate.questions.replan import Replan
from reallocate.search.result import Result
from reallocate.sweeping.result import Sweep

#: Most rows of sites and days, which nobody looks at: 99,000 took a minute and 460 MB of memory.
MOST_ROWS = 200_000


@singledispatch
def workbook(shown: object) -> bytes:
    """Return a result as a workbook, in the language in use: the same bytes on every run.

    One that nobody has said more of has the answer with its tables, and the sources.

    Raises
    ------
    UsageError : it has no workbook.
    """
    found = findings(shown)
    book = Book(found.name, sealed=True)
    findings_sheet(book, found)
    if found.instance is not None:
        sources_sheet(book, found.instance)
    return book.content()


@workbook.register
def _of_result(shown: Result) -> bytes:
    return _of_answer(shown, headline(shown))


@workbook.register
def _of_promise(shown: Promise) -> bytes:
    result = replace(shown.result, claims=shown.claims)
    told = verdict(shown)
    return _of_answer(result, [*told, *(line for line in headline(result) if line not in told)])


@workbook.register
def _of_replan(shown: Replan) -> bytes:
    """Return the plan for the rest, in the calendar of the morning, as its files are."""
    first = _("Days are counted from the morning of day {day} on.").format(day=shown.day)
    rest = headline(shown.result) if shown.days else []
    return _of_answer(shown.result, [*replanned(shown), *morning_lines(shown), first, *rest])


def _of_answer(result: Result, lines: list[str]) -> bytes:
    instance = result.instance
    book = _book(instance)
    why = why_not_fewer(instance, result.claims)
    goals = [(goal, goal_verdict(goal)) for goal in result.goals if goal.value is not None]
    answer_sheet(book, Answer(instance, lines, result.plan, goals, why=why, ledger=result.ledger))
    if result.plan is not None and result.replay is not None and result.dispatch is not None:
        _plan(book, instance, result.plan, result.replay, result.dispatch)
        _compared(book, compare(instance, optimum=result), detailed=1)
    sources_sheet(book, instance)
    return book.content()


@workbook.register
def _of_checked(shown: Checked) -> bytes:
    instance = shown.instance
    book = _book(instance)
    findings = [breach_sentence(instance, finding) for finding in shown.findings]
    lines = [verdict_line(shown), *findings, *about_completion(shown)]
    goals = [(goal, goal_verdict(goal)) for goal in shown.given_goals]
    said = condition(shown) if shown.completed else ""
    answer_sheet(book, Answer(instance, lines, shown.plan, goals, said, ledger=shown.ledger))
    _plan(book, instance, shown.plan, shown.replay, shown.dispatch)
    _compared(book, compare(instance, [shown.plan], optimum=False), detailed=1)
    sources_sheet(book, instance)
    return book.content()


@workbook.register
def _of_calibration(shown: Calibration) -> bytes:
    book = Book(_("What offices print"), sealed=True)
    calibration_sheet(book, shown)
    return book.content()


@workbook.register
def _of_comparison(shown: Comparison) -> bytes:
    book = _book(shown.instance)
    answer_sheet(book, Answer(shown.instance, notes(shown)))
    _compared(book, shown)
    differences_sheet(book, shown)
    sources_sheet(book, shown.instance)
    return book.content()


@workbook.register
def _of_sweep(shown: Sweep) -> bytes:
    book = Book(shown.title, sealed=True)
    sweep_sheet(book, shown)
    variants_sheet(book, shown)
    return book.content()


def _book(instance: Instance) -> Book:
    return Book(instance.settings.title or instance.name, sealed=True)


def _plan(book: Book, instance: Instance, plan: Plan, played: Replay, dispatch: Dispatch) -> None:
    rows = len(instance.sites) * len(played.cards)
    if rows > MOST_ROWS:
        text = _("the plan has {rows} rows of sites and days, and a workbook holds {most}; write it into a directory")
        raise UsageError(text.format(rows=number(rows), most=number(MOST_ROWS)))
    dispatch_sheet(book, instance, dispatch)
    told = list(offices(instance, played, dispatch))
    overview_sheet(book, instance, told)
    offices_sheet(book, instance, told)
    plan_sheets(book, instance, plan, played)


def _compared(book: Book, comparison: Comparison, detailed: int | None = None) -> None:
    comparison_sheet(book, comparison)
    ledger_sheet(book, comparison.instance, comparison.entries, detailed=detailed)
