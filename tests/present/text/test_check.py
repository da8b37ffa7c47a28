"""One slip in a plan is one line, with what follows from it in a sentence."""

from __future__ import annotations

import io

import pytest
from rich.console import Console

from reallocate import check, read_instance, read_plan, solve
from reallocate.present.text.check import show_check


@pytest.mark.parametrize(("printers", "root"), [("9", "no_printer"), (None, None)])
def test_a_changed_number_and_its_consequences(printers, root, tmp_path):
    """A move that cannot be made leads; without one the first figure that differs stands for all."""
    instance = read_instance("instances/may2020.csv")
    solve(instance, goals=()).write(tmp_path)
    moves = (tmp_path / "moves.csv").read_text().splitlines(keepends=True)
    cells = moves[1].split(",")
    cells[-4] = printers or cells[-4]
    moves[1] = ",".join(cells) if printers else ""
    (tmp_path / "moves.csv").write_text("".join(moves))
    report = check(instance, read_plan(tmp_path, instance), repair=False)
    derived = [finding for finding in report.findings if finding.code == "derived_differs"]
    assert len(derived) > 10
    shown = io.StringIO()
    show_check(Console(file=shown, width=200), report)
    lines = [line for line in shown.getvalue().splitlines() if line.startswith("- ")]
    assert sum("derived_differs" in line for line in lines) == 1
    assert f"- what the files state of {len(derived)} figures does not follow from the plan, first: " in lines[-1]
    if root:
        assert root in lines[0]
        assert len(lines) < len(report.findings) - len(derived) + 2


def test_a_plan_that_is_unfinished_for_want_of_blanks_alone_is_told_how_it_is_judged(tmp_path):
    instance = read_instance("instances/tiny-partial.csv")
    solve(instance, partial=True).write(tmp_path / "plan")
    (tmp_path / "plan" / "summary.json").unlink()  # it says what the plan is
    plan = read_plan(tmp_path / "plan", instance)
    hint = "Blanks are missing, whatever is done: `--partial`"

    def shown(partial: bool) -> str:
        text = io.StringIO()
        show_check(Console(file=text, width=200), check(instance, plan, repair=False, partial=partial))
        return text.getvalue()

    assert hint not in shown(partial=True)
    assert hint in shown(partial=False)
