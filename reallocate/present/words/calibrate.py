"""What offices really print, in words: the range, and why it is open where it is."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reallocate.files.columns import TABLES
from reallocate.files.headers import header_of, title_of
from reallocate.files.xlsxpage import Cell
from reallocate.language import _, decimals, language_in_use, verbatim
from reallocate.present.words.names import weekday_names
from reallocate.present.words.numbers import long_date, number
from reallocate.questions.calibrate import Calibration, Pace, Remark


def period_line(found: Calibration) -> str:
    """Return which working days are meant."""
    text = _("{days:# working day|# working days}, from {first} up to the day before {second}; not counted: {closed}.")
    closed = [weekday_names(found.closed_weekdays)] if found.closed_weekdays else []
    closed += [long_date(on) for on in sorted(found.closed)]
    dates = {"first": long_date(found.first.date), "second": long_date(found.second.date)}
    return text.format(days=number(found.days), **dates, closed="; ".join(closed) or _("none"))


def answer_line(found: Calibration) -> str:
    """Return the rate of all sites together."""
    total, middle = found.total, found.total.middle
    if middle is None:
        text = _("All sites together, cards per printer and working day: {range}.")
        return text.format(range=range_of(total))
    text = _(
        "All sites together, cards per printer and working day: {range}, {middle} in the middle; {fewest} to "
        "{most:# card|# cards} by {few} to {many:# printer|# printers}."
    )
    printers = total.pair("printers") or (0, 0)
    values = {"fewest": number(total.fewest), "most": number(total.most)}
    values |= {"few": number(min(printers)), "many": number(max(printers)), "middle": number(middle)}
    return text.format(range=range_of(total), **values)


def range_of(pace: Pace) -> str:
    """Return a range of rates; open on one side, or on both."""
    low, high = (None if end is None else _shown(end) for end in (pace.low, pace.high))
    if low is not None and high is not None:
        return _("{low} to {high}").format(low=low, high=high)
    if low is not None:
        return _("{low} or more").format(low=low)
    return _("cannot be told") if high is None else _("{high} or less").format(high=high)


def _shown(rate: Fraction) -> str:
    return decimals(round(float(rate), 1), 1)


def figures(pace: Pace) -> tuple[Cell, ...]:
    """Return what is told of a site as figures: cards and blanks that are fewer, printers, and the rate."""
    pair = pace.pair("printers")
    printers = None if pair is None else " → ".join(map(str, dict.fromkeys(pair)))
    return pace.cleared, pace.used, printers, range_of(pace)


def cells(pace: Pace) -> tuple[str, ...]:
    """Return what is told of a site: cards and blanks that are fewer, printers, and the rate."""
    pair = pace.pair("printers")
    printers: str = number(None) if pair is None else number(pair[0])
    if pair is not None and pair[0] != pair[1]:
        printers = verbatim("{first} → {second}").format(first=number(pair[0]), second=number(pair[1]))
    return number(pace.cleared), number(pace.used), printers, range_of(pace)


def table_rows(found: Calibration) -> Iterator[tuple[str, tuple[str, ...], tuple[tuple[str, ...], ...]]]:
    """Yield the rows to put into the tables of an instance: the name of the table, headers, and rows."""
    for name, rows in found.rows.items():
        if rows:
            columns = [column for column in TABLES[name] if column.name in rows[0]]
            heads = tuple(header_of(column, language_in_use()) for column in columns)
            yield name, heads, tuple(tuple(str(row.get(column.name, "")) for column in columns) for row in rows)


def table_title(name: str) -> str:
    """Return what such rows are."""
    return _("Rows for the sheet {name} of an instance").format(name=title_of(name, language_in_use()))


def remark_lines(found: Calibration) -> list[str]:
    """Return why ranges are open, with the sites that each reason is about, and what no report tells."""
    sites: dict[Remark, list[str]] = {}
    for pace in found.sites:
        for remark in pace.remarks:
            sites.setdefault(remark, []).append(pace.told.name)
    for remark in found.total.remarks:
        sites.setdefault(remark, []).append(_("all sites together"))
    lines = [text.format(sites=", ".join(sites[remark])) for remark, text in _sentences().items() if remark in sites]
    return [*lines, unknown_line()]


def _sentences() -> dict[Remark, str]:
    return {
        "one_report": _("In one of the reports alone, so that nothing can be told: {sites}."),
        "backlog_not_told": _(
            "Cards that wait are not told in both reports, so that nothing bounds the rate from below: {sites}."
        ),
        "blanks_not_told": _(
            "Blanks are not told in both reports, so that nothing bounds the rate from above: {sites}."
        ),
        "printers_not_told": _("Printers are not told in both reports, so that there is no rate: {sites}."),
        "backlog_grew": _(
            "More cards wait than before, so that new ones hide what was printed and nothing bounds the rate from "
            "below: {sites}."
        ),
        "blanks_came": _(
            "Blanks came in between, since fewer are gone than cards were printed, so that nothing bounds the rate "
            "from above: {sites}."
        ),
        "no_printer": _("No printer in one of the reports, so that nothing bounds the rate from above: {sites}."),
        "queue_ended": _("Nobody waits any more, so that printers may have stood idle and can do more: {sites}."),
        "blanks_ended": _("No blank is left, so that printers may have waited for some and can do more: {sites}."),
    }


def unknown_line() -> str:
    """Return what no report tells."""
    return _(
        "What no report tells: new cards that came in between were printed above the lower end; blanks that were "
        "spoiled or stolen are below the upper one; and where printers stood idle, the others printed more."
    )
