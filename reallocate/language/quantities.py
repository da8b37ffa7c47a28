"""Numbers as they are shown: the one place that knows the signs of each language."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from reallocate.language.catalogues import language_in_use
from reallocate.language.told import Told

#: What a language writes for the comma between groups of three and for the decimal point.
_SIGNS = {"id": str.maketrans(",.", ".,")}


class Quantity(Told):
    """A number as it is shown, which knows whether it is 1: ``{n:# site is|# sites are}`` chooses its words by that.

    It is made of the number as English writes it.
    """

    __slots__ = ()

    def __new__(cls, shown: str, one: bool = False) -> Quantity:
        """Return `shown`, e.g. ``139,740.75``, as a number; `one`: it is 1."""
        return super().__new__(cls, str.__str__(shown), one)

    @classmethod
    def _tell(cls, shown: str, _one: bool) -> str:
        signs = _SIGNS.get(language_in_use())
        return shown if signs is None else shown.translate(signs)

    @property
    def one(self) -> bool:
        """Whether the number is 1."""
        is_one: bool = self._made_of[1]
        return is_one

    def __format__(self, form: str) -> str:
        if "#" not in form and "|" not in form:
            return super().__format__(form)
        one, bar, many = form.partition("|")
        return (many if bar and not self.one else one).replace("#", str(self))


def quantity(value: int | Decimal) -> Quantity:
    """Return a whole number or a decimal as it is shown, with groups of three."""
    return Quantity(f"{value:,}", one=value == 1)


def decimals(value: Any, places: int) -> Quantity:
    """Return a number as it is shown, with groups of three and so many decimals."""
    return Quantity(f"{value:,.{places}f}")
