"""Sites in groups, where there are too many for one chart: by what their codes begin with, which is their province."""

from __future__ import annotations

from dataclasses import dataclass

from reallocate.instance.model import Instance
from reallocate.language import _

#: Sites that one chart shows one by one.
MOST_ROWS = 40


@dataclass(frozen=True, slots=True)
class Group:
    """Offices that belong together, by index."""

    name: str
    sites: tuple[int, ...]


def are_many(instance: Instance) -> bool:
    """Whether sites are shown in groups."""
    return len(instance.sites) > MOST_ROWS


def groups(instance: Instance, *, depots: bool) -> list[Group]:
    """Return the groups of the sites in the order of their codes; depots are a group of their own, or left out."""
    found: dict[str, list[int]] = {}
    stores = [i for i, site in enumerate(instance.sites) if site.is_depot]
    for i, site in enumerate(instance.sites):
        if not site.is_depot:
            found.setdefault(_stem(site.code), []).append(i)
    named = [Group(_("province {code}").format(code=stem), tuple(sites)) for stem, sites in found.items()]
    return [*([Group(_("depots"), tuple(stores))] if depots and stores else []), *named]


def _stem(code: str) -> str:
    return code.split(".")[0] if "." in code else code[:2]
