"""Plans with couriers as files: what is written is read back, and every change that breaks a rule is found."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from random import Random

from reallocate import Instance, InvalidInput, read_instance, read_plan
from reallocate.plan.check import Check, check, settled
from reallocate.plan.model import FILES
from reallocate.plan.replay import replay
from reallocate.plan.writer import plan_tables
from tests.oracle.lever_cases import draw_case
from tests.oracle.lever_data import Figures, LeverCase, LeverPlan, to_files
from tests.oracle.lever_replay import verdict
from tests.plan.lever_plans import as_plan, draw_plan
from tests.plan.mutations import as_text, others
from tests.plan.slow import Rows

#: What a planner writes; the other columns follow from these.
OWN = {
    "moves": ("depart_day", "from", "to", "printers"),
    "shipments": ("depart_day", "from", "to", "blanks"),
    "assignment": ("day", "code", "cards"),
    "courier": ("depart_day", "from", "to", "cards"),
}


def legal_cases(count: int) -> Iterator[tuple[LeverCase, LeverPlan]]:
    """Yield cases with plans that are legal, finished and have couriers."""
    seed = 0
    while count:
        seed += 1
        case = draw_case(seed)
        if case.print_for_others and not case.partial:
            plan = draw_plan(case, Random(f"legal {seed}"))
            if any(at != owner for _day, at, owner, _cards in plan.cards) and isinstance(verdict(case, plan), Figures):
                count -= 1
                yield case, plan


def laid(case: LeverCase, plan: LeverPlan, folder: Path) -> tuple[Instance, Rows, dict[str, list[str]]]:
    """Write instance and plan; return the instance, the rows of the plan's files and their headers."""
    instance = read_instance(to_files(case, folder))
    what = settled(instance, as_plan(plan))
    texts = plan_tables(instance, what, replay(instance, what))
    (folder / "plan").mkdir()
    for name, text in texts.items():
        (folder / "plan" / name).write_text(text, encoding="utf-8")
    lines = {name: texts[f"{name}.csv"].splitlines() for name in FILES}
    headers = {name: lines[name][0].split(",") for name in FILES}
    # No cell of such an instance has a comma in it.
    rows = {name: [dict(zip(headers[name], row.split(","), strict=True)) for row in lines[name][1:]] for name in FILES}
    return instance, rows, headers


def judged(instance: Instance, folder: Path) -> Check | None:
    """Return the check of the files as a solver's plan; None where they are malformed."""
    try:
        return check(instance, settled(instance, read_plan(folder / "plan", instance)))
    except InvalidInput:
        return None


def wanted(case: LeverCase, rows: Rows) -> str:
    """Return `legal`, `malformed`, or a rule that the rows break by what a planner writes."""
    codes = {place.code: i for i, place in enumerate(case.sites)}
    codes |= {f"Office {place.code}": i for i, place in enumerate(case.sites)}
    found: dict[str, list[list[int]]] = {}
    for name, columns in OWN.items():
        found[name] = []
        for row in rows[name]:
            cells = [row[column] for column in columns]
            sites = [column in ("from", "to", "code") for column in columns]
            numbers = [codes.get(c, -1) if site else _whole(c) for c, site in zip(cells, sites, strict=True)]
            if min(numbers) < 0 or numbers[0] == 0:
                return "malformed"
            found[name].append(numbers)
    stated = Counter({(day, at): count for day, at, count in found["assignment"]})
    if len(stated) < len(found["assignment"]):
        return "malformed"
    works = []
    for day, at, owner, count in found["courier"]:
        if count and at == owner:
            return "self_trip"
        stated[day, at] -= count
        works.append((day, at, owner, count))
    if min(stated.values(), default=0) < 0:
        return "not_printed"
    if any(count and case.sites[at].depot for (_day, at), count in stated.items()):
        return "over_capacity"
    works += [(day, at, at, count) for (day, at), count in stated.items()]
    trips = [tuple((day, i, j, n) for day, i, j, n in found[name] if n) for name in ("moves", "shipments")]
    what = verdict(case, LeverPlan(*trips, tuple(work for work in works if work[3])))
    return what if isinstance(what, str) and what != "max_days" else "legal"


def bare(name: str, rows: Rows) -> list[dict[str, str]]:
    """Return rows without what follows from the others: a change breaks what it breaks, and nothing beside it."""
    return [{column: row[column] if column in OWN[name] else "" for column in row} for row in rows[name]]


def _whole(cell: str) -> int:
    return int(cell) if cell.isdigit() and cell.isascii() and int(cell) <= 100_000 else -1


def test_what_is_written_of_a_plan_with_couriers_is_read_back_byte_for_byte(tmp_path):
    for k, (case, plan) in enumerate(legal_cases(12)):
        folder = tmp_path / str(k)
        instance, _rows, _headers = laid(case, plan, folder)
        again = read_plan(folder / "plan", instance)
        assert again.given == set(FILES)
        assert check(instance, again).valid
        for name, text in plan_tables(instance, again, replay(instance, again)).items():
            assert (folder / "plan" / name).read_text(encoding="utf-8") == text


def test_every_change_of_a_cell_that_breaks_a_rule_is_found(tmp_path):
    """By what a planner writes: the judge says what becomes of it; by what follows from it: it never stands."""
    seen: Counter[str] = Counter()
    for k, (case, plan) in enumerate(legal_cases(16)):
        folder, random = tmp_path / str(k), Random(k)
        instance, rows, headers = laid(case, plan, folder)
        texts = {name: as_text(bare(name, rows), headers[name]) for name in FILES}
        places = {name: folder / "plan" / f"{name}.csv" for name in FILES}
        for name, text in texts.items():
            places[name].write_text(text, encoding="utf-8")
        for name in (*FILES, "courier"):
            for _time in range(10 if rows[name] else 0):
                changed = bare(name, rows)
                row, column = random.choice(changed), random.choice(OWN[name])
                fit = ["1", "2", "3", "4"] if row[column].isdigit() else [place.code for place in case.sites]
                row[column] = random.choice(fit if random.random() < 0.8 else others(row[column]))
                places[name].write_text(as_text(changed, headers[name]), encoding="utf-8")
                what, report = wanted(case, {**rows, name: changed}), judged(instance, folder)
                seen[what] += 1
                assert (report is None) == (what == "malformed"), (k, name, row)
                if report is not None:
                    assert report.valid == (what == "legal"), (k, name, row)
                    assert what in {"legal", *(finding.code for finding in report.findings)}
            places[name].write_text(texts[name], encoding="utf-8")
    assert {"legal", "malformed", "not_printed", "no_courier", "self_trip", "over_backlog"} <= set(seen), seen


def test_no_figure_beside_them_may_say_anything_else(tmp_path):
    (case, plan), *_rest = legal_cases(1)
    instance, rows, headers = laid(case, plan, tmp_path)
    for name in ("courier", "assignment"):
        for k, row in enumerate(rows[name]):
            for column in set(row) - set(OWN[name]):
                for text in others(row[column]) if row[column] else ():
                    if not text:
                        continue
                    changed = [*rows[name][:k], {**row, column: text}, *rows[name][k + 1 :]]
                    place = tmp_path / "plan" / f"{name}.csv"
                    place.write_text(as_text(changed, headers[name]), encoding="utf-8")
                    report = judged(instance, tmp_path)
                    assert report is None or not report.valid, (name, row, column, text)
        (tmp_path / "plan" / f"{name}.csv").write_text(as_text(rows[name], headers[name]), encoding="utf-8")
    report = judged(instance, tmp_path)
    assert report is not None
    assert report.valid
