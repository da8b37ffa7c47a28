"""Prices: the newest plan first, and what is not worked out in time is said to be so."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reallocate import Instance, NoAnswer, Plan, check, read_instance, read_plan
from reallocate.board import pricing
from reallocate.board.desk import Desk
from reallocate.board.pricing import Overtaken, Pricer
from reallocate.board.session import Session
from reallocate.board.shown import price_line

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def instance() -> Instance:
    return read_instance(ROOT / "instances" / "may2020.csv")


@pytest.fixture
def pricer(instance: Instance) -> Iterator[Pricer]:
    found = Pricer(instance, partial=False)
    yield found
    found.close()


def plan_of(instance: Instance, name: str = "partial.csv") -> Plan:
    return read_plan(ROOT / "instances" / "plans" / "may2020" / name, instance)


def test_a_later_plan_takes_the_place_of_the_one_that_is_worked_at(instance, pricer, monkeypatch):
    begun, ends = threading.Event(), []

    def patient(*arguments, control, **named):
        if not begun.is_set():
            begun.set()
            ends.append(control.stop.wait(30))
        return check(*arguments, control=control, **named)

    monkeypatch.setattr(pricing, "check", patient)
    first = plan_of(instance, "announced.csv")

    def ask() -> None:
        with pytest.raises(Overtaken):
            pricer.price(first)

    asked = threading.Thread(target=ask)
    asked.start()
    assert begun.wait(30)
    price = pricer.price(plan_of(instance))
    asked.join(30)
    assert ends == [True]
    assert not price.cut
    assert price.checked.document() == check(instance, plan_of(instance)).document()


def test_what_is_not_worked_out_in_time_is_said_to_be_cut_short(instance, pricer, monkeypatch):
    def late(*arguments, control, **named):
        found = check(*arguments, control=control, **named)
        control.time_limit = 1e-6
        return found

    monkeypatch.setattr(pricing, "check", late)
    desk = Desk(instance, plan_of(instance), pricer.price)
    shown = price_line(desk.view())
    assert desk.view().price.cut
    assert not any("certified" in line for line in shown.about)
    assert "Time was too short" in shown.about[0]


def test_an_edit_that_nothing_can_be_said_of_is_taken_back(instance, pricer, monkeypatch):
    """Else the page would show one plan, and the desk hold another."""
    desk = Desk(instance, plan_of(instance), pricer.price)
    session = Session(desk)
    state = session.answers["open"]({"page": "first"})

    def none(*arguments, **named):
        raise NoAnswer("no time", "time")

    monkeypatch.setattr(pricing, "check", none)
    trip = desk.plan.moves[0]
    out = {"day": trip.day, "from": trip.origin, "to": trip.destination}
    edits = [{"table": "moves", "out": out, "put": None}]
    before = desk.plan
    with pytest.raises(NoAnswer):
        session.answers["edit"]({"page": "first", "version": state["version"], "edits": edits})
    assert desk.plan == before
    assert not desk.can_undo
    assert not desk.can_redo
