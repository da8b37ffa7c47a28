"""Why not one day less, in a planner's words: what a proof's rows need, against what there is, summed up site by site.

Every number is computed again from the instance by the verifier's rows; the amounts of the terms add up to the bound.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from reallocate import verify
from reallocate.instance.model import Instance
from reallocate.language import _, ngettext
from reallocate.proof.claims import Claim
from reallocate.proof.judge import Judge

#: Sites that get a line of their own; the rest are summed up in one or two.
OWN_LINES = 4
#: Trips that rules fix, or leave out, that are told one by one.
OWN_TRIPS = 2
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
    if frame.contradicted:
        # No row is needed: a trip that rules fix cannot be made.
        terms = tuple(Term(None, 1, frame.horizon, Fraction(0), text) for text in _contradictions(instance, frame))
        return Explanation(frame.horizon, "printer-days", Fraction(0), Fraction(0), terms, 1, frame.horizon)
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


def _gain(text: str, count: int, each: Fraction, days: str = "") -> str:
    return text.format(n=f"{count:,}", days=days, each=_number(each), all=_number(count * each))


def _shortened(terms: list[Term]) -> tuple[Term, ...]:
    """Return the heaviest terms, and one for all others together."""
    ordered = sorted(terms, key=lambda term: (-term.amount, term.site or 0))
    if len(ordered) <= OWN_LINES + 1:
        return tuple(ordered)
    own, rest = ordered[:OWN_LINES], ordered[OWN_LINES:]
    amount = sum((term.amount for term in rest), Fraction(0))
    text = _("{count} other sites together: {amount}").format(count=len(rest), amount=_number(amount))
    return (*own, Term(None, min(t.first for t in rest), max(t.last for t in rest), amount, text))


def _contradictions(instance: Instance, frame: verify.Frame) -> Iterator[str]:
    """Yield why trips that rules fix cannot be made within the horizon, at most three sentences."""
    limits, told = instance.limits, 0
    for (i, j, day), value in sorted(limits.fixed.items(), key=lambda fixed: (fixed[0][2], fixed[0])):
        lasts = instance.travel.printer_days[i][j]
        if (i, j, day) in limits.clashing:
            why = _("another rule says another number")
        elif not value:
            continue
        elif lasts is None or (i, j) in limits.forbidden:
            why = _("no road leads there") if lasts is None else _("another rule forbids that trip")
        elif not limits.allows(i, j, day):
            why = _("another rule lets none leave then")
        elif day + lasts > frame.horizon:
            why = _("they come on day {end}").format(end=day + lasts)
        else:
            continue
        told += 1
        if told > OWN_LINES - 1:
            return
        text = _("by a rule {trip}; {why}")
        yield text.format(trip=_trip(instance, (i, j, day), value), why=why)


def _trip(instance: Instance, trip: tuple[int, int, int], count: int) -> str:
    i, j, day = trip
    text = ngettext(
        "{n} printer leaves {origin} for {destination} on day {day}",
        "{n} printers leave {origin} for {destination} on day {day}",
        count,
    )
    names = instance.sites[i].name, instance.sites[j].name
    return text.format(n=f"{count:,}", origin=names[0], destination=names[1], day=day)


class _Sum:
    """The rows of one end of a proof, gathered by site, in the unit of the heaviest covering row."""

    def __init__(self, instance: Instance, frame: verify.Frame, leaf: verify.Leaf) -> None:
        self.instance, self.frame, self.leaf = instance, frame, leaf
        self.in_printer_days = any(row[0] in ("V1", "V2", "C5", "C7", "C8", "R1") for row in leaf.rows)
        self.scale = self._scale()
        self.needs: dict[int, Fraction] = defaultdict(Fraction)
        self.limits: dict[int, Fraction] = defaultdict(Fraction)
        self.rows: dict[int, list[tuple[str, tuple[int, ...], Fraction, int]]] = defaultdict(list)
        #: By day: what one printer that leaves then counts in the rule on the departures of a day.
        self.a_day: dict[int, Fraction] = {}
        self.total, common = leaf.total(frame, [], None)
        self.unit = common * self.scale
        for family, i, key, y in leaf.rows:
            single = verify.Combination(frame)
            single.add(family, i, key, 1)
            if family == "R1":
                self.a_day[key[0]] = y / self.scale
            elif family == "C8":
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
        """Yield what there is at each site that needs or gives something, and by rules; together they are the bound."""
        horizon, unit = self.frame.horizon, self.unit
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
        for term in (self._departures(), self._fixed(), self._left_out()):
            if term is not None:
                gathered += term.amount
                yield term
        # What the sum leaves open to single trips and cards; nothing, where the multipliers are those of a vertex.
        rest = sum(self.needs.values(), Fraction(0)) - Fraction(self.total.excess()) / unit - gathered
        if rest:
            text = _("trips and cards that the sum leaves open: {amount} at most").format(amount=_number(rest))
            yield Term(None, 1, horizon, rest, text)

    # --- rules about trips ----------------------------------------------------------------------------------------

    def _departures(self) -> Term | None:
        """What the printers gain that may leave on a day, and in all."""
        limits, parts, amount = self.instance.limits, [], Fraction(0)
        if self.a_day and limits.per_day is not None:
            each = sum(self.a_day.values(), Fraction(0))
            amount += limits.per_day * each
            text = ngettext(
                "at most {n} printer leaves a day (rule): {days} that gains {n} × {each} = {all}",
                "at most {n} printers leave a day (rule): {days} that gains {n} × {each} = {all}",
                limits.per_day,
            )
            days = _("on day {first}") if len(self.a_day) == 1 else _("on days {first} to {last}")
            days = days.format(first=min(self.a_day), last=max(self.a_day))
            parts.append(_gain(text, limits.per_day, each, days))
        if self.leaf.total_moves and limits.total is not None:
            each = self.leaf.total_moves / self.scale
            amount += limits.total * each
            text = ngettext(
                "at most {n} printer leaves in all (rule): that gains {n} × {each} = {all}",
                "at most {n} printers leave in all (rule): that gains {n} × {each} = {all}",
                limits.total,
            )
            parts.append(_gain(text, limits.total, each))
        first, last = (min(self.a_day), max(self.a_day)) if self.a_day else (1, self.frame.horizon)
        return Term(None, first, last, amount, "; ".join(parts)) if parts else None

    def _worth(self) -> Iterator[tuple[tuple[int, int, int], int]]:
        """Yield every trip of printers that ends in time, whatever rules say, with its coefficient in the sum."""
        _right, (origins, destinations, lasting, gain, night, loss), _blanks = self.total.in_trips()
        for i in origins:
            for j in destinations:
                lasts = lasting[i][j]
                if i != j and lasts is not None:
                    coming = (gain if lasts else night)[j]
                    for d in range(1, self.frame.horizon - lasts + 1):
                        yield (i, j, d), loss[i][d] + coming[d + lasts]

    def _fixed(self) -> Term | None:
        """What the trips add that rules fix; it may be less than nothing."""
        fixed, amounts = self.instance.limits.fixed, {}
        for trip, worth in self._worth():
            if worth and fixed.get(trip):
                amounts[trip] = fixed[trip] * Fraction(worth) / self.unit
        if not amounts:
            return None
        told = sorted(amounts, key=lambda trip: (-abs(amounts[trip]), trip[2], trip))
        names = [_trip(self.instance, trip, fixed[trip]) for trip in told[:OWN_TRIPS]]
        rest = len(told) - len(names)
        more = ngettext("{n} more trip", "{n} more trips", rest).format(n=rest)
        total = sum(amounts.values(), Fraction(0))
        text = _("by a rule {trips}: that counts {amount}")
        text = text.format(trips=", ".join([*names, *([more] if rest else [])]), amount=_number(total))
        days = [trip[2] for trip in amounts]
        return Term(None, min(days), max(days), total, text)

    def _left_out(self) -> Term | None:
        """Name rules that leave out trips which would gain more than any other of their day; they count for nothing."""
        limits, best, out = self.instance.limits, defaultdict[int, int](int), list[tuple[tuple[int, int, int], int]]()
        for trip, worth in self._worth():
            if trip in limits.fixed or not limits.allows(*trip):
                if not limits.fixed.get(trip):
                    out.append((trip, worth))
            else:
                best[trip[2]] = max(best[trip[2]], worth)
        # The reasons, with the days on which they matter.
        reasons: dict[str, list[int]] = {}
        for (i, j, d), worth in out:
            if worth > best[d]:
                reasons.setdefault(self._reason(i, j, d), []).append(d)
        if not reasons:
            return None
        told = list(reasons)[:OWN_TRIPS]
        rest = len(reasons) - len(told)
        more = ngettext("{n} more rule of that kind", "{n} more rules of that kind", rest).format(n=rest)
        text = _("rules leave out trips that would gain more: {reasons}")
        days = [day for found in reasons.values() for day in found]
        text = text.format(reasons=", ".join([*told, *([more] if rest else [])]))
        return Term(None, min(days), max(days), Fraction(0), text)

    def _reason(self, i: int, j: int, day: int) -> str:
        limits, (origin, destination) = self.instance.limits, (self.instance.sites[k].name for k in (i, j))
        if day < limits.first:
            return _("before day {day}").format(day=limits.first)
        if limits.last is not None and day > limits.last:
            return _("after day {day}").format(day=limits.last)
        if (i, j) not in limits.forbidden:
            text = _("from {origin} to {destination} on day {day}")
            return text.format(origin=origin, destination=destination, day=day)
        if any(rule.rule == "accept_none" and rule.site == j for rule in self.instance.rules):
            return _("to {destination}").format(destination=destination)
        return _("from {origin} to {destination}").format(origin=origin, destination=destination)

    # --- sites ----------------------------------------------------------------------------------------------------

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
        parts += self._kept(i, sorted(key[0] for family, key, _y, _right in rows if family == "C7"))
        for family, _key, _y, right in rows:
            if family == "C6":
                end = self._end(i)
                text = _("{cards} cards") if end is None else _("{cards} cards by day {end} (rule)")
                parts.append(text.format(cards=f"{right:,}", end=end))
        if any(family == "V2" for family, *_rest in rows):
            text = _("{need}; since only whole printers come, that counts {amount}")
        elif any(y != 1 for _family, _key, y, _right in rows):
            text = _("{need}; that counts {amount}")
        else:
            text = "{need}"
        return text.format(need=_(" and ").join(parts), amount=_number(self.needs[i]))

    def _kept(self, i: int, days: list[int]) -> Iterator[str]:
        """Yield what is kept at the site on these days, one stretch of days after the other."""
        least = self.instance.limits.least[i]
        for k, day in enumerate(days):
            if k and days[k - 1] == day - 1:
                continue
            last = next(d for d in range(day, self.frame.horizon + 1) if d + 1 not in days)
            text = ngettext("{n} printer on days {day} to {last}", "{n} printers on days {day} to {last}", least)
            if last == day:
                text = ngettext("{n} printer on day {day}", "{n} printers on day {day}", least)
            rule = _(" (rule)") if least > self.instance.sites[i].min_printers else ""
            yield text.format(n=least, day=day, last=last) + rule

    def _covering(self, i: int, day: int) -> str:
        backlog, rate, need = self.instance.sites[i].backlog, self.instance.rate(i), self.frame.need(i, day)
        early = self.frame.blanks_by(i, day - 1) if day > 1 else 0
        end = self._end(i)
        text = _("{need} printer-days from day {day} on ({cards} / {rate})")
        if end is not None:
            text = _("{need} printer-days from day {day} on, and by day {end} (rule; {cards} / {rate})")
        cards = _("{backlog} cards").format(backlog=f"{backlog:,}")
        if early:
            late = _("{late} cards: {backlog} less {early} blanks that can be there before")
            cards = late.format(late=f"{backlog - early:,}", backlog=f"{backlog:,}", early=f"{early:,}")
        return text.format(need=f"{need:,}", day=day, end=end, cards=cards, rate=rate)

    def _end(self, i: int) -> int | None:
        """Return the day by which a rule wants the site finished, where that is before the last day."""
        end = self.instance.limits.finish[i]
        return end if end is not None and end < self.frame.horizon else None

    def _by_weight(self, terms: list[Term]) -> Iterator[Term]:
        """Yield the sites in the order of what they need; those beyond the first few in one line, and the needless.

        Rules and what is left open stand last, and take lines from the sites.
        """
        needy = [term for term in terms if term.site in self.needs]
        needy.sort(key=lambda term: (-self.needs[term.site or 0], term.site))
        others = [term for term in terms if term.site is None]
        lines = OWN_LINES - max(0, len(others) - 1)
        rest = needy[lines:]
        idle = [term for term in terms if term.site is not None and term.site not in self.needs]
        yield from needy[:lines] if len(rest) > 1 else needy
        if len(rest) > 1:
            need = sum((self.needs[term.site or 0] for term in rest), Fraction(0))
            text = _("{count} more sites need {need}; what is there gives {amount}")
            yield self._joined(rest, text, need)
        if len(idle) > 1:
            yield self._joined(idle, _("{count} other sites need nothing of that; what is there gives {amount}"))
        else:
            yield from idle
        yield from others

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
