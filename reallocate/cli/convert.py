"""``reallocate convert A B``."""

from __future__ import annotations

from reallocate.cli.options import Place, quiet_option, read
from reallocate.cli.speaking import argument, command, option
from reallocate.language import N_, _
from reallocate.present.terminal import say


@command(
    name="convert",
    help=N_(
        "Write the instance SOURCE as TARGET: NAME.csv with its companions, or a workbook NAME.xlsx.\n\n"
        "What people typed is written in the form that the verifier reads. From such files to a workbook "
        "and back every byte is the same. Columns of your own are left out."
    ),
)
@argument("source", metavar=N_("SOURCE"), type=Place())
@argument("target", metavar=N_("TARGET"), type=Place())
@option("--force", is_flag=True, help=N_("Replace files of the same names that say something else."))
@quiet_option
def convert(source: str, target: str, force: bool, quiet: bool) -> int:
    from reallocate.present.workbooks import convert as converted

    for path in converted(read(source, quiet=quiet), target, force=force):
        if not quiet:
            say(_("wrote {path}").format(path=path))
    return 0
