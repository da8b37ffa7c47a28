"""The whole search: optima of the shipped instances, honest statuses, properties."""

from __future__ import annotations

import csv
import random
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reallocate import Control, Instance, UsageError, check, read_instance, read_plan, solve
from reallocate.families.instances import generate
from reallocate.formulation import size
from reallocate.instance.parts import Closure, Delivery, Leg, Settings, Site
from reallocate.plan.writer import plan_tables
from reallocate.present.words.solve import headline
from reallocate.proof.refute import Refutation
from reallocate.search import goals, opening, reach
from reallocate.search.goal_proof import GoalProof
from reallocate.search.known import Inquiry
from reallocate.search.question import Question
from tests.conftest import PARTIAL, ROOT, SHIPPED
from tests.search.judging import assert_verified, recorded

WITH_MOVES = ("moves",)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_shipped_instance_is_solved_to_its_recorded_optimum(path):
    """And the verifier accepts what is written."""
    result = solve(read_instance(path), partial=path.stem in PARTIAL)
    assert result.status == "optimal"
    assert {goal.name: goal.value for goal in result.goals} == recorded(path.stem)
    assert all(goal.proven for goal in result.goals)
    assert check(result.instance, result.plan).valid
    assert_verified(result)


def test_what_has_a_recorded_optimum_is_shipped():
    with (ROOT / "instances" / "optima.csv").open(encoding="utf-8") as stream:
        names = [row["instance"] for row in csv.DictReader(stream)]
    assert names == sorted(path.stem for path in SHIPPED)


def test_eleven_days_are_certified_for_may2020_by_counting_alone():
    result = solve(read_instance("instances/may2020.csv"), goals=())
    assert (result.days, result.days_bound, result.certified) == (11, 11, True)


def test_no_backlog_takes_no_days():
    result = solve(Instance("idle", (Site("A", "A", 0, 0, 0, min_printers=2),)))
    assert (result.status, result.days) == ("optimal", 0)
    assert result.plan.moves == ()
    assert all(goal.value == 0 for goal in result.goals)


def test_an_impossible_instance_says_what_is_missing():
    instance = read_instance("instances/may2020.csv")
    result = solve(instance.replace(deliveries=instance.deliveries[:1]))
    assert (result.status, result.plan, result.days) == ("impossible", None, None)
    [cause] = result.causes
    assert cause.code == "too_few_blanks"
    # 103,068 cards; 26,855 + 65,000 blanks, of which 1,229 + 1,274 + 232 lie where nobody waits and nobody lends
    assert cause.missing == 103_068 - (26_855 + 65_000 - 1_229 - 1_274 - 232)
    assert cause.idle == 1_229 + 1_274 + 232


def test_max_days_below_the_bound_is_impossible():
    result = solve(read_instance("instances/may2020.csv"), max_days=10)
    assert result.status == "impossible"
    assert result.certified
    assert result.days_bound == 11


def test_minima_and_maxima_that_contradict_each_other_only_in_motion_are_impossible():
    """Two printers stand at A, which may hold one; B, a day away, must always hold one: on day 1 nobody is there."""
    sites = (
        Site("A", "A", 5, 2, 5, cards_per_printer_day=5, min_printers=1, max_printers=1),
        Site("B", "B", 0, 1, 0, min_printers=1, max_printers=1),
        Site("C", "C", 0, 0, 0, max_printers=0),
    )
    result = solve(Instance("contradiction", sites))
    assert result.status == "impossible"


def test_a_horizon_that_is_kept_to_is_feasible_and_its_goals_are_best_for_it():
    instance = read_instance("instances/may2020.csv")
    result = solve(instance, days=13, goals=WITH_MOVES)
    assert result.status == "feasible"
    assert result.days_bound == 11
    assert result.days <= 13
    assert result.goal("moves").value < 26
    assert result.goal("moves").proven


def test_a_horizon_that_is_the_fewest_days_is_proven():
    result = solve(read_instance("instances/may2020.csv"), days=11, goals=WITH_MOVES)
    assert (result.status, result.days, result.goal("moves").value) == ("optimal", 11, 26)


