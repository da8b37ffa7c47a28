"""The planner's rules in words and as plain data."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from reallocate.instance.model import Instance
from reallocate.instance.parts import Rule
from reallocate.language import _
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import day_and_date, number

if TYPE_CHECKING:  # it loads the solver
    from reallocate.questions.rules import RulePrices

#: One sentence for each rule. Placeholders: site and to (names), on (a day, with its date), value.
SENTENCES: dict[str, Callable[[], str]] = {
    "keep_at_least": lambda: _("Printers at {site}: at least {value} every day."),
    "forbid": lambda: _("No printer makes a trip from {site} to {to}."),
    "accept_none": lambda: _("No printer comes to {site}."),
    "not_before": lambda: _("No printer leaves before {on}."),
    "not_after": lambda: _("No printer leaves after {on}."),
    "departures_per_day": lambda: _("Printers that leave on one day, all sites together: at most {value}."),
    "moves_total": lambda: _("Printers that leave in all: at most {value}."),
    "finish_by": lambda: _("{site} is finished by {on}."),
    "fix": lambda: _("Printers that leave {site} for {to} on {on}: exactly {value}."),
    "not_later_than_alone": lambda: _("{site} is finished no later than it would be alone: by {on}."),
    "serve_at_least": lambda: _("Cards of {site} that are handed out: at least {value}."),
}


def in_words(instance: Instance, rule: Rule) -> str:
    """Return the rule as one line, without its note."""
    name, on = "" if rule.site is None else site_name(instance, rule.site), rule.day
    sentence = SENTENCES[rule.rule]()
    if rule.rule == "not_later_than_alone":
        assert rule.site is not None
        on = instance.limits.ends.get((rule.rule, rule.site))
        if on is None:
            sentence = _("{site} is finished no later than it would be alone: void, since it never would be.")
        elif on == 0:
            sentence = _("{site} is finished no later than it would be alone: nobody waits there.")
    return sentence.format(
        site=name,
        to="" if rule.to is None else site_name(instance, rule.to),
        on="" if on is None else day_and_date(instance, on),
        value=number(rule.value),
    )


def clash_lines(found: RulePrices) -> list[str]:
    """Return in words which rules clash."""
    if len(found.clashing) == 1:
        head = _("This rule alone leaves no plan:")
    elif found.irreducible:
        head = _("These {count:# rule|# rules} cannot hold together; without any one of them the others can:")
    else:
        head = _("These {count:# rule|# rules} cannot hold together:")
    return [
        head.format(count=number(len(found.clashing))),
        *(f"- {in_words(found.instance, rule)}" for rule in found.clashing),
    ]
