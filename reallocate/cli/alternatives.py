"""``reallocate alternatives INSTANCE --count K``."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from reallocate.cli.options import (
    effort_option,
    instance_argument,
    json_option,
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
    from pathlib import Path

    from reallocate.questions.alternatives import Alternatives


@command(
    name="alternatives",
    help=N_(
        "Find plans of the fewest days for INSTANCE to choose from, each as different from those before it as can be "
        "found, and say what speaks for each.\n\n"
        "The first is the plan of solve. Plans differ by edits, as improve counts them; a move above the fewest is "
        "counted against one edit."
    ),
)
@instance_argument
@option("--count", type=IntRange(1, 50), default=3, show_default=True, metavar=N_("K"), help=N_("So many plans."))
@option(
    "--more",
    type=IntRange(0),
    default=0,
    show_default=True,
    metavar=N_("M"),
    help=N_("Plans may move M printers more than the fewest."),
)
@option(
    "--apart",
    type=IntRange(1),
    default=1,
    show_default=True,
    metavar=N_("N"),
    help=N_("N edits or more lie between any two plans."),
)
@option(
    "--lines",
    type=IntRange(0),
    metavar=N_("L"),
    help=N_("Move printers in at most L lines [default: as many as the first plan, or any number if need be]."),
)
@option("--partial", is_flag=True, help=N_("Where blanks are missing, let as many cards stay as they do not do for."))
@output_options(
    N_("Write the plans there: DIR/plan-1, DIR/plan-2, ..., workbooks NAME-1.xlsx, ..., or all on a page NAME.html."),
    page=True,
)
@time_limit_option()
@effort_option(N_("Multiple of the usual work on each plan."))
@json_option
@quiet_option
def alternatives(
    instance: str,
    count: int,
    more: int,
    apart: int,
    lines: int | None,
    partial: bool,
    output: Output,
    time_limit: float | None,
    effort: float,
    as_json: bool,
    quiet: bool,
) -> int:
    from reallocate.cli.steering import Steering
    from reallocate.present.text.alternatives import show_alternatives
    from reallocate.questions.alternatives import alternatives as to_choose_from

    with Steering(time_limit, quiet=quiet) as steering:
        problem = read(instance, quiet=quiet)
        if output.is_page:
            output.check(problem)
        for number in range(1, count + 1):
            output.numbered(number).check(problem)
        found = to_choose_from(
            problem,
            count,
            more=more,
            apart=apart,
            lines=lines,
            effort=effort,
            partial=partial,
            control=steering.control,
        )
        directory = _write(found, output, quiet=quiet)
        steering.finish()
        print_answer(found, show_alternatives, directory, as_json=as_json)
        return steering.exit_code or _exit_code(found)


def _write(found: Alternatives, output: Output, *, quiet: bool) -> Path | None:
    """Write each plan; return the directory of all of them. What lies there of a larger number of plans is told of."""
    directory = None
    for number, plan in enumerate(found.plans, 1):
        written = output.numbered(number).write(plan.result, quiet=quiet)
        directory = None if written is None else output.place
    if output.is_page:
        replace(output, xlsx=None).write(found, quiet=quiet)
    left = output.numbered(len(found.plans) + 1)
    for place in (left.place, left.xlsx):
        if place is not None and place.exists():
            say(_("note: {path} was there before, and is none of these plans").format(path=place), error=True)
    return directory


def _exit_code(found: Alternatives) -> int:
    if found.first.status == "impossible":
        return 4
    return 0 if found.plans else 5
