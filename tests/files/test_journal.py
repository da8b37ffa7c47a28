"""A set of files changes as a whole: a fault before any system call leaves the old set or the new one."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest

from reallocate.errors import UsageError
from reallocate.files import journal
from reallocate.files.journal import PRIVATE, RECORD, NotInPlace, reading, recover, replace_files, writing
from tests.faults import Killed, System, until_it_completes
from tests.processes import parent_environment

ROOT = Path(__file__).parents[2]
NAMES = ("moves.csv", "shipments.csv", "summary.json", "extra.json")
OLD = {"moves.csv": b"old moves", "shipments.csv": b"old shipments", "summary.json": b"old", "extra.json": b"old extra"}
NEW = {"moves.csv": b"new moves", "shipments.csv": b"old shipments", "summary.json": b"new"}
LAST = {"summary.json": b"last"}


def put(directory: Path, files: dict[str, bytes]) -> None:
    with writing(directory) as view:
        replace_files(view, files, set(NAMES))


def seen(directory: Path) -> dict[str, bytes]:
    """What a reader finds."""
    with reading(directory) as view:
        places = {name: view.path(name) for name in NAMES}
        return {name: place.read_bytes() for name, place in places.items() if os.path.lexists(place)}


def raw(directory: Path) -> dict[str, bytes]:
    """What stands in the directory, private files too."""
    return {path.name: path.read_bytes() for path in directory.iterdir()}


def fresh(directory: Path, files: dict[str, bytes]) -> Path:
    directory.mkdir()
    if files:
        put(directory, files)
    return directory


# --- faults -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("old", [OLD, {}], ids=["over a set", "into nothing"])
def test_a_kill_before_any_system_call_leaves_one_set_and_the_next_writer_recovers(tmp_path, old):
    found: list[dict[str, bytes]] = []

    def attempt(n: int) -> bool:
        place = fresh(tmp_path / str(n), old)
        with pytest.MonkeyPatch.context() as patch:
            system = System(n, kill=True)
            system.install(patch)
            with suppress(Killed):
                put(place, NEW)
        found.append(seen(place))
        assert found[-1] in (old, NEW)
        with writing(place) as view:
            recover(view)
        assert raw(place) == found[-1]
        put(place, LAST)
        assert raw(place) == LAST
        return not system.failed

    assert until_it_completes(attempt) > 30
    # There is one moment from which on the new set is the one.
    assert found == sorted(found, key=lambda files: files == NEW)
    assert (found[0], found[-1]) == (old, NEW)


def test_a_kill_during_recovery_changes_nothing_that_a_reader_sees(tmp_path):
    """The recovery of a recorded set is cut short before each of its calls, again and again."""

    def pending(n: int) -> Path:
        place = fresh(tmp_path / str(n), OLD)
        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(journal, "recover", lambda view: None)
            put(place, NEW)
        assert seen(place) == NEW
        assert raw(place)["moves.csv"] == b"old moves"
        return place

    def attempt(n: int) -> bool:
        place = pending(n)
        for _again in range(3):
            with pytest.MonkeyPatch.context() as patch:
                system = System(n, kill=True)
                system.install(patch)
                with suppress(Killed), writing(place) as view:
                    recover(view)
            assert seen(place) == NEW
        put(place, NEW)
        assert raw(place) == NEW
        return not system.failed

    assert until_it_completes(attempt) > 10


@pytest.mark.parametrize("lasting", [False, True], ids=["once", "from then on"])
def test_a_call_that_fails_leaves_one_set_and_is_told(tmp_path, lasting):
    def attempt(n: int) -> bool:
        place = fresh(tmp_path / str(n), OLD)
        with pytest.MonkeyPatch.context() as patch:
            system = System(n, lasting=lasting)
            system.install(patch)
            told: OSError | None = None
            try:
                put(place, NEW)
            except OSError as error:
                told = error
        found = seen(place)
        assert found == (NEW if told is None or isinstance(told, NotInPlace) else OLD)
        put(place, LAST)
        assert raw(place) == LAST
        return not system.failed

    assert until_it_completes(attempt) > 20


def test_a_full_disk_at_any_write_leaves_the_old_set_and_nothing_else(tmp_path):
    def attempt(n: int) -> bool:
        place = fresh(tmp_path / str(n), OLD)
        with pytest.MonkeyPatch.context() as patch:
            system = System(n, calls=("write",), lasting=True)
            system.install(patch)
            if n <= len(NEW) + 1:  # the files and the record
                with pytest.raises(OSError, match="No space left"):
                    put(place, NEW)
                assert raw(place) == OLD
            else:
                put(place, NEW)
        return not system.failed

    assert until_it_completes(attempt) == len(NEW) + 1


def test_a_write_that_takes_a_part_only_is_carried_on(tmp_path, monkeypatch):
    real = os.write
    monkeypatch.setattr(os, "write", lambda handle, content: real(handle, bytes(content)[:2]))
    put(fresh(tmp_path / "plan", {}), NEW)
    assert raw(tmp_path / "plan") == NEW


# --- two at once ------------------------------------------------------------------------------------------------------

WRITER = """
import random, sys, time
from pathlib import Path
from tests.files.test_journal import NAMES, put
letter, times = sys.argv[2], int(sys.argv[3])
for k in range(times):
    time.sleep(random.uniform(0, 0.01))  # runs do not follow each other without a pause
    put(Path(sys.argv[1]), {name: (letter * 5000).encode() for name in NAMES[: 4 - k % 2]})
