"""Why one day fewer is not enough, by a proof's rows: what they need, against what there is, summed up site by site.

Every number is computed again from the instance by the verifier's rows; the amounts of the terms add up to the bound.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from fractions import Fraction
from typing import Literal, NamedTuple

from reallocate import verify
from reallocate.bounds.covers import group_covers
from reallocate.bounds.feasibility import Cause
from reallocate.bounds.keys import EVERYWHERE
from reallocate.bounds.supply import supplies
from reallocate.instance.model import Instance
from reallocate.plan.model import Key
from reallocate.proof.account import (
    AtSite,
    Barred,
    Cap,
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
    Together,
)
from reallocate.proof.claims import Claim
from reallocate.proof.counting import together
from reallocate.proof.judge import Judge

#: Sites that get a term of their own; the rest are summed up in one or two.
OWN_TERMS = 4
#: Families of rows that are about cards alone, and of covering rows.
OF_CARDS, COVERING = ("C6", "C10"), ("V1", "V2", "V4")
NONE = Fraction(0)


def explain_days(instance: Instance, judge: Judge, claim: Claim) -> Explanation | None:
    """Return why `claim.horizon` days are not enough, from the multipliers of a proof with one end; None for others."""
    if claim.kind != "days" or claim.horizon is None or len(claim.nodes) != 1:
        return None
    frame = judge.frame(claim.horizon)
    if frame.contradicted:
        return _contradicted(instance, frame)
    leaf = next(leaf for leaf in _leaves(instance, frame, claim) if leaf.excess(frame, [], None) > 0)
    return _Sum(instance, frame, leaf).explanation()


def _contradicted(instance: Instance, frame: verify.Frame) -> Explanation:
    """No row is needed: a trip that rules fix cannot be made, or cards wait before day 1."""
    terms = [Term(1, frame.horizon, NONE, fact) for fact in _not_made(instance, frame.horizon)]
    if terms or frame.horizon:
        return Explanation(frame.horizon, "printer-days", NONE, NONE, tuple(terms[: OWN_TERMS - 1]), 1, frame.horizon)
    need = Printed(instance.backlog, 0, by_rule=False)
    term = Term(0, 0, NONE, Together((need,), None))
    return Explanation(0, "cards", Fraction(instance.backlog), NONE, (term,), 1, 0)


def _leaves(instance: Instance, frame: verify.Frame, claim: Claim) -> Iterator[verify.Leaf]:
    """Yield what may refute the horizon, the plainest first: what all offices need together, alone or not at all.

    Duals mix its row with those of the sites, which say much the same.
    """
    for cover in group_covers(instance, frame.horizon) if frame.horizon else ():
        if cover.key.site == EVERYWHERE:
            yield verify.read_leaf(frame, together(instance, cover))
    leaf = verify.read_leaf(frame, claim.nodes[0])
    rows = [row for row in leaf.rows if row[:2] != ("V4", EVERYWHERE)]
    if len(rows) < len(leaf.rows):
        yield verify.Leaf(rows, leaf.branches, leaf.moves, leaf.total_moves)
    yield leaf


def explain_cause(instance: Instance, cause: Cause) -> Explanation:
    """Return why no plan exists, of whatever length."""
    if cause.code != "too_few_blanks":
        return Explanation(None, "printer-days", NONE, NONE, (Term(1, 1, NONE, cause),))
    terms = sorted(_supplies(instance, cause), key=lambda term: (-term.amount, term.site or 0))
    if len(terms) > OWN_TERMS + 1:
        rest = terms[OWN_TERMS:]
        terms[OWN_TERMS:] = [Term(1, 1, _amount(rest), Supplies(_sites(rest)))]
    needed = sum(instance.to_print(i) for i in cause.sites)
    needed += sum(min(instance.own_only(i), instance.to_print(i)) for i in cause.own)
    return Explanation(None, "cards", Fraction(needed), _amount(terms), tuple(terms))


def _supplies(instance: Instance, cause: Cause) -> Iterator[Term]:
    """Yield the blanks that can ever come to where the cards of the cause may be printed, by where they are."""
    days = instance.travel.blank_days
    places = {*cause.own, *(j for i in cause.sites for j in instance.printed_at[i])}
    for k, site in enumerate(instance.sites):
        reaches = k in places or (site.lends and any(days[k][j] is not None for j in places))
        delivered = sum(instance.deliveries_by_site[k].values())
        if reaches and (site.blanks or delivered):
            yield Term(1, 1, Fraction(site.blanks + delivered), Supply(k, site.blanks, delivered))


def _joined(instance: Instance, terms: list[Term], need: Fraction = NONE, *, helps: bool = False) -> Term:
    """Return one term for the terms of several sites."""
    sites = _sites(terms)
    others = Others(sites, need, sum(instance.sites[i].printers for i in sites), helps)
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
    """A row that a site, or all offices together, need something by: family, key, multiplier, right side."""

    family: str
    key: tuple[int, ...]
    y: Fraction
    right: int

    @property
    def day(self) -> int | None:
        """First day that it counts; None: it is about cards, of all days."""
        return self.key[0] if self.key and self.family not in OF_CARDS else None


class _Sum:
    """The rows of one end of a proof, gathered by site, in the unit of the heaviest covering row."""

    def __init__(self, instance: Instance, frame: verify.Frame, leaf: verify.Leaf) -> None:
        self.instance, self.frame, self.leaf = instance, frame, leaf
        self.in_printer_days = any(row[0] in (*COVERING, "C5", "C7", "C8", "R1") for row in leaf.rows)
        self.total, common = leaf.total(frame, [], None)
        self.scale = self._scale(common)
        self.unit = common * self.scale
        self.needs: dict[int, Fraction] = defaultdict(Fraction)
        self.limits: dict[int, Fraction] = defaultdict(Fraction)
        self.rows: dict[int, list[_Row]] = defaultdict(list)
        self.caps: dict[int, list[Cap]] = defaultdict(list)
        #: Room that printers take which stand there at the start, where a limit weighs more than what they give.
        self.taken: dict[int, Fraction] = {}
        #: By day: what one printer that leaves then counts in the rule on the departures of a day.
        self.a_day: dict[int, Fraction] = {}
        for family, i, key, y in leaf.rows:
            single = verify.Combination(frame)
            single.add(family, i, key, 1)
            if family == "R1":
                self.a_day[key[0]] = y / self.scale
            elif family == "C8":
                self.limits[i] -= y / self.scale * single.right
            elif family == "C9" or y < 0:
                self.caps[i].append(
                    Cap(abs(int(single.right)), key[0] if key else None, -y / self.scale * single.right)
                )
            elif single.right:
                self.needs[i] += y / self.scale * single.right
                self.rows[i].append(_Row(family, key, y / self.scale, int(single.right)))
        self._gather()

    def _scale(self, common: int) -> Fraction:
        """Return what a multiplier of 1 stands for: one printer-day, or one card where no printer-days are counted.

        Where offices print for each other that of all offices may be mixed with those of cards: what all rows count for
        the best printer-day of all is one. `common` : denominator of the sum.
        """
        most = max(map(max, self.total.printers))
        if self.instance.settings.print_for_others and most > 0:
            return Fraction(most, common)
        covering = [row for row in self.leaf.rows if row[0] in ("V1", "V4")]
        cards = [(y, i) for family, i, _key, y in self.leaf.rows if family == "C6" and y > 0]
        if covering:
            return max(y * self._largest(family, i, key) for family, i, key, y in covering)
        rounded = [y * self._each_day(i, key) for family, i, key, y in self.leaf.rows if family == "V2"]
        if any(rounded):
            return max(rounded)
        if cards:
            y, i = max(cards)
            return y * (self.instance.top_rate(i) if self.in_printer_days else 1)
        return Fraction(1)

    def _each_day(self, i: int, key: tuple[int, ...]) -> Fraction:
        """Return what a printer that comes on the first day counts for each day in a rounded row of several rates.

        0 where there is one rate: then a printer-day counts as it is.
        """
        window = self.frame.window(i, *key[:2]) if len(key) == 3 else None
        if window is None or window.rate is not None:
            return NONE
        single = verify.Combination(self.frame)
        single.add("V2", i, key, 1)
        return Fraction(max(single.come[i]), sum(rate > 0 for rate in window.weights))

    def _largest(self, family: str, i: int, key: tuple[int, ...]) -> Fraction:
        """Return what one printer-day counts at most in a covering row; where no day counts, what one needed does."""
        single = verify.Combination(self.frame)
        single.add(family, i, key, 1)
        most = max(map(max, single.printers))
        return Fraction(most or single.right, 1 if most else self._said(i, _Row(family, key, NONE, int(single.right))))

    def _gather(self) -> None:
        """Count the cards of all offices together, where they may be printed elsewhere and each counts the same."""
        if not self.instance.settings.print_for_others:
            return
        owners = [i for i in range(len(self.instance.sites)) if self.instance.to_print(i)]
        rows = {i: row for i in owners for row in self.rows[i] if row.family == "C6" and not row.key}
        if len(rows) < max(2, len(owners)) or len({row.y for row in rows.values()}) > 1:
            return
        for i, row in rows.items():
            self.rows[i].remove(row)
            self.needs[i] -= row.y * row.right
            if not self.rows[i]:
                del self.needs[i]
        one, cards = rows[owners[0]], sum(row.right for row in rows.values())
        self.needs[EVERYWHERE] += one.y * cards
        self.rows[EVERYWHERE].append(_Row("C6", (), one.y, cards))

    def explanation(self) -> Explanation:
        at_sites = list(self._at_sites())
        shared = list(self._together())
        taken = sum(self.taken.values(), NONE)
        by_rules = [term for term in (self._departures(), self._fixed(), self._left_out()) if term is not None]
        needed = sum(self.needs.values(), NONE) + taken
        bound = needed - Fraction(self.total.excess()) / self.unit
        # What the sum leaves open to single trips and cards; nothing, where the multipliers are those of a vertex.
        rest = bound - _amount((*at_sites, *by_rules))
        if rest:
            by_rules.append(Term(1, self.frame.last_day, rest, Open()))
        most = OWN_TERMS - max(0, len(by_rules) + len(shared) - 1)
        terms = (*shared, *self._by_weight(at_sites, most), *by_rules)
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
            yield _joined(self.instance, rest, sum(map(need, rest), NONE))
        yield from self._idle(idle, max(0, most - len(own)))

    def _idle(self, idle: list[Term], most: int) -> Iterator[Term]:
        """Yield the sites that need nothing of their own; where they help others, what they lack by itself."""
        helps = bool(self.needs.get(EVERYWHERE))
        special = [term for term in idle if helps and isinstance(term.fact, AtSite) and term.fact.special][:most]
        yield from special
        idle = [term for term in idle if term not in special]
        yield from idle if len(idle) < 2 else [_joined(self.instance, idle, helps=helps)]

    def _together(self) -> Iterator[Term]:
        """Yield what all offices need together."""
        rows = self.rows[EVERYWHERE]
        if not rows:
            return
        cards = (Printed(row.right, None) for row in rows if row.family == "C6")
        needs: tuple[Need, ...] = (*self._covering(EVERYWHERE), *cards)
        first = min((row.day for row in rows if row.day is not None), default=1)
        idle = not any(map(any, self.total.printers))
        yield Term(first, self.frame.last_day, NONE, Together(needs, self._counted(EVERYWHERE), idle))

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
                    for d in range(1, self.frame.last_day - lasts + 1):
                        if self.instance.departs(i, d):
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
            paper, gain = self._paper(i), self._gain(i)
            taken = max(NONE, -each * site.printers) + max(NONE, -gain)
            if taken:
                self.taken[i] = taken
            have = max(NONE, each * site.printers) + max(NONE, gain) + paper + self.limits[i]
            have += sum((cap.amount for cap in self.caps[i]), NONE)
            if have or i in self.needs or i in self.taken:
                first, last = self._days(i)
                yield Term(first, last, have, self._at(i, each, paper, gain))

    def _gain(self, i: int) -> Fraction:
        """Return what the printers count that come to a site from outside."""
        held = verify.suffix_sums(self.total.printers[i])
        due = self.instance.printers_due[i].items()
        return Fraction(sum(n * held[day] for day, n in due if day <= self.frame.last_day)) / self.unit

    def _paper(self, i: int) -> Fraction:
        """Return what the blanks of a site count, those of its stock and those delivered in time."""
        kept = verify.suffix_sums(self.total.stock[i])
        lots = supplies(self.instance, i).items()
        return Fraction(sum(n * kept[day] for day, n in lots if day <= self.frame.last_day)) / self.unit

    def _days(self, i: int) -> tuple[int, int]:
        """Return the first and the last day on which something counts at a site."""
        horizon = self.frame.last_day
        counted = zip(range(horizon + 1), self.total.printers[i], self.total.stock[i], strict=False)
        days = [day for day, printers, stock in counted if day and (printers or stock)]
        first = min([*days, *(row.day for row in self.rows[i] if row.day is not None), horizon])
        return first, max([first, *days])

    def _at(self, i: int, each: Fraction, paper: Fraction, gain: Fraction) -> AtSite:
        site, rows = self.instance.sites[i], self.rows[i]
        printers = site.printers if each else 0
        later = sum(n for day, n in self.instance.printers_due[i].items() if day <= self.frame.last_day) if gain else 0
        return AtSite(
            i,
            (*self._covering(i), *self._kept(i), *self._printed(i)),
            self._counted(i),
            any(row.family == "V2" for row in rows),
            printers,
            each,
            paper,
            site.max_printers,
            self.limits[i],
            later,
            gain,
            tuple(self.caps[i]),
            bool(self.needs.get(EVERYWHERE)),
            bool(site.printers and rows) and all(row.family == "V2" for row in rows),
        )

    def _counted(self, i: int) -> Fraction | None:
        """Return what the needs of a site, or of all offices, count where that is not what they say."""
        rows = self.rows[i]
        weighed = any(row.family == "V2" or row.y * row.right != self._said(i, row) for row in rows)
        return self.needs[i] if i in self.needs and weighed else None

    def _said(self, i: int, row: _Row) -> int:
        """Return what a row says that it needs, in its own unit."""
        return self._of_rows(i, row.key).printer_days if row.family == "V4" else self._of_site(i, row)

    def _of_site(self, i: int, row: _Row) -> int:
        return self._window(i, row).printer_days if row.family == "V1" else row.right

    def _covering(self, i: int) -> Iterator[Covering]:
        """Yield the needs by covering rows, each once; rows that are rounded in other ways say the same."""
        found = (self._window(i, row) for row in self.rows[i] if row.family in ("V1", "V2"))
        near = (self._of_rows(i, row.key) for row in self.rows[i] if row.family == "V4")
        needs = dict.fromkeys((*found, *near))
        yield from sorted(needs, key=lambda need: (need.of, need.start, need.end or self.frame.horizon))

    def _window(self, i: int, row: _Row) -> Covering:
        """Return what a row (V1) or (V2) says."""
        frame, alone = self.frame, self.instance.printed_at[i] == (i,)
        start, closing, _divisor = frame.span_of(row.family, i, row.key)
        window = frame.window(i, start, closing)
        rate = window.rate or max(window.weights)
        early = (frame.owed(i, closing) if alone else self.instance.own_only(i)) - window.cards
        come = early > 0 and self.instance.printable_by(i, start - 1) < frame.blanks_by(i, start - 1)
        need, end = -(-window.cards // rate), self._by(i, closing)
        of: Literal["site", "own"] = "site" if alone else "own"
        return Covering(start, need, window.cards, early, rate, *end, come, window.rate is None, of)

    def _of_rows(self, i: int, key: tuple[int, ...]) -> Covering:
        """Return what a row (V4) says, of the cards of a site or of all."""
        frame, instance, (start, closing, _divisor) = self.frame, self.instance, key
        due = frame.due_by(i, key)
        owed = sum(frame.owed(k, day) for k, day in due.items())
        printable, supply = sum(instance.printable_by(k, start - 1) for k in due), frame.supply(i, start)
        early = max(0, min(owed, printable, supply)) if start > 1 else 0
        places = {j for k in due for j in instance.printed_at[k]}
        open_days = ((j, d) for j in places for d in range(start, closing + 1) if instance.is_open(j, d))
        rates = {instance.rate_on(j, d) for j, d in open_days} or {instance.top_rate(j) for j in places}
        need = -(-(owed - early) // max(rates))
        end = self._by(i, closing) if i != EVERYWHERE else (None, True)
        of: Literal["near", "all"] = "all" if i == EVERYWHERE else "near"
        return Covering(start, need, owed - early, early, max(rates), *end, printable < supply, len(rates) > 1, of)

    def _by(self, i: int, closing: int) -> tuple[int | None, bool]:
        """Return a closing of a site where it is not the last day asked for, and whether a rule makes it one."""
        end = self._end(i)
        if closing == self.frame.horizon:
            return None, True
        return closing, closing == end

    def _kept(self, i: int) -> Iterator[Kept]:
        """Yield the printers that are kept at a site, one stretch of days after the other."""
        least = self.instance.limits.least[i]
        by_rule = least > self.instance.sites[i].min_printers
        days = sorted(row.day for row in self.rows[i] if row.family == "C7" and row.day is not None)
        return (Kept(least, first, last, by_rule) for first, last in _stretches(days))

    def _printed(self, i: int) -> Iterator[Printed]:
        for row in self.rows[i]:
            if row.family == "C10":
                yield Printed(row.right, None, own=True)
            elif row.family == "C6":
                closing = row.key[0] if row.key else self.frame.end(i)
                yield Printed(row.right, *self._by(i, closing))

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
