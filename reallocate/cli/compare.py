"""``reallocate compare INSTANCE [PLAN]...``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from reallocate.cli.options import (
    Place,
    instance_argument,
    json_option,
    print_answer,
    quiet_option,
    read,
    tell,
    time_limit_option,
)
from reallocate.cli.output import Output, output_options
from reallocate.cli.speaking import argument, command, option
from reallocate.language import N_

if TYPE_CHECKING:
    from reallocate.questions.compare import Comparison


@command(
    name="compare",
    help=N_(
        "Compare each PLAN for INSTANCE with the others, the optimum and simple baselines, in one table "
        "of figures.\n\n"
        "Then the printer-days of every plan, by what became of them, and what differs between two plans, "
        "trip by trip and site by site, with what each difference costs. PLAN is a plan directory or a "
        "moves.csv alone; it goes by the name of its directory. A plan that breaks rules takes part with "
        "what could be carried out. The exit code is 0 all the same."
    ),
)
@instance_argument
@argument("plans", metavar=N_("[PLAN]..."), nargs=-1, type=Place())
@output_options(
    N_("Directory for comparison.csv, ledger.csv, differences.csv, or a workbook NAME.xlsx."), excel_csv=False
)
@option(
    "--no-baselines", is_flag=True, help=N_("Leave out the baselines: do nothing, proportional, greedy, as announced.")
)
@option("--no-optimum", is_flag=True, help=N_("Do not solve the instance."))
@option("--partial", is_flag=True, help=N_("Where blanks are missing, let as many cards stay as they do not do for."))
@time_limit_option(N_("Stop looking for the optimum after this time."))
@json_option
@quiet_option
def compare(
    instance: str,
    plans: tuple[str, ...],
    output: Output,
    no_baselines: bool,
    no_optimum: bool,
    partial: bool,
    time_limit: float | None,
    as_json: bool,
    quiet: bool,
) -> int:
    from reallocate.cli.steering import Steering
    from reallocate.present.directory import COMPARISON
    from reallocate.questions.compare import NAMES
    from reallocate.questions.compare import compare as compared
    from reallocate.questions.named import named_plans

    with Steering(time_limit, quiet=quiet) as steering:
        problem = read(instance, quiet=quiet)
        given = named_plans(problem, plans, NAMES)
        if not quiet:
            tell(notice for plan in given.values() for notice in plan.notices)
        output.check(problem, COMPARISON)
        comparison = compared(
            problem,
            given,
            baselines=not no_baselines,
            optimum=not no_optimum,
            partial=partial,
            control=steering.control,
        )
        directory = output.write(comparison, quiet=quiet)
        steering.finish()
        _show(comparison, directory, as_json)
        return steering.exit_code or 0


def _show(comparison: Comparison, directory: Path | None, as_json: bool) -> None:
    from reallocate.present.text.compare import show_comparison

    print_answer(comparison, show_comparison, directory, as_json=as_json)
