"""The plans to be compared: read where they are paths, and each with a name of its own."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from reallocate.arguments import PATHS, require_kind
from reallocate.errors import Fault, InvalidInput, UsageError
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.model import Plan
from reallocate.plan.reader import read_plan
from reallocate.search.result import Result

#: What can be compared: a plan, what `solve` returned, or where a plan lies (a directory or a ``moves.csv``).
Comparable = Plan | Result | str | os.PathLike[str]
Comparables = Mapping[str, Comparable] | Iterable[Comparable]


def named_plans(instance: Instance, plans: Comparables, taken: Iterable[str] = ()) -> dict[str, Plan]:
    """Return the plans by name, in their order.

    The name is the key of a mapping; otherwise that of the plan's directory, or of its file without suffix where it is
    not called ``moves.csv``; a plan from Python is ``plan``. A name that is in `taken`, or that an earlier plan has,
    gets ``-2``, ``-3``, ...

    Raises
    ------
    InvalidInput : lists every fault of all plans that cannot be read.
    UsageError : something that is no plan, or a result without one.
    """
    if isinstance(plans, (str, os.PathLike, Plan, Result)):
        plans = [plans]
    require_kind("plans", plans, Mapping, Iterable)
    entries = plans.items() if isinstance(plans, Mapping) else ((None, plan) for plan in plans)
    found: dict[str, Plan] = {}
    names, faults = set(taken), list[Fault]()
    for given, comparable in entries:
        _require_comparable(comparable)
        name = _unique(str(given) if given is not None else _name(comparable), names)
        names.add(name)
        try:
            found[name] = plan_of(instance, comparable)
        except InvalidInput as error:
            faults += error.faults
    if faults:
        raise InvalidInput(faults)
    return found


def plan_of(instance: Instance, comparable: Comparable) -> Plan:
    """Return the plan that is meant, read where it is a path.

    Raises
    ------
    InvalidInput : lists every fault of a plan that cannot be read.
    UsageError : there is a result without a plan.
    """
    _require_comparable(comparable)
    if isinstance(comparable, Plan):
        return comparable
    if isinstance(comparable, Result):
        if comparable.plan is None:
            raise UsageError(_("a result of status {status} has no plan").format(status=comparable.status))
        return comparable.plan
    return read_plan(comparable, instance)


def _require_comparable(comparable: object) -> None:
    require_kind("plan", comparable, Plan, Result, *PATHS)


def _name(comparable: Comparable) -> str:
    if isinstance(comparable, Result):
        return "plan"
    if isinstance(comparable, Plan):
        if not comparable.files:
            return "plan"
        comparable = comparable.file_of("moves")
    path = Path(os.path.abspath(comparable))  # noqa: PTH100 - resolve() would take the name behind a link
    name = path.name if path.is_dir() else path.parent.name if path.name == "moves.csv" else path.stem
    # A name that is not UTF-8 goes into CSV files with escapes for its strange bytes.
    return os.fsencode(name).decode(errors="backslashreplace") or "plan"


def _unique(name: str, names: set[str]) -> str:
    found, count = name, 1
    while found in names:
        count += 1
        found = f"{name}-{count}"
    return found
