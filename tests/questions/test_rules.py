"""What rules cost, rule by rule, and which of them clash."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from reallocate import Control, Instance, Rule, RulePrices, Site, price_rules, solve
from reallocate.present.json.rules import prices_document
from reallocate.present.words.rules import clash_lines
from tests.oracle.random_instances import random_instance
from tests.proof.wishes import random_rule

A, B, C = 0, 1, 2
#: Every trip takes a day. B needs 12 printer-days: 5 days and 3 moves with A's three printers, 12 with C's one.
THREE = Instance(
    "three",
    (
        Site("A", "Ayu", 0, 3, 0, cards_per_printer_day=1),
        Site("B", "Bumi", 12, 1, 12, cards_per_printer_day=1),
        Site("C", "Cempaka", 0, 0, 0),
    ),
).replace(max_days=15)


def prices(*rules: Rule, **changes: object) -> RulePrices:
    return price_rules(THREE.replace(rules=rules, **changes))


def figures(found: RulePrices) -> list[tuple[int | None, int | None]]:
    """Days and moves with all rules, with none, and without each."""
    results = [found.with_all, found.with_none, *(price.without for price in found.prices)]
    return [(result.days, result.goal("moves").value) for result in results]


def test_each_rule_has_the_price_of_a_search_without_it():
    """Of 12 cards 1 + 4·3 are printed by day 4; one printer a day makes it 1 + 2 + 3 + 4·2, from day 4 on 4 + 2·4."""
    slow, late = Rule("departures_per_day", value=1), Rule("not_before", day=4)
    assert figures(prices()) == [(4, 3), (4, 3)]
    assert figures(prices(slow)) == [(5, 2), (4, 3), (4, 3)]
    assert figures(prices(late)) == [(6, 3), (4, 3), (4, 3)]
    both = prices(slow, late)
    assert [price.rule for price in both.prices] == [late, slow]
    assert figures(both) == [(7, 2), (4, 3), (5, 2), (6, 3)]
    assert (both.clashing, both.irreducible) == ((), False)


def test_a_rule_that_costs_nothing():
    found = prices(Rule("moves_total", value=3), Rule("forbid", site=A, to=C))
    assert set(figures(found)) == {(4, 3)}


def test_without_rules_there_is_nothing_to_price():
    found = price_rules(THREE)
    assert found.with_none is found.with_all
    assert (found.prices, found.clashing) == ((), ())
    assert prices_document(found)["rules"] == []


CLASHES = [
    ((Rule("moves_total", value=0), Rule("fix", site=A, to=B, day=1, value=1)), 2),
    ((Rule("fix", site=A, to=B, day=1, value=1), Rule("fix", site=A, to=B, day=1, value=2)), 2),
    ((Rule("finish_by", site=B, day=3),), 1),
    ((Rule("finish_by", site=B, day=4), Rule("not_before", day=2)), 2),
    ((Rule("finish_by", site=B, day=5), Rule("keep_at_least", site=A, value=1), Rule("not_before", day=2)), 3),
]


@pytest.mark.parametrize(("rules", "count"), CLASHES, ids=[" ".join(r.rule for r in rules) for rules, _n in CLASHES])
def test_rules_that_clash_are_told_without_those_that_have_no_part_in_it(rules, count):
    idle = (Rule("forbid", site=B, to=C), Rule("not_after", day=99))
    found = prices(*idle, *rules)
    assert found.with_all.status == "impossible"
    assert set(found.clashing) == set(rules)
    assert found.irreducible
    lines = clash_lines(found)
    assert len(lines) == count + 1
    document = prices_document(found)
    assert (len(document["clashing"]), document["irreducible"], document["lines"]) == (count, True, lines)


def test_where_there_is_no_plan_without_rules_either_nothing_clashes():
    sites = (*THREE.sites[:1], Site("B", "Bumi", 12, 1, 11, cards_per_printer_day=1), THREE.sites[2])
    found = prices(Rule("moves_total", value=0), sites=sites)
    assert (found.with_all.status, found.with_none.status) == ("impossible", "impossible")
    assert (found.clashing, prices_document(found)["irreducible"]) == ((), None)


def test_prices_and_clashes_of_random_rules():
    """A rule less never costs a day; of a clash no rule can be spared, and without any one of them there is a plan."""
    seen: Counter[str] = Counter()
    for seed in range(50):
        rng = Random(seed)
        instance = random_instance(seed)
        if not solve(instance, goals=()).days:
            continue
        ends = [Rule("finish_by", site=0, day=rng.randint(2, 4)), Rule("not_before", day=rng.randint(2, 4))]
        rules = dict.fromkeys([*ends, *(random_rule(rng, instance) for _ in range(rng.randint(0, 2)))])
        found = price_rules(instance.replace(rules=tuple(rules)))
        for price in found.prices:
            if found.with_all.days is not None:
                assert price.without.days is not None
                assert price.without.days <= found.with_all.days
                seen["costs days"] += price.without.days < found.with_all.days
            rest = tuple(rule for rule in found.instance.rules if rule != price.rule)
            again = solve(instance.replace(rules=rest), goals=("moves",))
            assert (again.status, again.goals) == (price.without.status, price.without.goals)
        if found.with_all.status == "impossible" and found.with_none.plan is not None:
            assert found.clashing
            assert found.irreducible
            assert solve(instance.replace(rules=found.clashing), goals=()).status == "impossible"
            for rule in found.clashing:
                rest = tuple(other for other in found.clashing if other != rule)
                assert solve(instance.replace(rules=rest), goals=()).plan is not None
            seen[f"clash of {min(len(found.clashing), 2)}"] += 1
        else:
            assert not found.clashing
            seen["no clash"] += 1
    assert min(seen[name] for name in ("costs days", "clash of 1", "clash of 2", "no clash")) >= 2, seen


def test_a_search_that_is_ended_claims_no_clash_that_it_has_not_proven():
    control = Control()
    control.stop.set()
    found = price_rules(THREE.replace(rules=(Rule("departures_per_day", value=1),)), control=control)
    assert found.with_all.status == "interrupted"
    assert not found.irreducible


def test_the_document_has_every_rule_with_its_cells_and_words():
    document = prices_document(prices(Rule("fix", site=A, to=B, day=2, value=1), Rule("departures_per_day", value=1)))
    assert set(document) == {"schema", "instance", "with_all", "with_none", "rules", "clashing", "irreducible", "lines"}
    fixed = next(rule for rule in document["rules"] if rule["rule"] == "fix")
    assert {cell: fixed[cell] for cell in ("site", "to", "day", "value")} == {
        "site": "A",
        "to": "B",
        "day": 2,
        "value": 1,
    }
    assert fixed["text"] == "Printers that leave Ayu for Bumi on day 2: exactly 1."
    assert set(fixed["without"]) == {"status", "days", "days_bound", "moves", "moves_bound", "certified", "causes"}
    assert (fixed["without"]["days"], fixed["without"]["certified"]) == (5, True)
