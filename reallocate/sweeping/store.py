"""Where a sweep keeps what is done: one SQLite file in its directory, to which every finished row is committed.

A process that is killed, or a machine that loses its power, loses what it was working at and nothing else. What is
known is kept by the key of its variant (`reallocate.sweeping.frontier.key_of`), so that another sweep in the directory
finds it, and one of another version of this program does not.
"""

from __future__ import annotations

import json
import os
import re
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, Self

from reallocate import __version__
from reallocate.errors import SystemLimit, UsageError
from reallocate.files.columns import Column
from reallocate.files.csvout import csv_text, neutral
from reallocate.files.journal import alone
from reallocate.language import _
from reallocate.proof.claims import Claim
from reallocate.sweeping.design import Row
from reallocate.sweeping.job import Answer, plan_document, plan_of

#: Names of the files of a directory.
STORE, TABLE = "sweep.sqlite", "rows.csv"
#: Of the form of the store; another one is not read.
FORM = 1
#: Columns of the table after the changes.
RESULT = ("days", "days_bound", "moves", "status", "seconds", "version", "digest")
VARIANT = "variant"
#: Under which the document of a plan that others may begin with holds the proof that no plan has fewer days.
PROOF = "proof"

_NUMBER = re.compile(r"-?[0-9]+(?:\.[0-9]+)?", re.ASCII)
_TABLES = (
    "CREATE TABLE IF NOT EXISTS about (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
    "CREATE TABLE IF NOT EXISTS variants (variant INTEGER PRIMARY KEY, digest TEXT NOT NULL, cells TEXT NOT NULL)",
    """CREATE TABLE IF NOT EXISTS answers (
        digest TEXT PRIMARY KEY, version TEXT NOT NULL, status TEXT NOT NULL, days INTEGER, days_bound INTEGER,
        moves INTEGER, moves_bound INTEGER, seconds REAL NOT NULL, searched INTEGER NOT NULL, begun TEXT NOT NULL,
        plan TEXT
    ) WITHOUT ROWID""",
)


@dataclass(frozen=True, slots=True)
class Kept:
    """What the store holds of one variant.

    Attributes
    ----------
    searched : whether a search was made for it.
    """

    number: int
    cells: tuple[str, ...]
    digest: str
    answer: Answer | None
    searched: bool = False


