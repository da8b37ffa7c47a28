"""The tags of the code and of models/formulation.md are the same."""

from __future__ import annotations

import re
from decimal import Decimal
from pathlib import Path

import pytest

from reallocate.formulation.constraints import BASE
from reallocate.formulation.goals import GOALS
from reallocate.formulation.model import build
from reallocate.formulation.strengthening import STRENGTHENING
from reallocate.instance.model import Delivery, Instance, Leg, Site

MODELS = Path(__file__).parents[2] / "models"
FAMILIES = (*BASE, *STRENGTHENING)


def tag_of(function: object) -> str:
    found = re.match(r"\((\w+)\) ", function.__doc__ or "")
    assert found, f"{function} begins with no tag"
    return found.group(1)


def documented(prefix: str) -> list[str]:
    text = (MODELS / "formulation.md").read_text(encoding="utf-8")
    return re.findall(rf"^\| \(({prefix}\d+)\) \|", text, flags=re.MULTILINE)


def test_every_constraint_family_stands_in_the_formulation_under_its_tag():
    assert [tag_of(family) for family in FAMILIES] == documented("D") + documented("C") + documented("V")


def test_every_goal_stands_in_the_formulation_under_its_tag_and_name():
    assert [tag_of(goal) for goal in GOALS.values()] == documented("G")
    text = (MODELS / "formulation.md").read_text(encoding="utf-8")
    for name, goal in GOALS.items():
        assert f"| ({tag_of(goal)}) | `{name}` |" in text


def test_every_strengthening_has_its_proof():
    text = (MODELS / "strengthening.md").read_text(encoding="utf-8")
    for family in STRENGTHENING:
        assert re.search(rf"^## \({tag_of(family)}\)", text, flags=re.MULTILINE)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_row_names_begin_with_the_tag_of_their_family(family):
    """On an instance in which every family has rows."""
    instance = Instance(
        "all",
        (
            Site("A", "A", 30, 2, 5, min_printers=1, max_printers=3, lends_blanks=True),
            Site("B", "B", 50, 1, 5),
            Site("C", "C", 0, 1, 5),
            Site("D", "D", 0, 0, 40, kind="depot"),
        ),
        deliveries=(Delivery(2, 3, 40),),
        legs=(),
    )
    legs = tuple(Leg(i, j, Decimal(hours)) for i, j, hours in ((0, 1, 1), (1, 2, 12), (1, 3, 1)))
    instance = instance.replace(legs=legs, overnight_hours=Decimal(9))
    formulation = build(instance, 4)
    names = [name for name, _row in family(instance, 4, formulation.variables)]
    assert names
    assert all(name.startswith(f"{tag_of(family)}_") for name in names)
