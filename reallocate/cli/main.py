"""The command ``reallocate``: finds the verb, runs it, and turns every ending into an exit code.

Verbs are imported when they are called, so that ``--help`` costs no more than click itself.
"""

from __future__ import annotations

import importlib
import os
import signal
import sys
from collections.abc import Sequence

import click

from reallocate import __version__
from reallocate.cli.speaking import Group, follow, option, speaking
from reallocate.errors import Fault, InvalidInput, ReallocateError, UsageError, lack
from reallocate.language import N_, _, translated
from reallocate.language.system import system_words
from reallocate.present.terminal import lasting_streams, say

#: verb -> (module with a click command of the same name, hyphens as underscores, and what it does).
VERBS = {
    "solve": ("reallocate.cli.solve", N_("Find the plan with the fewest days and write it.")),
    "check": ("reallocate.cli.check", N_("Check an instance, or replay a plan against it.")),
    "compare": ("reallocate.cli.compare", N_("Compare plans with each other, the optimum and baselines.")),
    "improve": ("reallocate.cli.improve", N_("Say which few lines of a plan to change, and what that gains.")),
    "replan": (
        "reallocate.cli.replan",
        N_("Plan the rest of a plan anew on the morning of a day, as things stand."),
    ),
    "tranche": ("reallocate.cli.tranche", N_("Say what each delivery costs when it slips, and how few blanks do.")),
    "trade-off": ("reallocate.cli.trade_off", N_("Say what more days save in moves, and more moves in waiting.")),
    "robust": ("reallocate.cli.robust", N_("Say how safe the days are: printers break, deliveries come late.")),
    "alternatives": ("reallocate.cli.alternatives", N_("Find plans of the fewest days to choose from.")),
    "calibrate": ("reallocate.cli.calibrate", N_("Say what a printer really prints, from two reports.")),
    "sweep": ("reallocate.cli.sweep", N_("Work out many variants: how many days are enough in how many of them.")),
    "claim": ("reallocate.cli.claim", N_("Put a promise to the test: true, or false and what would make it true.")),
    "explain": ("reallocate.cli.explain", N_("Explain why one day fewer is impossible, with the arithmetic.")),
    "report": ("reallocate.cli.report", N_("Write one page of HTML: answer, proof, charts, map, dispatch sheets.")),
    "board": ("reallocate.cli.board", N_("Edit a plan on a page, and see after each move what it costs.")),
    "verify": ("reallocate.cli.verify", N_("Check a plan directory and its certificate, believing no solver.")),
    "schema": (
        "reallocate.cli.schema",
        N_("Print the JSON Schema of a document of --json or of a directory."),
    ),
    "convert": ("reallocate.cli.convert", N_("Turn the files of an instance into a workbook, or back.")),
    "template": ("reallocate.cli.template", N_("Write an empty workbook to fill in.")),
    "generate": ("reallocate.cli.generate", N_("Write a made-up instance of a benchmark family.")),
    "library": ("reallocate.cli.library", N_("List, check and extend a library of benchmark instances.")),
    "export": ("reallocate.cli.export", N_("Write the model of an instance as MPS and LP, or proofs as VIPR.")),
}


class Verbs(Group):
    """A group that imports a verb only when it is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        module, _help = VERBS[cmd_name]
        command: click.Command = getattr(importlib.import_module(module), cmd_name.replace("-", "_"))
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and args[0] not in VERBS and not args[0].startswith("-"):
            import difflib

            near = difflib.get_close_matches(args[0], VERBS, n=1)
            text = _("no such verb: {verb!r}. Did you mean {near!r}?") if near else _("no such verb: {verb!r}.")
            raise click.UsageError(text.format(verb=args[0], near=near[0] if near else ""), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section(_("Verbs")):
            formatter.write_dl([(verb, translated(text)) for verb, (_module, text) in VERBS.items()])


def _show_version(ctx: click.Context, param: click.Parameter, wanted: bool) -> None:
    if wanted and not ctx.resilient_parsing:
        say(_("{program}, version {version}").format(program="reallocate", version=__version__))
        ctx.exit()


@click.group(
    cls=Verbs,
    name="reallocate",
    help=N_(
        "Decide where scarce printers and blank cards go so that a queue is cleared in the fewest days, and prove it."
    ),
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog=N_(
        "Exit codes: 0 done, 2 usage, 3 invalid input, 4 proven impossible, 5 no plan in time, 6 plan "
        "breaks a rule, 7 not proven optimal, 129 hung up, 130 interrupted, 143 terminated."
    ),
)
@option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    help=N_("Show the version and exit."),
)
def cli() -> None:
    # The help of commands is no docstring: `python -OO` drops those.
    pass


def main(arguments: Sequence[str] | None = None) -> None:
    """Run the command line and exit with its code."""
    code = run(list(sys.argv[1:] if arguments is None else arguments))
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # everything is done
    sys.exit(code)


def run(args: list[str]) -> int:
    """Run the command line and return its exit code; docs/command-line.md lists the codes."""
    with lasting_streams() as output, speaking(args):
        code = _run(args)
        output.flush()
        # A reader of stdout that has gone (`| head`) has had what it wanted; any other loss of the answer is told.
        if output.failure is not None and not isinstance(output.failure, BrokenPipeError):
            say(_("cannot write the answer: {why}").format(why=system_words(output.failure)), error=True)
            code = code or UsageError.exit_code
    return code


def _run(args: list[str]) -> int:
    as_json = "--json" in args
    try:
        code = cli.main(args, prog_name="reallocate", standalone_mode=False)
    except ReallocateError as error:
        return _told(error, as_json)
    except click.exceptions.Exit as ending:
        return int(ending.exit_code)
    except click.UsageError as error:
        return _fail(2, "usage", error.format_message(), error.format_message(), as_json, hint=_usage_hint(error))
    except (click.Abort, KeyboardInterrupt):
        return interrupted(args)
    except Exception as error:
        lacking = lack(error)
        if lacking is not None:
            return _told(lacking, as_json)
        if os.environ.get("REALLOCATE_TRACEBACK"):
            raise
        text = _("a defect of this program: {kind}: {error} (REALLOCATE_TRACEBACK=1 shows where)")
        message = text.format(kind=type(error).__name__, error=error)
        return _fail(1, "defect", message, message, as_json)
    return int(code or 0)


def interrupted(args: list[str]) -> int:
    """Say that the command was interrupted before it began to search; return the exit code."""
    with speaking(args):
        return _fail(130, "interrupted", _("interrupted"), _("interrupted"), "--json" in args)


def _told(error: ReallocateError, as_json: bool) -> int:
    if isinstance(error, InvalidInput):
        follow(error.language)
    faults: Sequence[Fault] | str = error.faults if isinstance(error, InvalidInput) else str(error)
    return _fail(error.exit_code, error.status, str(error), faults, as_json)


def _usage_hint(error: click.UsageError) -> str:
    return "" if error.ctx is None else _("Try '{command} --help'.").format(command=error.ctx.command_path)


def _fail(code: int, status: str, message: str, faults: Sequence[Fault] | str, as_json: bool, hint: str = "") -> int:
    if as_json:
        from reallocate.cli.options import print_document
        from reallocate.present.json.common import error_document

        print_document(error_document(status, faults))
    say(message, error=True)
    if hint:
        say(hint, error=True)
    return code
