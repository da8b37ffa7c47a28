"""Tables as people have them mean what the strict ones mean, or are refused in few words; the page says which."""

from __future__ import annotations

import pytest

from reallocate.instance.model import Instance
from tests.study.slips import PAGE, SLIPS, outcome, strict, table

#: Slips that are read and mean something else, as their notices say.
OTHERS = {
    *("hours in minutes", "a table of roads without a row", "a rate that is too good"),
}


def meaning(instance: Instance) -> tuple[object, ...]:
    sites = [(s.backlog, s.printers, s.blanks, s.kind) for s in sorted(instance.sites, key=lambda s: s.backlog)]
    settings = (instance.settings.start_date, instance.settings.closed_weekdays, instance.rate(0))
    hours = sorted(instance.travel.hours[i][j] or 0 for i in range(4) for j in range(4))
    return sites, settings, hours, instance.delivered, [delivery.day for delivery in instance.deliveries]


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.title)
def test_what_is_read_means_the_same_and_what_is_refused_is_told_shortly(slip, tmp_path):
    instance, said = outcome(slip, tmp_path)
    if instance is None:
        assert 1 <= len(said) <= 6
        assert all(line.startswith(("prov.csv", "prov.xlsx", "prov.", "prov-")) for line in said)
        return
    (tmp_path / "strict").mkdir()
    assert (meaning(instance) == meaning(strict(tmp_path / "strict"))) == (slip.title not in OTHERS)
    assert said or slip.title not in OTHERS


def test_the_page_says_what_happens():
    assert table() in PAGE.read_text(encoding="utf-8")
    assert len(SLIPS) > 60
