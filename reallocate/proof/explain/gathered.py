"""The rows of one end of a proof, gathered by site."""

from __future__ import annotations

from collections import defaultdict
from fractions import Fraction
from typing import Literal

from reallocate import verify
from reallocate.bounds.keys import EVERYWHERE
from reallocate.instance.model import Instance
from reallocate.proof.account import Cap
from reallocate.proof.explain.needs import COVERING, Needs, Row
from reallocate.proof.explain.terms import NONE


class Gathered:
    """The rows of one end of a proof, gathered by site, in the unit of the heaviest covering row."""

    def __init__(self, instance: Instance, frame: verify.Frame, leaf: verify.Leaf) -> None:
        self.instance, self.frame, self.leaf = instance, frame, leaf
        self.said = Needs(instance, frame)
        self.in_printer_days = any(row[0] in (*COVERING, "C5", "C7", "C8", "R1") for row in leaf.rows)
        #: Whether all amounts are of whole printers, since every row counts those that come.
        self.in_printers = bool(leaf.rows) and all(self.is_stepped(*row[:3]) for row in leaf.rows)
        self.total, common = leaf.total(frame, [], None)
        self.scale = self._scale(common)
        self.unit = common * self.scale
        self.needs: dict[int, Fraction] = defaultdict(Fraction)
        self.limits: dict[int, Fraction] = defaultdict(Fraction)
        self.rows: dict[int, list[Row]] = defaultdict(list)
        self.caps: dict[int, list[Cap]] = defaultdict(list)
        #: Room that printers take which stand there at the start, where a limit weighs more than what they give.
        self.taken: dict[int, Fraction] = {}
        #: By day: what one printer that leaves then counts in the rule on the departures of a day.
        self.a_day: dict[int, Fraction] = {}
        for family, i, key, y in leaf.rows:
            single = verify.Combination(frame)
            single.add(family, i, key, 1)
            if family == "R1":
                self.a_day[key[0]] = y / self.scale
            elif family == "C8":
                self.limits[i] -= y / self.scale * single.right
            elif family == "C9" or y < 0:
                self.caps[i].append(
                    Cap(abs(int(single.right)), key[0] if key else None, -y / self.scale * single.right)
                )
            elif single.right or self.is_stepped(family, i, key):
                self.needs[i] += y / self.scale * single.right
                self.rows[i].append(Row(family, key, y / self.scale, int(single.right)))
        self._gather()

    def _scale(self, common: int) -> Fraction:
        """Return what a multiplier of 1 stands for: one printer-day, or one card where no printer-days are counted.

        Where offices print for each other that of all offices may be mixed with those of cards: what all rows count for
        the best printer-day of all is one. `common` : denominator of the sum.
        """
        most = max(map(max, self.total.printers))
        if self.instance.settings.print_for_others and most > 0:
            return Fraction(most, common)
        covering = [row for row in self.leaf.rows if row[0] in ("V1", "V4")]
        cards = [(y, i) for family, i, _key, y in self.leaf.rows if family == "C6" and y > 0]
        if covering:
            return max(y * self._largest(family, i, key) for family, i, key, y in covering)
        if self.in_printers:
            return max(y * self._for_each(i, key) for _family, i, key, y in self.leaf.rows)
        if cards:
            y, i = max(cards)
            return y * (self.instance.top_rate(i) if self.in_printer_days else 1)
        return Fraction(1)

    def is_stepped(self, family: str, i: int, key: tuple[int, ...]) -> bool:
        """Whether a row counts whole printers by what each can print, of several rates."""
        return family == "V2" and len(key) == 3 and self.frame.window(i, *key[:2]).rate is None

    def _for_each(self, i: int, key: tuple[int, ...]) -> int:
        """Return what a rounded row counts for each printer that has to come: its remainder."""
        return self.said.lacking(i, key) % key[-1]

    def _largest(self, family: str, i: int, key: tuple[int, ...]) -> Fraction:
        """Return what one printer-day counts at most in a covering row; where no day counts, what one needed does."""
        single = verify.Combination(self.frame)
        single.add(family, i, key, 1)
        most = max(map(max, single.printers))
        return Fraction(
            most or single.right, 1 if most else self.said.of_row(i, Row(family, key, NONE, int(single.right)))
        )

    def _gather(self) -> None:
        """Count the cards of all offices together, where they may be printed elsewhere and each counts the same."""
        if not self.instance.settings.print_for_others:
            return
        owners = [i for i in range(len(self.instance.sites)) if self.instance.to_print(i)]
        rows = {i: row for i in owners for row in self.rows[i] if row.family == "C6" and not row.key}
        if len(rows) < max(2, len(owners)) or len({row.y for row in rows.values()}) > 1:
            return
        for i, row in rows.items():
            self.rows[i].remove(row)
            self.needs[i] -= row.y * row.right
            if not self.rows[i]:
                del self.needs[i]
        one, cards = rows[owners[0]], sum(row.right for row in rows.values())
        self.needs[EVERYWHERE] += one.y * cards
        self.rows[EVERYWHERE].append(Row("C6", (), one.y, cards))

    @property
    def unit_name(self) -> Literal["printer-days", "printers", "cards"]:
        """What the amounts are of."""
        if self.in_printers:
            return "printers"
        return "printer-days" if self.in_printer_days else "cards"

    def need(self, i: int) -> Fraction:
        """Return what a site needs, room for its printers included."""
        return self.needs.get(i, NONE) + self.taken.get(i, NONE)

    def counted(self, i: int) -> Fraction | None:
        """Return what the needs of a site, or of all offices, count where that is not what they say."""
        rows = self.rows[i]
        rows = [row for row in rows if not self.is_stepped(row.family, i, row.key)]
        weighed = any(row.family == "V2" or row.y * row.right != self.said.of_row(i, row) for row in rows)
        return self.needs[i] if i in self.needs and weighed else None
