"""A performance profile of the study of peers: who proves the days within how many times the time of the fastest?

    python -m tests.study.profile

Draws docs/studies/profile.svg from the rows of docs/studies/peers.csv.

References
----------
Dolan, Moré (2002), "Benchmarking optimization software with performance profiles", Mathematical Programming 91,
doi:10.1007/s101070100263.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import inf, log10

from tests.study import peers
from tests.study.peers import OURS, PEERS, Row

PICTURE = peers.FOLDER / "profile.svg"
#: Colours that are told apart by those who do not see all, and dashes for those who print without them.
STYLES = {
    OURS: ("#0072b2", "none", 3.0),
    "cbc": ("#d55e00", "10 4", 2.0),
    "highs": ("#009e73", "2 4", 2.5),
    "cpsat": ("#a0528a", "12 4 2 4", 2.0),
    "scip": ("#b8860b", "6 3", 2.0),
    "naive": ("#555555", "1 3", 2.0),
}
#: Size of the picture, and the corners of the plot in it.
WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 760, 400, 70, 560, 24, 336


def ratios(rows: Sequence[Row]) -> dict[str, list[float]]:
    """Return for each of the command and the peers its seconds over those of the fastest, instance by instance.

    inf: not proven in time. Only instances that all of them were asked count.
    """
    took: dict[str, dict[str, float]] = {}
    for row in rows:
        if row["who"] in STYLES:
            took.setdefault(row["who"], {})[row["name"]] = float(row["days_seconds"] or inf)
    asked = set.intersection(*(set(seconds) for seconds in took.values())) if took else set()
    names = [name for name in dict.fromkeys(row["name"] for row in rows) if name in asked]
    least = {name: min(seconds[name] for seconds in took.values()) for name in names}
    # Where nobody has a proof, nobody is within any factor of the fastest.
    return {
        who: [inf if took[who][name] == inf else took[who][name] / least[name] for name in names]
        for who in STYLES
        if who in took
    }


def steps(factors: Sequence[float]) -> list[tuple[float, float]]:
    """Return where the share of instances within a factor rises, and to what; first (1, where it was fastest)."""
    points = {1.0: 0.0}
    for factor in sorted(factor for factor in factors if factor != inf):
        points[factor] = sum(other <= factor for other in factors) / len(factors)
    return list(points.items())


def picture(rows: Sequence[Row]) -> str:
    """Return the profile as SVG."""
    found = ratios(rows)
    count = len(next(iter(found.values()), []))
    last = farthest([factor for factors in found.values() for factor in factors])

    def across(factor: float) -> float:
        return LEFT + (RIGHT - LEFT) * log10(factor) / log10(last)

    def down(share: float) -> float:
        return BOTTOM - (BOTTOM - TOP) * share

    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">',
        '<g font-family="sans-serif" font-size="14" fill="#222222">',
        "<title>Share of the instances whose days are proven within a factor of the fastest</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
    ]
    for quarter in range(5):
        y = down(quarter / 4)
        lines += [rule(LEFT, y, RIGHT, y), text(LEFT - 8, y + 5, f"{25 * quarter} %", "end")]
    for factor in ticks(last):
        x = across(factor)
        lines += [rule(x, TOP, x, BOTTOM), text(x, BOTTOM + 20, f"{factor:g}", "middle")]
    lines += [
        text((LEFT + RIGHT) / 2, BOTTOM + 48, "t, times as long as the fastest", "middle"),
        f'<g transform="translate(18 {(TOP + BOTTOM) / 2:g}) rotate(-90)">',
        text(0, 0, f"share of the instances ({count})", "middle"),
        "</g>",
    ]
    for number, (who, factors) in enumerate(found.items()):
        (first, share), *later = steps(factors)
        corners = [f"M {across(first):.1f} {down(share):.1f}"]
        corners += [f"H {across(factor):.1f} V {down(share):.1f}" for factor, share in later]
        lines.append(f'<path d="{" ".join(corners)} H {RIGHT}" {stroke(who)}/>')
        y = TOP + 16 + 30 * number
        lines += [
            f'<path d="M {RIGHT + 18} {y} h 46" {stroke(who)}/>',
            text(RIGHT + 72, y + 5, PEERS.get(who, who), "start"),
        ]
    return "\n".join([*lines, "</g>", "</svg>", ""])


def farthest(factors: Sequence[float]) -> float:
    """Return the end of the axis: the first of 10, 100, ... that no finite factor reaches."""
    most = max((factor for factor in factors if factor != inf), default=1.0)
    return float(10 ** (int(log10(most)) + 1))


def ticks(last: float) -> list[int]:
    """Return what stands at the axis: 1, 2, 5, 10, ... on a short one, powers of 10 on a long one."""
    decades = round(log10(last))
    return [n * 10**k for k in range(decades) for n in ((1, 2, 5) if decades < 4 else (1,))] + [10**decades]


def stroke(who: str) -> str:
    colour, dash, width = STYLES[who]
    return f'fill="none" stroke="{colour}" stroke-width="{width:g}" stroke-dasharray="{dash}"'


def rule(x: float, y: float, to_x: float, to_y: float) -> str:
    return f'<path d="M {x:.1f} {y:.1f} L {to_x:.1f} {to_y:.1f}" stroke="#dddddd"/>'


def text(x: float, y: float, words: str, anchor: str) -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}">{words}</text>'


def main() -> None:
    PICTURE.write_text(picture(list(peers.read().values())), encoding="utf-8")


if __name__ == "__main__":
    main()
