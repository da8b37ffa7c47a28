"""Directories of plans and comparisons: checked first, written whole or not at all, never over somebody's work."""

from __future__ import annotations

import json
import os
import tempfile
from collections.abc import Callable, Container, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reallocate.arguments import PATHS, require_flag, require_kind
from reallocate.errors import UsageError
from reallocate.files.journal import NotInPlace, View, content_of, reading, recover, replace_files, sha256, writing
from reallocate.files.xlsx import is_workbook
from reallocate.instance.model import Instance
from reallocate.language import _
from reallocate.language.system import system_words
from reallocate.plan.model import FILES
from reallocate.present.json.common import dumps


@dataclass(frozen=True, slots=True)
class Content:
    """What a run writes into a directory of its own.

    Attributes
    ----------
    record : the JSON file with the digests of the others and its own.
    files : every file that a run may write, the record too; any other name in the directory is somebody else's.
    """

    record: str
    files: tuple[str, ...]


PLAN = Content("summary.json", (*(f"{name}.csv" for name in FILES), "certificate.json", "summary.json"))
#: Name of the document that goes with the rest of a plan.
MORNING = "replan.json"
COMPARISON = Content("comparison.json", ("comparison.csv", "ledger.csv", "differences.csv", "comparison.json"))


def replanned(names: Iterable[str], directory: Path | None = None) -> Content:
    """Return the content of the rest of a plan with the files of its morning, which are called `names`.

    Parameters
    ----------
    directory : where it will be written; what an earlier run wrote there, of another day, is of its kind too.
    """
    earlier = set[str]()
    if directory is not None and directory.is_dir():
        with reading(directory) as view:
            earlier = set(_recorded(view, MORNING))
    return Content(MORNING, (*PLAN.files, *sorted({*names, *earlier} - {*PLAN.files, MORNING}), MORNING))


def check_directory(directory: Path, *, force: bool, instance: Instance | None = None, content: Content = PLAN) -> None:
    """Make sure that `content` may be written to `directory`, before any solving; finish what a kill left undone there.

    What is judged is the place that will be written: ``not-there/../plan`` is ``plan``.

    Raises
    ------
    UsageError : it is a file, holds a file of `instance`, is not writable, or (without `force`) holds files that this
        program did not write or that were edited since.
    """
    with _system_errors_told(directory):
        place = directory.resolve()
        nearest = _nearest(directory)
        if instance is not None and _holds(place, instance):
            raise UsageError(_("{path} holds the instance; name another directory with -o").format(path=directory))
        if nearest == place:
            with writing(place) as view:
                _check_content(view, directory, force, content)
                recover(view)
    with _system_errors_told(nearest), tempfile.TemporaryFile(dir=nearest):
        pass  # asking the system for permissions is no proof (root, read-only mounts): a nameless file was made


def _holds(place: Path, instance: Instance) -> bool:
    """Whether a file that `instance` was read from is in `place`."""
    for digest in instance.read_from or instance.digests:
        path = place / digest.file
        if path.is_file() and sha256(path.read_bytes()) == digest.sha256:
            return True
    return False


def require_not_of(path: Path, instance: Instance) -> None:
    """Refuse to write over a file that `instance` was read from, whatever is asked for.

    Raises
    ------
    UsageError : it is one.
    """
    with _system_errors_told(path):
        content = sha256(path.read_bytes()) if path.is_file() else None
    if any(digest.sha256 == content for digest in instance.read_from or instance.digests):
        raise UsageError(_("{path} is the instance itself; name another file").format(path=path))


def _nearest(directory: Path) -> Path:
    """Return the directory that is there already and that `directory` is, or will be made in."""
    for part in (directory, *directory.parents):
        if part.is_symlink() and not part.exists():
            raise UsageError(_("{path} is a link to nowhere; name a directory with -o").format(path=part))
    nearest = directory.resolve()
    while not os.path.lexists(nearest):
        nearest = nearest.parent
    if not nearest.is_dir():
        raise UsageError(_("{path} is a file; name a directory with -o").format(path=nearest))
    return nearest


