"""The answer in words as a sheet: the days, why no fewer, what moves, each goal with how sure it is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reallocate import __version__
from reallocate.appraisal.ledger import Ledger
from reallocate.files.headers import title_of
from reallocate.files.xlsxout import Book
from reallocate.files.xlsxpage import Page
from reallocate.instance.model import Instance
from reallocate.language import _, language_in_use
from reallocate.plan.model import Plan
from reallocate.present.words.account import account_lines
from reallocate.present.words.assumptions import assumed_line
from reallocate.present.words.dispatch import what_moves
from reallocate.present.words.goals import NAMES, UNITS
from reallocate.present.words.ledger import losses_lines
from reallocate.proof.account import Explanation
from reallocate.search.result import GoalValue


@dataclass(frozen=True, slots=True)
class Answer:
    """What stands on the sheet.

    Attributes
    ----------
    lines : the answer in words.
    goals : each with how sure it is.
    condition : which plans the bounds are about, where it is not all.
    why : why one day fewer is not enough, where a sum says it.
    ledger : of the plan; None without one.
    """

    instance: Instance
    lines: Sequence[str]
    plan: Plan | None = None
    goals: Sequence[tuple[GoalValue, str]] = ()
    condition: str = ""
    why: Explanation | None = None
    ledger: Ledger | None = None


def answer_sheet(book: Book, answer: Answer) -> None:
    """Add the answer."""
    instance = answer.instance
    page = Page(book, title_of("answer", language_in_use()), (22, 18, 18, 28, 40))
    page.title(instance.settings.title or instance.name)
    for k, line in enumerate(answer.lines):
        (page.sentence if k else page.heading)(line)
    for lines in _paragraphs(answer):
        if lines:
            page.gap()
        for line in lines:
            page.sentence(line)
    if answer.goals:
        page.gap()
        page.header([_("Goal"), _("Value"), _("Bound"), _("Unit"), _("How sure")])
        for goal, verdict in answer.goals:
            page.row([NAMES[goal.name](), goal.value, goal.bound, UNITS[goal.name](), verdict])
        if answer.condition:
            page.sentence(_("The bounds are about {plans}.").format(plans=answer.condition))
    page.gap()
    for line in _ends(answer):
        page.sentence(line)


def _paragraphs(answer: Answer) -> Iterator[list[str]]:
    yield [] if answer.plan is None else what_moves(answer.instance, answer.plan)
    yield [] if answer.why is None else account_lines(answer.instance, answer.why)


def _ends(answer: Answer) -> Iterator[str]:
    if answer.ledger is not None:
        yield from losses_lines(answer.instance, answer.ledger)
    yield assumed_line(answer.instance, sheet=title_of("sources", language_in_use()))
    if answer.plan is not None:
        yield _("The plan was replayed day by day, and a verifier that believes no solver accepts it with its proofs.")
    yield _("Made by reallocate {version}.").format(version=__version__)
