"""The form of every JSON document, as JSON Schema (draft 2020-12).

A document names its schema under ``schema``: ``reallocate/NAME/1``, which ``reallocate schema NAME`` prints. Numbers
of cards, printers, blanks and days are whole; hours have at most two decimals; printer-days are exact fractions
``p/q``.
"""

from __future__ import annotations

from typing import get_args

from reallocate.arguments import require_one_of
from reallocate.files.columns import TABLES
from reallocate.instance.levers import Lever
from reallocate.language import N_
from reallocate.plan.state import COUNTED
from reallocate.present.json.common import schema_of
from reallocate.present.json.forms import (
    CELLS,
    COUNT,
    DATE,
    DIGEST,
    EXACT,
    FLAG,
    NUMBER,
    TEXT,
    WHOLE,
    Schema,
    about,
    many,
    maybe,
    record,
    rows_of,
    table,
    words,
)
from reallocate.questions.calibrate import Remark
from reallocate.search.question import DEFAULT_GOALS

# --- what several documents have --------------------------------------------------------------------------------------

GOAL = words("days", *DEFAULT_GOALS)
FILE = words("moves", "shipments", "assignment", "courier")
SLACK = about(
    "by how many days the line may leave later; null where it ends after the last day that counts, or the plan breaks "
    "a rule",
    maybe(COUNT),
)
RETURNS = about(
    "printers that go home, in no plan",
    many(record({"depart_day": COUNT, "from": TEXT, "to": TEXT, "printers": COUNT, "arrive_day": COUNT})),
)
COURIER = rows_of("courier", slack_days=SLACK)
LAST_DAY = about("last day on which anything counts; where new cards come", COUNT)
STATUS = words("optimal", "days_proven", "feasible", "impossible", "no_plan", "interrupted")
STOPPED = about(
    "what ended the search early", words("time", "interrupt", "effort", "precision", "memory", "crash", None)
)
DAYS = about("days; null without a plan, or while cards wait", maybe(COUNT))
DAYS_BOUND = about("no plan has fewer days; null where nothing is known or no number of days would do", maybe(COUNT))
CERTIFIED = about("whether the bound on the days has a certificate", FLAG)
WRITTEN = about("pages and workbooks that were written", many(TEXT))
PLACE = about("directory that was written, or null", maybe(TEXT))
GOALS = many(record({"name": GOAL, "value": maybe(NUMBER), "bound": maybe(NUMBER), "certified": FLAG}))
VALUES = many(record({"name": GOAL, "value": maybe(NUMBER)}))
COLUMNS = ("available", "printed", "road", "blanks", "closed", "done", "rounding", "idle")
LEDGER = about(
    "where the printer-days go; the columns add up to those available", record(dict.fromkeys(COLUMNS, EXACT))
)
VERSIONS = about("of what the result depends on", table(TEXT))
OPTIONS = about("that steered the run", {"type": "object"})
SEALED = {"files": table(DIGEST), "digest": about("of the document without this key", DIGEST)}
READ_FROM = about(
    "of files that hold what only people write; `digests` are of what they are rewritten to", table(DIGEST)
)
INSTANCE = record(
    {
        "name": TEXT,
        "title": maybe(TEXT),
        "digests": about("of the files, by name", table(DIGEST)),
        **dict.fromkeys(("sites", "backlog", "printers", "blanks", "delivered"), COUNT),
        "assumptions": many(record(dict.fromkeys(("table", "row", "figure", "text"), TEXT))),
        "notices": many(TEXT),
    },
    {"read_from": READ_FROM},
)
GIVEN = about(
    "what is known of the plans that keep the given files, and of no others",
    record(
        {
            "condition": TEXT,
            "files": many(FILE),
            "completed": many(FILE),
            "status": STATUS,
            "days_bound": maybe(COUNT),
            "certified": FLAG,
            "goals": many(record({"name": GOAL, "bound": maybe(NUMBER), "certified": FLAG})),
        }
    ),
)
CONDITION = about(
    "the condition in words, and a bound on the days of the plans that meet it",
    record({"condition": TEXT, "days_bound": maybe(COUNT)}),
)
CAUSE: Schema = {"code": TEXT, "missing": maybe(COUNT), "site": maybe(TEXT)}
_OF_CAUSE: Schema = {"sites": many(TEXT), "at_sites_that_do_not_lend": COUNT}
SUMMARY: Schema = {
    "instance": INSTANCE,
    "status": STATUS,
    "days": DAYS,
    "days_bound": DAYS_BOUND,
    "certified": CERTIFIED,
    "start_date": maybe(DATE),
    "end_date": maybe(DATE),
    "goals": GOALS,
    "ledger": maybe(LEDGER),
    "stopped_by": STOPPED,
    "causes": about("why no plan exists", many(record(CAUSE, _OF_CAUSE))),
    "options": OPTIONS,
    "versions": VERSIONS,
}
SOLVE: Schema = {
    **SUMMARY,
    "bounds": about("by counting, the strongest first", many(record({"days": COUNT, "kind": TEXT, "reason": TEXT}))),
    "causes": about("why no plan exists", many(record({**CAUSE, "message": TEXT}, _OF_CAUSE))),
    **{name: rows_of(name, slack_days=SLACK) for name in ("moves", "shipments")},
    "assignment": rows_of("assignment"),
    "returns": RETURNS,
    "plan_directory": PLACE,
}
RULE: Schema = {
    "rule": TEXT,
    "site": maybe(TEXT),
    "to": maybe(TEXT),
    "day": maybe(WHOLE),
    "date": maybe(DATE),
    "value": maybe(COUNT),
    "note": TEXT,
    "text": TEXT,
}

