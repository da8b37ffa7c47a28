"""What an independent checker says of proofs in the VIPR format, and of the same proofs with something changed.

python -m tests.study.vipr CHECKER FILE... [--changes N] [--derivations] [--seed N] [--seconds N] [--says WORDS]

CHECKER is a program that is given the name of a file and says whether it proves what it claims, such as ``viprchk`` of
the public project ambros-gleixner/VIPR on GitHub, whose README says what it needs and how it is made. Its answer counts
as yes when it ends with 0 and says the words "Infeasibility verified."; its exit code alone is not enough, because it
also ends with 0 for a file without any derivation.

For each file, some of its words are changed in ways chosen by the seed, one at a time; with --derivations only words of
the derivations. A checker may accept a changed file, for example when a number was changed that the proof does not use:
the last column counts those accepted files that the small checker of the tests refuses. It is stricter than the format
in some ways, so these are to be looked at.

Cheung, Gleixner, Steffy, "Verifying Integer Programming Results", IPCO 2017, doi:10.1007/978-3-319-59250-3_13.
"""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random

from tests.proof.small_checker import Refused, check
from tests.proof.tampering import WAYS, changed


@dataclass(frozen=True)
class Checker:
    """The program, the words of its yes, and how many seconds it may take."""

    program: str
    says: str
    seconds: float

    def verdict(self, path: Path) -> str:
        """Return accepted, refused, crashed (ended by a signal), or no answer (in time)."""
        try:
            done = subprocess.run(
                [self.program, str(path)], capture_output=True, text=True, errors="replace", timeout=self.seconds
            )
        except subprocess.TimeoutExpired:
            return "no answer"
        if done.returncode < 0:
            return "crashed"
        return "accepted" if done.returncode == 0 and self.says in done.stdout else "refused"


def tampered(text: str, changes: int, rng: Random, start: int = 0) -> Iterator[tuple[str, str]]:
    """Return files changed from place `start` on, each with the way in which it is changed; the ways take turns."""
    found = [(name, way, [p for p in way.places(text) if p[0] >= start]) for name, way in WAYS.items()]
    ways = [(name, way, places) for name, way, places in found if places]
    for k in range(changes):
        name, way, places = ways[k % len(ways)]
        change = rng.choice(list(way.changes(text, rng.choice(places))))
        yield name, changed(text, change)


def row(
    checker: Checker, path: Path, changes: int, seed: int, scratch: Path, *, only_derivations: bool
) -> tuple[str, list[str]]:
    """Return a line of the table, and a line for each changed file that only the external checker accepts."""
    text = path.read_text(encoding="utf-8")
    derivations = re.search(r"^DER (\d+)", text, re.MULTILINE)
    start = time.perf_counter()
    verdict = checker.verdict(path)
    seconds = time.perf_counter() - start
    found: Counter[str] = Counter()
    alone = []
    first = derivations.end() if derivations and only_derivations else 0
    for k, (way, other) in enumerate(tampered(text, changes, Random(f"{seed} {path.name}"), first), 1):
        scratch.write_text(other, encoding="utf-8")
        said = checker.verdict(scratch)
        found[said] += 1
        if said == "accepted":
            try:
                check(other)
            except Refused as refused:
                alone.append(f"- {path.name}, change {k} ({way}): {refused}")
    cells = [path.name, derivations.group(1) if derivations else "", verdict, f"{seconds:.2f}", str(found.total())]
    cells += [str(found[said]) for said in ("refused", "crashed", "no answer", "accepted")]
    return "| " + " | ".join([*cells, str(len(alone))]) + " |", alone


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser()
    parser.add_argument("checker")
    parser.add_argument("files", nargs="+", type=Path)
    parser.add_argument("--changes", type=int, default=50)
    parser.add_argument("--derivations", action="store_true")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--says", default="Infeasibility verified.")
    given = parser.parse_args()
    checker = Checker(given.checker, given.says, given.seconds)
    columns = ["file", "derivations", "verdict", "seconds", "tampered", "refused", "crashed", "no answer", "accepted"]
    sys.stdout.write("| " + " | ".join([*columns, "of these refused by ours"]) + " |\n")
    sys.stdout.write("|" + "---|" * (len(columns) + 1) + "\n")
    alone: list[str] = []
    with tempfile.TemporaryDirectory() as scratch:
        for path in given.files:
            place = Path(scratch) / "changed.vipr"
            line, more = row(checker, path, given.changes, given.seed, place, only_derivations=given.derivations)
            alone += more
            sys.stdout.write(line + "\n")
            sys.stdout.flush()
    if alone:
        sys.stdout.write("\n".join(["", "Accepted, and refused by ours:", "", *alone, ""]))


if __name__ == "__main__":
    main()
