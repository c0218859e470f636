"""From the lines of a vCard file to its cards: nested ones, broken ones, one that is cut off."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pods.importers.vcard_lines import Property, properties

# What is read of a card; all else is counted by its name, and its value never looked at.
TAKEN = frozenset(
    {
        b"FN", b"N", b"NICKNAME", b"ORG", b"EMAIL", b"TEL", b"TZ", b"CATEGORIES", b"UID",
        b"KIND", b"MEMBER", b"X-ADDRESSBOOKSERVER-KIND", b"X-ADDRESSBOOKSERVER-MEMBER",
        b"X-ABSHOWAS", b"VERSION", b"PRODID",
    }
)  # fmt: skip

_MOST_LINES_KEPT = 300
_DEEPEST = 20
_IS_CARD = re.compile(rb"[ ]*VCARD[ ]*\r?\n?$", re.IGNORECASE)


@dataclass
class Card:
    """One card: what is taken of it, and the names of what is left.

    Attributes:
        line: where it begins.
        taken: its lines with a meaning for us, a name and a few values each.
        left: the names of all other lines, each once.
        depth: how deep its cards within cards go.
        is_whole: whether its end was found.
    """

    line: int
    taken: list[Property] = field(default_factory=list)
    left: set[bytes] = field(default_factory=set)
    depth: int = 1
    is_whole: bool = False

    @property
    def is_too_deep(self) -> bool:
        """Whether no program that means well nests cards like this."""
        return self.depth > _DEEPEST

    def named(self, *names: bytes) -> list[Property]:
        """Its lines of these names, the preferred one first."""
        found = [one for one in self.taken if one.name in names and not one.is_too_long]
        return sorted(found, key=lambda one: one.rank) if len(found) > 1 else found

    def keep(self, line: Property) -> None:
        """Take a line, or only its name."""
        if line.name in TAKEN and len(self.taken) < _MOST_LINES_KEPT:
            self.taken.append(line)
        elif len(self.left) < _MOST_LINES_KEPT:
            self.left.add(line.name)


def cards(content: bytes) -> Iterator[Card]:
    """Every card of a file, in its order; one that another begins in ends there.

    A card that stands inside another one as its AGENT is part of it, and not somebody of its own.
    """
    card: Card | None = None
    depth, is_agent = 0, False
    for line in properties(content):
        if line.name == b"BEGIN" and _is_card(line):
            if card is not None and not is_agent:
                yield card
                card = None
            depth = depth + 1 if card else 1
            card = card or Card(line.line)
            card.depth = max(card.depth, depth)
        elif line.name == b"END" and _is_card(line) and card is not None:
            depth -= 1
            if not depth:
                card.is_whole = True
                yield card
                card = None
        elif card is not None and depth == 1:
            card.keep(line)
        is_agent = line.name == b"AGENT" and not line.raw[line.start :].strip()
    if card is not None:
        yield card


def _is_card(line: Property) -> bool:
    return _IS_CARD.match(line.raw[line.start : line.start + 40]) is not None
