"""The files beside a site table that belong to it, and those that look as if they did."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from reallocate.errors import Fault, InvalidInput
from reallocate.files.cells import folded
from reallocate.files.columns import COMPANIONS, TABLES
from reallocate.files.csvtext import read_table
from reallocate.files.headers import SHEETS
from reallocate.language import _
from reallocate.language.system import system_words

SUFFIX = ".csv"
#: What tables may be saved as instead.
OTHER_ENDINGS = frozenset({".txt", ".tsv", ".xls", ".xlsx", ".ods"})


def is_csv(path: Path) -> bool:
    """Whether a site table may be called so."""
    return path.name.lower().endswith(SUFFIX)


@dataclass(slots=True)
class Companions:
    """What was found beside a site table.

    Attributes
    ----------
    files : path of each companion by its kind.
    faults : of files that are wrongly named, and would be ignored.
    unread : kinds of companions that may be among these.
    """

    files: dict[str, str] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)


def find_companions(path: Path) -> Companions:
    """Return what stands beside the site table at `path`.

    A companion is called ``NAME.KIND.csv``, exactly. What differs from that only in capitals, in the form of its
    characters, or by ``-``, ``_`` or a blank in place of a point, and every other ``NAME.<something>.csv``, is a fault,
    unless it is a site table itself or a companion of another one: nothing is ignored that a planner may have meant.
    """
    found = Companions()
    if not is_csv(path):
        return found
    try:
        names = sorted(os.listdir(path.parent))
    except OSError as error:
        text = _("its directory cannot be listed, so that its companions cannot be found: {why}")
        found.faults.append(Fault("not_listed", text.format(why=system_words(error)), os.fspath(path)))
        found.unread.update(COMPANIONS)
        return found
    for kind in COMPANIONS:
        if _companion(path, kind) in names:
            found.files[kind] = os.fspath(path.parent / _companion(path, kind))
    _tell_strangers(path, names, found)
    _tell_linked(path, found)
    return found


def _stem(path: Path) -> str:
    return path.name[: -len(SUFFIX)]


def _companion(path: Path, kind: str) -> str:
    return f"{_stem(path)}.{kind}{SUFFIX}"


def _tell_strangers(path: Path, names: list[str], found: Companions) -> None:
    """Note a fault for each name in the directory that is neither a companion nor another instance's."""
    wanted = {_alike(_companion(path, kind)): kind for kind in COMPANIONS}
    wanted |= {_alike(f"{_stem(path)}.{name}{SUFFIX}"): kind for name, kind in SHEETS.items() if kind in COMPANIONS}
    _tell_other_kinds(path, names, wanted, found)
    exact = {path.name, *(_companion(path, kind) for kind in COMPANIONS)}
    for name in names:
        kind = wanted.get(_alike(name))
        if name in exact or not is_csv(Path(name)) or not (kind or name.startswith(f"{_stem(path)}.")):
            continue
        if not _of_another(path.parent, name, _stem(path)):
            found.faults.append(_stranger(path, name, kind))
            found.unread.update([kind] if kind else [])


def _tell_other_kinds(path: Path, names: list[str], wanted: Mapping[str, str], found: Companions) -> None:
    """Note a fault for each file that has the name of a companion that is not there, and another ending."""
    for name in names:
        kind = wanted.get(_alike(Path(name).stem + SUFFIX))
        if Path(name).suffix.lower() in OTHER_ENDINGS and kind and kind not in found.files:
            text = _("would be ignored, for it is not called {meant}; save it as a CSV file of this name")
            fault = Fault(
                "misnamed_companion", text.format(meant=_companion(path, kind)), os.fspath(path.parent / name)
            )
            found.faults.append(fault)
            found.unread.add(kind)


def _stranger(path: Path, name: str, kind: str | None) -> Fault:
    file = os.fspath(path.parent / name)
    if kind is None:
        text = _("is no companion of {name}; known are {known}; rename or move the file")
        known = ", ".join(_companion(path, known) for known in COMPANIONS)
        return Fault("unknown_companion", text.format(name=path.name, known=known), file)
    meant = _companion(path, kind)
    if unicodedata.normalize("NFC", name) == unicodedata.normalize("NFC", meant):
        text = _("would be ignored, for its name only looks like {meant}: it is written with other Unicode characters")
    else:
        text = _("would be ignored, for it is not called {meant}; rename or move the file")
    return Fault("misnamed_companion", text.format(meant=meant), file)


def _alike(name: str) -> str:
    """Return the same for names that differ only in capitals, in the form of characters, or in what separates words."""
    return re.sub(r"[-_ ]", ".", folded(name))


def _of_another(directory: Path, name: str, stem: str) -> bool:
    """Whether the file is a site table itself, or a companion of one with another name than `stem`."""
    if _is_site_table(directory / name):
        return True
    owner, point, kind = name[: -len(SUFFIX)].rpartition(".")
    return bool(point) and kind in COMPANIONS and owner != stem and _is_site_table(directory / f"{owner}{SUFFIX}")


def _is_site_table(path: Path) -> bool:
    try:
        header = {cell.lower() for cell in read_table(path).header}
    except InvalidInput:
        return False
    required = [column for column in TABLES["sites"] if column.required]
    return all(header & {column.name, *column.aliases} for column in required)


def strays_of_book(path: Path) -> Iterator[Fault]:
    """Yield a fault for each companion ``NAME.KIND.csv`` beside the workbook at `path` of no ``NAME.csv``."""
    stem = path.with_suffix("")
    if os.path.lexists(f"{stem}{SUFFIX}"):
        return
    for kind in COMPANIONS:
        file = f"{stem}.{kind}{SUFFIX}"
        if os.path.lexists(file):
            text = _("would be ignored beside the workbook {name}, whose sheets are its tables; move it into a sheet")
            yield Fault("unknown_companion", text.format(name=path.name), file)


def _tell_linked(path: Path, found: Companions) -> None:
    """Note a fault for each companion of the file that a link leads to that is not the companion found."""
    target = Path(os.path.realpath(path))  # never raises, whatever the link leads to
    if not path.is_symlink() or not is_csv(target):
        return
    for kind in COMPANIONS:
        other = os.fspath(target.with_name(_companion(target, kind)))
        here = found.files.get(kind)
        if os.path.lexists(other) and not (here and os.path.realpath(here) == os.path.realpath(other)):
            text = _("is a link to {target}, whose companion {other} would be ignored; name that file, or link both")
            message = text.format(target=os.fspath(target), other=os.path.basename(other))
            found.faults.append(Fault("linked", message, os.fspath(path)))
            found.unread.add(kind)
