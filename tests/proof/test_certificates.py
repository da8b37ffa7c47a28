"""Certificates prove what they claim and no more: honest ones, ones that claim one more, and mutated ones."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterator
from copy import deepcopy
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from functools import cache
from random import Random
from typing import Any

import pytest

from reallocate import Control, read_instance, solve, verify
from reallocate.formulation.model import prepare
from reallocate.instance.model import Instance
from reallocate.instance.parts import Leg, Settings, Site
from reallocate.proof.claims import Claim, certificate
from reallocate.proof.judge import Judge
from reallocate.proof.refute import Attempt
from tests.oracle.exhaustive import exhaustive
from tests.oracle.random_instances import random_instance

Document = dict[str, Any]
FILES = ("tiny-two-sites", "tiny-late-blanks", "tiny-overnight", "every-feature", "may2020")
RANDOM = tuple(f"random-{seed}" for seed in range(60))
TREES = ("tree-15", "tree-19", "tree-22", "tree-28", "tree-37", "tree-may2020")
#: Those that mutations start from, and how many of each.
MUTATED = {**dict.fromkeys(FILES, 400), **dict.fromkeys(TREES, 500), **dict.fromkeys(RANDOM, 40)}


@dataclass
class Subject:
    """An instance with its certificate, and what is true of it."""

    instance: Instance
    problem: verify.Instance
    document: Document
    days: int | None  # fewest; None: there is no plan
    fewest: dict[int, int] = field(default_factory=dict)

    def moves(self, horizon: int) -> int:
        """The fewest moves of a plan within `horizon` days, no fewer than `days`; a plan shows that they do."""
        if horizon not in self.fewest:
            value = solve(self.instance, goals=("moves",), days=min(horizon, 30)).goal("moves").value
            assert isinstance(value, int)
            self.fewest[horizon] = value
        return self.fewest[horizon]

    def is_true(self, claim: Document) -> bool:
        if self.days is None:
            return True
        if claim["claim"] == "impossible":
            return False
        too_short = claim["horizon"] < self.days
        return too_short or (claim["claim"] == "moves" and claim["most"] < self.moves(claim["horizon"]))

    def accepts(self, document: Document) -> bool:
        try:
            # As it comes from a file: what is no JSON cannot be there.
            verify.check_certificate(self.problem, json.loads(json.dumps(document)))
        except verify.Refused:
            return False
        return True


def trio(seed: int) -> Instance:
    """Three sites whose relaxation leaves something to branch on."""
    rng = Random(seed)
    sites = []
    for code in "ABC":
        backlog, printers, blanks = rng.randint(3, 20), rng.choice([0, 1, 2, 3]), rng.randint(10, 30)
        sites.append(Site(code, f"Office {code}", backlog, printers, blanks, cards_per_printer_day=rng.randint(2, 5)))
    legs = tuple(Leg(i, j, Decimal(rng.randint(4, 50)) / 2) for i in range(3) for j in range(i))
    return Instance("trio", tuple(sites), (), (), legs, Settings(setup_hours=Decimal(rng.choice([0, 1])), max_days=12))


def tree(instance: Instance, horizon: int, most: int | None) -> Claim | None:
    """Return a claim whose proof was found without rounding rows, so that it has to branch."""
    attempt = Attempt(prepare(instance, horizon), Judge(instance), Control(), most)
    attempt.relaxation.separate = lambda: 0  # type: ignore[method-assign]
    proof = attempt.tree(300).proof
    kind = "days" if most is None else "moves"
    return None if proof is None else Claim(kind, horizon, most, tuple(proof))  # type: ignore[arg-type]


@cache
def subject(name: str) -> Subject:
    kind, _, rest = name.partition("-")
    if name in FILES or rest == "may2020":
        instance = read_instance(f"instances/{rest if kind == 'tree' else name}.csv")
    else:
        instance = trio(int(rest)) if kind == "tree" else random_instance(int(rest))
    result = solve(instance, goals=("moves",))
    claims = result.claims
    if kind == "tree":
        assert result.days is not None
        value = result.goal("moves").value
        assert isinstance(value, int)
        found = [tree(instance, result.days, value - 1)]
        if rest != "may2020":
            found.append(tree(instance, result.days - 1, None))
        claims = tuple(claim for claim in found if claim is not None)
    judge = Judge(instance)
    document = json.loads(json.dumps(certificate(instance, claims)))
    document["instance"]["digests"] = judge.problem.digests
    made = Subject(instance, judge.problem, document, result.days)
    if kind == "random":
        known = exhaustive(instance, 8)
        assert known == (None if result.days is None else (result.days, result.goal("moves").value))
    return made


# --- honest, and one more ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", [*FILES, *TREES, *RANDOM])
def test_a_certificate_is_accepted_and_the_same_proof_of_one_more_is_not(name):
    found = subject(name)
    assert found.accepts(found.document)
    for k, claim in enumerate(found.document["claims"]):
        assert found.is_true(claim)
        for part in ("horizon", "most"):
            if part in claim:
                stronger = deepcopy(found.document)
                stronger["claims"][k][part] += 1
                assert not found.accepts(stronger) or found.is_true(stronger["claims"][k])


def test_may2020_is_proved_to_need_11_days_and_26_moves():
    claims = subject("may2020").document["claims"]
    stated = {claim["claim"]: (claim["horizon"], claim.get("most")) for claim in claims}
    assert stated == {"days": (10, None), "moves": (11, 25)}


@pytest.mark.parametrize("name", TREES)
def test_trees_branch_and_no_end_can_be_left_out(name):
    found = subject(name)
    branching = [claim for claim in found.document["claims"] if len(claim["proof"]) > 1]
    assert branching
    for k, claim in enumerate(found.document["claims"]):
        for at, node in enumerate(claim["proof"]):
            changed = deepcopy(found.document)
            proof = changed["claims"][k]["proof"]
            if "branch" not in node:
                proof[at] = {"rows": {}}
                assert not found.accepts(changed)
            else:
                for side in ("below", "above"):
                    proof[at] = {**node, side: node["above" if side == "below" else "below"]}
                    assert not found.accepts(changed)


# --- mutations --------------------------------------------------------------------------------------------------------


class Mutant:
    """One change of a certificate, chosen by a seed."""

    def __init__(self, found: Subject, seed: int) -> None:
        self.rng, self.document, self.codes = Random(seed), deepcopy(found.document), found.problem.codes
        self.claims: list[Document] = self.document["claims"]
        self.nodes = [node for claim in self.claims for node in claim.get("proof", [])]
        self.leaves = [node for node in self.nodes if "rows" in node]
        self.branches = [node for node in self.nodes if "branch" in node]
        changes: list[Callable[[], None]] = [self.claim, self.impossible]
        if self.leaves:
            changes += [self.number] * 5 + [self.key] * 4 + [self.rows] * 2 + [self.leaf]
        if self.branches:
            changes += [self.branch, self.branch, self.link, self.link, self.assumption, self.assumption]
        for _ in range(self.rng.choice([1, 1, 2])):
            self.rng.choice(changes)()
        if self.claims and self.rng.random() < 0.3:
            self.claim()

    def other(self, number: int) -> int:
        return self.rng.choice([number + 1, number - 1, 2 * number, number // 2, -number])

    def rows_of_a_leaf(self) -> tuple[Document, str, str, str]:
        """A leaf's rows, and the family, site and key of one of them."""
        rows = self.rng.choice(self.leaves)["rows"]
        every = [(family, code, key) for family, sites in rows.items() for code, keys in sites.items() for key in keys]
        return (rows, *self.rng.choice(every)) if every else (rows, "", "", "")

    def number(self) -> None:
        rows, family, code, key = self.rows_of_a_leaf()
        if family:
            y = Fraction(rows[family][code][key])
            rows[family][code][key] = str(self.rng.choice([y + 1, y - 1, 2 * y, y / 2, -y, y + Fraction(1, 2)]))

    def key(self) -> None:
        """Another site, day, divisor or family; the first row stays there or goes."""
        rows, family, code, key = self.rows_of_a_leaf()
        if not family:
            return
        y = rows[family][code][key]
        if self.rng.random() < 0.6:
            del rows[family][code][key]
        what = self.rng.choice(["site", "key", "family"])
        if what == "site":
            code = self.rng.choice(self.codes)
        elif what == "family":
            family = self.rng.choice(["C2", "C3", "C4", "C5", "C6", "C7", "C8", "V1", "V2"])
            key = "all" if family == "C6" else f"{self.rng.randint(1, 9)}{':3' if family == 'V2' else ''}"
        elif key != "all":
            parts = key.split(":")
            k = self.rng.randrange(len(parts))
            parts[k] = str(max(1, self.other(int(parts[k]))))
            key = ":".join(parts)
        rows.setdefault(family, {}).setdefault(code, {})[key] = y

    def rows(self) -> None:
        """Drop a row, a site's rows or a family; or give a site the rows of another as well."""
        rows, family, code, key = self.rows_of_a_leaf()
        if not family:
            return
        what = self.rng.choice(["row", "site", "family", "double"])
        if what == "row":
            del rows[family][code][key]
        elif what == "site":
            del rows[family][code]
        elif what == "family":
            del rows[family]
        else:
            rows[family].setdefault(self.rng.choice(self.codes), {}).update(rows[family][code])

    def leaf(self) -> None:
        """Put the multipliers of another leaf here, or a multiplier of the moves."""
        leaf = self.rng.choice(self.leaves)
        if self.rng.random() < 0.5:
            leaf["moves"] = self.rng.choice(["0", "1", "2", "1/2", "-1", "100"])
        else:
            source = deepcopy(self.rng.choice(self.leaves))
            leaf.clear()
            leaf.update(source)

    def assumption(self) -> None:
        leaf = self.rng.choice(self.leaves)
        held = leaf.setdefault("branches", {})
        depth = self.rng.choice([*held, str(self.rng.randint(0, 4))])
        y = Fraction(held.get(depth, "1"))
        if self.rng.random() < 0.3:
            held.pop(depth, None)
        else:
            held[depth] = str(self.rng.choice([y + 1, y - 1, 2 * y, y / 2, -y]))

    def branch(self) -> None:
        branch = self.rng.choice(self.branches)["branch"]
        what = self.rng.choice(list(branch))
        if what == "count":
            branch[what] = "arrivals" if branch[what] == "departures" else "departures"
        elif what == "site":
            branch[what] = self.rng.choice(self.codes)
        else:
            branch[what] = self.other(branch[what])

    def link(self) -> None:
        """Swap or change the children of a node, swap two nodes, or drop one."""
        node = self.rng.choice(self.branches)
        proof = next(claim["proof"] for claim in self.claims if any(node is one for one in claim["proof"]))
        what = self.rng.randrange(4)
        if what == 0:
            node["below"], node["above"] = node["above"], node["below"]
        elif what == 1:
            side = self.rng.choice(["below", "above"])
            node[side] = self.rng.choice([self.other(node[side]), self.rng.randrange(len(proof) + 1)])
        elif what == 2:
            a, b = self.rng.randrange(len(proof)), self.rng.randrange(len(proof))
            proof[a], proof[b] = proof[b], proof[a]
        else:
            del proof[self.rng.randrange(len(proof))]

    def claim(self) -> None:
        """Another kind, horizon or number of moves; or another instance."""
        if not self.claims:
            return
        claim = self.rng.choice(self.claims)
        what = self.rng.choice([*(name for name in ("horizon", "most") if name in claim), "kind", "digest"])
        if what in ("horizon", "most"):
            claim[what] = self.rng.choice([claim[what] + 1, claim[what] + 1, self.other(claim[what])])
        elif what == "kind" and claim["claim"] != "impossible":
            claim["claim"] = "moves" if claim["claim"] == "days" else "days"
            claim.setdefault("most", self.rng.randint(0, 3))
        elif what == "digest":
            digests = self.document["instance"]["digests"]
            name = self.rng.choice([*digests] or ["x.csv"])  # an instance that no file holds has none
            digests[name] = digests.get(name, "1")[:-1] + ("0" if digests.get(name, "1")[-1] != "0" else "1")

    def impossible(self) -> None:
        codes = self.rng.sample(self.codes, self.rng.choice([0, 1, 1, min(2, len(self.codes)), len(self.codes)]))
        causes = ["too_few_blanks", "no_printers", "min_printers", "max_printers", "no_printers_allowed", "unreachable"]
        self.claims.append({"claim": "impossible", "cause": self.rng.choice([*causes, "max_days"]), "sites": codes})


def mutants(name: str, count: int) -> Iterator[tuple[Subject, Document]]:
    found = subject(name)
    for seed in range(count):
        document = Mutant(found, seed).document
        if document != found.document:
            yield found, document


def test_no_mutated_certificate_passes_with_a_claim_that_is_false():
    """Each is refused, or all that it claims is true; both happen often."""
    seen: Counter[str] = Counter()
    for name, count in MUTATED.items():
        for found, document in mutants(name, count):
            kind = "tree" if name in TREES else "other"
            if found.accepts(document):
                assert all(found.is_true(claim) for claim in document["claims"]), (name, document)
                seen[f"{kind}, true"] += 1
            else:
                seen[f"{kind}, refused"] += 1
    assert seen["tree, refused"] >= 2_000, seen
    assert seen["other, refused"] >= 3_000, seen
    assert seen["tree, true"] >= 100, seen
    assert seen["other, true"] >= 500, seen
