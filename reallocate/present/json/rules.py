"""The document of ``explain --rules``: what each rule costs, and which clash."""

from __future__ import annotations

from typing import Any

from reallocate.present.json.common import schema_of
from reallocate.present.words.causes import cause_sentence
from reallocate.present.words.rules import clash_lines, in_words
from reallocate.questions.rules import RulePrices
from reallocate.search.result import Result


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
        "schema": schema_of("rules"),
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
        "causes": [cause_sentence(result.instance, cause) for cause in result.causes],
    }
