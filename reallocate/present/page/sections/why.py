"""Why not faster: the explanation with its arithmetic, and where the printer-days go."""

from __future__ import annotations

from dataclasses import dataclass

from reallocate.appraisal.ledger import COLUMNS, Ledger
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.present.page.charts.printer_days import Part, printer_days_chart
from reallocate.present.page.parts import NARROW, WIDE, Drawing, Figure, Table, table
from reallocate.present.page.subject import Subject
from reallocate.present.words.explain import explanation_lines
from reallocate.present.words.ledger import PHRASES, headings, losses_lines
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import amount, number
from reallocate.questions.report import Report


@dataclass(frozen=True, slots=True)
class Why:
    """Sentences; those that begin with ``- `` are items of a list."""

    before: tuple[str, ...]
    items: tuple[str, ...]
    after: tuple[str, ...]
    figure: Figure | None


def why_section(report: Report) -> Why:
    """Return the explanation and the bar of printer-days."""
    found = report.explained
    lines = explanation_lines(found)
    told = set() if found.ledger is None else {*losses_lines(found.instance, found.ledger, found=found.checked is None)}
    lines = [line for line in lines if line not in told]
    items = [k for k, line in enumerate(lines) if line.startswith("- ")]
    first, last = (items[0], items[-1] + 1) if items else (len(lines), len(lines))
    return Why(
        tuple(lines[:first]),
        tuple(line.removeprefix("- ") for line in lines[first:last]),
        tuple(lines[last:]),
        printer_days_figure(Subject.of(report.checked)),
    )


def printer_days_figure(subject: Subject | None, key: str = "printer-days") -> Figure | None:
    """Return the bar of printer-days; None where there are none."""
    if subject is None or not subject.ledger.available:
        return None
    ledger = subject.ledger
    named = [
        Part(column, PHRASES[column]().format(days=amount(days)), days)
        for column, days in zip(COLUMNS, ledger.total.columns, strict=True)
    ]
    drawings = tuple(
        Drawing(printer_days_chart(named, key=f"{key}-{name}", width=width), name)
        for name, width in (("wide", WIDE), ("narrow", NARROW))
    )
    text = _(
        "A printer-day is one printer on one day. All that there are in {days:# day|# days}, {all} of them, make up "
        "this bar."
    )
    notes = (text.format(days=number(ledger.days), all=number(ledger.available)),)
    return Figure(_("Where the printer-days go"), drawings, notes, _table(subject.instance, ledger))


def _table(instance: Instance, ledger: Ledger) -> Table:
    """Return the printer-days of each office in the columns that hold any; the offices sum to all."""
    used = [k for k in range(len(COLUMNS)) if ledger.total.columns[k]]
    names = list(headings().values())
    rows = [
        (site_name(instance, i), *(amount(days.columns[k]) for k in used), amount(days.available))
        for i, days in enumerate(ledger.by_site)
        if days.available
    ]
    rows.append((_("all"), *(amount(ledger.total.columns[k]) for k in used), amount(ledger.total.available)))
    return table(_("Printer-days by office"), (_("Office"), *(names[k] for k in used), _("all")), rows)