def test_goals_follow_the_order_asked_for():
    instance = read_instance("instances/may2020.csv")
    waiting_first = solve(instance, goals=("waiting", "moves"))
    moves_first = solve(instance, goals=("moves", "waiting"))
    assert [goal.name for goal in waiting_first.goals] == ["days", "waiting", "moves"]
    assert waiting_first.goal("waiting").value < moves_first.goal("waiting").value
    assert waiting_first.goal("moves").value > moves_first.goal("moves").value


def test_nothing_is_moved_or_shipped_without_a_reason_when_only_days_are_asked_for():
    instance = read_instance("instances/may2020.csv")
    result = solve(instance, goals=())
    assert sum(trip.count for trip in result.plan.moves) == 26
    assert sum(trip.count for trip in result.plan.shipments) == 78_948


def test_a_clock_that_has_run_out_still_gives_a_plan_with_an_honest_status():
    result = solve(read_instance("instances/may2020-observed.csv"), time_limit=0.2)
    assert result.status in ("feasible", "days_proven")
    assert result.limit == "time"
    assert result.days_bound == 72
    assert result.days >= 72
    assert check(result.instance, result.plan).valid
    for goal in result.goals:
        assert goal.bound is None or goal.bound <= goal.value


def test_a_stop_flag_gives_the_best_plan_so_far():
    control = Control()
    control.stop.set()
    result = solve(read_instance("instances/may2020.csv"), control=control)
    assert result.status == "interrupted"
    assert result.limit == "interrupt"
    assert check(result.instance, result.plan).valid


def test_progress_tells_stage_horizon_bound_and_incumbent():
    heard = []
    solve(read_instance("instances/may2020.csv"), control=Control(listener=heard.append))
    assert {progress.stage for progress in heard} >= {"bounds", "days", "moves", "waiting", "travel", "shipping"}
    waiting = [progress for progress in heard if progress.stage == "waiting" and progress.incumbent is not None]
    assert waiting
    assert all(progress.horizon == 11 and progress.incumbent >= 536_223 - 1e-6 for progress in waiting)


def test_while_the_days_are_in_question_their_bound_and_the_days_of_the_plan_so_far_are_told():
    """A solver's word about the moves of a plan that it looks for is none about days."""
    heard = []
    found = solve(generate("province", 1), goals=("moves",), control=Control(listener=heard.append, apart=False))
    days = [progress for progress in heard if progress.stage == "days"]
    assert days[0].incumbent > found.days > days[0].bound
    assert all(progress.bound <= found.days <= progress.incumbent for progress in days)
    stages = [progress.stage for progress in heard]
    assert stages == sorted(stages, key=["bounds", "days", "moves", "blanks"].index)
    assert "moves" in stages


def test_goals_share_a_limit_of_work_and_what_it_leaves_open_is_not_called_proven(monkeypatch):
    """Waiting and travel need a search: values are plans, bounds hold, and the status says that effort was spent."""
    best = recorded("may2020")
    monkeypatch.setattr(goals, "most_steps", lambda _nodes: 1)
    monkeypatch.setattr(goals, "LEAST_STEPS", 1)
    monkeypatch.setattr(GoalProof, "tree", lambda _proof, _value: Refutation())
    found = solve(read_instance("instances/may2020.csv"), control=Control(apart=False))
    assert (found.status, found.limit) == ("days_proven", "effort")
    assert next(goal.name for goal in found.goals if not goal.proven) == "waiting"
    for goal in found.goals:
        if goal.name in ("days", "moves", "waiting"):
            assert goal.value >= best[goal.name]
        assert goal.bound is None or goal.bound <= goal.value


