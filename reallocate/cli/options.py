"""Options and first steps that several verbs share."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable
from math import isfinite
from typing import TYPE_CHECKING, Any, TypeVar, cast

import click

from reallocate.cli import speaking
from reallocate.cli.speaking import FloatRange, argument, follow, option
from reallocate.language import N_, _
from reallocate.present.terminal import say

if TYPE_CHECKING:
    from pathlib import Path

    from reallocate.display import Documented
    from reallocate.instance.model import Instance
    from reallocate.search.question import Goal

Command = TypeVar("Command", bound=Callable[..., Any])


class Place(speaking.Path):
    """A path; one of no letters, which an unset variable of a shell leaves behind, is an error."""

    def convert(
        self, value: str | os.PathLike[str], param: click.Parameter | None, ctx: click.Context | None
    ) -> str | bytes | os.PathLike[str]:
        if not os.fspath(value):
            self.fail(_("the name is empty; perhaps a variable of the shell is not set"), param, ctx)
        return super().convert(value, param, ctx)


def instance_argument(command: Command) -> Command:
    """Add the argument INSTANCE, a site table; its companions are read from beside it."""
    return argument("instance", metavar=N_("INSTANCE"), type=Place())(command)


def json_option(command: Command) -> Command:
    """Add ``--json``: one document on stdout instead of text."""
    return option("--json", "as_json", is_flag=True, help=N_("Print one JSON document instead of text."))(command)


class Positive(FloatRange):
    """A number above 0, which infinity is not."""

    def __init__(self) -> None:
        super().__init__(0, min_open=True)

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        number = super().convert(value, param, ctx)
        if not isfinite(number):
            self.fail(_("{value} is not a finite number").format(value=value), param, ctx)
        return number


def time_limit_option(meaning: str = N_("Stop after this time.")) -> Callable[[Command], Command]:
    """Add ``--time-limit`` with this help."""
    return option("--time-limit", type=Positive(), metavar=N_("SECONDS"), help=meaning)


def effort_option(meaning: str) -> Callable[[Command], Command]:
    """Add ``--effort`` with this help."""
    return option("--effort", type=Positive(), default=1.0, show_default=True, help=meaning)


def quiet_option(command: Command) -> Command:
    """Add ``-q``: nothing on stderr but errors and warnings."""
    return option("-q", "--quiet", is_flag=True, help=N_("No progress and no notices on stderr."))(command)


def goals_option(meaning: str) -> Callable[[Command], Command]:
    """Add ``--then`` with this help: the goals after the days, for `named_goals`."""
    default = "moves,waiting,travel,shipping,courier"
    return option("--then", "goals", default=default, show_default=True, metavar=N_("GOALS"), help=meaning)


def named_goals(text: str) -> tuple[Goal, ...]:
    """Return the goals that ``--then`` names, which the search judges; 'none': no goal."""
    named = () if text.strip().lower() == "none" else tuple(goal.strip().lower() for goal in text.split(","))
    return cast("tuple[Goal, ...]", named)


def read(path: str, *, quiet: bool) -> Instance:
    """Read the instance at `path`, use the language that it sets from here on, and tell its notices on stderr."""
    from reallocate.instance.reader import read_instance

    instance = read_instance(path)
    follow(instance.settings.language)
    if not quiet:
        tell(instance.notices)
    return instance


def tell(notices: Iterable[str]) -> None:
    """Print `notices` on stderr."""
    for notice in notices:
        say(_("note: {text}").format(text=notice), error=True)


def print_answer(
    found: Documented,
    show: Callable[..., None],
    *directory: Path | None,
    as_json: bool,
    written: Iterable[Path | None] | None = None,
) -> None:
    """Print a result: as its JSON document, or with the function that shows it as text.

    Parameters
    ----------
    directory : that it was written to, where its verb writes one.
    written : pages and workbooks that it was written to, which the document of its verb names; None: it names none.
    """
    if as_json:
        files = {} if written is None else {"written": [str(path) for path in written if path is not None]}
        print_document({**found.document(*directory), **files})
    else:
        from reallocate.present.text.console import stdout_console

        show(stdout_console(), found, *directory)


def print_document(document: dict[str, Any]) -> None:
    """Print a JSON document, which is then the whole of stdout."""
    from reallocate.present.json.common import dumps

    sys.stdout.write(dumps(document))
