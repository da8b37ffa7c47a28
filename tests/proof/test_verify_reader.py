"""The verifier reads instances and replays plans as the package does, and refuses what the package refuses."""

from __future__ import annotations

import csv
import importlib.util
import io
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest

import reallocate
from reallocate import InvalidInput, verify
from reallocate.instance.writer import write_instance
from tests.conftest import PARTIAL, ROOT, SHIPPED
from tests.oracle.random_instances import random_instance

NAMES = [path.stem for path in SHIPPED]
TABLES = ("moves", "shipments", "assignment")
DAYS = range(1, 40)


def fields_of_package(instance: reallocate.Instance) -> dict[str, Any]:
    sites, travel = instance.sites, instance.travel
    every = range(len(sites))
    return {
        "codes": [site.code for site in sites],
        "names": [site.name for site in sites],
        "backlog": [site.backlog for site in sites],
        "printers": [site.printers for site in sites],
        "blanks": [site.blanks for site in sites],
        "rate": [instance.rate(i) for i in every],
        "least": [site.min_printers for site in sites],
        "most": [site.max_printers for site in sites],
        "lends": [site.lends for site in sites],
        "depot": [site.is_depot for site in sites],
        "deliveries": [dict(delivered) for delivered in instance.deliveries_by_site],
        "start": instance.settings.start_date,
        "max_days": instance.settings.max_days,
        "hours": [list(row) for row in travel.hours],
        "tau": [list(row) for row in travel.printer_days],
        "sigma": [list(row) for row in travel.blank_days],
        "open": [[instance.is_open(i, day) for day in DAYS] for i in every],
        "name": instance.name,
        "digests": {digest.file: digest.sha256 for digest in instance.digests},
    } | {
        "due": [dict(due) for due in instance.printers_due],
        "ready": [dict(ready) for ready in instance.ready_by_site],
        "last_arrival": instance.last_arrival,
        "own_only": [site.own_only for site in sites],
        "served": [instance.limits.served.get(i, 0) for i in every],
        "waited": [[instance.waiting_by(i, day) for day in (*DAYS, verify.MOST_DAYS)] for i in every],
        "rate_on": [[instance.rate_on(i, day) for day in (*DAYS, verify.MAX_DAY)] for i in every],
        "departs": [[instance.departs(i, day) for day in DAYS] for i in every],
        "couriers": [(j, i, instance.courier_days(j, i)) for j in every for i in every if instance.may_print_for(j, i)],
    }


def fields_of_verifier(instance: verify.Instance) -> dict[str, Any]:
    every = range(len(instance.codes))
    found: dict[str, Any] = {
        "open": [[instance.open(i, day) for day in DAYS] for i in every],
        "waited": [[instance.waited(i, day) for day in (*DAYS, verify.MOST_DAYS)] for i in every],
        "rate_on": [[instance.rate_on(i, day) for day in (*DAYS, verify.MAX_DAY)] for i in every],
        "departs": [[instance.departs(i, day) for day in DAYS] for i in every],
        "couriers": [(j, i, instance.courier_days(j, i)) for j in every for i in every if instance.may_print_for(j, i)],
    }
    names = fields_of_package(reallocate.read_instance(SHIPPED[0])).keys() - found.keys()
    return {name: getattr(instance, name) for name in names} | found


def assert_read_alike(path: Path) -> dict[str, Any]:
    """Both accept or both refuse; what is accepted is the same.

    What people write and the package reads is refused by the verifier; it reads what the package would write instead.
    """
    try:
        instance = reallocate.read_instance(path)
    except InvalidInput:
        with pytest.raises(verify.BadInstance):
            verify.read_instance(path)
        return {}
    wanted = fields_of_package(instance)
    if instance.read_from:
        with pytest.raises(verify.BadInstance):
            verify.read_instance(path)
    assert fields_of_verifier(verify.read_instance(as_strict(instance, path))) == wanted
    return wanted


