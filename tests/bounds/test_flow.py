"""The most that flows, against networkx, which needs a fifth of a second to load."""

from __future__ import annotations

import random

import networkx as nx
import pytest

from reallocate.bounds.flow import maximum_flow


@pytest.mark.parametrize("seed", range(60))
def test_value_and_cut_are_those_of_networkx(seed):
    rng = random.Random(seed)
    lots, needs = range(rng.randint(0, 6)), range(rng.randint(0, 6))
    ways = [("source", ("lot", k), rng.randint(0, 9)) for k in lots]
    pairs = [(k, n) for k in lots for n in needs if rng.random() < 0.5]
    ways += [(("lot", k), ("need", n), rng.choice([rng.randint(0, 9), 99])) for k, n in pairs]
    ways += [(("need", n), ("also", m), rng.randint(0, 4)) for n in needs for m in needs if rng.random() < 0.3]
    ways += [((kind, n), "sink", rng.randint(0, 9)) for n in needs for kind in ("need", "also")]
    graph = nx.DiGraph()
    graph.add_nodes_from(["source", "sink"])
    graph.add_weighted_edges_from(ways, weight="capacity")
    value, (_before, behind) = nx.minimum_cut(graph, "source", "sink")
    assert maximum_flow(ways, "source", "sink") == (value, behind)
