"""The verifier refuses hostile and dishonest files: soon, with a reason, in little memory."""

from __future__ import annotations

import csv
import io
import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

import pytest

from reallocate import InvalidInput, check, read_instance, read_plan, verify
from reallocate.plan.figures import figures
from tests.conftest import ROOT
from tests.oracle.random_instances import random_instance
from tests.proof.alone import alone, assert_refused
from tests.proof.directories import forged, seal, written
from tests.study import hostile

Change = Callable[[Any], object]
BASE = "instances/every-feature.csv"


@pytest.fixture(scope="module")
def honest(tmp_path_factory):
    """The plan directory of a small instance with every feature."""
    return written(str(ROOT / BASE), tmp_path_factory.mktemp("honest"))[1]


@pytest.fixture
def plan(honest, tmp_path):
    return Path(shutil.copytree(honest, tmp_path / "plan"))


def refused(plan: Path, instance: Path | str = BASE) -> str | None:
    """The code of the reason for which a directory is refused; None: it is accepted."""
    try:
        verify.verify_plan(plan, instance)
    except verify.BadInstance:
        raise
    except verify.Refused as reason:
        return reason.code
    return None


# --- certificate.json as a file ---------------------------------------------------------------------------------------


def document(plan: Path) -> Any:
    return json.loads((plan / "certificate.json").read_text(encoding="utf-8"))


def path_tree(leaf: Any, nodes: int, side: str, by: int = 1) -> list[Any]:
    """A tree in which every branch has one end on one side and goes on on the other."""
    branch = {"count": "arrivals", "site": "E1", "by": by, "at_most": 0}
    other = "above" if side == "below" else "below"
    found: list[Any] = []
    for at in range(0, nodes - 2, 2):
        found += [{"branch": branch, side: at + 2, other: at + 1}, leaf]
    return [*found, leaf]


def with_proof(found: Any, change: Change) -> str:
    found["claims"][0]["proof"] = change(found["claims"][0]["proof"])
    return json.dumps(found)


def with_row(found: Any, number: object, family: str = "C3", site: str = "E1", key: str = "3") -> str:
    found["claims"][0]["proof"][0]["rows"].setdefault(family, {}).setdefault(site, {})[key] = number
    return json.dumps(found)


def with_text(found: Any, old: str, new: str) -> str:
    text = json.dumps(found)
    assert old in text
    return text.replace(old, new, 1)


def primes(count: int) -> list[int]:
    found: list[int] = []
    number = 10**6
    while len(found) < count:
        number += 1
        if all(number % k for k in range(2, 1_100)):
            found.append(number)
    return found


