"""A file in which git left what it could not merge, taken apart into its two sides."""

from typing import NamedTuple

_OURS, _BASE, _MIDDLE, _THEIRS = "<<<<<<<", "|||||||", "=======", ">>>>>>>"


class Parts(NamedTuple):
    """The whole file as each side has it.

    Attributes:
        ours: with what stands above the middle of each conflict.
        theirs: with what stands below it.
        base: with what both come from; None where git did not write that down (it does with
            `merge.conflictStyle = diff3`).
    """

    ours: bytes
    theirs: bytes
    base: bytes | None


def parts(source: bytes) -> Parts | None:
    """Take a file apart at the lines that git leaves; None where there are no such lines.

    A conflict without its end is none: then nobody can tell where a side stops.
    """
    if not has_markers(source):
        return None
    ours, base, theirs = list[bytes](), list[bytes](), list[bytes]()
    everywhere = (ours, base, theirs)
    into: tuple[list[bytes], ...] = everywhere
    has_base, conflicts = True, 0
    for line in source.splitlines(keepends=True):
        mark = _mark(line)
        if mark == _OURS and into is everywhere:
            into, saw_base = (ours,), False
        elif mark == _BASE and into == (ours,):
            into, saw_base = (base,), True
        elif mark == _MIDDLE and into is not everywhere and into != (theirs,):
            into, has_base = (theirs,), has_base and saw_base
        elif mark == _THEIRS and into == (theirs,):
            into, conflicts = everywhere, conflicts + 1
        else:
            for side in into:
                side.append(line)
    if into is not everywhere or not conflicts:
        return None
    return Parts(b"".join(ours), b"".join(theirs), b"".join(base) if has_base else None)


def has_markers(source: bytes) -> bool:
    """Whether the file holds a line with which git begins what it could not merge."""
    return source.startswith(b"<<<<<<< ") or b"\n<<<<<<< " in source


def _mark(line: bytes) -> str:
    word = line[:7].decode("ascii", errors="replace")
    is_alone = line[7:8] in (b" ", b"\r", b"\n", b"")
    return word if is_alone and word in (_OURS, _BASE, _MIDDLE, _THEIRS) else ""
