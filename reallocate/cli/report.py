"""``reallocate report INSTANCE [PLAN]... -o report.html``."""

from __future__ import annotations

from pathlib import Path

from reallocate.cli.options import Place, instance_argument, quiet_option, read, tell, time_limit_option
from reallocate.cli.speaking import argument, command, option
from reallocate.language import N_, _
from reallocate.present.terminal import say


@command(
    name="report",
    help=N_(
        "Write one page of HTML on INSTANCE: the answer with its proof, the queue, where the printers are, a map, "
        "blank cards, why not faster, dispatch sheets for every office, data and assumptions. It asks nothing of the "
        "network, and prints well.\n\n"
        "The page is about the first PLAN, a plan directory or a moves.csv alone, beside the others; without one, "
        "about the best that is found. An outline beside the instance, NAME.outline.geojson or outline.geojson, is "
        "drawn under the map."
    ),
)
@instance_argument
@argument("plans", metavar=N_("[PLAN]..."), nargs=-1, type=Place())
@option(
    "-o",
    "--output",
    type=Place(path_type=Path),
    default=Path("report.html"),
    show_default=True,
    help=N_("The page."),
)
@option("--force", is_flag=True, help=N_("Write even over a page that was edited, or a file from elsewhere."))
@option("--no-changes", is_flag=True, help=N_("Do not look for what would save a day."))
@option("--partial", is_flag=True, help=N_("Where blanks are missing, let as many cards stay as they do not do for."))
@time_limit_option(N_("Stop searching after this time; the page says what is open then."))
@quiet_option
def report(
    instance: str,
    plans: tuple[str, ...],
    output: Path,
    force: bool,
    no_changes: bool,
    partial: bool,
    time_limit: float | None,
    quiet: bool,
) -> int:
    from reallocate.cli.steering import Steering
    from reallocate.present.page.writing import check_page
    from reallocate.questions.report import report as reported

    with Steering(time_limit, quiet=quiet) as steering:
        problem = read(instance, quiet=quiet)
        check_page(output, force=force, instance=problem)
        found = reported(
            problem, plans, source=instance, changes=not no_changes, partial=partial, control=steering.control
        )
        if found.checked is not None and not quiet:
            tell(found.checked.plan.notices)
        page = found.write(output, force=force)
        steering.finish()
        say(_("Page: {path}").format(path=page))
        impossible = found.result is not None and found.result.status == "impossible"
        return steering.exit_code or (4 if impossible else 0)
