"""Rules in documents, and that of ``explain --rules``: what each rule costs, and which clash."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reallocate.instance.model import Instance
from reallocate.instance.parts import Rule
from reallocate.present.json.common import schema_of
from reallocate.present.words.causes import cause_sentence
from reallocate.present.words.rules import clash_lines, in_words

if TYPE_CHECKING:  # it loads the solver
    from reallocate.questions.rules import RulePrices
    from reallocate.search.result import Result


def rule_document(instance: Instance, rule: Rule) -> dict[str, Any]:
    """Return a rule with the columns of its file; `text` is the rule in words."""
    codes = [site.code for site in instance.sites]
    on = None if rule.day is None else instance.date_of(rule.day)
    return {
        "rule": rule.rule,
        "site": None if rule.site is None else codes[rule.site],
        "to": None if rule.to is None else codes[rule.to],
        "day": rule.day,
        "date": None if on is None else on.isoformat(),
        "value": rule.value,
        "note": rule.note,
        "text": in_words(instance, rule),
    }


def prices_document(found: RulePrices) -> dict[str, Any]:
    """Return the document of ``explain --rules --json``."""
    return {
        "schema": schema_of("rules"),
        "instance": found.instance.name,
        "with_all": _result_document(found.with_all),
        "with_none": _result_document(found.with_none),
        "rules": [
            {**rule_document(found.instance, price.rule), "without": _result_document(price.without)}
            for price in found.prices
        ],
        "clashing": [rule_document(found.instance, rule) for rule in found.clashing],
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
        "causes": [cause_sentence(result.instance, cause) for cause in result.causes],
    }
