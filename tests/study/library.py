"""The benchmark library, instances/benchmark: its list, runs that look for better plans, and checks of what it says.

    python -m tests.study.library list
    python -m tests.study.library run [NAME...] [--family FAMILY] [--time-limit SECONDS]
    python -m tests.study.library check NAME [--plan DIR [--update]] [--time-limit SECONDS]

`list` writes library.csv, and the files of the instances that are shipped as files. `run` solves instances, each in a
process of its own, and writes each row of best_known.csv at once; rows that this version has made already are passed
over, unless their instances are named. `check` puts one row to the test, by solving again or by somebody's plan; its
exit code is 0 only if the row stands. The folder's README says what the columns mean.
"""

from __future__ import annotations

import argparse
import csv
import hashlib
import json
import shutil
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from reallocate import __version__, verify
from reallocate.families.instances import FAMILIES, generated
from reallocate.instance.writer import write_instance
from tests.study import best_known
from tests.study.best_known import CERTIFICATE, PLAN, Row
from tests.study.measure import measured

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "instances" / "benchmark"
#: Seeds 0, 1, 2, ... of each family.
SEEDS = {"province": 20, "island": 15, "region": 10, "nation": 5}
#: Shipped as files too.
AS_FILES = "province"
COLUMNS = ("name", "family", "seed", "sites", "digest", "file")
#: Seconds after its time limit at which a search that does not end is killed.
GRACE = 60.0


class Refused(Exception):
    """Something does not stand; the message says what."""


@dataclass(frozen=True)
class Entry:
    """An instance of the library; `sites` are the offices besides the depot."""

    family: str
    seed: int

    @property
    def name(self) -> str:
        return f"{self.family}-{self.seed}"

    @property
    def sites(self) -> int:
        return FAMILIES[self.family].sites

    @property
    def file(self) -> bool:
        """Whether the library ships its files."""
        return self.family == AS_FILES

    def write(self, folder: Path) -> Path:
        """Write its files, as ``reallocate generate`` does; return the site table."""
        return write_instance(generated(self.family, self.seed), folder)


ENTRIES = {entry.name: entry for entry in (Entry(f, seed) for f, count in SEEDS.items() for seed in range(count))}


def table() -> Path:
    """Return where the best known plans stand."""
    return FOLDER / "best_known.csv"


def digest(folder: Path, name: str) -> str:
    """Return the SHA-256 over the files of an instance, in the order of their names: a name, a zero byte, the bytes."""
    files = sorted(folder.glob(f"{name}.*csv"))
    return hashlib.sha256(b"".join(file.name.encode() + b"\0" + file.read_bytes() for file in files)).hexdigest()


# --- list -------------------------------------------------------------------------------------------------------------


def list_library() -> None:
    """Write the list, and the files of the instances that are shipped as files."""
    rows = []
    for entry in ENTRIES.values():
        with tempfile.TemporaryDirectory() as name:
            entry.write(Path(name))
            found = digest(Path(name), entry.name)
        if entry.file:
            entry.write(FOLDER / entry.family)
        cells = (entry.name, entry.family, entry.seed, entry.sites, found, "yes" if entry.file else "no")
        rows.append(dict(zip(COLUMNS, cells, strict=True)))
    best_known.write_csv(FOLDER / "library.csv", COLUMNS, rows)


def listed() -> dict[str, str]:
    """Return the digest of each instance in the list."""
    with (FOLDER / "library.csv").open(encoding="utf-8", newline="") as file:
        return {line["name"]: line["digest"] for line in csv.DictReader(file)}


def made(entry: Entry, folder: Path) -> Path:
    """Write the instance to `folder`; return the site table.

    Raises
    ------
    Refused : it is not the one of the list.
    """
    path = entry.write(folder)
    found, said = digest(folder, entry.name), listed().get(entry.name)
    if found != said:
        raise Refused(f"{entry.name}: generated with digest {found}, but library.csv has {said}")
    return path


# --- run --------------------------------------------------------------------------------------------------------------


