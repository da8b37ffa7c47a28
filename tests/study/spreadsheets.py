"""Do workbooks survive LibreOffice in Indonesian, how do they print, and what do large ones cost?

    python -m tests.study.spreadsheets

needs LibreOffice (``soffice``) and poppler (``pdftoppm``); it writes the table of docs/studies/spreadsheets.md and
the pictures in docs/pictures/.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from importlib.metadata import distribution
from pathlib import Path

from reallocate import Instance, check, convert, generate, in_language, read_instance, read_plan, solve, write_template
from reallocate.instance.template import Language
from reallocate.instance.writer import instance_texts
from reallocate.plan.model import Plan
from reallocate.present.workbook.book import workbook
from tests.conftest import ROOT
from tests.present.test_workbooks import EVERY, content, fill_in

PAGE = ROOT / "docs" / "studies" / "spreadsheets.md"
PICTURES = ROOT / "docs" / "pictures"
#: What makes LibreOffice speak, count and write dates as in Indonesia.
INDONESIAN = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">
<value>id-ID</value></prop></item>
</oor:items>
"""
#: Pages of the plan of May 2020 that are shown, by the names of their pictures.
SHOWN = {"workbook-answer": 1, "workbook-dispatch": 2, "workbook-office": 6}

LANGUAGES: tuple[Language, ...] = ("en", "id")

Row = tuple[str, str]


