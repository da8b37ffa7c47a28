"""``reallocate claim INSTANCE --days N``."""

from __future__ import annotations

from datetime import datetime

import click

from reallocate.cli.options import (
    effort_option,
    instance_argument,
    json_option,
    print_answer,
    quiet_option,
    read,
    tell,
    time_limit_option,
)
from reallocate.cli.output import Output, output_options
from reallocate.cli.speaking import IntRange, command, option
from reallocate.language import N_, _, quantity


@command(
    name="claim",
    help=N_(
        "Say whether INSTANCE can be done in the days promised: true with a plan, or false with a "
        "certificate.\n\n"
        "If it is false, the smallest single changes that would make it true: a higher rate, more "
        "printers, no set-up, hours overnight, no closed weekday, an earlier delivery, offices that print "
        "for each other, sites that lend blanks, fewer cards; and pairs of those that are made or not. If "
        "it is true, how far it holds. The exit code is 0 whatever the verdict."
    ),
)
@instance_argument
@option("--days", type=IntRange(0, 36_500), metavar=N_("N"), help=N_("The promise: done in N days."))
@option("--by", type=click.DateTime(["%Y-%m-%d"]), metavar=N_("DATE"), help=N_("The promise: done by this date."))
@option("--no-changes", is_flag=True, help=N_("Only the verdict, not what would change it."))
@output_options(N_("Write the fastest plan and the proof there: a directory, or a workbook NAME.xlsx."))
@time_limit_option()
@effort_option(N_("Multiple of the usual work on each question."))
@json_option
@quiet_option
def claim(
    instance: str,
    days: int | None,
    by: datetime | None,
    no_changes: bool,
    output: Output,
    time_limit: float | None,
    effort: float,
    as_json: bool,
    quiet: bool,
) -> int:
    from reallocate.cli.steering import Steering
    from reallocate.present.text.claim import show_verdict
    from reallocate.questions.claim import claim as tested
    from reallocate.questions.claim import promised_days

    with Steering(time_limit, quiet=quiet) as steering:
        problem = read(instance, quiet=quiet)
        last = None if by is None else by.date()
        promised = promised_days(problem, days, last)  # a wrong promise is told before any directory is looked at
        if promised > problem.settings.max_days and not quiet:
            text = _("the promise of {days:# day|# days} is longer than max_days, which is {most}; is that intended?")
            tell([text.format(days=quantity(promised), most=problem.settings.max_days)])
        output.check(problem)
        found = tested(problem, days, by=last, changes=not no_changes, effort=effort, control=steering.control)
        directory = output.write(found, quiet=quiet)
        steering.finish()
        print_answer(found, show_verdict, directory, as_json=as_json)
        return steering.exit_code or 0
