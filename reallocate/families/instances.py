"""Families of made-up instances for benchmarks: an office network, a queue, and hardly a printer or a blank to spare.

Each is a function of its family, its seed and the options, byte for byte, on every Python that is supported.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from reallocate.arguments import require_one_of, require_within, whole
from reallocate.families.chance import Chance
from reallocate.families.geography import legs, places
from reallocate.instance.model import Instance
from reallocate.instance.parts import Delivery, Leg, Settings, Site


@dataclass(frozen=True, slots=True)
class Family:
    """Size of the instances of a family: `printers_per_site` is the mean."""

    sites: int
    provinces: int
    printers_per_site: float


FAMILIES = {
    "province": Family(10, 1, 5.3),
    "island": Family(56, 5, 2.5),
    "region": Family(154, 10, 3.0),
    "nation": Family(514, 34, 3.0),
}
#: Days on which the blanks that lack come to the depot.
DELIVERY_DAYS = (1, 4, 8)
#: Work of all printers, in days, if nothing travelled: between these.
WORK = (12.0, 14.0)
RATE = 200
#: Part of the sites where nobody waits, spread of the logarithm of the others' backlogs, most stock for a backlog.
IDLE, UNEVEN, STOCK = 0.25, 1.3, 0.6
#: Blanks delivered beyond those that are missing, as a fraction of these.
SLACK = 0.01


def generate(
    family: str,
    seed: int,
    *,
    sites: int | None = None,
    printers_per_site: float | None = None,
    slack: float = SLACK,
) -> Instance:
    """Return the instance of `family` with this seed.

    Parameters
    ----------
    sites : offices besides the depot; None: those of the family. Provinces in proportion.
    printers_per_site : mean, at least 1; None: that of the family.
    slack : blanks delivered beyond what lacks, as a part of it.

    Raises
    ------
    UsageError : unknown family, or an option out of range.
    """
    require_one_of("family", family, FAMILIES)
    seed = whole("seed", seed, 0)
    usual = FAMILIES[family]
    count = usual.sites if sites is None else sites
    mean = usual.printers_per_site if printers_per_site is None else printers_per_site
    count = whole("sites", count, 2, 2000)
    require_within("printers_per_site", mean, 1, 1000)
    require_within("slack", slack, 0, 10)
    provinces = max(1, round(usual.provinces * count / usual.sites))
    chance = Chance(f"{family} {seed} {count} {mean:g} {slack:g}")
    points, province = places(chance, count, provinces)
    roads = legs(points, province)
    printers = [1 + chance.poisson(mean - 1) for _site in range(count)]
    backlogs = _backlogs(chance, count, RATE * sum(printers))
    stocks = [int(chance.uniform(0, STOCK) * backlog) for backlog in backlogs]
    offices = [_office(k, province, points[k], backlogs[k], printers[k], stocks[k]) for k in range(count)]
    depot = Site("0", "Depot", 0, 0, 0, "depot", lat=offices[0].lat, lon=offices[0].lon)
    # In the order of the codes the depot is first, and every office one further.
    moved = (Leg(leg.origin + 1, leg.destination + 1, leg.hours) for leg in roads)
    lacking = sum(backlogs) - sum(stocks)
    return Instance(
        _name(family, seed, sites, printers_per_site, slack),
        (depot, *offices),
        tuple(_deliveries(lacking + int(slack * lacking))),
        (),
        (Leg(0, 1, Decimal(0)), *moved),
        Settings(title=f"{family} {seed}"),
    )


def _name(family: str, seed: int, sites: int | None, printers: float | None, slack: float) -> str:
    parts = [family, str(seed)]
    parts += [f"n{sites}"] if sites is not None else []
    parts += [f"p{printers:g}".replace(".", "_")] if printers is not None else []
    parts += [f"s{slack:g}".replace(".", "_")] if slack != SLACK else []
    return "-".join(parts)


def _backlogs(chance: Chance, sites: int, a_day: int) -> list[int]:
    """Return cards by site that keep all printers, `a_day` cards in all, busy for 12 to 14 days."""
    idle = set(chance.chosen(sites, int(IDLE * sites)))
    weights = [0.0 if k in idle else 2.718281828459045 ** chance.normal(0, UNEVEN) for k in range(sites)]
    cards = chance.uniform(*WORK) * a_day
    return [max(1, round(cards * weight / sum(weights))) if weight else 0 for weight in weights]


def _office(k: int, province: list[int], at: tuple[float, float], backlog: int, printers: int, stock: int) -> Site:
    number = k - province.index(province[k]) + 1
    # As wide as the largest, so that the order of the codes is that of the offices.
    code = f"{province[k] + 1:0{max(2, len(str(province[-1] + 1)))}d}.{number:02d}"
    # A degree has about 111 kilometres here; the country lies on the equator.
    lat, lon = (Decimal(round(100 * x / 111)) / 100 for x in (at[1], at[0]))
    kind = "city" if number == 1 else "regency"
    name = f"Office {code}"
    return Site(code, name, backlog, printers, stock, kind, lat=lat, lon=lon)  # type: ignore[arg-type]


def _deliveries(blanks: int) -> list[Delivery]:
    """Return the blanks in three deliveries to the depot, as even as can be."""
    parts = len(DELIVERY_DAYS)
    amounts = [blanks // parts + (k < blanks % parts) for k in range(parts)]
    return [Delivery(day, 0, amount) for day, amount in zip(DELIVERY_DAYS, amounts, strict=True) if amount]
