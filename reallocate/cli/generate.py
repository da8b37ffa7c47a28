"""``reallocate generate FAMILY --seed N``."""

from __future__ import annotations

from pathlib import Path

import click

from reallocate.cli.options import quiet_option
from reallocate.errors import UsageError
from reallocate.language import _
from reallocate.present.terminal import say


@click.command(name="generate", short_help="Write a made-up instance of a benchmark family.")
@click.argument("family")
@click.option("--seed", type=click.IntRange(0), required=True, metavar="N", help="Another seed, another instance.")
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="Directory of the files.")
@click.option("--force", is_flag=True, help="Replace files of the same names.")
@click.option("--sites", type=click.IntRange(2, 2000), help="Offices besides the depot [default: the family's].")
@click.option(
    "--printers-per-site", type=click.FloatRange(1, 1000), metavar="MEAN", help="Mean [default: the family's]."
)
@click.option(
    "--slack",
    type=click.FloatRange(0, 10),
    default=0.01,
    show_default=True,
    help="Blanks delivered beyond what lacks, as a part of it.",
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
    """Write the instance of FAMILY (province, island, region, nation) with this seed: the same bytes every time."""
    from reallocate.families.instances import generated
    from reallocate.instance.writer import write_instance

    instance = generated(family, seed, sites=sites, printers_per_site=printers_per_site, slack=slack)
    there = output / f"{instance.name}.csv"
    if there.exists() and not force:
        raise UsageError(_("{path} is there already; name another directory with -o, or --force").format(path=there))
    try:
        output.mkdir(parents=True, exist_ok=True)
        write_instance(instance, output)
    except OSError as error:
        raise UsageError(_("cannot write into {path}: {why}").format(path=output, why=error.strerror)) from error
    if not quiet:
        say(str(there))
    return 0
