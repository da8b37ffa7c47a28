"""The most that flows from a source to a sink, in whole numbers, and the cut behind it."""

from __future__ import annotations

from collections import deque
from collections.abc import Hashable, Iterable, Mapping
from itertools import pairwise
from typing import TypeVar

N = TypeVar("N", bound=Hashable)
#: By node, what can still flow from it to others.
Residual = dict[N, dict[N, int]]


def maximum_flow(ways: Iterable[tuple[N, N, int]], source: N, sink: N) -> tuple[int, set[N]]:
    """Return the most that flows from `source` to `sink`, and the nodes behind the cut.

    Dinic 1970, "Algorithm for solution of a problem of maximum flow in networks with power estimation". Behind the cut
    are all nodes from which more could flow to the sink: the fewest that a cut of this size can part from the source,
    whichever of several greatest flows is found.

    Parameters
    ----------
    ways : (from, to, capacity); none twice, none in both directions.
    """
    residual: Residual[N] = {source: {}, sink: {}}
    for start, end, capacity in ways:
        residual.setdefault(start, {})[end] = capacity
        residual.setdefault(end, {})[start] = 0
    value = 0
    while True:
        # Every way onward is one step nearer to the sink: nothing flows in circles.
        steps = _steps_to(residual, sink)
        if source not in steps:
            return value, set(steps)
        value += _blocking(residual, steps, source, sink)


def _steps_to(residual: Residual[N], sink: N) -> dict[N, int]:
    """Return by node the steps to the sink along ways on which more can flow; others are not there."""
    steps, ahead = {sink: 0}, deque([sink])
    while ahead:
        at = ahead.popleft()
        for before in residual[at]:
            if before not in steps and residual[before][at] > 0:
                steps[before] = steps[at] + 1
                ahead.append(before)
    return steps


def _blocking(residual: Residual[N], steps: Mapping[N, int], source: N, sink: N) -> int:
    """Let as much flow as goes on shortest ways; return how much that is."""
    untried = {at: [n for n in residual[at] if steps.get(n, far) < far] for at, far in steps.items()}
    value, path = 0, [source]
    while path:
        at = path[-1]
        ways = list(pairwise(path))
        if at == sink:
            amount = min(residual[a][b] for a, b in ways)
            for a, b in ways:
                residual[a][b] -= amount
                residual[b][a] += amount
            value += amount
            # Back to where the first way is full: what lies before it may lead elsewhere.
            del path[next(k for k, (a, b) in enumerate(ways) if not residual[a][b]) + 1 :]
            continue
        while untried[at] and not residual[at][untried[at][-1]]:
            untried[at].pop()
        if untried[at]:
            path.append(untried[at][-1])
            continue
        path.pop()
        if path:
            untried[path[-1]].pop()
    return value
