"""What ``sweep`` shows: how many variants have how many days, as bars, and what moves them most."""

from __future__ import annotations

from rich.console import Console

from reallocate.language import _
from reallocate.present.text.tables import table
from reallocate.present.words.numbers import number
from reallocate.present.words.sweep import (
    day_heads,
    day_rows,
    given,
    how_far,
    influence_heads,
    mean,
    sentence,
    span,
    standing,
)
from reallocate.present.words.work import work_line
from reallocate.sweeping.result import Scenario, Sweep

#: Signs of the longest bar.
BAR = 24
#: Figures that are shown, those that move the days most.
MOST = 5


def show_sweep(console: Console, found: Sweep) -> None:
    """Print the whole answer."""
    console.print(found.title, style="bold")
    for line in how_far(found):
        console.print(line, soft_wrap=True)
    for one in found.scenarios:
        if one.rows:
            console.print()
            _show_scenario(console, found, one)
    console.print()
    if found.limit is not None:
        console.print(_("The sweep was ended before all was worked out; start it again, and it goes on."))
    console.print(work_line(found.work), soft_wrap=True)
    console.print(_("Table: {path}").format(path=f"{found.directory}/rows.csv"), soft_wrap=True)


def _show_scenario(console: Console, found: Sweep, one: Scenario) -> None:
    if one.given:
        console.print(given(one), style="bold", soft_wrap=True)
    _show_days(console, found, one)
    _show_influences(console, one)
    for line in (sentence(found, one), *standing(one)):
        console.print(line, soft_wrap=True)


def _show_days(console: Console, found: Sweep, one: Scenario) -> None:
    most = max((count for _days, count in one.days), default=0)
    drawn = table(*zip(day_heads(), (True, False, True, True), strict=True), ("", False))
    for days, on, count, enough in day_rows(found, one):
        drawn.add_row(number(days), on, number(count), enough, "█" * max(1, round(BAR * count / most)))
    if one.days:
        console.print(drawn)


def _show_influences(console: Console, one: Scenario) -> None:
    """Say which figures move the days most: their mean where a figure is low, and where it is high."""
    if not one.influences:
        return
    drawn = table(*zip(influence_heads(), (False, False, True, False, True), strict=True))
    for influence in one.influences[:MOST]:
        low, high = span(influence)
        drawn.add_row(influence.column, low, mean(influence.low), high, mean(influence.high))
    console.print()
    console.print(drawn)
    console.print(
        _("(Mean days of the variants in the lowest third of each figure, and in the highest.)"), soft_wrap=True
    )
