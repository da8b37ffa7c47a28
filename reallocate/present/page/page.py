"""A report as one page, section after section.

Words come from here and from below, through the catalogue; templates hold none.
"""

from __future__ import annotations

from pathlib import Path

from reallocate.language import _
from reallocate.present.page.frame import common_words, set_page
from reallocate.present.page.proof import proof_of
from reallocate.present.page.sections.answer import answer_section
from reallocate.present.page.sections.blanks import blanks_figures, couriers_table
from reallocate.present.page.sections.data import data_section, report_command
from reallocate.present.page.sections.dispatch import day_columns, day_lists, office_sheets
from reallocate.present.page.sections.map import map_section
from reallocate.present.page.sections.plans import plans_notes, plans_tables
from reallocate.present.page.sections.printers import printers_figures
from reallocate.present.page.sections.queue import queue_figure
from reallocate.present.page.sections.why import why_section
from reallocate.present.page.subject import Subject
from reallocate.present.page.writing import check_page, write_text
from reallocate.questions.report import Report


def page_of(report: Report) -> str:
    """Return the page in the language in use; the same bytes each time."""
    proof, subject = proof_of(report), Subject.of(report.checked)
    answer = answer_section(report, proof)
    return set_page(
        "page.html.j2",
        report.instance.settings.title or report.instance.name,
        f"{answer.title}: {answer.days}",
        words(),
        answer=answer,
        queue=queue_figure(report),
        printers=[] if subject is None else printers_figures(subject),
        map=map_section(report),
        blanks=[] if subject is None else blanks_figures(subject),
        couriers=None if subject is None else couriers_table(subject),
        why=why_section(report),
        plans=plans_tables(report),
        plans_notes=plans_notes(report),
        day_columns=day_columns(),
        days=day_lists(report),
        offices=office_sheets(report),
        data=data_section(report.instance, report_command(report)),
    )


def write_page(report: Report, path: Path, *, force: bool) -> Path:
    """Write a report; see `reallocate.display.Page.write`."""
    check_page(path, force=force, instance=report.instance)
    return write_text(path, page_of(report), force=force)


def words() -> dict[str, str]:
    """Return what templates say by themselves."""
    return {
        **common_words(),
        "answer": _("The answer"),
        "queue": _("Queue by day"),
        "printers": _("Where the printers are"),
        "map": _("Map"),
        "blanks": _("Blank cards and couriers"),
        "why": _("Why not faster"),
        "plans": _("Plans side by side"),
        "dispatch": _("Dispatch, day by day"),
        "offices": _("A sheet for each office"),
        "needed": _("needed"),
        "there": _("there"),
        "checked": _("Checked by a program that trusts no solver"),
        "repeat": _("How to check it again"),
        "certificate": _("certificate"),
        "press": _("To be read out"),
        "unit": _("printer-days"),
        "days": _("Day"),
        "home": _("Going home afterwards"),
        "handed_over": _("Handed over by"),
        "received": _("Received by"),
        "signature": _("Name, date, signature"),
        "code": _("code"),
        "nothing": _("Nothing has to be moved or shipped."),
        "no_map": _("There is no map: the site table has no places (lat, lon)."),
        "slide": _("Day shown on the map"),
    }
