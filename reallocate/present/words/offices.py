"""What a plan means for one office, in words: what comes, what leaves, when it is done, who goes home."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from reallocate.appraisal.offices import Office, OfficeDay
from reallocate.appraisal.slack import Line, Load
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import day_and_date, number, short_date

#: Called, not stored, so that the language is that of the moment.
FROM: dict[Load, Callable[[], str]] = {
    "moves": lambda: _("{count:# printer|# printers} from {site}, sent on day {day}"),
    "shipments": lambda: _("{count:# blank|# blanks} from {site}, sent on day {day}"),
    "courier": lambda: _("{count:# card|# cards} by courier from {site}, printed on day {day}"),
}
TO: dict[Load, Callable[[], str]] = {
    "moves": lambda: _("{count:# printer|# printers} to {site}, there on {when}"),
    "shipments": lambda: _("{count:# blank|# blanks} to {site}, there on {when}"),
    "courier": lambda: _("{count:# card|# cards} by courier to {site}, handed out on {when}"),
}


def what_comes(instance: Instance, day: OfficeDay) -> Iterator[str]:
    """Yield what comes to an office on a day, one line each."""
    outside = day.delivered
    for count, text in (
        (day.new, _("{count:# new card|# new cards}")),
        (outside.printers, _("{count:# printer|# printers} from outside")),
        (outside.blanks, _("{count:# blank|# blanks} from outside")),
        (outside.cards, _("{count:# card|# cards} printed elsewhere")),
    ):
        if count:
            yield text.format(count=number(count))
    for line in day.received:
        site = site_name(instance, line.trip.origin)
        yield FROM[line.load]().format(count=number(line.trip.count), site=site, day=number(line.trip.day))


def what_leaves(instance: Instance, day: OfficeDay) -> Iterator[str]:
    """Yield what leaves an office on a day, one line each, and by how many days it may leave later."""
    for line in day.sent:
        when = _when(instance, line.arrive_day or 0)  # what was carried out arrives
        site = site_name(instance, line.trip.destination)
        yield _with_slack(line, TO[line.load]().format(count=number(line.trip.count), site=site, when=when))


def _when(instance: Instance, day: int) -> str:
    """Return the number of a day with its date in short, where there is one."""
    on, start = instance.date_of(day), instance.settings.start_date
    if on is None or start is None:
        return _("day {day}").format(day=day)
    return _("day {day}, {date}").format(day=day, date=short_date(on, start.year))


def _with_slack(line: Line, text: str) -> str:
    if line.slack is None:
        return text
    if not line.slack:
        return _("{line}; may not leave later").format(line=text)
    return _("{line}; may leave {slack:# day|# days} later").format(line=text, slack=number(line.slack))


def title_line(instance: Instance, office: Office) -> str:
    """Return an office with what waits there on day 1, and when the last card is handed out."""
    site = instance.sites[office.site]
    names = {"code": site.code, "name": site.name, "cards": number(site.backlog)}
    if office.done == 0:
        return _("{code} {name}").format(**names)
    if office.done is None:
        text = _(
            "{code} {name}: {cards:# card waits|# cards wait} on day 1; at the end {left:# card waits|# cards wait}"
        )
        left = office.days[-1].backlog_left if office.days else site.backlog
        return text.format(**names, left=number(left))
    text = _("{code} {name}: {cards:# card waits|# cards wait} on day 1; done on {when}")
    return text.format(**names, when=day_and_date(instance, office.done))


def home_lines(instance: Instance, office: Office) -> Iterator[str]:
    """Yield which printers go home from an office or to it when the work is done."""
    for trip in office.returns:
        count = number(trip.count)
        if trip.origin == office.site:
            text = _("Going home: {count:# printer|# printers} to {site} on {when}.")
            site, when = trip.destination, trip.day
        else:
            text = _("Coming home: {count:# printer|# printers} from {site} on {when}.")
            site = trip.origin
            when = trip.day + (instance.travel.printer_days[trip.origin][trip.destination] or 0)
        yield text.format(count=count, site=site_name(instance, site), when=day_and_date(instance, when))
