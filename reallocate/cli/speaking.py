"""Commands and options whose words are declared in English and shown in the language in use, and what chooses it."""

from __future__ import annotations

import gettext
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from itertools import pairwise
from typing import Any, TypeVar

import click

from reallocate.language import LANGUAGES, N_, _, catalogues, language_in_use, set_language, translated

Decorated = TypeVar("Decorated", bound=Callable[..., Any])

#: The language that the command line names; None where it names none.
_named: ContextVar[str | None] = ContextVar("named", default=None)
#: Codes of languages in the settings of a system that are another one here.
_FORMER = {"in": "id"}
#: Words of click that stand in no call of its own: those of a line of usage, and what it looks up by a name.
_OF_CLICK = (N_("[OPTIONS]"), N_("COMMAND [ARGS]..."), N_("required"))


class _Words:
    """A text that is declared in English, and read in the language in use."""

    def __set_name__(self, owner: type, name: str) -> None:
        self._name = f"_{name}_in_english"

    def __get__(self, holder: object, owner: type | None = None) -> str | None:
        text = getattr(holder, self._name, None)
        return text if text is None else translated(text)

    def __set__(self, holder: object, text: str | None) -> None:
        setattr(holder, self._name, text)


class _Name:
    """The name of a type of values, which click shows in help and in what is wrong with a value."""

    def __init__(self, name: str) -> None:
        self._name = name

    def __get__(self, holder: object, owner: type | None = None) -> str:
        return translated(self._name)

    def __set__(self, holder: object, name: str) -> None:
        """Keep the name: click sets its own when a type is made, which may be in another language."""


class IntRange(click.IntRange):
    """Whole numbers from a least to a most."""

    name = _Name(N_("integer range"))

    def get_metavar(self, *args: Any, **context: Any) -> str:
        return _("INTEGER")


class FloatRange(click.FloatRange):
    """Numbers from a least to a most."""

    name = _Name(N_("float range"))

    def get_metavar(self, *args: Any, **context: Any) -> str:
        return _("NUMBER")


class Path(click.Path):
    """A path."""

    name = _Name(N_("path"))


class Option(click.Option):
    """An option whose help and metavar are shown in the language in use."""

    help = _Words()
    metavar = _Words()


class Argument(click.Argument):
    """An argument whose metavar is shown in the language in use."""

    metavar = _Words()


class Command(click.Command):
    """A command whose words are shown in the language in use, which every command has an option for."""

    help = _Words()
    epilog = _Words()
    options_metavar = _Words()

    def get_params(self, ctx: click.Context) -> list[click.Parameter]:
        *others, last = super().get_params(ctx)  # the last is --help
        return [*others, _LANGUAGE, last]

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = translated("Show this message and exit.")  # click keeps what it was when it was made
        return option


class Group(Command, click.Group):
    """A group of such commands."""

    command_class = Command
    subcommand_metavar = _Words()  # type: ignore[assignment]


def command(name: str, **attributes: Any) -> Callable[[Callable[..., Any]], Command]:
    """Declare a command; its help is marked with ``N_``."""
    return click.command(name, cls=Command, **attributes)


def option(*declarations: str, **attributes: Any) -> Callable[[Decorated], Decorated]:
    """Declare an option; its help and its metavar are marked with ``N_``."""
    return click.option(*declarations, cls=Option, **attributes)


def argument(name: str, **attributes: Any) -> Callable[[Decorated], Decorated]:
    """Declare an argument; its metavar is marked with ``N_``."""
    return click.argument(name, cls=Argument, **attributes)


#: It is read before anything else, by `speaking`: words that click says of other options are in that language too.
_LANGUAGE = Option(
    ["--language"],
    type=click.Choice(LANGUAGES, case_sensitive=False),
    expose_value=False,
    help=N_("Language of what is shown [default: the instance's setting, or the system's]."),
)


@contextmanager
def speaking(args: Sequence[str]) -> Iterator[None]:
    """Use the language that the command line names, or that of the system, for our words and those of click.

    click looks its words up in the catalogue of the process's domain, which is ours then.
    """
    before = language_in_use(), os.environ.get("LANGUAGE"), gettext.textdomain()
    named = _named.set(_named_in(args))
    gettext.bindtextdomain(catalogues.DOMAIN, os.fspath(catalogues.CATALOGUES))
    gettext.textdomain(catalogues.DOMAIN)
    _use(_named.get() or _of_system())
    try:
        yield
    finally:
        _named.reset(named)
        language, variable, domain = before
        set_language(language)
        gettext.textdomain(domain)
        _set_variable(variable)


def follow(setting: str | None) -> None:
    """Use the language that an instance sets, if it sets one and the command line names none."""
    if setting is not None and _named.get() is None:
        _use(setting)


def _use(language: str) -> None:
    set_language(language)
    _set_variable(language)


def _set_variable(value: str | None) -> None:
    """Set LANGUAGE, which `gettext` looks at before all others; None: there is no such variable."""
    if value is None:
        os.environ.pop("LANGUAGE", None)
    else:
        os.environ["LANGUAGE"] = value


def _named_in(args: Sequence[str]) -> str | None:
    """Return the language that ``--language`` names in a command line; what is no language click refuses later."""
    found = None
    for word, following in pairwise([*args, ""]):
        if word == "--":
            break
        name, equals, value = word.partition("=")
        value = value if equals else following
        if name == "--language" and value.lower() in LANGUAGES:
            found = value.lower()
    return found


def _of_system() -> str:
    """Return the language of the system's messages; English where that is none of ours."""
    places = (os.environ.get(name, "") for name in ("LC_ALL", "LC_MESSAGES", "LANG"))
    place = next(filter(None, places), "").lower()
    code = place.replace("-", "_").partition("_")[0].partition(".")[0].partition("@")[0]
    code = _FORMER.get(code, code)
    return code if code in LANGUAGES else LANGUAGES[0]
