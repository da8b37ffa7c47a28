"""``reallocate trade-off INSTANCE``."""

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
from reallocate.cli.speaking import IntRange, command, option
from reallocate.language import N_


@command(
    name="trade-off",
    help=N_(
        "Say how few printers have to move for each number of days of INSTANCE, from the fewest on, until none has to."
    ),
)
@instance_argument
@option("--up-to", type=IntRange(0, 36_500), metavar=N_("DAYS"), help=N_("Last number [default: twice the fewest]."))
@option("--waiting", is_flag=True, help=N_("Say as well how long people wait at least, for each number of moves."))
@option(
    "--days",
    type=IntRange(1, 36_500),
    metavar=N_("N"),
    help=N_("With --waiting: of plans of at most N days [default: the fewest]."),
)
@option(
    "--steps",
    type=IntRange(1),
    default=10,
    show_default=True,
    metavar=N_("K"),
    help=N_("With --waiting: at most K numbers of moves."),
)
@answer_output()
@time_limit_option()
@effort_option(N_("Multiple of the usual work on each question."))
@json_option
@quiet_option
def trade_off(
    instance: str,
    up_to: int | None,
    waiting: bool,
    days: int | None,
    steps: int,
    output: Output,
    time_limit: float | None,
    effort: float,
    as_json: bool,
    quiet: bool,
) -> int:
    from reallocate.cli.steering import Steering
    from reallocate.present.text.trade_off import show_trade_off
    from reallocate.questions.trade_off import trade_off as traded

    with Steering(time_limit, quiet=quiet) as steering:
        problem = read(instance, quiet=quiet)
        output.check(problem)
        found = traded(
            problem, up_to=up_to, waiting=waiting, days=days, steps=steps, effort=effort, control=steering.control
        )
        output.write(found, quiet=quiet)
        steering.finish()
        print_answer(found, show_trade_off, as_json=as_json)
        return steering.exit_code or 0
