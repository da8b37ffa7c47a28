"""What the verifier's document says, in the language in use; in English in the verifier's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from reallocate.language import LANGUAGES, _, language_in_use, quantity
from reallocate.present.words.goals import NAMES


def verdict(document: Mapping[str, Any]) -> str:
    """Return what the verifier found, in one sentence; its reasons to refuse a plan are English in every language."""
    if language_in_use() == LANGUAGES[0]:
        return str(document["verdict"])
    return sentence(document)


def sentence(document: Mapping[str, Any]) -> str:
    """Return the same made of the figures of the document, in the language in use."""
    if not document["valid"]:
        text = _("Refused ({code}); the verifier says why in English: {reason}")
        return text.format(code=document["code"], reason=document["verdict"].removeprefix("Refused: "))
    if document["days"] is not None:
        return " ".join(_of_plan(document))
    if document["days_bound"] is None:
        return _("No plan exists, of whatever length.")
    return _("No plan of at most {days:# day|# days} exists.").format(days=quantity(document["days_bound"] - 1))


def _of_plan(document: Mapping[str, Any]) -> Iterator[str]:
    days, given, left = document["days"], document.get("given"), document.get("left", 0)
    text = _("The plan is legal and finished in {days:# day|# days}, replayed day by day.")
    if left:
        text = _(
            "The plan is legal and has handed out in {days:# day|# days} all cards but {left}, replayed day by day; "
            "that these have to stay for want of blanks is proved."
        )
    yield text.format(days=quantity(days), left=quantity(left))
    if given:
        yield _of_given(days, given)
        return
    if document["days_bound"] < days:
        text = _("Proved is that every plan takes at least {days:# day|# days}, not that {found} are the fewest.")
        yield text.format(days=quantity(document["days_bound"]), found=quantity(days))
    elif days > 1:
        text = _("No plan takes fewer days: that {days:# day is|# days are} not enough is proved.")
        yield text.format(days=quantity(days - 1))
    if document["moves_bound"] == document["moves"]:
        text = _("None of at most {days:# day|# days} moves fewer printers than its {moves}.")
        yield text.format(days=quantity(days), moves=quantity(document["moves"]))
    if document["best"]:
        names = ", ".join(NAMES[goal]() for goal in document["best"])
        yield _("None that is as good in the goals before has less {goals}.").format(goals=names)


def _of_given(days: int, given: Mapping[str, Any]) -> str:
    files = ", ".join(given["files"])
    if "assignment" in given["files"]:
        return _("What is printed on which day was given with it.")
    if given["days_bound"] == days:
        return _("No plan that keeps what was given ({files}) has fewer days.").format(files=files)
    text = _("Proved is that every plan that keeps what was given ({files}) has at least {days:# day|# days}.")
    return text.format(files=files, days=quantity(given["days_bound"]))