def as_strict(instance: reallocate.Instance, path: Path) -> Path:
    """Return the path of files that the verifier reads: those at `path`, or what the package writes instead."""
    return write_instance(instance, path.parent / "strict") if instance.read_from else path


# --- reading ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", SHIPPED, ids=NAMES)
def test_shipped_instances_are_read_alike(path):
    assert assert_read_alike(path)


@pytest.mark.parametrize("seed", range(120))
def test_random_instances_are_read_alike(seed, tmp_path):
    assert assert_read_alike(write_instance(random_instance(seed), tmp_path))


INDONESIAN = {
    "code": "kode",
    "name": "nama",
    "kind": "jenis",
    "backlog": "suket",
    "printers": "alat_cetak",
    "blanks": "Blangko ",
    "date": "tanggal",
    "day": " HARI",
    "from": "asal",
    "to": "tujuan",
    "hours": "jam",
    "source": "sumber",
    "note": "catatan",
}
VALUES = {"yes": "Ya", "no": "tidak", "regency": "kabupaten", "city": "KOTA", "depot": "gudang"}
WHOLE = {"backlog", "printers", "blanks", "cards_per_printer_day", "min_printers", "max_printers"}
DECIMAL = {"hours", "lat", "lon"}


def tables_of(directory: Path, name: str) -> dict[str, list[list[str]]]:
    """Tables of an instance by file name; English headers, decimal points."""
    tables = {}
    for path in directory.glob(f"{name}*.csv"):
        if path.name.removeprefix(name).count(".") > 2 or path.name[len(name)] != ".":
            continue
        text = path.read_text(encoding="utf-8-sig")
        rows = list(csv.reader(io.StringIO(text), delimiter=";" if ";" in text.split("\n")[0] else ","))
        for column, header in enumerate(rows[0]):
            if header in DECIMAL:
                for row in rows[1:]:
                    row[column] = row[column].replace(",", ".")
        tables[path.name] = rows
    return tables


def semicolons(rows: list[list[str]]) -> None:
    for column, header in enumerate(rows[0]):
        for row in rows[1:]:
            if header in DECIMAL or (header == "value" and row[0].endswith(("_hours", "_per_day"))):
                row[column] = row[column].replace(".", ",")


def indonesian(rows: list[list[str]]) -> None:
    for row in rows[1:]:
        row[:] = [VALUES.get(cell, cell) for cell in row]
    rows[0] = [INDONESIAN.get(header, header) for header in rows[0]]


def grouped(mark: str) -> Callable[[list[list[str]]], None]:
    def change(rows: list[list[str]]) -> None:
        for column, header in enumerate(rows[0]):
            for row in rows[1:]:
                if header in WHOLE and row[column].isdecimal():
                    row[column] = f"{int(row[column]):,}".replace(",", mark)

    return change


def padded(rows: list[list[str]]) -> None:
    for row in rows:
        row[:] = [f" \t{cell}\u00a0" for cell in row]
        row.append("")
    rows[0][-1] = "x_more"


def backwards(rows: list[list[str]]) -> None:
    """Reverse columns and rows, but for rows of shifts, where a later one wins."""
    in_order = {"until", "cards_per_printer_day"} <= set(rows[0])
    rows[:] = [list(reversed(row)) for row in [rows[0], *(rows[1:] if in_order else reversed(rows[1:]))]]


VARIANTS: dict[str, tuple[Callable[[list[list[str]]], None], str, str, str]] = {
    "semicolons": (semicolons, ";", "\n", ""),
    "bom": (lambda rows: None, ",", "\n", "\ufeff"),
    "crlf": (lambda rows: None, ",", "\r\n", ""),
    "cr": (lambda rows: None, ";", "\r", "\ufeff"),
    "indonesian": (indonesian, ",", "\n", ""),
    "points": (grouped("."), ",", "\n", ""),
    "commas": (grouped(","), ",", "\n", ""),
    "padded": (padded, ";", "\r\n", ""),
    "backwards": (backwards, ",", "\n", ""),
}


