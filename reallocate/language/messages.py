"""The functions that mark messages and tell them: ``_`` and those that choose by a count or by a sense."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

from reallocate.language.catalogues import catalogue
from reallocate.language.quantities import Quantity
from reallocate.language.told import Told

_KEPT = (str, int, float, Decimal, Fraction, type(None))


class Message(Told):
    """A message, made of its source and what was put in place of its placeholders."""

    __slots__ = ()

    @classmethod
    def _tell(cls, source: tuple[Any, ...], values: Mapping[str, object] | None = None) -> str:
        way, *words = source
        text: str = words[0] if way == "verbatim" else getattr(catalogue(), way)(*words)
        return text if values is None else text.format(**values)

    def format(self, *args: object, **values: object) -> Message:
        """Return the message with these values in place of its placeholders; numbers with the language's signs."""
        return Message(self._made_of[0], {name: _kept(value) for name, value in values.items()})


def _kept(value: object) -> object:
    """Return a value as a message keeps it: what can be told again, and travels between processes."""
    if isinstance(value, BaseException) and value.args and isinstance(value.args[0], Told):
        return value.args[0]
    if isinstance(value, (float, Decimal)):
        return Quantity(str(value))
    return value if isinstance(value, _KEPT) else str(value)


class _Joined(Told):
    """Texts, one after the other."""

    __slots__ = ()

    @classmethod
    def _tell(cls, between: str, parts: tuple[str, ...]) -> str:
        return between.join(str(part) for part in parts)


def _(message: str) -> str:
    """Return `message` in the language in use."""
    return Message(("gettext", message))


def N_(message: str) -> str:  # noqa: N802 - the name that catalogue tools look for
    """Return `message` as it is: it is marked for the catalogue, and goes through `translated` when it is shown."""
    return message


def translated(message: str) -> str:
    """Return a message that was marked with `N_` elsewhere, in the language in use; no text stays no text."""
    return Message(("gettext", message)) if message else ""


def ngettext(one: str, many: str, count: int) -> str:
    """Return the form of the message that fits `count`, in the language in use."""
    return Message(("ngettext", one, many, count))


def pgettext(context: str, message: str) -> str:
    """Return `message` in the language in use, in the sense that `context` names."""
    return Message(("pgettext", context, message))


def verbatim(pattern: str) -> str:
    """Return a pattern that is the same in every language; what is put into it is told as ever."""
    return Message(("verbatim", pattern))


def joined(between: str, parts: Iterable[str]) -> str:
    """Return texts with `between` between each two, as ``between.join`` does, which tell themselves again."""
    return _Joined(between, tuple(parts))
