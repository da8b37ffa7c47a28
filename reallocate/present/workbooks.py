"""Workbooks that are written for people to fill in, to mend, or to have instead of files."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from reallocate.arguments import PATHS, require_flag, require_kind, require_one_of
from reallocate.errors import InvalidInput, UsageError
from reallocate.files.csvtext import read_bytes
from reallocate.files.marking import marked
from reallocate.files.xlsx import SUFFIX, is_workbook
from reallocate.files.xlsxseal import is_sealed
from reallocate.instance.book import instance_book
from reallocate.instance.companions import find_companions, is_csv, strays_of_book
from reallocate.instance.model import Instance
from reallocate.instance.reader import read_instance
from reallocate.instance.template import Language, template_book
from reallocate.instance.writer import instance_files
from reallocate.language import LANGUAGES, _, language_in_use
from reallocate.present.directory import check_contents, require_not_of, write_contents

StrPath = str | os.PathLike[str]


def convert(source: Instance | StrPath, target: StrPath, *, force: bool = False) -> list[str]:
    """Write an instance, read from files or a workbook or to be read there, as `target`, which is either of them.

    Files are written as `Instance.write` does it: what people typed becomes what the verifier reads. From such files
    to a workbook and back every byte is the same.

    Parameters
    ----------
    target : ``NAME.csv``, beside which the companions are written; or ``NAME.xlsx``.
    force : replace files of the same names.

    Returns
    -------
    The paths of the files.

    Raises
    ------
    InvalidInput : lists every fault of the source.
    UsageError : there is a file already that says something else, or one that would be read with the target.
    """
    require_kind("source", source, Instance, *PATHS)
    require_kind("target", target, *PATHS)
    require_flag("force", force)
    place = Path(target)
    if not is_workbook(place) and not is_csv(place):
        raise UsageError(_("{path}: name a site table NAME.csv, or a workbook NAME.xlsx").format(path=place))
    instance = source if isinstance(source, Instance) else read_instance(source)
    # A file may be called .csv, which `Path.stem` takes for a name without an ending.
    files = _files(instance.replace(name=place.name[: place.name.rindex(".")]), place)
    _check_beside(place, files)
    return write_contents(place.parent, files, force=force)


def _files(instance: Instance, place: Path) -> dict[str, bytes]:
    if is_workbook(place):
        return {place.name: instance_book(instance)}
    site_table, *companions = instance_files(instance).items()
    texts = {place.name: site_table[1], **dict(companions)}
    return {name: text.encode() for name, text in texts.items()}


def _check_beside(place: Path, files: Mapping[str, object]) -> None:
    """Refuse to write beside files that would be taken for companions of what is written."""
    if is_workbook(place):
        left = [fault.file for fault in strays_of_book(place)]
    elif place.parent.is_dir():
        left = [file for file in find_companions(place).files.values() if os.path.basename(file) not in files]
    else:
        left = []
    if left:
        text = _("{file} is there, and would be read with {path}; remove it")
        raise UsageError(text.format(file=left[0], path=place))


def write_template(path: StrPath, language: Language | None = None, *, force: bool = False) -> str:
    """Write an empty workbook that says what to fill in, and is an instance then; return its path.

    Parameters
    ----------
    language : of its sheets and headers, ``en`` or ``id``; without it, the language in use.
    force : replace a file of the same name.

    Raises
    ------
    UsageError : the path is no name of a workbook, or there is a file already that says something else.
    """
    require_kind("path", path, *PATHS)
    language = language or cast("Language", language_in_use())
    require_one_of("language", language, LANGUAGES)
    require_flag("force", force)
    return _write_book(Path(path), template_book(language), force)


def write_marked(path: StrPath, target: StrPath, *, force: bool = False) -> str | None:
    """Write the workbook at `path` to `target`, each faulty cell coloured and with what is wrong as a comment.

    Returns
    -------
    The path of what was written; None where there is no fault, and nothing to mark.

    Raises
    ------
    UsageError : either is no name of a workbook, both are the same, or there is a file already that says something
        else.
    InvalidInput : the file as a whole is no workbook, so that no cell can be marked.
    """
    require_kind("path", path, *PATHS)
    require_kind("target", target, *PATHS)
    require_flag("force", force)
    if not is_workbook(path):
        text = _("{path} is no workbook NAME.xlsx, so that no cell of it can be marked")
        raise UsageError(text.format(path=os.fspath(path)))
    if os.path.realpath(path) == os.path.realpath(target):
        raise UsageError(_("{path} is the instance itself; name another file").format(path=os.fspath(target)))
    try:
        read_instance(path)
    except InvalidInput as error:
        if not any(fault.sheet for fault in error.faults):
            raise
        return _write_book(Path(target), marked(read_bytes(path), error.faults, os.fspath(path)), force)
    return None


def check_workbook(path: Path, *, force: bool, instance: Instance | None = None) -> None:
    """Make sure that a workbook with a result may be written to `path`, before any solving.

    Raises
    ------
    UsageError : it is no name of a workbook, holds `instance`, cannot be written, or (without `force`) is a file that
        this program did not write or that was edited since.
    """
    _require_name(path)
    if instance is not None:
        require_not_of(path, instance)
    check_contents(path.parent, (path.name,), force=force, is_ours=is_sealed)


def write_workbook(path: Path, content: bytes, *, force: bool) -> Path:
    """Write a workbook with a result; one that an earlier run wrote, and nobody edited, is replaced."""
    _require_name(path)
    write_contents(path.parent, {path.name: content}, force=force, is_ours=is_sealed)
    return path


def _require_name(path: Path) -> None:
    if not is_workbook(path):
        raise UsageError(_("{path}: a workbook is called NAME{suffix}").format(path=path, suffix=SUFFIX))


def _write_book(place: Path, content: bytes, force: bool) -> str:
    _require_name(place)
    return write_contents(place.parent, {place.name: content}, force=force)[0]
