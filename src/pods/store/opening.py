"""The bytes of a file: never of a pipe, which would wait for ever, and never without an end."""

import os
import stat
from pathlib import Path

from pods.store.platform import NO_LINK, NO_WAIT, PRIVATE

# Far beyond any list of people; a bigger file is a mistake, or meant to hurt.
MAX_BYTES = 20_000_000


class NotReadableError(OSError):
    """It is there and may be read, but it is not the kind of file that could be ours."""

    def __str__(self) -> str:
        """The reason alone: an error of ours has no number."""
        return str(self.args[0])


class TooLargeError(NotReadableError):
    """It holds more than any list of people."""

    def __init__(self, most: int = MAX_BYTES) -> None:
        super().__init__(f"this file is larger than {most // 1_000_000} MB")


def read_whole(path: Path, *, follow: bool = True, most: int = MAX_BYTES) -> bytes:
    """Return all that an ordinary file holds.

    Args:
        path: the file.
        follow: whether it may be a symbolic link.
        most: bytes it may hold; a file of contacts has photographs in it.

    Raises:
        TooLargeError: more than `most`; no more than that was read.
        NotReadableError: a pipe, a device or a socket; nothing was waited for.
        OSError: it is missing, a folder, or not for us to read.
    """
    flags = os.O_RDONLY | PRIVATE | NO_WAIT | (0 if follow else NO_LINK)
    with os.fdopen(os.open(path, flags), "rb") as file:
        mode = os.fstat(file.fileno()).st_mode
        if not stat.S_ISREG(mode):
            raise NotReadableError("it is not an ordinary file")
        content = file.read(most + 1)
    if len(content) > most:
        raise TooLargeError(most)
    return content
