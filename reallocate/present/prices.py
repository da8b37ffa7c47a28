"""What ``explain --rules`` shows: days and moves with each rule and without it, and the rules that clash."""

from __future__ import annotations

from typing import Any

from rich.console import Console
from rich.text import Text

from reallocate.appraisal.pricing import RulePrices
from reallocate.language import _
from reallocate.present.numbers import number
from reallocate.present.text import table
from reallocate.present.wishes import in_words
from reallocate.search.result import Result


def show_prices(console: Console, found: RulePrices) -> None:
    """Print what the rules cost."""
    instance = found.instance
    console.print(Text(instance.settings.title or instance.name, style="bold"))
    if not instance.rules:
        console.print(
            Text(_("There are no rules: no {name}.rules.csv beside the site table.").format(name=instance.name))
        )
        return
    columns = ((_("Rules"), False), (_("Days"), True), (_("Moves"), True), (_("Days saved"), True), ("", False))
    drawn = table(*columns)
    rows = [(_("with all of them"), found.with_all), (_("with none of them"), found.with_none)]
    rows += [
        (_("without: {rule}").format(rule=in_words(instance, price.rule)), price.without) for price in found.prices
    ]
    for label, result in rows:
        saved = None if result.days is None or found.with_all.days is None else found.with_all.days - result.days
        moves = result.goal("moves").value
        drawn.add_row(label, number(result.days), number(moves), "" if not saved else number(saved), _sure(result))
    console.print(drawn)
    if found.clashing:
        console.print()
        for line in clash_lines(found):
            console.print(Text(line), soft_wrap=True)


def clash_lines(found: RulePrices) -> list[str]:
    """Return in words which rules clash."""
    if len(found.clashing) == 1:
        head = _("This rule alone leaves no plan:")
    elif found.irreducible:
        head = _("These {count} rules cannot hold together; without any one of them the others can:")
    else:
        head = _("These {count} rules cannot hold together:")
    return [head.format(count=len(found.clashing)), *(f"- {in_words(found.instance, rule)}" for rule in found.clashing)]


def _sure(result: Result) -> str:
    if result.status == "impossible":
        return _("no plan exists: certified")
    if result.plan is None:
        return _("none found")
    if all(goal.proven and goal.certified for goal in result.goals):
        return _("certified")
    return _("days certified") if result.goals[0].proven else _("best found")


def prices_document(found: RulePrices) -> dict[str, Any]:
    """Return the document of ``explain --rules --json``."""
    codes = [site.code for site in found.instance.sites]

    def rule_document(k: int) -> dict[str, Any]:
        rule = found.instance.rules[k]
        return {
            "rule": rule.rule,
            "site": None if rule.site is None else codes[rule.site],
            "to": None if rule.to is None else codes[rule.to],
            "day": rule.day,
            "value": rule.value,
            "text": in_words(found.instance, rule),
        }

    index = {rule: k for k, rule in enumerate(found.instance.rules)}
    return {
        "instance": found.instance.name,
        "with_all": _result_document(found.with_all),
        "with_none": _result_document(found.with_none),
        "rules": [
            {**rule_document(index[price.rule]), "without": _result_document(price.without)} for price in found.prices
        ],
        "clashing": [rule_document(index[rule]) for rule in found.clashing],
        "irreducible": found.irreducible if found.clashing else None,
        "lines": clash_lines(found) if found.clashing else [],
    }


def _result_document(result: Result) -> dict[str, Any]:
    goals = {goal.name: goal for goal in result.goals}
    return {
        "status": result.status,
        "days": result.days,
        "days_bound": result.days_bound,
        "moves": goals["moves"].value,
        "moves_bound": goals["moves"].bound,
        "certified": all(goal.certified for goal in result.goals if goal.bound is not None),
        "causes": [cause.message for cause in result.causes],
    }
