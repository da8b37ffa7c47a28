"""The page of an answer to a question about many variants: sentences, charts and tables, and the data they rest on.

A kind of answer has such a page as soon as it has its findings (`reallocate.present.findings`) and its charts
(`reallocate.present.page.studies`), a function each.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from reallocate.files.xlsxpage import Cell
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.present.findings import Grid, Part, findings
from reallocate.present.page.frame import common_words, set_page
from reallocate.present.page.parts import Figure, Table, shown, table
from reallocate.present.page.sections.data import data_section
from reallocate.present.page.studies import figures_of
from reallocate.present.words.assumptions import assumed_line
from reallocate.present.words.numbers import short_date


@dataclass(frozen=True, slots=True)
class Section:
    """One part as it stands on the page."""

    key: str
    title: str
    lines: tuple[str, ...]
    figures: tuple[Figure, ...]
    table: Table | None


def study_page(answer: object) -> str:
    """Return the page in the language in use; the same bytes each time.

    Raises
    ------
    UsageError : this kind of answer has none.
    """
    found = findings(answer)
    figures = figures_of(answer, "chart")
    return set_page(
        "study.html.j2",
        found.name,
        f"{found.name}: {found.title}",
        common_words(),
        kicker=found.name,
        name=found.title,
        lines=found.lines,
        parts=[_section(found.instance, part, figures.get(part.key, ())) for part in found.parts],
        ends=found.ends,
        assumed="" if found.instance is None else assumed_line(found.instance),
        data=data_section(found.instance),
    )


def _section(instance: Instance | None, part: Part, figures: tuple[Figure, ...]) -> Section:
    caption = _("The same as a table") if figures else part.title
    made = None if part.grid is None else _table(instance, caption, part.grid)
    return Section(part.key, part.title, part.lines, figures, made)


def _table(instance: Instance | None, caption: str, grid: Grid) -> Table:
    start = None if instance is None else instance.settings.start_date

    def cell(value: Cell) -> str:
        if isinstance(value, date):
            return short_date(value, value.year if start is None else start.year)
        return "-" if value is None else shown(value)

    return table(caption, grid.heads, [[cell(value) for value in row] for row in grid.rows], grid.texts)
