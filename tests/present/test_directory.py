"""The plan directory: whole or not at all."""

from __future__ import annotations

import errno
import os
from dataclasses import replace

import pytest

from reallocate import Instance, Site, SolverError, UsageError, read_instance, solve, verify_plan
from reallocate.files import journal
from reallocate.present.directory import check_directory, foreign_files, write_directory, write_files

FILES = {"moves.csv": "a\n", "shipments.csv": "b\n", "assignment.csv": "c\n"}


def content(directory):
    return {path.name: path.read_text(encoding="utf-8") for path in directory.iterdir()}


def test_what_was_written_is_ours_and_an_edit_is_seen(tmp_path):
    plan = tmp_path / "plan"
    write_directory(plan, FILES, {"status": "optimal", "hours": 2.25})
    assert foreign_files(plan) == set()
    (plan / "moves.csv").write_text("edited", encoding="utf-8")
    assert foreign_files(plan) == {"moves.csv"}


def test_options_that_are_hardly_more_than_nothing_are_written_and_verified(tmp_path):
    """Python writes such a number as 1e-07; a search without any time still leaves a plan that can be verified."""
    tiny = read_instance("instances/tiny-two-sites.csv")
    place = solve(tiny, effort=1e-7, time_limit=1e-7).write(tmp_path / "plan")
    assert place is not None
    assert "e-07" in (place / "summary.json").read_text("utf-8")
    assert verify_plan(place, tiny)["valid"] is True


def test_an_edited_summary_makes_everything_foreign(tmp_path):
    plan = tmp_path / "plan"
    write_directory(plan, FILES, {"status": "optimal"})
    summary = plan / "summary.json"
    summary.write_text(summary.read_text(encoding="utf-8").replace("optimal", "feasible"), encoding="utf-8")
    assert foreign_files(plan) == {*FILES, "summary.json"}


def test_a_run_that_writes_fewer_files_removes_the_others_of_ours(tmp_path):
    plan = tmp_path / "plan"
    write_directory(plan, FILES, {"status": "optimal"})
    write_directory(plan, {}, {"status": "impossible"})
    assert set(content(plan)) == {"summary.json"}


@pytest.mark.parametrize("call", ["fsync", "write", "fchmod"])
def test_a_fault_before_the_files_are_in_place_changes_nothing(tmp_path, monkeypatch, call):
    """A full disk shows itself while the new files are written, before any old one is replaced."""
    plan = tmp_path / "plan"
    write_directory(plan, FILES, {"status": "optimal"})
    before = content(plan)

    def full(*_args: object, **_more: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, call, full)
    with pytest.raises(UsageError, match="No space left"):
        write_directory(plan, {"moves.csv": "new\n"}, {"status": "feasible"})
    assert content(plan) == before


def test_a_symlink_is_foreign(tmp_path):
    plan = tmp_path / "plan"
    write_directory(plan, FILES, {"status": "optimal"})
    target = tmp_path / "elsewhere"
    target.write_text("a\n", encoding="utf-8")
    (plan / "moves.csv").unlink()
    (plan / "moves.csv").symlink_to(target)
    with pytest.raises(UsageError, match=r"moves\.csv"):
        check_directory(plan, force=False)


# --- after a kill -----------------------------------------------------------------------------------------------------


@pytest.fixture
def cut_short(tmp_path, monkeypatch):
    """A directory whose last writer was killed when the new plan was recorded and nothing was in its place yet."""
    plan = tmp_path / "plan"
    write_directory(plan, {**FILES, "certificate.json": "{}"}, {"status": "optimal"})
    with monkeypatch.context() as patch:
        patch.setattr(journal, "recover", lambda view: None)
        write_directory(plan, {**FILES, "moves.csv": "new\n"}, {"status": "feasible"})
    assert content(plan)["moves.csv"] == "a\n"
    return plan


def test_the_next_run_finishes_what_a_killed_one_had_recorded(cut_short, tmp_path):
    assert foreign_files(cut_short) == set()
    check_directory(cut_short, force=False)
    assert set(content(cut_short)) == {*FILES, "summary.json"}
    assert content(cut_short)["moves.csv"] == "new\n"
    assert foreign_files(cut_short) == set()


def test_a_file_that_was_edited_after_a_kill_is_kept(cut_short, tmp_path):
    (cut_short / "moves.csv").write_text("edited", encoding="utf-8")
    assert foreign_files(cut_short) == {"moves.csv"}
    with pytest.raises(UsageError, match=r"moves\.csv"):
        check_directory(cut_short, force=False)
    assert content(cut_short)["moves.csv"] == "edited"
    check_directory(cut_short, force=True)
    assert content(cut_short)["moves.csv"] == "edited"  # until there is something to replace it
    write_directory(cut_short, FILES, {"status": "feasible"}, force=True)
    assert content(cut_short)["moves.csv"] == "a\n"


