"""One axis of a sweep as a word of the command line: ``KIND[@SITE][#DELIVERY][:HOW]=VALUE,...`` or ``FIRST..LAST``.

A leg is named by its ends: ``leg_hours@64.09~64.01=2,3``.
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

from reallocate.errors import UsageError
from reallocate.language import _

_ABOUT = r"(?P<kind>[a-z_]+)(?:@(?P<site>[^#:=]+))?(?:#(?P<row>[0-9]+))?"
_WORD = re.compile(_ABOUT + r"(?::(?P<how>[a-z_]+))?=(?P<values>.*)")
_RANGE = re.compile(r"(-?[0-9]+(?:\.[0-9]+)?)\.\.(-?[0-9]+(?:\.[0-9]+)?)(?:/([0-9]+(?:\.[0-9]+)?))?")
_WHOLE = re.compile(r"[+-]?[0-9]{1,12}", re.ASCII)
_DECIMAL = re.compile(r"[+-]?[0-9]{1,12}\.[0-9]{1,12}", re.ASCII)
YES_NO = {"yes": True, "no": False, "ya": True, "tidak": False}
#: Most values of one range.
MOST = 100_000


def varied(word: str) -> dict[str, Any]:
    """Return the axis that a word says, as an entry of ``[[grid]]``.

    Raises
    ------
    UsageError : the word says none.
    """
    found = _WORD.fullmatch(word.strip())
    if found is None:
        text = _("--vary {word}: write KIND=VALUES, such as cards_per_printer_day=40,200 or printers@64.02:by=-2..2")
        raise UsageError(text.format(word=word))
    entry: dict[str, Any] = {"change": found["kind"]}
    if found["site"] and "~" in found["site"] and found["kind"] == "leg_hours":
        entry["leg"] = found["site"].split("~")
    elif found["site"]:
        entry["site"] = found["site"]
    if found["row"]:
        entry["delivery"] = int(found["row"])
    entry[found["how"] or "to"] = [value for part in found["values"].split(",") for value in _values(part.strip())]
    return entry


def _values(part: str) -> list[Any]:
    span = _RANGE.fullmatch(part)
    if span is None:
        return [_value(part)]
    first, last, step = Decimal(span[1]), Decimal(span[2]), Decimal(span[3] or 1)
    if not step or (last - first) / step > MOST:
        raise UsageError(_("{part}: a range of too many values").format(part=part))
    count = int((last - first) // step) + 1
    return [_value(str(first + k * step)) for k in range(count)]


def _value(text: str) -> Any:
    if text.lower() in YES_NO:
        return YES_NO[text.lower()]
    if _WHOLE.fullmatch(text):
        return int(text)
    return Decimal(text) if _DECIMAL.fullmatch(text) else text