# --- certificates -----------------------------------------------------------------------------------------------------

_TRIP = {"type": "array", "prefixItems": [COUNT, TEXT, TEXT, COUNT], "minItems": 4, "maxItems": 4}
_NODE = about("a branch or an end of the tree; models/certificate.md says what its rows mean", {"type": "object"})
_CLAIM = {
    "anyOf": [
        record({"claim": words("impossible"), "cause": TEXT, "sites": many(TEXT)}),
        record(
            {"claim": words("days", *DEFAULT_GOALS), "horizon": COUNT, "proof": many(_NODE)},
            {
                "held": about(
                    "what plans have at most of other goals", record({}, dict.fromkeys(DEFAULT_GOALS, COUNT))
                ),
                "most": about("of the goal; hours in hundredths", COUNT),
                "terms": record(
                    {},
                    {
                        "moves": many(_TRIP),
                        "shipments": many(_TRIP),
                        "late": FLAG,
                        "more_printers": COUNT,
                        "fewer_cards": COUNT,
                    },
                ),
            },
        ),
    ]
}
CERTIFICATE: Schema = {"instance": record({"name": TEXT, "digests": table(DIGEST)}), "claims": many(_CLAIM)}

# --- check and improve ------------------------------------------------------------------------------------------------

FINDING = record(
    {
        "code": TEXT,
        "severity": words("error", "warning"),
        "day": maybe(COUNT),
        "site": maybe(TEXT),
        "message": TEXT,
        "found": {"type": ["number", "string"]},
        "allowed": {"type": ["number", "string"]},
        "file": maybe(TEXT),
        "line": maybe(COUNT),
    }
)
_ROW = maybe(
    record(
        {
            "depart_day": COUNT,
            "depart_date": maybe(DATE),
            "from": TEXT,
            "to": TEXT,
            "printers": COUNT,
            "line": maybe(COUNT),
        }
    )
)
POINT = record(
    {
        "edits": COUNT,
        "days": DAYS,
        "end_date": maybe(DATE),
        "proven": about("no plan with so many edits has fewer days", FLAG),
        "certified": about("that has a certificate", FLAG),
        "given": CONDITION,
        "moves": maybe(COUNT),
        "changes": many(record({"out": _ROW, "in": _ROW, "text": TEXT})),
    }
)
CHECK: Schema = {
    "valid": FLAG,
    "findings": many(FINDING),
    **{key: form for key, form in INSTANCE["properties"].items() if key != "read_from"},
    "levers": about("what is on beside printers and blanks that move", many(words(*get_args(Lever)))),
    "rules": many(record(RULE)),
    "travel": many(
        record(
            {
                "from": TEXT,
                "to": TEXT,
                "hours": maybe(NUMBER),
                "printer_days": maybe(COUNT),
                "blank_days": maybe(COUNT),
            }
        )
    ),
}
CHECK_PLAN: Schema = {
    "valid": about("no rule is broken; warnings do not count", FLAG),
    "findings": many(FINDING),
    "days": DAYS,
    "goals": VALUES,
    "given": GIVEN,
    "carried_out": record({"cards": COUNT, "left": COUNT}),
    "ledger": LEDGER,
    "completed": many(FILE),
    "repair": maybe(POINT),
    **{name: rows_of(name, slack_days=SLACK) for name in ("moves", "shipments")},
    "returns": RETURNS,
    "plan_directory": PLACE,
}
SEARCHES = about("that were made, and answers that followed without one", record({"made": COUNT, "saved": COUNT}))
TRANCHE: Schema = {
    "instance": TEXT,
    "days": DAYS,
    "days_bound": DAYS_BOUND,
    "deliveries": many(
        record(
            {
                "delivery": about("row of the table, from 1 on", COUNT),
                "day": COUNT,
                "date": maybe(DATE),
                "to": TEXT,
                **dict.fromkeys(("blanks", "printers", "cards"), COUNT),
                "steps": many(
                    record(
                        {
                            "from_day": COUNT,
                            "to_day": about("null: however late it comes", maybe(COUNT)),
                            "days": DAYS,
                            "proven": about("no plan has fewer days, or there is none", FLAG),
                            "given": CONDITION,
                        }
                    )
                ),
                "least_blanks": about(
                    "that keep the days; null where it brings none, or there is no plan", maybe(COUNT)
                ),
                "least_blanks_proven": about("one less does not keep them", maybe(FLAG)),
            }
        )
    ),
    "searches": SEARCHES,
    "stopped_by": STOPPED,
}
_SETS = about(
    "ways that there are, none lost among them if at most so many are; that leave an office below its minimum and are "
    "not among them; that were searched for",
    record(dict.fromkeys(("there", "left_out", "solved"), COUNT)),
)
ROBUST: Schema = {
    "instance": TEXT,
    "days": DAYS,
    "days_bound": DAYS_BOUND,
    "blind": about("days on which nobody knows of it, and the moves of the plan are made", COUNT),
    "breakdowns": about("printers; null where nobody asked, as are the next six", maybe(COUNT)),
    "worst_days": about("null too where some way leaves no plan, or none was found", maybe(COUNT)),
    "worst": maybe(many(record({"site": TEXT, "printers": COUNT}))),
    "proven": about("no way is worse", maybe(FLAG)),
    "sets": maybe(_SETS),
    "within": about(
        "rising: of how many ways a plan of at most so many days is known, none lost among them; none where there are "
        "too many to count",
        maybe(many(record({"days": COUNT, "ways": COUNT}))),
    ),
    "given": maybe(CONDITION),
    "late": many(
        record(
            {
                "delivery": about("row of the table, from 1 on; null: all of them", maybe(COUNT)),
                "days_late": about("of each of them, at most", COUNT),
                "days": about("of the worst; null where some delay leaves no plan, or none was found", maybe(COUNT)),
                "worst": about(
                    "deliveries that are late then; none where no delay costs a day",
                    many(record({"delivery": COUNT, "days_late": COUNT})),
                ),
                "proven": about("no delay is worse", FLAG),
                "given": CONDITION,
            }
        )
    ),
    "keep": about(
        "what it costs to hold printers back; null where nobody asked",
        maybe(
            record(
                {
                    "printers": COUNT,
                    "days": about("the fewest of all choices; null where none leaves a plan", maybe(COUNT)),
                    "moves": about("the fewest for so few days", maybe(COUNT)),
                    "which": maybe(many(record({"site": TEXT, "printers": COUNT}))),
                    "moves_now": about("with no printer held back", maybe(COUNT)),
                    "proven": about("no choice costs less", FLAG),
                    "sets": _SETS,
                    "given": record(
                        {
                            "condition": TEXT,
                            "days_bound": maybe(COUNT),
                            "moves_bound": about("of plans of these days", maybe(COUNT)),
                        }
                    ),
                }
            )
        ),
    ),
    "searches": SEARCHES,
    "stopped_by": STOPPED,
}
_WAITING = record({"condition": TEXT, "waiting_bound": maybe(COUNT)})
TRADE_OFF: Schema = {
    "instance": TEXT,
    "days": DAYS,
    "days_bound": DAYS_BOUND,
    "points": many(
        record(
            {
                "days": COUNT,
                "moves": maybe(COUNT),
                "moves_bound": about("no plan of at most so many days moves fewer printers", maybe(COUNT)),
                "waiting": about("the least with so few moves that was found", maybe(COUNT)),
                "proven": about("no plan of at most so many days moves fewer printers than this one", FLAG),
                "given": _WAITING,
            }
        )
    ),
    "waiting_days": about("that `waiting` is about; null where nobody asked", maybe(COUNT)),
    "waiting": many(record({"moves": COUNT, "waiting": maybe(COUNT), "proven": FLAG, "given": _WAITING})),
    "searches": SEARCHES,
    "stopped_by": STOPPED,
}
REST = record({"schema": {"const": schema_of("solve")}, **SOLVE}, {"courier": COURIER, "last_day": LAST_DAY})
_COUNTS = dict.fromkeys(COUNTED, COUNT)
REPLAN: Schema = {
    "instance": TEXT,
    "on_day": COUNT,
    "on_date": maybe(DATE),
    "days": about("last day of the rest in the calendar of the plan; null without a plan", maybe(COUNT)),
    "end_date": maybe(DATE),
    "planned_days": about("of the plan; null while it leaves cards waiting", maybe(COUNT)),
    "given": CONDITION,
    "state": many(record({"code": TEXT, "counted": FLAG, **_COUNTS, "planned": record(_COUNTS)})),
    "forgotten": about("whether what was on the road never comes", FLAG),
    "on_the_road": many(
        record(
            {"arrive_day": COUNT, "arrive_date": maybe(DATE), "to": TEXT, "printers": COUNT, "blanks": COUNT}
            | {"cards": COUNT}
        )
    ),
    "breaches_before": about("findings on the part of the plan that has passed", COUNT),
    "broken_rules": about("that cannot be obeyed any more, and are left out", many(record(RULE))),
    "curve": many(POINT),
    "rest": about("the plan for the rest, in a calendar of its own", REST),
    "plan_directory": PLACE,
}
IMPROVE: Schema = {"instance": TEXT, "days_bound": DAYS_BOUND, "curve": many(POINT), "plan_directory": PLACE}