TEXTS: dict[str, Callable[[Any], str | bytes]] = {
    "empty": lambda found: "",
    "blank": lambda found: " \n",
    "null": lambda found: "null",
    "a number": lambda found: "1",
    "an empty list": lambda found: "[]",
    "an empty object": lambda found: "{}",
    "a table": lambda found: "code,name\n1,2\n",
    "UTF-16": lambda found: json.dumps(found).encode("utf-16"),
    "no UTF-8": lambda found: b'{"schema": "\xff"}',
    "NUL": lambda found: json.dumps(found) + "\0",
    "twice": lambda found: 2 * json.dumps(found),
    "nested lists": lambda found: "[" * 10**5,
    "nested objects": lambda found: '{"a":' * 10**5,
    "nested and closed": lambda found: "[" * 10**5 + "]" * 10**5,
    "a name twice": lambda found: with_text(found, '"schema"', '"schema": 1, "schema"'),
    "a family twice": lambda found: with_text(found, '"rows": {', '"rows": {"C2": {}, "C2": {}, '),
    "a million digits": lambda found: with_text(found, '"horizon": 4', '"horizon": 4' + "0" * 10**6),
    "a million digits in a row": lambda found: with_row(found, "1" * 10**6),
    "a million digits below": lambda found: with_row(found, "1/" + "1" * 10**6),
    "nothing below": lambda found: with_row(found, "1/0"),
    "an exponent": lambda found: with_text(found, '"horizon": 4', '"horizon": 4e0'),
    "a huge exponent": lambda found: with_text(found, '"horizon": 4', '"horizon": 1e999999999'),
    "an exponent in a row": lambda found: with_row(found, "1e999999999"),
    "a decimal": lambda found: with_text(found, '"horizon": 4', '"horizon": 4.0'),
    "a decimal in a row": lambda found: with_row(found, "0.5"),
    "a number in a row": lambda found: with_row(found, 1),
    "a family without a name": lambda found: with_row(found, "1", family=""),
    "other digits in a row": lambda found: with_row(found, "\u0661"),
    "NaN": lambda found: with_text(found, '"horizon": 4', '"horizon": NaN'),
    "infinity": lambda found: with_text(found, '"horizon": 4', '"horizon": Infinity'),
    "true": lambda found: with_text(found, '"horizon": 4', '"horizon": true'),
    "minus": lambda found: with_text(found, '"horizon": 4', '"horizon": -4'),
    "a far horizon": lambda found: with_text(found, '"horizon": 4', '"horizon": 100000'),
    "an unknown kind": lambda found: with_text(found, '"claim": "days"', '"claim": ["days"]'),
    "a claim twice": lambda found: json.dumps({**found, "claims": found["claims"] * 2}),
    "a claim that is no object": lambda found: json.dumps({**found, "claims": [1]}),
    "many claims": lambda found: json.dumps({**found, "claims": found["claims"] * 1_000}),
    "claims of ten million numbers": lambda found: '{"claims": [' + "0," * 10**7 + "0]}",
    "twenty million lists": lambda found: "[" + "[]," * (16 * 10**6) + "[]]",
    "more than 50 MB": lambda found: json.dumps(found) + " " * verify.MAX_FILE,
    "another schema": lambda found: with_text(found, "certificate/1", "certificate/2"),
    "no digests": lambda found: json.dumps({**found, "instance": {}}),
    "no proof": lambda found: with_proof(found, lambda nodes: None),
    "no nodes": lambda found: with_proof(found, lambda nodes: []),
    "an empty leaf": lambda found: with_proof(found, lambda nodes: [{}]),
    "a node that is a list": lambda found: with_proof(found, lambda nodes: [[]]),
    "rows that are a list": lambda found: with_proof(found, lambda nodes: [{"rows": []}]),
    "a cycle": lambda found: with_proof(found, lambda nodes: [path_tree(nodes[0], 3, "below")[0] | {"below": 0}]),
    "one end for both": lambda found: with_proof(
        found, lambda nodes: [path_tree(nodes[0], 3, "below")[0] | {"above": 1, "below": 1}, *nodes]
    ),
    "a graph that is no tree": lambda found: with_proof(
        found, lambda nodes: [{**path_tree(1, 3, "below")[0], "below": k + 1, "above": k + 2} for k in range(60)]
    ),
    "a child that is missing": lambda found: with_proof(found, lambda nodes: path_tree(nodes[0], 5, "below")[:-1]),
    "a deep tree": lambda found: with_proof(found, lambda nodes: path_tree(nodes[0], 20_003, "above")),
    "a deeper tree": lambda found: with_proof(found, lambda nodes: path_tree({}, 200_000, "above")),
    "a branch after the horizon": lambda found: with_proof(found, lambda nodes: path_tree(nodes[0], 3, "above", by=10)),
    "an assumption that nobody made": lambda found: with_proof(
        found, lambda nodes: [{**nodes[0], "branches": {"0": "1"}}]
    ),
    "many denominators": lambda found: with_proof(
        found, lambda nodes: [{"rows": {"V2": {"E1": {f"1:{k + 2}": f"1/{p}" for k, p in enumerate(primes(300))}}}}]
    ),
    "long family": lambda found: with_row(found, "1", family="C" * 10**6),
    "long family, negative": lambda found: with_row(found, "-1", family="\u001b" * 10**6),
    "long site": lambda found: with_row(found, "1", site="E" * 10**6),
    "long key": lambda found: with_row(found, "1", key="1" * 10**6),
    "day 0": lambda found: with_row(found, "1", key="0"),
    "day 5": lambda found: with_row(found, "1", key="5"),
    "no day": lambda found: with_row(found, "1", key="all"),
    "divisor 1": lambda found: with_row(found, "1", "V2", key="1:1"),
    "no divisor": lambda found: with_row(found, "1", "V2", key="1"),
    "negative": lambda found: with_row(found, "-1"),
    "a lone surrogate": lambda found: with_row(found, "1", site="\ud800"),
    "moves in a proof about days": lambda found: with_proof(found, lambda nodes: [{**nodes[0], "moves": "1"}]),
    "impossible": lambda found: json.dumps(
        {**found, "claims": [*found["claims"], {"claim": "impossible", "cause": "no_printers", "sites": []}]}
    ),
    "a million rows of nothing": lambda found: with_proof(
        found, lambda nodes: [{"rows": {"V1": {"E1": {str(k): "0" for k in range(5, 90_000)}}}}]
    ),
}


