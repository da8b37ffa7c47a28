"""Every message is a plain literal with named placeholders, ready for a catalogue."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[1] / "reallocate"
CALLS = ("_", "ngettext")


def messages(path: Path) -> list[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return [
        n for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name) and n.func.id in CALLS
    ]


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_messages_are_literals_with_named_placeholders(path):
    if path.name == "language.py":
        return
    for call in messages(path):
        texts = call.args[:1] if call.func.id == "_" else call.args[:2]
        for text in texts:
            assert isinstance(text, ast.Constant), f"{path.name}:{call.lineno}"
            assert isinstance(text.value, str)
            for _literal, name, _spec, _conversion in string.Formatter().parse(text.value):
                assert name is None or name.isidentifier(), f"{path.name}:{call.lineno}: {text.value}"


@pytest.mark.parametrize("path", sorted(PACKAGE.rglob("*.py")), ids=lambda p: str(p.relative_to(PACKAGE)))
def test_no_message_is_a_piece_of_a_sentence(path):
    """A piece that begins or ends with a blank, or begins with a comma, is glued to another, in one word order."""
    if path.name == "language.py":
        return
    texts = [text.value for call in messages(path) for text in call.args[:2] if isinstance(text, ast.Constant)]
    assert [text for text in texts if text != text.strip() or text[0] in ",;:)"] == []


@pytest.mark.parametrize("room", ["bounds", "heuristics", "appraisal", "decomposition", "plan", "proof"])
def test_facts_are_codes_and_numbers(room):
    """Sentences about them are made where they are shown; only what is refused is told where that happens."""
    refusing = {"plan/reader.py", "plan/shape.py", "proof/verified.py", "proof/vipr/export.py"}
    paths = (path for path in sorted((PACKAGE / room).rglob("*.py")) if messages(path))
    assert {str(path.relative_to(PACKAGE)) for path in paths} <= refusing


def test_there_are_messages_to_translate():
    assert sum(len(messages(path)) for path in PACKAGE.rglob("*.py")) > 200


def test_a_catalogue_replaces_messages(tmp_path, monkeypatch):
    """A compiled catalogue in the language's folder is all that a translation needs."""
    import struct

    from reallocate import language

    folder = tmp_path / "id" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    pairs = [(b"", b"Content-Type: text/plain; charset=UTF-8\n"), (b"none", b"tidak ada")]
    ids, texts, offsets = b"", b"", []
    for key, value in pairs:
        offsets.append((len(key), len(ids), len(value), len(texts)))
        ids += key + b"\0"
        texts += value + b"\0"
    start = 28 + 16 * len(pairs)
    table = [n for lk, ok, _lv, _ov in offsets for n in (lk, ok + start)]
    table += [n for _lk, _ok, lv, ov in offsets for n in (lv, ov + start + len(ids))]
    header = struct.pack("<7I", 0x950412DE, 0, len(pairs), 28, 28 + 8 * len(pairs), 0, 0)
    (folder / "reallocate.mo").write_bytes(header + struct.pack(f"<{len(table)}I", *table) + ids + texts)
    monkeypatch.setattr(language, "CATALOGUES", tmp_path)
    language._catalogue.cache_clear()
    language.set_language("id")
    try:
        assert language._("none") == "tidak ada"
        assert language._("some text without translation") == "some text without translation"
    finally:
        language.set_language("en")
        language._catalogue.cache_clear()


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
        one, many = (text.value for text in (call.args[0], call.args[call.func.id == "ngettext"]))
        if one not in NEVER_ONE:
            # What differs between the two forms of a message is chosen.
            chosen = (
                {m[1] for m in fixed.finditer(many)} - {m[1] for m in fixed.finditer(one)} if one != many else set()
            )
            left = {m[1] for m in fixed.finditer(many)} - chosen
            assert not left, f"{path.name}:{call.lineno}: {many}"
