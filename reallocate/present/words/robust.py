"""How safe the days are, in words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reallocate.language import _
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import day_and_date, number
from reallocate.present.words.work import short_day, sure
from reallocate.questions.robust import Breakdowns, Late, Reserve, Robust, Way


@dataclass(frozen=True, slots=True)
class Case:
    """One case with its days.

    Attributes
    ----------
    days : None: it leaves no plan, or none was found.
    proven : whether these are the fewest; known : whether it says no more than that there is a plan of so few days.
    """

    name: str
    days: int | None
    proven: bool
    known: bool = False


def cases(found: Robust) -> dict[str, list[Case]]:
    """Return the cases of what was asked, ``breakdowns``, ``late`` and ``reserve``, the first of each as it is."""
    now = Case(_("as it is"), found.now.days, found.now.proven)
    told: dict[str, list[Case]] = {}
    if found.breakdowns is not None:
        told["breakdowns"] = [now, *_broken(found, found.breakdowns)]
    if found.late:
        told["late"] = [now, *(Case(late_label(found, one), one.days, one.proven) for one in found.late)]
    if found.reserve is not None:
        which = way_in_words(found, found.reserve.which or ())
        text = _("{printers:# printer|# printers} held back: {way}")
        name = text.format(printers=number(found.reserve.printers), way=which)
        told["reserve"] = [now, Case(name, found.reserve.days, found.reserve.proven)]
    return told


def _broken(found: Robust, asked: Breakdowns) -> Iterator[Case]:
    if found.blind and asked.kept is not None:
        text = _("the plan's moves made until the close of day {day}, nothing broken")
        yield Case(text.format(day=number(found.blind)), asked.kept.days, asked.kept.proven)
    for days, count in asked.within:
        if count < asked.ways:
            text = _("{count} of {all:# way|# ways}, at most")
            yield Case(text.format(count=number(count), all=number(asked.ways)), days, proven=True, known=True)
    name = _("the worst of {all:# way|# ways}: {way}")
    yield Case(
        name.format(all=number(asked.ways), way=way_in_words(found, asked.worst or ())), asked.days, asked.proven
    )


def case_status(case: Case) -> str:
    """Return how well the days of a case are known; without days, whether there is no plan."""
    if case.days is None:
        return _("no plan") if case.proven else _("no plan was found")
    return _("a plan is known") if case.known else sure(proven=case.proven)


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
        if found.blind:
            text = _(
                "{count:# way leaves|# ways leave} an office below its minimum on one of these days and "
                "{count:is|are} left out."
            )
        lines.append(text.format(count=number(asked.left_out)))
    return lines


def blind_lines(found: Robust) -> list[str]:
    """Return until when nobody knows of what broke or is late, and what it takes then where nothing is."""
    if not found.blind:
        return []
    text = _(
        "Nobody knows of it before the close of {on}: until then the plan's moves are made, as far as they can be."
    )
    lines = [text.format(on=day_and_date(found.instance, found.blind))]
    kept = None if found.breakdowns is None else found.breakdowns.kept
    if kept is not None and kept.days is not None:
        text = _("With these moves, and nothing broken, it takes {days:# day|# days}.")
        lines.append(text.format(days=number(kept.days)))
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
    kept = found.now.days if asked.kept is None else asked.kept.days
    if kept is not None and asked.days == kept:
        lines.append(_("That is no more than if none does."))
    elif asked.worst:
        lines.append(_("The worst: {way}.").format(way=way_in_words(found, asked.worst)))
    return lines


def _ways(asked: Breakdowns) -> str:
    text = _("There are {ways:# way|# ways}, none lost among them; {solved} of them were searched for.")
    return text.format(ways=number(asked.ways), solved=number(asked.solved))


def late_label(found: Robust, one: Late) -> str:
    """Return which delivery is late, and by how much at most."""
    days = number(one.days_late)
    if one.delivery is None:
        return _("each of them, up to {days:# day|# days} late").format(days=days)
    row = found.instance.deliveries[one.delivery]
    text = _("{due} for {site}, up to {days:# day|# days} late")
    return text.format(due=short_day(found.instance, row.day), site=site_name(found.instance, row.site), days=days)


def delays_in_words(found: Robust, one: Late) -> str:
    """Return how late which deliveries are in the worst case; empty where all are as late as they may be, or none."""
    among = 1 if one.delivery is not None else len(found.instance.deliveries)
    if not one.worst or (len(one.worst) == among and all(days == one.days_late for _row, days in one.worst)):
        return ""
    text = _("{due} for {site} {days:# day|# days}")
    rows = ((found.instance.deliveries[row], days) for row, days in one.worst)
    parts = (
        text.format(due=short_day(found.instance, row.day), site=site_name(found.instance, row.site), days=number(days))
        for row, days in rows
    )
    return _("late in the worst case: {delays}").format(delays=", ".join(parts))


def reserve_lines(found: Robust, asked: Reserve) -> list[str]:
    """Return what it costs to hold printers back, which, and how sure that is."""
    printers = number(asked.printers)
    if asked.days is None:
        return [_no_reserve(asked).format(printers=printers)]
    text = _("To hold {printers:# printer|# printers} back from day 1 on costs {price}: {days:# day|# days}, {on}.")
    price = _price(found, asked)
    on = day_and_date(found.instance, asked.days)
    lines = [text.format(printers=printers, price=price, days=number(asked.days), on=on)]
    if asked.proven:
        lines.append(_("No other choice costs fewer days, and none fewer moves for so few days."))
    elif asked.days == asked.days_bound:
        lines.append(_("No other choice costs fewer days; fewer moves may do."))
    else:
        lines.append(_("Not proven to be the least that it costs."))
    lines.append(_("Held back: {way}.").format(way=way_in_words(found, asked.which or ())))
    return [*lines, *_choices(asked)]


def _no_reserve(asked: Reserve) -> str:
    if not asked.ways:
        return _("{printers:# printer|# printers} cannot be held back: so many are not there, or have to stand.")
    if asked.proven:
        return _("Whichever {printers:# printer is|# printers are} held back, there is no plan.")
    return _("No plan was found with {printers:# printer|# printers} held back.")


def _price(found: Robust, asked: Reserve) -> str:
    """Return what is to be paid beside what it takes now: days, else moves."""
    assert asked.days is not None
    more = None if found.now.days is None else asked.days - found.now.days
    if more is None:
        return _("an unknown number of days")
    if more:
        return _("{n:# day|# days}").format(n=number(more)) if more > 0 else _("no day, but saves some")
    if asked.moves is None or asked.moves_now is None:
        return _("no day")
    moves = asked.moves - asked.moves_now
    if not moves:
        return _("neither a day nor a move")
    text = _("no day, but {n:# move|# moves}") if moves > 0 else _("no day")
    return text.format(n=number(moves))


def _choices(asked: Reserve) -> list[str]:
    text = _("There are {ways:# choice|# choices}; {solved} of them, or of fewer printers, were searched for.")
    lines = [text.format(ways=number(asked.ways), solved=number(asked.solved))]
    if asked.left_out:
        text = _("{count:# choice leaves|# choices leave} an office below its minimum and {count:is|are} left out.")
        lines.append(text.format(count=number(asked.left_out)))
    return lines


def breakdowns_condition(found: Robust, asked: Breakdowns) -> str:
    """Return what the days of breakdowns are about."""
    text = _("the instance with at most {printers:# printer|# printers} fewer from day 1 on, wherever it hurts most")
    return _with_moves(found, text.format(printers=number(asked.printers)))


def late_condition(found: Robust, one: Late) -> str:
    """Return what the days of late deliveries are about."""
    return _with_moves(found, late_label(found, one))


def _with_moves(found: Robust, said: str) -> str:
    if not found.blind:
        return said
    text = _("{instance}, with the moves of the plan made until the close of day {day}")
    return text.format(instance=said, day=number(found.blind))


def reserve_condition(asked: Reserve) -> str:
    """Return what the days and moves of a reserve are about."""
    text = _("the instance with {printers:# printer|# printers} fewer from day 1 on, wherever it hurts least")
    return text.format(printers=number(asked.printers))
