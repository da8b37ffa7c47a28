"""``reallocate tranche INSTANCE``."""

from __future__ import annotations

from reallocate.cli.options import (
    effort_option,
    instance_argument,
    json_option,
    print_answer,
    quiet_option,
    read,
    time_limit_option,
)
from reallocate.cli.output import Output, answer_output
from reallocate.cli.speaking import command
from reallocate.language import N_


@command(
    name="tranche",
    help=N_(
        "Say for each delivery of INSTANCE how many days it takes if it comes earlier or later, and how few of its "
        "blanks are enough.\n\n"
        "Every day from 1 on is looked at until a day more costs nothing further, or to day 60."
    ),
)
@instance_argument
@answer_output()
@time_limit_option()
@effort_option(N_("Multiple of the usual work on each question."))
@json_option
@quiet_option
def tranche(instance: str, output: Output, time_limit: float | None, effort: float, as_json: bool, quiet: bool) -> int:
    from reallocate.cli.steering import Steering
    from reallocate.present.text.tranche import show_tranches
    from reallocate.questions.tranche import tranche as looked_at

    with Steering(time_limit, quiet=quiet) as steering:
        problem = read(instance, quiet=quiet)
        output.check(problem)
        found = looked_at(problem, effort=effort, control=steering.control)
        output.write(found, quiet=quiet)
        steering.finish()
        print_answer(found, show_tranches, as_json=as_json)
        return steering.exit_code or 0
