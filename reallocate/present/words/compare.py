"""The figures of a comparison under their names, and what has to be known to read them, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from reallocate.appraisal.entries import Entry
from reallocate.appraisal.measures import Measures
from reallocate.language import _, ngettext
from reallocate.present.words.causes import causes_line
from reallocate.present.words.goals import open_goals
from reallocate.present.words.ledger import headings
from reallocate.present.words.numbers import number
from reallocate.questions.compare import OPTIMUM, PROMISE, Comparison
from reallocate.search.result import Result

#: A figure of a plan: a number, or words.
Figure = int | Decimal | str | None
FigureOf = Callable[[Measures], Figure]


def shown_name(entry: Entry) -> str:
    """Return the name of an entry for people: ours in their language, those of given plans as they are."""
    if entry.kind == "given":
        return entry.name
    if entry.fewest is False:
        return _("best found")
    return {
        OPTIMUM: _("optimum"),
        "do nothing": _("do nothing"),
        "proportional": _("proportional"),
        "greedy": _("greedy"),
        PROMISE: _("as announced"),
    }[entry.name]


def figure_lines(comparison: Comparison) -> list[tuple[str, FigureOf]]:
    """Return name and value of each figure that is counted from a replay; an indented name belongs to that above."""
    codes = [site.code for site in comparison.instance.sites]

    def by_day(k: int) -> FigureOf:
        return lambda of: of.cards_by[k]

    def wait(of: Measures) -> Figure:
        return None if of.wait_site is None else f"{codes[of.wait_site]}, {number(of.wait.first_day)}"

    lines: list[tuple[str, FigureOf]] = [
        (_("printers moved"), lambda of: of.moves),
        (_("printer-days on road"), lambda of: int(of.ledger.total.road)),  # whole printers, whole days
        (_("card-days waited"), lambda of: of.waiting),
        (_("last card, day"), lambda of: of.last_served_day),
        ("  " + _("site"), lambda of: _first([codes[i] for i in of.last_served])),
        (_("busiest day"), lambda of: of.busiest_day),
        ("  " + _("cards printed"), lambda of: of.busiest_cards),
        (_("cards by day 5"), by_day(0)),
        (_("cards by day 10"), by_day(1)),
        (_("longest wait, days"), lambda of: of.wait.days),
        ("  " + _("site, from day"), wait),
    ]
    known = [entry.measures for entry in comparison.entries if entry.measures is not None]
    if any(of.days is not None and of.ended_day != of.days for of in known):
        lines.insert(0, (_("last trip ends, day"), lambda of: of.ended_day))
    if any(of.couriered for of in known):
        lines.append((_("cards printed for others"), lambda of: of.couriered))
        lines.append(("  " + _("card-hours of couriers"), lambda of: of.courier))
    if any(of.cards_left for of in known):
        lines.append((_("cards left waiting"), lambda of: of.cards_left))
    return [*lines, (_("rules broken"), lambda of: sum(count for _code, count in of.breaches))]


def figure_names() -> dict[str, str]:
    """Return what the figures that may differ are called: the columns of the tables, and what trips cost."""
    lost = [(name, head) for name, head in headings().items() if name != "road"]
    return {
        "days": _("days"),
        "moves": _("printers moved"),
        "road": _("printer-days on road"),
        "waiting": _("card-days waited"),
        "travel": _("printer-hours on the road"),
        "shipping": _("card-hours on the road"),
        "courier": _("card-hours of couriers"),
        "blanks_shipped": _("blank cards shipped"),
        "couriered": _("cards printed for others"),
        "cards_left": _("cards left waiting"),
        "cards_by_day_5": _("cards by day 5"),
        "cards_by_day_10": _("cards by day 10"),
        "busiest_cards": _("cards printed on the busiest day"),
        "longest_wait": _("longest wait, days"),
        "finished": _("last card, day"),
        "available": _("printer-days available"),
        **{name: _("printer-days: {column}").format(column=head) for name, head in lost},
        "printers": _("printers"),
        "cards": _("cards for others"),
        "printer_days": _("printer-days on road"),
        "printer_hours": _("printer-hours on the road"),
        "card_hours": _("card-hours on the road"),
    }


def kind_names() -> dict[str, str]:
    """Return what can differ between two plans."""
    return {
        "total": _("in all"),
        "move": _("printers sent"),
        "shipment": _("blanks sent"),
        "courier": _("cards by courier"),
        "site": _("site"),
    }


def _first(codes: Sequence[str]) -> str | None:
    """Return the first of some codes, and how many more there are."""
    return None if not codes else codes[0] if len(codes) == 1 else f"{codes[0]} +{len(codes) - 1}"


def codes_line(comparison: Comparison) -> str:
    """Return the names of the sites whose codes stand among the figures."""
    found = {entry.measures.wait_site for entry in comparison.entries if entry.measures is not None}
    found |= {i for entry in comparison.entries if entry.measures is not None for i in entry.measures.last_served[:1]}
    sites = comparison.instance.sites
    return ", ".join(f"{sites[i].code} {sites[i].name}" for i in sorted(i for i in found if i is not None))


def notes(comparison: Comparison) -> list[str]:
    """Return the notes, each a sentence or two."""
    return list(_notes(comparison))


def _notes(comparison: Comparison) -> Iterator[str]:
    optimum, entries = comparison.optimum, comparison.entries
    if optimum is not None:
        yield _about(optimum)
        if optimum.limit == "crash":
            yield _("The process that solves ended before its time (killed, out of memory, or a defect in it).")
        yield from _shorter(comparison, optimum)
    if any(entry.days is None for entry in entries):
        yield _("A plan without days leaves cards waiting; its figures count up to the last day that it names.")
    names = {entry.name for entry in entries}
    if comparison.baselines and "greedy" not in names:
        yield _("greedy: its rules of thumb find no legal plan here.")
    if PROMISE in names:
        yield _(
            "as announced is a promise without a plan: all work shared by all printers, as if nothing travelled, "
            "nothing was closed and no blank card was lacking."
        )


def _about(optimum: Result) -> str:
    """Return what is known of the optimum."""
    bound = optimum.days_bound or 0
    if optimum.status == "impossible":
        return _("There is no optimum: {why}.").format(why=causes_line(optimum.instance, optimum.causes))
    if optimum.plan is None:
        text = ngettext(
            "There is no optimum: no plan was found before the search was stopped; "
            "every plan takes at least {days} day.",
            "There is no optimum: no plan was found before the search was stopped; "
            "every plan takes at least {days} days.",
            bound,
        )
        return text.format(days=number(bound))
    if optimum.status == "optimal":
        return _("The optimum is proven: no plan takes fewer days, or is as good in them and better in a further goal.")
    if optimum.days == optimum.days_bound:
        text = _("The optimum has the fewest days (certified); not proven to be the best: {goals}.")
        return text.format(goals=open_goals(optimum.goals))
    text = ngettext(
        "The optimum is the best plan found, not proven: every plan takes at least {days} day (certified).",
        "The optimum is the best plan found, not proven: every plan takes at least {days} days (certified).",
        bound,
    )
    return text.format(days=number(bound))


def _shorter(comparison: Comparison, optimum: Result) -> Iterator[str]:
    """Yield why legal plans can have fewer days than the optimum."""
    days, proven = optimum.days, optimum.days_bound or 0
    if days is None:
        return
    legal = [(entry.name, entry.days) for entry in comparison.entries if entry.valid and entry.days is not None]
    beyond = [name for name, fewer in legal if fewer < proven]
    if beyond:
        text = _(
            "{names}: legal, and the last card is printed before the "
            "{days:# day of the optimum is|# days of the optimum are} over; those last until every trip has ended, as "
            "the row of the last trips says of all plans."
        )
        yield text.format(names=", ".join(beyond), days=number(days))
    others = [name for name, fewer in legal if proven <= fewer < days]
    if others:
        yield _("{names}: fewer days than the best plan that the search found.").format(names=", ".join(others))