@contextmanager
def _system_errors_told(path: Path) -> Iterator[None]:
    try:
        yield
    except NotInPlace as error:
        text = _("the new files are recorded in {path}, but cannot be put in place: {why}; run again")
        raise UsageError(text.format(path=path, why=system_words(error))) from error
    except OSError as error:
        raise UsageError(_("cannot write into {path}: {why}").format(path=path, why=system_words(error))) from error


def _check_content(view: View, directory: Path, force: bool, content: Content) -> None:
    foreign = set() if force else _foreign(view, content)
    if foreign:
        raise UsageError(
            _("{path} holds files that were edited or come from elsewhere ({names}); use -o or --force").format(
                path=directory, names=", ".join(sorted(foreign)[:5])
            )
        )
    _check_places(view.directory, content.files)


def _check_places(directory: Path, names: Iterable[str]) -> None:
    """A file is replaced, a link too; a directory in the place of one of ours is left to its owner."""
    for name in names:
        path = directory / name
        if path.is_dir() and not path.is_symlink():
            raise UsageError(_("{path} is a directory; remove it or name another with -o").format(path=path))


def foreign_files(directory: Path, content: Content = PLAN) -> set[str]:
    """Return the names in `directory` that an earlier run did not leave there as they are now."""
    with reading(directory) as view:
        return _foreign(view, content)


def _foreign(view: View, content: Content) -> set[str]:
    """Return the names that are not as the directory's record says; all, if that was tampered with."""
    return view.strangers(_recorded(view, content.record))


def _recorded(view: View, record: str) -> dict[str, str]:
    """Return the digests of all files by name, as the record says; none where it was tampered with or is not there."""
    raw = content_of(view.path(record)) or b""
    try:
        document = json.loads(raw)
        stated = document.pop("digest")
        files = {str(name): str(digest) for name, digest in document["files"].items()}
    except (ValueError, KeyError, AttributeError, TypeError, RecursionError):
        return {}
    return {**files, record: sha256(raw)} if stated == sha256(dumps(document).encode()) else {}


def sealed(files: Mapping[str, str], document: dict[str, Any], content: Content = PLAN) -> dict[str, bytes]:
    """Return the files of a directory by name, `document` among them with the digests of the others and its own."""
    record = {**document, "files": {name: sha256(text.encode()) for name, text in files.items()}}
    record["digest"] = sha256(dumps(record).encode())
    return {name: text.encode() for name, text in {**files, content.record: dumps(record)}.items()}


def write_directory(
    directory: Path,
    files: Mapping[str, str],
    document: dict[str, Any],
    content: Content = PLAN,
    examine: Callable[[Mapping[str, bytes]], None] = lambda _files: None,
    *,
    force: bool = False,
) -> None:
    """Write `files` and `document`, with their digests and its own in it; all or nothing (see `files.journal`).

    The document becomes the file that `content` calls the record. `examine` sees all files first; where it raises,
    nothing is written.

    What an earlier run wrote and this one does not is removed.

    Raises
    ------
    UsageError : the system refuses (disk full, permissions), or (without `force`) there are files that this program did
        not write or that were edited since; what stood there counts then, as the message says.
    """
    contents = sealed(files, document, content)
    examine(contents)
    with _written(directory) as view:
        # Searches take minutes: what was judged before one may be somebody's work by now.
        _check_content(view, directory, force, content)
        replace_files(view, contents, set(content.files))


