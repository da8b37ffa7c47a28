"""``reallocate generate FAMILY --seed N``."""

from __future__ import annotations

from pathlib import Path

from reallocate.cli.options import Place, quiet_option
from reallocate.cli.speaking import FloatRange, IntRange, argument, command, option
from reallocate.language import N_
from reallocate.present.terminal import say


@command(
    name="generate",
    help=N_(
        "Write the instance of FAMILY (province, island, region, nation) with this seed: the same bytes every time."
    ),
)
@argument("family", metavar=N_("FAMILY"))
@option("--seed", type=IntRange(0), required=True, metavar=N_("N"), help=N_("Another seed, another instance."))
@option("-o", "--output", type=Place(path_type=Path), required=True, help=N_("Directory of the files."))
@option("--force", is_flag=True, help=N_("Replace files of the same names that say something else."))
@option("--sites", type=IntRange(2, 2000), help=N_("Offices besides the depot [default: the family's]."))
@option("--printers-per-site", type=FloatRange(1, 1000), metavar=N_("MEAN"), help=N_("Mean [default: the family's]."))
@option(
    "--slack",
    type=FloatRange(0, 10),
    default=0.01,
    show_default=True,
    help=N_("Blanks delivered beyond those that are missing, as a fraction of these."),
)
@quiet_option
def generate(
    family: str,
    seed: int,
    output: Path,
    force: bool,
    sites: int | None,
    printers_per_site: float | None,
    slack: float,
    quiet: bool,
) -> int:
    from reallocate.families.instances import generate as made

    instance = made(family, seed, sites=sites, printers_per_site=printers_per_site, slack=slack)
    sheet = instance.write(output, force=force)
    if not quiet:
        say(str(sheet))
    return 0
