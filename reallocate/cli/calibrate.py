"""``reallocate calibrate REPORT1 REPORT2``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reallocate.cli.options import Place, json_option, print_answer, quiet_option, tell
from reallocate.cli.output import Output, output_options
from reallocate.cli.speaking import argument, command, option
from reallocate.language import N_, _

if TYPE_CHECKING:
    from datetime import date


@command(
    name="calibrate",
    help=N_(
        "Say how many cards a printer really prints on a working day, from two reports, as a range.\n\n"
        "REPORT1 and REPORT2 have the columns date, code (total: all sites together), backlog, blanks and printers; "
        "what is not told is left empty."
    ),
)
@argument("first", metavar=N_("REPORT1"), type=Place())
@argument("second", metavar=N_("REPORT2"), type=Place())
@option(
    "--closed-weekdays",
    default="sat sun",
    show_default=True,
    metavar=N_("DAYS"),
    help=N_("Weekdays without printing, or none."),
)
@option(
    "--closed",
    multiple=True,
    metavar=N_("DATE"),
    help=N_("A further day without printing, YYYY-MM-DD; may be given several times."),
)
@output_options(
    N_("Write lines for the tables of an instance there: a directory, a page NAME.html, or a workbook NAME.xlsx."),
    excel_csv=False,
    page=True,
)
@json_option
@quiet_option
def calibrate(
    first: str,
    second: str,
    closed_weekdays: str,
    closed: tuple[str, ...],
    output: Output,
    as_json: bool,
    quiet: bool,
) -> int:
    from reallocate.instance.tally import read_tally
    from reallocate.present.text.calibrate import show_calibration
    from reallocate.questions.calibrate import calibrate as calibrated

    reports = [read_tally(path) for path in (first, second)]
    if not quiet:
        tell(notice for report in reports for notice in report.notices)
    found = calibrated(*reports, closed_weekdays=_weekdays(closed_weekdays), closed=[_date(day) for day in closed])
    directory = output.write(found, quiet=quiet)
    print_answer(found, show_calibration, directory, as_json=as_json, written=output.files)
    return 0


def _weekdays(text: str) -> frozenset[int]:
    from reallocate.errors import UsageError
    from reallocate.files.cells import CellError, Dialect, weekdays

    if text.strip().lower() == "none":
        return frozenset()
    try:
        return weekdays(text, Dialect(",", []))
    except CellError as error:
        raise UsageError(_("--closed-weekdays: {why}").format(why=error.message)) from error


def _date(text: str) -> date:
    from datetime import date

    from reallocate.errors import UsageError

    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        raise UsageError(_("--closed {day}: write a date as YYYY-MM-DD").format(day=text)) from None
