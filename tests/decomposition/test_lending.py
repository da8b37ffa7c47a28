"""Sites that only lend: one row in place of many, and duals that hold of all plans all the same."""

from __future__ import annotations

import numpy as np
import pytest

from reallocate.bounds.keys import RowKey
from reallocate.decomposition import demands as demands_module
from reallocate.decomposition import master as module
from reallocate.decomposition.certify import PooledDuals, fewest_moves, refuted
from reallocate.decomposition.demands import Demands
from reallocate.decomposition.lending import lenders
from reallocate.decomposition.master import RestrictedMaster
from reallocate.decomposition.pools import NEVER
from reallocate.families.instances import generate
from reallocate.proof.judge import Judge
from reallocate.running.control import Control

INSTANCE = generate("island", 2, sites=24)


def settled(days):
    master = RestrictedMaster(Demands(INSTANCE, days), Control())
    master.add_nearest(3)
    return master, master.settle()


def without_lenders(monkeypatch):
    monkeypatch.setattr(module, "lenders", lambda demands: np.zeros(demands.sites, bool))


@pytest.mark.parametrize("days", [13, 14])
def test_the_rows_say_as_much_as_those_of_every_day(days, monkeypatch):
    short, possible = settled(days)
    assert short.lending.sum() == lenders(short.demands).sum() > 3
    without_lenders(monkeypatch)
    long, same = settled(days)
    assert possible is same
    only = set(np.flatnonzero(short.lending))
    assert [sum(key.site in only for key in m.rows.keys) for m in (short, long)] == [len(only), len(only) * days]
    if possible:
        assert short.value == pytest.approx(long.value, abs=1e-6)


def test_the_verifier_takes_the_duals_without_the_rows_that_are_no_rules():
    judge = Judge(INSTANCE)
    short, possible = settled(13)
    assert not possible
    duals = short.duals()
    assert not any(key.family == "L" for key in duals)
    lending = np.flatnonzero(short.lending)
    assert any(key.family == "C2" and key.site in lending for key in duals)
    assert refuted(judge, PooledDuals.of(short)) is not None
    enough, possible = settled(14)
    assert possible
    bound = PooledDuals.of(enough).bound
    claim = fewest_moves(judge, PooledDuals.of(enough), bound)
    assert claim is not None
    assert claim.most == bound - 1


def test_where_printers_may_come_to_lend_later_every_day_has_its_row_again(monkeypatch):
    """From some lenders the only way leads over another one: to come there is of use."""
    plain = demands_module._lasting
    only = np.flatnonzero(lenders(Demands(INSTANCE, 13)))

    def roundabout(instance):
        lasting = plain(instance).copy()
        lasting[only[1:], :] = NEVER
        lasting[only[1:], only[0]] = 1
        return lasting

    monkeypatch.setattr(demands_module, "_lasting", roundabout)
    master, possible = settled(13)
    assert not possible
    assert not master.lending[only[0]]
    assert RowKey("C2", int(only[0]), (1,)) in master.rows.keys
    short, possible = settled(14)
    without_lenders(monkeypatch)
    long, same = settled(14)
    assert possible is same
    assert short.value == pytest.approx(long.value, abs=1e-6) or not possible
