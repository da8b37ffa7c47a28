"""Why no plan can exist, with the number that is missing."""

from __future__ import annotations

from decimal import Decimal

from reallocate.bounds.feasibility import causes
from reallocate.instance.model import Delivery, Instance, Leg, Site


def codes(instance: Instance, max_days: int = 30) -> list[tuple[str, int | None]]:
    return [(cause.code, cause.missing) for cause in causes(instance, max_days)]


def test_a_possible_instance_has_no_cause():
    assert codes(Instance("fine", (Site("A", "A", 10, 1, 10),))) == []


def test_no_backlog_is_never_impossible():
    assert codes(Instance("idle", (Site("A", "A", 0, 0, 0, min_printers=3),))) == []


def test_no_printers_at_all():
    assert codes(Instance("none", (Site("A", "A", 10, 0, 10),))) == [("no_printers", 1)]


def test_backlog_that_no_printer_can_reach():
    sites = (Site("A", "A", 0, 1, 0), Site("B", "B", 10, 0, 10))
    assert codes(Instance("island", sites, legs=())) == [("unreachable", 1)]
    one_way = Instance("against", sites, legs=(Leg(1, 0, Decimal(1), one_way=True),))
    assert codes(one_way) == [("unreachable", 1)]


def test_backlog_where_no_printer_is_allowed():
    sites = (Site("A", "A", 0, 1, 0), Site("B", "B", 10, 0, 10, max_printers=0))
    assert codes(Instance("barred", sites)) == [("no_printers_allowed", 1)]


def test_too_few_blanks_says_how_many_and_what_lies_idle():
    """25 are missing: A's surplus of 10 may not leave, the depot's 15 may."""
    sites = (
        Site("A", "A", 10, 1, 20),
        Site("B", "B", 50, 1, 5),
        Site("D", "D", 0, 0, 15, kind="depot"),
    )
    [cause] = causes(Instance("few", sites, deliveries=(Delivery(3, 2, 5),)), 30)
    assert (cause.code, cause.missing, cause.idle) == ("too_few_blanks", 25, 10)


def test_blanks_of_a_lender_that_no_road_leads_from_do_not_count():
    sites = (Site("A", "A", 10, 1, 0), Site("D", "D", 0, 0, 15, kind="depot"))
    assert codes(Instance("cut off", sites, legs=())) == [("too_few_blanks", 10)]


def test_a_lender_keeps_what_it_needs_itself_out_of_the_count():
    sites = (Site("A", "A", 10, 1, 12, lends_blanks=True), Site("B", "B", 10, 1, 0))
    assert codes(Instance("lender", sites)) == [("too_few_blanks", 8)]


def test_blanks_that_come_after_the_longest_plan():
    instance = Instance("late", (Site("A", "A", 10, 1, 4),), deliveries=(Delivery(9, 0, 6),))
    assert codes(instance, 9) == []
    assert codes(instance, 8) == [("max_days", 6)]


def test_a_minimum_that_cannot_be_met_on_the_first_day():
    sites = (Site("A", "A", 10, 3, 10), Site("B", "B", 0, 0, 0, min_printers=1))
    assert codes(Instance("least", sites)) == [("min_printers", 1)]
    near = Instance("near", sites, legs=(Leg(0, 1, Decimal(1)),)).replace(overnight_hours=Decimal(3))
    assert codes(near) == []  # a printer is there overnight


def test_minima_that_add_up_to_more_than_the_fleet():
    sites = (Site("A", "A", 10, 1, 10, min_printers=1), Site("B", "B", 0, 1, 0, min_printers=2))
    assert ("min_printers", 1) in codes(Instance("sum", sites))


def test_a_minimum_at_a_depot():
    sites = (Site("A", "A", 10, 1, 10), Site("D", "D", 0, 0, 0, kind="depot", min_printers=2))
    assert codes(Instance("depot", sites)) == [("min_printers", 2)]


def test_maxima_that_leave_no_room_for_the_fleet():
    sites = (Site("A", "A", 10, 3, 10, max_printers=1), Site("B", "B", 0, 0, 0, max_printers=1))
    assert codes(Instance("room", sites)) == [("max_printers", 1)]


def test_a_maximum_at_a_site_that_no_road_leaves():
    sites = (Site("A", "A", 10, 3, 10, max_printers=1), Site("B", "B", 0, 0, 0))
    assert codes(Instance("stuck", sites, legs=())) == [("max_printers", 2)]
