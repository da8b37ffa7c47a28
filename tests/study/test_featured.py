"""The instances of the studies: those of a seed stay as they are, and with levers each of these is often there."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

import pytest

from reallocate.bounds.feasibility import causes
from reallocate.instance.levers import NAMES, levers
from reallocate.instance.writer import instance_texts
from tests.study.featured import LEVERS, featured, with_levers

SEEDS = range(40)
#: Of the files of seeds 0 to 9: rows of studies are about these instances.
DIGEST = "40ebcc78a2cdff6a6a1529a6b46a99b60abbb73d85e2d4cfe5fddbb068090cfb"


def test_an_instance_of_a_seed_stays_what_it_is():
    texts = (text for seed in range(10) for text in instance_texts(featured(seed)).values())
    assert sha256("".join(texts).encode()).hexdigest() == DIGEST


def test_each_lever_is_there_in_about_half_of_the_instances_and_none_rules_out_every_plan():
    seen: Counter[str] = Counter()
    for seed in SEEDS:
        instance = with_levers(seed)
        assert not causes(instance, instance.settings.max_days), seed
        seen.update(levers(instance))
    assert set(seen) == set(LEVERS) == set(NAMES) - {"serve_at_least"}  # a rule for plans that leave cards
    assert min(seen.values()) >= len(SEEDS) // 4, seen


@pytest.mark.parametrize("lever", LEVERS)
def test_a_lever_that_is_left_out_takes_no_other_with_it(lever):
    for seed in SEEDS[:8]:
        there, left = levers(with_levers(seed)), levers(with_levers(seed, without={lever}))
        kept = {lever} & set(levers(featured(seed)))
        assert set(left) == set(there) - {lever} | kept
