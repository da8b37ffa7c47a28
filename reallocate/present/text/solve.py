"""What ``solve`` shows a planner on stdout: the answer, the dispatch list, the sites, what is assumed."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console, RenderableType

from reallocate.language import _
from reallocate.present.text.console import show_files, show_title
from reallocate.present.text.dispatch import show_dispatch
from reallocate.present.text.tables import table
from reallocate.present.words.assumptions import assumed_line
from reallocate.present.words.dispatch import what_moves
from reallocate.present.words.goals import NAMES, UNITS, goal_verdict
from reallocate.present.words.ledger import losses_lines
from reallocate.present.words.numbers import number
from reallocate.present.words.solve import headline
from reallocate.search.result import Result


def show(console: Console, result: Result, directory: Path | None) -> None:
    """Print the whole answer."""
    show_title(console, result.instance)
    for line in headline(result):
        console.print(line)
    if result.plan is not None:
        assert result.ledger is not None
        assert result.dispatch is not None
        for line in what_moves(result.instance, result.plan):
            console.print(line, soft_wrap=True)
        for part in (goals_table(result), *losses_lines(result.instance, result.ledger)):
            console.print()
            console.print(part, soft_wrap=isinstance(part, str))
        console.print()
        show_dispatch(console, result.instance, result.dispatch)
        console.print()
        console.print(sites_table(result))
    console.print()
    console.print(assumed_line(result.instance))
    if directory is not None:
        show_files(console, directory)


def goals_table(result: Result) -> RenderableType:
    """Return each goal with its value and bound."""
    drawn = table((_("Goal"), False), (_("Value"), True), (_("Bound"), True), (_("Unit"), False), ("", False))
    for goal in result.goals:
        drawn.add_row(
            NAMES[goal.name](), number(goal.value), number(goal.bound), UNITS[goal.name](), goal_verdict(goal)
        )
    return drawn


def sites_table(result: Result) -> RenderableType:
    """Return per site: backlog, printers at start and end, first and last printing day, blanks left at the end."""
    assert result.plan is not None
    assert result.replay is not None
    columns = [(_("Code"), False), (_("Site"), False), (_("Backlog"), True), (_("Printers, start"), True)]
    columns += [(_("end"), True), (_("First printing day"), True), (_("Last"), True), (_("Blanks left"), True)]
    drawn = table(*columns, title=_("Sites"))
    instance, played = result.instance, result.replay
    printing: dict[int, list[int]] = {}
    for row in result.plan.printing:
        printing.setdefault(row.site, []).append(row.day)
    for i, site in enumerate(instance.sites):
        days = printing.get(i)
        at_end = played.printers[-1][i] if played.printers else site.printers
        left = played.blanks_left[-1][i] if played.blanks_left else site.blanks
        first, last = (number(min(days)), number(max(days))) if days else ("-", "-")
        cells = [number(site.backlog), number(site.printers), number(at_end), first, last, number(left)]
        drawn.add_row(site.code, site.name, *cells)
    drawn.add_row("", _("all"), number(instance.backlog), number(instance.printers), number(instance.printers))
    return drawn
