"""Companions are found by their exact names, and nothing that looks like one is ignored in silence."""

from __future__ import annotations

import os
import unicodedata
from pathlib import Path

import pytest

from reallocate import InvalidInput, read_instance
from tests.instance.test_bad_inputs import DELIVERIES, LEGS, SITES


def put(folder: Path, *names: str, text: str = DELIVERIES) -> None:
    for name in names:
        (folder / name).write_text(text, encoding="utf-8")


def found(path: Path) -> list[tuple[str, str]]:
    """Return code and file name of each fault of the instance at `path`; none: it is read."""
    try:
        read_instance(path)
    except InvalidInput as error:
        return [(fault.code, Path(fault.file).name) for fault in error.faults]
    return []


@pytest.mark.parametrize(
    "name",
    [
        *("Mine.deliveries.csv", "mine.Deliveries.csv", "MINE.DELIVERIES.CSV", "mine.deliveries.CSV"),
        *("mine-deliveries.csv", "mine_deliveries.csv", "mine deliveries.csv", "MINE-Deliveries.csv"),
    ],
)
def test_a_name_that_differs_from_a_companions_in_capitals_or_separators_is_a_fault(tmp_path, name):
    put(tmp_path, "mine.csv", text=SITES)
    put(tmp_path, name)
    assert found(tmp_path / "mine.csv") == [("misnamed_companion", name)]


@pytest.mark.parametrize(
    "name", ["mine.kiriman.csv", "mine-Pengiriman.csv", "mine.deliveries.txt", "mine.kiriman.xlsx"]
)
def test_a_companion_with_an_indonesian_name_or_another_ending_is_a_fault(tmp_path, name):
    put(tmp_path, "mine.csv", text=SITES)
    put(tmp_path, name)
    assert found(tmp_path / "mine.csv") == [("misnamed_companion", name)]
    with pytest.raises(InvalidInput, match=r"it is not called mine\.deliveries\.csv"):
        read_instance(tmp_path / "mine.csv")


def test_what_a_companion_was_saved_from_is_no_fault(tmp_path):
    put(tmp_path, "mine.csv", text=SITES)
    put(tmp_path, "mine.deliveries.csv", "mine.deliveries.xlsx")
    assert found(tmp_path / "mine.csv") == []


def test_a_companion_and_another_that_differs_in_capitals_are_a_fault(tmp_path):
    put(tmp_path, "mine.csv", text=SITES)
    put(tmp_path, "mine.deliveries.csv", "mine.Deliveries.csv")
    assert found(tmp_path / "mine.csv") == [("misnamed_companion", "mine.Deliveries.csv")]


def test_another_unicode_form_of_the_name_is_a_fault_that_says_the_right_one(tmp_path):
    put(tmp_path, "e\u0301.csv", text=SITES)
    put(tmp_path, "\u00e9.deliveries.csv")
    with pytest.raises(InvalidInput, match="it is written with other Unicode characters") as caught:
        read_instance(tmp_path / "e\u0301.csv")
    [fault] = caught.value.faults
    assert unicodedata.is_normalized("NFC", Path(fault.file).name)


def test_companions_of_another_site_table_are_no_fault(tmp_path):
    """Neither of one that differs in capitals or in separators, nor a table that is called like a companion."""
    put(tmp_path, "my.one.csv", "My.One.csv", "my-one.csv", "my-legs.csv", "my.csv", text=SITES)
    put(tmp_path, "My.One.deliveries.csv", "my-one.deliveries.csv")
    put(tmp_path, "my.one.legs.csv", text=LEGS)
    assert read_instance(tmp_path / "my-one.csv").delivered == 600
    assert found(tmp_path / "my.csv") == []
    assert read_instance(tmp_path / "my.one.csv").legs is not None


def test_a_companion_beside_the_file_that_a_link_leads_to_is_a_fault(tmp_path):
    (tmp_path / "store").mkdir()
    put(tmp_path / "store", "real.csv", text=SITES)
    (tmp_path / "mine.csv").symlink_to(tmp_path / "store" / "real.csv")
    assert found(tmp_path / "mine.csv") == []
    put(tmp_path / "store", "real.deliveries.csv")
    assert found(tmp_path / "mine.csv") == [("linked", "mine.csv")]
    (tmp_path / "mine.deliveries.csv").symlink_to(tmp_path / "store" / "real.deliveries.csv")
    assert read_instance(tmp_path / "mine.csv").delivered == 600
    assert read_instance(tmp_path / "store" / "real.csv").delivered == 600


def test_a_link_that_leads_round_and_round_is_no_file(tmp_path):
    (tmp_path / "other.csv").symlink_to("mine.csv")
    (tmp_path / "mine.csv").symlink_to("other.csv")
    assert found(tmp_path / "mine.csv") == [("unreadable", "mine.csv")]


def test_a_directory_that_cannot_be_listed_is_a_fault(tmp_path, monkeypatch):
    """Its companions would be ignored, and the answer be that to another question."""
    put(tmp_path, "mine.csv", text=SITES)

    def refuse(_path: object) -> list[str]:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "listdir", refuse)
    with pytest.raises(InvalidInput, match=r"cannot be listed.*Permission denied") as caught:
        read_instance(tmp_path / "mine.csv")
    assert [fault.code for fault in caught.value.faults] == ["not_listed"]


def test_an_empty_name_is_not_the_working_directory(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InvalidInput, match="the name of the file is empty"):
        read_instance("")


def test_dates_are_no_fault_where_the_settings_are_wrongly_named(tmp_path):
    """The start date may be in there; that it is not found follows from the name."""
    put(tmp_path, "mine.csv", text=SITES)
    put(tmp_path, "mine.deliveries.csv", text="date,code,blanks\n2026-03-03,D,5\n")
    put(tmp_path, "mine-settings.csv", text="setting,value\nstart_date,2026-03-02\n")
    assert found(tmp_path / "mine.csv") == [("misnamed_companion", "mine-settings.csv")]