def solved(entry: Entry, limit: float | None) -> Row:
    """Solve the instance for days and moves in a process of its own, verify the plan in another, and return its row.

    Raises
    ------
    Refused : no plan, or one that the verifier does not accept.
    """
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        path, plan = made(entry, work / "instance"), work / "plan"
        command = [sys.executable, "-m", "reallocate", "solve", str(path), "-q", "--then", "moves", "-o", str(plan)]
        command += [] if limit is None else ["--time-limit", f"{limit:g}"]
        cost = measured(command, None if limit is None else limit + GRACE)
        if cost.code != 0:
            raise Refused(f"{entry.name}: no plan after {cost.seconds:.0f} s: {cost.last_words}")
        found = verified(entry, plan, path, [sys.executable, "-m", "reallocate", "verify"])
    return replace(
        found,
        seconds=f"{cost.seconds:.2f}",
        memory_mb=f"{cost.megabytes:.0f}",
        version=__version__,
        time_limit="" if limit is None else f"{limit:g}",
    )


def verified(entry: Entry, plan: Path, path: Path, verifier: Sequence[str]) -> Row:
    """Return the row of a plan directory, with the figures that the verifier says and nothing of how it was found.

    Raises
    ------
    Refused : by the verifier.
    """
    told = measured([*verifier, str(plan.resolve()), "--instance", str(path), "--json"])
    try:
        verdict: dict[str, Any] = json.loads(told.output)
    except ValueError:
        raise Refused(f"{entry.name}: the verifier ended without an answer: {told.last_words}") from None
    if told.code != 0 or not verdict.get("valid"):
        raise Refused(f"{entry.name}: {verdict.get('verdict', told.last_words)}")
    if verdict["days"] is None:
        raise Refused(f"{entry.name}: there is no plan in {plan}")
    if "given" in verdict:
        raise Refused(f"{entry.name}: what bounds the plan in {plan} holds for plans with given files only")
    return Row(
        entry.name,
        *(verdict["days"], verdict["days_bound"], verdict["moves"], verdict["moves_bound"]),
        *("", "", ""),
        *(best_known.plan_digest(plan), best_known.certificate_digest(plan)),
        "",
    )


def run(names: Sequence[str], family: str | None, limit: float | None) -> bool:
    """Solve what is named, or all that has no row of this version; return whether each came to a plan that stands."""
    good = True
    there = best_known.read(table())
    for entry in ENTRIES.values():
        old = there.get(entry.name)
        passed_over = old is not None and old.version in (__version__, "") and not names
        if passed_over or (names and entry.name not in names) or family not in (None, entry.family):
            continue
        try:
            row = solved(entry, limit)
            written = best_known.offer(table(), row, list(ENTRIES))
        except Refused as why:
            say(str(why))
            good = False
        except ValueError as why:
            say(f"{entry.name}: at odds with the best known: {why}")
            good = False
        else:
            if written and old is not None and not old.version:
                shutil.rmtree(FOLDER / "kept" / entry.name, ignore_errors=True)
            note = "" if written else f"; the best known is better and stays: {old.shown if old else ''}"
            say(f"{entry.name}: {row.shown}, {row.seconds} s, {row.memory_mb} MB{note}")
    return good


# --- check ------------------------------------------------------------------------------------------------------------


def check(entry: Entry, plan: Path | None, *, update: bool = False, limit: float | None = None) -> bool:
    """Put the row of an instance to the test and say what comes of it; return whether the row stands.

    With a plan: by that plan. Without one: by the plan that is kept where the row was found otherwise, or else by
    solving again.

    Raises
    ------
    Refused : the instance is not the listed one, or the plan is not accepted.
    """
    row = best_known.read(table()).get(entry.name)
    if plan is None and row is not None and not row.version:
        plan = FOLDER / "kept" / entry.name
    if plan is None:
        return solved_again(entry, row, limit)
    with tempfile.TemporaryDirectory() as name:
        path = made(entry, Path(name))
        found = verified(entry, plan, path, [sys.executable, "-I", "-S", verify.__file__])
    say(f"{entry.name}: the verifier accepts the plan: {found.shown}")
    if row is None:
        say(f"{entry.name}: no best known plan yet")
        return update and taken_over(found, plan)
    say(f"{entry.name}: best known: {row.shown}")
    wrong = list(best_known.at_odds(row, found))
    for why in wrong:
        say(f"{entry.name}: the row is wrong: {why}")
    better = found.rank < row.rank
    if update and (better or wrong):
        return taken_over(found, plan)
    same = "the same plan and certificate" if found.digests == row.digests else "not the same files"
    relation = "better than" if better else "equal to" if found.rank == row.rank else "worse than"
    say(f"{entry.name}: the plan is {relation} the best known; {same}")
    return not wrong and found.rank == row.rank


