"""What `claim` tries: where it calls a change monotone, and a number of printers enough, against exhaustive search."""

from __future__ import annotations

from collections import Counter
from decimal import Decimal
from random import Random

import pytest

from reallocate import Delivery, Instance, Leg, Rule, Settings, Site
from reallocate.instance.parts import Arrival
from reallocate.questions.levers import MOST_TRIED, Lever, burdens, most_printers, remedies
from reallocate.questions.variants import apply
from tests.oracle.drawing import draw_instance
from tests.oracle.ground import Ground
from tests.oracle.promise import crowded, delivered_late, kept
from tests.oracle.walks import fewest_days

#: A printer must leave A, which has room for one; one a day may leave, and the way on from B is half as long.
CROWDED = Instance(
    "crowded",
    (
        Site("A", "Alfa", 100, 2, 100, max_printers=1, cards_per_printer_day=100),
        Site("B", "Beta", 100, 1, 100, max_printers=1, cards_per_printer_day=100),
        Site("C", "Ceta", 100, 0, 100, max_printers=1, cards_per_printer_day=100),
    ),
    legs=(Leg(0, 1, Decimal(20), one_way=True), Leg(1, 2, Decimal(10), one_way=True)),
    rules=(Rule("departures_per_day", value=1), Rule("forbid", 0, 2)),
    settings=Settings(setup_hours=Decimal(0)),
)


def lever(instance: Instance, kind: str) -> Lever:
    return next(lever for lever in remedies(instance) if lever.kind == kind)


def truth(instance: Instance, lever: Lever, days: int) -> list[bool]:
    """Whether the promise is kept with each value, by exhaustive search."""
    return [kept(apply(instance, [lever.change(value)]), days) for value in lever.values]


@pytest.mark.parametrize("rules", [0, 2])
def test_more_of_a_monotone_change_never_breaks_a_promise(rules):
    seen: Counter[str] = Counter()
    for seed in range(120):
        rng = Random(f"l{seed}/{rules}")
        instance = delivered_late(rng, draw_instance(rng, rules=rules))
        if rng.random() < 0.7:
            instance = crowded(rng, instance)
        instance = instance.replace(rules=tuple(r for r in instance.rules if r.rule != "not_later_than_alone"))
        fewest = fewest_days(Ground(instance), 8)
        days = rng.randint(1, 4) if fewest is None else max(1, fewest - rng.randint(0, 1))
        for found in (*remedies(instance), *burdens(instance, days)):
            values = truth(instance, found, days) if found.monotone and len(found.values) <= 20 else []
            assert values == sorted(values), (seed, found.kind)
            seen[found.kind] += len(set(values)) == 2
    assert {"cards_per_printer_day", "overnight_hours", "delivery_day"} <= set(+seen), seen


def test_hours_overnight_are_not_monotone_where_an_office_is_full():
    """With 10 hours a printer of A is in B on day 2, when that of B is in C; with 20 it comes too early."""
    found = lever(CROWDED, "overnight_hours")
    assert not found.monotone
    assert found.whole
    assert dict(zip(found.values, truth(CROWDED, found, 2), strict=True)) == {10: True, 20: False, 30: False}
    room = CROWDED.replace(sites=tuple(Site(**{**_cells(site), "max_printers": 3}) for site in CROWDED.sites))
    assert lever(room, "overnight_hours").monotone


def _cells(site: Site) -> dict[str, object]:
    return {name: getattr(site, name) for name in site.__slots__}


def test_every_value_that_changes_a_trip_is_among_those_that_are_tried():
    """Hour by quarter-hour from none to now, or from now on: trips change only at a value of the lever."""
    for seed in range(60):
        rng = Random(seed)
        instance = crowded(rng, draw_instance(rng))
        if instance.legs is None or all(site.max_printers is None for site in instance.sites):
            continue
        instance = instance.replace(setup_hours=Decimal(rng.randint(1, 12)) / 4)
        for kind in ("setup_hours", "overnight_hours"):
            found = next((lever for lever in remedies(instance) if lever.kind == kind), None)
            if found is None or found.monotone or not found.whole:
                continue
            now = getattr(instance.settings, kind)
            last, step = (Decimal(0), -1) if kind == "setup_hours" else (Decimal(25), 1)
            changed, before = set(), instance.travel
            while now != last:
                now += Decimal(step) / 4
                after = instance.replace(**{kind: now}).travel
                if (after.printer_days, after.blank_days) != (before.printer_days, before.blank_days):
                    changed.add(now)
                before = after
            assert changed <= set(found.values), (seed, kind)