@pytest.mark.parametrize("name", TEXTS)
def test_a_hostile_certificate_is_refused(name, plan):
    text = TEXTS[name](document(plan))
    data = text if isinstance(text, bytes) else text.encode("utf-8")
    (plan / "certificate.json").write_bytes(data)
    seal(plan)
    assert_refused(alone(plan, "--instance", BASE))


def test_a_certificate_that_is_cut_off_anywhere_is_refused(plan):
    data = (plan / "certificate.json").read_bytes()
    for length in range(0, len(data) - 1, 29):
        (plan / "certificate.json").write_bytes(data[:length])
        assert refused(plan) == "digest"
        seal(plan)
        assert refused(plan) == "malformed"
        (plan / "certificate.json").write_bytes(data)
        seal(plan)
    assert refused(plan) is None


@pytest.mark.parametrize("depth", [*range(930, 1_000, 3), 5_000, 9_990])
def test_depth_near_the_limit_of_the_parser_is_refused(depth, plan):
    """What can just be parsed may be too deep to be shown."""
    found = document(plan)
    found["claims"][0]["cause"], found["claims"][0]["claim"] = [], "DEEP"
    text = json.dumps(found).replace('"DEEP"', "[" * depth + "]" * depth)
    (plan / "certificate.json").write_text(text, encoding="utf-8")
    seal(plan)
    if depth in (930, 990, 9_990):
        assert_refused(alone(plan, "--instance", BASE))
    assert verify.main([str(plan), "--instance", BASE]) == 6


def test_a_deep_tree_that_proves_its_claim_is_accepted(plan):
    """Superfluous branches weaken nothing; the paths to its ends would fill gigabytes, were each kept by itself."""
    text = with_proof(document(plan), lambda nodes: path_tree(nodes[0], 2_001, "below"))
    (plan / "certificate.json").write_text(text, encoding="utf-8")
    seal(plan)
    run = alone(plan, "--instance", BASE)
    assert run.returncode == 0, run.stderr


def test_work_has_a_limit(plan, monkeypatch):
    text = with_proof(document(plan), lambda nodes: path_tree(nodes[0], 1_001, "below"))
    (plan / "certificate.json").write_text(text, encoding="utf-8")
    seal(plan)
    assert refused(plan) is None
    monkeypatch.setattr(verify, "MAX_WORK", 100)
    assert refused(plan) == "too_long"


def test_a_certificate_of_another_instance_is_refused(plan, tmp_path):
    _file, other, _result = written(str(ROOT / "instances/tiny-two-sites.csv"), tmp_path / "other")
    shutil.copy(other / "certificate.json", plan)
    seal(plan)
    assert refused(plan) == "other_instance"
    assert refused(other, ROOT / BASE) == "other_instance"


@pytest.mark.parametrize("name", ["certificate.json", "summary.json", "moves.csv", "assignment.csv"])
@pytest.mark.parametrize("kind", ["directory", "FIFO", "link to a device", "link to itself", "missing"])
def test_what_is_no_regular_file_is_refused(name, kind, plan):
    path = plan / name
    path.unlink()
    if kind == "directory":
        path.mkdir()
    elif kind == "FIFO":
        os.mkfifo(path)
    elif kind == "link to a device":
        path.symlink_to("/dev/zero")
    elif kind == "link to itself":
        path.symlink_to(path)
    assert_refused(alone(plan, "--instance", BASE))


def test_a_link_to_the_same_file_is_accepted(plan, tmp_path):
    (plan / "certificate.json").rename(tmp_path / "elsewhere")
    (plan / "certificate.json").symlink_to(tmp_path / "elsewhere")
    assert refused(plan) is None


