"""What ``robust`` shows: the worst that breakdowns and late deliveries can do, and what a reserve costs."""

from __future__ import annotations

from rich.console import Console

from reallocate.language import _
from reallocate.present.text.console import show_title
from reallocate.present.text.tables import table
from reallocate.present.words.numbers import number
from reallocate.present.words.robust import (
    blind_lines,
    breakdowns_lines,
    case_status,
    cases,
    delays_in_words,
    reserve_lines,
)
from reallocate.present.words.work import days_line, short_day, work_line
from reallocate.questions.robust import Robust


def show_robust(console: Console, found: Robust) -> None:
    """Print the whole answer."""
    show_title(console, found.instance)
    for line in (days_line(found.now), *blind_lines(found)):
        console.print(line, soft_wrap=True)
    if found.breakdowns is not None:
        console.print()
        for line in breakdowns_lines(found, found.breakdowns):
            console.print(line, soft_wrap=True)
    if found.late:
        console.print()
        _show_late(console, found)
    if found.reserve is not None:
        console.print()
        for line in reserve_lines(found, found.reserve):
            console.print(line, soft_wrap=True)
    console.print()
    if found.limit is not None:
        console.print(_("The search was ended before everything was settled."))
    console.print(work_line(found.work))


def _show_late(console: Console, found: Robust) -> None:
    drawn = table((_("Deliveries"), False), (_("Days"), True), (_("Last day"), False), ("", False))
    for case in cases(found)["late"][1:]:
        last = short_day(found.instance, case.days) if case.days else ""
        drawn.add_row(case.name, number(case.days), last, case_status(case))
    console.print(drawn)
    for said in filter(None, (delays_in_words(found, one) for one in found.late)):
        console.print(said, soft_wrap=True)