def named(tables: dict[str, list[list[str]]], name: str) -> None:
    """Put names in place of codes."""
    sites = [dict(zip(tables[f"{name}.csv"][0], row, strict=True)) for row in tables[f"{name}.csv"][1:]]
    names = {site.get("code", site.get("kode", "")): site.get("name", site.get("nama", "")) for site in sites}
    for file, rows in tables.items():
        for column, header in enumerate(rows[0]):
            for row in rows[1:]:
                if file != f"{name}.csv" and header in ("code", "from", "to"):
                    row[column] = names.get(row[column], row[column]).upper()


def write_variant(tables: dict[str, list[list[str]]], variant: str, directory: Path) -> None:
    change, separator, end, lead = VARIANTS[variant]
    for file, rows in tables.items():
        change(rows)
        stream = io.StringIO()
        csv.writer(stream, delimiter=separator, lineterminator=end).writerows(rows)
        (directory / file).write_bytes((lead + stream.getvalue() + end).encode())


def sources(tmp_path: Path) -> Iterator[tuple[Path, str]]:
    yield from ((ROOT / "instances", name) for name in NAMES)
    for seed in range(8):
        path = write_instance(random_instance(seed), tmp_path / "random")
        yield path.parent, path.stem


@pytest.mark.parametrize("by_name", [False, True], ids=["codes", "names"])
@pytest.mark.parametrize("variant", VARIANTS)
def test_rewritten_instances_mean_the_same(variant, by_name, tmp_path):
    for directory, name in sources(tmp_path):
        tables = tables_of(directory, name)
        if by_name:
            named(tables, name)
        place = tmp_path / "variant" / name
        place.mkdir(parents=True)
        write_variant(tables, variant, place)
        found = assert_read_alike(place / f"{name}.csv")
        found["digests"] = wanted = fields_of_verifier(verify.read_instance(directory / f"{name}.csv"))["digests"]
        assert found == fields_of_verifier(verify.read_instance(directory / f"{name}.csv"))
        assert sorted(wanted) == sorted(tables)


CELLS = [
    *(
        "",
        "0",
        "1",
        "007",
        "-0",
        "-3",
        "+5",
        "1.5",
        "53. 333",
        "50 645",
        "1.23.456",
        "50.64",
        "Rp50.645",
        "1e3",
        "0x10",
    ),
    *("1_000", "\uff11", "\u0661", "NaN", "inf", "#REF!", "-", "=SUM(A1)", "1" * 400, "50.645", "50,645", "1.234.567"),
    *("1,234.567", "0.123", "0123.456", "1000000000", "1000000001", "\u00a05\u202f", "'5", "2,5", "2.50", "2.505"),
    *("sat sun", "sat,min", "Saturday", "2020-05-21", "2020-02-30", "20200521", "03/04/2020", "9999-12-31", "100001"),
    *("ya", "YES", "true", "gudang", "town", "A", "b", "Beta", "SAME", "nowhere", "'=f", "''=f", "'= f", "a\u200bb"),
    *(
        "x" * 100,
        "x" * 101,
        "x" * 1001,
        "a\nb",
        "a\u0301",
        "a\u2028b",
        'say "so"',
        "id",
        "-0.5",
        "180.5",
        "\ufeff",
        "=",
    ),
]
SMALL = {
    "x.csv": "code,name,backlog,printers,blanks,kind,cards_per_printer_day,min_printers,max_printers,lends_blanks,lat,"
    "note\nA,Alpha,10,1,10,,,,,,,\nB,Beta,20,2,30,city,5,1,3,yes,1.5,\n=f,Same,0,0,5,,,,,,,\nD,same,0,0,5,depot,,,,,,\n",
    "x.legs.csv": "from,to,hours,one_way\nA,B,2.5,\nB,A,2.5,yes\nB,D,3,no\n",
    "x.deliveries.csv": "day,date,code,blanks\n1,,A,5\n,2020-05-21,B,5\n",
    "x.closures.csv": "day,date,code\n1,,\n,2020-05-21,B\n",
    "x.settings.csv": "setting,value\nstart_date,2020-05-20\ncards_per_printer_day,3\nsetup_hours,1\ntitle,t\n"
    "travel_hours_per_day,8\novernight_hours,1\nclosed_weekdays,sun\nmax_days,9\nlanguage,en\n",
}


