"""The search behind `tranche`: each delivery on other days, and with fewer blanks."""

from __future__ import annotations

from dataclasses import replace

from reallocate.bounds.feasibility import too_few_blanks
from reallocate.instance.model import Instance
from reallocate.questions.levers import delivered_later_costs, never_of_use, steady_from
from reallocate.questions.study import Study
from reallocate.questions.tranche import LAST, LeastBlanks, Step, Tranche, Tranches, steps_of
from reallocate.questions.variants import Change, Variant
from reallocate.questions.work import Fewest
from reallocate.running.control import Control
from reallocate.search.days import least


def tranches(instance: Instance, effort: float, control: Control) -> Tranches:
    """Return what is found of each delivery; what is known is kept after each."""
    study = Study(instance, effort, control.keeping(None))
    now = study.fewest(study.now)
    found = Tranches(instance, now, (), study.work)
    for k in range(len(instance.deliveries)):
        if control.keep is not None:
            control.keep(found)
        if control.should_stop:
            break
        one = Tranche(k, tuple(_steps(study, k)), _least_blanks(study, k, now))
        if control.should_stop:
            break  # what was not looked at any more says nothing
        found = replace(found, tranches=(*found.tranches, one), work=study.work)
    return replace(found, work=study.work, limit=control.ended_by)


def _on_day(study: Study, k: int, day: int) -> Variant:
    return study.now.with_changes(Change("delivery_day", "to", day, delivery=k))


def _steps(study: Study, k: int) -> list[Step]:
    """Return the steps of a delivery."""
    instance = study.now.instance
    last, useless = LAST, None
    if not instance.deliveries[k].cards:  # printed cards have to be waited for, however late they come
        useless = study.fewest(_on_day(study, k, never_of_use(instance)))
        if useless.days is not None and useless.proven:
            last = min(last, instance.span(useless.days) + 1)
    days = range(1, last + 1)
    variants = [lambda day=day: _on_day(study, k, day) for day in days]
    if delivered_later_costs(instance, k):
        steady = steady_from(instance)
        found = study.rising(variants, None if steady is None else steady - 1)  # the first variant is that of day 1
    else:
        found = study.each(variants)
    lasting = useless is not None and (last < LAST or useless.known == found[-1].known)
    return list(steps_of(zip(days, found, strict=True), lasting=lasting))


def _least_blanks(study: Study, k: int, now: Fewest) -> LeastBlanks | None:
    """Return the fewest blanks of a delivery with which there is a plan of the days of now.

    Counting says how many are missing without it, whatever is done: so many it has to bring.
    """
    there = study.now.instance.deliveries[k].blanks
    if not there or now.days is None:
        return None
    days = now.days

    def brings(blanks: int) -> Variant:
        return study.now.with_changes(Change("delivery_blanks", "to", blanks, delivery=k))

    lacking = too_few_blanks(brings(0).instance)
    low = 0 if lacking is None else min(there, lacking.missing or 0)
    plans = [now.plan]

    def keeps(blanks: int) -> bool:
        kept = study.keeps(brings(blanks), days, plans[-1:]) is True
        if kept:
            plans.append(study.plan_of(brings(blanks)))
        return kept

    fewest = least(keeps, low, there - 1)
    blanks = there if fewest is None else fewest
    return LeastBlanks(blanks, blanks == low or study.keeps(brings(blanks - 1), days) is False)
