"""What a row about the problem is called: its family, its site and its days. A text only where a file needs a name."""

from __future__ import annotations

from typing import NamedTuple

#: The site of a row that is about all of them.
EVERYWHERE = -1
#: What the numbers of a row's key are, by tag and how many there are: j a destination, d a first day, t a last one, g a
#: divisor, c printers, a another plan; of other tags a day.
_LETTERS = {
    ("V1", 2): "dt",
    ("V1", 3): "dtg",
    ("V2", 2): "dg",
    ("V2", 3): "dtg",
    ("V4", 2): "dt",
    ("V4", 3): "dtg",
    ("R3", 2): "jd",
    ("E1", 2): "jd",
    ("E2", 2): "jd",
    ("A1", 2): "jd",
    ("A3", 3): "jdc",
    ("A4", 3): "jdc",
    ("A5", 1): "a",
}


class RowKey(NamedTuple):
    """The identity of one row, the same in the model, in the duals of a relaxation and in a certificate.

    Attributes
    ----------
    family : the tag of ``models/formulation.md``, such as C5 or V2; behind it, where a tag has two rows, which.
    site : index of the site that the row is about.
    at : day, or first and last day and divisor, or destination and day; empty where the row is about all days.
    """

    family: str
    site: int = EVERYWHERE
    at: tuple[int, ...] = ()

    @property
    def tag(self) -> str:
        return self.family.partition("_")[0]

    @property
    def name(self) -> str:
        """The name in exported files: ``V2_i003_d004_g007``."""
        site = [f"i{self.site:03d}"] if self.site != EVERYWHERE else []
        numbers = zip(_LETTERS.get((self.tag, len(self.at)), "d"), self.at, strict=False)
        return "_".join([self.family, *site, *(f"{letter}{number:03d}" for letter, number in numbers)])
