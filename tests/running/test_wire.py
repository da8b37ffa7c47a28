"""Messages between two processes arrive whole, whoever sends them."""

from __future__ import annotations

import os
import pickle
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import suppress

from reallocate.running.wire import Kind, Wire

MESSAGES, SIZE = 60, 200_000


def test_messages_of_two_threads_do_not_mix():
    """A search works in two threads, and each tells what it knows: longer messages than a pipe takes at once."""
    there, here = os.pipe()
    nothing, back = os.pipe()
    sender, receiver = Wire(nothing, here), Wire(there, back)

    def send(letter: str) -> None:
        for _k in range(MESSAGES):
            sender.send(Kind.KEPT, letter * SIZE)

    received = []
    with ThreadPoolExecutor(3) as threads, suppress(EOFError):
        sent = [threads.submit(send, letter) for letter in "ab"]
        threads.submit(lambda: (wait(sent), os.close(here)))
        while True:
            message = receiver.next(1)
            if message is not None:
                received.append(bytes(message[1]))
    told = sorted(pickle.loads(body) for body in received)
    assert told == ["a" * SIZE] * MESSAGES + ["b" * SIZE] * MESSAGES
    for pipe in (there, nothing, back):
        os.close(pipe)
