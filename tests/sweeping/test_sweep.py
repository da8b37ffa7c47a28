"""A sweep from its study to its table: resumed, ended early, held by another, on a full disk, from an older version."""

from __future__ import annotations

import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from reallocate import Control, SystemLimit, UsageError, read_sweep, sweep
from reallocate.cli.main import run
from reallocate.sweeping import frontier, store
from reallocate.sweeping import run as running
from reallocate.sweeping.advance import SWEEP, Advance
from reallocate.sweeping.job import Job, work
from reallocate.sweeping.local import Local
from reallocate.sweeping.run import worked_out
from reallocate.sweeping.store import STORE, TABLE, Store, held
from tests.documents import read_document
from tests.processes import parent_environment
from tests.sweeping.worlds import GRID, WORLD, crashes_at_sixty, without_seconds, written

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> Path:
    """A sweep that nothing disturbed, on one core."""
    folder = tmp_path_factory.mktemp("whole")
    sweep(written(folder), folder / "out", jobs=1)
    return folder / "out"


def table_of(directory: Path) -> list[str]:
    return without_seconds(directory / TABLE)


def started(folder: Path, *more: str) -> subprocess.Popen[bytes]:
    command = [
        sys.executable,
        "-m",
        "reallocate",
        "sweep",
        str(folder / "study.toml"),
        "-o",
        str(folder / "out"),
        *more,
    ]
    return subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=parent_environment(ROOT))


def stored(directory: Path) -> dict[str, float]:
    """The seconds of every answer in a store."""
    try:
        with closing(sqlite3.connect(f"file:{directory / STORE}?mode=ro", uri=True)) as connection:
            return dict(connection.execute("SELECT digest, seconds FROM answers"))
    except sqlite3.OperationalError:
        return {}


def wait_for_answers(directory: Path, count: int) -> None:
    end = time.monotonic() + 60
    while len(stored(directory)) < count and time.monotonic() < end:
        time.sleep(0.01)


def test_two_cores_make_the_same_table_as_one(whole, tmp_path):
    found = sweep(written(tmp_path), tmp_path / "out", jobs=2)
    assert table_of(tmp_path / "out") == table_of(whole)
    assert found.done == 16
    assert found.work.made == 16 - found.work.saved
    assert all(row.answer.proven for row in found.rows)


def test_a_sweep_that_is_killed_goes_on_and_works_nothing_out_twice(whole, tmp_path):
    written(tmp_path)
    seconds: dict[str, float] = {}
    for count in (1, 5, 9):
        run = started(tmp_path, "--jobs", "2", "-q")
        wait_for_answers(tmp_path / "out", count)
        run.send_signal(signal.SIGKILL)
        run.wait()
        before, seconds = seconds, stored(tmp_path / "out")
        assert before.items() <= seconds.items()
    found = sweep(tmp_path / "study.toml", tmp_path / "out")
    assert seconds.items() <= stored(tmp_path / "out").items()
    assert found.done == 16
    assert table_of(tmp_path / "out") == table_of(whole)


def test_an_interrupt_leaves_a_table_of_what_is_known(tmp_path):
    written(tmp_path)
    run = started(tmp_path, "--jobs", "1", "-q")
    wait_for_answers(tmp_path / "out", 2)
    run.send_signal(signal.SIGINT)
    assert run.wait(20) == 130
    known = len(table_of(tmp_path / "out")) - 1
    assert 2 <= known < 16
    assert read_sweep(tmp_path / "out").done == known


def test_a_clock_ends_a_sweep(tmp_path):
    found = sweep(written(tmp_path), tmp_path / "out", control=Control(time_limit=0.05))
    assert found.limit == "time"
    assert found.done < 16


def test_a_directory_is_held_by_one_sweep(tmp_path):
    path = written(tmp_path)
    with held(tmp_path / "out"), pytest.raises(UsageError, match="another run is at work"):
        sweep(path, tmp_path / "out")
    assert not (tmp_path / "out" / STORE).exists()


