"""How safe the days are, in words."""

from __future__ import annotations

from reallocate.language import _
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import day_and_date, number
from reallocate.present.words.work import short_day
from reallocate.questions.robust import Breakdowns, Late, Robust, Way


def way_in_words(found: Robust, way: Way) -> str:
    """Return which office loses how many printers."""
    if not way:
        return _("no printer")
    text = _("{site} {lost}")
    return ", ".join(text.format(site=site_name(found.instance, site), lost=number(lost)) for site, lost in way)


def breakdowns_lines(found: Robust, asked: Breakdowns) -> list[str]:
    """Return the worst that breakdowns can do, how sure that is, and how many ways there are."""
    lines = [*_worst(found, asked), _ways(asked)]
    if asked.left_out:
        text = _("{count:# way leaves|# ways leave} an office below its minimum on day 1 and {count:is|are} left out.")
        lines.append(text.format(count=number(asked.left_out)))
    return lines


def _worst(found: Robust, asked: Breakdowns) -> list[str]:
    printers = number(asked.printers)
    if asked.days is None:
        text = _("If at most {printers:# printer breaks|# printers break}, there may be no plan at all: {way}.")
        if not asked.proven:
            text = _("If at most {printers:# printer breaks|# printers break}, no plan was found for: {way}.")
        return [text.format(printers=printers, way=way_in_words(found, asked.worst or ()))]
    text = _("If at most {printers:# printer breaks|# printers break}, it takes at most {days:# day|# days}: {on}.")
    if not asked.proven:
        text = _(
            "If at most {printers:# printer breaks|# printers break}, it takes {days:# day|# days} in the worst way "
            "that was found, not proven to be the worst: {on}."
        )
    lines = [text.format(printers=printers, days=number(asked.days), on=day_and_date(found.instance, asked.days))]
    if found.now.days is not None and asked.days == found.now.days:
        lines.append(_("That is no more than if none does."))
    elif asked.worst:
        lines.append(_("The worst: {way}.").format(way=way_in_words(found, asked.worst)))
    return lines


def _ways(asked: Breakdowns) -> str:
    text = _("There are {ways:# way|# ways}, none lost among them; {solved} of them were searched for.")
    return text.format(ways=number(asked.ways), solved=number(asked.solved))


def late_label(found: Robust, one: Late) -> str:
    """Return which delivery is late, and by how much."""
    days = number(one.days_late)
    if one.delivery is None:
        return _("all of them, {days:# day|# days} late").format(days=days)
    row = found.instance.deliveries[one.delivery]
    text = _("{due} for {site}, {days:# day|# days} late")
    return text.format(due=short_day(found.instance, row.day), site=site_name(found.instance, row.site), days=days)


def breakdowns_condition(asked: Breakdowns) -> str:
    """Return what the days of breakdowns are about."""
    text = _("the instance with at most {printers:# printer|# printers} fewer from day 1 on, wherever it hurts most")
    return text.format(printers=number(asked.printers))
