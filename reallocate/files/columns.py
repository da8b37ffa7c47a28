"""The one table of columns: what every CSV file may hold. It drives readers, writers and the documentation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from reallocate.language import N_

CellKind = Literal[
    "code",
    "text",
    "whole",
    "day",
    "date",
    "hours",
    "yes_no",
    "site_kind",
    "coordinate",
    "setting",
    "value",
    "rule",
    "amount",
    "until",
]

#: Kinds whose cells are text: a spreadsheet would run some of them (see `reallocate.files.csvout.neutral`).
TEXT_KINDS = frozenset({"code", "text", "setting", "value", "rule"})


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table.

    Attributes
    ----------
    name : English header; also the name of the field or key that the cell becomes.
    kind : which parser of `reallocate.files.cells` reads the cell; ``amount`` is only written: an exact number.
    meaning : one sentence for the documentation, with its unit; translated where it is shown.
    required : the header must be there and no cell may be empty.
    default : what an empty or missing cell means, in words, translated likewise; empty for required columns.
    aliases : further headers, Indonesian ones among them.
    least : smallest whole number that is taken.
    rare : written only where a row has something else than nothing or 0 there.
    """

    name: str
    kind: CellKind
    meaning: str
    required: bool = False
    default: str = ""
    aliases: tuple[str, ...] = ()
    least: int = 0
    rare: bool = False


_SOURCE = Column(
    "source",
    "text",
    N_(
        "Where the row's figures come from. Parts are separated by `;`; a part may begin with column names and `:`; "
        "the word `assumed` in a part marks its figures as assumed"
    ),
    default=N_("empty"),
    aliases=("sumber",),
)
_NOTE = Column("note", "text", N_("A remark"), default=N_("empty"), aliases=("catatan",))
_DATE = Column(
    "date", "date", N_("Calendar date, YYYY-MM-DD; needs `start_date`"), default=N_("by `day`"), aliases=("tanggal",)
)
_DAY = Column("day", "day", N_("Day number; day 1 is `start_date`"), default=N_("by `date`"), aliases=("hari",))
_FROM = Column("from", "code", N_("Code (or unambiguous name) of the site of origin"), True, aliases=("dari", "asal"))
_TO = Column("to", "code", N_("Code (or unambiguous name) of the destination"), True, aliases=("ke", "tujuan"))
_SITE_CODE = Column("code", "code", N_("Code (or unambiguous name) of the site"), True, aliases=("kode",))
_UNTIL = Column(
    "until",
    "until",
    N_("Last day of the span that begins with `day` or `date`: a day number or a date"),
    default=N_("the one day"),
    aliases=("sampai",),
)

