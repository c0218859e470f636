"""One writer at a time.

The lock is on the folder, not on the file: a lock on a file stops excluding others once the file
is replaced, and a lock file would have to lie somewhere, be synced and be forgotten after a crash.
The kernel drops this one with its holder, and nothing is left behind.
"""

import errno
import fcntl
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pods.errors import ExitCode, PodsError
from pods.store.saving import make_folder, not_saved

# How often to ask again, in seconds.
_POLL = 0.02
# Some network file systems lock only what was opened for writing, or nothing at all.
_NO_FOLDER_LOCKS = {errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS}


class BusyError(PodsError):
    """Somebody else is writing, or wrote each time that we were about to."""

    exit_code = ExitCode.BUSY


@contextmanager
def locked(folder: Path, *, stand_in: Path, patience: float) -> Iterator[None]:
    """Keep other commands from writing in a folder.

    Args:
        folder: the folder of the file, links followed.
        stand_in: a file of our own to lock instead where the file system locks no folders.
        patience: how long to wait for the other one, in seconds.

    Raises:
        BusyError: it took longer.
        NotSavedError: the folder cannot be opened, or nothing can be locked.
    """
    try:
        handle = _taken(folder, stand_in=stand_in, patience=patience)
    except OSError as error:
        raise not_saved(folder, error) from error
    try:
        yield
    finally:
        with suppress(OSError):  # the lock is gone with the handle, whatever the disk says
            os.close(handle)


def _taken(folder: Path, *, stand_in: Path, patience: float) -> int:
    """The lock, as an open file: closing it gives the lock back."""
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        _wait(handle, patience=patience)
    except OSError as error:
        os.close(handle)
        if error.errno not in _NO_FOLDER_LOCKS:
            raise
    except BusyError:
        os.close(handle)
        raise
    else:
        return handle
    make_folder(stand_in.parent)
    flags = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC
    handle = os.open(stand_in, flags, 0o600)
    _wait(handle, patience=patience)
    return handle


def _wait(handle: int, *, patience: float) -> None:
    end = time.monotonic() + patience
    while True:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            if time.monotonic() >= end:
                raise BusyError(
                    f"another pods command has been writing for {patience:g} seconds",
                    "try again when it is done; nothing was written",
                ) from None
            time.sleep(_POLL)
        else:
            return
