"""What is written of an instance can be read."""

from __future__ import annotations

from reallocate import read_instance
from reallocate.instance.writer import write_instance


def test_a_setting_without_a_value_is_left_out_though_it_has_a_source(tmp_path):
    """`claim` opens the closed weekdays of an instance whose table says where they come from."""
    instance = read_instance("instances/may2020-workdays.csv").replace(closed_weekdays=frozenset(), digests=())
    assert "closed_weekdays" in dict(instance.settings.sources)
    path = write_instance(instance, tmp_path)
    assert "closed_weekdays" not in (tmp_path / f"{instance.name}.settings.csv").read_text(encoding="utf-8")
    assert read_instance(path).settings.closed_weekdays == frozenset()
