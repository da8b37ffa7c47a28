"""The server: who is answered, and that everybody else is refused in a sentence."""

from __future__ import annotations

import http.client
import json
import os
import re
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from reallocate import read_instance, read_plan
from reallocate.board import server
from reallocate.board.board import Board
from reallocate.board.server import MOST_BYTES
from reallocate.cli.main import run
from reallocate.questions.claim import claim
from tests.present.page.browser import FLAGS, executable
from tests.processes import PROMISE, SLACK, children_of, is_gone

ROOT = Path(__file__).parents[2]
TINY = "instances/tiny-two-sites.csv"


@pytest.fixture(scope="module")
def board(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Board]:
    instance = read_instance(ROOT / TINY)
    sheet = tmp_path_factory.mktemp("board") / "sheet.csv"
    sheet.write_text("depart_day,from,to,printers\n1,Harbour,Upriver,1\n", "utf-8")
    found = Board(instance, read_plan(sheet, instance))
    yield found
    found.close()


class Client:
    """Asks a board as a browser would, but for what a test changes."""

    def __init__(self, board: Board) -> None:
        self.parts = urlsplit(board.address)

    def ask(
        self,
        method: str,
        path: str,
        body: bytes | str | None = None,
        *,
        token: str | None = None,
        **headers: str | None,
    ) -> tuple[int, str, http.client.HTTPResponse]:
        """Return status, text and answer; a header of None is not sent, underscores stand for hyphens."""
        usual = {"Host": self.parts.netloc}
        if method == "POST":
            usual |= {"Origin": f"http://{self.parts.netloc}", "Content-Type": "application/json"}
            content = b"" if body is None else body.encode() if isinstance(body, str) else body
            usual["Content-Length"] = str(len(content))
        else:
            content = b""
        asked = {**usual, **{name.replace("_", "-"): value for name, value in headers.items()}}
        place = self.parts.path if token is None else f"/{token}/"
        link = http.client.HTTPConnection("127.0.0.1", self.parts.port, timeout=30)
        try:
            link.putrequest(method, place + path, skip_host=True, skip_accept_encoding=True)
            for name, value in asked.items():
                if value is not None:
                    link.putheader(name, value)
            link.endheaders(content)
            answer = link.getresponse()
            return answer.status, answer.read().decode(), answer
        finally:
            link.close()

    def post(self, path: str, **document: object) -> tuple[int, str]:
        return self.ask("POST", path, json.dumps(document))[:2]


@pytest.fixture
def client(board: Board) -> Client:
    return Client(board)


def is_sentence(text: str) -> bool:
    """Whether it is one line of words, with nothing of a program's inside."""
    return bool(re.fullmatch(r"[^\n<>{}]+ [^\n<>{}]+\n", text)) and "Traceback" not in text


def test_the_page_is_sent_with_a_policy_that_lets_nothing_else_in(client):
    status, text, answer = client.ask("GET", "")
    assert status == 200
    policy = answer.headers["Content-Security-Policy"]
    [nonce] = set(re.findall(r"'nonce-([^']+)'", policy))
    assert policy.startswith("default-src 'none'; ")
    assert set(re.findall(r'nonce="([^"]+)"', text)) == {nonce}
    assert "unsafe" not in policy
    assert nonce not in client.ask("GET", "")[1]
    expected = {
        "Cache-Control": "no-store",
        "X-Content-Type-Options": "nosniff",
        "X-Frame-Options": "DENY",
        "Referrer-Policy": "no-referrer",
    }
    assert {name: answer.headers[name] for name in expected} == expected


