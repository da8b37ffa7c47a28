"""What ``tranche`` and ``trade_off`` say of instances that can be worked out by hand."""

from __future__ import annotations

import pytest

from reallocate import Control, Instance, TradeOff, Tranches, UsageError, read_instance, trade_off, tranche
from reallocate.present.text.tranche import runs
from reallocate.questions.study import Study
from reallocate.questions.tranche import LeastBlanks, Step
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def tiny() -> Instance:
    return read_instance(ROOT / "instances" / "tiny-two-sites.csv")


@pytest.fixture(scope="module")
def slipping(tiny) -> Tranches:
    return tranche(tiny)


@pytest.fixture(scope="module")
def traded(tiny) -> TradeOff:
    return trade_off(tiny, waiting=True)


def test_a_tranche_that_slips_costs_nothing_at_first_and_then_a_day_for_each(slipping):
    """The 600 blanks leave the depot on their day and are printed on the next, the last of 3 days. Upriver has 400 of
    its own and gets 300 from the depot's stock; its 1,200 cards ask for 500 more.
    """
    [one] = slipping.tranches
    assert one.steps[0] == Step(1, 2, 3, 3)
    assert [(step.from_day, step.days) for step in one.steps[1:]] == [(day, day + 1) for day in range(3, 61)]
    assert one.least_blanks == LeastBlanks(500, proven=True)
    assert slipping.work.saved > 50


def test_steps_that_cost_a_day_each_are_told_in_one_line(slipping):
    [flat, rising] = runs(slipping.tranches[0].steps)
    assert (flat, rising[0].from_day, rising[-1].to_day) == ([Step(1, 2, 3, 3)], 3, 60)
    unproven = [Step(1, 1, 3, 3), Step(2, 2, 4, 3), Step(3, 3, 5, 3)]
    assert [len(run) for run in runs(unproven)] == [1, 1, 1]
    assert list(runs([])) == []


def test_of_no_use_however_late():
    """Of printers that come on day 2 or later none is needed: the days are those without."""
    found = tranche(read_instance(ROOT / "instances" / "tiny-outside-printers.csv"))
    assert found.tranches[1].steps == (Step(1, 1, 2, 2), Step(2, None, 3, 3))
    assert found.tranches[1].least_blanks is None


def test_without_deliveries_there_is_nothing_to_slip(tiny):
    found = tranche(tiny.replace(deliveries=()))
    assert (found.tranches, found.now.days, found.now.proven) == ((), None, True)


def test_fewer_moves_take_more_days_until_none_is_left(traded):
    """Upriver's 1,200 cards take its own printer 6 days; 2, 1 and 0 more come."""
    front = [(point.days, point.moves, point.waiting) for point in traded.points]
    assert front == [(3, 2, 1600), (4, 1, 1800), (5, 1, 1800), (6, 0, 3000)]
    assert all(point.proven and point.waiting == point.waiting_bound for point in traded.points)
    assert [(row.moves, row.waiting, row.proven) for row in traded.patience] == [(2, 1600, True)]
    assert traded.days == 3


def test_the_front_ends_where_it_is_told_to(tiny):
    assert [point.days for point in trade_off(tiny, up_to=4).points] == [3, 4]
    assert [point.days for point in trade_off(tiny, up_to=1).points] == [3]


def test_waiting_at_other_days(tiny):
    found = trade_off(tiny, up_to=3, waiting=True, days=5, steps=2)
    assert found.days == 5
    assert [row.moves for row in found.patience] == [1, 2]
    assert found.patience[1].waiting == 1600


def test_any_number_of_moves_is_only_asked_about_where_those_looked_at_do_not_all_help(tiny, monkeypatch):
    """A second move saves 200 card-days within 5 days, and a third nothing."""
    asked: list[tuple[str, ...]] = []
    real = Study.answer

    def noted(self, variant, question):
        rules = [rule.value for rule in variant.instance.rules if rule.rule == "moves_total"]
        asked.append((*question.goals, *map(str, rules)))
        return real(self, variant, question)

    monkeypatch.setattr(Study, "answer", noted)
    for steps, free in ((2, False), (3, True)):
        asked.clear()
        found = trade_off(tiny, up_to=3, waiting=True, days=5, steps=steps, control=Control(apart=False))
        assert [(row.moves, row.waiting, row.proven) for row in found.patience] == [(1, 1800, True), (2, 1600, True)]
        assert (("waiting", "moves") in asked) is free


def test_what_is_asked_wrongly_is_refused(tiny):
    for wrong in ({"days": 5}, {"waiting": True, "steps": 0}, {"up_to": -1}, {"effort": 0}):
        with pytest.raises(UsageError):
            trade_off(tiny, **wrong)
    with pytest.raises(UsageError):
        tranche("tiny")


def test_a_study_without_time_tells_what_it_has(tiny):
    assert tranche(tiny, control=Control(time_limit=1e-3)).limit == "time"
    assert trade_off(tiny, control=Control(time_limit=1e-3)).limit == "time"


def stopping_after(monkeypatch, control: Control, name: str) -> None:
    """Let somebody end the search as soon as the engine has answered once."""
    real = getattr(Study, name)

    def once(self, *given, **named):
        found = real(self, *given, **named)
        control.stop.set()
        return found

    monkeypatch.setattr(Study, name, once)


def test_numbers_of_days_that_nobody_looked_at_are_left_out(tiny, monkeypatch):
    """The ends of the front come first."""
    control = Control(apart=False)
    stopping_after(monkeypatch, control, "answer")
    found = trade_off(tiny, control=control)
    assert ([point.days for point in found.points], found.limit) == ([6], "interrupt")


def test_a_delivery_that_was_not_looked_at_to_the_end_is_left_out(tiny, monkeypatch):
    control = Control(apart=False)
    stopping_after(monkeypatch, control, "keeps")
    found = tranche(tiny, control=control)
    assert (found.tranches, found.limit, found.now.days) == ((), "interrupt", 3)


def test_frames_have_a_row_for_each_step_and_point(slipping, traded):
    steps = slipping.to_frames()["steps"]
    assert steps["days"].tolist()[:2] == [3, 4]
    assert slipping.to_frames()["least_blanks"].values.tolist() == [[1, 500, True]]
    assert traded.to_frames()["points"]["moves"].tolist() == [2, 1, 1, 0]
    assert traded.to_frames()["waiting"]["waiting"].tolist() == [1600]
