"""What a study of many variants knows of each of them, and how much it had to search for that."""

from __future__ import annotations

from dataclasses import dataclass

from reallocate.plan.model import Plan


@dataclass(frozen=True, slots=True)
class Work:
    """The searches of a study.

    Attributes
    ----------
    made : searches that were made.
    saved : answers that needed none: the same question was asked before, or proven answers to others, which ask for no
        less and for no more, leave only one.
    """

    made: int = 0
    saved: int = 0


@dataclass(frozen=True, slots=True)
class Fewest:
    """What is known of the fewest days of one variant.

    Attributes
    ----------
    days : of the best plan that was found; None: none was.
    bound : every plan has at least so many days; None: there is no plan within the longest that is looked for.
    plan : the best that was found.
    """

    days: int | None
    bound: int | None
    plan: Plan | None = None

    @property
    def proven(self) -> bool:
        """Whether no plan has fewer days; without a plan, that there is none."""
        return self.days == self.bound

    @property
    def known(self) -> tuple[int | None, int | None]:
        """Days and bound, to be compared with those of others."""
        return self.days, self.bound
