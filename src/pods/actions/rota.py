"""The rota: who hosts, who takes notes, whose turn it is, as fair as the dates allow.

Each part is shared out by itself, so that the turns of everybody are as even as they can be: an
optimal semi-matching of meetings to people, found meeting by meeting along alternating paths to
the least loaded person (Harvey, Ladner, Lovász, Tamir: Semi-matchings for bipartite graphs and
load balancing, 2003, algorithm ASM1). Earlier turns are loads to begin with.
"""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

Loads = Mapping[str, int]


class Duty(NamedTuple):
    """The parts of one meeting, each an id, or None where nobody can take it."""

    host: str | None = None
    note_taker: str | None = None
    focus: str | None = None
    home: str | None = None


class Expected(NamedTuple):
    """Who can come to a meeting, in the order of the pod, and whether it gives anybody a turn."""

    people: tuple[str, ...]
    has_focus: bool = True


def lay_out(
    dates: Sequence[Expected],
    *,
    may_host: AbstractSet[str],
    loads: Mapping[str, Loads],
    homes: bool = False,
) -> tuple[Duty, ...]:
    """The duties of each meeting, in order.

    Nobody has two parts in one meeting where that can be avoided; hosting is shared out first.

    Args:
        dates: the meetings.
        may_host: who is willing to host at all, and to open their home.
        loads: by part (`host`, `note_taker`, `focus`, `home`) the turns each one had before.
        homes: whether the pod meets at somebody's home.
    """
    hosting = [tuple(one for one in date.people if one in may_host) for date in dates]
    hosts = share_out(hosting, loads=loads.get("host", {}))
    busy = [{one} for one in hosts]
    at_home: list[str | None] = [None] * len(dates)
    if homes:
        at_home = share_out(_others(hosting, busy), loads=loads.get("home", {}))
        busy = [{*people, one} for people, one in zip(busy, at_home, strict=True)]
    notes = share_out(
        _others([date.people for date in dates], busy), loads=loads.get("note_taker", {})
    )
    busy = [{*people, one} for people, one in zip(busy, notes, strict=True)]
    focused = [date.people if date.has_focus else () for date in dates]
    turns = share_out(_others(focused, busy), loads=loads.get("focus", {}))
    return tuple(Duty(*each) for each in zip(hosts, notes, turns, at_home, strict=True))


def share_out(able: Sequence[Sequence[str]], *, loads: Loads) -> list[str | None]:
    """Somebody for each meeting, so that the sum of the squares of all turns is the least.

    Among those with the fewest turns, whoever's last one is the longest ago comes first.

    Args:
        able: for each meeting, who could take it; nobody can where it is empty.
        loads: turns that people had before.
    """
    taken: list[str | None] = [None] * len(able)
    counts = {one: loads.get(one, 0) for people in able for one in people}
    for number in range(len(able)):
        last = {one: place for place, one in enumerate(taken) if one is not None}
        found = _reachable(able, taken, number, last)
        if not found:
            continue
        least = min(found, key=counts.__getitem__)
        counts[least] += 1
        # Along the path back, each gives a meeting of theirs to the one after them.
        person: str | None = least
        while person is not None:
            meeting, giver = found[person]
            taken[meeting] = person
            person = giver
    return taken


def _reachable(
    able: Sequence[Sequence[str]],
    taken: Sequence[str | None],
    number: int,
    last: Mapping[str, int],
) -> dict[str, tuple[int, str | None]]:
    """Everybody whom one more meeting could burden: which meeting they would take, and whose."""
    found: dict[str, tuple[int, str | None]] = {}
    waiting: list[tuple[int, str | None]] = [(number, None)]
    for meeting, giver in waiting:
        fresh = [one for one in able[meeting] if one not in found]
        for one in sorted(fresh, key=lambda person: last.get(person, -1)):
            found[one] = (meeting, giver)
            waiting += [(place, one) for place, holder in enumerate(taken) if holder == one]
    return found


def _others(
    able: Sequence[Sequence[str]], busy: Sequence[AbstractSet[str | None]]
) -> list[tuple[str, ...]]:
    """Those without a part yet; all of them where nobody else is there."""
    free = [
        tuple(one for one in people if one not in has_part)
        for people, has_part in zip(able, busy, strict=True)
    ]
    return [few or tuple(people) for few, people in zip(free, able, strict=True)]