def write_csv(path: Path, rows: list[list[str]]) -> None:
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(rows)
    path.write_text(stream.getvalue(), encoding="utf-8", newline="")


@pytest.mark.parametrize("file", SMALL)
def test_every_cell_is_judged_alike(file, tmp_path):
    """Each cell of each table, headers too, is replaced by every odd value in turn."""
    for name, text in SMALL.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    rows = list(csv.reader(io.StringIO(SMALL[file])))
    accepted = 0
    for row in rows[:3] if file != "x.settings.csv" else rows:
        for column, old in enumerate(row):
            for value in CELLS:
                row[column] = value
                write_csv(tmp_path / file, rows)
                accepted += bool(assert_read_alike(tmp_path / "x.csv"))
            row[column] = old
    assert accepted


SHAPES = {
    "blank lines": lambda text: text.replace("\n", "\n\n") + "  \n",
    "no last line end": str.rstrip,
    "empty": lambda text: "",
    "header only": lambda text: text.split("\n")[0] + "\n",
    "separators only": lambda text: text + "," * text.split("\n")[0].count(",") + "\n",
    "short row": lambda text: text + "A\n",
    "long row": lambda text: text + "," * 99 + "\n",
    "open quote": lambda text: text + '"A,1\n',
    "text after a quote": lambda text: text.replace("A,", '"A"a,', 1),
    "tabs": lambda text: text.replace(",", "\t"),
    "both separators": lambda text: text.replace(",", ";", 1),
    "sep": lambda text: "sep=,\n" + text,
    "two marks": lambda text: "\ufeff\ufeff" + text,
    "nul": lambda text: text + "\0\n",
    "a column twice": lambda text: "\n".join(
        f"{line},{line.split(',')[0]}" if line else "" for line in text.split("\n")
    ),
    "a column without a name": lambda text: text.replace("\n", ",\n"),
    "a row twice": lambda text: text + text.split("\n")[1] + "\n",
    "a row in reverse": lambda text: text + ",".join(reversed(text.split("\n")[1].split(","))) + "\n",
    "201 columns": lambda text: text.replace("\n", "," + "x_," * 199 + "x_\n"),
}


@pytest.mark.parametrize("shape", SHAPES)
@pytest.mark.parametrize("file", SMALL)
def test_every_shape_is_judged_alike(file, shape, tmp_path):
    for name, text in SMALL.items():
        (tmp_path / name).write_text(SHAPES[shape](text) if name == file else text, encoding="utf-8", newline="")
    assert_read_alike(tmp_path / "x.csv")


@pytest.mark.parametrize(
    "others",
    [
        {"x.Legs.csv": "from,to,hours\n"},
        {"x.legs.CSV": "from,to,hours\n"},
        {"X.legs.csv": "from,to,hours\n"},
        {"x.delivery.csv": "day,code,blanks\n"},
        {"x.other.csv": SMALL["x.csv"]},
        {"x.other.csv": SMALL["x.csv"], "x.other.legs.csv": "from,to,hours\n"},
        {"x.other.csv": SMALL["x.csv"], "x.other.leg.csv": "from,to,hours\n"},
        {"x.other.legs.csv": "from,to,hours\n"},
        {"x.other.csv": ""},
        {"x-legs.csv": "from,to,hours\n"},
        {"x_Legs.csv": "from,to,hours\n"},
        {"x legs.csv": "from,to,hours\n"},
        {"X.LEGS.CSV": "from,to,hours\n", "x.legs.csv": "from,to,hours\n"},
        {"x-legs.csv": SMALL["x.csv"]},
        {"x.arrivals.csv": ""},
        {"x-arrivals.csv": "day,code,cards\n"},
        {"x.Y.csv": SMALL["x.csv"], "x.y.legs.csv": "from,to,hours\n"},
        {"xlegs.csv": "from,to,hours\n"},
        {"y.legs.csv": "from,to,hours\n"},
    ],
    ids=lambda others: " ".join(others),
)
def test_companions_are_found_alike(others, tmp_path):
    for name, text in {"x.csv": SMALL["x.csv"], **others}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert_read_alike(tmp_path / "x.csv")


