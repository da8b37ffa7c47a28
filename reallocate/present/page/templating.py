"""Templates of pages, and what stands in them as it is: style sheets, scripts, drawings."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from reallocate.present.page.parts import finalized

if TYPE_CHECKING:
    from jinja2 import Environment

#: The package that has the templates of the report.
PAGE = "reallocate.present.page"
_FOLDER = "templates"


@cache
def environment(*packages: str) -> Environment:
    """Return the templates of these packages, those of the first before those of the next.

    All that is put into them is escaped, and a name that is not there is an error.
    """
    from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=ChoiceLoader([PackageLoader(package, _FOLDER) for package in packages]),
        autoescape=True,
        finalize=finalized,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


@cache
def template_text(name: str, package: str = PAGE) -> str:
    """Return a style sheet, a script or a drawing of a package as it is."""
    return (files(package) / _FOLDER / name).read_text(encoding="utf-8")
