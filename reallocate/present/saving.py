"""Results and planners' plans on their way into a directory: the files, the certificate and the summary."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from reallocate.instance.model import Instance
from reallocate.plan.model import Plan
from reallocate.plan.writer import plan_tables
from reallocate.present.directory import write_directory
from reallocate.present.documents import dumps, manual_summary, summary
from reallocate.proof.claims import certificate
from reallocate.questions.check import Checked
from reallocate.search.result import Result


def write_result(result: Result, options: dict[str, Any], directory: Path) -> str | None:
    """Write what there is to write of a result; return the directory, or None when there is neither plan nor proof."""
    files = {}
    if result.plan is not None and result.replay is not None:
        files = plan_tables(result.instance, result.plan, result.replay)
    elif result.status != "impossible":
        return None
    files["certificate.json"] = dumps(certificate(result.instance, result.claims))
    write_directory(directory, files, summary(result, options))
    return str(directory)


def write_checked(instance: Instance, report: Checked, given: Plan, directory: Path) -> str:
    """Write a planner's plan that is legal and finished, with what was completed in it; return the directory."""
    files = plan_tables(instance, report.plan, report.replay)
    files["certificate.json"] = dumps(certificate(instance, report.claims))
    write_directory(directory, files, manual_summary(instance, report, given))
    return str(directory)
