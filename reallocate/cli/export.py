"""``reallocate export INSTANCE --days N`` and ``reallocate export INSTANCE --vipr``."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click
from click.core import ParameterSource

from reallocate.cli.options import Place, instance_argument, quiet_option, read
from reallocate.cli.speaking import IntRange, command, option
from reallocate.language import N_, _
from reallocate.present.terminal import say

if TYPE_CHECKING:
    from reallocate.formulation.export import Objective


@command(
    name="export",
    help=N_(
        "Write the mixed-integer model of INSTANCE over --days days as NAME-N-GOAL.mps and .lp, for any "
        "solver.\n\n"
        "The least objective is the fewest of the goal in a plan of at most that many days; no solution: "
        "there is no plan. models/formulation.md says what each row and column means.\n\n"
        "With --vipr, write each proof of a plan's certificate as a file of the VIPR format, for checkers "
        "that others wrote: NAME-days-N.vipr (no plan takes at most N days), NAME-moves-N-M.vipr (none of "
        "at most N days makes at most M moves). models/vipr.md says what the files say. Exit code 6: the "
        "certificate does not hold, and nothing is written."
    ),
)
@instance_argument
@option("--days", type=IntRange(1, 36_500), help=N_("Horizon of the model, in days."))
@option(
    "--goal",
    type=click.Choice(["moves", "waiting", "travel", "shipping", "blanks"]),
    default="moves",
    show_default=True,
    help=N_("Objective of the model."),
)
@option("--base", is_flag=True, help=N_("Leave out the strengthening rows: the rules of the problem and nothing else."))
@option("--vipr", is_flag=True, help=N_("Write the proofs of a certificate instead of a model."))
@option(
    "--plan",
    type=Place(path_type=Path, file_okay=False),
    help=N_("With --vipr: directory of the plan whose certificate it is [default: plans/NAME]."),
)
@option(
    "-o", "--output", type=Place(path_type=Path, file_okay=False), default=Path(), help=N_("Directory [default: .].")
)
@option("--force", is_flag=True, help=N_("Replace files of the same names that say something else."))
@quiet_option
@click.pass_context
def export(
    ctx: click.Context,
    instance: str,
    days: int | None,
    goal: Objective,
    base: bool,
    vipr: bool,
    plan: Path | None,
    output: Path,
    force: bool,
    quiet: bool,
) -> int:
    if vipr:
        given = [f"--{name}" for name in ("days", "goal", "base") if _is_given(ctx, name)]
        if given:
            text = _("{option} belongs to a model; --vipr writes the proofs of a certificate")
            raise click.UsageError(text.format(option=given[0]), ctx)
        return _proofs(instance, plan, output, force, quiet)
    if plan is not None:
        raise click.UsageError(_("--plan belongs to --vipr; a model needs no plan"), ctx)
    if days is None:
        raise click.UsageError(_("a model needs --days; --vipr writes the proofs of a certificate"), ctx)
    from reallocate.formulation.export import export_model
    from reallocate.present.directory import write_files

    model = export_model(read(instance, quiet=quiet), days, goal, tight=not base)
    for path in write_files(output, model, force=force):
        say(_("wrote {path}").format(path=path))
    return 0


def _is_given(ctx: click.Context, name: str) -> bool:
    return ctx.get_parameter_source(name) is not ParameterSource.DEFAULT


def _proofs(instance: str, plan: Path | None, output: Path, force: bool, quiet: bool) -> int:
    from reallocate.present.directory import write_files
    from reallocate.proof.vipr.export import export_proofs

    problem = read(instance, quiet=quiet)
    directory = plan if plan is not None else Path("plans") / problem.name
    exported = export_proofs(instance, directory)
    paths = iter(write_files(output, {claim.name: claim.text for claim in exported if claim.name}, force=force))
    for claim in exported:
        say(claim.reason or _("wrote {path}").format(path=next(paths)))
    if not exported:
        say(_("no file was written: the certificate in {path} makes no claim").format(path=directory))
    return 0
