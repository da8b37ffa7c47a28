"""``reallocate replan INSTANCE PLAN --on DAY``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reallocate.cli.options import (
    Place,
    effort_option,
    goals_option,
    instance_argument,
    json_option,
    named_goals,
    print_answer,
    quiet_option,
    read,
    tell,
    time_limit_option,
)
from reallocate.cli.output import Output, output_options
from reallocate.cli.speaking import IntRange, argument, command, option
from reallocate.language import N_, _

if TYPE_CHECKING:
    from reallocate.instance.model import Instance
    from reallocate.questions.replan import Replan


@command(
    name="replan",
    help=N_(
        "Plan the rest of PLAN anew on the morning of DAY, as things really stand.\n\n"
        "PLAN is a directory, a moves.csv alone, or - for standard input. FILE has the columns code, "
        "backlog (cards not handed out), printers and blanks on that morning, before anything arrives or "
        "leaves; sites that are not listed are as the plan has them. What the plan sent before and is due "
        "later is on the road."
    ),
)
@instance_argument
@argument("plan", metavar=N_("PLAN"), type=Place(allow_dash=True))
@option("--on", "day", required=True, metavar=N_("DAY"), help=N_("Day to plan for, its number or its date YYYY-MM-DD."))
@option(
    "--state", type=Place(), metavar=N_("FILE"), help=N_("What was counted that morning [default: all is as planned].")
)
@option("--forget-road", is_flag=True, help=N_("What the plan has on the road that morning never comes."))
@goals_option(N_("Goals of the plan for the rest after the days, as for solve."))
@option("--edits", type=IntRange(0), metavar=N_("K"), help=N_("Change at most K lines of the rest of the plan."))
@option("--no-curve", is_flag=True, help=N_("Do not look for changes of the rest of the plan."))
@option(
    "--partial",
    is_flag=True,
    help=N_("Where blanks are missing, plan for as many cards as they do for, without changes."),
)
@output_options(
    N_(
        "Write the plan for the rest there, and the morning as an instance; or a workbook NAME.xlsx, "
        "or a page NAME.html."
    ),
    page=True,
)
@time_limit_option()
@effort_option(N_("Multiple of the usual work on each goal and each number of lines."))
@json_option
@quiet_option
def replan(
    instance: str,
    plan: str,
    day: str,
    state: str | None,
    forget_road: bool,
    goals: str,
    edits: int | None,
    no_curve: bool,
    partial: bool,
    output: Output,
    time_limit: float | None,
    effort: float,
    as_json: bool,
    quiet: bool,
) -> int:
    from reallocate.cli.steering import Steering
    from reallocate.plan.reader import read_plan
    from reallocate.plan.state import read_state
    from reallocate.present.directory import replanned
    from reallocate.present.text.replan import show_replan
    from reallocate.questions.replan import replan as replanned_rest

    with Steering(time_limit, quiet=quiet) as steering:
        problem = read(instance, quiet=quiet)
        given = read_plan(plan, problem)
        counted = None if state is None else read_state(state, problem)
        if not quiet:
            tell((*given.notices, *(() if counted is None else counted.notices)))
        output.check(problem, None if output.place is None else replanned((), output.place))
        found = replanned_rest(
            problem,
            given,
            _number(problem, day),
            counted,
            forget_road=forget_road,
            goals=named_goals(goals),
            partial=partial,
            curve=not no_curve,
            most_edits=edits,
            effort=effort,
            control=steering.control,
        )
        directory = output.write(found, quiet=quiet)
        steering.finish()
        print_answer(found, show_replan, directory, as_json=as_json)
        return steering.exit_code or _exit_code(found)


def _number(instance: Instance, day: str) -> int:
    """Return the number of a day that is given by its number or its date."""
    from datetime import date

    from reallocate.errors import UsageError
    from reallocate.instance.calendar import day_of

    if day.strip().isdecimal():
        return int(day)
    try:
        on = date.fromisoformat(day.strip())
    except ValueError:
        text = _("--on {day}: write the number of a day, or a date as YYYY-MM-DD")
        raise UsageError(text.format(day=day)) from None
    if instance.settings.start_date is None:
        raise UsageError(_("the instance has no start_date; write the day as a number"))
    return day_of(instance.settings.start_date, on)


def _exit_code(found: Replan) -> int:
    if found.result.status == "impossible":
        return 4
    return 5 if found.days is None else 0
