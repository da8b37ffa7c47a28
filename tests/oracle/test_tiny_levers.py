"""The tiny instances that have one lever each: their hand-made solutions are those of exhaustive search."""

from __future__ import annotations

import re

import pytest

from reallocate import Instance, read_instance
from reallocate.instance.roads import hundredths
from tests.conftest import ROOT, WITH_LEVERS
from tests.oracle.lever_data import LeverCase, Place
from tests.oracle.levers import answer


def case_of(instance: Instance, *, partial: bool) -> LeverCase:
    """Return the same instance in plain numbers."""
    settings = instance.settings
    sites = tuple(
        Place(
            *(site.code, site.backlog, site.printers, site.blanks, instance.rate(i)),
            *(site.min_printers, site.max_printers, site.lends, site.own_only, site.is_depot),
        )
        for i, site in enumerate(instance.sites)
    )
    deliveries = instance.deliveries
    offices = range(len(sites))
    days = range(1, settings.max_days + 1)
    most = settings.courier_max_hours
    return LeverCase(
        sites,
        tuple((leg.origin, leg.destination, hundredths(leg.hours), leg.one_way) for leg in instance.legs or ()),
        {(d.day, d.site): d.blanks for d in deliveries if d.blanks},
        {(d.day, d.site): d.printers for d in deliveries if d.printers},
        {(d.day, d.site): d.cards for d in deliveries if d.cards},
        tuple((a.day, a.last, a.site, a.cards) for a in instance.arrivals),
        tuple((s.day, s.last, s.site, s.cards_per_printer_day) for s in instance.shifts),
        frozenset((day, i) for i in offices for day in days if not instance.is_open(i, day)),
        print_for_others=settings.print_for_others,
        courier_max=None if most is None else hundredths(most),
        depart_on_closed=settings.depart_on_closed_days,
        partial=partial,
        serve_at_least=instance.limits.served,
        max_days=settings.max_days,
    )


@pytest.mark.parametrize("name", WITH_LEVERS)
def test_the_solution_by_hand_is_the_best(name):
    instance = read_instance(ROOT / "instances" / f"{name}.csv").replace(max_days=8)
    best = answer(case_of(instance, partial=name == "tiny-partial"))
    assert best is not None
    found = best.figures
    hours = [f"{amount / 100:g}" for amount in (found.travel, found.shipping, found.courier)]
    text = (ROOT / "instances" / f"{name}.md").read_text(encoding="utf-8").replace("\n", " ")
    told = {name: number.replace(",", "") for name, number in re.findall(r"\b([A-Z][a-z]+): ([\d,.]*\d)", text)}
    wanted = {"Days": found.days, "Moves": found.moves, "Waiting": found.waiting}
    wanted |= dict(zip(("Travel", "Shipping", "Courier"), hours, strict=True))
    if name != "tiny-couriers":
        assert wanted.pop("Courier") == "0"
    assert {name: told[name] for name in wanted} == {name: str(number) for name, number in wanted.items()}
