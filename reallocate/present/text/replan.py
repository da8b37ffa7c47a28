"""What ``replan`` shows: when the rest ends, how things stand, how few changes are enough, what leaves when."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console, RenderableType

from reallocate.language import _
from reallocate.plan.state import COUNTED
from reallocate.present.text.console import show_files, show_title
from reallocate.present.text.dispatch import show_dispatch
from reallocate.present.text.improve import show_curve
from reallocate.present.text.tables import table
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import more, number
from reallocate.present.words.replan import headline, morning_lines

if TYPE_CHECKING:  # it loads the solver, which who only shows what was found does not need
    from reallocate.questions.replan import Replan


def show_replan(console: Console, found: Replan, directory: Path | None) -> None:
    """Print the whole answer, in the calendar of the old plan."""
    show_title(console, found.instance)
    for line in headline(found):
        console.print(line, soft_wrap=True)
    console.print()
    for line in morning_lines(found):
        console.print(line, soft_wrap=True)
    drawn = _differences(found)
    if drawn is not None:
        console.print()
        console.print(drawn)
    if found.curve:
        console.print()
        console.print(_("Changes of the lines of the plan that have not left yet"), style="bold")
        show_curve(console, found.instance, found.curve)
    if found.dispatch is not None and (found.result.days or found.dispatch.lines):
        console.print()
        show_dispatch(console, found.instance, found.dispatch)
    if directory is not None:
        console.print()
        show_files(console, directory)


def _differences(found: Replan) -> RenderableType | None:
    """Return the sites at which something else was counted than was planned; None where there are none."""
    heads = (_("Cards waiting"), _("Printers"), _("Blank cards"))
    columns = [(_("Counted otherwise than planned"), False), *((head, True) for head in heads)]
    drawn = table(*columns)
    for i, count in sorted(found.morning.state.counts.items()):
        planned = found.morning.planned[i]
        if count != planned:
            pairs = [(getattr(count, name), getattr(planned, name)) for name in COUNTED]
            drawn.add_row(site_name(found.instance, i), *(_cell(*pair) for pair in pairs))
    return drawn if drawn.row_count else None


def _cell(now: int, planned: int) -> str:
    return number(now) if now == planned else f"{number(now)} ({more(number(now - planned))})"