# --- alternatives -----------------------------------------------------------------------------------------------------

MERITS = {
    **dict.fromkeys(("moves", "lines", "offices", "shipments", "waiting", "critical", "spare"), COUNT),
    **dict.fromkeys(("travel", "shipping"), NUMBER),
}
ALTERNATIVES: Schema = {
    "instance": TEXT,
    "status": STATUS,
    "days": DAYS,
    "days_bound": DAYS_BOUND,
    "certified": CERTIFIED,
    "asked": record({"count": COUNT, "more": COUNT, "apart": COUNT, "lines": maybe(COUNT), "partial": FLAG}),
    "plans": many(
        record(
            {
                "plan": COUNT,
                "days": DAYS,
                "end_date": maybe(DATE),
                "moves": COUNT,
                "edits": about("lines that differ from each of the plans, 0 from itself", many(COUNT)),
                "farthest": about(
                    "edits to the nearest plan before, less one for each move above the fewest; null for the first",
                    maybe(
                        record(
                            {
                                "edits": WHOLE,
                                "proven": about("no plan that meets the condition differs more", FLAG),
                                "given": record({"condition": TEXT, "edits_bound": maybe(WHOLE)}),
                            }
                        )
                    ),
                ),
                "aim": about(
                    "with which it was looked for, where nothing is proven of it: offices, early, travel; or null",
                    maybe(TEXT),
                ),
                "figures": record(MERITS, {"couriers": COUNT, "courier": NUMBER}),
                "best_in": many(TEXT),
                "dispatch": record(
                    {name: rows_of(name, slack_days=SLACK) for name in ("moves", "shipments")}, {"courier": COURIER}
                ),
            }
        )
    ),
    "equal_in": about("figures that tell no plan apart", many(TEXT)),
    "exhausted": about("whether it is proven that there is no further plan", FLAG),
    "too_large": about("whether one model does not hold the instance, so that further plans have aims, if any", FLAG),
    "stopped_by": STOPPED,
    "plan_directory": about("that has a directory plan-1, plan-2, ... for each plan, or null", maybe(TEXT)),
}

