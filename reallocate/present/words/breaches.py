"""What is wrong with a plan, in words: one sentence for each case."""

from __future__ import annotations

from collections.abc import Callable

from reallocate.files.cells import shown
from reallocate.files.columns import TABLES
from reallocate.files.naming import named_column
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.breach import Breach, Case, Number
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import number

#: One sentence for each case. Placeholders: day; name and other (sites); what; found, allowed. Called, not stored, so
#: that the language is that of the moment.
SENTENCES: dict[Case, Callable[[], str]] = {
    "no_printer": lambda: _(
        "day {day}: {found:# printer is|# printers are} to leave {name} for {other}, but {allowed} can leave"
    ),
    "no_blanks": lambda: _(
        "day {day}: {found:# blank is|# blanks are} to leave {name} for {other}, but {allowed} can leave"
    ),
    "not_lender": lambda: _(
        "day {day}: {found:# blank is|# blanks are} to leave {name} for {other}; {name} does not lend blanks"
    ),
    "to_depot": lambda: _(
        "day {day}: {found:# printer is|# printers are} sent from {other} to the depot {name}; none may"
    ),
    "no_road": lambda: _(
        "day {day}: {found:# printer is|# printers are} to go from {name} to {other}; no road leads there"
    ),
    "self_trip": lambda: _("day {day}: {found:# printer is|# printers are} to go from {name} to itself"),
    "min_printers": lambda: _("day {day}: printers at {name}: {found}; the fewest allowed {allowed:is|are} {allowed}"),
    "max_printers": lambda: _("day {day}: printers at {name}: {found}; the most allowed {allowed:is|are} {allowed}"),
    "closed": lambda: _("day {day}: {found:# card is|# cards are} to be printed at {name}, which is closed"),
    "over_capacity": lambda: _(
        "day {day}: {found:# card is|# cards are} to be printed at {name}; the printers there can print {allowed}"
    ),
    "over_blanks": lambda: _(
        "day {day}: {found:# card is|# cards are} to be printed at {name}; blanks in stock: {allowed}"
    ),
    "over_backlog": lambda: _(
        "day {day}: {found:# card is|# cards are} to be printed at {name}; cards that wait: {allowed}"
    ),
    "unfinished": lambda: _("{found:# card still waits|# cards still wait} at {name} at the end of the plan"),
    "under_way": lambda: _(
        "day {day}: printers leave for {name} and arrive on day {found}; the plan ends on {allowed}"
    ),
    "after_end": lambda: _("day {day}: cards are to be printed at {name}, but the plan ends on day {allowed}"),
    "useless_trip": lambda: _(
        "day {day}: printers leave for {name} and arrive on day {found}; the last day that counts is {allowed}: useless"
    ),
    "too_early": lambda: _(
        "day {day}: arrival at {name} from {other} on day {found}; the road allows day {allowed} at the earliest"
    ),
    "derived_differs": lambda: _("day {day}, {name}: {what} says {found}; it is {allowed}"),
    "keep_at_least": lambda: _("day {day}: printers at {name}: {found}; a rule keeps at least {allowed} there"),
    "forbid": lambda: _(
        "day {day}: {found:# printer leaves|# printers leave} {name} for {other}; a rule forbids that trip"
    ),
    "accept_none": lambda: _(
        "day {day}: {found:# printer leaves|# printers leave} {other} for {name}; by a rule none may come there"
    ),
    "not_before": lambda: _("day {day}: printers leave {name} for {other}; by a rule none leave before day {allowed}"),
    "not_after": lambda: _("day {day}: printers leave {name} for {other}; by a rule none leave after day {allowed}"),
    "departures_per_day": lambda: _(
        "day {day}: {found:# printer leaves|# printers leave}; a rule allows {allowed} a day"
    ),
    "moves_total": lambda: _("{found:# printer leaves|# printers leave} in all; a rule allows {allowed}"),
    "finish_by": lambda: _(
        "{found:# card still waits|# cards still wait} at {name} at the close of day {day}, when a rule wants none"
    ),
    "not_later_than_alone": lambda: _(
        "{found:# card still waits|# cards still wait} at {name} at the close of day {day}, when it would be finished "
        "alone"
    ),
    "fix": lambda: _("day {day}: {found:# printer leaves|# printers leave} {name} for {other}; a rule fixes {allowed}"),
    "serve_at_least": lambda: _(
        "{found:# card|# cards} of {name} {found:is|are} handed out; a rule wants at least {allowed}"
    ),
    "closed_departure": lambda: _(
        "day {day}: {found:# printer leaves|# printers leave} {name} for {other}; {name} is closed, and nothing leaves "
        "it then"
    ),
    "no_courier": lambda: _(
        "day {day}: {found:# card is|# cards are} to be printed at {name} for {other}; that is not allowed"
    ),
    "not_printed": lambda: _(
        "day {day}: {found:# card leaves|# cards leave} {name} for {other}; of those printed there that day, "
        "{allowed:# is|# are} for others"
    ),
    "own_only": lambda: _("{found:# card|# cards} of {name} {found:is|are} printed there; at least {allowed} must be"),
}
#: The same of trips of blanks, where trips of both kinds can be wrong.
OF_BLANKS: dict[Case, Callable[[], str]] = {
    "no_road": lambda: _(
        "day {day}: {found:# blank is|# blanks are} to go from {name} to {other}; no road leads there"
    ),
    "self_trip": lambda: _("day {day}: {found:# blank is|# blanks are} to go from {name} to itself"),
    "under_way": lambda: _("day {day}: blanks leave for {name} and arrive on day {found}; the plan ends on {allowed}"),
    "closed_departure": lambda: _(
        "day {day}: {found:# blank leaves|# blanks leave} {name} for {other}; {name} is closed, and nothing leaves it "
        "then"
    ),
    "useless_trip": lambda: _(
        "day {day}: blanks leave for {name} and arrive on day {found}; the last day that counts is {allowed}: useless"
    ),
}
#: The same of cards that are printed for others.
OF_CARDS: dict[Case, Callable[[], str]] = {
    "self_trip": lambda: _("day {day}: {found:# card is|# cards are} to go from {name} to itself"),
    "over_backlog": lambda: _(
        "day {day}: {found:# card is|# cards are} to be printed at {other} for {name}; cards that are not printed yet: "
        "{allowed}"
    ),
    "under_way": lambda: _(
        "day {day}: cards are printed at {other} for {name} and handed out on day {found}; the plan ends on {allowed}"
    ),
}
#: What has another sentence, by what is wrong with it.
APART: dict[str, dict[Case, Callable[[], str]]] = {
    "blanks": OF_BLANKS,
    "cards": OF_CARDS,
    "unprinted": {
        "over_backlog": lambda: _(
            "day {day}: {found:# card is|# cards are} to be printed at {name}; cards that are not printed yet: "
            "{allowed}"
        )
    },
}


def breach_sentence(instance: Instance, breach: Breach) -> str:
    """Return the finding as one sentence, without its file and line."""
    case = breach.case
    sentence = APART.get(breach.what, {}).get(case, SENTENCES[case])
    return sentence().format(
        day=breach.day,
        name="" if breach.site is None else site_name(instance, breach.site),
        other="" if breach.other is None else site_name(instance, breach.other),
        what=_column(breach.what) if case == "derived_differs" else breach.what,
        found=_value(breach.found),
        allowed=_value(breach.allowed),
    )


def _column(name: str) -> str:
    """Return how a stated figure's column is called: the pages of days and sites have most, those of trips the rest."""
    of_days = any(column.name == name for column in TABLES["assignment"])
    return named_column(name, "assignment" if of_days else "moves")


def _value(value: Number | str) -> str:
    return shown(value) if isinstance(value, str) else number(value)
