"""What moves in a plan, in words."""

from __future__ import annotations

from collections.abc import Iterator

from reallocate.instance.model import Instance
from reallocate.language import _, ngettext
from reallocate.plan.model import Plan, Trip, added_up
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import number

#: Pairs of offices that are named where one prints for the other; of more the largest.
MOST_PAIRS = 5


def what_moves(instance: Instance, plan: Plan) -> list[str]:
    """Return sentences on the printers, the blanks and the couriered cards of a plan; none where nothing moves."""
    lines = []
    if plan.moves:
        moved = sum(trip.count for trip in plan.moves)
        lines.append(ngettext("{count} printer moves.", "{count} printers move.", moved).format(count=number(moved)))
    if plan.shipments:
        shipped = sum(trip.count for trip in plan.shipments)
        text = ngettext("{count} blank card is shipped.", "{count} blank cards are shipped.", shipped)
        lines.append(text.format(count=number(shipped)))
    return [*lines, *_couriered(instance, plan)]


def _couriered(instance: Instance, plan: Plan) -> Iterator[str]:
    """Yield who prints for whom, most cards first."""
    pairs: dict[tuple[int, int], list[Trip]] = {}
    for trip in added_up(plan.couriers):
        pairs.setdefault((trip.origin, trip.destination), []).append(trip)
    cards = {pair: sum(trip.count for trip in trips) for pair, trips in pairs.items()}
    largest = sorted(pairs, key=lambda pair: (-cards[pair], pair))
    for pair in largest[:MOST_PAIRS]:
        days = [trip.day for trip in pairs[pair]]
        count, (site, owner) = cards[pair], (site_name(instance, i) for i in pair)
        names = {"count": number(count), "site": site, "owner": owner}
        if len(set(days)) == 1:
            text = ngettext(
                "{count} card is printed at {site} for {owner}, day {day}.",
                "{count} cards are printed at {site} for {owner}, day {day}.",
                count,
            )
            yield text.format(**names, day=number(days[0]))
        else:
            text = _("{count} cards are printed at {site} for {owner}, day {first} to {last}.")
            yield text.format(**names, first=number(min(days)), last=number(max(days)))
    rest = largest[MOST_PAIRS:]
    if rest:
        count = sum(cards[pair] for pair in rest)
        text = ngettext(
            "{count} more card is printed at an office for another: see the dispatch list.",
            "{count} more cards are printed at offices for others: see the dispatch list.",
            count,
        )
        yield text.format(count=number(count))


def about_slack(*, critical: bool) -> str:
    """Return what the column of slack means; `critical`: whether there is a line that is marked."""
    if critical:
        return _(
            "Slack: days that a line may leave later, all others as they are, without making the plan longer; lines "
            "marked * may not leave later at all."
        )
    return _("Slack: days that a line may leave later, all others as they are, without making the plan longer.")