# --- calibrate --------------------------------------------------------------------------------------------------------

PACE: Schema = {
    "cleared": about("cards that wait less than before; null: not told in both reports", maybe(WHOLE)),
    "used": about("blanks that are there less than before; null: not told in both reports", maybe(WHOLE)),
    "printers": about("in both reports; null: not told", maybe(many(COUNT))),
    "cards": about("that were printed", record({"at_least": COUNT, "at_most": maybe(COUNT)})),
    "rate": about(
        "cards per printer and working day; null: nothing bounds it",
        record({"at_least": maybe(EXACT), "at_most": maybe(EXACT), "middle": maybe(COUNT)}),
    ),
    "remarks": many(words(*get_args(Remark))),
}
CALIBRATE: Schema = {
    "first": about("date of the first report", DATE),
    "second": about("date of the second report", DATE),
    "working_days": COUNT,
    "closed_weekdays": many(TEXT),
    "closed": many(DATE),
    "all": record(PACE),
    "sites": many(record({"code": TEXT, "name": TEXT, **PACE})),
    "rows": about(
        "to put into the tables of an instance",
        record(
            {
                "settings": many(record({"setting": TEXT, "value": TEXT, "source": TEXT}, {"note": TEXT})),
                "sites": many(record({"code": TEXT, "cards_per_printer_day": COUNT, "source": TEXT, "note": TEXT})),
            }
        ),
    ),
    "directory": PLACE,
    "written": WRITTEN,
}