def test_a_table_of_another_version_is_kept_apart_and_worked_out_anew(whole, tmp_path, monkeypatch):
    path = written(tmp_path)
    for module in (frontier, store):
        monkeypatch.setattr(module, "__version__", "0.0.9")
    monkeypatch.setattr(frontier.key_of, "__defaults__", ("0.0.9",))
    sweep(path, tmp_path / "out")
    old = table_of(tmp_path / "out")
    monkeypatch.undo()
    monkeypatch.chdir(ROOT)
    found = sweep(path, tmp_path / "out")
    assert found.older == "0.0.9"
    assert found.work.made == 16
    assert without_seconds(tmp_path / "out" / "rows-0.0.9.csv") == old
    assert table_of(tmp_path / "out") == table_of(whole)
    assert "0.0.9" in str(found) or "0.0.9" in old[1]


def test_a_full_disk_is_told_and_what_is_stored_stays(tmp_path, monkeypatch):
    path = written(tmp_path)
    opened = Store._opened

    def small(self, reading):
        connection = opened(self, reading)
        connection.execute("PRAGMA max_page_count=9")
        return connection

    monkeypatch.setattr(Store, "_opened", small)
    monkeypatch.setattr(Store, "keep", padded(Store.keep))
    with pytest.raises(SystemLimit, match="the disk takes no more"):
        sweep(path, tmp_path / "out")
    monkeypatch.undo()
    monkeypatch.chdir(ROOT)
    kept = stored(tmp_path / "out")
    assert 0 < len(kept) < 16
    assert sweep(path, tmp_path / "out").done == 16
    assert kept.items() <= stored(tmp_path / "out").items()


def padded(keep):
    """Let each answer take a page of the disk."""

    def kept(self, key, answer, *, begun, **how):
        keep(self, key, answer, begun=begun.ljust(3_000), **how)

    return kept


@pytest.mark.parametrize("content", [b"no database at all, but long enough to be looked at", b""])
def test_a_file_that_is_no_store_is_refused_or_made(tmp_path, content):
    path = written(tmp_path)
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / STORE).write_bytes(content)
    if not content:
        assert sweep(path, tmp_path / "out").done == 16
        return
    with pytest.raises(UsageError, match="cannot be used"):
        sweep(path, tmp_path / "out")
    assert (tmp_path / "out" / STORE).read_bytes() == content
    with pytest.raises(UsageError, match="no sweep"):
        read_sweep(tmp_path)


def test_a_store_of_another_form_is_refused(whole, tmp_path):
    (tmp_path / STORE).write_bytes((whole / STORE).read_bytes())
    with closing(sqlite3.connect(tmp_path / STORE)) as connection:
        connection.execute("PRAGMA user_version=7")
    with pytest.raises(UsageError, match="another form"):
        read_sweep(tmp_path)


def test_a_variant_whose_process_dies_four_times_is_marked_and_tried_again_by_the_next_run(tmp_path):
    calls = []

    def task(job, control):
        calls.append(job.key)
        return crashes_at_sixty(job, control)

    control = Control()
    (tmp_path / "out").mkdir()
    with Store(tmp_path / "out") as kept:
        with Local(2, control, task) as runner:
            found = worked_out(GRID, kept, runner, control)
        dead = [row for row in found.rows if row.cells[0] == "60"]
        assert {row.answer.status for row in dead} == {"crash"}
        assert found.crashed == len(dead) == 3
        assert {calls.count(row.digest) for row in dead} == {4}
        assert found.done == 21
        with Local(1, control) as runner:
            again = worked_out(GRID, kept, runner, control)
    assert again.crashed == 0
    assert again.work.made + again.work.saved == 21


