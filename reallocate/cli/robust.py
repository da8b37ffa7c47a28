"""``reallocate robust INSTANCE --breakdowns K``."""

from __future__ import annotations

from reallocate.cli.options import (
    Place,
    effort_option,
    instance_argument,
    json_option,
    print_answer,
    quiet_option,
    read,
    tell,
    time_limit_option,
)
from reallocate.cli.output import Output, answer_output
from reallocate.cli.speaking import IntRange, command, option
from reallocate.language import N_


@command(
    name="robust",
    help=N_(
        "Say how many days INSTANCE takes at most if printers break or deliveries come late, each planned anew; and "
        "what it costs to hold printers back.\n\n"
        "All ways to lose at most K printers from day 1 on are looked at, wherever they are; each delivery, and all "
        "of them, each up to N days late; all choices of N printers, for the best of them."
    ),
)
@instance_argument
@option("--breakdowns", type=IntRange(0), metavar=N_("K"), help=N_("At most K printers are out of service."))
@option("--late", type=IntRange(1, 1_000), metavar=N_("N"), help=N_("Deliveries come up to N days late."))
@option("--keep", type=IntRange(1), metavar=N_("N"), help=N_("N printers are held back, those that are missed least."))
@option(
    "--plan",
    type=Place(allow_dash=True),
    metavar=N_("PLAN"),
    help=N_("A plan whose first moves are made, as nobody knows of it yet; see --blind."),
)
@option(
    "--blind",
    type=IntRange(0),
    metavar=N_("D"),
    help=N_("With --plan: nobody knows of breakdowns and delays before the close of day D."),
)
@answer_output()
@time_limit_option()
@effort_option(N_("Multiple of the usual work on each question."))
@json_option
@quiet_option
def robust(
    instance: str,
    breakdowns: int | None,
    late: int | None,
    keep: int | None,
    plan: str | None,
    blind: int | None,
    output: Output,
    time_limit: float | None,
    effort: float,
    as_json: bool,
    quiet: bool,
) -> int:
    from reallocate.cli.steering import Steering
    from reallocate.plan.reader import read_plan
    from reallocate.present.text.robust import show_robust
    from reallocate.questions.robust import robust as looked_at

    with Steering(time_limit, quiet=quiet) as steering:
        problem = read(instance, quiet=quiet)
        output.check(problem)
        given = None if plan is None else read_plan(plan, problem)
        if given is not None and not quiet:
            tell(given.notices)
        found = looked_at(
            problem,
            breakdowns,
            late=late,
            keep=keep,
            plan=given,
            blind=blind,
            effort=effort,
            control=steering.control,
        )
        output.write(found, quiet=quiet)
        steering.finish()
        print_answer(found, show_robust, as_json=as_json)
        return steering.exit_code or 0
