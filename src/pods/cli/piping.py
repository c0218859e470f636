"""Documents for other programs on stdout: their bytes, as they are."""

import sys


def put(content: bytes) -> None:
    """Write a whole document, in its own encoding and with its own ends of lines."""
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
