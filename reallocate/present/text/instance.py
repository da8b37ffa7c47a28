"""What ``check INSTANCE`` shows: totals, settings, levers, rules of the planner, assumptions, the travel table."""

from __future__ import annotations

from rich.console import Console, RenderableType

from reallocate.files.cells import shown
from reallocate.files.headers import setting_of
from reallocate.instance.assumptions import assumptions
from reallocate.instance.levers import NAMES, levers
from reallocate.instance.model import Instance
from reallocate.instance.roads import in_hours
from reallocate.language import _, language_in_use
from reallocate.present.text.console import show_title
from reallocate.present.text.tables import table
from reallocate.present.words.assumptions import assumed_line
from reallocate.present.words.names import kind_name, weekday_names
from reallocate.present.words.numbers import long_date, number
from reallocate.present.words.rules import in_words

#: Beyond this many sites the travel table is left to ``--json``: nobody reads it on a screen.
MOST_SITES_IN_TABLE = 20


def show_instance(console: Console, instance: Instance) -> None:
    """Print the overview."""
    show_title(console, instance)
    for part in (totals_table(instance), settings_table(instance), sites_table(instance)):
        console.print()
        console.print(part)
    on = levers(instance)
    if on:
        console.print()
        console.print(_("Levers that are on"))
        for lever in on:
            console.print(f"- {NAMES[lever]()}", soft_wrap=True)
    if instance.rules:
        console.print()
        console.print(_("Rules"))
        for rule in instance.rules:
            note = f" ({shown(rule.note)})" if rule.note else ""
            console.print(f"- {in_words(instance, rule)}{note}", soft_wrap=True)
    console.print()
    if len(instance.sites) <= MOST_SITES_IN_TABLE:
        console.print(travel_table(instance))
        console.print(_("Days on the road for printers / for blank cards, hours; empty: no road."))
    else:
        text = _("The travel table of {sites:# site|# sites} is in --json.")
        console.print(text.format(sites=number(len(instance.sites))))
    console.print()
    console.print(assumed_line(instance, listed=True))
    for item in assumptions(instance):
        console.print(f"  {item.table}, {item.row}, {item.figure}: {item.text}")


def totals_table(instance: Instance) -> RenderableType:
    """Return the totals."""
    drawn = table((_("Totals"), False), ("", True))
    rows = [
        (_("sites"), len(instance.sites)),
        (_("cards waiting"), instance.backlog),
        (_("printers"), instance.printers),
        (_("blank cards in stock"), instance.blanks),
        (_("blank cards to be delivered"), instance.delivered),
        (_("deliveries"), len(instance.deliveries)),
        (_("legs"), 0 if instance.legs is None else len(instance.legs)),
    ]
    coming = [
        (_("new cards to come"), instance.cards - instance.backlog),
        (_("printers from outside"), instance.fleet - instance.printers),
        (_("waiting cards that were printed elsewhere"), sum(delivery.cards for delivery in instance.deliveries)),
    ]
    for name, value in [*rows, *(row for row in coming if row[1])]:
        drawn.add_row(name, number(value))
    return drawn


def settings_table(instance: Instance) -> RenderableType:
    """Return the settings in force."""
    drawn = table((_("Settings"), False), ("", False))
    settings = instance.settings
    start = settings.start_date
    rows = [
        ("start_date", _("none") if start is None else long_date(start)),
        ("cards_per_printer_day", number(settings.cards_per_printer_day)),
        ("setup_hours", number(settings.setup_hours)),
        ("travel_hours_per_day", number(settings.travel_hours_per_day)),
        ("overnight_hours", number(settings.overnight_hours)),
        ("closed_weekdays", weekday_names(settings.closed_weekdays)),
        ("max_days", number(settings.max_days)),
    ]
    if settings.print_for_others:
        most = settings.courier_max_hours
        rows.append(("print_for_others", _("yes")))
        rows.append(("courier_max_hours", _("no limit") if most is None else number(most)))
    if not settings.depart_on_closed_days:
        rows.append(("depart_on_closed_days", _("no")))
    for name, value in rows:
        drawn.add_row(setting_of(name, language_in_use()), value)
    return drawn


def sites_table(instance: Instance) -> RenderableType:
    """Return the sites with the figures that a planner knows."""
    columns = [(_("Code"), False), (_("Site"), False), (_("Kind"), False), (_("Backlog"), True), (_("Printers"), True)]
    columns += [(_("Blanks"), True), (_("Cards / printer / day"), True)]
    # Only where one site has a limit: eight columns go beside each other on a terminal, ten do not.
    limited = any(site.min_printers or site.max_printers is not None for site in instance.sites)
    columns += [(_("Min"), True), (_("Max"), True)] if limited else []
    # At offices that print for each other, so many cards are for nobody else to print.
    own = instance.settings.print_for_others and any(site.own_only for site in instance.sites)
    drawn = table(*columns, (_("Lends blanks"), False), *([(_("Own only"), True)] if own else []))
    for i, site in enumerate(instance.sites):
        cells: list[str] = [number(site.backlog), number(site.printers), number(site.blanks), number(instance.rate(i))]
        cells += [number(site.min_printers), number(site.max_printers)] if limited else []
        cells.append(_("yes") if site.lends else _("no"))
        drawn.add_row(site.code, site.name, kind_name(site.kind), *cells, *([number(site.own_only)] if own else []))
    return drawn


def travel_table(instance: Instance) -> RenderableType:
    """Return days for printers / for blanks and hours between all sites."""
    codes = [site.code for site in instance.sites]
    drawn = table((_("From \\ to"), False), *((code, True) for code in codes))
    for i, code in enumerate(codes):
        drawn.add_row(code, *(_trip_cell(instance, i, j) for j in range(len(codes))))
    return drawn


def _trip_cell(instance: Instance, i: int, j: int) -> str:
    travel = instance.travel
    hours = travel.hours[i][j]
    if i == j or hours is None:
        return ""
    return f"{travel.printer_days[i][j]}/{travel.blank_days[i][j]} {number(in_hours(hours))}"
