"""Put new bytes in the place of a file: wholly, or not at all, and never say the wrong one.

A new file beside the old one, written and flushed to the disk, then renamed over it, then the
folder flushed. Without the first flush a power cut can leave an empty file, without the second the
old one after "saved" (facts and figures: docs/trust.md). Only commands that write load this.
"""

import errno
import os
import stat
from contextlib import suppress
from pathlib import Path

from pods.errors import ExitCode, PodsError
from pods.store.opening import read_whole
from pods.store.platform import NO_LINK, PRIVATE, flush, flush_folder, take_after

_NEW = ".pods-new"


class NotSavedError(PodsError):
    """The file could not be saved; it is as it was, byte for byte."""

    exit_code = ExitCode.NOT_SAVED


class UnconfirmedError(PodsError):
    """The new bytes are in the file, but the disk did not confirm that they will stay."""

    exit_code = ExitCode.UNCONFIRMED

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"{path} is saved, but the disk did not confirm it ({reason})",
            "look at the file before you go on; pods undo takes the change back",
        )


class ChangedUnderUsError(Exception):
    """Somebody who takes no lock, an editor say, saved the file while we were at it."""


def read_bytes(path: Path) -> bytes | None:
    """Return what the file holds, or None if there is none."""
    try:
        return read_whole(path)
    except FileNotFoundError:
        return None


def replace(path: Path, new: bytes, *, expected: bytes | None) -> None:
    """Put new bytes in the place of a file, keeping its mode, owner and extended attributes.

    Args:
        path: where the bytes are, links followed.
        new: all that the file is to hold.
        expected: what was read there; None if there was no file, then it is made with mode 0600.

    Raises:
        NotSavedError: nothing changed; the sentence says why.
        ChangedUnderUsError: the file holds something else than expected; nothing changed.
        UnconfirmedError: the new bytes are there, but the folder could not be flushed.
    """
    old = _checked(path)
    temporary = path.parent / f".{path.name}.{os.urandom(6).hex()}{_NEW}"
    try:
        _write(temporary, new, like=path if old else None, old=old)
        if read_bytes(path) != expected:
            raise ChangedUnderUsError
        temporary.replace(path)
    except OSError as error:
        if not _is_there(path, temporary, new):
            raise not_saved(path, error) from error
        raise UnconfirmedError(path, error.strerror or str(error)) from error
    finally:
        with suppress(OSError):
            temporary.unlink()
    _flush_folder(path)


def remove(path: Path, *, expected: bytes | None) -> None:
    """Take a file away, if it still holds what is expected.

    Raises:
        NotSavedError, ChangedUnderUsError, UnconfirmedError: as `replace`.
    """
    _checked(path)
    try:
        if read_bytes(path) != expected:
            raise ChangedUnderUsError
        path.unlink()
    except OSError as error:
        raise not_saved(path, error) from error
    _flush_folder(path)


def sweep(path: Path) -> None:
    """Remove what a killed command left beside the file. Only under the lock of the folder.

    Such a file never became the file, and its command never said "saved".
    """
    start = f".{path.name}."
    with suppress(OSError):
        for name in os.listdir(path.parent):  # noqa: PTH208 - a listing of names, not of paths
            middle = name.removeprefix(start).removesuffix(_NEW)
            if name == f"{start}{middle}{_NEW}" and len(middle) == len("0123456789ab"):
                (path.parent / name).unlink()


def make_folder(folder: Path) -> None:
    """Make a folder and those above it that are missing, for the user's eyes only (0700).

    Raises:
        OSError: it could not be made, or is no folder.
    """
    missing = []
    while not os.path.isdir(folder) and folder != folder.parent:  # noqa: PTH112 - it never raises
        missing.append(folder)
        folder = folder.parent
    for one in reversed(missing):  # not by recursion: a path may have 2,000 parts
        with suppress(FileExistsError):  # another command was faster
            one.mkdir(mode=0o700)


def not_saved(path: Path, error: OSError) -> NotSavedError:
    """Say why a file could not be saved, and what may help."""
    reason, hint = _REASONS.get(error.errno or 0, (error.strerror or str(error), ""))
    nothing = "nothing was changed"
    return NotSavedError(
        f"{path} could not be saved: {reason}", f"{hint}; {nothing}" if hint else nothing
    )


_REASONS = {
    errno.ENOSPC: ("the disk is full", "make room and try again"),
    errno.EDQUOT: ("your share of the disk is used up", "make room and try again"),
    errno.EFBIG: ("the file would be larger than is allowed here", "see ulimit -f"),
    errno.EROFS: ("that disk is read-only", "copy the file to another place, or --file another"),
    errno.EACCES: ("no permission to write in its folder", "ls -ld shows whose folder it is"),
    errno.EPERM: ("no permission to write there", "ls -l and lsattr show why"),
    errno.EIO: ("the disk reports an error", "copy your files to another disk soon"),
    errno.ENOTDIR: ("a part of its path is a file, not a folder", "check the path"),
}


def _checked(path: Path) -> os.stat_result | None:
    """Whether the file may be replaced at all; what it is, or None if there is none."""
    try:
        old = path.stat(follow_symlinks=False)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise not_saved(path, error) from error
    if old.st_nlink > 1:
        raise NotSavedError(
            f"{path} has {old.st_nlink} names (hard links), and saving would part them",
            f"keep one name: cp {path.name} copy.toml && mv copy.toml {path.name}",
        )
    # Renaming would get round a file's own read-only mode; somebody set it for a reason.
    if not stat.S_IMODE(old.st_mode) & 0o222:
        raise NotSavedError(f"{path} is read-only", f"to allow changes: chmod u+w {path}")
    return old


def _write(temporary: Path, new: bytes, *, like: Path | None, old: os.stat_result | None) -> None:
    """Write and flush a new file; nobody but the user can read it meanwhile."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | NO_LINK | PRIVATE
    handle = os.open(temporary, flags, 0o600)
    try:
        rest = memoryview(new)
        while rest:
            rest = rest[os.write(handle, rest) :]
        if old is not None and like is not None:
            take_after(handle, like=like, old=old)
        flush(handle)
    finally:
        os.close(handle)


def _is_there(path: Path, temporary: Path, new: bytes) -> bool:
    """Whether the new bytes are in place although the rename reported an error."""
    try:
        return not temporary.exists() and read_bytes(path) == new
    except OSError:
        return False


def _flush_folder(path: Path) -> None:
    try:
        flush_folder(path.parent)
    except OSError as error:
        raise UnconfirmedError(path, error.strerror or str(error)) from error
