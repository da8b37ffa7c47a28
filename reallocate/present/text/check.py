"""What ``check INSTANCE PLAN`` shows: every breach, what was completed, the plan's figures, and how to mend it."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

from rich.console import Console, RenderableType

from reallocate.bounds.feasibility import too_few_blanks
from reallocate.errors import line_of
from reallocate.language import _, ngettext
from reallocate.plan.breach import Breach
from reallocate.present.text.console import show_files
from reallocate.present.text.dispatch import show_dispatch
from reallocate.present.text.improve import changes_table
from reallocate.present.text.tables import table
from reallocate.present.words.breaches import breach_sentence
from reallocate.present.words.check import FEW, about_completion, told_errors, verdict_line
from reallocate.present.words.goals import NAMES, UNITS
from reallocate.present.words.numbers import day_and_date, number
from reallocate.questions.check import Checked
from reallocate.questions.improve import Improvement


def show_check(console: Console, report: Checked, directory: Path | None = None) -> None:
    """Print the verdict."""
    _show_findings(console, report)
    if not report.valid:
        console.print()
        console.print(_("What can be carried out of it:"), style="bold")
    for line in about_completion(report):
        console.print(line, soft_wrap=True)
    if report.valid or report.completed:
        console.print()
    console.print(_figures(report))
    if report.valid and report.days:
        console.print()
        show_dispatch(console, report.instance, report.dispatch)
    if report.mended is not None:
        console.print()
        _show_repair(console, report.mended)
    if directory is not None:
        console.print()
        show_files(console, directory)


def _show_findings(console: Console, report: Checked) -> None:
    derived = [finding for finding in report.findings if finding.code == "derived_differs"]
    told = [finding for finding in report.findings if finding.code != "derived_differs" or len(derived) <= FEW]
    errors = told_errors(report)
    console.print(verdict_line(report), style="bold")
    for finding in told:
        console.print(f"- {_line(report, finding)}")
    if errors and all(finding.code == "unfinished" for finding in errors) and too_few_blanks(report.instance):
        console.print(_("Blanks are missing, whatever is done: `--partial` lets as many cards stay as they lack for."))
    if len(derived) > FEW:
        text = _("- what the files state of {count:# figure|# figures} does not follow from the plan, first: {line}")
        console.print(text.format(count=number(len(derived)), line=_line(report, derived[0])))


def _line(report: Checked, finding: Breach) -> str:
    place = f"{line_of(finding.file, finding.line)}: " if finding.file and finding.line else ""
    sentence = breach_sentence(report.instance, finding)
    if finding.severity == "warning":
        sentence = _("warning: {why}").format(why=sentence)
    return f"{place}{finding.code}: {sentence}"


def _figures(report: Checked) -> RenderableType:
    """Return the plan's figures; of completed ones how good they are among plans that keep the rest."""
    completed = bool(report.attained)
    columns = [(_("Figure"), False), (_("Value"), True)]
    columns += [(_("Bound (given)"), True), (_("Unit"), False), ("", False)] if completed else [(_("Unit"), False)]
    drawn = table(*columns)

    def row(name: str, value: int | Decimal | None, unit: str, bound: str = "", mark: str = "") -> None:
        drawn.add_row(name, number(value), *((bound, unit, mark) if completed else (unit,)))

    for goal in report.given_goals:
        name, value, bound = goal.name, goal.value, goal.bound
        unit = UNITS[name]()
        if name == "days":
            unit = _("unfinished") if value is None else day_and_date(report.instance, int(value)) if value else unit
        if report.is_given(name):
            row(NAMES[name](), value, unit, "", _("as given"))
        elif value != bound:
            row(NAMES[name](), value, unit, number(bound), _("best found"))
        else:
            proof = _("certified") if goal.certified else _("proven by the solver")
            row(NAMES[name](), value, unit, number(bound), proof)
    if not report.valid:
        row(_("cards printed"), report.instance.cards - report.figures.left, "")
        row(_("cards left"), report.figures.left, "")
    return drawn


def _show_repair(console: Console, mended: Improvement) -> None:
    """Print how the plan is made legal with the fewest changes of its moves."""
    point = mended.repair
    if point is None or point.days is None:
        console.print(_("No change of its moves was found that makes the plan legal and finished."))
        return
    if not point.edits:
        text = _("Its moves are legal: with shipments and printing worked out anew they take {days:# day|# days}.")
        console.print(text.format(days=number(point.days)), soft_wrap=True)
        return
    text = ngettext(
        "Change {count} line of moves and the plan is legal and finished, in {days:# day|# days}.",
        "Change {count} lines of moves and the plan is legal and finished, in {days:# day|# days}.",
        point.edits,
    )
    proven = all(other.proven for other in mended.curve if other.edits < point.edits)
    sure = _("Fewer lines are not enough (proven by the solvers).") if proven else _("Fewer lines may be enough.")
    console.print(text.format(count=number(point.edits), days=number(point.days)), style="bold")
    console.print(sure)
    console.print(changes_table(mended.instance, point.changes))
