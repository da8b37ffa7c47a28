"""What is made once is told in the language in use when it is shown: texts, numbers, dates."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from threading import Thread

import pytest

import reallocate
from reallocate import InvalidInput, UsageError, read_instance
from reallocate.errors import FLOOD, Fault
from reallocate.language import (
    N_,
    _,
    decimals,
    in_language,
    joined,
    language_in_use,
    ngettext,
    pgettext,
    quantity,
    set_language,
    verbatim,
)
from reallocate.language.dates import long_date, short_date
from tests.language.catalogues import catalogues_in, write_catalogue

TEXTS: dict[str | tuple[str, str], str] = {
    "none": "tidak ada",
    "{n:# site is|# sites are} closed": "{n:# kantor} tutup",
    "{what} in {hours} hours": "dalam {hours} jam: {what}",
    "row {line}": "baris {line}",
    "{file}, sheet {sheet}": "{file}, lembar {sheet}",
    "not a number of hours; write it like 2.5": "bukan jumlah jam; tulis seperti 2,5",
    "hours": "jam",
    ("date", "{weekday} {day} {month} {year}"): "{weekday}, {day} {month} {year}",
    ("weekday in a date", "Wed"): "Rabu",
    ("month in a date", "Jun"): "Juni",
    ("month in a date", "May"): "Mei",
    ("short month", "May"): "Mei",
    ("short month", "Aug"): "Agu",
    ("verb", "open"): "buka",
}


@pytest.fixture(autouse=True)
def _indonesian(tmp_path: Path) -> Iterator[None]:
    write_catalogue(tmp_path, "id", TEXTS)
    with catalogues_in(tmp_path):
        yield


def test_a_message_is_told_again_in_the_language_in_use():
    message = _("none")
    assert (str(message), f"{message}", "{}".format(message), message) == ("none",) * 4  # noqa: UP032
    with in_language("id"):
        assert (str(message), f"{message}") == ("tidak ada",) * 2
        later = _("none")
        assert _("some text without translation") == "some text without translation"
    assert (str(message), str(later)) == ("none", "none")


def test_what_is_put_into_a_message_is_told_again_with_it():
    """Messages, numbers and counts within messages, and in lines of them, at any depth."""
    inner = _("{n:# site is|# sites are} closed").format(n=quantity(1234))
    outer = _("{what} in {hours} hours").format(what=inner, hours=Decimal("2.5"))
    line = verbatim("{place}: {rule}").format(place="a.csv", rule=joined("; ", [outer, _("none"), "x"]))
    assert str(line) == "a.csv: 1,234 sites are closed in 2.5 hours; none; x"
    with in_language("id"):
        assert str(line) == "a.csv: dalam 2,5 jam: 1.234 kantor tutup; tidak ada; x"


def test_an_error_and_its_notes_are_shown_in_the_language_in_use():
    error = UsageError(_("row {line}").format(line=7))
    with in_language("id"):
        assert str(error) == "baris 7"
        assert str(_("{what} in {hours} hours").format(what=error, hours=1)) == "dalam 1 jam: baris 7"
    assert str(_("{what} in {hours} hours").format(what=error, hours=1)) == "row 7 in 1 hours"


@pytest.mark.parametrize("count", [1, FLOOD])
def test_faults_of_files_are_shown_in_the_language_in_use(tmp_path, count):
    """Also those of a workbook, whose place has words in it."""
    sites = "code,name,backlog,printers,blanks\nA,Ayu,1,1,1\nB,Bumi,1,1,1\n"
    (tmp_path / "a.csv").write_text(sites, encoding="utf-8")
    (tmp_path / "a.legs.csv").write_text("from,to,hours\n" + "A,B,x\n" * count, encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        read_instance(tmp_path / "a.csv")
    place = f"{tmp_path}/a.legs.csv:2:3: hours: 'x'"
    assert str(caught.value).splitlines()[0] == f"{place}: not a number of hours; write it like 2.5"
    with in_language("id"):
        assert str(caught.value).splitlines()[0] == f"{place}: bukan jumlah jam; tulis seperti 2,5"
        assert str(Fault("x", "y", "a.xlsx", 3, sheet="kantor")) == "a.xlsx, lembar kantor, baris 3: y"


def test_texts_travel_between_processes_as_what_they_are_made_of():
    fault = Fault("x", verbatim("{a}: {b}").format(a=quantity(5000), b=joined(", ", [_("none"), decimals(0.5, 1)])))
    error = pickle.loads(pickle.dumps(InvalidInput([fault])))
    assert str(error) == "5,000: none, 0.5"
    with in_language("id"):
        assert str(pickle.loads(pickle.dumps(error))) == "5.000: tidak ada, 0,5"
        assert str(error) == "5.000: tidak ada, 0,5"


def test_what_cannot_travel_is_kept_as_text():
    message = _("{what} in {hours} hours").format(what=open, hours=object)
    assert pickle.loads(pickle.dumps(message)) == message


def test_numbers_have_the_signs_of_the_language():
    shown = quantity(50645), quantity(Decimal("139740.75")), decimals(12.345, 1), quantity(1)
    assert [str(number) for number in shown] == ["50,645", "139,740.75", "12.3", "1"]
    with in_language("id"):
        assert [str(number) for number in shown] == ["50.645", "139.740,75", "12,3", "1"]


@pytest.mark.parametrize(("count", "form"), [(1, "one"), (0, "many"), (21, "many")])
def test_a_placeholder_with_one_form_takes_every_count(count, form):
    """English has two, Indonesian one; forms need not hold the number."""
    number = quantity(count)
    assert f"{number:# card|# cards}" == f"{count} card" + ("s" if form == "many" else "")
    assert f"{number:# kartu}" == f"{count} kartu"
    assert f"{number:is|are}" == ("is" if form == "one" else "are")
    assert f"{number}" == str(count)


def test_dates_have_the_names_and_the_order_of_the_language():
    on, other = date(2020, 6, 3), date(2021, 5, 1)
    shown = long_date(on), short_date(other, 2021), short_date(other, 2020), short_date(date(2020, 8, 9), 2020)
    assert [str(text) for text in shown] == ["Wed 3 Jun 2020", "1 May", "1 May 2021", "9 Aug"]
    with in_language("id"):
        assert [str(text) for text in shown] == ["Rabu, 3 Juni 2020", "1 Mei", "1 Mei 2021", "9 Agu"]


def test_a_sense_chooses_the_translation_and_a_mark_waits_for_it():
    with in_language("id"):
        assert pgettext("verb", "open") == "buka"
        assert pgettext("adjective", "open") == "open"
        assert N_("none") == "none"
        assert _(N_("none")) == "tidak ada"
        assert ngettext("{count} x", "{count} y", 2).format(count=2) == "2 y"


def test_a_language_is_in_use_in_every_thread_until_a_block_has_its_own():
    seen = []

    def look() -> None:
        seen.append(language_in_use())

    def in_thread() -> None:
        thread = Thread(target=look)
        thread.start()
        thread.join()

    before = language_in_use()
    set_language("id")
    try:
        in_thread()
        with in_language("en"):
            look()
            set_language("tlh")
            look()
        look()
    finally:
        set_language(before)
    assert seen == ["id", "en", "en", "tlh"]


def test_a_result_is_shown_in_both_languages_in_one_process(tmp_path):
    """Its sentences are made when it is shown, and its notices, which were made before, are told again."""
    notice = "there is no legs file: every trip is taken to cost 1 day and 1 hour"
    write_catalogue(tmp_path, "id", {notice: "tanpa berkas jalan", "proven: no plan has less": "terbukti"})
    path = Path(tmp_path / "toy.csv")
    path.write_text("code,name,backlog,printers,blanks\nA,Ayu,5000,1,5000\n", encoding="utf-8")
    with catalogues_in(tmp_path):
        read = read_instance(path)
        found = reallocate.solve(read)
        english = str(found)
        with reallocate.in_language("id"):
            assert [str(text) for text in read.notices] == ["tanpa berkas jalan"]
            assert "25  terbukti" in str(found)
        assert [str(text) for text in read.notices] == [notice]
        assert str(found) == english
        assert "25  proven: no plan has less" in english
