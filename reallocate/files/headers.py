"""Which column a header means: by its name, by its Indonesian one, or as people write it in spreadsheets."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass

from reallocate.files.columns import DAY_COLUMNS, SETTINGS, TABLES, Column, RuleKind

#: Further headers of columns by the name of the column, in the form that `loosened` gives. Only where a table has such
#: a column do they mean it.
SYNONYMS: dict[str, tuple[str, ...]] = {
    "code": (
        *("kode wilayah", "kode daerah", "kode kabupaten/kota", "kode kab/kota", "kode kantor", "site code"),
        *("kode kemendagri", "kode bps"),
    ),
    "name": (
        *("nama kabupaten/kota", "kabupaten/kota", "nama kab/kota", "kab/kota", "nama daerah", "daerah"),
        *("nama wilayah", "wilayah", "nama kabupaten", "nama kota", "nama kantor", "kantor", "office", "site name"),
    ),
    "backlog": (
        *("jumlah suket", "total suket", "sisa suket", "suket menunggu", "jumlah surat keterangan"),
        *("surat keterangan", "belum cetak", "belum tercetak", "antrean", "antrian", "jumlah antrean"),
        *("suket belum cetak", "suket belum tercetak"),
    ),
    "printers": (
        *("jumlah alat cetak", "printer", "jumlah printer", "mesin cetak", "jumlah mesin cetak"),
        *("alat cetak aktif", "alat cetak berfungsi", "jumlah alat"),
    ),
    "blanks": (
        *("blanko", "jumlah blangko", "jumlah blanko", "stok blangko", "stok blanko", "sisa blangko", "sisa blanko"),
        *("persediaan blangko", "persediaan blanko", "blangko tersedia", "blanko tersedia"),
        *("blangko ktp el", "blanko ktp el", "stok blangko ktp el", "stok blanko ktp el"),
    ),
    "kind": ("jenis kantor", "jenis lokasi", "jenis wilayah", "tipe"),
    "cards_per_printer_day": (
        *("cetak per alat per hari", "cetak per hari", "kapasitas cetak", "kapasitas per alat", "suket per alat"),
        "suket per alat per hari",
    ),
    "min_printers": ("alat cetak minimal", "minimal alat cetak", "min alat cetak"),
    "max_printers": ("alat cetak maksimal", "maksimal alat cetak", "maks alat cetak"),
    "lends_blanks": ("meminjamkan blangko", "meminjamkan blanko", "boleh kirim blangko", "boleh kirim blanko"),
    "lat": ("lintang", "latitude"),
    "lon": ("bujur", "longitude", "long", "lng"),
    "source": ("sumber data",),
    "note": ("keterangan", "ket", "notes", "remark", "remarks"),
    "date": ("tgl", "hari/tanggal", "tanggal kirim", "tanggal kedatangan", "tanggal libur", "tanggal mulai"),
    "day": ("hari ke",),
    "until": ("sampai tanggal", "hingga", "s/d", "tanggal akhir", "sampai hari"),
    "cards": ("dicetak", "jumlah cetak"),
    "from": ("kota asal", "titik asal"),
    "to": ("kota tujuan", "titik tujuan"),
    "hours": ("waktu tempuh", "jam tempuh", "jam perjalanan", "lama perjalanan", "lama", "durasi"),
    "one_way": ("satu arah",),
    "mode": ("moda", "jalur"),
    "setting": ("pengaturan", "nama pengaturan"),
    "value": ("nilai", "isi"),
    "site": ("kode", "nama", "kantor"),
    "depart_day": ("hari ke berangkat",),
    "depart_date": ("tanggal berangkat", "tgl berangkat"),
    "from_name": ("nama asal",),
    "to_name": ("nama tujuan",),
    "arrive_date": ("tanggal tiba", "tgl tiba"),
    "blanks_in": ("blangko masuk", "blanko masuk"),
    "blanks_out": ("blangko keluar", "blanko keluar"),
    "blanks_left": ("sisa blangko", "sisa blanko"),
    "backlog_left": ("sisa suket",),
}
#: The same for single tables, before those above.
OF_TABLE: dict[str, dict[str, str]] = {
    "deliveries": {
        **dict.fromkeys(("jumlah", "jumlah kiriman"), "blanks"),
        **dict.fromkeys(("lokasi", "tujuan", "penerima"), "code"),
        "tanggal tiba": "date",
    },
    "arrivals": {"suket": "cards", "jumlah suket": "cards", "suket masuk": "cards", "lokasi": "code"},
    "closures": {"lokasi": "code"},
    "shifts": {"lokasi": "code"},
}
#: Titles that we give to the sheets of tables in Indonesian; in English they are called as the tables.
TITLES: dict[str, str] = {
    "sites": "kantor",
    "legs": "jalan",
    "deliveries": "kiriman",
    "closures": "libur",
    "settings": "pengaturan",
    "rules": "aturan",
    "arrivals": "suket baru",
    "shifts": "jam kerja",
    "moves": "pindah",
    "shipments": "kiriman blangko",
    "courier": "kurir",
    "assignment": "penugasan",
    "state": "keadaan",
    "tally": "laporan",
    "comparison": "perbandingan",
    "ledger": "hari alat cetak",
    "differences": "perbedaan",
}
#: The same of sheets that we write for people alone.
PAGES: dict[str, str] = {
    "read me": "petunjuk",
    "answer": "jawaban",
    "dispatch": "keberangkatan",
    "overview": "ringkasan",
    "offices": "lembar kantor",
    "sources": "sumber",
    "variants": "varian",
}
#: Names of sheets of a workbook, in the form that `loosened` gives, and the table that each holds.
SHEETS: dict[str, str] = {
    **{name: name for name in TABLES},
    **{title: table for table, title in TITLES.items()},
    **dict.fromkeys(("lokasi", "data kantor", "suket"), "sites"),
    **dict.fromkeys(("jarak", "waktu tempuh"), "legs"),
    "pengiriman": "deliveries",
    "hari libur": "closures",
    "suket masuk": "arrivals",
}
#: Sheets that hold explanations for people.
NOTES = frozenset({*PAGES, *PAGES.values(), "baca dulu", "readme", "lists", "daftar"})
#: Names of sites stand in for their codes in tables that have a code and no name.
NAMES = ("nama", "name", *SYNONYMS["name"])
#: Headers among these synonyms that are English: they say nothing about the language of a file.
_ENGLISH = frozenset(
    {"site code", "site name", "office", "printer", "latitude", "longitude", "long", "lng", "notes", "remark"}
    | {"remarks"}
)
#: Row numbers and the like: passed over, whatever else is near.
NUMBERS = frozenset({"no", "nomor", "no urut", "nomor urut", "#", "nr"})
#: How near an unknown header must be to a known one to be taken for a slip.
NEAR = 0.75

#: What forms put before and behind headers: ``1. Kode``, ``Nama *``.
_MARKS = re.compile(r"^\d{1,2}[.)]\s+|\s*\*+$")
_UNIT = re.compile(r"\s*\((?:lembar|keping|unit|buah|jam|hours?|cards?|orang)\)$")


@dataclass(frozen=True, slots=True)
class Meaning:
    """What a header means.

    Attributes
    ----------
    column : the column.
    loose : whether it is written as people write it, not as `Column` has it.
    indonesian : whether it is an Indonesian word.
    weak : whether another column may be meant as well: it counts only where no other header means the column.
    """

    column: Column
    loose: bool = False
    indonesian: bool = False
    weak: bool = False


def loosened(header: str) -> str:
    """Return the form in which headers of spreadsheets are compared: no capitals, points, units, marks, long blanks."""
    text = re.sub(r"[_\-\s]+", " ", _MARKS.sub("", header.lower()).replace(".", "").replace(":", "")).strip()
    return re.sub(r"\s*/\s*", "/", _UNIT.sub("", text))


def title_of(sheet: str, language: str) -> str:
    """Return what we call a sheet, a key of `TITLES` or `PAGES`, in a workbook in this language."""
    return {**TITLES, **PAGES}[sheet] if language == "id" else sheet


def header_of(column: Column, language: str) -> str:
    """Return how we write a header in a workbook in this language; it reads back as the column."""
    known = (*column.aliases, *SYNONYMS.get(column.name, ()))  # of each the first is Indonesian
    return known[0] if language == "id" and known else column.name


def setting_of(name: str, language: str) -> str:
    """Return how we write the name of a setting in this language; it reads back as the setting."""
    aliases = next((setting.aliases for setting in SETTINGS if setting.name == name), ())
    return aliases[0] if language == "id" and aliases else name


def cells_of(rule: RuleKind, language: str) -> list[str]:
    """Return how we write the headers of the cells that a rule needs in a workbook in this language."""
    headers = {column.name: header_of(column, language) for column in TABLES["rules"]}
    return [headers[cell] for cell in rule.cells]


class Headers:
    """The headers of one table."""

    def __init__(self, table: str) -> None:
        """Take the name of the table, a key of `reallocate.files.columns.TABLES`."""
        columns = TABLES[table]
        named = {column.name: column for column in columns}
        self._needed = {column.name for column in columns if column.required}
        self._days = set(DAY_COLUMNS.get(table, ()))
        exact = {column.name: Meaning(column) for column in columns}
        for column in columns:
            exact |= {alias: Meaning(column, indonesian=True) for alias in column.aliases}
        self._exact = exact
        self._loose: dict[str, Meaning] = {}
        if "code" in named and "name" not in named:
            self._add(NAMES, named["code"], weak=True)
        for name, synonyms in SYNONYMS.items():
            if name in named:
                self._add(synonyms, named[name])
        for header, name in OF_TABLE.get(table, {}).items():
            self._add((header,), named[name])
        for header, meaning in exact.items():
            self._loose[loosened(header)] = Meaning(meaning.column, True, meaning.indonesian)
        #: Every header that is known, for hints.
        self.known = [*exact, *self._loose]

    def _add(self, headers: Sequence[str], column: Column, *, weak: bool = False) -> None:
        self._loose |= {header: Meaning(column, True, header not in _ENGLISH, weak) for header in headers}

    def find(self, header: str) -> Meaning | None:
        """Return what a header means in this table; None where it is not known."""
        return self._exact.get(header.lower()) or self._loose.get(loosened(header))

    def near(self, header: str) -> str | None:
        """Return the known header of which `header` is likely a slip."""
        if loosened(header) in NUMBERS:
            return None
        return next(iter(difflib.get_close_matches(header.lower(), self.known, n=1, cutoff=NEAR)), None)

    def are_in(self, cells: Sequence[str]) -> bool:
        """Whether a row with these cells is likely the header: two of them or more are known."""
        return len({meaning.column for cell in cells if cell and (meaning := self.find(cell))}) > 1

    def are_all_in(self, cells: Sequence[str]) -> bool:
        """Whether a row with these cells can be nothing but the header: it has what every row needs, and a day."""
        found = {meaning.column.name for cell in cells if cell and (meaning := self.find(cell))}
        return len(self._needed) > 1 and self._needed <= found and (not self._days or bool(found & self._days))
