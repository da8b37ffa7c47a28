"""What a plan takes against the fewest days, in one meaning of days."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reallocate import explain
from reallocate.instance.model import Instance
from reallocate.instance.parts import Leg, Site
from reallocate.present.words.explain import explanation_lines

#: Alfa has a printer too many: it leaves on day 1 and is on the road for six days; its cards are printed on day 1.
ABOVE = Instance(
    "above",
    (Site("A", "Alfa", 200, 2, 200, max_printers=1), Site("B", "Beta", 0, 0, 0)),
    legs=(Leg(0, 1, Decimal(50)),),
)


@pytest.fixture
def sheet(tmp_path):
    def written(*rows: str) -> str:
        path = tmp_path / "moves.csv"
        path.write_text("\n".join(["depart_day,from,to,printers", *rows, ""]), encoding="utf-8")
        return str(path)

    return written


def test_trips_that_end_after_the_last_card_count_where_the_fewest_days_count_them(sheet):
    """A certified bound of 7 days beside a legal plan of 1 day would be two meanings in one sentence."""
    found = explain(ABOVE, sheet("1,A,B,1"))
    assert found.checked is not None
    assert (found.checked.valid, found.checked.days) == (True, 1)
    assert (found.settled_days, found.days, found.days_bound) == (7, 7, 7)
    assert explanation_lines(found)[0] == (
        "The plan prints its last card on day 1 and takes 7 days until its last trip has ended; the days below are "
        "counted in the same way."
    )


def test_a_plan_that_breaks_a_limit_after_its_last_card_has_no_days_to_compare(sheet):
    """The printer arrives at Beta, which may have none, when its limit counts no more."""
    three = ABOVE.replace(sites=(Site("A", "Alfa", 200, 2, 200), Site("B", "Beta", 0, 0, 0, max_printers=0)))
    found = explain(three, sheet("1,A,B,1"))
    assert found.checked is not None
    assert (found.checked.valid, found.checked.days, found.settled_days) == (True, 1, None)
    assert "no days to compare" in explanation_lines(found)[0]


def test_a_plan_whose_trips_end_in_time_is_told_in_a_few_words(sheet):
    alone = ABOVE.replace(sites=(Site("A", "Alfa", 400, 1, 400), Site("B", "Beta", 0, 0, 0)))
    found = explain(alone, sheet())
    assert (found.settled_days, explanation_lines(found)[0]) == (2, "The plan takes 2 days.")
