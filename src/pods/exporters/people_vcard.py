"""People as vCard 3.0 (RFC 2426), which phones, mail programs and Nextcloud all take."""

from collections.abc import Iterator
from datetime import datetime

from pods.actions.exporting import Contact, Taken
from pods.exporters.clean import letter_lines, one_line
from pods.exporters.interface import Format

_OCTETS = 75


def write(taken: Taken, stamp: datetime) -> bytes:
    """The cards one after the other: UTF-8, CRLF, no line longer than 75 octets."""
    lines = [line for one in taken.contacts for line in _card(one, stamp)]
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _card(contact: Contact, stamp: datetime) -> Iterator[str]:
    cells = contact.cells
    name = one_line(cells["name"]) or contact.id
    yield "BEGIN:VCARD"
    yield "VERSION:3.0"
    yield f"FN:{_escaped(name)}"
    yield f"N:{_in_parts(name)}"
    for prop, key in (("NICKNAME", "nickname"), ("EMAIL;TYPE=INTERNET", "email"), ("TEL", "phone")):
        if value := one_line(cells.get(key, "")):
            yield f"{prop}:{_escaped(value)}"
    if place := one_line(cells.get("place", "")):
        yield f"ADR;TYPE=HOME:;;;{_escaped(place)};;;"
    if zone := one_line(cells.get("time-zone", "")):
        yield f"TZ;VALUE=TEXT:{_escaped(zone)}"
    if topics := [_escaped(word) for one in cells.get("topics", ()) if (word := one_line(one))]:
        yield f"CATEGORIES:{','.join(topics)}"
    notes = [cells[key] for key in ("note", "private-note") if key in cells]
    if notes:
        yield f"NOTE:{_escaped_lines(notes)}"
    yield f"UID:{contact.uid}"
    yield f"REV:{stamp:%Y%m%dT%H%M%SZ}"
    yield "END:VCARD"


def _in_parts(name: str) -> str:
    """Family name and given names; what comes last is the family's, as far as anybody can tell."""
    *given, family = name.split()
    parts = (family, " ".join(given)) if given else ("", family)
    return ";".join([*map(_escaped, parts), "", "", ""])


def _escaped(text: str) -> str:
    for letter in "\\;,":
        text = text.replace(letter, f"\\{letter}")
    return text


def _escaped_lines(texts: list[str]) -> str:
    lines = [line for text in texts for line in letter_lines(text.strip())]
    return "\\n".join(_escaped(line) for line in lines)


def _folded(line: str) -> str:
    """The line in pieces of at most 75 octets, none of which parts a letter (RFC 2426, 2.6)."""
    pieces, piece, size = [], "", 0
    for letter in line:
        octets = len(letter.encode())
        if size + octets > _OCTETS:
            pieces.append(piece)
            piece, size = " ", 1
        piece, size = piece + letter, size + octets
    return "\r\n".join([*pieces, piece])


VCARD = Format(
    "vcard", (".vcf", ".vcard"), frozenset({"people", "pod"}), "for phones and mail programs", write
)
