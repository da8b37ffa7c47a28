"""Proof files of the VIPR format, judged by a small checker of our own and by points on a grid."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from fractions import Fraction
from itertools import product
from random import Random

import pytest

from reallocate.proof.vipr.format import write_vipr
from reallocate.proof.vipr.parts import Branch, Column, Leaf, Rounded, Row, Side, Split, Tree
from tests.proof.cases import (
    mixed_rounding,
    one_row,
    plain_rounding,
    random_case,
    round_row,
    small_cases,
    three_sums,
)
from tests.proof.small_checker import Proof, Refused, check
from tests.proof.tampering import WAYS

CASES = dict(small_cases(40))
TAMPERED = [name for name, _ in small_cases(4)]


def reasons(proof: Proof) -> list[str]:
    return [row.reason for row in proof.constraints[proof.given :]]


@pytest.mark.parametrize("name", CASES)
def test_the_small_checker_accepts_what_is_written(name):
    proof = check(CASES[name].text())
    assert proof.columns == len(CASES[name].columns)
    assert proof.integer == set(range(proof.columns))


@pytest.mark.parametrize("name", CASES)
def test_every_derivation_holds_on_a_grid_of_points(name):
    """The judge of tampered files below finds nothing to say against honest ones."""
    assert unsound(check(CASES[name].text())) is None


@pytest.mark.parametrize("name", CASES)
def test_the_problem_is_stated_whole(name):
    columns, rows, _, _ = CASES[name]
    proof = check(CASES[name].text())
    expected = [({k: 1}, sense, side) for k, c in enumerate(columns) for sense, side in ((1, 0), (-1, c.high))]
    expected += [({k: a for k, a in row.terms.items() if a}, 1, row.low) for row in rows]
    assert [(row.terms, row.sense, row.side) for row in proof.constraints[: proof.given]] == expected


def test_one_row_is_one_combination():
    assert reasons(check(one_row().text())) == ["lin"]


def test_plain_rounding_needs_no_assumption():
    assert reasons(check(plain_rounding().text())) == ["rnd", "lin"]


def test_mixed_rounding_is_a_disjunction_and_its_join():
    assert reasons(check(mixed_rounding().text())) == ["rnd", "asm", "lin", "asm", "lin", "uns", "lin"]


def test_a_tree_of_depth_three_has_an_end_for_every_choice():
    found = reasons(check(three_sums().text()))
    assert (found.count("asm"), found.count("lin"), found.count("uns")) == (14, 8, 7)


def test_random_programs_use_every_rule():
    found = [set(reasons(check(case.text()))) for name, case in CASES.items() if name.startswith("random")]
    assert set.union(*found) == {"asm", "lin", "rnd", "uns"}
    assert sum(isinstance(case.tree, Branch) for case in CASES.values()) > 10


@pytest.mark.parametrize("seed", range(60))
def test_a_rounded_row_is_the_one_of_the_formula(seed):
    rng = Random(seed)
    divisor = rng.randint(2, 9)
    low = rng.randint(-3, 3) * divisor + rng.randint(1, divisor - 1)
    source = Row("source", {k: rng.randint(-20, 20) for k in range(4)}, low)
    rounded = Rounded("rounded", 0, divisor)
    impossible = Row("impossible", {}, 1000)
    columns = [Column(f"x{k}", 5) for k in range(4)]
    proof = check(write_vipr(columns, [source, impossible], [rounded], Leaf({1: 1, 2: 1}, {})))
    derived = proof.constraints[proof.constraints[-1].sources[1]]
    wanted = round_row(source, rounded)
    assert (derived.sense, derived.side) == (1, wanted.low)
    assert derived.terms == {k: a for k, a in wanted.terms.items() if a}


def split_of(source: Row, divisor: int) -> Split:
    """The rounded row of `source`, row 0, where nothing but rows 1.. says that its columns are not below 0."""
    floor, rest = divmod(int(source.low), divisor)
    parted = {k: divmod(int(a), divisor) for k, a in source.terms.items()}
    z = {k: whole + (part >= rest) for k, (whole, part) in parted.items()}
    below = {1 + k: divisor - part for k, (_, part) in parted.items() if part >= rest}
    above = {1 + k: part for k, (_, part) in parted.items() if part < rest}
    wanted = round_row(source, Rounded("", 0, divisor))
    sides = Side({0: 1, **below}, divisor - rest), Side(above, rest)
    return Split("split", wanted.terms, wanted.low, z, floor, *sides)


@pytest.mark.parametrize("seed", range(20))
def test_a_row_that_follows_on_both_sides_is_joined(seed):
    rng = Random(seed)
    divisor = rng.randint(2, 9)
    source = Row("source", {k: rng.randint(0, 20) for k in range(4)}, divisor + rng.randint(1, divisor - 1))
    rows = [source, *(Row(f"y{k}", {k: 1}, 0) for k in range(4)), Row("impossible", {}, 1000)]
    columns = [Column(f"x{k}", 5) for k in range(4)]
    proof = check(write_vipr(columns, rows, [split_of(source, divisor)], Leaf({5: 1, 6: 1}, {})))
    assert reasons(proof) == ["asm", "lin", "asm", "lin", "uns", "lin"]
    wanted = round_row(source, Rounded("", 0, divisor))
    joined = proof.constraints[-2]
    assert (joined.sense, joined.side) == (1, wanted.low)
    assert joined.terms == {k: a for k, a in wanted.terms.items() if a}


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"low": 9}, "does not follow on one side"),
        ({"at_most": 0}, "does not follow on one side"),
        ({"on": {0: Fraction(1, 2)}}, "not whole"),
        ({"on": {4: 1}}, "no column 4"),
        ({"below": Side({0: 1}, -1)}, "multiplier -1 of an assumption"),
        ({"above": Side({7: 1}, 1)}, "no row 7"),
    ],
)
def test_a_row_that_does_not_follow_on_both_sides_is_refused_by_the_writer(change, message):
    source = Row("source", {k: 3 + k for k in range(4)}, 7)
    split = replace(split_of(source, 5), **change)
    rows = [source, *(Row(f"y{k}", {k: 1}, 0) for k in range(4)), Row("impossible", {}, 1000)]
    with pytest.raises(ValueError, match=message):
        write_vipr([Column(f"x{k}", 5) for k in range(4)], rows, [split], Leaf({5: 1, 6: 1}, {}))


def test_a_rounded_row_that_no_leaf_uses_is_left_out():
    columns, rows, _, tree = one_row()
    assert write_vipr(columns, rows, [Rounded("idle", 0, 3)], tree) == one_row().text()


def test_a_rounded_row_is_derived_once_for_all_leaves():
    columns, rows, rounded, leaf = mixed_rounding()
    found = reasons(check(write_vipr(columns, rows, rounded, Branch({0: 1}, 1, leaf, leaf))))
    assert (found.count("rnd"), found.count("uns")) == (1, 2)


def test_every_derivation_says_the_last_that_refers_to_it():
    for case in CASES.values():
        proof = check(case.text())
        last = {k: i for i, row in enumerate(proof.constraints) for k in row.sources}
        for k, row in enumerate(proof.constraints[proof.given :], proof.given):
            assert row.last == last.get(k, -1)


def test_names_have_no_blanks_and_are_unique():
    columns = [Column("a b", 1), Column("a\tb", 1), Column("", 1), Column("a_b_2", 1)]
    rows = [Row("low_a b", {}, 0), Row("closed", {0: 1, 1: 1, 2: 1}, 4)]
    text = write_vipr(columns, rows, [], Leaf({1: 1}, {}))
    check(text)
    assert text.split()[4:8] == ["a_b", "a_b_2", "_", "a_b_2_2"]


def test_trees_may_be_deeper_than_the_stack():
    tree: Tree = Leaf({0: 1}, {})
    for _ in range(5000):
        tree = Branch({0: 1}, 1, tree, Leaf({0: 1}, {}))
    check(write_vipr([Column("x", 1)], [Row("two", {0: 1}, 2)], [], tree))


def test_the_same_input_gives_the_same_file():
    assert random_case(3).text() == random_case(3).text()


MORE = Leaf({1: 1}, {})  # row 1 alone contradicts the bounds
BROKEN: dict[str, tuple[Tree, str]] = {
    "a leaf that meets its bounds exactly": (Leaf({0: 1}, {}), "does not close.*0 >= 0"),
    "a leaf without multipliers": (Leaf({}, {}), "does not close"),
    "a negative multiplier": (Leaf({1: -1}, {}), "multiplier -1 of row 1"),
    "a row that is not there": (Leaf({5: 1}, {}), "no row 5"),
    "a branch that is not there": (Leaf({1: 1}, {0: 1}), "no branch at depth 0"),
    "a negative multiplier of a branch": (Branch({0: 1}, 0, Leaf({}, {0: -1}), MORE), "-1 of the branch at depth 0"),
    "a second leaf that does not close": (Branch({0: 1}, 0, MORE, Leaf({0: 1}, {})), "leaf 2"),
    "a branch over no column": (Branch({2: 1}, 0, MORE, MORE), "no column 2"),
    "a branch between halves": (Branch({0: 1}, Fraction(1, 2), MORE, MORE), "not whole"),
    "the rounding of a row that is not whole": (Leaf({3: 1}, {}), "row 2 is not whole"),
    "rounding without a remainder": (Leaf({4: 1}, {}), "leaves no remainder"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_proves_nothing_is_refused_by_the_writer(name):
    tree, message = BROKEN[name]
    rows = [Row("exact", {0: 1, 1: 1}, 4), Row("more", {0: 1, 1: 1}, 5), Row("halves", {0: Fraction(1, 2)}, 1)]
    rounded = [Rounded("not whole", 2, 2), Rounded("no remainder", 0, 2)]
    with pytest.raises(ValueError, match=message):
        write_vipr([Column("x", 2), Column("y", 2)], rows, rounded, tree)


@pytest.mark.parametrize("rounded", [Rounded("r", 1, 2), Rounded("r", -1, 2), Rounded("r", 0, 0)])
def test_a_rounded_row_of_nothing_is_refused_by_the_writer(rounded):
    with pytest.raises(ValueError, match=r"no row|not positive"):
        write_vipr([Column("x", 2)], [Row("r", {0: 1}, 3)], [rounded], Leaf({1: 1}, {}))


def test_a_row_over_no_column_is_refused_by_the_writer():
    with pytest.raises(ValueError, match="no column 1"):
        write_vipr([Column("x", 2)], [Row("r", {1: 1}, 3)], [], Leaf({0: 1}, {}))


@pytest.mark.parametrize("name", TAMPERED)
def test_a_tampered_file_is_refused_or_still_a_proof(name):
    """What the small checker accepts after a change holds, step by step, on a grid of points."""
    text = CASES[name].text()
    verdicts: Counter[tuple[str, bool]] = Counter()
    for kind, way in WAYS.items():
        for changed in way.everything(text):
            assert changed != text
            try:
                proof = check(changed)
            except Refused:
                verdicts[kind, False] += 1
            else:
                verdicts[kind, True] += 1
                assert unsound(proof) is None, changed
    assert verdicts["removal", False] > 0
    assert verdicts["removal", True] == 0
    assert verdicts["number", False] > verdicts["number", True]


def unsound(proof: Proof) -> str | None:
    """Return what a point of the grid says against the proof: a step that does not follow, or a solution."""
    axes = []
    for k in range(proof.columns):
        steps = 1 if k in proof.integer else 2
        axes.append([Fraction(n, steps) for n in range(-1 * steps, 5 * steps)])
    points = [dict(enumerate(point)) for point in product(*axes)]
    holds = [[row.holds(point) for point in points] for row in proof.constraints]
    needs: list[set[int]] = []
    for k, row in enumerate(proof.constraints):
        needs.append({k} if row.reason == "asm" else set())
        if row.reason == "uns":
            below_end, below, above_end, above = row.sources
            needs[k] = needs[below_end] - {below} | needs[above_end] - {above}
            follows = [
                (holds[below][p] or holds[above][p]) and (not (holds[end][p]) or holds[k][p])
                for p in range(len(points))
                for end in (below_end, above_end)
            ]
        elif row.reason in ("lin", "rnd"):
            needs[k].update(*(needs[s] for s in row.sources))
            follows = [holds[k][p] or not all(holds[s][p] for s in row.sources) for p in range(len(points))]
        else:
            follows = []
        if not all(follows):
            return f"{row.name} does not follow"
    if needs[-1] or any(holds[-1]):
        return "no contradiction at the end"
    if any(all(column) for column in zip(*holds[: proof.given], strict=True)):
        return "the problem has a solution"
    return None


@pytest.mark.parametrize("change", [0, 1, 2])
def test_the_judge_of_tampered_files_sees_a_wrong_step(change):
    proof = check(mixed_rounding().text())
    rounding, below, last = proof.constraints[6], proof.constraints[8], proof.constraints[-1]
    if change == 0:
        rounding.side += 1
    elif change == 1:
        below.sources.remove(5)
    else:
        last.side = Fraction(0)
    assert unsound(proof) is not None
