"""The charts of a report in a notebook, below what is told of a result anyway."""

from __future__ import annotations

import hashlib
from functools import singledispatch

from markupsafe import Markup

from reallocate.appraisal.entries import Entry
from reallocate.language import _, ngettext
from reallocate.plan.check import check
from reallocate.present.page.parts import Figure
from reallocate.present.page.sections.grouping import are_many
from reallocate.present.page.sections.printers import printers_figures
from reallocate.present.page.sections.queue import OTHERS, figure_of, line_of, lines_beside
from reallocate.present.page.sections.why import printer_days_figure
from reallocate.present.page.studies import figures_of
from reallocate.present.page.subject import Subject
from reallocate.present.page.svg import element, joined
from reallocate.present.page.templating import template_text
from reallocate.present.words.numbers import number
from reallocate.questions.check import Checked
from reallocate.questions.compare import Comparison
from reallocate.questions.improve import Improvement
from reallocate.questions.report import Report
from reallocate.search.result import Result

#: Stands for the name of an output until it is known; no text of ours or of users' has it in an id.
_KEY = "chart-of-this-output"


def charts_html(shown: object) -> str:
    """Return the charts of a result with their own style; empty for what has none.

    Whatever else stands in the notebook, their ids are their own: they begin with a digest of what is drawn.
    """
    drawn = joined(_box(figure) for figure in _figures(shown) if figure is not None)
    if not drawn:
        return ""
    style = template_text("charts.css").replace(":root", "&")
    style = f".reallocate{{{style}background:var(--paper);color:var(--ink);padding:.5em;overflow-x:auto}}"
    inner = joined([element("style", Markup(style)), Markup(template_text("patterns.svg")), drawn])  # noqa: S704 - ours
    text = str(element("div", inner, class_="reallocate"))
    return text.replace(_KEY, f"r{hashlib.sha256(text.encode()).hexdigest()[:10]}")


def _box(figure: Figure) -> Markup:
    charts = [drawing.svg for drawing in figure.drawings if drawing.shown != "narrow"]
    return joined([element("p", element("b", figure.title)), *charts])


@singledispatch
def _figures(shown: object) -> list[Figure | None]:
    """Return the figures of a result; one function for each kind that has others than on a page of its own."""
    return [figure for figures in figures_of(shown, _KEY).values() for figure in figures]


@_figures.register(Result)
@_figures.register(Checked)
def _of_plan(shown: Result | Checked) -> list[Figure | None]:
    subject = Subject.of(shown)
    if subject is None:
        return []
    queue = figure_of(subject.instance, [line_of(subject.instance, _("this plan"), subject.replay)], f"{_KEY}-queue")
    strips = printers_figures(subject, f"{_KEY}-printers")
    # Of many offices only the strip of the provinces: the others are folded on a page.
    strips = strips[:1] if are_many(subject.instance) else strips
    return [queue, *strips, printer_days_figure(subject, f"{_KEY}-days")]


@_figures.register
def _comparison(shown: Comparison) -> list[Figure | None]:
    own = _leading(shown)
    if own is None or own.report is None:
        return []
    lines = [line_of(shown.instance, own.name, own.report.replay), *lines_beside(shown, own)]
    return [figure_of(shown.instance, lines, f"{_KEY}-queue")]


def _leading(shown: Comparison) -> Entry | None:
    """Return the plan that a comparison is about: the first that was given, or else the optimum."""
    return next((entry for entry in shown.entries if entry.report is not None), None)


@_figures.register
def _report(shown: Report) -> list[Figure | None]:
    return [] if shown.checked is None else _of_plan(shown.checked)


@_figures.register
def _improvement(shown: Improvement) -> list[Figure | None]:
    lines = []
    for k, point in enumerate(point for point in shown.curve if point.plan is not None):
        assert point.plan is not None
        text = ngettext("{edits} line changed", "{edits} lines changed", point.edits)
        played = check(shown.instance, point.plan).replay
        style = OTHERS[k % len(OTHERS)] if k else 0
        lines.append(line_of(shown.instance, text.format(edits=number(point.edits)), played, style))
    return [figure_of(shown.instance, lines, f"{_KEY}-queue")] if lines else []