# --- summary.json -----------------------------------------------------------------------------------------------------

SUMMARIES: dict[str, Callable[[str], str | bytes]] = {
    "empty": lambda text: "",
    "null": lambda text: "null",
    "a list": lambda text: "[]",
    "nested": lambda text: "[" * 10**5,
    "no UTF-8": lambda text: b"\xff" + text.encode(),
    "a name twice": lambda text: text.replace('"days":', '"days": 1, "days":', 1),
    "a million digits": lambda text: text.replace('"days": 5', '"days": 5' + "0" * 10**6, 1),
    "a huge exponent": lambda text: text.replace('"days": 5', '"days": 5e999999999', 1),
    "NaN": lambda text: text.replace('"days": 5', '"days": NaN', 1),
    "ten million numbers": lambda text: "[" + "0," * 10**7 + "0]",
    "another end": lambda text: text + " ",
    "more than 50 MB": lambda text: text + " " * verify.MAX_FILE,
}


@pytest.mark.parametrize("name", SUMMARIES)
def test_a_hostile_summary_is_refused(name, plan):
    text = SUMMARIES[name]((plan / "summary.json").read_text(encoding="utf-8"))
    (plan / "summary.json").write_bytes(text if isinstance(text, bytes) else text.encode())
    assert_refused(alone(plan, "--instance", BASE))


def test_a_summary_that_is_cut_off_anywhere_is_refused(plan):
    data = (plan / "summary.json").read_bytes()
    for length in range(0, len(data), 17):
        (plan / "summary.json").write_bytes(data[:length])
        assert refused(plan) is not None


def places(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[tuple[Any, ...], Any]]:
    """Every value in a document that is no list and no object, with the way to it."""
    if isinstance(value, dict | list):
        for key in value if isinstance(value, dict) else range(len(value)):
            yield from places(value[key], (*path, key))
    else:
        yield path, value


def edited(record: Any, path: tuple[Any, ...], value: object) -> Any:
    record = json.loads(json.dumps(record))
    inner = record
    for key in path[:-1]:
        inner = inner[key]
    inner[path[-1]] = value
    return record


#: What no checker can judge: names, wishes, versions, and words.
WORDS = ("schema", "options", "versions", "title", "assumptions", "notices", "stopped_by")
OTHER_VALUES: tuple[object, ...] = (None, True, [], {}, "5", -1, 0, 10**30, 0.5)


def assert_no_edit_passes(plan: Path, instance: Path | str) -> int:
    """Every figure of the summary, and every status, changed by a writer who renews the digests."""
    record = json.loads((plan / "summary.json").read_text(encoding="utf-8"))
    count = 0
    for path, value in places(record):
        if set(path) & {*WORDS, "files", "digest"}:
            continue
        near = [value + 1, value - 1, 2 * value + 1] if type(value) in (int, float) else []
        for new in (*near, *OTHER_VALUES):
            if json.dumps(new) == json.dumps(value) or weaker(record, path, value, new):
                continue
            seal(plan, edited(record, path, new))
            assert refused(plan, instance) is not None, (path, value, new)
            count += 1
    seal(plan, record)
    assert refused(plan, instance) is None
    return count


def weaker(record: Any, path: tuple[Any, ...], value: object, new: object) -> bool:
    """Whether a changed figure says less, and what it says is still true."""
    if path[-1] == "certified" and path[:2] != ("goals", 0) and len(path) > 1:
        zero = record["goals"][path[1]]["bound"] == 0
        return not new or zero
    return path[-1] in ("code", "site") and value is None


@pytest.mark.parametrize("name", ["every-feature", "tiny-two-sites", "may2020"])
def test_no_figure_of_a_summary_can_be_changed(name, tmp_path):
    """Also with the digests renewed, as a dishonest writer would."""
    file, plan, _result = written(str(ROOT / f"instances/{name}.csv"), tmp_path)
    assert assert_no_edit_passes(plan, file) > 200


def added(name: str, value: object) -> Change:
    return lambda record: record.update({name: value})


