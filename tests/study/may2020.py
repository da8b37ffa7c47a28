"""How many days did May 2020 take, whatever the 31 figures were that no source gives?

    python -m tests.study.may2020 [--jobs N] [--only-write]

Works out the studies of ``instances/studies`` in the directory ``sweeps``, where they go on when they are interrupted,
and writes ``docs/studies/may2020.md`` with its tables and chart. `--only-write`: from what is there already.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from statistics import stdev

from reallocate import read_instance, read_sweep, sweep
from reallocate.present.words.sweep import mean, sentence, share, standing
from reallocate.sweeping.result import Influence, Scenario, Sweep

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "docs" / "studies"
STUDIES = ("may2020", "may2020-levers")
#: Figures that the chart and the table show.
SHOWN = 8
#: The figure that moves the days most.
FIRST = "delivery_day#1"
#: Days that were announced.
PROMISED = 10
#: Sizes of the chart, in its own unit.
WIDTH, ROW, LEFT, SCALE = 720, 24, 250, 100
INK, DARK, LIGHT = "#222222", "#1f4e79", "#9dc3e6"


def main(words: Sequence[str] | None = None) -> None:
    """Work the studies out, and write what they say."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--only-write", action="store_true")
    asked = parser.parse_args(words)
    found = []
    for name in STUDIES:
        place = ROOT / "sweeps" / name
        if not asked.only_write:
            sweep(ROOT / "instances" / "studies" / f"{name}.toml", place, jobs=asked.jobs)
        found.append(read_sweep(place))
        table = (place / "rows.csv").read_text(encoding="utf-8")
        (FOLDER / f"{name}.csv").write_text(table, encoding="utf-8")
    many, levers = found
    (FOLDER / "may2020.svg").write_text(chart(many.scenarios[0]), encoding="utf-8")
    (FOLDER / "may2020.md").write_text("\n".join(page(many, levers)) + "\n", encoding="utf-8")
    sys.stdout.write(sentence(many, many.scenarios[0]) + "\n")


def page(many: Sweep, levers: Sweep) -> Iterator[str]:
    """Yield the lines of the page."""
    [one] = many.scenarios
    yield "# May 2020, whatever the figures were\n"
    yield "`python -m tests.study.may2020`, which runs\n"
    for name in STUDIES:
        yield f"    reallocate sweep instances/studies/{name}.toml -o sweeps/{name}"
    yield ""
    yield from wrapped(
        "No source gives 31 figures of "
        "[may2020](../../instances/README.md#what-is-known-derived-and-assumed): how many "
        "cards waited in three offices, how many blanks and printers each had, when the two "
        "tranches came, four lengths "
        "of trips and of days. Here they are drawn anew, 1,000 times, as "
        "[the study](../../instances/studies/may2020.toml) says: what is known of a column is its "
        "total, and that stays. "
        "Of each reconstruction the fewest days are worked out, and proven. "
        f"The rows are in [may2020.csv](may2020.csv); {count_of_proven(one)}."
    )
    yield f"\n**{sentence(many, one)}**\n"
    yield "![Days of the reconstructions, and what moves them](may2020.svg)\n"
    yield "| days | reconstructions | enough in |"
    yield "|---|---|---|"
    for days, count in one.days:
        yield f"| {days} | {count} | {share(one.enough(days), len(one.rows))} |"
    yield "\n## What holds whatever the truth is\n"
    told = " ".join(map(str, standing(one)))
    if one.at_least is not None and one.at_least > PROMISED:
        told += (
            f' So "done in {PROMISED} days" was not to be kept by moving printers at 200 cards a day, whatever is '
            "true of the rest, as long as it lies within what was drawn."
        )
    yield from wrapped(told)
    yield "\n## What to phone about first\n"
    yield from wrapped(
        "The mean of the days where a figure is in the lowest third of what was drawn, and where it is in the highest. "
        "The first figure moves the days by "
        f"{mean(one.influences[0].size)}, the next by {mean(one.influences[1].size)}: "
        f"ask first for {named(one.influences[0])}. "
        f"Differences of up to {by_chance(one):.1f} may be chance."
    )
    yield "\n| figure | low | mean days | high | mean days | between |"
    yield "|---|---|---|---|---|---|"
    for part in one.influences[:SHOWN]:
        cells = (
            named(part),
            f"up to {part.upto}",
            mean(part.low),
            f"from {part.since}",
            mean(part.high),
            mean(part.size),
        )
        yield "| " + " | ".join(map(str, cells)) + " |"
    yield "\nThe days by the day on which the first tranche comes (3 is 22 May, what the fill-in takes for it):\n"
    yield from crossed(many, one)
    yield "\n## Both rates, with and without levers\n"
    some = levers.scenarios[0].total
    yield from wrapped(
        f"{'These' if some == one.total else f'The first {some} of these'} reconstructions, at the rate that was "
        "planned with and at the one that was observed, and "
        "with what a province may do beside moving printers "
        "([study](../../instances/studies/may2020-levers.toml), [rows](may2020-levers.csv))."
    )
    yield ""
    for scenario in levers.scenarios:
        name = dict(scenario.given)["case"]
        if scenario.rows:
            known = f"Proven in {scenario.proven} of {len(scenario.rows)}."
            yield from wrapped(f"- {name}: {sentence(levers, scenario)} {known}", "  ")
    yield ""
    yield from compared(levers)
    seconds = sum(row.answer.seconds for found in (many, levers) for row in found.rows if row.answer is not None)
    yield ""
    yield from wrapped(
        f"{len(many.rows) + len(levers.rows):,} variants, {many.work.made + levers.work.made:,} searches, which took "
        f"{seconds:,.0f} s on one core each, on a machine that had other things to do."
    )


