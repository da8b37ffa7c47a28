"""Why not one day less, in a planner's words: what a proof's rows need, against what there is, summed up site by site.

Every number is computed again from the instance by the verifier's rows; the amounts of the terms add up to the bound.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from math import lcm

from reallocate.instance.model import Instance
from reallocate.language import _, ngettext
from reallocate.proof import verify
from reallocate.proof.claims import Claim
from reallocate.proof.judge import Judge

#: Sites that get a line of their own; the rest are summed up in one or two.
OWN_LINES = 4
#: Fractions with a larger denominator are shown as decimals.
MOST_DENOMINATOR = 12


@dataclass(frozen=True, slots=True)
class Term:
    """What there is at most at one site (None: at all others together) in the days first..last, and why, in words."""

    site: int | None
    first: int
    last: int
    amount: Fraction
    text: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """Why a horizon is too short, or why no plan exists.

    Attributes
    ----------
    horizon : days that are not enough; None: no number of days is.
    unit : of all amounts, ``printer-days`` or ``cards``.
    needed, bound : what is needed and what there is at most; `bound` is the sum of the terms.
    cases : ends of the branching proof that rules out `horizon`; 1: the sum alone does.
    shown : the longest horizon that the sum alone rules out, which the terms are about.
    """

    horizon: int | None
    unit: str
    needed: Fraction
    bound: Fraction
    terms: tuple[Term, ...]
    cases: int = 1
    shown: int | None = None

    def with_cases(self, horizon: int, cases: int) -> Explanation:
        """Return the explanation of a longer horizon, whose proof goes on from this sum by cases."""
        return replace(self, horizon=horizon, cases=cases)

    def lines(self) -> list[str]:
        """Return at most nine lines: the question, the terms by weight, the sum, the cases."""
        if self.shown is None:
            head = _("No plan exists, of whatever length:")
        else:
            text = ngettext("Why {days} day is not enough:", "Why {days} days are not enough:", self.shown)
            head = text.format(days=self.shown)
        lines = [head, *(f"- {term.text}" for term in self.terms)]
        if self.needed or self.bound:
            unit = {"printer-days": _("printer-days"), "cards": _("cards")}[self.unit]
            text = _("Together: {needed} {unit} needed, {bound} there at most: {short} too few.")
            amounts = {"needed": self.needed, "bound": self.bound, "short": self.needed - self.bound}
            lines.append(text.format(unit=unit, **{name: _number(amount) for name, amount in amounts.items()}))
        if self.cases > 1 and self.horizon is not None:
            text = _(
                "{days} days are ruled out by {cases} cases of how many printers come to a site or leave it by a day."
            )
            lines.append(text.format(days=self.horizon, cases=self.cases))
        return lines


def _number(amount: Fraction) -> str:
    """Return an amount: whole with groups of three, simple fractions as they are, others with two decimals."""
    if amount.denominator == 1:
        return f"{amount.numerator:,}"
    if amount.denominator > MOST_DENOMINATOR or amount < 0:
        return f"{float(amount):,.2f}"
    whole, rest = divmod(amount.numerator, amount.denominator)
    return f"{whole:,} {rest}/{amount.denominator}" if whole else f"{rest}/{amount.denominator}"


def explain_days(instance: Instance, judge: Judge, claim: Claim) -> Explanation | None:
    """Return why `claim.horizon` days are not enough, from the multipliers of a proof with one end; None for others."""
    if claim.kind != "days" or claim.horizon is None or len(claim.nodes) != 1:
        return None
    frame = judge.frame(claim.horizon)
    leaf = verify.read_leaf(frame, claim.nodes[0])
    return _Sum(instance, frame, leaf).explanation()


def explain_cause(instance: Instance, judge: Judge, claim: Claim) -> Explanation:
    """Return why no plan exists, of whatever length."""
    frame = judge.frame(0)
    _about, (reason, _missing) = verify.check_cause(frame, claim.cause, list(claim.sites))
    sites = [instance.index_of(code) for code in claim.sites]
    if claim.cause != "too_few_blanks":
        return Explanation(None, "printer-days", Fraction(0), Fraction(0), (Term(None, 1, 1, Fraction(0), reason),))
    problem = judge.problem
    terms = []
    for k, site in enumerate(instance.sites):
        reaches = k in sites or (problem.lends[k] and any(problem.sigma[k][i] is not None for i in sites))
        delivered = sum(problem.deliveries[k].values())
        if reaches and (site.blanks or delivered):
            text = _(
                "{name}: {stock} blanks in stock and {delivered} to be delivered that can be used where cards wait"
            )
            text = text.format(name=site.name, stock=f"{site.blanks:,}", delivered=f"{delivered:,}")
            terms.append(Term(k, 1, 1, Fraction(site.blanks + delivered), text))
    needed = Fraction(sum(instance.sites[i].backlog for i in sites))
    return Explanation(None, "cards", needed, sum((t.amount for t in terms), Fraction(0)), _shortened(terms))


def _shortened(terms: list[Term]) -> tuple[Term, ...]:
    """Return the heaviest terms, and one for all others together."""
    ordered = sorted(terms, key=lambda term: (-term.amount, term.site or 0))
    if len(ordered) <= OWN_LINES + 1:
        return tuple(ordered)
    own, rest = ordered[:OWN_LINES], ordered[OWN_LINES:]
    amount = sum((term.amount for term in rest), Fraction(0))
    text = _("{count} other sites together: {amount}").format(count=len(rest), amount=_number(amount))
    return (*own, Term(None, min(t.first for t in rest), max(t.last for t in rest), amount, text))


class _Sum:
    """The rows of one end of a proof, gathered by site, in the unit of the heaviest covering row."""

    def __init__(self, instance: Instance, frame: verify.Frame, leaf: verify.Leaf) -> None:
        self.instance, self.frame, self.leaf = instance, frame, leaf
        self.in_printer_days = any(row[0] in ("V1", "V2", "C5", "C7") for row in leaf.rows)
        self.scale = self._scale()
        self.needs: dict[int, Fraction] = defaultdict(Fraction)
        self.limits: dict[int, Fraction] = defaultdict(Fraction)
        self.rows: dict[int, list[tuple[str, tuple[int, ...], Fraction, int]]] = defaultdict(list)
        self.common = lcm(*(row[3].denominator for row in leaf.rows))
        self.total = verify.Combination(frame)
        for family, i, key, y in leaf.rows:
            single = verify.Combination(frame)
            single.add(family, i, key, 1)
            self.total.add(family, i, key, int(y * self.common))
            if family == "C8":
                self.limits[i] -= y / self.scale * single.right
            elif single.right:
                self.needs[i] += y / self.scale * single.right
                self.rows[i].append((family, key, y / self.scale, single.right))

    def _scale(self) -> Fraction:
        """Return what a multiplier of 1 stands for: one printer-day, or one card where no printer-days are counted."""
        covering = [y for family, _i, _key, y in self.leaf.rows if family == "V1"]
        cards = [(y, i) for family, i, _key, y in self.leaf.rows if family == "C6"]
        if covering:
            return max(covering)
        if cards:
            y, i = max(cards)
            return y * (self.instance.rate(i) if self.in_printer_days else 1)
        return Fraction(1)

    def explanation(self) -> Explanation:
        terms = list(self._terms())
        needed = sum(self.needs.values(), Fraction(0))
        bound = sum((term.amount for term in terms), Fraction(0))
        unit = "printer-days" if self.in_printer_days else "cards"
        days = self.frame.horizon
        return Explanation(days, unit, needed, bound, tuple(self._by_weight(terms)), 1, days)

    def _terms(self) -> Iterator[Term]:
        """Yield what there is at each site that needs or gives something; together they are the bound."""
        horizon, unit = self.frame.horizon, self.common * self.scale
        gathered = Fraction(0)
        for i, site in enumerate(self.instance.sites):
            printer = Fraction(sum(self.total.printers[i])) / unit  # what one that is there all the time counts
            kept = verify.suffix_sums(self.total.stock[i])
            delivered = sum(n * kept[day] for day, n in self.instance.deliveries_by_site[i].items() if day <= horizon)
            paper = Fraction(kept[1] * site.blanks + delivered) / unit
            have = printer * site.printers + paper + self.limits[i]
            if have or i in self.needs:
                gathered += have
                days = [d for d in range(1, horizon + 1) if self.total.printers[i][d] or self.total.stock[i][d]]
                first = min([*days, *(key[0] for _f, key, _y, _r in self.rows[i] if key), horizon])
                there = self._there(i, printer, paper)
                yield Term(i, first, max([first, *days]), have, self._text(i, there))
        # What the sum leaves open to single trips and cards; nothing, where the multipliers are those of a vertex.
        rest = sum(self.needs.values(), Fraction(0)) - Fraction(self.total.excess()) / unit - gathered
        if rest:
            text = _("trips and cards that the sum leaves open: {amount} at most").format(amount=_number(rest))
            yield Term(None, 1, horizon, rest, text)

    def _text(self, i: int, there: str) -> str:
        name = self.instance.sites[i].name
        if i in self.needs:
            return _("{name} needs {need}; {there}").format(name=name, need=self._need(i), there=there)
        return _("{name} needs nothing of that; {there}").format(name=name, there=there)

    def _there(self, i: int, printer: Fraction, paper: Fraction) -> str:
        site, parts = self.instance.sites[i], []
        if site.printers and printer:
            text = ngettext(
                "its {n} printer gives {n} × {each} = {all}",
                "its {n} printers give {n} × {each} = {all}",
                site.printers,
            )
            parts.append(text.format(n=site.printers, each=_number(printer), all=_number(printer * site.printers)))
        if paper:
            parts.append(_("its blanks allow {amount}").format(amount=_number(paper)))
        if self.limits[i]:
            text = _("its limit of {most} printers allows {amount}")
            parts.append(text.format(most=site.max_printers, amount=_number(self.limits[i])))
        return ", ".join(parts) or _("nothing is there")

    def _need(self, i: int) -> str:
        """Return what a site needs, with its arithmetic; how that counts where rows are weighed or rounded."""
        rows = self.rows[i]
        covering = sorted({key[0] for family, key, _y, _right in rows if family in ("V1", "V2")})
        parts = [self._covering(i, day) for day in covering]
        for family, key, _y, right in rows:
            if family == "C7":
                text = ngettext("{n} printer on day {day}", "{n} printers on day {day}", right)
                parts.append(text.format(n=right, day=key[0]))
            elif family == "C6":
                parts.append(_("{cards} cards").format(cards=f"{right:,}"))
        if any(family == "V2" for family, *_rest in rows):
            text = _("{need}; since only whole printers come, that counts {amount}")
        elif any(y != 1 for _family, _key, y, _right in rows):
            text = _("{need}; that counts {amount}")
        else:
            text = "{need}"
        return text.format(need=_(" and ").join(parts), amount=_number(self.needs[i]))

    def _covering(self, i: int, day: int) -> str:
        backlog, rate, need = self.instance.sites[i].backlog, self.instance.rate(i), self.frame.need(i, day)
        early = self.frame.blanks_by(i, day - 1) if day > 1 else 0
        text = _("{need} printer-days from day {day} on ({cards} / {rate})")
        cards = _("{backlog} cards").format(backlog=f"{backlog:,}")
        if early:
            late = _("{late} cards: {backlog} less {early} blanks that can be there before")
            cards = late.format(late=f"{backlog - early:,}", backlog=f"{backlog:,}", early=f"{early:,}")
        return text.format(need=f"{need:,}", day=day, cards=cards, rate=rate)

    def _by_weight(self, terms: list[Term]) -> Iterator[Term]:
        """Yield the sites in the order of what they need; those beyond the first few in one line, and the needless."""
        needy = [term for term in terms if term.site in self.needs]
        needy.sort(key=lambda term: (-self.needs[term.site or 0], term.site))
        rest = needy[OWN_LINES:]
        idle = [term for term in terms if term.site is not None and term.site not in self.needs]
        yield from needy[:OWN_LINES] if len(rest) > 1 else needy
        if len(rest) > 1:
            need = sum((self.needs[term.site or 0] for term in rest), Fraction(0))
            text = _("{count} more sites need {need}; what is there gives {amount}")
            yield self._joined(rest, text, need)
        if len(idle) > 1:
            yield self._joined(idle, _("{count} other sites need nothing of that; what is there gives {amount}"))
        else:
            yield from idle
        yield from (term for term in terms if term.site is None)

    def _joined(self, terms: list[Term], text: str, need: Fraction = Fraction(0)) -> Term:
        amount = sum((term.amount for term in terms), Fraction(0))
        sites = [self.instance.sites[term.site] for term in terms if term.site is not None]
        printers = sum(site.printers for site in sites)
        text = text.format(count=len(terms), need=_number(need), amount=_number(amount))
        if printers:
            text += ngettext(", {n} printer among it", ", {n} printers among it", printers).format(n=printers)
        names = ", ".join(site.name for site in sites[:4]) + (", ..." if len(sites) > 4 else "")
        text += f" ({names})" if names else ""
        return Term(None, min(t.first for t in terms), max(t.last for t in terms), amount, text)
