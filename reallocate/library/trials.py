"""Plans put to the test by the verifier alone, and searches for better ones, each in a process of its own."""

from __future__ import annotations

import json
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

from reallocate import __version__, verify
from reallocate.errors import CertificateRefused, NoAnswer
from reallocate.language import _, decimals
from reallocate.library.archive import Contents, certificate_digest, contents, plan_digest, unpack
from reallocate.library.entries import Entry
from reallocate.library.rows import Row
from reallocate.running.measure import measured

#: Seconds after its time limit at which a search that does not end is killed.
GRACE = 60.0
#: Python without what lies in the working directory.
PYTHON = (sys.executable, "-P", "-m", "reallocate")


def verified(entry: Entry, files: Contents) -> Row:
    """Return the row of a plan, with the figures that the verifier says and nothing of how it was found.

    Raises
    ------
    CertificateRefused : by the verifier; or what it accepts is about plans with given files only.
    UsageError : the instance is not the one that is listed.
    """
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        sheet, plan = entry.write(work / "instance"), work / "plan"
        unpack(files, plan)
        command = [sys.executable, "-I", "-S", verify.__file__, str(plan), "--instance", str(sheet), "--json"]
        told = measured(command, folder=work)
    try:
        verdict: dict[str, Any] = json.loads(told.output)
    except ValueError:
        text = _("{name}: the verifier ended without an answer: {words}")
        raise CertificateRefused(text.format(name=entry.name, words=told.last_words)) from None
    if told.code != 0 or not verdict.get("valid"):
        text = _("{name}: {verdict}")
        raise CertificateRefused(text.format(name=entry.name, verdict=verdict.get("verdict", told.last_words)))
    if "given" in verdict:
        text = _("{name}: what bounds this plan holds for plans with given files only")
        raise CertificateRefused(text.format(name=entry.name))
    days, least, moves, fewest = (int(verdict[key]) for key in ("days", "days_bound", "moves", "moves_bound"))
    return Row(entry.name, days, least, moves, fewest, plan_digest(files), certificate_digest(files))


def solved(entry: Entry, limit: float | None) -> tuple[Row, Contents]:
    """Solve the instance for days and moves, verify the plan, and return its row and its files.

    Parameters
    ----------
    limit : seconds of the search; None: it ends by itself.

    Raises
    ------
    NoAnswer : there is no plan at the end of the search.
    CertificateRefused : the verifier does not accept it.
    UsageError : the instance is not the one that is listed.
    """
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        sheet, plan = entry.write(work / "instance"), work / "plan"
        command = [*PYTHON, "solve", str(sheet), "-q", "--then", "moves", "-o", str(plan)]
        command += [] if limit is None else ["--time-limit", f"{limit:g}"]
        cost = measured(command, None if limit is None else limit + GRACE, folder=work)
        if cost.code != 0:
            text = _("{name}: no plan after {seconds} s: {words}")
            message = text.format(name=entry.name, seconds=decimals(cost.seconds, 0), words=cost.last_words)
            raise NoAnswer(message, "crash" if cost.code is not None else "time")
        files = contents(plan)
    row = replace(
        verified(entry, files),
        seconds=f"{cost.seconds:.2f}",
        memory_mb=f"{cost.megabytes:.0f}",
        version=__version__,
        time_limit="" if limit is None else f"{limit:g}",
    )
    return row, files