def test_nobody_branches_for_long_for_a_goal_that_is_told_to_nobody(monkeypatch):
    """Couriers and blanks are made few in silence; where that takes long, as few as the printers allow."""
    branched: list[str] = []
    by_tree = goals.Lexicographic._by_tree

    def noted(stage, problem, goal, *others):
        branched.append(goal.name)
        return by_tree(stage, problem, goal, *others)

    monkeypatch.setattr(goals.Lexicographic, "_by_tree", noted)
    instance = read_instance("instances/may2020-together.csv")
    values = []
    for tidying, large, branches in ((goals.TIDYING, goals.LARGE, False), ((), goals.LARGE, True), ((), 0, False)):
        monkeypatch.setattr(goals, "TIDYING", tidying)
        monkeypatch.setattr(goals, "LARGE", large)
        branched.clear()
        found = solve(instance, goals=WITH_MOVES, control=Control(apart=False))
        assert ("courier" in branched) is branches  # the relaxation may settle the blanks by itself
        assert branches or branched == []
        assert found.status == "optimal"
        values.append([goal.value for goal in found.goals])
    assert values[0] == values[1] == values[2]


#: A printer, and cards for three days at each of two offices.
SMALL = Instance("small", (Site("A", "A", 600, 1, 600), Site("B", "B", 600, 0, 600)))


def test_a_number_of_days_far_beyond_all_use_is_answered_like_a_useful_one():
    far, near = (solve(SMALL, days=days, control=Control(apart=False)) for days in (36_500, 12))
    assert [goal.value for goal in far.goals] == [goal.value for goal in near.goals] == [7, 1, 3600, 1, 0]
    assert all(goal.proven for goal in far.goals[1:])


def test_a_number_of_days_that_takes_too_much_memory_is_refused_with_one_that_does_not():
    """Where waiting comes first, it is not known how long a plan may be of use."""
    with pytest.raises(UsageError, match=r"36,500 days .* 1,333 GB of memory; ask for at most 994 days"):
        solve(SMALL, goals=("waiting",), days=36_500)


@pytest.mark.parametrize(("method", "memory"), [("monolith", 50_000), ("decomposition", 10_000)])
def test_plans_that_take_too_much_memory_are_not_looked_for_and_that_is_told(method, memory, monkeypatch):
    """The plan by rules of thumb stands; without one there is none, and nothing is called impossible."""
    monkeypatch.setattr(size, "MOST_BYTES", memory)
    assert reach.reach(Inquiry(SMALL, Question(method=method), Control())) < 7
    found = solve(SMALL, method=method, control=Control(apart=False))
    assert (found.limit, found.days) == ("memory", 7)
    monkeypatch.setattr(opening, "greedy_plan", lambda *_asked: None)
    none = solve(SMALL, method=method, control=Control(apart=False))
    assert (none.status, none.limit) == ("no_plan", "memory")
    assert "memory" in headline(none)[0]


def test_a_delivery_in_a_far_year_needs_no_memory():
    far = SMALL.replace(
        sites=(*SMALL.sites[:1], replace(SMALL.sites[1], blanks=0, lends_blanks=False)),
        deliveries=(Delivery(20_000, 1, 600),),
        settings=Settings(max_days=36_500),
        digests=(),
    )
    found = solve(far, control=Control(apart=False))
    assert (found.status, found.limit, found.days) == ("days_proven", "memory", 20_002)


@pytest.mark.parametrize(
    "wrong",
    [
        {"goals": ("speed",)},
        {"goals": ("moves", "moves")},
        {"days": 0},
        {"max_days": -1},
        {"time_limit": 0},
        {"effort": 0},
    ],
)
def test_options_that_make_no_sense_are_refused(wrong):
    with pytest.raises(UsageError):
        solve(read_instance("instances/tiny-two-sites.csv"), **wrong)


def test_a_result_prints_and_shows_itself():
    result = solve(read_instance("instances/tiny-two-sites.csv"))
    assert "optimal" in str(result)
    assert "1,600" in str(result)
    assert "<table>" in result._repr_html_()


def test_a_small_effort_ends_at_the_limit_of_work_and_says_so():
    result = solve(read_instance("instances/may2020-workdays.csv"), effort=1e-9)
    assert result.status in ("optimal", "days_proven")
    if result.status != "optimal":
        assert result.limit == "effort"


