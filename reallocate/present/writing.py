"""What of each kind of result is written, and what the verifier says of a plan before it is."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import singledispatch
from pathlib import Path
from types import NoneType

from reallocate import verify
from reallocate.appraisal.rows import comparison_tables
from reallocate.arguments import PATHS, require_kind
from reallocate.errors import CertificateRefused, Fault, InvalidInput, UsageError
from reallocate.files.columns import TABLES
from reallocate.files.csvout import csv_text
from reallocate.files.xlsx import is_workbook
from reallocate.instance.model import Instance
from reallocate.instance.writer import instance_files
from reallocate.language import LANGUAGES, _, in_language
from reallocate.plan.writer import plan_tables
from reallocate.present.directory import (
    COMPARISON,
    PLAN,
    check_directory,
    replanned,
    sealed,
    write_directory,
    write_files,
)
from reallocate.present.findings import findings, has_findings
from reallocate.present.json.check import manual_summary
from reallocate.present.json.common import dumps
from reallocate.present.json.compare import comparison_document
from reallocate.present.json.replan import replan_document
from reallocate.present.page.writing import check_page, is_page, write_text
from reallocate.present.plan_files import PlanFiles, result_files, write_plan
from reallocate.present.workbooks import check_workbook, convert, write_workbook
from reallocate.proof.claims import certificate
from reallocate.proof.judge import as_verified, read_as_verified
from reallocate.proof.verified import verify_files
from reallocate.questions.alternatives import Alternatives
from reallocate.questions.calibrate import Calibration
from reallocate.questions.check import Checked
from reallocate.questions.claim import Promise
from reallocate.questions.compare import Comparison
from reallocate.questions.replan import Replan
from reallocate.search.result import Result

#: What has a plan directory.
Provable = Result | Checked | Promise


def numbered(place: Path, number: int) -> Path:
    """Return where one of several plans is written: ``plan-N`` in a directory, or ``NAME-N.xlsx`` beside a workbook."""
    return place.with_name(f"{place.stem}-{number}{place.suffix}") if is_workbook(place) else place / f"plan-{number}"


def write_any(shown: object, place: Path, *, force: bool, excel_csv: bool = False) -> Path | None:
    """Write the files of a result, or its workbook; see `reallocate.display.Written.write`."""
    if isinstance(shown, Alternatives) and not is_page(place):
        return _write_each(shown, place, force, excel_csv)
    if excel_csv and (is_workbook(place) or not isinstance(shown, Provable | Replan)):
        raise UsageError(_("only the files of a plan have a form for Excel; a workbook has one anyway"))
    if is_workbook(place):
        return _write_workbook(shown, place, force)
    if is_page(place) and has_findings(shown):
        return _write_page(shown, place, force)
    with in_language(LANGUAGES[0]):  # the same bytes, whoever writes them
        return _write(shown, place, force, excel_csv)


def _write_each(shown: Alternatives, place: Path, force: bool, excel_csv: bool) -> Path | None:
    """Write each plan as one of `solve`; what is to be said against any of them is said before the first is written."""
    for number, plan in enumerate(shown.plans, 1):
        files = plan_directory(plan.result)
        assert files is not None
        verify_files(shown.instance, sealed(*files))
        check_place(numbered(place, number), shown.instance, force=force)
    for number, plan in enumerate(shown.plans, 1):
        write_any(plan.result, numbered(place, number), force=force, excel_csv=excel_csv)
    return place if shown.plans else None


def check_place(place: Path, instance: Instance, *, force: bool) -> None:
    """Make sure that a plan may be written to a directory or a workbook.

    Raises
    ------
    UsageError : it may not.
    """
    if is_workbook(place):
        check_workbook(place, instance=instance, force=force)
    else:
        check_directory(place, instance=instance, force=force)


@singledispatch
def _write(shown: object, directory: Path, force: bool, _excel: bool) -> Path | None:
    raise UsageError(_("{path}: name a page NAME.html, or a workbook NAME.xlsx").format(path=directory))


@_write.register
def _instance(shown: Instance, directory: Path, force: bool, _excel: bool) -> Path:
    return Path(write_files(directory, instance_files(shown), force=force)[0])


@_write.register
def _comparison(shown: Comparison, directory: Path, force: bool, _excel: bool) -> Path:
    check_directory(directory, instance=shown.instance, force=force, content=COMPARISON)
    document = comparison_document(shown, os.fspath(directory))
    write_directory(directory, comparison_tables(shown.rows), document, COMPARISON, force=force)
    return directory


@_write.register
def _calibration(shown: Calibration, directory: Path, force: bool, _excel: bool) -> Path:
    files = {f"{name}.csv": _rows_text(name, rows) for name, rows in shown.rows.items() if rows}
    write_files(directory, files, force=force)
    return directory


def _rows_text(name: str, rows: Sequence[Mapping[str, object]]) -> str:
    """Return rows for a table of an instance, with the columns that they have."""
    return csv_text([column for column in TABLES[name] if any(column.name in row for row in rows)], rows)


@_write.register(Result)
@_write.register(Checked)
@_write.register(Promise)
def _plan(shown: Provable, directory: Path, force: bool, excel: bool) -> Path | None:
    return write_plan(directory, shown.instance, plan_directory(shown, excel), force=force)


@_write.register
def _replan(shown: Replan, directory: Path, force: bool, excel: bool) -> Path:
    """Write the morning as an instance and, where there is one, the plan for the rest with its proof."""
    files = instance_files(shown.morning.instance)
    content = replanned(files, directory)
    check_directory(directory, instance=shown.instance, force=force, content=content)
    rest = plan_directory(shown.result, excel)
    if rest is not None:
        files |= {name: text.decode() for name, text in sealed(*rest).items()}

    def examine(contents: Mapping[str, bytes]) -> None:
        if rest is not None:
            verify_files(shown.morning.instance, {name: contents[name] for name in PLAN.files if name in contents})

    write_directory(directory, files, replan_document(shown, os.fspath(directory)), content, examine, force=force)
    return directory


def _write_workbook(shown: object, place: Path, force: bool) -> Path | None:
    """Write a workbook; that of a plan only where the verifier accepts the files that it would have."""
    from reallocate.present.workbook.book import workbook  # which a directory does not need

    if isinstance(shown, Instance):
        return Path(convert(shown, place, force=force)[0])
    if isinstance(shown, Replan | Comparison):
        check_workbook(place, instance=shown.instance, force=force)
    elif has_findings(shown):
        check_workbook(place, instance=findings(shown).instance, force=force)
    of_plan = shown.result if isinstance(shown, Replan) else shown
    if isinstance(of_plan, Provable):
        files = plan_directory(of_plan)
        if files is None:
            return None
        check_workbook(place, instance=of_plan.instance, force=force)
        verify_files(of_plan.instance, sealed(*files))
    return write_workbook(place, workbook(shown), force=force)


def _write_page(shown: object, place: Path, force: bool) -> Path:
    """Write the page of an answer that has findings."""
    from reallocate.present.page.study import study_page  # which a directory does not need

    check_page(place, instance=findings(shown).instance, force=force)
    return write_text(place, study_page(shown), force=force)


@singledispatch
def plan_directory(shown: object, excel: bool = False) -> PlanFiles | None:
    """Return the files of a plan directory by name, and its summary; None: there is neither plan nor proof.

    Parameters
    ----------
    excel : the CSV files in the form that Excel opens where numbers have a decimal comma.

    Raises
    ------
    UsageError : a checked plan breaks a rule.
    """
    raise TypeError(type(shown).__name__)


plan_directory.register(Result, result_files)


@plan_directory.register
def _of_promise(shown: Promise, excel: bool = False) -> PlanFiles | None:
    return result_files(replace(shown.result, claims=shown.claims), excel)


@plan_directory.register
def _of_checked(shown: Checked, excel: bool = False) -> PlanFiles | None:
    if not shown.valid or shown.days is None:
        raise UsageError(_("nothing was written: the plan breaks a rule"))
    files = plan_tables(shown.instance, shown.plan, shown.replay, excel=excel)
    files["certificate.json"] = dumps(certificate(shown.instance, shown.claims))
    return files, manual_summary(shown)


def verify_plan(
    plan: Provable | str | os.PathLike[str], instance: Instance | str | os.PathLike[str] | None = None
) -> dict[str, object]:
    """Let the verifier, which believes no solver, check a plan with its proof; see `reallocate.verify.verify_plan`.

    Parameters
    ----------
    plan : a plan directory; or a result, whose files are verified as they would be written.
    instance : that a directory was made for; its site table, or read from it.

    Returns
    -------
    Document with ``valid`` True, what is proven, and the ``verdict`` in one sentence.

    Raises
    ------
    CertificateRefused : with the first reason found. InvalidInput : the verifier cannot read the instance.
    UsageError : a directory without its instance, or a result with neither plan nor proof.
    """
    require_kind("plan", plan, Result, Checked, Promise, *PATHS)
    require_kind("instance", instance, Instance, *PATHS, NoneType)
    try:
        if isinstance(plan, (Result, Checked, Promise)):
            files = plan_directory(plan)
            if files is None:
                raise UsageError(_("there is neither a plan nor a proof to verify"))
            return verify.verify_texts(sealed(*files), as_verified(plan.instance))
        if instance is None:
            raise UsageError(_("a plan directory is verified against its instance; name it"))
        if isinstance(instance, Instance):
            return verify.verify_texts(verify.read_directory(Path(plan)), as_verified(instance))
        return verify.verify_plan(plan, instance, read_as_verified)
    except verify.BadInstance as error:
        raise InvalidInput([Fault(error.code, str(error))]) from error
    except verify.Refused as error:
        raise CertificateRefused(str(error)) from error
