"""The answer to an instance in words: the days, how sure they are, and each goal with its bound."""

from __future__ import annotations

from reallocate.bounds.feasibility import too_few_blanks
from reallocate.instance.levers import levers_in_words
from reallocate.instance.model import Instance
from reallocate.language import _, ngettext, pgettext
from reallocate.present.words.bounds import bound_reason
from reallocate.present.words.causes import cause_sentence
from reallocate.present.words.names import MOST_NAMES, site_name
from reallocate.present.words.numbers import day_and_date, number
from reallocate.search.method import UNCOVERED, chosen
from reallocate.search.result import GoalValue, Result, Status


def status_name(status: Status) -> str:
    """Return what a status is called; documents have its code."""
    return {
        "optimal": pgettext("status", "optimal"),
        "days_proven": pgettext("status", "days_proven"),
        "feasible": pgettext("status", "feasible"),
        "impossible": pgettext("status", "impossible"),
        "no_plan": pgettext("status", "no_plan"),
        "interrupted": pgettext("status", "interrupted"),
    }[status]


def headline(result: Result) -> list[str]:
    """Return the answer in one or two sentences."""
    if result.status == "impossible":
        lines = [
            _("No plan exists:"),
            *(f"- {cause_sentence(result.instance, cause)}" for cause in result.causes),
        ]
        if any(cause.code == "too_few_blanks" for cause in result.causes):
            lines.append(_("`solve --partial` plans for as many cards as the blanks do for."))
        elif result.instance.rules:
            lines.append(_("`reallocate explain --rules` says whether it is the rules, and which of them clash."))
        return lines
    if result.plan is None:
        lines = [_("No plan was found before the search was stopped.")]
        if result.limit == "memory":
            lines = [_("No plan was found; to look for longer ones would take too much memory.")]
        if result.days_bound:
            text = ngettext(
                "Every plan has at least {days} day.", "Every plan has at least {days} days.", result.days_bound
            )
            lines.append(text.format(days=number(result.days_bound)))
        return lines
    if not result.days:
        return [no_days_line(result.instance), *_unserved_line(result)]
    return [_period(result, result.days), _proof_line(result, result.days), *_unserved_line(result)]


def no_days_line(instance: Instance) -> str:
    """Return why the fewest days are none."""
    if too_few_blanks(instance) is not None:  # else somebody could be served
        return _("0 days: no card can be handed out for want of blanks.")
    if instance.last_arrival:
        return _("0 days: nobody waits overnight, for new cards are handed out on the day on which they come.")
    return _("Nobody is waiting: 0 days, nothing to do.")


def _unserved_line(result: Result) -> list[str]:
    """Return how many cards stay for want of blanks, and where most of them do."""
    if result.plan is None or not result.plan.unserved:
        return []
    left = {i: cards for i, cards in enumerate(result.left) if cards}
    most = sorted(left, key=lambda i: (-left[i], i))
    sites = [f"{site_name(result.instance, i)} {number(left[i])}" for i in most[:MOST_NAMES]]
    text = _("{cards:# card stays|# cards stay} unserved for want of blanks: {sites}.")
    shown = ", ".join([*sites, *(["..."] if len(most) > MOST_NAMES else [])])
    return [text.format(cards=number(sum(left.values())), sites=shown)]


def _period(result: Result, days: int) -> str:
    if result.instance.date_of(days) is None:
        return ngettext("{days} day.", "{days} days.", days).format(days=number(days))
    text = ngettext("{days} day: {first} to {last}.", "{days} days: {first} to {last}.", days)
    first, last = day_and_date(result.instance, 1), day_and_date(result.instance, days)
    return text.format(days=number(days), first=first, last=last)


def only_counted_line(result: Result) -> str:
    """Return that nothing but counting was tried, and why; empty where a search was made."""
    if chosen(result.instance, result.question.method) != "counting":
        return ""
    text = _("of so many offices, with {levers}, there is only what counting proves and a plan by rules of thumb")
    return text.format(levers=levers_in_words(result.instance, UNCOVERED))


def _proof_line(result: Result, days: int) -> str:
    if result.days_bound is not None and result.days_bound < days and (counted := only_counted_line(result)):
        text = ngettext(
            "Not proven to be the fewest: every plan has at least {bound} day (certified); {why}.",
            "Not proven to be the fewest: every plan has at least {bound} days (certified); {why}.",
            result.days_bound,
        )
        return text.format(bound=number(result.days_bound), why=counted)
    if result.days_bound is not None and result.days_bound < days:
        text = ngettext(
            "Not proven to be the fewest: every plan has at least {bound} day (certified); more effort may find a "
            "plan with fewer days, or prove that there is none.",
            "Not proven to be the fewest: every plan has at least {bound} days (certified); more effort may find a "
            "plan with fewer days, or prove that there is none.",
            result.days_bound,
        )
        return text.format(bound=number(result.days_bound))
    return fewer_line(result, days)


def fewer_line(result: Result, bound: int) -> str:
    """Return why one day fewer than `bound`, which is certified, is not enough."""
    fewer = bound - 1
    if result.bounds and result.bounds[0].days == bound:
        text = ngettext("{days} day is not enough: {reason}.", "{days} days are not enough: {reason}.", fewer)
        return text.format(days=number(fewer), reason=bound_reason(result.instance, result.bounds[0]))
    text = ngettext(
        "{days} day is not enough: certified; `reallocate explain` says why.",
        "{days} days are not enough: certified; `reallocate explain` says why.",
        fewer,
    )
    return text.format(days=number(fewer))


def goal_bound(goal: GoalValue) -> str:
    """Return what is known of a goal beside its value."""
    if goal.proven:
        return _("proven: no plan has less")
    if goal.bound is None:
        return _("no bound known")
    return _("at least {bound}").format(bound=number(goal.bound))
