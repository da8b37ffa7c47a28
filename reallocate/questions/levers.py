"""What `claim` tries: the values of each kind of change, from the least helpful to the most, and whether that is so.

Whether more of a change can ever cost days decides how its values are searched. Where it cannot, the values are
*monotone*: the last of them decides whether any does, and the first that does is found by halving. Everything else is
tried value by value, and what was left out is said. With a plan for fewer helpful figures at hand:

| change | monotone | because the plan stays legal |
|---|---|---|
| `cards_per_printer_day` up | always | it may print less than is possible |
| `printers` more, `backlog` fewer, wherever best | always | as many or fewer of what is granted may be used |
| `closed_days` opened | where no new cards come | nothing has to be printed on a day more |
| `delivery_day` earlier | but for printers where a maximum can bind | blanks may lie, printers stand, cards wait |
| `setup_hours` down, `overnight_hours` up | where no maximum can bind | trips leave on their days and come earlier |
| `print_for_others`, `lends_blanks` | yes or no | nothing has to be printed elsewhere, or lent |

New cards come on open days only: to open a weekday brings more of them, so a plan for one open weekday more may find
no time for two. Opened are first all weekdays, then as few as do.

Of trips: blanks and printers that come earlier may lie and stand, and what comes overnight instead leaves again on
the next day at the earliest, as before; a card of a courier is handed out earlier. But where an office has a maximum, a
printer that comes earlier may come before there is room, and one that waits to come on its day may stand where it has
to leave; so shorter trips, and printers that come from outside earlier, can cost days, and later ones save them. A
maximum of at least all printers, those from outside among them, never binds.

Fewer cards of the backlog are so many that were never there; new cards come as before (`reallocate.search.grants`). As
many as have to be printed at home, or were printed elsewhere, stay.

The planner's rule `not_later_than_alone` is held to the day of now: it asks for more where a site could be faster by
itself.

Of values that are not monotone each that changes a trip is tried, up to `MOST_TRIED`; between two of them nothing
changes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations
from typing import Any, TypeVar

from reallocate.bounds.enough import maxima_bind
from reallocate.files.cells import MOST
from reallocate.instance.calendar import longest
from reallocate.instance.model import Instance
from reallocate.instance.parts import Delivery
from reallocate.instance.roads import hundredths
from reallocate.instance.writer import WEEKDAYS
from reallocate.questions.variants import Change

#: A figure as it is told: a number, weekdays in words, or yes and no.
Number = int | Decimal | str
V = TypeVar("V")
#: Values that are not monotone and tried one by one; of more, so many are spread over all.
MOST_TRIED = 50


@dataclass(frozen=True, slots=True)
class Lever:
    """One kind of change with its values.

    Attributes
    ----------
    kind, before : of change, and the figure now.
    values : from the least helpful to the most; of a measured change that is to make a promise true the smallest change
        comes first, of one that it is to bear the largest.
    change : makes the change of a value.
    monotone : whether a value keeps a promise where one before it does.
    bears : whether the promise is true and the last value is that of now: how much worse may it become?
    whole : whether every other value amounts to one of these.
    yes_no : the value that is made as a whole, of a change that is made or not; None: it is measured.
    """

    kind: str
    before: Number
    values: Sequence[Any]
    change: Callable[[Any], Change]
    monotone: bool = True
    bears: bool = False
    whole: bool = True
    yes_no: Any = None

    def figure(self, k: int) -> Number:
        """Return the figure that the k-th value makes of the one before."""
        value = self.values[k]
        return " ".join(WEEKDAYS[day] for day in sorted(value)) if isinstance(value, frozenset) else value


def remedies(instance: Instance) -> Iterator[Lever]:
    """Yield what may make a false promise true, beside printers and cards that are granted."""
    yield _rate(instance)
    if instance.legs is not None:
        yield from _setup(instance)
        yield from _overnight(instance)
    if instance.settings.closed_weekdays:
        yield _open_weekdays(instance)
    for k, delivery in enumerate(instance.deliveries):
        if delivery.day > 1 and _brings(delivery):
            yield _delivered(instance, k, range(delivery.day - 1, 0, -1))
    if _others_may_print(instance):
        yield _yes("print_for_others")
    if len(instance.sites) > 1 and not all(site.lends for site in instance.sites):
        yield _yes("lends_blanks")


def burdens(instance: Instance, promised: int) -> Iterator[Lever]:
    """Yield what may get worse while a true promise holds: how low rates, how late each delivery."""
    offices = [j for j, owners in enumerate(instance.prints_for) if owners]
    if not offices:
        return
    highest = max(instance.rate(i) for i in offices)

    def at_most(rate: int) -> Change:
        return Change("cards_per_printer_day", "at_most", rate)

    yield Lever("cards_per_printer_day", highest, range(1, highest + 1), at_most, bears=True)
    last = instance.span(promised)
    for k, delivery in enumerate(instance.deliveries):
        if _brings(delivery) and delivery.day <= last:
            # After these days it is of no use, however late it comes.
            yield _delivered(instance, k, range(last + 1, delivery.day - 1, -1), bears=True)


def most_printers(instance: Instance) -> int:
    """Return printers on top beyond which more make no promise true: Σ_i max(m_i, ⌈b_i / r_i⌉) + all that are fixed.

    m_i is what has to stand at office i every day, b_i the cards that may be printed there and r_i its lowest rate; for
    each trip that a rule fixes, its printers. Those from outside are on top.

    Notes
    -----
    *Proof.* Take a plan with any number of printers on top. It is a flow of printers through offices and days, p_i of
    them from office i at the start, others from outside on their days, and stays a plan as long as the flow through
    office i on day d is at least q_id = max(m_i, ⌈cards printed there that day / r_i⌉) and at most M_i, that of a fixed
    trip is what it was, and that of any other trip is no more than it was: then departures, and moves in all, are no
    more either. The least flow of this kind is the most, over all cuts, of what has to cross forwards less what may
    cross backwards (min-flow max-cut, Ford and Fulkerson 1962). A cut that office i crosses forwards on several days
    has it cross backwards in between, with at least M_i, or without end; since q_id <= M_i, all of them together count
    no more than the largest. So the least flow is at most Σ p_i + Σ_i max_d q_id + what is fixed and what comes from
    outside, and ⌈b_i / r_i⌉ is the most that printing asks for.
    """
    least = instance.limits.least
    work = (max(least[i], -(-instance.printable_at(i) // instance.rates(i)[0])) for i in range(len(instance.sites)))
    return sum(work) + sum(instance.limits.fixed.values()) + instance.fleet - instance.printers


def _rate(instance: Instance) -> Lever:
    """One rate in place of every lower one."""
    offices = [j for j, owners in enumerate(instance.prints_for) if owners]
    lowest = min(instance.rate(i) for i in offices)
    # With a rate of all that may be printed at a site a printer does it in a day: more is the same. Counts have a most.
    highest = min(MOST, max(instance.printable_at(i) for i in offices))

    def at_least(rate: int) -> Change:
        return Change("cards_per_printer_day", "at_least", rate)

    return Lever("cards_per_printer_day", lowest, range(lowest + 1, max(lowest + 1, highest) + 1), at_least)


def _open_weekdays(instance: Instance) -> Lever:
    """No weekday closed; where new cards come on open days, otherwise as few open ones more as do."""
    closed = sorted(instance.settings.closed_weekdays)
    values, whole = [frozenset[int]()], True
    if instance.arrivals:
        fewer = [frozenset(kept) for n in range(len(closed) - 1, 0, -1) for kept in combinations(closed, n)]
        tried, whole = _spread(fewer)
        values += tried

    def opened(days: frozenset[int]) -> Change:
        return Change("closed_days", "to", days)

    before = " ".join(WEEKDAYS[day] for day in closed)
    return Lever("closed_days", before, values, opened, len(values) == 1, whole=whole, yes_no=values[0])


def _brings(delivery: Delivery) -> bool:
    """Whether anything comes by a delivery."""
    return bool(delivery.blanks or delivery.printers or delivery.cards)


def _delivered(instance: Instance, k: int, days: Sequence[int], *, bears: bool = False) -> Lever:
    """Other days of a delivery."""
    delivery, whole = instance.deliveries[k], True
    monotone = delivered_later_costs(instance, k)
    if not monotone:
        days, whole = _spread(days)
    return Lever("delivery_day", delivery.day, days, _on_day(k), monotone, bears, whole)


def delivered_later_costs(instance: Instance, k: int) -> bool:
    """Whether the k-th delivery never saves a day by coming later."""
    return not (instance.deliveries[k].printers and maxima_bind(instance))


def more_printers_fit(instance: Instance, site: int) -> bool:
    """Whether printers more at a site never cost a day: they may stand there idle, whatever else stands there."""
    most = instance.sites[site].max_printers
    return most is None or most >= instance.fleet


def steady_from(instance: Instance) -> int | None:
    """Return a day from which on a delivery that comes a day later costs at most a day; None: there is none.

    Notes
    -----
    *Proof.* Take a plan with the delivery on day d, which is this day or later, and put a day before d on which nothing
    leaves and nothing is printed: whatever was done on day d or later is done a day later. What was on the road then,
    or comes from outside, arrives on its old day, and so a day earlier than it is used. On the day more there stands at
    each office what stood there on day d - 1 (so d is at least 2, for minima need not hold before day 1), and perhaps
    more; so minima hold, and no maximum binds. All is open from day d on at the same rates, no new cards come, and no
    rule names a day by which something is to be done; so the plan stays legal, and takes a day more.
    """
    limits, fixed = instance.limits, [day for _from, _to, day in instance.limits.fixed]
    if maxima_bind(instance) or instance.settings.closed_weekdays or limits.last is not None:
        return None
    if any(end is not None for end in limits.finish):
        return None
    ends = [*(row.day for row in instance.closures), *(row.last for row in instance.shifts)]
    return max([1, instance.last_arrival, *ends, *fixed]) + 1


def never_of_use(instance: Instance) -> int:
    """Return a day on which no delivery is of any use: it is after every plan that is looked for."""
    return longest(instance) + 1


def _others_may_print(instance: Instance) -> bool:
    """Whether some cards could be printed elsewhere if offices printed for each other, which they do not."""
    if instance.settings.print_for_others:
        return False
    return any(len(places) > 1 for places in instance.replace(print_for_others=True).printed_at)


def _yes(kind: str) -> Lever:
    return Lever(kind, False, [True], lambda yes: Change(kind, "to", yes), yes_no=True)


def _setup(instance: Instance) -> Iterator[Lever]:
    """No time to take printers down and set them up; where less of it may cost days, other times as well."""
    settings = instance.settings
    if not settings.setup_hours:
        return
    monotone, values, whole = not maxima_bind(instance), [Decimal(0)], True
    if not monotone:
        shorter = sorted(_setup_steps(instance), reverse=True)
        tried, whole = _spread(shorter)
        values += tried
    changed = _setting("setup_hours")
    yield Lever("setup_hours", settings.setup_hours, values, changed, monotone, whole=whole, yes_no=values[0])


def _overnight(instance: Instance) -> Iterator[Lever]:
    """The fewest hours of a trip that must cost no working day."""
    monotone, whole = not maxima_bind(instance), True
    values = sorted(_overnight_steps(instance))
    if not monotone:
        values, whole = _spread(values)
    if values:
        before = instance.settings.overnight_hours
        yield Lever("overnight_hours", before, values, _setting("overnight_hours"), monotone, whole=whole)


def _overnight_steps(instance: Instance) -> set[Decimal]:
    """Return the hours above those of now at which a trip, of printers or of blanks, begins to take a day less."""
    settings = instance.settings
    now, setup = hundredths(settings.overnight_hours), hundredths(settings.setup_hours)
    a_day = hundredths(settings.travel_hours_per_day)
    found = (step for hours in _hours(instance) for extra in (0, setup) for step in range(hours + extra, now, -a_day))
    return {Decimal(step) / 100 for step in found}


def _setup_steps(instance: Instance) -> set[Decimal]:
    """Return the hours of set-up between none and those of now at which a trip begins to take a day less."""
    settings = instance.settings
    now, overnight = hundredths(settings.setup_hours), hundredths(settings.overnight_hours)
    a_day = hundredths(settings.travel_hours_per_day)
    found: set[Decimal] = set()
    for hours in _hours(instance):
        longest = hours + now - overnight  # hours of the trip that count, and those of whole days below them
        found.update(
            Decimal(step) / 100
            for day in range(-(-longest // a_day))
            if 0 < (step := day * a_day + overnight - hours) < now
        )
    return found


def _hours(instance: Instance) -> set[int]:
    """Return the lengths of all trips, in hundredths of an hour."""
    rows = instance.travel.hours
    return {h for i, row in enumerate(rows) for j, h in enumerate(row) if h is not None and i != j}


def _spread(values: Sequence[V]) -> tuple[list[V], bool]:
    """Return the values, or `MOST_TRIED` of them spread over all with both ends; and whether these are all."""
    last = len(values) - 1
    if last < MOST_TRIED:
        return list(values), True
    return [values[k * last // (MOST_TRIED - 1)] for k in range(MOST_TRIED)], False


def _setting(name: str) -> Callable[[Decimal], Change]:
    return lambda hours: Change(name, "to", hours)


def _on_day(delivery: int) -> Callable[[int], Change]:
    return lambda day: Change("delivery_day", "to", day, delivery=delivery)