def write_draft(
    directory: Path, files: Mapping[str, str], instance: Instance, ours: Container[str], *, force: bool
) -> None:
    """Write files of a plan that may break rules, without a record: nothing there says that they are a plan.

    Other files of a plan there would be read with them, and are removed, as far as they may be.

    Parameters
    ----------
    ours : digests of contents that are replaced and removed; all others only with `force`.

    Raises
    ------
    UsageError : the system refuses, the directory holds the instance, or files of a plan that are not ours.
    """
    with _system_errors_told(directory):
        if is_workbook(directory):
            raise UsageError(_("a draft is a directory; only a plan that breaks no rule is written as a workbook"))
        if _holds(directory.resolve(), instance):
            raise UsageError(_("{path} holds the instance; name another directory").format(path=directory))
    _nearest(directory)
    contents = {name: text.encode() for name, text in files.items()}
    with _written(directory) as view:
        _check_places(view.directory, PLAN.files)
        there = {name: content_of(view.path(name)) for name in PLAN.files if os.path.lexists(view.path(name))}
        foreign = [name for name, content in there.items() if content is None or sha256(content) not in ours]
        if foreign and not force:
            text = _("{path} holds files of a plan that a draft would replace ({names}); name another directory")
            raise UsageError(text.format(path=directory, names=", ".join(foreign)))
        replace_files(view, contents, set(PLAN.files))


@contextmanager
def _written(directory: Path) -> Iterator[View]:
    """Make the directory where it is not there, and hold it while its files are replaced."""
    with _system_errors_told(directory):
        place = directory.resolve()
        place.mkdir(parents=True, exist_ok=True)
        with writing(place) as view:
            yield view


def _require_file(name: object, text: object) -> None:
    require_kind("the name of a file", name, str)
    require_kind(str(name), text, str)
    if Path(str(name)).name != name:
        raise UsageError(_("{name} is no name of a file in a directory").format(name=repr(name)))


def write_files(directory: str | os.PathLike[str], files: Mapping[str, str], *, force: bool = False) -> list[str]:
    """Write files that no record goes with, all or nothing; return their paths. Other files there are left alone.

    Raises
    ------
    UsageError : the system refuses, or (without `force`) a file of one of the names is there and says something else.
    """
    require_kind("directory", directory, *PATHS)
    require_kind("files", files, Mapping)
    require_flag("force", force)
    for name, text in files.items():
        _require_file(name, text)
    contents = {name: text.encode(errors="backslashreplace") for name, text in files.items()}
    return write_contents(Path(directory), contents, force=force)


def write_contents(
    place: Path, contents: Mapping[str, bytes], *, force: bool, is_ours: Callable[[bytes], bool] | None = None
) -> list[str]:
    """Write files, by name, as `write_files` does; those that `is_ours` says an earlier run wrote are replaced."""
    with _written(place) as view:
        _check_files(view, place, contents, force, is_ours)
        replace_files(view, contents, set())
    return [str(place / name) for name in contents]


def check_contents(
    place: Path, names: Iterable[str], *, force: bool, is_ours: Callable[[bytes], bool] | None = None
) -> None:
    """Make sure that `write_contents` may write files of these names, before they are there to be written.

    Raises
    ------
    UsageError : the directory is not writable, or (without `force`) a file of one of the names is there already.
    """
    with _system_errors_told(place):
        nearest = _nearest(place)
        if nearest == place.resolve():
            with writing(nearest) as view:
                _check_files(view, place, dict.fromkeys(names), force, is_ours)
    with _system_errors_told(nearest), tempfile.TemporaryFile(dir=nearest):
        pass  # as above


def _check_files(
    view: View,
    place: Path,
    contents: Mapping[str, bytes | None],
    force: bool,
    is_ours: Callable[[bytes], bool] | None,
) -> None:
    """Refuse to write over what somebody else wrote, or edited."""
    _check_places(view.directory, contents)
    for name, content in contents.items():
        path = view.path(name)
        if force or not os.path.lexists(path):
            continue
        there = content_of(path)
        if there is None or (there != content and not (is_ours and is_ours(there))):
            text = _("{path} is there already, with another content; name another directory with -o, or --force")
            if is_ours is not None:
                text = _("{path} was edited or comes from elsewhere; name another file, or --force")
            raise UsageError(text.format(path=place / name))
