"""What Python gives to the public calls: each value is checked once, by an error that names the argument and the value.

numpy's numbers are taken like Python's. Nothing else is converted: text is no number, and 1 is no ``True``. Parts of an
instance and of a plan are data, not arguments: `reallocate.instance.values` and `reallocate.plan.shape` check them.
"""

from __future__ import annotations

import difflib
import os
from collections.abc import Callable, Collection, Sequence
from numbers import Integral, Real
from typing import Any

from reallocate.errors import UnknownName, UsageError
from reallocate.language import Quantity, _, quantity

#: Longest text of a value in a message.
SHOWN = 60
#: As many names as a message lists.
FEW = 16
#: A number above this is none that a call could mean.
MOST = 1e15
#: How to come by an object, by the name of its class.
MADE: dict[str, Callable[[], str]] = {
    "Instance": lambda: _("read_instance(path) reads one from its files"),
    "Plan": lambda: _("read_plan(path, instance) reads one from its files, and a result of solve has one"),
    "Replay": lambda: _("results of solve and of check(instance, plan) have one, and its ledger"),
}
#: Types of a path.
PATHS: tuple[type, ...] = (str, os.PathLike)


def require_kind(name: str, value: object, *kinds: type) -> None:
    """Refuse a value that is of none of these classes; `NoneType` among them is not told.

    Raises
    ------
    UsageError : names the argument, the value and the classes, and says how to come by one.
    """
    if isinstance(value, kinds):
        return
    wanted = " | ".join(kind.__name__ for kind in kinds if kind is not type(None))
    text, made = _("{name} is {value}; it must be of type {kinds}"), ""
    if wanted in MADE:
        text, made = _("{name} is {value}; it must be of type {kinds}: {made}"), MADE[wanted]()
    raise UsageError(text.format(name=name, value=shown(value), kinds=wanted, made=made))


def is_flag(value: object) -> bool:
    """Whether a value is True or False, Python's or numpy's."""
    return type(value).__name__ in ("bool", "bool_")  # numpy is not loaded for it


def as_whole(value: object) -> int | None:
    """Return a whole number of any kind as a plain one; None for anything else, also for True and False."""
    return int(value) if isinstance(value, Integral) and not is_flag(value) else None


def require_flag(name: str, value: object) -> None:
    """Refuse what is not True or False.

    Raises
    ------
    UsageError : names the argument and the value.
    """
    if not is_flag(value):
        raise UsageError(_("{name} is {value}; write True or False").format(name=name, value=shown(value)))


def require_call(name: str, value: object) -> None:
    """Refuse what is neither a function nor None.

    Raises
    ------
    UsageError : names the argument and the value.
    """
    if value is not None and not callable(value):
        raise UsageError(_("{name} is {value}; it must be a function").format(name=name, value=shown(value)))


def require_positive(name: str, value: object, most: float = MOST) -> None:
    """Refuse what is no number above 0, or above `most`.

    Raises
    ------
    UsageError : names the argument, the value and the numbers that are allowed.
    """
    if not _is_number(value, 0, most) or value == 0:
        text = _("{name} is {value}; write a number above 0 and at most {most}")
        if most == MOST:
            text = _("{name} is {value}; write a number above 0")
        raise UsageError(text.format(name=name, value=shown(value), most=quantity(round(most))))


def require_within(name: str, value: object, least: float, most: float) -> None:
    """Refuse what is no number from `least` to `most`.

    Raises
    ------
    UsageError : names the argument, the value and the numbers that are allowed.
    """
    if not _is_number(value, least, most):
        text = _("{name} is {value}; write a number from {least} to {most}")
        raise UsageError(
            text.format(name=name, value=shown(value), least=Quantity(f"{least:,g}"), most=Quantity(f"{most:,g}"))
        )


def _is_number(value: object, least: float, most: float) -> bool:
    return isinstance(value, Real) and not is_flag(value) and least <= value <= most  # type: ignore[operator]


def whole(name: str, value: object, least: int, most: int | None = None) -> int:
    """Return a whole number as a plain one.

    Raises
    ------
    UsageError : names the argument, the value and the numbers that are allowed.
    """
    number = as_whole(value)
    if number is not None and least <= number and (most is None or number <= most):
        return number
    text = _("{name} is {value}; write a whole number from {least} on")
    if most is not None:
        text = _("{name} is {value}; write a whole number from {least} to {most}")
    raise UsageError(text.format(name=name, value=shown(value), least=least, most=most))


def require_one_of(name: str, value: object, known: Collection[str]) -> None:
    """Refuse a word that is none of those known.

    Raises
    ------
    UnknownName : names the argument and the word, and those known, or the nearest of many.
    """
    if isinstance(value, str) and value in known:
        return
    names, text = list(known), _("unknown {name} {value}; known: {known}")
    if len(names) > FEW:
        names = difflib.get_close_matches(str(value), names, n=1)
        text = _("unknown {name} {value}; did you mean {known}?") if names else _("unknown {name} {value}")
    raise UnknownName(text.format(name=name, value=shown(value), known=", ".join(names)))


def sequence(name: str, values: object) -> tuple[Any, ...]:
    """Return a sequence as a tuple; text is none.

    Raises
    ------
    UsageError : names the argument and the value.
    """
    if isinstance(values, str) or not isinstance(values, Sequence):
        text = _("{name} is {value}; it must be a sequence, such as {example}")
        example = f"({shown(values)},)" if isinstance(values, str) else "()"
        raise UsageError(text.format(name=name, value=shown(values), example=example))
    return tuple(values)


def shown(value: object) -> str:
    """Return a value for a message, cut where it is long."""
    try:
        text = repr(value)
    except Exception:  # of a class of others, or a number too long to be written
        text = type(value).__name__
    text = " ".join(text.split())
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}..."
