"""What a planner's plan is compared with, in words."""

from __future__ import annotations

from reallocate.language import _
from reallocate.questions.check import Checked


def condition(report: Checked) -> str:
    """Return which plans the bounds of a checked plan are about."""
    files = ", ".join(f"{name}.csv" for name in report.given)
    if report.valid:
        return _("every plan that keeps these files: {files}").format(files=files)
    return _("every plan that keeps what can be carried out of these files: {files}").format(files=files)