@pytest.mark.parametrize("beside", ["x.legs.csv", "z.legs.csv", "both", "another"])
def test_companions_beside_the_target_of_a_link_are_found_alike(beside, tmp_path):
    """They are not to be ignored: read by a link too, or a fault."""
    place = tmp_path / "elsewhere"
    place.mkdir()
    (place / "z.csv").write_text(SMALL["x.csv"], encoding="utf-8")
    (tmp_path / "x.csv").symlink_to(place / "z.csv")
    if beside != "x.legs.csv":
        (place / "z.legs.csv").write_text(SMALL["x.legs.csv"], encoding="utf-8")
    if beside == "both":
        (tmp_path / "x.legs.csv").symlink_to(place / "z.legs.csv")
    elif beside != "z.legs.csv":
        (tmp_path / "x.legs.csv").write_text(SMALL["x.legs.csv"], encoding="utf-8")
    assert bool(assert_read_alike(tmp_path / "x.csv")) == (beside in ("x.legs.csv", "both"))


def test_a_name_in_another_unicode_form_is_no_companion(tmp_path):
    (tmp_path / "\u00e9.csv").write_text(SMALL["x.csv"], encoding="utf-8")
    (tmp_path / "e\u0301.legs.csv").write_text(SMALL["x.legs.csv"], encoding="utf-8")
    assert not assert_read_alike(tmp_path / "\u00e9.csv")


def test_a_directory_that_cannot_be_listed_is_refused(tmp_path, monkeypatch):
    """Its companions would be ignored."""
    path = write_instance(random_instance(3), tmp_path)

    def denied(*_arguments: object) -> list[str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "listdir", denied)
    assert not assert_read_alike(path)


TWINS = "code,name,backlog,printers,blanks\n\u0390,One,200,1,0\nQ,\u03aa\u0301,200,1,0\n"


@pytest.mark.parametrize("name", ["\u0390", "\u03aa\u0301", "\u03b9\u0308\u0301", "one", "q"])
def test_texts_that_case_folding_brings_together_name_one_site(name, tmp_path):
    """Folding leaves the form that Unicode calls NFC; whoever does not bring it back finds another site."""
    (tmp_path / "x.csv").write_text(TWINS, encoding="utf-8")
    (tmp_path / "x.deliveries.csv").write_text(f"day,code,blanks\n2,{name},7\n", encoding="utf-8")
    deliveries = assert_read_alike(tmp_path / "x.csv")["deliveries"]
    assert deliveries == ([{2: 7}, {}] if name == "q" else [{}, {2: 7}])


def test_texts_are_read_without_files():
    texts = {[*name.split("."), ""][1].replace("csv", "sites"): text.encode() for name, text in SMALL.items()}
    instance = verify.instance_from_texts("x", texts)
    assert sorted(instance.digests) == sorted(SMALL)
    assert instance.codes == ["=f", "A", "B", "D"]
    assert (instance.hours[1][3], instance.tau[1][3], instance.sigma[1][3], instance.tau[0][1]) == (550, 1, 1, None)


def test_tables_that_are_not_known_are_refused():
    """What is ignored could be what makes a claim false."""
    sites = SMALL["x.csv"].encode()
    for texts in ({}, {"legs": b"from,to,hours\n"}, {"sites": sites, "prices": b"day,code,cards\n1,A,9\n"}):
        with pytest.raises(verify.BadInstance, match="no others than"):
            verify.instance_from_texts("x", texts)


