"""A library of benchmark instances in a folder: its list, the best plans known, and checks that believe no row."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from types import NoneType

from reallocate import __version__
from reallocate.arguments import PATHS, require_flag, require_kind, require_one_of, require_positive
from reallocate.errors import UsageError
from reallocate.language import _
from reallocate.library.archive import contents, packed
from reallocate.library.entries import Entry, listed, version_of
from reallocate.library.rows import PLANS, Row, at_odds, offer, read_rows
from reallocate.library.trials import solved, verified


@dataclass(frozen=True, slots=True)
class Trial:
    """What came of a plan for an instance of a library; all figures of it are the verifier's.

    Attributes
    ----------
    known : the row of the library before; None: there was none.
    found : the row of the plan.
    taken : whether it was written into the library.
    again : whether what made `known` had to find the same files again: the same version, no time limit.
    searched : whether the plan is that of a search.
    """

    known: Row | None
    found: Row
    taken: bool = False
    again: bool = False
    searched: bool = False

    @property
    def wrong(self) -> tuple[str, ...]:
        """What in the row of the library cannot be true."""
        return () if self.known is None else tuple(at_odds(self.known, self.found))

    @property
    def same(self) -> bool:
        """Whether plan and certificate are those of the row of the library, byte for byte."""
        return self.known is not None and self.known.digests == self.found.digests

    @property
    def same_plan(self) -> bool:
        """Whether the plan is that of the row of the library, byte for byte, whatever is proven of it."""
        return self.known is not None and self.known.plan_digest == self.found.plan_digest

    @property
    def stands(self) -> bool:
        """Whether the row of the library is confirmed, or this one has taken its place."""
        if self.taken:
            return True
        if self.known is None or self.wrong:
            return False
        if self.again:
            return self.same
        # A search may also find better than is known: that refutes nothing.
        return self.found.rank == self.known.rank or (self.searched and self.found.rank < self.known.rank)


@dataclass(frozen=True)
class Library:
    """A folder with ``library.csv`` and ``VERSION``; ``best_known.csv`` and ``plans/NAME.zip`` for what is solved.

    Raises
    ------
    UsageError : by whatever reads a file that is not there or is no such file.
    """

    folder: Path

    def __init__(self, folder: str | os.PathLike[str]) -> None:
        require_kind("folder", folder, *PATHS)
        object.__setattr__(self, "folder", Path(folder))

    @cached_property
    def entries(self) -> dict[str, Entry]:
        """The instances by name, in the order of the list."""
        return listed(self.folder)

    @property
    def version(self) -> str:
        """Version of the list: another one may hold other instances."""
        return version_of(self.folder)

    @property
    def rows(self) -> dict[str, Row]:
        """The best plans known, by name; instances that nobody has solved are not in it."""
        return read_rows(self.folder)

    def checkable(self, *, solve: bool = False) -> list[str]:
        """Return the names of the rows that can be put to the test: by their plans, or, with `solve`, all of them."""
        return [name for name in self.rows if solve or self.plan(name) is not None]

    def entry(self, name: str) -> Entry:
        """Return the instance called `name`.

        Raises
        ------
        UsageError : there is none.
        """
        require_one_of("instance", name, self.entries)
        return self.entries[name]

    def plan(self, name: str) -> Path | None:
        """Return the zip of the best plan known; None: the library holds none."""
        path = self.folder / PLANS / f"{self.entry(name).name}.zip"
        return path if path.exists() else None

    def check(self, name: str, plan: str | os.PathLike[str] | None = None, *, update: bool = False) -> Trial:
        """Put the row of an instance to the test, by the verifier alone: nothing is solved.

        Parameters
        ----------
        plan : a plan directory, or a zip of one; None: the plan that the library holds.
        update : write the row of this plan where it is better than the one that is there, or that one is wrong.

        Raises
        ------
        CertificateRefused : the verifier does not accept the plan.
        UsageError : there is no such instance, or no plan of it.
        """
        require_kind("plan", plan, *PATHS, NoneType)
        require_flag("update", update)
        entry, known = self.entry(name), self.rows.get(name)
        place = self.plan(name) if plan is None else Path(plan)
        if place is None:
            text = _("the library holds no plan of {name}: `reallocate library check {name} --solve` solves it again")
            raise UsageError(text.format(name=name))
        files = contents(place)
        trial = Trial(known, verified(entry, files))
        better = known is None or trial.found.rank < known.rank
        if not update or not (better or trial.wrong):
            return trial
        return Trial(known, trial.found, offer(self.folder, trial.found, packed(files), list(self.entries), over=True))

    def solve_again(self, name: str, time_limit: float | None = None) -> Trial:
        """Put the row of an instance to the test by solving again, under its own time limit or the given one.

        The version that made the row without a limit has to find the same files. What a limit or another version finds
        may be another plan; its figures have to be as good.

        Raises
        ------
        NoAnswer, CertificateRefused : the search comes to no plan that the verifier accepts.
        UsageError : there is no such instance, or no row of it.
        """
        entry, known = self.entry(name), self.rows.get(name)
        if known is None:
            raise UsageError(_("nobody has solved {name} yet").format(name=name))
        _require_limit(time_limit)
        own = float(known.time_limit) if known.time_limit else None
        found, _files = solved(entry, own if time_limit is None else time_limit)
        again = known.version == found.version and not known.time_limit and not found.time_limit
        return Trial(known, found, again=again, searched=True)

    def due(self, names: Iterable[str] = (), family: str | None = None) -> Iterator[str]:
        """Yield what a run is to solve: `names`, or what has no row of this version; of one family, if it is named.

        Raises
        ------
        UsageError : there is no instance of such a name, or no such family.
        """
        if family is not None:
            require_one_of("family", family, {entry.family for entry in self.entries.values()})
        wanted, rows = [self.entry(name).name for name in names], self.rows
        for name, entry in self.entries.items():
            is_new = name not in rows or rows[name].version not in (__version__, "")
            if (name in wanted if wanted else is_new) and family in (None, entry.family):
                yield name

    def run(self, name: str, time_limit: float | None = None) -> Trial:
        """Solve an instance, and write its row and plan unless a better row is there or one that it contradicts.

        Parameters
        ----------
        time_limit : seconds of the search; None: it ends by itself.

        Raises
        ------
        NoAnswer, CertificateRefused : the search comes to no plan that the verifier accepts.
        UsageError : there is no such instance.
        """
        _require_limit(time_limit)
        entry, known = self.entry(name), self.rows.get(name)
        found, files = solved(entry, time_limit)
        written = offer(self.folder, found, packed(files), list(self.entries))
        return Trial(known, found, written, searched=True)


def _require_limit(time_limit: object) -> None:
    if time_limit is not None:
        require_positive("time_limit", time_limit)
