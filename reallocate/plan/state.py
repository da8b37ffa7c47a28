"""What stands at each site on a morning: cards, printers and blanks as somebody has counted them."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace

from reallocate.arguments import PATHS, require_kind
from reallocate.errors import Fault, InvalidInput
from reallocate.files.csvtext import read_table
from reallocate.files.records import Record, read_records
from reallocate.files.table import Table, table_of_rows
from reallocate.files.xlsx import is_workbook, read_book
from reallocate.instance.lookup import SiteLookup
from reallocate.instance.model import Instance
from reallocate.instance.parts import Site
from reallocate.instance.problems import site_problems
from reallocate.instance.references import References
from reallocate.instance.totals import without_totals
from reallocate.language import _, verbatim

#: What is counted at a site, by the names of the columns and of the fields of `Site`.
COUNTED = ("backlog", "printers", "blanks")


@dataclass(frozen=True, slots=True)
class Count:
    """What was counted at one site; ``backlog`` are the cards that are not handed out.

    ``row`` is where it was read; it does not count in comparisons.
    """

    backlog: int
    printers: int
    blanks: int
    row: Record | None = field(default=None, compare=False, repr=False)

    def at(self, site: Site) -> Site:
        """Return `site` as it was counted."""
        return replace(site, backlog=self.backlog, printers=self.printers, blanks=self.blanks)

    def fault(self, code: str, column: str, rule: str) -> Fault:
        """Return a fault of one figure, with its place where it was read."""
        if self.row is None:
            text = verbatim("{name}: {value}: {rule}")
            return Fault(code, text.format(name=column, value=getattr(self, column), rule=rule))
        return self.row.fault(code, column, rule)


@dataclass(frozen=True, slots=True)
class State:
    """The counts of a morning by site index; of a site that is not in it nothing else is known than the plan says.

    ``notices`` is what the reader wants the user to know, in words.
    """

    counts: Mapping[int, Count] = field(default_factory=dict)
    notices: tuple[str, ...] = ()

    @classmethod
    def of(cls, instance: Instance, rows: Iterable[Mapping[str, object]]) -> State:
        """Return the state in rows of its table: mappings with ``code``, ``backlog``, ``printers`` and ``blanks``.

        Raises
        ------
        InvalidInput : lists every fault; the line of a row is its position plus 2.
        UsageError : these are no mappings.
        """
        require_kind("instance", instance, Instance)
        return _read(table_of_rows("state", rows), instance)


def read_state(path: str | os.PathLike[str], instance: Instance) -> State:
    """Read the state at `path`, a table (``code``, ``backlog``, ``printers``, ``blanks``) or a workbook with one.

    Sites are named as in every other table; one that is not listed is as the plan has it.

    Raises
    ------
    InvalidInput : lists every fault: unknown sites, a site twice, cards or printers at a depot, a line of totals.
    """
    require_kind("path", path, *PATHS)
    require_kind("instance", instance, Instance)
    if not is_workbook(path):
        return _read(read_table(path, name="state"), instance)
    book = read_book(path, ("state",))
    if book.faults:
        raise InvalidInput(book.faults)
    found = _read(book.tables["state"], instance)
    return replace(found, notices=(*book.notices, *found.notices))


def _read(table: Table, instance: Instance) -> State:
    records = read_records(table, "state", strict=False)
    rows, faults = without_totals(records.rows)
    lines = {fault.line for fault in faults}
    faults += [fault for fault in records.faults if fault.line not in lines]
    lookup = SiteLookup([(site.code, site.name) for site in instance.sites])
    refer = References(lookup, instance.settings.start_date, faults)
    counts: dict[int, Count] = {}
    lines_of: dict[int, int] = {}
    for row in rows:
        site = refer.site(row, "code")
        if site is None:
            continue
        if site in lines_of:
            text = _("this site stands in line {line} already; keep one row").format(line=lines_of[site])
            faults.append(row.fault("row_twice", "code", text))
            continue
        lines_of[site] = row.line
        if not row.faulty.intersection(COUNTED) and all(name in row.values for name in COUNTED):
            backlog, printers, blanks = (row.values[name] for name in COUNTED)
            counts[site] = Count(backlog, printers, blanks, row)
    faults += _misplaced(instance, counts)
    if faults:
        raise InvalidInput(sorted(faults, key=lambda fault: (fault.line or 0, fault.column or 0)))
    return State(counts, tuple(records.notices))


def _misplaced(instance: Instance, counts: Mapping[int, Count]) -> Iterator[Fault]:
    """Yield the faults of what can stand at no site of its kind."""
    sites = [counts[i].at(site) if i in counts else site for i, site in enumerate(instance.sites)]
    for problem in site_problems([replace(site, own_only=0) for site in sites]):
        if problem.row is not None and problem.row in counts and problem.column in COUNTED:
            yield counts[problem.row].fault(problem.code, problem.column, problem.message)
