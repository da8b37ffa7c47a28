"""Files as a whole: what they are, if they are no table, and where their header stands."""

from __future__ import annotations

import pytest

from reallocate import InvalidInput
from reallocate.files.csvtext import parse_table, read_table


def fault(content: bytes) -> tuple[str, int | None, str]:
    with pytest.raises(InvalidInput) as caught:
        parse_table(content, "x.csv")
    [found] = caught.value.faults
    return found.code, found.line, found.message


@pytest.mark.parametrize("padding", [b"\0", b"\0" * 5000])
def test_padding_with_nul_is_no_utf16(padding):
    """A file that was cut off or filled up while it was copied."""
    code, line, message = fault(b"code,name\nA,B\n" + padding)
    assert (code, line) == ("nul", 3)
    assert "copy it again" in message


@pytest.mark.parametrize(("inside", "code"), [("Workbook", "old_excel"), ("EncryptedPackage", "encrypted")])
def test_a_file_of_old_office_is_told_as_such_whatever_its_name(inside, code):
    """They end in NUL bytes; that is not what is wrong with them."""
    found, _line, message = fault(b"\xd0\xcf\x11\xe0" + inside.encode("utf-16-le") + b"\0" * 600)
    assert found == code
    assert "save it" in message


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_utf16_is_told_as_such(encoding):
    assert fault("code,name,backlog\nA,Kutai é,5\n".encode(encoding))[0] == "utf16"


def test_a_nul_in_the_middle_is_told_with_its_place():
    assert fault(b"code,name\nA,\0B\n") == (
        "nul",
        2,
        "holds a NUL byte at offset 12; save it as 'CSV UTF-8 (comma delimited)'",
    )


def test_the_first_line_that_is_not_blank_is_the_header():
    table = parse_table(b"\r\n \t\r\ncode;name\r\n\r\nA;B\r\n", "x.csv")
    assert (table.header, table.line, table.separator) == (("code", "name"), 3, ";")
    assert [(row.line, row.cells) for row in table.rows] == [(5, ("A", "B"))]
    assert fault(b"\n\ncode;name,blanks\n")[:2] == ("mixed_separators", 3)


def test_a_table_has_an_end(monkeypatch):
    monkeypatch.setattr("reallocate.files.csvtext.MOST_ROWS", 2)
    assert len(parse_table(b"a,b\n1,2\n\n3,4\n", "x.csv").rows) == 2
    assert fault(b"a,b\n1,2\n\n3,4\n5,6\n")[:2] == ("too_many_rows", 5)


def test_blanks_around_a_cell_count_for_its_length():
    table = parse_table(b"a,b\n" + b" " * 1000 + b"1,2\n", "x.csv")
    assert [(found.code, found.line, found.column) for found in table.faults] == [("cell_too_long", 2, 1)]


def test_an_empty_name_is_no_file():
    with pytest.raises(InvalidInput, match="the name of the file is empty"):
        read_table("")
