"""``reallocate check INSTANCE [PLAN]``."""

from __future__ import annotations

import click

from reallocate.cli.options import instance_argument, json_option, voice_options
from reallocate.language import _, set_language


@click.command(name="check", short_help="Check an instance, or replay a plan against it.")
@instance_argument
@click.argument("plan", required=False, type=click.Path())
@json_option
@voice_options
def check(instance: str, plan: str | None, as_json: bool, quiet: bool, verbose: bool) -> int:
    """Check INSTANCE and print its totals, assumptions and travel table; with PLAN, replay the plan day by day.

    PLAN is a directory with moves.csv, shipments.csv and assignment.csv. Exit code 6: the plan breaks a rule.
    """
    from reallocate.instance.reader import read_instance
    from reallocate.present.console import stderr_console, stdout_console

    problem = read_instance(instance)
    set_language(problem.settings.language)
    notes = stderr_console()
    if not quiet:
        for notice in problem.notices:
            notes.print(_("note: {text}").format(text=notice), markup=False)
    if plan is not None:
        return _check_plan(problem, plan, as_json, quiet)
    if as_json:
        from reallocate.present.documents import check_instance_document, dumps

        click.echo(dumps(check_instance_document(problem)), nl=False)
    else:
        from reallocate.present.overview import show_instance

        show_instance(stdout_console(), problem)
    return 0
