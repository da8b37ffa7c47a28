"""Why one day fewer is not enough, by a proof's rows: what they need, against what there is, summed up site by site.

Every number is computed again from the instance by the verifier's rows; the amounts of the terms add up to the bound.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import NamedTuple

from reallocate import verify
from reallocate.bounds.feasibility import Cause
from reallocate.bounds.supply import supplies
from reallocate.instance.model import Instance
from reallocate.plan.model import Key
from reallocate.proof.account import (
    AtSite,
    Barred,
    Covering,
    Departures,
    Explanation,
    Fixed,
    Kept,
    LeftOut,
    Need,
    NotMade,
    Open,
    Others,
    Printed,
    Quota,
    Supplies,
    Supply,
    Term,
)
from reallocate.proof.claims import Claim
from reallocate.proof.judge import Judge

#: Sites that get a term of their own; the rest are summed up in one or two.
OWN_TERMS = 4
NONE = Fraction(0)


def explain_days(instance: Instance, judge: Judge, claim: Claim) -> Explanation | None:
    """Return why `claim.horizon` days are not enough, from the multipliers of a proof with one end; None for others."""
    if claim.kind != "days" or claim.horizon is None or len(claim.nodes) != 1:
        return None
    frame = judge.frame(claim.horizon)
    if frame.contradicted:
        # No row is needed: a trip that rules fix cannot be made.
        terms = tuple(Term(1, frame.horizon, NONE, fact) for fact in _not_made(instance, frame.horizon))
        return Explanation(frame.horizon, "printer-days", NONE, NONE, terms[: OWN_TERMS - 1], 1, frame.horizon)
    leaf = verify.read_leaf(frame, claim.nodes[0])
    return _Sum(instance, frame, leaf).explanation()


def explain_cause(instance: Instance, cause: Cause) -> Explanation:
    """Return why no plan exists, of whatever length."""
    if cause.code != "too_few_blanks":
        return Explanation(None, "printer-days", NONE, NONE, (Term(1, 1, NONE, cause),))
    terms = sorted(_supplies(instance, cause.sites), key=lambda term: (-term.amount, term.site or 0))
    if len(terms) > OWN_TERMS + 1:
        rest = terms[OWN_TERMS:]
        terms[OWN_TERMS:] = [Term(1, 1, _amount(rest), Supplies(_sites(rest)))]
    needed = Fraction(sum(instance.sites[i].backlog for i in cause.sites))
    return Explanation(None, "cards", needed, _amount(terms), tuple(terms))


def _supplies(instance: Instance, sites: tuple[int, ...]) -> Iterator[Term]:
    """Yield the blanks that can ever come to any of the sites, by where they are."""
    days = instance.travel.blank_days
    for k, site in enumerate(instance.sites):
        reaches = k in sites or (site.lends and any(days[k][i] is not None for i in sites))
        delivered = sum(instance.deliveries_by_site[k].values())
        if reaches and (site.blanks or delivered):
            yield Term(1, 1, Fraction(site.blanks + delivered), Supply(k, site.blanks, delivered))


def _together(instance: Instance, terms: list[Term], need: Fraction = NONE) -> Term:
    """Return one term for the terms of several sites."""
    sites = _sites(terms)
    others = Others(sites, need, sum(instance.sites[i].printers for i in sites))
    return Term(min(term.first for term in terms), max(term.last for term in terms), _amount(terms), others)


def _amount(terms: Iterable[Term]) -> Fraction:
    return sum((term.amount for term in terms), NONE)


def _sites(terms: list[Term]) -> tuple[int, ...]:
    return tuple(term.site for term in terms if term.site is not None)


def _not_made(instance: Instance, horizon: int) -> Iterator[NotMade]:
    """Yield the trips that rules fix and that cannot be made within the horizon, by their days."""
    limits = instance.limits
    for trip, printers in sorted(limits.fixed.items(), key=lambda fixed: (fixed[0][2], fixed[0])):
        i, j, day = trip
        lasts = instance.travel.printer_days[i][j]
        arrival = None if lasts is None else day + lasts
        if trip in limits.clashing:
            yield NotMade(trip, printers, "clash", arrival)
        elif not printers:
            continue
        elif arrival is None:
            yield NotMade(trip, printers, "no_road", arrival)
        elif (i, j) in limits.forbidden:
            yield NotMade(trip, printers, "forbidden", arrival)
        elif not limits.allows(i, j, day):
            yield NotMade(trip, printers, "not_then", arrival)
        elif arrival > horizon:
            yield NotMade(trip, printers, "late", arrival)


class _Row(NamedTuple):
    """A row that a site needs something by: family, first day (None: of all days), multiplier, right side."""

    family: str
    day: int | None
    y: Fraction
    right: int


class _Sum:
    """The rows of one end of a proof, gathered by site, in the unit of the heaviest covering row."""

    def __init__(self, instance: Instance, frame: verify.Frame, leaf: verify.Leaf) -> None:
        self.instance, self.frame, self.leaf = instance, frame, leaf
        self.in_printer_days = any(row[0] in ("V1", "V2", "C5", "C7", "C8", "R1") for row in leaf.rows)
        self.scale = self._scale()
        self.needs: dict[int, Fraction] = defaultdict(Fraction)
        self.limits: dict[int, Fraction] = defaultdict(Fraction)
        self.rows: dict[int, list[_Row]] = defaultdict(list)
        #: Room that printers take which stand there at the start, where a limit weighs more than what they give.
        self.taken: dict[int, Fraction] = {}
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
                self.rows[i].append(_Row(family, key[0] if key else None, y / self.scale, single.right))

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
        at_sites = list(self._at_sites())
        taken = sum(self.taken.values(), NONE)
        by_rules = [term for term in (self._departures(), self._fixed(), self._left_out()) if term is not None]
        needed = sum(self.needs.values(), NONE) + taken
        bound = needed - Fraction(self.total.excess()) / self.unit
        # What the sum leaves open to single trips and cards; nothing, where the multipliers are those of a vertex.
        rest = bound - _amount((*at_sites, *by_rules))
        if rest:
            by_rules.append(Term(1, self.frame.horizon, rest, Open()))
        terms = (*self._by_weight(at_sites, OWN_TERMS - max(0, len(by_rules) - 1)), *by_rules)
        days = self.frame.horizon
        return Explanation(days, "printer-days" if self.in_printer_days else "cards", needed, bound, terms, 1, days)

    def _by_weight(self, terms: list[Term], most: int) -> Iterator[Term]:
        """Yield the sites in the order of what they need; those beyond `most` in one term, and the needless in one."""

        def need(term: Term) -> Fraction:
            return self._need(term.site or 0)

        needing = self.needs.keys() | self.taken.keys()
        needy = [term for term in terms if term.site in needing]
        needy.sort(key=lambda term: (-need(term), term.site))
        own, rest = (needy[:most], needy[most:]) if len(needy) > most + 1 else (needy, [])
        idle = [term for term in terms if term.site not in needing]
        yield from own
        if rest:
            yield _together(self.instance, rest, sum(map(need, rest), NONE))
        yield from idle if len(idle) < 2 else [_together(self.instance, idle)]

    def _need(self, i: int) -> Fraction:
        """Return what a site needs, room for its printers included."""
        return self.needs.get(i, NONE) + self.taken.get(i, NONE)

    # --- rules about trips ----------------------------------------------------------------------------------------

    def _departures(self) -> Term | None:
        """What the printers gain that may leave on a day, and in all."""
        limits, quotas = self.instance.limits, list[Quota]()
        first, last = (min(self.a_day), max(self.a_day)) if self.a_day else (1, self.frame.horizon)
        if self.a_day and limits.per_day is not None:
            quotas.append(Quota(limits.per_day, sum(self.a_day.values(), NONE), (first, last)))
        if self.leaf.total_moves and limits.total is not None:
            quotas.append(Quota(limits.total, self.leaf.total_moves / self.scale, None))
        amount = sum((quota.most * quota.each for quota in quotas), NONE)
        return Term(first, last, amount, Departures(tuple(quotas))) if quotas else None

    def _worth(self) -> Iterator[tuple[Key, int]]:
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
        days = [trip[2] for trip in amounts]
        fact = Fixed(tuple((trip, fixed[trip]) for trip in told))
        return Term(min(days), max(days), sum(amounts.values(), NONE), fact)

    def _left_out(self) -> Term | None:
        """Name rules that leave out trips which would gain more than any other of their day; they count for nothing."""
        limits, best, out = self.instance.limits, defaultdict[int, int](int), list[tuple[Key, int]]()
        for trip, worth in self._worth():
            if trip in limits.fixed or not limits.allows(*trip):
                if not limits.fixed.get(trip):
                    out.append((trip, worth))
            else:
                best[trip[2]] = max(best[trip[2]], worth)
        barred = [(self._barred(trip), trip[2]) for trip, worth in out if worth > best[trip[2]]]
        if not barred:
            return None
        days = [day for _rule, day in barred]
        return Term(min(days), max(days), NONE, LeftOut(tuple(dict.fromkeys(rule for rule, _day in barred))))

    def _barred(self, trip: Key) -> Barred:
        """Return the rule that leaves a trip out; equal for all trips that it leaves out."""
        limits, (i, j, day) = self.instance.limits, trip
        if day < limits.first:
            return Barred("before", (0, 0, limits.first))
        if limits.last is not None and day > limits.last:
            return Barred("after", (0, 0, limits.last))
        if (i, j) not in limits.forbidden:
            return Barred("trip", trip)
        if any(rule.rule == "accept_none" and rule.site == j for rule in self.instance.rules):
            return Barred("to", (0, j, 0))
        return Barred("way", (i, j, 0))

    # --- sites ----------------------------------------------------------------------------------------------------

    def _at_sites(self) -> Iterator[Term]:
        """Yield what there is at each site that needs or gives something."""
        for i, site in enumerate(self.instance.sites):
            each = Fraction(sum(self.total.printers[i])) / self.unit  # of a printer that is there all the time
            paper = self._paper(i)
            if each < 0 and site.printers:
                self.taken[i] = -each * site.printers
            have = max(NONE, each * site.printers) + paper + self.limits[i]
            if have or i in self.needs or i in self.taken:
                first, last = self._days(i)
                yield Term(first, last, have, self._at(i, each, paper))

    def _paper(self, i: int) -> Fraction:
        """Return what the blanks of a site count, those of its stock and those delivered in time."""
        kept = verify.suffix_sums(self.total.stock[i])
        lots = supplies(self.instance, i).items()
        return Fraction(sum(n * kept[day] for day, n in lots if day <= self.frame.horizon)) / self.unit

    def _days(self, i: int) -> tuple[int, int]:
        """Return the first and the last day on which something counts at a site."""
        horizon = self.frame.horizon
        counted = zip(range(horizon + 1), self.total.printers[i], self.total.stock[i], strict=False)
        days = [day for day, printers, stock in counted if day and (printers or stock)]
        first = min([*days, *(row.day for row in self.rows[i] if row.day is not None), horizon])
        return first, max([first, *days])

    def _at(self, i: int, each: Fraction, paper: Fraction) -> AtSite:
        site, rows = self.instance.sites[i], self.rows[i]
        rounded = any(row.family == "V2" for row in rows)
        weighed = rounded or any(row.y != 1 for row in rows)
        counted = self.needs[i] if i in self.needs and weighed else None
        printers = site.printers if each else 0
        needs: tuple[Need, ...] = (*self._covering(i), *self._kept(i), *self._printed(i))
        return AtSite(i, needs, counted, rounded, printers, each, paper, site.max_printers, self.limits[i])

    def _covering(self, i: int) -> Iterator[Covering]:
        backlog, rate = self.instance.sites[i].backlog, self.instance.rate(i)
        for start in sorted({row.day for row in self.rows[i] if row.family in ("V1", "V2") and row.day is not None}):
            early = self.frame.blanks_by(i, start - 1) if start > 1 else 0
            yield Covering(start, self.frame.need(i, start), backlog - early, early, rate, self._end(i))

    def _kept(self, i: int) -> Iterator[Kept]:
        """Yield the printers that are kept at a site, one stretch of days after the other."""
        least = self.instance.limits.least[i]
        by_rule = least > self.instance.sites[i].min_printers
        days = sorted(row.day for row in self.rows[i] if row.family == "C7" and row.day is not None)
        return (Kept(least, first, last, by_rule) for first, last in _stretches(days))

    def _printed(self, i: int) -> Iterator[Printed]:
        return (Printed(row.right, self._end(i)) for row in self.rows[i] if row.family == "C6")

    def _end(self, i: int) -> int | None:
        """Return the day by which a rule wants the site finished, where that is before the last day."""
        end = self.instance.limits.finish[i]
        return end if end is not None and end < self.frame.horizon else None


def _stretches(days: list[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last day of each stretch of days without a gap."""
    for k, day in enumerate(days):
        if k == 0 or days[k - 1] < day - 1:
            first = day
        if k + 1 == len(days) or days[k + 1] > day + 1:
            yield first, day
