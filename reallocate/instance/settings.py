"""From the rows of the settings table to `Settings`."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from reallocate.errors import Fault
from reallocate.files.cells import CellError, Dialect, parsed, shown
from reallocate.files.columns import SETTINGS, Setting
from reallocate.files.records import Record, Records
from reallocate.instance.parts import Settings
from reallocate.instance.problems import setting_problems
from reallocate.language import _

_KNOWN = {setting.name: setting for setting in SETTINGS}


@dataclass(slots=True)
class SettingsRead:
    """The settings of a table, with what was found wrong and what the user should know.

    Attributes
    ----------
    start_known : whether the start date, or that there is none, could be read.
    """

    settings: Settings
    start_known: bool
    faults: list[Fault] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)


def read_settings(records: Records) -> SettingsRead:
    """Return what the rows of a settings table say."""
    found = SettingsRead(Settings(), records.complete)
    rows = _rows(records, found)
    values: dict[str, Any] = {}
    for name, row in rows.items():
        if "value" in row.values:
            _read(row, _KNOWN[name], records.separator, values, found)
    found.start_known &= "start_date" not in rows or "start_date" in values
    sources = ((name, row.values["source"]) for name, row in rows.items() if row.values.get("source"))
    found.settings = Settings(**values, sources=tuple(sorted(sources)))
    found.faults += _broken(found, rows)
    return found


def _broken(found: SettingsRead, rows: Mapping[str, Record]) -> Iterator[Fault]:
    """Yield a fault for each rule across settings that is broken, but what only follows from a value not read."""
    for problem in setting_problems(found.settings):
        row = rows.get(problem.column)
        if row is not None and "value" not in row.faulty and (problem.code != "no_start_date" or found.start_known):
            yield row.fault(problem.code, "value", problem.message)


def _rows(records: Records, found: SettingsRead) -> dict[str, Record]:
    """Return the row of each known setting by its name."""
    rows: dict[str, Record] = {}
    for row in records.rows:
        name = row.values.get("setting", "").lower()
        if name in rows:
            text = _("the setting stands in line {line} already; keep one").format(line=rows[name].line)
            found.faults.append(row.fault("duplicate_setting", "setting", text))
        elif name in _KNOWN:
            rows[name] = row
        else:
            found.start_known = False  # it may be the start date, and its name wrong
            if name:
                found.faults.append(row.fault("unknown_setting", "setting", _unknown(name)))
    return rows


def _read(row: Record, setting: Setting, separator: str, values: dict[str, Any], found: SettingsRead) -> None:
    text, dialect = row.values["value"], Dialect(separator, [])
    try:
        values[setting.name] = parsed(setting.kind, text, dialect, setting.least)
    except CellError as error:
        row.faulty.add("value")
        found.faults.append(row.fault(error.code, "value", f"{setting.name}: {error}"))
        return
    if dialect.grouped:
        message = _("{file}: {text} was read as the whole number {number}")
        found.notices.append(message.format(file=row.file, text=shown(text), number=values[setting.name]))


def _unknown(name: str) -> str:
    near = difflib.get_close_matches(name, _KNOWN, n=1)
    if near:
        text = _("is no setting; did you mean {near}? Known are {known}")
        return text.format(near=near[0], known=", ".join(_KNOWN))
    return _("is no setting; known are {known}").format(known=", ".join(_KNOWN))
