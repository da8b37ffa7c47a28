"""Plans to choose from: what speaks for each, and how sure it is that they differ the most, in words."""

from __future__ import annotations

from collections.abc import Sequence

from reallocate.appraisal.merits import NAMES
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.model import Key, by_key
from reallocate.present.words.compare import figure_names
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import number
from reallocate.questions.alternatives import Alternatives


def merit_names(instance: Instance) -> dict[str, str]:
    """Return what the figures are called that plans of an instance have."""
    known = figure_names()
    names = {
        **{name: known[name] for name in NAMES if name in known},
        "lines": _("lines of printers"),
        "offices": _("offices that send or get printers"),
        "shipments": _("lines of blanks"),
        "couriers": _("lines of couriers"),
        "critical": _("lines that may not leave later"),
        "spare": _("printers that may fail"),
    }
    left_out = () if instance.settings.print_for_others else ("courier", "couriers")
    return {name: names[name] for name in NAMES if name not in left_out}


def aim_names() -> dict[str, str]:
    """Return with what aims plans are looked for where the best cannot be."""
    return {
        "offices": _("few offices that send or get printers"),
        "early": _("printers that leave early"),
        "travel": _("few hours on the road"),
    }


def plan_name(place: int) -> str:
    """Return what a plan is called, by its place."""
    return _("Plan {number}").format(number=number(place + 1))


def plans_line(found: Alternatives) -> str:
    """Return how many plans there are, and on what terms."""
    moves = [plan.merits.moves for plan in found.plans]
    text = _(
        "{count:# plan|# plans} of {days:# day|# days} to choose from, {moves:# printer|# printers} moved in each."
    )
    if len(set(moves)) > 1:
        text = _(
            "{count:# plan|# plans} of {days:# day|# days} to choose from, {low} to {moves:# printer|# printers} moved."
        )
    days = number(found.first.days)
    return text.format(count=number(len(moves)), days=days, low=number(min(moves)), moves=number(max(moves)))


def end_line(found: Alternatives) -> str | None:
    """Return why there are fewer plans than were asked for; None where there are not."""
    if len(found.plans) >= found.count or not found.plans:
        return None
    if found.too_large and not found.has_aims:
        return _("Further plans were not looked for: the instance is too large for one model of everything.")
    if found.exhausted:
        return _("There is no further plan on these terms.")
    return _("No further plan was found.")


def best_lines(found: Alternatives) -> list[str]:
    """Return for each plan in what it is the best, and with which other ones; then in what all are equal."""
    names = merit_names(found.instance)
    lines = []
    for place in range(len(found.plans) if found.best else 0):
        text = _("{plan} is the best in: {figures}.")
        figures = [
            _figure(name, names, [k for k in places if k != place])
            for name, places in found.best.items()
            if place in places and name in names
        ]
        if not figures:
            text = _("{plan} is the best in no figure.")
        lines.append(text.format(plan=plan_name(place), figures="; ".join(figures)))
    equal = [names[name] for name in names if name not in found.best]
    if equal:
        lines.append(_("Equal in all plans: {figures}.").format(figures="; ".join(equal)))
    return lines


def _figure(name: str, names: dict[str, str], others: Sequence[int]) -> str:
    if not others:
        return names[name]
    text = _("{figure} (as {plans})")
    return text.format(figure=names[name], plans=", ".join(number(k + 1) for k in others))


def distance_line(found: Alternatives, place: int) -> str:
    """Return how much a plan differs from those before it, and whether more is possible."""
    plan, far = found.plans[place], found.distance(place)
    if plan.aim is not None:
        text = _(
            "{plan} differs from each plan before it in {edits:# line|# lines} or more. It was looked for with the aim "
            "of {aim}; that none serves it better is not proven."
        )
        return text.format(plan=plan_name(place), edits=number(far), aim=aim_names()[plan.aim])
    text = _("{plan} differs from each plan before it in {edits:# line|# lines} or more, the most that was found.")
    if found.proven(place):
        text = _(
            "{plan} differs from each plan before it in {edits:# line|# lines} or more; no plan {terms} differs more."
        )
    elif plan.farther is not None:
        text = _(
            "{plan} differs from each plan before it in {edits:# line|# lines} or more, the most that was found; no "
            "plan {terms} differs in more than {most}."
        )
    values = {"plan": plan_name(place), "edits": number(far), "most": number(plan.farther)}
    return text.format(**values, terms=_terms(found, place))


def _terms(found: Alternatives, place: int) -> str:
    lines = found.plans[place].lines
    moves = number(found.plans[0].merits.moves + found.more)
    if lines is None:
        return _("with at most {moves:# printer|# printers} moved").format(moves=moves)
    text = _("with at most {moves:# printer|# printers} moved in {lines:# line|# lines}")
    return text.format(moves=moves, lines=number(lines))


def condition(found: Alternatives, place: int) -> str:
    """Return which plans a bound on the edits is about."""
    text = _("every plan of {days:# day|# days} {terms}, each move above {fewest} counted against one line")
    if not found.more:
        text = _("every plan of {days:# day|# days} {terms}")
    values = {"days": number(found.first.days), "fewest": number(found.plans[0].merits.moves)}
    return text.format(**values, terms=_terms(found, place))


def routes(found: Alternatives) -> list[tuple[str, str, list[str]]]:
    """Return where printers go in each plan: from, to, and for each plan how many, with the days in brackets."""
    moves = [by_key(plan.plan.moves) for plan in found.plans]
    roads = sorted({key[:2] for plan in moves for key in plan})
    name = site_name
    return [
        (name(found.instance, i), name(found.instance, j), [_on_days(plan, i, j) for plan in moves]) for i, j in roads
    ]


def _on_days(moves: dict[Key, int], origin: int, destination: int) -> str:
    days = sorted((day, count) for (i, j, day), count in moves.items() if (i, j) == (origin, destination))
    return ", ".join(f"{number(count)} ({day})" for day, count in days)