def test_files_that_were_edited_after_a_kill_stay_whatever_is_written_beside_them(tmp_path, monkeypatch):
    """Without a plan's record nobody looks at the other files, and the same call made again finds its own content."""
    with monkeypatch.context() as patch:
        patch.setattr(journal, "recover", lambda view: None)
        write_files(tmp_path, {"m.csv": "new\n"})
    (tmp_path / "m.csv").write_text("edited", encoding="utf-8")
    with pytest.raises(UsageError, match=r"m\.csv is there already"):
        write_files(tmp_path, {"m.csv": "new\n"})
    write_files(tmp_path, {"other.csv": "b\n"})
    assert content(tmp_path) == {"m.csv": "edited", "other.csv": "b\n"}


def test_a_plan_that_cannot_be_put_in_place_is_told_of_and_finished_by_the_next_run(tmp_path, monkeypatch):
    plan = tmp_path / "plan"
    write_directory(plan, FILES, {"status": "optimal"})

    def full(view: object) -> None:
        if view.pending:
            raise OSError(errno.EIO, "Input/output error")

    with monkeypatch.context() as patch:
        patch.setattr(journal, "recover", full)
        with pytest.raises(UsageError, match=r"recorded in .* Input/output error; run again"):
            write_directory(plan, {**FILES, "moves.csv": "new\n"}, {"status": "feasible"})
    check_directory(plan, force=False)
    assert content(plan)["moves.csv"] == "new\n"


# --- before solving ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("exists", [True, False])
def test_a_directory_that_takes_no_files_is_found_before_solving(tmp_path, monkeypatch, exists):
    plan = tmp_path / "plan" / "deep"
    if exists:
        plan.mkdir(parents=True)
    real = os.open

    def read_only(path, flags, *more, **most):
        if flags & (os.O_WRONLY | os.O_RDWR | os.O_CREAT):
            raise OSError(errno.EROFS, "Read-only file system")
        return real(path, flags, *more, **most)

    monkeypatch.setattr(os, "open", read_only)
    with pytest.raises(UsageError, match="Read-only file system"):
        check_directory(plan, force=False)


def test_asking_whether_a_directory_takes_files_leaves_none(tmp_path):
    check_directory(tmp_path, force=False)
    check_directory(tmp_path / "a" / "b", force=False)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("force", [False, True])
def test_a_directory_in_the_place_of_a_file_is_left_to_its_owner(tmp_path, force):
    plan = tmp_path / "plan"
    (plan / "moves.csv").mkdir(parents=True)
    with pytest.raises(UsageError, match=r"moves\.csv"):
        check_directory(plan, force=force)
    with pytest.raises(UsageError, match=r"moves\.csv"):
        write_directory(plan, FILES, {}, force=force)
    assert list(plan.iterdir()) == [plan / "moves.csv"]


def test_a_link_to_nowhere_is_no_directory(tmp_path):
    (tmp_path / "plan").symlink_to(tmp_path / "nowhere")
    for place in (tmp_path / "plan", tmp_path / "plan" / "deep"):
        with pytest.raises(UsageError, match="name a directory"):
            check_directory(place, force=True)


@pytest.mark.parametrize("name", [*FILES, "summary.json", "certificate.json"])
def test_a_link_in_the_place_of_an_output_is_foreign_and_never_written_through(tmp_path, name):
    plan = tmp_path / "plan"
    write_directory(plan, {**FILES, "certificate.json": "{}"}, {"status": "optimal"})
    target = tmp_path / "theirs"
    target.write_bytes((plan / name).read_bytes())
    before = target.read_bytes()
    (plan / name).unlink()
    (plan / name).symlink_to(target)
    with pytest.raises(UsageError, match=name):
        check_directory(plan, force=False)
    check_directory(plan, force=True)
    write_directory(plan, FILES, {"status": "feasible"}, force=True)
    assert not any(path.is_symlink() for path in plan.iterdir())
    assert target.read_bytes() == before


def test_a_pipe_in_the_place_of_the_summary_is_foreign_and_not_waited_for(tmp_path):
    plan = tmp_path / "plan"
    plan.mkdir()
    os.mkfifo(plan / "summary.json")
    assert foreign_files(plan) == {"summary.json"}


