"""What ``explain --rules`` shows: days and moves with each rule and without it, and the rules that clash."""

from __future__ import annotations

import textwrap

from rich.console import Console

from reallocate.language import _, ngettext
from reallocate.present.text.console import show_title
from reallocate.present.text.tables import table
from reallocate.present.words.numbers import number
from reallocate.present.words.rules import clash_lines, in_words
from reallocate.questions.rules import RulePrices
from reallocate.search.result import Result

#: Columns of the longest rule; it is broken into more lines beyond.
MOST_WIDTH = 48


def show_prices(console: Console, found: RulePrices) -> None:
    """Print what the rules cost."""
    instance = found.instance
    show_title(console, instance)
    if not instance.rules:
        console.print(_("There are no rules: no {name}.rules.csv beside the site table.").format(name=instance.name))
        return
    for line in headline(found):
        console.print(line, soft_wrap=True)
    console.print()
    columns = ((_("Rules"), False), (_("Days"), True), (_("Moves"), True), (_("Days saved"), True), ("", False))
    drawn = table(*columns)
    rows = [(_("all of them"), found.with_all), (_("none of them"), found.with_none)]
    rows += [
        (_("all but: {rule}").format(rule=in_words(instance, price.rule)), price.without) for price in found.prices
    ]
    for label, result in rows:
        saved = None if result.days is None or found.with_all.days is None else found.with_all.days - result.days
        moves = result.goal("moves").value
        label = "\n".join(textwrap.wrap(label, MOST_WIDTH, subsequent_indent="  "))
        drawn.add_row(label, number(result.days), number(moves), "" if not saved else number(saved), _sure(result))
    console.print(drawn)
    if found.clashing:
        console.print()
        for line in clash_lines(found):
            console.print(line, soft_wrap=True)


def headline(found: RulePrices) -> list[str]:
    """Return in a sentence or two what the rules cost together, and whether each alone does."""
    rules, none = found.with_all, found.with_none
    if rules.status == "impossible":
        return [_("No plan keeps all rules (certified).")]
    if rules.days is None or none.days is None:
        return []
    sure = _("certified") if rules.days == rules.days_bound and none.days == none.days_bound else _("best found")
    cost = rules.days - none.days
    if not cost:
        return [
            _("The rules cost no day: {days:# day|# days} with and without them ({sure}).").format(
                days=number(rules.days), sure=sure
            )
        ]
    text = ngettext(
        "The rules cost {cost} day: {days:# day|# days} with them, {none} without ({sure}).",
        "The rules cost {cost} days: {days:# day|# days} with them, {none} without ({sure}).",
        cost,
    )
    lines = [text.format(cost=number(cost), days=number(rules.days), none=number(none.days), sure=sure)]
    if not any(price.without.days is not None and price.without.days < rules.days for price in found.prices):
        lines.append(_("Leaving out any one of them saves no day; they cost it together."))
    return lines


def _sure(result: Result) -> str:
    if result.status == "impossible":
        return _("no plan exists: certified")
    if result.plan is None:
        return _("none found")
    if all(goal.proven and goal.certified for goal in result.goals):
        return _("certified")
    return _("days certified") if result.goals[0].proven else _("best found")
