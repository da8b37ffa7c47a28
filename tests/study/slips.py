"""What becomes of tables as people have them: read with a notice of how, or refused in a line that says what to do.

``python -m tests.study.slips`` writes the table of docs/studies/slips.md.
"""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from datetime import datetime, time
from pathlib import Path
from typing import Any

from reallocate import InvalidInput, read_instance
from reallocate.instance.model import Instance
from tests.files.books import write_book

PAGE = Path(__file__).parents[2] / "docs" / "studies" / "slips.md"
BASE = {
    "": "kode;nama;suket;alat_cetak;blangko;jenis\n"
    "73;Gudang Provinsi;0;0;300;gudang\n"
    "73.01;Selayar;1850;2;420;kabupaten\n"
    "73.06;Gowa;8650;6;2150;kabupaten\n"
    "73.71;Makassar;4120;18;9400;kota\n",
    ".legs": "dari;ke;jam\n73;73.71;0\n73.71;73.06;0,75\n73.06;73.01;8,5\n",
    ".deliveries": "tanggal;kode;blangko\n2020-06-03;73;4000\n",
    ".settings": "setting;value\nstart_date;2020-06-01\nclosed_weekdays;sab min\n",
}
SHEETS: dict[str, list[list[Any]]] = {
    "kantor": [
        ["kode", "nama", "suket", "alat_cetak", "blangko", "jenis"],
        ["73", "Gudang Provinsi", 0, 0, 300, "gudang"],
        ["73.01", "Selayar", 1850, 2, 420, "kabupaten"],
        ["73.06", "Gowa", 8650, 6, 2150, "kabupaten"],
        ["73.71", "Makassar", 4120, 18, 9400, "kota"],
    ],
    "jalan": [["dari", "ke", "jam"], ["73", "73.71", 0], ["73.71", "73.06", 0.75], ["73.06", "73.01", 8.5]],
    "kiriman": [["tanggal", "kode", "blangko"], [datetime(2020, 6, 3), "73", 4000]],  # noqa: DTZ001
    "pengaturan": [["setting", "value"], ["start_date", "2020-06-01"], ["closed_weekdays", "sab min"]],
}


@dataclass(frozen=True, slots=True)
class Slip:
    """One way in which a table differs from the strict form.

    Attributes
    ----------
    table : of the CSV files ("" the sites) or of the workbook whose text `old` becomes `new`; in a workbook `old` is
        the cell and `new` its value. The name of a file becomes another where `old` is empty.
    """

    title: str
    table: str
    old: str
    new: Any

    @property
    def in_book(self) -> bool:
        return self.table in SHEETS

    def write(self, folder: Path) -> Path:
        """Write the instance with the slip to `folder`; return the path to read."""
        return self._book(folder) if self.in_book else self._files(folder)

    def _files(self, folder: Path) -> Path:
        for suffix, text in BASE.items():
            assert suffix != self.table or self.old in text, self.title
            changed = text.replace(self.old, self.new) if suffix == self.table and self.old else text
            name = self.new if suffix == self.table and not self.old else f"prov{suffix}.csv"
            (folder / name).write_text(changed, encoding="utf-8")
        return folder / "prov.csv"

    def _book(self, folder: Path) -> Path:
        def change(book: Any) -> None:
            if self.old == "merged":
                book[self.table].merge_cells(self.new)
            elif self.old == "hidden":
                book[self.table].row_dimensions[self.new].hidden = True
            elif self.old == "above":
                book[self.table].insert_rows(1)
                book[self.table]["A1"].value = "DATA SUKET"
                book[self.table].merge_cells(self.new)
            elif self.old == "own":
                book.create_sheet(self.new).append(["Kabupaten", "2018", "2019"])
            elif self.old == "title":
                book[self.table].title = self.new
            elif isinstance(self.new, tuple):
                book[self.table][self.old].value, book[self.table][self.old].number_format = self.new
            else:
                book[self.table][self.old].value = self.new

        return write_book(folder / "prov.xlsx", SHEETS, change)


