"""From ``NAME.csv`` and its companions, or from a workbook ``NAME.xlsx``, to an `Instance`."""

from __future__ import annotations

import os
from pathlib import Path

from reallocate.arguments import PATHS, require_kind
from reallocate.errors import Fault, InvalidInput
from reallocate.files.columns import COMPANIONS
from reallocate.files.csvtext import read_table
from reallocate.files.table import Table
from reallocate.files.xlsx import SUFFIX, is_workbook, read_book
from reallocate.instance.assembly import assemble
from reallocate.instance.companions import find_companions, is_csv, strays_of_book
from reallocate.instance.model import Instance
from reallocate.language import _


def read_instance(path: str | os.PathLike[str]) -> Instance:
    """Read the site table `path` and the companions that stand beside it; or the workbook `path`, with all of them.

    Raises
    ------
    InvalidInput : lists every fault of all files, each with file, line, column and what to write instead.
    UsageError : the path is none.
    """
    require_kind("path", path, *PATHS)
    return _of_book(path) if is_workbook(path) else _of_tables(path)


def _of_book(path: str | os.PathLike[str]) -> Instance:
    book = read_book(path, ("sites", *COMPANIONS))
    faults = [*strays_of_book(Path(path)), *book.faults]
    name = Path(path).name[: -len(SUFFIX)]
    return Instance.of(assemble(name, book.tables, faults, book.unread, book.notices))


def _of_tables(path: str | os.PathLike[str]) -> Instance:
    site_table = Path(path)
    beside = find_companions(site_table)
    tables: dict[str, Table] = {}
    # In the order of their names: it is that of the digests in every certificate.
    for name, file in [("sites", os.fspath(path)), *sorted(beside.files.items())]:
        try:
            tables[name] = read_table(file, name=name)
        except InvalidInput as error:
            beside.faults += error.faults
            beside.unread.add(name)
    if "sites" in tables and not is_csv(site_table):
        # Its companions would be ignored without a word.
        text = _("is not called NAME.csv, so its companions cannot be found; name a .csv file or a workbook NAME.xlsx")
        raise InvalidInput([Fault("not_csv", text, os.fspath(path))])
    return Instance.of(assemble(site_table.name[:-4], tables, beside.faults, beside.unread))
