"""What stands side by side in a comparison: plans that were judged, and the promise, which is none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Literal

from reallocate.appraisal.ledger import PrinterDays
from reallocate.appraisal.measures import Measures, measured
from reallocate.heuristics.baselines import as_announced
from reallocate.instance.model import Instance
from reallocate.plan.check import Check, check
from reallocate.plan.model import Plan

Kind = Literal["given", "optimum", "baseline", "promise"]


@dataclass(frozen=True, slots=True)
class Entry:
    """One plan of a comparison.

    Attributes
    ----------
    name : unique in its comparison, the same in every language.
    kind : ``given``, ``optimum`` (the best that `solve` found), ``baseline``, or ``promise``: days without a plan.
    days, end_date : of the plan; None while cards wait.
    printer_days : the totals of the loss ledger.
    plan, report, measures : None for a promise.
    proven : of the optimum, whether it is proven to be one in every goal; None for everything else.
    fewest : of the optimum, whether its days are proven to be the fewest; None for everything else.
    """

    name: str
    kind: Kind
    days: int | None
    end_date: date | None
    printer_days: PrinterDays
    plan: Plan | None = None
    report: Check | None = None
    measures: Measures | None = None
    proven: bool | None = None
    fewest: bool | None = None

    @property
    def valid(self) -> bool | None:
        """Whether the plan breaks no rule; None for a promise."""
        return None if self.report is None else self.report.valid


def judged(
    instance: Instance,
    name: str,
    kind: Kind,
    plan: Plan,
    completed: Iterable[str] = (),
    proven: bool | None = None,
    fewest: bool | None = None,
) -> Entry:
    """Return the entry of `plan`, replayed on `instance`; `completed` names the files that are not the planner's.

    Raises
    ------
    InvalidInput : when the plan holds what no plan file could.
    """
    report = check(instance, plan, completed)
    figures = measured(instance, report)
    return Entry(
        name, kind, figures.days, figures.end_date, figures.ledger.total, plan, report, figures, proven, fewest
    )


def promised(instance: Instance, name: str) -> Entry | None:
    """Return the fluid promise (see `reallocate.heuristics.baselines.as_announced`); None where there is no printer.

    Its ledger knows two columns: all work is printed, and what is left of its last day is rounding.
    """
    days = as_announced(instance)
    if days is None:
        return None
    work = sum((Fraction(instance.to_print(i), instance.rate(i)) for i in range(len(instance.sites))), Fraction(0))
    rest = PrinterDays(printed=work, rounding=instance.printer_days(days) - work)
    return Entry(name, "promise", days, instance.date_of(days) if days else None, rest)
