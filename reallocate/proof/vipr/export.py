"""The proofs of a certificate as files that checkers of others read."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from reallocate import verify
from reallocate.arguments import PATHS, require_kind
from reallocate.errors import CertificateRefused, Fault, InvalidInput, UsageError
from reallocate.language import _, quantity
from reallocate.proof.claims import claims_of
from reallocate.proof.judge import read_as_verified
from reallocate.proof.vipr.columns import MOST_COLUMNS, TooLarge
from reallocate.proof.vipr.program import MOST_NUMBERS, refuted


@dataclass(frozen=True, slots=True)
class Exported:
    """What becomes of one claim: name and text of its file, or the sentence that says why there is none."""

    name: str = ""
    text: str = ""
    reason: str = ""


def export_proofs(instance_file: str | os.PathLike[str], plan: str | os.PathLike[str]) -> list[Exported]:
    """Return each claim of the certificate in `plan` as ``NAME-days-N.vipr`` or ``NAME-moves-N-M.vipr``.

    Claims about plans on given terms have no file, but for those that leave cards: theirs are called
    ``NAME-days-N-without-K.vipr``, K being the cards that may stay. The verifier accepts the certificate before
    anything is made. ``models/vipr.md`` says what the files say.

    Parameters
    ----------
    instance_file : path of the site table that the plan was made for.
    plan : directory with ``certificate.json``.

    Raises
    ------
    CertificateRefused : the certificate does not hold, with the verifier's reason.
    InvalidInput : the instance cannot be read.
    UsageError : there is no certificate.
    """
    require_kind("instance_file", instance_file, *PATHS)
    require_kind("plan", plan, *PATHS)
    try:
        instance = read_as_verified(instance_file)
    except verify.BadInstance as error:
        raise InvalidInput([Fault(error.code, str(error), os.fspath(instance_file))]) from error
    path = Path(plan) / "certificate.json"
    if not path.exists():
        text = _("no {path}: `reallocate solve` writes it; --plan names the directory of another plan")
        raise UsageError(text.format(path=path))
    try:
        document = verify.read_json(path, decimals=False)
        verify.check_certificate(instance, document)
    except verify.Refused as error:
        raise CertificateRefused(_("{path} is refused: {reason}").format(path=path, reason=error)) from error
    assert isinstance(document, dict)
    after = [claim.after for claim in claims_of(document["claims"])]
    return [_proof(instance, claim, least) for claim, least in zip(document["claims"], after, strict=True)]


def _proof(instance: verify.Instance, claim: dict[str, object], least_days: int) -> Exported:
    """Return what becomes of a claim that the verifier has accepted.

    Parameters
    ----------
    least_days : that every plan has by the claims before.
    """
    kind, horizon, most, proof = (claim.get(name) for name in ("claim", "horizon", "most", "proof"))
    if kind == "impossible":
        text = _(
            "no file for the claim that no plan exists ({cause}): counting proves it for every number of days, and "
            "there is no integer program to refute"
        )
        return Exported(reason=text.format(cause=claim["cause"]))
    assert isinstance(horizon, int)
    terms = verify.read_terms(verify.Frame(instance, 0), claim["terms"]) if "terms" in claim else verify.Terms()
    if terms._replace(fewer_cards=0, partial=False) != verify.Terms() or (terms.fewer_cards and not horizon):
        text = _(
            "no file for the claim that no plan on given terms takes at most {days:# day|# days}: only claims about "
            "all plans, and about those that leave cards, are written in the format; `reallocate verify` checks it"
        )
        return Exported(reason=text.format(days=quantity(horizon)))
    assert isinstance(proof, list)
    name = f"{instance.name}-days-{horizon}" if kind == "days" else f"{instance.name}-{kind}-{horizon}-{most}"
    name += f"-without-{terms.fewer_cards}" if terms.fewer_cards else ""
    if any("prices" in node for node in proof):
        text = _(
            "no file for {name}: prices prove it, which the format does not know; `reallocate verify` checks the claim"
        )
        return Exported(reason=text.format(name=name))
    most, held = most if isinstance(most, int) else None, claim.get("held", {})
    assert isinstance(held, dict)
    limits = verify.limits_of(instance, str(kind), most, held)
    try:
        text = refuted(verify.Frame(instance, horizon, terms, least_days), proof, *limits).text()
    except TooLarge:
        text = _(
            "no file for {name}: its integer program has more than {columns} columns or {numbers} numbers, too "
            "many for the format; `reallocate verify` checks the claim"
        )
        return Exported(reason=text.format(name=name, columns=quantity(MOST_COLUMNS), numbers=quantity(MOST_NUMBERS)))
    return Exported(f"{name}.vipr", text)
