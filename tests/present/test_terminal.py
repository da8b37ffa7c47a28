"""What is printed is seen as it is, and a stream that fails ends no work."""

from __future__ import annotations

import ast
import io
import json
import sys
import unicodedata
from pathlib import Path

import pytest

from reallocate.present.json.common import dumps
from reallocate.present.terminal import UNSEEN, LastingStream, lasting_streams, say, visible

PACKAGE = Path(__file__).parents[2] / "reallocate"


def test_what_would_steer_a_terminal_is_shown_as_an_escape():
    assert visible("a\x1b[31m\x9b\r\u202eb") == "a\\x1b[31m\\x9b\\r\\u202eb"
    assert visible("Kutai [/] Lama\t\n:m: é 東京 ½") == "Kutai [/] Lama\t\n:m: é 東京 ½"


def test_no_control_character_is_left_out():
    """Of every character that Unicode calls a control, a line or paragraph end, or half a pair."""
    for code in range(sys.maxunicode + 1):
        letter = chr(code)
        if unicodedata.category(letter) in ("Cc", "Zl", "Zp", "Cs") and letter not in "\t\n":
            assert UNSEEN.match(letter), hex(code)


def test_documents_escape_the_same_and_read_back_equal():
    value = {"title": "\x9b31m\u202e", "name": "n\udcff", "plain": "é"}
    text = dumps(value)
    assert UNSEEN.search(text) is None
    assert text.encode()
    assert json.loads(text) == value
    assert '"é"' in text


class Failing(io.StringIO):
    """A stream that takes one write."""

    def write(self, text: str) -> int:
        if self.getvalue():
            raise OSError(28, "No space left on device")
        return super().write(text)


def test_a_stream_that_fails_keeps_its_first_failure_and_drops_the_rest():
    stream = LastingStream(Failing())
    for text in ("one", "two", "three"):
        assert stream.write(text) == len(text)
    stream.flush()
    assert stream.failure is not None
    assert stream.failure.strerror == "No space left on device"
    assert stream.stream.getvalue() == "one"


def test_streams_are_put_back_whatever_happens():
    before = sys.stdout, sys.stderr
    with lasting_streams() as output:
        assert sys.stdout is output
    assert (sys.stdout, sys.stderr) == before
    with pytest.raises(ValueError, match="x"), lasting_streams():
        int("x")
    assert (sys.stdout, sys.stderr) == before


def test_lines_go_where_they_are_meant_to(capsys):
    say("answer\x1b")
    say("note", error=True)
    assert tuple(capsys.readouterr()) == ("answer\\x1b\n", "note\n")


def test_nothing_else_prints():
    """A line that went past `say` would go past the escapes; only the verifier, which prints by itself, does."""
    for path in PACKAGE.rglob("*.py"):
        calls = [node.func for node in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(node, ast.Call)]
        names = {ast.unparse(call) for call in calls}
        assert path.name == "verify.py" or not names & {"print", "click.echo", "click.secho"}, path
