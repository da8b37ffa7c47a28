"""The last look: what is told and written has passed the verifier's own functions, in full, just before."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from reallocate import verify
from reallocate.errors import SolverError
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.proof.claims import Claim, certificate
from reallocate.proof.judge import as_verified


def accepted(instance: Instance, claims: Sequence[Claim], days: int) -> tuple[Claim, ...]:
    """Return those of the claims that the verifier accepts together.

    Parameters
    ----------
    days : that a claim may be about at most: those of the plan beside it, or more that were asked for.
    """
    problem = as_verified(instance)

    def holds(some: Sequence[Claim]) -> bool:
        try:
            verify.check_certificate(problem, certificate(instance, some), days)
        except verify.Refused:
            return False
        return True

    if holds(claims):
        return tuple(claims)
    kept: tuple[Claim, ...] = ()
    for claim in claims:
        if holds((*kept, claim)):
            kept = (*kept, claim)
    return kept


def verify_files(instance: Instance, files: Mapping[str, bytes]) -> None:
    """Verify the files of a plan directory, by name, before they are put in place.

    Raises
    ------
    SolverError : the verifier refuses them, with its reason.
    """
    try:
        verify.verify_texts(files, as_verified(instance))
    except verify.Refused as error:
        text = _("nothing was written, for the program's own verifier refuses it: {reason}")
        raise SolverError(text.format(reason=error)) from error
