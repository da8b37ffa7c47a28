"""The best known plans of a library: their rows, which of two is better, and which cannot both be true."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

from reallocate.errors import UsageError
from reallocate.files.journal import View, content_of, reading, replace_files, writing
from reallocate.language import _, quantity
from reallocate.language.system import system_words

TABLE, PLANS = "best_known.csv", "plans"


@dataclass(frozen=True, slots=True)
class Row:
    """The best known plan of an instance, with what is proven of it.

    Attributes
    ----------
    days, moves : of the plan.
    days_bound : no plan has fewer days.
    moves_bound : no plan of at most `days` days moves fewer printers.
    plan_digest, certificate_digest : SHA-256, see `reallocate.library.archive`.
    seconds, memory_mb : of the process that found and proved it; empty where it was found otherwise.
    version : of the `reallocate` that found it; empty where it was found otherwise.
    time_limit : seconds that the search was given; empty: no limit.
    plan : ``yes``: the library holds the plan as ``plans/NAME.zip``; ``no``.
    """

    name: str
    days: int
    days_bound: int
    moves: int
    moves_bound: int
    plan_digest: str
    certificate_digest: str
    seconds: str = ""
    memory_mb: str = ""
    version: str = ""
    time_limit: str = ""
    plan: str = "no"

    @property
    def rank(self) -> tuple[int, ...]:
        """Less is better: fewer days, then a higher bound on them, then fewer moves, then a higher bound on those."""
        return self.days, -self.days_bound, self.moves, -self.moves_bound

    @property
    def digests(self) -> tuple[str, str]:
        """Both digests."""
        return self.plan_digest, self.certificate_digest


def at_odds(first: Row, second: Row) -> Iterator[str]:
    """Yield what in two rows of one instance cannot be true together, or not in one of them alone."""
    for row in {first, second}:
        if row.days_bound > row.days or row.moves_bound > row.moves:
            text = _(
                "a bound is above the value: {days:# day|# days}, at least {least}; {moves:# move|# moves}, at least "
                "{fewest}"
            )
            yield text.format(
                days=quantity(row.days), least=row.days_bound, moves=quantity(row.moves), fewest=row.moves_bound
            )
    for one, other in ((first, second), (second, first)):
        if one.days < other.days_bound:
            text = _("a plan of {days:# day|# days}, and at least {least} needed")
            yield text.format(days=quantity(one.days), least=other.days_bound)
        if one.days <= other.days and one.moves < other.moves_bound:
            text = _("{moves:# move|# moves} in {days:# day|# days}, and at least {least} needed in up to {most}")
            yield text.format(
                moves=quantity(one.moves), days=quantity(one.days), least=other.moves_bound, most=other.days
            )
    if first.plan_digest == second.plan_digest and (first.days, first.moves) != (second.days, second.moves):
        yield _("one plan, and different days or moves")
    if first.digests == second.digests and first.rank != second.rank:
        yield _("one certificate, and different bounds")


# --- the table --------------------------------------------------------------------------------------------------------


def read_rows(folder: Path) -> dict[str, Row]:
    """Return the rows of the table in `folder` by name; none where there is no table yet.

    Raises
    ------
    UsageError : it cannot be read, or one of its lines is no row.
    """
    try:
        with reading(folder) as view:
            return _rows(view)
    except FileNotFoundError as error:
        text = _("{path} cannot be read: {why}; name the folder of a library with --library")
        raise UsageError(text.format(path=folder, why=system_words(error))) from error


def _rows(view: View) -> dict[str, Row]:
    try:
        lines = csv.DictReader(io.StringIO((content_of(view.path(TABLE)) or b"").decode(), newline=""))
        return {row.name: row for row in map(_row, lines)}
    except (OSError, UnicodeError, csv.Error, KeyError, TypeError, ValueError) as error:
        text = _("{path} is no table of best known plans, which has the columns {columns}")
        names = ", ".join(field.name for field in fields(Row))
        raise UsageError(text.format(path=view.directory / TABLE, columns=names)) from error


def _row(line: Mapping[str, str]) -> Row:
    cells: dict[str, Any] = {f.name: int(line[f.name]) if f.type == "int" else line[f.name] for f in fields(Row)}
    return Row(**cells)


def offer(folder: Path, row: Row, archive: bytes, order: Sequence[str], *, over: bool = False) -> bool:
    """Write `row`, and its plan as a zip, unless a better one is there or one that it contradicts.

    Parameters
    ----------
    order : of the names in the table.
    over : write it whatever is there.

    Returns
    -------
    Whether it was written.
    """
    with writing(folder) as view:
        rows = _rows(view)
        there = rows.get(row.name)
        if there is not None and not over and (there.rank < row.rank or any(at_odds(there, row))):
            return False
        rows[row.name] = replace(row, plan="yes")
        place = folder / PLANS
        place.mkdir(exist_ok=True)
        with writing(place) as plans:
            replace_files(plans, {f"{row.name}.zip": archive}, set())
        text = csv_text([f.name for f in fields(Row)], [asdict(rows[name]) for name in order if name in rows])
        replace_files(view, {TABLE: text.encode()}, set())
    return True


def csv_text(columns: Sequence[str], rows: Sequence[Mapping[str, object]]) -> str:
    """Return a table of the library as text."""
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, columns, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
