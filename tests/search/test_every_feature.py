"""The instance with every feature has every lever, and each is of consequence."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal

import pytest

from reallocate import Control, Instance, read_instance, solve
from reallocate.instance.levers import NAMES, levers
from tests.conftest import ROOT
from tests.search.judging import recorded


def setting(**values: object) -> Callable[[Instance], Instance]:
    return lambda instance: instance.replace(settings=replace(instance.settings, **values))


def own_only(code: str, cards: int) -> Callable[[Instance], Instance]:
    def changed(instance: Instance) -> Instance:
        sites = (replace(site, own_only=cards) if site.code == code else site for site in instance.sites)
        return instance.replace(sites=tuple(sites))

    return changed


def from_outside(**none: int) -> Callable[[Instance], Instance]:
    return lambda instance: instance.replace(deliveries=tuple(replace(d, **none) for d in instance.deliveries))


def alone(instance: Instance) -> Instance:
    sites = tuple(replace(site, own_only=0) for site in instance.sites)
    return setting(print_for_others=False, courier_max_hours=None)(instance.replace(sites=sites))


#: Each with the fewest moves then.
CHANGES: dict[str, tuple[Callable[[Instance], Instance], int]] = {
    "nobody prints for others": (alone, 4),
    "couriers fall short of a road": (setting(courier_max_hours=Decimal("6.24")), 4),
    "couriers of any distance": (setting(courier_max_hours=None), 3),
    "a card more that Pulau prints itself": (own_only("E3", 121), 4),
    "no new cards": (lambda instance: instance.replace(arrivals=()), 0),
    "no printer comes": (from_outside(printers=0), 4),
    "no printed card comes": (from_outside(cards=0), 4),
    "no shifts": (lambda instance: instance.replace(shifts=()), 3),
    "trips leave on closed days": (setting(depart_on_closed_days=True), 3),
}


def every_feature() -> Instance:
    return read_instance(ROOT / "instances" / "every-feature.csv")


def test_every_lever_is_there():
    assert set(levers(every_feature())) == set(NAMES)


@pytest.mark.parametrize("name", CHANGES)
def test_each_lever_changes_the_moves_or_how_long_cards_wait(name):
    change, moves = CHANGES[name]
    result = solve(change(every_feature()), goals=("moves", "waiting"), control=Control(apart=False))
    assert result.status == "optimal"
    assert result.goal("moves").value == moves
    best = recorded("every-feature")
    assert (moves, result.goal("waiting").value) != (best["moves"], best["waiting"])