# --- compare ----------------------------------------------------------------------------------------------------------

_APART = ("plan", "kind", "valid", "days", "end_date", "breaches", "completed", "proven", "last_served")
_FIGURES = {c.name: maybe(CELLS[c.kind]) for c in TABLES["comparison"] if c.name not in _APART}
_DIFFERING = many(record({"figure": TEXT, "value": maybe(NUMBER), "other": maybe(NUMBER), "difference": maybe(NUMBER)}))
_ENDS = {"day": COUNT, "from": TEXT, "from_name": TEXT, "to": TEXT, "to_name": TEXT, "other": COUNT}
COMPARE: Schema = {
    "instance": INSTANCE,
    "plans": many(
        record(
            {
                "name": TEXT,
                "kind": words("given", "optimum", "baseline", "promise"),
                "valid": maybe(FLAG),
                "days": DAYS,
                "end_date": maybe(DATE),
                "goals": {"anyOf": [VALUES, GOALS]},
                "figures": maybe(record({**_FIGURES, "last_served": many(TEXT)})),
                "ledger": LEDGER,
                "breaches": table(COUNT),
                "completed": many(FILE),
                "status": maybe(STATUS),
                "stopped_by": STOPPED,
                "days_bound": DAYS_BOUND,
            }
        )
    ),
    "differences": many(
        record(
            {
                "plan": TEXT,
                "against": TEXT,
                "figures": _DIFFERING,
                "ledger": LEDGER,
                "moves": many(record({**_ENDS, "printers": COUNT, "printer_days": WHOLE, "printer_hours": NUMBER})),
                "shipments": many(record({**_ENDS, "blanks": COUNT, "card_hours": NUMBER})),
                "sites": many(record({"code": TEXT, "name": TEXT, "figures": _DIFFERING, "ledger": LEDGER})),
            },
            {"courier": many(record({**_ENDS, "cards": COUNT, "card_hours": NUMBER}))},
        )
    ),
    "notes": many(TEXT),
    "options": OPTIONS,
    "versions": VERSIONS,
    "directory": PLACE,
}

