"""The answer of ``replan`` in words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from reallocate.bounds.feasibility import too_few_blanks
from reallocate.instance.model import Instance
from reallocate.instance.parts import Delivery
from reallocate.language import _, ngettext
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import day_and_date, number
from reallocate.present.words.rules import in_words
from reallocate.present.words.solve import headline as rest_headline

if TYPE_CHECKING:  # it loads the solver, which who only shows what was found does not need
    from reallocate.questions.replan import Replan


def rest_condition(found: Replan) -> str:
    """Return which plans the days are about."""
    return _("every plan for the rest, from the morning of {on} on").format(on=day_and_date(found.instance, found.day))


def headline(found: Replan) -> list[str]:
    """Return the answer in a few sentences: when the rest ends, against the plan, and how sure that is."""
    on = day_and_date(found.instance, found.day)
    if found.days is None:
        return [_("From {on} on:").format(on=on), *rest_headline(found.result)]
    if not found.result.days:
        return [_nothing_left(found.result.instance).format(on=on)]
    text = _("From {on} on the rest takes until {end}.")
    lines = [text.format(on=on, end=day_and_date(found.instance, found.days)), _against_the_plan(found)]
    if found.days_bound == found.days:
        lines.append(_("No plan for the rest ends earlier: certified."))
    elif found.days_bound is not None:
        text = _("Not proven to be the earliest: no plan for the rest ends before {bound} (certified).")
        lines.append(text.format(bound=day_and_date(found.instance, found.days_bound)))
    return lines


def _nothing_left(then: Instance) -> str:
    """Return why the rest takes no days."""
    if too_few_blanks(then) is not None:
        return _("On the morning of {on} some are waiting, but no more cards can be handed out for want of blanks.")
    if then.last_arrival:
        return _("From {on} on nobody waits overnight: new cards are handed out on the day on which they come.")
    return _("On the morning of {on} nobody is waiting: nothing is left to do.")


def _against_the_plan(found: Replan) -> str:
    planned, days = found.planned_days, found.days
    assert days is not None
    if planned is None:
        return _("The plan leaves cards waiting.")
    end = day_and_date(found.instance, planned)
    if days == planned:
        return _("That is the day of the plan.")
    if days > planned:
        text = ngettext(
            "The plan says {end}: that is {count} day later.",
            "The plan says {end}: that is {count} days later.",
            days - planned,
        )
    else:
        text = ngettext(
            "The plan says {end}: that is {count} day earlier.",
            "The plan says {end}: that is {count} days earlier.",
            planned - days,
        )
    return text.format(end=end, count=number(abs(days - planned)))


def morning_lines(found: Replan) -> Iterator[str]:
    """Yield what was counted, what is on the road, and which rules cannot be obeyed any more."""
    then = found.morning
    counted = len(then.state.counts)
    if counted == len(found.instance.sites):
        yield _("All sites were counted.")
    elif counted:
        text = _("{count:# site was|# sites were} counted; the others are taken to be as planned.")
        yield text.format(count=number(counted))
    else:
        yield _("No site was counted: all are taken to be as planned.")
    if found.forgotten:
        yield _("What the plan has on the road is taken to be lost.")
    for row in then.road:
        yield _road_line(found, row)
    if then.breaches:
        text = _(
            "Before that day the plan breaks rules ({count}; `check` lists them); what cannot be done is not done."
        )
        yield text.format(count=number(then.breaches))
    for rule in then.broken:
        text = _("Cannot be obeyed any more, and is left out: {rule}")
        yield text.format(rule=in_words(found.instance, rule))


def _road_line(found: Replan, row: Delivery) -> str:
    loads = (
        (row.printers, ngettext("{count} printer", "{count} printers", row.printers)),
        (row.blanks, ngettext("{count} blank card", "{count} blank cards", row.blanks)),
        (row.cards, ngettext("{count} printed card", "{count} printed cards", row.cards)),
    )
    load = ", ".join(text.format(count=number(count)) for count, text in loads if count)
    text = _("On the road to {site}: {load}, due on {on}.")
    on = day_and_date(found.instance, row.day + found.morning.before)
    return text.format(site=site_name(found.instance, row.site), load=load, on=on)
