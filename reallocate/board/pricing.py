"""What a plan on the board is worth, soon: `check`, in a thread of its own whose child process waits for the next plan.

Starting a process that solves takes longer than what there is to solve after an edit. Linux ends such a process with
the thread that started it, and it ends itself when it has had nothing to do for a minute; so one thread prices all
plans, and gives its process something to do before that.
"""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from contextlib import suppress
from dataclasses import dataclass

from reallocate.errors import ReallocateError
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan
from reallocate.questions.check import Checked, check
from reallocate.running.apart import run_apart
from reallocate.running.control import Control

#: Seconds that a price may take, and for each site where there are many; then the best that was found is told.
PATIENCE, PER_SITE = 20.0, 0.25
#: Seconds after which the process that waits is given something to do.
REFRESH = 40.0


class Overtaken(Exception):
    """Another plan is to be priced instead of this one."""


@dataclass(frozen=True, slots=True)
class Price:
    """What a plan is worth, and whether the clock ended the search for what is missing in it."""

    checked: Checked
    cut: bool


class Pricer:
    """Prices plans, the newest first: whoever asks for a price while another is worked out takes its place.

    Parameters
    ----------
    partial : as in `check`.
    attended : says whether anybody may ask for a price soon.
    """

    def __init__(self, instance: Instance, *, partial: bool, attended: Callable[[], bool] = lambda: True) -> None:
        self.instance, self.partial, self.attended = instance, partial, attended
        self._asked: queue.SimpleQueue[tuple[Plan, Future[Price]] | None] = queue.SimpleQueue()
        self._guard = threading.Lock()
        self._control: Control | None = None
        self._thread = threading.Thread(target=self._work, name="pricer", daemon=True)
        self._thread.start()

    def price(self, plan: Plan) -> Price:
        """Return what `plan` is worth.

        Raises
        ------
        Overtaken : another one was asked for meanwhile.
        ReallocateError : nothing can be said of it.
        """
        found: Future[Price] = Future()
        with self._guard:
            self._asked.put((plan, found))
            if self._control is not None:
                self._control.stop.set()
        return found.result()

    def stop(self) -> None:
        """Let the thread end with what it is doing."""
        with self._guard:
            self._asked.put(None)
            if self._control is not None:
                self._control.stop.set()

    def close(self, within: float = 1.4) -> None:
        """End the thread and its process; wait so many seconds for that."""
        self.stop()
        self._thread.join(within)

    def _work(self) -> None:
        self._refresh()
        while True:
            try:
                order = self._asked.get(timeout=REFRESH)
            except queue.Empty:
                if self.attended():
                    self._refresh()
                continue
            if order is None:
                return
            self._answer(*order)

    def _answer(self, plan: Plan, found: Future[Price]) -> None:
        # With a clock of its own the flag stays set when the run has ended.
        patience = max(PATIENCE, PER_SITE * len(self.instance.sites))
        control = Control(time_limit=patience, started=time.monotonic())
        with self._guard:
            if not self._asked.empty():
                found.set_exception(Overtaken())
                return
            self._control = control
        try:
            checked = check(self.instance, plan, partial=self.partial, control=control)
        except BaseException as error:
            found.set_exception(Overtaken() if control.stop.is_set() else error)
        else:
            if control.stop.is_set():
                found.set_exception(Overtaken())
            else:
                found.set_result(Price(checked, cut=control.should_stop))
        finally:
            with self._guard:
                self._control = None

    def _refresh(self) -> None:
        """Let the process load what it needs, or know that it is still needed; the first price starts it otherwise."""
        with suppress(ReallocateError):
            run_apart(_load, (), Control())


def _load(control: Control) -> bool:
    import reallocate.questions.completing  # noqa: F401 - what is needed for a price

    return True
