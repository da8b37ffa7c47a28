"""How sites are called in texts."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from reallocate.instance.model import Instance
from reallocate.language import _, pgettext

#: Sites that are named where there are many.
MOST_NAMES = 4


def site_name(instance: Instance, site: int) -> str:
    """Return the name of a site, by index; with its code where another site has that name too."""
    entry = instance.sites[site]
    return f"{entry.name} ({entry.code})" if site in instance.namesakes else entry.name


def kind_name(kind: str) -> str:
    """Return the kind of a site in words."""
    if kind == "depot":
        return pgettext("kind of site", "depot")
    return pgettext("kind of site", "city") if kind == "city" else pgettext("kind of site", "regency")


def weekday_names(days: Iterable[int]) -> str:
    """Return weekdays, Monday 0, as the settings call them."""
    names = (
        *(pgettext("weekday in a setting", "mon"), pgettext("weekday in a setting", "tue")),
        *(pgettext("weekday in a setting", "wed"), pgettext("weekday in a setting", "thu")),
        *(pgettext("weekday in a setting", "fri"), pgettext("weekday in a setting", "sat")),
        pgettext("weekday in a setting", "sun"),
    )
    return " ".join(names[day] for day in sorted(days)) or _("none")


def site_names(instance: Instance, sites: Sequence[int]) -> str:
    """Return the names of sites, by index, in a row; of many the first few."""
    shown = [site_name(instance, site) for site in sites[:MOST_NAMES]]
    return ", ".join([*shown, *(["..."] if len(sites) > MOST_NAMES else [])])
