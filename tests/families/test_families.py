"""Made-up instances: the same bytes for a seed, and what the families promise."""

from __future__ import annotations

import hashlib

import networkx as nx
import pytest

from reallocate import UsageError, read_instance
from reallocate.cli.main import run
from reallocate.families.chance import Chance
from reallocate.families.instances import DELIVERY_DAYS, FAMILIES, RATE, generate
from reallocate.instance.writer import write_instance

#: SHA-256 over the files of an instance, in the order of their names: a change here makes old results worthless.
DIGESTS = {
    ("province", 0): "770326edbaa75bb7252cbce16c0eb2c7a178ceda9f20a1b089a20ee5a47da503",
    ("province", 1): "6bc5a93a7bc0142c371165c18c604d5782cca4f8f60b122060626b6c9fae24e2",
    ("island", 0): "ca29a1fabb263c69442ac558c9b6f86870aa2422206e5069b16c7636e6d91415",
    ("region", 0): "f023ba0a37db0591f9dbc6c5795cec23efd30da51f876c8e72d074fc21985c80",
}


def digest(directory) -> str:
    files = sorted(directory.iterdir())
    return hashlib.sha256(b"".join(file.name.encode() + b"\0" + file.read_bytes() for file in files)).hexdigest()


@pytest.mark.parametrize(("family", "seed"), DIGESTS)
def test_an_instance_is_the_same_byte_for_byte(family, seed, tmp_path):
    write_instance(generate(family, seed), tmp_path)
    assert digest(tmp_path) == DIGESTS[family, seed]


@pytest.mark.parametrize("family", ["province", "island", "region"])
def test_a_family_keeps_its_word(family):
    """Sizes, tightness, blanks and roads are those of the protocol."""
    instance = generate(family, 3)
    offices = instance.sites[1:]
    assert len(offices) == FAMILIES[family].sites
    assert instance.sites[0].is_depot
    assert 12 <= instance.backlog / (RATE * instance.printers) <= 14 + 0.01
    assert sum(site.backlog == 0 for site in offices) == len(offices) // 4
    assert all(0 <= site.blanks <= 0.6 * site.backlog for site in offices)
    assert all(site.printers >= 1 for site in offices)
    lacking = instance.backlog - instance.blanks
    assert lacking <= instance.delivered <= 1.01 * lacking
    assert [d.day for d in instance.deliveries] == list(DELIVERY_DAYS)
    roads = nx.Graph((leg.origin, leg.destination) for leg in instance.legs)
    assert nx.is_connected(roads)
    assert all(roads.degree(k) >= 6 for k in range(1, len(instance.sites)))


def test_an_instance_reads_back_equal(tmp_path):
    made = generate("island", 7)
    read = read_instance(write_instance(made, tmp_path))
    assert (read.sites, read.deliveries, read.settings) == (made.sites, made.deliveries, made.settings)
    assert read.travel.hours == made.travel.hours


def test_options_change_size_and_name():
    instance = generate("island", 1, sites=100, printers_per_site=1, slack=0.5)
    assert instance.name == "island-1-n100-p1-s0_5"
    assert len(instance.sites) == 101
    assert instance.printers == 100
    lacking = instance.backlog - instance.blanks
    assert instance.delivered == lacking + int(0.5 * lacking)


@pytest.mark.parametrize(
    ("family", "options"), [("village", {}), ("island", {"sites": 1}), ("island", {"printers_per_site": 0.5})]
)
def test_what_cannot_be_made_is_refused(family, options):
    with pytest.raises(UsageError):
        generate(family, 1, **options)


def test_draws_have_their_means():
    chance = Chance(5)
    draws = [chance.poisson(2.5) for _ in range(4000)]
    assert abs(sum(draws) / len(draws) - 2.5) < 0.1
    normals = [chance.normal(1, 2) for _ in range(4000)]
    assert abs(sum(normals) / len(normals) - 1) < 0.12
    assert len(set(chance.chosen(50, 20))) == 20


def test_the_command_writes_once(tmp_path, capsys):
    """Files of others are not replaced without --force; a second run is none; a wrong family names the known ones."""
    where = str(tmp_path / "x")
    assert run(["generate", "province", "--seed", "1", "-o", where]) == 0
    assert capsys.readouterr().out.endswith("province-1.csv\n")
    before = digest(tmp_path / "x")
    assert run(["generate", "province", "--seed", "1", "-o", where]) == 0
    (tmp_path / "x" / "province-1.csv").write_text("somebody's", encoding="utf-8")
    assert run(["generate", "province", "--seed", "1", "-o", where]) == 2
    assert (tmp_path / "x" / "province-1.csv").read_text(encoding="utf-8") == "somebody's"
    assert run(["generate", "province", "--seed", "1", "-o", where, "--force"]) == 0
    assert digest(tmp_path / "x") == before
    assert run(["generate", "provinse", "--seed", "1", "-o", where]) == 2
    assert "province, island, region, nation" in capsys.readouterr().err
