"""What ``tranche`` shows: of each delivery the days by the day on which it comes, and the fewest blanks that do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from rich.console import Console

from reallocate.language import _
from reallocate.present.text.console import show_title
from reallocate.present.text.tables import table
from reallocate.present.words.numbers import day_and_date, number
from reallocate.present.words.tranche import goods, least_line, step_label
from reallocate.present.words.work import days_line, sure, work_line
from reallocate.questions.tranche import Step, Tranche, Tranches

#: From so many steps on that cost a day each they are told in one line.
MANY = 3


def show_tranches(console: Console, found: Tranches) -> None:
    """Print the whole answer."""
    show_title(console, found.instance)
    console.print(days_line(found.now), soft_wrap=True)
    for one in found.tranches:
        console.print()
        console.print(goods(found.instance, one.delivery), style="bold", soft_wrap=True)
        _show_steps(console, found, one)
        if one.least_blanks is not None:
            console.print(least_line(found, one.delivery, one.least_blanks), soft_wrap=True)
    if not found.instance.deliveries:
        console.print(_("There are no deliveries."))
    console.print()
    if found.limit is not None:
        console.print(_("The search was ended before everything was settled."))
    console.print(work_line(found.work))


def _show_steps(console: Console, found: Tranches, one: Tranche) -> None:
    columns = ((_("Comes on day"), False), (_("Days"), True), (_("Last day"), False), ("", False))
    drawn = table(*columns)
    for run in runs(one.steps):
        first, last = run[0], run[-1]
        if len(run) > 1:
            when = _("{first} to {last}").format(first=number(first.from_day), last=number(last.to_day))
            days = _("{first} to {last}").format(first=number(first.days), last=number(last.days))
            drawn.add_row(when, days, _("a day later for each"), sure(proven=True))
            continue
        end = "" if not first.days else day_and_date(found.instance, first.days)
        none = _("no plan") if first.proven else _("no plan was found")
        drawn.add_row(
            step_label(first), number(first.days), end, none if first.days is None else sure(proven=first.proven)
        )
    console.print(drawn)


def runs(steps: Sequence[Step]) -> Iterator[list[Step]]:
    """Yield the steps, those in one list of which each comes a day later than the one before and costs a day."""
    run = list(steps[:1])
    for before, step in pairwise(steps):
        if _costs_a_day(before, step):
            run.append(step)
        else:
            yield from _told(run)
            run = [step]
    yield from _told(run)


def _told(run: list[Step]) -> Iterator[list[Step]]:
    if len(run) >= MANY:
        yield run
    else:
        yield from ([step] for step in run)


def _costs_a_day(one: Step, other: Step) -> bool:
    single = one.to_day == one.from_day and other.to_day == other.from_day
    known = one.proven and other.proven and one.days is not None and other.days is not None
    return single and known and (other.days or 0) - (one.days or 0) == 1
