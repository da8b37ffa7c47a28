"""The tables of a plan as sheets, with the columns of its files: such a workbook is read as a plan."""

from __future__ import annotations

from reallocate.files.columns import TABLES
from reallocate.files.headers import header_of, title_of
from reallocate.files.xlsxout import Book
from reallocate.instance.model import Instance
from reallocate.language import language_in_use
from reallocate.plan.model import Plan
from reallocate.plan.replay import Replay
from reallocate.plan.writer import plan_rows


def plan_sheets(book: Book, instance: Instance, plan: Plan, played: Replay) -> None:
    """Add one sheet for each file of the plan."""
    language = language_in_use()
    for name, rows in plan_rows(instance, plan, played).items():
        columns = TABLES[name]
        book.table(title_of(name, language), columns, rows, [header_of(column, language) for column in columns])
