"""The plan of a sweep from a file in TOML, or from the same as plain data: every fault is told, with its line.

    instance = "may2020.csv"       # beside the file

    [[list]]                       # named cases
    name = "as it is"
    [[list]]
    name = "lending"
    changes = [{ change = "lends_blanks", to = true }]

    [[grid]]                       # every combination with the others
    change = "cards_per_printer_day"
    to = [40, 200]

    [sample]                       # draws by chance
    count = 1000
    assumed = true

Decimals are read exactly, never as floating-point numbers.
"""

from __future__ import annotations

import difflib
import os
import re
import tomllib
from collections.abc import Collection, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, cast

from reallocate.arguments import PATHS, require_kind, shown
from reallocate.errors import Fault, InvalidInput, UsageError
from reallocate.files.csvtext import read_bytes
from reallocate.instance.assumptions import assumptions
from reallocate.instance.model import Instance
from reallocate.instance.reader import read_instance
from reallocate.language import _
from reallocate.questions.variants import KINDS, Change
from reallocate.search.question import Goal
from reallocate.sweeping.assumed import SPLITS, Assumed, Split
from reallocate.sweeping.design import CASE, DRAW, MOST_VARIANTS, SPLIT, Axis, Choice, Design, Sample

TOP = ("instance", "title", "goals", "effort", "changes", "list", "grid", "sample")
SAMPLE = ("count", "seed", "assumed", "split", "spread", "days", "draw")
CASE_KEYS = ("name", "changes")
#: Goals that a sweep knows, and what is searched for then.
GOALS: dict[tuple[str, ...], tuple[Goal, ...]] = {("days",): (), ("days", "moves"): ("moves",)}
MOST_SPREAD, MOST_LATE, MOST_EFFORT = 1, 1_000, 1_000

