"""The document of ``claim``: the verdict, the changes that were tried, and the proof of a false promise."""

from __future__ import annotations

from typing import Any

from reallocate.proof.claims import certificate
from reallocate.questions.claim import Change, Verdict


def verdict_document(found: Verdict, directory: str | None) -> dict[str, Any]:
    """Return the document of ``claim --json``; ``certificate`` proves a false promise false."""
    result = found.result
    return {
        "instance": found.instance.name,
        "promised": found.promised,
        "verdict": found.verdict,
        "status": result.status,
        "days": result.days,
        "days_bound": result.days_bound,
        "certified": result.certified,
        "days_to_spare": found.promised - result.days if found.verdict == "true" and result.days is not None else None,
        "changes": [_change_document(found, change) for change in found.changes],
        "in_vain": [_change_document(found, change) for change in found.in_vain],
        "slack": [_change_document(found, change) for change in found.slack],
        "certificate": certificate(found.instance, found.claims) if found.verdict == "false" else None,
        "plan_directory": directory,
    }


def _change_document(found: Verdict, change: Change) -> dict[str, Any]:
    instance = found.instance
    document: dict[str, Any] = {
        "change": change.change,
        "from": change.before,
        "to": change.after,
        "days": change.days,
        "days_bound": change.days_bound,
        "proven": change.proven,
        "certified": change.certified,
    }
    if change.where:
        document["where"] = [{"site": instance.sites[i].code, "amount": amount} for i, amount in change.where]
    if change.delivery is not None:
        delivery = instance.deliveries[change.delivery]
        document["delivery"] = {"site": instance.sites[delivery.site].code, "blanks": delivery.blanks}
    return document
