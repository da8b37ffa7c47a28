"""Plans of sweeps from files, plain data and words of the command line; every fault is told with its line."""

from __future__ import annotations

from decimal import Decimal

import pytest

from reallocate import Change, InvalidInput, UsageError, design_of, read_design
from reallocate.sweeping.vary import varied
from tests.sweeping.worlds import STUDY, WORLD, A, written


def test_a_study_is_every_combination_with_every_draw(tmp_path):
    cases = '[[list]]\nname = "now"\n[[list]]\nname = "lend"\nchanges = [{ change = "lends_blanks", to = true }]\n'
    design = read_design(written(tmp_path, STUDY + cases))
    rows = list(design.rows())
    assert design.count == len(rows) == 2 * 4 * 4
    assert design.columns[:4] == ("case", "cards_per_printer_day", "draw", "split")
    assert rows[0].cells[:3] == ("now", "60", "1")
    assert rows[-1].cells[:3] == ("lend", "150", "4")
    assert Change("lends_blanks", "to", True) in rows[-1].changes
    # Each draw is the same for all combinations, and another one than the others.
    assert len({row.cells[2:] for row in rows}) == 4


def test_decimals_are_exact():
    design = design_of(WORLD, {"grid": [{"change": "setup_hours", "to": [Decimal("0.1"), "0.30", 2]}]})
    assert [choice.changes[0].amount for choice in design.axes[0].choices] == [Decimal("0.1"), Decimal("0.3"), 2]


#: What is wrong with a study, by its last lines: part of the message, and the line.
FAULTS = {
    "[[grid]]\nchange = 'printer'\nby = [1]": ("there is no change 'printer'; did you mean printers?", 12),
    "[[grid]]\nchange = 'printers'\nsite = 'C'\nby = [1]": ("printers takes: site, to | by", 13),
    "[[grid]]\nchange = 'printers'\nsite = 'A'\nby = [1.5]": ("cannot be read", 13),
    "[[grid]]\nchange = 'printers'\nsite = 'A'\nby = 1": ("by is 1; write a list of values", 13),
    "[[grid]]\nchange = 'setup_hours'\nto = [nan]": ("no instance has such figures", None),
    "[[grid]]\nchange = 'setup_hours'\nto = [1, 1.0]": ("a value is named twice", 12),
    "[[grid]]\nchange = 'setup_hours'": ("in which way with its values", 10),
    "[[grid]]\nchange = 'cards_per_printer_day'\nto = [1]": ("cards_per_printer_day is varied twice", 10),
    "splits = 'now'": ("unknown key 'splits'; did you mean split?", 10),
    "split = 'fair'": ("split is 'fair'; write one or several of now, backlog, even, uniform", 10),
    "spread = 2": ("sample.spread is 2; write a number from 0 to 1", 10),
    "days = -1": ("sample.days is -1; write a whole number from 0 to 1000", 10),
    "[[list]]\nname = 'x'\n[[list]]\nname = 'x'": ("the name 'x' is taken", 13),
    "[other]": ("unknown key 'other'", 10),
    "split = ": ("not TOML", 10),
}


@pytest.mark.parametrize("lines", FAULTS)
def test_a_fault_is_told_with_its_line(tmp_path, lines):
    path = written(tmp_path, STUDY + "\n" + lines + "\n")
    with pytest.raises(InvalidInput) as error:
        read_design(path)
    told, line = FAULTS[lines]
    assert told in str(error.value)
    assert (error.value.faults[0].file, error.value.faults[0].line) == (str(path), line)


MANY = """\
instance = "world.csv"
[[grid]]
change = "print_for_others"
to = [true, false]
[sample]
count = 600000
assumed = true
"""


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "no instance is named"),
        ('instance = "world.csv"\n', "nothing is varied"),
        ('instance = "none.csv"\n', "none.csv"),
        ('instance = "world.csv"\ngoals = ["moves"]\n', 'write ["days", "moves"]'),
        ('instance = "world.csv"\n[sample]\ncount = 0\n', "from 1 to"),
        ('instance = "world.csv"\n[sample]\ncount = 3\n', "nothing is drawn"),
        ('instance = "world.csv"\n[sample]\nassumed = true\n', "say how many are drawn"),
        (MANY, "at most 1000000"),
        ("a = [" * 5_000, "not TOML"),
    ],
)
def test_a_study_that_is_none_is_refused(tmp_path, text, told):
    with pytest.raises(InvalidInput) as error:
        read_design(written(tmp_path, text))
    assert told in str(error.value)


def test_a_word_of_the_command_line_is_an_axis():
    assert varied("printers@64.02:by=-1..2") == {"change": "printers", "site": "64.02", "by": [-1, 0, 1, 2]}
    assert varied("delivery_day#2=5,9") == {"change": "delivery_day", "delivery": 2, "to": [5, 9]}
    assert varied("setup_hours=0..1/0.5") == {"change": "setup_hours", "to": [0, Decimal("0.5"), Decimal("1.0")]}
    assert varied("leg_hours@A~B=2.5") == {"change": "leg_hours", "leg": ["A", "B"], "to": [Decimal("2.5")]}
    assert varied("lends_blanks=yes,tidak") == {"change": "lends_blanks", "to": [True, False]}
    assert varied("courier_max_hours=none")["to"] == ["none"]
    words = ("printers@A:by=0,1", "leg_hours@B~A=1,2", "courier_max_hours=none,3")
    design = design_of(WORLD, {"grid": [varied(word) for word in words]})
    assert design.names == ("printers@A:by", "leg_hours@A~B", "courier_max_hours")
    assert design.axes[0].choices[1].changes == (Change("printers", "by", 1, A),)
    for word in ("printers", "=1", "setup_hours=0..1/0", "setup_hours=0..99999999"):
        with pytest.raises(UsageError):
            varied(word)
