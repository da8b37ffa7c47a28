"""Names, notes and paths are data: shown as they are written, never obeyed by the terminal nor taken for markup."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from reallocate.cli.main import run
from reallocate.present.terminal import UNSEEN

TINY = Path(__file__).parents[2] / "instances" / "tiny-two-sites.csv"
#: Sets a terminal's title, clears it, and turns the rest red; then as a single control character (C1).
ESCAPES = "\x1b]0;OWNED\x07\x1b[2J\x1b[31m\x9b31m\u202e"
NAMES = ("Kutai [/] Lama", "Balikpapan [kota]", "Pos :m: [bold red]")


@pytest.fixture
def hostile(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The site table of an instance that tries everything, in a directory that does too."""
    place = tmp_path / f"desk [b] {ESCAPES}"
    place.mkdir()
    monkeypatch.chdir(place)
    table = place / f"k {ESCAPES}.csv"
    tables = {
        "": "code,name,kind,backlog,printers,blanks,source,note\n"
        + "".join(
            f"{code},{name},{rest},assumed {ESCAPES} [x],{ESCAPES} [/]\n"
            for code, name, rest in zip(
                ("[a]", "b:c:", "[/d]"),
                NAMES,
                ("regency,1200,1,800", "regency,400,3,800", "depot,0,0,300"),
                strict=True,
            )
        ),
        "deliveries": f"day,code,blanks,source,note\n2,[/d],600,assumed {ESCAPES},[/]{ESCAPES}\n",
        "legs": f"from,to,hours,note\n[a],b:c:,5,{ESCAPES}\n[a],[/d],5.5,[/]\n",
        "settings": f"setting,value,note\ntitle,[/]T{ESCAPES}[bold]x,{ESCAPES}\n",
        "rules": f"rule,site,to,date,day,value,note\nkeep_at_least,b:c:,,,,1,[/] {ESCAPES}\n",
    }
    for name, text in tables.items():
        file = table if not name else table.with_suffix(f".{name}.csv")
        file.write_text(text, encoding="utf-8")
    moves = place / f"moves{ESCAPES}.csv"
    moves.write_text("depart_day,from,to,printers\n1,b:c:,[a],1\n2,b:c:,[a],9\n", encoding="utf-8")
    return table


VERBS = {
    "solve": ["solve", "{k}", "-v"],
    "check": ["check", "{k}"],
    "check of a plan": ["check", "{k}", "{moves}"],
    "compare": ["compare", "{k}", "{moves}", "-o", "{out}"],
    "improve": ["improve", "{k}", "{moves}", "-o", "{out}"],
    "claim": ["claim", "{k}", "--days", "2"],
    "explain": ["explain", "{k}"],
    "explain of rules": ["explain", "{k}", "--rules"],
    "verify": ["verify", "{out}", "--instance", "{k}"],
    "export": ["export", "{k}", "--days", "3", "-o", "{out}"],
    "generate": ["generate", "{out}", "--seed", "1", "-o", "{out}"],
    "no such verb": ["{out}"],
    "no such option": ["solve", "{k}", "--{out}"],
    "no such file": ["check", "{out}.csv"],
    "a strange file beside it": ["check", "{strange}"],
}


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("as_json", [False, True], ids=["text", "json"])
def test_nothing_that_steers_a_terminal_is_printed(verb, as_json, hostile, capsys):
    strange = hostile.parent / "s" / "s.csv"
    strange.parent.mkdir()
    strange.write_text("code,name,backlog,printers,blanks\n[/],[b],1,x\x1b,1\n", encoding="utf-8")
    (strange.parent / f"s.{ESCAPES}.csv").touch()
    moves = next(hostile.parent.glob("moves*"))
    words = {"k": hostile.name, "moves": moves.name, "out": f"out{ESCAPES}[b]", "strange": str(strange)}
    arguments = [word.format(**words) for word in VERBS[verb]]
    if as_json and not {"export", "generate"} & {verb}:
        arguments.append("--json")
    assert run(arguments) in (0, 2, 3, 6)
    shown = capsys.readouterr()
    assert UNSEEN.search(shown.out) is None
    assert UNSEEN.search(shown.err) is None
    if "--json" in arguments:
        json.loads(shown.out)


@pytest.mark.parametrize("verb", ["solve", "check"])
def test_names_with_brackets_and_colons_are_shown_as_they_are_written(verb, hostile, capsys):
    assert run([verb, hostile.name, "-q"]) == 0
    shown = capsys.readouterr().out
    assert all(name in shown for name in NAMES)


def test_a_terminal_gets_colours_of_ours_and_no_other_sequence(hostile):
    """On a terminal rich writes sequences of its own: bold and colours, nothing else."""
    pty = pytest.importorskip("pty")
    near, far = pty.openpty()
    command = [sys.executable, "-m", "reallocate", "check", hostile.name, "-q"]
    done = subprocess.Popen(command, stdout=far, stderr=far, env={**os.environ, "TERM": "xterm", "COLUMNS": "200"})
    os.close(far)
    shown = b""
    while True:
        try:
            part = os.read(near, 65536)
        except OSError:  # Linux says so when the other end is closed
            break
        if not part:
            break
        shown += part
    os.close(near)
    assert done.wait() == 0
    text = re.sub(r"\x1b\[[0-9;]*m", "", shown.decode()).replace("\r\n", "\n")
    assert UNSEEN.search(text) is None
    assert "Kutai [/] Lama" in text


def test_file_names_that_are_not_utf8_are_written_with_escapes(tmp_path, monkeypatch, capsysbinary):
    """On the disk the bytes stay what they are; in texts, CSV files and JSON they are escapes: all of it is UTF-8."""
    monkeypatch.chdir(tmp_path)
    strange = os.fsdecode(b"n\xff")
    for file in TINY.parent.glob("tiny-two-sites*.csv"):
        (tmp_path / file.name.replace("tiny-two-sites", strange)).write_bytes(file.read_bytes())
    assert run(["solve", f"{strange}.csv", "-q"]) == 0
    assert b"Files: plans/n\\udcff" in capsysbinary.readouterr().out
    assert run(["verify", f"plans/{strange}", "--instance", f"{strange}.csv"]) == 0
    assert run(["compare", f"{strange}.csv", f"plans/{strange}", "-q", "-o", "out", "--no-optimum", "--json"]) == 0
    printed = capsysbinary.readouterr().out.decode()
    assert '"name": "n\\udcff"' in printed
    assert b"n\\xff," in (tmp_path / "out" / "comparison.csv").read_bytes()
