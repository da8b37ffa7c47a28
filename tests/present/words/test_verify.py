"""The verifier's document in words: the figures that its own verdict has, in every case that it tells apart."""

from __future__ import annotations

import pytest

from reallocate.language import in_language
from reallocate.present.words.verify import sentence, verdict

PLAN = {"valid": True, "verdict": "its own", "days": 3, "days_bound": 3, "moves": 2, "moves_bound": 2, "best": []}


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        (
            {},
            "finished in 3 days, replayed day by day. No plan takes fewer days: that 2 days are not enough is proved.",
        ),
        ({}, "None of at most 3 days moves fewer printers than its 2."),
        ({"best": ["waiting", "travel"]}, "None that is as good in the goals before has less waiting, travel."),
        ({"days_bound": 2}, "Proved is that every plan takes at least 2 days, not that 3 are the fewest."),
        ({"days": 1, "days_bound": 1, "moves_bound": 0}, "finished in 1 day, replayed day by day."),
        ({"left": 40}, "has handed out in 3 days all cards but 40, replayed day by day; that these have to stay"),
        ({"given": {"files": ["moves"], "days_bound": 3}}, "No plan that keeps what was given (moves) has fewer days."),
        ({"given": {"files": ["moves"], "days_bound": 2}}, "that keeps what was given (moves) has at least 2 days."),
        ({"given": {"files": ["moves", "assignment"], "days_bound": 3}}, "What is printed on which day was given"),
        ({"days": None, "days_bound": 6}, "No plan of at most 5 days exists."),
        ({"days": None, "days_bound": None}, "No plan exists, of whatever length."),
        (
            {"valid": False, "verdict": "Refused: line 3 is wrong", "code": "figure_differs"},
            "Refused (figure_differs); the verifier says why in English: line 3 is wrong",
        ),
    ],
)
def test_a_document_is_told_with_its_figures(changes, said):
    assert said in sentence({**PLAN, **changes})


def test_in_english_the_verifier_speaks_itself():
    assert verdict(PLAN) == "its own"
    with in_language("id"):
        assert verdict(PLAN) != "its own"
