"""Where verbs write their answer: a directory, a page, a workbook, or a workbook beside one of the others."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reallocate.cli.options import Command, Place
from reallocate.cli.speaking import option
from reallocate.errors import UsageError
from reallocate.language import N_, _
from reallocate.present.terminal import say

if TYPE_CHECKING:
    from reallocate.display import Written
    from reallocate.instance.model import Instance
    from reallocate.present.directory import Content


@dataclass(frozen=True, slots=True)
class Output:
    """What was asked to be written.

    Attributes
    ----------
    place : a directory, or a workbook or page by its name; None: not asked for.
    xlsx : a workbook beside it.
    force : write even over files that were edited or come from elsewhere.
    excel_csv : the files of a plan in the form that Excel opens where numbers have a decimal comma.
    has_page : whether the verb has a page of its own; has_directory : whether it has a directory.
    """

    place: Path | None = None
    xlsx: Path | None = None
    force: bool = False
    excel_csv: bool = False
    has_page: bool = False
    has_directory: bool = True

    @property
    def asked(self) -> bool:
        """Whether anything was asked to be written."""
        return self.place is not None or self.xlsx is not None

    @property
    def is_page(self) -> bool:
        """Whether a page was asked for."""
        from reallocate.present.page.writing import is_page

        return self.has_page and self.place is not None and is_page(self.place)

    @property
    def files(self) -> tuple[Path, ...]:
        """The pages and workbooks."""
        from reallocate.files.xlsx import is_workbook

        named = [path for path in (self.place, self.xlsx) if path is not None]
        return tuple(path for path in named if is_workbook(path) or self.is_page)

    def numbered(self, number: int) -> Output:
        """Return where one of several plans is written; see `reallocate.present.writing.numbered`.

        A page has all of them.
        """
        from reallocate.present.writing import numbered

        if self.is_page:
            return replace(self, place=None, xlsx=None if self.xlsx is None else numbered(self.xlsx, number))
        place, xlsx = (None if name is None else numbered(name, number) for name in (self.place, self.xlsx))
        return replace(self, place=place, xlsx=xlsx)

    def or_in(self, place: Path) -> Output:
        """Return the same with a place where none was named."""
        return self if self.place is not None else replace(self, place=place)

    def check(self, instance: Instance, content: Content | None = None) -> None:
        """Make sure that all of it may be written, before any solving; see `reallocate.present.directory`.

        Raises
        ------
        UsageError : it may not, or the options contradict each other.
        """
        from reallocate.files.xlsx import is_workbook
        from reallocate.present.directory import PLAN, check_directory
        from reallocate.present.page.writing import check_page

        if self.excel_csv and (self.place is None or is_workbook(self.place)):
            raise UsageError(_("--excel-csv is about the CSV files of a directory; name one with -o"))
        place = self.place
        is_book = place is not None and is_workbook(place)
        books = [self.xlsx, place] if is_book else [self.xlsx]
        for path in filter(None, books):
            from reallocate.present.workbooks import check_workbook  # which a directory does not need

            check_workbook(path, instance=instance, force=self.force)
        if place is None or is_book:
            return
        if self.is_page:
            check_page(place, instance=instance, force=self.force)
        elif not self.has_directory:
            raise UsageError(_("{path}: name a page NAME.html, or a workbook NAME.xlsx").format(path=place))
        else:
            check_directory(place, instance=instance, force=self.force, content=content or PLAN)

    def write(self, shown: Written, *, quiet: bool) -> Path | None:
        """Write a result; return its directory. What workbooks and pages were written is told on stderr."""
        from reallocate.files.xlsx import is_workbook

        directory = None
        for place in (self.place, self.xlsx):
            if place is None:
                continue
            excel_csv = self.excel_csv and place is self.place
            written = shown.write(place, force=self.force, excel_csv=excel_csv)
            if not is_workbook(place) and not (self.is_page and place is self.place):
                directory = written
            elif written is not None and not quiet:
                say(_("wrote {path}").format(path=written), error=True)
        return directory


def output_options(
    meaning: str, *, excel_csv: bool = True, page: bool = False, directory: bool = True
) -> Callable[[Command], Command]:
    """Add ``-o`` with this help, ``--xlsx``, ``--excel-csv`` and ``--force``, gathered as `output`, an `Output`.

    Parameters
    ----------
    excel_csv : whether there are files of a plan. page, directory : whether the verb has these.
    """

    def add(command: Any) -> Any:
        @wraps(command)
        def gathered(
            *args: Any, output: Path | None, xlsx: Path | None, force: bool, excel_csv: bool = False, **others: Any
        ) -> Any:
            return command(*args, output=Output(output, xlsx, force, excel_csv, page, directory), **others)

        text = N_("Write even over files that were edited or come from elsewhere.")
        asked: Any = option("--force", is_flag=True, help=text)(gathered)
        if excel_csv:
            text = N_("Write the CSV files of the plan with ';' and decimal commas, as Excel opens them in Indonesia.")
            asked = option("--excel-csv", is_flag=True, help=text)(asked)
        text = N_("Write a workbook to read and print as well.")
        asked = option("--xlsx", type=Place(path_type=Path), metavar=N_("NAME.xlsx"), help=text)(asked)
        return option("-o", "--output", type=Place(path_type=Path), help=meaning)(asked)

    return add


def answer_output() -> Callable[[Command], Command]:
    """Add the same for a verb whose answer is a page or a workbook, and no plan."""
    meaning = N_("Write the answer there, as a page NAME.html or a workbook NAME.xlsx.")
    return output_options(meaning, excel_csv=False, page=True, directory=False)
