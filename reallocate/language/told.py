"""Texts that can be told again, in another language than that in which they were made."""

from __future__ import annotations

from typing import Any, Self

from reallocate.language.catalogues import language_in_use


class Told(str):
    """A text that knows how it was made: ``str`` and ``format`` tell it in the language that is in use then.

    Wherever Python looks at the characters only, as ``+`` and ``join`` do, it is the text in the language in which it
    was made. It travels between processes as what it was made of.
    """

    __slots__ = ("_language", "_made_of")
    _language: str
    _made_of: tuple[Any, ...]

    def __new__(cls, *made_of: Any) -> Self:
        """Return the text in the language in use."""
        made = super().__new__(cls, cls._tell(*made_of))
        made._language, made._made_of = language_in_use(), made_of
        return made

    @classmethod
    def _tell(cls, *made_of: Any) -> str:
        raise NotImplementedError

    def __str__(self) -> str:
        return super().__str__() if self._language == language_in_use() else self._tell(*self._made_of)

    def __format__(self, form: str) -> str:
        return format(str(self), form)

    def __reduce__(self) -> tuple[type[Self], tuple[Any, ...]]:
        return type(self), self._made_of
