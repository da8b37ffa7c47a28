"""Where things stand and go: offices as circles by the cards that wait there, trips as arrows.

A map has a ground (outlines or cells, and roads), which all pictures of it share, and for each moment a layer with
circles and arrows. Names are put where they meet neither each other nor a circle; one without such a place is left out,
and stands in the table beside the map.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import hypot, pi, sqrt

from markupsafe import Markup

from reallocate.language import _
from reallocate.present.page.geometry import Point, Ring
from reallocate.present.page.svg import Box, Frame, element, group, joined, label, path, text_box
from reallocate.present.words.numbers import number

SIZE, SMALL = 11.0, 10.0
#: Radius of the largest circle, of the smallest, and of an office where nobody waits; in parts of the width the first.
LARGEST, SMALLEST, NOBODY = 0.055, 3.0, 2.6
#: Part of a picture that circles cover at most.
COVERED = 0.06
MARGIN = 12.0
#: How much further from its circle a name may stand where there is no room beside it.
FURTHER = (0.0, 14.0, 28.0, 42.0)
#: Points of an outline that are nearer to the one before are not drawn: nobody sees them.
APART = 0.4
#: Widths of arrows: of one printer, and of many.
THIN, THICK = 1.4, 5.0


@dataclass(frozen=True, slots=True)
class Ground:
    """What lies under everything, in kilometres to the east and south.

    Attributes
    ----------
    points : of every site that has one, by its index.
    names : of these.
    shapes : rings of the outline, or of the cell, of each site that has one, by its index.
    others : rings of shapes that are no site's.
    roads : between two sites.
    depots : sites that are none that print.
    coast : rings of land that shapes are cut to; none: they are not cut.
    """

    points: dict[int, Point]
    names: dict[int, str]
    shapes: dict[int, tuple[Ring, ...]]
    others: tuple[Ring, ...] = ()
    roads: tuple[tuple[int, int], ...] = ()
    depots: frozenset[int] = frozenset()
    coast: tuple[Ring, ...] = ()


@dataclass(frozen=True, slots=True)
class Arrow:
    """Printers under way between two sites."""

    origin: int
    destination: int
    count: int
    critical: bool = False


@dataclass(frozen=True, slots=True)
class Moment:
    """What a picture shows: a name, cards that wait by site, and what is under way."""

    name: str
    waiting: dict[int, int]
    arrows: tuple[Arrow, ...]


class Sheet:
    """The plane of a map on paper of some width: what is where, in the coordinates of the picture.

    Parameters
    ----------
    most, total : cards that the largest circle stands for, and all circles of a picture at most.
    crowded : there are so many sites that names stand beside their circle or nowhere.
    """

    def __init__(self, ground: Ground, width: float, most: int, total: int, *, crowded: bool = False) -> None:
        self.ground, self.width, self.most, self.crowded = ground, width, max(1, most), crowded
        seen = list(ground.points.values())
        seen += [p for rings in ground.shapes.values() for ring in rings for p in ring]
        seen += [p for ring in ground.others for p in ring]
        self._left, self._top = min(x for x, _y in seen), min(y for _x, y in seen)
        across = max(x for x, _y in seen) - self._left
        down = max(y for _x, y in seen) - self._top
        room = width - 2 * MARGIN
        # A country that is very high is drawn no higher than the page.
        self.scale = min(room / across if across else 1.0, 1.25 * room / down if down else 1.0)
        self._shift = (width - self.scale * across) / 2
        self.height = self.scale * down + 2 * MARGIN
        self.places = {i: self.at(p) for i, p in ground.points.items()}
        # All circles together cover no more than a part of the picture.
        room = COVERED * self.width * self.height / pi * self.most / max(self.most, total)
        self._largest = min(LARGEST * self.width, sqrt(room))

    def at(self, point: Point) -> Point:
        return (point[0] - self._left) * self.scale + self._shift, (point[1] - self._top) * self.scale + MARGIN

    def radius(self, cards: int) -> float:
        """Return the radius of a circle whose area is in proportion to the cards."""
        return max(SMALLEST, self._largest * sqrt(cards / self.most)) if cards else NOBODY

    @property
    def box(self) -> Box:
        return Box(1, 1, self.width - 1, self.height - 1)


def ground_layer(sheet: Sheet, key: str) -> Markup:
    """Return what all pictures share: shapes, cut to the coast where there is one, and roads; `key` begins its ids."""
    ground = sheet.ground
    shapes = [element("path", d=_closed(sheet, ground.shapes[i]), class_="place") for i in sorted(ground.shapes)]
    others = [element("path", d=_closed(sheet, [ring]), class_="elsewhere") for ring in ground.others]
    roads: list[str | float] = []
    for i, j in ground.roads:
        roads += ["M", *sheet.places[i], "L", *sheet.places[j]]
    land = joined([*others, *shapes])
    if ground.coast:
        border = element("path", d=_closed(sheet, ground.coast), clip_rule="evenodd")
        clip = element("clipPath", border, id=f"{key}-coast")
        land = joined([clip, group(land, clip_path=f"url(#{key}-coast)")])
    return joined([land, element("path", d=path(*roads), class_="road") if roads else Markup("")])


def _closed(sheet: Sheet, rings: Sequence[Ring]) -> str:
    steps: list[str | float] = []
    for ring in rings:
        last, *rest = [sheet.at(point) for point in ring]
        steps += ["M", *last]
        for point in rest:
            if hypot(point[0] - last[0], point[1] - last[1]) >= APART:
                steps += ["L", *point]
                last = point
        steps.append("Z")
    return path(*steps)


def moment_layer(sheet: Sheet, moment: Moment) -> Markup:
    """Return circles, arrows and names of one moment."""
    circles = [_circle(sheet, moment, i) for i in _by_size(moment, sheet)]
    arrows = [_arrow(sheet, moment, arrow) for arrow in sorted(moment.arrows, key=lambda a: (a.critical, a.count))]
    taken = [name.box for name in placed_names(sheet, moment)]
    numbers = counts(sheet, moment, taken)
    return joined([group(*circles), group(*arrows), group(*names(sheet, moment), *numbers, class_="names")])


def _by_size(moment: Moment, sheet: Sheet) -> list[int]:
    """Return the sites with a place, those with most cards first: small circles lie above large ones."""
    return sorted(sheet.places, key=lambda i: (-moment.waiting.get(i, 0), i))


def _circle(sheet: Sheet, moment: Moment, site: int) -> Markup:
    (x, y), cards = sheet.places[site], moment.waiting.get(site, 0)
    text = _("{name}: {cards:# card waits|# cards wait}")
    title = element("title", text.format(name=sheet.ground.names[site], cards=number(cards)))
    if sheet.crowded and not cards:
        title = Markup("")
    if site in sheet.ground.depots:
        return element("rect", title, x=x - 4, y=y - 4, width=8, height=8, class_="depot")
    return element("circle", title, cx=x, cy=y, r=sheet.radius(cards), class_="office" if cards else "office done")


def _curve(sheet: Sheet, arrow: Arrow) -> tuple[Point, Point, Point]:
    """Return start, bend and end of an arrow; trips both ways bend apart."""
    (ax, ay), (bx, by) = sheet.places[arrow.origin], sheet.places[arrow.destination]
    length = max(1.0, hypot(bx - ax, by - ay))
    bend = min(0.16, 40.0 / length)
    return (ax, ay), ((ax + bx) / 2 - (by - ay) * bend, (ay + by) / 2 + (bx - ax) * bend), (bx, by)


def _arrow(sheet: Sheet, moment: Moment, arrow: Arrow) -> Markup:
    """Return a bent arrow to the edge of a circle, as wide as there are printers."""
    (ax, ay), (cx, cy), (bx, by) = _curve(sheet, arrow)
    if hypot(bx - ax, by - ay) < 1:
        return Markup("")
    wide = min(THICK, THIN + 0.3 * arrow.count)
    head = 5 + wide
    reach = sheet.radius(moment.waiting.get(arrow.destination, 0)) + 1
    # The arrow comes in the direction of its bend.
    back = hypot(bx - cx, by - cy)
    vx, vy = (bx - cx) / back, (by - cy) / back
    reach = min(reach, 0.5 * back)
    tip = (bx - vx * reach, by - vy * reach)
    neck = (tip[0] - vx * head, tip[1] - vy * head)
    side = 0.5 * head
    corners = path("L", neck[0] - vy * side, neck[1] + vx * side, "L", neck[0] + vy * side, neck[1] - vx * side, "Z")
    text = _("{count:# printer|# printers} from {origin} to {destination}")
    names_ = sheet.ground.names
    title = text.format(count=number(arrow.count), origin=names_[arrow.origin], destination=names_[arrow.destination])
    return group(
        Markup("") if sheet.crowded else element("title", title),
        element("path", d=path("M", ax, ay, "Q", cx, cy, *neck), class_="way", stroke_width=wide),
        element("path", d=path("M", *tip) + corners, class_="head"),
        class_="trip critical" if arrow.critical else "trip",
    )


def names(sheet: Sheet, moment: Moment) -> Iterator[Markup]:
    """Yield the names that have a place, with a line to their circle where they stand away from it."""
    for place in placed_names(sheet, moment):
        box, anchor = place.box, place.anchor
        x = {"start": box.left, "end": box.right, "middle": (box.left + box.right) / 2}[anchor]
        if place.away:
            ends = sheet.places[place.site], (x, (box.top + box.bottom) / 2)
            yield element("path", d=path("M", *ends[0], "L", *ends[1]), class_="leader")
        text = sheet.ground.names[place.site]
        yield label(text, x, box.top + 0.8 * SIZE, anchor=None if anchor == "start" else anchor)


@dataclass(frozen=True, slots=True)
class Name:
    """Where the name of a site stands: its box, the side that is fixed, and whether it is away from its circle."""

    site: int
    box: Box
    anchor: str
    away: bool


def placed_names(sheet: Sheet, moment: Moment) -> list[Name]:
    """Return the names that meet neither a circle, nor each other, nor the edge; the largest queues choose first."""
    taken = []
    for i, (x, y) in sheet.places.items():
        r = sheet.radius(moment.waiting.get(i, 0))
        taken.append(Box(x - r, y - r, x + r, y + r))
    found = []
    busy = {site for arrow in moment.arrows for site in (arrow.origin, arrow.destination)}
    for site in _by_size(moment, sheet):
        if sheet.crowded and site not in busy and not moment.waiting.get(site):
            continue
        if site in sheet.ground.depots and any(_same(sheet, site, i) for i in sheet.places if i != site):
            continue
        place = next((p for p in _candidates(sheet, moment, site) if _is_free(p.box, taken, sheet)), None)
        if place is not None:
            found.append(place)
            taken.append(place.box)
    return found


def _same(sheet: Sheet, i: int, j: int) -> bool:
    return hypot(*(a - b for a, b in zip(sheet.places[i], sheet.places[j], strict=True))) < 1


def _candidates(sheet: Sheet, moment: Moment, site: int) -> Iterator[Name]:
    """Yield places for a name around its circle, then further away, where other circles end."""
    (x, y), name = sheet.places[site], sheet.ground.names[site]
    near = sheet.radius(moment.waiting.get(site, 0)) + 3
    for further in FURTHER[: 1 if sheet.crowded else len(FURTHER)]:
        r = near + further
        for dx, dy, anchor in (
            (r, 0.3 * SIZE, "start"),
            (-r, 0.3 * SIZE, "end"),
            (0.0, -r, "middle"),
            (0.0, r + 0.8 * SIZE, "middle"),
            (0.7 * r, -0.7 * r, "start"),
            (-0.7 * r, -0.7 * r, "end"),
            (0.7 * r, 0.7 * r + 0.8 * SIZE, "start"),
            (-0.7 * r, 0.7 * r + 0.8 * SIZE, "end"),
        ):
            yield Name(site, text_box(name, x + dx, y + dy, SIZE, anchor), anchor, further > 0)


def _is_free(box: Box, taken: Sequence[Box], sheet: Sheet) -> bool:
    return box.within(sheet.box) and not any(box.meets(other) for other in taken)


def counts(sheet: Sheet, moment: Moment, taken: Sequence[Box]) -> Iterator[Markup]:
    """Yield the numbers of printers beside their arrows, those that meet nothing."""
    used = list(taken)
    for arrow in sorted(moment.arrows, key=lambda a: (-a.count, a.origin, a.destination)):
        (ax, ay), (cx, cy), (bx, by) = _curve(sheet, arrow)
        for t in (0.4, 0.3, 0.5, 0.6, 0.2):
            x = (1 - t) ** 2 * ax + 2 * t * (1 - t) * cx + t * t * bx
            y = (1 - t) ** 2 * ay + 2 * t * (1 - t) * cy + t * t * by
            box = text_box(number(arrow.count), x, y + 0.3 * SMALL, SMALL, "middle")
            if _is_free(box, used, sheet):
                used.append(box)
                yield label(number(arrow.count), x, y + 0.3 * SMALL, anchor="middle", class_="count")
                break


def map_chart(sheet: Sheet, moment: Moment, *, key: str, ground: str | None = None) -> Markup:
    """Return the picture of a moment.

    Parameters
    ----------
    ground : id of an element that holds the ground already; None: it is drawn here, with the id `key` and ``-g``.
    """
    frame = Frame(key, sheet.width, sheet.height, _("Map: {moment}").format(moment=moment.name), description(moment))
    if ground is None:
        lies = group(ground_layer(sheet, key), id=f"{key}-g", class_="ground")
    else:
        lies = element("use", href=f"#{ground}")
    return frame.svg(lies, moment_layer(sheet, moment), class_="map")


def description(moment: Moment) -> str:
    """Return in words what the picture shows."""
    text = _(
        "{cards:# card waits|# cards wait} at {offices:# office|# offices}; "
        "{printers:# printer is|# printers are} under way."
    )
    waiting = [cards for cards in moment.waiting.values() if cards]
    return text.format(
        cards=number(sum(waiting)),
        offices=number(len(waiting)),
        printers=number(sum(arrow.count for arrow in moment.arrows)),
    )
