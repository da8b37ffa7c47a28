"""The plan directory: whole or not at all."""

from __future__ import annotations

import os

import pytest

from reallocate.errors import UsageError
from reallocate.present.directory import check_directory, foreign_files, write_directory

FILES = {"moves.csv": "a\n", "shipments.csv": "b\n", "assignment.csv": "c\n"}


def content(directory):
    return {path.name: path.read_text(encoding="utf-8") for path in directory.iterdir()}


def test_what_was_written_is_ours_and_an_edit_is_seen(tmp_path):
    plan = tmp_path / "plan"
    write_directory(plan, FILES, {"status": "optimal", "hours": 2.25})
    assert foreign_files(plan) == set()
    (plan / "moves.csv").write_text("edited", encoding="utf-8")
    assert foreign_files(plan) == {"moves.csv"}


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
        check_directory(plan, tmp_path / "mine.csv", force=False)
