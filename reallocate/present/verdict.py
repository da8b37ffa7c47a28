"""What ``check INSTANCE PLAN`` shows: every breach, then the plan's figures."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from reallocate.instance.model import Instance
from reallocate.language import _, ngettext
from reallocate.plan.check import Check
from reallocate.present.numbers import day_and_date, number
from reallocate.present.text import UNITS, table
from reallocate.search.result import DEFAULT_GOALS, in_unit


def show_check(console: Console, instance: Instance, report: Check) -> None:
    """Print the verdict."""
    errors = [finding for finding in report.findings if finding.severity == "error"]
    if report.valid:
        console.print(Text(_("The plan is legal and finished: every rule holds on every day."), style="bold"))
    else:
        text = ngettext("The plan breaks a rule once:", "The plan breaks rules {count} times:", len(errors))
        console.print(Text(text.format(count=number(len(errors))), style="bold"))
    for finding in report.findings:
        place = f"{finding.file}:{finding.line}: " if finding.file and finding.line else ""
        mark = _("warning ") if finding.severity == "warning" else ""
        console.print(Text(f"- {place}{mark}{finding.code}: {finding.message}"))
    console.print()
    drawn = table((_("Figure"), False), (_("Value"), True), (_("Unit"), False))
    days = report.days
    drawn.add_row("days", number(days), _("unfinished") if days is None else day_and_date(instance, days))
    for name in DEFAULT_GOALS:
        drawn.add_row(name, number(in_unit(name, getattr(report.figures, name))), UNITS[name]())
    console.print(drawn)
