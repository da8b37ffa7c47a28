"""The page of a report: complete, the same each time, true to the summary, and deaf to what names say."""

from __future__ import annotations

import csv
import hashlib
import os
import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from reallocate import Instance, Plan, Report, Result, UsageError, check, generate, read_instance, report, solve
from reallocate.appraisal.entries import judged
from reallocate.appraisal.ledger import COLUMNS
from reallocate.cli.main import run
from reallocate.files.geojson import Outline, Shape
from reallocate.heuristics.baselines import greedy
from reallocate.plan.model import Trip
from reallocate.present.json.common import dumps
from reallocate.present.page.frame import css_string
from reallocate.present.page.sections.grouping import MOST_ROWS
from reallocate.present.terminal import UNSEEN
from reallocate.present.words.numbers import amount
from reallocate.proof.claims import certificate
from reallocate.questions.compare import OPTIMUM, Comparison
from reallocate.questions.explain import Explained
from tests.present.page.html import Node, parsed, table

HOSTILE = "<script>alert(1)</script>"
TEMPLATES = Path("reallocate/present/page/templates")


@pytest.fixture(scope="module")
def solved() -> Result:
    return solve(read_instance(Path(__file__).parents[3] / "instances/may2020.csv"))


@pytest.fixture(scope="module")
def told(solved: Result) -> Report:
    return report(solved.instance, solved, changes=False)


@pytest.fixture(scope="module")
def page(told: Report) -> Node:
    return parsed(told.html())


def whole(text: str) -> int:
    return int(text.replace(",", ""))


def test_all_sections_are_there_in_the_order_of_the_question(page):
    names = [section.attributes["id"] for section in page.all("section")]
    assert names == ["answer", "queue", "printers", "map", "blanks", "why", "dispatch", "offices", "data"]
    assert [link.attributes["href"] for link in page.all("nav")[0].all("a")] == [f"#{name}" for name in names[1:]]


def test_every_figure_of_the_answer_is_that_of_the_summary(page, solved):
    document = solved.document()
    goals = {goal["name"]: goal["value"] for goal in document["goals"]}
    answer = page.by_id("answer")
    assert answer.all("h1")[0].text.startswith(f"{document['days']} days")
    facts = {n.all("dt")[0].text: whole(n.all("dd")[0].text) for n in answer.all("dl")[0].all("div")}
    assert facts == {
        "printers move": goals["moves"],
        "blank cards are shipped": sum(row["blanks"] for row in document["shipments"]),
        "cards to be handed out": document["instance"]["backlog"],
        "printers": document["instance"]["printers"],
        "offices": document["instance"]["sites"] - 1,
    }
    assert f"{len(document['instance']['assumptions'])} figures are assumed" in answer.text
    digest = certificate(solved.instance, solved.claims)
    assert hashlib.sha256(dumps(digest).encode()).hexdigest() in answer.text


def test_the_queue_adds_up_to_the_waiting_of_the_summary(page, solved):
    head, rows = table(page.by_id("queue"), "Cards that wait")
    assert head[:2] == ["Close of", "this plan"]
    assert sum(whole(row[1]) for row in rows[1:]) == solved.goal("waiting").value
    assert whole(rows[0][1]) == solved.instance.backlog
    promised = head.index("as announced")
    assert [whole(row[promised]) for row in rows][9:11] == [10_307, 0]


def test_printer_days_are_those_of_the_ledger_and_sum(page, solved):
    _head, rows = table(page.by_id("why"), "Printer-days by office")
    amounts = {name: Fraction(value) for name, value in solved.document()["ledger"].items()}
    used = [amounts[name] for name in COLUMNS if amounts[name]]
    assert list(rows[-1][1:]) == [amount(value) for value in (*used, amounts["available"])]


