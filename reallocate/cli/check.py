"""``reallocate check INSTANCE [PLAN]``."""

from __future__ import annotations

from reallocate.cli.options import (
    Place,
    instance_argument,
    json_option,
    print_answer,
    print_document,
    quiet_option,
    read,
    tell,
    time_limit_option,
)
from reallocate.cli.output import Output, output_options
from reallocate.cli.speaking import argument, command, follow, option
from reallocate.errors import InvalidInput, UsageError
from reallocate.language import N_, _
from reallocate.present.terminal import say


@command(
    name="check",
    help=N_(
        "Check INSTANCE and print its totals, assumptions and travel table; with PLAN, replay the plan "
        "day by day.\n\n"
        "PLAN is a directory with moves.csv and, perhaps, shipments.csv and assignment.csv; a moves.csv "
        "alone; a workbook with a sheet of moves; or - for a moves.csv on standard input. A file that is "
        "there stays as it is; one that is not is completed in the best possible way. If the plan breaks "
        "a rule, the answer says what can be carried out of it and the fewest lines of its moves to "
        "change, and the exit code is 6."
    ),
)
@instance_argument
@argument("plan", metavar=N_("[PLAN]"), required=False, type=Place(allow_dash=True))
@output_options(N_("Write the completed plan there, if it is legal: a directory, or a workbook NAME.xlsx."))
@option(
    "--mark",
    type=Place(),
    metavar=N_("NEW.xlsx"),
    help=N_("Where INSTANCE is a workbook with faults: write it there, its faulty cells coloured and commented."),
)
@option("--no-repair", is_flag=True, help=N_("Do not look for the fewest lines to change in a broken plan."))
@option("--partial", is_flag=True, help=N_("Where blanks are missing, let as many cards stay as they do not do for."))
@time_limit_option(N_("Stop looking after this."))
@json_option
@quiet_option
def check(
    instance: str,
    plan: str | None,
    output: Output,
    mark: str | None,
    no_repair: bool,
    partial: bool,
    time_limit: float | None,
    as_json: bool,
    quiet: bool,
) -> int:
    if mark is not None:
        _mark(instance, mark, output.force, quiet)
    if plan is not None:
        _refuse_to_write(output, partial=partial)
        return _check_plan(instance, plan, output, no_repair, partial, time_limit, as_json, quiet)
    if output.asked:
        raise UsageError(_("-o writes a plan; name one"))
    problem = read(instance, quiet=quiet)
    if as_json:
        print_document(problem.document())
    else:
        from reallocate.present.text.console import stdout_console
        from reallocate.present.text.instance import show_instance

        show_instance(stdout_console(), problem)
    return 0


def _refuse_to_write(output: Output, *, partial: bool) -> None:
    if partial and output.asked:
        raise UsageError(_("a plan that leaves cards is written by `solve --partial` alone"))


def _mark(instance: str, target: str, force: bool, quiet: bool) -> None:
    from reallocate.instance.reader import read_instance
    from reallocate.present.workbooks import write_marked

    try:
        language = read_instance(instance).settings.language
    except InvalidInput as error:
        language = error.language
    follow(language)  # the comments too are in the language that the workbook says
    path = write_marked(instance, target, force=force)
    if quiet:
        return
    if path is None:
        say(_("{path} was not written: there is nothing to mark").format(path=target), error=True)
    else:
        say(_("wrote {path}").format(path=path), error=True)


def _check_plan(
    instance: str,
    place: str,
    output: Output,
    no_repair: bool,
    partial: bool,
    time_limit: float | None,
    as_json: bool,
    quiet: bool,
) -> int:
    from reallocate.cli.steering import Steering
    from reallocate.plan.reader import read_plan
    from reallocate.present.text.check import show_check
    from reallocate.questions.check import check as judge

    with Steering(time_limit, quiet=quiet) as steering:
        problem = read(instance, quiet=quiet)
        plan = read_plan(place, problem)
        if not quiet:
            tell(plan.notices)
        _refuse_to_write(output, partial=plan.partial)
        output.check(problem)
        report = judge(problem, plan, repair=not no_repair, partial=partial, control=steering.control)
        legal = report.valid and report.days is not None
        directory = output.write(report, quiet=quiet) if legal else None
        steering.finish()
        print_answer(report, show_check, directory, as_json=as_json)
        if output.asked and not legal:
            say(_("nothing was written: the plan breaks a rule"), error=True)
        return steering.exit_code or (0 if report.valid else 6)
