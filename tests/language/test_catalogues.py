"""The catalogues hold every message, translated, and get into what is installed."""

from __future__ import annotations

import shutil
import string
import subprocess
import sys
import zipfile
from collections.abc import Iterable
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog, Message

import catalogues
from reallocate.language import LANGUAGES

ROOT = Path(__file__).parents[2]
SOURCES = catalogues.sources()


def forms(text: str | Iterable[str]) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text)


def placeholders(text: str) -> set[str]:
    """Return the names in braces, and the signs of percent that stand for something."""
    names = {name for _literal, name, _form, _conversion in string.Formatter().parse(text) if name is not None}
    return names | {part.partition(")")[0] for part in text.split("%(")[1:]}


def needed(text: str) -> set[str]:
    """Return the names whose values must be shown: not those that only choose words, as in ``{n:is|are}``."""
    return placeholders(text) - {
        name for _literal, name, form, _conversion in string.Formatter().parse(text) if form and "#" not in form
    }


def test_there_is_a_catalogue_for_every_language_but_english():
    assert [catalogues.language_of(source) for source in SOURCES] == sorted(set(LANGUAGES) - {"en"})


@pytest.mark.parametrize("source", SOURCES, ids=catalogues.language_of)
def test_every_message_is_translated_and_looked_at(source):
    """Those of click too: a version with others fails here."""
    assert [message.id for message in catalogues.untranslated(source)] == []


@pytest.mark.parametrize("source", SOURCES, ids=catalogues.language_of)
def test_a_catalogue_holds_the_messages_of_the_code_and_no_others(source):
    """Where it fails, `make messages` brings them together."""

    def keys(found: Catalog) -> set[object]:
        return {(message.context, message.id) for message in found if message.id}

    there = catalogues.read(source)
    assert list(there.obsolete) == []
    assert keys(there) == keys(catalogues.extracted())


@pytest.mark.parametrize("source", SOURCES, ids=catalogues.language_of)
def test_a_translation_has_the_placeholders_of_its_message(source):
    """It may leave out one that only chooses between English words, and no other."""

    def differs(message: Message) -> bool:
        english, others = forms(message.id), [text for text in forms(message.string) if text]
        known = set().union(*map(placeholders, english))
        lacking = (needed(english[-1]) - placeholders(text) for text in others)
        return any(lacking) or any(placeholders(text) - known for text in others)

    assert [message.id for message in catalogues.read(source) if message.id and differs(message)] == []


@pytest.mark.parametrize("source", SOURCES, ids=catalogues.language_of)
def test_the_compiled_form_is_the_same_bytes_every_time(source):
    content = catalogues.compiled(source)
    assert content == catalogues.compiled(source)
    assert b"Babel" not in content
    assert b"-Date:" not in content


def test_a_wheel_that_is_built_from_a_clone_speaks_indonesian(tmp_path):
    """Nothing compiled is in a clone: the build makes it; two builds are the same bytes, and the wheel has it."""
    clone = tmp_path / "clone"
    shutil.copytree(ROOT / "reallocate", clone / "reallocate", ignore=shutil.ignore_patterns("*.mo", "__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE", "catalogues.py", "hatch_build.py", ".gitignore"):
        shutil.copy(ROOT / name, clone)
    wheels = []
    for name in ("first", "second"):
        command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path / name)]
        subprocess.run(command, cwd=clone, check=True, capture_output=True)
        wheels += (tmp_path / name).glob("*.whl")
    first, second = (wheel.read_bytes() for wheel in wheels)
    assert first == second
    place = tmp_path / "installed"
    with zipfile.ZipFile(wheels[0]) as wheel:
        wheel.extractall(place)
    assert not list(place.rglob("*.po"))
    code = f"import sys; sys.path.insert(0, {str(place)!r}); from reallocate.__main__ import main; main()"
    command = [sys.executable, "-c", code, "solve", "no-such.csv", "--language", "id"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert done.returncode == 3
    assert "no-such.csv: " in done.stderr
    assert "there is no such file" not in done.stderr
    assert "tidak ada" in done.stderr