def solved_again(entry: Entry, row: Row | None, limit: float | None) -> bool:
    """Solve under the row's own time limit, or the given one; return whether the row stands.

    Without a limit and by the version that made the row, the files have to be the same. What a limit or another version
    finds may be another plan; its figures have to be at least as good.
    """
    if row is None:
        raise Refused(f"{entry.name}: no best known plan yet")
    own = float(row.time_limit) if row.time_limit else None
    found = solved(entry, limit if limit is not None else own)
    say(f"{entry.name}: best known: {row.shown}")
    say(f"{entry.name}: found now: {found.shown}, {found.seconds} s, {found.memory_mb} MB")
    wrong = list(best_known.at_odds(row, found))
    for why in wrong:
        say(f"{entry.name}: the row is wrong: {why}")
    same = found.digests == row.digests
    say(f"{entry.name}: {'the same' if same else 'not the same'} plan and certificate")
    if row.version == found.version and not row.time_limit and not found.time_limit:
        return not wrong and same
    return not wrong and found.rank <= row.rank


def taken_over(found: Row, plan: Path) -> bool:
    """Make `found` the best known, and keep its files: nobody could make them again from the row alone."""
    kept = FOLDER / "kept" / found.name
    with best_known.alone(FOLDER):
        if plan.resolve() != kept.resolve():
            shutil.rmtree(kept, ignore_errors=True)
            kept.mkdir(parents=True)
            for name in (*PLAN, CERTIFICATE, "summary.json"):
                if (plan / name).exists():
                    shutil.copyfile(plan / name, kept / name)
        best_known.put(table(), found, list(ENTRIES))
    say(f"{found.name}: taken over; its files are in kept/{found.name}")
    return True


# --- the command ------------------------------------------------------------------------------------------------------


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def parser() -> argparse.ArgumentParser:
    """Return the parser of the command line."""
    whole = argparse.ArgumentParser(prog="python -m tests.study.library", description=(__doc__ or "").splitlines()[0])
    verbs = whole.add_subparsers(dest="verb", required=True)
    verbs.add_parser("list", help="write library.csv and the files that are shipped")
    running = verbs.add_parser("run", help="solve instances and write rows of best_known.csv")
    running.add_argument("names", nargs="*", metavar="NAME", help="solve these whatever is there")
    running.add_argument("--family", choices=list(SEEDS))
    checking = verbs.add_parser("check", help="put a row of best_known.csv to the test")
    checking.add_argument("names", nargs=1, metavar="NAME")
    checking.add_argument("--plan", type=Path, metavar="DIR", help="by this plan instead of solving again")
    checking.add_argument("--update", action="store_true", help="take the plan over if it is better")
    for verb in (running, checking):
        verb.add_argument("--time-limit", type=float, metavar="SECONDS", help="of each search")
    return whole


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code: 0 only if all stands."""
    words = parser()
    given = words.parse_args(arguments)
    for name in getattr(given, "names", ()):
        if name not in ENTRIES:
            words.error(f"no such instance: {name}")
    try:
        if given.verb == "list":
            list_library()
            return 0
        if given.verb == "run":
            return 0 if run(given.names, given.family, given.time_limit) else 1
        [name] = given.names
        stands = check(ENTRIES[name], given.plan, update=given.update, limit=given.time_limit)
        say(f"{name}: the row {'stands' if stands else 'does not stand'}")
    except (Refused, OSError) as why:
        say(str(why))
        return 1
    return 0 if stands else 1


if __name__ == "__main__":
    sys.exit(main())