def test_fifos_directories_and_missing_files_are_refused(tmp_path):
    os.mkfifo(tmp_path / "f.csv")
    (tmp_path / "d.csv").mkdir()
    for name in ("f.csv", "d.csv", "nowhere.csv", "no/where.csv", "/dev/zero"):
        with pytest.raises(verify.BadInstance):
            verify.read_instance(tmp_path / name)


def test_caps(tmp_path, monkeypatch):
    path = write_instance(random_instance(3), tmp_path)
    for name in ("MAX_LINE", "MAX_CELL", "MAX_CELLS", "MAX_SITES", "MAX_ROWS"):
        with monkeypatch.context() as patch:
            patch.setattr(verify, name, 1)
            with pytest.raises(verify.BadInstance):
                verify.read_instance(path)
    with pytest.raises(verify.Refused, match="more than 10 bytes"):
        verify.read_bytes(path, limit=10)


def test_514_sites(tmp_path):
    random = Random(1)
    rows = "".join(f"{i:03},Site {i},{random.randint(0, 900)},1,900\n" for i in range(514))
    legs = "".join(f"{random.randrange(i):03},{i:03},{random.randint(1, 900) / 100}\n" for i in range(1, 514))
    extra = {f"{min(pair):03},{max(pair):03}" for pair in (random.sample(range(514), 2) for _ in range(1500))}
    legs += "".join(f"{pair},9.5,yes\n" for pair in sorted(extra) if pair not in legs).replace(",yes", "")
    (tmp_path / "big.csv").write_text("code,name,backlog,printers,blanks\n" + rows)
    (tmp_path / "big.legs.csv").write_text("from,to,hours\n" + legs)
    assert assert_read_alike(tmp_path / "big.csv")


# --- plans ------------------------------------------------------------------------------------------------------


def solve(instance: Path, directory: Path, *options: str) -> int:
    command = [sys.executable, "-m", "reallocate", "solve", str(instance), "-o", str(directory), "-q", *options]
    return subprocess.run(command, check=False, stdout=subprocess.DEVNULL).returncode


def figures_of_package(instance: Path, plan: Path) -> dict[str, int]:
    command = [sys.executable, "-m", "reallocate", "check", str(instance), str(plan), "-q", "--json"]
    document = json.loads(subprocess.run(command, check=True, capture_output=True).stdout)
    goals = {"courier": 0} | {goal["name"]: goal["value"] for goal in document["goals"]}
    summary = json.loads((plan / "summary.json").read_text(encoding="utf-8"))
    last = {"last_day": summary.get("last_day", goals["days"])}
    return goals | last | {name: round(100 * goals[name]) for name in ("travel", "shipping", "courier")}


def assert_replayed_alike(instance: Path, plan: Path) -> None:
    read = verify.read_instance(instance)
    found = verify.replay(read, verify.read_plan(plan, read))
    shipped = csv.DictReader(io.StringIO((plan / "shipments.csv").read_text(encoding="utf-8")))
    assert found.pop("blanks") == sum(int(row["blanks"]) for row in shipped)
    assert found == figures_of_package(instance, plan)


@pytest.mark.parametrize("name", [name for name in NAMES if name not in PARTIAL])
def test_plans_of_shipped_instances_are_replayed_alike(name, tmp_path):
    path = ROOT / "instances" / f"{name}.csv"
    assert solve(path, tmp_path / "plan", "--then", "moves") == 0
    assert_replayed_alike(path, tmp_path / "plan")


def test_plans_of_random_instances_are_replayed_alike(tmp_path):
    replayed = 0
    for seed in range(40, 60):
        path = write_instance(random_instance(seed), tmp_path)
        if solve(path, tmp_path / f"plan{seed}") == 0:
            assert_replayed_alike(path, tmp_path / f"plan{seed}")
            replayed += 1
    assert replayed >= 5