def test_dispatch_and_sheets_of_offices_carry_what_the_plan_carries(page, solved):
    document = solved.document()
    _head, rows = table(page, "Dispatch, day by day")
    lines = [row for row in rows if len(row) > 1]
    assert len(lines) == len(document["moves"]) + len(document["shipments"])
    assert sum(whole(row[0].split()[0]) for row in lines if "printer" in row[0]) == solved.goal("moves").value
    critical = [row for row in (*document["moves"], *document["shipments"]) if row["slack_days"] == 0]
    assert sum(row[-1] == "not at all" for row in lines) == len(critical)
    printed = left = 0
    for office in page.all("details", "sheet"):
        name = office.all("h3")[0].text
        head, days = table(office, name)
        if "Print today" in head:
            printed += sum(whole(day[head.index("Print today")]) for day in days)
            left += whole(days[-1][head.index("Cards left")])
    assert (printed, left) == (solved.instance.backlog, 0)


def test_every_figure_of_every_sheet_is_that_of_the_plans_files(page, solved, tmp_path):
    """Printers, cards, what is left, day by day, as assignment.csv says; tables of the strips and of the map too."""
    solved.write(tmp_path / "plan")
    with (tmp_path / "plan" / "assignment.csv").open(encoding="utf-8") as file:
        assignment = list(csv.DictReader(file))
    of = {"Printers": "printers", "Print today": "cards", "Cards left": "backlog_left", "Blanks left": "blanks_left"}
    left, compared = {}, 0
    for site in solved.instance.sites:
        head, days = table(page.by_id("offices"), site.name)
        rows = [row for row in assignment if row["code"] == site.code]
        assert len(rows) == len(days) == solved.days
        for row, cells in zip(rows, days, strict=True):
            told = {name: whole(cells[head.index(name)]) for name in of if name in head}
            assert told == {name: int(row[of[name]]) for name in told}
            compared += len(told)
        left[site.name] = [site.backlog, *(int(row["backlog_left"]) for row in rows)]
        for caption, column, first in (
            ("Where the printers are", "printers", site.printers),
            ("Blank cards by site and day", "blanks_left", site.blanks),
        ):
            told_of = {row[0]: row[1:] for row in table(page, caption)[1]}
            if site.name in told_of:
                assert [whole(cell) for cell in told_of[site.name]] == [first, *(int(row[column]) for row in rows)]
                compared += len(rows)
    assert compared > 640
    head, rows = table(page.by_id("map"), "Cards that wait")
    mornings = [int(re.findall(r"day (\d+)", name)[0]) - (not name.startswith("close")) for name in head[1:]]
    assert {row[0]: [whole(cell) for cell in row[1:]] for row in rows} == {
        name: [days[day] for day in mornings] for name, days in left.items() if any(days[day] for day in mornings)
    }


#: What a governor, a driver and an office would ask, in the words of docs/report.md, with the section that answers it
#: and what stands there, of the plan of the example.
QUESTIONS: dict[str, tuple[str, Callable[[Result], list[str]]]] = {
    "In how many days are all cards handed out, and on which date?": (
        "answer",
        lambda r: ["11 days", "Sat 30 May 2020"],
    ),
    "How many people wait today?": ("answer", lambda r: [f"{r.instance.backlog:,} people wait"]),
    "Why not a day less?": ("answer", lambda r: ["Why not 10 days?", "printer-days where the work is", "too few"]),
    "Who has checked that?": ("answer", lambda r: ["trusts no solver", "reallocate verify plans/may2020"]),
    "How many printers have to move?": ("answer", lambda r: [f"{r.goal('moves').value}"]),
    "What can I tell the press?": ("answer", lambda r: ["To be read out", "by Sat 30 May 2020"]),
    "What if nothing is done?": ("queue", lambda r: ["do nothing"]),
    "Was the date that was announced possible?": ("queue", lambda r: ["as announced", "day 10, Fri 29 May 2020"]),
    "Where does the time go?": ("why", lambda r: ["Where the printer-days go", "of them, make up this bar"]),
    "Which figures are not from a source?": ("data", lambda r: ["Assumed figures", "assumed"]),
    "What do I take, from where and to where?": ("dispatch", lambda r: [_leaves(r)]),
    "On which day do I leave, and when do I arrive?": ("dispatch", lambda r: ["day 1, Wed 20 May 2020", "Arrives"]),
    "How many hours is it?": ("dispatch", lambda r: ["Hours", "14"]),
    "May I leave a day later?": ("dispatch", lambda r: ["May leave later by", "not at all"]),
    "How many cards do we print today?": ("offices", lambda r: ["Print today"]),
    "When does a printer come, and when does one leave?": (
        "offices",
        lambda r: ["1 printer from", "must not leave later"],
    ),
    "Do our blank cards last?": ("offices", lambda r: ["Blanks left", "blank cards from Gudang Provinsi"]),
    "When are we done?": ("offices", lambda r: ["last card handed out on day 11, Sat 30 May 2020"]),
    "Does our printer come back?": ("offices", lambda r: ["Going home afterwards", "printer back from"]),
    "Where are all printers on a given day?": ("printers", lambda r: ["Where the printers are", "on the road"]),
}


