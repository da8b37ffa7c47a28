"""How sites are called in texts."""

from __future__ import annotations

from collections.abc import Iterable

from reallocate.instance.model import Instance


def site_name(instance: Instance, site: int) -> str:
    """Return the name of a site, by index; with its code where another site has that name too."""
    entry = instance.sites[site]
    return f"{entry.name} ({entry.code})" if site in instance.namesakes else entry.name


def site_names(instance: Instance, sites: Iterable[int]) -> str:
    """Return the names of sites, by index, in a row."""
    return ", ".join(site_name(instance, site) for site in sites)