def test_what_is_extended_works_out_the_rest_alone(tmp_path):
    path = written(tmp_path)
    sweep(path, tmp_path / "out")
    before = stored(tmp_path / "out")
    path.write_text(path.read_text(encoding="utf-8").replace("count = 4", "count = 5"), encoding="utf-8")
    assert sweep(path, tmp_path / "out").done == 20
    after = stored(tmp_path / "out")
    assert len(after) == 20
    assert before.items() <= after.items()


# --- the command ------------------------------------------------------------------------------------------------------


def test_the_command_shows_what_it_found_and_what_is_kept(whole, tmp_path, capsys):
    assert run(["sweep", "--show", str(whole), "-o", str(tmp_path / "sheet.xlsx")]) == 0
    shown = capsys.readouterr().out
    assert "16 of 16 variants are worked out." in shown
    assert "cards_per_printer_day = 150" in shown
    assert "Of 4 ways to fill in what is not known" in shown
    assert max(map(len, shown.splitlines())) < 120
    assert (tmp_path / "sheet.xlsx").read_bytes()[:2] == b"PK"
    assert run(["sweep", "--show", str(whole), "--json"]) == 0
    document = read_document(capsys.readouterr().out)
    assert [one["given"] for one in document["scenarios"]] == [
        {"cards_per_printer_day": str(n)} for n in (60, 90, 120, 150)
    ]
    assert sum(one["proven"] for one in document["scenarios"]) == 16
    frames = read_sweep(whole).to_frames()
    assert frames["days"]["variants"].sum() == len(frames["rows"]) == 16


def test_the_command_varies_an_instance(tmp_path, capsys):
    written(tmp_path)
    words = ["sweep", str(tmp_path / "world.csv"), "--vary", "printers@A:by=0..2", "-o", str(tmp_path / "out"), "-q"]
    assert run(words) == 0
    assert "3 of 3 variants" in capsys.readouterr().out
    assert table_of(tmp_path / "out")[0].startswith("variant,printers@A:by,days,days_bound,moves,status,version,digest")


@pytest.mark.parametrize(
    "words",
    [
        ["sweep"],
        ["sweep", "study.toml", "--show", "out"],
        ["sweep", "study.toml", "--seed", "1"],
        ["sweep", "--show", "nowhere"],
        ["sweep", "world.csv", "--vary", "printers"],
        ["sweep", "world.csv", "--vary", "printers@A=1", "--scheduler", "tcp://127.0.0.1:9"],
    ],
)
def test_a_wrong_call_is_a_wrong_call(tmp_path, monkeypatch, words):
    written(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("reallocate.sweeping.cluster.CONNECT", 0.5)
    assert run([*words, "-q"]) == 2


def test_progress_says_the_rate_and_the_days_so_far(tmp_path, monkeypatch):
    told = []
    monkeypatch.setattr(running, "TELL", 0.0)
    sweep(written(tmp_path), tmp_path / "out", control=Control(listener=told.append))
    from reallocate.present.text.progress import described

    assert described(told[0]) == "0 of 16"
    assert described(
        Advance(SWEEP, None, None, None, 9.0, None, 446, 1000, 33.2, 1000.0, ((11, 24), (12, 10)), 16)
    ) == ("446 of 1,000 · 33 a minute · 17 min left · 16 workers · days 11: 71 %, 12: 29 %")
    assert "a minute" in described(told[-1])
    assert ", 4: " in described(told[-1])


def test_what_others_begin_with_survives_in_the_store(tmp_path):
    answer = work(Job("key", WORLD, (), 1.0), Control())
    assert answer is not None
    assert answer.proof is not None
    with Store(tmp_path) as place:
        place.keep("key", answer, begun="", with_plan=True)
        place.keep("bare", answer, begun="", with_plan=False)
        kept = place.answers({"key": "", "bare": ""})
    assert (kept["key"].plan, kept["key"].proof) == (answer.plan, answer.proof)
    assert (kept["bare"].plan, kept["bare"].proof) == (None, None)
