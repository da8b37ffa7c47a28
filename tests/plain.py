"""Instances without the levers that a province may have, for what knows the problem without them alone."""

from __future__ import annotations

from dataclasses import replace

from reallocate import Instance


def without_levers(instance: Instance) -> Instance:
    """Return the instance without couriers, arrivals, shifts, rules, and what else than blanks comes from outside."""
    return instance.replace(
        sites=tuple(replace(site, own_only=0) for site in instance.sites),
        deliveries=tuple(replace(d, printers=0, cards=0) for d in instance.deliveries if d.blanks),
        settings=replace(instance.settings, print_for_others=False, courier_max_hours=None, depart_on_closed_days=True),
        arrivals=(),
        shifts=(),
        rules=(),
    )
