"""The page in a real browser: silent, without a request, for everybody, on every width and on paper."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from reallocate import read_instance, report, robust, tranche
from reallocate.files.geojson import Outline, Shape
from tests.present.page.browser import browser
from tests.present.page.test_page import hostile

if TYPE_CHECKING:
    from playwright.sync_api import Browser, BrowserContext, Page

ROOT = Path(__file__).parents[3]


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as found:
        yield found


@pytest.fixture(scope="module")
def written(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The page of the example, with an outline as small as can be."""
    told = report(read_instance(ROOT / "instances" / "may2020.csv"), changes=False)
    ring = ((113.8, -2.4), (119.0, -2.4), (119.0, 2.6), (113.8, 2.6))
    outline = Outline("outline.geojson", (Shape("Kab. Paser", ("Kab. Paser",), (ring,)),), "CC BY 3.0 IGO")
    return replace(told, outline=outline).write(tmp_path_factory.mktemp("page") / "report.html")


@pytest.fixture(scope="module")
def couriers(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A page with couriers, what would save a day, and no map."""
    instance = read_instance(ROOT / "instances" / "tiny-couriers.csv")
    return report(instance).write(tmp_path_factory.mktemp("page") / "couriers.html")


@pytest.fixture(scope="module")
def safety(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """The page of an answer about many variants, with bars, and names that mean ill."""
    return robust(hostile(), 1, keep=1).write(tmp_path_factory.mktemp("page") / "safety.html")


@pytest.fixture(scope="module")
def slips(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Path | None:
    """The same with stairs."""
    instance = read_instance(ROOT / "instances" / "tiny-late-blanks.csv")
    return tranche(instance).write(tmp_path_factory.mktemp("page") / "slips.html")


def opened(context: BrowserContext, path: Path, told: list[str]) -> Page:
    """Open a page; what the browser says of it, and what it asks for, is added to `told`."""
    page = context.new_page()
    page.on("console", lambda message: told.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: told.append(f"error: {error}"))
    page.on("dialog", lambda dialog: (told.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda asked: told.append(f"request: {asked.url}") if asked.url != path.as_uri() else None)
    page.goto(path.as_uri())
    return page


def unfold(page: Page) -> None:
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")


@pytest.mark.parametrize(
    ("name", "scheme", "width"),
    [
        *(("written", "light", 1280), ("written", "dark", 1280), ("written", "light", 390)),
        *(("couriers", "light", 1280), ("safety", "light", 1280), ("safety", "dark", 390)),
        *(("slips", "dark", 1280), ("slips", "light", 390)),
    ],
)
def test_a_page_is_silent_asks_for_nothing_and_is_for_everybody(chromium, name, scheme, width, request):
    """From file:// without a message or a request; axe finds nothing, all being unfolded."""
    from axe_playwright_python.sync_playwright import Axe

    told: list[str] = []
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = opened(context, request.getfixturevalue(name), told)
    unfold(page)
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found] == []
    assert told == []
    context.close()


#: Charts that are shown: their boxes, that of what they can be scrolled in, and texts that overlap or are cut.
CHARTS = """() => [...document.querySelectorAll('svg.chart')].filter(s => s.checkVisibility()).map(svg => {
  const box = svg.getBoundingClientRect(), scroll = svg.closest('.scroll');
  const texts = [...svg.querySelectorAll('text')].filter(t => t.getClientRects().length).map(t => {
    const r = t.getBoundingClientRect(), rim = r.height * 0.2;
    return {text: t.textContent, left: r.left, right: r.right, top: r.top + rim, bottom: r.bottom - rim};
  });
  const wrong = [];
  texts.forEach((a, k) => {
    if (a.left < box.left - 1 || a.right > box.right + 1 || a.bottom > box.bottom + 1 || a.top < box.top - 1)
      wrong.push('cut: ' + a.text);
    texts.slice(k + 1).forEach(b => {
      if (a.left + 0.5 < b.right && b.left + 0.5 < a.right && a.top + 0.5 < b.bottom && b.top + 0.5 < a.bottom)
        wrong.push(a.text + ' meets ' + b.text);
    });
  });
  return {key: svg.getAttribute('aria-labelledby'), width: box.width, height: box.height, right: box.right,
          room: scroll ? scroll.getBoundingClientRect().right : null, wrong};
})"""


