"""One variant to work out, as data that can be sent, and what comes of it: the same wherever and whenever it is done.

What a row says depends on the variant and on what is known of the variants that it waits for, which the plan of the
sweep names; so it does not matter in which order, on how many cores or on which machine variants are worked out.

Of those, plans may be plans of this one too, and proofs may be accepted for it. Where they leave but one number of
days, or what counting proves does so with them, and nobody asks for more, no search is made.
"""

from __future__ import annotations

import time
from dataclasses import dataclass, replace
from typing import Literal

from reallocate import __version__
from reallocate.errors import UsageError
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.plan.check import days_of
from reallocate.plan.model import Plan, Printing, Trip
from reallocate.plan.replay import replay
from reallocate.proof.claims import Claim, longest_about_days
from reallocate.running.apart import run_apart
from reallocate.running.control import Control, Limit
from reallocate.search.neighbours import Neighbours
from reallocate.search.opening import counted
from reallocate.search.question import Goal, Question
from reallocate.search.result import Status

#: What a row may say: as `solve` does, or that the processes that worked it out died.
RowStatus = Status | Literal["crash"]
#: Ends of a run that say nothing of the variant.
CUT = ("time", "interrupt")
#: Leaves of a proof that is handed on: of so many, some hundred kilobytes.
LEAVES = 50


@dataclass(frozen=True, slots=True)
class Answer:
    """What is known of one variant.

    Attributes
    ----------
    days, moves : of the best plan; None: there is none, or none was found; moves also where nobody asked.
    days_bound, moves_bound : no plan has fewer; None where nothing is known, or no number of days would do.
    seconds : of work; 0 where it followed from others.
    plan : which others begin with.
    proof : that fewer days are impossible, which may be one of others too; None: there is none that can be handed on.
    searched : whether a search was made for it.
    """

    status: RowStatus
    days: int | None = None
    days_bound: int | None = None
    moves: int | None = None
    moves_bound: int | None = None
    seconds: float = 0.0
    plan: Plan | None = None
    proof: Claim | None = None
    searched: bool = True

    @property
    def proven(self) -> bool:
        """Whether all that was asked is settled."""
        return self.status in ("optimal", "impossible")


@dataclass(frozen=True, slots=True)
class Job:
    """A variant to be worked out.

    Attributes
    ----------
    key : digest of the variant, the goals, the effort and the version.
    plans : of other variants, which may be plans of this one.
    low : every plan is known to have at least so many days.
    proofs : about other variants, which may be accepted for this one.
    """

    key: str
    instance: Instance
    goals: tuple[Goal, ...]
    effort: float
    plans: tuple[Plan, ...] = ()
    low: int = 0
    proofs: tuple[Claim, ...] = ()
    version: str = __version__


def work(job: Job, control: Control) -> Answer | None:
    """Return the answer to a job; None: `control` has ended it before.

    Raises
    ------
    UsageError : the job is of another version.
    """
    if job.version != __version__:
        text = _("a worker has version {there} of this program, and version {here} is wanted; install it there")
        raise UsageError(text.format(there=__version__, here=job.version))
    quiet = Control(time_limit=control.time_limit, stop=control.stop, cores=1, apart=True, started=control.start)

    def left(_kept: object, limit: Limit) -> Answer | None:
        return None if limit in CUT else Answer("crash")

    return run_apart(_worked, (job,), quiet, left=left)


def work_there(job: Job) -> Answer | None:
    """Return the answer to a job that was sent to this machine."""
    return work(job, Control(cores=1))


def _worked(job: Job, control: Control) -> Answer | None:
    began = time.perf_counter()
    plans = [plan for plan in job.plans if not replay(job.instance, plan).breaches]
    start = min(plans, key=lambda plan: (days_of(job.instance, plan), sum(t.count for t in plan.moves)), default=None)
    answer = None if start is None or job.goals else _settled(job, start)
    if answer is None:
        answer = _searched(job, start, control)
    return None if answer is None else replace(answer, seconds=time.perf_counter() - began)


def _settled(job: Job, plan: Plan) -> Answer | None:
    """Return the answer that a plan is, where counting or the proofs of others show that no plan has fewer days."""
    days = days_of(job.instance, plan)
    known = counted(job.instance, Question(()))
    neighbours = Neighbours()
    for proof in job.proofs:
        neighbours.prove(proof)
    if max(job.low, known.days_bound) < days and neighbours.refuted(job.instance, days - 1, days - 1) is None:
        return None
    shown = next((proof for proof in job.proofs if proof.horizon == days - 1), longest_about_days(known.claims))
    return Answer("optimal", days, days, plan=plan, proof=_handed_on(shown, days), searched=False)


def _searched(job: Job, start: Plan | None, control: Control) -> Answer | None:
    from reallocate.search.conclude import conclude
    from reallocate.search.driver import search  # loads the solver, when it searches

    question = Question(job.goals, effort=job.effort, start=start, bare=True)
    known, limit = search(job.instance, question, control, job.low)
    if limit in CUT:
        return None
    found = conclude(job.instance, question, known, limit)
    moves = next((goal for goal in found.goals if goal.name == "moves"), None)
    return Answer(
        found.status,
        found.days,
        found.days_bound,
        *((None, None) if moves is None else (moves.value, moves.bound)),  # type: ignore[arg-type]
        plan=None if found.plan is None else bare(found.plan),
        proof=_handed_on(longest_about_days(known.claims), found.days),
    )


def _handed_on(claim: Claim | None, days: int | None) -> Claim | None:
    """Return a proof that so many days are the fewest, where others can use it and it is not too long to be sent."""
    if claim is None or claim.after > 1 or claim.terms or claim.leaves > LEAVES or days != (claim.horizon or 0) + 1:
        return None
    return claim


def bare(plan: Plan) -> Plan:
    """Return a plan without what it was read from."""
    return Plan(plan.moves, plan.shipments, plan.printing, plan.horizon, couriers=plan.couriers)


def plan_document(plan: Plan) -> dict[str, object]:
    """Return a plan as plain data."""
    trips = {
        name: [[trip.day, trip.origin, trip.destination, trip.count] for trip in getattr(plan, name)]
        for name in ("moves", "shipments", "couriers")
    }
    return {**trips, "printing": [[row.day, row.site, row.cards] for row in plan.printing], "horizon": plan.horizon}


def plan_of(document: dict[str, list[list[int]]]) -> Plan:
    """Return the plan that a document holds, as `plan_document` writes it."""
    trips = {name: tuple(Trip(*row) for row in document[name]) for name in ("moves", "shipments", "couriers")}
    printing = tuple(Printing(*row) for row in document["printing"])
    horizon: int = document["horizon"]  # type: ignore[assignment]
    return Plan(trips["moves"], trips["shipments"], printing, horizon, couriers=trips["couriers"])
