"""The curve of `improve`: the fewest days after 0, 1, 2, ... edits, from what is known of each number of days."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from math import inf

from reallocate.plan.model import Plan
from reallocate.questions.edits import Edit


@dataclass(frozen=True, slots=True)
class Point:
    """The fewest days that were found for at most `edits` edits.

    Attributes
    ----------
    days : None where no legal, finished plan was found.
    proven : whether no plan with so many edits has fewer days (or, with `days` None, whether there is none).
    certified : whether that has a certificate; otherwise two solvers agree on it.
    changes : the edits, none where the plan stays as it is.
    plan : the plan with the changes made, completed; None where there is none.
    """

    edits: int
    days: int | None
    proven: bool
    certified: bool
    changes: tuple[Edit, ...]
    plan: Plan | None


@dataclass(frozen=True, slots=True)
class Looked:
    """What came of looking at one number of days: a bound on the edits, and the fewest that were found.

    Attributes
    ----------
    bound : infinite where no plan takes so few days.
    edits, plan : of the fewest that were found, the plan completed; None: none was.
    days : that the plan takes, which may be fewer.
    changes : the edits.
    """

    bound: float
    edits: int | None = None
    plan: Plan | None = None
    days: int = 0
    changes: tuple[Edit, ...] = ()


@dataclass(slots=True)
class Curve:
    """What is known of the edits by the number of days.

    Attributes
    ----------
    monotone : whether a plan for few days is one for more, so that a bound for many days is one for fewer.
    longest : most days of a plan that is looked for.
    need : edits that every legal plan needs, whatever its days.
    looked : by the number of days that was looked at.
    """

    monotone: bool
    longest: int
    need: int = 1
    looked: dict[int, Looked] = field(default_factory=dict)

    def learn(self, days: int, found: Looked) -> Looked:
        """Note what came of looking at `days` days, beside what is known of them already; return what is known now."""
        known = self.looked.get(days, found)
        if known.edits is None or (found.edits is not None and found.edits <= known.edits):
            best = found
        else:
            best = known
        self.looked[days] = replace(best, bound=max(known.bound, found.bound))
        return self.looked[days]

    @property
    def settled(self) -> bool:
        """Whether a legal plan was found with as few edits as every legal plan needs."""
        return any(looked.edits == self.need for looked in self.looked.values())

    def low(self, days: int) -> float:
        """Return the bound on the edits for `days` days that those for more days give, or the plan itself."""
        longer = (looked.bound for other, looked in self.looked.items() if other > days and self.monotone)
        return max([self.need, *longer])

    def bound(self, days: int) -> float:
        """Return what is known of the edits for exactly `days` days."""
        own = self.looked[days].bound if days in self.looked else 0
        return max(own, self.low(days))

    def fewest(self, most: int) -> Looked | None:
        """Return the fewest days that were found with at most `most` edits, and among those the fewest edits."""
        within = [x for x in self.looked.values() if x.edits is not None and x.edits <= most]
        return min(within, key=lambda x: (x.days, x.edits), default=None)

    def points(self, days_bound: int, most_edits: int | None, *, legal: bool, proven: bool) -> Iterator[Point]:
        """Yield the points for 0, 1, 2, ... edits, until the fewest days of all are reached.

        Parameters
        ----------
        days_bound : no plan whatever has fewer days, by certificate.
        most_edits : the last point; None: as far as anything is known.
        legal, proven : of the plan as it is: whether it keeps all rules, and that its moves allow no fewer days.
        """
        known = [looked.edits for looked in self.looked.values() if looked.edits is not None]
        if not known:
            yield Point(0, None, not legal, True, (), None)
            return
        last = max(known) if most_edits is None else min(max(known), most_edits)
        for k in range(last + 1):
            best = self.fewest(k)
            if best is None:
                none = k == 0 or self._needs_more(k, range(days_bound, self.longest + 1))
                yield Point(k, None, none, k == 0, (), None)
                continue
            fewer = range(days_bound, best.days)
            certified = not fewer or (k == 0 and proven)
            sure = certified or self._needs_more(k, fewer)
            yield Point(k, best.days, sure, certified, best.changes, best.plan)
            if min(map(self.bound, fewer), default=inf) == inf:
                return

    def _needs_more(self, edits: int, days: range) -> bool:
        """Whether plans for each of these numbers of days need more edits."""
        return min(map(self.bound, days), default=inf) > edits
