"""Decide where scarce card printers and blank cards go so that a queue is cleared in the fewest days, and prove it.

The names below are the whole interface. They are imported when they are first used, so that ``import reallocate`` costs
next to nothing.
"""

from __future__ import annotations

__version__ = "0.1.0"

#: As in `typing`, which is not imported here: Ctrl-C may come before the command can answer it.
TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from reallocate.appraisal.ledger import Ledger, loss_ledger
    from reallocate.display import in_language, set_language
    from reallocate.errors import (
        CertificateRefused,
        InvalidInput,
        NoAnswer,
        OutOfMemory,
        ReallocateError,
        SolverError,
        SystemLimit,
        UsageError,
    )
    from reallocate.families.instances import generate
    from reallocate.formulation.export import export_model
    from reallocate.instance.model import Instance
    from reallocate.instance.parts import Arrival, Closure, Delivery, Leg, Rule, Settings, Shift, Site
    from reallocate.instance.reader import read_instance
    from reallocate.instance.tally import Tally, read_tally
    from reallocate.library.folder import Library
    from reallocate.plan.check import Check
    from reallocate.plan.model import Plan, Printing, Trip
    from reallocate.plan.reader import read_plan
    from reallocate.plan.state import State, read_state
    from reallocate.present.directory import write_files
    from reallocate.present.json.schemas import json_schema
    from reallocate.present.workbooks import convert, write_marked, write_template
    from reallocate.present.writing import verify_plan
    from reallocate.proof.vipr.export import export_proofs
    from reallocate.questions.alternatives import Alternatives, alternatives
    from reallocate.questions.calibrate import Calibration, calibrate
    from reallocate.questions.check import Checked, check
    from reallocate.questions.claim import Promise, claim
    from reallocate.questions.compare import Comparison, compare
    from reallocate.questions.explain import Explained, explain
    from reallocate.questions.improve import Improvement, improve
    from reallocate.questions.replan import Replan, replan
    from reallocate.questions.report import Report, report
    from reallocate.questions.robust import Robust, robust
    from reallocate.questions.rules import RulePrices, price_rules
    from reallocate.questions.trade_off import TradeOff, trade_off
    from reallocate.questions.tranche import Tranches, tranche
    from reallocate.questions.variants import Change, Variant
    from reallocate.running.control import Control, Progress
    from reallocate.search.driver import solve
    from reallocate.search.result import GoalValue, Result
    from reallocate.sweeping.design import Design
    from reallocate.sweeping.reading import design_of, read_design
    from reallocate.sweeping.result import Sweep
    from reallocate.sweeping.run import read_sweep, sweep