OPEN = json.dumps({"page": "first"})
REFUSED = {
    "a wrong token": (403, ("GET", ""), {"token": "wrong"}),
    "no token": (403, ("GET", "favicon.ico"), {"token": ""}),
    "a token that is no ASCII": (403, ("GET", ""), {"token": "%C3%A9"}),
    "a wrong token of a post": (403, ("POST", "open", OPEN), {"token": "wrong"}),
    "a foreign host": (403, ("GET", ""), {"Host": "board.example:80"}),
    "no host": (403, ("GET", ""), {"Host": None}),
    "a foreign origin": (403, ("POST", "open", OPEN), {"Origin": "http://board.example"}),
    "an origin of nowhere": (403, ("POST", "open", OPEN), {"Origin": "null"}),
    "no origin": (403, ("POST", "open", OPEN), {"Origin": None}),
    "no such page": (404, ("GET", "../../etc/passwd"), {}),
    "no such question": (404, ("POST", "solve", OPEN), {}),
    "another method": (405, ("DELETE", ""), {}),
    "a method of nobody": (405, ("BREW", ""), {}),
    "no length": (411, ("POST", "open", ""), {"Content_Length": None}),
    "pieces": (411, ("POST", "open", ""), {"Transfer_Encoding": "chunked"}),
    "a length of words": (400, ("POST", "open", ""), {"Content_Length": "many"}),
    "too long": (413, ("POST", "open", b" " * (MOST_BYTES + 1)), {}),
    "much too long": (413, ("POST", "open", b""), {"Content_Length": "9" * 30}),
    "no JSON": (400, ("POST", "open", "{"), {}),
    "no UTF-8": (400, ("POST", "open", b'"\xff"'), {}),
    "no object": (400, ("POST", "open", "[1]"), {}),
    "deep JSON": (400, ("POST", "open", "[" * 200_000), {}),
    "a form": (400, ("POST", "open", OPEN), {"Content_Type": "text/plain"}),
    "no page": (400, ("POST", "open", "{}"), {}),
}


@pytest.mark.parametrize("what", REFUSED)
def test_a_refusal_is_a_sentence(what, client):
    expected, asked, changed = REFUSED[what]
    status, text, _answer = client.ask(*asked, **changed)
    assert status == expected
    assert is_sentence(text), text


def test_what_is_no_request_at_all_is_refused(board):
    """Neither a line of rubbish nor one without end gets more than a sentence."""
    for line in (b"\x16\x03\x01\x00", b"GET /" + b"x" * 70_000 + b" HTTP/1.1", b"GET / HTTP/9.9"):
        with socket.create_connection(("127.0.0.1", urlsplit(board.address).port), timeout=10) as link:
            link.sendall(line + b"\r\n\r\n")
            said = b""
            while part := link.recv(1 << 16):
                said += part
        assert b" 400 " in said.split(b"\r\n")[0]
        assert is_sentence(said.rpartition(b"\r\n\r\n")[2].decode())


def test_a_client_that_never_comes_to_an_end_is_left(board, monkeypatch):
    """Byte by byte, each in time: neither the head of a request nor its content may last longer than all of it may."""
    monkeypatch.setattr(server, "PATIENCE", 1.0)
    parts = urlsplit(board.address)
    head = f"POST {parts.path}open HTTP/1.1\r\nHost: {parts.netloc}\r\nOrigin: http://{parts.netloc}\r\n"
    for begun in ("GET /", f"{head}Content-Length: 5000\r\n\r\n"):
        began = time.monotonic()
        with socket.create_connection(("127.0.0.1", parts.port), timeout=10) as link, suppress(OSError):
            link.sendall(begun.encode())
            link.settimeout(0.2)
            while time.monotonic() - began < 8:
                link.sendall(b"x")
                with suppress(TimeoutError):
                    if not link.recv(1):
                        break
        assert time.monotonic() - began < 6


def test_a_second_page_is_refused_until_it_takes_the_board_over(client):
    assert client.post("open", page="first")[0] == 200
    status, text = client.post("open", page="second")
    assert status == 409
    assert is_sentence(text)
    assert client.post("look", page="second")[0] == 409
    status, text = client.post("open", page="second", here=True)
    assert status == 200
    assert client.post("undo", page="first", version=json.loads(text)["version"])[0] == 409
    # The first comes back when the second has been closed.
    assert client.post("left", page="second")[0] == 200
    assert client.post("open", page="first")[0] == 200


def test_a_plan_that_the_page_does_not_show_is_not_saved_but_edits_may_follow_each_other(client, tmp_path):
    """A planner does not wait for the price of one edit to make the next: lines are told, not counted."""
    state = json.loads(client.post("open", page="first", here=True)[1])
    put = {"day": "1", "from": "Harbour", "to": "Upriver", "count": "1"}
    asked = {"page": "first", "version": state["version"], "edits": [{"table": "moves", "out": None, "put": put}]}
    for count in (2, 3):
        status, text = client.post("edit", **asked)
        assert status == 200
        assert json.loads(text)["document"]["check"]["moves"][0]["printers"] == count
    status, text = client.post("save", page="first", version=state["version"], place=str(tmp_path / "plan"))
    assert (status, is_sentence(text)) == (409, True)
    assert not (tmp_path / "plan").exists()
    for _edit in range(2):
        assert client.post("undo", page="first")[0] == 200


