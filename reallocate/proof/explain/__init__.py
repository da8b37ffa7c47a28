"""Why one day fewer is not enough, by a proof's rows: what they need, against what there is, summed up site by site.

Every number is computed again from the instance by the verifier's rows; the amounts of the terms add up to the bound.
"""

from __future__ import annotations

from reallocate.proof.explain.causes import explain_cause
from reallocate.proof.explain.days import explain_days

__all__ = ["explain_cause", "explain_days"]
