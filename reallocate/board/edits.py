"""Edits on the board, as data: a line of moves or shipments is added, changed or struck out, shipments are kept or not.

A plan on the board has lines, one for each day, origin and destination, in the order in which they are written. What
the planner has not given (see `Plan.given`) is worked out anew after each edit.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Literal

from reallocate.errors import UsageError
from reallocate.files.cells import CellError, Dialect, parsed, shown, strip
from reallocate.instance.calendar import day_of, longest
from reallocate.instance.lookup import SiteLookup
from reallocate.instance.model import Instance
from reallocate.language import _, quantity, verbatim
from reallocate.plan.model import Key, Plan, Trip, as_trips, by_key, plan_files
from reallocate.questions.edits import Edit

#: The tables of a plan whose lines are edited.
Table = Literal["moves", "shipments"]
TABLES: tuple[Table, ...] = ("moves", "shipments")
#: What of a plan follows from its moves and shipments.
FOLLOWING = frozenset({"assignment", "courier"})


def laid_out(plan: Plan) -> Plan:
    """Return a plan of a search, or one that was read with all its files, as one that is edited.

    Its moves are the planner's; the rest is worked out anew.
    """
    return _planned(plan, frozenset({"moves"}), by_key(plan.moves), {})


def edited(instance: Instance, plan: Plan, worked_out: Plan, table: Table, edit: Edit) -> Plan:
    """Return `plan` with an edit made. Printing is worked out anew from then on.

    Shipments are too after an edit of the moves of a plan that came with all its files: they belonged to its moves.

    Parameters
    ----------
    worked_out : the same plan, completed; after an edit of its shipments all of them are the planner's.

    Raises
    ------
    UsageError : the plan has no line such as the one taken out.
    """
    tables = {name: by_key(getattr(worked_out, name)) for name in TABLES}
    lines = tables[table]
    if edit.out is not None and lines.pop(_key(edit.out), None) is None:
        raise UsageError(_("the plan has no such line any more"))
    if edit.put is not None:
        lines[_key(edit.put)] = lines.get(_key(edit.put), 0) + edit.put.count
    given = (plan.given - FOLLOWING) | {table}
    if table == "moves" and plan.given.issuperset(plan_files(instance)):
        given -= {"shipments"}
    return _planned(plan, given, tables["moves"], tables["shipments"])


def keeping_shipments(plan: Plan, worked_out: Plan, *, kept: bool) -> Plan:
    """Return `plan` with its shipments as they are now for the planner's own, or with shipments that are worked out."""
    given = frozenset({"moves", "shipments"} if kept else {"moves"})
    return _planned(plan, given, by_key(plan.moves), by_key(worked_out.shipments))


def _planned(plan: Plan, given: frozenset[str], moves: Mapping[Key, int], shipments: Mapping[Key, int]) -> Plan:
    """Return a planner's plan with these lines, each at the line that it would have in its file."""
    tables = {"moves": _numbered(moves), "shipments": _numbered(shipments) if "shipments" in given else ()}
    last = max((trip.day for trips in tables.values() for trip in trips), default=0)
    # What was stated of the plan as it came says nothing of it as it is now.
    return Plan(
        tables["moves"],
        tables["shipments"],
        (),
        last,
        given=given,
        manual=True,
        unserved=plan.unserved,
        partial=plan.partial,
    )


def _numbered(lines: Mapping[Key, int]) -> tuple[Trip, ...]:
    return tuple(replace(trip, line=k) for k, trip in enumerate(as_trips(lines), 2))


def _key(trip: Trip) -> Key:
    return trip.origin, trip.destination, trip.day


# --- from what a page sends -------------------------------------------------------------------------------------------


def read_edit(instance: Instance, document: Mapping[str, Any]) -> tuple[Table, Edit]:
    """Return the table and the edit that a document asks for.

    It has ``table`` (``moves``, ``shipments``); ``out``, the line taken out by ``day``, ``from``, ``to`` (indices), or
    null; and ``put``, the line put in, by ``day`` (number or date), ``from``, ``to`` (codes or names) and ``count``, as
    they were typed, or null.

    Raises
    ------
    UsageError : says what is wrong with it.
    """
    table, out, put = document.get("table"), document.get("out"), document.get("put")
    if table not in TABLES:
        raise UsageError(_("no table of a plan: {value}").format(value=shown(str(table))))
    old = None if out is None else _line(instance, out)
    new = None if put is None else _typed(instance, put)
    if old is None and new is None:
        raise UsageError(_("an edit takes a line out, puts one in, or both"))
    return table, Edit(old, new if new is not None and new.count else None)


def _line(instance: Instance, given: object) -> Trip:
    places = [given.get(name) for name in ("day", "from", "to")] if isinstance(given, dict) else []
    numbers = [place for place in places if type(place) is int and place >= 0]
    if len(numbers) != 3 or max(numbers[1:]) >= len(instance.sites):
        raise UsageError(_("the line that is taken out is not told by its day and sites"))
    return Trip(numbers[0], numbers[1], numbers[2], 0)


def _typed(instance: Instance, given: object) -> Trip:
    if not isinstance(given, dict) or not all(isinstance(given.get(name), str) for name in _columns()):
        raise UsageError(_("the line that is put in is not told by its day, sites and number"))
    texts = {name: strip(given[name]) for name in _columns()}
    lookup = SiteLookup([(site.code, site.name) for site in instance.sites])
    origin, destination = (_site(lookup, name, texts[name]) for name in ("from", "to"))
    return Trip(_day(instance, texts["day"]), origin, destination, _count(texts["count"]))


def _columns() -> dict[str, str]:
    """Return the cells of a line as they are called on the page."""
    return {"day": _("Leaves"), "from": _("From"), "to": _("To"), "count": _("Number")}


def _site(lookup: SiteLookup, column: str, text: str) -> int:
    found = lookup.find(text)
    if isinstance(found, int):
        return found
    raise _refused(column, text, found)


def _count(text: str) -> int:
    try:
        count: int = parsed("whole", text, Dialect(",", []))
    except CellError as error:
        raise _refused("count", text, error.message) from None
    return count


def _day(instance: Instance, text: str) -> int:
    """Return the day that a text tells by number or date."""
    start = instance.settings.start_date
    try:
        day = parsed("until", text, Dialect(",", [], day_first=True))
    except CellError as error:
        raise _refused("day", text, error.message) from None
    if not isinstance(day, int):
        if start is None:
            raise _refused("day", text, _("the instance has no start date; write the number of a day"))
        day = day_of(start, day)
    if day < 1:
        raise _refused("day", text, _("days go from 1, the start of the plan, on"))
    if day > (most := longest(instance)):
        rule = _("day {day} is after the longest plan that is looked for, {most:# day|# days}")
        raise _refused("day", text, rule.format(day=day, most=quantity(most)))
    return int(day)


def _refused(column: str, text: str, rule: str) -> UsageError:
    message = verbatim("{name}: {text}: {rule}")
    return UsageError(message.format(name=_columns()[column], text=shown(text), rule=rule))
