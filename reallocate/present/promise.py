"""What ``claim`` shows: the verdict, the proof in words, and what would make the promise true, or how far it holds."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from rich.console import Console
from rich.text import Text

from reallocate.appraisal.promises import Change, Verdict
from reallocate.language import _, ngettext
from reallocate.present.numbers import day_and_date, number
from reallocate.present.text import table
from reallocate.proof.claims import certificate


def show_verdict(console: Console, found: Verdict, directory: str | None) -> None:
    """Print the verdict with what goes with it."""
    instance = found.instance
    console.print(Text(instance.settings.title or instance.name, style="bold"))
    for line in headline(found):
        console.print(Text(line), soft_wrap=True)
    for title, changes in (
        (_("Any one of these makes it true; nothing less of its kind does:"), found.changes),
        (_("None of these makes it true:"), found.in_vain),
        (_("It stays true up to:"), found.slack),
    ):
        if changes:
            console.print()
            console.print(Text(title))
            drawn = table((_("Change"), False), (_("From"), True), (_("To"), True), (_("Days"), True), ("", False))
            for change in changes:
                after = "-" if change.after is None else _shown(change.after)
                drawn.add_row(label(found, change), _shown(change.before), after, number(change.days), _sure(change))
            console.print(drawn)
            for change in changes:
                if change.where:
                    console.print(Text(_where(found, change)), soft_wrap=True)
    if directory is not None:
        console.print()
        console.print(Text(_("Files: {path}").format(path=directory)))


def headline(found: Verdict) -> list[str]:
    """Return the verdict in one or two sentences."""
    promised = ngettext("{days} day", "{days} days", found.promised).format(days=number(found.promised))
    result, verdict = found.result, found.verdict
    if verdict == "true":
        assert result.days is not None
        spare = found.promised - result.days
        lines = [_('"Done in {promised}" is true: a plan takes {days}.').format(promised=promised, days=result.days)]
        if spare:
            text = ngettext("{days} day to spare.", "{days} days to spare.", spare)
            lines.append(text.format(days=number(spare)))
        return lines
    if verdict == "undecided":
        text = _('"Done in {promised}": neither a plan nor a proof was found; every plan takes at least {bound} days.')
        return [text.format(promised=promised, bound=number(result.days_bound))]
    if result.status == "impossible":
        causes = "; ".join(cause.message for cause in result.causes)
        return [_('"Done in {promised}" is false: {why}.').format(promised=promised, why=causes)]
    text = _('"Done in {promised}" is false: every plan takes at least {bound} days (certified).')
    lines = [text.format(promised=promised, bound=number(result.days_bound))]
    if result.days is not None:
        text = (
            _("The fewest are {days}: done on {on}.") if result.days == result.days_bound else _("Found: {days}, {on}.")
        )
        lines.append(text.format(days=number(result.days), on=day_and_date(found.instance, result.days)))
    return lines


def label(found: Verdict, change: Change) -> str:
    """Return what is changed, in words."""
    if change.change == "delivery_day":
        assert change.delivery is not None
        delivery = found.instance.deliveries[change.delivery]
        text = _("{blanks} blanks to {site} come on day")
        return text.format(blanks=number(delivery.blanks), site=found.instance.sites[delivery.site].name)
    slack = change in found.slack
    texts = {
        "cards_per_printer_day": _("every printer prints at most, a day")
        if slack
        else _("every printer prints at least, a day"),
        "printers": _("printers in all"),
        "setup_hours": _("hours to set a printer up"),
        "overnight_hours": _("hours of a trip that cost no day"),
        "closed_days": _("weekdays closed"),
        "backlog": _("cards that wait in all"),
    }
    return texts[change.change]


def _shown(value: int | Decimal | str | None) -> str:
    if isinstance(value, str):
        return value or _("none")
    return number(value)


def _sure(change: Change) -> str:
    if change.certified:
        return _("certified")
    return _("proven by the solvers") if change.proven else _("best found")


def _where(found: Verdict, change: Change) -> str:
    sign = "+" if change.change == "printers" else "-"
    places = ", ".join(f"{found.instance.sites[i].name} {sign}{number(count)}" for i, count in change.where)
    return _("  {what}: {places}").format(what=label(found, change), places=places)


def verdict_document(found: Verdict, directory: str | None) -> dict[str, Any]:
    """Return the document of ``claim --json``; ``certificate`` proves a false promise false."""
    result = found.result
    return {
        "instance": found.instance.name,
        "promised": found.promised,
        "verdict": found.verdict,
        "status": result.status,
        "days": result.days,
        "days_bound": result.days_bound,
        "certified": result.certified,
        "days_to_spare": found.promised - result.days if found.verdict == "true" and result.days is not None else None,
        "changes": [_change_document(found, change) for change in found.changes],
        "in_vain": [_change_document(found, change) for change in found.in_vain],
        "slack": [_change_document(found, change) for change in found.slack],
        "certificate": certificate(found.instance, found.claims) if found.verdict == "false" else None,
        "plan_directory": directory,
    }


def _change_document(found: Verdict, change: Change) -> dict[str, Any]:
    instance = found.instance
    document: dict[str, Any] = {
        "change": change.change,
        "from": change.before,
        "to": change.after,
        "days": change.days,
        "days_bound": change.days_bound,
        "proven": change.proven,
        "certified": change.certified,
    }
    if change.where:
        document["where"] = [{"site": instance.sites[i].code, "amount": amount} for i, amount in change.where]
    if change.delivery is not None:
        delivery = instance.deliveries[change.delivery]
        document["delivery"] = {"site": instance.sites[delivery.site].code, "blanks": delivery.blanks}
    return document