SITES = (
    Column("code", "code", N_("Unique code of the site, kept as text"), True, aliases=("kode",)),
    Column("name", "code", N_("Name of the site"), True, aliases=("nama",)),
    Column("backlog", "whole", N_("Cards waiting at the start of day 1"), True, aliases=("suket",)),
    Column("printers", "whole", N_("Working printers at the start of day 1"), True, aliases=("alat_cetak",)),
    Column("blanks", "whole", N_("Blank cards in stock at the start of day 1"), True, aliases=("blangko",)),
    Column("kind", "site_kind", N_("`regency`, `city` or `depot`"), default=N_("regency"), aliases=("jenis",)),
    Column(
        "cards_per_printer_day",
        "whole",
        N_("Cards that one printer prints on one open day, at least 1"),
        default=N_("the setting of that name"),
        least=1,
    ),
    Column("min_printers", "whole", N_("Fewest printers allowed on every day"), default="0"),
    Column("max_printers", "whole", N_("Most printers allowed on every day"), default=N_("no maximum")),
    Column("lends_blanks", "yes_no", N_("Whether blank cards may leave the site"), default=N_("depots yes, others no")),
    Column(
        "own_only",
        "whole",
        N_("Cards that must be printed at the site itself where offices print for each other; at most `backlog`"),
        default="0",
        aliases=("cetak_sendiri",),
        rare=True,
    ),
    Column("lat", "coordinate", N_("Latitude, degrees"), default=N_("unknown")),
    Column("lon", "coordinate", N_("Longitude, degrees"), default=N_("unknown")),
    _SOURCE,
    _NOTE,
)
DELIVERIES = (
    _DATE,
    _DAY,
    _SITE_CODE,
    Column("blanks", "whole", N_("Blank cards delivered from outside that day"), True, aliases=("blangko",)),
    Column(
        "printers",
        "whole",
        N_("Printers from outside that are there from that day on"),
        default="0",
        aliases=("alat_cetak",),
        rare=True,
    ),
    Column(
        "cards",
        "whole",
        N_("Cards of the backlog that were printed elsewhere before day 1 and are handed out that day"),
        default="0",
        aliases=("tercetak",),
        rare=True,
    ),
    _SOURCE,
    _NOTE,
)
ARRIVALS = (
    _DATE,
    _DAY,
    _UNTIL,
    _SITE_CODE,
    Column("cards", "whole", N_("New cards on each open day of the span"), True, aliases=("suket_baru",)),
    _SOURCE,
    _NOTE,
)
SHIFTS = (
    _DATE,
    _DAY,
    _UNTIL,
    Column("code", "code", N_("Code (or name) of the site"), default=N_("every site"), aliases=("kode",)),
    Column("cards_per_printer_day", "whole", N_("Cards that one printer prints on each of these days"), True, least=1),
    _SOURCE,
    _NOTE,
)
LEGS = (
    _FROM,
    _TO,
    Column("hours", "hours", N_("Hours on the road one way, at most two decimals"), True, aliases=("jam",)),
    Column("one_way", "yes_no", N_("Whether the leg leads in one direction only"), default=N_("no")),
    Column("mode", "text", N_("Road, ferry, ..."), default=N_("empty")),
    _SOURCE,
    _NOTE,
)
CLOSURES = (
    _DATE,
    _DAY,
    Column("code", "code", N_("Code (or name) of the closed site"), default=N_("every site"), aliases=("kode",)),
    _NOTE,
)
SETTINGS_TABLE = (
    Column("setting", "setting", N_("Name of the setting, see below"), True),
    Column("value", "value", N_("Its value"), True),
    _SOURCE,
    _NOTE,
)
_UNUSED = N_("not used by the rule")
RULES_TABLE = (
    Column("rule", "rule", N_("Name of the rule, see below; capitals do not matter"), True, aliases=("aturan",)),
    Column("site", "code", N_("Code (or unambiguous name) of the site"), default=_UNUSED, aliases=("lokasi",)),
    Column("to", "code", N_("Code (or unambiguous name) of the destination"), default=_UNUSED, aliases=_TO.aliases),
    Column(
        "day",
        "day",
        N_("Day number, from 1 on"),
        default=N_("by `date`, or not used by the rule"),
        aliases=_DAY.aliases,
    ),
    Column("date", "date", _DATE.meaning, default=N_("by `day`, or not used by the rule"), aliases=_DATE.aliases),
    Column("value", "whole", N_("Number of printers, or of cards"), default=_UNUSED, aliases=("nilai",)),
    _NOTE,
)

