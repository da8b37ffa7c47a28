"""How sites are called: by their names, with the code where that does not tell them apart."""

from __future__ import annotations

import re

from rich.console import Console

from reallocate import Plan, Trip, check, solve
from reallocate.instance.model import Instance
from reallocate.instance.parts import Site
from reallocate.present.text.dispatch import show_dispatch
from reallocate.present.words.breaches import breach_sentence
from reallocate.present.words.names import site_name, site_names


def named(*sites: tuple[str, str]) -> Instance:
    return Instance("named", tuple(Site(code, name, 0, 0, 0) for code, name in sites))


def test_a_name_that_two_sites_have_is_told_with_the_code():
    """Compared as a planner reads them: neither case nor blanks make a difference."""
    instance = named(("1", "Kutai"), ("2", "Paser"), ("3", "KUTAI "), ("4", "Kutai  Barat"))
    assert site_names(instance, range(4)) == "Kutai (1), Paser, KUTAI (3), Kutai  Barat"


def test_a_name_that_is_the_code_of_another_is_told_with_its_own():
    instance = named(("1", "2"), ("2", "Paser"), ("3", "3"))
    assert [site_name(instance, i) for i in range(3)] == ["2 (1)", "Paser", "3"]


def test_texts_tell_two_sites_of_one_name_apart(capsys):
    """The dispatch list, the causes and the findings of a plan."""
    sites = (Site("1", "Kutai", 400, 0, 400), Site("2", "Kutai", 0, 1, 0), Site("3", "Kutai", 10, 0, 0, max_printers=0))
    instance = Instance("twins", sites)
    result = solve(instance.replace(sites=sites[:2]))
    assert result.dispatch is not None
    show_dispatch(Console(width=200), result.instance, result.dispatch)
    assert re.search(r"1 printer +Kutai \(2\) +Kutai \(1\) +day 2 ", capsys.readouterr().out)
    assert "Kutai (3): 10 cards wait where max_printers is 0" in str(solve(instance))
    found = check(instance, Plan((Trip(1, 1, 0, 5),), (), (), 0, manual=True)).findings
    assert "5 printers are to leave Kutai (2) for Kutai (1)" in breach_sentence(instance, found[0])
