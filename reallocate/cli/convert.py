"""``reallocate convert A B``."""

from __future__ import annotations

import click

from reallocate.cli.options import Place, quiet_option, read
from reallocate.language import _
from reallocate.present.terminal import say


@click.command(
    name="convert",
    help="""Write the instance SOURCE as TARGET: NAME.csv with its companions, or a workbook NAME.xlsx.

    What people typed is written in the form that the verifier reads. From such files to a workbook and back every byte
    is the same. Columns of your own are left out.
    """,
)
@click.argument("source", type=Place())
@click.argument("target", type=Place())
@click.option("--force", is_flag=True, help="Replace files of the same names that say something else.")
@quiet_option
def convert(source: str, target: str, force: bool, quiet: bool) -> int:
    from reallocate.present.workbooks import convert as converted

    for path in converted(read(source, quiet=quiet), target, force=force):
        if not quiet:
            say(_("wrote {path}").format(path=path))
    return 0
