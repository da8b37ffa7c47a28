"""The least grant: printers more, or cards fewer, against every grant of tiny instances; and its certificate."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from itertools import product
from random import Random

import pytest

from reallocate import Control, Instance, solve, verify
from reallocate.instance.parts import Rule, Site
from reallocate.proof.judge import Judge
from reallocate.questions.trials import grant_changes
from reallocate.questions.variants import apply, days_of_now
from reallocate.search.grants import Grant, Grantable, least_grant
from tests.oracle.exhaustive import exhaustive
from tests.proof.wishes import random_rule, tiny

KINDS: tuple[Grantable, ...] = ("more_printers", "fewer_cards")
A, B = 0, 1
#: Every trip takes a day. A needs 6 printer-days and has one printer; B has one that nobody there needs.
TWO = Instance(
    "two", (Site("A", "A", 6, 1, 6, cards_per_printer_day=1), Site("B", "B", 0, 1, 0, cards_per_printer_day=1))
)


def asked(instance: Instance, days: int, kind: Grantable, most: int | None = None) -> Grant | None:
    most = (4 if kind == "more_printers" else instance.backlog) if most is None else most
    return least_grant(instance, days, kind, most, Control())


def with_grant(instance: Instance, kind: Grantable, grant: Grant) -> Instance:
    """The instance with the grant made, and ends as they are now."""
    return apply(instance, (*days_of_now(instance), *grant_changes(kind, grant)))


def assert_certified(instance: Instance, days: int, kind: Grantable, grant: Grant) -> None:
    """The claim is about one less, and the verifier accepts it."""
    assert grant.proven
    assert grant.claim is not None
    assert grant.claim.terms == ({kind: grant.amount - 1} if grant.amount > 1 else {})
    problem = Judge(instance).problem
    document = {"schema": verify.SCHEMA, "instance": {"digests": problem.digests}, "claims": [grant.claim.document()]}
    proven = verify.check_certificate(problem, document)
    assert proven.terms == {verify.Terms(**grant.claim.terms): days}


def granted(instance: Instance, kind: Grantable, amounts: tuple[int, ...]) -> Instance | None:
    """The instance with so many printers more, or cards fewer, at each site; None where there are not so many."""
    sign = 1 if kind == "more_printers" else -1
    name = "printers" if kind == "more_printers" else "backlog"
    numbers = [getattr(site, name) + sign * n for site, n in zip(instance.sites, amounts, strict=True)]
    if min(numbers) < 0:
        return None
    sites = (replace(site, **{name: n}) for site, n in zip(instance.sites, numbers, strict=True))
    return instance.replace(sites=tuple(sites))


def least_of_all(instance: Instance, days: int, kind: Grantable, most: int) -> int | None:
    """The least grant with which exhaustive search has a plan of so many days."""
    for amount in range(most + 1):
        ways = [range(0 if site.is_depot else amount + 1) or range(1) for site in instance.sites]
        for amounts in product(*ways):
            changed = granted(instance, kind, amounts) if sum(amounts) == amount else None
            if changed is not None and exhaustive(changed, days) is not None:
                return amount
    return None


@pytest.mark.parametrize("kind", KINDS)
def test_the_least_grant_is_that_of_trying_all(kind):
    seen: Counter[object] = Counter()
    for seed in range(40):
        rng = Random(seed)
        instance, days = tiny(rng, seed % 3 == 0), rng.randint(1, 3)
        most = 2 if kind == "more_printers" else instance.backlog
        found = asked(instance, days, kind, most)
        assert (None if found is None else found.amount) == least_of_all(instance, days, kind, most), seed
        seen[None if found is None else min(found.amount, 2)] += 1
        if found is not None:
            assert sum(amount for _i, amount in found.where) == found.amount
            result = solve(with_grant(instance, kind, found), goals=())
            assert result.days is not None
            assert result.days <= days
            if found.amount:
                assert_certified(instance, days, kind, found)
            else:
                assert (found.claim, found.proven) == (None, True)
    assert {0, 1, 2} <= set(seen), seen
    assert None in seen or kind == "fewer_cards", seen


def test_a_grant_is_enough_under_rules_as_they_are_now():
    """The day by which a site would be finished alone stays what it is, whatever is granted there."""
    seen: Counter[str] = Counter()
    for seed in range(60):
        rng = Random(seed)
        instance, days = tiny(rng, False), rng.randint(1, 3)
        alone = [Rule("not_later_than_alone", site=i) for i, site in enumerate(instance.sites) if not site.is_depot]
        instance = instance.replace(rules=tuple(dict.fromkeys([*alone, random_rule(rng, instance)])))
        for kind in KINDS:
            found = asked(instance, days, kind, 2 if kind == "more_printers" else instance.backlog)
            if found is None:
                continue
            changed = with_grant(instance, kind, found)
            result = solve(changed, goals=())
            assert result.days is not None, seed
            assert result.days <= days, seed
            if found.amount:
                assert_certified(instance, days, kind, found)
                # With the rule as it stands in the file, the site alone would be finished on another day.
                sites = instance.replace(sites=changed.sites)
                seen["another day"] += sites.limits.ends != instance.limits.ends
            seen[kind] += 1
    assert min(seen.values()) >= 10, seen


def test_printers_go_where_they_help_most_and_cards_where_they_wait():
    """In 3 days A's printer prints 3 and B's 2: one card is too many."""
    more = asked(TWO, 3, "more_printers")
    assert more is not None
    assert (more.amount, len(more.where)) == (1, 1)
    fewer = asked(TWO, 3, "fewer_cards")
    assert fewer is not None
    assert (fewer.amount, fewer.where) == (1, ((A, 1),))
    assert with_grant(TWO, "fewer_cards", fewer).backlog == 5
    assert with_grant(TWO, "more_printers", more).printers == 3


def test_what_needs_no_grant_is_granted_nothing():
    for kind in KINDS:
        found = asked(TWO, 4, kind)
        assert found is not None
        assert (found.amount, found.where, found.claim, found.proven) == (0, (), None, True)
        assert with_grant(TWO, kind, found).sites == TWO.sites


def test_none_where_the_most_is_not_enough():
    assert asked(TWO, 1, "more_printers", most=4) is None
    assert asked(TWO, 1, "fewer_cards", most=4) is None
    found = asked(TWO, 1, "fewer_cards", most=5)
    assert found is not None
    assert found.amount == 5


@pytest.mark.parametrize(
    "rules",
    [
        (Rule("fix", site=A, to=B, day=3, value=1),),
        (Rule("keep_at_least", site=A, value=2), Rule("not_before", day=2)),
    ],
)
def test_all_cards_fewer_make_every_promise_true(rules):
    """Where nobody waits nothing has to be done: not what a rule fixes too late for it, nor what cannot be kept."""
    instance = TWO.replace(rules=rules)
    assert solve(instance, days=3, goals=()).plan is None
    assert asked(instance, 3, "fewer_cards", most=5) is None
    found = asked(instance, 3, "fewer_cards")
    assert found is not None
    assert (found.amount, found.where) == (6, ((A, 6),))
    assert_certified(instance, 3, "fewer_cards", found)
    assert solve(with_grant(instance, "fewer_cards", found), goals=()).days == 0


def test_no_days_at_all():
    found = asked(TWO, 0, "fewer_cards")
    assert found is not None
    assert (found.amount, found.proven) == (6, True)
    assert asked(TWO, 0, "more_printers") is None


def test_a_search_that_is_ended_proves_nothing():
    control = Control()
    control.stop.set()
    for kind in KINDS:
        for days in (1, 3):
            found = least_grant(TWO, days, kind, 6, control)
            assert found is None or not (found.proven or found.claim)


def test_progress_names_what_is_counted():
    """Not days: a bound on cards that is told as one on days says of ten days that they are thousands."""
    told: list[tuple[str, int | None]] = []
    control = Control(listener=lambda progress: told.append((progress.stage, progress.horizon)))
    assert least_grant(TWO, 2, "fewer_cards", TWO.backlog, control) is not None
    assert told[0] == ("left", 2)
