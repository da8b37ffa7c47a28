"""The verifier reads an instance as the package does, whatever was done to its files."""

from __future__ import annotations

from random import Random

import pytest

from tests.study import readers

BLOCK = 25


def test_the_unchanged_instance_is_read_alike(tmp_path):
    assert readers.compared(readers.write_base(tmp_path)) == (True, None)


@pytest.mark.parametrize("first", range(0, 200, BLOCK))
def test_changed_instances_are_read_alike_or_refused_by_both(first, tmp_path):
    """Some are read and some refused, or nothing would be compared."""
    outcomes = set()
    for k in range(first, first + BLOCK):
        folder = tmp_path / str(k)
        folder.mkdir()
        path = readers.write_base(folder)
        readers.change(Random(k), folder)
        read, difference = readers.compared(path)
        assert difference is None, f"case {k}"
        outcomes.add(read)
    assert outcomes == {True, False}


@pytest.mark.parametrize("text", readers.ODD_CELLS)
def test_odd_codes_and_names_are_read_alike(text, tmp_path):
    """As a code, as a name, and as what refers to either."""
    quoted = '"' + text.replace('"', '""') + '"'
    for code, name in ((quoted, "Name"), ("Z", quoted)):
        (tmp_path / "x.csv").write_text(
            f"code,name,backlog,printers,blanks\n{code},{name},1,1,1\nY,\u03aa\u0301,1,1,1\n",
            encoding="utf-8",
            newline="",
        )
        for referring in (quoted, "Z", "\u0390", "\u03aa\u0301"):
            legs = f"from,to,hours\n{referring},Y,1\n"
            (tmp_path / "x.legs.csv").write_text(legs, encoding="utf-8", newline="")
            assert readers.compared(tmp_path / "x.csv")[1] is None
