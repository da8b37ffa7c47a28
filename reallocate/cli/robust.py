"""``reallocate robust INSTANCE --breakdowns K``."""

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
from reallocate.cli.speaking import IntRange, command, option
from reallocate.language import N_


@command(
    name="robust",
    help=N_(
        "Say how many days INSTANCE takes at most if printers break or deliveries come late, each planned anew.\n\n"
        "All ways to lose at most K printers from day 1 on are looked at, wherever they are; or each delivery, and all "
        "of them, up to N days late."
    ),
)
@instance_argument
@option("--breakdowns", type=IntRange(0), metavar=N_("K"), help=N_("At most K printers are out of service."))
@option("--late", type=IntRange(1, 1_000), metavar=N_("N"), help=N_("Deliveries come up to N days late."))
@time_limit_option()
@effort_option(N_("Multiple of the usual work on each question."))
@json_option
@quiet_option
def robust(
    instance: str,
    breakdowns: int | None,
    late: int | None,
    time_limit: float | None,
    effort: float,
    as_json: bool,
    quiet: bool,
) -> int:
    from reallocate.cli.steering import Steering
    from reallocate.present.text.robust import show_robust
    from reallocate.questions.robust import robust as looked_at

    with Steering(time_limit, quiet=quiet) as steering:
        problem = read(instance, quiet=quiet)
        found = looked_at(problem, breakdowns, late=late, effort=effort, control=steering.control)
        steering.finish()
        print_answer(found, show_robust, as_json=as_json)
        return steering.exit_code or 0