class Store:
    """The store of one directory; held by one sweep at a time, and read by any number.

    Raises
    ------
    UsageError : another sweep holds it; the file is none of ours, or of another form.
    SystemLimit : the disk is full; what was stored before stays.
    """

    def __init__(self, directory: Path, *, reading: bool = False) -> None:
        self.directory, self.path = directory, directory / STORE
        if reading and not self.path.is_file():
            text = _("{path}: there is no sweep in this directory")
            raise UsageError(text.format(path=directory))
        with self._told():
            self._connection = self._opened(reading)
            self._check_form(reading)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_error: object) -> None:
        with suppress(sqlite3.Error):
            self._connection.close()

    def _opened(self, reading: bool) -> sqlite3.Connection:
        if reading:
            return sqlite3.connect(f"{self.path.absolute().as_uri()}?mode=ro", uri=True, isolation_level=None)
        connection = sqlite3.connect(self.path, isolation_level=None)
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("PRAGMA synchronous=FULL")
        return connection

    def _check_form(self, reading: bool) -> None:
        form = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if form == 0 and not reading:
            with self._transaction():
                for table in _TABLES:
                    self._connection.execute(table)
                self._connection.execute(f"PRAGMA user_version={FORM}")
        elif form != FORM:
            text = _("{path} is of another form ({form}) than this version writes ({ours}); name another directory")
            raise UsageError(text.format(path=self.path, form=form, ours=FORM))

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Turn what SQLite says into errors of ours."""
        try:
            yield
        except sqlite3.DatabaseError as error:
            if getattr(error, "sqlite_errorname", "").startswith(("SQLITE_FULL", "SQLITE_IOERR")):
                text = _("{path}: the disk takes no more ({why}); make room and start the sweep again: it goes on")
                raise SystemLimit(text.format(path=self.path, why=str(error))) from error
            text = _("{path} cannot be used ({why}); name another directory")
            raise UsageError(text.format(path=self.path, why=str(error))) from error

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            with suppress(sqlite3.Error):
                self._connection.execute("ROLLBACK")
            raise
        self._connection.execute("COMMIT")

    # --- writing ------------------------------------------------------------------------------------------------

    def plan(self, about: Mapping[str, Any], rows: Iterable[Row], keys: Sequence[str]) -> str | None:
        """Set down which variants a sweep has; return the version of those that stood here before, if it is another.

        The table of a sweep of another version is kept beside the new one, under the name of its version.
        """
        with self._told():
            before = self.about().get("version")
            if before not in (None, __version__):
                self.write_table(self.directory / f"rows-{before}.csv")
            with self._transaction():
                self._connection.execute("DELETE FROM about")
                self._connection.execute("DELETE FROM variants")
                told = {**about, "version": __version__}
                self._connection.executemany(
                    "INSERT INTO about VALUES (?, ?)", [(name, json.dumps(value)) for name, value in told.items()]
                )
                variants = ((row.number, keys[row.number - 1], json.dumps(row.cells)) for row in rows)
                self._connection.executemany("INSERT INTO variants VALUES (?, ?, ?)", variants)
        return None if before == __version__ else before

    def keep(self, key: str, answer: Answer, *, begun: str, with_plan: bool) -> None:
        """Commit an answer."""
        plan = json.dumps(_handed_on(answer)) if with_plan and answer.plan is not None else None
        values = (answer.status, answer.days, answer.days_bound, answer.moves, answer.moves_bound, answer.seconds)
        with self._told():
            self._connection.execute(
                "INSERT OR REPLACE INTO answers VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                (key, __version__, *values, answer.searched, begun, plan),
            )

    # --- reading ------------------------------------------------------------------------------------------------

    def about(self) -> dict[str, Any]:
        """Return what is said of the sweep as a whole."""
        with self._told():
            rows = self._connection.execute("SELECT name, value FROM about").fetchall()
        return {name: json.loads(value) for name, value in rows}

    def answers(self, begun: Mapping[str, str]) -> dict[str, Answer]:
        """Return what is settled of these keys.

        Parameters
        ----------
        begun : keys with what their searches may begin with. An answer that is not proven counts only where its search
            began so, and that of a process that died never does: it is tried again.
        """
        known = {}
        query = (
            "SELECT digest, status, days, days_bound, moves, moves_bound, seconds, begun, plan FROM answers "
            "WHERE status != 'crash'"
        )
        with self._told():
            for key, *found, how, plan in self._connection.execute(query):
                if key in begun:
                    answer = Answer(*found)
                    if plan is not None:
                        document = json.loads(plan)
                        proof = document.get(PROOF)
                        answer = replace(answer, plan=plan_of(document), proof=proof and Claim.of(proof))
                    if answer.proven or how == begun[key]:
                        known[key] = answer
        return known

    def rows(self) -> list[Kept]:
        """Return every variant of the sweep, in order, with what is known of it."""
        query = (
            "SELECT variant, cells, variants.digest, status, days, days_bound, moves, moves_bound, seconds, searched "
            "FROM variants LEFT JOIN answers USING (digest) ORDER BY variant"
        )
        with self._told():
            return [_kept(*row) for row in self._connection.execute(query)]

    def write_table(self, path: Path | None = None) -> Path:
        """Write what is known as a table, all or nothing, and return its path."""
        path = path or self.directory / TABLE
        about = self.about()
        text = table_text(about["columns"], self.rows(), about["version"])
        partial = path.with_name(f".{path.name}.partial")
        try:
            with partial.open("w", encoding="utf-8", newline="") as file:
                file.write(text)
                file.flush()
                os.fsync(file.fileno())
            partial.replace(path)
        finally:
            with suppress(OSError):
                partial.unlink(missing_ok=True)
        return path


def _handed_on(answer: Answer) -> dict[str, object]:
    """Return as plain data what others may begin with: the plan, and beside it the proof."""
    assert answer.plan is not None
    proof = {} if answer.proof is None else {PROOF: answer.proof.document()}
    return {**plan_document(answer.plan), **proof}


def _kept(number: int, cells: str, digest: str, *found: Any) -> Kept:
    *values, searched = found
    answer = None if values[0] is None else Answer(*values)
    return Kept(number, tuple(json.loads(cells)), digest, answer, bool(searched))


@contextmanager
def held(directory: Path) -> Iterator[None]:
    """Hold a directory for one sweep; the system lets go of it when the process ends, however it does.

    Raises
    ------
    UsageError : another sweep holds it, or it cannot be made.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UsageError(_("{path} cannot be made: {why}").format(path=directory, why=error.strerror)) from error
    with alone(directory):
        yield


def table_text(columns: Sequence[str], rows: Iterable[Kept], version: str) -> str:
    """Return the rows that are worked out as CSV: number, changes, and what is known."""
    names = (VARIANT, *columns, *RESULT)
    lines = []
    for kept in rows:
        if kept.answer is None:
            continue
        answer = kept.answer
        found = (answer.days, answer.days_bound, answer.moves, answer.status, f"{answer.seconds:.2f}", version)
        cells = (cell if _NUMBER.fullmatch(cell) else neutral(cell) for cell in kept.cells)
        lines.append(dict(zip(names, (kept.number, *cells, *found, kept.digest), strict=True)))
    return csv_text([Column(name, "amount", "") for name in names], lines)
