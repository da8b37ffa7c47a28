"""What results look like in a Python session: a line for ``repr``, a few lines for ``str``, a table in a notebook.

Each kind of result has one function that puts it on a `Sheet`; text and HTML are made of the sheet alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import singledispatch
from html import escape

from reallocate.appraisal.rows import figure_rows
from reallocate.instance.model import Instance
from reallocate.instance.tally import Tally
from reallocate.language import _, ngettext
from reallocate.plan.model import Plan
from reallocate.present.terminal import visible
from reallocate.present.words.breaches import breach_sentence
from reallocate.present.words.causes import cause_sentence
from reallocate.present.words.compare import notes
from reallocate.present.words.explain import explanation_lines
from reallocate.present.words.goals import NAMES
from reallocate.present.words.numbers import long_date, number
from reallocate.present.words.solve import goal_bound, status_name
from reallocate.questions.alternatives import Alternatives
from reallocate.questions.calibrate import Calibration
from reallocate.questions.check import Checked
from reallocate.questions.claim import Promise
from reallocate.questions.compare import Comparison
from reallocate.questions.explain import Explained
from reallocate.questions.improve import Improvement
from reallocate.questions.replan import Replan
from reallocate.questions.report import Report
from reallocate.questions.robust import Robust
from reallocate.questions.rules import RulePrices
from reallocate.questions.trade_off import TradeOff
from reallocate.questions.tranche import Tranches
from reallocate.search.result import Result
from reallocate.sweeping.result import Sweep

#: Findings that are shown of a plan; the rest is counted.
MOST_FINDINGS = 10
#: Figures of a comparison that are shown.
FIGURES = ("days", "end_date", "moves", "road", "waiting", "cards_by_day_5", "cards_by_day_10", "breaches")


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is shown of a result: a title, sentences, a table, further sentences.

    Attributes
    ----------
    rows : of the table, all of the length of `header`; the first cell names the row, the others are right-aligned
        but those of the last column where it holds sentences (`remarks`).
    """

    title: str
    lines: Sequence[str] = ()
    header: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    remarks: bool = False
    notes: Sequence[str] = ()

    def is_numeric(self, column: int) -> bool:
        """Whether the cells of a column are right-aligned."""
        return column > 0 and not (self.remarks and column == len(self.header) - 1)


class Notebook:
    """The presenter of `reallocate.display`."""

    def line(self, shown: object) -> str:
        return f"<{type(shown).__name__} {visible(sheet(shown).title)}>"

    def text(self, shown: object) -> str:
        page = sheet(shown)
        parts = [page.title, *(f"  {words}" for words in page.lines), *_columns(page), *page.notes]
        return "\n".join(visible(part) for part in parts)

    def html(self, shown: object) -> str:
        """All text is escaped."""
        page = sheet(shown)
        told, notes_ = ("".join(f"<p>{escape(part)}</p>" for part in parts) for parts in (page.lines, page.notes))
        return f"<p><b>{escape(page.title)}</b></p>{told}{_table(page)}{notes_}{_charts(shown)}"


presenter = Notebook()


def _charts(shown: object) -> str:
    from reallocate.present.page.notebook import charts_html  # a notebook asks for charts, a terminal does not

    return charts_html(shown)


def _columns(page: Sheet) -> list[str]:
    rows = [*([page.header] if any(page.header) else []), *page.rows]
    widths = [max(len(cell) for cell in column) for column in zip(*rows, strict=True)]

    def aligned(row: Sequence[str]) -> str:
        cells = zip(row, widths, strict=True)
        return "  ".join(c.rjust(w) if page.is_numeric(k) else c.ljust(w) for k, (c, w) in enumerate(cells)).rstrip()

    return [f"  {aligned(row)}" for row in rows]


def _table(page: Sheet) -> str:
    """Return the table of a sheet in HTML."""

    def cells(tag: str, row: Sequence[str]) -> str:
        sides = ("right" if page.is_numeric(k) else "left" for k in range(len(row)))
        return "".join(
            f"<{tag} style='text-align:{side}'>{escape(cell)}</{tag}>" for side, cell in zip(sides, row, strict=True)
        )

    head = f"<tr>{cells('th', page.header)}</tr>" if any(page.header) else ""
    rows = "".join(f"<tr>{cells('td', row)}</tr>" for row in page.rows)
    return f"<table>{head}{rows}</table>" if page.rows else ""


# --- one function for each kind of result -----------------------------------------------------------------------------


@singledispatch
def sheet(shown: object) -> Sheet:
    """Return what is shown of a result.

    Raises
    ------
    TypeError : nobody has said how this is shown.
    """
    raise TypeError(type(shown).__name__)