def test_what_the_page_shows_already_is_not_sent_again(client):
    """Only lines, in which people type, and what an edit has changed; a page that says nothing gets all."""
    state = json.loads(client.post("open", page="first", here=True)[1])
    assert set(state["parts"]) == set(state["digests"])
    put = {"day": "1", "from": "Harbour", "to": "Upriver", "count": "1"}
    edits = [{"table": "moves", "out": None, "put": put}]
    after = json.loads(client.post("edit", page="first", edits=edits, shown=state["digests"])[1])
    changed = {name for name, digest in after["digests"].items() if state["digests"][name] != digest}
    assert set(after["parts"]) == changed | {"moves", "shipments"} < set(state["parts"])
    assert {"offices", "dispatch", "changes"} <= changed
    again = json.loads(client.post("undo", page="first", shown=after["digests"])[1])
    assert again["digests"] == state["digests"]
    assert set(again["parts"]) == changed | {"moves", "shipments"}
    for odd in ([1], {"map": {}}, "x"):
        assert set(json.loads(client.post("open", page="first", shown=odd)[1])["parts"]) == set(state["parts"])


def test_what_cannot_be_done_is_told_and_changes_nothing(client):
    state = json.loads(client.post("open", page="first", here=True)[1])
    known = {"page": "first", "version": state["version"]}
    for path, asked in (
        (
            "edit",
            {"table": "moves", "out": None, "put": {"day": "1", "from": "Nowhere", "to": "Upriver", "count": "1"}},
        ),
        ("save", {"place": "", "force": False}),
        ("save", {"place": TINY, "force": False}),
        ("save", {"place": "half \ud800 a letter", "force": False}),
        ("save", {"place": f"{'x' * 300}.xlsx", "force": False}),
        ("take", {"number": 3}),
        ("improve", {"edits": "many"}),
        ("claim", {"days": None}),
    ):
        status, text = client.post(path, **known, **asked)
        assert (status, is_sentence(text)) == (400, True), path
    assert json.loads(client.post("open", page="first")[1])["document"] == state["document"]


def test_files_with_names_that_are_no_text_are_told_and_home_is_where_the_planner_is(client, tmp_path, monkeypatch):
    (tmp_path / "full").mkdir()
    (tmp_path / os.fsdecode(b"full/a\xff")).touch()
    state = json.loads(client.post("open", page="first", here=True)[1])
    known = {"page": "first", "version": state["version"]}
    status, text = client.post("save", **known, place=str(tmp_path / "full"))
    assert (status, "a\\udcff" in text) == (400, True)
    monkeypatch.setenv("HOME", str(tmp_path))
    status, text = client.post("save", **known, place="~/plan")
    assert (status, json.loads(text)["place"]) == (200, str(tmp_path / "plan"))


def finished(client: Client) -> str:
    """Return what the page is told of a question that has been answered."""
    end = time.monotonic() + 60
    while time.monotonic() < end:
        status, text = client.post("look", page="first")
        assert status == 200
        if not json.loads(text)["running"]:
            return str(json.loads(text)["answer"])
        time.sleep(0.1)
    raise AssertionError("no answer")


def test_a_suggestion_and_a_verdict_come_when_they_are_asked_for(client):
    """One change makes 3 days of 4, and is made; that 2 are too few is told with what was tried."""
    state = json.loads(client.post("open", page="first", here=True)[1])
    while state["can"]["undo"]:
        state = json.loads(client.post("undo", page="first", version=state["version"])[1])
    before = state["document"]["check"]["days"]
    assert client.post("improve", page="first", edits="1")[0] == 200
    answer = finished(client)
    [number] = re.findall(r'data-do="take" data-number="(\d+)"', answer)
    state = json.loads(client.post("take", page="first", version=state["version"], number=int(number))[1])
    assert state["document"]["check"]["days"] == 3 < before
    assert client.post("claim", page="first", days="2")[0] == 200
    assert "every plan takes at least 3 days" in finished(client)


def test_a_question_can_be_stopped_and_another_one_waits(tmp_path):
    instance = read_instance(ROOT / "instances" / "may2020-observed.csv")
    (tmp_path / "none.csv").write_text("depart_day,from,to,printers\n", "utf-8")
    board = Board(instance, read_plan(tmp_path / "none.csv", instance))
    try:
        client = Client(board)
        assert client.post("open", page="first")[0] == 200
        assert client.post("claim", page="first", days="5")[0] == 200
        status, text = client.post("improve", page="first", edits="2")
        assert (status, is_sentence(text)) == (400, True)
        assert client.post("stop", page="first")[0] == 200
        begun = time.monotonic()
        finished(client)
        assert time.monotonic() - begun < PROMISE + SLACK
    finally:
        board.close()


