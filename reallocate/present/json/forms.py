"""The parts that JSON Schemas are made of (draft 2020-12)."""

from __future__ import annotations

from typing import Any

from reallocate.files.columns import TABLES, CellKind

Schema = dict[str, Any]

TEXT: Schema = {"type": "string"}
WHOLE: Schema = {"type": "integer"}
COUNT: Schema = {"type": "integer", "minimum": 0}
NUMBER: Schema = {"type": "number"}
FLAG: Schema = {"type": "boolean"}
DATE: Schema = {"type": "string", "pattern": r"^\d{4}-\d\d-\d\d$"}
EXACT: Schema = {"type": "string", "pattern": r"^-?\d+/\d+$", "description": "exact fraction p/q"}
DIGEST: Schema = {"type": "string", "pattern": "^[0-9a-f]{64}$", "description": "SHA-256"}


def about(description: str, form: Schema) -> Schema:
    """Return `form` with what it means."""
    return {**form, "description": description}


def words(*choices: str | None) -> Schema:
    """Return the form of a value that is one of a few."""
    return {"enum": list(choices)}


def maybe(form: Schema) -> Schema:
    """Return the form of a value that may be null."""
    if isinstance(form.get("type"), str):
        return {**form, "type": [form["type"], "null"]}
    return {"anyOf": [form, {"type": "null"}]}


def many(form: Schema) -> Schema:
    """Return the form of a list."""
    return {"type": "array", "items": form}


def table(form: Schema, names: Schema = TEXT) -> Schema:
    """Return the form of an object whose keys are data."""
    return {"type": "object", "propertyNames": names, "additionalProperties": form}


def record(keys: Schema, optional: Schema | None = None) -> Schema:
    """Return the form of an object with these keys and no others; those of `optional` may be missing."""
    return {
        "type": "object",
        "properties": {**keys, **(optional or {})},
        "required": list(keys),
        "additionalProperties": False,
    }


#: The form of a cell by the kind of its column; of ``amount`` the documents have forms of their own.
CELLS: dict[CellKind, Schema] = {
    "code": TEXT,
    "text": TEXT,
    "whole": COUNT,
    "day": COUNT,
    "date": DATE,
    "hours": NUMBER,
    "yes_no": FLAG,
}


def rows_of(name: str, **more: Schema) -> Schema:
    """Return the form of the rows of a plan file, with `more` keys; what is derived may be null."""
    cells = {c.name: CELLS[c.kind] if c.required else maybe(CELLS[c.kind]) for c in TABLES[name]}
    return many(record({**cells, **more}))
