"""How sites are called in texts."""

from __future__ import annotations

from collections.abc import Sequence

from reallocate.instance.model import Instance

#: Sites that are named where there are many.
MOST_NAMES = 4


def site_name(instance: Instance, site: int) -> str:
    """Return the name of a site, by index; with its code where another site has that name too."""
    entry = instance.sites[site]
    return f"{entry.name} ({entry.code})" if site in instance.namesakes else entry.name


def site_names(instance: Instance, sites: Sequence[int]) -> str:
    """Return the names of sites, by index, in a row; of many the first few."""
    shown = [site_name(instance, site) for site in sites[:MOST_NAMES]]
    return ", ".join([*shown, *(["..."] if len(sites) > MOST_NAMES else [])])
