"""An instance as its CSV files; what is written reads back equal."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reallocate.files.columns import SETTINGS, TABLES
from reallocate.files.csvout import csv_text
from reallocate.instance.calendar import date_of
from reallocate.instance.parts import Closure, Delivery, InstanceData, Leg, Rule, Settings

WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def instance_rows(instance: InstanceData) -> dict[str, list[dict[str, Any]]]:
    """Return the rows of every table by its name, values as in the files.

    No ``legs`` without a legs table, and no ``rules`` without rules.
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
    return tables


def _delivery(codes: Sequence[str], delivery: Delivery) -> dict[str, Any]:
    return {
        "day": delivery.day,
        "code": codes[delivery.site],
        "blanks": delivery.blanks,
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


def _closure(instance: InstanceData, closure: Closure) -> dict[str, Any]:
    code = "" if closure.site is None else instance.sites[closure.site].code
    on = date_of(instance.settings.start_date, closure.day)
    # A closure before day 1 can only be written as a date.
    when: dict[str, Any] = {"date": on.isoformat()} if on else {"day": closure.day}
    return {**when, "code": code, "note": closure.note}


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
        if _cell(value) == "":
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
        f"{instance.name}.csv" if table == "sites" else f"{instance.name}.{table}.csv": csv_text(TABLES[table], rows)
        for table, rows in instance_rows(instance).items()
    }