#: What nobody could check, and what is no number or code where one belongs.
SAID: dict[str, Change] = {
    "words": added("note", "no plan takes fewer than 5 days"),
    "bounds by counting": added("bounds", [{"days": 5, "kind": "fleet", "reason": "5 days are needed"}]),
    "words of the instance": lambda record: record["instance"].update(say="of 1,000 printers"),
    "words of a goal": lambda record: record["goals"][1].update(reason="no fewer are possible"),
    "what ended the search": added("stopped_by", "5 days are the fewest"),
    "a list of what ended the search": added("stopped_by", ["time"]),
    "the option of no days": added("options", {"days": 0}),
    "the option of half a day": added("options", {"days": 0.5}),
    "the option of days in words": added("options", {"days": "5"}),
    "the option of all days": added("options", {"days": True}),
    "bounds of plans that keep files": added("given", {"days_bound": 5}),
    "a goal of a list": lambda record: record["goals"][1].update(name=["moves"]),
    "a status of a list": added("status", ["optimal"]),
    "an instance of a list": added("instance", []),
    "files of a list": added("files", ["moves.csv"]),
    "certified as a number": lambda record: record["goals"][0].update(certified=1),
}


@pytest.mark.parametrize("name", SAID)
def test_what_cannot_be_checked_is_refused(name, plan):
    record = json.loads((plan / "summary.json").read_text(encoding="utf-8"))
    SAID[name](record)
    files = record.pop("files")
    if isinstance(files, dict):
        seal(plan, {**record, "files": files})
    else:
        (plan / "summary.json").write_text(json.dumps({**record, "files": files}), encoding="utf-8")
    assert_refused(alone(plan, "--instance", BASE))


CAUSES: dict[str, Change] = {
    "words": lambda causes: causes[0].update(message="7 blanks are missing"),
    "a list for a site": lambda causes: causes[0].update(site=["A"]),
    "a number for a site": lambda causes: causes[0].update(site=1),
    "a list in the sites": lambda causes: causes[0].update(sites=[["A"]]),
    "text for sites": lambda causes: causes[0].update(sites="AB"),
    "a list for a code": lambda causes: causes[0].update(code=["max_days"]),
    "a site for all": lambda causes: causes[0].update(site="B"),
    "sites for all": lambda causes: causes[0].update(sites=["B"]),
    "the same twice": lambda causes: causes.append(dict(causes[0])),
    "a cause of nothing": lambda causes: causes.append({}),
    "no object": lambda causes: causes.append("max_days"),
    "none": lambda causes: causes.clear(),
}


@pytest.mark.parametrize("name", CAUSES)
def test_a_cause_that_is_not_proven_is_refused(name, tmp_path):
    """Of an instance whose plan takes longer than it may, in the form that `solve` writes."""
    tables = {"a.csv": "code,name,backlog,printers,blanks\nA,A,400,1,400\nB,B,0,0,0\n"}
    claim = {"claim": "days", "horizon": 1, "proof": [{"rows": {"V1": {"A": {"1": "1"}}}}]}
    asked = {"options": {"days": 1}, "days_bound": 2}
    asked["goals"] = [{"name": "days", "value": None, "bound": 2, "certified": True}]
    file, plan = forged(tmp_path, tables, [claim], **asked)
    assert refused(plan, file) is None
    causes = json.loads((plan / "summary.json").read_text(encoding="utf-8"))["causes"]
    CAUSES[name](causes)
    seal(plan, {"causes": causes})
    assert_refused(alone(plan, "--instance", file))


def test_the_sites_that_go_short_of_blanks_are_checked(tmp_path):
    """As the certificate names them: no others, and no fewer."""
    tables = {"a.csv": "code,name,backlog,printers,blanks\nA,A,4,1,1\nB,B,4,1,2\nC,C,1,1,1\n"}
    claim = {"claim": "impossible", "cause": "too_few_blanks", "sites": ["A", "B"]}
    cause = {"code": "too_few_blanks", "missing": 5, "site": None, "sites": ["A", "B"]}
    changes = {"days_bound": None, "goals": [{"name": "days", "value": None, "bound": None, "certified": True}]}
    file, plan = forged(tmp_path, tables, [claim], causes=[cause], **changes)
    assert refused(plan, file) is None
    for sites in (["A"], ["A", "B", "C"], ["B", "A"], [], None):
        seal(plan, {"causes": [{**cause, "sites": sites}]})
        assert refused(plan, file) is not None


