"""What a library lists: instances that are functions of a family and a seed, each with the digest of its files."""

from __future__ import annotations

import csv
import hashlib
from dataclasses import dataclass
from pathlib import Path

from reallocate.errors import UsageError
from reallocate.families.instances import generate
from reallocate.instance.writer import write_instance
from reallocate.language import _

LIST, VERSION = "library.csv", "VERSION"
COLUMNS = ("name", "family", "seed", "sites", "digest", "file")


@dataclass(frozen=True, slots=True)
class Entry:
    """One row of a library's list.

    Attributes
    ----------
    sites : offices, without the depot.
    digest : of the instance's files, see `digest_of`.
    file : whether the library holds the files, in a folder called like the family.
    """

    family: str
    seed: int
    sites: int
    digest: str
    file: bool

    @property
    def name(self) -> str:
        """Name of the instance and of its files."""
        return f"{self.family}-{self.seed}"

    def write(self, folder: Path) -> Path:
        """Make the instance and write its files to `folder`; return the site table.

        Raises
        ------
        UsageError : what is made is not what the list says.
        """
        path = write_instance(generate(self.family, self.seed), folder)
        found = digest_of(folder, self.name)
        if found != self.digest:
            text = _("{name} is generated with the digest {found}, but the list has {listed}")
            raise UsageError(text.format(name=self.name, found=found, listed=self.digest))
        return path


def digest_of(folder: Path, name: str) -> str:
    """Return the SHA-256 over the files of an instance, in the order of their names: a name, a zero byte, the bytes."""
    files = sorted(folder.glob(f"{name}.*csv"))
    return hashlib.sha256(b"".join(file.name.encode() + b"\0" + file.read_bytes() for file in files)).hexdigest()


def listed(folder: Path) -> dict[str, Entry]:
    """Return the entries of the list in `folder` by name, in its order.

    Raises
    ------
    UsageError : there is no list, or one of its rows is none.
    """
    path = folder / LIST
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeError, csv.Error) as error:
        text = _("{path} cannot be read: {why}; name the folder of a library with --library")
        raise UsageError(text.format(path=path, why=error)) from error
    entries: dict[str, Entry] = {}
    for line, row in enumerate(rows, 2):
        try:
            entry = Entry(row["family"], int(row["seed"]), int(row["sites"]), row["digest"], row["file"] == "yes")
        except (KeyError, TypeError, ValueError):
            entry = None
        if entry is None or entry.name != row.get("name") or entry.name in entries:
            text = _("{path}:{line}: no row of a library's list, which has the columns {columns}")
            raise UsageError(text.format(path=path, line=line, columns=", ".join(COLUMNS)))
        entries[entry.name] = entry
    return entries


def version_of(folder: Path) -> str:
    """Return the version of the library in `folder`.

    Raises
    ------
    UsageError : it has none.
    """
    path = folder / VERSION
    try:
        return path.read_text(encoding="utf-8").strip()
    except (OSError, UnicodeError) as error:
        text = _("{path} cannot be read: {why}; name the folder of a library with --library")
        raise UsageError(text.format(path=path, why=error)) from error