# --- sweep ------------------------------------------------------------------------------------------------------------

SWEEP: Schema = {
    "instance": TEXT,
    "title": TEXT,
    "goals": many(GOAL),
    "columns": about("headers of the changes in rows.csv", many(TEXT)),
    "drawn": about("those of them that chance fills in", many(TEXT)),
    "variants": COUNT,
    "done": COUNT,
    "crashed": about("variants at which the process that solves died again and again", COUNT),
    "scenarios": many(
        record(
            {
                "given": about("cells that its variants have in common", table(TEXT)),
                "variants": COUNT,
                "done": COUNT,
                "proven": about("variants of whose days it is proven that no plan has fewer", COUNT),
                "impossible": COUNT,
                "days": many(record({"days": COUNT, "variants": COUNT, "enough_in": COUNT})),
                "at_least": about("every plan of every variant has at least so many days, proven", maybe(COUNT)),
                "at_most": about("days that are enough in every variant", maybe(COUNT)),
                "influences": about(
                    "mean days where a figure is in its lowest and in its highest third, the strongest first",
                    many(
                        record(
                            {
                                "figure": TEXT,
                                "low": record({"up_to": TEXT, "mean_days": EXACT}),
                                "high": record({"from": TEXT, "mean_days": EXACT}),
                            }
                        )
                    ),
                ),
                "sentence": TEXT,
            }
        )
    ),
    "undrawn": about("assumed figures that nothing draws", many(TEXT)),
    "searches": SEARCHES,
    "version": TEXT,
    "older": about("version of the sweep that was there before", maybe(TEXT)),
    "stopped_by": STOPPED,
    "directory": TEXT,
    "written": WRITTEN,
}

# --- claim and explain ------------------------------------------------------------------------------------------------

_FIGURE = {"type": ["number", "string", "boolean", "null"]}
CUT_SHORT = about("not proven since a clock or somebody ended the search", {"const": True})
TRIAL = record(
    {
        "change": TEXT,
        "from": _FIGURE,
        "to": _FIGURE,
        "days": DAYS,
        "proven": FLAG,
        "certified": FLAG,
        "given": CONDITION,
    },
    {
        "tried": many(_FIGURE),
        "where": many(record({"site": TEXT, "amount": COUNT})),
        "delivery": record({"site": TEXT, "blanks": COUNT}, {"printers": COUNT, "cards": COUNT}),
        "cut_short": CUT_SHORT,
    },
)
COMBINATION = record(
    {
        "changes": about("two that are made together", many(record({"change": TEXT, "to": _FIGURE}))),
        "keeps_promise": about("null: neither a plan nor a proof was found", maybe(FLAG)),
        "days": DAYS,
        "proven": about("whether the days are the fewest with both, or there is no plan", FLAG),
        "certified": FLAG,
        "given": CONDITION,
    },
    {"cut_short": CUT_SHORT},
)
CLAIM: Schema = {
    "instance": TEXT,
    "promised": COUNT,
    "verdict": words("true", "false", "undecided"),
    "status": STATUS,
    "days": DAYS,
    "days_bound": DAYS_BOUND,
    "certified": CERTIFIED,
    "days_to_spare": maybe(COUNT),
    **dict.fromkeys(("changes", "in_vain", "unsettled", "slack"), many(TRIAL)),
    "combinations": about("where no change that is made or not makes it true by itself", many(COMBINATION)),
    "stopped_by": STOPPED,
    "certificate": maybe(record({"schema": {"const": schema_of("certificate")}, **CERTIFICATE})),
    "plan_directory": PLACE,
}
EXPLAIN: Schema = {
    "status": maybe(STATUS),
    "days": DAYS,
    "days_bound": DAYS_BOUND,
    "plan_days": about("of the given plan: the day of its last card", maybe(COUNT)),
    "plan_settled_days": about("of the given plan, counted as `days` are", maybe(COUNT)),
    "horizon": maybe(COUNT),
    "ruled_out_by_the_sum": maybe(COUNT),
    "cases": COUNT,
    "unit": maybe(TEXT),
    "needed": maybe(NUMBER),
    "bound": maybe(NUMBER),
    "terms": many(record({"site": maybe(TEXT), "days": many(maybe(COUNT)), "amount": NUMBER, "text": TEXT})),
    "ledger": maybe(LEDGER),
    "lines": many(TEXT),
}
_WITH_RULES = record(
    {
        "status": STATUS,
        "days": DAYS,
        "days_bound": DAYS_BOUND,
        "moves": maybe(COUNT),
        "moves_bound": maybe(COUNT),
        "certified": FLAG,
        "causes": many(TEXT),
    }
)
RULES: Schema = {
    "instance": TEXT,
    "with_all": _WITH_RULES,
    "with_none": _WITH_RULES,
    "rules": many(record({**RULE, "without": _WITH_RULES})),
    "clashing": many(record(RULE)),
    "irreducible": maybe(FLAG),
    "lines": many(TEXT),
}

