"""What differs from system to system, in one place: everything else of this room is plain Python.

Linux is what is tested. macOS and the other systems of the POSIX family take the same paths, and
Windows the branches that say so; neither was ever tried (docs/trust.md says which is which).
"""

import errno
import os
import stat
import sys
from contextlib import suppress
from pathlib import Path

# Open nothing through a symbolic link, wait for no pipe, leave nothing open to other programs.
NO_LINK = getattr(os, "O_NOFOLLOW", 0)
NO_WAIT = getattr(os, "O_NONBLOCK", 0)
PRIVATE = getattr(os, "O_CLOEXEC", 0) | getattr(os, "O_BINARY", 0)
_FOLDER = getattr(os, "O_DIRECTORY", 0)

# Some network file systems lock only what was opened for writing, or nothing at all.
_NO_LOCKS = {errno.EBADF, errno.EINVAL, errno.ENOLCK, errno.ENOTSUP, errno.ENOSYS}
# Some file systems flush no folders.
_NO_FLUSH = {errno.EINVAL, errno.ENOTSUP}


def open_folder(folder: Path) -> int:
    """Open a folder, to lock or to flush it.

    Raises:
        OSError: it is not there, or not for us; always on Windows, where no folder can be opened.
    """
    return os.open(folder, os.O_RDONLY | _FOLDER | PRIVATE)


def locks(handle: int) -> bool:
    """Take the lock of an open file or folder, if nobody has it; the kernel keeps it for us.

    Returns:
        False: somebody else has it.

    Raises:
        OSError: it cannot be locked at all.
    """
    if sys.platform == "win32":  # pragma: no cover - never tried
        import msvcrt  # noqa: PLC0415 - not on every system

        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except PermissionError:
            return False
        return True
    import fcntl  # noqa: PLC0415 - there is none on Windows

    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    return True


def cannot_lock_folders(error: OSError) -> bool:
    """Whether this error says that folders are never locked here."""
    return error.errno in _NO_LOCKS or sys.platform == "win32"


def flush(handle: int) -> None:
    """Have an open file written to the disk itself.

    Raises:
        OSError: the disk did not take it.
    """
    if sys.platform == "darwin":  # pragma: no cover - never tried
        # There, fsync hands the bytes to the disk, which may keep them in a cache (fsync(2)).
        import fcntl  # noqa: PLC0415 - not on every system

        with suppress(OSError):  # not every disk can
            fcntl.fcntl(handle, fcntl.F_FULLFSYNC)
            return
    os.fsync(handle)


def flush_folder(folder: Path) -> None:
    """Have the names in a folder written to the disk; where nobody can, nothing is done.

    Raises:
        OSError: the disk did not take it.
    """
    if sys.platform == "win32":  # pragma: no cover - never tried
        return
    try:
        handle = open_folder(folder)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
    except OSError as error:
        if error.errno not in _NO_FLUSH:
            raise


def take_after(handle: int, *, like: Path, old: os.stat_result) -> None:
    """Give a new file the owner, mode and extended attributes of the old one, as far as we may.

    Raises:
        OSError: the mode could not be set.
    """
    if sys.platform == "win32":  # pragma: no cover - never tried
        return
    own = os.fstat(handle)
    if (own.st_uid, own.st_gid) != (old.st_uid, old.st_gid):
        with suppress(OSError):  # only root gives files away; the mode below still holds
            os.fchown(handle, old.st_uid, old.st_gid)
    os.fchmod(handle, stat.S_IMODE(old.st_mode))
    if sys.platform == "linux":
        with suppress(OSError):  # not every file system has any
            for name in os.listxattr(like):
                with suppress(OSError):  # some belong to the system
                    os.setxattr(handle, name, os.getxattr(like, name))


def machine_name() -> str:
    """What this machine is called, without its domain; empty where nobody says."""
    name = os.environ.get("COMPUTERNAME", "") if sys.platform == "win32" else os.uname().nodename
    return name.partition(".")[0]
