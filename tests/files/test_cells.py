"""Cells: what is told of those that cannot be read."""

from __future__ import annotations

import pytest

from reallocate.files.cells import CellError, Dialect, whole


@pytest.mark.parametrize("text", ["1.200.", "12.34.5", "1.20.300", "50.64", "1,2", ".5", "."])
def test_points_and_commas_are_not_told_as_blanks(text):
    with pytest.raises(CellError, match="neither whole nor grouped by three"):
        whole(text, Dialect(",", []))


@pytest.mark.parametrize("text", ["53. 333", "50 645", "50\u00a0645", "1, 200"])
def test_blanks_are_told(text):
    with pytest.raises(CellError, match="blanks inside a number"):
        whole(text, Dialect(",", []))