def _leaves(result: Result) -> str:
    assert result.plan is not None
    first = result.plan.moves[0]
    names = [result.instance.sites[i].name for i in (first.origin, first.destination)]
    return "".join([f"{first.count} printer{'s' * (first.count > 1)}", *names])


def test_twenty_questions_are_answered_where_the_documentation_says(page, solved):
    rows = re.findall(r"^\| ([^|]+\?) \| \*\*([a-z ]+)\*\*", Path("docs/report.md").read_text("utf-8"), re.M)
    assert len(rows) == 20
    assert {question for question, _where in rows} == set(QUESTIONS)
    titles = {"answer": "the answer", "why": "why not faster", "data": "data and assumptions"}
    titles |= {"queue": "queue by day", "printers": "where the printers are", "dispatch": "dispatch"}
    titles |= {"offices": "a sheet for each office"}
    for question, where in rows:
        section, answer = QUESTIONS[question]
        assert where == titles[section], question
        text = page.by_id(section).text
        for expected in answer(solved):
            assert expected in text, question


def test_assumed_figures_are_marked_where_they_stand(page, solved):
    _head, rows = table(page, "Sites")
    cells = [cell for row in rows for cell in row[2:6]]
    assert sum(cell.endswith(" *") for cell in cells) == sum(
        a["table"] == "sites" for a in solved.document()["instance"]["assumptions"]
    )
    _head, rows = table(page, "Files")
    assert {row[0]: row[1] for row in rows} == solved.document()["instance"]["digests"]


def test_every_setting_that_bears_on_couriers_is_among_the_data():
    told = report(read_instance("instances/tiny-couriers.csv").replace(courier_max_hours=Decimal("7.5")), changes=False)
    _head, rows = table(parsed(told.html()).by_id("data"), "Settings")
    assert ["hours of a courier's trip at most", "courier_max_hours", "7.5", ""] in [row[:4] for row in rows]


def test_a_page_is_small_and_asks_for_nothing(told, page):
    assert len(told.html().encode()) <= 250_000
    policy = next(n.attributes["content"] for n in page.all("meta") if "http-equiv" in n.attributes)
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    for node in page.walk():
        assert not {"src", "srcset", "action", "onclick", "onload", "style"} & node.attributes.keys()
        assert node.tag not in ("link", "img", "iframe", "object", "embed", "form", "base")
        reference = node.attributes.get("href", node.attributes.get("xlink:href", "#"))
        assert reference.startswith("#")
        assert node.tag == "svg" or "://" not in " ".join(node.attributes.values())
    assert "url(http" not in told.html()
    assert "@import" not in told.html()


def test_ids_are_unique_and_references_lead_somewhere(page):
    ids = [node.attributes["id"] for node in page.walk() if "id" in node.attributes]
    assert len(ids) == len(set(ids))
    for node in page.walk():
        for name in ("href", "aria-labelledby", "for"):
            for key in node.attributes.get(name, "").split():
                assert key.lstrip("#") in ids
        if node.attributes.get("fill", "").startswith("url(#"):
            assert node.attributes["fill"][5:-1] in ids


def test_templates_hold_no_words():
    """Words come through the catalogue: what is left of a template without marks and placeholders are numbers."""
    for template in sorted(TEMPLATES.glob("*.j2")):
        text = re.sub(r"\{[{%].*?[%}]\}", "", template.read_text(), flags=re.DOTALL)
        text = re.sub(r"<!DOCTYPE[^>]*>|<[^>]*>", "", text, flags=re.DOTALL)
        assert set(re.findall(r"[^\W\d_]{2,}", text)) <= {"SHA"}, template.name


