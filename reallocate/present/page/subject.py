"""The plan that charts are about, whoever judged it."""

from __future__ import annotations

from dataclasses import dataclass

from reallocate.appraisal.dispatch import Dispatch
from reallocate.appraisal.ledger import Ledger
from reallocate.instance.model import Instance
from reallocate.plan.replay import Replay
from reallocate.questions.check import Checked
from reallocate.search.result import Result


@dataclass(frozen=True, slots=True)
class Subject:
    """A plan as it was carried out, with its ledger and its dispatch list."""

    instance: Instance
    replay: Replay
    ledger: Ledger
    dispatch: Dispatch

    @classmethod
    def of(cls, found: Checked | Result | None) -> Subject | None:
        """Return the plan of a result; None where it has none."""
        if found is None or found.replay is None or found.ledger is None or found.dispatch is None:
            return None
        return cls(found.instance, found.replay, found.ledger, found.dispatch)
