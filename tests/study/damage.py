"""Damage to files, byte by byte or in their structure: what the studies of hostile input are made of."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from copy import deepcopy
from random import Random
from typing import Any

#: Changes in one case, one as likely as the other.
TURNS = (1, 1, 1, 2, 3)
NASTY = (
    "",
    "0",
    "1",
    "2",
    "7",
    "-1",
    "1.5",
    "1e3",
    "1.000",
    "1,000",
    "1000000000",
    "1000000001",
    "9" * 400,
    "NaN",
    "inf",
    "A",
    "B",
    "D",
    "yes",
    "no",
    "depot",
    "2020-05-20",
    "31/04/2020",
    "=1+1",
    "'",
    '"',
    ";",
    ",",
    "\n",
    "\r",
    "\x00",
    "\u200b",
    "\u0663",
    "\U0001f600",
    "x" * 1001,
)
NASTY_JSON: tuple[Any, ...] = (
    *(None, True, False, 0, 1, -1, 2, 10**9, 10**70, 0.5, "", "0", "1", "-1", "1/2", "1/0", "9" * 61, "A", "B", "all"),
    *([], {}, [[]], [{}], {"rows": {}}, {"branch": {}}, "V1", "arrivals", "days", "moves", "impossible", "no_printers"),
)


def damaged_bytes(rng: Random, content: bytes) -> bytes:
    """Change, put in, leave out or double a few bytes, or cut the end off."""
    data = bytearray(content)
    for _turn in range(rng.choice(TURNS)):
        at = rng.randrange(len(data) + 1)
        way = rng.randrange(6)
        if way == 0:
            data[at : at + 1] = bytes([rng.randrange(256)])
        elif way == 1:
            data[at:at] = rng.choice(NASTY).encode()
        elif way == 2:
            del data[at : at + rng.randint(1, 4)]
        elif way == 3:
            data[at:at] = data[at : at + rng.randint(1, 60)]
        elif way == 4 and data:
            at %= len(data)
            data[at] ^= 1 << rng.randrange(8)
        elif rng.random() < 0.2:
            del data[at:]
    return bytes(data)


def damaged_table(rng: Random, content: bytes) -> bytes:
    """Change cells, rows and columns of a table that stays one."""
    rows = [line.split(",") for line in content.decode().splitlines()]
    for _turn in range(rng.choice(TURNS)):
        r = rng.randrange(len(rows)) if rows else 0
        way = rng.randrange(7)
        if not rows or not rows[r]:
            break
        c = rng.randrange(len(rows[r]))
        if way <= 2:
            rows[r][c] = rng.choice(NASTY)
        elif way == 3:
            rows.insert(rng.randrange(len(rows) + 1), list(rows[r]))
        elif way == 4:
            del rows[r]
        elif way == 5:
            for row in rows:
                if c < len(row):
                    del row[c]
        else:
            other = rng.randrange(len(rows))
            rows[r][c] = rng.choice(rows[other] or [""])
    return ("\n".join(",".join(row) for row in rows) + "\n").encode()


def damaged_json(rng: Random, content: bytes) -> bytes:
    """Change, double or leave out values somewhere in a document."""
    return _changed(rng, content, _damage)


def any_json(rng: Random, content: bytes) -> bytes:
    """Put any value in the place of one, or under a name of its own."""
    return _changed(rng, content, _put_anything)


def _changed(rng: Random, content: bytes, change: Callable[[Random, Any, Any], None]) -> bytes:
    """Change a document at a few places, each a holder and the key of a value in it."""
    document = json.loads(content)
    for _turn in range(rng.choice(TURNS)):
        places = list(_places(document))
        if not places:
            break
        change(rng, *rng.choice(places))
    return dumped(document)


def _places(document: Any) -> Iterator[tuple[Any, Any]]:
    """Yield (holder, key) of every value in a document; it may be nested deeper than calls may be."""
    todo = [document]
    while todo:
        at = todo.pop()
        for key, value in at.items() if isinstance(at, dict) else enumerate(at) if isinstance(at, list) else ():
            yield at, key
            todo.append(value)


def _damage(rng: Random, holder: Any, key: Any) -> None:
    way = rng.randrange(5)
    if way <= 2:
        holder[key] = deepcopy(rng.choice(NASTY_JSON))
    elif way == 3:
        del holder[key]
    elif isinstance(holder, list):
        holder.insert(key, holder[key])
    else:
        holder[str(rng.choice(NASTY_JSON))] = holder[key]


def _put_anything(rng: Random, holder: Any, key: Any) -> None:
    if rng.random() < 0.8:
        holder[key] = anything(rng)
    elif isinstance(holder, dict):
        holder[str(anything(rng, 0))] = anything(rng)
    else:
        holder.append(anything(rng))


def dumped(document: Any) -> bytes:
    """As the package writes it; what has no UTF-8 is escaped."""
    try:
        return (json.dumps(document, indent=2, ensure_ascii=False) + "\n").encode()
    except UnicodeEncodeError:
        return (json.dumps(document, indent=2) + "\n").encode()


def anything(rng: Random, depth: int = 3) -> Any:
    """Return any JSON value: small, huge, nested, of the wrong kind."""
    way = rng.randrange(10)
    if way < 4 or not depth:
        return rng.choice(
            [*NASTY_JSON, *NASTY, 10**18, 2**63, -(2**63), 36_500, 36_501, 1.5e300, "\ud800", "9999-12-31"]
        )
    if way == 4:
        return rng.randrange(-3, 40)
    if way == 5:
        return "".join(rng.choice("0123456789/-:.ABE \u0661") for _ in range(rng.randrange(8)))
    if way == 6:
        return rng.choice(["x", "7", "[", '"']) * rng.choice([70, 5_000])
    if way <= 8:
        return [anything(rng, depth - 1) for _ in range(rng.randrange(4))]
    keys = ["days", "moves", "rows", "branch", "V1", "terms", "late", "site", "sites", "code", "1", "1:2", "all", ""]
    return {rng.choice(keys): anything(rng, depth - 1) for _ in range(rng.randrange(4))}


def any_number(rng: Random, content: bytes) -> bytes:
    """Put another number in the place of one, in the text: next to it, or one that JSON or Python alone would read."""
    text = content.decode()
    numbers = list(re.finditer(r"-?\b[0-9]+\b", text))
    if not numbers:
        return content
    found = rng.choice(numbers)
    value = int(found[0])
    near = [value + 1, value - 1, -value, 2 * value, value + 10]
    odd = [
        "NaN",
        "Infinity",
        "-0",
        "1e400",
        f"{value}.0",
        f"{value}e0",
        f"0{value}",
        "1" * 61,
        "1" * 5_000,
        "1.5",
        "0x1",
    ]
    new = str(rng.choice(near)) if rng.random() < 0.7 else rng.choice(odd)
    return (text[: found.start()] + new + text[found.end() :]).encode()


def any_name(rng: Random, content: bytes) -> bytes:
    """Write a name twice, or nest a value deeply, in the text."""
    text = content.decode()
    names = list(re.finditer(r'"[a-z_A-Z0-9:]*": ', text))
    if not names:
        return content
    found = rng.choice(names)
    if rng.random() < 0.5:
        new = found[0] + rng.choice(["0, ", "null, ", "[], ", '"", ']) + found[0]
    else:
        depth = rng.choice([10, 900, 980, 1_000, 50_000])
        new = found[0] + "[" * depth + rng.choice(["]" * depth, "0" + "]" * depth, ""]) + ","
    return (text[: found.start()] + new + text[found.end() :]).encode()
