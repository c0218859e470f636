"""The rota: who hosts, who takes notes, whose turn it is, as fair as the dates allow.

Each part is shared out by itself, so that the turns of everybody are as even as they can be: an
optimal semi-matching of meetings to people, found meeting by meeting along alternating paths to
the least loaded person (Harvey, Ladner, Lovász, Tamir: Semi-matchings for bipartite graphs and
load balancing, 2003, algorithm ASM1). Earlier turns are loads to begin with.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

Loads = Mapping[str, int]
Turns = list[str | None]


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
    households: Mapping[str, str] | None = None,
) -> tuple[Duty, ...]:
    """The duties of each meeting, in order.

    Nobody has two parts in one meeting where that can be avoided; hosting is shared out first.

    Args:
        dates: the meetings.
        may_host: who is willing to host at all, and to open their home.
        loads: by part (`host`, `note_taker`, `focus`, `home`) the turns each one had before.
        homes: whether the pod meets at somebody's home.
        households: by person, whoever stands for all that they live with.
    """
    everybody = tuple(dict.fromkeys(one for date in dates for one in date.people))
    parts: dict[str, Turns] = {}
    for role in ("host", "home", "note_taker", "focus"):
        if role == "home" and not homes:
            continue
        able = [_able(role, date, may_host) for date in dates]
        before = loads.get(role, {})
        if role == "home" and households:
            parts[role] = _homes(able, parts, households, loads=before, order=everybody)
        else:
            parts[role] = _shared_beside(able, parts, loads=before, order=everybody)
    nobody: Turns = [None] * len(dates)
    columns = (parts.get(role, nobody) for role in Duty._fields)
    return tuple(Duty(*each) for each in zip(*columns, strict=True))


def share_out(able: Sequence[Sequence[str]], *, loads: Loads) -> Turns:
    """Somebody for each meeting, so that the sum of the squares of all turns is the least.

    Among those with the fewest turns, whoever's last one is the longest ago comes first.

    Args:
        able: for each meeting, who could take it; nobody can where it is empty.
        loads: turns that people had before.
    """
    taken: Turns = [None] * len(able)
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


def _able(role: str, date: Expected, may_host: AbstractSet[str]) -> tuple[str, ...]:
    if role == "focus" and not date.has_focus:
        return ()
    hosts = role in ("host", "home")
    return tuple(one for one in date.people if one in may_host or not hosts)


def _homes(
    able: Sequence[Sequence[str]],
    parts: Mapping[str, Turns],
    households: Mapping[str, str],
    *,
    loads: Loads,
    order: Sequence[str],
) -> Turns:
    """Whose home, each home once however many live in it; the first of them who can come opens."""
    homes = [tuple(dict.fromkeys(households.get(one, one) for one in people)) for people in able]
    counts = Counter[str]()
    for one, count in loads.items():
        counts[households.get(one, one)] += count
    found = _shared_beside(homes, parts, loads=counts, order=order)
    return [
        next((one for one in people if households.get(one, one) == home), None)
        for people, home in zip(able, found, strict=True)
    ]


def _shared_beside(
    able: Sequence[Sequence[str]],
    parts: Mapping[str, Turns],
    *,
    loads: Loads,
    order: Sequence[str],
) -> Turns:
    """One more part, for people without another that day, as far as that leaves it as even.

    Whoever hosts a meeting passes the part on to the next in the round, so that parts follow each
    other through the season. The host alone is kept free of it before it is shared unevenly.
    """
    hosts = parts.get("host")
    if hosts is None:
        return share_out(able, loads=loads)
    steps = len(parts)
    rounds = [_from(people, host, order, steps) for people, host in zip(able, hosts, strict=True)]
    busy = [{*each} for each in zip(*parts.values(), strict=True)]
    beside_host = _without(rounds, [{host} for host in hosts])
    beside_all = _without(beside_host, busy)
    least = _burden(share_out(beside_host, loads=loads), loads)
    found = share_out(beside_all, loads=loads)
    for number, wider in enumerate(beside_host):
        if (burden := _burden(found, loads)) == least:
            break
        tried = [*beside_all[:number], wider, *beside_all[number + 1 :]]
        turns = share_out(tried, loads=loads)
        if _burden(turns, loads) < burden:
            beside_all, found = tried, turns
    return found if _burden(found, loads) == least else share_out(beside_host, loads=loads)


def _from(
    people: Sequence[str], host: str | None, order: Sequence[str], steps: int
) -> tuple[str, ...]:
    """These people, beginning so many steps after the host in the round of all."""
    if host is None:
        return tuple(people)
    first = order.index(host) + steps
    places = {one: (place - first) % len(order) for place, one in enumerate(order)}
    return tuple(sorted(people, key=places.__getitem__))


def _without(
    able: Sequence[Sequence[str]], busy: Sequence[AbstractSet[str | None]]
) -> list[tuple[str, ...]]:
    """Those who are not busy; all of them where everybody is."""
    free = [
        tuple(one for one in people if one not in has_part)
        for people, has_part in zip(able, busy, strict=True)
    ]
    return [few or tuple(people) for few, people in zip(free, able, strict=True)]


def _burden(turns: Turns, loads: Loads) -> int:
    counts = Counter(loads)
    counts.update(one for one in turns if one is not None)
    return sum(count**2 for count in counts.values())
