"""The verdict on a planner's plan, what was completed in it, and what it is compared with, in words."""

from __future__ import annotations

from reallocate.language import _, ngettext
from reallocate.plan.breach import Breach
from reallocate.present.words.numbers import day_and_date, long_date, number
from reallocate.questions.check import Checked

#: From more figures that differ on only their number and the first is told: one slip makes many.
FEW = 3


def condition(report: Checked) -> str:
    """Return which plans the bounds of a checked plan are about."""
    files = ", ".join(f"{name}.csv" for name in report.given)
    if report.valid:
        return _("every plan that keeps these files: {files}").format(files=files)
    return _("every plan that keeps what can be carried out of these files: {files}").format(files=files)


def told_errors(report: Checked) -> list[Breach]:
    """Return the broken rules that are told one by one; of figures that do not follow all, where nothing else is."""
    derived = [finding for finding in report.findings if finding.code == "derived_differs"]
    told = [finding for finding in report.findings if finding.code != "derived_differs" or len(derived) <= FEW]
    return [finding for finding in told if finding.severity == "error"] or derived


def verdict_line(report: Checked) -> str:
    """Return whether the plan is legal, or how often it breaks a rule."""
    if report.valid and report.plan.unserved:
        text = _("The plan is legal and hands out as many cards as blanks do for; {left:# card stays|# cards stay}.")
        return text.format(left=number(report.figures.left))
    if report.valid:
        return _("The plan is legal and finished: every rule holds on every day.")
    count = len(told_errors(report))
    text = ngettext("The plan breaks a rule once:", "The plan breaks rules {count} times:", count)
    return text.format(count=number(count))


def ending(report: Checked) -> str:
    """Return what is true from the last of a plan's days on; empty where the days have no dates."""
    on = report.instance.date_of(report.days) if report.days else None
    if on is None:
        return ""
    if report.plan.unserved:
        return _("by {date}").format(date=long_date(on))
    if later_cards(report):
        return _("from the close of {date} on nobody waits overnight").format(date=long_date(on))
    return _("done on {date}").format(date=long_date(on))


def later_cards(report: Checked) -> str:
    """Return until when new cards come after the days of a plan, which are then no end; empty where none do."""
    last = report.instance.last_arrival
    if report.days is None or last <= report.days or report.plan.unserved:
        return ""
    text = _("New cards come until {on}; from then on each is handed out on the day on which it comes.")
    return text.format(on=day_and_date(report.instance, last))


def about_completion(report: Checked) -> list[str]:
    """Return what this program has added to the plan, and how good that is."""
    if not report.completed:
        return []
    files = ", ".join(f"{name}.csv" for name in report.completed)
    lines = [_("Completed by this program, in the best possible way: {files}.").format(files=files)]
    if report.days and "assignment" in report.completed and report.given_days_bound == report.days:
        if report.valid:
            text = _("No plan that keeps these {kept} has fewer than {days:# day|# days} (certified).")
        else:
            text = _(
                "No plan with what can be carried out of these {kept} has fewer than {days:# day|# days} (certified)."
            )
        kept = _("moves and shipments") if "shipments" in report.given else _("moves")
        lines.append(text.format(kept=kept, days=number(report.days)))
    return lines
