"""A set of files in one directory that changes as a whole, whatever stops the writer, and readers that see no mix.

Writing goes in three steps. First every new file is written beside its place under a partial name and forced to the
disk. Then one record, with the partial name and digest of each file and the names to be removed, is put in place by
`os.replace`: from that moment on the new set is the one. Then the files are moved to their places and the record is
removed. A writer that is killed before the record leaves the old set, and one that is killed after it the new set: the
next writer finishes its work, or clears what it left. What somebody has put in the place of a file since stays there.

Writers hold an exclusive lock on the directory, readers a shared one, while they are at it. It is the system's
(`fcntl.flock` on the directory itself), so that it leaves no file and ends with its process. Where there is none, two
writers at one time, or a reader during a write, are not kept apart; a kill still leaves the old or the new set.

Links in place of files are replaced or removed as links, never followed.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from reallocate.errors import UsageError
from reallocate.language import _

#: Begins the names of everything here that is no file of the set: the record, and new files on their way.
PRIVATE = ".reallocate-"
RECORD = PRIVATE + "commit.json"
#: Stands for a file that is not there: nothing is ever written under this name.
NOWHERE = PRIVATE + "nowhere"
SCHEMA = "reallocate/commit/1"
#: Seconds that a lock is waited for: writing takes a fraction of one.
PATIENCE = 5.0


class NotInPlace(OSError):
    """The new set is recorded and counts, but could not be moved into place; the next writer will try again."""


@dataclass(frozen=True, slots=True)
class FileChange:
    """What a record says of one file.

    Attributes
    ----------
    name : base name of the file.
    partial : where its new content was written; None: the file is to be removed.
    new, old : SHA-256 of the content after and before the change; None: no regular file.
    """

    name: str
    partial: str | None
    new: str | None
    old: str | None


@dataclass(frozen=True, slots=True)
class View:
    """Where the files of a directory have their current content; valid while the lock is held.

    Attributes
    ----------
    pending : changes of a recorded set that is not yet in its place, by name.
    """

    directory: Path
    pending: Mapping[str, FileChange]

    def path(self, name: str) -> Path:
        """Return the path that holds the current content of the file called `name`.

        There is nothing at that path when the file does not exist.
        """
        path, change = self.directory / name, self.pending.get(name)
        if change is None or _is_of_another(path, change):
            return path
        if change.partial is None:
            return self.directory / NOWHERE
        partial = self.directory / change.partial
        return partial if digest_of(partial) == change.new else path

    def strangers(self, expected: Mapping[str, str]) -> set[str]:
        """Return the names in the directory that are not as `expected` (SHA-256 by name), nor pending and untouched."""
        found = set()
        for name in _listed(self.directory, private=False):
            change = self.pending.get(name)
            allowed = {expected.get(name, "")} if change is None else {change.old, change.new}
            if digest_of(self.directory / name) not in allowed:
                found.add(name)
        return found


def _is_of_another(path: Path, change: FileChange) -> bool:
    """Whether somebody has put something else there since the change was recorded: it stays."""
    return os.path.lexists(path) and digest_of(path) not in (change.old, change.new)


def digest_of(path: Path) -> str | None:
    """Return the SHA-256 of a regular file; None for anything else, links too, and for nothing."""
    content = content_of(path)
    return None if content is None else sha256(content)


def content_of(path: Path) -> bytes | None:
    """Return the content of a regular file; None for anything else: no link is followed, no pipe waited for.

    Raises
    ------
    OSError : when there is a regular file that cannot be read.
    """
    try:
        if not stat.S_ISREG(os.lstat(path).st_mode):
            return None
        handle = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0))
    except (FileNotFoundError, NotADirectoryError):
        return None
    with os.fdopen(handle, "rb") as stream:
        return stream.read()


def sha256(content: bytes) -> str:
    """Return the SHA-256 of `content` in hexadecimal digits."""
    return hashlib.sha256(content).hexdigest()


# --- the lock ---------------------------------------------------------------------------------------------------------


@contextmanager
def reading(directory: Path) -> Iterator[View]:
    """Hold the shared lock and give the view of the current files; nothing is written.

    Raises
    ------
    UsageError : when a writer does not finish within `PATIENCE` seconds.
    """
    with _locked(directory, shared=True):
        yield View(directory, _recorded(directory))


@contextmanager
def writing(directory: Path) -> Iterator[View]:
    """Hold the exclusive lock on an existing directory; the view is that before any recovery.

    Raises
    ------
    UsageError : when another writer or reader does not finish within `PATIENCE` seconds.
    """
    with _locked(directory, shared=False):
        yield View(directory, _recorded(directory))


@contextmanager
def alone(directory: Path) -> Iterator[None]:
    """Hold the exclusive lock on an existing directory for as long as a long run is at work there.

    Raises
    ------
    UsageError : another run holds it; that is not waited for.
    """
    with _locked(directory, shared=False, patience=0.0):
        yield


@contextmanager
def _locked(directory: Path, *, shared: bool, patience: float = PATIENCE) -> Iterator[None]:
    handle = _opened(directory)
    try:
        if handle is not None:
            _lock(handle, directory, shared, patience)
        yield
    finally:
        if handle is not None:
            with suppress(OSError):
                os.close(handle)  # the lock ends with it


def _opened(directory: Path) -> int | None:
    try:
        return os.open(directory, os.O_RDONLY)
    except PermissionError:  # Windows opens no directories; elsewhere one may be searched but not listed
        return None


def _lock(handle: int, directory: Path, shared: bool, patience: float) -> None:
    try:
        import fcntl
    except ImportError:
        return
    end = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(handle, (fcntl.LOCK_SH if shared else fcntl.LOCK_EX) | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() > end:
                text = _("another run is at work in {path}; wait for it, or name another directory")
                raise UsageError(text.format(path=directory)) from None
            time.sleep(0.001)
        except OSError:  # a file system without such locks
            return
        else:
            return


# --- writing ----------------------------------------------------------------------------------------------------------


def recover(view: View) -> None:
    """Finish what a writer that was killed had recorded, and clear what it left. The lock must be held.

    Raises
    ------
    OSError : when the system refuses; the current content of every file is as before.
    """
    directory = view.directory
    for change in view.pending.values():
        path = directory / change.name
        if _is_of_another(path, change):
            continue
        if change.partial is None:
            path.unlink(missing_ok=True)
        elif digest_of(directory / change.partial) == change.new:
            os.replace(directory / change.partial, path)  # noqa: PTH105 - the system call that is meant
    if view.pending:
        _sync(directory)
    _clear(directory)


def replace_files(view: View, files: Mapping[str, bytes], removed: set[str]) -> None:
    """Write `files` and remove those called `removed`, all or nothing. The exclusive lock must be held.

    Raises
    ------
    NotInPlace : the new set counts, but the system refused to move it into place.
    OSError : the system refused before (disk full, permissions); the old set counts.
    """
    recover(view)
    directory = view.directory
    try:
        changes = {name: _new(directory, name, content) for name, content in files.items()}
        for name in sorted((removed - set(files)).intersection(_listed(directory, private=False))):
            changes[name] = FileChange(name, None, None, digest_of(directory / name))
        record = _write_partial(directory, _record_text(changes))
        _sync(directory)
        os.replace(directory / record, directory / RECORD)  # noqa: PTH105
    except BaseException:  # whatever ends the writing: what cannot be cleared now, the next writer clears
        with suppress(OSError):
            _clear(directory)
        raise
    try:
        _sync(directory)
        recover(View(directory, changes))
    except OSError as error:
        raise NotInPlace(error.errno, error.strerror) from error


def _clear(directory: Path) -> None:
    """Remove all private files."""
    for name in _listed(directory, private=True):
        if not os.path.isdir(directory / name):  # noqa: PTH112 - no file of ours
            os.unlink(directory / name)  # noqa: PTH108


def _listed(directory: Path, *, private: bool) -> list[str]:
    return [name for name in os.listdir(directory) if name.startswith(PRIVATE) == private]


def _new(directory: Path, name: str, content: bytes) -> FileChange:
    return FileChange(name, _write_partial(directory, content), sha256(content), digest_of(directory / name))


def _write_partial(directory: Path, content: bytes) -> str:
    """Write `content` to the disk under a new private name; return the name."""
    handle, path = tempfile.mkstemp(dir=directory, prefix=PRIVATE)
    try:
        left = memoryview(content)
        while left:
            left = left[os.write(handle, left) :]
        if hasattr(os, "fchmod"):
            os.fchmod(handle, 0o666 & ~_umask())  # a temporary file is private otherwise
        os.fsync(handle)
    finally:
        os.close(handle)
    return os.path.basename(path)


def _umask() -> int:
    current = os.umask(0)
    os.umask(current)
    return current


def _sync(directory: Path) -> None:
    """Force names in `directory` to the disk, where the system can."""
    handle = _opened(directory)
    if handle is not None:
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


# --- the record -------------------------------------------------------------------------------------------------------


def _record_text(changes: Mapping[str, FileChange]) -> bytes:
    body = {"schema": SCHEMA, "changes": [asdict(change) for change in changes.values()]}
    return json.dumps({**body, "digest": sha256(json.dumps(body).encode())}).encode()


def _recorded(directory: Path) -> dict[str, FileChange]:
    """Return the changes that a valid record in `directory` holds, by name; empty without one."""
    content = content_of(directory / RECORD)
    if content is None:
        return {}
    try:
        body = json.loads(content)
        stated = body.pop("digest")
        changes = [FileChange(**entry) for entry in body["changes"]]
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}
    if body.get("schema") != SCHEMA or stated != sha256(json.dumps(body).encode()):
        return {}
    return {change.name: change for change in changes} if all(map(_is_safe, changes)) else {}


def _is_safe(change: FileChange) -> bool:
    return _is_plain(change.name) and (change.partial is None or _is_partial(change.partial))


def _is_plain(name: object) -> bool:
    """Whether `name` is a base name, not of this module's own files: a record leads nowhere else."""
    return isinstance(name, str) and os.path.basename(name) == name and name not in ("", ".", "..")


def _is_partial(name: object) -> bool:
    return _is_plain(name) and str(name).startswith(PRIVATE)
