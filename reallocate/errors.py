"""The error tree: each class carries the exit code that the command line ends with."""

from __future__ import annotations

import errno
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reallocate.language import Told, _, ngettext
from reallocate.language.system import system_words

#: Faults that one run lists before it only counts the rest.
MOST_FAULTS = 50
#: Faults that one slip makes in every row of a column, and from how many on they are told in one line. Names that no
#: site has may be slips of their own, each to be mended: only many of them are likely one.
FLOOD = 5
FLOODING = {
    **dict.fromkeys(("not_date", "no_start_date", "number_as_code", "no_value"), FLOOD),
    **dict.fromkeys(("unknown_site", "not_hours", "not_whole"), 12),
}
#: Of these the cells of a column may have different faults: only those are one flood that are told in the same words.
_MIXED = frozenset({"not_hours", "not_whole"})


class ReallocateError(Exception):
    """Base of every error that this package raises on purpose."""

    exit_code: int = 1
    status: str = "defect"


class UsageError(ReallocateError):
    """The call itself is wrong: options, or a directory that cannot take the plan."""

    exit_code = 2
    status = "usage"


class UnknownName(UsageError, LookupError):
    """There is nothing of the name that was given."""


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of an input file.

    Attributes
    ----------
    code : stable snake_case name of the broken rule, e.g. ``not_whole``.
    message : what is wrong, the rule, and what to write instead.
    file : path as the user gave it; empty for data that came from Python.
    line, column : 1-based position of the cell; None where the fault is of the whole file or row.
    sheet : of the workbook that `file` is; empty for any other file.
    """

    code: str
    message: str
    file: str = ""
    line: int | None = None
    column: int | None = None
    sheet: str = ""

    @property
    def cell(self) -> str:
        """The cell as spreadsheets call it, e.g. ``C7``; empty without a line and a column."""
        return "" if self.line is None or self.column is None else f"{letters(self.column)}{self.line}"

    def __str__(self) -> str:
        if self.sheet:
            place = place_of(self.file, self.sheet)
            if self.cell:
                place = _("{place}, {cell}").format(place=place, cell=self.cell)
            elif self.line is not None:
                place = line_of(place, self.line)
            return f"{place}: {self.message}"
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part not in ("", None))
        return f"{place}: {self.message}" if place else str(self.message)


def place_of(file: str, sheet: str) -> str:
    """Return the file, and where there is one the sheet in it, as a person would call them."""
    return _("{file}, sheet {sheet}").format(file=file, sheet=sheet) if sheet else file


def line_of(place: str, line: int) -> str:
    """Return a line of a table as a person would call it; `place` is the table, as `place_of` returns it."""
    if isinstance(place, Told):  # a sheet; a file alone is called as the user gave it
        return _("{place}, {cell}").format(place=place, cell=_("row {line}").format(line=line))
    return f"{place}:{line}"


def letters(column: int) -> str:
    """Return the letters by which spreadsheets call a column, which counts from 1: A, B, ..., Z, AA."""
    name = ""
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


class InvalidInput(ReallocateError):
    """An instance or a plan is malformed.

    Attributes
    ----------
    faults : every fault that was found.
    language : that the settings of the instance say, ``en`` or ``id``; None where none was read.
    """

    exit_code = 3
    status = "invalid"

    def __init__(self, faults: Iterable[Fault], language: str | None = None) -> None:
        self.faults: Sequence[Fault] = tuple(faults)
        self.language = language
        super().__init__(self.faults, language)

    def __str__(self) -> str:
        lines = _condensed(self.faults)
        if len(lines) > MOST_FAULTS:
            more = len(lines) - MOST_FAULTS
            text = ngettext("... and {count} more fault", "... and {count} more faults", more)
            lines[MOST_FAULTS:] = [text.format(count=more)]
        return "\n".join(lines)


def _condensed(faults: Sequence[Fault]) -> list[str]:
    """Return a line for each fault, and one for all that one slip made in a column."""
    floods: dict[tuple[object, ...], list[Fault]] = {}
    for fault in faults:
        if fault.code in FLOODING and fault.column is not None:
            words = str(fault.message).rpartition(": ")[2] if fault.code in _MIXED else ""
            floods.setdefault((fault.code, fault.file, fault.sheet, fault.column, words), []).append(fault)
    first: dict[Fault, str] = {}
    left_out: set[Fault] = set()
    for alike in floods.values():
        if len(alike) >= FLOODING[alike[0].code]:
            text = _("{fault}; the same goes for {count} more cells of this column, down to line {line}")
            first[alike[0]] = text.format(fault=alike[0], count=len(alike) - 1, line=alike[-1].line)
            left_out.update(alike[1:])
    return [first.get(fault, str(fault)) for fault in faults if fault not in left_out]


class NoAnswer(ReallocateError):
    """A search was ended before there was anything to show.

    Attributes
    ----------
    limit : what ended it, as in `reallocate.running.control.Limit`.
    """

    exit_code = 5
    status = "no_plan"

    def __init__(self, message: str, limit: str) -> None:
        super().__init__(message)
        self.limit = limit


class OutOfMemory(ReallocateError):
    """The system has no memory left to go on with."""

    exit_code = 5
    status = "no_plan"


class SystemLimit(UsageError):
    """The system refuses what every run needs: a process, a thread, an open file, room for temporary files."""


def lack(error: BaseException) -> OutOfMemory | SystemLimit | None:
    """Return what the system lacks where that is behind `error`; None where it is something else."""
    if isinstance(error, (OutOfMemory, SystemLimit)):
        return error
    number = error.errno if isinstance(error, OSError) else None
    # A library that cannot be loaded for want of memory.
    unmapped = isinstance(error, ImportError) and "failed to map" in str(error)
    if isinstance(error, MemoryError) or number == errno.ENOMEM or unmapped:
        return OutOfMemory(_("out of memory: the system allows this program no more"))
    if number in (errno.EMFILE, errno.ENFILE):
        return SystemLimit(_("the system allows this program too few open files (see `ulimit -n`)"))
    nowhere = isinstance(error, FileNotFoundError) and "No usable temporary directory" in str(error)
    if number in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) or nowhere:
        text = _("the system takes no more into a file ({why}); make room, or name another place for them in TMPDIR")
        why = _("no place for temporary files is usable") if nowhere else system_words(number)
        return SystemLimit(text.format(why=why))
    if number == errno.EAGAIN or (isinstance(error, RuntimeError) and "can't start new thread" in str(error)):
        return SystemLimit(_("the system allows no further process or thread (see `ulimit -u`)"))
    behind = error.__cause__ or error.__context__
    return None if behind is None else lack(behind)


class CertificateRefused(ReallocateError):
    """A certificate does not prove what it claims of its instance."""

    exit_code = 6
    status = "refused"


class SolverError(ReallocateError):
    """A solver answered with something that cannot be used: wrong shape, fractions, a failed replay."""
