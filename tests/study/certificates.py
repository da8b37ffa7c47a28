"""How many instances get a certificate, how large it is, and how long it takes to make and to verify.

    python -m tests.study.certificates [--tight N] [--output FILE]

The shipped instances, and N random small tight ones (see `tests.study.tight`), each solved for days and moves by a
process of its own under the default limits of work, and verified by the stand-alone verifier in another one. Rows that
the output file has already are kept, so that the study can go on where it was ended.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from reallocate import Control, read_instance, verify
from reallocate.formulation.model import prepare
from reallocate.instance.model import Instance
from reallocate.instance.writer import write_instance
from reallocate.proof.relaxation import Relaxation
from tests.conftest import PARTIAL, ROOT, SHIPPED
from tests.study.tight import tight

LIMIT = 300.0  # seconds; what runs into it is shown as such
HEAD = (
    "| instance | sites | printers | days of the relaxation | days | certified | moves | certified | ends of trees "
    "| bytes | seconds to solve | seconds to verify | verdict |\n|---|---|---|---|---|---|---|---|---|---|---|---|---|"
)


def relaxed_days(instance: Instance) -> int:
    """Return the least horizon that the relaxation with covering rows, but without MIR cuts, allows."""
    horizon = 1
    while True:
        relaxation = Relaxation(prepare(instance, horizon), Control())
        relaxation.solve()
        if not relaxation.refuted:
            return horizon
        horizon += 1


def row(path: Path, work: Path) -> str:
    """Solve and verify one instance; return its row of the table."""
    instance = read_instance(path)
    plan = work / "plans" / path.stem
    goals = ["--then", "moves", "--time-limit", str(LIMIT), "--max-days", "100"]
    command = [sys.executable, "-m", "reallocate", "solve", str(path), "-o", str(plan), "-q", "--json", *goals]
    start = time.perf_counter()
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=ROOT)
    solving = time.perf_counter() - start
    answer = json.loads(done.stdout)
    start = time.perf_counter()
    command = [sys.executable, "-I", "-S", verify.__file__, str(plan), "--instance", str(path), "--json"]
    verdict = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    verifying = time.perf_counter() - start
    certificate = plan / "certificate.json"
    claims = json.loads(certificate.read_text(encoding="utf-8"))["claims"]
    leaves = [sum("branch" not in node for node in claim["proof"]) for claim in claims]
    days, moves = answer["goals"]
    cells = [
        *(path.stem, len(instance.sites), instance.printers, relaxed_days(instance), days["value"], days["bound"]),
        *(moves["value"], moves["bound"] if moves["certified"] else "-", " + ".join(map(str, leaves)) or "-"),
        *(
            certificate.stat().st_size,
            f"{solving:.1f}",
            f"{verifying:.1f}",
            "accepted" if verdict["valid"] else "refused",
        ),
    ]
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


def summed(rows: list[str]) -> str:
    """Return what the rows of the tight instances add up to."""
    tight_rows = [[cell.strip() for cell in line.split("|")[1:-1]] for line in rows if line.startswith("| tight-")]
    whole = [cells for cells in tight_rows if cells[4] == cells[5]]
    moves = [cells for cells in tight_rows if cells[6] == cells[7]]
    gaps = [int(cells[4]) - int(cells[3]) for cells in tight_rows]
    leaves = [int(n) for cells in tight_rows for n in re.findall(r"\d+", cells[8])]
    return (
        f"Of {len(tight_rows)} tight instances {len(whole)} have certified days and {len(moves)} certified moves; "
        f"days that the relaxation is too low by, at most: {max(gaps, default=0)}. "
        f"Largest tree: {max(leaves, default=0)} ends. "
        f"Longest to solve: {max((float(cells[10]) for cells in tight_rows), default=0):.1f} s; to verify: "
        f"{max((float(cells[11]) for cells in tight_rows), default=0):.1f} s."
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--tight", type=int, default=40)
    parser.add_argument("--output", type=Path, default=ROOT / "docs" / "studies" / "tight.md")
    options = parser.parse_args()
    kept = {}
    if options.output.exists():
        lines = options.output.read_text(encoding="utf-8").splitlines()
        kept = {line.split("|")[1].strip(): line for line in lines if line.startswith("| ") and "| sites |" not in line}
    rows: list[str] = []
    with tempfile.TemporaryDirectory() as name:
        work = Path(name)
        # The relaxation of what has too few blanks ends on no day.
        shipped = [path for path in SHIPPED if path.stem not in PARTIAL]
        paths = [*shipped, *(write_instance(tight(seed), work) for seed in range(options.tight))]
        for path in paths:
            rows.append(kept.get(path.stem) or row(path, work))
            sys.stdout.write(rows[-1] + "\n")
            sys.stdout.flush()
            text = [
                "# Certificates of shipped and of small tight instances",
                "",
                "`python -m tests.study.certificates`",
                "",
            ]
            text += [
                summed(rows),
                "",
                "Days and moves are the value found and the bound that is certified; a dash is none.",
                "",
            ]
            options.output.write_text("\n".join([*text, HEAD, *rows, ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
