"""From ``NAME.csv`` and its companions to an `Instance`; every fault of all files in one run."""

from __future__ import annotations

import os
from pathlib import Path

from reallocate.errors import Fault, InvalidInput
from reallocate.files.columns import COMPANIONS, TABLES
from reallocate.files.csvtext import read_table
from reallocate.files.table import Table
from reallocate.instance.assembly import assemble
from reallocate.instance.model import Instance
from reallocate.language import _


def read_instance(path: str | os.PathLike[str]) -> Instance:
    """Read the site table `path` and the companions that stand beside it.

    Raises
    ------
    InvalidInput : lists every fault of all files, each with file, line, column and what to write instead.
    """
    faults: list[Fault] = []
    tables: dict[str, Table] = {}
    site_table = Path(path)
    companions, strangers = find_companions(site_table)
    faults += strangers
    for name, file in [("sites", os.fspath(path)), *companions.items()]:
        try:
            tables[name] = read_table(file)
        except InvalidInput as error:
            faults += error.faults
    if "sites" in tables and not _is_csv(site_table):
        # Its companions would be passed over without a word.
        text = _("is not called NAME.csv, so its companions cannot be found; name a .csv file")
        raise InvalidInput([Fault("not_csv", text, os.fspath(path))])
    return Instance.of(assemble(site_table.name[:-4], tables, faults))


def _is_csv(path: Path) -> bool:
    return path.name.lower().endswith(".csv")


def find_companions(path: Path) -> tuple[dict[str, str], list[Fault]]:
    """Return the companions of a site table by kind, and a fault for each ``NAME.<something>.csv`` that is none."""
    if not _is_csv(path):
        return {}, []
    stem = path.name[:-4]
    found: dict[str, str] = {}
    faults: list[Fault] = []
    try:
        names = sorted(os.listdir(path.parent))
    except OSError:
        return {}, []  # the site table cannot be read either, and that is said
    for name in names:
        inner = name[len(stem) + 1 : -4]
        if not name.startswith(stem + ".") or not name.lower().endswith(".csv") or not inner or name == path.name:
            continue
        file = os.fspath(path.parent / name)
        if inner.lower() in COMPANIONS:
            found[inner.lower()] = file
        elif not _of_another(path, stem, inner):
            known = ", ".join(f"{stem}.{kind}.csv" for kind in COMPANIONS)
            text = _("is no companion of {name}; known are {known}; rename or move the file")
            faults.append(Fault("unknown_companion", text.format(name=path.name, known=known), file))
    return found, faults


def _of_another(path: Path, stem: str, inner: str) -> bool:
    """Whether ``STEM.INNER.csv`` is a site table itself, or a companion of one such as ``STEM.v2.csv``."""
    candidates = [inner]
    outer, dot, kind = inner.rpartition(".")
    if dot and kind.lower() in COMPANIONS:
        candidates.append(outer)
    return any(_is_site_table(os.fspath(path.parent / f"{stem}.{candidate}.csv")) for candidate in candidates)


def _is_site_table(file: str) -> bool:
    try:
        header = {cell.lower() for cell in read_table(file).header}
    except InvalidInput:
        return False
    required = [column for column in TABLES["sites"] if column.required]
    return all(header & {column.name, *column.aliases} for column in required)
