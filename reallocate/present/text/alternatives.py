"""What ``alternatives`` shows: the figures of the plans, how they differ, and what each sends where."""

from __future__ import annotations

from pathlib import Path

from rich.console import Console

from reallocate.language import _, verbatim
from reallocate.present.text.console import show_files, show_title
from reallocate.present.text.tables import table
from reallocate.present.words.alternatives import (
    best_lines,
    distance_line,
    end_line,
    merit_names,
    plan_name,
    plans_line,
    routes,
)
from reallocate.present.words.numbers import number
from reallocate.present.words.solve import headline
from reallocate.questions.alternatives import Alternatives


def show_alternatives(console: Console, found: Alternatives, directory: Path | None = None) -> None:
    """Print the whole answer."""
    show_title(console, found.instance)
    for line in headline(found.first):
        console.print(line, soft_wrap=True)
    if found.plans:
        _show_plans(console, found)
    if found.limit is not None:
        console.print()
        console.print(_("The search was ended before everything was settled."))
    if directory is not None:
        console.print()
        show_files(console, directory)


def _show_plans(console: Console, found: Alternatives) -> None:
    end = end_line(found)
    console.print(plans_line(found), soft_wrap=True)
    if end is not None:
        console.print(end, soft_wrap=True)
    console.print()
    _show_figures(console, found)
    if len(found.plans) > 1:
        console.print()
        for line in best_lines(found):
            console.print(line, soft_wrap=True)
        console.print()
        for place in range(1, len(found.plans)):
            console.print(distance_line(found, place), soft_wrap=True)
    if len(found.plans) > 2:
        console.print()
        _show_edits(console, found)
    if any(plan.plan.moves for plan in found.plans):
        console.print()
        _show_routes(console, found)


def _show_figures(console: Console, found: Alternatives) -> None:
    drawn = table(("", False), *((plan_name(place), True) for place in range(len(found.plans))))
    for name, shown in merit_names(found.instance).items():
        best = found.best.get(name, ())
        cells = [
            verbatim("{mark}{value}").format(mark="* " if k in best else "", value=number(getattr(plan.merits, name)))
            for k, plan in enumerate(found.plans)
        ]
        drawn.add_row(shown, *cells)
    console.print(drawn)
    if found.best:
        console.print(_("* the best of these plans"))


def _show_edits(console: Console, found: Alternatives) -> None:
    places = range(len(found.plans))
    drawn = table((_("Lines that differ"), False), *((plan_name(place), True) for place in places))
    for one in places:
        drawn.add_row(plan_name(one), *("" if one == other else number(found.edits(one, other)) for other in places))
    console.print(drawn)


def _show_routes(console: Console, found: Alternatives) -> None:
    console.print(_("Printers that move; in brackets the day on which they leave"), style="bold")
    heads = ((plan_name(place), False) for place in range(len(found.plans)))
    drawn = table((_("From"), False), (_("To"), False), *heads)
    for origin, destination, cells in routes(found):
        drawn.add_row(origin, destination, *cells)
    console.print(drawn)
