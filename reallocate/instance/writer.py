"""An instance as its CSV files; what is written reads back equal."""

from __future__ import annotations

import dataclasses
import hashlib
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reallocate.files.columns import SETTINGS, TABLES
from reallocate.files.csvout import csv_text
from reallocate.instance.calendar import date_of
from reallocate.instance.limits import in_order
from reallocate.instance.parts import Arrival, Closure, Delivery, Digest, InstanceData, Leg, Rule, Settings, Shift

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def instance_rows(instance: InstanceData) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every table by its name, values as in the files.

    No ``legs`` without a legs table, and no ``rules``, ``arrivals`` and ``shifts`` where there are none.
    """
    codes = [site.code for site in instance.sites]
    columns = [column.name for column in TABLES["sites"]]
    tables: dict[str, list[dict[str, Any]]] = {
        "sites": [{name: _cell(getattr(site, name)) for name in columns} for site in instance.sites],
        "deliveries": [_delivery(codes, delivery) for delivery in instance.deliveries],
        "closures": [_closure(instance, closure) for closure in instance.closures],
        "settings": _settings(instance.settings),
    }
    if instance.legs is not None:
        tables["legs"] = [_leg(codes, leg) for leg in instance.legs]
    if instance.rules:
        tables["rules"] = [_rule(codes, rule) for rule in instance.rules]
    if instance.arrivals:
        tables["arrivals"] = [_arrival(codes, arrival) for arrival in instance.arrivals]
    if instance.shifts:
        tables["shifts"] = [_shift(instance, shift) for shift in instance.shifts]
    return tables


def _delivery(codes: Sequence[str], delivery: Delivery) -> dict[str, Any]:
    return {
        "day": delivery.day,
        "code": codes[delivery.site],
        "blanks": delivery.blanks,
        "printers": delivery.printers,
        "cards": delivery.cards,
        "source": delivery.source,
        "note": delivery.note,
    }


def _leg(codes: Sequence[str], leg: Leg) -> dict[str, Any]:
    return {
        "from": codes[leg.origin],
        "to": codes[leg.destination],
        "hours": leg.hours,
        "one_way": _cell(leg.one_way),
        "mode": leg.mode,
        "source": leg.source,
        "note": leg.note,
    }


def _rule(codes: Sequence[str], rule: Rule) -> dict[str, Any]:
    return {
        "rule": rule.rule,
        "site": None if rule.site is None else codes[rule.site],
        "to": None if rule.to is None else codes[rule.to],
        "day": rule.day,
        "value": rule.value,
        "note": rule.note,
    }


def _arrival(codes: Sequence[str], arrival: Arrival) -> dict[str, Any]:
    return {
        "day": arrival.day,
        "until": arrival.until,
        "code": codes[arrival.site],
        "cards": arrival.cards,
        "source": arrival.source,
        "note": arrival.note,
    }


def _closure(instance: InstanceData, closure: Closure) -> dict[str, Any]:
    return {**_day(instance, closure.day), "code": _code(instance, closure.site), "note": closure.note}


def _shift(instance: InstanceData, shift: Shift) -> dict[str, Any]:
    until = None if shift.until is None else next(iter(_day(instance, shift.until).values()))
    return {
        **_day(instance, shift.day),
        "until": until,
        "code": _code(instance, shift.site),
        "cards_per_printer_day": shift.cards_per_printer_day,
        "source": shift.source,
        "note": shift.note,
    }


def _day(instance: InstanceData, day: int) -> dict[str, Any]:
    """Return a day as a date where there is one: a day before day 1 can only be written so."""
    on = date_of(instance.settings.start_date, day)
    return {"date": on.isoformat()} if on else {"day": day}


def _code(instance: InstanceData, site: int | None) -> str:
    return "" if site is None else instance.sites[site].code


def _settings(settings: Settings) -> list[dict[str, Any]]:
    sources = dict(settings.sources)
    default = Settings()
    rows = []
    for setting in SETTINGS:
        value = getattr(settings, setting.name)
        if value == getattr(default, setting.name) and setting.name not in sources:
            continue
        if setting.kind == "weekdays":
            value = " ".join(WEEKDAYS[day] for day in sorted(value))
        if value in ("", None):
            continue  # an empty cell is no value: without its row the setting has its default, whatever the source said
        rows.append({"setting": setting.name, "value": _cell(value), "source": sources.get(setting.name, "")})
    return rows


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value


def write_instance(instance: InstanceData, directory: str | os.PathLike[str]) -> Path:
    """Write ``NAME.csv`` and its companions to `directory`; return the path of the site table."""
    place = Path(directory)
    place.mkdir(parents=True, exist_ok=True)
    for name, text in instance_files(instance).items():
        (place / name).write_text(text, encoding="utf-8", newline="")
    return place / f"{instance.name}.csv"


def instance_files(instance: InstanceData) -> dict[str, str]:
    """Return the texts of ``NAME.csv``, which comes first, and of its companions, by file name."""
    return {
        f"{instance.name}.csv" if table == "sites" else f"{instance.name}.{table}.csv": text
        for table, text in instance_texts(instance).items()
    }


def as_written(instance: InstanceData) -> InstanceData:
    """Return the instance with the digests of the files that it would be written as, and those that it has beside."""
    # It is written with its rules as an `Instance` keeps them.
    texts = instance_files(dataclasses.replace(instance, rules=in_order(instance.rules)))
    first, *others = texts  # the site table, and its companions
    digests = (Digest(name, hashlib.sha256(texts[name].encode()).hexdigest()) for name in (first, *sorted(others)))
    return dataclasses.replace(instance, digests=tuple(digests), read_from=instance.digests)


def instance_texts(instance: InstanceData) -> dict[str, str]:
    """Return the texts of all tables by their names; a rare column is there where it says something."""
    texts = {}
    for table, rows in instance_rows(instance).items():
        columns = [c for c in TABLES[table] if not c.rare or any(row.get(c.name) for row in rows)]
        texts[table] = csv_text(columns, rows)
    return texts