"""


def writer(place: Path, letter: str, times: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-c", WRITER, os.fspath(place), letter, str(times)]
    return subprocess.Popen(command, env=parent_environment(ROOT), stderr=subprocess.PIPE)


def assert_no_mix(files: dict[str, bytes]) -> None:
    assert len(set(files.values())) == 1, {name: content[:1] for name, content in files.items()}


def test_two_writers_at_once_and_a_reader_that_never_sees_a_mix(tmp_path):
    place = fresh(tmp_path / "plan", dict.fromkeys(NAMES, b"x" * 5000))
    runs = [writer(place, letter, 100) for letter in "ab"]
    letters = set()
    while any(run.poll() is None for run in runs):
        files = seen(place)
        assert_no_mix(files)
        letters.add(files["summary.json"][:1])
        time.sleep(0.001)
    for run in runs:
        assert run.communicate()[1] == b""
        assert run.returncode == 0
    assert letters >= {b"a", b"b"}
    assert not [name for name in raw(place) if name.startswith(PRIVATE)]


def test_writers_that_are_killed_at_any_moment_leave_no_mix(tmp_path):
    place = fresh(tmp_path / "plan", dict.fromkeys(NAMES, b"x" * 5000))
    chance = random.Random(1)
    for k in range(8):
        run = writer(place, "ab"[k % 2], 10_000)
        before = seen(place)
        while seen(place) == before and run.poll() is None:
            time.sleep(0.01)
        time.sleep(chance.uniform(0, 0.05))
        run.send_signal(signal.SIGKILL)
        run.communicate()
        files = seen(place)
        assert_no_mix(files)
        with writing(place) as view:
            recover(view)
        assert raw(place) == files


@pytest.mark.parametrize("first", [reading, writing])
def test_a_lock_that_is_not_let_go_is_told_of(tmp_path, monkeypatch, first):
    monkeypatch.setattr(journal, "PATIENCE", 0.05)
    with first(tmp_path), pytest.raises(UsageError, match="another run"), writing(tmp_path):
        pass


def test_readers_do_not_keep_each_other_waiting(tmp_path):
    with reading(tmp_path), reading(tmp_path):
        pass


def test_without_locks_the_rest_still_works(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "fcntl", None)
    put(fresh(tmp_path / "plan", OLD), NEW)
    assert raw(tmp_path / "plan") == NEW


# --- records and links ------------------------------------------------------------------------------------------------


def test_a_record_that_is_no_valid_one_is_cleared_like_any_other_leftover(tmp_path):
    place = fresh(tmp_path / "plan", OLD)
    body = {"schema": journal.SCHEMA, "changes": []}
    texts = ["", "{", "[]", "[" * 100_000, json.dumps({**body, "digest": "0"}), '{"digest": 1, "changes": [3]}']
    for text in texts:
        (place / RECORD).write_text(text, encoding="utf-8")
        assert seen(place) == OLD
    put(place, NEW)
    assert raw(place) == NEW


@pytest.mark.parametrize("name", ["../outside", "/outside", "..", "", RECORD])
def test_a_record_leads_nowhere_else(tmp_path, name):
    place = fresh(tmp_path / "plan", OLD)
    change = journal.FileChange(name, PRIVATE + "x", journal.sha256(b"planted"), None)
    (place / (PRIVATE + "x")).write_bytes(b"planted")
    (place / RECORD).write_bytes(journal._record_text({name: change}))
    assert seen(place) == OLD
    put(place, NEW)
    assert raw(place) == NEW
    assert [path.name for path in tmp_path.iterdir()] == ["plan"]


def test_links_are_replaced_and_removed_and_never_followed(tmp_path):
    target = tmp_path / "target"
    target.write_bytes(b"theirs")
    place = fresh(tmp_path / "plan", {})
    for name in (*NAMES, RECORD, PRIVATE + "left"):
        (place / name).symlink_to(target)
    put(place, NEW)
    assert raw(place) == NEW
    assert not any(path.is_symlink() for path in place.iterdir())
    assert target.read_bytes() == b"theirs"


@pytest.mark.parametrize("name", ["moves.csv", "summary.json", "extra.json"])
def test_what_somebody_put_there_since_stays(tmp_path, monkeypatch, name):
    """The record removes or replaces the file that stood there when it was written, not another."""
    place = fresh(tmp_path / "plan", OLD)
    with monkeypatch.context() as patch:
        patch.setattr(journal, "recover", lambda view: None)
        put(place, NEW)
    (place / name).write_bytes(b"mine")
    assert seen(place) == {**NEW, name: b"mine"}
    with writing(place) as view:
        recover(view)
    assert raw(place) == {**NEW, name: b"mine"}


def test_files_are_as_open_to_others_as_the_user_wants(tmp_path):
    before = os.umask(0o027)
    try:
        put(fresh(tmp_path / "plan", {}), NEW)
    finally:
        os.umask(before)
    assert (tmp_path / "plan" / "moves.csv").stat().st_mode & 0o777 == 0o640
