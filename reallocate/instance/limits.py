"""What the planner's rules come to: limits on printers, trips and cards, by index.

| rule | uses | what it says |
|---|---|---|
| ``keep_at_least`` | site, value | at least `value` printers stand at `site` after all arrivals of every day |
| ``forbid`` | site, to | no printer makes a trip from `site` to `to` |
| ``accept_none`` | site | no printer makes a trip to `site` |
| ``not_before``, ``not_after`` | day | no printer leaves any site before, after `day` |
| ``departures_per_day`` | value | on no day do more than `value` printers leave, all sites together |
| ``moves_total`` | value | no more than `value` printers leave in all |
| ``finish_by`` | site, day | no card waits at `site` at the close of `day` and of every later day |
| ``fix`` | site, to, day, value | exactly `value` printers leave `site` for `to` on `day` |
| ``not_later_than_alone`` | site | `site` is finished when it would be with its own printers, stock and deliveries |
| ``serve_at_least`` | site, value | at least `value` cards of `site` are handed out |

``not_later_than_alone`` is void at a site that would never finish by itself. Of several rules of one kind the strictest
counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from reallocate.files.columns import RULES
from reallocate.instance.alone import finished_alone
from reallocate.instance.calendar import Calendar
from reallocate.instance.demand import Demand
from reallocate.instance.parts import InstanceData, Rule
from reallocate.instance.rates import Rates

#: The rules by name, and the cells that each needs; all others stay empty.
FIELDS: dict[str, tuple[str, ...]] = {rule.name: rule.cells for rule in RULES}
#: Their Indonesian names.
ALIASES = {rule.alias: rule.name for rule in RULES}


def rule_name(text: str) -> str:
    """Return the English name of the rule that a cell names in lower case; the text itself where that is no rule."""
    words = underscored(text)
    return text if text in FIELDS else ALIASES.get(words, words if words in FIELDS else text)


def underscored(text: str) -> str:
    """Return a name with ``_`` in place of blanks and hyphens, as names of rules are written."""
    return re.sub(r"[\s-]+", "_", text)


@dataclass(frozen=True, slots=True)
class Limits:
    """The rules of one instance, the strictest of each kind.

    Attributes
    ----------
    least : by site, fewest printers on every day: ``min_printers`` or what a rule keeps there.
    forbidden : pairs (origin, destination) that no printer may travel.
    first, last : days on which printers may leave; `last` None: no end.
    per_day, total : most departures on one day, and in all; None: no limit.
    finish : by site, the day from whose close on no card may wait there; None: no limit.
    ends : (rule, site) -> that day by the rule of that name; `finish` has the earliest of a site.
    fixed : (origin, destination, day) -> printers that leave then, no more and no fewer.
    clashing : trips that two rules fix at different numbers; `fixed` has the first.
    served : by site, fewest cards that are handed out; a site without such a rule is absent.
    """

    least: tuple[int, ...]
    forbidden: frozenset[tuple[int, int]]
    first: int
    last: int | None
    per_day: int | None
    total: int | None
    finish: tuple[int | None, ...]
    fixed: Mapping[tuple[int, int, int], int]
    clashing: tuple[tuple[int, int, int], ...]
    ends: Mapping[tuple[str, int], int]
    served: Mapping[int, int]

    def allows(self, origin: int, destination: int, day: int) -> bool:
        """Whether rules let printers leave `origin` for `destination` on `day` at all."""
        inside = self.first <= day and (self.last is None or day <= self.last)
        return inside and (origin, destination) not in self.forbidden


def in_order(rules: Iterable[Rule]) -> tuple[Rule, ...]:
    """Return the rules in the one order in which an instance keeps them, equal ones once.

    By the order of their names in `FIELDS`, then by site, destination, day and value.
    """
    names = list(FIELDS)

    def key(rule: Rule) -> tuple[object, ...]:
        numbers = (-1 if x is None else x for x in (rule.site, rule.to, rule.day, rule.value))
        return (names.index(rule.rule), *numbers, rule.note)

    return tuple(sorted(set(rules), key=key))


def limits(data: InstanceData, calendar: Calendar, demand: Demand, rates: Rates) -> Limits:
    """Return what the rules of an instance come to."""
    ends = _ends(data, calendar, demand, rates)
    fixed, clashing = _fixed(data.rules)
    finish = [min((end for (_name, i), end in ends.items() if i == k), default=None) for k in range(len(data.sites))]
    return Limits(
        least=_least(data),
        forbidden=_forbidden(data),
        first=max(_numbers(data.rules, "not_before", "day"), default=1),
        last=min(_numbers(data.rules, "not_after", "day"), default=None),
        per_day=min(_numbers(data.rules, "departures_per_day", "value"), default=None),
        total=min(_numbers(data.rules, "moves_total", "value"), default=None),
        finish=tuple(finish),
        fixed=fixed,
        clashing=clashing,
        ends=ends,
        served=_served(data.rules),
    )


def _numbers(rules: Iterable[Rule], name: str, column: Literal["day", "value"]) -> list[int]:
    numbers = [rule.day if column == "day" else rule.value for rule in rules if rule.rule == name]
    return [number for number in numbers if number is not None]


def _least(data: InstanceData) -> tuple[int, ...]:
    least = [site.min_printers for site in data.sites]
    for rule in data.rules:
        if rule.rule == "keep_at_least" and rule.site is not None and rule.value is not None:
            least[rule.site] = max(least[rule.site], rule.value)
    return tuple(least)


def _forbidden(data: InstanceData) -> frozenset[tuple[int, int]]:
    forbidden: set[tuple[int, int]] = set()
    for rule in data.rules:
        if rule.rule == "forbid" and rule.site is not None and rule.to is not None:
            forbidden.add((rule.site, rule.to))
        elif rule.rule == "accept_none" and rule.site is not None:
            forbidden.update((i, rule.site) for i in range(len(data.sites)))
    return frozenset(forbidden)


def _ends(data: InstanceData, calendar: Calendar, demand: Demand, rates: Rates) -> dict[tuple[str, int], int]:
    ends: dict[tuple[str, int], int] = {}
    for rule in data.rules:
        if rule.site is None or rule.rule not in ("finish_by", "not_later_than_alone"):
            continue
        end = rule.day
        if rule.rule == "not_later_than_alone":
            end = finished_alone(data, calendar, demand, rates, rule.site)
        if end is not None:
            ends[rule.rule, rule.site] = min(end, ends.get((rule.rule, rule.site), end))
    return ends


def _fixed(rules: Iterable[Rule]) -> tuple[dict[tuple[int, int, int], int], tuple[tuple[int, int, int], ...]]:
    """Return printers by trip, and the trips that two rules fix at different numbers."""
    fixed: dict[tuple[int, int, int], int] = {}
    clashing: set[tuple[int, int, int]] = set()
    for rule in rules:
        site, to, day, value = rule.site, rule.to, rule.day, rule.value
        if rule.rule != "fix" or site is None or to is None or day is None or value is None:
            continue
        if fixed.setdefault((site, to, day), value) != value:
            clashing.add((site, to, day))
    return fixed, tuple(sorted(clashing))


def _served(rules: Iterable[Rule]) -> dict[int, int]:
    served: dict[int, int] = {}
    for rule in rules:
        if rule.rule == "serve_at_least" and rule.site is not None and rule.value is not None:
            served[rule.site] = max(served.get(rule.site, 0), rule.value)
    return served
