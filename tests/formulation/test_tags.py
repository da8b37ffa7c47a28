"""The tags of the code and of models/formulation.md are the same."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from decimal import Decimal
from functools import cache
from pathlib import Path

import pytest

from reallocate.decomposition.pools import Pool
from reallocate.decomposition.rows import cover_rows, cut_rows, draw_rows, limit_rows, standing_row
from reallocate.formulation.constraints import APART, BASE, GRANTS, RULES
from reallocate.formulation.goals import GOALS
from reallocate.formulation.model import Formulation, build
from reallocate.formulation.strengthening import STRENGTHENING
from reallocate.formulation.terms import Apart, Terms
from reallocate.formulation.variables import Variables
from reallocate.instance.model import Instance
from reallocate.instance.parts import Arrival, Delivery, Leg, Rule, Site
from reallocate.plan.model import Printing, Trip

MODELS = Path(__file__).parents[2] / "models"
FAMILIES = (*BASE, *RULES, *GRANTS, *APART, *STRENGTHENING)


def tag_of(function: object) -> str:
    found = re.match(r"\((\w+)\) ", function.__doc__ or "")
    assert found, f"{function} begins with no tag"
    return found.group(1)


def documented(prefix: str) -> list[str]:
    text = (MODELS / "formulation.md").read_text(encoding="utf-8")
    return re.findall(rf"^\| \(({prefix}\d+)\) \|", text, flags=re.MULTILINE)


def test_every_constraint_family_stands_in_the_formulation_under_its_tag():
    assert [tag_of(family) for family in FAMILIES] == [tag for prefix in "DCRTEAV" for tag in documented(prefix)]


def test_every_goal_stands_in_the_formulation_under_its_tag_and_name():
    assert [tag_of(goal) for goal in GOALS.values()] == documented("G")
    text = (MODELS / "formulation.md").read_text(encoding="utf-8")
    for name, goal in GOALS.items():
        assert f"| ({tag_of(goal)}) | `{name}` |" in text


def test_every_strengthening_has_its_proof():
    text = (MODELS / "strengthening.md").read_text(encoding="utf-8")
    for family in STRENGTHENING:
        assert re.search(rf"^## \({tag_of(family)}\)", text, flags=re.MULTILINE)


@pytest.mark.parametrize("rows", [cover_rows, cut_rows, limit_rows, standing_row, draw_rows, Pool])
def test_the_rows_of_the_decomposition_stand_in_its_page_under_their_tags(rows: object):
    tags = re.findall(r"\(([A-Z]\d)\)", rows.__doc__ or "")
    assert tags
    text = (MODELS / "decomposition.md").read_text(encoding="utf-8")
    for tag in tags:
        assert re.search(rf"^\|[^|]*\({tag}\)", text, flags=re.MULTILINE), tag


#: Families of which there are rows only where offices print for each other, or new cards come.
OF_LEVERS = ("C9", "C10", "T3", "V4")


@cache
def formulation(tag: str) -> Formulation:
    """An instance and terms in which a family has rows: those on edits, on what is granted, or with every lever."""
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
        rules=(
            Rule("departures_per_day", value=3),
            Rule("moves_total", value=5),
            Rule("fix", site=2, to=0, day=1, value=1),
            Rule("keep_at_least", site=1, value=1),
        ),
    )
    legs = tuple(Leg(i, j, Decimal(hours)) for i, j, hours in ((0, 1, 1), (1, 2, 12), (1, 3, 1)))
    instance = instance.replace(legs=legs, overnight_hours=Decimal(9))
    terms = Terms(more_printers=1, fewer_cards=3)
    if tag in OF_LEVERS:
        sites = tuple(replace(site, own_only=min(site.backlog, 7)) for site in instance.sites)
        instance = instance.replace(sites=sites, print_for_others=True, arrivals=(Arrival(2, 1, 9, until=6),))
        terms = replace(terms, cards=(Printing(2, 0, 20), Printing(3, 1, 9)))
    elif tag[0] == "E" or tag == "V3":
        terms = Terms(edits=(Trip(1, 0, 1, 1),))
    elif tag[0] == "A":
        terms = Terms(apart=Apart(((Trip(1, 0, 1, 1),), (Trip(2, 0, 1, 1),)), fewest=1, most=3, lines=2))
    return build(instance, 4, terms=terms)


@pytest.mark.parametrize("family", FAMILIES, ids=lambda family: family.__name__)
def test_row_names_begin_with_the_tag_of_their_family(family):
    tag = tag_of(family)
    model = formulation(tag)
    names = [key.name for key, _row in family(model.instance, 4, model.variables)]
    assert names
    assert all(re.match(rf"{tag}(_|$)", name) for name in names)
    assert len(set(names)) == len(names)
    # All but the MIR cuts, which a relaxation asks for one by one, stand in the model.
    assert tag == "V2" or set(names) <= {key.name for key, _row in model.rows}


@pytest.mark.parametrize("tag", ["C1", "E1", "A1", "V4"])
def test_every_variable_stands_in_the_formulation_under_its_family(tag):
    text = (MODELS / "formulation.md").read_text(encoding="utf-8")
    model = formulation(tag)
    names = {variable.name.split("_")[0] for variable in model.variables.all()}
    families = {
        field.name for field in fields(Variables) if field.name != "terms" and getattr(model.variables, field.name)
    }
    assert names == families
    for name in names:
        assert re.search(rf"^\| `{name}` \|", text, flags=re.MULTILINE), name


def test_a_rule_keeps_the_larger_minimum_and_terms_leave_limits_out():
    instance = formulation("E1").instance

    def limits(terms: Terms) -> set[str]:
        return {key.name[:7] for key, _row in build(instance, 4, terms=terms).rows if key.family in ("C7", "C8")}

    both = {"C7_i000", "C7_i001", "C8_i000"}
    assert all(limits(terms) == both for terms in (Terms(), Terms(edits=()), Terms(more_printers=1)))
    assert limits(Terms(late=True)) == limits(Terms(moves=())) == set()
