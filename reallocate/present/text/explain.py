"""What ``explain`` shows: the plan against the fewest days, the reason with its arithmetic, then the printer-days."""

from __future__ import annotations

from rich.console import Console

from reallocate.present.words.explain import explanation_lines
from reallocate.questions.explain import Explained


def show_explanation(console: Console, found: Explained) -> None:
    """Print the explanation."""
    for line in explanation_lines(found):
        console.print(line, soft_wrap=True)
