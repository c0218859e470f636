"""Files for others: exports, calendars, letters, pages. Never over something by accident.

Each is written wholly or not at all, and for the user's eyes only (0600): what is in it is other
people's. The list itself can never be written over.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from pods.errors import ExitCode, NotAllowedError, PodsError
from pods.store.opening import NotReadableError
from pods.store.saving import (
    ChangedUnderUsError,
    NotSavedError,
    make_folder,
    not_saved,
    read_bytes,
    replace,
)


class ExistsError(NotAllowedError):
    """Something else is there already, and stays as it is."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is there already, and stays as it is", "name another one, or add --yes"
        )


class OwnListError(NotAllowedError):
    """Where it was to go lies the list itself."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} is your list itself, and stays as it is", "name another file")


class NoFileError(PodsError):
    """Where it was to go is something that holds no bytes of ours: a folder, a device."""

    exit_code = ExitCode.USAGE


class _Outgoing(NamedTuple):
    """A file that is to be: where its bytes go, links followed, and what was there before."""

    path: Path
    real: Path
    content: bytes
    before: bytes | None


def write_new(
    path: Path, content: bytes, *, overwrite: bool = False, own_list: Path | None = None
) -> bool:
    """Write one file; folders that are missing above it are made (0700).

    A new file gets mode 0600, one that is written over keeps its own.

    Args:
        path: where to.
        content: all that it is to hold.
        overwrite: whether something else may have been there.
        own_list: the data file, which is never written over.

    Returns:
        Whether it was written: the same bytes are not written a second time.

    Raises:
        ExistsError, OwnListError, NoFileError: as they say; nothing was written.
        NotSavedError: as it says.
    """
    return bool(write_all({path: content}, overwrite=overwrite, own_list=own_list))


def write_all(
    files: Mapping[Path, bytes], *, overwrite: bool = False, own_list: Path | None = None
) -> tuple[Path, ...]:
    """Write several files; if one of them must not be written, none is.

    Returns:
        Those that were written: the same bytes are not written a second time.

    Raises:
        ExistsError, OwnListError, NoFileError: as they say; nothing was written.
        NotSavedError: those before it are there, and it says which one is not.
    """
    planned = [_planned(path, content, own_list=own_list) for path, content in files.items()]
    changed = [one for one in planned if one.before != one.content]
    for one in changed:
        # A link that leads to nothing yet would put other people's words wherever it points.
        if (one.before is not None or one.path.is_symlink()) and not overwrite:
            raise ExistsError(one.path)
    for one in changed:
        _write(one)
    return tuple(one.path for one in changed)


def _planned(path: Path, content: bytes, *, own_list: Path | None) -> _Outgoing:
    try:
        if path.is_dir():
            raise NoFileError(f"{path} is a folder", "name a file in it")
        real = path.resolve()
        if own_list is not None and real == own_list.resolve():
            raise OwnListError(path)
        return _Outgoing(path, real, content, read_bytes(path))
    except NotReadableError as error:
        raise NoFileError(f"{path} cannot be written: {error}", "name another file") from None
    except OSError as error:
        raise not_saved(path, error) from error
    except RuntimeError:  # a link that leads to itself; Python 3.13 makes an OSError of it
        raise NotSavedError(f"{path} is a link that leads nowhere", "name another file") from None


def _write(one: _Outgoing) -> None:
    try:
        make_folder(one.real.parent)
    except OSError as error:
        raise not_saved(one.path, error) from error
    try:
        replace(one.real, one.content, expected=one.before)
    except ChangedUnderUsError:
        raise ExistsError(one.path) from None
