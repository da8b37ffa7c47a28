"""``reallocate template -o NEW.xlsx``."""

from __future__ import annotations

from reallocate.cli.options import Place, quiet_option
from reallocate.cli.speaking import command, option
from reallocate.language import N_, _
from reallocate.present.terminal import say


@command(
    name="template",
    help=N_(
        "Write an empty workbook with explanations, an example and lists to choose from.\n\n"
        "Its sheets and headers are in the language of --language. Filled in, it is an instance for every "
        "other verb."
    ),
)
@option("-o", "--output", type=Place(), required=True, metavar=N_("NEW.xlsx"), help=N_("The workbook."))
@option("--force", is_flag=True, help=N_("Replace a file of the same name."))
@quiet_option
def template(output: str, force: bool, quiet: bool) -> int:
    from reallocate.present.workbooks import write_template

    path = write_template(output, force=force)
    if not quiet:
        say(_("wrote {path}").format(path=path))
    return 0
