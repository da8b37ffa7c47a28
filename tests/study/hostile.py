"""What the verifier makes of plan directories that somebody damaged on purpose, and sealed with the right digests.

python -m tests.study.hostile [--cases N] [--seed N] [--first N]

Each case takes an honest directory (of a plan, of a plan by hand that was completed, of a tree, of claims on terms, of
an instance without a plan), changes its JSON, its tables, the tables of the instance or all of them at once, writes the
digests anew, and runs the verifier as a whole. Wanted of each: an exit code of 0, 3 or 6 and one document, whatever the
files hold; an end within `SECONDS` of the processor and `MEMORY`; and of what is accepted, that it is true: the plan
passes the package's own check with the same figures, and no bound is above what is known to be possible.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import io
import json
import resource
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

from reallocate import InvalidInput, check, read_instance, read_plan, solve, verify
from reallocate.instance.model import Instance
from reallocate.plan.figures import figures
from reallocate.plan.model import Plan
from reallocate.proof.claims import certificate
from tests.oracle.exhaustive import exhaustive
from tests.oracle.random_instances import random_instance
from tests.processes import here
from tests.proof.directories import written
from tests.proof.test_certificates import tree, trio
from tests.study.damage import TURNS, any_json, any_name, any_number, damaged_bytes, damaged_json, damaged_table, dumped

ROOT = Path(__file__).parents[2]
SECONDS = 20.0
MEMORY = 2**30
#: Days within which tiny instances are searched.
FEW_DAYS = 8

Files = dict[str, bytes]
Known = Callable[[int], int | None]


class Hang(BaseException):
    """A case takes longer than it may."""


@dataclass
class Base:
    """An honest directory.

    Attributes
    ----------
    name : of the instance's site table, without its ending.
    files : of the instance and, under ``plan/``, of the directory.
    days : fewest days; None: there is no plan.
    moves : the fewest moves of a plan of at most so many days.
    kept : fewest days of plans that keep the moves in ``plan/moves.csv``; None: they were not given.
    """

    name: str
    files: Files
    days: int | None
    moves: Known
    kept: int | None = None

    @property
    def instance(self) -> Files:
        return {name: data for name, data in self.files.items() if "/" not in name}


@dataclass
class Tally:
    """What became of the cases of one kind."""

    codes: Counter[int] = field(default_factory=Counter)
    defects: list[str] = field(default_factory=list)


# --- honest directories -----------------------------------------------------------------------------------------------


def _fewest(instance: Instance) -> Known:
    known: dict[int, int] = {}

    def moves(days: int) -> int | None:
        if days not in known:
            value = solve(instance, goals=("moves",), days=min(days, 30)).goal("moves").value
            known[days] = int(value or 0)
        return known[days]

    return moves


def _files_of(file: Path, plan: Path) -> Files:
    found = {path.name: path.read_bytes() for path in file.parent.glob(f"{file.stem}*.csv")}
    return found | {f"plan/{path.name}": path.read_bytes() for path in plan.iterdir()}


def _base(instance: Instance, place: Path, claims: Callable[[Instance, int], list[Any]] | None = None) -> Base:
    """Solve an instance; `claims` are put in place of those of days and moves that the search found."""
    file, plan, result = written(instance.replace(digests=()), place)
    if claims is not None and result.days:
        others = [claim for claim in result.claims if claim.kind not in ("days", "moves")]
        document = certificate(read_instance(file), [*claims(instance, result.days), *others])
        (plan / "certificate.json").write_text(json.dumps(document), encoding="utf-8")
    return Base(file.stem, sealed(_files_of(file, plan)), result.days, _fewest(instance))


def _by_hand(instance: Instance, place: Path) -> Base:
    """Complete the moves of a plan that was solved."""
    file, _plan, result = written(instance.replace(digests=()), place)
    assert result.plan is not None
    read = read_instance(file)
    given = Plan(result.plan.moves, (), (), 0, given=frozenset({"moves"}), manual=True)
    report = check(read, given)
    assert report.days is not None
    report.write(place / "hand")
    return Base(file.stem, _files_of(file, place / "hand"), result.days, _fewest(read), report.given_days_bound)


def _branching(instance: Instance, days: int) -> list[Any]:
    moves = solve(instance, goals=("moves",)).goal("moves").value
    assert isinstance(moves, int)
    found = [tree(instance, days - 1, None), tree(instance, days, moves - 1)]
    return [claim for claim in found if claim is not None]


MADE: dict[str, Callable[[Path], Base]] = {
    "every-feature": lambda place: _base(read_instance(ROOT / "instances/every-feature.csv"), place),
    "tiny-rules": lambda place: _base(read_instance(ROOT / "instances/tiny-rules.csv"), place),
    "tiny-overnight": lambda place: _base(read_instance(ROOT / "instances/tiny-overnight.csv"), place),
    "tree": lambda place: _base(trio(19), place, _branching),
    "by hand": lambda place: _by_hand(read_instance(ROOT / "instances/tiny-late-blanks.csv"), place),
    "by hand, every-feature": lambda place: _by_hand(read_instance(ROOT / "instances/every-feature.csv"), place),
    **{f"random {k}": partial(lambda place, k: _base(random_instance(k), place), k=k) for k in (0, 1, 12, 27, 40, 41)},
    **{f"without a plan {k}": partial(lambda place, k: _base(random_instance(k), place), k=k) for k in (3, 9)},
}


# --- damage -----------------------------------------------------------------------------------------------------------


JSON_WAYS = (any_json, any_json, any_number, any_number, any_name, damaged_json, damaged_bytes)


def damage_json(rng: Random, files: Files, _other: Files) -> None:
    """Change the summary or the certificate."""
    name = f"plan/{rng.choice(['summary', 'certificate', 'certificate'])}.json"
    # It may be gone, or damaged before and no JSON any more.
    with contextlib.suppress(KeyError, ValueError, RecursionError):
        files[name] = rng.choice(JSON_WAYS)(rng, files[name])


def damage_plan(rng: Random, files: Files, _other: Files) -> None:
    """Change a table of the plan; of an instance without one, add it."""
    name = f"plan/{rng.choice(verify.PLAN_FILES[:3])}"
    content = files.get(name, b"day,code,cards\n1,A,1\n")
    with contextlib.suppress(UnicodeDecodeError):
        files[name] = rng.choice([damaged_table, damaged_table, damaged_bytes])(rng, content)


def damage_instance(rng: Random, files: Files, _other: Files) -> None:
    """Change a table of the instance."""
    name = rng.choice([*(name for name in files if "/" not in name), "x.rules.csv"])
    with contextlib.suppress(KeyError, UnicodeDecodeError):
        files[name] = rng.choice([damaged_table, damaged_table, damaged_bytes])(rng, files[name])


def transplant(rng: Random, files: Files, other: Files) -> None:
    """Take a file, or all, of another directory."""
    names = [name for name in other if name.startswith("plan/")]
    for name in names if rng.random() < 0.3 else [rng.choice(names)]:
        files[name] = other[name]


def remove(rng: Random, files: Files, _other: Files) -> None:
    """Take a file away."""
    del files[rng.choice(sorted(files))]


KINDS: dict[str, tuple[Callable[[Random, Files, Files], None], ...]] = {
    "JSON": (damage_json,),
    "tables of the plan": (damage_plan,),
    "tables of the instance": (damage_instance,),
    "files of another directory": (transplant,),
    "all of these": (damage_json, damage_plan, damage_instance, transplant, remove),
}


def sealed(files: Files) -> Files:
    """Return the files with all digests written anew, as far as the documents have a place for them."""
    files = dict(files)
    digests = {name: hashlib.sha256(data).hexdigest() for name, data in files.items() if "/" not in name}
    for name in ("certificate", "summary"):
        path = f"plan/{name}.json"
        try:
            document = json.loads(files[path])
            document["instance"]["digests"] = digests
            if name == "summary":
                of_plan = {f"plan/{file}": file for file in verify.PLAN_FILES}
                document["files"] = {
                    file: hashlib.sha256(files[path]).hexdigest() for path, file in of_plan.items() if path in files
                }
                document.pop("digest", None)
                document["digest"] = hashlib.sha256(dumped(document)).hexdigest()
        except (KeyError, ValueError, TypeError, AttributeError, RecursionError, IndexError):
            continue
        files[path] = dumped(document)
    return files


# --- judgement --------------------------------------------------------------------------------------------------------


def wrong(base: Base, files: Mapping[str, bytes], place: Path, code: int, out: str) -> str | None:
    """Return what is wrong with an answer; None: nothing."""
    try:
        document = json.loads(out)
    except ValueError:
        return f"no document: {out[:200]!r}"
    if document.get("valid") is not (code == 0) or document.get("schema") != verify.VERDICT_SCHEMA:
        return f"another document than exit code {code} says"
    if code:
        return None
    file = place / f"{base.name}.csv"
    try:
        instance = read_instance(file)
    except InvalidInput as error:
        return None if "sum_row" in {fault.code for fault in error.faults} else f"the package cannot read it: {error}"
    days, moves, kept = base.days, base.moves, base.kept
    if {name: data for name, data in files.items() if "/" not in name} != base.instance:
        found = exhaustive(instance, FEW_DAYS) if len(instance.sites) <= 4 and instance.backlog < 60 else (0, 0)
        if found == (0, 0):
            return _badly_replayed(instance, place, document)
        days, kept, fewest = found and found[0], None, found and found[1]
        moves = lambda horizon: fewest if horizon == days else None  # noqa: E731
    elif files.get("plan/moves.csv") != base.files.get("plan/moves.csv"):
        kept = None
    return _false(document, days, moves, kept) or _badly_replayed(instance, place, document)


def _false(document: Mapping[str, Any], days: int | None, moves: Known, kept: int | None) -> str | None:
    """Return which bound is above what is known to be possible."""
    if document["days"] is None:
        return None if days is None else f"no plan exists, and one of {days} days does"
    if days is None and document["days"] <= FEW_DAYS and "given" not in document:
        return f"a plan of {document['days']} days, and there is none"
    if document["days_bound"] is not None and days is not None and document["days_bound"] > days:
        return f"at least {document['days_bound']} days, and {days} are possible"
    fewest = moves(document["days"]) if document["moves_bound"] else None
    if fewest is not None and document["moves_bound"] > fewest:
        return f"at least {document['moves_bound']} moves, and {fewest} are possible"
    if kept is not None and "given" in document and document["given"]["days_bound"] > kept:
        return f"at least {document['given']['days_bound']} days with these moves, and {kept} are possible"
    return None


def _badly_replayed(instance: Instance, place: Path, document: Mapping[str, Any]) -> str | None:
    """Return what the package finds fault with in a plan that was accepted."""
    if document["days"] is None:
        return None
    try:
        report = check(instance, read_plan(place / "plan", instance))
    except InvalidInput as error:
        return f"the package cannot read the plan: {error}"
    found = figures(instance, report.replay)
    if "given" not in document and report.findings:
        return f"the package finds fault with it: {report.findings[0].code}"
    if not report.valid or (found.days, found.moves) != (document["days"], document["moves"]):
        return f"the package says otherwise: {found.days} days, {found.moves} moves"
    return None


def verified(place: Path, name: str) -> tuple[int, str, str | None]:
    """Run the verifier; return its exit code, what it prints, and what went wrong with the run."""
    out = io.StringIO()
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        with contextlib.redirect_stdout(out):
            code = verify.main([str(place / "plan"), "--instance", str(place / f"{name}.csv"), "--json"])
    except Hang:
        return -1, "", f"no end within {SECONDS:g} seconds"
    except BaseException as error:
        return -1, "", f"{type(error).__name__} got out: {error}"
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return code, out.getvalue(), None if code in (0, 3, 6) else f"exit code {code}"


def _give_up(_number: int, _frame: object) -> None:
    raise Hang


def study(first: int, cases: int, seed: int, names: tuple[str, ...] = tuple(MADE)) -> dict[str, Tally]:
    """Run the cases from `first` on, on the honest directories of these names."""
    tallies = {kind: Tally() for kind in KINDS}
    signal.signal(signal.SIGPROF, _give_up)
    with tempfile.TemporaryDirectory() as scratch, here():
        bases = [MADE[name](Path(scratch) / "bases" / str(k)) for k, name in enumerate(names)]
        before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
        for k in range(first, first + cases):
            rng = Random(f"{seed} {k}")
            kind = list(KINDS)[k % len(KINDS)]
            base, other = rng.choice(bases), rng.choice(bases)
            files = dict(base.files)
            for _turn in range(rng.choice(TURNS)):
                rng.choice(KINDS[kind])(rng, files, other.files)
            files = sealed(files) if rng.random() < 0.95 else files
            with tempfile.TemporaryDirectory(dir=scratch) as folder:
                place = Path(folder)
                (place / "plan").mkdir()
                for name, data in files.items():
                    (place / name).write_bytes(data)
                code, out, failure = verified(place, base.name)
                failure = failure or wrong(base, files, place, code, out)
            tallies[kind].codes[code] += 1
            after = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            if (after - before) * 1024 > MEMORY:
                failure, before = failure or "more memory than it may take", after
            if failure is not None:
                tallies[kind].defects.append(f"case {k} ({kind}, {names[bases.index(base)]}): {failure}")
                sys.stderr.write(tallies[kind].defects[-1] + "\n")
    return tallies


def main() -> None:
    """Print the table, and each defect on stderr as it is found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    given = parser.parse_args()
    tallies = study(given.first, given.cases, given.seed)
    sys.stdout.write("| what is damaged | accepted | instance refused | refused | defects |\n|---|---|---|---|---|\n")
    for kind, tally in tallies.items():
        cells = [kind, *(str(tally.codes[code]) for code in (0, 3, 6)), str(len(tally.defects))]
        sys.stdout.write("| " + " | ".join(cells) + " |\n")


if __name__ == "__main__":
    main()