class Office:
    """LibreOffice with a profile of its own, under ``id_ID``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        profile = folder / "profile" / "user"
        profile.mkdir(parents=True)
        (profile / "registrymodifications.xcu").write_text(INDONESIAN, encoding="utf-8")

    def saved(self, path: Path, form: str) -> Path:
        """Open a workbook and save it in another folder, as ``xlsx``, ``csv`` or ``pdf``; return its path."""
        out = self.folder / f"as-{form}"
        profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        command = ["soffice", profile, "--headless", "--convert-to", form, "--outdir", str(out), str(path)]
        subprocess.run(command, check=True, capture_output=True, timeout=300)
        return out / f"{path.stem}.{form}"

    def pages(self, path: Path) -> tuple[Path, int]:
        """Print a workbook; return the PDF and the number of its pages."""
        printed = self.saved(path, "pdf")
        told = subprocess.run(["pdfinfo", str(printed)], check=True, capture_output=True, text=True).stdout
        return printed, int(re.findall(r"Pages:\s+(\d+)", told)[0])

    def has_commas(self, path: Path) -> bool:
        """Whether it writes the degrees of an instance with a decimal comma, as in Indonesia."""
        return '"-0,5023"' in self.saved(path, "csv").read_text(encoding="utf-8")


def picture(printed: Path, page: int, name: str) -> None:
    """Write one page of a PDF as a small picture."""
    target = PICTURES / name
    command = ["pdftoppm", "-r", "72", "-f", str(page), "-l", str(page), "-singlefile", "-png"]
    subprocess.run([*command, str(printed), str(target)], check=True)


def same(one: Instance, other: Instance) -> bool:
    return instance_texts(one) == instance_texts(other)


def does_the_same(one: Plan, other: Plan) -> bool:
    return all(getattr(one, name) == getattr(other, name) for name in ("moves", "shipments", "printing", "couriers"))


def said(holds: bool) -> str:
    return "yes" if holds else "**no**"


def table(folder: Path) -> Iterator[Row]:
    """Yield what was looked at, and what came of it."""
    office, may = Office(folder), read_instance(ROOT / "instances" / "may2020.csv")
    result = solve(may)
    assert result.plan is not None
    for language in LANGUAGES:
        path = folder / f"template-{language}.xlsx"
        write_template(path, language)
        fill_in(path, may, language)
        again = read_instance(office.saved(path, "xlsx"))
        yield f"template (`{language}`), filled in, opened and saved: the same instance", said(same(again, may))
        found = solve(again).plan
        yield "its plan is that of the files", said(found is not None and does_the_same(found, result.plan))
        yield "pages when printed", str(office.pages(path)[1])
        if language == "id":
            picture(office.pages(path)[0], 1, "template")
    for language in LANGUAGES:
        path = folder / f"plan-{language}.xlsx"
        with in_language(language):
            path.write_bytes(workbook(result))
        again_plan = read_plan(office.saved(path, "xlsx"), may)
        yield f"plan (`{language}`), opened and saved: the same plan", said(does_the_same(again_plan, result.plan))
        printed, pages = office.pages(path)
        yield "pages when printed, 11 of them for the 11 sites", str(pages)
        if language == "id":
            for name, page in SHOWN.items():
                picture(printed, page, name)
    convert(may, folder / "may2020.xlsx")
    yield "it writes decimal commas meanwhile", said(office.has_commas(folder / "may2020.xlsx"))


def round_trips(folder: Path) -> Iterator[Row]:
    """Yield whether every shipped instance goes into a workbook and comes back."""
    kept = bytes_kept = 0
    for path in EVERY:
        instance = read_instance(path)
        written = instance.write(folder / "strict" / path.stem)
        assert written is not None
        [book] = convert(written, folder / "there" / f"{path.stem}.xlsx")
        convert(book, folder / "back" / path.stem / path.name)
        kept += same(read_instance(book), instance)
        bytes_kept += content(written.parent) == content(folder / "back" / path.stem)
    yield "shipped instances that are the same in a workbook", f"{kept} of {len(EVERY)}"
    yield "whose files, as the program writes them, come back byte for byte", f"{bytes_kept} of {len(EVERY)}"


def costs(folder: Path) -> Iterator[Row]:
    """Yield what a large workbook costs, and what the libraries add."""
    nation = generate("nation", 0)
    place = folder / "nation.xlsx"
    seconds = timed(lambda: convert(nation, place))
    size = place.stat().st_size / 1e6
    yield f"an instance of {len(nation.sites)} sites as a workbook", f"{size:.1f} MB, written in {seconds:.1f} s"
    for what, path in (("workbook", place), ("CSV files", nation.write(folder / "csv"))):
        code = (
            "import re, time\nfrom pathlib import Path\nfrom reallocate import read_instance\n"
            f"start = time.perf_counter()\nread_instance({str(path)!r})\n"
            "most = int(re.search(r'VmHWM:\\s+(\\d+)', Path('/proc/self/status').read_text())[1]) / 1024\n"
            "print(f'{time.perf_counter() - start:.1f} s, {most:.0f} MB of memory, those of Python and imports too')"
        )
        done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, cwd=ROOT)
        yield f"reading it from the {what}", done.stdout.strip()
    with zipfile.ZipFile(ROOT / "instances" / "benchmark" / "plans" / "nation-0.zip") as archive:
        archive.extractall(folder / "plan")
    report = check(nation, read_plan(folder / "plan", nation))
    seconds = timed(lambda: (folder / "plan.xlsx").write_bytes(workbook(report)))
    size, days = (folder / "plan.xlsx").stat().st_size / 1e6, report.days
    yield f"its plan of {days} days as a workbook", f"{size:.1f} MB, made in {seconds:.0f} s, baselines too"
    seconds = timed(lambda: read_plan(folder / "plan.xlsx", nation))
    yield "reading that plan from the workbook", f"{seconds:.0f} s"
    added = sum(size_of(name) for name in ("openpyxl", "et_xmlfile", "xlsxwriter"))
    yield "size of openpyxl, et_xmlfile and XlsxWriter, installed without compiled files", f"{added / 1e6:.1f} MB"


def timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def size_of(name: str) -> int:
    """Return the bytes of an installed distribution, without what Python compiles."""
    files = distribution(name).files or []
    return sum(Path(str(file.locate())).stat().st_size for file in files if file.suffix != ".pyc")


def main() -> None:
    with tempfile.TemporaryDirectory() as place:
        rows = [row for part in (table, round_trips, costs) for row in part(Path(place))]
    lines = ["| what | found |", "|---|---|", *(f"| {what} | {found} |" for what, found in rows)]
    text = PAGE.read_text(encoding="utf-8")
    PAGE.write_text(text[: text.index("| what |")] + "\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
