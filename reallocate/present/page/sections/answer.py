"""The answer on one screen: days, what moves, why not one day less, how sure, what would help, words for the press."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from reallocate.instance.assumptions import assumptions
from reallocate.instance.model import Instance
from reallocate.language import _, ngettext
from reallocate.present.page.charts.short import short_chart
from reallocate.present.page.parts import Drawing
from reallocate.present.page.proof import Proof, site_table
from reallocate.present.words.breaches import breach_sentence
from reallocate.present.words.check import about_completion, ending, later_cards, told_errors, verdict_line
from reallocate.present.words.explain import plan_line
from reallocate.present.words.numbers import day_and_date, fraction, long_date, number
from reallocate.present.words.remedies import remedies_together, remedy
from reallocate.present.words.solve import headline
from reallocate.proof.account import Explanation
from reallocate.questions.report import Report

#: Changes that are told, and broken rules.
MOST_CHANGES, MOST_BREACHES = 6, 5


@dataclass(frozen=True, slots=True)
class Fact:
    """A number and what it counts."""

    value: str
    what: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What the first screen says.

    Attributes
    ----------
    title : of the instance.
    days, until : the answer and its date, see `reallocate.present.words.check.ending`.
    remarks : what has to be known of the plan beside that.
    facts : what moves.
    why : sentences on why one day less is not enough. short : its two numbers, drawn.
    proof : of the verifier; None: nothing is certified, and `why` says what is known.
    help_title, help : what would save a day; `unhelpful`: what would not, and what is not settled.
    press : sentences to be read out.
    assumed : how many figures no source gives.
    """

    title: str
    days: str
    until: str
    remarks: tuple[str, ...]
    facts: tuple[Fact, ...]
    why_title: str
    why: tuple[str, ...]
    short: Drawing | None
    proof: Proof | None
    help_title: str
    help: tuple[str, ...]
    unhelpful: str
    press: tuple[str, ...]
    assumed: str


def answer_section(report: Report, proof: Proof | None) -> Answer:
    """Return the answer."""
    instance = report.instance
    title = instance.settings.title or instance.name
    if report.checked is None:
        assert report.result is not None
        head, *more = headline(report.result)
        return Answer(
            title, head, "", tuple(more), _stock(instance), "", (), None, proof, "", (), "", (), _assumed(instance)
        )
    days = report.checked.days
    return Answer(
        title,
        _days(report, days),
        ending(report.checked),
        tuple(_remarks(report)),
        (*_moves(report), *_stock(instance)),
        _why_title(report),
        tuple(_why(report)),
        _short(report.explained.why),
        proof,
        _help_title(report),
        tuple(_help(report)),
        " ".join(_unhelpful(report)),
        tuple(_press(report, proof)),
        _assumed(instance),
    )


def _days(report: Report, days: int | None) -> str:
    assert report.checked is not None
    if days is None:
        left = report.checked.figures.left
        return ngettext("{count} card is left waiting", "{count} cards are left waiting", left).format(
            count=number(left)
        )
    return ngettext("{days} day", "{days} days", days).format(days=number(days))


def _remarks(report: Report) -> Iterator[str]:
    """Yield what has to be known of a plan that was given, or that is not the fastest."""
    checked, found = report.checked, report.explained
    assert checked is not None
    if report.given:
        yield _("This is about the plan {name}.").format(name=report.name)
        if not checked.valid:
            yield verdict_line(checked)
            told = told_errors(checked)
            yield from (breach_sentence(report.instance, breach) for breach in told[:MOST_BREACHES])
            if len(told) > MOST_BREACHES:
                yield _("... and {count} more").format(count=number(len(told) - MOST_BREACHES))
            yield _("All that follows is what can be carried out of it.")
        yield from about_completion(checked)
        if checked.valid and checked.days is not None and found.settled_days != checked.days:
            yield plan_line(found)
        if checked.days is not None and found.days is not None and found.days < checked.days:
            text = ngettext(
                "A plan of {days} day exists: see the plans side by side.",
                "A plan of {days} days exists: see the plans side by side.",
                found.days,
            )
            yield text.format(days=number(found.days))
    if later := later_cards(checked):
        yield later
    if checked.plan.unserved:
        left = checked.figures.left
        text = ngettext(
            "{count} card stays unserved for want of blank cards.",
            "{count} cards stay unserved for want of blank cards.",
            left,
        )
        yield text.format(count=number(left))