def test_a_plan_that_fails_its_replay_is_never_returned(monkeypatch):
    """A solver that lies: its plan prints one card more than there are blanks, printers or backlog for."""
    from reallocate import SolverError
    from reallocate.search import monolith

    def spoiled(instance, plan):
        first, *rest = plan.printing
        return replace(plan, printing=(replace(first, cards=first.cards + 1), *rest))

    monkeypatch.setattr(monolith, "canonical_plan", spoiled)
    with pytest.raises(SolverError, match="failed its replay"):
        solve(read_instance("instances/tiny-two-sites.csv"), control=Control(apart=False))


@pytest.mark.parametrize("off", [0.4, 2e-5])
def test_values_that_are_not_whole_are_refused_and_not_rounded(off):
    import numpy as np

    from reallocate import SolverError
    from reallocate.formulation.prepared import whole

    assert whole(np.array([2.999995])).tolist() == [3.0]
    with pytest.raises(SolverError, match="no whole number"):
        whole(np.array([1.0, 3 + off]))


# --- a plan to start with ---------------------------------------------------------------------------------------------


def test_a_plan_to_start_with_is_the_answer_where_nothing_better_is_looked_for():
    instance = read_instance("instances/may2020.csv")
    best = solve(instance, goals=WITH_MOVES)
    control = Control(apart=False)
    control.stop.set()
    assert solve(instance, start=best.plan, control=control).days == best.days < solve(instance, time_limit=0.001).days


@pytest.mark.parametrize("method", ["monolith", "decomposition"])
def test_a_plan_to_start_with_changes_no_optimum(method):
    instance = read_instance("instances/tiny-two-sites.csv")
    slow = solve(instance, days=4, goals=())
    assert slow.days == 4
    begun, other = (solve(instance, start=start, method=method) for start in (slow.plan, None))
    assert [goal.value for goal in begun.goals] == [goal.value for goal in other.goals]


def test_a_plan_of_a_person_can_be_started_with_once_it_is_whole():
    instance = read_instance("instances/may2020.csv")
    partial = read_plan("instances/plans/may2020/partial.csv", instance)
    with pytest.raises(UsageError, match="breaks a rule: unfinished"):
        solve(instance, start=partial)
    whole = check(instance, partial).plan
    with pytest.raises(UsageError, match="takes 15 days, and at most 14"):
        solve(instance, start=whole, days=14)
    assert solve(instance, start=whole, goals=WITH_MOVES, days=15).goal("moves").value <= 14


# --- properties on small random instances ---------------------------------------------------------------------------


@st.composite
def instances(draw: st.DrawFn, maxima: bool = True) -> Instance:
    """Up to three offices and a depot, small numbers, every kind of rule."""
    count = draw(st.integers(1, 3))
    number = st.integers(0, 9)
    sites = []
    for code in "ABC"[:count]:
        most = draw(st.none() | st.integers(1, 3)) if maxima else None
        least = draw(st.integers(0, 1)) if most is None else 0
        rate, lends = draw(st.integers(1, 4)), draw(st.booleans())
        site = Site(
            code, code, draw(number), draw(st.integers(0, 2)), draw(number), "regency", rate, least, most, lends
        )
        sites.append(site)
    sites.append(Site("D", "D", 0, 0, draw(st.integers(0, 12)), "depot"))
    pairs = [(i, j) for i in range(count + 1) for j in range(i)]
    legs = tuple(Leg(i, j, Decimal(draw(st.integers(0, 14)))) for i, j in pairs)
    deliveries = tuple(
        Delivery(draw(st.integers(1, 4)), draw(st.integers(0, count)), draw(number))
        for _ in range(draw(st.integers(0, 2)))
    )
    closures = tuple(Closure(day) for day in draw(st.sets(st.integers(1, 4), max_size=2)))
    instance = Instance("random", tuple(sites), deliveries, closures, draw(st.none() | st.just(legs)))
    return instance.replace(overnight_hours=Decimal(draw(st.sampled_from([0, 4]))), max_days=14)


def days(instance: Instance) -> float:
    """Return the fewest days, infinity where there is no plan."""
    result = solve(instance, goals=())
    assert result.status in ("optimal", "impossible")
    return float("inf") if result.days is None else result.days


