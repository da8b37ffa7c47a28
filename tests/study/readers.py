"""What the reader of the package and that of the verifier make of instances that were changed by chance.

Both must refuse an instance, or read the same into it: every number, road, closed day and rule. Only rows of totals are
left to the verifier to take as the sites that they say they are: it judges what an answer is worth for the instance as
it stands.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import Any

from reallocate import InvalidInput, read_instance, verify
from reallocate.instance.model import Instance
from reallocate.instance.writer import write_instance
from tests.proof.test_verify_reader import CELLS, SMALL, fields_of_package, fields_of_verifier

#: Rules, texts that fold to one another or nearly, a site whose name is another's code, and every lever.
BASE = {
    **SMALL,
    "x.csv": "code,name,backlog,printers,blanks,kind,cards_per_printer_day,min_printers,max_printers,lends_blanks,"
    "own_only,lat,note\nA,Alpha,10,1,10,,,,,,3,,\nB,Beta,20,2,30,city,5,1,3,yes,,1.5,\n=f,Same,0,0,5,,,,,,,,\n"
    "D,same,0,0,5,depot,,,,,,,\n\u0390,Stra\u00dfe,4,1,9,,,,,,,,\n=g,\u03aa\u0301,0,1,0,,,,,,0,,\n",
    "x.deliveries.csv": "day,date,code,blanks,printers,cards\n1,,A,5,,\n,2020-05-21,B,5,1,\n3,,B,0,,4\n",
    "x.settings.csv": SMALL["x.settings.csv"]
    + "print_for_others,yes\ncourier_max_hours,5.50\ndepart_on_closed_days,no\n",
    "x.rules.csv": "rule,site,to,day,date,value,note\nkeep_at_least,A,,,,1,\nforbid,A,Beta,,,,\naccept_none,B,,,,,\n"
    "not_before,,,2,,,\nnot_after,,,,2020-06-20,,\ndepartures_per_day,,,,,3,\nmoves_total,,,,,4,\n"
    "finish_by,A,,9,,,\nfix,B,A,3,,1,\nfix,B,A,3,,2,\nnot_later_than_alone,B,,,,,\nserve_at_least,A,,,,2,\n",
    "x.arrivals.csv": "day,date,until,code,cards,source\n2,,,A,5,\n,2020-05-22,2020-05-25,Beta,3,assumed\n3,,4,A,0,\n",
    "x.shifts.csv": "day,date,until,code,cards_per_printer_day,note\n3,,7,,4,\n,2020-05-23,,B,2,\n5,,5,\u0390,1,\n",
}
ODD_CELLS = [
    *CELLS,
    *("\u0390", "\u03aa\u0301", "\u03b9\u0308\u0301", "strasse", "STRASSE", "\u017f", "\u212a", "\u0130", "i\u0307"),
    *(
        "\u3164",
        "A\ufe0f",
        "A\u2800",
        "\u2003",
        "A\u3000",
        "A  b",
        "\u0958" * 40,
        "\u0958" * 60,
        "e\u0301" * 100,
        "\x1c",
    ),
    *(
        "'-0.5",
        "'",
        "''-1",
        "-0.50230000000001234",
        "180.000",
        "-180",
        "180.01",
        "018",
        "0180",
        "1000000.00",
        "1000000.01",
    ),
    *(
        "0" * 30 + "7",
        "0" * 12 + "100000",
        "100000",
        "2294-03-03",
        "2294-03-04",
        "0001-01-01",
        "9726-03-18",
        "9726-03-19",
    ),
    *(
        "3/6/2020",
        "3 Juni 2020",
        "2020-06-03 00:00",
        "03-06-20",
        "kab.",
        "pusat",
        "Sabtu",
        "jum'at ahad",
        "id",
        "Kab. Beta",
    ),
    *("KOTA alpha", "provinsi b", "Suket", "jumlah suket", "Tgl", "No", "tanggal mulai", "larang", "jaga minimal"),
    *("36501", "2147483648", "en", "EN", "min", "sab,min", "max_days", "Title", "language", "finish_by", "FIX", "fix"),
    *(
        "TOTAL",
        "jumlah",
        " A\t",
        "\u202fB\u00a0",
        "a\rb",
        "a\r\nb",
        '"',
        "a;b",
        "a,b",
        "\U000e0041",
        "\ufdfa",
        "\u01f0",
    ),
]


def write_base(folder: Path) -> Path:
    """Write the instance that is changed; return the path of its site table."""
    for name, text in BASE.items():
        (folder / name).write_text(text, encoding="utf-8", newline="")
    return folder / "x.csv"


def change(rng: Random, folder: Path) -> None:
    """Change one to three things in the files of an instance: cells, rows, texts as a whole, names of files."""
    for _turn in range(rng.choice((1, 1, 1, 2, 3))):
        path = rng.choice(sorted(folder.glob("*.csv")))
        if path.is_symlink():
            continue
        if rng.random() < 0.75:
            _change_rows(rng, path)
        else:
            rng.choice(WAYS)(rng, path)


def _change_rows(rng: Random, path: Path) -> None:
    rows = list(csv.reader(io.StringIO(path.read_bytes().decode("utf-8", "replace"), newline="")))
    rows = [row for row in rows if row] or [[""]]
    r, way = rng.randrange(len(rows)), rng.randrange(10)
    c = rng.randrange(len(rows[r]))
    if way <= 5:
        rows[r][c] = rng.choice(ODD_CELLS)
    elif way == 6:
        rows[r][c] = rng.choice(rng.choice(rows))
    elif way == 7:
        rows.insert(rng.randrange(len(rows) + 1), list(rows[r]))
    elif way == 8:
        del rows[r]
    else:
        for row in rows:
            del row[c : c + 1]
    stream = io.StringIO()
    csv.writer(stream, delimiter=rng.choice(",,,;"), lineterminator=rng.choice(("\n", "\r\n"))).writerows(rows)
    path.write_text(stream.getvalue(), encoding="utf-8", errors="replace", newline="")


def _rewritten(make: Callable[[str], str]) -> Callable[[Random, Path], None]:
    def way(_rng: Random, path: Path) -> None:
        text = path.read_text(encoding="utf-8", errors="replace")
        path.write_text(make(text), encoding="utf-8", errors="replace", newline="")

    return way


def _renamed(make: Callable[[str], str]) -> Callable[[Random, Path], None]:
    def way(_rng: Random, path: Path) -> None:
        if path.name != "x.csv":
            path.rename(path.with_name(make(path.name)))

    return way


def _linked(_rng: Random, path: Path) -> None:
    """Move the file elsewhere and leave a link in its place."""
    place = path.parent / "elsewhere"
    place.mkdir(exist_ok=True)
    path.symlink_to(path.rename(place / path.name))


def _bytes(rng: Random, path: Path) -> None:
    data = bytearray(path.read_bytes())
    at = rng.randrange(len(data) + 1)
    data[at : at + rng.randrange(3)] = rng.choice(
        [b"", b"\r", b"\n", b"\x00", b"\xff", b'"', b";", b",", b" ", b"\xc2\xa0"]
    )
    path.write_bytes(bytes(data))


WAYS: list[Callable[[Random, Path], None]] = [
    *(_bytes, _bytes, _bytes, _linked),
    *map(_rewritten, [str.upper, str.lower, lambda text: "\n \n" + text, lambda text: text.replace("\n", "\r")]),
    *map(
        _rewritten, [lambda text: "DATA\n" + text, lambda text: text + ",,\n", lambda text: text.replace("\n", ",\n")]
    ),
    *map(
        _rewritten, [lambda text: text + "\0", lambda text: "\ufeff" + text, lambda text: text.replace(",", " ,\u00a0")]
    ),
    *map(_renamed, [str.upper, lambda name: name.replace("x.", "x-", 1), lambda name: name.replace(".csv", ".CSV")]),
    *map(_renamed, [lambda name: name.replace("x.", "x.y.", 1), lambda name: name.replace("s.csv", ".csv")]),
]


def compared(path: Path) -> tuple[bool, str | None]:
    """Return whether the package reads the instance at `path`, and how the readers differ (None: they do not)."""
    ours, theirs, reasons = None, None, ["it reads it", "it reads it"]
    try:
        instance = read_instance(path)
        ours = fields_of_package(instance) | rules_of_package(instance)
        if instance.read_from:
            return True, _compared_as_written(instance, ours, path)
    except InvalidInput as error:
        if "sum_row" in {fault.code for fault in error.faults}:
            return False, None
        reasons[0] = str(error)
    try:
        problem = verify.read_instance(path)
        theirs = fields_of_verifier(problem) | rules_of_verifier(problem)
    except verify.BadInstance as error:
        reasons[1] = str(error)
    if ours is None or theirs is None:
        return ours is not None, None if ours is theirs else f"reader: {reasons[0]}; verifier: {reasons[1]}"
    return True, _difference(ours, theirs)


def _compared_as_written(instance: Instance, ours: dict[str, Any], path: Path) -> str | None:
    """Return how the readers differ where the files hold what only people write, which the verifier is to refuse."""
    try:
        verify.read_instance(path)
    except verify.BadInstance:
        pass
    else:
        return "the verifier reads what it is to refuse"
    try:
        problem = verify.read_instance(write_instance(instance, path.parent / "strict"))
    except verify.BadInstance as error:
        return f"the verifier of what the package writes: {error}"
    return _difference(ours, fields_of_verifier(problem) | rules_of_verifier(problem))


def _difference(ours: dict[str, Any], theirs: dict[str, Any]) -> str | None:
    differing = (f"{name}: {value!r}, {theirs[name]!r}" for name, value in ours.items() if value != theirs[name])
    return next(differing, None)


def rules_of_package(instance: Instance) -> dict[str, Any]:
    found, every = instance.limits, range(len(instance.sites))
    return {
        "least kept": list(found.least),
        "forbidden": {(i, j) for i, j in found.forbidden if i != j},
        "days and numbers": (found.first, found.last, found.per_day, found.total),
        "finished": [found.finish[i] for i in every],
        "fixed": {trip: number for trip, number in found.fixed.items() if trip not in found.clashing},
        "clashing": set(found.clashing),
    }


def rules_of_verifier(problem: verify.Instance) -> dict[str, Any]:
    every = range(len(problem.codes))
    into = {(i, j) for j in problem.accept_none for i in every if i != j}
    return {
        "least kept": [max(problem.least[i], problem.keep[i]) for i in every],
        "forbidden": problem.forbidden | into,
        "days and numbers": (problem.first, problem.last, problem.per_day, problem.total),
        "finished": [None if problem.until[i] == verify.MAX_COUNT else problem.until[i] for i in every],
        "fixed": {trip: number for trip, number in problem.fixed.items() if trip not in problem.clashing},
        "clashing": problem.clashing,
    }