def count_of_proven(one: Scenario) -> str:
    """Return of how many the days are proven."""
    return f"of {one.proven} of {len(one.rows)} the days are proven"


def by_chance(one: Scenario) -> float:
    """Return what two thirds of the variants differ by at most, in 19 of 20 cases, where a figure does nothing."""
    days = [took for took, count in one.days for _k in range(count)]
    return 2.0 * stdev(days) * (2 / (len(days) / 3)) ** 0.5


def crossed(found: Sweep, one: Scenario) -> Iterator[str]:
    """Yield the days of the reconstructions by the day of the first tranche."""
    at = found.columns.index(FIRST)
    counts = Counter((int(row.cells[at]), row.answer.days) for row in one.rows if row.answer is not None)
    days = [days for days, _count in one.days]
    yield "| first tranche on day | " + " | ".join(f"{d} days" for d in days) + " |"
    yield "|---" * (len(days) + 1) + "|"
    for day in sorted({day for day, _days in counts}):
        yield f"| {day} | " + " | ".join(str(counts[day, d] or "") for d in days) + " |"


def compared(levers: Sweep) -> Iterator[str]:
    """Yield what each lever saves in the same reconstruction."""
    by_case = {dict(one.given)["case"]: {row.places_key: row for row in keyed(levers, one)} for one in levers.scenarios}
    yield "| | days saved in the same reconstruction, mean | most | saves none in |"
    yield "|---|---|---|---|"
    for name, rows in by_case.items():
        plain = "200 a day" if name.startswith("200") else "40 a day"
        if name == plain:
            continue
        saved = [by_case[plain][key].days - row.days for key, row in rows.items() if key in by_case[plain]]
        if saved:
            middle = mean(Fraction(sum(saved), len(saved)))
            yield f"| {name} | {middle} | {max(saved)} | {share(saved.count(0), len(saved))} |"


class Keyed:
    """A reconstruction and its days."""

    def __init__(self, key: str, days: int) -> None:
        self.places_key, self.days = key, days


def keyed(found: Sweep, one: Scenario) -> Iterator[Keyed]:
    """Yield the rows with a plan by their draw."""
    at = found.columns.index("draw")
    for row in one.rows:
        if row.answer is not None and row.answer.days is not None:
            yield Keyed(row.cells[at], row.answer.days)


def named(part: Influence) -> str:
    """Return a figure as people call it."""
    kind, _at, site = part.column.partition("@")
    kind, _row, delivery = kind.partition("#")
    name = kind.replace("_", " ")
    if delivery:
        return f"the day of tranche {delivery}"
    names = {site.code: site.name for site in read_instance(ROOT / "instances" / "may2020.csv").sites}
    if "~" in site:
        return "hours from {} to {}".format(*(names[code] for code in site.split("~")))
    return f"{name} of {names[site]}" if site else name


def wrapped(text: str, indent: str = "") -> list[str]:
    """Return a paragraph in lines of at most 120 characters."""
    import textwrap

    return textwrap.wrap(text, 120, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False)


# --- the chart --------------------------------------------------------------------------------------------------------


def chart(one: Scenario) -> str:
    """Return the days as bars, and below them the means of the figures that move them most."""
    bars, dots = list(_bars(one)), list(_dots(one))
    height = 60 + ROW * (len(one.days) + min(SHOWN, len(one.influences))) + 90
    style = f'font-family="sans-serif" font-size="13" fill="{INK}"'
    head = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {height}" width="{WIDTH}" height="{height}">'
    return "\n".join([head, f"<g {style}>", *bars, *dots, "</g>", "</svg>", ""])


def _text(x: float, y: float, text: str, anchor: str = "start", weight: str = "normal") -> str:
    return f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-weight="{weight}">{text}</text>'


def _bars(one: Scenario) -> Iterator[str]:
    yield _text(10, 22, f"Fewest days of {len(one.rows):,} reconstructions", weight="bold")
    most = max(count for _days, count in one.days)
    for k, (days, count) in enumerate(one.days):
        y = 36 + ROW * k
        yield _text(LEFT - 10, y + 15, f"{days} days", "end")
        wide = (WIDTH - LEFT - 120) * count / most
        yield f'<rect x="{LEFT}" y="{y + 2}" width="{wide:.1f}" height="{ROW - 6}" fill="{DARK}"/>'
        yield _text(LEFT + wide + 8, y + 15, f"{count} ({share(count, len(one.rows))})")


def _dots(one: Scenario) -> Iterator[str]:
    top = 36 + ROW * len(one.days) + 34
    yield _text(10, top, "Mean days where a figure is low (light) and high (dark)", weight="bold")
    shown = one.influences[:SHOWN]
    low = min(min(part.low, part.high) for part in shown)
    wide = max(max(part.low, part.high) for part in shown) - low
    for k, part in enumerate(shown):
        y = top + 20 + ROW * k
        xs = [LEFT + float((value - low) / wide) * (WIDTH - LEFT - 60) for value in (part.low, part.high)]
        yield _text(LEFT - 14, y + 4, named(part), "end")
        yield f'<line x1="{xs[0]:.1f}" y1="{y}" x2="{xs[1]:.1f}" y2="{y}" stroke="{INK}" stroke-width="1"/>'
        for x, colour in zip(xs, (LIGHT, DARK), strict=True):
            yield f'<circle cx="{x:.1f}" cy="{y}" r="6" fill="{colour}"/>'
    y = top + 20 + ROW * len(shown)
    for value in (low, low + wide):
        x = LEFT + float((value - low) / wide) * (WIDTH - LEFT - 60)
        yield _text(x, y + 6, f"{mean(value)}", "middle")


if __name__ == "__main__":
    main()
