"""Plan directories for tests of the verifier: honest ones, and what a dishonest writer makes of them."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from reallocate import read_instance, solve, verify
from reallocate.instance.model import Instance
from reallocate.instance.writer import write_instance
from reallocate.plan.writer import plan_tables
from reallocate.present.directory import write_directory
from reallocate.present.json.common import dumps
from reallocate.present.json.solve import summary
from reallocate.proof.claims import certificate
from reallocate.search.result import Result

OPTIONS = {"goals": ["moves", "waiting", "travel", "shipping"], "days": None, "max_days": None}


def written(instance: Instance | str, place: Path) -> tuple[Path, Path, Result]:
    """Solve an instance (or the file of one); return its file, the directory of its plan, and the result."""
    place.mkdir(parents=True, exist_ok=True)
    file = Path(instance) if isinstance(instance, str) else write_instance(instance, place)
    result = solve(read_instance(file))
    plan = place / "plan"
    write_directory(plan, files_of(result), summary(result))
    return file, plan, result


def files_of(result: Result) -> dict[str, str]:
    files = {"certificate.json": dumps(certificate(result.instance, result.claims))}
    if result.plan is not None and result.replay is not None:
        files |= plan_tables(result.instance, result.plan, result.replay)
    return files


def seal(plan: Path, changes: dict[str, Any] | None = None) -> None:
    """Record the digests of the files as they are now, and of the summary itself, as a dishonest writer would."""
    path = plan / "summary.json"
    record = {**json.loads(path.read_text(encoding="utf-8")), **(changes or {})}
    record.pop("digest", None)
    record["files"] = {
        name: hashlib.sha256((plan / name).read_bytes()).hexdigest()
        for name in record["files"]
        if (plan / name).is_file()
    }
    record["digest"] = hashlib.sha256(dumps(record).encode()).hexdigest()
    path.write_text(dumps(record), encoding="utf-8")


def forged(
    place: Path, tables: dict[str, str], claims: list[Any], plan: dict[str, str] | None = None, **changes: Any
) -> tuple[Path, Path]:
    """Write an instance from the text of its tables (``a.csv`` and companions), and the directory of a plan for it.

    Without the files of a `plan` the summary says that there is none. `changes` are made to the summary, which may lie.
    """
    place.mkdir(parents=True, exist_ok=True)
    for name, text in tables.items():
        (place / name).write_text(text, encoding="utf-8")
    digests = {name: hashlib.sha256((place / name).read_bytes()).hexdigest() for name in tables}
    directory = place / "plan"
    directory.mkdir()
    about = {"name": "a", "digests": digests}
    document = {"schema": verify.SCHEMA, "instance": about, "claims": claims}
    files = {"certificate.json": dumps(document), **(plan or {})}
    for name, text in files.items():
        (directory / name).write_text(text, encoding="utf-8")
    days = {"name": "days", "value": None, "bound": 1, "certified": True}
    record = {
        "schema": verify.SUMMARY_SCHEMA,
        "instance": about,
        "status": "feasible" if plan else "impossible",
        "days": None,
        "days_bound": 1,
        "certified": True,
        "start_date": None,
        "end_date": None,
        "goals": [days],
        "ledger": None,
        "causes": [] if plan else [{"code": "max_days", "site": None, "missing": None}],
        "options": OPTIONS,
        "files": dict.fromkeys(files),
    }
    (directory / "summary.json").write_text(dumps(record | changes), encoding="utf-8")
    seal(directory)
    return place / "a.csv", directory
