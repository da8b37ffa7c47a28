"""What is changed to put a promise to the test, in words."""

from __future__ import annotations

from collections.abc import Callable

from reallocate.instance.model import Instance
from reallocate.instance.parts import Delivery
from reallocate.language import _
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import number, short_date
from reallocate.questions.claim import Combination, Promise, Trial
from reallocate.questions.levers import Number

#: What each kind of change is about.
LABELS: dict[str, Callable[[], str]] = {
    "cards_per_printer_day": lambda: _("cards per printer and day, at least"),
    "printers": lambda: _("printers in all"),
    "setup_hours": lambda: _("hours to set a printer up"),
    "overnight_hours": lambda: _("hours of a trip that cost no working day"),
    "closed_days": lambda: _("closed weekdays"),
    "print_for_others": lambda: _("offices print for each other"),
    "lends_blanks": lambda: _("every site lends blanks"),
    "backlog": lambda: _("cards waiting in all"),
}
#: The best that a change can be which is made or not, or which has a best.
BEST: dict[str, Number] = {
    "setup_hours": 0,
    "delivery_day": 1,
    "closed_days": "",
    "print_for_others": True,
    "lends_blanks": True,
}


def label(found: Promise, trial: Trial) -> str:
    """Return what is changed, in words."""
    if trial.delivery is not None:
        return _delivered(found.instance, found.instance.deliveries[trial.delivery])
    if trial.kind == "cards_per_printer_day" and found.verdict == "true":
        return _("cards per printer and day, at most")
    return LABELS[trial.kind]()


def _delivered(instance: Instance, delivery: Delivery) -> str:
    dated = instance.settings.start_date is not None
    site = site_name(instance, delivery.site)
    if not (delivery.printers or delivery.cards):
        text = _("{blanks:# blank reaches|# blanks reach} {site} on day")
        if dated:
            text = _("{blanks:# blank reaches|# blanks reach} {site} on")
        return text.format(blanks=number(delivery.blanks), site=site)
    parts = (
        (delivery.printers, _("{n:# printer|# printers}")),
        (delivery.blanks, _("{n:# blank|# blanks}")),
        (delivery.cards, _("{n:# printed card|# printed cards}")),
    )
    goods = ", ".join(text.format(n=number(amount)) for amount, text in parts if amount)
    text = _("{goods} for {site} on") if dated else _("{goods} for {site} on day")
    return text.format(goods=goods, site=site)


def figure(found: Promise, trial: Trial, value: Number | None) -> str:
    if isinstance(value, str | bool):
        return _whole(value)
    start = found.instance.settings.start_date
    if trial.kind == "delivery_day" and isinstance(value, int) and start is not None:
        on = found.instance.date_of(value)
        return number(value) if on is None else short_date(on, start.year)
    return number(value)


def after(found: Promise, trial: Trial) -> str:
    """Return the figure with the change; of one that is in vain the best that it can be, of none nothing."""
    if trial.after == trial.before and trial in found.unsettled:
        return ""
    if trial.after is not None:
        return figure(found, trial, trial.after)
    return figure(found, trial, BEST[trial.kind]) if trial.kind in BEST else _("any")


def _whole(value: Number) -> str:
    """Return the value of a change that is made or not."""
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    return value or _("none") if isinstance(value, str) else number(value)


def pair_labels(pair: Combination) -> list[str]:
    """Return what the two changes are, each with what it makes of what."""
    text = _("{what}: {value}")
    return [text.format(what=LABELS[kind](), value=_whole(BEST[kind])) for kind in pair.kinds]


def pair_condition(pair: Combination) -> str:
    """Return which plans the days of a combination are about."""
    text = _("every plan of the instance with these changes: {changes}")
    return text.format(changes="; ".join(pair_labels(pair)))


def change_condition(found: Promise, trial: Trial) -> str:
    """Return which plans the days of a trial are about."""
    text = _("every plan of the instance with this change: {what}: {value}")
    return text.format(what=label(found, trial), value=after(found, trial))
