"""Why no plan has fewer days, in words: each kind of counting with its numbers."""

from __future__ import annotations

import pytest

from reallocate.bounds.days import days_bounds
from reallocate.bounds.feasibility import Cause
from reallocate.instance.model import Instance
from reallocate.instance.parts import Delivery, Rule, Site
from reallocate.present.words.bounds import bound_reason
from reallocate.present.words.causes import cause_sentence

ONE = Instance("one", (Site("A", "Upriver", 1001, 2, 2000),))
LATE = Instance("late", (Site("A", "Ayu", 1000, 1, 1000),), rules=(Rule("finish_by", 0, day=4),))
POOL = Instance(
    "pool",
    (Site("A", "Ayu", 1000, 5, 0), Site("B", "Bumi", 1000, 5, 0), Site("D", "Depot", 0, 0, 1000, kind="depot")),
    deliveries=(Delivery(8, 2, 1000),),
)


@pytest.mark.parametrize(
    ("instance", "kind", "reason"),
    [
        (ONE, "site", "Upriver needs 6 printer-days from day 1 on; up to day 2 at most 4 printer-days can stand there"),
        (
            LATE,
            "site",
            (
                "Ayu needs 5 printer-days from day 1 on; "
                "up to day 4, by when rules want it finished, at most 4 printer-days can stand there"
            ),
        ),
        (
            ONE,
            "fleet",
            "6 printer-days of work are to be done from day 1 on; all printers together give 4 up to day 2",
        ),
        (
            POOL,
            "pooled",
            (
                "blanks come too late: 5 printer-days of work are left from day 8 on; "
                "all printers together give 0 up to day 7"
            ),
        ),
    ],
)
def test_the_reason_of_a_bound(instance, kind, reason):
    bound = next(bound for bound in days_bounds(instance, 30) if bound.kind == kind)
    assert bound_reason(instance, bound) == reason
    cause = Cause("too_short", day=2, bound=bound)
    assert cause_sentence(instance, cause) == f"no plan has at most 2 days: {reason}"
