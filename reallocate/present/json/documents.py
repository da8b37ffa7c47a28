"""The document of each kind of result: what its command prints with ``--json``."""

from __future__ import annotations

import os
from functools import singledispatch
from typing import Any

from reallocate.instance.model import Instance
from reallocate.present.json.alternatives import alternatives_document
from reallocate.present.json.calibrate import calibration_document
from reallocate.present.json.check import check_instance_document, check_plan_document
from reallocate.present.json.claim import verdict_document
from reallocate.present.json.compare import comparison_document
from reallocate.present.json.explain import explanation_document
from reallocate.present.json.improve import improvement_document
from reallocate.present.json.replan import replan_document
from reallocate.present.json.robust import robust_document
from reallocate.present.json.rules import prices_document
from reallocate.present.json.solve import solve_document
from reallocate.present.json.sweep import sweep_document
from reallocate.present.json.trade_off import trade_off_document
from reallocate.present.json.tranche import tranches_document
from reallocate.questions.alternatives import Alternatives
from reallocate.questions.calibrate import Calibration
from reallocate.questions.check import Checked
from reallocate.questions.claim import Promise
from reallocate.questions.compare import Comparison
from reallocate.questions.explain import Explained
from reallocate.questions.improve import Improvement
from reallocate.questions.replan import Replan
from reallocate.questions.robust import Robust
from reallocate.questions.rules import RulePrices
from reallocate.questions.trade_off import TradeOff
from reallocate.questions.tranche import Tranches
from reallocate.search.result import Result
from reallocate.sweeping.result import Sweep


def document_of(shown: object, directory: str | os.PathLike[str] | None = None) -> dict[str, Any]:
    """Return the document of a result; see `reallocate.display.Documented.document`.

    Raises
    ------
    TypeError : it has none.
    """
    return _document(shown, None if directory is None else os.fspath(directory))


@singledispatch
def _document(shown: object, directory: str | None) -> dict[str, Any]:
    raise TypeError(type(shown).__name__)


@_document.register
def _instance(shown: Instance, directory: str | None) -> dict[str, Any]:
    return check_instance_document(shown)


@_document.register
def _explained(shown: Explained, directory: str | None) -> dict[str, Any]:
    return explanation_document(shown)


@_document.register
def _prices(shown: RulePrices, directory: str | None) -> dict[str, Any]:
    return prices_document(shown)


_document.register(Result, solve_document)
_document.register(Checked, check_plan_document)
_document.register(Promise, verdict_document)
_document.register(Comparison, comparison_document)
_document.register(Improvement, improvement_document)
_document.register(Replan, replan_document)
_document.register(Tranches, tranches_document)
_document.register(TradeOff, trade_off_document)
_document.register(Robust, robust_document)
_document.register(Alternatives, alternatives_document)
_document.register(Calibration, calibration_document)
_document.register(Sweep, sweep_document)
