"""Finds the site that a cell names."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from decimal import Decimal, InvalidOperation

from reallocate.files.cells import folded, shown
from reallocate.language import _

#: What stands before the name of a place and says what it is.
_PREFIX = re.compile(r"(?:(kab)(?:\.\s*|\s+)|(kab)upaten\s+|(kota)\s+|(prov)(?:\.\s*|\s+)|(prov)insi\s+)(?=\S)")
#: How near a text must be to a code or name to be taken for a slip.
NEAR = 0.7


class SiteLookup:
    """Finds a site by its code, or by its name where exactly one site has it (see `reallocate.files.cells.folded`).

    What no code and no name is like that is compared once more without ``Kab.``, ``Kabupaten``, ``Kota`` or
    ``Provinsi`` before it, on either side.

    Attributes
    ----------
    loose : whether a site was found in that way.
    """

    def __init__(self, sites: Sequence[tuple[str, str]]) -> None:
        """Take (code, name) of every site, in the order of the indices that `find` returns."""
        self._codes = {folded(code): i for i, (code, _name) in enumerate(sites)}
        self._names: dict[str, list[int]] = {}
        for i, (_code, name) in enumerate(sites):
            self._names.setdefault(folded(name), []).append(i)
        self._bare: dict[str, list[tuple[int, str]]] = {}
        for i, (_code, name) in enumerate(sites):
            kind, bare = _parted(folded(name))
            self._bare.setdefault(bare, []).append((i, kind))
        self._named = all(code == name for code, name in sites)
        self.loose = False
        self._known = [code for code, _name in sites] + [name for _code, name in sites]

    def find(self, text: str) -> int | str:
        """Return the index of the site, or the rule that `text` breaks."""
        key = folded(text)
        if key in self._codes:
            return self._codes[key]
        named = self._names.get(key, [])
        if len(named) == 1:
            return named[0]
        kind, bare = _parted(key)
        # A regency and the city of the same name are two places.
        alike = [i for i, other in self._bare.get(bare, []) if not (kind and other and kind != other)]
        if len(alike) == 1 and not named:
            self.loose = True
            return alike[0]
        if named or alike:
            return _("more than one site has this name; write its code")
        near = self._near(text)
        if near is None and self._named and _number(text) is not None:
            return _("no site has this code, since the sites have names alone; write the name, or give them codes")
        if near is None:
            return _("no site has this code or name")
        return _("no site has this code or name; did you mean {near}?").format(near=shown(near))

    def _near(self, text: str) -> str | None:
        """Return the code or name that `text` most likely stands for.

        Digits tell sites apart, so that one with other digits is another site, however alike the texts are; but a
        spreadsheet may have made another form of the same number, 64.1 or 6.41E+01 of 64.10.
        """
        number = _number(text)
        if number is not None:
            for code in self._known:
                if _number(code) == number:
                    return code
        alike = {folded(known): known for known in self._known if _digits(known) == _digits(text)}
        near = difflib.get_close_matches(folded(text), alike, n=1, cutoff=NEAR)
        return alike[near[0]] if near else None


def _parted(name: str) -> tuple[str, str]:
    """Return what a folded name says the place is ("" if nothing), and the name without it."""
    found = _PREFIX.match(name)
    return ("", name) if found is None else (next(filter(None, found.groups())), name[found.end() :])


def _digits(text: str) -> list[str]:
    return re.findall(r"\d", text)


def _number(text: str) -> Decimal | None:
    try:
        number = Decimal(text.replace(",", "."))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
