"""The document of ``replan``: the morning, the curve in the old calendar, and the plan for the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reallocate.plan.state import COUNTED
from reallocate.present.json.common import schema_of
from reallocate.present.json.improve import point_document
from reallocate.present.json.rules import rule_document
from reallocate.present.json.solve import solve_document
from reallocate.present.words.replan import rest_condition

if TYPE_CHECKING:  # it loads the solver, which who only shows what was found does not need
    from reallocate.questions.replan import Replan


def replan_document(found: Replan, directory: str | None) -> dict[str, Any]:
    """Return the document of ``replan --json``; days outside ``rest`` are those of the old calendar."""
    instance, then = found.instance, found.morning
    return {
        "schema": schema_of("replan"),
        "instance": instance.name,
        "on_day": found.day,
        "on_date": _date(found, found.day),
        "days": found.days,
        "end_date": _date(found, found.days),
        "planned_days": found.planned_days,
        "given": {"condition": rest_condition(found), "days_bound": found.days_bound},
        "state": [
            {
                "code": site.code,
                "counted": i in then.state.counts,
                **{name: getattr(site, name) for name in COUNTED},
                "planned": {name: getattr(then.planned[i], name) for name in COUNTED},
            }
            for i, site in enumerate(then.instance.sites)
        ],
        "forgotten": found.forgotten,
        "on_the_road": [
            {
                "arrive_day": row.day + then.before,
                "arrive_date": _date(found, row.day + then.before),
                "to": instance.sites[row.site].code,
                "printers": row.printers,
                "blanks": row.blanks,
                "cards": row.cards,
            }
            for row in then.road
        ],
        "breaches_before": then.breaches,
        "broken_rules": [rule_document(instance, rule) for rule in then.broken],
        "curve": [point_document(instance, point) for point in found.curve],
        "rest": solve_document(found.result, directory),
        "plan_directory": directory,
    }


def _date(found: Replan, day: int | None) -> str | None:
    on = found.instance.date_of(day) if day else None
    return on.isoformat() if on else None
