"""A browser for tests: Debian's chromium, which nothing is downloaded for; none where a user has none."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from playwright.sync_api import Browser

#: Names a browser; where it is set, a browser that is missing is a failure and no reason to skip.
VARIABLE = "REALLOCATE_BROWSER"
NAMES = ("chromium", "chromium-browser", "google-chrome")
FLAGS = (
    *("--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def executable() -> str:
    """Return the path of a browser; skip the test where there is none and nobody said that there is."""
    asked = os.environ.get(VARIABLE)
    found = shutil.which(asked) if asked else next(filter(None, map(shutil.which, NAMES)), None)
    if found is None and asked:
        pytest.fail(f"{VARIABLE} names {asked}, which is not there")
    if found is None:
        pytest.skip("no chromium here (Debian: apt-get install chromium)")
    return found


@contextmanager
def browser() -> Iterator[Browser]:
    """Start a browser, and end it."""
    place = executable()
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=place, args=list(FLAGS))
        try:
            yield found
        finally:
            found.close()