def test_of_many_values_some_are_tried_and_that_is_said():
    sites = (Site("A", "A", 10, 2, 10, max_printers=1), *(Site(f"B{k:03d}", "B", 0, 0, 0) for k in range(100)))
    legs = tuple(Leg(0, k, Decimal(k) / 4) for k in range(1, 101))
    found = lever(Instance("many", sites, legs=legs), "overnight_hours")
    assert not found.whole
    assert len(found.values) == MOST_TRIED
    assert found.values[-1] == Decimal("51.75")  # from one end to the other, and set up
    assert list(found.values) == sorted(found.values)


def test_printers_that_are_of_use_are_those_that_minima_fixed_trips_and_work_want():
    sites = (
        Site("A", "Alfa", 500, 1, 500),
        Site("B", "Beta", 100, 0, 0, min_printers=2),
        Site("C", "Ceta", 0, 0, 0),
        Site("D", "Depot", 0, 0, 0, kind="depot"),
    )
    rules = (Rule("fix", 0, 1, day=1, value=4), Rule("fix", 1, 0, day=2, value=1), Rule("keep_at_least", 2, value=7))
    assert most_printers(Instance("many", sites)) == 3 + 2
    assert most_printers(Instance("many", sites, rules=rules)) == 3 + 2 + 7 + 5


def test_printers_that_come_earlier_or_later_are_tried_day_by_day_where_an_office_is_full():
    """The printer comes to Alfa, which has room for one: on the day before, that of its own has not left yet."""
    full = CROWDED.replace(deliveries=(Delivery(4, 0, 5, printers=1), Delivery(4, 1, 5)))
    assert [found.monotone for found in remedies(full) if found.kind == "delivery_day"] == [False, True]
    assert [found.monotone for found in burdens(full, 5) if found.kind == "delivery_day"] == [False, True]
    room = full.replace(sites=tuple(Site(**{**_cells(site), "max_printers": 5}) for site in full.sites))
    assert all(found.monotone for found in remedies(room))
    # 60 days are more than are tried one by one.
    late = full.replace(deliveries=(Delivery(60, 0, 0, printers=1),))
    [tried] = [found for found in remedies(late) if found.kind == "delivery_day"]
    assert (len(tried.values), tried.values[0], tried.values[-1], tried.whole) == (MOST_TRIED, 59, 1, False)


def test_a_delivery_is_borne_as_long_as_new_cards_come():
    """Promised are 3 days, but cards come up to day 6, and blanks of day 5 are for them."""
    later = CROWDED.replace(deliveries=(Delivery(5, 1, 5),), arrivals=(Arrival(6, 1, 1),))
    assert [list(found.values) for found in burdens(later, 3) if found.kind == "delivery_day"] == [[7, 6, 5]]


def test_that_offices_help_each_other_is_tried_where_it_means_anything():
    def kinds(instance: Instance) -> set[str]:
        return {found.kind for found in remedies(instance) if found.yes_no is True}

    assert kinds(CROWDED) == {"print_for_others", "lends_blanks"}
    assert kinds(CROWDED.replace(print_for_others=True)) == {"lends_blanks"}
    assert kinds(CROWDED.replace(legs=())) == {"lends_blanks"}
    lent = tuple(Site(**{**_cells(site), "lends_blanks": True}) for site in CROWDED.sites)
    assert kinds(CROWDED.replace(sites=lent)) == {"print_for_others"}
    assert kinds(Instance("one", CROWDED.sites[:1])) == set()


def test_a_delivery_is_tried_from_the_day_before_its_own_and_borne_to_the_day_after_the_promise():
    instance = CROWDED.replace(deliveries=(Delivery(1, 0, 5), Delivery(3, 1, 5), Delivery(4, 2, 0)))
    tried = [list(found.values) for found in remedies(instance) if found.kind == "delivery_day"]
    assert tried == [[2, 1]]
    borne = [list(found.values) for found in burdens(instance, 3) if found.kind == "delivery_day"]
    assert borne == [[4, 3, 2, 1], [4, 3]]


def test_no_rate_is_tried_that_no_instance_may_have():
    """Two sites with 10^9 cards each, which one of them may print for both."""
    most = 10**9
    sites = Site("A", "Alfa", most, 1, most), Site("B", "Beta", most, 1, most)
    found = lever(Instance("many", sites, settings=Settings(print_for_others=True)), "cards_per_printer_day")
    assert found.values[-1] == most
    assert apply(Instance("many", sites), [found.change(found.values[-1])]).rate(0) == most
