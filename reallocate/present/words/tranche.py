"""What a delivery on other days, or with fewer blanks, comes to, in words."""

from __future__ import annotations

from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import day_and_date, number
from reallocate.questions.tranche import LeastBlanks, Step, Tranches


def goods(instance: Instance, delivery: int) -> str:
    """Return what a delivery brings where, and when."""
    row = instance.deliveries[delivery]
    parts = (
        (row.printers, _("{n:# printer|# printers}")),
        (row.blanks, _("{n:# blank|# blanks}")),
        (row.cards, _("{n:# printed card|# printed cards}")),
    )
    loads = [text.format(n=number(amount)) for amount, text in parts if amount] or [_("nothing")]
    text = _("{goods} for {site}, due on {on}")
    return text.format(goods=", ".join(loads), site=site_name(instance, row.site), on=day_and_date(instance, row.day))


def least_line(found: Tranches, delivery: int, least: LeastBlanks) -> str:
    """Return how many blanks of a delivery are enough."""
    there = found.instance.deliveries[delivery].blanks
    names = {"blanks": number(least.blanks), "there": number(there), "days": number(found.now.days)}
    if least.proven:
        text = _("For {days:# day|# days} {blanks} of its {there:# blank|# blanks} are enough, and no fewer.")
    else:
        text = _("For {days:# day|# days} {blanks} of its {there:# blank|# blanks} are enough; fewer may do.")
    return text.format(**names)


def step_label(step: Step) -> str:
    """Return on which days a delivery comes."""
    if step.to_day is None:
        return _("{first} or later").format(first=number(step.from_day))
    if step.to_day == step.from_day:
        return number(step.from_day)
    return _("{first} to {last}").format(first=number(step.from_day), last=number(step.to_day))


def step_condition(found: Tranches, delivery: int, step: Step) -> str:
    """Return which plans the days of a step are about."""
    names = {
        "row": number(delivery + 1),
        "first": number(step.from_day),
        "last": number(step.from_day if step.to_day is None else step.to_day),
    }
    if step.to_day is None:
        text = _("every plan of the instance with delivery {row} on day {first} or any later day")
    else:
        text = _("every plan of the instance with delivery {row} on one of the days {first} to {last}")
    return text.format(**names)
