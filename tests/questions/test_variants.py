"""Changes of an instance as data: what each makes of it, and that it survives being written, read and sent."""

from __future__ import annotations

import json
import pickle
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from reallocate import Change, Delivery, Instance, InvalidInput, Leg, Rule, Settings, Site, UsageError, Variant
from reallocate.instance.parts import Arrival, Shift
from reallocate.questions.variants import KINDS, apply, days_of_now

A, B, D = 0, 1, 2
ALONE, KEPT, SHIFT = Rule("not_later_than_alone", A), Rule("keep_at_least", B, value=1), Shift(1, 300, site=B, note="-")
INSTANCE = Instance(
    "small",
    (
        Site("A", "Alfa", 301, 2, 500, cards_per_printer_day=100),
        Site("B", "Beta", 50, 1, 20, lends_blanks=True),
        Site("D", "Depot", 0, 0, 7, kind="depot"),
    ),
    deliveries=(Delivery(3, D, 100), Delivery(5, A, 30)),
    legs=(Leg(A, B, Decimal("2.5")),),
    settings=Settings(start_date=date(2026, 3, 2), closed_weekdays=frozenset({5, 6})),
    rules=(ALONE, KEPT),
    arrivals=(Arrival(2, B, 5),),
    shifts=(SHIFT,),
)
#: Every kind in every way, and what it makes of the figures that it is about.
CASES = [
    (Change("cards_per_printer_day", "to", 150), [150, 150, 150]),
    (Change("cards_per_printer_day", "at_least", 150), [150, 200, 200]),
    (Change("cards_per_printer_day", "at_most", 150), [100, 150, 150]),
    (Change("cards_per_printer_day", "to", 150, B), [100, 150, 200]),
    (Change("printers", "to", 5, A), [5, 1, 0]),
    (Change("printers", "by", -1, A), [1, 1, 0]),
    (Change("backlog", "to", 9, B), [301, 9, 0]),
    (Change("backlog", "by", -50, B), [301, 0, 0]),
    (Change("backlog", "factor", Decimal("0.5")), [151, 25, 0]),
    (Change("backlog", "factor", Decimal("1.1"), A), [331, 50, 0]),
    (Change("blanks", "to", 0, D), [500, 20, 0]),
    (Change("blanks", "by", 3, D), [500, 20, 10]),
    (Change("blanks", "factor", Decimal(2)), [1000, 40, 14]),
    (Change("lends_blanks", "to", True), [True, True, True]),
    (Change("lends_blanks", "to", False, B), [None, False, None]),
    (Change("setup_hours", "to", Decimal(0)), Decimal(0)),
    (Change("travel_hours_per_day", "to", Decimal("7.25")), Decimal("7.25")),
    (Change("overnight_hours", "to", Decimal(4)), Decimal(4)),
    (Change("leg_hours", "to", Decimal("3.25"), leg=0), [Decimal("3.25")]),
    (Change("closed_days", "to", frozenset({6})), frozenset({6})),
    (Change("delivery_day", "to", 1, delivery=0), [1, 5]),
    (Change("delivery_day", "by", 2, delivery=1), [3, 7]),
    (Change("delivery_blanks", "to", 0, delivery=0), [0, 30]),
    (Change("delivery_blanks", "by", 5, delivery=1), [100, 35]),
    (Change("delivery_blanks", "factor", Decimal("0.25"), delivery=1), [100, 8]),
    (Change("print_for_others", "to", True), True),
    (Change("courier_max_hours", "to", Decimal("1.5")), Decimal("1.5")),
    (Change("courier_max_hours", "to", None), None),
    (Change("arrivals", "factor", Decimal("0.5")), [3]),
    (Change("shift", "add", Shift(2, 400, 4, A)), (SHIFT, Shift(2, 400, 4, A))),
    (Change("shift", "drop", SHIFT), ()),
    (Change("rule", "add", Rule("forbid", A, B)), (KEPT, Rule("forbid", A, B), ALONE)),
    (Change("rule", "drop", ALONE), (KEPT,)),
]


def figures(instance: Instance, kind: str) -> object:
    """What a kind of change is about."""
    if kind == "cards_per_printer_day":
        return [instance.rate(i) for i in range(len(instance.sites))]
    if kind in ("printers", "backlog", "blanks", "lends_blanks"):
        return [getattr(site, kind) for site in instance.sites]
    if kind.startswith("delivery"):
        return [getattr(row, kind.removeprefix("delivery_")) for row in instance.deliveries]
    if kind == "leg_hours":
        return [leg.hours for leg in instance.legs]
    if kind in ("rule", "shift"):
        return getattr(instance, f"{kind}s")
    if kind == "arrivals":
        return [row.cards for row in instance.arrivals]
    return getattr(instance.settings, {"closed_days": "closed_weekdays"}.get(kind, kind))


@pytest.mark.parametrize(("change", "wanted"), CASES)
def test_a_change_makes_of_the_figures_what_it_says_and_leaves_all_others(change, wanted):
    changed = apply(INSTANCE, [change])
    assert figures(changed, change.kind) == wanted
    assert all(figures(changed, kind) == figures(INSTANCE, kind) for kind in KINDS if kind != change.kind)
    assert changed.digests == ()


