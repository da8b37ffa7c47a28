"""What the board shows of the desk: the parts of its page as data, ready to be set by templates."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from reallocate.appraisal.slack import Line
from reallocate.board.desk import View
from reallocate.board.edits import TABLES, Table
from reallocate.board.track import Track, track_chart
from reallocate.instance.lookup import SiteLookup
from reallocate.instance.model import Instance
from reallocate.language import _, ngettext
from reallocate.plan.breach import Breach
from reallocate.plan.model import Trip
from reallocate.present.page.charts.printers import line_mark
from reallocate.present.page.sections.printers import offices_shown
from reallocate.present.words.breaches import breach_sentence
from reallocate.present.words.check import about_completion, ending, later_cards, told_errors, verdict_line
from reallocate.present.words.goals import UNITS
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import more, number, short_date
from reallocate.questions.check import Checked
from reallocate.questions.edits import Rows

#: Findings that are listed; the others are counted.
MOST_FINDINGS = 40
#: Days that are drawn of a line, and beyond the last day of the plan.
MOST_DAYS, BEYOND = 90, 2


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of the plan: its name, its value, and how much more it is than that of the plan beside it (or nothing).

    Attributes
    ----------
    worse : whether it is more of what should be little; None: neither.
    """

    name: str
    value: str
    more: str
    worse: bool | None


@dataclass(frozen=True, slots=True)
class Finding:
    """A broken rule or a warning, and the row that it is about (empty: none)."""

    text: str
    row: str
    is_error: bool


@dataclass(frozen=True, slots=True)
class PriceLine:
    """What the plan is worth.

    Attributes
    ----------
    days, until : the days with their date; or what is left. figures : the first is the days.
    verdict : in one sentence. about : on what was completed. said : all in one sentence, for those who hear the page.
    """

    days: str
    until: str
    figures: tuple[Figure, ...]
    verdict: str
    legal: bool
    about: tuple[str, ...]
    findings: tuple[Finding, ...]
    said: str


@dataclass(frozen=True, slots=True)
class LineRow:
    """A line of the plan in its table.

    Attributes
    ----------
    key : begins the ids of its fields. what : the line in words.
    day, date, origin, destination, count : its cells; sites as they are typed. places : the sites by index.
    arrives, slack : in words. track : it as a bar; `last`: the last day that it can be drawn to; `when`: it in words.
    broken : whether a rule is broken that is about it.
    mark : tells it in the strip of printers; empty: it is not there.
    """

    key: str
    what: str
    day: int
    date: str
    origin: str
    destination: str
    places: tuple[int, int]
    count: str
    arrives: str
    slack: str
    track: Markup
    last: int
    when: str
    broken: bool
    mark: str


@dataclass(frozen=True, slots=True)
class LineTable:
    """The lines of moves or shipments.

    Attributes
    ----------
    given : whether they are the planner's, and not worked out.
    """

    name: Table
    title: str
    load: str
    rows: tuple[LineRow, ...]
    given: bool
    note: str


def row_key(table: str, k: int) -> str:
    """Return what begins the ids of a row of a table."""
    return f"{table}-{k}"


# --- the price --------------------------------------------------------------------------------------------------------


def price_line(view: View) -> PriceLine:
    """Return the price of the plan on the board."""
    price, instance = view.price, view.instance
    checked = price.checked
    figures = tuple(_figures(checked, view.beside.checked))
    findings = tuple(_findings(instance, checked))
    days, until = _days(checked), ending(checked)
    about, verdict = about_completion(checked), verdict_line(checked).rstrip(":")
    if price.cut:
        files = ", ".join(f"{name}.csv" for name in checked.completed)
        text = _("Time was too short to work out {files} in the best possible way: this is the best that was found.")
        about = [text.format(files=files)]
        if all(finding.code == "unfinished" for finding in told_errors(checked)) and not checked.valid:
            verdict = _("With what was found in time cards are left waiting; whether they have to be is not known.")
    said = _("{days}; {moves:# printer moves|# printers move}. {verdict}")
    told = said.format(days=_compared(days, figures[0]), moves=number(checked.figures.moves), verdict=verdict)
    if later := later_cards(checked):
        about.append(later)
    return PriceLine(days, until, figures, verdict, checked.valid, tuple(about), findings, told)


def _days(checked: Checked) -> str:
    if checked.days is None:
        left = checked.figures.left
        text = ngettext("{count} card is left waiting", "{count} cards are left waiting", left)
        return text.format(count=number(left))
    return ngettext("{days} day", "{days} days", checked.days).format(days=number(checked.days))


def _compared(days: str, figure: Figure) -> str:
    if not figure.more:
        return days
    return _("{days} ({more} beside the other plan)").format(days=days, more=figure.more)


def _figures(checked: Checked, beside: Checked) -> Iterator[Figure]:
    """Yield what the goals count, blanks and, where there are some, cards that are left."""
    mine, theirs = checked.figures, beside.figures
    for goal in checked.given_goals:
        yield _figure(UNITS[goal.name](), getattr(mine, goal.name), getattr(theirs, goal.name))
    yield _figure(_("blank cards shipped"), mine.blanks, theirs.blanks)
    road = int(checked.ledger.total.road), int(beside.ledger.total.road)  # whole printers, whole days
    yield _figure(_("printer-days on road"), *road)
    if mine.left or theirs.left:
        yield _figure(_("cards left waiting"), mine.left, theirs.left)


def _figure(name: str, mine: int | None, theirs: int | None) -> Figure:
    if mine is None or theirs is None or mine == theirs:
        return Figure(name, number(mine), "", None)
    return Figure(name, number(mine), more(number(mine - theirs)), mine > theirs)


