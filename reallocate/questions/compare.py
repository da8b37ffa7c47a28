"""Plans against each other, against the best plan that is found, and against baselines."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from reallocate.appraisal.differences import Difference, difference
from reallocate.appraisal.entries import Entry, judged, promised
from reallocate.appraisal.rows import Row, comparison_rows
from reallocate.arguments import require_flag, require_kind, require_one_of
from reallocate.display import Written
from reallocate.files.columns import TABLES
from reallocate.heuristics.baselines import do_nothing, greedy, proportional
from reallocate.instance.model import Instance
from reallocate.plan.model import Plan
from reallocate.questions.check import leaving_what_lacks
from reallocate.questions.complete import complete
from reallocate.questions.named import Comparables, named_plans
from reallocate.running.control import Control, control_of
from reallocate.search.driver import answer
from reallocate.search.question import Question
from reallocate.search.result import Result

if TYPE_CHECKING:
    import pandas as pd

OPTIMUM, PROMISE = "optimum", "as announced"
DO_NOTHING = "do nothing"
BASELINES = {DO_NOTHING: do_nothing, "proportional": proportional, "greedy": greedy}
#: Names that no given plan has: whoever reads a comparison finds these rows by them.
NAMES = (OPTIMUM, *BASELINES, PROMISE)


@dataclass(frozen=True, slots=True, repr=False)
class Comparison(Written):
    """Outcome of `compare`.

    Attributes
    ----------
    instance : that all plans are for.
    entries : the given plans, the optimum, the baselines, the promise; in this order.
    differences : each given plan against the optimum, then each but the first against the first.
    optimum : what is known of the best plan; None: it was not asked for.
    baselines : whether they were asked for.
    """

    instance: Instance
    entries: tuple[Entry, ...]
    differences: tuple[Difference, ...]
    optimum: Result | None = None
    baselines: bool = True

    def entry(self, name: str) -> Entry:
        """Return the entry called `name`.

        Raises
        ------
        UnknownName : there is none.
        """
        found = {entry.name: entry for entry in self.entries}
        require_one_of("plan", name, found)
        return found[name]

    @property
    def rows(self) -> dict[str, list[Row]]:
        """The rows of the CSV files ``comparison``, ``ledger`` and ``differences``."""
        return comparison_rows(self.instance, self.entries, self.differences)

    def to_frames(self) -> dict[str, pd.DataFrame]:
        """Return ``figures``, ``ledger`` and ``differences`` as frames with the columns of the CSVs.

        Amounts of printer-days are exact fractions; ``astype(float)`` makes numbers of them.
        """
        import pandas as pd  # slow to load, and few ask for frames

        return {
            "figures" if name == "comparison" else name: pd.DataFrame(rows, columns=[c.name for c in TABLES[name]])
            for name, rows in self.rows.items()
        }


def compare(
    instance: Instance,
    plans: Comparables = (),
    *,
    baselines: bool = True,
    optimum: bool | Result = True,
    partial: bool = False,
    time_limit: float | None = None,
    control: Control | None = None,
) -> Comparison:
    """Compare plans by figures, by where their printer-days go, and trip by trip.

    A plan that breaks rules takes part with what could be carried out of it; its entry is not ``valid``.

    Parameters
    ----------
    plans : by name, or a sequence: paths of plan directories or of a ``moves.csv``, plans, results of `solve`. See
        `reallocate.questions.named.named_plans` for the names.
    baselines : whether to add "do nothing", "proportional", "greedy" and the promise "as announced" (see
        `reallocate.heuristics.baselines`). They know nothing of the planner's rules and may break them.
    optimum : whether to solve the instance; or a result that is at hand.
    partial : where blanks are missing, whatever is done, let as many cards stay as they are missing for; as it is where
        the directory of one of the plans says that it was asked for on these terms.
    time_limit : seconds for all of it; the best plan found in time takes part then, and is said not to be proven.
    control : clock, stop flag and listener, instead of `time_limit`.

    Raises
    ------
    InvalidInput : lists every fault of all plans that cannot be read.
    UsageError : an argument of the wrong type, a result without a plan among `plans`, an optimum of another instance, a
        time limit that is not above 0.
    """
    require_kind("instance", instance, Instance)
    require_flag("baselines", baselines)
    require_flag("partial", partial)
    if isinstance(optimum, Result):
        optimum.require_of(instance)
    else:
        require_flag("optimum", optimum)
    names = BASELINES if baselines else ()
    return compared(
        instance, named_plans(instance, plans, NAMES), optimum, partial, names, control_of(control, time_limit)
    )


def compared(
    instance: Instance,
    given: Mapping[str, Plan],
    optimum: bool | Result,
    partial: bool,
    baselines: Collection[str],
    run: Control,
) -> Comparison:
    """Compare plans that were read, and these baselines, by name; see `compare`. Some of them take long to make."""
    entries: list[Entry] = []
    with run.run():
        partial |= any(plan.partial for plan in given.values())
        for name, plan in given.items():
            found = complete(instance, leaving_what_lacks(instance, plan, partial=partial), control=run)
            entries.append(judged(instance, name, "given", found.plan, found.completed))
        result = answer(instance, Question(partial=partial), run) if optimum is True else optimum or None
    best = None
    if result is not None and result.plan is not None:
        best = judged(
            instance, OPTIMUM, "optimum", result.plan, (), result.status == "optimal", result.days == result.days_bound
        )
        entries.append(best)
    pairs = [(entry, best) for entry in entries[: len(given)] if best is not None]
    pairs += [(entry, entries[0]) for entry in entries[1 : len(given)]]
    if baselines:
        entries += _baselines(instance, baselines, possible=result is None or result.status != "impossible")
    return Comparison(
        instance,
        tuple(entries),
        tuple(difference(instance, *pair) for pair in pairs),
        result,
        bool(baselines),
    )


def _baselines(instance: Instance, names: Collection[str], *, possible: bool) -> Iterator[Entry]:
    for name in names:
        # The greedy plan is finished or none at all: where there is none, looking for it may take long.
        plan = BASELINES[name](instance) if possible or name != "greedy" else None
        if plan is not None:
            yield judged(instance, name, "baseline", plan)
    promise = promised(instance, PROMISE)
    if promise is not None:
        yield promise
