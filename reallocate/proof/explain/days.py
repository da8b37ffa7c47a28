"""Why a horizon is too short, by a proof's rows: what they need, against what there is, summed up site by site."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from reallocate import verify
from reallocate.bounds.covers import group_covers
from reallocate.bounds.keys import EVERYWHERE
from reallocate.instance.model import Instance
from reallocate.proof.account import AtSite, Explanation, Need, NoGain, NotMade, Open, Printed, Term, Together
from reallocate.proof.claims import Claim
from reallocate.proof.counting import together
from reallocate.proof.explain.gathered import Gathered
from reallocate.proof.explain.sites import at_sites
from reallocate.proof.explain.terms import NONE, OWN_TERMS, amount_of, joined
from reallocate.proof.explain.trips import departures, fixed, left_out
from reallocate.proof.judge import Judge


def explain_days(instance: Instance, judge: Judge, claim: Claim) -> Explanation | None:
    """Return why `claim.horizon` days are not enough, from the multipliers of a proof with one end; None for others."""
    if claim.kind != "days" or claim.horizon is None or len(claim.nodes) != 1 or "prices" in claim.nodes[0]:
        return None
    frame = judge.frame(claim.horizon)
    if frame.contradicted:
        return _contradicted(instance, frame)
    leaf = next(leaf for leaf in _leaves(instance, frame, claim) if leaf.excess(frame, [], None) > 0)
    return _explanation(Gathered(instance, frame, leaf))


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


def _explanation(sums: Gathered) -> Explanation:
    sited = list(at_sites(sums))
    shared = list(_together(sums))
    taken = sum(sums.taken.values(), NONE)
    by_rules = [term for term in (departures(sums), fixed(sums), left_out(sums)) if term is not None]
    needed = sum(sums.needs.values(), NONE) + taken
    bound = needed - Fraction(sums.total.excess()) / sums.unit
    # What the sum leaves open to single trips and cards; nothing, where the multipliers are those of a vertex.
    rest = bound - amount_of((*sited, *by_rules))
    if rest:
        by_rules.append(Term(1, sums.frame.last_day, rest, Open()))
    elif sums.in_printers:
        by_rules.append(Term(1, sums.frame.last_day, NONE, NoGain()))
    most = OWN_TERMS - max(0, len(by_rules) + len(shared) - 1)
    terms = (*shared, *_by_weight(sums, sited, most), *by_rules)
    days = sums.frame.horizon
    return Explanation(days, sums.unit_name, needed, bound, terms, 1, days)


def _by_weight(sums: Gathered, terms: list[Term], most: int) -> Iterator[Term]:
    """Yield the sites in the order of what they need; those beyond `most` in one term, and the needless in one."""

    def need(term: Term) -> Fraction:
        return sums.need(term.site or 0)

    needing = sums.needs.keys() | sums.taken.keys()
    needy = [term for term in terms if term.site in needing]
    needy.sort(key=lambda term: (-need(term), term.site))
    own, rest = (needy[:most], needy[most:]) if len(needy) > most + 1 else (needy, [])
    idle = [term for term in terms if term.site not in needing]
    yield from own
    if rest:
        yield joined(sums.instance, rest, sum(map(need, rest), NONE))
    yield from _idle(sums, idle, max(0, most - len(own)))


def _idle(sums: Gathered, idle: list[Term], most: int) -> Iterator[Term]:
    """Yield the sites that need nothing of their own; where they help others, what they lack by itself."""
    helps = bool(sums.needs.get(EVERYWHERE))
    special = [term for term in idle if helps and isinstance(term.fact, AtSite) and term.fact.special][:most]
    yield from special
    idle = [term for term in idle if term not in special]
    yield from idle if len(idle) < 2 else [joined(sums.instance, idle, helps=helps)]


def _together(sums: Gathered) -> Iterator[Term]:
    """Yield what all offices need together."""
    rows = sums.rows[EVERYWHERE]
    if not rows:
        return
    cards = (Printed(row.right, None) for row in rows if row.family == "C6")
    needs: tuple[Need, ...] = (*sums.said.covering(EVERYWHERE, rows), *cards)
    first = min((row.day for row in rows if row.day is not None), default=1)
    idle = not any(map(any, sums.total.printers))
    yield Term(first, sums.frame.last_day, NONE, Together(needs, sums.counted(EVERYWHERE), idle))
