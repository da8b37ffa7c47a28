"""Makes the list of the benchmark library, instances/benchmark, and the files of the instances shipped as files.

    python -m tests.study.library

`reallocate library` lists, solves and checks what is in it.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

from reallocate.families.instances import FAMILIES, generate
from reallocate.instance.writer import write_instance
from reallocate.library.entries import COLUMNS, LIST, Entry, digest_of
from tests.study.tables import write_csv

FOLDER = Path(__file__).parents[2] / "instances" / "benchmark"
#: Seeds 0, 1, 2, ... of each family.
SEEDS = {"province": 20, "island": 15, "region": 10, "nation": 5}
#: Shipped as files too.
AS_FILES = "province"


def made() -> Iterator[Entry]:
    """Make every instance and yield its row of the list."""
    for family, count in SEEDS.items():
        for seed in range(count):
            with tempfile.TemporaryDirectory() as name:
                instance = generate(family, seed)
                write_instance(instance, name)
                digest = digest_of(Path(name), instance.name)
            yield Entry(family, seed, FAMILIES[family].sites, digest, family == AS_FILES)


def write_library(folder: Path) -> None:
    """Write the list, and the files of the instances that are shipped as files."""
    entries = list(made())
    for entry in entries:
        if entry.file:
            entry.write(folder / entry.family)
    rows = [
        {
            "name": entry.name,
            **{f.name: getattr(entry, f.name) for f in fields(entry)},
            "file": "yes" if entry.file else "no",
        }
        for entry in entries
    ]
    write_csv(folder / LIST, COLUMNS, rows)


if __name__ == "__main__":
    write_library(FOLDER)
