"""What the longer questions found, in words: the next suggestion of `improve`, and the verdict of `claim`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reallocate.board.jobs import Job
from reallocate.language import _, ngettext
from reallocate.present.page.parts import Table, table
from reallocate.present.text.claim import groups, headline
from reallocate.present.text.improve import headline as improved
from reallocate.present.text.improve import status
from reallocate.present.text.progress import described
from reallocate.present.words.claim import after, figure, label
from reallocate.present.words.improve import in_words
from reallocate.present.words.numbers import number
from reallocate.questions.claim import Promise
from reallocate.questions.improve import Improvement


@dataclass(frozen=True, slots=True)
class Offer:
    """A plan that can be put on the board: what it is, what is changed, and by what number it is asked for."""

    title: str
    changes: tuple[str, ...]
    number: int
    label: str


@dataclass(frozen=True, slots=True)
class Answer:
    """How a question stands.

    Attributes
    ----------
    kind : of the question. running : whether it is still worked at; then `lines` are its progress.
    """

    kind: str
    running: bool
    lines: tuple[str, ...]
    offers: tuple[Offer, ...] = ()
    tables: tuple[Table, ...] = ()


def answer_of(job: Job | None) -> Answer | None:
    """Return how a question stands; None where none was asked."""
    if job is None:
        return None
    if job.state == "running":
        return Answer(job.kind, running=True, lines=(_progress(job),))
    if job.state == "failed":
        return Answer(job.kind, running=False, lines=(job.failure,))
    ended = (_("It was stopped; this is what was found until then."),) if job.stopped else ()
    if isinstance(job.found, Improvement):
        return Answer(job.kind, False, (*ended, *improved(job.found)), tuple(_suggestions(job.found)))
    assert isinstance(job.found, Promise)
    return Answer(
        job.kind, False, (*ended, *headline(job.found)), tuple(_fastest(job.found)), tuple(_trials(job.found))
    )


def _progress(job: Job) -> str:
    if job.progress is None:
        return _("begins ...")
    return described(job.progress)


def _suggestions(found: Improvement) -> Iterator[Offer]:
    """Yield the plan of each number of changes that gains a day."""
    before: int | None = None
    for k, point in enumerate(found.curve):
        if point.days is not None and point.days != before and point.changes:
            text = ngettext(
                "{count} line changed: {days:# day|# days}, {status}",
                "{count} lines changed: {days:# day|# days}, {status}",
                point.edits,
            )
            title = text.format(count=number(point.edits), days=number(point.days), status=status(point))
            changes = tuple(in_words(found.instance, edit) for edit in point.changes)
            yield Offer(title, changes, k, _("Make these changes"))
        before = point.days


def _fastest(found: Promise) -> Iterator[Offer]:
    """Yield the plan that was found beside the verdict."""
    if found.result.plan is not None and found.result.days is not None:
        text = _("The plan that was found takes {days:# day|# days}.")
        yield Offer(text.format(days=number(found.result.days)), (), 0, _("Put it on the board"))


def _trials(found: Promise) -> Iterator[Table]:
    """Yield the changes that were tried, by what is known of them."""
    columns = (_("Change"), _("Now"), _("Changed to"), _("Days"))
    for title, trials in groups(found):
        rows = [
            (label(found, trial), figure(found, trial, trial.before), after(found, trial), number(trial.days))
            for trial in trials
        ]
        yield table(title, columns, rows)
