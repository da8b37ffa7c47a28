"""The study of small instances: both answer the same, and the page says what the rows say."""

from __future__ import annotations

from tests.study import small


def test_both_answer_the_same_question_in_whole_numbers():
    mine, theirs = (small.one(who, "nights-152", 60.0) for who in (small.OURS, small.HIGHS))
    assert (mine["days"], mine["moves"]) == (theirs["days"], theirs["moves"]) == ("9", "7")
    assert small.proven(mine)
    assert small.proven(theirs)


def test_where_one_comes_to_no_end_the_limit_counts():
    both = {"name": "small-3", "offices": "8", "printers": "39", "ends": "1 + 5", "limit": "30", "days": "15"}
    mine = {**both, "who": small.OURS, "days_bound": "15", "moves": "16", "moves_bound": "16", "seconds": "3.0"}
    theirs = {**both, "who": small.HIGHS, "days_bound": "15", "moves": "17", "moves_bound": "", "seconds": "30.2"}
    assert small.ratio((mine, theirs)) == 3.0 / 30.2
    assert small.worst([(mine, theirs)])[-1].endswith("| 15 | 16 | 1 + 5 | 3.00 | > 30 | ≤ 0.1 |")
    assert small.contradictions([(mine, theirs)])[0].startswith("None")
    other = {**theirs, "moves_bound": "17"}
    assert small.contradictions([(mine, other)]) == ["- small-3: moves 16, by HiGHS 17"]


def test_the_page_is_that_of_the_rows():
    page = (small.FOLDER / "small.md").read_text(encoding="utf-8")
    assert page == small.page(list(small.read().values()))
