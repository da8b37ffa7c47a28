"""What a chart shows, read from its SVG: texts with the room that they take, and whatever is wrong with them."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from collections.abc import Iterator

from reallocate.present.page.svg import Box, text_box

NS = "{http://www.w3.org/2000/svg}"
#: Sizes by class, as charts.css has them.
SIZES = {"small": 10.0, "tiny": 10.0, "count": 10.0}
COORDINATES = ("x", "y", "cx", "cy", "r", "width", "height", "d", "viewBox")
NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def texts(svg: str, size: float = 12.0) -> list[tuple[str, Box]]:
    """Return each text of a chart with its box, by its anchor and that of the groups that it is in."""
    return list(_texts(ET.fromstring(svg), None, size))


def _texts(node: ET.Element, anchor: str | None, size: float) -> Iterator[tuple[str, Box]]:
    anchor = node.get("text-anchor", anchor)
    if node.tag == f"{NS}text":
        words = "".join(node.itertext()) if node.find(f"{NS}title") is None else node.find(f"{NS}title").tail or ""
        at = SIZES.get(node.get("class", ""), size)
        yield words, text_box(words, float(node.get("x", 0)), float(node.get("y", 0)), at, anchor or "start")
    for child in node:
        yield from _texts(child, anchor, size)


def faults(svg: str, size: float = 12.0) -> list[str]:
    """Return what is wrong: texts that are cut or overlap, coordinates that are odd, words that lack."""
    root = ET.fromstring(svg)
    _left, _top, width, height = map(float, root.get("viewBox", "").split())
    paper = Box(-0.5, -0.5, width + 0.5, height + 0.5)
    shown = texts(svg, size)
    found = [f"cut: {words!r}" for words, box in shown if not box.within(paper)]
    for k, (words, box) in enumerate(shown):
        found += [f"{words!r} meets {other!r}" for other, beside in shown[k + 1 :] if box.meets(_within(beside))]
    for node in root.iter():
        for name in COORDINATES:
            for number in NUMBER.findall(node.get(name, "")):
                if number == "-0" or len(number.partition(".")[2]) > 1:
                    found.append(f"{name}={number}")
    label = (root.get("aria-labelledby") or "").split()
    ids = {node.get("id"): "".join(node.itertext()) for node in root.iter() if node.get("id")}
    if root.get("role") != "img" or len(label) != 2 or not all(ids.get(key) for key in label):
        found.append("no words for those who hear it")
    return found


def _within(box: Box) -> Box:
    """Return a box without its rim: rounding of coordinates is no overlap."""
    return Box(box.left + 0.2, box.top + 0.2, box.right - 0.2, box.bottom - 0.2)