def test_a_question_ends_when_the_page_that_asked_is_gone(tmp_path, monkeypatch):
    """A browser that was killed says nothing any more: nobody waits for the answer."""
    instance = read_instance(ROOT / "instances" / "may2020-observed.csv")
    (tmp_path / "none.csv").write_text("depart_day,from,to,printers\n", "utf-8")
    board = Board(instance, read_plan(tmp_path / "none.csv", instance))
    try:
        client = Client(board)
        assert client.post("open", page="first")[0] == 200
        assert client.post("claim", page="first", days="5")[0] == 200
        job = board.session.jobs.job
        assert job is not None
        board.session.watch()
        assert not job.stopped
        monkeypatch.setattr("reallocate.board.session.GONE", 0.0)
        monkeypatch.setattr("reallocate.board.server.WATCH", 0.0)
        end = time.monotonic() + PROMISE + SLACK
        while job.state == "running" and time.monotonic() < end:
            time.sleep(0.05)
        assert job.stopped
        assert job.state != "running"
        # Whoever opens the address again finds the plan as it was.
        monkeypatch.undo()
        assert client.post("open", page="second")[0] == 409
        assert client.post("open", page="second", here=True)[0] == 200
    finally:
        board.close()


def test_a_browser_that_is_killed_leaves_nothing_behind(tmp_path, monkeypatch):
    """It says no word: what it asked for ends when nothing has been heard of it for a while, with all that worked."""
    instance = read_instance(ROOT / "instances" / "may2020-observed.csv")
    (tmp_path / "none.csv").write_text("depart_day,from,to,printers\n", "utf-8")
    board = Board(instance, read_plan(tmp_path / "none.csv", instance))
    before = set(children_of(os.getpid()))
    browser = subprocess.Popen(
        [executable(), "--headless", *FLAGS, f"--user-data-dir={tmp_path / 'profile'}", board.address],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        end = time.monotonic() + 60
        while not board.session.attended and time.monotonic() < end:
            time.sleep(0.05)
        assert board.session.attended
        job = board.session.jobs.start("claim", lambda control: claim(instance, 5, control=control))
        os.killpg(browser.pid, signal.SIGKILL)
        browser.wait(10)
        assert board.session.attended  # nobody has said that it is gone
        assert job.state == "running"
        monkeypatch.setattr("reallocate.board.session.GONE", 0.0)
        monkeypatch.setattr("reallocate.board.server.WATCH", 0.0)
        end = time.monotonic() + PROMISE + SLACK
        while job.state == "running" and time.monotonic() < end:
            time.sleep(0.05)
        assert job.state != "running"
        assert Client(board).post("open", page="another")[0] == 200  # the plan is still there for the next page
    finally:
        with suppress(ProcessLookupError):
            os.killpg(browser.pid, signal.SIGKILL)
        working = set(children_of(os.getpid())) - before
        board.close()
    assert all(is_gone(process) for process in working)


def test_a_port_that_is_taken_is_told(board, tmp_path, capsys):
    sheet = tmp_path / "sheet.csv"
    sheet.write_text("depart_day,from,to,printers\n", "utf-8")
    port = str(urlsplit(board.address).port)
    assert run(["board", TINY, str(sheet), "--port", port, "--no-browser", "-q"]) == 2
    assert f"cannot be served on port {port}" in capsys.readouterr().err


def test_ctrl_c_ends_the_command_and_leaves_nothing_behind(tmp_path):
    """Also while a question is worked at and a page is open: two processes that solve, and they are gone too."""
    command = subprocess.Popen(
        [sys.executable, "-m", "reallocate", "board", TINY, "--no-browser", "-q"],
        stdout=subprocess.PIPE,
        text=True,
    )
    assert command.stdout is not None
    line = command.stdout.readline()
    assert line.startswith("Board: http://127.0.0.1:")
    address = line.split()[1]
    parts = urlsplit(address)
    link = http.client.HTTPConnection("127.0.0.1", parts.port, timeout=30)
    link.request(
        "POST", parts.path + "open", OPEN, {"Content-Type": "application/json", "Origin": f"http://{parts.netloc}"}
    )
    assert link.getresponse().status == 200
    children = children_of(command.pid)
    assert children
    begun = time.monotonic()
    command.send_signal(signal.SIGINT)
    assert command.wait(30) == 0
    assert time.monotonic() - begun < PROMISE + SLACK
    assert all(is_gone(child) for child in children)
    command.stdout.close()
    with pytest.raises(OSError, match="refused"):
        socket.create_connection(("127.0.0.1", parts.port), timeout=5)
