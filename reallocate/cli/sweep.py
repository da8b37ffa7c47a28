"""``reallocate sweep STUDY.toml -o DIR``."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from reallocate.cli.options import Place, json_option, print_answer, quiet_option, read, tell, time_limit_option
from reallocate.cli.speaking import IntRange, argument, command, follow, option
from reallocate.errors import UsageError
from reallocate.language import N_, _
from reallocate.present.terminal import say

if TYPE_CHECKING:
    from reallocate.sweeping.design import Design
    from reallocate.sweeping.result import Sweep

#: Where sweeps go that are given no place.
HOME = Path("sweeps")


@command(
    name="sweep",
    help=N_(
        "Work out many variants of an instance, and say how many days are enough in how many of them.\n\n"
        "STUDY is a file STUDY.toml that says what is varied, or an instance, with --vary or --assumed. Each answer is "
        "kept as soon as it is known: a sweep that is interrupted goes on where it was when it is started again. At "
        "the end the directory has a table, rows.csv."
    ),
)
@argument("study", metavar=N_("[STUDY]"), type=Place(), required=False)
@option(
    "-o",
    "--output",
    type=Place(path_type=Path),
    metavar=N_("DIR"),
    help=N_("Keep the answers there; or write a page NAME.html, or a workbook NAME.xlsx."),
)
@option(
    "--vary",
    multiple=True,
    metavar=N_("KIND=VALUES"),
    help=N_("Vary a figure of an instance, such as printers@64.02:by=-2..2; several: every combination."),
)
@option("--assumed", type=IntRange(1), metavar=N_("COUNT"), help=N_("Draw every assumed figure anew, so many times."))
@option("--seed", type=IntRange(0), help=N_("Of what is drawn [default: 0]."))
@option("--jobs", type=IntRange(1), metavar=N_("COUNT"), help=N_("Variants at a time [default: one for each core]."))
@option("--scheduler", metavar=N_("ADDRESS"), help=N_("Work them out on a Dask cluster, tcp://HOST:PORT."))
@option("--show", type=Place(path_type=Path), metavar=N_("DIR"), help=N_("Show what a sweep has come to so far."))
@option("--xlsx", type=Place(path_type=Path), metavar=N_("NAME.xlsx"), help=N_("Write a workbook as well."))
@option("--force", is_flag=True, help=N_("Write even over files that were edited or come from elsewhere."))
@time_limit_option(N_("Stop after this time; start again to go on."))
@json_option
@quiet_option
def sweep(
    study: str | None,
    output: Path | None,
    show: Path | None,
    xlsx: Path | None,
    force: bool,
    time_limit: float | None,
    as_json: bool,
    quiet: bool,
    **asked: Any,
) -> int:
    from reallocate.cli.steering import Steering
    from reallocate.files.xlsx import is_workbook
    from reallocate.present.page.writing import check_page, is_page
    from reallocate.present.workbooks import check_workbook
    from reallocate.sweeping.run import read_sweep
    from reallocate.sweeping.run import sweep as worked_out

    if output is not None and is_workbook(output):
        output, xlsx = None, output
    page = output if output is not None and is_page(output) else None
    output = None if page is not None else output
    if (study is None) == (show is None):
        raise UsageError(_("name a STUDY.toml or an instance, or a directory with --show"))
    if xlsx is not None:
        check_workbook(xlsx, force=force)
    if page is not None:
        check_page(page, force=force)
    with Steering(time_limit, quiet=quiet) as steering:
        if study is None:
            assert show is not None
            found = read_sweep(show)
        else:
            design = _design(study, asked["vary"], asked["assumed"], asked["seed"], quiet=quiet)
            jobs = asked["jobs"] or _cores()
            place = output or HOME / Path(study).stem
            found = worked_out(design, place, jobs=jobs, scheduler=asked["scheduler"], control=steering.control)
        for named in filter(None, (page, xlsx)):
            found.write(named, force=force)
            if not quiet:
                say(_("wrote {path}").format(path=named), error=True)
        steering.finish()
        _show(found, (page, xlsx), as_json=as_json)
        return steering.exit_code or 0


def _cores() -> int:
    """Return the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _design(study: str, vary: tuple[str, ...], assumed: int | None, seed: int | None, *, quiet: bool) -> Design:
    from reallocate.sweeping.reading import design_of, read_design
    from reallocate.sweeping.vary import varied

    if study.lower().endswith(".toml"):
        if vary or assumed is not None or seed is not None:
            raise UsageError(_("a study in a file says itself what is varied; leave out --vary, --assumed and --seed"))
        design = read_design(study)
        follow(design.instance.settings.language)
        if not quiet:
            tell(design.instance.notices)
        return design
    document: dict[str, Any] = {"grid": [varied(word) for word in vary]}
    if assumed is not None:
        document["sample"] = {"count": assumed, "assumed": True, "seed": seed or 0}
    return design_of(read(study, quiet=quiet), document)


def _show(found: Sweep, written: Sequence[Path | None], *, as_json: bool) -> None:
    from reallocate.present.text.sweep import show_sweep

    print_answer(found, show_sweep, as_json=as_json, written=written)
    if found.crashed:
        text = _("warning: at {count} variants the process that solves died again and again")
        say(text.format(count=found.crashed), error=True)
