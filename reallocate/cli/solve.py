"""``reallocate solve INSTANCE``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from reallocate.cli.ahead import import_ahead, solver_ahead
from reallocate.cli.options import (
    effort_option,
    goals_option,
    instance_argument,
    json_option,
    named_goals,
    print_answer,
    quiet_option,
    read,
    time_limit_option,
)
from reallocate.cli.output import Output, output_options
from reallocate.cli.speaking import IntRange, command, option
from reallocate.language import N_, _
from reallocate.present.terminal import say

if TYPE_CHECKING:
    from reallocate.search.question import Method
    from reallocate.search.result import Result


@command(
    name="solve",
    help=N_(
        "Find the plan with the fewest days for INSTANCE, a site table NAME.csv or a workbook NAME.xlsx, "
        "then the best in each further goal.\n\n"
        "The plan is replayed day by day before it is shown, and written to -o as moves.csv, "
        "shipments.csv, assignment.csv and summary.json. Progress goes to stderr. NO_COLOR is honoured."
    ),
)
@instance_argument
@output_options(N_("Directory of the plan, or a workbook NAME.xlsx [default: plans/NAME]."))
@goals_option(N_("Goals after the days, in order, couriers where offices print for each other; 'none': days only."))
@option("--days", type=IntRange(1, 36_500), help=N_("Keep to at most this many days and optimise the rest."))
@option("--max-days", type=IntRange(1, 36_500), help=N_("Longest plan to look for [default: the setting, 366]."))
@time_limit_option()
@effort_option(N_("Multiple of the usual work on each goal after the days."))
@option(
    "--method",
    type=click.Choice(["auto", "monolith", "decomposition"]),
    default="auto",
    show_default=True,
    help=N_("One model of everything, or its decomposition for many sites; auto: by size."),
)
@option(
    "--partial",
    is_flag=True,
    help=N_("Where blanks are missing, plan for as many cards as they do for, instead of exit 4."),
)
@option("--require-optimal", is_flag=True, help=N_("Exit with 7 when the plan is not proven optimal in every goal."))
@json_option
@quiet_option
@option("-v", "--verbose", is_flag=True, help=N_("Say each stage of the search on stderr."))
def solve(
    instance: str,
    output: Output,
    goals: str,
    days: int | None,
    max_days: int | None,
    time_limit: float | None,
    effort: float,
    method: Method,
    partial: bool,
    require_optimal: bool,
    as_json: bool,
    quiet: bool,
    verbose: bool,
) -> int:
    solver_ahead()
    # Heavy modules are imported when the verb runs, not when its help is shown.
    from reallocate.cli.steering import Steering
    from reallocate.search.question import Question

    question = Question(named_goals(goals), days, max_days, effort, method, partial=partial)
    with Steering(time_limit, quiet=quiet, verbose=verbose) as steering:
        problem = read(instance, quiet=quiet)
        import_ahead("reallocate.present.plan_files", "reallocate.present.text.solve")
        from reallocate.search.driver import answer

        output = output.or_in(Path("plans") / problem.name)
        output.check(problem)
        result = answer(problem, question, steering.control)
        written = output.write(result, quiet=quiet)
        steering.finish()
        _show(result, written, as_json)
        return steering.exit_code or _exit_code(result, require_optimal)


def _show(result: Result, directory: Path | None, as_json: bool) -> None:
    from reallocate.present.text.solve import show

    print_answer(result, show, directory, as_json=as_json)


def _exit_code(result: Result, require_optimal: bool) -> int:
    if result.status == "impossible":
        return 4
    if result.plan is None:
        return 5
    if result.status == "optimal":
        return 0
    if require_optimal:
        from reallocate.present.words.solve import status_name

        text = _("the plan is not proven optimal in every goal (status {s})")
        say(text.format(s=status_name(result.status)), error=True)
        return 7
    if result.limit != "crash":
        say(_("warning: {why}").format(why=_why_open(result)), error=True)
    return 0


def _why_open(result: Result) -> str:
    from reallocate.present.words.goals import open_goals

    names = open_goals(result.goals)
    if result.limit == "time":
        return _("the time limit ended the search; not proven: {goals}").format(goals=names)
    from reallocate.present.words.solve import only_counted_line

    counted = only_counted_line(result)
    if result.limit == "effort" and counted:
        return _("{why}; not proven: {goals}").format(why=counted, goals=names)
    if result.limit == "effort":
        return _("the limit of work was reached; not proven: {goals}; --effort raises it").format(goals=names)
    if result.limit == "precision":
        text = _("the numbers are too large for the tolerance of the solvers; not proven: {goals}")
        return text.format(goals=names)
    if result.limit == "memory":
        text = _("plans of so many days take too much memory to look for; not proven: {goals}")
        return text.format(goals=names)
    if result.limit is None:
        return _("a number of days was asked for; it is not proven that fewer are impossible")
    return _("not proven: {goals}").format(goals=names)
