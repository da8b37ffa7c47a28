"""What a result of the decomposition claims, checked by the verifier that stands alone."""

from __future__ import annotations

from reallocate import Result, verify
from reallocate.instance.model import Instance
from reallocate.plan.replay import replay
from reallocate.proof.claims import certificate
from reallocate.proof.judge import as_verified


def assert_every_goal_is_bounded(instance: Instance, found: Result) -> None:
    """Its plan is legal, every goal has a bound, and the verifier accepts what proves it."""
    assert found.plan is not None
    assert not replay(instance, found.plan).breaches
    verify.check_certificate(as_verified(instance), certificate(instance, found.claims))
    assert {claim.kind for claim in found.claims} == {"days", "moves", "waiting", "travel", "shipping"}
    assert all(goal.certified and goal.bound is not None and 0 < goal.bound <= goal.value for goal in found.goals)
