"""Tables keep words and numbers whole at every width, in blocks where they have to."""

from __future__ import annotations

import io
import random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.console import Console

from reallocate.cli.main import run
from reallocate.present.text import console as consoles
from reallocate.present.text.tables import table

PARTIAL = "instances/plans/may2020/partial.csv"


def lines_at(width: int, part: object) -> list[str]:
    console = Console(file=io.StringIO(), width=width)
    console.print(part)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


@given(st.integers(), st.integers(1, 9), st.integers(1, 4), st.integers(22, 120))
def test_no_word_and_no_number_is_broken_and_no_line_is_too_long(seed, columns, rows, width):
    chance = random.Random(seed)

    def words() -> str:
        return " ".join("abcdefghi"[: chance.randint(1, 9)] for _ in range(chance.randint(1, 3)))

    numeric = [chance.random() < 0.6 for _ in range(columns)]
    drawn = table(*((words(), is_number) for is_number in numeric), title="all")
    cells = [[str(chance.randint(0, 10**9 - 1)) if n else words() for n in numeric] for _ in range(rows)]
    for row in cells:
        drawn.add_row(*row)
    lines = lines_at(width, drawn)
    assert max(map(len, lines)) <= width
    shown = {word for line in lines for word in line.split()}
    headers = {word for column in drawn.columns for word in str(column.header).split()}
    assert shown == {"all"} | headers | {word for row in cells for cell in row for word in cell.split()}


def test_a_table_that_is_too_wide_comes_in_blocks_that_name_their_rows():
    drawn = table(("Code", False), ("Site", False), *((f"figure{k}", True) for k in range(6)))
    drawn.add_row("A", "Upriver", *("123456789" for _ in range(6)))
    blocks = "\n".join(lines_at(40, drawn)).split("\n\n")
    assert [block.splitlines()[0].split() for block in blocks] == [
        ["Code", "Site", f"figure{k}", f"figure{k + 1}"] for k in (0, 2, 4)
    ]
    assert all(block.splitlines()[1].startswith("A     Upriver") for block in blocks)


@pytest.mark.parametrize("language", ["en", "id"])
@pytest.mark.parametrize(
    "args",
    [
        ["check", "instances/may2020.csv"],
        ["check", "instances/every-feature.csv"],
        ["check", "instances/may2020.csv", PARTIAL],
        ["compare", "instances/may2020.csv", PARTIAL, "--no-optimum"],
        ["explain", "instances/tiny-rules.csv", "--rules"],
        ["claim", "instances/tiny-two-sites.csv", "--days", "2"],
    ],
    ids=lambda args: " ".join(args[:1] + args[2:]),
)
def test_answers_are_shown_with_whole_words_at_80_columns(args, language, capsys, monkeypatch):
    """What is broken at 80 columns and not at 400 has other words there."""
    shown = []
    for width in (80, 400):
        monkeypatch.setattr(consoles, "PIPE_WIDTH", width)
        assert run([*args, "-q", "--language", language]) == 0
        shown.append({word for line in capsys.readouterr().out.splitlines() for word in line.split()})
    assert shown[0] == shown[1]
