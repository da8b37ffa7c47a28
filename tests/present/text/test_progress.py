"""What progress is said in: every stage that a search can be in has words."""

from __future__ import annotations

from reallocate.formulation.goals import GOALS
from reallocate.present.text.progress import STAGES


def test_every_stage_of_a_search_has_words():
    """The goals of the model, the days, the bounds by counting, and the edits of a plan."""
    assert {*GOALS, "days", "bounds", "edits"} <= STAGES.keys()
