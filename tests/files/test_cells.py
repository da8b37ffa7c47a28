"""What cells hold: what is refused says what is wrong with it, and nothing else."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest

from reallocate.files.cells import CellError, Dialect, folded, parsed


def read(kind: str, text: str, separator: str = ",") -> object:
    return parsed(kind, text, Dialect(separator, []))


def refused(kind: str, text: str) -> tuple[str, str]:
    with pytest.raises(CellError) as caught:
        read(kind, text)
    return caught.value.code, str(caught.value)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        *(
            (text, "grouped by three")
            for text in ("12.34.5", "1.20.300", "50.64", "1,5", "1.200.", ".5", ".", "1..000")
        ),
        *((text, "not a whole number") for text in ("x", "1e3", "+5")),
        *((text, "blanks inside") for text in ("53. 333", "50 645", "1\u00a0000", "1, 200")),
        *((text, "negative") for text in ("-3", "-1.000")),
        ("", "empty"),
    ],
)
def test_the_hint_says_what_is_wrong_with_the_number(text, says):
    code, message = refused("whole", text)
    assert code == "not_whole"
    assert says in message


HIDDEN = ["\u0000", "\u001b", "\u007f", "\u0085", "\u00ad", "\u034f", "\u061c", "\u115f", "\u1160", "\u17b4", "\u180b"]
HIDDEN += ["\u200b", "\u200d", "\u202e", "\u2028", "\u2029", "\u2060", "\u2065", "\u2800", "\u3164", "\ufe00", "\ufe0f"]
HIDDEN += ["\ufeff", "\uffa0", "\ufff3", "\ud800", "\U000e0001", "\U000e0100", "\U000e0fff"]


@pytest.mark.parametrize("character", HIDDEN, ids=[f"U+{ord(character):04X}" for character in HIDDEN])
def test_characters_that_show_nothing_are_refused_in_codes(character):
    code, message = refused("code", f"A{character}B")
    assert (code, f"U+{ord(character):04X}" in message) == ("hidden_character", True)


@pytest.mark.parametrize("text", ["\u00e9", "\u0e01\u0e33", "\u05d0", "\U0001f600", "a\u0301\u0308", "\u2003x", "A B"])
def test_what_can_be_seen_is_a_code(text):
    assert isinstance(read("code", text), str)


@pytest.mark.parametrize("text", ["\u2003", "\u3000\u2002"])
def test_blanks_alone_are_no_code(text):
    assert refused("code", text)[0] == "empty"


def test_the_length_of_a_code_is_that_of_its_composed_form():
    assert read("code", "e\u0301" * 100) == "\u00e9" * 100
    assert refused("code", "\u0958" * 51)[0] == "code_too_long"  # each is two characters in NFC


def test_folding_makes_equal_what_differs_in_case_blanks_or_form():
    assert folded(" a\u00a0\u2003 B\t") == "a b"
    assert folded("\u0390") == folded("\u03aa\u0301") == folded("\u03b9\u0308\u0301")
    assert folded("\u01f0") == folded("J\u030c")


@pytest.mark.parametrize("text", ["1000000", "1000000.00", "0001000000"])
def test_the_most_hours(text):
    assert read("hours", text) == 10**6
    assert refused("hours", text.replace("1", "2", 1))[0] == "too_large"
    assert refused("hours", "1000000.01")[0] == "too_large"


def test_equal_hours_and_degrees_are_written_alike():
    """A spreadsheet keeps no noughts at the end."""
    assert [str(read("hours", text)) for text in ("2", "007", "2.50", "0.5", "3.00")] == ["2", "7", "2.5", "0.5", "3"]
    assert [str(read("coordinate", text)) for text in ("-0.500", "117.0", "0.0")] == ["-0.5", "117", "0"]


def test_zeros_in_front_of_a_day_do_not_matter():
    assert read("day", "000000000000100000") == 100_000
    assert refused("day", "100001")[0] == refused("day", "1" + "0" * 400)[0] == "not_day"


def test_degrees_may_have_many_decimals():
    assert read("coordinate", "-0.50230000000001234") == Decimal("-0.50230000000001234")
    assert refused("coordinate", "'-0.5")[0] == refused("coordinate", "180.01")[0] == "not_coordinate"


def test_text_is_as_long_as_it_can_be_written():
    """A text that a spreadsheet would run is written with a mark in front, which counts too."""
    assert read("text", "x" * 1000) == "x" * 1000
    assert read("text", "=" * 999) == "=" * 999
    assert refused("text", "=" * 1000)[0] == "cell_too_long"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("31/04/2020", "no such day in the calendar"),
        ("03/04/2020", "2020-04-03 or 2020-03-04"),
        ("25/04/2020", "write 2020-04-25$"),
    ],
)
def test_a_slashed_date_shows_its_readings(text, says):
    assert re.search(says, refused("date", text)[1])
