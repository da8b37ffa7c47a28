"""How sites are called: by their names, with the code where that does not tell them apart."""

from __future__ import annotations

from reallocate.instance.model import Instance
from reallocate.instance.parts import Site
from reallocate.present.words.names import site_name, site_names


def named(*sites: tuple[str, str]) -> Instance:
    return Instance("named", tuple(Site(code, name, 0, 0, 0) for code, name in sites))


def test_a_name_that_two_sites_have_is_told_with_the_code():
    """Compared as a planner reads them: neither case nor blanks make a difference."""
    instance = named(("1", "Kutai"), ("2", "Paser"), ("3", "KUTAI "), ("4", "Kutai  Barat"))
    assert site_names(instance, range(4)) == "Kutai (1), Paser, KUTAI  (3), Kutai  Barat"


def test_a_name_that_is_the_code_of_another_is_told_with_its_own():
    instance = named(("1", "2"), ("2", "Paser"), ("3", "3"))
    assert [site_name(instance, i) for i in range(3)] == ["2 (1)", "Paser", "3"]
