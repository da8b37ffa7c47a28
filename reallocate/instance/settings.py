"""From the rows of the settings table to `Settings`."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from reallocate.errors import Fault
from reallocate.files.cells import CellError, Dialect, parsed, shown
from reallocate.files.columns import SETTINGS, Setting
from reallocate.files.headers import loosened
from reallocate.files.naming import named_setting
from reallocate.files.records import Record, Records
from reallocate.instance.parts import Settings
from reallocate.instance.problems import setting_problems
from reallocate.language import _, joined, verbatim

_KNOWN = {setting.name: setting for setting in SETTINGS}
_INDONESIAN = {alias: setting.name for setting in SETTINGS for alias in setting.aliases}


@dataclass(slots=True)
class SettingsRead:
    """The settings of a table, with what was found wrong and what the user should know.

    Attributes
    ----------
    start_known : whether the start date, or that there is none, could be read.
    loose : whether there is what only people write (see `reallocate.files.table.Table`).
    """

    settings: Settings
    start_known: bool
    faults: list[Fault] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    loose: bool = False


def read_settings(records: Records) -> SettingsRead:
    """Return what the rows of a settings table say."""
    found = SettingsRead(Settings(), records.complete)
    rows = _rows(records, found)
    values: dict[str, Any] = {}
    day_first = records.dialect.day_first or says_indonesian(records)
    dialect = Dialect(records.dialect.separator, [], day_first)
    for name, row in rows.items():
        if "value" in row.values:
            _read(row, _KNOWN[name], dialect, values, found)
    _tell_read(records, dialect, found)
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
        name = _name_of(row)
        found.loose |= bool(name) and name != row.values["setting"].lower()
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


def _name_of(row: Record) -> str:
    """Return the name of the setting in a row, the English one where that is known; "" if there is none."""
    name = row.values.get("setting", "").lower()
    words = loosened(name).replace(" ", "_")
    return name if name in _KNOWN else _INDONESIAN.get(words, words if words in _KNOWN else name)


def says_indonesian(records: Records) -> bool:
    """Whether the rows of a settings table set the language to Indonesian."""
    languages = [row.values.get("value", "") for row in records.rows if _name_of(row) == "language"]
    return any(text.lower() == "id" for text in languages)


def _tell_read(records: Records, dialect: Dialect, found: SettingsRead) -> None:
    found.loose |= bool(dialect.typed) or dialect.midnight or dialect.worded
    if dialect.typed:
        (text, on), row = dialect.typed[0], records.rows[0]
        message = _("{file}: dates were read with the day first, e.g. {text} = {iso}")
        found.notices.append(message.format(file=row.place, text=shown(text), iso=on.isoformat()))


def _read(row: Record, setting: Setting, dialect: Dialect, values: dict[str, Any], found: SettingsRead) -> None:
    text = row.values["value"]
    dialect.grouped.clear()
    try:
        values[setting.name] = parsed(setting.kind, text, dialect, setting.least)
    except CellError as error:
        row.faulty.add("value")
        text = verbatim("{name}: {rule}")
        found.faults.append(row.fault(error.code, "value", text.format(name=named_setting(setting.name), rule=error)))
        return
    if dialect.grouped:
        message = _("{file}: {text} was read as the whole number {number}")
        found.notices.append(message.format(file=row.place, text=shown(text), number=values[setting.name]))


def _unknown(name: str) -> str:
    words = loosened(name).replace(" ", "_")
    near = difflib.get_close_matches(words, [*_KNOWN, *_INDONESIAN], n=1, cutoff=0.75)
    known = joined(", ", map(named_setting, _KNOWN))
    if near:
        return _("is no setting; did you mean {near}? Known are {known}").format(near=near[0], known=known)
    return _("is no setting; known are {known}").format(known=known)
