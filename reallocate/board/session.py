"""What the page asks of the board, and what it is answered: data in, data out. No network here."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from reallocate.board import page
from reallocate.board.desk import Desk
from reallocate.board.edits import Table
from reallocate.board.jobs import Job, Jobs
from reallocate.board.shown import row_key
from reallocate.errors import ReallocateError, UsageError
from reallocate.files.cells import CellError, Dialect, parsed
from reallocate.files.journal import sha256
from reallocate.language import _
from reallocate.plan.model import Trip
from reallocate.questions.claim import Promise, claim
from reallocate.questions.improve import Improvement, improve

#: Seconds after which a page that has not asked for anything is taken for closed.
GONE = 90.0
#: Characters of the name that a page gives itself.
MOST_NAME = 64
#: Digits of a digest by which a page tells what it shows.
DIGITS = 16

Document = Mapping[str, Any]


class Elsewhere(Exception):
    """The board is shown in another page, or this one shows what it is no more; the message says which."""


class Session:
    """One page at a time that shows a desk, and what it may ask for.

    Attributes
    ----------
    answers : by what is asked; each takes what the page sends, and returns what is told to it.
    """

    def __init__(self, desk: Desk) -> None:
        self.desk, self.jobs = desk, Jobs()
        self._page = ""
        self._seen = 0.0
        self._guard = threading.Lock()
        self.answers: dict[str, Callable[[Document], dict[str, Any]]] = {
            "open": self._open,
            "left": self._left,
            "edit": self._edit,
            "keep": self._keep,
            "draft": self._draft,
            "undo": lambda asked: self._changed(asked, self.desk.undo),
            "redo": lambda asked: self._changed(asked, self.desk.redo),
            "aside": self._aside,
            "take": self._take,
            "improve": self._improve,
            "claim": self._claim,
            "look": self._look,
            "stop": self._stop,
            "save": self._save,
        }

    @property
    def attended(self) -> bool:
        """Whether a page shows the desk."""
        return time.monotonic() - self._seen < GONE

    def watch(self) -> None:
        """Stop what is worked at where no page waits for it any more."""
        if not self.attended:
            self.jobs.stop()

    def close(self, within: float) -> None:
        """Stop everything, and wait so many seconds for it."""
        self.jobs.close(within)

    # --- whose board it is --------------------------------------------------------------------------------------------

    def _open(self, asked: Document) -> dict[str, Any]:
        name = asked.get("page")
        if not isinstance(name, str) or not 0 < len(name) <= MOST_NAME:
            raise UsageError(_("the page does not say which it is"))
        with self._guard:
            if name != self._page and self.attended and asked.get("here") is not True:
                raise Elsewhere(_("This board is open in another page."))
            self._page, self._seen = name, time.monotonic()
        return self._state(asked)

    def _left(self, asked: Document) -> dict[str, Any]:
        with self._guard:
            if asked.get("page") == self._page:
                self._seen = 0.0
        return {}

    def _require_page(self, asked: Document) -> None:
        with self._guard:
            if not self._page or asked.get("page") != self._page:
                raise Elsewhere(_("This board is open in another page."))
            self._seen = time.monotonic()

    def _require_version(self, asked: Document) -> None:
        """Refuse what is asked of a plan that the page does not show; an edit tells its lines, and needs no more."""
        self._require_page(asked)
        if asked.get("version") != self.desk.version:
            raise Elsewhere(_("The plan on the board has changed meanwhile; show it again."))

    # --- the plan -----------------------------------------------------------------------------------------------------

    def _edit(self, asked: Document) -> dict[str, Any]:
        self._require_page(asked)
        edits = asked.get("edits")
        if not isinstance(edits, list) or not edits or not all(isinstance(edit, dict) for edit in edits):
            raise UsageError(_("an edit takes a line out, puts one in, or both"))
        table, edit = self.desk.edit(*edits)
        return {**self._edited(asked), "row": self._row(table, edit.put)}

    def _edited(self, asked: Document) -> dict[str, Any]:
        """Return what is on the board after an edit; where nothing can be said of it, the edit is taken back."""
        plan = self.desk.plan
        try:
            return self._state(asked)
        except ReallocateError:
            self.desk.withdraw(plan)
            raise

    def _keep(self, asked: Document) -> dict[str, Any]:
        self._require_page(asked)
        self.desk.keep_shipments(kept=asked.get("kept") is True)
        return self._edited(asked)

    def _changed(self, asked: Document, change: Callable[[], None]) -> dict[str, Any]:
        self._require_page(asked)
        change()
        return self._state(asked)

    def _aside(self, asked: Document) -> dict[str, Any]:
        self._require_version(asked)
        self.desk.lay_aside()
        return self._state(asked)

    def _row(self, table: Table, put: Trip | None) -> str:
        """Return the row in which a line stands that was put in."""
        lines = [line.trip for line in self.desk.view().checked.dispatch.lines if line.load == table]
        places = [(trip.day, trip.origin, trip.destination) for trip in lines]
        if put is None or (put.day, put.origin, put.destination) not in places:
            return ""
        return row_key(table, places.index((put.day, put.origin, put.destination)))

    def _state(self, asked: Document) -> dict[str, Any]:
        """Return what is on the board; the plan is priced first.

        Of its parts those that the page says it shows already are left out; it tells them by their digests.
        """
        view = self.desk.view()
        days = view.checked.days
        parts = page.parts(view)
        digests = {name: sha256(html.encode())[:DIGITS] for name, html in parts.items()}
        shown = asked.get("shown")
        known = shown if isinstance(shown, dict) else {}
        fresh = [name for name in parts if name in page.TYPED or known.get(name) != digests[name]]
        return {
            "version": view.version,
            "can": {"undo": view.can_undo, "redo": view.can_redo},
            "document": view.document(),
            "parts": {name: parts[name] for name in fresh},
            "digests": digests,
            "promise": days - 1 if days and days > 1 else None,
            "title": page.title(view),
        }

    def _save(self, asked: Document) -> dict[str, Any]:
        self._require_version(asked)
        written = self.desk.save(_place(asked), force=asked.get("force") is True)
        told = _("Saved: {place}").format(place=str(written))
        return {**self._state(asked), "place": str(written), "told": told}

    def _draft(self, asked: Document) -> dict[str, Any]:
        self._require_version(asked)
        place = _place(asked)
        names = self.desk.save_draft(place, force=asked.get("force") is True)
        verdict = page.verdict(self.desk.view())
        text = _("Saved as a draft: {place} ({files}). {verdict}")
        told = text.format(place=str(place), files=", ".join(names), verdict=verdict)
        return {**self._state(asked), "place": str(place), "told": told}

    # --- questions ----------------------------------------------------------------------------------------------------

    def _improve(self, asked: Document) -> dict[str, Any]:
        self._require_page(asked)
        edits, plan = _whole(asked.get("edits"), _("lines changed at most")), self.desk.plan
        self.jobs.start("improve", lambda control: improve(self.desk.instance, plan, most_edits=edits, control=control))
        return self._answer()

    def _claim(self, asked: Document) -> dict[str, Any]:
        self._require_page(asked)
        days = _whole(asked.get("days"), _("days promised"))
        self.jobs.start("claim", lambda control: claim(self.desk.instance, days, control=control))
        return self._answer()

    def _look(self, asked: Document) -> dict[str, Any]:
        self._require_page(asked)
        return self._answer()

    def _stop(self, asked: Document) -> dict[str, Any]:
        self._require_page(asked)
        self.jobs.stop()
        return self._answer()

    def _answer(self) -> dict[str, Any]:
        job = self.jobs.job
        return {"answer": page.answer(job), "running": job is not None and job.state == "running"}

    def _take(self, asked: Document) -> dict[str, Any]:
        self._require_version(asked)
        self._take_offer(self.jobs.job, asked.get("number"))
        return self._edited(asked)

    def _take_offer(self, job: Job | None, number: object) -> None:
        found = None if job is None else job.found
        plan = None
        if isinstance(found, Improvement) and type(number) is int and 0 <= number < len(found.curve):
            plan = found.curve[number].plan
        elif isinstance(found, Promise):
            plan = found.result.plan
        if plan is None:
            raise UsageError(_("there is no such plan any more"))
        self.desk.take(plan)


def _place(asked: Document) -> Path:
    """Return where a page wants a plan to be written."""
    place = asked.get("place")
    if not isinstance(place, str) or not _names_a_place(place):
        raise UsageError(_("name a directory, or a workbook NAME.xlsx"))
    # As a shell would: nobody means a directory that is called "~". A user who is not there is left as written.
    return Path(os.path.expanduser(place.strip()))  # noqa: PTH111 - pathlib's raises then


def _names_a_place(text: str) -> bool:
    """Whether the system can have a file of this name."""
    try:
        return bool(text.strip()) and b"\0" not in os.fsencode(text)
    except UnicodeEncodeError:  # half a character
        return False


def _whole(text: object, name: str) -> int:
    try:
        number: int = parsed("whole", str(text).strip(), Dialect(",", []))
    except CellError as error:
        raise UsageError(f"{name}: {error.message}") from None
    return number