def _moves(report: Report) -> Iterator[Fact]:
    assert report.checked is not None
    figures, replay = report.checked.figures, report.checked.replay
    moves = figures.moves
    yield Fact(number(moves), ngettext("printer moves", "printers move", moves))
    blanks = figures.blanks
    yield Fact(number(blanks), ngettext("blank card is shipped", "blank cards are shipped", blanks))
    if report.instance.settings.print_for_others:
        cards = sum(trip.count for trip in replay.couriers)
        yield Fact(number(cards), ngettext("card is printed elsewhere", "cards are printed elsewhere", cards))


def _stock(instance: Instance) -> tuple[Fact, ...]:
    offices = sum(not site.is_depot for site in instance.sites)
    cards, printers = instance.cards, instance.fleet
    return (
        Fact(number(cards), ngettext("card to be handed out", "cards to be handed out", cards)),
        Fact(number(printers), ngettext("printer", "printers", printers)),
        Fact(number(offices), ngettext("office", "offices", offices)),
    )


# --- why not less -----------------------------------------------------------------------------------------------------


def _bound(report: Report) -> int | None:
    """Return the fewest days that are certified."""
    return report.explained.days_bound


def _why_title(report: Report) -> str:
    bound = _bound(report)
    if not bound or bound < 2:
        return ""
    return ngettext("Why not {days} day?", "Why not {days} days?", bound - 1).format(days=number(bound - 1))


def _why(report: Report) -> Iterator[str]:
    found, bound = report.explained, _bound(report)
    if not bound:
        return
    why = found.why
    if why is not None and why.shown is not None and why.needed:
        yield _sum_sentence(why)
        if why.cases > 1 and why.horizon is not None:
            text = _("{days:# day is|# days are} ruled out by {cases:# case|# cases}, each by such a sum.")
            yield text.format(days=number(why.horizon), cases=number(why.cases))
    elif bound > 1:
        text = ngettext(
            "{days} day is not enough: that is proven.", "{days} days are not enough: that is proven.", bound - 1
        )
        yield text.format(days=number(bound - 1))
    if found.days is not None and found.days > bound:
        text = _("Whether {bound:# day is|# days are} enough is open; the best plan known takes {days}.")
        yield text.format(bound=number(bound), days=number(found.days))


def _sum_sentence(why: Explanation) -> str:
    amounts = {"days": number(why.shown), "needed": fraction(why.needed), "there": fraction(why.bound)}
    text = {
        "printer-days": _(
            "To be done in {days:# day|# days} it would take {needed:# printer-day|# printer-days} where the work is; "
            "there can be {there} at most. A printer-day is one printer on one day."
        ),
        "printers": _(
            "To be done in {days:# day|# days}, {needed:# printer|# printers} more would have to come where cards are "
            "left; {there} can at most."
        ),
        "cards": _(
            "To be done in {days:# day|# days}, {needed:# card has|# cards have} to be printed; {there} can be at most."
        ),
    }[why.unit]
    return text.format(**amounts)


def _short(why: Explanation | None) -> Drawing | None:
    """Return the two numbers as bars; None where there are none."""
    if why is None or not why.needed or why.bound >= why.needed:
        return None
    unit = {"printer-days": _("printer-days"), "printers": _("printers"), "cards": _("cards")}[why.unit]
    return Drawing(short_chart(why.needed, why.bound, unit, key="short"))


# --- what would help --------------------------------------------------------------------------------------------------


def _help_title(report: Report) -> str:
    """Return the heading of what would save a day; empty: nobody asked, or it is not known whether any plan does."""
    if report.promise is None and report.untried is None:
        return ""
    days = (report.explained.days or 1) - 1 if report.promise is None else report.promise.promised
    return ngettext("What would make it {days} day", "What would make it {days} days", days).format(days=number(days))


def _help(report: Report) -> Iterator[str]:
    """Yield what makes it a day less, each by itself, then any two that do together; or who can say it."""
    promise = report.promise
    if promise is None:
        yield from _untried(report)
        return
    for trial in promise.changes[:MOST_CHANGES]:
        yield remedy(promise, trial)
    kept = [pair for pair in promise.combinations if pair.kept]
    for pair in kept[: max(0, MOST_CHANGES - len(promise.changes))]:
        yield remedies_together(promise, pair)
    if not promise.changes and not kept:
        yield _("None of the changes that were tried is enough by itself.")
    if promise.limit is not None:
        yield _("The search was ended before everything was settled.")


def _untried(report: Report) -> Iterator[str]:
    """Yield why nothing was tried, and the command that does."""
    if report.untried is None:
        return
    if report.untried == "size":
        yield _("Not looked for here: with so many offices it takes longer than anybody waits for a page.")
    else:
        yield _("Not looked for here: the time was up.")
    yield _("This finds out: {command}").format(command=_claim_command(report))


