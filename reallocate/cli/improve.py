"""``reallocate improve INSTANCE PLAN``."""

from __future__ import annotations

from reallocate.cli.options import (
    Place,
    effort_option,
    instance_argument,
    json_option,
    print_document,
    quiet_option,
    read,
    tell,
    time_limit_option,
)
from reallocate.cli.output import Output, output_options
from reallocate.cli.speaking import IntRange, argument, command, option
from reallocate.language import N_, _
from reallocate.present.terminal import say


@command(
    name="improve",
    help=N_(
        "Say how many days PLAN takes after the best 0, 1, 2, ... changes of its lines, until the fewest "
        "days of all.\n\n"
        "PLAN is a directory, a moves.csv alone, or - for standard input. A changed line counts once, as "
        "does one that is struck out or added. Shipments and printing are worked out anew."
    ),
)
@instance_argument
@argument("plan", metavar=N_("PLAN"), type=Place(allow_dash=True))
@option("--edits", type=IntRange(0), metavar=N_("K"), help=N_("Change at most K lines."))
@output_options(N_("Write the last plan of the curve there: a directory, or a workbook NAME.xlsx."))
@time_limit_option()
@effort_option(N_("Multiple of the usual work on each number of lines."))
@json_option
@quiet_option
def improve(
    instance: str,
    plan: str,
    edits: int | None,
    output: Output,
    time_limit: float | None,
    effort: float,
    as_json: bool,
    quiet: bool,
) -> int:
    from reallocate.cli.steering import Steering
    from reallocate.plan.reader import read_plan
    from reallocate.present.text.console import stdout_console
    from reallocate.present.text.improve import show_improvement
    from reallocate.questions.improve import improve as improved

    with Steering(time_limit, quiet=quiet) as steering:
        problem = read(instance, quiet=quiet)
        given = read_plan(plan, problem)
        if not quiet:
            tell(given.notices)
        output.check(problem)
        found = improved(problem, given, most_edits=edits, effort=effort, control=steering.control)
        directory = None
        if output.asked:
            directory = output.write(found.best(control=steering.control), quiet=quiet)
        steering.finish()
        if as_json:
            print_document(found.document(directory))
        else:
            show_improvement(stdout_console(), found)
            if directory is not None:
                say(_("Files: {path}").format(path=directory))
        return steering.exit_code or 0
