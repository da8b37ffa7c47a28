"""The one table of columns: what every CSV file may hold. It drives readers, writers and the documentation."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

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
    meaning : one sentence for the documentation, with its unit.
    required : the header must be there and no cell may be empty.
    default : what an empty or missing cell means, in words; empty for required columns.
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
    "Where the row's figures come from. Parts are separated by `;`; a part may begin with column names and `:`; "
    "the word `assumed` in a part marks its figures as assumed",
    default="empty",
    aliases=("sumber",),
)
_NOTE = Column("note", "text", "A remark", default="empty", aliases=("catatan",))
_DATE = Column(
    "date", "date", "Calendar date, YYYY-MM-DD; needs `start_date`", default="by `day`", aliases=("tanggal",)
)
_DAY = Column("day", "day", "Day number; day 1 is `start_date`", default="by `date`", aliases=("hari",))
_FROM = Column("from", "code", "Code (or unambiguous name) of the site of origin", True, aliases=("dari", "asal"))
_TO = Column("to", "code", "Code (or unambiguous name) of the destination", True, aliases=("ke", "tujuan"))
_SITE_CODE = Column("code", "code", "Code (or unambiguous name) of the site", True, aliases=("kode",))
_UNTIL = Column(
    "until",
    "until",
    "Last day of the span that begins with `day` or `date`: a day number or a date",
    default="the one day",
    aliases=("sampai",),
)

SITES = (
    Column("code", "code", "Unique code of the site, kept as text", True, aliases=("kode",)),
    Column("name", "code", "Name of the site", True, aliases=("nama",)),
    Column("backlog", "whole", "Cards waiting at the start of day 1", True, aliases=("suket",)),
    Column("printers", "whole", "Working printers at the start of day 1", True, aliases=("alat_cetak",)),
    Column("blanks", "whole", "Blank cards in stock at the start of day 1", True, aliases=("blangko",)),
    Column("kind", "site_kind", "`regency`, `city` or `depot`", default="regency", aliases=("jenis",)),
    Column(
        "cards_per_printer_day",
        "whole",
        "Cards that one printer prints on one open day, at least 1",
        default="the setting of that name",
        least=1,
    ),
    Column("min_printers", "whole", "Fewest printers allowed on every day", default="0"),
    Column("max_printers", "whole", "Most printers allowed on every day", default="no maximum"),
    Column("lends_blanks", "yes_no", "Whether blank cards may leave the site", default="depots yes, others no"),
    Column(
        "own_only",
        "whole",
        "Cards that must be printed at the site itself where offices print for each other; at most `backlog`",
        default="0",
        aliases=("cetak_sendiri",),
        rare=True,
    ),
    Column("lat", "coordinate", "Latitude, degrees", default="unknown"),
    Column("lon", "coordinate", "Longitude, degrees", default="unknown"),
    _SOURCE,
    _NOTE,
)
DELIVERIES = (
    _DATE,
    _DAY,
    _SITE_CODE,
    Column("blanks", "whole", "Blank cards delivered from outside that day", True, aliases=("blangko",)),
    Column(
        "printers",
        "whole",
        "Printers from outside that are there from that day on",
        default="0",
        aliases=("alat_cetak",),
        rare=True,
    ),
    Column(
        "cards",
        "whole",
        "Cards of the backlog that were printed elsewhere before day 1 and are handed out that day",
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
    Column("cards", "whole", "New cards on each open day of the span", True, aliases=("suket_baru",)),
    _SOURCE,
    _NOTE,
)
SHIFTS = (
    _DATE,
    _DAY,
    _UNTIL,
    Column("code", "code", "Code (or name) of the site", default="every site", aliases=("kode",)),
    Column("cards_per_printer_day", "whole", "Cards that one printer prints on each of these days", True, least=1),
    _SOURCE,
    _NOTE,
)
LEGS = (
    _FROM,
    _TO,
    Column("hours", "hours", "Hours on the road one way, at most two decimals", True, aliases=("jam",)),
    Column("one_way", "yes_no", "Whether the leg leads in one direction only", default="no"),
    Column("mode", "text", "Road, ferry, ...", default="empty"),
    _SOURCE,
    _NOTE,
)
CLOSURES = (
    _DATE,
    _DAY,
    Column("code", "code", "Code (or name) of the closed site", default="every site", aliases=("kode",)),
    _NOTE,
)
SETTINGS_TABLE = (
    Column("setting", "setting", "Name of the setting, see below", True),
    Column("value", "value", "Its value", True),
    _SOURCE,
    _NOTE,
)
_UNUSED = "not used by the rule"
RULES_TABLE = (
    Column("rule", "rule", "Name of the rule, see below; capitals do not matter", True, aliases=("aturan",)),
    Column("site", "code", "Code (or unambiguous name) of the site", default=_UNUSED, aliases=("lokasi",)),
    Column("to", "code", "Code (or unambiguous name) of the destination", default=_UNUSED, aliases=_TO.aliases),
    Column("day", "day", "Day number, from 1 on", default=f"by `date`, or {_UNUSED}", aliases=_DAY.aliases),
    Column("date", "date", _DATE.meaning, default=f"by `day`, or {_UNUSED}", aliases=_DATE.aliases),
    Column("value", "whole", "Number of printers, or of cards", default=_UNUSED, aliases=("nilai",)),
    _NOTE,
)

_TRIP = (
    Column("depart_day", "day", "Day on which the trip leaves", aliases=("hari_berangkat",), default="by date"),
    Column("depart_date", "date", "Its date; empty without `start_date`", aliases=("berangkat",), default="by day"),
    _FROM,
    Column("from_name", "text", "Name of the origin; derived"),
    _TO,
    Column("to_name", "text", "Name of the destination; derived"),
)
_ARRIVAL = (
    Column("arrive_day", "day", "Day on which the load can be used; derived", aliases=("hari_tiba",)),
    Column("arrive_date", "date", "Its date; derived", aliases=("tiba",)),
    Column("hours", "hours", "Hours on the road; derived", aliases=("jam",)),
)
MOVES = (*_TRIP, Column("printers", "whole", "Printers that leave", True, aliases=("jumlah", "alat_cetak")), *_ARRIVAL)
SHIPMENTS = (
    *_TRIP,
    Column("blanks", "whole", "Blank cards that leave", True, aliases=("jumlah", "blangko")),
    *_ARRIVAL,
)
COURIER = (
    *_TRIP,
    Column("cards", "whole", "Cards printed that day, for the destination", True, aliases=("jumlah", "tercetak")),
    *_ARRIVAL,
)
ASSIGNMENT = (
    Column("day", "day", "Day", aliases=("hari",), default="by `date`"),
    Column("date", "date", "Its date; empty without `start_date`", aliases=("tanggal",), default="by `day`"),
    _SITE_CODE,
    Column("name", "text", "Name of the site; derived", aliases=("nama",)),
    Column("printers", "whole", "Printers at the site that day; derived", aliases=("alat_cetak",)),
    Column("cards", "whole", "Cards printed there, for whomever", True, aliases=("tercetak",)),
    Column("blanks_in", "whole", "Shipments and outside deliveries that arrive that day; derived"),
    Column("blanks_out", "whole", "Blank cards that leave; derived"),
    Column("blanks_left", "whole", "Blank cards in stock at the close of the day; derived"),
    Column("backlog_left", "whole", "Cards not handed out at the close of the day; derived"),
)

_PLAN = Column("plan", "text", "Name of the plan")
_LEDGER = (
    Column("available", "amount", "Printer-days: printers times days; the sum of the columns that follow"),
    Column("printed", "amount", "Printer-days of work done"),
    Column("road", "amount", "Printer-days on the road, booked at the destination"),
    Column("blanks", "amount", "Printer-days for which cards waited and blank cards lacked"),
    Column("closed", "amount", "Printer-days on closed days"),
    Column("done", "amount", "Printer-days for which no card was left"),
    Column("rounding", "amount", "Rests of days that a site's last cards do not fill"),
    Column("idle", "amount", "Printer-days that could have printed and did not"),
)
COMPARISON = (
    _PLAN,
    Column("kind", "text", "`given`, `optimum`, `baseline`, or `promise`: days without a plan"),
    Column("valid", "yes_no", "Whether it breaks no rule"),
    Column("days", "whole", "Days of the plan; empty while cards wait"),
    Column("end_date", "date", "Date of its last day"),
    Column("moves", "whole", "Printers that leave a site"),
    Column("road", "whole", "Printer-days on the road"),
    Column("waiting", "whole", "Card-days waited"),
    Column("travel", "hours", "Printer-hours on the road"),
    Column("shipping", "hours", "Card-hours of blanks on the road"),
    Column("courier", "hours", "Card-hours of couriers"),
    Column("blanks_shipped", "whole", "Blank cards that leave a site"),
    Column("couriered", "whole", "Cards printed at one site for another"),
    Column("cards_left", "whole", "Cards that wait at the end"),
    Column("last_served_day", "day", "Day of the last card; empty while cards wait, 0 where none did"),
    Column("last_served", "text", "Codes of the sites that get their last card on that day, or where cards wait"),
    Column("busiest_day", "day", "First of the days on which most cards are printed"),
    Column("busiest_cards", "whole", "Cards printed on it"),
    Column("cards_by_day_5", "whole", "Cards printed by the close of day 5"),
    Column("cards_by_day_10", "whole", "Cards printed by the close of day 10"),
    Column("longest_wait", "whole", "Longest run of days on which cards wait at one site and none is printed there"),
    Column("longest_wait_site", "code", "Code of that site"),
    Column("longest_wait_from", "day", "First day of that run"),
    Column("breaches", "text", "Broken rules, each with how often"),
    Column("completed", "text", "Names of plan files that this program completed"),
    Column("days_counted", "whole", "Days that the figures are about: for an unfinished plan all that it names"),
    Column("proven", "yes_no", "Of the optimum: whether it is proven in every goal"),
)
LEDGER = (
    _PLAN,
    Column("code", "code", "Code of the site; empty in the totals and in the rows of days"),
    Column("name", "text", "Its name"),
    Column("day", "day", "Day; empty in the totals and in the rows of sites"),
    *_LEDGER,
)
DIFFERENCES = (
    _PLAN,
    Column("against", "text", "Name of the plan that it is compared with"),
    Column("kind", "text", "What differs: `total`, `move`, `shipment`, `courier` or `site`"),
    Column("day", "day", "Day on which the trips leave"),
    Column("from", "code", "Code of their origin"),
    Column("from_name", "text", "Its name"),
    Column("to", "code", "Code of their destination"),
    Column("to_name", "text", "Its name"),
    Column("code", "code", "Code of the site"),
    Column("name", "text", "Its name"),
    Column("figure", "text", "Name of the figure: a column of the two tables above, or of a trip's cost"),
    Column("value", "amount", "In the plan"),
    Column("other", "amount", "In the plan that it is compared with"),
    Column("difference", "amount", "`value` less `other`; empty where one of them is"),
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
    Setting("start_date", "date", "Date of day 1", "none: days are only numbered", aliases=("tanggal_mulai",)),
    Setting(
        "cards_per_printer_day",
        "whole",
        "Cards that one printer prints on one open day",
        "200",
        1,
        ("cetak_per_alat_per_hari",),
    ),
    Setting(
        "setup_hours",
        "hours",
        "Hours to take a printer down and set it up again, once a trip",
        "2",
        aliases=("jam_bongkar_pasang",),
    ),
    Setting(
        "travel_hours_per_day",
        "hours",
        "Hours on the road in one day, above 0",
        "10",
        aliases=("jam_jalan_per_hari",),
    ),
    Setting("overnight_hours", "hours", "Hours of a trip that cost no working day", "0", aliases=("jam_malam",)),
    Setting(
        "closed_weekdays",
        "weekdays",
        "Weekdays without printing, e.g. `sat sun`; needs `start_date`",
        "none",
        aliases=("hari_libur", "hari_tutup"),
    ),
    Setting("max_days", "whole", "Longest plan to look for", "366", 1, ("hari_terbanyak",)),
    Setting("title", "text", "Title of the instance", "the file's name", aliases=("judul",)),
    Setting("language", "language", "Language of the output: `en` or `id`", "en", aliases=("bahasa",)),
    Setting(
        "print_for_others",
        "yes_no",
        "Whether offices may print cards of other sites",
        "no",
        aliases=("cetak_untuk_lain",),
    ),
    Setting(
        "courier_max_hours",
        "hours",
        "Most hours on the road of a card that was printed elsewhere",
        "no limit",
        aliases=("jam_kurir_terbanyak",),
    ),
    Setting(
        "depart_on_closed_days",
        "yes_no",
        "Whether trips may leave a site on a day on which it is closed",
        "yes",
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
    RuleKind("keep_at_least", ("site", "value"), "At least `value` printers stand at `site` every day", "jaga_minimal"),
    RuleKind("forbid", ("site", "to"), "No printer makes a trip from `site` to `to`", "larang"),
    RuleKind("accept_none", ("site",), "No printer makes a trip to `site`", "tidak_menerima"),
    RuleKind("not_before", ("day",), "No printer leaves any site before `day`", "tidak_sebelum"),
    RuleKind("not_after", ("day",), "No printer leaves any site after `day`", "tidak_sesudah"),
    RuleKind(
        "departures_per_day",
        ("value",),
        "On no day do more than `value` printers leave, all sites together",
        "berangkat_per_hari",
    ),
    RuleKind("moves_total", ("value",), "No more than `value` printers leave in all", "jumlah_pindah"),
    RuleKind(
        "finish_by", ("site", "day"), "No card waits at `site` at the close of `day` and later", "selesai_paling_lambat"
    ),
    RuleKind(
        "fix",
        ("site", "to", "day", "value"),
        "Exactly `value` printers leave `site` for `to` on `day`; 0 is allowed",
        "tetapkan",
    ),
    RuleKind(
        "not_later_than_alone",
        ("site",),
        "`site` is finished by the day on which its own printers, stock and deliveries alone would finish it; void "
        "where they never would",
        "tidak_lebih_lambat_dari_sendiri",
    ),
    RuleKind("serve_at_least", ("site", "value"), "At least `value` cards of `site` are handed out", "layani_minimal"),
)
