"""What the JSON documents share: how they are written, the instance, the versions, errors. Plain data, no clock."""

from __future__ import annotations

import json
import platform
from collections.abc import Sequence
from decimal import Decimal
from importlib.metadata import version
from typing import Any

from reallocate import __version__
from reallocate.errors import Fault
from reallocate.instance.assumptions import assumptions
from reallocate.instance.model import Instance
from reallocate.present.terminal import UNSEEN


def dumps(document: object) -> str:
    """Return `document` as JSON text; exact decimals are written as numbers, and what nobody would see as escapes."""
    text = json.dumps(document, indent=2, ensure_ascii=False, default=_plain)
    return UNSEEN.sub(lambda found: json.dumps(found[0])[1:-1], text) + "\n"


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return float(value)  # at most two decimals: the shortest float prints the same digits
    raise TypeError(type(value).__name__)


def schema_of(name: str) -> str:
    """Return what a document has under ``schema``; `reallocate.present.json.schemas` has the forms by name."""
    return f"reallocate/{name}/1"


def versions() -> dict[str, str]:
    """Return the versions that a result depends on."""
    solver = {name: version(name) for name in ("highspy", "PuLP")}
    return {"reallocate": __version__, "python": platform.python_version(), **solver}


def instance_document(instance: Instance) -> dict[str, Any]:
    """Return name, digests, totals, assumed figures and notices of an instance."""
    assumed = assumptions(instance)
    return {
        "name": instance.name,
        "title": instance.settings.title,
        "digests": {digest.file: digest.sha256 for digest in instance.digests},
        **_read_from(instance),
        "sites": len(instance.sites),
        "backlog": instance.backlog,
        "printers": instance.printers,
        "blanks": instance.blanks,
        "delivered": instance.delivered,
        "assumptions": [
            {"table": item.table, "row": item.row, "figure": item.figure, "text": item.text} for item in assumed
        ],
        "notices": [str(notice) for notice in instance.notices],
    }


def _read_from(instance: Instance) -> dict[str, dict[str, str]]:
    """Return the digests of files that hold what only people write, beside those of what they are rewritten to."""
    files = {digest.file: digest.sha256 for digest in instance.read_from}
    return {"read_from": files} if files else {}


def last_day_entry(instance: Instance, days: int | None) -> dict[str, int]:
    """Return what a document says of the last day that counts in a plan: only where new cards come, it is no other."""
    return {"last_day": instance.span(days)} if instance.last_arrival and days is not None else {}


def error_document(status: str, faults: Sequence[Fault] | str) -> dict[str, Any]:
    """Return the document that ``--json`` prints when a run ends in an error."""
    if isinstance(faults, str):
        faults = [Fault(status, faults)]
    return {
        "schema": schema_of("error"),
        "status": status,
        "errors": [
            {
                "code": f.code,
                "file": f.file,
                **({"sheet": f.sheet} if f.sheet else {}),
                "line": f.line,
                "column": f.column,
                "message": str(f.message),
            }
            for f in faults
        ],
    }
