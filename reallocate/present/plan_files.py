"""The plan directory of what `solve` found. All else that is written imports a good deal more: see `writing`."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from reallocate.files.xlsx import is_workbook
from reallocate.instance.model import Instance
from reallocate.language import LANGUAGES, in_language
from reallocate.plan.writer import plan_tables
from reallocate.present.directory import check_directory, write_directory
from reallocate.present.json.common import dumps
from reallocate.present.json.solve import summary
from reallocate.present.page.writing import is_page
from reallocate.proof.claims import certificate
from reallocate.proof.verified import verify_files
from reallocate.search.result import Result

#: Files by name, and the summary that goes with them.
PlanFiles = tuple[dict[str, str], dict[str, object]]


def write_files_of(shown: object, place: Path, *, force: bool, excel_csv: bool = False) -> Path | None:
    """Write the files of a result, or its workbook; see `reallocate.display.Written.write`."""
    if isinstance(shown, Result) and not is_workbook(place) and not is_page(place):
        with in_language(LANGUAGES[0]):  # the same bytes, whoever writes them
            return write_plan(place, shown.instance, result_files(shown, excel_csv), force=force)
    from reallocate.present.writing import write_any

    return write_any(shown, place, force=force, excel_csv=excel_csv)


def write_plan(directory: Path, instance: Instance, files: PlanFiles | None, *, force: bool) -> Path | None:
    """Write a plan directory, if there are files for it and the verifier accepts them."""
    if files is None:
        return None
    check_directory(directory, instance=instance, force=force)
    write_directory(directory, *files, examine=partial(verify_files, instance), force=force)
    return directory


def result_files(shown: Result, excel: bool = False) -> PlanFiles | None:
    """Return the files of a plan directory; see `reallocate.present.writing.plan_directory`."""
    files = {}
    if shown.plan is not None and shown.replay is not None:
        files = plan_tables(shown.instance, shown.plan, shown.replay, excel=excel)
    elif shown.status != "impossible":
        return None
    files["certificate.json"] = dumps(certificate(shown.instance, shown.claims))
    return files, summary(shown)
