"""Finds the site that a cell names."""

from __future__ import annotations

import difflib
from collections.abc import Sequence

from reallocate.files.cells import folded, shown
from reallocate.language import _


class SiteLookup:
    """Finds a site by its code, or by its name where exactly one site has it (case and blanks folded)."""

    def __init__(self, sites: Sequence[tuple[str, str]]) -> None:
        """Take (code, name) of every site, in the order of the indices that `find` returns."""
        self._codes = {folded(code): i for i, (code, _name) in enumerate(sites)}
        self._names: dict[str, list[int]] = {}
        for i, (_code, name) in enumerate(sites):
            self._names.setdefault(folded(name), []).append(i)
        self._known = [code for code, _name in sites] + [name for _code, name in sites]

    def find(self, text: str) -> int | str:
        """Return the index of the site, or the rule that `text` breaks."""
        key = folded(text)
        if key in self._codes:
            return self._codes[key]
        named = self._names.get(key, [])
        if len(named) == 1:
            return named[0]
        if named:
            return _("more than one site has this name; write its code")
        near = difflib.get_close_matches(text, self._known, n=1, cutoff=0.5)
        hint = _("; did you mean {near}?").format(near=shown(near[0])) if near else ""
        return _("no site has this code or name{hint}").format(hint=hint)
