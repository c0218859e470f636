"""From bytes to text, and what to say when they are none."""

from pathlib import Path

from pods.store.opening import MAX_BYTES, TooLargeError
from pods.store.problems import FileProblem, InvalidFileError
from pods.store.statements import BYTE_ORDER_MARK

_SAVE_AS = 'save it as UTF-8 (in most editors: "Save with encoding", then UTF-8)'


def decode(source: bytes, *, path: Path) -> str:
    """Read bytes as UTF-8; a byte order mark and the line breaks stay in the text.

    Raises:
        InvalidFileError: too big, or another encoding; it says which, and the first such line.
    """
    if len(source) > MAX_BYTES:
        raise too_large(path)
    if source and not source.strip(b"\0"):
        hint = "a power cut may do that; an older version lies in the history: pods history"
        problem = FileProblem(path, 0, 0, "", "this file holds nothing but zero bytes", hint)
        raise InvalidFileError(path, [problem])
    if _is_utf16(source):
        raise InvalidFileError(path, [_utf16(source, path)])
    try:
        return source.decode()
    except UnicodeDecodeError as error:
        raise InvalidFileError(path, [_not_utf8(source, error.start, path)]) from None


def too_large(path: Path) -> InvalidFileError:
    """Say that a file is bigger than any list of people."""
    hint = "is it the right one?"
    return InvalidFileError(path, [FileProblem(path, 0, 0, "", str(TooLargeError()), hint)])


def without_mark(text: str) -> str:
    """Return the text as parsers want it: without the byte order mark."""
    return text.removeprefix(BYTE_ORDER_MARK)


def _is_utf16(source: bytes) -> bool:
    head = source[:64]
    return head[:2] in {b"\xff\xfe", b"\xfe\xff"} or head.count(0) * 3 > len(head) > 1


def _utf16(source: bytes, path: Path) -> FileProblem:
    big = source[:2] == b"\xfe\xff" or (source[:2] != b"\xff\xfe" and source[:1] == b"\0")
    text = source.decode("utf-16-be" if big else "utf-16-le", errors="replace")
    line = without_mark(text).splitlines()[0] if without_mark(text) else ""
    return FileProblem(path, 1, 1, line, "this file is saved as UTF-16", _SAVE_AS)


def _not_utf8(source: bytes, start: int, path: Path) -> FileProblem:
    """The first line with a byte that is no UTF-8, shown as Windows and old Linux would."""
    number = source.count(b"\n", 0, start) + 1
    begin = source.rfind(b"\n", 0, start) + 1
    end = source.find(b"\n", start)
    line = source[begin : len(source) if end < 0 else end].rstrip(b"\r")
    shown = line.decode("cp1252", errors="replace")
    column = len(source[begin:start].decode(errors="replace")) + 1
    message = "this line is not UTF-8; it looks like Latin-1 or Windows-1252"
    return FileProblem(path, number, column, shown, message, _SAVE_AS)
