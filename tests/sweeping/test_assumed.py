"""What no source gives, drawn anew: totals stay, and a seed means the same everywhere."""

from __future__ import annotations

import hashlib
from collections import Counter
from dataclasses import replace
from decimal import Decimal

from reallocate import read_instance
from reallocate.families.chance import Chance
from reallocate.sweeping.assumed import SPLITS, Assumed, _any_way, apportioned, undrawn
from reallocate.sweeping.design import Design, Sample
from tests.sweeping.worlds import WORLD, A, B, D

MAY = read_instance("instances/may2020.csv")


def drawn(instance, count=40, seed=1, **how):
    design = Design(instance, sample=Sample(count, seed, Assumed(**how)))
    return design, [design.variant(row).instance for row in design.rows()]


def test_totals_stay_and_every_assumed_figure_changes():
    design, variants = drawn(MAY, splits=SPLITS)
    assert len(design.drawn) - 2 == 31  # the assumed figures of the instance, each in a column
    for name in ("backlog", "blanks", "printers"):
        assert {sum(getattr(site, name) for site in one.sites) for one in variants} == {getattr(MAY, name)}
    known = [i for i, site in enumerate(MAY.sites) if "backlog: assumed" not in site.source]
    assert {tuple(one.sites[i].backlog for i in known) for one in variants} == {
        tuple(MAY.sites[i].backlog for i in known)
    }
    still = {name for k, name in enumerate(design.drawn) if len({row.cells[k] for row in design.rows()}) == 1}
    assert still == {"overnight_hours"}  # of nothing there is no more or less


def test_a_seed_means_the_same_everywhere_and_a_draw_whatever_the_others_are():
    design, _variants = drawn(MAY, 5, splits=SPLITS)
    cells = [row.cells for row in design.rows()]
    text = "\n".join(",".join(row) for row in cells)
    assert hashlib.sha256(text.encode()).hexdigest()[:16] == "83c476ae92a8ecc3"
    assert [row.cells for row in drawn(MAY, 3, splits=SPLITS)[0].rows()] == cells[:3]
    assert drawn(MAY, 5, seed=2, splits=SPLITS)[0].rows() != cells


def test_figures_stay_within_their_spread():
    _design, variants = drawn(WORLD, 200, splits=("now",), spread=Decimal("0.2"), days=1)
    hours = {one.legs[0].hours for one in variants}
    assert (min(hours), max(hours)) == (Decimal("2.4"), Decimal("3.6"))
    assert {one.deliveries[0].day for one in variants} == {1, 2, 3}
    assert {one.settings.setup_hours for one in variants} >= {Decimal("1.6"), Decimal("2.4")}
    assert all(1100 <= sum(site.blanks for site in one.sites) <= 1200 for one in variants)
    assert {one.sites[B].backlog for one in variants} == {200}  # the only one of its column


def test_offices_keep_their_minimum_and_their_maximum():
    sites = (replace(WORLD.sites[A], min_printers=1), replace(WORLD.sites[B], max_printers=3), WORLD.sites[D])
    _design, variants = drawn(WORLD.replace(sites=sites), 100, splits=("uniform",))
    assert {(one.sites[A].printers, one.sites[B].printers) for one in variants} == {(1, 3), (2, 2), (3, 1), (4, 0)}


def test_every_way_to_share_out_is_equally_likely():
    chance = Chance("ways")
    counts = Counter(tuple(_any_way(4, 3, chance)) for _k in range(6_000))
    assert len(counts) == 15  # 6 over 2
    assert max(counts.values()) < 1.25 * 400
    assert min(counts.values()) > 0.75 * 400


def test_shares_are_whole_and_as_near_as_can_be():
    assert apportioned(10, [1, 1, 1]) == [4, 3, 3]
    assert apportioned(53, [0, 2, 5]) == [0, 15, 38]
    assert apportioned(0, [1, 2]) == [0, 0]


def test_what_is_assumed_and_not_drawn_is_named():
    assert undrawn(MAY) == ()
    sources = (("cards_per_printer_day", "assumed"),)
    assert undrawn(WORLD.replace(sources=sources)) == ("settings: cards_per_printer_day",)
