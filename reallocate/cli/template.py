"""``reallocate template -o NEW.xlsx``."""

from __future__ import annotations

import click

from reallocate.cli.options import Place, quiet_option
from reallocate.instance.template import Language
from reallocate.language import _
from reallocate.present.terminal import say


@click.command(
    name="template",
    help="""Write an empty workbook with explanations, an example and lists to choose from.

    Filled in, it is an instance for every other verb.
    """,
)
@click.option("-o", "--output", type=Place(), required=True, metavar="NEW.xlsx", help="The workbook.")
@click.option(
    "--language",
    type=click.Choice(["en", "id"]),
    default="en",
    show_default=True,
    help="Language of its sheets and headers.",
)
@click.option("--force", is_flag=True, help="Replace a file of the same name.")
@quiet_option
def template(output: str, language: Language, force: bool, quiet: bool) -> int:
    from reallocate.present.workbooks import write_template

    path = write_template(output, language, force=force)
    if not quiet:
        say(_("wrote {path}").format(path=path))
    return 0
