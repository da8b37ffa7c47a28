"""The board in a real browser, by keyboard and by mouse: what a planner does on it, from the first edit to the last."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from reallocate import Instance, Plan, Result, check, read_instance, read_plan, solve
from reallocate.board.board import Board
from tests.present.page.browser import browser

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

ROOT = Path(__file__).parents[2]
WAIT = 20_000


@pytest.fixture(scope="module")
def chromium() -> Iterator[Browser]:
    with browser() as found:
        yield found


@pytest.fixture(scope="module")
def instance() -> Instance:
    return read_instance(ROOT / "instances" / "may2020.csv")


@pytest.fixture(scope="module")
def solved(chromium: Browser, instance: Instance) -> Result:
    return solve(instance, goals=("moves",))


@pytest.fixture
def board(instance: Instance, solved: Result) -> Iterator[Board]:
    assert solved.plan is not None
    found = Board(instance, solved.plan)
    yield found
    found.close()


def opened(chromium: Browser, board: Board, told: list[str], *, width: int = 1280, scheme: str = "light") -> Page:
    """Open a board; what the browser says of it, and what it asks of others, is added to `told`."""
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    context.set_default_timeout(WAIT)
    page = context.new_page()
    page.on("console", lambda message: told.append(f"console: {message.text}"))
    page.on("pageerror", lambda error: told.append(f"error: {error}"))
    page.on("request", lambda a: told.append(f"request: {a.url}") if not a.url.startswith(board.address) else None)
    page.goto(board.address)
    page.locator("main").wait_for()
    return page


def shows(page: Page, days: str) -> None:
    """Wait until the plan on the board takes so many days."""
    from playwright.sync_api import expect

    expect(page.locator(".days strong")).to_have_text(days, timeout=WAIT)


def focus(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def test_one_move_fewer_is_a_day_more_and_what_is_saved_is_what_is_shown(chromium, board, instance, tmp_path):
    """By keyboard alone: strike a move out, see 12 days for 11, save, undo; `check` of what was saved agrees."""
    told: list[str] = []
    page = opened(chromium, board, told)
    shows(page, "11 days")
    struck = page.locator("#moves-1")
    row = {name: int(struck.get_attribute(f"data-{name}") or -1) for name in ("day", "from", "to")}
    page.locator("#moves-1-strike").focus()
    page.keyboard.press("Enter")
    shows(page, "12 days")
    assert focus(page) == "moves-1-strike"  # of the row that has taken its place
    assert page.locator("#bar .worse").inner_text() == "+1"
    assert "12 days" in page.locator("#said").inner_text()
    assert page.locator("#changes li").count() == 1
    page.locator("#place").fill(str(tmp_path / "plan"))
    page.keyboard.press("Enter")
    page.locator("#told").get_by_text(str(tmp_path / "plan")).wait_for()
    saved = read_plan(tmp_path / "plan", instance)
    assert (row["day"], row["from"], row["to"]) not in {(t.day, t.origin, t.destination) for t in saved.moves}
    assert check(instance, saved).days == 12
    page.locator("#moves-0-day").focus()
    page.keyboard.press("Control+z")
    shows(page, "11 days")
    page.locator("[data-do=redo]").click()
    shows(page, "12 days")
    page.locator("#place").fill(str(tmp_path / "plan.xlsx"))
    page.keyboard.press("Enter")
    page.locator("#told").get_by_text("plan.xlsx").wait_for()
    assert check(instance, read_plan(tmp_path / "plan.xlsx", instance)).days == 12
    assert told == []
    page.context.close()


def test_a_move_goes_to_another_day_by_arrow_keys_by_mouse_and_by_typing(chromium, board):
    """All three give the same plan; the focus stays with the line, wherever it comes to stand."""
    told: list[str] = []
    page = opened(chromium, board, told)
    found = []
    row = {name: page.locator("#moves-0").get_attribute(f"data-{name}") for name in ("from", "to")}
    line = f"tr[id^=moves][data-from='{row['from']}'][data-to='{row['to']}'][data-day='3']"

    def settled() -> None:
        page.locator(line).wait_for()
        found.append(page.locator("#moves").inner_html())
        page.locator("[data-do=undo]").click()
        page.locator("#moves-0[data-day='1']").wait_for()

    page.locator("#moves-0-drag").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("ArrowRight")
    page.locator(line).wait_for()
    assert focus(page) == f"{page.locator(line).get_attribute('id')}-drag"
    settled()
    bar = page.locator("#moves-0-drag")
    bar.scroll_into_view_if_needed()
    box = bar.bounding_box()
    assert box is not None
    cell = box["width"] / int(bar.get_attribute("aria-valuemax") or 0)
    page.mouse.move(box["x"] + cell / 2, box["y"] + 5)
    page.mouse.down()
    page.mouse.move(box["x"] + 1.5 * cell, box["y"] + 5)
    page.mouse.move(box["x"] + 2.5 * cell, box["y"] + 5)
    page.mouse.up()
    settled()
    page.locator("#moves-0-day").fill("3")
    page.keyboard.press("Tab")
    settled()
    assert found[0] == found[1] == found[2]
    assert told == []
    page.context.close()


def test_edits_that_follow_each_other_at_once_are_all_made(chromium, board):
    """The second is sent before the first has its price; that of both together is shown."""
    from playwright.sync_api import expect

    told: list[str] = []
    page = opened(chromium, board, told)
    buttons = "['moves-0-strike', 'moves-1-strike', 'moves-2-strike']"
    page.evaluate(f"{buttons}.forEach(id => document.getElementById(id).click())")
    expect(page.locator("#changes li")).to_have_count(3, timeout=WAIT)
    assert len(board.desk.view().changes()) == 3
    shows(page, f"{board.desk.view().checked.days} days")
    assert told == []
    page.context.close()


def test_a_line_of_the_strip_is_dragged_to_another_day(chromium, board):
    """All the trips that share it leave then: one edit, and one undo."""
    told: list[str] = []
    page = opened(chromium, board, told)
    lines = page.locator("[data-line]").evaluate_all("all => all.map(line => line.dataset.line)")
    marks = page.locator("tr[data-mark]").evaluate_all("all => all.map(row => row.dataset.mark)")
    assert set(marks) == set(lines)
    mark = max(lines, key=lambda mark: (marks.count(mark), mark))
    trips = page.locator(f"tr[data-mark='{mark}']").evaluate_all(
        "all => all.map(row => [Number(row.dataset.day) + 1, Number(row.dataset.from), Number(row.dataset.to)])"
    )
    dot = page.locator(f"[data-line='{mark}'] circle").first
    dot.scroll_into_view_if_needed()
    box = dot.bounding_box()
    assert box is not None
    columns = [float(x) for x in (page.locator("[data-columns]").get_attribute("data-columns") or "").split()]
    day = int(mark.split()[0])
    x, y, wide = box["x"] + box["width"] / 2, box["y"] + box["height"] / 2, columns[day] - columns[day - 1]
    page.mouse.move(x, y)
    page.mouse.down()
    page.mouse.move(x + wide / 2, y)
    page.mouse.move(x + wide, y)
    page.mouse.up()
    page.locator("[data-do=undo]:not([disabled])").wait_for()
    now = [(trip.day, trip.origin, trip.destination) for trip in board.desk.plan.moves]
    assert all(tuple(trip) in now for trip in trips)
    page.locator("[data-do=undo]").click()
    page.locator("[data-do=undo][disabled]").wait_for()
    assert not board.desk.can_undo
    page.locator(f"[data-line='{mark}']").focus()
    for key in ("ArrowRight", "ArrowRight", "ArrowLeft"):
        page.keyboard.press(key)
    page.locator("[data-do=undo]:not([disabled])").wait_for()
    assert [(trip.day, trip.origin, trip.destination) for trip in board.desk.plan.moves] == now
    page.wait_for_function(
        "start => (document.activeElement.dataset.line || '').startsWith(start)",
        arg=f"{day + 1} {mark.split()[1]} ",
    )
    page.locator("[data-do=undo]").click()
    page.locator("[data-do=undo][disabled]").wait_for()
    assert not board.desk.can_undo
    assert told == []
    page.context.close()


def test_a_line_is_added_and_a_broken_rule_leads_to_it(chromium, board, instance):
    told: list[str] = []
    page = opened(chromium, board, told)
    names = [site.name for site in instance.sites if not site.is_depot]
    for name, text in (("day", "1"), ("from", names[0]), ("to", names[1]), ("count", "99")):
        page.locator(f"#moves-new-{name}").fill(text)
    page.keyboard.press("Enter")
    link = page.locator(".findings a").first
    link.wait_for()
    assert focus(page) == "moves-new-day"
    assert page.locator("#moves-new-count").input_value() == ""
    link.focus()
    page.keyboard.press("Enter")
    field = page.locator("tr.broken input[name=day]").first
    assert focus(page) == field.get_attribute("id")
    row = page.locator("tr.broken").first
    assert row.locator("input[name=count]").input_value() == "99"
    # What cannot be read is told, and what was typed stays to be mended.
    row.locator("input[name=to]").fill("Nowhere")
    page.keyboard.press("Tab")
    page.locator("#told").get_by_text("no site has this code or name").wait_for()
    assert row.locator("input[name=to]").get_attribute("aria-invalid") == "true"
    assert [words for words in told if "400" not in words] == []
    page.context.close()


def test_the_map_and_the_sheets_of_offices_follow_each_edit_and_work_by_keyboard(chromium, board, instance):
    """What was unfolded stays so, and the map stays at its day; the sheet says what the plan says now."""
    from playwright.sync_api import expect

    told: list[str] = []
    page = opened(chromium, board, told)
    trip = board.desk.plan.moves[0]
    sheet = page.locator(f"#office-{trip.origin}")
    leaving = sheet.locator("tbody tr").nth(trip.day - 1).locator("td").nth(3)
    page.locator("nav a[href='#sheets']").focus()
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#sheets"
    sheet.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(leaving).to_contain_text(instance.sites[trip.destination].name, timeout=WAIT)
    page.locator("#day").focus()
    for _day in range(trip.day):
        page.keyboard.press("ArrowRight")
    assert page.locator("#map-day").inner_text().startswith(f"close of day {trip.day}")
    arrows = page.locator(".slide.on line, .slide.on path").count()
    page.locator("#moves-0-strike").focus()
    page.keyboard.press("Enter")
    expect(leaving).not_to_contain_text(instance.sites[trip.destination].name, timeout=WAIT)
    assert sheet.get_attribute("open") is not None
    assert page.locator("details.sheet[open]").count() == 1
    assert page.locator("#map-day").inner_text().startswith(f"close of day {trip.day}")
    assert page.locator(".slide.on line, .slide.on path").count() < arrows
    rows = page.locator("#dispatch tbody tr:not(.day)").count()
    assert rows == len(board.desk.view().checked.dispatch.lines)
    assert told == []
    page.context.close()


def test_a_broken_plan_is_kept_as_a_draft_that_the_board_opens_again(chromium, board, instance, tmp_path):
    """It is said to break a rule; `check` of the files says the same of them as the board did."""
    page = opened(chromium, board, [])
    page.locator("#moves-0-count").fill("50")
    page.keyboard.press("Tab")
    page.locator(".findings a").first.wait_for()
    page.locator("#place").fill(str(tmp_path / "plan"))
    page.keyboard.press("Enter")
    page.locator("#told").get_by_text("nothing was written: the plan breaks a rule").wait_for()
    page.locator("[data-do=draft]").click()
    page.locator("#told").get_by_text("Saved as a draft").wait_for()
    assert "The plan breaks rules 3 times." in page.locator("#told").inner_text()
    assert [path.name for path in (tmp_path / "plan").iterdir()] == ["moves.csv"]
    kept = read_plan(tmp_path / "plan", instance)
    said, shown = check(instance, kept), board.desk.view().checked
    assert (said.valid, said.days, said.figures) == (False, shown.days, shown.figures)
    assert [replace(finding, file=None) for finding in said.findings] == [
        replace(finding, file=None) for finding in shown.findings
    ]
    assert board.desk.is_saved
    page.context.close()


def test_a_suggestion_is_made_and_a_promise_is_put_to_the_test(chromium, board):
    page = opened(chromium, board, [])
    page.locator("#moves-1-strike").click()
    shows(page, "12 days")
    page.locator("input[name=edits]").fill("1")
    page.keyboard.press("Enter")
    page.locator(".offer button").wait_for(timeout=3 * WAIT)
    page.locator(".offer button").last.click()
    shows(page, "11 days")
    page.locator("#promise").fill("11")
    page.keyboard.press("Enter")
    page.locator("#stop").click()
    page.locator("#stop").wait_for(state="detached")
    assert page.locator("#answer p").count()
    page.context.close()


@pytest.mark.parametrize(("scheme", "width"), [("light", 1280), ("dark", 1280), ("light", 390)])
def test_the_board_is_for_everybody(chromium, board, scheme, width):
    """axe finds nothing, with broken rules and all that can be unfolded; the page is no wider than the window."""
    from axe_playwright_python.sync_playwright import Axe

    told: list[str] = []
    page = opened(chromium, board, told, width=width, scheme=scheme)
    page.locator("#moves-0-count").fill("50")
    page.keyboard.press("Tab")
    page.locator(".findings a").first.wait_for()
    page.evaluate("document.querySelectorAll('details').forEach(d => { d.open = true; })")
    found = Axe().run(page).response["violations"]
    assert [(rule["id"], [node["target"] for node in rule["nodes"]][:3]) for rule in found] == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert told == []
    page.context.close()


def test_a_second_page_may_take_the_board_over(chromium, board):
    first, second = opened(chromium, board, []), chromium.new_page()
    second.goto(board.address)
    second.locator("#told").get_by_text("open in another page").wait_for()
    assert not second.locator("main").is_visible()
    second.locator("[data-do=here]").click()
    second.locator("main").wait_for()
    first.locator("#moves-0-strike").click()
    first.locator("#told").get_by_text("open in another page").wait_for()
    # The one that has it may be loaded anew, and has it still.
    second.reload()
    second.locator("main").wait_for()
    first.context.close()
    second.close()


def test_names_run_nothing(chromium, instance):
    name = "<script>alert(1)</script>"
    sites = tuple(replace(site, name=name if site.code == "64.03" else site.name) for site in instance.sites)
    board = Board(
        instance.replace(sites=sites, digests=()), Plan((), (), (), 0, given=frozenset({"moves"}), manual=True)
    )
    told: list[str] = []
    try:
        page = opened(chromium, board, told)
        assert name in page.locator("#charts").inner_text()
        assert page.evaluate("document.scripts.length") == 1
        assert told == []
        page.context.close()
    finally:
        board.close()
