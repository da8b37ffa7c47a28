"""What ``robust`` shows: the worst that breakdowns and late deliveries can do, and what a reserve costs."""

from __future__ import annotations

from rich.console import Console

from reallocate.language import _
from reallocate.present.text.console import show_title
from reallocate.present.text.tables import table
from reallocate.present.words.numbers import number
from reallocate.present.words.robust import (
    breakdowns_lines,
    delays_in_words,
    late_label,
    late_status,
    reserve_lines,
)
from reallocate.present.words.work import days_line, short_day, work_line
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
    for one in found.late:
        last = short_day(found.instance, one.days) if one.days else ""
        drawn.add_row(late_label(found, one), number(one.days), last, late_status(one))
    console.print(drawn)
    for said in filter(None, (delays_in_words(found, one) for one in found.late)):
        console.print(said, soft_wrap=True)
