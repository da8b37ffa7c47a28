"""``reallocate verify PLAN_DIR --instance FILE``."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import click

from reallocate.cli.options import Place, json_option
from reallocate.cli.speaking import argument, command, follow, option
from reallocate.language import N_, _
from reallocate.present.terminal import say

if TYPE_CHECKING:
    from reallocate.verify import Instance


@command(
    name="verify",
    help=N_(
        "Replay the plan in PLAN_DIR against its instance and check its certificate in exact arithmetic.\n\n"
        "Nothing of the solver or of the model is used: the verifier reads the files again, makes the "
        "rows that every finished plan obeys itself, and checks that the certificate's multipliers make "
        "of them a contradiction. Exit code 6: refused, with the reason.\n\n"
        "With --standalone it prints itself: `python3 -I verify.py PLAN_DIR --instance FILE` answers the "
        "same without this program."
    ),
)
@argument("plan", metavar=N_("PLAN_DIR"), required=False, type=Place())
@option("--instance", metavar=N_("FILE"), type=Place(), help=N_("Site table that the plan was made for."))
@option("--standalone", is_flag=True, help=N_("Print the verifier itself: one file, Python's standard library only."))
@json_option
def verify(plan: str | None, instance: str | None, standalone: bool, as_json: bool) -> int:
    from pathlib import Path

    from reallocate import verify as verifier

    if standalone:
        click.echo(Path(verifier.__file__).read_text(encoding="utf-8"), nl=False)
        return 0
    if plan is None or instance is None:
        raise click.UsageError(_("name a plan directory and its instance: verify PLAN_DIR --instance FILE"))
    from reallocate.present.words.verify import verdict

    # A name may begin with a hyphen.
    return verifier.main([f"--instance={instance}", *(["--json"] if as_json else []), "--", plan], _read, verdict)


def _read(path: str | os.PathLike[str]) -> Instance:
    """Read an instance for the verifier, and use the language that it sets from here on.

    The package's own reader is asked only where the verifier's does not read it.
    """
    from reallocate import verify as verifier

    try:
        instance = verifier.read_instance(path)
    except verifier.BadInstance:
        from reallocate.proof.judge import read_as_verified

        instance = read_as_verified(path)
        follow(instance.language)
        text = _("note: the verifier's reader is strict; this program read {path} for it")
        say(text.format(path=os.fspath(path)), error=True)
    else:
        follow(instance.language)
    return instance
