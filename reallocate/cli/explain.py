"""``reallocate explain INSTANCE [PLAN]``."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reallocate.cli.options import (
    Place,
    instance_argument,
    json_option,
    print_answer,
    quiet_option,
    read,
    time_limit_option,
)
from reallocate.cli.speaking import argument, command, option
from reallocate.errors import UsageError
from reallocate.language import N_, _

if TYPE_CHECKING:
    from reallocate.cli.steering import Steering
    from reallocate.instance.model import Instance


@command(
    name="explain",
    help=N_(
        "Explain in a few lines why one day fewer is impossible for INSTANCE, or why it has no plan at "
        "all.\n\n"
        "The lines are made from the certificate: which sites need how many printer-days from when on, "
        "what is there at most, which blanks come too late. The amounts add up to the bound and can be "
        "checked by hand. With PLAN, the first line sets its days against the fewest; a directory that "
        "`solve` wrote brings its certificate with it. The last line says where the printer-days go."
    ),
)
@instance_argument
@argument("plan", metavar=N_("[PLAN]"), required=False, type=Place())
@time_limit_option(N_("Stop looking after this time."))
@option("--rules", is_flag=True, help=N_("Say what each rule of the planner costs, and which rules clash."))
@option("--partial", is_flag=True, help=N_("Where blanks are missing, let as many cards stay as they do not do for."))
@json_option
@quiet_option
def explain(
    instance: str, plan: str | None, time_limit: float | None, rules: bool, partial: bool, as_json: bool, quiet: bool
) -> int:
    from reallocate.cli.steering import Steering
    from reallocate.present.text.explain import show_explanation
    from reallocate.questions.explain import explain as explained

    if rules and plan is not None:
        raise UsageError(_("--rules is about the rules of an instance; leave out the plan"))
    if rules and partial:
        raise UsageError(_("--rules is about plans that leave no card; leave out --partial"))
    with Steering(time_limit, quiet=quiet) as steering:
        problem = read(instance, quiet=quiet)
        if rules:
            return _prices(problem, steering, as_json)
        found = explained(problem, plan, partial=partial, control=steering.control)
        steering.finish()
        print_answer(found, show_explanation, as_json=as_json)
        return steering.exit_code or 0


def _prices(problem: Instance, steering: Steering, as_json: bool) -> int:
    from reallocate.present.text.rules import show_prices
    from reallocate.questions.rules import price_rules

    found = price_rules(problem, control=steering.control)
    steering.finish()
    print_answer(found, show_prices, as_json=as_json)
    return steering.exit_code or 0
