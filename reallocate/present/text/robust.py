"""What ``robust`` shows: the worst that breakdowns and late deliveries can do."""

from __future__ import annotations

from rich.console import Console

from reallocate.language import _
from reallocate.present.text.console import show_title
from reallocate.present.text.tables import table
from reallocate.present.words.numbers import number
from reallocate.present.words.robust import breakdowns_lines, late_label
from reallocate.present.words.work import days_line, short_day, sure, work_line
from reallocate.questions.robust import Robust


def show_robust(console: Console, found: Robust) -> None:
    """Print the whole answer."""
    show_title(console, found.instance)
    console.print(days_line(found.now), soft_wrap=True)
    if found.breakdowns is not None:
        console.print()
        for line in breakdowns_lines(found, found.breakdowns):
            console.print(line, soft_wrap=True)
    if found.late:
        console.print()
        _show_late(console, found)
    console.print()
    if found.limit is not None:
        console.print(_("The search was ended before everything was settled."))
    console.print(work_line(found.work))


def _show_late(console: Console, found: Robust) -> None:
    drawn = table((_("Deliveries"), False), (_("Days"), True), (_("Last day"), False), ("", False))
    for one in found.late:
        days = one.fewest.days
        status = sure(proven=one.fewest.proven)
        if days is None:
            status = _("no plan") if one.fewest.proven else _("no plan was found")
        last = short_day(found.instance, days) if days else ""
        drawn.add_row(late_label(found, one), number(days), last, status)
    console.print(drawn)
