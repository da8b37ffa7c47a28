"""What the verifier says of a report's plan, and how everybody can ask it again."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from shlex import quote

from reallocate.errors import ReallocateError
from reallocate.files.journal import reading, sha256
from reallocate.present.json.common import dumps
from reallocate.present.words.verify import verdict
from reallocate.present.writing import verify_plan
from reallocate.proof.claims import certificate
from reallocate.questions.report import Report

#: Characters of a digest that are shown; the command shows that it is the whole.
SHOWN = 16


@dataclass(frozen=True, slots=True)
class Proof:
    """A proof that the verifier has accepted.

    Attributes
    ----------
    verdict : of the verifier, in a few sentences.
    digest : SHA-256 of the certificate.
    commands : that write the plan, where it is not written yet, and verify it.
    """

    verdict: str
    digest: str
    commands: tuple[str, ...]

    @property
    def short(self) -> str:
        """The beginning of the digest."""
        return self.digest[:SHOWN]


def proof_of(report: Report) -> Proof | None:
    """Return the proof of the report's days; None where the verifier has not accepted one."""
    table = site_table(report)
    try:
        if report.result is not None and (report.result.plan is not None or report.result.status == "impossible"):
            document = verify_plan(report.result)
            text = dumps(certificate(report.instance, report.result.claims))
            place = Path("plans") / report.instance.name
            commands = (
                f"reallocate solve {table}" + (" --partial" if report.partial else ""),
                f"reallocate verify {quote(str(place))} --instance {table}",
            )
            return Proof(verdict(document), sha256(text.encode()), commands)
        if report.result is None and report.place is not None and report.place.is_dir():
            document = verify_plan(report.place, report.instance)
            with reading(report.place) as view:
                content = view.path("certificate.json").read_bytes()
            command = f"reallocate verify {quote(str(report.place))} --instance {table}"
            return Proof(verdict(document), sha256(content), (command,))
    except ReallocateError:
        return None  # what is not accepted is not told as proven
    return None


def site_table(report: Report) -> str:
    """Return the file that the instance was read from, as a command would name it."""
    if report.source is not None:
        return quote(str(report.source))
    names = (f"{report.instance.name}.csv", f"{report.instance.name}.xlsx")
    read = [digest.file for digest in report.instance.read_from or report.instance.digests]
    return quote(next((name for name in names if name in read), names[0]))