HEADER = "kode;nama;suket;alat_cetak;blangko;jenis\n"
SLIPS = [
    Slip("title lines above the header", "", HEADER, "DATA SUKET;;;;;\nPER 31 MEI 2020;;;;;\n;;;;;\n" + HEADER),
    Slip("eleven lines above the header", "", HEADER, "x\n" * 11 + HEADER),
    Slip(
        "a row numbering",
        "",
        BASE[""],
        "".join(f"{k or 'No'};{row}" for k, row in enumerate(BASE[""].splitlines(True))),
    ),
    Slip("headers in capitals with blanks", "", HEADER, " KODE ;NAMA;Suket;Alat Cetak;Blangko;JENIS\n"),
    Slip("headers of a report", "", HEADER, "Kode;Kabupaten/Kota;Jumlah Suket;Jumlah Alat Cetak;Stok Blangko;Jenis\n"),
    Slip("blanko for blangko", "", "blangko;", "blanko;"),
    Slip("mesin cetak for alat cetak", "", "alat_cetak", "Mesin Cetak"),
    Slip("a unit in the header", "", "suket", "Suket (lembar)"),
    Slip("a slip in a header", "", "suket", "sukett"),
    Slip("two headers for one column", "", "jenis\n", "jumlah suket\n"),
    Slip("a column that lacks", "", "blangko", "cadangan"),
    Slip(
        "empty rows at the end", "", "73.71;Makassar;4120;18;9400;kota\n", "73.71;Makassar;4120;18;9400;kota\n;;;;;\n"
    ),
    Slip("a signature below the table", "", "9400;kota\n", "9400;kota\n;;;;;\n;Mengetahui, Kepala Dinas;;;;\n"),
    Slip("an empty row in the middle", "", "73.71;Makassar", ";;;;;\n73.71;Makassar"),
    Slip("empty columns at the end", "", "\n", ";;\n"),
    Slip("a remark in a column without a header", "", "kota\n", "kota;telepon dulu\n"),
    Slip("numbers with points", "", "8650", "8.650"),
    Slip("numbers with decimals", "", "8650", "8.650,00"),
    Slip("blanks inside a number", "", "8650", "8 650"),
    Slip("a number with its unit", "", "8650", "8650 lembar"),
    Slip("a dash for nothing", "", "8650", "-"),
    Slip("an empty count", "", "8650", ""),
    Slip("an error of the spreadsheet", "", "8650", "#REF!"),
    Slip("a formula", "", "8650", "=SUM(C2:C3)"),
    Slip(
        "a row Jumlah",
        "",
        "73.71;Makassar;4120;18;9400;kota\n",
        "73.71;Makassar;4120;18;9400;kota\n;Jumlah;14620;26;12270;\n",
    ),
    Slip("a row Total in the deliveries", ".deliveries", "73;4000\n", "73;4000\nTotal;;4000\n"),
    Slip("a row with the numbers of the columns", "", HEADER, HEADER + "(1);(2);(3);(4);(5);(6)\n"),
    Slip("a row of sums without a name for it", "", "kota\n", "kota\n99;Sulawesi Selatan;14620;26;12270;\n"),
    Slip("Kab. for the kind", "", "kabupaten", "Kab."),
    Slip("Pusat for the kind", "", "gudang", "Pusat"),
    Slip("a kind that is none", "", "kota\n", "kecamatan\n"),
    Slip("Kab. before names", "", "Gowa", "Kab. Gowa"),
    Slip("codes with a comma", "", "73.", "73,"),
    Slip("a code twice", "", "73.06", "73.01"),
    Slip("a hidden character in a code", "", "73.06", "73.06\u200b"),
    Slip(
        "no codes",
        ".legs",
        BASE[".legs"],
        "dari;ke;jam\nGudang Provinsi;Makassar;0\nMakassar;Gowa;0,75\nGowa;Selayar;8,5\n",
    ),
    Slip("names with what they are", ".legs", "73.71;73.06", "Kota Makassar;KAB. GOWA"),
    Slip("a short form of a name", ".legs", "73.06;73.01", "Gowa;Kep. Selayar"),
    Slip("a name with a slip", ".legs", "73.71;73.06", "Makasar;Gowa"),
    Slip("a name of nobody", ".legs", "73.71;73.06", "Makassar;Pangkep"),
    Slip("the number of a code", ".legs", "73.71;73.06", "73,71;73.06"),
    Slip("hours in minutes", ".legs", "8,5", "510"),
    Slip("hours as a time", ".legs", "8,5", "8:30"),
    Slip("hours in words", ".legs", "8,5", "8 jam"),
    Slip("a header of roads", ".legs", "dari;ke;jam", "Asal;Tujuan;Waktu Tempuh"),
    Slip("the same road with other hours", ".legs", "73.06;73.01;8,5\n", "73.06;73.01;8,5\n73.01;73.06;9\n"),
    Slip("a table of roads without a row", ".legs", BASE[".legs"], "dari;ke;jam\n"),
    Slip("a date with strokes", ".deliveries", "2020-06-03", "03/06/2020"),
    Slip("a date with hyphens", ".deliveries", "2020-06-03", "3-6-2020"),
    Slip("a date with points", ".deliveries", "2020-06-03", "03.06.2020"),
    Slip("a date in words", ".deliveries", "2020-06-03", "3 Juni 2020"),
    Slip("a date with midnight", ".deliveries", "2020-06-03", "2020-06-03 00:00:00"),
    Slip("a year of two digits", ".deliveries", "2020-06-03", "03/06/20"),
    Slip("a date as Excel shortens it", ".deliveries", "2020-06-03", "03-Jun-20"),
    Slip("a number of a day", ".deliveries", "2020-06-03", "43985"),
    Slip("a date with its weekday", ".deliveries", "2020-06-03", "Rabu, 3 Juni 2020"),
    Slip("a date with the year first and strokes", ".deliveries", "2020-06-03", "2020/6/3"),
    Slip("an English date", ".deliveries", "2020-06-03", "3 June 2020"),
    Slip("the 31 June", ".deliveries", "2020-06-03", "31/06/2020"),
    Slip(
        "a date with strokes in a file with commas",
        ".deliveries",
        BASE[".deliveries"],
        "date,code,blanks\n03/06/2020,73,4000\n",
    ),
    Slip("a delivery before the start", ".deliveries", "2020-06-03", "31/05/2020"),
    Slip("jumlah for the blanks", ".deliveries", "blangko", "jumlah"),
    Slip(
        "a planner's own columns",
        ".deliveries",
        "blangko\n2020-06-03;73;4000",
        "blangko;petugas;no_hp\n2020-06-03;73;4000;Andi;0812",
    ),
    Slip(
        "settings in Indonesian",
        ".settings",
        BASE[".settings"],
        "pengaturan;nilai\ntanggal mulai;1 Juni 2020\nhari libur;Sabtu Minggu\n",
    ),
    Slip("weekdays in full", ".settings", "sab min", "Sabtu, Ahad"),
    Slip("weekdays as in a sentence", ".settings", "sab min", "Sabtu & Minggu"),
    Slip("a weekday that is none", ".settings", "sab min", "Libur"),
    Slip("a setting with a slip", ".settings", "closed_weekdays", "closed_weekday"),
    Slip(
        "a rate that is too good",
        ".settings",
        "closed_weekdays;sab min",
        "cards_per_printer_day;20000\nclosed_weekdays;sab min",
    ),
    Slip("a hyphen for the point in a file's name", ".deliveries", "", "prov-deliveries.csv"),
    Slip("an Indonesian name of a file", ".legs", "", "prov.jalan.csv"),
    Slip("an English name in the singular", ".deliveries", "", "prov.delivery.csv"),
    Slip("tabs between the cells", "", ";", "\t"),
    Slip("sep=; in the first line", "", HEADER, "sep=;\n" + HEADER),
    Slip("workbook: a title above the table, merged", "kantor", "above", "A1:F1"),
    Slip("workbook: a code as a number", "kantor", "A4", 73.06),
    Slip("workbook: a code as a number, shown with two decimals", "kantor", "A4", (73.06, "0.00")),
    Slip("workbook: 8.650 kept as a number", "kantor", "C4", 8.65),
    Slip("workbook: 50.645 kept as a number", "kantor", "C4", 50.645),
    Slip("workbook: a date made of a number", "kantor", "C4", datetime(2020, 6, 8)),  # noqa: DTZ001
    Slip("workbook: an error", "kantor", "C4", "#N/A"),
    Slip("workbook: a formula that was never worked out", "kantor", "C4", "=8000+650"),
    Slip("workbook: merged cells in the table", "kantor", "merged", "C3:C4"),
    Slip("workbook: merged cells in the header", "kantor", "merged", "C1:E1"),
    Slip("workbook: a hidden row", "kantor", "hidden", 3),
    Slip("workbook: hours as a time", "jalan", "C4", time(8, 30)),
    Slip("workbook: hours as text with a comma", "jalan", "C4", "8,5"),
    Slip("workbook: the number of a day", "kiriman", "A2", (43985, "General")),
    Slip("workbook: a date in words", "kiriman", "A2", "3 Juni 2020"),
    Slip("workbook: a sheet with a slip in its name", "kiriman", "title", "kirimman"),
    Slip("workbook: a sheet of roads with another name", "jalan", "title", "Rekap lama"),
    Slip("workbook: a sheet of one's own", "jalan", "own", "Rekap lama"),
]


def strict(folder: Path) -> Instance:
    """Return the instance without a slip."""
    return read_instance(Slip("", "-", "", "").write(folder))


def outcome(slip: Slip, folder: Path) -> tuple[Instance | None, list[str]]:
    """Return what is read, if it is, and the notices or the lines of what is wrong; no line names the folder."""
    try:
        instance = read_instance(slip.write(folder))
    except InvalidInput as error:
        return None, [line.replace(f"{folder}/", "") for line in str(error).splitlines()]
    return instance, [notice.replace(f"{folder}/", "") for notice in instance.notices]


def table() -> str:
    """Return the table of the page."""
    lines = ["| what people have | becomes | what is said |", "|---|---|---|"]
    for slip in SLIPS:
        with tempfile.TemporaryDirectory() as place:
            instance, said = outcome(slip, Path(place))
        told = "<br>".join(line.replace("|", "\\|") for line in said[:3]) or "nothing"
        more = f"<br>and {len(said) - 3} lines more" if len(said) > 3 else ""
        lines.append(f"| {slip.title} | {'refused' if instance is None else 'read'} | {told}{more} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(text[: text.index("| what people have")] + table(), encoding="utf-8")
