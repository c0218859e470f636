"""One writer at a time.

The lock is on the folder, not on the file: a lock on a file stops excluding others once the file
is replaced, and a lock file would have to lie somewhere, be synced and be forgotten after a crash.
The kernel drops this one with its holder, and nothing is left behind.
"""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pods.errors import ExitCode, PodsError
from pods.store.platform import NO_LINK, PRIVATE, cannot_lock_folders, locks, open_folder
from pods.store.saving import make_folder, not_saved

# How often to ask again, in seconds.
_POLL = 0.02


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
    try:
        return _locked(open_folder(folder), patience=patience)
    except OSError as error:
        if not cannot_lock_folders(error):
            raise
    make_folder(stand_in.parent)
    flags = os.O_RDWR | os.O_CREAT | NO_LINK | PRIVATE
    return _locked(os.open(stand_in, flags, 0o600), patience=patience)


def _locked(handle: int, *, patience: float) -> int:
    """The same open file or folder, once it is ours alone; closed if it cannot be."""
    try:
        _wait(handle, patience=patience)
    except (OSError, BusyError):
        os.close(handle)
        raise
    return handle


def _wait(handle: int, *, patience: float) -> None:
    end = time.monotonic() + patience
    while not locks(handle):
        if time.monotonic() >= end:
            raise BusyError(
                f"another pods command has been writing for {patience:g} seconds",
                "try again when it is done; nothing was written",
            )
        time.sleep(_POLL)
