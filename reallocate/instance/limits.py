"""What the planner's rules come to: limits on printers, trips and printing, by index.

| rule | uses | what it says |
|---|---|---|
| ``keep_at_least`` | site, value | at least `value` printers stand at `site` after all arrivals of every day |
| ``forbid`` | site, to | no printer makes a trip from `site` to `to` |
| ``accept_none`` | site | no printer makes a trip to `site` |
| ``not_before``, ``not_after`` | day | no printer leaves any site before, after `day` |
| ``departures_per_day`` | value | on no day do more than `value` printers leave, all sites together |
| ``moves_total`` | value | no more than `value` printers leave in all |
| ``finish_by`` | site, day | no card waits at `site` at the close of `day` |
| ``fix`` | site, to, day, value | exactly `value` printers leave `site` for `to` on `day` |
| ``not_later_than_alone`` | site | `site` is finished when it would be with its own printers, stock and deliveries |

The last one is void at a site that would never finish by itself. Of several rules of one kind the strictest counts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from reallocate.files.columns import RULES
from reallocate.instance.calendar import Calendar
from reallocate.instance.parts import InstanceData, Rule

#: Longest horizon that is accepted anywhere: a century of days, far above any clearing of a queue.
MOST_DAYS = 36_500
#: The rules by name, and the cells that each needs; all others stay empty.
FIELDS: dict[str, tuple[str, ...]] = {rule.name: rule.cells for rule in RULES}


def longest(instance: InstanceData, *asked: int | None) -> int:
    """Return the most days of a plan: the least number that is `asked` for (None: not given), or else the setting."""
    given = [days for days in asked if days is not None]
    return min([*(given or [instance.settings.max_days]), MOST_DAYS])


@dataclass(frozen=True, slots=True)
class Limits:
    """The rules of one instance, the strictest of each kind.

    Attributes
    ----------
    least : by site, fewest printers on every day: ``min_printers`` or what a rule keeps there.
    forbidden : pairs (origin, destination) that no printer may travel.
    first, last : days on which printers may leave; `last` None: no end.
    per_day, total : most departures on one day, and in all; None: no limit.
    finish : by site, last day on which cards may be printed there; None: no limit.
    ends : (rule, site) -> day at whose close no card waits there any more by the rule of that name; `finish` has the
        earliest of a site.
    fixed : (origin, destination, day) -> printers that leave then, no more and no fewer.
    clashing : trips that two rules fix at different numbers; `fixed` has the first.
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


def limits(data: InstanceData, calendar: Calendar) -> Limits:
    """Return what the rules of an instance come to."""
    sites = range(len(data.sites))
    least = [site.min_printers for site in data.sites]
    ends: dict[tuple[str, int], int] = {}
    forbidden: set[tuple[int, int]] = set()
    fixed: dict[tuple[int, int, int], int] = {}
    clashing: set[tuple[int, int, int]] = set()
    smallest: dict[str, int] = {}
    first = 1
    for rule in data.rules:
        site, to, day, value = (-1 if x is None else x for x in (rule.site, rule.to, rule.day, rule.value))
        if rule.rule == "keep_at_least":
            least[site] = max(least[site], value)
        elif rule.rule == "forbid":
            forbidden.add((site, to))
        elif rule.rule == "accept_none":
            forbidden.update((i, site) for i in sites)
        elif rule.rule == "not_before":
            first = max(first, day)
        elif rule.rule in ("finish_by", "not_later_than_alone"):
            end = day if rule.rule == "finish_by" else finished_alone(data, calendar, site)
            if end is not None:
                ends[rule.rule, site] = min(end, ends.get((rule.rule, site), end))
        elif rule.rule == "fix":
            if fixed.setdefault((site, to, day), value) != value:
                clashing.add((site, to, day))
        else:  # not_after, departures_per_day, moves_total: the smallest number counts
            number = day if rule.rule == "not_after" else value
            smallest[rule.rule] = min(smallest.get(rule.rule, number), number)
    return Limits(
        tuple(least),
        frozenset(forbidden),
        first,
        smallest.get("not_after"),
        smallest.get("departures_per_day"),
        smallest.get("moves_total"),
        tuple(min((end for (_rule, i), end in ends.items() if i == site), default=None) for site in sites),
        fixed,
        tuple(sorted(clashing)),
        ends,
    )


def finished_alone(data: InstanceData, calendar: Calendar, site: int) -> int | None:
    """Return the day on which `site` is finished with its own printers, stock and deliveries, nothing sent to or fro.

    None where it never is, or not within `MOST_DAYS` days. A site without a backlog is finished on day 0.
    """
    office = data.sites[site]
    delivered: Counter[int] = Counter()
    for delivery in data.deliveries:
        if delivery.site == site:
            delivered[delivery.day] += delivery.blanks
    backlog, stock, day = office.backlog, office.blanks, 0
    if backlog > stock + delivered.total() or (backlog and not office.printers):
        return None
    each_day = data.rate(site) * office.printers
    while backlog and day < MOST_DAYS:
        day += 1
        stock += delivered[day]
        if calendar.is_open(site, day):
            cards = min(each_day, stock, backlog)
            stock -= cards
            backlog -= cards
    return None if backlog else day
