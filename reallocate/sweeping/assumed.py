"""What no source gives, drawn anew: every assumed figure, so that what is known of its column stays as it is.

Whole numbers of offices (cards that wait, blanks, printers) and blanks of deliveries are shared out anew: the total of
the assumed figures of a column stays, since mostly it is known and only its parts are not. By which rule it is shared
out is drawn too, from those asked for:

| rule | shares |
|---|---|
| ``now`` | in proportion to the figures of now |
| ``backlog`` | in proportion to the cards that wait |
| ``even`` | equal |
| ``uniform`` | every way to share out the total is equally likely |

each share of the first three once more multiplied by a factor between 1 - spread and 1 + spread. Hours and rates are
multiplied by such a factor, in steps of a tenth of the spread; days of deliveries move by whole days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from itertools import pairwise
from typing import Literal, get_args

from reallocate.families.chance import Chance
from reallocate.files.cells import plain_decimal
from reallocate.instance.assumptions import assumed_in, main_figure
from reallocate.instance.model import Instance
from reallocate.questions.variants import Change

Split = Literal["now", "backlog", "even", "uniform"]
SPLITS: tuple[Split, ...] = get_args(Split)
#: Columns of offices that are shared out, and settings whose hours are drawn.
SHARED = ("backlog", "blanks", "printers")
HOURS = ("setup_hours", "travel_hours_per_day", "overnight_hours")
#: Steps in which a factor is drawn, on either side of 1.
STEPS = 10
#: Draws of shares above a maximum that are thrown away before the shares of now are kept.
TRIES = 100
#: Hours of a day, which no drive exceeds.
DAY = Decimal(24)


@dataclass(frozen=True, slots=True)
class Assumed:
    """How assumed figures are drawn.

    Attributes
    ----------
    splits : rules by which totals are shared out, each equally likely for a draw.
    spread : from 0 to 1.
    days : by which deliveries of an assumed day come earlier or later, at most.
    """

    splits: tuple[Split, ...] = ("now", "uniform")
    spread: Decimal = Decimal("0.5")
    days: int = 3

    def rule(self, chance: Chance) -> Split:
        """Return the rule of a draw."""
        return self.splits[chance.below(len(self.splits))]


def drawn_figures(
    instance: Instance, assumed: Assumed, rule: Split, stream: Callable[[str], Chance]
) -> Iterator[tuple[str, Change]]:
    """Yield the name and the new value of every assumed figure.

    Parameters
    ----------
    stream : returns the chance of a column or figure by its name.
    """
    for column in SHARED:
        yield from _shared(instance, column, assumed, rule, stream)
    for i, site in enumerate(instance.sites):
        if "cards_per_printer_day" in assumed_in("sites", "backlog", site.source):
            name = f"cards_per_printer_day@{site.code}"
            rate = max(1, int(_spread(Decimal(instance.rate(i)), assumed, stream(name), Decimal(1))))
            yield name, Change("cards_per_printer_day", "to", rate, i)
    yield from _deliveries(instance, assumed, rule, stream)
    yield from _hours(instance, assumed, stream)


def undrawn(instance: Instance) -> tuple[str, ...]:
    """Return the names of tables with assumed figures that are not drawn: no change is known that makes them others."""
    sites = {figure for site in instance.sites for figure in assumed_in("sites", "backlog", site.source)}
    others = [f"sites: {name}" for name in sorted(sites - {*SHARED, "cards_per_printer_day"})]
    others += ["arrivals"] if any(assumed_in("arrivals", "cards", row.source) for row in instance.arrivals) else []
    rates = (assumed_in("shifts", "cards_per_printer_day", row.source) for row in instance.shifts)
    others += ["shifts"] if any(rates) else []
    sources = dict(instance.settings.sources)
    marked = (name for name, source in sources.items() if assumed_in("settings", "value", source))
    return (*others, *(f"settings: {name}" for name in sorted(marked) if name not in HOURS))


# --- columns of offices -----------------------------------------------------------------------------------------------


def _shared(
    instance: Instance, column: str, assumed: Assumed, rule: Split, stream: Callable[[str], Chance]
) -> Iterator[tuple[str, Change]]:
    sites = [i for i, site in enumerate(instance.sites) if column in assumed_in("sites", "backlog", site.source)]
    now = [getattr(instance.sites[i], column) for i in sites]
    least = [instance.sites[i].min_printers if column == "printers" else 0 for i in sites]
    if column == "backlog":
        least = [instance.demand_table.ready_in_all(i) for i in sites]
    backlogs = [instance.sites[i].backlog for i in sites]
    chance, found = stream(column), now
    for _try in range(TRIES):
        shares = _shares(now, least, backlogs, assumed, rule, chance)
        if column != "printers" or all(_fits(instance, i, n) for i, n in zip(sites, shares, strict=True)):
            found = shares
            break
    for i, share in zip(sites, found, strict=True):
        yield f"{column}@{instance.sites[i].code}", Change(column, "to", share, i)


def _fits(instance: Instance, site: int, printers: int) -> bool:
    most = instance.sites[site].max_printers
    return most is None or printers <= most


def _shares(
    now: Sequence[int], least: Sequence[int], backlogs: Sequence[int], assumed: Assumed, rule: Split, chance: Chance
) -> list[int]:
    """Return whole numbers of the same total as those of now, none below its least."""
    rest = sum(now) - sum(least)
    if not now or rest < 0:
        return list(now)
    if rule == "uniform":
        return [low + share for low, share in zip(least, _any_way(rest, len(now), chance), strict=True)]
    weights = {"now": now, "backlog": backlogs, "even": [1] * len(now)}[rule]
    # Whole numbers all the way: the shares are the same on every machine.
    jitter = [STEPS**3 + int(assumed.spread * (chance.below(2 * STEPS**3 + 1) - STEPS**3)) for _w in weights]
    scaled = [weight * factor for weight, factor in zip(weights, jitter, strict=True)]
    if not sum(scaled):
        scaled = jitter if sum(jitter) else [1] * len(now)
    return [low + share for low, share in zip(least, apportioned(rest, scaled), strict=True)]


def apportioned(total: int, weights: Sequence[int]) -> list[int]:
    """Return whole shares of `total` in proportion to the weights, by the largest remainders (Hamilton)."""
    whole = sum(weights)
    shares = [total * weight // whole for weight in weights]
    left = total - sum(shares)
    order = sorted(range(len(weights)), key=lambda k: (-(total * weights[k] % whole), k))
    for k in order[:left]:
        shares[k] += 1
    return shares


def _any_way(total: int, parts: int, chance: Chance) -> list[int]:
    """Return `parts` whole numbers that add up to `total`, every way equally likely: bars between stars."""
    bars: set[int] = set()
    places = total + parts - 1
    for last in range(places - parts + 1, places):  # Floyd's way to choose without a list of all places
        bar = chance.below(last + 1)
        bars.add(last if bar in bars else bar)
    ends = [-1, *sorted(bars), places]
    return [high - low - 1 for low, high in pairwise(ends)]


# --- deliveries, roads and settings -----------------------------------------------------------------------------------


def _deliveries(
    instance: Instance, assumed: Assumed, rule: Split, stream: Callable[[str], Chance]
) -> Iterator[tuple[str, Change]]:
    marked = [assumed_in("deliveries", main_figure(row), row.source) for row in instance.deliveries]
    for k, row in enumerate(instance.deliveries):
        if marked[k] & {"day", "date"}:
            name = f"delivery_day#{k + 1}"
            first, last = max(1, row.day - assumed.days), row.day + assumed.days
            day = first + stream(name).below(last - first + 1)
            yield name, Change("delivery_day", "to", day, delivery=k)
    rows = [k for k, figures in enumerate(marked) if "blanks" in figures]
    now, none = [instance.deliveries[k].blanks for k in rows], [0] * len(rows)
    # What comes later has no backlog of its own: its blanks are shared out by those of now.
    by = "now" if rule == "backlog" else rule
    for k, blanks in zip(rows, _shares(now, none, now, assumed, by, stream("delivery_blanks")), strict=True):
        yield f"delivery_blanks#{k + 1}", Change("delivery_blanks", "to", blanks, delivery=k)


def _hours(instance: Instance, assumed: Assumed, stream: Callable[[str], Chance]) -> Iterator[tuple[str, Change]]:
    for k, leg in enumerate(instance.legs or ()):
        if "hours" in assumed_in("legs", "hours", leg.source):
            name = f"leg_hours@{instance.sites[leg.origin].code}~{instance.sites[leg.destination].code}"
            yield name, Change("leg_hours", "to", _spread(leg.hours, assumed, stream(name)), leg=k)
    sources = dict(instance.settings.sources)
    for name in HOURS:
        if "value" in assumed_in("settings", "value", sources.get(name, "")):
            hours = _spread(getattr(instance.settings, name), assumed, stream(name))
            if name == "travel_hours_per_day":
                hours = min(max(hours, Decimal("0.01")), DAY)
            yield name, Change(name, "to", hours)


def _spread(value: Decimal, assumed: Assumed, chance: Chance, unit: Decimal = Decimal("0.01")) -> Decimal:
    """Return a value multiplied by a factor, in whole units; 0 stays 0."""
    step = Decimal(chance.below(2 * STEPS + 1) - STEPS) / STEPS
    return plain_decimal((value * (1 + assumed.spread * step)).quantize(unit, ROUND_HALF_UP))