#: Place of a value in the document: keys and positions.
Place = tuple[str | int, ...]
_HEAD = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_. ]+?)\s*\]\]?\s*(?:#.*)?$")
_KEY = re.compile(r"(\s*)([A-Za-z0-9_]+)\s*=")
_WHERE = re.compile(r"\(at line (\d+), column (\d+)\)")


def read_design(path: str | os.PathLike[str]) -> Design:
    """Read the plan of a sweep; the instance that it names is beside it.

    Raises
    ------
    InvalidInput : lists every fault, with its line.
    """
    require_kind("path", path, *PATHS)
    file = os.fspath(path)
    try:
        text = read_bytes(file).decode("utf-8-sig").replace("\r\n", "\n")
        document = tomllib.loads(text, parse_float=Decimal)
    except UnicodeDecodeError as error:
        message = _("the file is not in UTF-8; save it as UTF-8")
        raise InvalidInput([Fault("not_utf8", message, file)]) from error
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        where = _WHERE.search(str(error))
        line, column = (int(where[1]), int(where[2])) if where else (None, None)
        message = _("not TOML: {why}").format(why=_WHERE.sub("", str(error)).strip())
        raise InvalidInput([Fault("not_toml", message, file, line, column)]) from error
    return _Reader(file, _lines(text)).design(document, None)


def design_of(instance: Instance, document: Mapping[str, Any]) -> Design:
    """Return the plan of a sweep of an instance in plain data, keys as in the file.

    Raises
    ------
    InvalidInput : lists every fault, and where in the document it is.
    """
    require_kind("instance", instance, Instance)
    require_kind("document", document, Mapping)
    return _Reader("", {}).design(document, instance)


class _Reader:
    """Reads one document; its faults are gathered."""

    def __init__(self, file: str, lines: Mapping[Place, tuple[int, int]]) -> None:
        self.file, self.lines = file, lines
        self.faults: list[Fault] = []
        self.instance: Instance

    def design(self, document: Mapping[str, Any], instance: Instance | None) -> Design:
        top = self._table((), document, [name for name in TOP if name != "instance" or instance is None])
        self.instance = self._instance(top) if instance is None else instance
        title = self._text(("title",), top.get("title", ""))
        goals = self._goals(top.get("goals", ["days", "moves"]))
        effort = self._number(("effort",), top.get("effort", 1), Decimal("0.001"), MOST_EFFORT)
        changes = self._changes(("changes",), top.get("changes", []))
        axes = [*self._cases(top.get("list", [])), *self._axes(("grid",), top.get("grid", []))]
        sample = None if "sample" not in top else self._sample(top["sample"])
        self._told()
        design = Design(self.instance, changes, tuple(axes), sample, goals, float(effort), title)
        self._judge(design)
        return design

    def _told(self) -> None:
        if self.faults:
            raise InvalidInput(self.faults, getattr(self, "instance", None) and self.instance.settings.language)

    def _judge(self, design: Design) -> None:
        """Refuse columns of one name, too many variants, and nothing that is varied."""
        names = [CASE, DRAW, SPLIT]
        for table, axes in (("grid", design.axes), ("sample", design.sample.axes if design.sample else ())):
            for k, axis in enumerate(axes):
                if axis.name in names and axis.name != CASE:
                    place = (table, k - (CASE in design.names)) if table == "grid" else (table, "draw", k)
                    self._fault("twice", place, _("{name} is varied twice").format(name=axis.name))
                names.append(axis.name)
        if design.count > MOST_VARIANTS:
            text = _("there are {count} variants; at most {most} are looked at")
            self._fault("too_many", (), text.format(count=design.count, most=MOST_VARIANTS))
        if not design.axes and design.sample is None:
            self._fault("nothing", (), _("nothing is varied; write a [[list]], a [[grid]] or a [sample]"))
        self._told()
        for row in design.rows() if design.sample is None else _first_of_each(design):
            try:
                _made = design.variant(row).instance
            except InvalidInput as error:
                cells = ", ".join(f"{name} = {cell}" for name, cell in zip(design.names, row.cells, strict=False))
                text = _("no instance has such figures ({cells}): {why}")
                self._fault("no_instance", (), text.format(cells=cells, why=error.faults[0]))
                self._told()

    # --- tables -------------------------------------------------------------------------------------------------

    def _instance(self, top: Mapping[str, Any]) -> Instance:
        named = self._text(("instance",), top.get("instance", ""))
        if not named:
            self._fault("no_instance", ("instance",), _('no instance is named; write instance = "NAME.csv"'))
        self._told()
        return read_instance(Path(self.file).parent / named)

    def _goals(self, value: object) -> tuple[Goal, ...]:
        named = tuple(value) if isinstance(value, list) and all(isinstance(goal, str) for goal in value) else ()
        if named not in GOALS:
            text = _('goals is {value}; write ["days", "moves"] or ["days"]')
            self._fault("not_goals", ("goals",), text.format(value=_shown(value)))
        return GOALS.get(named, ("moves",))

    def _cases(self, value: object) -> Iterator[Axis]:
        """Yield the axis of a list, if there is one."""
        choices: list[Choice] = []
        for k, entry in enumerate(self._tables(("list",), value)):
            table = self._table(("list", k), entry, CASE_KEYS)
            name = self._text(("list", k, "name"), table.get("name", str(k + 1)))
            if name in [choice.cell for choice in choices]:
                self._fault("twice", ("list", k, "name"), _("the name {name} is taken").format(name=_shown(name)))
            choices.append(Choice(name, self._changes(("list", k, "changes"), table.get("changes", []))))
        if choices:
            yield Axis(CASE, tuple(choices))

    def _axes(self, place: Place, value: object) -> list[Axis]:
        tables = enumerate(self._tables(place, value))
        return [axis for k, entry in tables if (axis := self._axis((*place, k), entry)) is not None]

    def _axis(self, place: Place, entry: Mapping[str, Any]) -> Axis | None:
        """Return one change with its values."""
        about = {key: value for key, value in entry.items() if key in ("change", "site", "delivery", "leg")}
        rest = {key: value for key, value in entry.items() if key not in about}
        if len(rest) != 1:
            text = _("write the change, what it is about, and in which way with its values, such as to = [40, 200]")
            self._fault("not_axis", place, text)
            return None
        [(how, values)] = rest.items()
        if not isinstance(values, list) or not values:
            text = _("{name} is {value}; write a list of values, such as [40, 200]")
            self._fault("not_values", (*place, how), text.format(name=how, value=_shown(values)))
            return None
        choices: list[Choice] = []
        for value in values:
            change = self._change((*place, how), {**about, how: value})
            if change is None:
                return None
            choices.append(Choice(cell_of(change, self.instance), (change,)))
        if len({choice.cell for choice in choices}) < len(choices):
            self._fault("twice", (*place, how), _("a value is named twice"))
        return Axis(name_of(choices[0].changes[0], self.instance), tuple(choices))

    def _sample(self, value: object) -> Sample:
        table = self._table(("sample",), value, SAMPLE)
        if "count" not in table:
            self._fault("no_count", ("sample",), _("say how many are drawn: count = 1000"))
        count = self._whole(("sample", "count"), table.get("count", 1), 1, MOST_VARIANTS)
        seed = self._whole(("sample", "seed"), table.get("seed", 0), 0, 10**12)
        assumed = table.get("assumed", False)
        if not isinstance(assumed, bool):
            text = _("{name} is {value}; write true or false")
            self._fault("not_yes_no", ("sample", "assumed"), text.format(name="assumed", value=_shown(assumed)))
        axes = self._axes(("sample", "draw"), table.get("draw", []))
        if assumed is True and not assumptions(self.instance):
            self._fault("nothing", ("sample", "assumed"), _("no figure of the instance is marked as assumed"))
        if not assumed and not axes:
            self._fault("nothing", ("sample",), _("nothing is drawn; write assumed = true, or [[sample.draw]]"))
        drawn = self._assumed(table) if assumed is True else None
        return Sample(count, seed, drawn, tuple(axes))

    def _assumed(self, table: Mapping[str, Any]) -> Assumed:
        default = Assumed()
        splits = table.get("split", list(default.splits))
        named = [splits] if isinstance(splits, str) else splits
        if not isinstance(named, list) or not named or any(rule not in SPLITS for rule in named):
            text = _("split is {value}; write one or several of {known}")
            self._fault("not_split", ("sample", "split"), text.format(value=_shown(splits), known=", ".join(SPLITS)))
            named = list(default.splits)
        spread = self._number(("sample", "spread"), table.get("spread", default.spread), Decimal(0), MOST_SPREAD)
        days = self._whole(("sample", "days"), table.get("days", default.days), 0, MOST_LATE)
        return Assumed(tuple(cast("list[Split]", named)), spread, days)

    # --- changes ------------------------------------------------------------------------------------------------

    def _changes(self, place: Place, value: object) -> tuple[Change, ...]:
        found = (self._change(place, entry) for entry in self._tables(place, value))
        return tuple(change for change in found if change is not None)

    def _change(self, place: Place, entry: Mapping[str, Any]) -> Change | None:
        kind = entry.get("change")
        if kind not in KINDS:
            near = difflib.get_close_matches(str(kind), KINDS, n=1)
            text = _("there is no change {kind}; did you mean {near}?") if near else _("there is no change {kind}")
            self._fault("unknown_change", place, text.format(kind=_shown(kind), near=near[0] if near else ""))
            return None
        document = {key: None if value == "none" else value for key, value in entry.items()}
        try:
            return Change.of(document, self.instance)
        except UsageError as error:
            kinds = KINDS[kind]
            about = {"site": "site, ", "delivery": "delivery, ", "leg": "leg, "}.get(kinds.of, "")
            text = _("{why}; {kind} takes: {about}{how}")
            why = str(error) if error.__cause__ is None else _("{entry} cannot be read").format(entry=_shown(entry))
            self._fault("not_change", place, text.format(why=why, kind=kind, about=about, how=" | ".join(kinds.how)))
            return None

    # --- values -------------------------------------------------------------------------------------------------

    def _table(self, place: Place, value: object, known: Collection[str]) -> Mapping[str, Any]:
        if not isinstance(value, Mapping):
            text = _("{name} is {value}; write a table")
            self._fault("not_table", place, text.format(name=_dotted(place), value=_shown(value)))
            return {}
        for key in value:
            if key not in known:
                near = difflib.get_close_matches(str(key), known, n=1)
                text = _("unknown key {key}; did you mean {near}?") if near else _("unknown key {key}; known: {known}")
                names = {"key": _shown(key), "near": near[0] if near else "", "known": ", ".join(known)}
                self._fault("unknown_key", (*place, str(key)), text.format(**names))
        return value

    def _tables(self, place: Place, value: object) -> list[Mapping[str, Any]]:
        if isinstance(value, (list, tuple)) and all(isinstance(entry, Mapping) for entry in value):
            return list(value)
        text = _("{name} is {value}; write a list of tables")
        self._fault("not_tables", place, text.format(name=_dotted(place), value=_shown(value)))
        return []

    def _text(self, place: Place, value: object) -> str:
        if isinstance(value, str) and value.isprintable():
            return value.strip()
        text = _("{name} is {value}; write text on one line")
        self._fault("not_text", place, text.format(name=_dotted(place), value=_shown(value)))
        return ""

    def _whole(self, place: Place, value: object, least: int, most: int) -> int:
        if type(value) is int and least <= value <= most:
            return value
        text = _("{name} is {value}; write a whole number from {least} to {most}")
        names = {"name": _dotted(place), "value": _shown(value), "least": least, "most": most}
        self._fault("not_whole", place, text.format(**names))
        return least

    def _number(self, place: Place, value: object, least: Decimal, most: int) -> Decimal:
        try:
            number = Decimal(value) if isinstance(value, (int, str, Decimal)) and not isinstance(value, bool) else None
        except InvalidOperation:
            number = None
        if number is not None and number.is_finite() and least <= number <= most:
            return number
        text = _("{name} is {value}; write a number from {least} to {most}")
        names = {"name": _dotted(place), "value": _shown(value), "least": str(least), "most": most}
        self._fault("not_number", place, text.format(**names))
        return least

    def _fault(self, code: str, place: Place, message: str) -> None:
        at = place
        while at and at not in self.lines:
            at = at[:-1]
        line, column = self.lines.get(at, (None, None))
        if not self.file and place:
            message = _("{place}: {message}").format(place=_dotted(place), message=message)
        self.faults.append(Fault(code, message, self.file, line, column))


def name_of(change: Change, instance: Instance) -> str:
    """Return the header of the column of a change: its kind, what it is about, and the way if it is not "to"."""
    name = change.kind
    if change.site is not None:
        name += f"@{instance.sites[change.site].code}"
    if change.leg is not None and instance.legs is not None:
        leg = instance.legs[change.leg]
        name += f"@{instance.sites[leg.origin].code}~{instance.sites[leg.destination].code}"
    if change.delivery is not None:
        name += f"#{change.delivery + 1}"
    return name if change.how == "to" else f"{name}:{change.how}"


def cell_of(change: Change, instance: Instance) -> str:
    """Return the cell of a change: its amount as plain text."""
    document = change.document(instance)
    value = document[change.how]
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, dict):
        return " ".join(str(part) for part in value.values())
    return "none" if value is None else str(value)