# --- the documents ----------------------------------------------------------------------------------------------------

#: name -> (what the document is, its keys beside ``schema``, those that may be missing).
DOCUMENTS: dict[str, tuple[str, Schema, Schema]] = {
    "solve": (N_("reallocate solve --json"), SOLVE, {"courier": COURIER, "last_day": LAST_DAY}),
    "summary": (N_("summary.json of a plan directory"), {**SUMMARY, **SEALED}, {"given": GIVEN, "last_day": LAST_DAY}),
    "certificate": (N_("certificate.json of a plan directory"), CERTIFICATE, {}),
    "check": (N_("reallocate check INSTANCE --json"), CHECK, {"read_from": READ_FROM}),
    "check-plan": (N_("reallocate check INSTANCE PLAN --json"), CHECK_PLAN, {"courier": COURIER}),
    "compare": (N_("reallocate compare --json, and comparison.json of its directory"), COMPARE, SEALED),
    "improve": (N_("reallocate improve --json"), IMPROVE, {}),
    "replan": (N_("reallocate replan --json, and replan.json of its directory"), REPLAN, SEALED),
    "tranche": (N_("reallocate tranche --json"), TRANCHE, {}),
    "trade-off": (N_("reallocate trade-off --json"), TRADE_OFF, {}),
    "robust": (N_("reallocate robust --json"), ROBUST, {}),
    "alternatives": (N_("reallocate alternatives --json"), ALTERNATIVES, {}),
    "calibrate": (N_("reallocate calibrate --json"), CALIBRATE, {}),
    "sweep": (N_("reallocate sweep --json"), SWEEP, {}),
    "claim": (N_("reallocate claim --json"), CLAIM, {}),
    "explain": (N_("reallocate explain --json"), EXPLAIN, {}),
    "rules": (N_("reallocate explain --rules --json"), RULES, {}),
    "verify": (
        N_("reallocate verify --json"),
        {"valid": FLAG, "verdict": TEXT},
        {
            **dict.fromkeys(("days", "days_bound", "moves", "moves_bound"), maybe(COUNT)),
            "best": about("goals in which no plan is better that is as good in those before", many(GOAL)),
            "leaves": COUNT,
            "left": COUNT,
            "given": record({"condition": TEXT, "files": many(FILE), "days_bound": COUNT}),
            "status": words("refused", "invalid"),
            "code": TEXT,
        },
    ),
    "error": (
        N_("any verb with --json that ends in an error"),
        {
            "status": words("invalid", "usage", "defect", "refused", "interrupted", "no_plan"),
            "errors": many(
                record(
                    {"code": TEXT, "file": TEXT, "line": maybe(COUNT), "column": maybe(COUNT), "message": TEXT},
                    {"sheet": about("of a workbook", TEXT)},
                )
            ),
        },
        {},
    ),
}


def json_schema(name: str) -> Schema:
    """Return the JSON Schema of a document.

    Raises
    ------
    UnknownName : there is no document of this name.
    """
    require_one_of("schema", name, DOCUMENTS)
    title, keys, optional = DOCUMENTS[name]
    form = record({"schema": {"const": schema_of(name)}, **keys}, optional)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": title, **form}
