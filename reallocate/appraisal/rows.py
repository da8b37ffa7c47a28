"""Plans side by side as rows: of the three CSV files, of the frames, and of the JSON document."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction
from typing import Any

from reallocate.appraisal.differences import Difference, TripDifference
from reallocate.appraisal.entries import Entry
from reallocate.appraisal.ledger import COLUMNS, PrinterDays
from reallocate.appraisal.measures import MARKS, Measures, SiteMeasures
from reallocate.files.columns import TABLES
from reallocate.files.csvout import csv_text
from reallocate.instance.model import Instance
from reallocate.instance.roads import in_hours

Row = dict[str, Any]
#: Loads of trips: kind of the row, and the figures of their cost.
LOADS = {
    "printers": ("move", "printer_hours"),
    "blanks": ("shipment", "card_hours"),
    "cards": ("courier", "card_hours"),
}


def comparison_rows(
    instance: Instance, entries: Iterable[Entry], differences: Iterable[Difference]
) -> dict[str, list[Row]]:
    """Return the rows of all three tables: ``comparison``, ``ledger``, ``differences``."""
    entries = tuple(entries)
    return {
        "comparison": figure_rows(instance, entries),
        "ledger": ledger_rows(instance, entries),
        "differences": difference_rows(instance, differences),
    }


def figure_rows(instance: Instance, entries: Iterable[Entry]) -> list[Row]:
    """Return one row for each entry, with the columns of ``comparison.csv``; None where there is no such figure.

    Dates are ISO text; hours int or Decimal with at most two places; printer-days exact fractions.
    """
    return [_figures(instance, entry) for entry in entries]


def _figures(instance: Instance, entry: Entry) -> Row:
    row: Row = dict.fromkeys(column.name for column in TABLES["comparison"])
    row.update(plan=entry.name, kind=entry.kind, valid=entry.valid, days=entry.days, proven=entry.proven)
    row["end_date"] = None if entry.end_date is None else entry.end_date.isoformat()
    if entry.measures is None or entry.report is None:
        return row
    of, codes = entry.measures, [site.code for site in instance.sites]
    row.update(plan_figures(of))
    row["days_counted"] = of.counted
    row["last_served_day"] = of.last_served_day
    row["last_served"] = " ".join(codes[i] for i in of.last_served)
    row["busiest_day"] = of.busiest_day
    row["busiest_cards"] = of.busiest_cards
    row["longest_wait"] = of.wait.days
    row["longest_wait_site"] = None if of.wait_site is None else codes[of.wait_site]
    row["longest_wait_from"] = of.wait.first_day
    row["breaches"] = ", ".join(f"{code} {count}" for code, count in of.breaches)
    row["completed"] = " ".join(entry.report.completed)
    return row


def plan_figures(of: Measures) -> Row:
    """Return the figures of a plan that can be subtracted; ``days`` None while cards wait."""
    return {
        "days": of.days,
        "moves": of.moves,
        "road": int(of.ledger.total.road),  # whole printers, whole days
        "waiting": of.waiting,
        "travel": of.travel,
        "shipping": of.shipping,
        "courier": of.courier,
        "blanks_shipped": of.blanks_shipped,
        "couriered": of.couriered,
        "cards_left": of.cards_left,
        **_by_day(of.cards_by),
        "busiest_cards": of.busiest_cards,
        "longest_wait": of.wait.days,
    }


def site_figures(of: SiteMeasures) -> Row:
    """Return the figures of a site that can be subtracted; ``finished`` None while cards wait."""
    return {"finished": of.finished, "waiting": of.waiting, **_by_day(of.cards_by), "longest_wait": of.wait.days}


def _by_day(cards: tuple[int, ...]) -> Row:
    return {f"cards_by_day_{mark}": count for mark, count in zip(MARKS, cards, strict=True)}


def ledger_figures(amounts: PrinterDays) -> dict[str, Fraction]:
    """Return ``available`` and the columns of the ledger."""
    return dict(zip(("available", *COLUMNS), (amounts.available, *amounts.columns), strict=True))


# --- the ledger -------------------------------------------------------------------------------------------------------


def ledger_rows(instance: Instance, entries: Iterable[Entry]) -> list[Row]:
    """Return for each entry a row of the totals, one for each site and one for each day; ``ledger.csv``.

    In the totals neither ``code`` nor ``day`` is set. The sites sum to the totals, and so do the days. A promise has
    totals only.
    """
    rows: list[Row] = []
    for entry in entries:
        rows.append(_ledger_row(entry, entry.printer_days))
        if entry.measures is not None:
            ledger = entry.measures.ledger
            pairs = zip(instance.sites, ledger.by_site, strict=True)
            rows += [_ledger_row(entry, amounts, code=site.code, name=site.name) for site, amounts in pairs]
            rows += [_ledger_row(entry, amounts, day=d) for d, amounts in enumerate(ledger.by_day, 1)]
    return rows


def _ledger_row(
    entry: Entry, amounts: PrinterDays, code: str | None = None, name: str | None = None, day: int | None = None
) -> Row:
    return {"plan": entry.name, "code": code, "name": name, "day": day, **ledger_figures(amounts)}


# --- differences ------------------------------------------------------------------------------------------------------


def difference_rows(instance: Instance, differences: Iterable[Difference]) -> list[Row]:
    """Return one row for each figure that differs; ``differences.csv``.

    ``kind`` is ``total``, ``move``, ``shipment``, ``courier`` or ``site``; ``difference`` is ``value`` less ``other``,
    None where one of them is.
    """
    return [row for pair in differences for row in _difference(instance, pair)]


def _difference(instance: Instance, pair: Difference) -> Iterator[Row]:
    head = {"plan": pair.plan.name, "against": pair.against.name}
    for row in differing(_of_plan(pair.plan), _of_plan(pair.against)):
        yield {**head, "kind": "total", **row}
    for trip in (*pair.moves, *pair.shipments, *pair.couriers):
        place = {"kind": LOADS[trip.load][0], "day": trip.day, **trip_ends(instance, trip)}
        for row in trip_differences(instance, trip):
            yield {**head, **place, **row}
    for part in pair.sites:
        site = instance.sites[part.site]
        place = {"kind": "site", "code": site.code, "name": site.name}
        for row in differing(_of_site(part.plan), _of_site(part.other)):
            yield {**head, **place, **row}


def _of_plan(entry: Entry) -> Row:
    assert entry.measures is not None  # a promise is compared with nothing
    return {**plan_figures(entry.measures), **ledger_figures(entry.printer_days)}


def _of_site(of: SiteMeasures) -> Row:
    return {**site_figures(of), **ledger_figures(of.ledger)}


def trip_ends(instance: Instance, trip: TripDifference) -> Row:
    """Return codes and names of both ends."""
    start, end = instance.sites[trip.origin], instance.sites[trip.destination]
    return {"from": start.code, "from_name": start.name, "to": end.code, "to_name": end.name}


def trip_differences(instance: Instance, trip: TripDifference) -> list[Row]:
    """Return what the trips of both plans carry and cost, where they differ: count, printer-days, hours."""
    hours = instance.travel.hours[trip.origin][trip.destination] or 0
    names = (trip.load, "printer_days", LOADS[trip.load][1])
    mine, theirs = (
        dict(zip(names, (count, road, in_hours(count * hours)), strict=True))
        for count, road in ((trip.count, trip.road), (trip.other, trip.other_road))
    )
    return differing(mine, theirs)


def differing(mine: Row, theirs: Row) -> list[Row]:
    """Return ``figure``, ``value``, ``other`` and ``difference`` of what differs.

    The difference is None where one of the values is.
    """
    rows = []
    for name, value in mine.items():
        other = theirs[name]
        if value != other:
            change = None if value is None or other is None else value - other
            rows.append({"figure": name, "value": value, "other": other, "difference": change})
    return rows


# --- files ------------------------------------------------------------------------------------------------------------


def comparison_tables(tables: Mapping[str, Iterable[Row]]) -> dict[str, str]:
    """Return the text of each CSV file by its name; `tables` as `comparison_rows` gives them."""
    return {
        f"{name}.csv": csv_text(TABLES[name], ({key: _cell(value) for key, value in row.items()} for row in table))
        for name, table in tables.items()
    }


def _cell(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return exact_text(value) if isinstance(value, Fraction) else value


def exact_text(amount: Fraction) -> str:
    """Return `amount` as a decimal number, where that is exact, and as ``p/q`` where it is not.

    A spreadsheet reads the first as a number, and might read the second as a date; `Fraction` reads both.
    """
    rest, places = amount.denominator, 0
    for prime in (2, 5):
        count = 0
        while rest % prime == 0:
            rest //= prime
            count += 1
        places = max(places, count)
    if rest != 1:
        return str(amount)
    digits = str(abs(amount.numerator) * 10**places // amount.denominator).rjust(places + 1, "0")
    sign = "-" if amount < 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)
