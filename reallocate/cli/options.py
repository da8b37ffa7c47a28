"""Options that several verbs share."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

import click

Command = TypeVar("Command", bound=Callable[..., Any])


def instance_argument(command: Command) -> Command:
    """Add the argument INSTANCE, a site table; its companions are read from beside it."""
    return click.argument("instance", type=click.Path())(command)


def json_option(command: Command) -> Command:
    """Add ``--json``: one document on stdout instead of text."""
    return click.option("--json", "as_json", is_flag=True, help="Print one JSON document instead of text.")(command)


def voice_options(command: Command) -> Command:
    """Add ``-q`` and ``-v``: how much is said on stderr."""
    command = click.option("-q", "--quiet", is_flag=True, help="No progress and no notices on stderr.")(command)
    return click.option("-v", "--verbose", is_flag=True, help="Say each stage of the search on stderr.")(command)
