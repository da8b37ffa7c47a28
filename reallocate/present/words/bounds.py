"""Why no plan has fewer days, in words: the counting behind a bound."""

from __future__ import annotations

from reallocate.bounds.days import DaysBound
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.present.words.names import site_name
from reallocate.present.words.numbers import number


def bound_reason(instance: Instance, bound: DaysBound) -> str:
    """Return the argument of the bound as a clause that begins with what is needed."""
    last = bound.days - 1
    name = "" if bound.site is None else site_name(instance, bound.site)
    end = None if bound.site is None else instance.limits.finish[bound.site]
    if bound.kind == "ready":
        text = _("{need:# card|# cards} of {name} printed elsewhere come on day {day} and not before")
    elif bound.kind == "pooled":
        text = _(
            "blanks come too late: {need:# printer-day of work is|# printer-days of work are} left from day {start} "
            "on; all printers together give {have} up to day {last}"
        )
    elif bound.kind == "fleet":
        text = _(
            "{need:# printer-day of work is|# printer-days of work are} to be done from day {start} on; "
            "all printers together give {have} up to day {last}"
        )
    elif end is not None and end < last:
        text = _(
            "{name} needs {need:# printer-day|# printer-days} from day {start} on; "
            "up to day {end}, by when rules want it finished, at most {have:# printer-day|# printer-days} can stand "
            "there"
        )
    else:
        text = _(
            "{name} needs {need:# printer-day|# printer-days} from day {start} on; "
            "up to day {last} at most {have:# printer-day|# printer-days} can stand there"
        )
    need, have = number(bound.need), number(bound.have)
    return text.format(name=name, need=need, start=bound.start, end=end, last=last, day=bound.days, have=have)
