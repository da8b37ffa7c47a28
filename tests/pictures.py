"""Pictures of the report of the example for README and docs: first screen, dark, telephone, strip, map, a sheet on
paper; and of the board, with one move fewer.

``python -m tests.pictures [OUTLINE]`` writes them into docs/pictures. They look the same on every run with the same
browser and fonts. OUTLINE is a file of GeoJSON that is drawn under the map; the line that its licence asks for stands
below it.
"""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from reallocate import read_instance, report, solve
from reallocate.board.board import Board
from reallocate.files.geojson import read_outline
from tests.present.page.browser import browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ROOT = Path(__file__).parents[1]
PICTURES = ROOT / "docs" / "pictures"


@dataclass(frozen=True)
class Picture:
    """One picture: how wide and high the window is, its colours, screen or print, and what is shown (none: its top)."""

    name: str
    width: int
    height: int
    scheme: str = "light"
    medium: str = "screen"
    shown: str = ""


ALL = (
    Picture("report", 960, 760),
    Picture("report-dark", 960, 760, scheme="dark"),
    Picture("report-phone", 390, 844),
    Picture("report-printers", 1000, 800, shown="#printers"),
    Picture("report-map", 960, 800, shown="#map"),
    Picture("report-sheet", 794, 1123, medium="print", shown="details.sheet:has(h3:text-is('Kutai Kartanegara'))"),
)


def main(outline: Path | None = None) -> None:
    """Take all pictures, the map with an outline where there is one."""
    source = ROOT / "instances" / "may2020.csv"
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, browser() as chromium:
        told = report(read_instance(source), source=source)
        if outline is not None:
            told = replace(told, outline=read_outline(outline))
        page_of_report = told.write(Path(folder) / "report.html")
        for picture in ALL:
            size = {"width": picture.width, "height": picture.height}
            context = chromium.new_context(viewport=size, color_scheme=picture.scheme)
            page = context.new_page()
            page.goto(page_of_report.as_uri())
            page.emulate_media(media=picture.medium)
            target = PICTURES / f"{picture.name}.png"
            if picture.shown:
                page.locator(picture.shown).screenshot(path=target)
            else:
                page.screenshot(path=target)
            context.close()
            print(target.relative_to(ROOT), target.stat().st_size)  # noqa: T201 - a script
        _take_board(chromium)


def _take_board(chromium: Browser) -> None:
    """Take the picture of the board of the best plan with its second move struck out."""
    instance = read_instance(ROOT / "instances" / "may2020.csv")
    plan = solve(instance).plan
    assert plan is not None
    board = Board(instance, plan)
    try:
        page = chromium.new_page(viewport={"width": 1280, "height": 800})
        page.goto(board.address)
        page.locator("#moves-1-strike").click()
        page.locator("#bar .worse").wait_for()
        page.screenshot(path=PICTURES / "board.png")
    finally:
        board.close()


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
