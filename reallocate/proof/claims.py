"""What is proven of every finished plan, with its proof: the content of ``certificate.json``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from reallocate.bounds.feasibility import Cause
from reallocate.formulation.terms import Terms
from reallocate.instance.model import Instance
from reallocate.plan.model import added_up

SCHEMA = "reallocate/certificate/1"
Node = dict[str, Any]
#: What a claim can be about beside the days: moves, waiting, travel, shipping or courier.
Goal = str


@dataclass(frozen=True, slots=True)
class Claim:
    """A statement about every finished plan, and its proof in the form of ``models/certificate.md``.

    Attributes
    ----------
    kind : ``days``: none takes at most `horizon` days. A goal: of those that take at most `horizon` days, and have at
        most what `held` says of other goals, none has at most `most` of it; of hours that counts hundredths.
        ``impossible``: there is none, of whatever length, for the reason `cause`.
    nodes : of the tree of the proof; the first is its root. Empty for ``impossible``.
    cause, sites, own : a code of `reallocate.bounds.feasibility`, the codes of the sites that it is about, and of those
        of which it is only about the cards that have to be printed there.
    terms : of ``days``: the claim is about plans on these terms (see `terms_document`); empty: about every plan.
    after : days that every plan has on these terms by claims before, which the proof takes for known.
    """

    kind: Goal | Literal["days", "impossible"]
    horizon: int | None = None
    most: int | None = None
    nodes: tuple[Node, ...] = ()
    cause: str | None = None
    sites: tuple[str, ...] = ()
    own: tuple[str, ...] = ()
    terms: Node = field(default_factory=dict)
    after: int = 1
    held: Mapping[Goal, int] = field(default_factory=dict)

    def document(self) -> dict[str, Any]:
        """Return the claim as plain data."""
        if self.kind == "impossible":
            own = {"own": list(self.own)} if self.own else {}
            return {"claim": self.kind, "cause": self.cause, "sites": list(self.sites), **own}
        most = {} if self.most is None else {"most": self.most}
        held = {"held": dict(self.held)} if self.held else {}
        terms = {"terms": self.terms} if self.terms else {}
        return {"claim": self.kind, "horizon": self.horizon, **held, **most, **terms, "proof": list(self.nodes)}

    @classmethod
    def of(cls, document: dict[str, Any], after: int = 1) -> Claim:
        """Return the claim in the plain data of a certificate that the verifier has accepted."""
        return cls(
            document["claim"],
            document.get("horizon"),
            document.get("most"),
            tuple(document.get("proof", ())),
            document.get("cause"),
            tuple(document.get("sites", ())),
            tuple(document.get("own", ())),
            document.get("terms", {}),
            after,
            document.get("held", {}),
        )

    def rests_on(self, other: Claim) -> bool:
        """Whether the proof may take for known what another claim says of days, which rests on less itself."""
        return other.kind == "days" and other.terms == self.terms and other.after < self.after

    @property
    def leaves(self) -> int:
        """Ends of the tree; 1 where no branching was needed."""
        return sum("branch" not in node for node in self.nodes)


def claims_of(documents: Iterable[dict[str, Any]]) -> list[Claim]:
    """Return the claims in the plain data of a certificate that the verifier has accepted, each with those before."""
    claims: list[Claim] = []
    for document in documents:
        terms = document.get("terms", {})
        known = [claim.horizon or 0 for claim in claims if claim.kind == "days" and claim.terms == terms]
        claims.append(Claim.of(document, max(known, default=0) + 1))
    return claims


def longest_about_days(claims: Iterable[Claim]) -> Claim | None:
    """Return the claim about the most days; None: there is none about days."""
    return max((claim for claim in claims if claim.kind == "days"), key=lambda claim: claim.horizon or 0, default=None)


def terms_document(instance: Instance, terms: Terms) -> Node:
    """Return the terms of a claim as the certificate holds them; empty for every finished plan.

    What a plan's printing is given, or its edits counted against, no certificate speaks of.
    """
    document: Node = {}
    for name in ("moves", "shipments"):
        trips = getattr(terms, name)
        if trips is not None:
            codes = [site.code for site in instance.sites]
            rows = ((t.day, codes[t.origin], codes[t.destination], t.count) for t in added_up(trips))
            document[name] = [list(row) for row in sorted(rows)]
    if terms.late and terms.moves is None:
        document["late"] = True
    for name in ("more_printers", "fewer_cards"):
        if getattr(terms, name):
            document[name] = getattr(terms, name)
    if terms.partial:
        document["partial"] = True
    return document


def impossible(instance: Instance, cause: Cause) -> Claim | None:
    """Return the claim that `cause` alone proves; None for one that depends on a number of days."""
    if cause.code == "max_days":
        return None
    sites = cause.sites if cause.site is None else (cause.site,)
    named, own = (tuple(instance.sites[i].code for i in some) for some in (sites, cause.own))
    return Claim("impossible", cause=cause.code, sites=named, own=own)


def certificate(instance: Instance, claims: Iterable[Claim]) -> dict[str, Any]:
    """Return the content of ``certificate.json``."""
    return {
        "schema": SCHEMA,
        "instance": {"name": instance.name, "digests": {d.file: d.sha256 for d in instance.digests}},
        "claims": [claim.document() for claim in claims],
    }
