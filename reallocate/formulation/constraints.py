"""The constraint families of docs/semantics.md, one function each; its docstring is its formula and its tag.

The tags are those of ``models/formulation.md`` and of the row names in exported files. Every function yields
``(key, constraint)``.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from reallocate.bounds.closings import closings, last_closing
from reallocate.bounds.keys import RowKey
from reallocate.formulation.algebra import total
from reallocate.formulation.variables import Lasting, SiteDay, Variables, most_on_a_trip
from reallocate.instance.model import Instance
from reallocate.plan.model import Key, by_key

Row = tuple[RowKey, Any]


class Flows:
    """The trips of one family, gathered by the site and day that they leave and that they reach.

    What arrives by trips of one day or more stands in ``arriving``, by trips of 0 days in ``overnight``.
    """

    def __init__(self, trips: Mapping[Key, Any], lasting: Lasting) -> None:
        self.leaving: dict[SiteDay, list[Any]] = defaultdict(list)
        self.arriving: dict[SiteDay, list[Any]] = defaultdict(list)
        self.overnight: dict[SiteDay, list[Any]] = defaultdict(list)
        for (i, j, d), variable in trips.items():
            lasts = lasting[i][j]
            assert lasts is not None
            self.leaving[i, d].append(variable)
            (self.arriving if lasts else self.overnight)[j, d + lasts].append(variable)


class Printed:
    """The cards that are printed, by where and by whose they are: (place, owner, day of printing, variable)."""

    def __init__(self, instance: Instance, v: Variables[Any]) -> None:
        self.instance = instance
        at_home = [(i, i, d, cards) for (i, d), cards in v.cards.items()]
        self.rows = [*at_home, *((j, i, d, cards) for (j, i, d), cards in v.courier.items())]

    def at(self) -> dict[SiteDay, list[Any]]:
        """Return what is printed at each site on each day, for whomever."""
        return self._grouped((place, d, cards) for place, _owner, d, cards in self.rows)

    def handed_out(self) -> dict[SiteDay, list[Any]]:
        """Return the cards of each site by the day on which they are handed out."""
        days = self.instance.courier_days
        return self._grouped(
            (owner, d if place == owner else d + days(place, owner), cards) for place, owner, d, cards in self.rows
        )

    def of(self) -> dict[SiteDay, list[Any]]:
        """Return the cards of each site by the day on which they are printed, wherever."""
        return self._grouped((owner, d, cards) for _place, owner, d, cards in self.rows)

    def _grouped(self, rows: Iterable[tuple[int, int, Any]]) -> dict[SiteDay, list[Any]]:
        groups: dict[SiteDay, list[Any]] = defaultdict(list)
        for site, day, cards in rows:
            groups[site, day].append(cards)
        return groups


def departures(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(D1) leave[i,d] = Σ_j move[i,j,d]: what leaves a site on a day."""
    flows = Flows(v.move, instance.travel.printer_days)
    for (i, d), leave in v.leave.items():
        yield RowKey("D1", i, (d,)), leave - total(flows.leaving[i, d]) == 0