_TRIP = (
    Column("depart_day", "day", N_("Day on which the trip leaves"), aliases=("hari_berangkat",), default=N_("by date")),
    Column(
        "depart_date", "date", N_("Its date; empty without `start_date`"), aliases=("berangkat",), default=N_("by day")
    ),
    _FROM,
    Column("from_name", "text", N_("Name of the origin; derived")),
    _TO,
    Column("to_name", "text", N_("Name of the destination; derived")),
)
_ARRIVAL = (
    Column("arrive_day", "day", N_("Day on which the load can be used; derived"), aliases=("hari_tiba",)),
    Column("arrive_date", "date", N_("Its date; derived"), aliases=("tiba",)),
    Column("hours", "hours", N_("Hours on the road; derived"), aliases=("jam",)),
)
MOVES = (
    *_TRIP,
    Column("printers", "whole", N_("Printers that leave"), True, aliases=("jumlah", "alat_cetak")),
    *_ARRIVAL,
)
SHIPMENTS = (
    *_TRIP,
    Column("blanks", "whole", N_("Blank cards that leave"), True, aliases=("jumlah", "blangko")),
    *_ARRIVAL,
)
COURIER = (
    *_TRIP,
    Column("cards", "whole", N_("Cards printed that day, for the destination"), True, aliases=("jumlah", "tercetak")),
    *_ARRIVAL,
)
ASSIGNMENT = (
    Column("day", "day", N_("Day"), aliases=("hari",), default=N_("by `date`")),
    Column("date", "date", N_("Its date; empty without `start_date`"), aliases=("tanggal",), default=N_("by `day`")),
    _SITE_CODE,
    Column("name", "text", N_("Name of the site; derived"), aliases=("nama",)),
    Column("printers", "whole", N_("Printers at the site that day; derived"), aliases=("alat_cetak",)),
    Column("cards", "whole", N_("Cards printed there, for whomever"), True, aliases=("tercetak",)),
    Column("blanks_in", "whole", N_("Shipments and outside deliveries that arrive that day; derived")),
    Column("blanks_out", "whole", N_("Blank cards that leave; derived")),
    Column("blanks_left", "whole", N_("Blank cards in stock at the close of the day; derived")),
    Column("backlog_left", "whole", N_("Cards not handed out at the close of the day; derived")),
)
STATE = (
    _SITE_CODE,
    Column("backlog", "whole", N_("Cards that are not handed out that morning"), True, aliases=("suket",)),
    Column("printers", "whole", N_("Working printers that stand there"), True, aliases=("alat_cetak",)),
    Column("blanks", "whole", N_("Blank cards in stock there"), True, aliases=("blangko",)),
)

_NOT_TOLD = N_("not told")
TALLY = (
    Column("date", "date", N_("Date of the report, the same in every row"), True, aliases=("tanggal",)),
    Column(
        "code",
        "code",
        N_("Code (or name) of the site; `total` or `jumlah`: all sites together"),
        True,
        aliases=("kode",),
    ),
    Column("name", "code", N_("Name of the site"), default=N_("its code"), aliases=("nama",)),
    Column("backlog", "whole", N_("Cards that wait there"), default=_NOT_TOLD, aliases=("suket",)),
    Column("blanks", "whole", N_("Blank cards in stock there"), default=_NOT_TOLD, aliases=("blangko",)),
    Column("printers", "whole", N_("Working printers there"), default=_NOT_TOLD, aliases=("alat_cetak",)),
    _SOURCE,
    _NOTE,
)

