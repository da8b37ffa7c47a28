"""A question is data: checked when it is made, the same after a way between processes, and clear about its limit."""

from __future__ import annotations

import pickle
from dataclasses import FrozenInstanceError

import pytest

from reallocate import UsageError, read_instance
from reallocate.search.question import DEFAULT_GOALS, Question


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        ({"goals": ("speed",)}, "unknown goal 'speed'"),
        ({"goals": ("moves", "moves")}, "named twice"),
        ({"days": 0}, "days is 0"),
        ({"max_days": 36_501}, "max_days is 36501"),
        ({"effort": 0.0}, "effort"),
        ({"effort": float("inf")}, "effort"),
        ({"effort": 1e10}, "at most 1,000,000,000"),
        ({"effort": float("nan")}, "effort"),
        ({"method": "guess"}, "unknown method 'guess'"),
    ],
)
def test_what_makes_no_sense_is_refused_when_it_is_asked(wrong, why):
    with pytest.raises(UsageError, match=why):
        Question(**wrong)


def test_a_question_is_frozen_and_travels():
    question = Question(("waiting",), days=12, effort=2.0)
    assert pickle.loads(pickle.dumps(question)) == question
    with pytest.raises(FrozenInstanceError):
        question.days = 13


def test_the_least_number_of_days_that_is_named_is_the_limit():
    instance = read_instance("instances/tiny-two-sites.csv").replace(max_days=30)
    limits = [({}, 30), ({"days": 50}, 50), ({"max_days": 7}, 7), ({"days": 50, "max_days": 3}, 3)]
    for options, limit in limits:
        assert Question(DEFAULT_GOALS, **options).limit(instance) == limit
    assert Question().limit(instance.replace(max_days=10**6)) == 36_500