def _findings(instance: Instance, checked: Checked) -> Iterator[Finding]:
    """Yield broken rules first, then warnings, each with the row that it is about."""
    told = sorted(checked.findings, key=lambda finding: finding.severity != "error")
    for finding in told[:MOST_FINDINGS]:
        yield Finding(breach_sentence(instance, finding), _row_of(checked, finding), finding.severity == "error")
    if len(told) > MOST_FINDINGS:
        count = len(told) - MOST_FINDINGS
        text = ngettext("... and {count} more", "... and {count} more", count).format(count=number(count))
        yield Finding(text, "", is_error=False)


def _row_of(checked: Checked, finding: Breach) -> str:
    """Return the row that a finding is about: of its line in a file, else of its trip or its site; empty: none.

    Of several moves of a site it is the last one that leaves by the day of the finding.
    """
    places = {}
    for table in TABLES:
        for k, line in enumerate(_lines(checked, table)):
            places[table, (line.trip.origin, line.trip.destination, line.trip.day)] = row_key(table, k)
    for table in TABLES:
        for trip in _of_line(checked, table, finding):
            return places.get((table, (trip.origin, trip.destination, trip.day)), "")
    if finding.line is not None or finding.site is None:
        return ""
    by = finding.day or max((trip.day for trip in checked.plan.moves), default=0)
    about = Rows(checked.plan.moves).broken([finding])
    last = max((key for key in about if key[2] <= by), key=lambda key: (key[2], key), default=None)
    return "" if last is None else places.get(("moves", last), "")


def _of_line(checked: Checked, table: Table, finding: Breach) -> list[Trip]:
    """Return the trips of the line of a file that a finding names."""
    if not finding.line or finding.file != checked.plan.file_of(table):
        return []
    return [trip for trip in getattr(checked.plan, table) if trip.line == finding.line]


def _lines(checked: Checked, table: Table) -> list[Line]:
    return [line for line in checked.dispatch.lines if line.load == table]


# --- the tables -------------------------------------------------------------------------------------------------------


def line_tables(view: View) -> tuple[LineTable, LineTable]:
    """Return the moves and the shipments."""
    checked = view.checked
    broken = {_row_of(checked, finding) for finding in checked.findings if finding.severity == "error"}
    given = view.plan.given
    moves = LineTable(
        "moves",
        _("Moves of printers"),
        _("Printers"),
        _rows(view.instance, checked, "moves", broken),
        given=True,
        note="",
    )
    note = _("Worked out by this program after each edit. Edit one, and all of them stay as they are.")
    if "shipments" in given:
        note = _("Yours: they stay as they are, whatever moves.")
    shipments = LineTable(
        "shipments",
        _("Shipments of blank cards"),
        _("Blanks"),
        _rows(view.instance, checked, "shipments", broken),
        given="shipments" in given,
        note=note,
    )
    return moves, shipments


def _rows(instance: Instance, checked: Checked, table: Table, broken: set[str]) -> tuple[LineRow, ...]:
    lines = _lines(checked, table)
    last = max([checked.days or 0, *(line.trip.day for line in lines)]) + BEYOND
    days = min(max(last, 1), MOST_DAYS)
    typed = typed_names(instance)
    return tuple(_row(instance, table, k, line, days, broken, typed) for k, line in enumerate(lines))


def _row(
    instance: Instance, table: Table, k: int, line: Line, days: int, broken: set[str], typed: Sequence[str]
) -> LineRow:
    trip, key = line.trip, row_key(table, k)
    origin, destination = site_name(instance, trip.origin), site_name(instance, trip.destination)
    loads = {"moves": _("{n:# printer|# printers}"), "shipments": _("{n:# blank card|# blank cards}")}
    text = _("{load} from {origin} to {destination}")
    what = text.format(load=loads[table].format(n=number(trip.count)), origin=origin, destination=destination)
    closed = frozenset(day for day in range(1, days + 1) if not instance.is_open(trip.origin, day))
    drawn = Track(days, min(trip.day, days), line.arrive_day, closed, critical=line.slack == 0)
    arrives = _("no road") if line.arrive_day is None else _("day {day}").format(day=number(line.arrive_day))
    when = _("leaves on day {day}, arrives: {arrives}").format(day=number(trip.day), arrives=arrives)
    return LineRow(
        key,
        what,
        trip.day,
        _date(instance, trip.day),
        typed[trip.origin],
        typed[trip.destination],
        (trip.origin, trip.destination),
        str(trip.count),
        arrives,
        _slack(line),
        track_chart(drawn),
        days,
        when,
        key in broken,
        _mark(instance, table, line),
    )


def _mark(instance: Instance, table: Table, line: Line) -> str:
    rows = {site: k for k, site in enumerate(offices_shown(instance))}
    if table != "moves" or line.arrive_day is None or line.trip.destination not in rows:
        return ""
    return line_mark(line.trip.day, rows[line.trip.destination], line.arrive_day, critical=line.slack == 0)


def _date(instance: Instance, day: int) -> str:
    on, start = instance.date_of(day), instance.settings.start_date
    return "" if on is None or start is None else short_date(on, start.year)


def _slack(line: Line) -> str:
    if line.slack is None:
        return "-"
    return _("{days:# day|# days}").format(days=number(line.slack)) if line.slack else _("not at all")


def typed_names(instance: Instance) -> list[str]:
    """Return what is typed for each site: its name where no other site is called like that, else its code."""
    lookup = SiteLookup([(site.code, site.name) for site in instance.sites])
    return [site.name if lookup.find(site.name) == i else site.code for i, site in enumerate(instance.sites)]
