"""One vocabulary for "what if": a change of an instance is data, and a variant is an instance with changes.

Every question that looks at other figures than those of the instance says so in these words, whether it adds a
printer, opens a weekday or drops a rule. A change can be written as plain data, read back, compared and sent.

| kind | how | of what |
|---|---|---|
| ``cards_per_printer_day`` | `to`, `at_least`, `at_most` | a site, or all sites |
| ``printers`` | `to`, `by` | a site |
| ``backlog``, ``blanks`` | `to`, `by`, `factor` | a site; `factor` also all sites, each rounded, halves up |
| ``lends_blanks`` | `to` | a site, or all sites |
| ``setup_hours``, ``travel_hours_per_day``, ``overnight_hours`` | `to` | the setting |
| ``leg_hours`` | `to` | one leg of the roads |
| ``print_for_others``, ``courier_max_hours`` | `to` | the setting; None hours: no limit |
| ``closed_days`` | `to` | the closed weekdays; the table of closures stays |
| ``delivery_day`` | `to`, `by` | one delivery |
| ``delivery_blanks`` | `to`, `by`, `factor` | one delivery |
| ``arrivals`` | `factor` | the cards of each row, rounded, halves up |
| ``rule`` | `add`, `drop` | a rule of the planner |
| ``shift`` | `add`, `drop` | a rate for some days, at a site or everywhere |

Where a backlog falls below `own_only`, that falls with it: of fewer cards no more can have to be printed at home.

A further lever of an instance is one more entry of `KINDS`. That a number of printers or cards goes wherever it helps
most is no change but a question (`reallocate.search.grants`); its answer is a change at each site concerned.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, fields, replace
from decimal import ROUND_HALF_UP, Decimal
from functools import cached_property
from typing import Any, Literal, cast

from reallocate.arguments import as_whole, require_kind, require_one_of, sequence, shown, whole
from reallocate.errors import UsageError
from reallocate.files.cells import MOST, plain_decimal
from reallocate.instance.limits import in_order
from reallocate.instance.model import Instance
from reallocate.instance.parts import InstanceData, Rule, Shift
from reallocate.instance.writer import WEEKDAYS, instance_files
from reallocate.language import _

#: To an amount; to it where the figure is lower, where it is higher; by an amount; by a factor; a rule more, or less.
How = Literal["to", "at_least", "at_most", "by", "factor", "add", "drop"]
#: A whole number, exact hours or a factor, yes or no, weekdays (Monday 0), a row of a table, or None: no limit.
Amount = int | Decimal | bool | frozenset[int] | Rule | Shift | None
#: Names of the cells of a row that are sites.
SITES = ("site", "to")


@dataclass(frozen=True, slots=True)
class Change:
    """One change of an instance.

    Attributes
    ----------
    kind : what is changed, one of `KINDS`.
    how : in which way, as the kind allows.
    amount : in the unit of the figure: cards, printers, blanks, hours, days; a factor; weekdays; a row of a table.
    site : index of the site; None: all sites, or the kind is not about sites.
    delivery : index of the delivery; None: the kind is not about deliveries.
    leg : index of the leg; None: the kind is not about legs.

    Raises
    ------
    UsageError : the kind is unknown, or cannot be changed in this way or by such an amount.
    """

    kind: str
    how: How
    amount: Amount
    site: int | None = None
    delivery: int | None = None
    leg: int | None = None

    def __post_init__(self) -> None:
        require_one_of("change", self.kind, KINDS)
        kind = KINDS[self.kind]
        if self.how not in kind.how:
            text = _("{kind} cannot be changed by {how!r}; known: {known}")
            raise UsageError(text.format(kind=self.kind, how=self.how, known=", ".join(kind.how)))
        object.__setattr__(self, "amount", _judged(self.how, self.amount))
        for name in ("site", "delivery", "leg"):
            if getattr(self, name) is not None:
                object.__setattr__(self, name, whole(name, getattr(self, name), 0))
        if kind.of == "site" and self.site is None and self.how not in kind.everywhere:
            raise UsageError(_("a change of {kind} names its site").format(kind=self.kind))
        if kind.of == "delivery" and self.delivery is None:
            raise UsageError(_("a change of {kind} names its delivery").format(kind=self.kind))
        if kind.of == "leg" and self.leg is None:
            raise UsageError(_("a change of {kind} names its leg").format(kind=self.kind))

    def figure(self, now: Any) -> Any:
        """Return what the change makes of one figure."""
        amount: Any = self.amount
        if self.how == "at_least":
            return max(now, amount)
        if self.how == "at_most":
            return min(now, amount)
        if self.how == "by":
            return now + amount
        if self.how == "factor":
            return int((now * amount).quantize(Decimal(1), ROUND_HALF_UP))
        return amount

    def document(self, instance: Instance) -> dict[str, Any]:
        """Return the change as plain data: sites by their codes, legs by both, deliveries by rows, from 1 on."""
        document: dict[str, Any] = {"change": self.kind, self.how: _plain(self.amount, instance)}
        if self.site is not None:
            document["site"] = instance.sites[self.site].code
        if self.delivery is not None:
            document["delivery"] = self.delivery + 1
        if self.leg is not None:
            leg = (instance.legs or ())[self.leg]
            document["leg"] = [instance.sites[end].code for end in (leg.origin, leg.destination)]
        return document

    @classmethod
    def of(cls, document: Mapping[str, Any], instance: Instance) -> Change:
        """Return the change of `instance` that a document holds, as `document` writes it.

        Raises
        ------
        UsageError : it holds no change, or one of a site, delivery or leg that there is not.
        """
        require_kind("document", document, Mapping)
        rest = dict(document)
        kind, code = rest.pop("change", None), rest.pop("site", None)
        ends, row = rest.pop("leg", None), rest.pop("delivery", None)
        try:
            [(how, value)] = rest.items()
            amount = _decimal(value, instance) if how == "factor" else KINDS[kind].read(value, instance)
            site = None if code is None else instance.index_of(code)
            delivery = None if row is None else range(len(instance.deliveries)).index(row - 1)
            leg = None if ends is None else _leg(ends, instance)
            return cls(kind, cast(How, how), amount, site, delivery, leg)
        except (LookupError, TypeError, ValueError, ArithmeticError) as error:
            text = _("{document} holds no change of this instance")
            raise UsageError(text.format(document=dict(document))) from error


def _judged(how: How, amount: Any) -> Any:
    """Return an amount that figures are reckoned with; any other is judged with the instance that comes of it."""
    if how in ("by", "at_least", "at_most"):
        return whole("amount", amount, -MOST, MOST)
    if how == "factor":
        factor = amount if isinstance(amount, Decimal) else as_whole(amount)
        if factor is None or not 0 <= factor <= MOST:
            text = _("amount is {amount}; a factor is an int or a Decimal from 0 to {most}")
            raise UsageError(text.format(amount=shown(amount), most=MOST))
    return amount


@dataclass(frozen=True)  # no slots: the instance is worked out once, on first use
class Variant:
    """An instance with changes, made one after the other."""

    base: Instance
    changes: tuple[Change, ...] = ()

    def __post_init__(self) -> None:
        require_kind("base", self.base, Instance)
        object.__setattr__(self, "changes", sequence("changes", self.changes))
        for change in self.changes:
            require_kind("change", change, Change)

    @cached_property
    def instance(self) -> Instance:
        """The instance with the changes made.

        Raises
        ------
        InvalidInput : no instance has such figures.
        """
        return apply(self.base, self.changes)

    def with_changes(self, *changes: Change) -> Variant:
        """Return the variant with further changes."""
        return Variant(self.base, (*self.changes, *changes))


def apply(instance: Instance, changes: Iterable[Change]) -> Instance:
    """Return the instance with the changes made, one after the other; without any, the instance itself.

    Raises
    ------
    InvalidInput : no instance has such figures.
    UsageError : there is no such site, delivery or leg; a row that is to be dropped is not there.
    """
    changes = tuple(changes)
    # Judged once, with all changes made: one alone may leave what the next one mends, and a check costs a millisecond.
    return Instance.of(unjudged(instance, changes)) if changes else instance


def unjudged(instance: Instance, changes: Iterable[Change]) -> InstanceData:
    """Return the data of the instance with the changes made, which no instance need have.

    Raises
    ------
    UsageError : as `apply`.
    """
    data = InstanceData(**{field.name: getattr(instance, field.name) for field in fields(InstanceData)})
    places = {"site": instance.sites, "delivery": instance.deliveries, "leg": instance.legs or ()}
    for change in changes:
        for name, given in places.items():
            if getattr(change, name) is not None:
                whole(name, getattr(change, name), 0, len(given) - 1)
        data = KINDS[change.kind].apply(data, change)
    return replace(data, digests=(), read_from=())


def digest_of(data: InstanceData) -> str:
    """Return a digest of what an instance asks for, whatever it is called and was read from."""
    tables = {field.name: getattr(data, field.name) for field in fields(InstanceData)}
    settings = replace(data.settings, title="", language="en")
    tables |= {"name": "", "digests": (), "notices": (), "read_from": (), "settings": settings}
    bare = InstanceData(**tables | {"rules": in_order(data.rules)})
    text = "\0".join(f"{name}\0{body}" for name, body in instance_files(bare).items())
    return hashlib.sha256(text.encode()).hexdigest()


def days_of_now(instance: Instance) -> tuple[Change, ...]:
    """Return the changes that put rules `finish_by` in place of `not_later_than_alone`: the same plans obey them.

    With other printers or cards a site would be finished alone on another day; so it keeps the day of now.
    """
    alone = "not_later_than_alone"
    dropped = (Change("rule", "drop", rule) for rule in instance.rules if rule.rule == alone)
    ends = ((site, day) for (name, site), day in instance.limits.ends.items() if name == alone and day)
    return (*dropped, *(Change("rule", "add", Rule("finish_by", site, day=day)) for site, day in ends))


# --- how each kind is applied, and its amount read --------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Kind:
    """What can be done with one kind of change.

    Attributes
    ----------
    of : what it is about.
    how : in which ways it changes that.
    apply : returns the data of an instance with the change made, not yet judged.
    read : returns the amount that plain data holds; raises what Python raises for values of the wrong kind.
    everywhere : ways in which all sites can be changed at once.
    """

    of: Literal["site", "delivery", "leg", "instance"]
    how: tuple[How, ...]
    apply: Callable[[InstanceData, Change], InstanceData]
    read: Callable[[Any, Instance], Amount]
    everywhere: tuple[How, ...] = ()


def _sites(name: str, *how: How, everywhere: tuple[How, ...], read: Callable[[Any, Instance], Amount]) -> Kind:
    """A column of the site table."""

    def applied(instance: InstanceData, change: Change) -> InstanceData:
        sites = list(instance.sites)
        for i in range(len(sites)) if change.site is None else (change.site,):
            now = instance.rate(i) if name == "cards_per_printer_day" else getattr(sites[i], name)
            sites[i] = replace(sites[i], **{name: change.figure(now)})
            own = min(sites[i].own_only, max(0, sites[i].backlog))
            sites[i] = sites[i] if own == sites[i].own_only else replace(sites[i], own_only=own)
        return replace(instance, sites=tuple(sites))

    return Kind("site", how, applied, read, everywhere)


def _delivery(name: str, *how: How) -> Kind:
    """A column of one delivery."""

    def applied(instance: InstanceData, change: Change) -> InstanceData:
        rows = list(instance.deliveries)
        assert change.delivery is not None
        row = rows[change.delivery]
        rows[change.delivery] = replace(row, **{name: change.figure(getattr(row, name))})
        return replace(instance, deliveries=tuple(rows))

    return Kind("delivery", how, applied, _whole)


def _setting(name: str, read: Callable[[Any, Instance], Amount]) -> Kind:
    """A setting of the instance."""

    def applied(instance: InstanceData, change: Change) -> InstanceData:
        settings: dict[str, Any] = {name: change.amount}
        return replace(instance, settings=replace(instance.settings, **settings))

    return Kind("instance", ("to",), applied, read)


def _rows(table: str, of: Callable[..., Rule | Shift]) -> Kind:
    """Rows of a table that are added and dropped."""

    def applied(instance: InstanceData, change: Change) -> InstanceData:
        row, rows = change.amount, getattr(instance, table)
        if change.how == "drop" and row not in rows:
            raise UsageError(_("the row that is to be dropped is not there: {row}").format(row=row))
        others = (*rows, row) if change.how == "add" else tuple(other for other in rows if other != row)
        tables: dict[str, Any] = {table: others}
        return replace(instance, **tables)

    def read(value: Any, instance: Instance) -> Rule | Shift:
        return of(**{name: instance.index_of(cell) if name in SITES else cell for name, cell in value.items()})

    return Kind("instance", ("add", "drop"), applied, read)


def _fewer_arrivals(instance: InstanceData, change: Change) -> InstanceData:
    rows = (replace(row, cards=change.figure(row.cards)) for row in instance.arrivals)
    return replace(instance, arrivals=tuple(rows))


def _leg_hours(instance: InstanceData, change: Change) -> InstanceData:
    legs = list(instance.legs or ())
    assert change.leg is not None
    legs[change.leg] = replace(legs[change.leg], hours=change.figure(legs[change.leg].hours))
    return replace(instance, legs=tuple(legs))


def _plain(amount: Amount, instance: Instance) -> object:
    """Return an amount as plain data, exactly."""
    if isinstance(amount, Decimal):
        return str(amount)
    if isinstance(amount, frozenset):
        return " ".join(WEEKDAYS[day] for day in sorted(amount))
    if isinstance(amount, (Rule, Shift)):
        cells = ((field.name, getattr(amount, field.name)) for field in fields(amount))
        return {
            name: instance.sites[cell].code if name in SITES else cell for name, cell in cells if cell not in (None, "")
        }
    return amount


def _leg(ends: Any, instance: Instance) -> int:
    """Return the index of the leg between two sites by their codes; one for both directions has either end first."""
    origin, destination = (instance.index_of(code) for code in ends)
    legs = instance.legs or ()
    both = [(leg.origin, leg.destination) for leg in legs]
    if (origin, destination) in both:
        return both.index((origin, destination))
    found = both.index((destination, origin))
    if legs[found].one_way:
        raise ValueError(ends)
    return found


def _whole(value: Any, _instance: Instance) -> int:
    if type(value) is not int:
        raise TypeError(value)
    return value


def _decimal(value: Any, _instance: Instance) -> Decimal:
    number = Decimal(str(value))
    return plain_decimal(number) if number.is_finite() else number


def _limit(value: Any, instance: Instance) -> Decimal | None:
    return None if value is None else _decimal(value, instance)


def _yes_no(value: Any, _instance: Instance) -> bool:
    if type(value) is not bool:
        raise TypeError(value)
    return value


def _weekdays(value: Any, _instance: Instance) -> frozenset[int]:
    return frozenset(WEEKDAYS.index(name) for name in value.split())


KINDS: dict[str, Kind] = {
    "cards_per_printer_day": _sites(
        "cards_per_printer_day", "to", "at_least", "at_most", everywhere=("to", "at_least", "at_most"), read=_whole
    ),
    "printers": _sites("printers", "to", "by", everywhere=(), read=_whole),
    "backlog": _sites("backlog", "to", "by", "factor", everywhere=("factor",), read=_whole),
    "blanks": _sites("blanks", "to", "by", "factor", everywhere=("factor",), read=_whole),
    "lends_blanks": _sites("lends_blanks", "to", everywhere=("to",), read=_yes_no),
    "setup_hours": _setting("setup_hours", _decimal),
    "travel_hours_per_day": _setting("travel_hours_per_day", _decimal),
    "overnight_hours": _setting("overnight_hours", _decimal),
    "leg_hours": Kind("leg", ("to",), _leg_hours, _decimal),
    "closed_days": _setting("closed_weekdays", _weekdays),
    "delivery_day": _delivery("day", "to", "by"),
    "delivery_blanks": _delivery("blanks", "to", "by", "factor"),
    "print_for_others": _setting("print_for_others", _yes_no),
    "courier_max_hours": _setting("courier_max_hours", _limit),
    "arrivals": Kind("instance", ("factor",), _fewer_arrivals, _decimal),
    "rule": _rows("rules", Rule),
    "shift": _rows("shifts", Shift),
}
