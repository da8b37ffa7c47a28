"""What is built in Python is held to the rules of files: each field that is wrong is named with its value."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from reallocate import Closure, Delivery, InvalidInput, Leg, Rule, Settings, Site, UsageError
from reallocate.instance.model import Instance
from tests.instance.test_writer import read_again

SITES = (Site("A", "Alpha", 900, 1, 300), Site("B", "Beta", 300, 3, 300), Site("D", "Store", 0, 0, 900, "depot"))
GOOD = Instance("toy", SITES)
START = date(2026, 3, 2)


def with_site(**fields: object) -> Instance:
    given = {"code": "A", "name": "Alpha", "backlog": 900, "printers": 1, "blanks": 300} | fields
    return Instance("toy", (Site(**given), *SITES[1:]))  # type: ignore[arg-type]


WRONG = [
    *(
        (f"sites[0].{name}", lambda name=name, v=v: with_site(**{name: v}))
        for name in ("backlog", "printers", "blanks")
        for v in (-1, 1.5, 2.0, True, "12", None, 10**9 + 1, float("nan"), Decimal(3), [])
    ),
    *(("sites[0].cards_per_printer_day", lambda v=v: with_site(cards_per_printer_day=v)) for v in (0, 2.0, "200")),
    *(("sites[0].min_printers", lambda v=v: with_site(min_printers=v)) for v in (None, -1)),
    *(("sites[0].lends_blanks", lambda v=v: with_site(lends_blanks=v)) for v in ("no", 0, 1, "yes")),
    *(("sites[0].kind", lambda v=v: with_site(kind=v)) for v in ("Depot", "bank", None, "kota")),
    *(("sites[0].code", lambda v=v: with_site(code=v)) for v in (1, 64.1, None, "", "  ", "A\u200b", "x" * 101)),
    *(("sites[0].name", lambda v=v: with_site(name=v)) for v in (None, "", "A\ufe0f")),
    *(("sites[0].lat", lambda v=v: with_site(lat=v)) for v in ("1", 181, float("nan"), True)),
    *(("sites[0].note", lambda v=v: with_site(note=v)) for v in (None, 3, "\0", "\ud800", "x" * 1001)),
    ("sites", lambda: Instance("toy", None)),  # type: ignore[arg-type]
    ("sites", lambda: Instance("toy", "AB")),  # type: ignore[arg-type]
    ("sites", lambda: Instance("toy", ())),
    ("sites", lambda: Instance("toy", SITES[::-1])),
    ("sites[0]", lambda: Instance("toy", ({"code": "A"},))),  # type: ignore[arg-type]
    ("sites[1].code", lambda: Instance("toy", (SITES[0], Site("a", "Other", 1, 1, 1)))),
    ("sites[0].min_printers", lambda: with_site(min_printers=3, max_printers=2)),
    ("sites[0].printers", lambda: Instance("toy", (Site("A", "A", 0, 1, 1, "depot"),))),
    ("name", lambda: Instance("../toy", SITES)),
    ("name", lambda: Instance(None, SITES)),  # type: ignore[arg-type]
    *(("deliveries[0].site", lambda v=v: GOOD.replace(deliveries=(Delivery(1, v, 5),))) for v in (3, -1, "D", None)),
    *(
        ("deliveries[0].day", lambda v=v: GOOD.replace(deliveries=(Delivery(v, 2, 5),)))
        for v in (0, date(2026, 3, 2), 1.0, 100_001, None)
    ),
    *(
        ("legs[0].hours", lambda v=v: GOOD.replace(legs=(Leg(0, 1, v),)))
        for v in ("2.5", -1, 2.555, 0.1 + 0.2, Decimal("NaN"), float("inf"), None, True, 10**6 + 1)
    ),
    ("legs[0].origin", lambda: GOOD.replace(legs=(Leg("A", 1, Decimal(2)),))),  # type: ignore[arg-type]
    ("legs[0].one_way", lambda: GOOD.replace(legs=(Leg(0, 1, Decimal(2), one_way="no"),))),  # type: ignore[arg-type]
    ("legs[0].destination", lambda: GOOD.replace(legs=(Leg(0, 0, Decimal(2)),))),
    ("closures[0].site", lambda: GOOD.replace(closures=(Closure(1, 9),))),
    *(("closures[0].day", lambda v=v: GOOD.replace(closures=(Closure(v, 0),))) for v in ("2020-01-01", -1, 100_001)),
    ("closures[0].day", lambda: GOOD.replace(closures=(Closure(-800_000),), start_date=START)),
    *(("settings.setup_hours", lambda v=v: GOOD.replace(setup_hours=v)) for v in ("2", None, -1, 0.001)),
    *(("settings.cards_per_printer_day", lambda v=v: GOOD.replace(cards_per_printer_day=v)) for v in (0, 200.0, None)),
    *(
        ("settings.start_date", lambda v=v: GOOD.replace(start_date=v))
        for v in ("2026-01-01", 5, datetime.fromisoformat("2026-01-01T08:00"), date(9999, 12, 30))
    ),
    *(
        ("settings.closed_weekdays", lambda v=v: GOOD.replace(closed_weekdays=v, start_date=START))
        for v in ("sat sun", {7}, {True}, None, 6)
    ),
    ("settings.closed_weekdays", lambda: GOOD.replace(closed_weekdays={5})),
    ("settings.travel_hours_per_day", lambda: GOOD.replace(travel_hours_per_day=0)),
    ("settings.language", lambda: GOOD.replace(language="fr")),
    ("settings", lambda: GOOD.replace(settings={"setup_hours": 2})),
    ("rules[0].site", lambda: GOOD.replace(rules=(Rule("keep_at_least", "A", value=1),))),  # type: ignore[arg-type]
    ("rules[0]", lambda: GOOD.replace(rules=("keep_at_least",))),
]


@pytest.mark.parametrize(("field", "make"), WRONG, ids=[f"{k}-{field}" for k, (field, _make) in enumerate(WRONG)])
def test_a_wrong_value_is_named_with_its_field(field, make):
    with pytest.raises(InvalidInput) as caught:
        make()
    assert [fault.message.split(": ")[0] for fault in caught.value.faults] == [field]


def test_every_wrong_value_is_told_and_shown():
    with pytest.raises(InvalidInput) as caught:
        Instance("toy", (Site("A", "A", -1, 1, 1, lends_blanks="no"), Site("B", "B", 1, 1, 1, kind="Depot")))  # type: ignore[arg-type]
    assert [str(fault) for fault in caught.value.faults] == [
        "sites[0].backlog: -1: must be a whole number from 0 to 1000000000",
        "sites[0].lends_blanks: 'no': must be True or False",
        "sites[1].kind: 'Depot': must be 'regency', 'city' or 'depot'",
    ]


@pytest.mark.parametrize(
    ("hours", "wanted"),
    [(2, "2"), (2.5, "2.5"), (0.1, "0.1"), (2.0, "2"), (Fraction(5, 4), "1.25"), (np.float64(7.25), "7.25")],
)
def test_numbers_of_hours_are_taken_as_they_are_written(hours, wanted):
    [leg] = GOOD.replace(legs=(Leg(0, 1, hours),)).legs or ()
    assert type(leg.hours) is Decimal
    assert str(leg.hours) == wanted
    assert str(GOOD.replace(overnight_hours=hours).settings.overnight_hours) == wanted


def test_whole_numbers_of_numpy_lists_and_datetimes_become_plain_values(tmp_path):
    sites = [Site("A", " Alpha ", np.int64(900), np.uint8(1), np.int32(300), lends_blanks=np.True_)]  # type: ignore[arg-type]
    made = Instance(
        "toy",
        sites,  # type: ignore[arg-type]
        [Delivery(np.int16(2), np.int64(0), np.int64(40))],  # type: ignore[arg-type]
        closures=[Closure(np.int8(3))],  # type: ignore[arg-type]
        settings=Settings(start_date=datetime.fromisoformat("2026-03-02"), closed_weekdays={5, np.int64(6)}),  # type: ignore[arg-type]
    )
    plain = Instance(
        "toy",
        (Site("A", "Alpha", 900, 1, 300, lends_blanks=True),),
        (Delivery(2, 0, 40),),
        (Closure(3),),
        settings=Settings(start_date=START, closed_weekdays=frozenset({5, 6})),
    )
    assert made == plain
    parts = ("sites", "deliveries", "closures", "settings")
    assert [repr(getattr(made, name)) for name in parts] == [repr(getattr(plain, name)) for name in parts]
    assert read_again(made, tmp_path) == plain


def test_a_field_that_is_none_names_the_nearest():
    with pytest.raises(UsageError, match=r"setup_hour is no field .* did you mean setup_hours"):
        GOOD.replace(setup_hour=3)
    with pytest.raises(UsageError, match=r"zzz is no field of an instance and no setting$"):
        GOOD.replace(zzz=3)


def test_more_sites_than_2000_are_refused():
    sites = tuple(Site(f"{k:04d}", "Office", 1, 1, 1) for k in range(2001))
    assert len(Instance("many", sites[:2000]).sites) == 2000
    with pytest.raises(InvalidInput, match="2001 sites; this program handles 2000 at most"):
        Instance("many", sites)


def test_more_legs_than_shortest_paths_can_be_found_over_are_refused(monkeypatch):
    monkeypatch.setattr("reallocate.instance.problems.MOST_JOINS", 12)
    legs = (Leg(0, 1, Decimal(1)), Leg(1, 2, Decimal(1)), Leg(0, 2, Decimal(1), one_way=True))
    assert GOOD.replace(legs=legs[:2]).legs == legs[:2]
    with pytest.raises(InvalidInput, match="too many legs"):
        GOOD.replace(legs=legs)
