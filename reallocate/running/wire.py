"""Messages between two processes over a pair of pipes: what kind it is, how long, and what it says, pickled."""

from __future__ import annotations

import os
import pickle
import select
import struct
import threading
from collections import deque
from enum import IntEnum, auto
from typing import Any

#: Before each message: its kind, and the bytes of its content.
_HEAD = struct.Struct("!BQ")
#: Bytes that are read or written at once.
_CHUNK = 1 << 18


class Kind(IntEnum):
    """What a message is about: orders of the parent first, then what the child tells."""

    LOAD = auto()
    TASK = auto()
    STOP = auto()
    BEGUN = auto()
    PROGRESS = auto()
    KEPT = auto()
    DONE = auto()
    RAISED = auto()


class Wire:
    """One end of the connection. It never waits within a message: an other end that hangs there holds nobody up.

    Parameters
    ----------
    incoming, outgoing : file descriptors of pipes; they stay open.
    """

    def __init__(self, incoming: int, outgoing: int) -> None:
        self._incoming, self._outgoing = incoming, outgoing
        for pipe in (incoming, outgoing):
            os.set_blocking(pipe, False)
        self._received = bytearray()
        self._pending: deque[memoryview] = deque()
        self._writing = threading.Lock()

    def put(self, kind: Kind, content: Any = None) -> None:
        """Let a message wait until the next one is asked for."""
        body = pickle.dumps(content, pickle.HIGHEST_PROTOCOL)
        self._pending += [memoryview(_HEAD.pack(kind, len(body))), memoryview(body)]

    def send(self, kind: Kind, content: Any = None) -> None:
        """Send a message, however long the other end takes to receive it."""
        self.put(kind, content)
        poll = select.poll()
        poll.register(self._outgoing, select.POLLOUT)
        while self._pending:
            poll.poll()
            self._write()

    def next(self, timeout: float) -> tuple[Kind, memoryview] | None:
        """Send what waits, and return the next message, its content still pickled; None: none comes in these seconds.

        Raises
        ------
        EOFError : the other end is gone, and all that it had sent was returned before.
        """
        message = self._first_received()
        if message is None:
            self._exchange(timeout)
            message = self._first_received()
        return message

    def _exchange(self, timeout: float) -> None:
        poll = select.poll()
        poll.register(self._incoming, select.POLLIN)
        if self._pending:
            poll.register(self._outgoing, select.POLLOUT)
        ready = {pipe for pipe, _event in poll.poll(1000 * timeout)}
        if self._outgoing in ready:
            self._write()
        if self._incoming in ready:
            chunk = os.read(self._incoming, _CHUNK)
            if not chunk:
                raise EOFError
            self._received += chunk

    def _write(self) -> None:
        with self._writing:  # a search may tell of itself from several threads
            if not self._pending:
                return
            try:
                sent = os.write(self._outgoing, self._pending[0][:_CHUNK])
            except BlockingIOError:
                return
            except BrokenPipeError:
                self._pending.clear()  # nobody will read it; that the other end is gone is seen when it is read from
                return
            self._pending[0] = self._pending[0][sent:]
            while self._pending and not self._pending[0]:
                self._pending.popleft()

    def _first_received(self) -> tuple[Kind, memoryview] | None:
        if len(self._received) < _HEAD.size:
            return None
        kind, length = _HEAD.unpack_from(self._received)
        end = _HEAD.size + length
        if len(self._received) < end:
            return None
        body = memoryview(bytes(self._received[_HEAD.size : end]))
        del self._received[:end]
        return Kind(kind), body
