"""What is known of an instance's fewest days, with the reasons in words; for a plan, what it takes against that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from reallocate import verify
from reallocate.appraisal.ledger import Ledger, loss_ledger
from reallocate.arguments import require_flag, require_kind
from reallocate.display import Documented
from reallocate.errors import NoAnswer
from reallocate.files.journal import reading
from reallocate.formulation.terms import Terms
from reallocate.instance.model import Instance
from reallocate.plan.check import Check, settled_days
from reallocate.plan.model import Plan
from reallocate.plan.replay import Replay
from reallocate.proof.account import Explanation
from reallocate.proof.claims import Claim, claims_of, longest_about_days
from reallocate.proof.explain import explain_cause, explain_days
from reallocate.proof.judge import Judge
from reallocate.questions.check import Checked, check
from reallocate.questions.named import Comparable, plan_of
from reallocate.running.apart import run_apart
from reallocate.running.control import Control, control_of
from reallocate.search.driver import answer
from reallocate.search.question import Question
from reallocate.search.result import Result, Status


@dataclass(frozen=True, repr=False)
class Explained(Documented):
    """Why an instance takes the days that it takes.

    Attributes
    ----------
    status : of the search; None where a certificate beside the plan said all that is asked for.
    days, days_bound : as in `reallocate.search.result.Result`.
    why : why one day less than `days_bound` is not enough, or why no plan exists; None where there is nothing to say.
    checked : what the given plan is worth; None without one.
    settled_days : of a given plan that is legal, counted as `days` are; see `reallocate.plan.check.settled_days`.
    replay : of the given plan, or else of the plan of the fewest days that was found; None without either.
    """

    instance: Instance
    status: Status | None
    days: int | None
    days_bound: int | None
    why: Explanation | None
    checked: Check | None = None
    replay: Replay | None = None
    settled_days: int | None = None

    @cached_property
    def ledger(self) -> Ledger | None:
        """Where the printer-days of that plan go."""
        return None if self.replay is None else loss_ledger(self.instance, self.replay)


def explain(
    instance: Instance,
    plan: Comparable | None = None,
    *,
    partial: bool = False,
    time_limit: float | None = None,
    control: Control | None = None,
) -> Explained:
    """Explain the fewest days of `instance`, and what `plan` takes against them.

    Parameters
    ----------
    plan : a plan, a result of `solve`, a plan directory or a ``moves.csv``; what is missing in it is completed. What a
        result for this instance has proven, or a certificate in the directory that the verifier accepts, is used.
    partial : where blanks are missing, explain the fewest days of plans that hand out as many cards as blanks allow; as
        it is where the plan's directory says that it was asked for on these terms.
    time_limit : seconds for the search for the fewest days.
    control : clock, stop flag and listener, instead of `time_limit`.

    Raises
    ------
    InvalidInput : when the plan cannot be read.
    """
    require_kind("instance", instance, Instance)
    require_flag("partial", partial)
    run = control_of(control, time_limit)
    with run.run():
        return _explained(instance, plan, partial, run)


def _explained(instance: Instance, plan: Comparable | None, partial: bool, run: Control) -> Explained:
    checked = None
    if plan is not None:
        read = plan_of(instance, plan)
        partial |= read.partial
        checked = check(instance, read, partial=partial, control=run)
    # Claims beside a plan are of all plans: of those that leave cards they are made anew.
    if plan is not None and checked is not None and not partial:
        found = explained_by_certificate(instance, plan, checked, run)
        if found is not None:
            return found
    return explained_by_search(instance, answer(instance, Question((), partial=partial), run), checked, run)


def explained_by_certificate(
    instance: Instance, plan: Comparable, checked: Checked, control: Control, *, proven: bool = True
) -> Explained | None:
    """Return the explanation by what is certified beside `plan`, which `checked` judged; None where that is not enough.

    Parameters
    ----------
    plan : a result of `solve`, or a plan directory; a plan by itself has no certificate.
    proven : whether only a certificate is enough that no plan has fewer days; otherwise any does that bounds them.
    """
    claims = _claims_of(instance, plan)
    settled = settled_days(instance, checked.plan) if checked.valid else None
    bound = max((claim.horizon or 0 for claim in claims if claim.kind == "days"), default=0) + 1
    if not claims or settled is None or (proven and settled != bound):
        return None
    why = _why(instance, tuple(claims), control)
    return Explained(instance, None, settled, bound, why, checked, checked.replay, settled)


def explained_by_search(instance: Instance, result: Result, checked: Checked | None, control: Control) -> Explained:
    """Return the explanation by what a search has proven, and of what the plan that `checked` judged takes."""
    lasting = [cause for cause in result.causes if cause.code != "max_days"]
    why = explain_cause(instance, lasting[0]) if lasting else _why(instance, result.claims, control)
    played = result.replay if checked is None else checked.replay
    settled = settled_days(instance, checked.plan) if checked is not None and checked.valid else None
    return Explained(instance, result.status, result.days, result.days_bound, why, checked, played, settled)


def _claims_of(instance: Instance, plan: Comparable) -> list[Claim]:
    if isinstance(plan, Result):
        return list(plan.claims) if plan.instance == instance else []
    return [] if isinstance(plan, Plan) else _claims_beside(instance, Path(plan))


def _claims_beside(instance: Instance, place: Path) -> list[Claim]:
    """Return the claims of the certificate in a plan directory that the verifier accepts for this instance."""
    if not place.is_dir():
        return []
    with reading(place) as view:
        path = view.path("certificate.json")
        try:
            document = verify.read_json(path, decimals=False)
            judge = Judge(instance)
            judge.problem.digests = {digest.file: digest.sha256 for digest in instance.digests}
            verify.check_certificate(judge.problem, document)
        except verify.Refused:
            return []
    assert isinstance(document, dict)
    # What is claimed of plans on given terms says nothing of all plans.
    return [claim for claim in claims_of(document["claims"]) if not claim.terms]


def _why(instance: Instance, claims: tuple[Claim, ...], control: Control) -> Explanation | None:
    why = why_not_fewer(instance, claims)
    claim = longest_about_days(claims)
    if why is not None or claim is None or claim.terms:  # cases are made for all plans alone
        return why
    try:
        return run_apart(_by_cases, (instance, claim), control)
    except NoAnswer:
        return None


def why_not_fewer(instance: Instance, claims: Sequence[Claim]) -> Explanation | None:
    """Return why one day fewer than a result claims is not enough, where the proof is one sum; None where it is not."""
    claim = longest_about_days(claims)
    if claim is None:
        return None
    return explain_days(instance, Judge(instance, Terms(**claim.terms, least_days=claim.after)), claim)


def _by_cases(instance: Instance, claim: Claim, control: Control) -> Explanation | None:
    """Return the sum for the longest horizon that a sum alone rules out; cases do the rest."""
    from reallocate.search.prover import Prover  # which loads the solver

    assert claim.horizon is not None
    prover = Prover(instance, control, 1.0)
    for horizon in range(claim.horizon, 0, -1):
        attempt = prover.attempt(prover.prepared(horizon, min(claim.after, horizon)))
        shorter = prover.claim(attempt, attempt.root())
        if shorter is not None:
            why = explain_days(instance, attempt.judge, shorter)
            return None if why is None else why.with_cases(claim.horizon, claim.leaves)
        if control.should_stop:
            break
    return None
