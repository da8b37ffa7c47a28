"""``reallocate check INSTANCE [PLAN]``."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from reallocate.cli.options import instance_argument, json_option, quiet_option, read, tell

if TYPE_CHECKING:
    from reallocate.instance.model import Instance


@click.command(name="check", short_help="Check an instance, or replay a plan against it.")
@instance_argument
@click.argument("plan", required=False, type=click.Path())
@json_option
@quiet_option
def check(instance: str, plan: str | None, as_json: bool, quiet: bool) -> int:
    """Check INSTANCE and print its totals, assumptions and travel table; with PLAN, replay the plan day by day.

    PLAN is a directory with moves.csv, shipments.csv and assignment.csv, or such a moves.csv alone; a file that is not
    there counts as empty. Exit code 6: the plan breaks a rule.
    """
    problem = read(instance, quiet=quiet)
    if plan is not None:
        return _check_plan(problem, plan, as_json, quiet)
    if as_json:
        from reallocate.present.documents import check_instance_document, dumps

        click.echo(dumps(check_instance_document(problem)), nl=False)
    else:
        from reallocate.present.console import stdout_console
        from reallocate.present.overview import show_instance

        show_instance(stdout_console(), problem)
    return 0


def _check_plan(problem: Instance, place: str, as_json: bool, quiet: bool) -> int:
    from reallocate.plan.check import check as judge
    from reallocate.plan.reader import read_plan

    plan = read_plan(place, problem)
    if not quiet:
        tell(plan.notices)
    report = judge(problem, plan)
    if as_json:
        from reallocate.present.documents import check_plan_document, dumps

        click.echo(dumps(check_plan_document(problem, report)), nl=False)
    else:
        from reallocate.present.console import stdout_console
        from reallocate.present.verdict import show_check

        show_check(stdout_console(), problem, report)
    return 0 if report.valid else 6
