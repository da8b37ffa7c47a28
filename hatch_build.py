"""Compiles the catalogues of messages whenever the package is built, also for an editable installation."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

sys.path.insert(0, str(Path(__file__).parent))
from catalogues import ROOT, compile_all, sources


class CatalogueHook(BuildHookInterface):
    """Puts the compiled catalogues, which the repository does not hold, into what is built."""

    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Compile all catalogues; a package without any would speak English and say nothing of it."""
        if not sources():
            raise FileNotFoundError("there is no catalogue under reallocate/locale")
        build_data["artifacts"] += [f"/{path.relative_to(ROOT)}" for path in compile_all()]
