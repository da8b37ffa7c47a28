"""``reallocate export INSTANCE --days N``."""

from __future__ import annotations

from pathlib import Path

import click

from reallocate.cli.options import instance_argument, quiet_option, read
from reallocate.language import _


@click.command(name="export", short_help="Write the model of an instance as MPS and LP.")
@instance_argument
@click.option("--days", type=click.IntRange(1, 36_500), required=True, help="Horizon of the model, in days.")
@click.option(
    "--goal",
    type=click.Choice(["moves", "waiting", "travel", "shipping", "blanks"]),
    default="moves",
    show_default=True,
    help="Objective of the model.",
)
@click.option("--base", is_flag=True, help="Without the strengthening rows: the rules of the problem and nothing else.")
@click.option(
    "-o", "--output", type=click.Path(path_type=Path, file_okay=False), default=Path(), help="Directory [default: .]."
)
@quiet_option
def export(instance: str, days: int, goal: str, base: bool, output: Path, quiet: bool) -> int:
    """Write the mixed-integer model of INSTANCE over --days days as NAME-N-GOAL.mps and .lp, for any solver.

    The least objective is the fewest of the goal in a plan of at most that many days; no solution: there is no plan.
    models/formulation.md says what each row and column means.
    """
    from reallocate.formulation.export import export_model

    for path in export_model(read(instance, quiet=quiet), days, goal, output, tight=not base):
        click.echo(_("wrote {path}").format(path=path))
    return 0
