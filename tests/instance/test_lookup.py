"""Sites are found by code or name as people write them, and a hint never leads to another site."""

from __future__ import annotations

import pytest

from reallocate.instance.lookup import SiteLookup

SITES = [("64.01", "Paser"), ("64.10", "Kutai Lama"), ("64.7", "Kota  Bontang"), ("B1", "Harbour"), ("B2", "Paser")]
LOOKUP = SiteLookup(SITES)


@pytest.mark.parametrize(
    ("text", "index"),
    [("64.10", 1), ("b1", 3), ("KUTAI   lama", 1), (" kota\u00a0bontang\u2003", 2), ("harbour", 3)],
)
def test_case_and_blanks_do_not_matter(text, index):
    assert LOOKUP.find(text) == index


def test_texts_that_differ_only_in_unicode_form_are_the_same():
    """Also where folding the case undoes the form: U+0390 folds to three characters, that U+03AA U+0301 compose to."""
    lookup = SiteLookup([("\u0390", "Papa"), ("Q", "Quebec")])
    assert lookup.find("\u03b9\u0308\u0301") == 0
    assert lookup.find("\u03aa\u0301") == 0
    assert SiteLookup([("A", "Stra\u00dfe")]).find("STRASSE") == 0


def test_a_name_of_several_sites_is_no_name():
    assert "more than one site" in str(LOOKUP.find("paser"))


@pytest.mark.parametrize(
    ("text", "near"),
    [
        ("64.1", "'64.10'"),
        ("6.41E+01", "'64.10'"),
        ("6.401E+01", "'64.01'"),
        ("64,01", "'64.01'"),
        ("6401", "'64.01'"),
        ("64-10", "'64.10'"),
        ("Harbor", "'Harbour'"),
        ("Kutai Lamma", "'Kutai Lama'"),
    ],
)
def test_the_hint_is_the_site_that_is_meant(text, near):
    assert str(LOOKUP.find(text)).endswith(f"did you mean {near}?")


@pytest.mark.parametrize(
    "text", ["64.02", "64.11", "B3", "6.402E+01", "65.01", "zzz", "NaN", "sNaN", "1E+999999", "Inf"]
)
def test_there_is_no_hint_where_the_digits_say_another_site(text):
    assert LOOKUP.find(text) == "no site has this code or name"