def _unhelpful(report: Report) -> Iterator[str]:
    """Yield what is proven not to save a day, however far it goes, and what is not settled."""
    promise = report.promise
    if promise is None:
        return
    if promise.in_vain:
        what = "; ".join(remedy(promise, trial) for trial in promise.in_vain)
        yield _("Proven not to be enough: {what}.").format(what=what)
    if promise.unsettled:
        what = "; ".join(remedy(promise, trial) for trial in promise.unsettled)
        text = _("Not settled here: {what}. This finds out: {command}")
        yield text.format(what=what, command=_claim_command(report))


def _claim_command(report: Report) -> str:
    return f"reallocate claim {site_table(report)} --days {(report.explained.days or 1) - 1}"


# --- to be read out ---------------------------------------------------------------------------------------------------


def _press(report: Report, proof: Proof | None) -> Iterator[str]:
    """Yield three or four sentences that can be read out."""
    checked, instance = report.checked, report.instance
    assert checked is not None
    if not instance.cards:
        yield _("Nobody is waiting for a card.")
        return
    offices = sum(instance.demand(i) > 0 for i in range(len(instance.sites)))
    title = instance.settings.title or instance.name
    text = _("{title}: {cards:# person waits|# people wait} for a printed card, at {offices:# office|# offices}.")
    if instance.last_arrival:
        text = _(
            "{title}: {cards:# person waits, or will come,|# people wait, or will come,} for a printed card, at "
            "{offices:# office|# offices}."
        )
    yield text.format(title=title, cards=number(instance.cards), offices=number(offices))
    if checked.days is None or not checked.valid:
        yield _("The plan shown here does not serve all of them within the rules.")
        return
    yield _who(report, checked.days)
    if checked.days:
        yield _with_what(report)
    bound = _bound(report) or 0
    if bound > 1 and checked.days == bound:
        text = _("In {days:# day|# days} it cannot be done.")
        if proof is not None:
            text = _(
                "In {days:# day|# days} it cannot be done; the proof is open to everybody, and a program that trusts "
                "nobody's calculation has checked it."
            )
        yield text.format(days=number(bound - 1))
    fewest = report.explained.days
    if fewest is not None and fewest < checked.days:
        yield _("Another plan takes {days:# day|# days}.").format(days=number(fewest))
    count = len(assumptions(instance))
    if count:
        text = _(
            "{n:# of the figures behind this is|# of the figures behind this are} assumed and can still change it."
        )
        yield text.format(n=number(count))


def _who(report: Report, days: int) -> str:
    """Return how many of those who wait can have their cards, and by when."""
    checked, instance = report.checked, report.instance
    assert checked is not None
    left = checked.figures.left
    if not days:
        return _("None of them can have it before blank cards come.") if left else _("Nobody has to wait overnight.")
    on = instance.date_of(days)
    if left and on is None:
        text = _(
            "{served} of them can have it within {days:# day|# days}; {left:# has|# have} to wait until blank cards "
            "come."
        )
    elif left:
        text = _(
            "{served} of them can have it within {days:# day|# days}, by {date}; {left:# has|# have} to wait until "
            "blank cards come."
        )
    elif instance.last_arrival:  # some come later than that
        return _("From the close of {on} on nobody waits overnight any more.").format(on=day_and_date(instance, days))
    elif on is None:
        text = _("All of them can have it within {days:# day|# days}.")
    else:
        text = _("All of them can have it within {days:# day|# days}, by {date}.")
    served = number(instance.cards - left)
    return text.format(days=number(days), date="" if on is None else long_date(on), served=served, left=number(left))


def _with_what(report: Report) -> str:
    checked = report.checked
    assert checked is not None
    text = _(
        "{moves} of {printers:# printer|# printers} go to where the queue is, and {blanks:# blank card goes|# blank "
        "cards go} to where they lack."
    )
    figures, printers = checked.figures, number(report.instance.fleet)
    return text.format(moves=number(figures.moves), printers=printers, blanks=number(figures.blanks))


def _assumed(instance: Instance) -> str:
    count = len(assumptions(instance))
    if not count:
        return _("No figure is marked as assumed.")
    text = ngettext(
        "{count} figure is assumed, not from a source; it is marked * at the end of this page.",
        "{count} figures are assumed, not from a source; they are marked * at the end of this page.",
        count,
    )
    return text.format(count=number(count))
