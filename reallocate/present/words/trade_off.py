"""What days and moves buy, in words."""

from __future__ import annotations

from reallocate.language import _
from reallocate.present.words.numbers import day_and_date, number
from reallocate.questions.trade_off import Patience, TradeOff


def headline(found: TradeOff) -> list[str]:
    """Return what the first days more save."""
    if not found.points or found.points[0].moves is None:
        none = found.fewest.days is None and found.fewest.proven
        return [_("There is no plan.") if none else _("No plan was found.")]
    first = found.points[0]
    text = _("The fewest days are {days}, with {moves:# printer|# printers} moved.")
    if not found.fewest.proven:
        text = _("The fewest days that were found are {days}, with {moves:# printer|# printers} moved.")
    lines = [text.format(days=number(first.days), moves=number(first.moves))]
    fewer = next((p for p in found.points[1:] if p.moves is not None and p.moves < (first.moves or 0)), None)
    # Where the first days may need fewer moves than were found, later ones save less.
    if fewer is not None and fewer.moves is not None and first.moves is not None and first.proven:
        text = _("{days:# day more saves|# days more save} {moves:# move|# moves}.")
        lines.append(text.format(days=number(fewer.days - first.days), moves=number(first.moves - fewer.moves)))
    return lines


def waiting_title(found: TradeOff) -> str:
    """Return which plans the table of waiting is about."""
    text = _("Least waiting within {days:# day|# days}, until {on}")
    return text.format(days=number(found.days), on=day_and_date(found.instance, found.days or 0))


def days_condition(days: int) -> str:
    """Return which plans a point is about."""
    return _("every plan of at most {days:# day|# days}").format(days=number(days))


def moves_condition(days: int | None, row: Patience) -> str:
    """Return which plans the least waiting is about."""
    text = _("every plan of at most {days:# day|# days} that moves at most {moves:# printer|# printers}")
    return text.format(days=number(days), moves=number(row.moves))
