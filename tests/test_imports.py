"""What a bare import and ``--help`` load: nothing heavy."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

LANGUAGE_MODULES = (".catalogues", ".messages", ".quantities", ".system", ".told")
HEAVY = {"pandas", "numpy", "networkx", "highspy", "pulp", "rich"}


def loaded_by(code: str) -> set[str]:
    """Return the modules that `code` loads beyond those of a bare interpreter."""
    tail = "; import sys, json; sys.stderr.write('@@' + json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code + tail], capture_output=True, text=True, check=True)
    bare = subprocess.run(
        [sys.executable, "-c", "import sys, json; print(json.dumps(sorted(sys.modules)))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stderr.split("@@")[1])) - set(json.loads(bare.stdout))


def test_import_reallocate_loads_one_module_of_ours_and_none_of_others():
    ours = {name for name in loaded_by("import reallocate") if name.split(".")[0] not in sys.stdlib_module_names}
    assert ours == {"reallocate"}


def test_help_loads_click_and_the_few_modules_that_it_needs():
    code = "from reallocate.cli.main import run; run(['--help'])"
    loaded = loaded_by(code)
    assert not {name.split(".")[0] for name in loaded} & HEAVY
    assert {name for name in loaded if name.startswith("reallocate")} == {
        "reallocate",
        "reallocate.cli",
        "reallocate.cli.main",
        "reallocate.cli.speaking",
        "reallocate.errors",
        *(f"reallocate.language{module}" for module in ("", *LANGUAGE_MODULES)),
        "reallocate.present",
        "reallocate.present.terminal",
    }


@pytest.mark.parametrize("verb", ["solve", "check", "compare", "export"])
def test_help_of_a_verb_loads_nothing_heavy(verb):
    loaded = loaded_by(f"from reallocate.cli.main import run; run(['{verb}', '--help'])")
    assert not {name.split(".")[0] for name in loaded} & HEAVY


def test_solving_never_loads_pandas():
    code = (
        "import os; from reallocate import read_instance, solve; solve(read_instance('instances/tiny-two-sites.csv'))"
    )
    assert "pandas" not in loaded_by(code)


@pytest.mark.parametrize(
    "arguments",
    [
        ["solve", "instances/tiny-two-sites.csv", "-o", "plan"],
        ["check", "instances/may2020.csv", "instances/plans/may2020/partial.csv"],
        ["check", "instances/may2020.csv", "instances/plans/may2020/broken.csv"],
        ["compare", "instances/may2020.csv", "instances/plans/may2020/partial.csv"],
        [
            "improve",
            "instances/may2020.csv",
            "instances/plans/may2020/partial.csv",
            "--edits",
            "1",
            "--time-limit",
            "2",
        ],
        ["claim", "instances/tiny-two-sites.csv", "--days", "2"],
        ["tranche", "instances/tiny-two-sites.csv"],
        ["robust", "instances/tiny-two-sites.csv", "--breakdowns", "1"],
        ["sweep", "instances/tiny-two-sites.csv", "--vary", "printers@B:by=0,1"],
        ["trade-off", "instances/tiny-two-sites.csv", "--waiting"],
        ["alternatives", "instances/tiny-two-sites.csv", "--count", "2"],
        ["replan", "instances/may2020.csv", "instances/plans/may2020/partial.csv", "--on", "9", "--edits", "0"],
        ["explain", "instances/tiny-two-sites.csv"],
        ["explain", "instances/tiny-rules.csv", "--rules"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_command_leaves_the_solver_to_another_process(tmp_path, arguments):
    """What the solver does, or what is done to it, cannot touch the process that keeps and writes the plan."""
    words = [str(tmp_path / word) if word == "plan" else word for word in arguments]
    loaded = loaded_by(f"import os; from reallocate.cli.main import run; run({[*words, '-q']})")
    assert "reallocate.running.worker" in loaded
    assert not {name.split(".")[0] for name in loaded} & {"highspy", "pulp", "numpy", "pandas", "networkx"}


def test_writing_what_solving_finds_loads_nothing_of_other_answers(tmp_path):
    words = ["solve", "instances/tiny-two-sites.csv", "-q", "-o", str(tmp_path / "plan")]
    loaded = loaded_by(f"from reallocate.cli.main import run; run({words})")
    assert (tmp_path / "plan" / "summary.json").is_file()
    assert not {name for name in loaded if name.startswith(("reallocate.questions", "reallocate.sweeping"))}
    assert not loaded & {"reallocate.present.writing", "reallocate.present.workbooks", "reallocate.present.findings"}


def test_every_public_name_can_be_imported():
    import reallocate

    for name in reallocate.__all__:
        assert getattr(reallocate, name) is not None
    with pytest.raises(AttributeError):
        _ = reallocate.no_such_name