def arrivals(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(D2) arrive[j,d] = Σ_{i: τ_ij >= 1} move[i,j,d-τ_ij]: what comes in the morning."""
    flows = Flows(v.move, instance.travel.printer_days)
    for (i, d), arrive in v.arrive.items():
        yield RowKey("D2", i, (d,)), arrive - total(flows.arriving[i, d]) == 0


def arrivals_overnight(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(D3) overnight[j,d] = Σ_{i: τ_ij = 0} move[i,j,d]: what comes after the departures of the same day."""
    flows = Flows(v.move, instance.travel.printer_days)
    for (i, d), overnight in v.overnight.items():
        yield RowKey("D3", i, (d,)), overnight - total(flows.overnight[i, d]) == 0


def printer_balance(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(C1) printers[i,d] = printers[i,d-1] + arrive[i,d] + overnight[i,d] - leave[i,d] + due_id.

    p_i + more[i] stand there on day 0; due_id = printers that come from outside.
    """
    for i, d in v.printers:
        before = v.printers[i, d - 1] if d > 1 else instance.sites[i].printers + total([v.more.get((i,), 0)])
        change = total([v.arrive.get((i, d), 0), v.overnight.get((i, d), 0)]) - total([v.leave.get((i, d), 0)])
        yield RowKey("C1", i, (d,)), v.printers[i, d] - before - change == instance.printers_due[i].get(d, 0)


def printers_leave_in_the_morning(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(C2) printers[i,d] >= overnight[i,d]: what came by a 0-day trip does not leave again that day."""
    for (i, d), overnight in v.overnight.items():
        yield RowKey("C2", i, (d,)), v.printers[i, d] - overnight >= 0


def blank_balance(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(C3) stock[i,d] = stock[i,d-1] + q_id + Σ_j ship[j,i,d-σ_ji] - Σ_j ship[i,j,d] - printed_id, stock[i,0] = k_i.

    printed_id = cards[i,d] + Σ_k courier[i,k,d], also below: what is printed there, for whomever.
    """
    flows, printed = Flows(v.ship, instance.travel.blank_days), Printed(instance, v).at()
    for i, d in v.stock:
        before = v.stock[i, d - 1] if d > 1 else instance.sites[i].blanks
        delivered = instance.deliveries_by_site[i].get(d, 0)
        coming = [*flows.arriving[i, d], *flows.overnight[i, d]]
        change = total(coming) - total(flows.leaving[i, d]) - total(printed[i, d])
        yield RowKey("C3", i, (d,)), v.stock[i, d] - before - change == delivered


def blanks_leave_in_the_morning(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(C4) stock[i,d] + printed_id >= Σ_{j: σ_ji = 0} ship[j,i,d]: what came by a 0-day trip stays that day.

    Needed at lenders only; elsewhere nothing leaves.
    """
    printed = Printed(instance, v).at()
    for (i, d), arrivals in sorted(Flows(v.ship, instance.travel.blank_days).overnight.items()):
        if instance.sites[i].lends:
            yield RowKey("C4", i, (d,)), v.stock[i, d] + total(printed[i, d]) - total(arrivals) >= 0


def capacity(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(C5) printed_id <= r_id · printers[i,d] on open days; on closed days nothing is printed."""
    for (i, d), cards in Printed(instance, v).at().items():
        yield RowKey("C5", i, (d,)), total(cards) - instance.rate_on(i, d) * v.printers[i, d] <= 0


def finish(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(C6) Printed for i + left[i] = P_i, and of that handed out by t + left[i] >= w_it - R_it for the closings t of i.

    P_i = cards of i that are to be printed, w_it = cards of i that exist by day t, R_it = those of them that were
    printed elsewhere and have come: nothing waits at a closing but what may be left. At the last one the equation does.
    """
    handed_out, partial = Printed(instance, v).handed_out(), v.terms.partial
    for i in range(len(instance.sites)):
        if not instance.demand(i):
            continue
        days = sorted(d for site, d in handed_out if site == i)
        last = last_closing(instance, i, horizon, partial=partial)
        for closing in closings(instance, i, horizon, partial=partial):
            if closing.day < last or closing.printed > instance.to_print(i):
                cards = [card for d in days if d <= closing.day for card in handed_out[i, d]]
                yield RowKey("C6", i, (closing.day,)), total([*cards, v.left.get((i,), 0)]) >= closing.printed
        if instance.to_print(i):
            printed = [card for d in days for card in handed_out[i, d]]
            yield RowKey("C6", i), total([*printed, v.left.get((i,), 0)]) == instance.to_print(i)


def fewest_printers(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(C7) printers[i,d] >= m_i where m_i > 0; m_i is the minimum of the site or what a rule keeps there."""
    for i, d in _counted(instance, horizon, v):
        least = instance.limits.least[i]
        if least:
            yield RowKey("C7", i, (d,)), v.printers[i, d] >= least


def most_printers(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(C8) printers[i,d] <= M_i where there is an M_i.

    A shorter plan followed by days of standing still keeps it, but where printers come from outside after its end: such
    rows have another name, and no certificate uses them.
    """
    sure = max(instance.last_arrival, v.terms.least_days)
    for i, d in _counted(instance, horizon, v):
        most = instance.sites[i].max_printers
        if most is not None:
            grows = any(sure < day <= d for day in instance.printers_due[i])
            yield RowKey("C8_due" if grows else "C8", i, (d,)), v.printers[i, d] <= most


def printed_before_they_come(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(C9) Printed for i in days 1..d <= w_id - R_i on the days before new cards of i come: none is printed earlier.

    Where terms grant cards of the backlog, left[i] is added: they were never there.
    """
    printed = Printed(instance, v).of()
    for i, arriving in enumerate(instance.arrivals_by_site):
        for d in (day - 1 for day in arriving if day > 1):
            cards = [card for day in range(1, d + 1) for card in printed[i, day]]
            if cards:
                cards += [v.left[i,]] if v.terms.of_backlog and (i,) in v.left else []
                yield RowKey("C9", i, (d,)), total(cards) <= max(0, instance.printable_by(i, d))


def printed_at_home(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(C10) Σ_d cards[i,d] >= own_only_i where offices print for each other: these are printed at i itself."""
    for i in range(len(instance.sites)):
        least = instance.own_only(i)
        if least:
            yield RowKey("C10", i), total([cards for (site, _d), cards in v.cards.items() if site == i]) >= least


def _counted(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[SiteDay]:
    """Yield (i, d) where limits on printers count: up to the last day of the model.

    Not where moves are given, which are somebody's word, nor where trips may end late: there the limits count up to the
    day of the last card, which may come before the horizon.
    """
    last = instance.span(horizon)
    return ((i, d) for i, d in v.printers if d <= last and v.terms.moves is None and not v.terms.late)


def departures_a_day(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(R1) Σ_{i,j} move[i,j,d] <= departures_per_day, by a rule of the planner."""
    most = instance.limits.per_day
    if most is not None and v.terms.moves is None:
        for d in sorted({d for _i, _j, d in v.move}):
            yield RowKey("R1", at=(d,)), total([move for key, move in v.move.items() if key[2] == d]) <= most


def departures_in_all(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(R2) Σ move[i,j,d] <= moves_total, by a rule of the planner."""
    most = instance.limits.total
    if most is not None and v.terms.moves is None and v.move:
        yield RowKey("R2"), total(list(v.move.values())) <= most


def fixed_trips(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(R3) move[i,j,d] = value, by a rule of the planner that fixes the trip. With value 0 there is no move[i,j,d]."""
    for (i, j, d), value in sorted(instance.limits.fixed.items()):
        if (i, j, d) in v.move and v.terms.moves is None:
            yield RowKey("R3", i, (j, d)), v.move[i, j, d] == value


def printers_granted(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(T1) Σ_i more[i] <= the printers that the terms grant."""
    if v.more:
        yield RowKey("T1"), total(list(v.more.values())) <= v.terms.more_printers


def cards_granted(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(T2) Σ_i left[i] <= the cards that the terms let wait for ever."""
    if v.left:
        yield RowKey("T2"), total(list(v.left.values())) <= v.terms.fewer_cards


def printed_as_given(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(T3) printed_id <= what the terms give for site and day, where that is printed for several sites."""
    given = {(row.site, row.day): row.cards for row in v.terms.cards or ()}
    for (i, d), cards in Printed(instance, v).at().items() if v.terms.cards is not None and v.courier else ():
        yield RowKey("T3", i, (d,)), total(cards) <= given.get((i, d), 0)


def rows_kept(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(E1) move[i,j,d] >= c·(1 - taken[i,j,d]) for a row of c printers; taken[i,j,d] = 1 where it cannot be kept."""
    for key, count in by_key(v.terms.edits or ()).items():
        move, taken = v.move.get(key), v.taken[key]
        possible = move is not None and count <= instance.fleet
        yield RowKey("E1", key[0], key[1:]), (move + count * taken >= count if possible else taken >= 1)


def rows_put_in(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(E2) move[i,j,d] <= c·(1 - taken[i,j,d]) + U·put[i,j,d], and put[i,j,d] <= taken[i,j,d] where there is a row.

    c = 0 where the plan has no such row; U = the most printers that can be on one trip. By (E1) and (E2) a row that
    stays has move = c: without the second half, one to which printers are added would count as put in only, and save
    the edit of another row that is taken out.
    """
    rows = by_key(v.terms.edits or ())
    for key, put in v.put.items():
        kept = rows[key] * (1 - v.taken[key]) if key in rows else 0
        yield RowKey("E2", key[0], key[1:]), v.move[key] - kept - instance.fleet * put <= 0
        if key in rows:
            yield RowKey("E2_put", key[0], key[1:]), v.taken[key] - put >= 0


def edits_counted(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(E3) edits >= Σ taken and edits >= Σ put: a changed line is taken out and put in, and counts once."""
    for edits in v.edits.values():
        yield RowKey("E3_taken"), edits - total(list(v.taken.values())) >= 0
        yield RowKey("E3_put"), edits - total(list(v.put.values())) >= 0


def rows_added(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(E4) added[i,d] = added[i,d-1] + Σ_j put[i,j,d], with added[i,0] = 0."""
    puts: dict[SiteDay, list[Any]] = defaultdict(list)
    for (i, _j, d), put in v.put.items():
        puts[i, d].append(put)
    for i, d in v.added:
        yield RowKey("E4", i, (d,)), v.added[i, d] - total([v.added.get((i, d - 1), 0), *puts[i, d]]) == 0


def lines_counted(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(A1) line[i,j,d] <= move[i,j,d] <= U·line[i,j,d]; U = the most printers that can be on one trip."""
    most = most_on_a_trip(instance, v.terms)
    for key, line in v.line.items():
        yield RowKey("A1", key[0], key[1:]), v.move[key] - line >= 0
        yield RowKey("A1_most", key[0], key[1:]), v.move[key] - most * line <= 0


def most_lines_and_moves(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(A2) Σ line[i,j,d] <= the lines, and Σ move[i,j,d] <= the moves that a plan apart from others may have."""
    apart = v.terms.apart
    if apart is not None and v.line:
        if apart.lines is not None:
            yield RowKey("A2_lines"), total(list(v.line.values())) <= apart.lines
        yield RowKey("A2"), total(list(v.move.values())) <= apart.most


def lines_changed(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(A3) move[i,j,d] <= U - (U - c + 1)·below[i,j,d,c], move[i,j,d] >= (c + 1)·above[i,j,d,c], and not both.

    A line of c printers is changed where one of the two is 1.
    """
    most = most_on_a_trip(instance, v.terms)
    for load, below in v.below.items():
        *trip, count = load
        move, above = v.move[load[:3]], v.above[load]
        yield RowKey("A3_below", trip[0], load[1:]), move + (most - count + 1) * below <= most
        yield RowKey("A3_above", trip[0], load[1:]), move - (count + 1) * above >= 0
        yield RowKey("A3", trip[0], load[1:]), below + above <= 1


def lines_anew(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(A4) anew[i,j,d,c] <= below[i,j,d,c] + above[i,j,d,c] and anew[i,j,d,c] <= line[i,j,d]."""
    for load, anew in v.anew.items():
        yield RowKey("A4", load[0], load[1:]), anew - v.below[load] - v.above[load] <= 0
        yield RowKey("A4_line", load[0], load[1:]), anew - v.line[load[:3]] <= 0


def nearness(instance: Instance, horizon: int, v: Variables[Any]) -> Iterator[Row]:
    """(A5) near >= D - out_a + X - S·side[a] and near >= D - put_a + X - S·(1 - side[a]).

    out_a = rows of the a-th other plan that are changed, put_a = lines that are not among its rows; D = the most edits
    between two plans, X = moves above the fewest, S = D and the most that X can be. So for each a the least value of
    near is D - max(out_a, put_a) + X, or 0 where that is below 0.
    """
    apart = v.terms.apart
    if apart is None:
        return
    far, extra = apart.farthest, total(list(v.move.values())) - apart.fewest
    for a, rows in enumerate(apart.rows):
        loads = [(*key, count) for key, count in rows.items() if key in v.move]
        gone = len(rows) - len(loads)  # rows that no plan of these terms has
        out = total([change for load in loads for change in (v.below[load], v.above[load])]) + gone
        put = total([line for key, line in v.line.items() if key not in rows] + [v.anew[load] for load in loads])
        near, side = v.near[()], v.side[a,]
        slack = far + max(0, apart.most - apart.fewest)
        yield RowKey("A5_out", at=(a,)), near + out + slack * side - extra >= far
        yield RowKey("A5_put", at=(a,)), near + put + slack * (1 - side) - extra >= far


#: The rules of docs/semantics.md, all of them: what a plan must satisfy, no more and no less.
BASE = (
    departures,
    arrivals,
    arrivals_overnight,
    printer_balance,
    printers_leave_in_the_morning,
    blank_balance,
    blanks_leave_in_the_morning,
    capacity,
    finish,
    fewest_printers,
    most_printers,
    printed_before_they_come,
    printed_at_home,
)
#: Rules of the planner, as far as they are no bounds on what exists.
RULES = (departures_a_day, departures_in_all, fixed_trips)
#: What the terms grant, and what they count.
GRANTS = (printers_granted, cards_granted, printed_as_given, rows_kept, rows_put_in, edits_counted, rows_added)
#: How a plan differs from others, where it has to.
APART = (lines_counted, most_lines_and_moves, lines_changed, lines_anew, nearness)
