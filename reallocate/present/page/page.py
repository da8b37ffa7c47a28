"""A report as one page: sections set by templates, its style and script in it, and nothing asked from anywhere.

Words come from here and from below, through the catalogue; templates hold none.
"""

from __future__ import annotations

import base64
import hashlib
from pathlib import Path

from markupsafe import Markup

from reallocate.instance.model import Instance
from reallocate.language import _, language_in_use
from reallocate.present.directory import check_contents, require_not_of, write_contents
from reallocate.present.page.proof import proof_of
from reallocate.present.page.sections.answer import answer_section
from reallocate.present.page.sections.blanks import blanks_figures, couriers_table
from reallocate.present.page.sections.data import data_section
from reallocate.present.page.sections.dispatch import day_columns, day_lists, office_sheets
from reallocate.present.page.sections.map import map_section
from reallocate.present.page.sections.plans import plans_notes, plans_tables
from reallocate.present.page.sections.printers import printers_figures
from reallocate.present.page.sections.queue import queue_figure
from reallocate.present.page.sections.why import why_section
from reallocate.present.page.subject import Subject
from reallocate.present.page.templating import PAGE, environment, template_text
from reallocate.present.terminal import visible
from reallocate.questions.report import Report

#: Begins the last line of a page, which seals the text before it: whoever edits the page keeps what was written.
SEAL = "<!-- reallocate sha256:"


def page_of(report: Report) -> str:
    """Return the page in the language in use; the same bytes each time."""
    style = "\n".join(template_text(name) for name in ("page.css", "charts.css")) + _page_rule(report)
    script = template_text("page.js")
    proof, subject = proof_of(report), Subject.of(report.checked)
    text = (
        environment(PAGE)
        .get_template("page.html.j2")
        .render(
            language=language_in_use(),
            policy=_policy(style, script),
            style=Markup(style),  # noqa: S704 - ours, but for the title, which is escaped for style sheets
            script=Markup(script),  # noqa: S704 - ours
            patterns=Markup(template_text("patterns.svg")),  # noqa: S704 - ours
            words=words(),
            answer=answer_section(report, proof),
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
            data=data_section(report),
        )
    )
    return f"{text.rstrip()}\n{SEAL}{_sha256(text.rstrip())} -->\n"


def write_page(report: Report, path: Path, *, force: bool) -> Path:
    """Write a report; see `reallocate.display.Page.write`."""
    check_page(path, force=force, instance=report.instance)
    content = page_of(report).encode()
    write_contents(path.parent, {path.name: content}, force=force, is_ours=_is_sealed)
    return path


def check_page(path: Path, *, force: bool, instance: Instance) -> None:
    """Make sure that a page may be written there, before any solving.

    Raises
    ------
    UsageError : there is a file of the instance, a directory, or (without `force`) a file that this program did not
        write, or that was edited; the place is not writable.
    """
    require_not_of(path, instance)
    check_contents(path.parent, (path.name,), force=force, is_ours=_is_sealed)


def _is_sealed(content: bytes) -> bool:
    """Whether a file is a page as an earlier run wrote it."""
    page, _line, seal = content.decode(errors="replace").rpartition(f"\n{SEAL}")
    return seal == f"{_sha256(page)} -->\n"


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _policy(style: str, script: str) -> str:
    """Return the policy of the page: no request to anywhere, and no style or script but these two."""
    digests = [base64.b64encode(hashlib.sha256(text.encode()).digest()).decode() for text in (style, script)]
    return (
        f"default-src 'none'; style-src 'sha256-{digests[0]}'; script-src 'sha256-{digests[1]}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _page_rule(report: Report) -> str:
    """Return what stands at the foot of each printed sheet: the title of the instance, and the number of the sheet."""
    instance = report.instance
    title = css_string(visible(instance.settings.title or instance.name))
    return (
        f"@page{{@bottom-left{{content:{title};font:8pt sans-serif}}"
        "@bottom-right{content:counter(page) ' / ' counter(pages);font:8pt sans-serif}}\n"
    )


def css_string(text: str) -> str:
    """Return `text` as a string of a style sheet; nothing in it can end the string, the sheet or its element."""
    return '"' + "".join(c if c.isascii() and (c.isalnum() or c in " .,") else f"\\{ord(c):x} " for c in text) + '"'


def words() -> dict[str, str]:
    """Return what templates say by themselves."""
    return {
        "contents": _("Contents"),
        "answer": _("The answer"),
        "queue": _("Queue by day"),
        "printers": _("Where the printers are"),
        "map": _("Map"),
        "blanks": _("Blank cards and couriers"),
        "why": _("Why not faster"),
        "plans": _("Plans side by side"),
        "dispatch": _("Dispatch, day by day"),
        "offices": _("A sheet for each office"),
        "data": _("Data and assumptions"),
        "table": _("The same as a table"),
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
        "rules": _("Rules of the planner"),
        "notices": _("What the reader of the files says"),
        "again": _("This page again:"),
        "nothing": _("Nothing has to be moved or shipped."),
        "no_map": _("There is no map: the site table has no places (lat, lon)."),
        "slide": _("Day shown on the map"),
    }
