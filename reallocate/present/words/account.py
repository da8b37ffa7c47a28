"""Why one day fewer is not enough, in words: the terms of a sum with their arithmetic, clause by clause."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction
from functools import singledispatch

from reallocate.bounds.feasibility import Cause
from reallocate.instance.model import Instance
from reallocate.language import _, ngettext
from reallocate.plan.model import Key
from reallocate.present.words.causes import cause_sentence
from reallocate.present.words.names import site_name, site_names
from reallocate.present.words.numbers import fraction, number
from reallocate.proof.account import (
    AtSite,
    Barred,
    Covering,
    Departures,
    Explanation,
    Fixed,
    Kept,
    LeftOut,
    Need,
    NoGain,
    NotMade,
    Open,
    Others,
    Printed,
    Quota,
    Rounded,
    Step,
    Supplies,
    Supply,
    Term,
    Together,
)

#: Trips that rules fix, and rules that leave trips out, that are told one by one.
OWN_TRIPS = 2
#: Days by which only so many cards are there that are told one by one.
OWN_CAPS = 2
#: Why a trip that a rule fixes cannot be made.
WHY_NOT: dict[str, Callable[[], str]] = {
    "clash": lambda: _("another rule says another number"),
    "no_road": lambda: _("no road leads there"),
    "forbidden": lambda: _("another rule forbids that trip"),
    "not_then": lambda: _("another rule lets none leave then"),
    "late": lambda: _("they come on day {arrival}"),
}
#: Whose cards a covering row counts, where others may print them.
WHOSE: dict[str, Callable[[], str]] = {
    "own": lambda: _("of the cards that it has to print itself"),
    "near": lambda: _("there, or where its cards may be printed as well"),
}
#: Trips that a rule leaves out.
BARRED: dict[str, Callable[[], str]] = {
    "before": lambda: _("before day {day}"),
    "after": lambda: _("after day {day}"),
    "to": lambda: _("to {destination}"),
    "way": lambda: _("from {origin} to {destination}"),
    "trip": lambda: _("from {origin} to {destination} on day {day}"),
}


def account_lines(instance: Instance, why: Explanation) -> list[str]:
    """Return at most nine lines: the question, the terms by weight, the sum, the cases."""
    if why.shown is None:
        lines = [_("No plan exists, of whatever length:")]
    else:
        text = ngettext("Why {days} day is not enough:", "Why {days} days are not enough:", why.shown)
        lines = [text.format(days=number(why.shown))]
    lines += [f"- {term_text(instance, term)}" for term in why.terms]
    if why.needed or why.bound:
        text = {
            "printer-days": _(
                "Together: {needed:# printer-day|# printer-days} needed, {bound} there at most: {short} too few."
            ),
            "printers": _(
                "Together: {needed:# printer|# printers} more needed, {bound} there at most: {short} too few."
            ),
            "cards": _("Together: {needed:# card|# cards} needed, {bound} there at most: {short} too few."),
        }[why.unit]
        amounts = {"needed": why.needed, "bound": why.bound, "short": why.needed - why.bound}
        lines.append(text.format(**{name: fraction(amount) for name, amount in amounts.items()}))
    if why.cases > 1 and why.horizon is not None:
        text = _(
            "{days:# day is|# days are} ruled out by {cases:# case|# cases} of how many printers come to a site or "
            "leave it by a day."
        )
        lines.append(text.format(days=number(why.horizon), cases=number(why.cases)))
    return lines


def term_text(instance: Instance, term: Term) -> str:
    """Return the term as a row of clauses."""
    return "; ".join(_clauses(term.fact, instance, term.amount))


@singledispatch
def _clauses(fact: object, _instance: Instance, _amount: Fraction) -> Iterator[str]:
    """Yield what a fact says of itself, and of the amount of its term; one function for each kind of fact."""
    raise TypeError(type(fact).__name__)


@_clauses.register
def _cause(fact: Cause, instance: Instance, _amount: Fraction) -> Iterator[str]:
    yield cause_sentence(instance, fact)


@_clauses.register
def _supply(fact: Supply, instance: Instance, _amount: Fraction) -> Iterator[str]:
    text = _(
        "{name}: {stock:# blank|# blanks} in stock and {delivered} to be delivered that can be used where cards wait"
    )
    name = site_name(instance, fact.site)
    yield text.format(name=name, stock=number(fact.stock), delivered=number(fact.delivered))


@_clauses.register
def _supplies(fact: Supplies, _instance: Instance, amount: Fraction) -> Iterator[str]:
    text = _("{count:# other site|# other sites} together: {amount}")
    yield text.format(count=number(len(fact.sites)), amount=fraction(amount))


@_clauses.register
def _open(_fact: Open, _instance: Instance, amount: Fraction) -> Iterator[str]:
    yield _("trips and cards that the sum leaves open: {amount} at most").format(amount=fraction(amount))


# --- sites ------------------------------------------------------------------------------------------------------------


@_clauses.register
def _at_site(fact: AtSite, instance: Instance, _amount: Fraction) -> Iterator[str]:
    """Yield what a site needs, row by row, how that counts, and what there is."""
    name = site_name(instance, fact.site)
    yield from _needs(name, fact.needs)
    for rounded in fact.steps:
        yield from _rounded(name, rounded)
    if fact.counted is not None:
        text = _("that counts {amount}")
        if fact.rounded and fact.taken_off:
            text = _("beyond what its own printers do, since only whole ones come, that counts {amount}")
        elif fact.rounded:
            text = _("since only whole printers come, that counts {amount}")
        yield text.format(amount=fraction(fact.counted))
    if fact.crowded:
        text = ngettext(
            "{name} needs room for its {n} printer: {n} × {each} = {all}",
            "{name} needs room for its {n} printers: {n} × {each} = {all}",
            fact.printers,
        )
        yield _product(text, fact.printers, -fact.each, name)
    elif not fact.needs and not fact.steps:
        text = _("{name} can do some of that") if fact.helps else _("{name} needs nothing of that")
        yield text.format(name=name)
    if fact.gain < 0:
        text = ngettext(
            "{n} printer that comes to {name} from outside needs room: {all}",
            "{n} printers that come to {name} from outside need room: {all}",
            fact.later,
        )
        yield text.format(n=number(fact.later), name=name, all=fraction(-fact.gain))
    yield from list(_there(fact)) or [_("nothing is there")] * (not fact.steps)


def _rounded(name: str, row: Rounded) -> Iterator[str]:
    """Yield a row of several rates: what is left, what a printer counts that comes, and one that leaves."""
    text = _(
        "{name} has {cards:# card|# cards} to print from day {start} on, its own printers can do {own}: {left} left"
    )
    if row.own >= row.cards:
        text = _(
            "{name} has {cards:# card|# cards} to print from day {start} on, its own printers can do {own}: none left"
        )
    left = max(0, row.cards - row.own)
    yield text.format(name=name, cards=number(row.cards), start=row.start, own=number(row.own), left=number(left))
    if row.cards > row.own:
        yield _("rounded by {divisor}, that counts {amount}; a printer that comes: {steps}").format(
            divisor=number(row.divisor), amount=fraction(row.counted), steps=", ".join(map(_step, row.come))
        )
    else:
        yield _("rounded by {divisor}, a printer that leaves takes: {steps}").format(
            divisor=number(row.divisor), steps=", ".join(map(_step, row.leave))
        )


def _step(step: Step) -> str:
    if step.first == step.last:
        text = _("on day {first} ({most:# card|# cards}) {amount}")
    elif step.most == step.least:
        text = _("on days {first} to {last} ({most:# card|# cards} each) {amount}")
    else:
        text = _("on days {first} to {last} ({most} to {least:# card|# cards}) {amount}")
    numbers = {"most": number(step.most), "least": number(step.least), "amount": fraction(step.amount)}
    return text.format(first=step.first, last=step.last, **numbers)


@_clauses.register
def _no_gain(_fact: NoGain, _instance: Instance, _amount: Fraction) -> Iterator[str]:
    yield _("no trip counts more where a printer comes than it takes where it leaves")


@_clauses.register
def _together(fact: Together, _instance: Instance, _amount: Fraction) -> Iterator[str]:
    yield from _needs("", fact.needs)
    if fact.counted is not None:
        yield _("that counts {amount}").format(amount=fraction(fact.counted))
    if fact.idle:
        yield _("no office is open then whose cards would come in time")


def _needs(name: str, needs: tuple[Need, ...]) -> Iterator[str]:
    """Yield what a site needs, or without a name all offices together, row by row."""
    for need in needs:
        yield _covering(name, need) if isinstance(need, Covering) else _other_need(name, need)
        if isinstance(need, Covering) and need.of in WHOSE:
            yield WHOSE[need.of]()


def _there(fact: AtSite) -> Iterator[str]:
    if fact.printers and not fact.crowded:
        text = ngettext(
            "its {n} printer gives {n} × {each} = {all}", "its {n} printers give {n} × {each} = {all}", fact.printers
        )
        yield _product(text, fact.printers, fact.each)
    if fact.later and fact.gain > 0:
        text = ngettext(
            "{n} printer that comes from outside gives {all}",
            "{n} printers that come from outside give {all}",
            fact.later,
        )
        yield text.format(n=number(fact.later), all=fraction(fact.gain))
    for cap in fact.caps[:OWN_CAPS]:
        text = _("{n:# card is|# cards are} there to be printed by day {day}: that allows {amount}")
        if cap.day is None:
            text = _("{n:# card is|# cards are} there to be printed: that allows {amount}")
        yield text.format(n=number(cap.cards), day=cap.day, amount=fraction(cap.amount))
    if rest := sum((cap.amount for cap in fact.caps[OWN_CAPS:]), Fraction(0)):
        yield _("the cards that are there by other days allow {amount}").format(amount=fraction(rest))
    if fact.paper:
        yield _("its blanks allow {amount}").format(amount=fraction(fact.paper))
    if fact.most is not None and (fact.room or fact.crowded):
        text = ngettext(
            "its limit of {most} printer allows {amount}", "its limit of {most} printers allows {amount}", fact.most
        )
        yield text.format(most=number(fact.most), amount=fraction(fact.room))


def _covering(name: str, need: Covering) -> str:
    if need.of == "all":
        text = _("all offices together need {need:# printer-day|# printer-days} from day {start} on ({work})")
    elif need.end is not None:
        text = _("{name} needs {need:# printer-day|# printer-days} from day {start} on, and by day {end} ({work})")
    else:
        text = _("{name} needs {need:# printer-day|# printer-days} from day {start} on ({work})")
    work = _work(need)
    if need.end is not None and need.by_rule:
        work = _("rule; {work}").format(work=work)
    return text.format(name=name, need=number(need.printer_days), start=need.start, end=need.end, work=work)


def _work(need: Covering) -> str:
    """Return what the printer-days are for: the cards by the rate."""
    text = _("{cards:# card|# cards}")
    if need.early and need.come:
        text = _("{cards:# card|# cards}: {all} less {early} that are there to be printed before")
    elif need.early:
        text = _("{cards:# card|# cards}: {all} less {early:# blank|# blanks} that can be there before")
    cards = text.format(cards=number(need.cards), all=number(need.cards + need.early), early=number(need.early))
    text = _("{cards} / {rate} at most") if need.varied else _("{cards} / {rate}")
    return text.format(cards=cards, rate=number(need.rate))


def _other_need(name: str, need: Kept | Printed) -> str:
    if isinstance(need, Printed):
        return _printed(name, need)
    n = need.printers
    if need.first == need.last and need.by_rule:
        text = ngettext(
            "{name} needs {n} printer on day {first} (rule)", "{name} needs {n} printers on day {first} (rule)", n
        )
    elif need.first == need.last:
        text = ngettext("{name} needs {n} printer on day {first}", "{name} needs {n} printers on day {first}", n)
    elif need.by_rule:
        text = ngettext(
            "{name} needs {n} printer on days {first} to {last} (rule)",
            "{name} needs {n} printers on days {first} to {last} (rule)",
            n,
        )
    else:
        text = ngettext(
            "{name} needs {n} printer on days {first} to {last}",
            "{name} needs {n} printers on days {first} to {last}",
            n,
        )
    return text.format(name=name, n=number(n), first=need.first, last=need.last)


def _printed(name: str, need: Printed) -> str:
    text = _("{name} needs {cards:# card|# cards}")
    if not name:
        text = _("all offices together need {cards:# card|# cards}")
        if need.end == 0:
            text = _("all offices together need {cards:# card|# cards} before day 1")
    elif need.own:
        text = _("{name} needs {cards:# card|# cards} that it prints itself")
    elif need.end is not None and need.by_rule:
        text = _("{name} needs {cards:# card|# cards} by day {end} (rule)")
    elif need.end is not None:
        text = _("{name} needs {cards:# card|# cards} by day {end}")
    return text.format(name=name, cards=number(need.cards), end=need.end)


@_clauses.register
def _others(fact: Others, instance: Instance, amount: Fraction) -> Iterator[str]:
    n = fact.printers
    if fact.need and n:
        text = ngettext(
            "{count:# more site needs|# more sites need} {need}; what is there, {n} printer included, gives {amount} "
            "({names})",
            "{count:# more site needs|# more sites need} {need}; what is there, {n} printers included, gives {amount} "
            "({names})",
            n,
        )
    elif fact.need:
        text = _("{count:# more site needs|# more sites need} {need}; what is there gives {amount} ({names})")
    elif fact.helps and len(fact.sites) == sum(not site.is_depot for site in instance.sites):
        text = _("{count:# office has|# offices have} {n:# printer|# printers}; what is there gives {amount} ({names})")
    elif fact.helps and not n:
        text = _("{count:# more site|# more sites}: what is there gives {amount} ({names})")
    elif fact.helps:
        text = ngettext(
            "{count:# more site|# more sites}: what is there, {n} printer included, gives {amount} ({names})",
            "{count:# more site|# more sites}: what is there, {n} printers included, gives {amount} ({names})",
            n,
        )
    elif n:
        text = ngettext(
            "{count:# other site needs|# other sites need} nothing of that; what is there, {n} printer included, "
            "gives {amount} ({names})",
            "{count:# other site needs|# other sites need} nothing of that; what is there, {n} printers included, "
            "gives {amount} ({names})",
            n,
        )
    else:
        text = _(
            "{count:# other site needs|# other sites need} nothing of that; what is there gives {amount} ({names})"
        )
    count, need, names = number(len(fact.sites)), fraction(fact.need), site_names(instance, fact.sites)
    yield text.format(count=count, need=need, n=number(n), amount=fraction(amount), names=names)


# --- rules about trips ------------------------------------------------------------------------------------------------


@_clauses.register
def _departures(fact: Departures, _instance: Instance, _amount: Fraction) -> Iterator[str]:
    yield from (_quota(quota) for quota in fact.quotas)


def _quota(quota: Quota) -> str:
    if quota.days is None:
        text = ngettext(
            "at most {n} printer leaves in all (rule): that gains {n} × {each} = {all}",
            "at most {n} printers leave in all (rule): that gains {n} × {each} = {all}",
            quota.most,
        )
    elif quota.days[0] == quota.days[1]:
        text = ngettext(
            "at most {n} printer leaves a day (rule): on day {first} that gains {n} × {each} = {all}",
            "at most {n} printers leave a day (rule): on day {first} that gains {n} × {each} = {all}",
            quota.most,
        )
    else:
        text = ngettext(
            "at most {n} printer leaves a day (rule): on days {first} to {last} that gains {n} × {each} = {all}",
            "at most {n} printers leave a day (rule): on days {first} to {last} that gains {n} × {each} = {all}",
            quota.most,
        )
    return _product(text, quota.most, quota.each, days=quota.days or (0, 0))


def _product(text: str, count: int, each: Fraction, name: str = "", days: tuple[int, int] = (0, 0)) -> str:
    amounts = {"n": number(count), "each": fraction(each), "all": fraction(count * each)}
    return text.format(**amounts, name=name, first=days[0], last=days[1])


@_clauses.register
def _fixed(fact: Fixed, instance: Instance, amount: Fraction) -> Iterator[str]:
    for trip, printers in fact.trips[:OWN_TRIPS]:
        yield _fixed_trip(instance, trip, printers)
    more = len(fact.trips) - OWN_TRIPS
    if more > 0:
        text = ngettext("{n} more trip is fixed by a rule", "{n} more trips are fixed by rules", more)
        yield text.format(n=number(more))
    text = _("that costs {amount}") if amount < 0 else _("that counts {amount}")
    yield text.format(amount=fraction(abs(amount)))


@_clauses.register
def _not_made(fact: NotMade, instance: Instance, _amount: Fraction) -> Iterator[str]:
    yield _fixed_trip(instance, fact.trip, fact.printers)
    yield WHY_NOT[fact.why]().format(arrival=fact.arrival)


def _fixed_trip(instance: Instance, trip: Key, printers: int) -> str:
    text = ngettext(
        "by a rule {n} printer leaves {origin} for {destination} on day {day}",
        "by a rule {n} printers leave {origin} for {destination} on day {day}",
        printers,
    )
    origin, destination = site_name(instance, trip[0]), site_name(instance, trip[1])
    return text.format(n=number(printers), origin=origin, destination=destination, day=trip[2])


@_clauses.register
def _left_out(fact: LeftOut, instance: Instance, _amount: Fraction) -> Iterator[str]:
    parts = [_barred(instance, rule) for rule in fact.rules[:OWN_TRIPS]]
    more = len(fact.rules) - OWN_TRIPS
    if more > 0:
        text = ngettext("{n} more rule of that kind", "{n} more rules of that kind", more)
        parts.append(text.format(n=number(more)))
    yield _("rules leave out trips that would gain more: {trips}").format(trips=", ".join(parts))


def _barred(instance: Instance, rule: Barred) -> str:
    i, j, day = rule.trip
    text = BARRED[rule.rule]()
    return text.format(origin=site_name(instance, i), destination=site_name(instance, j), day=day)
