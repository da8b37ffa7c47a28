"""The planner's desk: the plan on the board, what was edited in it, and a second plan beside it. No page, no network.

Whatever is told of a plan comes from `check`, the same as on the command line.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reallocate.appraisal.differences import difference
from reallocate.appraisal.entries import judged
from reallocate.board.edits import Table, edited, keeping_shipments, laid_out, read_edit
from reallocate.board.pricing import Price
from reallocate.errors import UsageError
from reallocate.files.journal import sha256
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.model import Plan
from reallocate.plan.replay import replay
from reallocate.plan.writer import plan_tables
from reallocate.present.directory import write_draft
from reallocate.present.words.improve import in_words
from reallocate.questions.check import Checked
from reallocate.questions.compare import Comparison
from reallocate.questions.edits import Edit, Rows
from reallocate.questions.explain import Explained
from reallocate.questions.report import Report, Surroundings

#: The files of a plan that people make.
DRAFT = ("moves", "shipments", "courier")
#: Edits that can be undone, and of how many of them around the plan on the board prices are kept: they take memory.
MOST_STATES, PRICED = 500, 20


class _State:
    """A plan that was on the board, and what it is worth, which is worked out once, when it is asked for."""

    def __init__(self, plan: Plan) -> None:
        self.plan = plan
        self._price: Price | None = None
        self._guard = threading.Lock()

    def price(self, price: Callable[[Plan], Price]) -> Price:
        with self._guard:
            if self._price is None:
                self._price = price(self.plan)
            return self._price

    def forget(self) -> None:
        """Let go of the price; it is worked out anew when it is asked for again."""
        if self._guard.acquire(blocking=False):  # else it is worked out just now
            self._price = None
            self._guard.release()


@dataclass(frozen=True, slots=True)
class Beside:
    """The second plan: what it is called, and what it is worth."""

    name: str
    checked: Checked


@dataclass(frozen=True, slots=True)
class View:
    """What is on the board at a moment: all that is told of it is about the same plan.

    Attributes
    ----------
    version : of the desk; it grows with every change.
    plan : as the planner has it. opened : as it came. price : what it is worth. beside : the second plan.
    around : what lies beside the file of the instance.
    """

    instance: Instance
    version: int
    plan: Plan
    opened: Plan
    price: Price
    beside: Beside
    around: Surroundings
    can_undo: bool
    can_redo: bool

    @property
    def checked(self) -> Checked:
        """The plan with what was worked out in it."""
        return self.price.checked

    def document(self) -> dict[str, Any]:
        """Return what the plan is worth, as ``check --json`` says it, what was edited, and the days of the other."""
        beside = self.beside.checked
        return {
            "check": self.checked.document(),
            "changes": self.changes(),
            "beside": {"name": self.beside.name, "days": beside.days, "valid": beside.valid},
        }

    def changes(self) -> list[str]:
        """Return what the moves differ in from those of the plan as it came, a sentence for each line."""
        return [in_words(self.instance, edit) for edit in Rows(self.opened.moves).edits(self.plan.moves)]

    def report(self) -> Report:
        """Return the plan with the one beside it, for the charts of the report."""
        here = _("the plan on the board")
        plans = ((here, self.checked), (self.beside.name, self.beside.checked))
        entries = tuple(judged(self.instance, name, "given", of.plan, of.completed) for name, of in plans)
        found = (difference(self.instance, *entries),)
        compared = Comparison(self.instance, entries, found, baselines=False)
        explained = Explained(self.instance, None, None, None, None, self.checked, self.checked.replay)
        around = self.around
        return Report(
            self.instance,
            self.checked,
            here,
            explained,
            compared,
            given=(here,),
            own=around.own,
            outline=around.outline,
            coast=around.coast,
        )


class Desk:
    """The plan on the board, and the one beside it: at first the plan as it came.

    Parameters
    ----------
    plan : what is to be edited; what is missing in it is worked out.
    price : says what a plan is worth.
    around : what lies beside the file of the instance, for the map and the sheets of offices.

    Attributes
    ----------
    version : a number that grows with every change of what is shown.
    """

    def __init__(
        self, instance: Instance, plan: Plan, price: Callable[[Plan], Price], around: Surroundings | None = None
    ) -> None:
        self.instance, self._price = instance, price
        self._around = Surroundings() if around is None else around
        self._opened = plan if plan.manual else laid_out(plan)
        self._states = [_State(self._opened)]
        self._at = 0
        self._beside: Beside | None = None
        self._guard = threading.RLock()
        self.version = 0
        self._saved: Plan = self._opened
        #: Digests of the files of drafts, which later ones may replace.
        self._drafted: set[str] = set()

    # --- what is there ------------------------------------------------------------------------------------------------

    @property
    def plan(self) -> Plan:
        """The plan on the board, as the planner has it."""
        return self._states[self._at].plan

    @property
    def can_undo(self) -> bool:
        return self._at > 0

    @property
    def can_redo(self) -> bool:
        return self._at + 1 < len(self._states)

    @property
    def is_saved(self) -> bool:
        """Whether the plan on the board is the one that was opened, or saved last."""
        return self.plan == self._saved

    def view(self) -> View:
        """Return what is on the board, priced.

        Raises
        ------
        Overtaken : another plan has taken its place meanwhile.
        ReallocateError : nothing can be said of it.
        """
        with self._guard:
            state, first, beside = self._states[self._at], self._states[0], self._beside
            version, can = self.version, (self.can_undo, self.can_redo)
        if beside is None:
            beside = Beside(_("the plan as it was opened"), first.price(self._price).checked)
        price = state.price(self._price)
        return View(self.instance, version, state.plan, self._opened, price, beside, self._around, *can)

    # --- edits --------------------------------------------------------------------------------------------------------

    def edit(self, *documents: Mapping[str, Any]) -> tuple[Table, Edit]:
        """Make the edits that documents ask for (see `reallocate.board.edits.read_edit`) at once; return the last.

        Raises
        ------
        UsageError : says what is wrong with one of them; nothing has changed.
        """
        edits = [read_edit(self.instance, document) for document in documents]
        with self._guard:
            plan = self.plan
            for table, edit in edits:
                shown = self._worked_out(table) if plan is self.plan else plan
                plan = edited(self.instance, plan, shown, table, edit)
            self._put(plan)
        return edits[-1]

    def keep_shipments(self, *, kept: bool) -> None:
        """Keep the shipments as they are now whatever moves, or let them be worked out anew after every edit."""
        with self._guard:
            self._put(keeping_shipments(self.plan, self._worked_out("shipments"), kept=kept))

    def take(self, plan: Plan) -> None:
        """Put another plan on the board: its moves are the planner's, the rest is worked out."""
        with self._guard:
            self._put(laid_out(plan))

    def withdraw(self, plan: Plan) -> None:
        """Take back the last edit for good, if it made `plan`: nothing can be said of that."""
        with self._guard:
            if self._at > 0 and self.plan is plan:
                del self._states[self._at :]
                self._at -= 1
                self.version -= 1  # nobody has seen it

    def undo(self) -> None:
        """Put the plan before the last edit on the board."""
        self._step(-1, allowed=self.can_undo)

    def redo(self) -> None:
        """Put the plan after the edit that was undone last on the board."""
        self._step(1, allowed=self.can_redo)

    def lay_aside(self) -> None:
        """Put the plan on the board, as it is now, beside those that follow."""
        checked = self.view().checked
        with self._guard:
            self._beside = Beside(_("the plan laid aside"), checked)
            self.version += 1

    def _worked_out(self, table: Table) -> Plan:
        """Return the plan on the board with a table as it is shown."""
        return self.plan if table in self.plan.given and table == "moves" else self.view().checked.plan

    def _put(self, plan: Plan) -> None:
        self._states[self._at + 1 :] = [_State(plan)]
        # The plan as it came stays the first.
        del self._states[1 : max(1, len(self._states) - MOST_STATES + 1)]
        self._at = len(self._states) - 1
        self.version += 1
        self._forget()

    def _step(self, by: int, *, allowed: bool) -> None:
        with self._guard:
            if not allowed:
                raise UsageError(_("there is nothing to undo") if by < 0 else _("there is nothing to do again"))
            self._at += by
            self.version += 1
            self._forget()

    def _forget(self) -> None:
        """Let go of the prices of plans far from the one on the board; that of the plan as it came stays beside it."""
        for k in (self._at - PRICED, self._at + PRICED):
            if 0 < k < len(self._states):
                self._states[k].forget()

    def save(self, place: Path, *, force: bool) -> Path | None:
        """Write the plan as a directory, or as a workbook ``NAME.xlsx``; see `Checked.write`.

        Raises
        ------
        UsageError : the plan breaks a rule, leaves cards, or the place cannot take it; nothing was written.
        """
        view = self.view()
        if view.checked.plan.unserved:
            raise UsageError(_("a plan that leaves cards is written by `solve --partial` alone"))
        written = view.checked.write(place, force=force)
        self._saved = view.plan
        return written

    def save_draft(self, place: Path, *, force: bool) -> tuple[str, ...]:
        """Write the files that are the planner's own into a directory, whatever rules they break; return their names.

        Nothing is said of them there: a plan is only what `save` writes.

        Raises
        ------
        UsageError : the place cannot take them; nothing was written.
        """
        plan = self.plan
        tables = plan_tables(self.instance, plan, replay(self.instance, plan))
        files = {f"{name}.csv": tables[f"{name}.csv"] for name in DRAFT if name in plan.given}
        write_draft(place, files, self.instance, self._drafted, force=force)
        self._drafted.update(sha256(text.encode()) for text in files.values())
        self._saved = plan
        return tuple(files)
