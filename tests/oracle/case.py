"""One random case: what differs between the answers of the program and those of exhaustive search."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reallocate import Instance, Plan, Trip, verify
from reallocate.proof.claims import Claim, certificate
from tests.oracle.drawing import Row, written
from tests.oracle.ground import Trips
from tests.proof.wishes import problem_of


@dataclass
class Case:
    """What is `wrong`, in words, and what kind of case was `seen`."""

    seen: str = ""
    wrong: list[str] = field(default_factory=list)

    def same(self, what: str, found: object, wanted: object) -> None:
        if found != wanted:
            self.wrong.append(f"{what}: {found}, and not {wanted}")

    def true(self, what: str, holds: bool) -> None:
        if not holds:
            self.wrong.append(what)


def differing(make: Callable[[int, int], Case], seeds: range, rules: int) -> dict[int, list[str]]:
    """Return what differs, by the seeds of the cases in which anything does."""
    cases = {seed: make(seed, rules) for seed in seeds}
    return {seed: case.wrong for seed, case in cases.items() if case.wrong}


def refused(instance: Instance, claims: Sequence[Claim]) -> str | None:
    """Why the verifier refuses these claims; None: it accepts them."""
    problem = problem_of(instance)
    document = {**certificate(instance, claims), "instance": {"name": instance.name, "digests": problem.digests}}
    try:
        verify.check_certificate(problem, document)
    except verify.Refused as reason:
        return str(reason)
    return None


def read(instance: Instance, *files: Any) -> Plan:
    with tempfile.TemporaryDirectory() as folder:
        return written(Path(folder), instance, *files)


def added_up(rows: Sequence[Row]) -> Trips:
    sums: Trips = {}
    for day, i, j, count in rows:
        sums[day, i, j] = sums.get((day, i, j), 0) + count
    return {key: count for key, count in sums.items() if count}


def of_trips(trips: Sequence[Trip]) -> Trips:
    return added_up([(trip.day, trip.origin, trip.destination, trip.count) for trip in trips])
