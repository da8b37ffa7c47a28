"""How results and runs show themselves: as a line, as text, as a table in a notebook, as a JSON document,
as files, as a line of progress.

A result knows that it can be shown, not how, and not by whom: it asks the package, whose index of names
(`reallocate/__init__.py`) says where the presenter is. That is looked up when something is shown and not before, so
that solving loads no presentation, and no import points up.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from contextlib import AbstractContextManager
from os import PathLike
from pathlib import Path
from types import NoneType
from typing import Any, Protocol

from reallocate import language as languages
from reallocate.arguments import PATHS, require_flag, require_kind, require_one_of


class Presenter(Protocol):
    """Makes of any result what is shown of it."""

    def line(self, shown: object) -> str:
        """Return what ``repr`` says."""

    def text(self, shown: object) -> str:
        """Return what ``str`` says."""

    def html(self, shown: object) -> str:
        """Return what a notebook shows."""


class Displayed:
    """Mixin of a frozen result: ``repr`` is one line, ``str`` a few, and a notebook shows a table."""

    __slots__ = ()

    def __repr__(self) -> str:
        return _presenter().line(self)

    def __str__(self) -> str:
        return _presenter().text(self)

    def _repr_html_(self) -> str:
        return _presenter().html(self)


class Documented(Displayed):
    """Mixin of what a command answers with ``--json``."""

    __slots__ = ()

    def document(self, directory: str | PathLike[str] | None = None) -> dict[str, Any]:
        """Return the document that the command prints with ``--json``, in the form of its schema.

        Parameters
        ----------
        directory : where its files were written; some documents say so.
        """
        require_kind("directory", directory, *PATHS, NoneType)
        document: dict[str, Any] = sys.modules["reallocate"].document_of(self, directory)
        return document


class Written(Documented):
    """Mixin of what a command writes as files."""

    __slots__ = ()

    def write(self, directory: str | PathLike[str], *, force: bool = False, excel_csv: bool = False) -> Path | None:
        """Write the files that the command writes, all or nothing; a plan only where the verifier accepts it.

        Parameters
        ----------
        directory : made where it is not there; what an earlier run wrote there is replaced. Or a workbook, by its name
            ``NAME.xlsx``, for people to read and print.
        force : write even over files that were edited or come from elsewhere.
        excel_csv : the files of a plan separated by ``;``, with a mark at the start and decimal commas.

        Returns
        -------
        The directory, the site table of an instance, or the workbook; None where there is nothing to write, neither
        plan nor proof.

        Raises
        ------
        UsageError : the place cannot take the files, or they have one form only; nothing was written.
        SolverError : the verifier refuses the plan; nothing was written.
        """
        require_kind("directory", directory, *PATHS)
        require_flag("force", force)
        require_flag("excel_csv", excel_csv)
        written = sys.modules["reallocate"].write_files_of(self, Path(directory), force=force, excel_csv=excel_csv)
        place: Path | None = written
        return place


def set_language(language: str) -> None:
    """Show results, errors and notices in this language from here on, in every thread, whenever they were made.

    Parameters
    ----------
    language : ``en`` or ``id``.
    """
    require_one_of("language", language, languages.LANGUAGES)
    languages.set_language(language)


def in_language(language: str) -> AbstractContextManager[None]:
    """Return a context in which results, errors and notices are shown in this language, whatever is set.

    Parameters
    ----------
    language : ``en`` or ``id``.
    """
    require_one_of("language", language, languages.LANGUAGES)
    return languages.in_language(language)


class Page(Displayed):
    """Mixin of what is one page of HTML."""

    __slots__ = ()

    def html(self) -> str:
        """Return the page: one document that asks nothing of anybody, in the language in use."""
        page: str = sys.modules["reallocate"].page_of(self)
        return page

    def write(self, path: str | PathLike[str], *, force: bool = False) -> Path:
        """Write the page to a file.

        Parameters
        ----------
        path : what an earlier run wrote there is replaced; its directory is made where it is not there.
        force : write even over a file that was edited or comes from elsewhere.

        Raises
        ------
        UsageError : the file cannot be written; nothing was.
        """
        require_kind("path", path, *PATHS)
        require_flag("force", force)
        place: Path = sys.modules["reallocate"].write_page(self, Path(path), force=force)
        return place


def progress_line(*, stages: bool) -> AbstractContextManager[Callable[[Any], None]]:
    """Return a listener that draws a line of progress while entered; see `reallocate.present.text.progress`."""
    line: AbstractContextManager[Callable[[Any], None]] = sys.modules["reallocate"].ProgressLine(stages=stages)
    return line


def _presenter() -> Presenter:
    found: Presenter = sys.modules["reallocate"].presenter
    return found
