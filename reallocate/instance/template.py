"""An empty workbook to fill in: what each column means, an example, lists to choose from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from reallocate.files.columns import RULES, SETTINGS, TABLES, Column, RuleKind, Setting
from reallocate.files.headers import cells_of, header_of, setting_of, title_of
from reallocate.files.xlsxout import Book
from reallocate.files.xlsxpage import Page
from reallocate.instance.parts import Settings
from reallocate.language import _, in_language, translated

Language = Literal["en", "id"]
#: Rows of a sheet that have lists to choose from.
ROWS = 2_000
#: The sheets in the order of their use.
SHEETS = ("sites", "legs", "deliveries", "closures", "settings", "rules", "arrivals", "shifts")
_CHOICES = {
    "en": {"yes_no": ("yes", "no"), "site_kind": ("regency", "city", "depot")},
    "id": {"yes_no": ("ya", "tidak"), "site_kind": ("kabupaten", "kota", "gudang")},
}
#: What fills the sheets of the example; the sites are made up.
_EXAMPLE: dict[str, list[dict[str, object]]] = {
    "sites": [
        {"code": "A", "name": "Upriver", "backlog": 1200, "printers": 1, "blanks": 400},
        {"code": "B", "name": "Harbour", "backlog": 400, "printers": 3, "blanks": 900},
        {"code": "D", "name": "Store", "backlog": 0, "printers": 0, "blanks": 300, "kind": "depot"},
    ],
    "legs": [{"from": "A", "to": "B", "hours": 5}, {"from": "D", "to": "B", "hours": 0.5}],
    "deliveries": [{"date": "2026-03-04", "code": "D", "blanks": 600}],
    "settings": [{"setting": "start_date", "value": "2026-03-02"}, {"setting": "closed_weekdays", "value": "sat sun"}],
}
_INDONESIAN = {"depot": "gudang", "sat sun": "sab min"}


def template_book(language: Language = "en") -> bytes:
    """Return the workbook; filled in, it is an instance. Its sheets, headers and explanations are in `language`."""
    with in_language(language):
        return _Template(language).content()


class _Template:
    def __init__(self, language: Language) -> None:
        self.language, self.book = language, Book()

    def content(self) -> bytes:
        self._explain()
        for table in SHEETS:
            self._table(table)
        return self.book.content()

    def _title(self, table: str) -> str:
        return title_of(table, self.language)

    def _header(self, column: Column) -> str:
        return header_of(column, self.language)

    def _setting(self, setting: Setting) -> str:
        return setting_of(setting.name, self.language)

    def _rule_name(self, rule: RuleKind) -> str:
        return rule.alias if self.language == "id" else rule.name

    def _cells(self, rule: RuleKind) -> str:
        return ", ".join(cells_of(rule, self.language))

    # --- what it says -------------------------------------------------------------------------------------------------

    def _explain(self) -> None:
        page = Page(self.book, title_of("read me", self.language), (24, 26, *[14] * 5))
        page.title(_("How to fill in this workbook"))
        for text in self._sentences():
            page.sentence(text)
        self._list(page, (_("sheet"), _("column"), _("meaning")), self._columns())
        settings = ((self._setting(of), translated(of.default), translated(of.meaning)) for of in SETTINGS)
        self._list(page, (_("setting"), _("default"), _("meaning")), settings)
        rules = (
            (self._rule_name(rule), ", ".join(cells_of(rule, self.language)), translated(rule.meaning))
            for rule in RULES
        )
        self._list(page, (_("rule"), _("cells"), _("meaning")), rules)
        self._example(page)

    def _list(self, page: Page, header: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
        page.gap()
        page.header(header, spread=True)
        for row in rows:
            page.row(row, spread=True)

    def _sentences(self) -> Iterator[str]:
        text = _("Write one row for each site into the sheet {name}; what is not required may stay empty.")
        yield text.format(name=self._title("sites"))
        yield _(
            "Without a table of roads every trip takes one day: delete the sheet then, for empty it says: no roads."
        )
        yield _("Of the other sheets fill in what you have, and leave the rest as it is.")
        yield _("The cells of codes are text, so that 64.10 stays 64.10. Dates are dates of the spreadsheet.")
        yield _("Columns of your own are passed over; begin their headers with x_ to be told nothing of them.")

    def _columns(self) -> Iterator[Sequence[str]]:
        for table in SHEETS:
            for column in TABLES[table]:
                needed = _("required")
                if not column.required:
                    needed = _("if empty: {what}").format(what=translated(column.default))
                meaning = _("{meaning} ({needed})").format(meaning=translated(column.meaning), needed=needed)
                yield (self._title(table), self._header(column), meaning)

    def _example(self, page: Page) -> None:
        for table, rows in _EXAMPLE.items():
            names = list(dict.fromkeys(name for row in rows for name in row))
            columns = [column for column in TABLES[table] if column.name in names]
            page.gap()
            page.heading(_("Example of the sheet {name}").format(name=self._title(table)))
            page.header([self._header(column) for column in columns])
            for row in rows:
                page.row([self._in_language(str(row.get(column.name, ""))) for column in columns])

    def _in_language(self, text: str) -> str:
        """Return a cell of the example in the language of the template."""
        if self.language == "id" and text in _INDONESIAN:
            return _INDONESIAN[text]
        return setting_of(text, self.language)

    # --- what is filled in --------------------------------------------------------------------------------------------

    def _table(self, table: str) -> None:
        columns = TABLES[table]
        rows = list(self._defaults()) if table == "settings" else []
        headers = [self._header(column) for column in columns]
        sheet = self.book.table(self._title(table), columns, rows, headers)
        for k, column in enumerate(columns):
            sheet.write_comment(0, k, self._comment(column), {"x_scale": 2})
            self._offer(sheet, table, k, column)

    def _comment(self, column: Column) -> str:
        meaning = translated(column.meaning)
        if column.required:
            return meaning
        return _("{meaning}. If empty: {what}").format(meaning=meaning, what=translated(column.default))

    def _defaults(self) -> Iterator[dict[str, object]]:
        """Yield the language, and the settings that are numbers, as they are where nothing is written."""
        default = Settings()
        for setting in SETTINGS:
            value = getattr(default, setting.name)
            if setting.kind in ("whole", "hours") and value is not None:
                yield {"setting": self._setting(setting), "value": value}
            elif setting.kind == "language" and self.language != "en":  # who fills it in reads answers in it, too
                yield {"setting": self._setting(setting), "value": self.language}

    def _offer(self, sheet: Any, table: str, at: int, column: Column) -> None:
        """Let the cells of a column be chosen from a list, or warn of what is none of its kind."""
        rule = self._rule(table, column)
        if rule is not None:
            sheet.data_validation(1, at, ROWS, at, {"ignore_blank": True, **rule})

    def _rule(self, table: str, column: Column) -> dict[str, Any] | None:
        choices = _CHOICES[self.language].get(column.kind)
        if choices:
            return {"validate": "list", "source": list(choices)}
        if column.kind in ("setting", "rule"):
            known = map(self._setting, SETTINGS) if column.kind == "setting" else map(self._rule_name, RULES)
            return {"validate": "list", "source": _cut(known), "error_type": "warning"}
        if column.kind == "code" and table != "sites":
            source = f"='{self._title('sites')}'!$A$2:$A${ROWS + 1}"
            return {"validate": "list", "source": source, "error_type": "warning"}
        if column.kind in ("whole", "day"):
            return {"validate": "integer", "criteria": ">=", "value": column.least, "error_type": "warning"}
        if column.kind == "hours":
            return {"validate": "decimal", "criteria": ">=", "value": 0, "error_type": "warning"}
        return None


def _cut(names: Iterable[str]) -> list[str]:
    """Return as many names as a list in a workbook can hold: 255 characters with what parts them."""
    kept: list[str] = []
    for name in names:
        if len(",".join([*kept, name])) <= 255:
            kept.append(name)
    return kept