_HOMES = {
    "Alternatives": "reallocate.questions.alternatives",
    "Arrival": "reallocate.instance.parts",
    "Calibration": "reallocate.questions.calibrate",
    "Change": "reallocate.questions.variants",
    "Check": "reallocate.plan.check",
    "Closure": "reallocate.instance.parts",
    "Comparison": "reallocate.questions.compare",
    "Control": "reallocate.running.control",
    "Delivery": "reallocate.instance.parts",
    "GoalValue": "reallocate.search.result",
    "Instance": "reallocate.instance.model",
    "InvalidInput": "reallocate.errors",
    "Ledger": "reallocate.appraisal.ledger",
    "Leg": "reallocate.instance.parts",
    "Library": "reallocate.library.folder",
    "NoAnswer": "reallocate.errors",
    "OutOfMemory": "reallocate.errors",
    "Plan": "reallocate.plan.model",
    "Printing": "reallocate.plan.model",
    "Progress": "reallocate.running.control",
    "Promise": "reallocate.questions.claim",
    "ReallocateError": "reallocate.errors",
    "Result": "reallocate.search.result",
    "Rule": "reallocate.instance.parts",
    "Settings": "reallocate.instance.parts",
    "Shift": "reallocate.instance.parts",
    "Site": "reallocate.instance.parts",
    "SolverError": "reallocate.errors",
    "SystemLimit": "reallocate.errors",
    "Tally": "reallocate.instance.tally",
    "Trip": "reallocate.plan.model",
    "UsageError": "reallocate.errors",
    "Variant": "reallocate.questions.variants",
    "Explained": "reallocate.questions.explain",
    "Checked": "reallocate.questions.check",
    "Improvement": "reallocate.questions.improve",
    "RulePrices": "reallocate.questions.rules",
    "Report": "reallocate.questions.report",
    "check": "reallocate.questions.check",
    "claim": "reallocate.questions.claim",
    "improve": "reallocate.questions.improve",
    "replan": "reallocate.questions.replan",
    "robust": "reallocate.questions.robust",
    "alternatives": "reallocate.questions.alternatives",
    "calibrate": "reallocate.questions.calibrate",
    "read_tally": "reallocate.instance.tally",
    "Robust": "reallocate.questions.robust",
    "trade_off": "reallocate.questions.trade_off",
    "TradeOff": "reallocate.questions.trade_off",
    "tranche": "reallocate.questions.tranche",
    "Tranches": "reallocate.questions.tranche",
    "Design": "reallocate.sweeping.design",
    "design_of": "reallocate.sweeping.reading",
    "read_design": "reallocate.sweeping.reading",
    "Sweep": "reallocate.sweeping.result",
    "sweep": "reallocate.sweeping.run",
    "read_sweep": "reallocate.sweeping.run",
    "Replan": "reallocate.questions.replan",
    "State": "reallocate.plan.state",
    "read_state": "reallocate.plan.state",
    # not for users: what results ask to be shown and written by, see reallocate/display.py
    "presenter": "reallocate.present.notebook",
    "document_of": "reallocate.present.json.documents",
    "write_files_of": "reallocate.present.plan_files",
    "page_of": "reallocate.present.page.page",
    "write_page": "reallocate.present.page.page",
    "ProgressLine": "reallocate.present.text.progress",
    "price_rules": "reallocate.questions.rules",
    "report": "reallocate.questions.report",
    "compare": "reallocate.questions.compare",
    "explain": "reallocate.questions.explain",
    "loss_ledger": "reallocate.appraisal.ledger",
    "read_instance": "reallocate.instance.reader",
    "read_plan": "reallocate.plan.reader",
    "solve": "reallocate.search.driver",
    "verify_plan": "reallocate.present.writing",
    "generate": "reallocate.families.instances",
    "export_model": "reallocate.formulation.export",
    "export_proofs": "reallocate.proof.vipr.export",
    "json_schema": "reallocate.present.json.schemas",
    "set_language": "reallocate.display",
    "in_language": "reallocate.display",
    "write_files": "reallocate.present.directory",
    "convert": "reallocate.present.workbooks",
    "write_marked": "reallocate.present.workbooks",
    "write_template": "reallocate.present.workbooks",
    "CertificateRefused": "reallocate.errors",
}

__all__ = [  # noqa: RUF022 - the verbs come first
    "read_instance",
    "solve",
    "read_plan",
    "read_state",
    "read_tally",
    "check",
    "compare",
    "improve",
    "replan",
    "tranche",
    "trade_off",
    "robust",
    "alternatives",
    "calibrate",
    "sweep",
    "read_design",
    "design_of",
    "read_sweep",
    "claim",
    "explain",
    "price_rules",
    "report",
    "verify_plan",
    "loss_ledger",
    "generate",
    "export_model",
    "export_proofs",
    "write_files",
    "convert",
    "write_template",
    "write_marked",
    "json_schema",
    "set_language",
    "in_language",
    "Alternatives",
    "Arrival",
    "CertificateRefused",
    "Calibration",
    "Change",
    "Check",
    "Checked",
    "Closure",
    "Comparison",
    "Control",
    "Delivery",
    "Design",
    "Explained",
    "GoalValue",
    "Improvement",
    "Instance",
    "InvalidInput",
    "Ledger",
    "Leg",
    "Library",
    "NoAnswer",
    "OutOfMemory",
    "Plan",
    "Printing",
    "Progress",
    "Promise",
    "ReallocateError",
    "Replan",
    "Report",
    "Result",
    "Robust",
    "Rule",
    "RulePrices",
    "Settings",
    "Shift",
    "Site",
    "SolverError",
    "State",
    "Sweep",
    "SystemLimit",
    "Tally",
    "TradeOff",
    "Tranches",
    "Trip",
    "UsageError",
    "Variant",
]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(_HOMES[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
