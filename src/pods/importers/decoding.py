"""From bytes to text: a byte order mark decides, then zero bytes, then whether it is UTF-8."""

import codecs
import re
from typing import NamedTuple

_MARKS = (
    (codecs.BOM_UTF8, "utf-8", "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF16_LE, "utf-16", "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16", "utf-16-be"),
)
_LOOKED_AT = 400
# The encodings that a vCard may name for one value; Python knows others that are no such thing.
_NAMED = re.compile(
    r"us-ascii|utf-?(8|16)|(iso|cp|windows|koi8|euc|gb|big5|shift|ks_c|mac)[-_a-z0-9]*",
    re.IGNORECASE,
)


class Decoded(NamedTuple):
    """A text, its lines ending in a newline alone, and how its letters were written."""

    text: str
    encoding: str


def decode(content: bytes) -> Decoded:
    """The text of a file: by its mark, else UTF-16, UTF-8 or Windows-1252, the first that fits."""
    for mark, name, codec in _MARKS:
        if content.startswith(mark):
            return Decoded(_lines(content[len(mark) :].decode(codec, errors="replace")), name)
    guessed = _utf_16(content)
    if guessed:
        return Decoded(_lines(content.decode(guessed, errors="replace")), "utf-16")
    try:
        return Decoded(_lines(content.decode()), "utf-8")
    except UnicodeDecodeError:
        return Decoded(_lines(content.decode("cp1252", errors="replace")), "cp1252")


def decode_value(content: bytes, *, charset: str = "") -> tuple[str, str]:
    """One value, and how it was written: as it says itself, else UTF-8, else Windows-1252."""
    if charset and _NAMED.fullmatch(charset):
        try:
            return content.decode(charset, errors="replace"), ""
        except LookupError:
            pass
    try:
        return content.decode(), "utf-8"
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace"), "cp1252"


def _utf_16(content: bytes) -> str:
    """Text in Latin letters has a zero in every second byte; which one says the order."""
    head = content[:_LOOKED_AT]
    most = len(head) // 2 * 0.6
    if head[1::2].count(0) > most and head[::2].count(0) < most / 2:
        return "utf-16-le"
    return "utf-16-be" if head[::2].count(0) > most and head[1::2].count(0) < most / 2 else ""


def _lines(text: str) -> str:
    return text.replace("\r\n", "\n").replace("\r", "\n")
