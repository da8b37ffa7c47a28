"""From ``NAME.csv`` and its companions to an `Instance`."""

from __future__ import annotations

import os
from pathlib import Path

from reallocate.arguments import PATHS, require_kind
from reallocate.errors import Fault, InvalidInput
from reallocate.files.csvtext import read_table
from reallocate.files.table import Table
from reallocate.instance.assembly import assemble
from reallocate.instance.companions import find_companions, is_csv
from reallocate.instance.model import Instance
from reallocate.language import _


def read_instance(path: str | os.PathLike[str]) -> Instance:
    """Read the site table `path` and the companions that stand beside it.

    Raises
    ------
    InvalidInput : lists every fault of all files, each with file, line, column and what to write instead.
    """
    require_kind("path", path, *PATHS)
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
        text = _("is not called NAME.csv, so its companions cannot be found; name a .csv file")
        raise InvalidInput([Fault("not_csv", text, os.fspath(path))])
    return Instance.of(assemble(site_table.name[:-4], tables, beside.faults, beside.unread))
