"""What would make a promise true, as something that a person can do: a phrase for each change."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from reallocate.language import _
from reallocate.present.words.claim import BEST, figure, label
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import number
from reallocate.questions.claim import Combination, Promise, Trial
from reallocate.questions.levers import Number

#: Places of printers that are told; of more the first.
MOST_PLACES = 8
#: Phrases by kind of change. Placeholders: before and after, as figures; more, by how much they differ.
PHRASES: dict[str, Callable[[], str]] = {
    "cards_per_printer_day": lambda: _("{after:# card|# cards} a printer and day instead of {before}"),
    "printers": lambda: _("{more:# printer|# printers} more"),
    "setup_hours": lambda: _("printers set up in {after:# hour|# hours} instead of {before}"),
    "overnight_hours": lambda: _("trips of up to {after:# hour|# hours} made overnight"),
    "print_for_others": lambda: _("offices print for each other"),
    "lends_blanks": lambda: _("every site lends blank cards"),
    "backlog": lambda: _("{more:# card|# cards} fewer to print"),
}


def remedy(promise: Promise, trial: Trial) -> str:
    """Return what is done, with the places of new printers; of what is in vain the most that can be done."""
    value = trial.after if trial.after is not None else BEST.get(trial.kind)
    phrase = _phrase(promise, trial, trial.kind, trial.before, value)
    if trial.kind != "printers" or not trial.where:
        return phrase
    text = _("{site} {count}")
    places = [
        text.format(site=site_name(promise.instance, i), count=number(count)) for i, count in trial.where[:MOST_PLACES]
    ]
    if len(trial.where) > MOST_PLACES:
        places.append("...")
    return _("{what}: {places}").format(what=phrase, places=", ".join(places))


def remedies_together(promise: Promise, pair: Combination) -> str:
    """Return what is done where two changes are made together."""
    first, second = (
        _phrase(promise, None, kind, before, BEST[kind]) for kind, before in zip(pair.kinds, pair.before, strict=True)
    )
    return _("{first}, and {second}").format(first=first, second=second)


def _phrase(promise: Promise, trial: Trial | None, kind: str, before: Number, value: Number | None) -> str:
    if kind == "closed_days":
        days = value if isinstance(value, str) else ""
        return _("closed weekdays: {days}").format(days=days) if days else _("no closed weekday")
    if trial is not None and trial.delivery is not None:
        text = _("{what} {after} instead of {before}")
        return text.format(
            what=label(promise, trial), after=figure(promise, trial, value), before=figure(promise, trial, before)
        )
    if value is None:
        # However much of it there is.
        return {"printers": _("more printers"), "backlog": _("fewer cards to print")}.get(kind) or _any(kind)
    return PHRASES[kind]().format(before=_number(before), after=_number(value), more=_more(before, value))


def _any(kind: str) -> str:
    if kind == "cards_per_printer_day":
        return _("more cards a printer and day")
    return _("longer trips made overnight") if kind == "overnight_hours" else kind


def _number(value: Number) -> str:
    """Return a number as it is shown; nothing for what is made or not."""
    return number(value) if isinstance(value, int | Decimal) and not isinstance(value, bool) else ""


def _more(before: Number, after: Number) -> str:
    """Return by how much two numbers differ; nothing for what is made or not."""
    if isinstance(before, int | Decimal) and isinstance(after, int | Decimal):
        return number(max(after, before) - min(after, before))
    return ""