OTHERS = [
    "",
    "2.5",
    "0",
    "1",
    "2",
    "3",
    "99",
    "-1",
    "1.5",
    "nowhere",
    "2026-03-03",
    "2026-03-04",
    "E1",
    "Muara",
    "A",
    "D",
]


def package_accepts(instance: reallocate.Instance, directory: Path) -> bool:
    """Whether it accepts a plan without passing anything over."""
    try:
        plan = reallocate.read_plan(directory, instance)
        findings = reallocate.check(instance, plan).findings
    except InvalidInput:
        return False
    if any("cannot be read" in notice for notice in plan.notices):
        return False
    return not [finding for finding in findings if finding.severity == "error"]


def verdict(instance: verify.Instance, directory: Path) -> str:
    try:
        verify.replay(instance, verify.read_plan(directory, instance))
    except verify.Refused as refused:
        return refused.code
    return "accepted"


def changed(rows: list[list[str]]) -> Iterator[None]:
    """Change one cell at a time, then drop and repeat one row at a time."""
    for row in rows[1:]:
        for column, old in enumerate(row):
            near = [str(int(old) + 1), str(int(old) - 1), str(2 * int(old))] if old.isdecimal() else []
            for value in {*OTHERS, *near} - {old}:
                row[column] = value
                yield
            row[column] = old
    for k in range(1, len(rows)):
        row = rows.pop(k)
        yield
        rows[k:k] = [row, row]
        yield
        rows.pop(k)


@pytest.mark.parametrize(
    ("name", "every"), [("every-feature", 4), ("tiny-late-blanks", 1), ("tiny-overnight", 1), ("tiny-two-sites", 1)]
)
def test_single_changes_of_a_plan_are_refused(name, every, tmp_path):
    """What `check` finds an error in, or cannot read, is refused; what it accepts is too if a day and site lacks a row.

    Nothing else differs: `check` takes a missing row for 0 cards, the verifier wants the plan as it was written. Of the
    largest plan it is `every` so many changes.
    """
    path = ROOT / "instances" / f"{name}.csv"
    assert solve(path, tmp_path) == 0
    package, own = reallocate.read_instance(path), verify.read_instance(path)
    seen = set()
    for table in TABLES:
        file = tmp_path / f"{table}.csv"
        text = file.read_text(encoding="utf-8")
        rows = list(csv.reader(io.StringIO(text)))
        for _ in islice(changed(rows), 0, None, every):
            write_csv(file, rows)
            accepts, found = package_accepts(package, tmp_path), verdict(own, tmp_path)
            assert found in ("accepted", "row_missing") if accepts else found != "accepted", (table, rows)
            seen.add(found)
        file.write_text(text, encoding="utf-8")
    assert {"accepted", "malformed", "derived_differs", "row_missing"} <= seen


HAND = {
    "x.csv": "code,name,backlog,printers,blanks,kind,min_printers,max_printers,lends_blanks\n"
    "A,Alpha,200,1,100,,,1,\nB,Beta,0,2,300,,1,,yes\nC,Far,0,2,9,,,,yes\nD,Depot,0,0,100,depot,,,\n",
    "x.legs.csv": "from,to,hours\nA,B,3\nB,D,1\n",
    "x.settings.csv": "setting,value\ncards_per_printer_day,100\n",
    "x.closures.csv": "day,code\n2,A\n",
}
CARDS = {(1, "A"): 100, (3, "A"): 100}


