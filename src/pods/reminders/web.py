"""The web of who knows whom, and who alone holds two parts of it together.

Edges are ties that are not private, and seats in pods that are not closed, held ones too. A
bridge is an articulation point (Hopcroft and Tarjan 1973) whose absence leaves at least two parts
of some size.
"""

from collections.abc import Iterable, Mapping
from itertools import combinations
from typing import NamedTuple

from pods.model.book import Book

_PART = 3  # people that make a part of the web worth joining by a second thread
_MOST = 400  # people of one web among whom bridges are looked for

Web = Mapping[str, frozenset[str]]
"""By id, whom somebody is tied to or sits with; who knows nobody is not in it."""


class Bridge(NamedTuple):
    """Somebody who alone joins two parts.

    Attributes:
        person: who.
        smaller: how many people hang on them, in the smaller of the two largest parts.
        ends: a neighbour of theirs in each of the two, best connected first.
    """

    person: str
    smaller: int
    ends: tuple[str, str]


def web_of(book: Book) -> Web:
    """Who is joined to whom; the Caller, who knows all, is left out."""
    edges: dict[str, set[str]] = {}
    groups = [tie.people for tie in book.ties.values() if not tie.is_private]
    alive = (pod for pod in book.pods.values() if pod.state != "closed")
    groups += [(*pod.current_members, *pod.seat_holders) for pod in alive]
    for group in groups:
        for one, other in combinations([who for who in group if who in book.people], 2):
            edges.setdefault(one, set()).add(other)
            edges.setdefault(other, set()).add(one)
    return {one: frozenset(others) for one, others in edges.items()}


def bridges(book: Book) -> tuple[Bridge, ...]:
    """Everybody who alone joins two parts of three people or more, the weightiest first."""
    web = web_of(book)
    if len(web) > _MOST:
        return ()
    found = []
    for person, neighbours in sorted(web.items()):
        if len(neighbours) < 2:  # noqa: PLR2004 - a bridge has two ends
            continue
        parts = parts_without(web, person)
        if len(parts) > 1 and len(parts[1]) >= _PART:
            ends = tuple(_end(web, neighbours, part) for part in parts[:2])
            found.append(Bridge(person, len(parts[1]), (ends[0], ends[1])))
    return tuple(sorted(found, key=lambda bridge: (-bridge.smaller, bridge.person)))


def parts_without(web: Web, person: str) -> list[frozenset[str]]:
    """What the neighbours of somebody hang together in when that one is gone, largest first."""
    found = _parts(web, web[person], without=person)
    return sorted(map(frozenset, found), key=lambda part: (-len(part), min(part)))


def pieces(web: Web) -> list[frozenset[str]]:
    """Who hangs together at all, the largest piece first."""
    found = _parts(web, web, without="")
    return sorted(map(frozenset, found), key=lambda part: (-len(part), min(part)))


def _parts(web: Web, starts: Iterable[str], *, without: str) -> list[set[str]]:
    parts: list[set[str]] = []
    for start in sorted(starts):
        if any(start in part for part in parts):
            continue
        part, rest = {start}, [start]
        while rest:
            for other in web[rest.pop()]:
                if other != without and other not in part:
                    part.add(other)
                    rest.append(other)
        parts.append(part)
    return parts


def _end(web: Web, neighbours: frozenset[str], part: frozenset[str]) -> str:
    return min(neighbours & part, key=lambda one: (-len(web[one]), one))