# --- the place that is written ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["byhand", "notthere/../byhand", "byhand/../notthere/../byhand/.", "link"])
def test_work_is_not_overwritten_whatever_the_way_to_it_is_called(tmp_path, way):
    """A part that is not there yet, before ``..``, must not make a directory look new."""
    work = tmp_path / "byhand"
    work.mkdir()
    (work / "moves.csv").write_text("mine\n", encoding="utf-8")
    (tmp_path / "link").symlink_to(work)
    with pytest.raises(UsageError, match=r"moves\.csv"):
        check_directory(tmp_path / way, force=False)
    assert content(work) == {"moves.csv": "mine\n"}


def test_the_place_of_the_instance_is_refused_whatever_the_way_to_it_is_called(tmp_path):
    path = Instance("k", (Site("A", "A", 1, 1, 1),)).write(tmp_path)
    instance = read_instance(path)
    for way in (".", "notthere/..", "notthere/../.", "deep/notthere/../.."):
        with pytest.raises(UsageError, match="holds the instance"):
            check_directory(tmp_path / way, instance=instance, force=True)


def test_what_was_judged_is_what_is_written(tmp_path):
    write_directory(tmp_path / "notthere" / ".." / "plan", FILES, {"status": "optimal"})
    assert {path.name for path in tmp_path.iterdir()} == {"plan"}
    assert foreign_files(tmp_path / "plan") == set()


# --- verified before it is written ------------------------------------------------------------------------------------


def test_a_result_that_the_verifier_refuses_is_not_written(tmp_path):
    """One that says more than its certificate proves; what stood there stays."""
    result = solve(read_instance("instances/tiny-two-sites.csv"), goals=("moves",))
    result.write(tmp_path / "plan")
    before = content(tmp_path / "plan")
    boasting = replace(result, claims=tuple(claim for claim in result.claims if claim.kind == "days"))
    with pytest.raises(SolverError, match="calls a bound on moves certified that is not proved"):
        boasting.write(tmp_path / "plan")
    assert content(tmp_path / "plan") == before


# --- files without a record -------------------------------------------------------------------------------------------


def test_files_are_written_whole_or_not_at_all(tmp_path, monkeypatch):
    """A model that is cut off would be read as another model."""
    write_files(tmp_path, {"m.mps": "old\n", "m.lp": "old\n"}, force=False)
    real, left = os.write, [5]

    def nearly_full(handle: int, data: bytes) -> int:
        left[0] -= len(data)
        if left[0] < 0:
            raise OSError(errno.EFBIG, "File too large")
        return real(handle, data)

    monkeypatch.setattr(os, "write", nearly_full)
    with pytest.raises(UsageError, match="File too large"):
        write_files(tmp_path, {"m.mps": "new\n", "m.lp": "new, and too long\n"}, force=True)
    assert content(tmp_path) == {"m.mps": "old\n", "m.lp": "old\n"}


def test_another_file_of_the_name_is_kept_unless_forced_and_the_same_may_be_written_again(tmp_path):
    files = {"m.mps": "model\n", "m.lp": "model\n"}
    assert write_files(tmp_path, files, force=False) == [str(tmp_path / name) for name in files]
    write_files(tmp_path, files, force=False)
    (tmp_path / "m.lp").write_text("mine\n", encoding="utf-8")
    (tmp_path / "other").write_text("mine\n", encoding="utf-8")
    with pytest.raises(UsageError, match=r"m\.lp is there already"):
        write_files(tmp_path, files, force=False)
    write_files(tmp_path, files, force=True)
    assert content(tmp_path) == {**files, "other": "mine\n"}


@pytest.mark.parametrize("how", ["edited", "new", "linked"])
def test_what_became_somebodys_work_during_the_search_is_not_overwritten(tmp_path, how):
    """Whether a directory may be written is judged before a search of minutes, and once more when it is written."""
    place, mine = tmp_path / "plan", tmp_path / "mine"
    if how == "edited":
        write_directory(place, FILES, {"status": "optimal"})
    check_directory(place, force=False)
    if how == "linked":
        mine.mkdir()
        place.symlink_to(mine)
    place.mkdir(exist_ok=True)
    (place / "moves.csv").write_text("somebody's\n", encoding="utf-8")
    with pytest.raises(UsageError, match="edited or come from elsewhere"):
        write_directory(place, FILES, {"status": "feasible"})
    assert (place / "moves.csv").read_text(encoding="utf-8") == "somebody's\n"
    write_directory(place, FILES, {"status": "feasible"}, force=True)
    assert (place / "moves.csv").read_text(encoding="utf-8") == FILES["moves.csv"]
