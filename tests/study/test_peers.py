"""The study of peers: what they say is read as it is meant, and each answers as the recorded optimum."""

from __future__ import annotations

import importlib.util
import json

import pytest

from tests.study import peers
from tests.study.measure import Measured, measured

TINY = "instances/tiny-two-sites.csv"


@pytest.mark.parametrize("who", peers.PEERS)
def test_a_peer_finds_the_fewest_days_and_moves(who, request):
    if importlib.util.find_spec(peers.PACKAGES[who].lower()) is None:
        pytest.skip(f"{peers.PEERS[who]} is not installed")
    root = request.config.rootpath
    [optimum] = [line for line in (root / "instances" / "optima.csv").read_text().splitlines() if "tiny-two" in line]
    row = peers.theirs(who, root / TINY, 60.0, peers.sys.executable)
    assert row.get("note", "") == ""
    assert [row["days"], row["moves"]] == optimum.split(",")[1:3]
    assert (row["days_bound"], row["moves_bound"]) == (row["days"], row["moves"])
    assert float(row["days_seconds"]) <= float(row["moves_seconds"]) <= float(row["seconds"]) + 1


def test_building_alone_tells_the_size(request):
    row = peers.building(request.config.rootpath / TINY, 60.0)
    assert row["note"] == "built"
    assert int(row["columns"]) > 0
    assert peers.building(request.config.rootpath / TINY, 0.01)["note"] == "not built in 0.01 s"


def test_what_is_said_counts_up_to_the_limit():
    """Days are proven when the bound reaches them, moves when the peer says so, and in time."""
    facts = [
        {"days_bound": 4, "seconds": 1.0},
        {"columns": 10, "rows": 5, "seconds": 1.5},
        {"days": 6, "seconds": 2.0},
        {"days_bound": 6, "seconds": 4.0},
        {"moves": 3, "moves_proven": False, "seconds": 9.0},
        {"moves": 2, "moves_proven": True, "seconds": 10.5},
    ]
    said = "Running a solver\n" + "\n".join(json.dumps(fact) for fact in facts)
    found = {"days_bound": "6", "days": "6", "days_seconds": "4.00", "columns": "10", "rows": "5", "moves": "3"}
    assert peers.answered(peers.told(Measured(11.0, 50.0, 0, said, ""), 10.0)) == found
    found |= {"moves": "2", "moves_bound": "2", "moves_seconds": "10.50"}
    assert peers.answered(peers.told(Measured(11.0, 50.0, 0, said, ""), 11.0)) == found


def test_the_page_shows_what_is_open_and_how_much_longer_peers_take():
    ours = {"days": "5", "days_bound": "5", "days_seconds": "2", "moves": "9", "moves_bound": "8", "moves_seconds": ""}
    theirs = {"days": "6", "days_bound": "4", "days_seconds": "", "moves": "", "moves_bound": "", "moves_seconds": ""}
    rest = {**dict.fromkeys(peers.COLUMNS, ""), "name": "island-0", "time_limit": "120"}
    page = peers.page([{**rest, **ours, "who": "reallocate"}, {**rest, **theirs, "who": "cbc"}])
    assert "| island-0 | reallocate | 5 | 2 | 9 (≥ 8) | > 120 |" in page
    assert "| island-0 | PuLP + CBC | 6 (≥ 4) | > 120 | - | > 120 |" in page
    assert "| island-0 | > 60.0 | - |" in page


def test_the_page_is_that_of_the_rows():
    assert (peers.FOLDER / "peers.md").read_text(encoding="utf-8") == peers.page(list(peers.read().values()))


def test_peers_are_left_out_with_a_word_where_they_are_missing(tmp_path, monkeypatch, capsys):
    monkeypatch.setattr(peers, "FOLDER", tmp_path)
    monkeypatch.setattr(peers, "BUILT", ())
    monkeypatch.setattr(peers, "NAMES", ("province-0",))
    monkeypatch.setattr(peers, "ours", lambda path, limit: {"note": "stand-in"})
    monkeypatch.setattr(peers, "theirs", lambda who, path, limit, python: {"note": "stand-in"})
    bare = tmp_path / "python"
    bare.write_text("#!/bin/sh\nexit 1\n")
    bare.chmod(0o755)
    for _again in range(2):
        peers.study([], [], 5.0, str(bare))
    said = capsys.readouterr().out
    assert said.count("CP-SAT is left out") == said.count("SCIP is left out") == 2
    assert said.count("name province-0") == 4  # the second time all is there
    assert [who for _name, who in peers.read()] == ["reallocate", "cbc", "highs", "naive"]


def test_a_process_is_ended_at_the_limit():
    cost = measured([peers.sys.executable, "-c", "import time; print('x', flush=True); time.sleep(60)"], 1.0)
    assert cost.code is None
    assert cost.output == "x\n"
    assert cost.seconds < 30
