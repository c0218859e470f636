"""The lines of a vCard, from bytes: folds may split a letter, and a photograph is never looked at.

RFC 6350 (4.0), RFC 2426 (3.0) and vCard 2.1, and what programs make of them.
"""

import binascii
import quopri
import re
from collections.abc import Iterator
from typing import NamedTuple

from pods.importers.decoding import decode_value

# A line and what is folded below it. Possessive, so that no input makes it try twice.
_LOGICAL = re.compile(rb"[^\n]*+(?:\n[ \t][^\n]*+)*+\n?")
_HEAD = re.compile(rb"\s*(?:[\w-]+\.)?([A-Za-z][\w-]*+)((?:[ ]*;(?:\"[^\"]*+\"|[^\":;])*+)*+)[ ]*:")
_CARD = re.compile(rb"\s*(?:BEGIN|END)[ ]*:[ ]*VCARD", re.IGNORECASE)
_FOLD = re.compile(rb"\r?\n[ \t]")
_SOFT_BREAK = re.compile(rb"=\r?\n")
_PARAMETER = re.compile(r';[ ]*((?:"[^"]*+"|[^";])*+)')
_ESCAPED = re.compile(r"\\(.)", re.DOTALL)

_LONGEST_HEAD = 1_000
_LONGEST_VALUE = 20_000
_MOST_SOFT_BREAKS = 400
_LAST = 100


class Property(NamedTuple):
    """One line of a card.

    Attributes:
        line: where it begins, counted from 1.
        name: in capitals, without the group that Apple and Google put before it.
        parameters: what stands between the name and the colon, decoded only when asked for.
        raw: all of the line, still in bytes.
        start: where in `raw` the value begins.
    """

    line: int
    name: bytes
    parameters: bytes
    raw: bytes
    start: int

    @property
    def is_too_long(self) -> bool:
        """Whether the value is longer than any that is taken."""
        return len(self.raw) - self.start > _LONGEST_VALUE

    @property
    def types(self) -> frozenset[str]:
        """The words of its TYPE, and those of 2.1 that stand alone, in small letters."""
        return frozenset(word for _, value in self._pairs() for word in value.lower().split(","))

    @property
    def rank(self) -> int:
        """Its place among several: PREF=1 first, a plain PREF as 1, anything else last."""
        if not self.parameters:
            return _LAST
        for key, value in self._pairs():
            if key == "PREF" and value.isascii() and value.isdigit():
                return int(value[:3])
        return 1 if "pref" in self.types else _LAST

    def decoded(self) -> tuple[str, str]:
        """The value as it stands there, escapes included, and how its letters were written."""
        value = self.raw[self.start :].rstrip(b"\r\n")
        if not self.parameters and b"\n" not in value:
            return decode_value(value)
        pairs = dict(self._pairs())
        how = pairs.get("ENCODING", "").upper()
        if how == "QUOTED-PRINTABLE" or "quoted-printable" in self.types:
            value = quopri.decodestring(_FOLD.sub(b"", _SOFT_BREAK.sub(b"", value)))
        else:
            value = _FOLD.sub(b"", value)
        if how in {"B", "BASE64"}:
            value = _from_base64(value)
        return decode_value(value, charset=pairs.get("CHARSET", ""))

    def _pairs(self) -> Iterator[tuple[str, str]]:
        text = self.parameters.decode("ascii", errors="replace")
        for part in _PARAMETER.findall(text):
            key, sign, value = part.partition("=")
            yield (key.strip().upper(), value.strip().strip('"')) if sign else ("TYPE", key.strip())


def properties(content: bytes) -> Iterator[Property]:
    """Every line that has a name and a colon, unfolded no further than to find its end."""
    position, line = 0, 1
    while position < len(content):
        raw = _logical_line(content, position)
        head = _HEAD.match(raw[:_LONGEST_HEAD])
        if head and b"QUOTED-PRINTABLE" in head.group(2).upper():
            raw = _with_soft_breaks(content, position, raw)
        if head:
            yield Property(line, head.group(1).upper(), head.group(2), raw, head.end())
        position += len(raw)
        line += raw.count(b"\n")


def parts(value: str, *, at: str = ";") -> list[str]:
    r"""The parts of a value, cut at each separator that has no backslash, and unescaped."""
    found = [""]
    for piece in re.findall(rf"\\.|{at}|[^{at}\\]+|\\", value, re.DOTALL):
        if piece == at:
            found.append("")
        else:
            found[-1] += piece
    return [unescaped(part) for part in found]


def unescaped(value: str) -> str:
    r"""The text of `\n`, `\,`, `\;`, `\:` and `\\`; any other backslash stays."""
    return _ESCAPED.sub(_unescape, value)


def _unescape(found: re.Match[str]) -> str:
    letter = found.group(1)
    if letter in "nN":
        return "\n"
    return letter if letter in ",;:\\" else found.group()


def _logical_line(content: bytes, position: int) -> bytes:
    found = _LOGICAL.match(content, position)
    return found.group() if found else b""


def _with_soft_breaks(content: bytes, position: int, raw: bytes) -> bytes:
    """A quoted-printable line and those below, up to one that does not end in "="."""
    end = position + len(raw)
    for _ in range(_MOST_SOFT_BREAKS):
        last = content[max(end - 4, position) : end].rstrip(b"\r\n")
        following = _logical_line(content, end)
        if not last.endswith(b"=") or not following or _CARD.match(following):
            break
        end += len(following)
    return content[position:end]


def _from_base64(value: bytes) -> bytes:
    try:
        return binascii.a2b_base64(value)
    except binascii.Error:
        return b""
