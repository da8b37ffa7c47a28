"""Where text meets the terminal: nothing in it can steer the terminal, and a stream that fails ends no work.

Codes, names, titles, notes and paths are data of somebody. Whatever is printed goes through `visible`: `say` does it
for plain lines, `reallocate.present.text.console` for tables. JSON documents escape the same characters as JSON does.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import Any, TextIO, cast

#: Characters that steer a terminal, hide, or reorder what stands beside them; and half surrogate pairs, which stand for
#: the bytes of a file name that is not UTF-8. Tabs and ends of lines are none of these.
UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb"
    "\ud800-\udfff\U000e0000-\U000e007f]"
)


def visible(text: str) -> str:
    """Return `text` with escapes, as Python writes them, in place of characters that nobody would see."""
    # `str`: a message is told in the language in use.
    return UNSEEN.sub(lambda found: found[0].encode("unicode_escape").decode(), str(text))


def say(text: str, *, error: bool = False) -> None:
    """Print `text` as a line on standard output, or on standard error."""
    stream = sys.stderr if error else sys.stdout
    stream.write(visible(text) + "\n")
    stream.flush()


class LastingStream:
    """A text stream that goes on when nobody can read it any more: later text is dropped, and no error ends the work.

    Attributes
    ----------
    failure : of the first write or flush that the system refused; None while all went well.
    """

    def __init__(self, stream: TextIO) -> None:
        self.stream = stream
        self.failure: OSError | None = None
        # A letter that the encoding lacks becomes a question mark.
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")

    def write(self, text: str) -> int:
        if self.failure is None:
            with self._kept_going():
                self.stream.write(text)
        return len(text)

    def flush(self) -> None:
        if self.failure is None:
            with self._kept_going():
                self.stream.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self.stream, name)

    @contextmanager
    def _kept_going(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            self.failure = error
            with suppress(OSError, ValueError):  # what the stream still holds must not fail again at exit
                os.dup2(os.open(os.devnull, os.O_WRONLY), self.stream.fileno())


@contextmanager
def lasting_streams() -> Iterator[LastingStream]:
    """Put lasting streams in the place of standard output and standard error; give that of the output.

    A stream that was closed before the program began is opened to nowhere first, so that no file of the program takes
    its number.
    """
    _open_closed()
    before = sys.stdout, sys.stderr
    output = LastingStream(sys.stdout)
    sys.stdout, sys.stderr = cast(TextIO, output), cast(TextIO, LastingStream(sys.stderr))
    try:
        yield output
    finally:
        sys.stdout, sys.stderr = before


def _open_closed() -> None:
    """Open what was closed to nowhere; of the input only the number: who reads it is to know that there is none."""
    for number, name, way in ((0, "stdin", os.O_RDONLY), (1, "stdout", os.O_WRONLY), (2, "stderr", os.O_WRONLY)):
        try:
            os.fstat(number)
        except OSError:
            # It gets the lowest number that is free; what this program starts finds it open too.
            os.set_inheritable(os.open(os.devnull, way), True)
        if number and getattr(sys, name) is None:
            setattr(sys, name, open(number, "w", encoding="utf-8", closefd=False))  # noqa: SIM115 - to the end
