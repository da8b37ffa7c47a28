"""How a verdict on a promise is put: what is not known is not said."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from decimal import Decimal

import pytest
from rich.console import Console

from reallocate import claim, read_instance
from reallocate.present.text.claim import _sure, _where, headline, show_verdict
from reallocate.present.words.claim import after
from reallocate.questions.claim import Combination, Promise, Trial
from reallocate.questions.variants import Change


@pytest.fixture(scope="module")
def may() -> Promise:
    return claim(read_instance("instances/may2020.csv"), 10, changes=False)


def test_a_false_promise_has_its_date_its_bound_and_the_reason(may):
    first, reason, best = headline(may)
    assert first.startswith('"Done in 10 days, by Fri 29 May 2020" is false: every plan takes at least 11 days')
    assert reason.startswith("10 days are not enough: 388 printer-days")
    assert best == "The fewest are 11: done on day 11, Sat 30 May 2020."


def test_without_dates_none_is_said():
    [line] = headline(claim(read_instance("instances/tiny-two-sites.csv"), 3, changes=False))
    assert line == '"Done in 3 days" is true: a plan takes 3.'


@pytest.mark.parametrize(
    ("trial", "best"),
    [
        (Trial("setup_hours", Decimal(2), None, (), 11, True, True), "0"),
        (Trial("delivery_day", 3, None, (Change("delivery_day", "to", 1, delivery=0),), 11, True, True), "20 May"),
        (Trial("closed_days", "sat sun", None, (), 11, True, True), "none"),
        (Trial("printers", 53, None, (), None, False, False), "any"),
    ],
)
def test_a_change_in_vain_is_shown_at_its_best(may, trial, best):
    assert after(may, trial) == best


def test_what_was_not_found_is_no_proof():
    assert _sure(Trial("printers", 53, None, (), None, False, False)) == "none found, not proven"
    assert _sure(Trial("printers", 53, 58, (), 10, False, False)) == "best found"
    assert _sure(Trial("printers", 53, 58, (), 10, True, False)) == "proven by the solvers"


def test_places_are_not_torn_from_their_numbers(may):
    changes = tuple(Change("backlog", "by", -1000 - i, i) for i in range(len(may.instance.sites)))
    text = _where(may, Trial("backlog", 103_068, 97_055, changes, 10, True, True))
    assert all(len(line) <= 100 for line in text.splitlines())
    assert all("Kutai Timur -1,005" in text and not line.endswith("Kutai") for line in text.splitlines())


def test_pairs_stand_by_what_is_known_of_them(may):
    """One that keeps the promise, one that is proven not to, one that a clock cut short."""
    whole = Change("print_for_others", "to", True), Change("lends_blanks", "to", True)
    kept = Combination(("print_for_others", "lends_blanks"), (False, False), whole, True, 10, True, True, 10)
    vain = replace(kept, kinds=("lends_blanks", "setup_hours"), kept=False, days=11, days_bound=11)
    open_ = replace(
        kept,
        kinds=("closed_days", "setup_hours"),
        kept=None,
        days=11,
        days_bound=10,
        proven=False,
        certified=False,
        cut=True,
    )
    console = Console(file=io.StringIO(), width=80)
    show_verdict(console, replace(may, combinations=(vain, open_, kept)), None)
    lines = [re.sub("  +", "|", line.rstrip()) for line in console.file.getvalue().splitlines() if line.strip()]
    assert lines[-9:] == [
        "Any one of these pairs makes it true:",
        "Changes|Days",
        "offices print for each other: yes|every site lends blanks: yes|10|certified",
        "None of these pairs makes it true:",
        "Changes|Days",
        "every site lends blanks: yes|hours to set a printer up: 0|11|certified",
        "Whether any of these pairs makes it true was not settled:",
        "Changes|Days",
        "closed weekdays: none|hours to set a printer up: 0|≤ 11|cut short",
    ]
