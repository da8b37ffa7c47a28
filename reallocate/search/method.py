"""Which way to solve an instance: one model of everything, or a decomposition of it."""

from __future__ import annotations

from typing import Protocol

from reallocate.instance.model import Instance
from reallocate.search.known import Inquiry
from reallocate.search.question import Method

#: Pairs of offices with a road up to which the monolith is chosen. Its size is theirs times the days: at 30 offices
#: and 14 days it has some 12,000 trips and takes seconds, at 56 offices HiGHS finds no plan in 100 s.
MONOLITH = 1_000


class Way(Protocol):
    """Works at an inquiry as far as its limits of work and the control allow; all that it finds, the inquiry learns."""

    def __call__(self, inquiry: Inquiry) -> None: ...


def chosen(instance: Instance, method: Method) -> Method:
    """Return ``monolith`` or ``decomposition``, for a method that was asked for."""
    if method != "auto":
        return method
    offices = [i for i, site in enumerate(instance.sites) if not site.is_depot]
    days = instance.travel.printer_days
    pairs = sum(days[i][j] is not None for i in offices for j in offices if i != j)
    return "monolith" if pairs <= MONOLITH else "decomposition"


def way_of(inquiry: Inquiry) -> Way:
    """Return how the question is gone about; what that needs is imported here."""
    if chosen(inquiry.instance, inquiry.question.method) == "decomposition":
        from reallocate.search.decomposed import by_decomposition

        return by_decomposition
    from reallocate.search.monolith import by_monolith

    return by_monolith
