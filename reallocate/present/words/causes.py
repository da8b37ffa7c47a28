"""Why no plan exists, in words: one sentence for each cause."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from reallocate.bounds.feasibility import Case, Cause
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.present.words.bounds import bound_reason
from reallocate.present.words.names import site_name, site_names
from reallocate.present.words.numbers import number

#: One sentence for each case. Placeholders: name (of the site), needed, there, missing, backlog (there, or of all);
#: origin, destination and day of a trip. Called, not stored, so that the language is that of the moment.
SENTENCES: dict[Case, Callable[[], str]] = {
    "no_printers": lambda: _("there is no working printer at any site, and {backlog:# card waits|# cards wait}"),
    "no_printers_allowed": lambda: _(
        "{name}: {backlog:# card waits|# cards wait} where max_printers is 0; allow at least one printer"
    ),
    "unreachable": lambda: _(
        "{name}: {backlog:# card waits|# cards wait} where no printer stands and no road from a printer leads"
    ),
    "minimum_of_a_depot": lambda: _("{name}: min_printers is {needed}, but printers are never sent to a depot"),
    "minimum_on_day_1": lambda: _(
        "{name}: min_printers is {needed}, but at most {there:# printer|# printers} can be there on day 1"
    ),
    "minima": lambda: _(
        "the minima of all sites add up to {needed:# printer|# printers}; there {there:is|are} {there}"
    ),
    "maximum": lambda: _(
        "{name}: {needed:# printer stands|# printers stand} where max_printers is {there}, and no road leads away"
    ),
    "maxima": lambda: _(
        "the maxima of all sites leave room for {there:# printer|# printers}; there {needed:is|are} {needed}, and all "
        "stand somewhere"
    ),
    "fixed_twice": lambda: _(
        "printers from {origin} to {destination} on day {day} are fixed at different numbers by two rules; keep one"
    ),
    "fixed_and_forbidden": lambda: _(
        "printers from {origin} to {destination} on day {day} are fixed at {needed}, and a rule forbids that trip"
    ),
    "fixed_without_a_road": lambda: _(
        "printers from {origin} to {destination} on day {day} are fixed at {needed}, and no road leads there"
    ),
    "fixed_outside_the_days": lambda: _(
        "printers from {origin} to {destination} on day {day} are fixed at {needed}, "
        "and by another rule none leave on that day"
    ),
    "fixed_on_a_closed_day": lambda: _(
        "printers from {origin} to {destination} on day {day} are fixed at {needed}, "
        "and nothing leaves {origin} then, for it is closed"
    ),
    "fixed_beyond_the_fleet": lambda: _(
        "printers from {origin} to {destination} on day {day} are fixed at {needed}; there {there:is|are} {there}"
    ),
    "fixed_on_one_day": lambda: _(
        "day {day}: {needed:# departure is|# departures are} fixed; a rule allows {there} a day"
    ),
    "fixed_in_all": lambda: _("{needed:# departure is|# departures are} fixed; a rule allows {there} in all"),
    "moves_total": lambda: _(
        "cards wait at {needed:# office|# offices} without a printer, and the rules let {there:# printer|# printers} "
        "leave in all"
    ),
    "too_few_blanks": lambda: _(
        "{missing:# blank card is|# blank cards are} missing at {sites}: {backlog:# card waits|# cards wait}, and of "
        "{total:# blank|# blanks} in stock or on the "
        "way {there} can come where they are needed; {idle} more than needed {idle:lies|lie} at sites that do not lend"
    ),
    "late_blanks": lambda: _(
        "{missing} of the blank cards that are needed at {sites} {missing:comes|come} only after day {day}, the last "
        "day allowed"
    ),
    "too_short": lambda: _(
        "no plan has at most {day:# day|# days}: "
        "every plan within {day:# day|# days} breaks a rule or leaves cards unprinted (see the certificate)"
    ),
}
#: The same where the planner's rules have a part in it, or where no blanks lie idle (see `_is_variant`).
VARIANTS: dict[Case, Callable[[], str]] = {
    "unreachable": lambda: _(
        "{name}: {backlog:# card waits|# cards wait} where no printer stands and, by roads and rules, none can come"
    ),
    "minimum_on_day_1": lambda: _(
        "{name}: a rule keeps {needed:# printer|# printers} there, but at most {there} can be there on day 1"
    ),
    "maximum": lambda: _(
        "{name}: {needed:# printer stands|# printers stand} where max_printers is {there}; by roads and rules none "
        "leaves"
    ),
    "too_few_blanks": lambda: _(
        "{missing:# blank card is|# blank cards are} missing at {sites}: {backlog:# card waits|# cards wait}, and of "
        "{total:# blank|# blanks} in stock or on the "
        "way {there} can come where they are needed"
    ),
}


def cause_sentence(instance: Instance, cause: Cause) -> str:
    """Return the cause as one sentence, without its end mark."""
    if cause.bound is not None:
        text = _("no plan has at most {day:# day|# days}: {reason}")
        return text.format(day=number(cause.day), reason=bound_reason(instance, cause.bound))
    origin, destination, day = cause.trip or (None, None, cause.day)
    return _sentence(instance, cause)().format(
        name="" if cause.site is None else site_name(instance, cause.site),
        sites=site_names(instance, (*cause.sites, *cause.own)),
        needed=number(cause.needed),
        there=number(cause.there),
        missing=number(cause.missing),
        backlog=number(instance.cards if cause.site is None else instance.demand(cause.site)),
        total=number(instance.blanks + instance.delivered),
        idle=number(cause.idle),
        origin="" if origin is None else site_name(instance, origin),
        destination="" if destination is None else site_name(instance, destination),
        day=number(day),
    )


def causes_line(instance: Instance, causes: Iterable[Cause]) -> str:
    """Return several causes in one line."""
    return "; ".join(cause_sentence(instance, cause) for cause in causes)


def _cut_off() -> str:
    return _(
        "no road leads to {sites}, where {missing:# blank card is|# blank cards are} missing; look whether a leg lacks"
    )


def _is_cut_off(instance: Instance, cause: Cause) -> bool:
    """Whether blanks are missing at sites alone that no road leads to, and others could send some."""
    if cause.case != "too_few_blanks":
        return False
    short, hours = {*cause.sites, *cause.own}, instance.travel.hours
    others = [k for k in range(len(instance.sites)) if k not in short]
    senders = [
        k for k in others if instance.sites[k].lends and (instance.sites[k].blanks or instance.deliveries_by_site[k])
    ]
    return bool(senders) and all(hours[k][i] is None for i in short for k in (*others, *short) if k != i)


def _sentence(instance: Instance, cause: Cause) -> Callable[[], str]:
    if _is_cut_off(instance, cause):
        return _cut_off
    return (VARIANTS if cause.case in VARIANTS and _is_variant(instance, cause) else SENTENCES)[cause.case]


def _is_variant(instance: Instance, cause: Cause) -> bool:
    if cause.case == "too_few_blanks":
        return not cause.idle
    if cause.case == "minimum_on_day_1":
        assert cause.site is not None
        return cause.needed != instance.sites[cause.site].min_printers
    return bool(instance.limits.forbidden)
