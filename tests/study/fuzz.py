"""What the command line makes of damaged instances, plans and certificates: exit codes, documents, files.

python -m tests.study.fuzz [--cases N] [--seed N] [--first N]

Every case damages a copy of a tiny instance, of its plan or of its certificate, byte by byte or in its structure, and
runs a verb on it in this process (the search too: no process is started for it). Wanted of each: an exit code that is
documented for the verb; no exception and no traceback; one document on stdout with --json, and nothing there on invalid
input without; nothing written where the call was wrong or the input invalid; an end within `SECONDS`; and of a plan or
a proof of impossibility that `solve` writes, that `verify` accepts it. Instances with rules, dates, arrivals, shifts
and odd names are read by both readers besides, which must make the same of them (`tests.study.readers`). A case is the
same for a seed and a number.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import io
import json
import os
import shutil
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random

from reallocate.cli import main as command_line
from tests.processes import here
from tests.study import readers
from tests.study.damage import damaged_bytes, damaged_json, damaged_table

ROOT = Path(__file__).parents[2]
BASES = (
    *("tiny-two-sites", "tiny-overnight", "tiny-late-blanks", "tiny-arrivals", "tiny-shifts", "tiny-couriers"),
    *("tiny-closed-roads", "tiny-outside-printers"),
)
#: A case that takes longer hangs.
SECONDS = 20.0
CODES = {"check": {0, 3}, "check plan": {0, 3, 6}, "verify": {0, 3, 6}, "solve": {0, 3, 4, 5}, "export": {0, 3}}


class Hang(BaseException):
    """A case did not end in time."""


@dataclass
class Tally:
    """What became of the cases of one kind."""

    cases: int = 0
    codes: Counter[int] = field(default_factory=Counter)
    defects: list[str] = field(default_factory=list)


def sign(plan: Path) -> None:
    """Write the digests of the files of a plan into its summary, as one who damages it on purpose would."""
    path = plan / "summary.json"
    summary = json.loads(path.read_text(encoding="utf-8"))
    summary["files"] = {
        name: hashlib.sha256((plan / name).read_bytes()).hexdigest()
        for name in ("moves.csv", "shipments.csv", "assignment.csv", "courier.csv", "certificate.json")
        if (plan / name).exists()
    }
    summary.pop("digest", None)
    text = json.dumps(summary, indent=2, ensure_ascii=False) + "\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    path.write_text(text.removesuffix("\n}\n") + f',\n  "digest": "{digest}"\n}}\n', encoding="utf-8")


# --- running ----------------------------------------------------------------------------------------------------------


def snapshot(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def call(verb: str, arguments: list[str]) -> tuple[int, str | None]:
    """Run the command line; return its exit code, and what is wrong with the run (None: nothing)."""
    before = snapshot(Path())
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            code = command_line.run(arguments)
    except Hang:
        return -1, f"no end within {SECONDS:g} seconds"
    except BaseException as error:
        return -1, f"{type(error).__name__} got out: {error}"
    return code, _wrong(verb, arguments, code, out.getvalue(), err.getvalue(), snapshot(Path()) == before)


def _wrong(verb: str, arguments: list[str], code: int, out: str, err: str, unchanged: bool) -> str | None:
    if code not in CODES[verb]:
        return f"exit code {code}: {err.strip()[-200:]}"
    if "Traceback" in out + err:
        return "a traceback"
    if code in (2, 3) and not unchanged:
        return f"files were changed, exit code {code}"
    if "--json" in arguments:
        try:
            json.loads(out)
        except ValueError:
            return "stdout is no JSON document"
    elif code == 3 and out:
        return "text on stdout with exit code 3"
    return None


def write_base(name: str, folder: Path) -> None:
    for path in (ROOT / "instances").glob(f"{name}*.csv"):
        shutil.copy(path, folder / path.name)


def instance_case(rng: Random, name: str, damage: Callable[[Random, bytes], bytes]) -> list[tuple[int, str | None]]:
    """Damage a file of an instance; check it, and now and then solve or export it."""
    path = rng.choice(sorted(Path().glob("*.csv")))
    if rng.random() < 0.02:
        path.unlink()
    else:
        path.write_bytes(damage(rng, path.read_bytes()))
    site_table = f"{name}.csv"
    more = ["--json"] if rng.random() < 0.5 else []
    verb = rng.choices(["check", "solve", "export"], [6, 3, 1])[0]
    if verb == "export":
        return [call(verb, ["export", site_table, "--days", "3", "-o", "model"])]
    if verb == "check":
        return [call(verb, ["check", site_table, *more])]
    found = [call(verb, ["solve", site_table, "-q", "--max-days", "8", "--time-limit", "3", *more])]
    if found[0] in ((0, None), (4, None)):
        code, wrong = call("verify", ["verify", f"plans/{name}", "--instance", site_table, "--json"])
        found.append((code, wrong or (None if code == 0 else f"a result that verify answers with {code}")))
    return found


def plan_case(rng: Random, name: str, damage: Callable[[Random, bytes], bytes]) -> list[tuple[int, str | None]]:
    """Damage a table of a plan; check the plan and verify it."""
    path = rng.choice(sorted(Path("plan").glob("*.csv")))
    path.write_bytes(damage(rng, path.read_bytes()))
    more = ["--json"] if rng.random() < 0.5 else []
    found = [call("check plan", ["check", f"{name}.csv", "plan", *more])]
    sign(Path("plan"))
    verified = call("verify", ["verify", "plan", "--instance", f"{name}.csv", *more])
    if verified[0] == 0 and found[0][0] != 0:
        verified = verified[0], f"verify accepts a plan that check answers with {found[0][0]}"
    return [*found, verified]


def certificate_case(rng: Random, name: str, damage: Callable[[Random, bytes], bytes]) -> list[tuple[int, str | None]]:
    """Damage a certificate or a summary; sign it, mostly; verify it."""
    path = Path("plan") / rng.choice(["certificate.json", "certificate.json", "summary.json"])
    path.write_bytes(damage(rng, path.read_bytes()))
    if rng.random() < 0.9:
        with contextlib.suppress(ValueError, AttributeError, TypeError, RecursionError):  # no document any more
            sign(Path("plan"))
    more = ["--json"] if rng.random() < 0.5 else []
    return [call("verify", ["verify", "plan", "--instance", f"{name}.csv", *more])]


def readers_case(rng: Random, _name: str) -> list[tuple[int, str | None]]:
    """Change an instance; read it with both readers."""
    folder = Path("readers")
    folder.mkdir()
    site_table = readers.write_base(folder)
    readers.change(rng, folder)
    read, wrong = readers.compared(site_table)
    return [(0 if read else 3, wrong)]


KINDS: dict[str, Callable[[Random, str], list[tuple[int, str | None]]]] = {
    "instance, bytes": partial(instance_case, damage=damaged_bytes),
    "instance, structure": partial(instance_case, damage=damaged_table),
    "plan, bytes": partial(plan_case, damage=damaged_bytes),
    "plan, structure": partial(plan_case, damage=damaged_table),
    "certificate, bytes": partial(certificate_case, damage=damaged_bytes),
    "certificate, structure": partial(certificate_case, damage=damaged_json),
    "instance, both readers": readers_case,
}


def study(first: int, cases: int, seed: int) -> dict[str, Tally]:
    """Run the cases from `first` on; the working directory is changed meanwhile."""
    tallies = {kind: Tally() for kind in KINDS}
    place = Path.cwd()
    signal.signal(signal.SIGALRM, _give_up)
    with tempfile.TemporaryDirectory() as scratch, here():
        plans = _plans(Path(scratch) / "bases")
        try:
            for k in range(first, first + cases):
                kind = list(KINDS)[k % len(KINDS)]
                rng = Random(f"{seed} {k}")
                name = rng.choice(BASES)
                _fresh(Path(scratch) / "case", plans[name])
                tally = tallies[kind]
                tally.cases += 1
                signal.setitimer(signal.ITIMER_REAL, SECONDS)
                for code, wrong in KINDS[kind](rng, name):
                    tally.codes[code] += 1
                    if wrong is not None:
                        tally.defects.append(f"case {k} ({kind}, {name}): {wrong}")
                        sys.stderr.write(tally.defects[-1] + "\n")
                signal.setitimer(signal.ITIMER_REAL, 0)
        finally:
            os.chdir(place)
    return tallies


def _give_up(_number: int, _frame: object) -> None:
    raise Hang


def _plans(folder: Path) -> dict[str, Path]:
    """Write each base instance with its plan; return their folders."""
    found = {}
    for name in BASES:
        place = folder / name
        place.mkdir(parents=True)
        write_base(name, place)
        os.chdir(place)
        with contextlib.redirect_stdout(io.StringIO()):
            assert command_line.run(["solve", f"{name}.csv", "-q", "-o", "plan"]) == 0
        found[name] = place
    return found


def _fresh(place: Path, base: Path) -> None:
    os.chdir(place.parent)
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(base, place)
    os.chdir(place)


def main() -> None:
    """Print the table, and each defect on stderr as it is found."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--cases", type=int, default=2_000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--first", type=int, default=0)
    given = parser.parse_args()
    tallies = study(given.first, given.cases, given.seed)
    codes = sorted({code for tally in tallies.values() for code in tally.codes})
    sys.stdout.write("| what is damaged | cases | " + " | ".join(f"exit {code}" for code in codes) + " | defects |\n")
    sys.stdout.write("|---|" + "---|" * (len(codes) + 2) + "\n")
    for kind, tally in tallies.items():
        cells = [kind, str(tally.cases), *(str(tally.codes[code]) for code in codes), str(len(tally.defects))]
        sys.stdout.write("| " + " | ".join(cells) + " |\n")


if __name__ == "__main__":
    main()
