"""A page as a tree of elements, read by the standard library's parser."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser

#: Elements that have no end.
VOID = frozenset({"meta", "input", "link", "br", "img", "col", "hr"})


@dataclass
class Node:
    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(child if isinstance(child, str) else child.text for child in self.children)

    def all(self, tag: str, class_: str | None = None) -> list[Node]:
        return [n for n in self.walk() if n.tag == tag and (class_ is None or class_ in n.classes)]

    @property
    def classes(self) -> list[str]:
        return self.attributes.get("class", "").split()

    def walk(self) -> Iterator[Node]:
        yield self
        for child in self.children:
            if isinstance(child, Node):
                yield from child.walk()

    def by_id(self, name: str) -> Node:
        return next(n for n in self.walk() if n.attributes.get("id") == name)


class _Parser(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.path = [Node("")]
        self.unclosed: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {key: value or "" for key, value in attrs})
        self.path[-1].children.append(node)
        if tag not in VOID:
            self.path.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.path[-1].children.append(Node(tag, {key: value or "" for key, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self.path[-1].tag == tag, f"</{tag}> ends <{self.path[-1].tag}>"
        self.path.pop()

    def handle_data(self, data: str) -> None:
        self.path[-1].children.append(data)


def parsed(page: str) -> Node:
    """Return the page; every element that begins in it ends in it."""
    parser = _Parser()
    parser.feed(page)
    parser.close()
    assert len(parser.path) == 1
    return parser.path[0]


def table(node: Node, caption: str) -> tuple[list[str], list[list[str]]]:
    """Return heads and rows of the table with this caption, or of an office with this name."""
    found = next(t for t in node.all("table") if caption in _names(t))
    head = [cell.text for cell in found.all("thead")[0].all("tr")[-1].children if isinstance(cell, Node)]
    rows = [
        [cell.text for cell in row.children if isinstance(cell, Node)]
        for body in found.all("tbody")
        for row in body.all("tr")
    ]
    return head, rows


def _names(found: Node) -> list[str]:
    running = [cell.text for row in found.all("tr", "running") for cell in row.all("th")]
    return [*(caption.text for caption in found.all("caption")), *running]