@settings(max_examples=25, deadline=None)
@given(instance=instances(maxima=False), extra=st.integers(0, 2))
def test_more_printers_never_cost_a_day(instance, extra):
    site = extra % (len(instance.sites) - 1)
    sites = list(instance.sites)
    sites[site] = replace(sites[site], printers=sites[site].printers + 1)
    assert days(instance.replace(sites=tuple(sites))) <= days(instance)


@settings(max_examples=25, deadline=None)
@given(instance=instances())
def test_earlier_blanks_never_cost_a_day(instance):
    earlier = tuple(replace(delivery, day=1) for delivery in instance.deliveries)
    assert days(instance.replace(deliveries=earlier)) <= days(instance)


@settings(max_examples=25, deadline=None)
@given(instance=instances())
def test_a_longer_horizon_is_never_impossible_where_a_shorter_one_is_not(instance):
    fewest = days(instance)
    if 0 < fewest < 14:
        longer = solve(instance, days=int(fewest) + 1, goals=WITH_MOVES)
        shorter = solve(instance, days=int(fewest), goals=WITH_MOVES)
        assert longer.plan is not None
        assert longer.goal("moves").value <= shorter.goal("moves").value
        assert shorter.days_bound == fewest
        if fewest > 1:
            assert solve(instance, days=int(fewest) - 1, goals=WITH_MOVES).status == "impossible"


@settings(max_examples=25, deadline=None)
@given(instance=instances())
def test_doubling_backlog_blanks_and_rate_keeps_the_days(instance):
    doubled = instance.replace(
        sites=tuple(
            replace(site, backlog=2 * site.backlog, blanks=2 * site.blanks, cards_per_printer_day=2 * instance.rate(i))
            for i, site in enumerate(instance.sites)
        ),
        deliveries=tuple(replace(delivery, blanks=2 * delivery.blanks) for delivery in instance.deliveries),
    )
    assert days(doubled) == days(instance)


@settings(max_examples=25, deadline=None)
@given(instance=instances(), seed=st.integers(0, 99))
def test_relabelling_changes_no_goal(instance, seed):
    order = list(range(len(instance.sites)))
    random.Random(seed).shuffle(order)
    where = {old: new for new, old in enumerate(order)}
    relabelled = Instance(
        "relabelled",
        tuple(replace(instance.sites[old], code="WXYZ"[new]) for new, old in enumerate(order)),
        tuple(replace(d, site=where[d.site]) for d in instance.deliveries),
        instance.closures,
        None
        if instance.legs is None
        else tuple(replace(leg, origin=where[leg.origin], destination=where[leg.destination]) for leg in instance.legs),
        instance.settings,
    )
    first, second = solve(instance), solve(relabelled)
    assert first.status == second.status
    assert [goal.value for goal in first.goals] == [goal.value for goal in second.goals]


@settings(max_examples=25, deadline=None)
@given(instance=instances())
def test_every_plan_of_the_tool_passes_the_check_and_its_figures_are_the_goals(instance):
    result = solve(instance)
    if result.plan is None:
        return
    report = check(instance, result.plan)
    assert report.valid
    assert report.findings == ()
    for goal in result.goals[1:]:
        assert goal.value == getattr(report.figures, goal.name)


def test_the_order_of_the_rows_changes_no_byte(tmp_path):
    """Row order of every file; the plan files are equal byte for byte."""
    texts = {}
    for turn in range(3):
        folder = tmp_path / str(turn)
        folder.mkdir()
        for path in sorted((ROOT / "instances").glob("may2020.*")):
            header, *rows = path.read_text(encoding="utf-8").splitlines()
            random.Random(turn).shuffle(rows)
            (folder / path.name).write_text("\n".join([header, *rows]) + "\n", encoding="utf-8")
        result = solve(read_instance(folder / "may2020.csv"))
        texts[turn] = plan_tables(result.instance, result.plan, result.replay)
    assert texts[0] == texts[1] == texts[2]
