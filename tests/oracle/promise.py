"""Promises of a number of days against exhaustive search, one random case a seed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from math import inf
from random import Random
from typing import Any

from reallocate import Delivery, Instance, Rule, Site, claim
from reallocate.questions.claim import Promise, Trial
from reallocate.questions.variants import apply
from tests.oracle.blanks import printable
from tests.oracle.case import Case, refused
from tests.oracle.drawing import MAX_DAYS, draw_instance
from tests.oracle.ground import Ground
from tests.oracle.walks import fewest_days, most_cards
from tests.plan.slow_rules import alone

#: A kind of change, with the number of the delivery that it is about.
Kind = tuple[str, int | None]


def with_sites(instance: Instance, change: Callable[[int, Site], Site]) -> Instance:
    return instance.replace(sites=tuple(change(i, site) for i, site in enumerate(instance.sites)))


def with_rates(instance: Instance, change: Callable[[int], int]) -> Instance:
    own = Ground(instance).rate
    return with_sites(instance, lambda i, site: replace(site, cards_per_printer_day=change(own[i])))


def with_delivery(instance: Instance, k: int, day: int) -> Instance:
    rows = list(instance.deliveries)
    rows[k] = replace(rows[k], day=day)
    return instance.replace(deliveries=tuple(rows))


def with_more(instance: Instance, where: dict[int, int]) -> Instance:
    return with_sites(instance, lambda i, site: replace(site, printers=site.printers + where.get(i, 0)))


def with_fewer(instance: Instance, where: dict[int, int]) -> Instance:
    return with_sites(instance, lambda i, site: replace(site, backlog=site.backlog - where.get(i, 0)))


def with_hours(instance: Instance, overnight: Decimal) -> Instance:
    return instance.replace(overnight_hours=overnight)


def held(instance: Instance) -> Instance:
    """The instance with the days of today in place of `not_later_than_alone`."""
    rules = []
    for rule in instance.rules:
        if rule.rule == "not_later_than_alone":
            day = alone(instance, rule.site)
            rules += [Rule("finish_by", rule.site, day=day)] if day else []
        else:
            rules.append(rule)
    return instance.replace(rules=tuple(rules))


def kept(instance: Instance, days: int) -> bool:
    return fewest_days(Ground(instance), days) is not None


def _spread(amount: int, places: Sequence[int]) -> Iterator[dict[int, int]]:
    """Yield every way of spreading an amount over places."""
    if len(places) == 1:
        yield {places[0]: amount}
        return
    for first in range(amount + 1):
        for others in _spread(amount - first, places[1:]):
            yield {places[0]: first, **others}


def _all_lend(instance: Instance) -> Instance:
    return with_sites(instance, lambda _i, site: replace(site, lends_blanks=True))


def _fewest_printers(instance: Instance, days: int) -> int | None:
    """Return the fewest printers in all that keep the promise; None: no number does."""
    ground = Ground(instance)
    room = [inf if site.max_printers is None else site.max_printers for site in instance.sites]
    needed = [int(min(pair)) for pair in zip(ground.needed, room, strict=True)]
    if not printable(ground, days, tuple(ground.useful(needed, day) for day in range(1, days + 1))):
        return None
    # What stands where it is wanted, is fixed, or prints everything on one day; and one more, for good measure.
    wanted = [max(n, site.min_printers) for n, site in zip(ground.needed, instance.sites, strict=True)]
    for rule in instance.rules:
        if rule.rule == "keep_at_least":
            wanted[rule.site] = max(wanted[rule.site], rule.value)
    fixed = sum(max(numbers) for numbers in ground.fixed.values())
    for more in range(1, sum(wanted) + fixed + 2):
        if any(kept(with_more(instance, where), days) for where in _spread(more, ground.offices)):
            return instance.printers + more
    return None


def _overnight(instance: Instance) -> list[Decimal]:
    """Return the hours above those of now, quarter by quarter, at which some trip takes a day less than just before."""
    hours = [h for row in Ground(instance).hundredths for h in row if h is not None]
    top = max(hours) / 100 + float(instance.settings.setup_hours)
    found, last = [], instance
    here = instance.settings.overnight_hours
    while here < top:
        here += Decimal("0.25")
        now = with_hours(instance, here)
        before, after = Ground(last), Ground(now)
        if (before.lost, before.under_way) != (after.lost, after.under_way):
            found.append(here)
        last = now
    return found


def smallest_changes(instance: Instance, days: int) -> dict[Kind, Any]:
    """Return the smallest change of each kind that keeps a false promise; None: no change of the kind does."""
    ground = Ground(instance)
    waiting = [i for i in ground.offices if ground.backlog[i]]
    rates = range(min(ground.rate[i] for i in waiting) + 1, max(ground.backlog) + 1)
    settings = instance.settings

    def first(values: Sequence[Any], change: Callable[[Any], Instance]) -> Any:
        return next((value for value in values if kept(change(value), days)), None)

    found: dict[Kind, Any] = {
        ("cards_per_printer_day", None): first(rates, lambda r: with_rates(instance, lambda own: max(own, r))),
        ("printers", None): _fewest_printers(instance, days),
        ("backlog", None): most_cards(ground, days),
    }
    if instance.legs is not None:
        steps = _overnight(instance)
        if settings.setup_hours:
            quarters = int(settings.setup_hours * 4)
            hours = [Decimal(0), *(Decimal(q) / 4 for q in range(quarters - 1, 0, -1))]
            found["setup_hours", None] = first(hours, lambda h: instance.replace(setup_hours=h))
        if steps:
            found["overnight_hours", None] = first(steps, lambda h: with_hours(instance, h))
    if len(instance.sites) > 1 and not all(site.lends for site in instance.sites):
        found["lends_blanks", None] = first([True], lambda _yes: _all_lend(instance))
    if settings.closed_weekdays:
        found["closed_days", None] = first([""], lambda _none: instance.replace(closed_weekdays=frozenset()))
    for k, delivery in enumerate(instance.deliveries):
        if delivery.day > 1:
            earlier = range(delivery.day - 1, 0, -1)
            found["delivery_day", k] = first(earlier, lambda day, k=k: with_delivery(instance, k, day))
    return found


def slack(instance: Instance, days: int) -> dict[Kind, Any]:
    """Return the last value of each figure with which a true promise holds."""
    ground = Ground(instance)
    highest = max(ground.rate[i] for i in ground.offices if ground.backlog[i])

    def at_most(rate: int) -> Instance:
        return with_rates(instance, lambda own: min(own, rate))

    lower = (rate for rate in range(1, highest + 1) if kept(at_most(rate), days))
    found: dict[Kind, Any] = {("cards_per_printer_day", None): next(lower)}
    for k, delivery in enumerate(instance.deliveries):
        if delivery.day <= days:
            later = range(days + 1, delivery.day - 1, -1)
            found["delivery_day", k] = next(day for day in later if kept(with_delivery(instance, k, day), days))
    return found


def _changed(instance: Instance, trial: Trial, *, true: bool) -> Instance | None:
    """Return the instance after a change; None where it does not say what it would be."""
    where, after = dict(trial.where), trial.after
    if trial.kind == "cards_per_printer_day" and after is not None:
        return with_rates(instance, lambda own: min(own, after) if true else max(own, after))
    if trial.kind == "printers" and after is not None:
        return with_more(instance, where)
    if trial.kind == "backlog" and after is not None:
        return with_fewer(instance, where)
    if trial.kind == "overnight_hours" and after is not None:
        return with_hours(instance, after)
    if trial.kind == "setup_hours" and after is not None:
        return instance.replace(setup_hours=after)
    if trial.kind == "closed_days":
        return instance.replace(closed_weekdays=frozenset())
    if trial.kind == "lends_blanks":
        return _all_lend(instance)
    if trial.kind == "delivery_day":
        return with_delivery(instance, trial.delivery, after or 1)
    return None


def delivered_late(rng: Random, instance: Instance) -> Instance:
    """Return the instance with the blanks of one site on their way to it."""
    there = [i for i, site in enumerate(instance.sites) if site.blanks]
    if not there:
        return instance
    late = rng.choice(there)
    coming = Delivery(rng.randint(2, 5), late, instance.sites[late].blanks)
    emptied = with_sites(instance, lambda i, site: replace(site, blanks=0) if i == late else site)
    return emptied.replace(deliveries=(*instance.deliveries, coming))


def crowded(rng: Random, instance: Instance) -> Instance:
    """Return the instance with a place or two that are full, offices that want printers, or trips that are fixed."""
    offices = [i for i, site in enumerate(instance.sites) if site.kind != "depot"]
    kind = rng.choice(["full", "full", "wanted", "fixed"])
    if kind == "fixed":
        i, j = rng.sample(offices, 2)
        fixed = Rule("fix", i, j, day=rng.randint(1, 2), value=rng.randint(1, 3))
        return instance.replace(rules=(*instance.rules, fixed))
    chosen = rng.sample(offices, rng.randint(1, 2))
    limit = {"min_printers": rng.randint(1, 3)} if kind == "wanted" else {"max_printers": 1}

    def changed(i: int, site: Site) -> Site:
        new = replace(site, **limit) if i in chosen else site
        return new if new.max_printers is None or new.min_printers <= new.max_printers else site

    return with_sites(instance, changed)


def promise(seed: int, rules: int = 0) -> Case:
    """A promise of about the fewest days: the verdict, each smallest change, what is in vain, how far it holds."""
    rng = Random(f"p{seed}/{rules}")
    instance = draw_instance(rng, rules=rules)
    if rng.random() < 0.5:
        instance = delivered_late(rng, instance)
    if rng.random() < 0.4:
        instance = crowded(rng, instance)
    if rules:
        alone_rules = (Rule("not_later_than_alone", i) for i in Ground(instance).offices if rng.random() < 0.5)
        instance = instance.replace(rules=(*instance.rules, *alone_rules))
    fewest = fewest_days(Ground(instance), MAX_DAYS)
    if fewest is not None and rng.random() < 0.2:
        # A promise may be longer than the longest plan that anybody looks for otherwise.
        instance = instance.replace(max_days=max(1, fewest - 1))
    days = rng.randint(1, 4) if fewest is None else max(0, fewest + rng.choice([-1, -1, -1, -2, -3, 0, 1]))
    true = fewest is not None and fewest <= days
    verdict, asked = claim(instance, days=days), held(instance)
    case = Case(f"{'true' if true else 'false'}{'' if fewest is not None else ', impossible'}")
    case.same("verdict", verdict.verdict, "true" if true else "false")
    wanted = slack(asked, days) if true else smallest_changes(asked, days) if days else {}
    case.same("refused", refused(instance, verdict.claims), None)
    _check_changes(case, asked, verdict, wanted, true=true)
    return case


def _check_changes(case: Case, instance: Instance, verdict: Promise, wanted: dict[Kind, Any], *, true: bool) -> None:
    trials = verdict.slack if true else (*verdict.changes, *verdict.in_vain, *verdict.unsettled)
    # That offices print for each other is tried in `tests.oracle.lever_promise`.
    trials = tuple(trial for trial in trials if trial.kind != "print_for_others")
    case.true("a change without an answer", all(trial.after is not None for trial in verdict.changes))
    case.true("in vain, with an answer", all(trial.after is None for trial in verdict.in_vain))
    case.true("in vain, without a proof", all(trial.proven for trial in verdict.in_vain))
    case.same("kinds", [*sorted(map(str, wanted))], [*sorted(str((t.kind, t.delivery)) for t in trials)])
    for trial in trials:
        what = f"{trial.kind} {'' if trial.delivery is None else trial.delivery}"
        if trial.tried and not trial.proven:
            # Only some of the values were tried: the first of those that does may not be the first of all.
            now = [value for value in trial.tried if kept(with_hours(instance, value), verdict.promised)]
            case.same(f"{what} of those tried", trial.after, now[0] if now else None)
            case.seen = "some values tried"
        else:
            case.same(what, trial.after, wanted.get((trial.kind, trial.delivery)))
            case.true(f"{what} unproven", trial.proven)
        if trial.where or (trial.after is not None and trial.kind in ("printers", "backlog")):
            amount = sum(count for _site, count in trial.where)
            case.same(f"{what} at all places", amount, abs(trial.after - trial.before))
        then = _changed(instance, trial, true=true)
        if then is None:
            continue
        case.same(f"instance with {what}", apply(verdict.instance, trial.changes).replace(digests=()), then)
        fewest = fewest_days(Ground(then), max(verdict.promised, instance.settings.max_days))
        case.same(f"days with {what}", trial.days, fewest)
        if trial.after is not None:
            case.true(f"{what} is not enough", fewest is not None and fewest <= verdict.promised)
        if fewest is not None:
            case.true(f"bound on the days with {what}", (trial.days_bound or 0) <= fewest)