def _first_of_each(design: Design) -> Iterator[Any]:
    """Yield the first draw of every combination: figures are drawn so that an instance has them."""
    assert design.sample is not None
    one = Sample(1, design.sample.seed, design.sample.assumed, design.sample.axes)
    return Design(design.instance, design.changes, design.axes, one, design.goals).rows()


def _shown(value: object) -> str:
    """Return a value of the document for a message."""
    return str(value) if isinstance(value, Decimal) else shown(value)


def _dotted(place: Place) -> str:
    """Return a place as people write it: ``grid[2].to``; tables count from 1."""
    text = ""
    for part in place:
        text += f"[{part + 1}]" if isinstance(part, int) else f".{part}"
    return text.lstrip(".")


def _lines(text: str) -> dict[Place, tuple[int, int]]:
    """Return line and column of every table and key that stands at the start of a line, which TOML's reader forgets."""
    found: dict[Place, tuple[int, int]] = {}
    counts: dict[str, int] = {}
    here: Place = ()
    for line, words in enumerate(text.split("\n"), 1):
        head, key = _HEAD.match(words), _KEY.match(words)
        if head:
            name = head[2].replace(" ", "")
            here = tuple(name.split("."))
            if head[1] == "[[":
                counts[name] = counts.get(name, -1) + 1
                here = (*here, counts[name])
            found.setdefault(here, (line, 1))
        elif key:
            found.setdefault((*here, key[2]), (line, len(key[1]) + 1))
    return found
