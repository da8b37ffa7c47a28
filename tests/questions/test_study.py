"""The engine of studies: what is known of one variant is used for the others, and only where that is proven."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from reallocate import Arrival, Change, Closure, Control, Delivery, Instance, Rule, Settings, Shift, Site
from reallocate.bounds.enough import printers_may_find_no_room
from reallocate.questions.levers import delivered_later_costs, steady_from
from reallocate.questions.study import Study
from reallocate.questions.variants import digest_of
from reallocate.questions.work import Fewest, Work
from reallocate.search.question import Question

A, B, D = 0, 1, 2
#: Every trip takes a day.
WORLD = Instance(
    "world",
    (
        Site("A", "Alfa", 0, 2, 0),
        Site("B", "Beta", 800, 1, 200),
        Site("D", "Depot", 0, 0, 0, kind="depot"),
    ),
    deliveries=(Delivery(2, B, 600),),
)
HERE = Control(apart=False)


def study(instance: Instance = WORLD) -> Study:
    return Study(instance, 1.0, HERE)


def on_day(asked: Study, day: int):
    return asked.now.with_changes(Change("delivery_day", "to", day, delivery=0))


def test_equal_variants_are_searched_for_once():
    """Whatever they are called, and by whatever changes they came about."""
    asked = study()
    first = asked.fewest(on_day(asked, 3))
    back = asked.now.with_changes(Change("delivery_day", "by", 1, delivery=0))
    assert asked.fewest(back) is first
    assert asked.work == Work(1, 1)
    assert digest_of(WORLD) == digest_of(WORLD.replace(name="other", title="another", language="id"))
    assert digest_of(WORLD) != digest_of(WORLD.replace(setup_hours=3))


def test_equal_questions_are_answered_once():
    asked = study()
    question = Question(("moves",), days=6)
    again = replace(question, start=asked.answer(asked.now, question).plan)
    assert asked.answer(asked.now, again) is asked.answer(asked.now, question)
    assert asked.work == Work(1, 2)
    asked.answer(asked.now, Question(("moves",), days=7))
    assert asked.work.made == 2


def test_between_equal_ends_and_along_a_day_a_day_nothing_is_searched():
    """B prints 200 of its 800 cards on day 1, and the others on the day of the delivery, with the printers of A."""
    asked = study()
    found = asked.rising([lambda day=day: on_day(asked, day) for day in range(1, 41)], steady=1)
    assert [fewest.days for fewest in found] == [max(2, day) for day in range(1, 41)]
    assert all(fewest.proven for fewest in found)
    assert asked.work.made < 12
    assert sum((asked.work.made, asked.work.saved)) == 40
    alone = study()
    slow = alone.rising([lambda day=day: on_day(alone, day) for day in range(1, 41)])
    assert [fewest.known for fewest in slow] == [fewest.known for fewest in found]
    assert alone.work.made > 30


def test_a_plan_of_a_neighbour_that_is_proven_best_is_an_answer():
    asked = study()
    best = asked.fewest(asked.now)
    assert asked.work == Work(1, 0)
    assert asked.fewest(on_day(asked, 1), low=best.days or 0, plans=[best.plan]).known == best.known
    assert asked.work == Work(1, 1)


def test_no_plan_is_known_as_that():
    asked = study(WORLD.replace(max_days=9))
    assert asked.fewest(on_day(asked, 10)) == Fewest(None, None)
    assert asked.fewest(on_day(asked, 10)).proven


def test_a_search_that_was_ended_is_not_taken_for_an_answer():
    control = Control(apart=False)
    asked = Study(WORLD, 1.0, control)
    control.stop.set()
    assert not asked.fewest(asked.now).proven
    control.stop.clear()
    assert asked.fewest(asked.now).proven


@pytest.mark.parametrize(
    ("changes", "wanted"),
    [
        ({}, 2),
        ({"closures": (Closure(7),)}, 8),
        ({"shifts": (Shift(3, 300, until=9),)}, 10),
        ({"arrivals": (Arrival(4, B, 10, until=6),)}, 7),
        ({"rules": (Rule("fix", A, B, day=5, value=1),)}, 6),
        ({"rules": (Rule("not_after", day=5),)}, None),
        ({"rules": (Rule("finish_by", B, day=20),)}, None),
        ({"settings": Settings(start_date=date(2026, 6, 1), closed_weekdays=frozenset({6}))}, None),
        ({"sites": (replace(WORLD.sites[A], max_printers=1), *WORLD.sites[1:])}, None),
        ({"sites": (replace(WORLD.sites[A], max_printers=3), *WORLD.sites[1:])}, 2),
    ],
    ids=lambda value: "" if not isinstance(value, dict) else "-".join(value),
)
def test_a_day_costs_at_most_a_day_where_nothing_has_a_day_of_its_own(changes, wanted):
    assert steady_from(WORLD.replace(**changes)) == wanted


def test_printers_that_may_find_no_room_are_looked_at_day_by_day():
    late = WORLD.replace(deliveries=(Delivery(2, B, 600), Delivery(3, A, 0, printers=1)))
    assert delivered_later_costs(late, 1)
    assert not printers_may_find_no_room(late)
    full = late.replace(sites=(replace(late.sites[A], max_printers=2), *late.sites[1:]))
    assert [delivered_later_costs(full, k) for k in (0, 1)] == [True, False]
    assert printers_may_find_no_room(full)


def test_a_bare_question_attains_the_same_and_asks_nothing_else():
    asked = study()
    question = Question(("waiting",), days=6)
    whole, bare = asked.answer(asked.now, question), asked.answer(asked.now, replace(question, bare=True))
    assert [goal.value for goal in bare.goals[1:]] == [goal.value for goal in whole.goals[1:]]
    assert all(goal.proven for goal in bare.goals[1:])
    assert (whole.days_bound, bare.days_bound) == (whole.days, 2)