@pytest.mark.parametrize("name", ["written", "couriers"])
@pytest.mark.parametrize(("width", "medium"), [(1280, "screen"), (390, "screen"), (718, "print")])
def test_every_chart_is_visible_and_legible(chromium, name, width, medium, request):
    """In the fonts of the browser nothing of a chart is cut or overlaps; the page is never wider than it may."""
    context = chromium.new_context(viewport={"width": width, "height": 900})
    page = opened(context, request.getfixturevalue(name), [])
    page.emulate_media(media=medium)
    if medium == "screen":
        unfold(page)
    charts: list[dict[str, Any]] = page.evaluate(CHARTS)
    keys = {(chart["key"] or "").split("-")[0].removesuffix("-t") for chart in charts}
    assert {"queue", "printers", "blanks", "printer"} <= keys
    assert ("map" in keys) == (name == "written")
    for chart in charts:
        assert min(chart["width"], chart["height"]) > 30, chart
        assert chart["wrong"] == [], chart["key"]
        if chart["room"] is None or medium == "print":
            assert chart["right"] <= width + 1, chart
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


@pytest.mark.parametrize("name", ["safety", "slips"])
@pytest.mark.parametrize(("width", "medium"), [(1280, "screen"), (390, "screen"), (718, "print")])
def test_charts_of_many_variants_are_visible_and_legible(chromium, name, width, medium, request):
    context = chromium.new_context(viewport={"width": width, "height": 900})
    page = opened(context, request.getfixturevalue(name), [])
    page.emulate_media(media=medium)
    charts: list[dict[str, Any]] = page.evaluate(CHARTS)
    assert charts
    for chart in charts:
        assert min(chart["width"], chart["height"]) > 30, chart
        assert chart["wrong"] == [], chart["key"]
        assert chart["right"] <= width + 1, chart
    strokes = "all => all.map(text => getComputedStyle(text).stroke)"
    assert set(page.locator("svg.chart text").evaluate_all(strokes)) == {"none"}, "letters have an edge of a page"
    # On paper a word of ninety letters in the data runs over the edge.
    if medium == "screen" or name == "slips":
        assert page.evaluate("document.documentElement.scrollWidth") <= width
    context.close()


def test_the_map_slides_where_script_runs_and_stands_still_where_not(chromium, written):
    context = chromium.new_context()
    page = opened(context, written, [])
    days = int(page.locator("#day").get_attribute("max") or 0)
    assert days == 11
    names = []
    for day in (0, days):
        page.locator("#day").fill(str(day))
        names.append(page.locator("#map-day").inner_text())
        shown = page.locator("#sliding .slide").evaluate_all(
            "all => all.map(s => getComputedStyle(s).display !== 'none')"
        )
        assert shown == [k == day for k in range(days + 1)]
    assert names[0] == "before day 1"
    assert names[1].startswith("close of day 11")
    context.close()
    context = chromium.new_context(java_script_enabled=False)
    page = opened(context, written, [])
    assert not page.locator("#sliding").is_visible()
    assert page.locator(".stills svg").first.is_visible()
    assert page.locator("#answer h1").inner_text().startswith("11 days")
    context.close()


def sheets(page: Page) -> int:
    """Return the sheets of paper that a page takes."""
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", page.pdf(prefer_css_page_size=True)))


def test_print_has_a_sheet_for_each_office_and_all_that_is_folded(chromium, written):
    context = chromium.new_context()
    page = opened(context, written, [])
    every = sheets(page)
    page.emulate_media(media="print")
    assert page.locator("details:not([open], .screen) table").evaluate_all("all => all.every(t => t.offsetHeight > 20)")
    assert page.locator("thead .running th").evaluate_all("all => all.every(t => t.checkVisibility())")
    assert page.locator(".sign").first.is_visible()
    assert not page.locator("nav").is_visible()
    offices = page.locator("details.sheet").count()
    assert offices == 11
    page.evaluate("document.querySelectorAll('section').forEach(s => { s.hidden = s.id !== 'offices'; })")
    assert sheets(page) == offices
    page.evaluate("document.querySelectorAll('section').forEach(s => { s.hidden = s.id !== 'answer'; })")
    assert sheets(page) == 1
    assert every > offices + 6
    context.close()


def test_names_run_nothing(chromium, tmp_path):
    path = report(hostile(), changes=False).write(tmp_path / "x.html")
    told: list[str] = []
    context = chromium.new_context(viewport={"width": 390, "height": 900})
    page = opened(context, path, told)
    unfold(page)
    assert told == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 390  # one of the names is a word of 90 letters
    assert page.evaluate("document.scripts.length") == 1
    assert "<script>alert(1)</script>" in page.locator("#offices").inner_text()
    context.close()
