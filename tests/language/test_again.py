"""What was found while a language was in use is told in another one as if it had been found in that."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

import reallocate
from reallocate import Instance, InvalidInput, Plan, ReallocateError, Settings, Site, read_instance, read_plan
from reallocate.language import in_language
from tests.language.catalogues import catalogues_in
from tests.language.pseudo import OPEN, write_pseudo
from tests.study.slips import SLIPS

TINY = "instances/tiny-two-sites.csv"
MOVES = "depart_day,from,to,printers\n"


@pytest.fixture(scope="module", autouse=True)
def _made_up(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    folder = tmp_path_factory.mktemp("locale")
    write_pseudo(folder, "id")
    with catalogues_in(folder):
        yield


def found(call: Callable[[], Any]) -> Callable[[], list[str]]:
    """Return what tells the error of a call, or the notices of what it returns."""
    try:
        returned = call()
    except ReallocateError as error:
        raised = error
        return lambda: str(raised).splitlines()
    return lambda: [str(notice) for notice in returned.notices]


def check(call: Callable[[], Any]) -> None:
    again = found(call)
    english = again()
    with in_language("id"):
        told = again()
        assert told == found(call)()
        assert all(OPEN in line for line in told)
    assert again() == english
    assert not any(OPEN in line for line in english)


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.title)
def test_faults_and_notices_of_an_instance(slip, tmp_path):
    path = slip.write(tmp_path)
    check(lambda: read_instance(path))


@pytest.mark.parametrize(
    "text",
    [
        MOVES + "x,A,B,1\n",
        MOVES + "1,A,Z,1\n",
        MOVES + "1,A,B,1.5\n",
        MOVES.replace(",printers", ""),
        "no\n1\n",
        MOVES.replace("\n", ",mine\n") + "1,A,B,1,x\n",
    ],
)
def test_faults_and_notices_of_a_plan(text, tmp_path):
    path = tmp_path / "moves.csv"
    path.write_text(text, encoding="utf-8")
    instance = read_instance(TINY)
    check(lambda: read_plan(path, instance))


def site(**changes: Any) -> Instance:
    return Instance("toy", (Site(**{"code": "A", "name": "Ayu", "backlog": 1, "printers": 1, "blanks": 1, **changes}),))


@pytest.mark.parametrize(
    "call",
    [
        lambda: site(backlog=-1),
        lambda: site(backlog=Decimal("1.5")),
        lambda: site(kind="x"),
        lambda: site(min_printers=3, max_printers=2),
        lambda: site().replace(settings=Settings(setup_hours=Decimal(10**7))),
        lambda: site().replace(settings=Settings(start_date=date(9999, 1, 1))),
        lambda: reallocate.check(site(), Plan((), (), (), -1)),
        lambda: reallocate.solve(site(), effort=-2.5),
        lambda: reallocate.solve("a.csv"),
        lambda: reallocate.solve(site(), goals=("x",)),
        lambda: reallocate.generate("x", 1),
        lambda: reallocate.export_model(site(), 10**9),
    ],
)
def test_errors_of_python(call):
    check(call)


def test_an_error_keeps_the_language_that_its_instance_says(tmp_path):
    path = tmp_path / "toy.csv"
    path.write_text("code,name,backlog,printers,blanks\nA,Ayu,x,1,1\n", encoding="utf-8")
    Path(tmp_path / "toy.settings.csv").write_text("setting,value\nlanguage,id\n", encoding="utf-8")
    with pytest.raises(InvalidInput) as caught:
        read_instance(path)
    assert caught.value.language == "id"
