"""The document of ``claim``: the verdict, the changes that were tried, and the proof of a false promise."""

from __future__ import annotations

from typing import Any

from reallocate.present.json.common import schema_of
from reallocate.present.words.claim import change_condition, pair_condition
from reallocate.proof.claims import certificate
from reallocate.questions.claim import Combination, Promise, Trial


def verdict_document(found: Promise, directory: str | None) -> dict[str, Any]:
    """Return the document of ``claim --json``; ``certificate`` proves a false promise false."""
    result = found.result
    return {
        "schema": schema_of("claim"),
        "instance": found.instance.name,
        "promised": found.promised,
        "verdict": found.verdict,
        "status": result.status,
        "days": result.days,
        "days_bound": result.days_bound,
        "certified": result.certified,
        "days_to_spare": found.promised - result.days if found.verdict == "true" and result.days is not None else None,
        "changes": [_trial_document(found, trial) for trial in found.changes],
        "in_vain": [_trial_document(found, trial) for trial in found.in_vain],
        "unsettled": [_trial_document(found, trial) for trial in found.unsettled],
        "combinations": [_pair_document(found, pair) for pair in found.combinations],
        "slack": [_trial_document(found, trial) for trial in found.slack],
        "stopped_by": found.limit,
        "certificate": certificate(found.instance, found.claims) if found.verdict == "false" else None,
        "plan_directory": directory,
    }


def _trial_document(found: Promise, trial: Trial) -> dict[str, Any]:
    instance = found.instance
    document: dict[str, Any] = {
        "change": trial.kind,
        "from": trial.before,
        "to": None if trial in found.unsettled else trial.after,
        "days": trial.days,
        "proven": trial.proven,
        "certified": trial.certified,
        "given": {"condition": change_condition(found, trial), "days_bound": trial.days_bound},
    }
    if trial.tried:
        document["tried"] = list(trial.tried)
    if trial.where:
        document["where"] = [{"site": instance.sites[i].code, "amount": amount} for i, amount in trial.where]
    if trial.delivery is not None:
        delivery = instance.deliveries[trial.delivery]
        document["delivery"] = {"site": instance.sites[delivery.site].code, "blanks": delivery.blanks}
        for name in ("printers", "cards"):
            if getattr(delivery, name):
                document["delivery"][name] = getattr(delivery, name)
    if trial.cut:
        document["cut_short"] = True
    return document


def _pair_document(found: Promise, pair: Combination) -> dict[str, Any]:
    document: dict[str, Any] = {
        "changes": [change.document(found.instance) for change in pair.pair],
        "keeps_promise": pair.kept,
        "days": pair.days,
        "proven": pair.proven,
        "certified": pair.certified,
        "given": {"condition": pair_condition(pair), "days_bound": pair.days_bound},
    }
    if pair.cut:
        document["cut_short"] = True
    return document
