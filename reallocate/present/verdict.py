"""What ``check INSTANCE PLAN`` shows: every breach, what was completed, the plan's figures, and how to mend it."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from reallocate.appraisal.checking import Checked
from reallocate.appraisal.improving import Improvement
from reallocate.instance.model import Instance
from reallocate.language import _, ngettext
from reallocate.plan.model import Plan
from reallocate.present.documents import checked_goals
from reallocate.present.edits import in_words
from reallocate.present.numbers import day_and_date, number
from reallocate.present.text import UNITS, table


def show_check(
    console: Console,
    instance: Instance,
    report: Checked,
    given: Plan,
    mended: Improvement | None = None,
    directory: str | None = None,
) -> None:
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
    for line in _about_completion(report, given):
        console.print(Text(line), soft_wrap=True)
    console.print()
    drawn = table((_("Figure"), False), (_("Value"), True), (_("Unit"), False))
    for goal in checked_goals(report, given):
        name, value = goal["name"], goal["value"]
        unit = UNITS[name]()
        if name == "days":
            unit = _("unfinished") if value is None else day_and_date(instance, value) if value else unit
        drawn.add_row(name, number(value), unit)
    if not report.valid:
        left = sum(report.replay.backlog_left[-1]) if report.replay.backlog_left else instance.backlog
        drawn.add_row(_("cards printed"), number(instance.backlog - left), _("of what can be carried out"))
        drawn.add_row(_("cards left"), number(left), "")
    console.print(drawn)
    if mended is not None:
        console.print()
        for line in _repair_lines(instance, mended):
            console.print(Text(line), soft_wrap=True)
    if directory is not None:
        console.print(Text(_("Files: {path}").format(path=directory)))


def _about_completion(report: Checked, given: Plan) -> list[str]:
    if not report.completed:
        return []
    files = ", ".join(f"{name}.csv" for name in report.completed)
    lines = [_("Completed by this program, in the best possible way: {files}.").format(files=files)]
    if report.days and "assignment" in report.completed and report.days_bound == report.days:
        kept = _("moves and shipments") if "shipments" in given.given else _("moves")
        text = _("No plan that keeps these {kept} has fewer than {days} days (certified).")
        lines.append(text.format(kept=kept, days=number(report.days)))
    return lines


def _repair_lines(instance: Instance, mended: Improvement) -> list[str]:
    """Return how the plan is made legal with the fewest changes of its moves."""
    point = mended.repair
    if point is None or point.days is None:
        return [_("No change of its moves was found that makes the plan legal and finished.")]
    if not point.edits:
        text = _("Its moves are legal: with shipments and printing worked out anew they take {days} days.")
        return [text.format(days=number(point.days))]
    proven = all(other.proven for other in mended.curve if other.edits < point.edits)
    text = ngettext(
        "{few}{count} line of moves changed makes it legal, in {days} days:",
        "{few}{count} lines of moves changed make it legal, in {days} days:",
        point.edits,
    )
    few = _("No fewer do, proven by the solvers: ") if proven else ""
    lines = [text.format(few=few, count=number(point.edits), days=number(point.days))]
    return lines + [f"- {in_words(instance, change)}" for change in point.changes]
