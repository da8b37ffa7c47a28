"""What Python gives for the parts of an instance, held to the rules of files and made plain.

Whole numbers of any kind (numpy's too) become `int`, numbers of hours and degrees `Decimal`; text is trimmed and
brought to one Unicode form, as in files. Nothing else is converted: text is no number, and 1 is no ``True``.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date, datetime, time
from decimal import Decimal
from numbers import Real
from typing import Any

from reallocate.arguments import as_whole, is_flag
from reallocate.errors import Fault
from reallocate.files import cells
from reallocate.files.cells import MOST, MOST_DAY, MOST_HOURS, SITE_KINDS, CellError, Dialect, strip
from reallocate.files.columns import SETTINGS, TABLES
from reallocate.instance.parts import Arrival, Closure, Delivery, Digest, InstanceData, Leg, Rule, Settings, Shift, Site
from reallocate.instance.problems import Problem
from reallocate.language import LANGUAGES, _, verbatim

_DIALECT = Dialect(",", [])


# --- one value --------------------------------------------------------------------------------------------------------


def _whole(value: object, least: int = 0, most: int = MOST) -> int:
    number = as_whole(value)
    if number is not None and least <= number <= most:
        return number
    text = _("must be a whole number from {least} to {most}")
    raise CellError("not_whole", text.format(least=least, most=most))


def _day(value: object) -> int:
    # What is too early is a rule of each table.
    number = as_whole(value)
    if number is not None and number <= MOST_DAY:
        return number
    raise CellError("not_day", _("must be a day number, {most} at most").format(most=MOST_DAY))


def _hours(value: object) -> Decimal:
    number = _decimal(value)
    if number is None or not 0 <= number <= MOST_HOURS or number != round(number, 2):
        text = _("must be a number of hours from 0 to {most} with at most two decimals")
        raise CellError("not_hours", text.format(most=MOST_HOURS))
    return number


def _degrees(value: object) -> Decimal:
    number = _decimal(value)
    if number is None or abs(number) > 180:
        raise CellError("not_coordinate", _("must be a number of degrees from -180 to 180"))
    return number


def _decimal(value: object) -> Decimal | None:
    """Return a number as it is written: 0.1 is 0.1, and 2.0 is 2; None for what is no number, or not finite."""
    if isinstance(value, Decimal):
        return cells.plain_decimal(value) if value.is_finite() else None
    if isinstance(value, bool) or not isinstance(value, Real):
        return None
    number = Decimal(repr(float(value)))
    if not number.is_finite():
        return None
    return Decimal(int(number)) if number == int(number) else number


def _yes_no(value: object) -> bool:
    if is_flag(value):
        return bool(value)
    raise CellError("not_yes_no", _("must be True or False"))


def _kind(value: object) -> str:
    if isinstance(value, str) and value in SITE_KINDS.values():
        return str(value)
    raise CellError("not_kind", _("must be 'regency', 'city' or 'depot'"))


def _code(value: object) -> str:
    if not isinstance(value, str):
        raise CellError("not_text", _("must be text"))
    return cells.code(strip(value), _DIALECT)


def _text(value: object) -> str:
    if not isinstance(value, str) or any(c == "\0" or "\ud800" <= c <= "\udfff" for c in value):
        raise CellError("not_text", _("must be text that a file in UTF-8 can hold"))
    return cells.text(strip(value), _DIALECT)


def _date(value: object) -> date:
    if isinstance(value, datetime) and value.time() == time():
        return value.date()
    if isinstance(value, date) and not isinstance(value, datetime):
        return value
    raise CellError("not_date", _("must be a date"))


def _weekdays(value: object) -> frozenset[int]:
    try:
        if isinstance(value, Iterable):
            return frozenset(_whole(day, 0, 6) for day in value)
    except CellError:
        pass
    raise CellError("not_weekday", _("must be a set of weekday numbers, Monday 0 to Sunday 6"))


def _language(value: object) -> str:
    if value in LANGUAGES:
        return str(value)
    raise CellError("not_language", _("must be 'en' or 'id'"))


_CHECKS: dict[str, Callable[[Any], object]] = {
    "code": _code,
    "rule": _code,
    "text": _text,
    "day": _day,
    "until": _day,
    "date": _date,
    "hours": _hours,
    "coordinate": _degrees,
    "yes_no": _yes_no,
    "site_kind": _kind,
    "weekdays": _weekdays,
    "language": _language,
}


# --- parts ------------------------------------------------------------------------------------------------------------

_PARTS = {
    "sites": Site,
    "deliveries": Delivery,
    "closures": Closure,
    "legs": Leg,
    "rules": Rule,
    "arrivals": Arrival,
    "shifts": Shift,
}
#: Kind and least number of every field of a part by its name: those of the column or setting that is called so.
_KINDS: dict[str, tuple[str, int]] = {
    **{column.name: (column.kind, column.least) for table in _PARTS for column in TABLES[table]},
    **{setting.name: (setting.kind, setting.least) for setting in SETTINGS},
    **dict.fromkeys(("site", "to", "origin", "destination"), ("index", 0)),
}


def made_plain(data: InstanceData) -> tuple[dict[str, Any], list[Fault]]:
    """Return the fields of `data` with plain values, and a fault for each value that a file could not hold."""
    faults: list[Fault] = []
    fields: dict[str, Any] = {}
    for table, kind in _PARTS.items():
        given = getattr(data, table)
        if table == "legs" and given is None:
            continue
        if not isinstance(given, Iterable) or isinstance(given, (str, Mapping)):
            rule = _("must be a sequence of {kind}").format(kind=kind.__name__)
            faults.append(_fault("not_parts", table, given, rule))
            continue
        parts, count = enumerate(given), len(fields.get("sites", ()))
        fields[table] = tuple(_plain_part(part, kind, f"{table}[{k}]", count, faults) for k, part in parts)
    for name, kind in (("digests", Digest), ("notices", str)):
        given = getattr(data, name)
        if not isinstance(given, Sequence) or isinstance(given, str) or not all(isinstance(x, kind) for x in given):
            rule = _("must be a sequence of {kind}").format(kind=kind.__name__)
            faults.append(_fault("not_parts", name, given, rule))
    fields["settings"] = _plain_part(data.settings, Settings, "settings", 0, faults)
    if not isinstance(data.name, str) or "/" in data.name or "\0" in data.name:
        faults.append(_fault("not_name", "name", data.name, _("must be text that a file may be called")))
    return fields, faults


def _plain_part(part: Any, kind: type[Any], place: str, sites: int, faults: list[Fault]) -> Any:
    if not isinstance(part, kind):
        faults.append(_fault("not_parts", place, part, _("must be a {kind}").format(kind=kind.__name__)))
        return part
    changes = {}
    for field in dataclasses.fields(part):
        value = getattr(part, field.name)
        if field.name not in _KINDS or (value is None and field.default is None):
            continue
        try:
            plain = _plain(value, *_KINDS[field.name], sites)
        except CellError as error:
            faults.append(_fault(error.code, f"{place}.{field.name}", value, error.message))
        else:
            if plain is not value:
                changes[field.name] = plain
    return dataclasses.replace(part, **changes) if changes else part


def _plain(value: object, kind: str, least: int, sites: int) -> object:
    if kind == "whole":
        return _whole(value, least)
    if kind != "index":
        return _CHECKS[kind](value)
    try:
        return _whole(value, 0, sites - 1)
    except CellError:
        text = _("must be the index of a site, from 0 to {most}; Instance.build takes codes")
        raise CellError("unknown_site", text.format(most=sites - 1)) from None


def _fault(code: str, place: str, value: object, rule: str) -> Fault:
    message = verbatim("{place}: {value}: {rule}")
    return Fault(code, message.format(place=place, value=cells.escaped(repr(value)), rule=rule))


def fault_of(problem: Problem, data: InstanceData) -> Fault:
    """Return what parts from Python break as a fault that names the field and its value."""
    parts = getattr(data, problem.table)
    if not problem.column:
        message = verbatim("{table}: {rule}").format(table=problem.table, rule=problem.message)
        return Fault(problem.code, message)
    place, part = problem.table, parts
    if problem.row is not None:
        place, part = f"{place}[{problem.row}]", parts[problem.row]
    name = "destination" if isinstance(part, Leg) and problem.column == "to" else problem.column
    return _fault(problem.code, f"{place}.{name}", getattr(part, name), problem.message)