def test_an_instance_whose_days_go_beyond_the_calendar_is_refused(tmp_path):
    """The last day of its plan has no date."""
    tables = {
        "a.csv": "code,name,backlog,printers,blanks\nA,A,3,1,3\n",
        "a.settings.csv": "setting,value\nstart_date,9999-12-30\ncards_per_printer_day,1\n",
    }
    files = {
        "moves.csv": "depart_day,from,to,printers\n",
        "shipments.csv": "depart_day,from,to,blanks\n",
        "assignment.csv": "day,code,cards\n1,A,1\n2,A,1\n3,A,1\n",
    }
    file, plan = forged(tmp_path, tables, [], files, days=3)
    run = alone(plan, "--instance", file)
    assert_refused(run, 3)
    assert "the calendar ends" in run.stderr


@cache
def impossible_seeds() -> tuple[int, ...]:
    """Instances without a plan, one of each set of causes."""
    from reallocate import solve

    found: dict[tuple[str, ...], int] = {}
    for seed in range(120):
        result = solve(random_instance(seed))
        if result.status == "impossible":
            found.setdefault(tuple(cause.code for cause in result.causes), seed)
    return tuple(found.values())[:4]


def test_no_figure_of_a_summary_can_be_changed_where_there_is_no_plan(tmp_path):
    seeds = impossible_seeds()
    assert len(seeds) == 4
    for seed in seeds:
        file, plan, _result = written(random_instance(seed), tmp_path / str(seed))
        assert_no_edit_passes(plan, file)


@pytest.mark.parametrize("seed", [1, 2, 5])
def test_impossible_cannot_be_claimed_of_what_has_a_plan(seed, tmp_path):
    """Neither beside the plan nor without it."""
    file, plan, result = written(random_instance(seed), tmp_path)
    while result.status == "impossible" or not result.days:
        seed += 1
        file, plan, result = written(random_instance(seed), tmp_path / str(seed))
    goals = [
        {"name": goal.name, "value": None, "bound": result.days if goal.name == "days" else None, "certified": True}
        for goal in result.goals
    ]
    lie = {"status": "impossible", "days": None, "days_bound": result.days, "goals": goals[:1], "end_date": None}
    lie["causes"] = [{"code": "max_days", "missing": None, "site": None}]
    seal(plan, lie)
    assert refused(plan, file) is not None
    for name in verify.PLAN_FILES[:3]:
        (plan / name).unlink()
    seal(plan, lie)
    assert refused(plan, file) == "unproven"


# --- plans ------------------------------------------------------------------------------------------------------------


def cells(plan: Path) -> Iterator[tuple[str, list[list[str]], int, int]]:
    for table in ("moves", "shipments", "assignment"):
        rows = list(csv.reader(io.StringIO((plan / f"{table}.csv").read_text(encoding="utf-8"))))
        for r in range(1, len(rows)):
            for c in range(len(rows[r])):
                yield table, rows, r, c


def others(cell: str) -> set[str]:
    near = {str(int(cell) + 1), str(max(0, int(cell) - 1)), "0", str(2 * int(cell))} if cell.isdecimal() else set()
    return {*near, "", "-1", "1.5", "E1", "A", "B", "2026-03-03"} - {cell}


def figures_of(file: Path | str, plan: Path) -> dict[str, Any] | None:
    """What the package says of the plan's files; None where it finds fault with them."""
    instance = read_instance(file)
    try:
        report = check(instance, read_plan(plan, instance))
    except InvalidInput:
        return None
    if not report.valid or report.findings:
        return None
    found = figures(instance, report.replay)
    return {"days": report.days, **{name: getattr(found, name) for name in verify.GOALS}}


