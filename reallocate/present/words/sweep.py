"""What a sweep comes to, in words: the sentence for those who decide, and what is proven of it."""

from __future__ import annotations

from fractions import Fraction

from reallocate.instance.calendar import date_of
from reallocate.language import Quantity, _, decimals
from reallocate.language.dates import short_date
from reallocate.present.words.numbers import number
from reallocate.sweeping.advance import Advance
from reallocate.sweeping.result import Influence, Scenario, Sweep

#: Share of the variants in which so many days are enough that are named first.
MOSTLY = Fraction(4, 5)


def share(part: int, whole: int) -> str:
    """Return a share in per cent; none but nothing is 0, and none but everything is 100."""
    if not whole:
        return _("{share} %").format(share=number(0))
    rounded = round(Fraction(100 * part, whole))
    if 0 < part < whole:
        rounded = min(99, max(1, rounded))
    text = _("less than {share} %") if 0 < 100 * part < whole else _("{share} %")
    return text.format(share=number(rounded))


def sentence(found: Sweep, one: Scenario) -> str:
    """Return in how many of the variants so many days are enough: ``of 1,000 ways ..., 11 days are enough in 87 %``."""
    text = _("Of {count:# variant|# variants}")
    if found.drawn:
        text = _("Of {count:# way|# ways} to fill in what is not known")
    first = text.format(count=number(len(one.rows)))
    if not one.days:
        return _("{of} none has a plan.").format(of=first)
    text = _("{of}, {parts}.")
    if one.at_most is not None and _mostly(one) < one.at_most:
        text = _("{of}, {parts}; never more than {most}.")
    return text.format(of=first, parts=", ".join(_parts(one)), most=number(one.at_most))


def _mostly(one: Scenario) -> int:
    """Return the fewest days that are mostly enough."""
    most = one.days[-1][0]
    return next(days for days, _count in one.days if one.enough(days) >= MOSTLY * len(one.rows) or days == most)


def _parts(one: Scenario) -> list[str]:
    """Return in how many variants the days are enough that mostly are, and the fewest that ever are."""
    fewest, days = one.days[0][0], _mostly(one)
    if one.enough(days) == len(one.rows):
        parts = [_("{days:# day is|# days are} enough in all").format(days=number(days))]
    else:
        text = _("{days:# day is|# days are} enough in {share}")
        parts = [text.format(days=number(days), share=share(one.enough(days), len(one.rows)))]
    if fewest < days:
        text = _("{days} in {share}")
        parts.append(text.format(days=number(fewest), share=share(one.enough(fewest), len(one.rows))))
    return parts


def standing(one: Scenario) -> list[str]:
    """Return what holds whatever is drawn, and what is proven."""
    lines = []
    if one.at_least is not None and one.at_most is not None and one.days:
        text = _("In every variant it takes at least {least} and at most {days:# day|# days}.")
        if one.at_least == one.at_most:
            text = _("In every variant it takes {days:# day|# days}.")
        lines.append(text.format(least=number(one.at_least), days=number(one.at_most)))
    if one.impossible:
        text = _("In {count:# variant|# variants} there is no plan at all, proven.")
        lines.append(text.format(count=number(one.impossible)))
    return [*lines, proven_line(one)] if one.days else lines


def proven_line(one: Scenario) -> str:
    """Return of how many variants the days are proven."""
    if one.proven == len(one.rows):
        return _("Of every variant it is proven that no plan has fewer days.")
    text = _("Of {proven} of {count} variants it is proven that no plan has fewer days; in the others fewer may do.")
    return text.format(proven=number(one.proven), count=number(len(one.rows)))


def how_far(found: Sweep) -> list[str]:
    """Return how many variants are worked out, and what else there is to know of the whole."""
    text = _("{done} of {count:# variant is|# variants are} worked out.")
    lines = [text.format(done=number(found.done), count=number(len(found.rows)))]
    if found.crashed:
        text = _(
            "At {count:# of them|# of them} the process that solves died again and again; start again to try them."
        )
        lines.append(text.format(count=number(found.crashed)))
    if found.older is not None:
        text = _("The sweep that was here is of version {version}; its table is kept as rows-{version}.csv.")
        lines.append(text.format(version=found.older))
    if found.undrawn:
        text = _("Assumed, and not drawn: {figures}.")
        lines.append(text.format(figures=", ".join(found.undrawn)))
    return lines


def given(one: Scenario) -> str:
    """Return what the variants of a scenario have in common."""
    return ", ".join(f"{name} = {cell or '-'}" for name, cell in one.given)


def last_day(found: Sweep, days: int) -> str:
    """Return the date on which a plan of so many days ends; without dates nothing."""
    on = date_of(found.start, days)
    return "" if on is None or found.start is None else short_date(on, found.start.year)


def day_heads() -> tuple[str, ...]:
    """Return the heads of `day_rows`."""
    return _("Days"), _("Last day"), _("Variants"), _("Enough in")


def day_rows(found: Sweep, one: Scenario) -> tuple[tuple[int, str, int, str], ...]:
    """Return how many variants have how many days, and in how many these are enough."""
    return tuple(
        (days, last_day(found, days), count, share(one.enough(days), len(one.rows))) for days, count in one.days
    )


def influence_heads() -> tuple[str, ...]:
    """Return the heads of a table of influences: a figure, where it is low, the mean days, and where it is high."""
    return _("Moves the days most"), _("low"), _("Days"), _("high"), _("Days")


def mean(days: Fraction) -> Quantity:
    """Return a mean of days with one decimal."""
    return decimals(round(float(days), 1), 1)


def span(one: Influence) -> tuple[str, str]:
    """Return of which figures the two means of an influence are."""
    low, high = _("up to {figure}"), _("from {figure}")
    return low.format(figure=number(one.upto)), high.format(figure=number(one.since))


def advanced(progress: Advance) -> str:
    """Return how far a sweep is, as one line: rate, time left, the days so far."""
    parts = [_("{done} of {count}").format(done=number(progress.done), count=number(progress.total))]
    if progress.rate is not None:
        parts.append(_("{rate} a minute").format(rate=decimals(progress.rate, 0 if progress.rate >= 10 else 1)))
    if progress.left is not None and progress.done < progress.total:
        parts.append(_("{time} left").format(time=lasting(progress.left)))
    if progress.workers is not None:
        parts.append(_("{count:# worker|# workers}").format(count=number(progress.workers)))
    counted = sum(count for _days, count in progress.days)
    shares = [
        _("{days}: {share}").format(days=number(days), share=share(count, counted)) for days, count in progress.days
    ]
    if shares:
        parts.append(_("days {shares}").format(shares=", ".join(shares)))
    return " · ".join(parts)


def lasting(seconds: float) -> str:
    """Return a time as people say it: seconds, minutes or hours."""
    if seconds < 90:
        return _("{seconds} s").format(seconds=decimals(seconds, 0))
    if seconds < 5400:
        return _("{minutes} min").format(minutes=decimals(seconds / 60, 0))
    return _("{hours} h").format(hours=decimals(seconds / 3600, 1))
