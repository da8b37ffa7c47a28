"""The server of the board: this machine alone, one address with a token in it, and a refusal for everything else.

It listens on 127.0.0.1. Whoever knows the token may ask; a page from elsewhere, which may send requests here but not
read answers, is refused by its Origin, and by the Host that it came by where a name of its own leads here. What is
refused is told in a sentence, and nothing of the program's inside.
"""

from __future__ import annotations

import io
import json
import secrets
import socket
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from email.message import Message
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, cast

from reallocate.board import page
from reallocate.board.pricing import Overtaken
from reallocate.board.session import Elsewhere, Session
from reallocate.errors import ReallocateError, lack
from reallocate.language import _
from reallocate.present.json.common import dumps
from reallocate.present.terminal import say, visible

HOME = "127.0.0.1"
#: Bytes of a request at most.
MOST_BYTES = 1_000_000
#: Seconds that a client may take to say all that it wants, and that a refused one is listened to.
PATIENCE, LINGER = 10.0, 1.0
#: Seconds between looks at whether anybody still waits.
WATCH = 5.0

#: Sent with everything.
HEADERS = {
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}

#: What is refused, in a sentence. Called, not stored, so that the language is that of the moment.
REFUSALS: dict[HTTPStatus, Callable[[], str]] = {
    HTTPStatus.BAD_REQUEST: lambda: _("This is no request that the board understands."),
    HTTPStatus.FORBIDDEN: lambda: _("This address is not that of the board; use the one that the program printed."),
    HTTPStatus.NOT_FOUND: lambda: _("There is nothing here."),
    HTTPStatus.METHOD_NOT_ALLOWED: lambda: _("The board knows GET and POST alone."),
    HTTPStatus.LENGTH_REQUIRED: lambda: _("The request does not say how long it is."),
    HTTPStatus.REQUEST_ENTITY_TOO_LARGE: lambda: _("The request is too long."),
}


class Refused(Exception):
    """A request that is not answered."""

    def __init__(self, status: HTTPStatus, why: str | None = None) -> None:
        super().__init__(status)
        self.status, self.why = status, why


