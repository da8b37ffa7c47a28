"""Tables of an instance keep their cells whole on a narrow terminal."""

from __future__ import annotations

import io

from rich.console import Console

from reallocate import read_instance
from reallocate.language import in_language
from reallocate.present.text.instance import settings_table, sites_table, travel_table


def lines_at(width: int, part) -> list[str]:
    console = Console(file=io.StringIO(), width=width)
    console.print(part)
    return [line.rstrip() for line in console.file.getvalue().splitlines()]


def test_the_travel_table_is_shown_in_blocks_where_it_is_wider_than_the_terminal():
    instance = read_instance("instances/may2020.csv")
    whole = lines_at(200, travel_table(instance))
    assert len(whole) == 1 + len(instance.sites)
    narrow = lines_at(80, travel_table(instance))
    assert max(map(len, narrow)) <= 80
    blocks = "\n".join(narrow).split("\n\n")
    assert len(blocks) == 2
    # Row by row, the blocks side by side have the cells of the whole table, and each names its row.
    for line, *parts in zip(whole, *(block.splitlines() for block in blocks), strict=True):
        first, *cells = [part.split() for part in parts]
        head = 3 if first[0] == "From" else 1
        assert first + [cell for row in cells for cell in row[head:]] == line.split()
    assert lines_at(10, travel_table(instance))  # however narrow: a column at a time


def test_names_of_sites_are_not_broken_within_words():
    instance = read_instance("instances/may2020.csv")
    narrow = "\n".join(lines_at(80, sites_table(instance)))
    for word in {word for site in instance.sites for word in site.name.split()} | {"Printers", "printer"}:
        assert word in narrow
    limits = read_instance("instances/every-feature.csv")
    assert " Min  Max " in lines_at(200, sites_table(limits))[0]
    assert "Min" not in narrow


def test_settings_are_called_as_the_sheets_of_the_language_call_them():
    table = settings_table(read_instance("instances/may2020.csv"))
    assert "cards_per_printer_day  200" in lines_at(80, table)
    with in_language("id"):
        shown = lines_at(80, settings_table(read_instance("instances/may2020.csv")))
    assert "cetak_per_alat_per_hari  200" in shown
    assert "tanggal_mulai            Rabu, 20 Mei 2020" in shown
