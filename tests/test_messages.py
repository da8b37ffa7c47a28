"""Every message is a plain literal with named placeholders, ready for a catalogue."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "reallocate"
#: The functions that mark a message, and where in their arguments it stands.
CALLS = {"_": slice(0, 1), "N_": slice(0, 1), "ngettext": slice(0, 2), "pgettext": slice(0, 2)}


def messages(path: Path) -> list[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        n for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id in CALLS
    ]


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_messages_are_literals_with_named_placeholders(path):
    for call in messages(path):
        for text in call.args[CALLS[call.func.id]]:
            assert isinstance(text, ast.Constant), f"{path.name}:{call.lineno}"
            assert isinstance(text.value, str)
            for _literal, name, _spec, _conversion in string.Formatter().parse(text.value):
                assert name is None or name.isidentifier(), f"{path.name}:{call.lineno}: {text.value}"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_message_stands_in_an_f_string(path):
    """The catalogue tools of Python 3.11 do not find it there, and it stays English."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    inside = {part for text in ast.walk(tree) if isinstance(text, ast.JoinedStr) for part in ast.walk(text)}
    named = [part.func.id for part in inside if isinstance(part, ast.Call) and isinstance(part.func, ast.Name)]
    assert [name for name in named if name in CALLS] == []


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_message_is_a_piece_of_a_sentence(path):
    """A piece that begins or ends with a blank, or begins with a comma, is glued to another, in one word order."""
    texts = [
        text.value
        for call in messages(path)
        for text in call.args[CALLS[call.func.id]]
        if isinstance(text, ast.Constant)
    ]
    assert [text for text in texts if text != text.strip() or text[0] in ",;:)"] == []


@pytest.mark.parametrize("room", ["bounds", "heuristics", "appraisal", "decomposition", "plan", "proof"])
def test_facts_are_codes_and_numbers(room):
    """Sentences about them are made where they are shown; only what is refused is told where that happens."""
    refusing = {"plan/reader.py", "plan/state.py", "plan/shape.py", "proof/verified.py", "proof/vipr/export.py"}
    paths = (path for path in sorted((PACKAGE / room).rglob("*.py")) if messages(path))
    assert {str(path.relative_to(PACKAGE)) for path in paths} <= refusing


def test_there_are_messages_to_translate():
    assert sum(len(messages(path)) for path in PACKAGE.rglob("*.py")) > 200


#: What is counted, and may be one.
COUNTED = "printers|cards|days|blanks|sites|offices|moves|lines|rules|hours|departures|printer-days|cells|cases|faults"
#: Constants, and counts of what has its own sentence where it is one.
NEVER_ONE = {
    "{count} sites; this program handles {most} at most",
    "no trip takes more than {most} hours",
    "{count} cells in one row; no table has so many",
    "{fault}; the same goes for {count} more cells of this column, down to line {line}",
    "the header seems to be in line {line}, and at most {most} lines may stand above it; delete some of them",
    "{file}: {count} leg takes more than {most} hours, e.g. {hours} from {origin} to {destination}; are these minutes?",
    "{file}: one printer prints {rate} cards on a day, more than {most}; is it a slip?",
    "{count} cards are printed at {site} for {owner}, day {first} to {last}.",
    "plans of up to {days} days would take about {size} GB of memory; ask for at most {most} days",
}


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_words_that_go_with_a_count_are_chosen_by_it(path):
    """Else somebody reads of 1 printers: `ngettext`, or ``{n:# printer|# printers}`` with a quantity."""
    fixed = re.compile(r"\{(\w+)\} (?:(?:more|other|blank) )?(?:" + COUNTED + r")\b")
    for call in messages(path):
        texts = [text.value for text in call.args[CALLS[call.func.id]]]
        one, many = texts[0], texts[-1]
        if one not in NEVER_ONE:
            # What differs between the two forms of a message is chosen.
            chosen = (
                {m[1] for m in fixed.finditer(many)} - {m[1] for m in fixed.finditer(one)} if one != many else set()
            )
            left = {m[1] for m in fixed.finditer(many)} - chosen
            assert not left, f"{path.name}:{call.lineno}: {many}"
