"""The answers for May 2020 that README and instances/README.md begin with are those of the program."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

import pytest

from reallocate import Instance, read_instance, solve
from tests.conftest import ROOT
from tests.search.judging import recorded

ROW = re.compile(r"^\| ([^|]+) \| (\d+) \| (\d+) \| (.*`.*) \|$", re.MULTILINE)


def told(page: str) -> list[tuple[int, int, str]]:
    """Return days, moves and what the last cell says, of each row of the table of answers."""
    text = (ROOT / page).read_text(encoding="utf-8")
    return [(int(days), int(moves), cell) for _may, days, moves, cell in ROW.findall(text)]


def by_instance(page: str) -> dict[str, tuple[int, int]]:
    rows = [
        (re.fullmatch(r"`(?:reallocate solve instances/)?(may2020[-\w]*)(?:\.csv)?`", c), d, m)
        for d, m, c in told(page)
    ]
    return {found[1]: (days, moves) for found, days, moves in rows if found}


@pytest.mark.parametrize("page", ["README.md", "instances/README.md"])
def test_the_three_answers_are_the_recorded_optima(page):
    answers = by_instance(page)
    assert list(answers) == ["may2020", "may2020-couriers", "may2020-together"]
    for name, found in answers.items():
        best = recorded(name)
        assert found == (best["days"], best["moves"])


def lending() -> Instance:
    instance = read_instance("instances/may2020.csv")
    return instance.replace(sites=tuple(replace(site, lends_blanks=True) for site in instance.sites))


def nearby() -> Instance:
    instance = read_instance("instances/may2020-couriers.csv")
    return instance.replace(settings=replace(instance.settings, courier_max_hours=Decimal(1)))


@pytest.mark.parametrize(("changed", "cell"), [(lending, "`lends_blanks` yes"), (nearby, "`courier_max_hours` 1")])
def test_the_answers_between_them_are_what_solve_finds(changed, cell):
    [wanted] = [(days, moves) for days, moves, text in told("instances/README.md") if cell in text]
    result = solve(changed(), goals=("moves",))
    assert result.status == "optimal"
    assert (result.days, result.goal("moves").value) == wanted