@pytest.mark.parametrize("name", ["every-feature", "random-0", "random-12", "random-27", "tiny-two-sites"])
def test_a_changed_cell_passes_only_in_a_legal_plan_with_the_same_figures(name, tmp_path):
    """Every cell of the plan's files, by a writer who renews the digests."""
    source = random_instance(int(name[7:])) if name.startswith("random") else str(ROOT / f"instances/{name}.csv")
    file, plan, _result = written(source, tmp_path)
    wanted, rng = figures_of(file, plan), Random(name)
    assert wanted is not None
    seen: Counter[str] = Counter()
    for table, rows, r, c in cells(plan):
        path = plan / f"{table}.csv"
        before = path.read_bytes()
        choices = sorted(others(rows[r][c]))
        for new in rng.sample(choices, 1 if table == "assignment" else len(choices)):
            changed = [list(row) for row in rows]
            changed[r][c] = new
            text = io.StringIO()
            csv.writer(text).writerows(changed)
            path.write_text(text.getvalue(), encoding="utf-8")
            seal(plan)
            if refused(plan, file) is None:
                assert figures_of(file, plan) == wanted, (table, r, c, new)
                seen["accepted"] += 1
            else:
                seen["refused"] += 1
        path.write_bytes(before)
    seal(plan)
    assert refused(plan, file) is None
    assert seen["refused"] > max(100, 5 * seen["accepted"]), seen


# --- the call ---------------------------------------------------------------------------------------------------------


def test_exit_codes_of_wrong_calls(plan, tmp_path):
    assert alone(plan).returncode == 2
    assert alone(plan, "--instance").returncode == 2
    assert alone(plan, "--instance", BASE, "--inst").returncode == 2
    assert_refused(alone(plan, "--instance", tmp_path / "missing.csv"), 3)
    assert_refused(alone(plan, "--instance", tmp_path), 3)
    assert_refused(alone(tmp_path / "missing", "--instance", BASE))
    os.mkfifo(tmp_path / "pipe.csv")
    assert_refused(alone(plan, "--instance", tmp_path / "pipe.csv"), 3)
    run = alone(plan, "--instance", tmp_path / "missing.csv", "--json")
    assert (run.returncode, json.loads(run.stdout)["status"], run.stderr) == (3, "invalid", "")
    assert alone(plan, "--instance", BASE).returncode == 0


def test_an_answer_that_nobody_can_read_is_no_fault_of_the_plan(plan):
    """Standard output full, closed, or a pipe that nobody reads to its end: no traceback."""
    command = [sys.executable, "-I", "-S", str(ROOT / "reallocate" / "verify.py"), str(plan), "--instance", BASE]
    with open("/dev/full", "w") as full:  # noqa: PTH123
        run = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True)
    assert (run.returncode, run.stderr) == (2, "cannot write the answer: No space left on device\n")
    closed = subprocess.run(command, stderr=subprocess.PIPE, text=True, preexec_fn=lambda: os.close(1))
    assert (closed.returncode, closed.stderr) == (0, "")
    ends = os.pipe()
    os.close(ends[0])
    gone = subprocess.run(command, stdout=ends[1], stderr=subprocess.PIPE, text=True)
    os.close(ends[1])
    assert (gone.returncode, gone.stderr) == (0, "")


def test_a_changed_instance_is_another_instance(plan, tmp_path):
    for path in (ROOT / "instances").glob("every-feature*.csv"):
        shutil.copy(path, tmp_path)
    file = tmp_path / "every-feature.csv"
    assert refused(plan, file) is None
    file.write_bytes(file.read_bytes() + b"\n")
    assert refused(plan, file) == "other_instance"


def test_damaged_directories_are_refused_in_words_or_say_what_is_true():
    """A few of the cases of the study: JSON, tables and whole directories changed by chance, and sealed anew."""
    names = ("tiny-rules", "tree", "by hand", "random 0", "without a plan 3")
    tallies = hostile.study(0, 300, 1, names)
    assert not [defect for tally in tallies.values() for defect in tally.defects]
    codes = sum((tally.codes for tally in tallies.values()), Counter[int]())
    assert min(codes[0], codes[3], codes[6]) > 20, codes


def test_honest_directories_of_the_study_are_accepted(tmp_path):
    for k, name in enumerate(("tree", "by hand", "without a plan 9")):
        base = hostile.MADE[name](tmp_path / str(k))
        place = tmp_path / f"copy {k}"
        (place / "plan").mkdir(parents=True)
        for file, data in base.files.items():
            (place / file).write_bytes(data)
        assert refused(place / "plan", place / f"{base.name}.csv") is None