def _title(instance: Instance) -> str:
    return instance.settings.title or instance.name


@sheet.register
def _instance(shown: Instance) -> Sheet:
    rows = [
        (_("sites"), number(len(shown.sites))),
        (_("cards waiting"), number(shown.backlog)),
        (_("printers"), number(shown.printers)),
        (_("blank cards in stock"), number(shown.blanks)),
        (_("blank cards to be delivered"), number(shown.delivered)),
    ]
    return Sheet(_title(shown), header=("", ""), rows=rows)


@sheet.register
def _plan(shown: Plan) -> Sheet:
    rows = [
        (_("printers moved"), number(sum(trip.count for trip in shown.moves))),
        (_("blank cards shipped"), number(sum(trip.count for trip in shown.shipments))),
        (_("cards printed"), number(sum(row.cards for row in shown.printing))),
    ]
    title = ngettext("{days} day", "{days} days", shown.horizon).format(days=number(shown.horizon))
    return Sheet(title, header=("", ""), rows=rows)


@sheet.register
def _result(shown: Result) -> Sheet:
    title = _("{title}: {status}").format(title=_title(shown.instance), status=status_name(shown.status))
    reasons = [cause_sentence(shown.instance, cause) for cause in shown.causes]
    goals = [(NAMES[goal.name](), number(goal.value), goal_bound(goal)) for goal in shown.goals]
    return Sheet(title, reasons, ("", "", ""), goals, remarks=True)


@sheet.register
def _checked(shown: Checked) -> Sheet:
    title = _("legal and finished") if shown.valid else _("breaks rules")
    findings = [breach_sentence(shown.instance, finding) for finding in shown.findings]
    more = len(findings) - MOST_FINDINGS
    told = findings[:MOST_FINDINGS]
    if more > 0:
        told.append(ngettext("... and {count} more", "... and {count} more", more).format(count=number(more)))
    goals = [(NAMES[goal.name](), number(goal.value)) for goal in shown.given_goals]
    title = _("{title}: {status}").format(title=_title(shown.instance), status=title)
    return Sheet(title, told, ("", ""), goals)


@sheet.register
def _comparison(shown: Comparison) -> Sheet:
    names = ("plan", *FIGURES)
    rows = [tuple(_cell(row[name]) for name in names) for row in figure_rows(shown.instance, shown.entries)]
    return Sheet(_title(shown.instance), (), names, rows, notes=notes(shown))


def _cell(value: object) -> str:
    if isinstance(value, int) and not isinstance(value, bool):
        return number(value)
    return "-" if value is None else str(value)


@sheet.register
def _promise(shown: Promise) -> Sheet:
    from reallocate.present.text.claim import groups, headline
    from reallocate.present.words.claim import label

    rows = [
        (label(shown, trial), number(trial.days), title if k == 0 else "")
        for title, trials in groups(shown)
        for k, trial in enumerate(trials)
    ]
    words, *more = headline(shown)
    return Sheet(words, more, (_("Change"), _("Days"), ""), rows, remarks=True)


@sheet.register
def _improvement(shown: Improvement) -> Sheet:
    from reallocate.present.text.improve import headline, status

    rows = [(number(point.edits), number(point.days), status(point)) for point in shown.curve]
    return Sheet(_title(shown.instance), headline(shown), (_("Lines changed"), _("Days"), ""), rows, remarks=True)


@sheet.register
def _replan(shown: Replan) -> Sheet:
    from reallocate.present.text.improve import status
    from reallocate.present.words.replan import headline

    rows = [(number(point.edits), number(point.days), status(point)) for point in shown.curve]
    return Sheet(_title(shown.instance), headline(shown), (_("Lines changed"), _("Days"), ""), rows, remarks=True)


@sheet.register
def _tranches(shown: Tranches) -> Sheet:
    from reallocate.present.words.tranche import goods
    from reallocate.present.words.work import days_line, sure, work_line

    rows = [
        (
            *(goods(shown.instance, one.delivery) if k == 0 else "", number(step.from_day)),
            *(number(step.days), sure(proven=step.proven)),
        )
        for one in shown.tranches
        for k, step in enumerate(one.steps)
    ]
    header = (_("Delivery"), _("From day"), _("Days"), "")
    return Sheet(_title(shown.instance), [days_line(shown.now)], header, rows, True, [work_line(shown.work)])


