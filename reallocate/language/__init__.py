"""Messages: every text for a person goes through ``_``, so that a catalogue can replace it.

A message is a plain literal with named placeholders, ``_("day {day}").format(day=day)``: never an f-string, so that
the catalogue tools find it and a translation may reorder it. Words that go with a count are chosen by it: with
``ngettext``, or, where a message has several, by the placeholder itself, ``_("{n:# site is|# sites are} closed")`` with
``n=quantity(n)``, where ``#`` stands for the number; a language with one form writes ``{n:# kantor}``. Where one word
has several senses, ``pgettext`` says which is meant. What is declared long before it is shown is marked with ``N_`` and
goes through ``translated`` when it is shown.

Texts that are kept, of faults, notices and errors, know how they were made: ``str`` of one, and ``format`` with it, are
in the language that is in use then, and not in that of the time when it was made.
"""

from __future__ import annotations

from reallocate.language.catalogues import LANGUAGES, in_language, language_in_use, set_language
from reallocate.language.messages import N_, Message, _, joined, ngettext, pgettext, translated, verbatim
from reallocate.language.quantities import Quantity, decimals, quantity
from reallocate.language.told import Told

__all__ = [
    "LANGUAGES",
    "N_",
    "Message",
    "Quantity",
    "Told",
    "_",
    "decimals",
    "in_language",
    "joined",
    "language_in_use",
    "ngettext",
    "pgettext",
    "quantity",
    "set_language",
    "translated",
    "verbatim",
]
