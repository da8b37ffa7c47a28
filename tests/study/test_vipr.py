"""The study of external checkers, with a stand-in for one."""

from __future__ import annotations

import sys
from random import Random

import pytest

from tests.proof.cases import mixed_rounding
from tests.study import vipr

STAND_IN = """#!{python}
import sys
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.proof.small_checker import check
check(Path(sys.argv[1]).read_text())
print("Infeasibility verified.")
"""


def test_the_table_has_a_line_for_each_file(tmp_path, monkeypatch, capsys, request):
    checker = tmp_path / "checker"
    checker.write_text(STAND_IN.format(python=sys.executable, root=str(request.config.rootpath)))
    checker.chmod(0o755)
    good, bad = tmp_path / "good.vipr", tmp_path / "bad.vipr"
    good.write_text(mixed_rounding().text())
    bad.write_text(mixed_rounding().text().replace("{ rnd", "{ lin"))
    monkeypatch.setattr(sys, "argv", ["vipr", str(checker), str(good), str(bad), "--changes", "5"])
    vipr.main()
    lines = [line.split(" | ") for line in capsys.readouterr().out.splitlines()]
    assert [line[2] for line in lines[2:]] == ["accepted", "refused"]
    assert [line[4] for line in lines[2:]] == ["5", "5"]
    assert lines[2][-1] == "0 |"


@pytest.mark.parametrize("seed", [1, 2])
def test_changes_are_the_same_for_a_seed(seed):
    text = mixed_rounding().text()
    once, again = ([*vipr.tampered(text, 10, Random(seed))] for _ in range(2))
    assert once == again
    assert all(other != text for _, other in once)


def test_changes_can_be_kept_to_the_derivations():
    text = mixed_rounding().text()
    start = text.index("DER")
    found = [other for _, other in vipr.tampered(text, 20, Random(1), start)]
    assert all(other.startswith(text[:start]) and other != text for other in found)
