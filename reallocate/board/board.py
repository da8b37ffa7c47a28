"""The board as a whole: desk, price, session and server, from its begin to its end."""

from __future__ import annotations

import os

from reallocate.board.desk import Desk
from reallocate.board.pricing import Pricer
from reallocate.board.server import Server
from reallocate.board.session import Session
from reallocate.errors import UsageError
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.model import Plan
from reallocate.questions.report import surroundings

#: Seconds that is waited for what is worked at when the board ends.
WITHIN = 1.4


class Board:
    """A plan of an instance, to be edited in a browser on this machine.

    Parameters
    ----------
    plan : what is to be edited.
    partial : as in `reallocate.questions.check.check`.
    port : of the server; 0: one that is free.
    source : the file that the instance was read from, for the map and the sheets of offices; see
        `reallocate.questions.report.report`.

    Attributes
    ----------
    address : of the page; whoever knows it may edit.

    Raises
    ------
    UsageError : the port is taken, or may not be used.
    InvalidInput : lists every fault of an outline beside the file.
    """

    def __init__(
        self,
        instance: Instance,
        plan: Plan,
        *,
        partial: bool = False,
        port: int = 0,
        source: str | os.PathLike[str] | None = None,
    ) -> None:
        around = surroundings(instance, source)
        self.pricer = Pricer(instance, partial=partial, attended=lambda: self.session.attended)
        self.desk = Desk(instance, plan, self.pricer.price, around)
        self.session = Session(self.desk)
        try:
            self._server = Server(self.session, port)
        except OSError as error:
            self.pricer.close()
            text = _("the board cannot be served on port {port}: {why}")
            raise UsageError(text.format(port=port, why=error.strerror)) from error
        self.address = self._server.address
        self._server.begin()

    def close(self) -> None:
        """End the server and all that is worked at."""
        self._server.end()
        self.pricer.stop()
        self.session.close(WITHIN)
        self.pricer.close()
