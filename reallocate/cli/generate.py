"""``reallocate generate FAMILY --seed N``."""

from __future__ import annotations

from pathlib import Path

import click

from reallocate.cli.options import Place, quiet_option
from reallocate.present.terminal import say


@click.command(
    name="generate",
    help="""Write the instance of FAMILY (province, island, region, nation) with this seed: the same bytes every time.
    """,
)
@click.argument("family")
@click.option("--seed", type=click.IntRange(0), required=True, metavar="N", help="Another seed, another instance.")
@click.option("-o", "--output", type=Place(path_type=Path), required=True, help="Directory of the files.")
@click.option("--force", is_flag=True, help="Replace files of the same names that say something else.")
@click.option("--sites", type=click.IntRange(2, 2000), help="Offices besides the depot [default: the family's].")
@click.option(
    "--printers-per-site", type=click.FloatRange(1, 1000), metavar="MEAN", help="Mean [default: the family's]."
)
@click.option(
    "--slack",
    type=click.FloatRange(0, 10),
    default=0.01,
    show_default=True,
    help="Blanks delivered beyond those that are missing, as a fraction of these.",
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
