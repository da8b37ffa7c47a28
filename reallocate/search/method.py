"""Which way to solve an instance: one model of everything, or a decomposition of it."""

from __future__ import annotations

from reallocate.instance.model import Instance

#: What may be asked for. ``monolith``: one mixed-integer model of all trips; every goal is pursued until proven.
#: ``decomposition``: column generation over the trips; days and moves have certified bounds, the further goals none.
METHODS = ("auto", "monolith", "decomposition")
#: Pairs of offices with a road up to which the monolith is chosen. Its size is theirs times the days: at 30 offices
#: and 14 days it has some 12,000 trips and takes seconds, at 56 offices HiGHS finds no plan in 100 s.
MONOLITH = 1_000
#: Pairs of offices up to which the monolith is built for rules that the decomposition does not cover; above, its bounds
#: still hold, since rules only forbid, but its plans are kept only where they happen to obey.
FALLBACK = 5_000
#: Rules about several trips together, which the rows of single sites do not say.
UNCOVERED = frozenset({"departures_per_day", "moves_total", "fix"})


def chosen(instance: Instance, method: str) -> str:
    """Return ``monolith`` or ``decomposition``."""
    if method != "auto":
        return method
    offices = [i for i, site in enumerate(instance.sites) if not site.is_depot]
    days = instance.travel.printer_days
    pairs = sum(days[i][j] is not None for i in offices for j in offices if i != j)
    covered = not UNCOVERED & {rule.rule for rule in instance.rules}
    return "monolith" if pairs <= (MONOLITH if covered else FALLBACK) else "decomposition"
