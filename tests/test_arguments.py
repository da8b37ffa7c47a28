"""A wrong argument from Python is an error of our tree that names it with its value, before any work is done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import numpy as np
import pandas as pd
import pytest

import reallocate
from reallocate import (
    Change,
    Control,
    Instance,
    InvalidInput,
    Library,
    Plan,
    Printing,
    Site,
    Tally,
    Trip,
    UsageError,
    Variant,
    alternatives,
    calibrate,
    check,
    claim,
    compare,
    convert,
    design_of,
    explain,
    export_model,
    export_proofs,
    generate,
    improve,
    in_language,
    json_schema,
    loss_ledger,
    price_rules,
    read_design,
    read_instance,
    read_plan,
    read_state,
    read_sweep,
    read_tally,
    replan,
    report,
    robust,
    set_language,
    solve,
    sweep,
    trade_off,
    tranche,
    verify_plan,
    write_files,
    write_marked,
    write_template,
)
from reallocate.arguments import SHOWN

PATH = "instances/tiny-two-sites.csv"
TOY = Instance("toy", (Site("A", "Ayu", 9, 1, 9), Site("B", "Bumi", 0, 1, 0), Site("D", "Depot", 0, 0, 0, "depot")))
PLAN = Plan((), (), (Printing(1, 0, 9),), 1)
REPORT = Tally(dt.date(2020, 5, 4), ())
SOLVED = solve(TOY)
VARIED = design_of(TOY, {"grid": [{"change": "setup_hours", "to": [1, 2]}]})
ROW = {"code": "A", "name": "Ayu", "backlog": 1, "printers": 1, "blanks": 1}
LIBRARY = "instances/benchmark"
FAR = Plan((Trip(1, 0, 17, 1),), (), (), 1)

#: Calls by what their message says.
WRONG: dict[str, Callable[[], Any]] = {
    # --- what a verb is about
    "instance is 'a.csv'; it must be of type Instance: read_instance": lambda: solve("a.csv"),
    "instance is None; it must be of type Instance": lambda: check(None, PLAN),
    "instance is <Plan 1 day>": lambda: check(PLAN, TOY),
    "instance is 1": lambda: compare(1, []),
    "instance is 2": lambda: improve(2, PLAN),
    "instance is 3": lambda: claim(3, 5),
    "instance is 4": lambda: explain(4),
    "instance is 5": lambda: price_rules(5),
    "instance is 'x'; it must be of type Instance: read_instance": lambda: report("x"),
    "plans is 4; it must be of type Mapping": lambda: report(TOY, 4),
    "source is 4": lambda: report(TOY, source=4),
    "instance is 'y'; it must be of type Instance": lambda: replan("y", PLAN, 1),
    "instance is 'z'": lambda: tranche("z"),
    "instance is 'v'": lambda: robust("v", breakdowns=1),
    "keep is 0": lambda: robust(TOY, keep=0),
    "plan is 'moves'; it must be of type Plan": lambda: robust(TOY, 1, plan="moves", blind=1),
    "blind is -1": lambda: robust(TOY, 1, plan=PLAN, blind=-1),
    "instance is 'w'": lambda: trade_off("w"),
    "instance is 'u'": lambda: alternatives("u"),
    "partial is 2": lambda: alternatives(TOY, partial=2),
    "first is 'report.csv'; it must be of type Tally": lambda: calibrate("report.csv", "report.csv"),
    "path is 5; it must be of type str": lambda: read_tally(5),
    "closed_weekdays is 7": lambda: calibrate(REPORT, REPORT, closed_weekdays=[7]),
    "closed is '2020-05-07'": lambda: calibrate(REPORT, REPORT, closed=["2020-05-07"]),
    "design is 1; it must be of type Design | str | PathLike": lambda: sweep(1, "out"),
    "directory is 2; it must be of type str | PathLike": lambda: sweep(VARIED, 2),
    "jobs is 0; write a whole number from 1 to 1000": lambda: sweep(VARIED, "out", jobs=0),
    "scheduler is 8786; it must be of type str": lambda: sweep(VARIED, "out", scheduler=8786),
    "path is 8; it must be of type str | PathLike": lambda: read_design(8),
    "instance is 't'": lambda: design_of("t", {}),
    "document is []; it must be of type Mapping": lambda: design_of(TOY, []),
    "directory is 9; it must be of type str | PathLike": lambda: read_sweep(9),
    "instance is 6": lambda: export_model(6, 3),
    "instance is 7": lambda: read_plan("moves.csv", 7),
    "instance is 8": lambda: loss_ledger(8, SOLVED.replay),
    "instance is 9; it must be of type Instance | str | PathLike": lambda: verify_plan("plan", 9),
    "plan is 'moves.csv'; it must be of type Plan: read_plan(path, instance)": lambda: check(TOY, "moves.csv"),
    "plan is []; it must be of type Plan": lambda: improve(TOY, []),
    "plan is 0; it must be of type Plan | Result | str | PathLike": lambda: compare(TOY, [0]),
    "plan is 1; it must be of type Plan | Result": lambda: explain(TOY, 1),
    "plans is 2; it must be of type Mapping | Iterable": lambda: compare(TOY, 2),
    "plan is 3; it must be of type Result | Checked | Promise": lambda: verify_plan(3, TOY),
    "plan is 4": lambda: export_proofs(PATH, 4),
    "plan is 'rest'; it must be of type Plan": lambda: replan(TOY, "rest", 1),
    "state is 'counts.csv'; it must be of type State": lambda: replan(TOY, PLAN, 1, "counts.csv"),
    "path is 7; it must be of type str | PathLike": lambda: read_state(7, TOY),
    "played is <Plan 1 day>": lambda: loss_ledger(TOY, PLAN),
    "its ledger": lambda: loss_ledger(TOY, PLAN),
    "start is 'plan'; it must be of type Plan": lambda: solve(TOY, start="plan"),
    "path is 5; it must be of type str | PathLike": lambda: read_instance(5),
    "path is None": lambda: read_plan(None, TOY),
    "instance_file is 6": lambda: export_proofs(6, "plan"),
    "control is 5; it must be of type Control": lambda: solve(TOY, control=5),
    "control is 6": lambda: check(TOY, PLAN, control=6),
    "control is 7": lambda: compare(TOY, control=7),
    "control is 8": lambda: improve(TOY, PLAN, control=8),
    "control is 9": lambda: claim(TOY, 3, control=9),
    "control is 10": lambda: explain(TOY, control=10),
    "control is 11": lambda: price_rules(TOY, control=11),
    # --- numbers
    "time_limit is 'x'; write a number above 0": lambda: solve(TOY, time_limit="x"),
    "time_limit is 0;": lambda: compare(TOY, time_limit=0),
    "time_limit is nan": lambda: explain(TOY, time_limit=float("nan")),
    "time_limit is inf": lambda: Control(time_limit=float("inf")),
    "time_limit is True": lambda: Control(time_limit=True),
    "days is 2.5; write a whole number from 1 to 36500": lambda: solve(TOY, days=2.5),
    "days is int": lambda: solve(TOY, days=10**6000),
    "days is '3'": lambda: export_model(TOY, "3"),
    "days is -1": lambda: claim(TOY, -1),
    "max_days is True": lambda: solve(TOY, max_days=True),
    "effort is 'x'; write a number above 0 and at most 1,000,000,000": lambda: solve(TOY, effort="x"),
    "effort is 0": lambda: check(TOY, PLAN, effort=0),
    "effort is -1": lambda: improve(TOY, PLAN, effort=-1),
    "effort is None": lambda: claim(TOY, 3, effort=None),
    "effort is []": lambda: price_rules(TOY, effort=[]),
    "most_edits is 1.5; write a whole number from 0 on": lambda: improve(TOY, PLAN, most_edits=1.5),
    "day is 0; write a whole number from 1 on": lambda: replan(TOY, PLAN, 0),
    "cores is 0": lambda: Control(cores=0),
    "seed is 'x'": lambda: generate("province", "x"),
    "sites is 1; write a whole number from 2 to 2000": lambda: generate("province", 1, sites=1),
    "printers_per_site is 'x'; write a number from 1 to 1,000": lambda: generate("province", 1, printers_per_site="x"),
    "slack is 11": lambda: generate("province", 1, slack=11),
    "amount is 0.5; write a whole number": lambda: Change("printers", "by", 0.5, 0),
    "amount is 1.5; a factor": lambda: Change("backlog", "factor", 1.5, 0),
    "site is 'A'": lambda: Change("printers", "by", 1, "A"),
    "site is 7; write a whole number from 0 to 2": lambda: Variant(TOY, (Change("printers", "by", 1, 7),)).instance,
    "delivery is 0;": lambda: Variant(TOY, (Change("delivery_day", "by", 1, delivery=0),)).instance,
    # --- words
    "goals is 'moves'; it must be a sequence, such as ('moves',)": lambda: solve(TOY, goals="moves"),
    "goals is {'moves'}": lambda: solve(TOY, goals={"moves"}),
    "unknown goal 'cost'; known: moves, waiting": lambda: solve(TOY, goals=("cost",)),
    "unknown goal []": lambda: solve(TOY, goals=([],)),
    "unknown goal 'days'; known: moves": lambda: export_model(TOY, 3, "days"),
    "unknown method 7": lambda: solve(TOY, method=7),
    "unknown family 'island2'": lambda: generate("island2", 1),
    "unknown schema 'solve2'; did you mean solve?": lambda: json_schema("solve2"),
    "unknown language 'fr'; known: en, id": lambda: set_language("fr"),
    "unknown language 'ID'; known: en, id": lambda: in_language("ID"),
    "unknown language None; known: en, id": lambda: in_language(None),
    "unknown change 'printer'; did you mean printers?": lambda: Change("printer", "by", 1, 0),
    "unknown code 'ZZ'; known: A, B, D": lambda: TOY.index_of("ZZ"),
    "unknown goal 'nope'; known: days, moves": lambda: SOLVED.goal("nope"),
    "unknown plan 'mine'; known: optimum": lambda: compare(TOY, optimum=SOLVED, baselines=False).entry("mine"),
    "unknown instance 'x'": lambda: Library("instances/benchmark").entry("x"),
    # --- flags, functions, places
    "optimum is 'no'; write True or False": lambda: compare(TOY, optimum="no"),
    "baselines is 'no'": lambda: compare(TOY, baselines="no"),
    "repair is 'no'": lambda: check(TOY, PLAN, repair="no"),
    "changes is 1": lambda: claim(TOY, 3, changes=1),
    "forget_road is 'no'": lambda: replan(TOY, PLAN, 1, forget_road="no"),
    "tight is 0": lambda: export_model(TOY, 3, tight=0),
    "partial is 'yes'": lambda: solve(TOY, partial="yes"),
    "partial is 'no'": lambda: check(TOY, PLAN, partial="no"),
    "partial is 1": lambda: compare(TOY, partial=1),
    "force is 3": lambda: convert(PATH, "nowhere.csv", force=3),
    "target is 4; it must be of type str | PathLike": lambda: convert(PATH, 4),
    "unknown language 'xx'; known: en, id": lambda: write_template("nowhere.xlsx", "xx"),
    "target is 5": lambda: write_marked(PATH, 5),
    "progress is 'yes'": lambda: solve(TOY, progress="yes"),
    "apart is 'no'": lambda: Control(apart="no"),
    "force is 1": lambda: SOLVED.write("nowhere", force=1),
    "excel_csv is 1": lambda: SOLVED.write("nowhere", excel_csv=1),
    "only the files of a plan have a form for Excel": lambda: TOY.write("nowhere", excel_csv=True),
    "force is 2": lambda: write_files("nowhere", {}, force=2),
    "listener is 'x'; it must be a function": lambda: Control(listener="x"),
    "stop is 1; it must be of type Event": lambda: Control(stop=1),
    "by is '2020-05-20'; it must be of type date": lambda: claim(TOY, by="2020-05-20"),
    "directory is None": lambda: SOLVED.write(None),
    "directory is 1": lambda: write_files(1, {}),
    "files is []; it must be of type Mapping": lambda: write_files("nowhere", []),
    "folder is None": lambda: Library(None),
    "base is 'toy'": lambda: Variant("toy"),
    "change is 'x'; it must be of type Change": lambda: Variant(TOY, ("x",)),
}
WRONG |= {
    "sites is 5; it must be of type Iterable": lambda: Instance.build(5),
    "sites[0] is 'x'; it must be of type Mapping": lambda: Instance.build("x"),
    "sites[1] is 1;": lambda: Instance.build([ROW, 1]),
    "deliveries[0] is 5": lambda: Instance.build([ROW], deliveries=[5]),
    "settings is 'x'; it must be of type Mapping": lambda: Instance.build([ROW], settings="x"),
    "sites is None; it must be of type DataFrame": lambda: Instance.from_frames(None),
    "legs is [1]": lambda: Instance.from_frames(pd.DataFrame([ROW]), legs=[1]),
    "directory is 5; it must be of type str | PathLike": lambda: SOLVED.document(5),
    "the name of a file is 5; it must be of type str": lambda: write_files("nowhere", {5: "text"}),
    "a is 5; it must be of type str": lambda: write_files("nowhere", {"a": 5}),
    "'../a' is no name of a file in a directory": lambda: write_files("nowhere", {"../a": "text"}),
    "started is 'x'": lambda: Control(started="x"),
    "document is 5; it must be of type Mapping": lambda: Change.of(5, TOY),
    "plan is 5; it must be of type str | PathLike": lambda: Library(LIBRARY).check("province-0", 5),
    "time_limit is 'y'": lambda: Library(LIBRARY).run("province-0", "y"),
    "time_limit is -1": lambda: Library(LIBRARY).solve_again("province-0", -1),
    "unknown family 'x'": lambda: list(Library(LIBRARY).due(family="x")),
    "nowhere cannot be read": lambda: Library("nowhere").rows,
}
#: The same for the content of plans and instances, which is data.
BROKEN: dict[str, Callable[[], Any]] = {
    "plan.moves is None; it must be a sequence of Trip": lambda: check(TOY, Plan(None, (), (), 1)),
    "plan.printing is ((1, 0),); it must be a sequence of Printing": lambda: check(TOY, Plan((), (), ((1, 0),), 1)),
    "plan.given is 'moves'; it must be a set of some of moves, shipments": lambda: check(
        TOY, Plan((), (), (), 1, given="moves", manual=True)
    ),
    "plan.stated is [1]; it must be a sequence of Stated": lambda: check(TOY, Plan((), (), (), 1, stated=[1])),
    "notices: 5: must be a sequence of str": lambda: TOY.replace(notices=5),
    "digests: [1]: must be a sequence of Digest": lambda: TOY.replace(digests=[1]),
    "plan.moves[0].destination is 17": lambda: solve(TOY, start=FAR),
    "plan.moves[0].destination is 17; it must": lambda: check(
        TOY, Plan(FAR.moves, (), (), 1, given=frozenset({"moves"}), manual=True)
    ),
}


@pytest.mark.parametrize("said", WRONG)
def test_a_wrong_argument_is_named_with_its_value(said):
    with pytest.raises(UsageError) as refused:
        WRONG[said]()
    assert said in str(refused.value)


@pytest.mark.parametrize("said", BROKEN)
def test_what_no_plan_can_hold_is_named(said):
    with pytest.raises(InvalidInput) as refused:
        BROKEN[said]()
    assert said in str(refused.value)


def test_a_name_that_is_not_there_can_be_caught_as_python_does():
    with pytest.raises(LookupError):
        TOY.index_of("ZZ")


def test_long_values_are_cut_and_the_nearest_of_many_names_is_told():
    with pytest.raises(UsageError) as refused:
        solve(TOY, days="x" * 500)
    assert len(str(refused.value)) < 2 * SHOWN
    many = Instance("many", tuple(Site(f"{k:03d}", f"Site {k}", 0, 0, 0) for k in range(99)))
    with pytest.raises(UsageError, match=r"^unknown code '44'; did you mean 044\?$"):
        many.index_of("44")


def test_numbers_of_numpy_are_taken():
    control = Control(time_limit=np.float32(5), cores=np.int64(1), progress=np.bool_(False))
    found = solve(TOY, days=np.int64(4), max_days=np.int32(9), effort=np.float64(1), control=control)
    assert found.days == 1
    assert type(control.cores) is int
    assert Variant(TOY, (Change("backlog", "factor", Decimal("0.5"), np.int64(0)),)).instance.backlog == 5


@pytest.mark.parametrize("name", [name for name in reallocate.__all__ if name[0].islower()])
def test_every_call_is_there(name):
    """A public call without a wrong argument above is one that nobody has thought about."""
    source = Path(__file__).read_text(encoding="utf-8")
    assert f"lambda: {name}(" in source


def test_a_moment_stands_for_its_date():
    """pandas has no other dates."""
    dated = TOY.replace(start_date=dt.date(2020, 5, 20))
    assert claim(dated, by=pd.Timestamp(2020, 5, 22, 12), changes=False).promised == 3
