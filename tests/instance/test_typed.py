"""Tables as people type them are read with a notice, and everything else as it stands means the same."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from reallocate import InvalidInput, read_instance, read_plan, solve, verify, verify_plan
from reallocate.cli.main import run
from reallocate.instance.lookup import SiteLookup
from reallocate.instance.model import Instance
from reallocate.instance.writer import write_instance
from reallocate.language import in_language
from tests.instance.test_bad_inputs import BASE, DELIVERIES, SETTINGS, SITES, plain, write

STRICT = {
    **BASE,
    ".deliveries": "date,code,blanks\n2026-03-03,D,600\n",
    ".settings": "setting,value\nstart_date,2026-03-02\nclosed_weekdays,sun\nsetup_hours,1.5\n",
}
#: The same as a planner would have it.
TYPED = {
    "": "DATA SUKET;;;;;;\nPER 2 MARET 2026;;;;;;\n;;;;;;\n"
    "No;Kode Wilayah;Nama Kabupaten/Kota;Jumlah  Suket;Alat Cetak (unit);Stok Blanko;Jenis\n"
    "1;A;Kab. Upriver;1.200;1;400;Kab.\n2;B;Kota Harbour;400;3;900;KOTA\n3;D;Store;0;0;300;Pusat\n;;;;;;\n;;;;;;\n",
    ".legs": "Dari;Ke;Waktu Tempuh (jam);\nupriver;Kota  Harbour;5;\nStore;HARBOUR;0,5;\n",
    ".deliveries": "Tgl;Kantor;Jumlah;petugas\n3 Maret 2026;Store;600;Andi\n",
    ".closures": "hari;kode\n3;\n4;KABUPATEN Harbour\n",
    ".settings": "Pengaturan;Nilai\nTanggal Mulai;02/03/2026 00:00\nhari_libur;Minggu\njam bongkar pasang;1,5\n",
    ".rules": "aturan;lokasi;ke;hari;nilai\n"
    "larang;Upriver;Harbour;;\njaga minimal;Kota Harbour;;;1\ntidak_sebelum;;;2;\n"
    "selesai paling lambat;A;;9;\ntetapkan;B;Kab. Upriver;3;2\nfix;B;A;3;1\n",
}


def named_alike(instance: Instance) -> Instance:
    names = {"Kab. Upriver": "Upriver", "Kota Harbour": "Harbour"}
    return instance.replace(
        sites=[site.__class__(**{**_fields(site), "name": names.get(site.name, site.name)}) for site in instance.sites]
    )


def _fields(site: object) -> dict[str, object]:
    return {name: getattr(site, name) for name in site.__dataclass_fields__}  # type: ignore[attr-defined]


def with_table(folder: Path, table: str, text: str) -> Instance:
    return read_instance(write(folder, {**STRICT, table: text}))


def faults(folder: Path, table: str, text: str) -> list[tuple[str, str]]:
    with pytest.raises(InvalidInput) as caught:
        with_table(folder, table, text)
    return [(fault.code, fault.message) for fault in caught.value.faults]


def test_a_planners_tables_mean_what_the_strict_ones_mean(tmp_path):
    (tmp_path / "typed").mkdir()
    strict = read_instance(write(tmp_path, dict(STRICT)))
    closures = TYPED[".closures"].replace("KABUPATEN Harbour", "Harbour")
    typed = read_instance(write(tmp_path / "typed", {**TYPED, ".closures": closures}))
    assert plain(named_alike(typed)) == plain(strict)
    assert strict.notices == ()
    told = "\n".join(typed.notices)
    for word in ("2 lines above the header", "2 empty rows", "1 empty column", "'No'", "'petugas'", "3 Maret 2026"):
        assert word in told


def test_a_regency_is_not_the_city_of_the_same_name(tmp_path):
    [(code, message)] = faults(tmp_path, ".legs", "from,to,hours\nKab. Store,Kota Harbour,1\nKab. Harbours,A,1\n")
    assert (code, "Kab. Harbours" in message) == ("unknown_site", True)
    lookup = SiteLookup([("1", "Kab. Bima"), ("2", "Kota Bima"), ("3", "Kab. Solok"), ("4", "Kotabaru")])
    assert [lookup.find(text) for text in ("kabupaten  BIMA", "KOTA BIMA", "Kab.Solok", "solok")] == [0, 1, 2, 2]
    assert lookup.loose
    assert "more than one site" in str(lookup.find("Bima"))
    assert "no site" in str(lookup.find("Kota Solok"))
    assert "no site" in str(lookup.find("baru"))


@pytest.mark.parametrize(
    "text",
    ["3/3/2026", "03-03-2026", "3.3.2026", "3 Maret 2026", "03 mar 2026", "3-Mar-2026", "03/03/2026 00:00:00"],
)
@pytest.mark.parametrize(
    ("table", "settings"),
    [
        ("date;code;blanks\n{text};D;600\n", ""),
        ("tanggal,code,blanks\n{text},D,600\n", ""),
        ("date,code,blanks\n{text},D,600\n", "language,id\n"),
    ],
    ids=["semicolons", "Indonesian header", "setting"],
)
def test_dates_with_the_day_first(tmp_path, text, table, settings):
    files = {**STRICT, ".deliveries": table.format(text=text), ".settings": STRICT[".settings"] + settings}
    instance = read_instance(write(tmp_path, files))
    assert instance.deliveries_by_site[2] == {2: 600}
    assert sum(f"day first, e.g. '{text}' = 2026-03-03" in notice for notice in instance.notices) == 1


@pytest.mark.parametrize(
    ("text", "readings"),
    [
        ("03/04/2026", "write 2026-04-03 or 2026-03-04"),
        ("3 Mei 2026", "write 2026-05-03"),
        ("03/04/26", "write 2026-04-03 or 2026-03-04"),
        ("46085", "2026-03-04"),
        ("31/02/2026", "YYYY-MM-DD"),
    ],
)
def test_elsewhere_they_are_faults_that_show_the_readings(tmp_path, text, readings):
    [(code, message)] = faults(tmp_path, ".deliveries", f"date,code,blanks\n{text},D,600\n")
    assert code == "not_date"
    assert readings in message


@pytest.mark.parametrize("name", ["start_date", "start date", "tanggal mulai"])
def test_an_english_settings_file_has_no_dates_with_the_day_first(tmp_path, name):
    """Whatever its rows are called."""
    [(code, message)] = faults(tmp_path, ".settings", f"setting,value\n{name},2/3/2026\n")
    assert (code, "2026-03-02 or 2026-02-03" in message) == ("not_date", True)


@pytest.mark.parametrize("text", ["03/04/26", "46085", "31/02/2026", "3 Foo 2026", "03/04-2026", "13/13/2026"])
def test_what_is_not_plain_is_no_date_in_any_file(tmp_path, text):
    assert [code for code, _m in faults(tmp_path, ".deliveries", f"tanggal;kode;blangko\n{text};D;600\n")] == [
        "not_date"
    ]


def test_midnight_is_passed_over_and_no_other_time(tmp_path):
    table = "date,code,blanks\n2026-03-03 {time},D,600\n"
    assert with_table(tmp_path, ".deliveries", table.format(time="00:00")).deliveries_by_site[2] == {2: 600}
    assert faults(tmp_path, ".deliveries", table.format(time="07:30"))[0][0] == "not_date"


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("Sabtu", 1),
        ("Sabtu dan Minggu", 2),
        ("sab/min", 2),
        ("Jum\u2019at & Sabtu", 2),
        ("sabtu minggu", 2),
        ("Saturday", 1),
        ("Senin, Selasa, Rabu, Kamis, Jumat", 5),
    ],
)
def test_weekdays_in_full(tmp_path, name, count):
    settings = f'setting,value\nstart_date,2026-03-02\nclosed_weekdays,"{name}"\n'
    assert len(with_table(tmp_path, ".settings", settings).settings.closed_weekdays) == count


def test_weekdays_as_in_a_sentence_are_verified_by_what_would_be_written_instead(tmp_path):
    files = {**BASE, ".settings": SETTINGS.replace("sun", "Jum\u2019at & Minggu")}
    instance = read_instance(write(tmp_path, files))
    solve(instance).write(tmp_path / "plan")
    assert verify_plan(tmp_path / "plan", tmp_path / "mine.csv")["valid"]


def test_eleven_lines_above_the_header_are_too_many(tmp_path):
    assert with_table(tmp_path, "", "title\n" * 10 + SITES).sites[0].code == "A"
    [(code, message)] = faults(tmp_path, "", "title\n" * 11 + SITES)[:1]
    assert code == "header_too_far"
    assert "line 12" in message


def test_an_empty_row_among_others_and_a_nameless_column_with_content_stay_faults(tmp_path):
    assert ("empty_row", 3) in places(tmp_path, SITES.replace("B,Harbour", ",,,,,\nB,Harbour"))
    nameless = SITES.replace("\n", ",\n").replace("regency,", "regency,x")
    assert ("unknown_column", 1) in places(tmp_path, nameless)


def places(folder: Path, sites: str) -> list[tuple[str, int | None]]:
    with pytest.raises(InvalidInput) as caught:
        with_table(folder, "", sites)
    return [(fault.code, fault.line) for fault in caught.value.faults]


def test_a_table_without_codes_has_the_names_for_codes(tmp_path):
    sites = "\n".join(line.split(",", 1)[1] for line in SITES.splitlines())
    files = {"": sites, ".legs": "from,to,hours\nHarbour,Kab. Upriver,3\n", ".settings": STRICT[".settings"]}
    instance = read_instance(write(tmp_path, files))
    assert [site.code for site in instance.sites] == ["Harbour", "Store", "Upriver"]
    assert "names of the sites are their codes" in "\n".join(instance.notices)
    (tmp_path / "twice").mkdir()
    with pytest.raises(InvalidInput, match=r"mine.csv:5:1: name \(code\): 'Harbour': the same code as in line 3"):
        read_instance(write(tmp_path / "twice", {"": sites + "\nHarbour,1,1,1,city\n"}))


def test_an_empty_column_of_codes_is_as_none_where_people_type(tmp_path):
    typed = "kode;nama;suket;alat_cetak;blangko\n;Utara;1;1;1\n;Selatan;1;1;1\n"
    files = {"": typed, ".legs": "dari;ke;jam\nUtara;Selatan;1\n", ".settings": STRICT[".settings"]}
    instance = read_instance(write(tmp_path, files))
    assert [site.code for site in instance.sites] == ["Selatan", "Utara"]
    assert "names of the sites are their codes" in "\n".join(instance.notices)
    some = typed.replace("\n;Utara", "\nU;Utara")
    assert [code for code, _m in faults(tmp_path, "", some)] == ["empty"]
    strict = SITES.replace("A,Up", ",Up").replace("B,Har", ",Har").replace("D,St", ",St")
    assert [code for code, _m in faults(tmp_path, "", strict)] == ["empty"] * 3


def test_a_fault_names_the_header_as_the_file_has_it(tmp_path):
    text = "kode;nama;suket;alat cetak;blangko\nA;A;1;x;1\n"
    assert faults(tmp_path, "", text)[0][1].startswith("alat cetak (printers): 'x': ")


@pytest.mark.parametrize(
    ("table", "text", "english", "indonesian"),
    [
        (
            *("", "kode;nama;suket;alat_cetak;blangko;min_printers;max_printers\nA;A;1;1;1;5;2\n"),
            *(": min_printers 5 is above max_printers 2", "(min_printers) 5 di atas alat cetak maksimal"),
        ),
        ("", "kode;nama;alat_cetak;blangko\nA;A;1;1\n", "backlog: the column is missing", "suket (backlog): "),
        (
            ".settings",
            "setting,value\nhari_libr,min\n",
            "Known are start_date, ",
            "hari_libur? Yang dikenal tanggal_mulai, ",
        ),
        (".settings", "setting,value\njam_malam,x\n", "'x': overnight_hours: ", "'x': jam_malam: "),
        (
            ".rules",
            "rule,site,value\njaga minmal,A,1\n",
            "Known are keep_at_least, ",
            "jaga_minimal? Yang dikenal jaga_",
        ),
        (
            ".rules",
            "rule,site,value\njaga_minimal,A,\n",
            "empty; keep_at_least needs",
            "kosong; jaga_minimal memerlukan",
        ),
        (".deliveries", "tanggal;kode;blangko\n;D;6\n", ":2:1: tanggal (date): empty", ":2:1: tanggal (date): kosong"),
    ],
)
def test_a_message_calls_things_as_its_language_does(tmp_path, table, text, english, indonesian):
    with pytest.raises(InvalidInput) as caught:
        with_table(tmp_path, table, text)
    assert english in str(caught.value)
    with in_language("id"):
        assert indonesian in str(caught.value)


def test_two_columns_that_mean_the_same_are_not_chosen_from(tmp_path):
    text = "kode,nama,suket,jumlah suket,alat_cetak,blangko\nA,A,1,2,1,1\n"
    assert faults(tmp_path, "", text)[0][0] == "duplicate_column"


def test_hours_and_rates_that_are_unlikely_are_told(tmp_path):
    legs = "from,to,hours\nA,B,75\nD,B,45\n"
    [notice] = with_table(tmp_path, ".legs", legs).notices
    assert "1 leg takes more than 72 hours, e.g. 75 from A to B" in notice
    settings = STRICT[".settings"] + "cards_per_printer_day,2001\n"
    assert "2001 cards on a day" in "\n".join(with_table(tmp_path, ".settings", settings).notices)
    assert with_table(tmp_path, ".settings", settings.replace("2001", "2000")).notices == ()


def test_a_row_that_is_none_is_told_once_and_one_that_lacks_cells_cell_by_cell(tmp_path):
    assert [code for code, _m in faults(tmp_path, "", SITES + ",Mengetahui,,,,\n")] == ["no_row"]
    assert [code for code, _m in faults(tmp_path, "", SITES + "E,East,,,,\n")] == ["not_whole"] * 3
    assert [code for code, _m in faults(tmp_path, "", SITES + ",Kepala Dinas,,,,Makassar\n")] == ["no_row"]


def test_numbers_and_stars_of_a_form_are_no_part_of_a_header(tmp_path):
    sites = SITES.replace("code,name,backlog,printers", "1. Kode *,2. Nama*,3) Suket,Printers*")
    assert plain(with_table(tmp_path, "", sites)) == plain(with_table(tmp_path, "", SITES))


def test_a_flood_of_one_slip_is_one_line_of_text_and_all_faults(tmp_path):
    rows = "".join(f"{k:02}/03/2026,D,1\n" for k in range(3, 27))
    with pytest.raises(InvalidInput) as caught:
        with_table(tmp_path, ".deliveries", "date,code,blanks\n" + rows)
    assert len(caught.value.faults) == 24
    [line] = str(caught.value).splitlines()
    assert re.search(r"the same goes for 23 more cells of this column, down to line 25$", line)


def test_hours_with_commas_all_down_a_column_are_one_line_and_other_slips_in_it_their_own(tmp_path):
    names = "".join(f"S{k},Site {k},1,1,1\n" for k in range(25))
    rows = "".join(f'S{k},S{k + 1},"0,75"\n' for k in range(24))
    files = {"": "code,name,backlog,printers,blanks\n" + names, ".legs": "from,to,hours\n" + rows + "S0,S9,far\n"}
    with pytest.raises(InvalidInput) as caught:
        read_instance(write(tmp_path, files))
    assert len(caught.value.faults) == 25
    flood, other = str(caught.value).splitlines()
    assert "decimal comma" in flood
    assert flood.endswith("the same goes for 23 more cells of this column, down to line 25")
    assert "'far'" in other


def test_a_few_names_that_no_site_has_are_told_each_for_itself_and_many_in_one_line(tmp_path):
    text = "from,to,hours\n" + "".join(f"A,{name},1\n" for name in ("Utara", "Selatan", "Barat", "Timur", "Tengah"))
    with pytest.raises(InvalidInput) as caught:
        with_table(tmp_path, ".legs", text)
    lines = str(caught.value).splitlines()
    assert [line.split("'")[1] for line in lines] == ["Utara", "Selatan", "Barat", "Timur", "Tengah"]
    with pytest.raises(InvalidInput) as caught:
        with_table(tmp_path, ".legs", "from,to,hours\n" + "".join(f"A,Nowhere {k},1\n" for k in range(24)))
    assert len(str(caught.value).splitlines()) == 1


def test_codes_of_sites_that_have_names_alone_are_told_as_that(tmp_path):
    sites = "nama;suket;alat_cetak;blangko\nUtara;1;1;1\nSelatan;1;1;1\n"
    files = {"": sites, ".legs": "dari;ke;jam\n64.01;Selatan;1\nUtara;Timor;1\n"}
    with pytest.raises(InvalidInput) as caught:
        read_instance(write(tmp_path, files))
    of_code, of_name = str(caught.value).splitlines()
    assert "'64.01': no site has this code, since the sites have names alone" in of_code
    assert "'Timor': no site has this code or name" in of_name


# --- plans and proofs -------------------------------------------------------------------------------------------------


def test_the_number_of_a_day_settles_a_date_that_cannot_be_read(tmp_path):
    instance = read_instance(write(tmp_path, {**BASE, ".deliveries": DELIVERIES}))
    moves = tmp_path / "moves.csv"
    moves.write_text("depart_day,depart_date,from,to,printers\n2,03/04/26,B,A,1\n3,2026-03-04,B,A,1\n")
    plan = read_plan(moves, instance)
    assert [trip.day for trip in plan.moves] == [2, 3]
    assert "'03/04/26'; the number of the day beside it counts" in plan.notices[0]
    moves.write_text("depart_date,from,to,printers\n03/04/26,B,A,1\n")
    with pytest.raises(InvalidInput, match="2026-04-03 or 2026-03-04"):
        read_plan(moves, instance)
    moves.write_text("berangkat;dari;ke;jumlah\n4/3/2026;Kota Harbour;kab upriver;1\n")
    [trip] = read_plan(moves, instance).moves
    assert (trip.day, instance.date_of(trip.day)) == (3, date(2026, 3, 4))


def test_a_plan_for_typed_files_is_verified_by_what_would_be_written_instead(tmp_path, capsys):
    """The verifier itself reads strict files only, and says what to do with others."""
    files = {"": TYPED[""], ".legs": TYPED[".legs"], ".settings": "setting;value\nstart_date;2/3/2026\n"}
    files[".rules"] = "rule;day;value\nmoves_total;;9\nnot_before;1;\nmoves_total;;9\n"  # kept in order, each once
    path = write(tmp_path, {**files, ".deliveries": "tanggal;kode;blangko\n3/3/2026;Upriver;1.000\n"})
    instance = read_instance(path)
    solve(instance).write(tmp_path / "plan")
    assert verify_plan(tmp_path / "plan", path)["valid"]
    assert run(["verify", str(tmp_path / "plan"), "--instance", str(path)]) == 0
    assert f"this program read {path} for it" in capsys.readouterr().err
    with pytest.raises(verify.BadInstance, match="reallocate convert"):
        verify.verify_plan(tmp_path / "plan", path)
    strict = write_instance(instance, tmp_path / "strict")
    assert verify.verify_plan(tmp_path / "plan", strict)["valid"]
    again = read_instance(strict)
    assert again.digests == instance.digests
    assert (again.read_from, {digest.file for digest in instance.read_from}) == (
        (),
        {f"mine{name}.csv" for name in ("", ".legs", ".settings", ".rules", ".deliveries")},
    )
    path.write_text(path.read_text().replace("1.200", "1.201"))
    with pytest.raises(Exception, match="other instance files"):
        verify_plan(tmp_path / "plan", path)
