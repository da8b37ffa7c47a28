"""The best known plans of the benchmark library: their rows, which of two is better, and which cannot both be true."""

from __future__ import annotations

import csv
import fcntl
import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import Any

#: What the digest of a plan is taken over, in this order; that of the proof is over `CERTIFICATE` alone.
PLAN = ("moves.csv", "shipments.csv", "assignment.csv")
CERTIFICATE = "certificate.json"


@dataclass(frozen=True)
class Row:
    """The best known plan of an instance, with what is proven of it.

    Attributes
    ----------
    days, moves : of the plan.
    days_bound : no plan has fewer days.
    moves_bound : no plan of at most `days` days moves fewer printers.
    seconds, memory_mb : of the process that found and proved it; empty where it was found otherwise.
    version : of the `reallocate` that found it; empty where it was found otherwise.
    plan_digest, certificate_digest : SHA-256, see `plan_digest` and `certificate_digest`.
    time_limit : seconds that the search was given; empty: no limit.
    """

    name: str
    days: int
    days_bound: int
    moves: int
    moves_bound: int
    seconds: str
    memory_mb: str
    version: str
    plan_digest: str
    certificate_digest: str
    time_limit: str

    @property
    def rank(self) -> tuple[int, ...]:
        """Less is better: fewer days, then a higher bound on them, then fewer moves, then a higher bound on those."""
        return self.days, -self.days_bound, self.moves, -self.moves_bound

    @property
    def digests(self) -> tuple[str, str]:
        """Both digests."""
        return self.plan_digest, self.certificate_digest

    @property
    def shown(self) -> str:
        """The figures in words."""
        return f"{self.days} days (at least {self.days_bound}), {self.moves} moves (at least {self.moves_bound})"


def plan_digest(plan: Path) -> str:
    """Return the SHA-256 over the bytes of `PLAN`, one file after the other."""
    return hashlib.sha256(b"".join((plan / name).read_bytes() for name in PLAN)).hexdigest()


def certificate_digest(plan: Path) -> str:
    """Return the SHA-256 over the bytes of the certificate."""
    return hashlib.sha256((plan / CERTIFICATE).read_bytes()).hexdigest()


def at_odds(first: Row, second: Row) -> Iterator[str]:
    """Yield what in two rows of one instance cannot be true together, or not in one of them alone."""
    for row in {first, second}:
        if row.days_bound > row.days or row.moves_bound > row.moves:
            yield f"a bound is above the value: {row.shown}"
    for one, other in ((first, second), (second, first)):
        if one.days < other.days_bound:
            yield f"a plan of {one.days} days, and at least {other.days_bound} needed"
        if one.days <= other.days and one.moves < other.moves_bound:
            yield (
                f"{one.moves} moves in {one.days} days, and at least {other.moves_bound} needed in up to {other.days}"
            )
    if first.plan_digest == second.plan_digest and (first.days, first.moves) != (second.days, second.moves):
        yield "one plan, and different days or moves"
    if first.digests == second.digests and first.rank != second.rank:
        yield "one certificate, and different bounds"


# --- the table --------------------------------------------------------------------------------------------------------


def read(table: Path) -> dict[str, Row]:
    """Return the rows by name; none where there is no table yet."""
    if not table.exists():
        return {}
    with table.open(encoding="utf-8", newline="") as file:
        rows = [row_of(line) for line in csv.DictReader(file)]
    return {row.name: row for row in rows}


def row_of(line: Mapping[str, str]) -> Row:
    """Return the row of a line of the table."""
    cells: dict[str, Any] = {f.name: int(line[f.name]) if f.type == "int" else line[f.name] for f in fields(Row)}
    return Row(**cells)


def put(table: Path, row: Row, order: Sequence[str]) -> None:
    """Write `row` in place of the one of its name, rows in the given `order` of names."""
    rows = {**read(table), row.name: row}
    write_csv(table, [f.name for f in fields(Row)], [asdict(rows[name]) for name in order if name in rows])


def offer(table: Path, row: Row, order: Sequence[str]) -> bool:
    """Write `row` unless there is a better one; return whether it was written.

    Raises
    ------
    ValueError : the row that is there and this one cannot both be true; nothing is written.
    """
    with alone(table.parent):
        there = read(table).get(row.name)
        if there is not None:
            for why in at_odds(there, row):
                raise ValueError(why)
            if there.rank < row.rank:
                return False
        put(table, row, order)
    return True


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other runs of the library from writing in `folder` meanwhile."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


def write_csv(path: Path, columns: Sequence[str], rows: Sequence[Mapping[str, object]]) -> None:
    """Write a table whole or not at all."""
    new = path.with_name(f"{path.name}.new")
    with new.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    new.replace(path)
