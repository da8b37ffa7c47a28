"""The page of the board: a shell that is sent once, and parts that are set anew after each edit.

Words come from here and from below, through the catalogue; neither the templates nor the script hold any.
"""

from __future__ import annotations

import json
import re

from markupsafe import Markup

from reallocate.board.answers import answer_of
from reallocate.board.desk import View
from reallocate.board.jobs import Job
from reallocate.board.shown import line_tables, price_line, typed_names
from reallocate.instance.model import Instance
from reallocate.language import _, language_in_use
from reallocate.present.page.page import words as page_words
from reallocate.present.page.sections.blanks import blanks_figures, couriers_table
from reallocate.present.page.sections.dispatch import day_columns, day_lists, office_sheets
from reallocate.present.page.sections.grouping import are_many
from reallocate.present.page.sections.map import map_section
from reallocate.present.page.sections.plans import plans_tables
from reallocate.present.page.sections.printers import printers_figures
from reallocate.present.page.sections.queue import queue_figure
from reallocate.present.page.sections.why import printer_days_figure
from reallocate.present.page.subject import Subject
from reallocate.present.page.templating import PAGE, environment, template_text
from reallocate.present.words.check import verdict_line

BOARD = "reallocate.board"
#: Parts in which people type: what was typed is not left as it is, even where the plan is as it was.
TYPED = ("moves", "shipments")


#: Templates of parts that are not called as they are: beside the report's of that name, which they take in.
_TEMPLATES = {"moves": "lines", "shipments": "lines", "map": "where", "dispatch": "leaving", "offices": "sheets"}


def shell(instance: Instance, nonce: str) -> str:
    """Return the page before anything is on it; its script asks for the rest."""
    style = "\n".join((template_text("page.css"), template_text("charts.css"), template_text("board.css", BOARD)))
    return (
        environment(BOARD, PAGE)
        .get_template("board.html.j2")
        .render(
            language=language_in_use(),
            title=instance.settings.title or instance.name,
            name=instance.name,
            nonce=nonce,
            style=Markup(style),  # noqa: S704 - ours
            patterns=Markup(template_text("patterns.svg")),  # noqa: S704 - ours
            words=words(),
            told=json.dumps(_told(), ensure_ascii=False),
            sites=list(zip(typed_names(instance), (site.code for site in instance.sites), strict=True)),
        )
    )


def script() -> str:
    """Return the script of the page."""
    return template_text("board.js", BOARD)


def parts(view: View) -> dict[str, str]:
    """Return the parts of the page that follow from the plan on the board, by their ids."""
    report, subject = view.report(), Subject.of(view.checked)
    moves, shipments = line_tables(view)
    queue = queue_figure(report)
    charts = [(_("Queue by day"), [queue] if queue else [])]
    if subject is not None:
        charts.append((_("Where the printers are"), printers_figures(subject, marked=True)))
        charts.append((_("Blank cards by site and day"), blanks_figures(subject)))
    price = price_line(view)
    shown: dict[str, dict[str, object]] = {
        "days": {"price": price},
        "price": {"price": price},
        "moves": {"lines": moves},
        "shipments": {"lines": shipments},
        "lost": {"figure": printer_days_figure(subject)},
        "charts": {"charts": charts, "dragged": None if are_many(view.instance) else 1},
        "beside": {"beside": view.beside.name, "tables": plans_tables(report)},
        "changes": {"changes": view.changes()},
        "map": {"map": map_section(report, alive=True)},
        "dispatch": {
            "days": day_lists(report),
            "day_columns": day_columns(),
            "couriers": subject and couriers_table(subject),
        },
        "offices": {"offices": office_sheets(report)},
    }
    return {name: _set(_TEMPLATES.get(name, name), **content) for name, content in shown.items()}


def verdict(view: View) -> str:
    """Return whether the plan on the board is legal, in a sentence."""
    return re.sub(":$", ".", verdict_line(view.checked))


def answer(job: Job | None) -> str:
    """Return how the question that was asked stands."""
    return _set("answer", answer=answer_of(job))


def _set(name: str, **content: object) -> str:
    return environment(BOARD, PAGE).get_template(f"{name}.html.j2").render(words=words(), **content)


def _told() -> dict[str, str]:
    """Return what the script says by itself."""
    return {
        "pricing": _("working it out ..."),
        "gone": _("The board does not answer: its program has ended, or has something else to do."),
        "arrow": _("day {day}"),
    }


def words() -> dict[str, str]:
    """Return what templates say by themselves; those of the report too, which are taken in."""
    return {
        **page_words(),
        "board": _("The board"),
        "no_script": _("The board needs script; the report does not."),
        "price": _("What the plan is worth"),
        "undo": _("Undo"),
        "redo": _("Do again"),
        "aside": _("Lay this plan aside"),
        "beside": _("Two plans side by side"),
        "beside_what": _("Beside the plan on the board:"),
        "broken": _("Broken rules and warnings"),
        "moves": _("Moves and shipments"),
        "day": _("Leaves, day"),
        "from": _("From"),
        "to": _("To"),
        "arrives": _("Arrives"),
        "slack": _("Slack"),
        "days": _("Days on the road: drag, or arrow keys"),
        "strike": _("Strike out"),
        "add": _("Add"),
        "new": _("A further line"),
        "keep": _("Keep the shipments as they are"),
        "lost": _("Where the printer-days go"),
        "charts": _("Charts"),
        "changes": _("Changed since it was opened"),
        "unchanged": _("The moves are as they were when it was opened."),
        "questions": _("Questions"),
        "improve": _("Suggest a change"),
        "edits": _("lines changed at most"),
        "claim": _("Put a promise to the test"),
        "promise": _("days promised"),
        "stop": _("Stop"),
        "save": _("Save"),
        "draft": _("Save as a draft"),
        "drafts": _(
            "A draft has only what is yours: the moves, and shipments and couriers where you keep them. It may break "
            "rules; the board opens it again."
        ),
        "place": _("Directory, or workbook NAME.xlsx"),
        "force": _("Write even over files that were edited or come from elsewhere"),
        "here": _("Work here instead"),
        "close": _("Close"),
        "keyboard": _("Tab goes from field to field, the arrow keys move a bar to another day, Ctrl+Z undoes."),
        "drag": _("Drag a line to another day, or go to it by Tab and use the arrow keys."),
    }


def title(view: View) -> str:
    """Return what the window is called."""
    name = view.instance.settings.title or view.instance.name
    return _("{days}: {title}").format(days=price_line(view).days, title=name)