class Server(ThreadingHTTPServer):
    """Serves one session until it is closed.

    Parameters
    ----------
    port : to listen on; 0: one that is free.

    Raises
    ------
    OSError : the port is taken.
    """

    daemon_threads = True
    block_on_close = False
    # A second board on the same port is an error, and not a lottery of who is asked.
    allow_reuse_port = False

    def __init__(self, session: Session, port: int) -> None:
        super().__init__((HOME, port), _Handler)
        self.session, self.token = session, secrets.token_urlsafe(24)
        self.hosts = frozenset(f"{name}:{self.server_port}" for name in (HOME, "localhost"))
        self.address = f"http://{HOME}:{self.server_port}/{self.token}/"
        self._watched = time.monotonic()

    def server_bind(self) -> None:
        """Bind without looking up a name for the address, which may take seconds where there is no network."""
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = HOME, self.server_address[1]

    def begin(self) -> None:
        """Serve in a thread of its own."""
        serve = lambda: self.serve_forever(poll_interval=0.1)  # noqa: E731
        threading.Thread(target=serve, name="server", daemon=True).start()

    def end(self) -> None:
        """Stop serving; nobody is answered any more."""
        self.shutdown()
        self.server_close()

    def service_actions(self) -> None:
        """Look now and then whether anybody still waits."""
        if time.monotonic() - self._watched > WATCH:
            self._watched = time.monotonic()
            self.session.watch()

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that has gone is no error of ours."""


class _Hurried(io.RawIOBase):
    """What comes by a connection within so many seconds; then it is out of time."""

    def __init__(self, connection: socket.socket, patience: float) -> None:
        super().__init__()
        self._connection, self._end = connection, time.monotonic() + patience

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        left = self._end - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._connection.settimeout(left)
        return self._connection.recv_into(buffer)


class _Handler(BaseHTTPRequestHandler):
    """Answers one request, and ends the connection."""

    timeout = PATIENCE
    server_version, sys_version = "reallocate", ""

    @property
    def board(self) -> Server:
        return cast(Server, self.server)

    def setup(self) -> None:
        """Read with one clock for the whole request: one that comes byte by byte would last for ever otherwise."""
        super().setup()
        self.rfile.close()
        self.rfile = io.BufferedReader(_Hurried(self.connection, PATIENCE))

    def do_GET(self) -> None:
        self._answer(self._page)

    def do_POST(self) -> None:
        self._answer(self._asked)

    def _answer(self, work: Callable[[str], None]) -> None:
        try:
            self._require_host()
            work(self._path())
        except Refused as refused:
            self._refuse(refused.status, refused.why)
        except Overtaken:
            self._send(HTTPStatus.NO_CONTENT, "text/plain", b"")
        except Elsewhere as elsewhere:
            self._refuse(HTTPStatus.CONFLICT, str(elsewhere))
        except ReallocateError as error:
            self._refuse(HTTPStatus.BAD_REQUEST, str(error))
        except (ConnectionError, TimeoutError):
            raise  # the client has gone, or says nothing more
        except Exception as error:
            self._fail(error)

    # --- who may ask --------------------------------------------------------------------------------------------------

    def _require_host(self) -> None:
        hosts = self._headers("Host")
        if len(hosts) != 1 or hosts[0] not in self.board.hosts:
            raise Refused(HTTPStatus.FORBIDDEN)

    def _headers(self, name: str) -> list[str]:
        return cast("list[str]", self.headers.get_all(name, []))

    def _path(self) -> str:
        """Return what is asked for, behind the token."""
        slash, token, *rest = [*self.path.split("/", 2), ""][:3]
        if slash or not secrets.compare_digest(token.encode(), self.board.token.encode()):
            raise Refused(HTTPStatus.FORBIDDEN)
        return rest[0]

    def _require_origin(self) -> None:
        origins = self._headers("Origin")
        if len(origins) != 1 or origins[0] != f"http://{self.headers['Host']}":
            raise Refused(HTTPStatus.FORBIDDEN)

    # --- what is asked ------------------------------------------------------------------------------------------------

    def _page(self, path: str) -> None:
        if path == "":
            nonce = secrets.token_urlsafe(18)
            text = page.shell(self.board.session.desk.instance, nonce)
            self._send(HTTPStatus.OK, "text/html", text.encode(), policy=nonce)
        elif path == "board.js":
            self._send(HTTPStatus.OK, "text/javascript", page.script().encode())
        else:
            raise Refused(HTTPStatus.NOT_FOUND)

    def _asked(self, path: str) -> None:
        self._require_origin()
        content = self._content()
        if path not in self.board.session.answers:
            raise Refused(HTTPStatus.NOT_FOUND)
        if self.headers.get_content_type() != "application/json":
            raise Refused(HTTPStatus.BAD_REQUEST)
        try:
            asked = json.loads(content)
        except (ValueError, RecursionError):
            raise Refused(HTTPStatus.BAD_REQUEST) from None
        if not isinstance(asked, dict):
            raise Refused(HTTPStatus.BAD_REQUEST)
        answer = self.board.session.answers[path](asked)
        self._send(HTTPStatus.OK, "application/json", dumps(answer).encode())

    def _content(self) -> bytes:
        lengths = self._headers("Content-Length")
        if self._headers("Transfer-Encoding") or not lengths:
            raise Refused(HTTPStatus.LENGTH_REQUIRED)
        if len(lengths) != 1 or not (lengths[0].isascii() and lengths[0].isdigit()):
            raise Refused(HTTPStatus.BAD_REQUEST)
        if len(lengths[0]) > len(str(MOST_BYTES)) or int(lengths[0]) > MOST_BYTES:
            raise Refused(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
        content = self.rfile.read(int(lengths[0]))
        if len(content) != int(lengths[0]):
            raise Refused(HTTPStatus.BAD_REQUEST)
        return content

    # --- what is answered ---------------------------------------------------------------------------------------------

    def _send(self, status: HTTPStatus, kind: str, content: bytes, *, policy: str | None = None) -> None:
        self.connection.settimeout(PATIENCE)
        self.send_response(status)
        if status is not HTTPStatus.NO_CONTENT:
            self.send_header("Content-Type", f"{kind}; charset=utf-8")
            self.send_header("Content-Length", str(len(content)))
        for name, value in HEADERS.items():
            self.send_header(name, value)
        self.send_header("Content-Security-Policy", _policy(policy))
        self.send_header("Connection", "close")
        if status is HTTPStatus.METHOD_NOT_ALLOWED:
            self.send_header("Allow", "GET, POST")
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    def _refuse(self, status: HTTPStatus, why: str | None = None) -> None:
        """Say why a request is not answered; the client may still be sending it, and would not hear a reset."""
        sentence = why or REFUSALS.get(status, REFUSALS[HTTPStatus.BAD_REQUEST])()
        self.close_connection = True
        with suppress(OSError):
            self._send(status, "text/plain", f"{visible(sentence)}\n".encode())
            self.wfile.flush()
            self.connection.shutdown(socket.SHUT_WR)
            self.connection.settimeout(LINGER)
            left, end = 2 * MOST_BYTES, time.monotonic() + LINGER
            while left > 0 and time.monotonic() < end and (part := self.connection.recv(1 << 16)):
                left -= len(part)

    def _fail(self, error: Exception) -> None:
        text = _("a defect of this program: {kind}: {error} (REALLOCATE_TRACEBACK=1 shows where)")
        told = str(lack(error) or text.format(kind=type(error).__name__, error=error))
        say(told, error=True)
        self._refuse(HTTPStatus.INTERNAL_SERVER_ERROR, told)

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse what the base class cannot make anything of: no HTTP, too long a line, a method that is not known."""
        unknown = code == HTTPStatus.NOT_IMPLEMENTED
        if not hasattr(self, "headers"):
            self.headers = Message()
        self.request_version = "HTTP/1.0" if self.request_version == "HTTP/0.9" else self.request_version
        self._refuse(HTTPStatus.METHOD_NOT_ALLOWED if unknown else HTTPStatus.BAD_REQUEST)

    def log_message(self, *_words: Any) -> None:
        """Nothing is noted: the address would stand in it."""


def _policy(nonce: str | None) -> str:
    """Return what the page may load: from here alone, and no script and no style but its own."""
    closed = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
    if nonce is None:
        return closed
    own = f"script-src 'nonce-{nonce}'; style-src 'nonce-{nonce}'; connect-src 'self'; img-src data:"
    return f"{closed}; {own}"
