"""What is changed to put a promise to the test, in words."""

from __future__ import annotations

from decimal import Decimal

from reallocate.language import _
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import number, short_date
from reallocate.questions.claim import Promise, Trial


def label(found: Promise, trial: Trial) -> str:
    """Return what is changed, in words."""
    if trial.kind == "delivery_day":
        assert trial.delivery is not None
        delivery = found.instance.deliveries[trial.delivery]
        dated = found.instance.settings.start_date is not None
        text = _("{blanks:# blank reaches|# blanks reach} {site} on day")
        if dated:
            text = _("{blanks:# blank reaches|# blanks reach} {site} on")
        return text.format(blanks=number(delivery.blanks), site=site_name(found.instance, delivery.site))
    slack = trial in found.slack
    texts = {
        "cards_per_printer_day": _("cards per printer and day, at most")
        if slack
        else _("cards per printer and day, at least"),
        "printers": _("printers in all"),
        "setup_hours": _("hours to set a printer up"),
        "overnight_hours": _("hours of a trip that cost no working day"),
        "closed_days": _("closed weekdays"),
        "backlog": _("cards waiting in all"),
    }
    return texts[trial.kind]


def figure(found: Promise, trial: Trial, value: int | Decimal | str | None) -> str:
    if isinstance(value, str):
        return value or _("none")
    start = found.instance.settings.start_date
    if trial.kind == "delivery_day" and isinstance(value, int) and start is not None:
        on = found.instance.date_of(value)
        return number(value) if on is None else short_date(on, start.year)
    return number(value)


def after(found: Promise, trial: Trial) -> str:
    """Return the figure with the change; of one that is in vain the best that it can be."""
    if trial.after is not None:
        return figure(found, trial, trial.after)
    best: dict[str, int | str] = {"setup_hours": 0, "delivery_day": 1, "closed_days": ""}
    return figure(found, trial, best[trial.kind]) if trial.kind in best else _("any")


def change_condition(found: Promise, trial: Trial) -> str:
    """Return which plans the days of a trial are about."""
    text = _("every plan of the instance with this change: {what}: {value}")
    return text.format(what=label(found, trial), value=after(found, trial))
