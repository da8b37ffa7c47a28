"""What ``claim`` shows: the verdict, the proof in words, and what would make the promise true, or how far it holds."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from reallocate.language import _, ngettext, pgettext
from reallocate.present.text.console import show_files, show_title
from reallocate.present.text.tables import table
from reallocate.present.words.causes import causes_line
from reallocate.present.words.claim import after, figure, label, pair_labels
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import day_and_date, long_date, number
from reallocate.present.words.solve import fewer_line
from reallocate.questions.claim import Combination, Promise, Trial

#: Columns that long lines of places are broken at.
WIDTH = 100
#: Stands for a blank that no line is broken at.
_TIE = "\0"


def show_verdict(console: Console, found: Promise, directory: Path | None) -> None:
    """Print the verdict with what goes with it."""
    instance = found.instance
    show_title(console, instance)
    for line in headline(found):
        console.print(line, soft_wrap=True)
    for title, trials in groups(found):
        console.print()
        console.print(title)
        drawn = table(
            (_("Change"), False),
            (pgettext("change", "From"), True),
            (pgettext("change", "To"), True),
            (_("Days"), True),
            ("", False),
        )
        for trial in trials:
            cells = figure(found, trial, trial.before), after(found, trial)
            drawn.add_row(label(found, trial), *cells, _days(trial), _sure(trial))
        console.print(drawn)
        for trial in trials:
            if trial.where:
                console.print(_where(found, trial), soft_wrap=True)
    for title, pairs in pair_groups(found):
        console.print()
        console.print(title)
        drawn = table((_("Changes"), False), ("", False), (_("Days"), True), ("", False))
        for pair in pairs:
            sure = _("certified") if pair.certified else _("cut short") if pair.cut else ""
            drawn.add_row(*pair_labels(pair), _days(pair), sure)
        console.print(drawn)
    if found.limit is not None:
        console.print()
        console.print(_("The search was ended before everything was settled."))
    if directory is not None:
        console.print()
        show_files(console, directory)


def groups(found: Promise) -> Iterator[tuple[str, tuple[Trial, ...]]]:
    """Yield the trials by what is known of them, each group with its title; what is not proven is not said."""
    for title, trials in (
        (
            _("Any one of these makes it true; nothing less of its kind does:"),
            [trial for trial in found.changes if trial.proven and not trial.at_once],
        ),
        (
            _("Any one of these makes it true, if it is made in full:"),
            [trial for trial in found.changes if trial.at_once],
        ),
        (
            _("Any one of these makes it true; it was not settled whether less of its kind would:"),
            [trial for trial in found.changes if not trial.proven and not trial.at_once],
        ),
        (_("None of these makes it true, however far it goes:"), found.in_vain),
        (
            _("Whether it stays true with any of these any worse was not settled:")
            if found.verdict == "true"
            else _("Whether any of these makes it true was not settled:"),
            found.unsettled,
        ),
        (
            _("It stays true with any one of these, and with nothing worse of its kind:"),
            [trial for trial in found.slack if trial.proven],
        ),
        (
            _("It stays true with any one of these; it was not settled whether it would with worse of its kind:"),
            [trial for trial in found.slack if not trial.proven],
        ),
    ):
        if trials:
            yield title, tuple(trials)


def pair_groups(found: Promise) -> Iterator[tuple[str, tuple[Combination, ...]]]:
    """Yield the combinations by what is known of them, each group with its title."""
    titles = {
        True: _("Any one of these pairs makes it true:"),
        False: _("None of these pairs makes it true:"),
        None: _("Whether any of these pairs makes it true was not settled:"),
    }
    for kept, title in titles.items():
        pairs = tuple(pair for pair in found.combinations if pair.kept is kept)
        if pairs:
            yield title, pairs


def headline(found: Promise) -> list[str]:
    """Return the verdict in a few sentences."""
    promised = ngettext("Done in {days} day", "Done in {days} days", found.promised).format(days=number(found.promised))
    last = found.instance.date_of(found.promised) if found.promised else None
    if last is not None:
        promised = _("{promised}, by {date}").format(promised=promised, date=long_date(last))
    result, verdict = found.result, found.verdict
    if verdict == "true":
        assert result.days is not None
        spare = found.promised - result.days
        lines = [_('"{promised}" is true: a plan takes {days}.').format(promised=promised, days=result.days)]
        if spare:
            text = ngettext("{days} day to spare.", "{days} days to spare.", spare)
            lines.append(text.format(days=number(spare)))
        return lines
    if verdict == "undecided":
        text = _('"{promised}": neither a plan nor a proof was found; every plan takes at least {bound:# day|# days}.')
        return [text.format(promised=promised, bound=number(result.days_bound))]
    if result.status == "impossible":
        causes = causes_line(found.instance, result.causes)
        return [_('"{promised}" is false: {why}.').format(promised=promised, why=causes)]
    text = _('"{promised}" is false: every plan takes at least {bound:# day|# days} (certified).')
    lines = [text.format(promised=promised, bound=number(result.days_bound))]
    assert result.days_bound is not None
    lines.append(fewer_line(result, result.days_bound))
    if result.days is not None:
        lines.append(_best_line(found, result.days))
    return lines


def _best_line(found: Promise, days: int) -> str:
    """Return the days of the best plan, and what is true from the last of them on."""
    fewest, later = days == found.result.days_bound, found.instance.last_arrival > days
    if fewest and later:
        text = _("The fewest are {days}: from the close of {on} on nobody waits overnight.")
    elif later:
        text = _("The best plan found takes {days}: from the close of {on} on nobody waits overnight.")
    elif fewest:
        text = _("The fewest are {days}: done on {on}.")
    else:
        text = _("The best plan found takes {days}: done on {on}.")
    return text.format(days=number(days), on=day_and_date(found.instance, days))


def _days(trial: Trial | Combination) -> str:
    """Return the days with the change; where they are not proven the fewest, as the most that it takes."""
    if trial.days is None or trial.days == trial.days_bound:
        return number(trial.days)
    return _("≤ {days}").format(days=number(trial.days))


def _sure(trial: Trial) -> str:
    if trial.at_once:
        return ""
    if trial.certified:
        return _("certified")
    if trial.cut:
        return _("cut short")
    if trial.proven:
        return _("proven by the solvers")
    if trial.after is not None:
        return _("best found")
    if not trial.tried:
        return _("none found, not proven")
    text = ngettext("not with the value tried", "not with any of {count} values tried", len(trial.tried))
    return text.format(count=number(len(trial.tried)))


def _where(found: Promise, trial: Trial) -> str:
    sign = "+" if trial.kind == "printers" else "-"
    places = ", ".join(f"{site_name(found.instance, i)}{_TIE}{sign}{number(count)}" for i, count in trial.where)
    text = _("{what}: {places}").format(what=label(found, trial), places=places)
    wrapped = textwrap.wrap(text, WIDTH, initial_indent="  ", subsequent_indent="    ", break_on_hyphens=False)
    return "\n".join(wrapped).replace(_TIE, " ")
