"""What is written of an instance can be read."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from reallocate import Closure, InvalidInput, Leg, Rule, Settings, Site, read_instance
from reallocate.instance.model import Instance
from reallocate.instance.writer import write_instance


def read_again(instance: Instance, folder: Path) -> Instance:
    """Return what the files of an instance give, without what only files have."""
    return read_instance(write_instance(instance, folder)).replace(digests=(), notices=())


def test_a_setting_without_a_value_is_left_out_though_it_has_a_source(tmp_path):
    """`claim` opens the closed weekdays of an instance whose table says where they come from."""
    instance = read_instance("instances/may2020-workdays.csv").replace(closed_weekdays=frozenset(), digests=())
    assert "closed_weekdays" in dict(instance.settings.sources)
    path = write_instance(instance, tmp_path)
    assert "closed_weekdays" not in (tmp_path / f"{instance.name}.settings.csv").read_text(encoding="utf-8")
    assert read_instance(path).settings.closed_weekdays == frozenset()


def test_text_of_any_kind_is_read_back_as_it_was(tmp_path):
    """Among it a lone carriage return: what ends a row in a file stands between quotes."""
    texts = ("=1+1", "'=1+1", 'a "b", c;d', "a\rb", "a\r\nb", "a\nb", "x" * 1000, "'", "''-")
    sites = tuple(Site(f"{k}", f"N{k}", 1, 1, 1, source=text, note=text) for k, text in enumerate(texts))
    legs = (Leg(0, 1, Decimal("2.50"), mode="a\rb"),)
    rules = (Rule("accept_none", 0, note="a\rb"),)
    made = Instance("mine", sites, legs=legs, settings=Settings(title="a\rb"), rules=rules)
    assert read_again(made, tmp_path) == made


def test_closures_before_the_plan_are_written_as_dates(tmp_path):
    sites, closures = (Site("A", "A", 1, 1, 1),), (Closure(-3), Closure(2, 0))
    dated = Instance("mine", sites, closures=closures, settings=Settings(date(2020, 5, 20)))
    assert read_again(dated, tmp_path).closures == closures
    with pytest.raises(InvalidInput, match="before day 0"):
        Instance("mine", sites, closures=closures)


def test_digests_stand_in_the_order_of_the_file_names():
    """Those of a certificate stand in this order: its bytes are the same on every system."""
    names = [digest.file for digest in read_instance("instances/every-feature.csv").digests]
    assert names == ["every-feature.csv", *sorted(names[1:])]