@pytest.mark.parametrize("change", [change for change, _wanted in CASES])
def test_a_change_that_is_written_and_read_or_sent_is_the_same(change):
    document = json.loads(json.dumps(change.document(INSTANCE)))
    assert Change.of(document, INSTANCE) == change
    assert pickle.loads(pickle.dumps(change)) == change


def test_changes_are_judged_together_so_that_one_may_mend_what_another_leaves():
    fewer = (Change("backlog", "by", -100, B), Change("backlog", "by", 60, B))
    assert apply(INSTANCE, fewer).sites[B].backlog == 10
    with pytest.raises(InvalidInput):
        apply(INSTANCE, fewer[:1])


def test_every_kind_is_tried_in_every_way():
    assert {(change.kind, change.how) for change, _wanted in CASES} == {(k, how) for k in KINDS for how in KINDS[k].how}


def test_a_document_names_sites_by_code_and_deliveries_by_row():
    assert Change("printers", "by", 2, B).document(INSTANCE) == {"change": "printers", "by": 2, "site": "B"}
    assert Change("delivery_day", "to", 1, delivery=1).document(INSTANCE)["delivery"] == 2
    assert Change("leg_hours", "to", 1, leg=0).document(INSTANCE)["leg"] == ["A", "B"]
    assert Change.of({"change": "leg_hours", "to": "3", "leg": ["B", "A"]}, INSTANCE).leg == 0
    dropped = {"change": "rule", "drop": {"rule": "keep_at_least", "site": "B", "value": 1}}
    assert Change("rule", "drop", KEPT).document(INSTANCE) == dropped


@pytest.mark.parametrize(
    "document",
    [
        {},
        {"change": "printers", "site": "A"},
        {"change": "printers", "by": 1, "to": 2, "site": "A"},
        {"change": "printer", "by": 1, "site": "A"},
        {"change": "printers", "by": 1.5, "site": "A"},
        {"change": "printers", "by": True, "site": "A"},
        {"change": "printers", "by": 1, "site": "C"},
        {"change": "printers", "by": 1},
        {"change": "printers", "factor": "2", "site": "A"},
        {"change": "setup_hours", "to": "soon"},
        {"change": "closed_days", "to": "sunday"},
        {"change": "lends_blanks", "to": "yes"},
        {"change": "delivery_day", "to": 1},
        {"change": "delivery_day", "to": 1, "delivery": 0},
        {"change": "delivery_day", "to": 1, "delivery": 3},
        {"change": "leg_hours", "to": 1},
        {"change": "leg_hours", "to": 1, "leg": ["A", "D"]},
        {"change": "leg_hours", "to": 1, "leg": 1},
        {"change": "rule", "drop": {"rule": "forbid", "site": "A", "until": 3}},
        {"change": ["printers"], "by": 1, "site": "A"},
    ],
)
def test_what_is_no_change_is_refused(document):
    with pytest.raises(UsageError):
        Change.of(document, INSTANCE)


def test_a_figure_that_no_instance_has_is_refused():
    for change in (Change("printers", "by", -3, A), Change("delivery_day", "by", -3, delivery=0)):
        with pytest.raises(InvalidInput):
            apply(INSTANCE, [change])
    with pytest.raises(UsageError, match="is not there"):
        apply(INSTANCE, [Change("rule", "drop", Rule("forbid", A, B))])


def test_a_variant_makes_its_changes_in_order_and_is_compared_by_them():
    more, half = Change("backlog", "by", 9, A), Change("backlog", "factor", Decimal("0.5"), A)
    variant = Variant(INSTANCE, (more,)).with_changes(half)
    assert variant.instance.sites[A].backlog == 155
    assert variant != Variant(INSTANCE, (half, more))
    assert pickle.loads(pickle.dumps(variant)) == variant
    assert Variant(INSTANCE).instance is INSTANCE


def test_ends_stay_on_the_days_of_now():
    """A would finish alone on day 2; with a printer more there it would be day 1, but keeps its day."""
    held = days_of_now(INSTANCE)
    now = apply(INSTANCE, held)
    assert now.limits.finish == INSTANCE.limits.finish == (2, None, None)
    assert apply(now, [Change("printers", "by", 2, A)]).limits.finish == (2, None, None)
    assert days_of_now(now) == ()
    alone = replace(INSTANCE.sites[A], printers=4)
    assert INSTANCE.replace(sites=(alone, *INSTANCE.sites[1:])).limits.finish == (1, None, None)


def test_of_fewer_cards_no_more_have_to_be_printed_at_home():
    own = INSTANCE.replace(sites=(replace(INSTANCE.sites[A], own_only=300), *INSTANCE.sites[1:]))
    assert apply(own, [Change("backlog", "by", -50, A)]).sites[A].own_only == 251
    assert apply(own, [Change("backlog", "by", -1, A)]).sites[A].own_only == 300