@pytest.mark.parametrize(
    ("code", "moves", "shipments", "cards"),
    [
        ("accepted", "", "1,B,A,100\n", CARDS),
        ("accepted", "", "1,B,A,60\n1,B,A,40\n", CARDS),
        ("no_printers", "1,A,B,2\n", "", CARDS),
        ("no_printers", "1,B,A,1\n1,B,A,2\n", "", CARDS),
        ("no_blanks", "", "1,B,A,301\n", CARDS),
        ("no_blanks", "", "2,B,A,99\n", CARDS),
        ("not_lender", "", "1,A,B,1\n1,B,A,101\n", CARDS),
        ("to_depot", "1,B,D,1\n", "", CARDS),
        ("no_road", "1,C,A,1\n", "", CARDS),
        ("no_road", "", "1,C,A,1\n", CARDS),
        ("self_trip", "1,A,A,1\n", "", CARDS),
        ("min_printers", "1,B,A,2\n", "1,B,A,100\n", CARDS),
        ("max_printers", "1,B,A,1\n", "1,B,A,100\n", CARDS),
        ("over_capacity", "", "1,B,A,100\n", {(1, "A"): 101, (3, "A"): 99}),
        ("over_capacity", "", "1,B,A,100\n", {(1, "A"): 100, (1, "D"): 1, (3, "A"): 100}),
        ("over_backlog", "", "1,B,A,100\n", {(1, "A"): 100, (1, "B"): 1, (3, "A"): 100}),
        ("closed", "", "1,B,A,100\n", {(1, "A"): 100, (2, "A"): 1, (3, "A"): 99}),
        ("unfinished", "", "1,B,A,100\n", {(1, "A"): 100, (3, "A"): 99}),
        ("under_way", "", "1,B,A,100\n3,D,A,1\n", CARDS),
        ("under_way", "", "1,B,A,100\n9,D,B,1\n", CARDS),
        ("malformed", "", "0,B,A,100\n", CARDS),
        ("malformed", "", "1,B,A,1.5\n", CARDS),
        ("malformed", "", "1,B,Z,100\n", CARDS),
    ],
)
def test_each_rule_has_its_code(code, moves, shipments, cards, tmp_path):
    for file, text in HAND.items():
        (tmp_path / file).write_text(text, encoding="utf-8")
    rows = "".join(f"{day},{site},{cards.get((day, site), 0)}\n" for day in (1, 2, 3) for site in "ABCD")
    instance = verify.read_instance(tmp_path / "x.csv")
    (tmp_path / "moves.csv").write_text("depart_day,from,to,printers\n" + moves, encoding="utf-8")
    (tmp_path / "shipments.csv").write_text("depart_day,from,to,blanks\n" + shipments, encoding="utf-8")
    (tmp_path / "assignment.csv").write_text("day,code,cards\n" + rows, encoding="utf-8")
    assert verdict(instance, tmp_path) == code


# --- alone ------------------------------------------------------------------------------------------------------


def test_the_file_works_alone(tmp_path):
    """Copied elsewhere, in an interpreter that sees neither the package nor any other."""
    alone = tmp_path / "verify.py"
    alone.write_bytes((ROOT / "reallocate" / "verify.py").read_bytes())
    program = (
        "import runpy, sys\n"
        f"names = runpy.run_path({str(alone)!r})\n"
        f"instance = names['read_instance']({str(ROOT / 'instances' / 'may2020.csv')!r})\n"
        "print(sum(instance.backlog), len(instance.codes), instance.hours[1][2])\n"
        "assert not [name for name in sys.modules if name.split('.')[0] in ('reallocate', 'numpy', 'click')]\n"
    )
    command = [sys.executable, "-I", "-S", "-W", "error", "-c", program]
    done = subprocess.run(command, check=False, capture_output=True, text=True, cwd=tmp_path)
    assert (done.stderr, done.stdout) == ("", "103068 11 775\n")


def test_the_file_imports_the_standard_library_only():
    spec = importlib.util.spec_from_file_location("alone", ROOT / "reallocate" / "verify.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)  # not in sys.modules, as loaders of single files do
    used = {value.__name__.split(".")[0] for value in vars(module).values() if isinstance(value, ModuleType)}
    used |= {getattr(value, "__module__", "alone").split(".")[0] for value in vars(module).values()}
    assert used - {"alone"} <= set(sys.stdlib_module_names)
