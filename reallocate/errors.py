"""The error tree: each class carries the exit code that the command line ends with."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from reallocate.language import _

#: Faults that one run lists before it only counts the rest.
MOST_FAULTS = 50


class ReallocateError(Exception):
    """Base of every error that this package raises on purpose."""

    exit_code: ClassVar[int] = 1
    status: ClassVar[str] = "defect"


class UsageError(ReallocateError):
    """The call itself is wrong: options, or a directory that cannot take the plan."""

    exit_code = 2
    status = "usage"


@dataclass(frozen=True, slots=True)
class Fault:
    """One fault of an input file.

    Attributes
    ----------
    code : stable snake_case name of the broken rule, e.g. ``not_whole``.
    message : what is wrong, the rule, and what to write instead.
    file : path as the user gave it; empty for data that came from Python.
    line, column : 1-based position of the cell; None where the fault is of the whole file or row.
    """

    code: str
    message: str
    file: str = ""
    line: int | None = None
    column: int | None = None

    def __str__(self) -> str:
        place = ":".join(str(part) for part in (self.file, self.line, self.column) if part not in ("", None))
        return f"{place}: {self.message}" if place else self.message


class InvalidInput(ReallocateError):
    """An instance or a plan is malformed; ``faults`` lists every fault that was found."""

    exit_code = 3
    status = "invalid"

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: Sequence[Fault] = tuple(faults)
        lines = [str(fault) for fault in self.faults[:MOST_FAULTS]]
        if len(self.faults) > MOST_FAULTS:
            lines.append(_("... and {count} more faults").format(count=len(self.faults) - MOST_FAULTS))
        super().__init__("\n".join(lines))

    def __reduce__(self) -> tuple[type[InvalidInput], tuple[Sequence[Fault]]]:
        # The default would call the class with the text: faults must survive the way between processes.
        return type(self), (self.faults,)


class CertificateRefused(ReallocateError):
    """A certificate does not prove what it claims of its instance."""

    exit_code = 6
    status = "refused"


class SolverError(ReallocateError):
    """A solver answered with something that cannot be used: wrong shape, fractions, a failed replay."""