_PLAN = Column("plan", "text", N_("Name of the plan"))
_LEDGER = (
    Column("available", "amount", N_("Printer-days: printers times days; the sum of the columns that follow")),
    Column("printed", "amount", N_("Printer-days of work done")),
    Column("road", "amount", N_("Printer-days on the road, booked at the destination")),
    Column("blanks", "amount", N_("Printer-days for which cards waited and blank cards lacked")),
    Column("closed", "amount", N_("Printer-days on closed days")),
    Column("done", "amount", N_("Printer-days for which no card was left")),
    Column("rounding", "amount", N_("Rests of days that a site's last cards do not fill")),
    Column("idle", "amount", N_("Printer-days that could have printed and did not")),
)
COMPARISON = (
    _PLAN,
    Column("kind", "text", N_("`given`, `optimum`, `baseline`, or `promise`: days without a plan")),
    Column("valid", "yes_no", N_("Whether it breaks no rule")),
    Column("days", "whole", N_("Days of the plan; empty while cards wait")),
    Column("end_date", "date", N_("Date of its last day")),
    Column("moves", "whole", N_("Printers that leave a site")),
    Column("road", "whole", N_("Printer-days on the road")),
    Column("waiting", "whole", N_("Card-days waited")),
    Column("travel", "hours", N_("Printer-hours on the road")),
    Column("shipping", "hours", N_("Card-hours of blanks on the road")),
    Column("courier", "hours", N_("Card-hours of couriers")),
    Column("blanks_shipped", "whole", N_("Blank cards that leave a site")),
    Column("couriered", "whole", N_("Cards printed at one site for another")),
    Column("cards_left", "whole", N_("Cards that wait at the end")),
    Column("last_served_day", "day", N_("Day of the last card; empty while cards wait, 0 where none did")),
    Column("last_served", "text", N_("Codes of the sites that get their last card on that day, or where cards wait")),
    Column("busiest_day", "day", N_("First of the days on which most cards are printed")),
    Column("busiest_cards", "whole", N_("Cards printed on it")),
    Column("cards_by_day_5", "whole", N_("Cards printed by the close of day 5")),
    Column("cards_by_day_10", "whole", N_("Cards printed by the close of day 10")),
    Column(
        "longest_wait", "whole", N_("Longest run of days on which cards wait at one site and none is printed there")
    ),
    Column("longest_wait_site", "code", N_("Code of that site")),
    Column("longest_wait_from", "day", N_("First day of that run")),
    Column("breaches", "text", N_("Broken rules, each with how often")),
    Column("completed", "text", N_("Names of plan files that this program completed")),
    Column("days_counted", "whole", N_("Days that the figures are about: for an unfinished plan all that it names")),
    Column("proven", "yes_no", N_("Of the optimum: whether it is proven in every goal")),
)
LEDGER = (
    _PLAN,
    Column("code", "code", N_("Code of the site; empty in the totals and in the rows of days")),
    Column("name", "text", N_("Its name")),
    Column("day", "day", N_("Day; empty in the totals and in the rows of sites")),
    *_LEDGER,
)
DIFFERENCES = (
    _PLAN,
    Column("against", "text", N_("Name of the plan that it is compared with")),
    Column("kind", "text", N_("What differs: `total`, `move`, `shipment`, `courier` or `site`")),
    Column("day", "day", N_("Day on which the trips leave")),
    Column("from", "code", N_("Code of their origin")),
    Column("from_name", "text", N_("Its name")),
    Column("to", "code", N_("Code of their destination")),
    Column("to_name", "text", N_("Its name")),
    Column("code", "code", N_("Code of the site")),
    Column("name", "text", N_("Its name")),
    Column("figure", "text", N_("Name of the figure: a column of the two tables above, or of a trip's cost")),
    Column("value", "amount", N_("In the plan")),
    Column("other", "amount", N_("In the plan that it is compared with")),
    Column("difference", "amount", N_("`value` less `other`; empty where one of them is")),
)

#: Every table by its name; companions of an instance carry theirs in the file name.
TABLES: dict[str, tuple[Column, ...]] = {
    "sites": SITES,
    "deliveries": DELIVERIES,
    "legs": LEGS,
    "closures": CLOSURES,
    "settings": SETTINGS_TABLE,
    "rules": RULES_TABLE,
    "arrivals": ARRIVALS,
    "shifts": SHIFTS,
    "moves": MOVES,
    "shipments": SHIPMENTS,
    "assignment": ASSIGNMENT,
    "courier": COURIER,
    "state": STATE,
    "tally": TALLY,
    "comparison": COMPARISON,
    "ledger": LEDGER,
    "differences": DIFFERENCES,
}
#: Pairs of columns that tell the day: one of them must be there.
DAY_COLUMNS = {
    "deliveries": ("day", "date"),
    "closures": ("day", "date"),
    "arrivals": ("day", "date"),
    "shifts": ("day", "date"),
    "moves": ("depart_day", "depart_date"),
    "shipments": ("depart_day", "depart_date"),
    "courier": ("depart_day", "depart_date"),
    "assignment": ("day", "date"),
}
COMPANIONS = ("deliveries", "legs", "closures", "settings", "rules", "arrivals", "shifts")


@dataclass(frozen=True, slots=True)
class Setting:
    """A row of the settings table; ``kind`` names the parser of its value, ``aliases`` are Indonesian names."""

    name: str
    kind: Literal["date", "whole", "hours", "weekdays", "text", "language", "yes_no"]
    meaning: str
    default: str
    least: int = 0
    aliases: tuple[str, ...] = ()


