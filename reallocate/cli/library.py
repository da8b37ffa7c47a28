"""``reallocate library list|check|run``."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from reallocate.cli.options import Place, time_limit_option
from reallocate.cli.speaking import Group, argument, option
from reallocate.errors import CertificateRefused, NoAnswer, UsageError
from reallocate.language import N_, _, quantity
from reallocate.present.terminal import say

if TYPE_CHECKING:
    from reallocate.library.folder import Trial
    from reallocate.library.rows import Row

folder_option = option(
    "--library",
    "folder",
    type=Place(path_type=Path),
    default=Path("instances/benchmark"),
    show_default=True,
    metavar=N_("DIR"),
    help=N_("Folder of the library."),
)
limit_option = time_limit_option(N_("Time limit of each search."))


@click.group(
    cls=Group,
    name="library",
    help=N_(
        "List, check and extend a library of benchmark instances with the best plans known of them.\n\n"
        "The README of instances/benchmark says what its files hold and how a better plan gets into it."
    ),
)
def library() -> None:
    pass


@library.command(name="list", help=N_("List the instances, with the figures of the best plans known and their bounds."))
@folder_option
def list_library(folder: Path) -> int:
    from reallocate.library.folder import Library

    there = Library(folder)
    rows = there.rows
    say(_("Version {version} of the library in {path}").format(version=there.version, path=folder))
    columns = ("days", "days_bound", "moves", "moves_bound", "plan")
    table = [["name", "sites", *columns]]
    for name, entry in there.entries.items():
        table.append([name, str(entry.sites), *(str(getattr(rows.get(name), column, "-")) for column in columns)])
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for first, *others in table:
        cells = (cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True))
        say("  ".join([first.ljust(widths[0]), *cells]))
    return 0


@library.command(
    name="check",
    help=N_(
        "Put the row of each NAME to the test; without NAME, every row whose plan the library holds.\n\n"
        "The instance is made again and its digest compared; the verifier, in a process of its own, "
        "checks plan and certificate; figures and digests are compared with the row. Nothing is solved, "
        "unless --solve asks for it. Exit code 0 only if every row stands, otherwise 6."
    ),
)
@argument("names", metavar=N_("[NAME]..."), nargs=-1)
@option("--plan", type=Place(path_type=Path), metavar=N_("PLAN"), help=N_("By this plan: a plan directory or its zip."))
@option("--update", is_flag=True, help=N_("With --plan: write its row and a zip of it, if it is better."))
@option("--solve", is_flag=True, help=N_("By solving again."))
@limit_option
@folder_option
def check(
    names: tuple[str, ...], plan: Path | None, update: bool, solve: bool, time_limit: float | None, folder: Path
) -> int:
    from reallocate.library.folder import Library

    if plan is not None and (solve or len(names) != 1):
        raise UsageError(_("--plan is the plan of one NAME, and is not solved again"))
    if update and plan is None:
        raise UsageError(_("--update takes the plan over that --plan names"))
    if time_limit is not None and not solve:
        raise UsageError(_("--time-limit is that of --solve"))
    there = Library(folder)
    checkable = there.checkable(solve=solve)
    left_out = [name for name in (names or there.rows) if there.entry(name).name not in checkable]
    if names and left_out and plan is None and not solve:
        raise UsageError(_not_checked(left_out))
    stands = True
    for name in names or checkable:
        try:
            trial = there.solve_again(name, time_limit) if solve else there.check(name, plan, update=update)
        except (CertificateRefused, NoAnswer) as why:
            say(str(why))
            stands = False
            continue
        _tell(trial)
        stands &= trial.stands
    if not names and left_out:
        say(_not_checked(left_out))
    return 0 if stands else CertificateRefused.exit_code


def _not_checked(names: Sequence[str]) -> str:
    text = _("not checked, since the library holds no plan: {names}; --solve puts them to the test by solving again")
    return text.format(names=", ".join(names))


def _tell(trial: Trial) -> None:
    found, known = trial.found, trial.known
    name = found.name
    text = (
        _("{name}: found now: {figures}") if trial.searched else _("{name}: the verifier accepts the plan: {figures}")
    )
    say(text.format(name=name, figures=_figures(found)))
    if known is None:
        say(_("{name}: no best known plan yet").format(name=name))
    else:
        say(_("{name}: best known: {figures}").format(name=name, figures=_figures(known)))
        for why in trial.wrong:
            say(_("{name}: the row is wrong: {why}").format(name=name, why=why))
        say(_relation(trial).format(name=name))
        say(_likeness(trial).format(name=name))
    if trial.taken:
        say(_("{name}: the plan is taken over, with its row").format(name=name))
    say((_("{name}: the row stands") if trial.stands else _("{name}: the row does not stand")).format(name=name))


def _likeness(trial: Trial) -> str:
    """Return whether the files are those of the row, and what that means."""
    if trial.same:
        return _("{name}: the same plan and certificate")
    if trial.again and trial.same_plan:
        return _(
            "{name}: the same plan, and another certificate: this version, without a time limit, no longer finds the "
            "proof that the row was made with"
        )
    if trial.again:
        return _(
            "{name}: another plan: this version, without a time limit, no longer finds the one that the row was made "
            "with"
        )
    return _("{name}: the same plan, and another certificate") if trial.same_plan else _("{name}: another plan")


def _relation(trial: Trial) -> str:
    assert trial.known is not None
    if trial.found.rank < trial.known.rank:
        return _("{name}: the plan is better than the best known")
    if trial.found.rank == trial.known.rank:
        return _("{name}: the plan is as good as the best known")
    return _("{name}: the plan is worse than the best known")


def _figures(row: Row) -> str:
    text = _("{days:# day|# days} (at least {least}), {moves:# move|# moves} (at least {fewest})")
    return text.format(days=quantity(row.days), least=row.days_bound, moves=quantity(row.moves), fewest=row.moves_bound)


@library.command(
    name="run",
    help=N_(
        "Solve each NAME and write its row and its plan; without NAME, all that have no row of this "
        "version.\n\n"
        "A row is written at once, unless a better one is there; a run may be ended and started again at "
        "any time. Exit code 6 when a search comes to no plan that the verifier accepts, or contradicts a "
        "row."
    ),
)
@argument("names", metavar=N_("[NAME]..."), nargs=-1)
@option("--family", metavar=N_("FAMILY"), help=N_("Only instances of this family."))
@limit_option
@folder_option
def run(names: tuple[str, ...], family: str | None, time_limit: float | None, folder: Path) -> int:
    from reallocate.library.folder import Library

    there = Library(folder)
    good = True
    for name in there.due(names, family):
        try:
            trial = there.run(name, time_limit)
        except (CertificateRefused, NoAnswer) as why:
            say(str(why))
            good = False
            continue
        text = _("{name}: {figures}, {seconds} s, {size} MB")
        found = trial.found
        say(text.format(name=name, figures=_figures(found), seconds=found.seconds, size=found.memory_mb))
        for words in trial.wrong:
            say(_("{name}: contradicts the best known: {why}").format(name=name, why=words))
            good = False
        if not trial.taken and not trial.wrong and trial.known is not None:
            say(
                _("{name}: the best known is better and stays: {figures}").format(
                    name=name, figures=_figures(trial.known)
                )
            )
    return 0 if good else CertificateRefused.exit_code