@sheet.register
def _sweep(shown: Sweep) -> Sheet:
    from reallocate.present.words.sweep import given, how_far, sentence, share, standing
    from reallocate.present.words.work import work_line

    lines = how_far(shown)
    rows = []
    for one in shown.scenarios:
        about = [given(one)] if one.given else []
        lines += [": ".join((*about, sentence(shown, one))), *standing(one)] if one.rows else []
        rows += [
            (given(one), number(days), number(count), share(one.enough(days), len(one.rows)))
            for days, count in one.days
        ]
    return Sheet(
        shown.title, lines, ("", _("Days"), _("Variants"), _("Enough in")), rows, notes=[work_line(shown.work)]
    )


@sheet.register
def _robust(shown: Robust) -> Sheet:
    from reallocate.present.words.robust import blind_lines, breakdowns_lines, case_status, cases, reserve_lines
    from reallocate.present.words.work import days_line, work_line

    lines = [days_line(shown.now), *blind_lines(shown)]
    lines += [] if shown.breakdowns is None else breakdowns_lines(shown, shown.breakdowns)
    lines += [] if shown.reserve is None else reserve_lines(shown, shown.reserve)
    rows = [(case.name, number(case.days), case_status(case)) for case in cases(shown).get("late", ())[1:]]
    header = (_("Deliveries"), _("Days"), "")
    return Sheet(_title(shown.instance), lines, header if rows else (), rows, True, [work_line(shown.work)])


@sheet.register
def _trade_off(shown: TradeOff) -> Sheet:
    from reallocate.present.words.trade_off import headline
    from reallocate.present.words.work import sure, work_line

    rows = [
        (number(point.days), number(point.moves), number(point.waiting), sure(proven=point.proven))
        for point in shown.points
    ]
    header = (_("Days"), _("Moves"), _("Card-days waited"), "")
    return Sheet(_title(shown.instance), headline(shown), header, rows, True, [work_line(shown.work)])


@sheet.register
def _alternatives(shown: Alternatives) -> Sheet:
    from reallocate.present.words.alternatives import (
        best_lines,
        distance_line,
        end_line,
        merit_names,
        plan_name,
        plans_line,
    )
    from reallocate.present.words.solve import headline

    places = range(len(shown.plans))
    if not places:
        return Sheet(_title(shown.instance), headline(shown.first))
    rows = [
        (told, *(number(getattr(plan.merits, name)) for plan in shown.plans))
        for name, told in merit_names(shown.instance).items()
    ]
    end = end_line(shown)
    notes_ = [*best_lines(shown), *(distance_line(shown, place) for place in places[1:])]
    header = ("", *map(plan_name, places))
    lines = [*headline(shown.first), plans_line(shown), *([end] if end else [])]
    return Sheet(_title(shown.instance), lines, header, rows, notes=notes_)


@sheet.register
def _calibration(shown: Calibration) -> Sheet:
    from reallocate.present.words.calibrate import answer_line, cells, period_line, remark_lines

    rows = [*((pace.told.name, *cells(pace)) for pace in shown.sites), (_("all"), *cells(shown.total))]
    header = (_("Site"), _("Cards fewer"), _("Blanks fewer"), _("Printers"), _("Cards per printer and day"))
    return Sheet(answer_line(shown), [period_line(shown)], header, rows, notes=remark_lines(shown))


@sheet.register
def _tally(shown: Tally) -> Sheet:
    told = [*shown.sites, *([shown.total] if shown.total else [])]
    rows = [(site.name, number(site.backlog), number(site.blanks), number(site.printers)) for site in told]
    header = (_("Site"), _("cards waiting"), _("blank cards in stock"), _("printers"))
    return Sheet(_("Report of {date}").format(date=long_date(shown.date)), header=header, rows=rows)


@sheet.register
def _prices(shown: RulePrices) -> Sheet:
    from reallocate.present.text.rules import headline
    from reallocate.present.words.rules import in_words

    rows = [
        (in_words(shown.instance, price.rule), number(price.without.days), number(price.without.goal("moves").value))
        for price in shown.prices
    ]
    header = (_("Without this rule"), _("Days"), _("Moves"))
    return Sheet(_title(shown.instance), headline(shown), header, rows)


@sheet.register
def _explained(shown: Explained) -> Sheet:
    return Sheet(_title(shown.instance), explanation_lines(shown))


@sheet.register
def _report(shown: Report) -> Sheet:
    rows = []
    if shown.checked is not None:
        figures = shown.checked.figures
        rows = [
            (_("days"), number(figures.days)),
            (_("printers moved"), number(figures.moves)),
            (_("blank cards shipped"), number(figures.blanks)),
        ]
    title = _("{title}: report").format(title=_title(shown.instance))
    return Sheet(title, explanation_lines(shown.explained), ("", ""), rows)
