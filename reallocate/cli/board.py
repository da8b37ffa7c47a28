"""``reallocate board INSTANCE [PLAN]``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reallocate.cli.options import Place, instance_argument, quiet_option, read, tell, time_limit_option
from reallocate.cli.speaking import IntRange, argument, command, option
from reallocate.language import N_, _
from reallocate.present.terminal import say

if TYPE_CHECKING:
    from reallocate.cli.steering import Steering
    from reallocate.instance.model import Instance
    from reallocate.plan.model import Plan


#: Exit code of a run that Ctrl-C ended, which is how a board ends.
INTERRUPTED = 130


@command(
    name="board",
    help=N_(
        "Edit PLAN on a page in the browser of this machine: after each move that is added, changed or struck out it "
        "says what the plan costs, and where a rule is broken.\n\n"
        "PLAN is a directory, a moves.csv alone, or a workbook; without one, the instance is solved first, and the "
        "best plan that is found is edited. Nobody else can reach the page, and nothing leaves this machine. Ctrl-C "
        "ends it; what was not saved on the page is gone then."
    ),
)
@instance_argument
@argument("plan", metavar=N_("[PLAN]"), required=False, type=Place())
@option("--port", type=IntRange(0, 65_535), default=0, help=N_("Port to listen on [default: one that is free]."))
@option("--no-browser", is_flag=True, help=N_("Print the address only; open no browser."))
@option("--partial", is_flag=True, help=N_("Where blanks are missing, let as many cards stay as they do not do for."))
@time_limit_option(N_("Without PLAN, stop searching after this time."))
@quiet_option
def board(
    instance: str,
    plan: str | None,
    port: int,
    no_browser: bool,
    partial: bool,
    time_limit: float | None,
    quiet: bool,
) -> int:
    from reallocate.board.board import Board
    from reallocate.cli.steering import Steering

    with Steering(time_limit, quiet=quiet) as steering:
        problem = read(instance, quiet=quiet)
        edited = _plan(problem, plan, partial, steering, quiet)
    if steering.exit_code not in (None, INTERRUPTED):  # Ctrl-C ends the search; any other signal ends it all
        return steering.exit_code
    with Steering(None, quiet=quiet) as steering:
        shown = Board(problem, edited, partial=partial, port=port, source=instance)
        try:
            say(_("Board: {address}").format(address=shown.address))
            if not quiet:
                say(_("Ctrl-C ends it."), error=True)
            if not no_browser:
                _open(shown.address)
            steering.control.stop.wait()
        finally:
            shown.close()
        if not shown.desk.is_saved:
            say(_("The plan on the board was not saved."), error=True)
    return 0 if steering.exit_code == INTERRUPTED else steering.exit_code or 0


def _plan(instance: Instance, place: str | None, partial: bool, steering: Steering, quiet: bool) -> Plan:
    """Return the plan that is edited: read, or else the best that is found."""
    if place is not None:
        from reallocate.plan.reader import read_plan

        plan = read_plan(place, instance)
        if not quiet:
            tell(plan.notices)
        return plan
    from reallocate.plan.model import Plan
    from reallocate.search.driver import solve

    found = solve(instance, partial=partial, control=steering.control)
    if found.plan is not None:
        return found.plan
    say(_("No plan was found; the board begins without any move."), error=True)
    return Plan((), (), (), 0, given=frozenset({"moves"}), manual=True)


def _open(address: str) -> None:
    import webbrowser

    if not webbrowser.open(address):
        say(_("No browser could be opened; open the address in one."), error=True)
