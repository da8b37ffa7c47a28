"""Figures that may be right and are likely slips: they are read, and told."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from reallocate.files.table import Table
from reallocate.instance.parts import Leg, Settings, Shift, Site
from reallocate.language import _, ngettext

MOST_HOURS = Decimal(72)
MOST_RATE = 2_000


def unlikely(
    sites: Sequence[Site], legs: Sequence[Leg], shifts: Sequence[Shift], settings: Settings, tables: Mapping[str, Table]
) -> Iterator[str]:
    """Yield a sentence for each table with hours or rates that are unlikely."""
    long = [leg for leg in legs if leg.hours > MOST_HOURS]
    if long:
        text = ngettext(
            "{file}: {count} leg takes more than {most} hours, e.g. {hours} from {origin} to {destination}; are these "
            "minutes?",
            "{file}: {count} legs take more than {most} hours, e.g. {hours} from {origin} to {destination}; are these "
            "minutes?",
            len(long),
        )
        ends = {"origin": sites[long[0].origin].code, "destination": sites[long[0].destination].code}
        yield text.format(file=tables["legs"].place, count=len(long), most=MOST_HOURS, hours=long[0].hours, **ends)
    if "legs" in tables and not legs:
        text = _("{file}: there is no row, so no site can be reached from another")
        yield text.format(file=tables["legs"].place)
    rates = {
        "sites": [site.cards_per_printer_day or 0 for site in sites],
        "settings": [settings.cards_per_printer_day],
        "shifts": [shift.cards_per_printer_day for shift in shifts],
    }
    for name, found in rates.items():
        if name in tables and max(found, default=0) > MOST_RATE:
            text = _("{file}: one printer prints {rate} cards on a day, more than {most}; is it a slip?")
            yield text.format(file=tables[name].place, rate=max(found), most=MOST_RATE)