SETTINGS = (
    Setting("start_date", "date", N_("Date of day 1"), N_("none: days are only numbered"), aliases=("tanggal_mulai",)),
    Setting(
        "cards_per_printer_day",
        "whole",
        N_("Cards that one printer prints on one open day"),
        "200",
        1,
        ("cetak_per_alat_per_hari",),
    ),
    Setting(
        "setup_hours",
        "hours",
        N_("Hours to take a printer down and set it up again, once a trip"),
        "2",
        aliases=("jam_bongkar_pasang",),
    ),
    Setting(
        "travel_hours_per_day",
        "hours",
        N_("Hours on the road in one day, above 0"),
        "10",
        aliases=("jam_jalan_per_hari",),
    ),
    Setting("overnight_hours", "hours", N_("Hours of a trip that cost no working day"), "0", aliases=("jam_malam",)),
    Setting(
        "closed_weekdays",
        "weekdays",
        N_("Weekdays without printing, e.g. `sat sun`; needs `start_date`"),
        N_("none"),
        aliases=("hari_libur", "hari_tutup"),
    ),
    Setting("max_days", "whole", N_("Longest plan to look for"), "366", 1, ("hari_terbanyak",)),
    Setting("title", "text", N_("Title of the instance"), N_("the file's name"), aliases=("judul",)),
    Setting(
        "language",
        "language",
        N_("Language of what is shown: `en` or `id`"),
        N_("that of the system"),
        aliases=("bahasa",),
    ),
    Setting(
        "print_for_others",
        "yes_no",
        N_("Whether offices may print cards of other sites"),
        N_("no"),
        aliases=("cetak_untuk_lain",),
    ),
    Setting(
        "courier_max_hours",
        "hours",
        N_("Most hours on the road of a card that was printed elsewhere"),
        N_("no limit"),
        aliases=("jam_kurir_terbanyak",),
    ),
    Setting(
        "depart_on_closed_days",
        "yes_no",
        N_("Whether trips may leave a site on a day on which it is closed"),
        N_("yes"),
        aliases=("berangkat_hari_libur",),
    ),
)


@dataclass(frozen=True, slots=True)
class RuleKind:
    """A rule that the planner may set; ``cells`` are the columns that it needs, all others stay empty.

    ``alias`` is its Indonesian name.
    """

    name: str
    cells: tuple[str, ...]
    meaning: str
    alias: str


RULES = (
    RuleKind(
        "keep_at_least", ("site", "value"), N_("At least `value` printers stand at `site` every day"), "jaga_minimal"
    ),
    RuleKind("forbid", ("site", "to"), N_("No printer makes a trip from `site` to `to`"), "larang"),
    RuleKind("accept_none", ("site",), N_("No printer makes a trip to `site`"), "tidak_menerima"),
    RuleKind("not_before", ("day",), N_("No printer leaves any site before `day`"), "tidak_sebelum"),
    RuleKind("not_after", ("day",), N_("No printer leaves any site after `day`"), "tidak_sesudah"),
    RuleKind(
        "departures_per_day",
        ("value",),
        N_("On no day do more than `value` printers leave, all sites together"),
        "berangkat_per_hari",
    ),
    RuleKind("moves_total", ("value",), N_("No more than `value` printers leave in all"), "jumlah_pindah"),
    RuleKind(
        "finish_by",
        ("site", "day"),
        N_("No card waits at `site` at the close of `day` and later"),
        "selesai_paling_lambat",
    ),
    RuleKind(
        "fix",
        ("site", "to", "day", "value"),
        N_("Exactly `value` printers leave `site` for `to` on `day`; 0 is allowed"),
        "tetapkan",
    ),
    RuleKind(
        "not_later_than_alone",
        ("site",),
        N_(
            "`site` is finished by the day on which its own printers, stock and deliveries alone would finish it; void "
            "where they never would"
        ),
        "tidak_lebih_lambat_dari_sendiri",
    ),
    RuleKind(
        "serve_at_least", ("site", "value"), N_("At least `value` cards of `site` are handed out"), "layani_minimal"
    ),
)