SCRIPT = """
import sys
from reallocate import read_instance, report
told = report(read_instance("instances/tiny-couriers.csv"), source="instances/tiny-couriers.csv")
sys.stdout.write(told.html())
"""


def test_another_run_gives_the_same_bytes():
    pages = [
        subprocess.run(
            [sys.executable, "-c", SCRIPT],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("1", "2")
    ]
    assert pages[0] == pages[1]
    assert b"Cards that couriers take" in pages[0]


def hostile() -> Instance:
    marks = (
        HOSTILE,
        '"><img src=x onerror=alert(1)>',
        "{{ 7*7 }}{% raw %}",
        "'); alert(1); ('",
        "]]></style><b>&amp;",
        "N" * 90,
    )
    sites = [
        {
            "code": f"A{k}<i>",
            "name": name,
            "backlog": 300 * k + 1,
            "printers": 4 - k if k < 4 else 1,
            "blanks": 9_000,
            "lat": k,
            "lon": -k * k,
            "source": f"assumed {name}",
            "note": name,
        }
        for k, name in enumerate(marks)
    ]
    return Instance.build(sites, settings={"title": f"</style>{HOSTILE}", "start_date": "2020-05-20"}, name="x")


def test_names_stay_text_whatever_they_say(tmp_path):
    """Of elements and scripts there are as many as with harmless names; the names stand there as they are."""
    instance = hostile()
    outline = tmp_path / "x.outline.geojson"
    outline.write_text(
        '{"type":"FeatureCollection","licence":"<b>mine</b>","features":[{"type":"Feature","properties":{"a":"<u>"},'
        '"geometry":{"type":"Polygon","coordinates":[[[90,1],[91,1],[91,2],[90,1]]]}}]}'
    )
    source = tmp_path / "x.csv"
    instance.write(source.parent)
    lines = source.read_text().splitlines()
    own = [f"{line},{'petugas' if not k else HOSTILE}" for k, line in enumerate(lines)]
    source.write_text("\n".join(own) + "\n")
    found = report(read_instance(source), source=source)
    text = found.html()
    page = parsed(text)
    assert [len(page.all(tag)) for tag in ("script", "style", "img", "u", "b", "i")] == [1, 1, 0, 0, 0, 0]
    assert "onerror" not in {key for node in page.walk() for key in node.attributes}
    body = page.all("main")[0].text
    assert body.count(HOSTILE) > 10
    assert "{{ 7*7 }}" in body
    assert f"petugas: {HOSTILE}" in body
    assert "Outlines: <b>mine</b>" in body
    assert page.all("title")[0].text.startswith(f"</style>{HOSTILE}")


def test_text_cannot_turn_the_figures_beside_it_around():
    """A mark that reverses all that follows in a sentence, and one that hides, are shown as what they are."""
    site = {"code": "A", "name": "Ayu", "backlog": 123, "printers": 1, "blanks": 123, "source": "asked \u202e\x1b[8m"}
    instance = Instance.build([site], settings={"title": "Queue \u202e"}, name="x")
    text = report(instance, changes=False).html()
    assert not UNSEEN.search(text)
    assert "\\202e" not in text  # as style sheets write it
    assert "Queue \\u202e: 123 people wait" in parsed(text).by_id("answer").text


def test_without_an_outline_cells_are_cut_to_the_coast(tmp_path, told):
    """And with one, the coast is not drawn."""
    ring = ((115.0, -2.5), (118.0, -2.5), (118.0, 2.5), (115.0, 2.5))
    land = Outline("coast.geojson", (Shape("", (), (ring,)),), "Public domain")
    page = parsed(replace(told, coast=land).html())
    [clip] = page.all("clippath")
    [cut] = [node for node in page.walk() if node.attributes.get("clip-path") == f"url(#{clip.attributes['id']})"]
    assert len(cut.all("path", "place")) == 10
    assert "Coast: Public domain" in page.by_id("map").text
    both = parsed(replace(told, coast=land, outline=replace(land, file="outline.geojson")).html())
    assert both.all("clippath") == []
    assert "Outlines: Public domain" in both.by_id("map").text


def test_a_title_cannot_leave_the_foot_of_a_sheet():
    assert css_string('a"}</style>\\\n*') == '"a\\22 \\7d \\3c \\2f style\\3e \\5c \\a \\2a "'


def test_where_nobody_waits_the_page_says_so():
    page = parsed(
        report(Instance.build([{"code": "A", "name": "Ayu", "backlog": 0, "printers": 1, "blanks": 1}])).html()
    )
    answer = page.by_id("answer")
    assert answer.all("h1")[0].text.strip() == "0 days"
    assert "Nobody is waiting for a card." in answer.all("blockquote")[0].text


def test_a_plan_that_breaks_rules_is_no_promise_to_the_press():
    instance = read_instance("instances/tiny-two-sites.csv")
    page = parsed(report(instance, Plan((), (), (), 3, manual=True), changes=False).html())
    answer = page.by_id("answer")
    assert answer.all("h1")[0].text.startswith("1,600 cards are left waiting")
    assert "1,200 cards still wait at Upriver" in answer.text
    assert "does not serve all of them" in answer.all("blockquote")[0].text
    assert "All of them can have it" not in answer.text


def test_days_until_the_last_card_are_told_apart_from_days_until_the_last_trip_has_ended():
    """Else a plan of 2 days would stand beside a proof that 4 are not enough."""
    sites = [
        {"code": "A", "name": "Ayu", "backlog": 400, "printers": 2, "blanks": 400, "max_printers": 1},
        {"code": "B", "name": "Bumi", "backlog": 0, "printers": 0, "blanks": 0},
    ]
    instance = Instance.build(sites, legs=[{"from": "A", "to": "B", "hours": 30}])
    plan = Plan((Trip(1, 0, 1, 1),), (), (), 1, given=frozenset({"moves"}), manual=True)
    answer = parsed(report(instance, plan, changes=False).html()).by_id("answer")
    assert answer.all("h1")[0].text.startswith("2 days")
    assert "Why not 4 days?" in answer.text
    assert "prints its last card on day 2 and takes 5 days until its last trip has ended" in answer.text


def test_the_press_is_told_of_those_whom_nobody_serves_and_of_those_who_come_later():
    """What is read out of a plan that leaves cards is not that all of them have it."""
    said = {
        name: parsed(report(read_instance(f"instances/{name}.csv"), partial=partial, changes=False).html())
        .by_id("answer")
        .all("blockquote")[0]
        .text
        for name, partial in (("tiny-partial", True), ("tiny-arrivals", False))
    }
    assert "1,000 people wait for" in said["tiny-partial"]
    assert "600 of them can have it within 3 days; 400 have to wait until blank cards come." in said["tiny-partial"]
    assert "people wait, or will come, for" in said["tiny-arrivals"]
    assert "nobody waits overnight any more" in said["tiny-arrivals"]
    assert all("All of them" not in text for text in said.values())


def test_where_new_cards_come_later_the_days_are_no_end(tmp_path):
    """2 days, and cards come on day 4: on day 2 nothing is done. Where they have come before, it is."""
    (tmp_path / "a.csv").write_text("code,name,backlog,printers,blanks\nA,Ayu,300,1,900\n", "utf-8")
    (tmp_path / "a.settings.csv").write_text("setting,value\nstart_date,2020-05-20\n", "utf-8")
    said = {}
    for until, cards in (("2020-05-23", 50), ("2020-05-21", 50)):
        (tmp_path / "a.arrivals.csv").write_text(f"date,until,code,cards\n2020-05-20,{until},A,{cards}\n", "utf-8")
        told = report(read_instance(tmp_path / "a.csv"), changes=False)
        assert told.checked is not None
        assert told.checked.days == 2
        said[until] = parsed(told.html()).by_id("answer").text
    assert "from the close of Thu 21 May 2020 on nobody waits overnight" in said["2020-05-23"]
    assert "New cards come until day 4, Sat 23 May 2020" in said["2020-05-23"]
    assert "done on" not in said["2020-05-23"]
    assert "done on Thu 21 May 2020" in said["2020-05-21"]


def test_an_instance_without_a_plan_says_why(tmp_path):
    instance = Instance.build([{"code": "A", "name": "Ayu", "backlog": 9, "printers": 1, "blanks": 1}])
    page = parsed(report(instance).html())
    assert "No plan exists:" in page.by_id("answer").all("h1")[0].text
    assert "8 blank cards are missing" in page.by_id("answer").text
    assert [s.attributes["id"] for s in page.all("section")] == ["answer", "why", "data"]


def test_a_report_on_plans_holds_them_against_each_other(told, solved, tmp_path):
    place = tmp_path / "mine"
    solved.write(place)
    slow = Path("instances/plans/may2020/legal-slow")
    found = report(solved.instance, [place, slow], changes=False)
    assert found.result is None  # the certificate beside the plan says that its days are the fewest
    page = parsed(found.html())
    head, rows = table(page.by_id("plans"), "Figures that differ")
    assert head[1:3] == ["mine", "legal-slow"]
    days = next(row for row in rows if row[0] == "days")
    assert days[1] == str(solved.days)
    assert "This is about the plan mine." in page.by_id("answer").text
    assert f"reallocate verify {place} --instance may2020.csv" in page.by_id("answer").text


def test_many_sites_are_grouped_and_folded():
    sites = [
        {
            "code": f"{k // 15:02}.{k % 15:02}",
            "name": f"Office {k}",
            "backlog": 40 * (k % 3),
            "printers": 1,
            "blanks": 99,
        }
        for k in range(MOST_ROWS + 5)
    ]
    found = report(Instance.build(sites), changes=False)
    page = parsed(found.html())
    folded = [n.all("summary")[0].text for n in page.by_id("printers").all("details") if "table" not in n.classes]
    assert folded == ["province 00: 15 offices", "province 01: 15 offices", "province 02: 15 offices"]


def test_a_nation_fits_in_three_megabytes():
    """514 offices and a plan of 30 days by rules of thumb, which nothing is searched for."""
    instance = generate("nation", 0)
    plan = greedy(instance)
    assert plan is not None
    checked = check(instance, plan)
    explained = Explained(instance, "feasible", checked.days, 1, None, checked, checked.replay, checked.days)
    compared = Comparison(instance, (judged(instance, OPTIMUM, "optimum", plan),), ())
    text = Report(instance, checked, OPTIMUM, explained, compared).html()
    assert len(text.encode()) <= 3_000_000
    page = parsed(text)
    assert len(page.all("details", "sheet")) > 500
    for chart in page.all("svg", "chart"):
        assert float(chart.attributes["width"]) < 2_000


def test_a_page_that_was_edited_is_not_written_over(tmp_path):
    place = tmp_path / "made" / "page.html"
    arguments = ["report", "instances/tiny-couriers.csv", "-q", "--no-changes", "-o", str(place)]
    assert run(arguments) == 0
    written = place.read_bytes()
    assert run(arguments) == 0
    assert place.read_bytes() == written
    place.write_bytes(written.replace(b"days", b"weeks"))
    assert run(arguments) == 2
    assert run([*arguments, "--force"]) == 0
    assert place.read_bytes() == written
    with pytest.raises(UsageError, match="is a directory"):
        report(read_instance("instances/tiny-couriers.csv"), changes=False).write(tmp_path)


def test_a_page_is_never_written_over_the_instance(tmp_path):
    read_instance("instances/tiny-couriers.csv").write(tmp_path)
    table = tmp_path / "tiny-couriers.csv"
    before = table.read_bytes()
    arguments = ["report", str(table), "-q", "--no-changes", "--force", "-o", str(table)]
    assert run(arguments) == 2
    with pytest.raises(UsageError, match="is the instance itself"):
        report(read_instance(table), changes=False).write(table, force=True)
    assert table.read_bytes() == before


def test_the_command_says_with_its_code_that_no_plan_exists(tmp_path):
    page = tmp_path / "page.html"
    assert run(["report", "instances/tiny-partial.csv", "-q", "-o", str(page)]) == 4
    assert "No plan exists" in page.read_text()
    assert run(["report", "instances/tiny-partial.csv", "-q", "--partial", "-o", str(page)]) == 0
    assert "stay unserved for want of blank cards" in page.read_text()
