"""Do they live near each other, and can everybody get there? Asked of pods that meet in person."""

from itertools import combinations
from math import cos, radians, sqrt

from pods.grouping.criteria.interface import (
    Criterion,
    Facts,
    Home,
    Members,
    PairPoints,
    PodPoints,
    bits_of,
    told,
)

KM_A_POINT = 2
"""Kilometres between two homes that cost their pair a point."""

MOST_LOST = 30
"""Points that a pair loses at most."""

RIDE = 8
"""Kilometres that somebody with a car drives to pick up a neighbour, and nobody walks."""

STRANDED = -10
"""Points for each person without a car whom nobody with one lives near."""

_DEGREE = 111.195  # kilometres of a degree of latitude, on a sphere of the Earth's mean radius


def points(facts: Facts) -> PairPoints | None:
    """Less than 0 for two who live far from each other."""
    homes = facts.homes
    if not told(homes):
        return None
    ways: dict[tuple[Home | None, Home | None], int] = {}

    def judge(one: int, other: int) -> int:
        ends = homes[one], homes[other]
        if ends not in ways:  # many pairs live in the same two places
            ways[ends] = -min((kilometres(*ends) or 0) // KM_A_POINT, MOST_LOST)
        return ways[ends]

    return judge


def rides(facts: Facts) -> PodPoints | None:
    """Less than 0 for whoever could not get to the others."""
    far = facts.once(_out_of_reach)
    if not far:
        return None
    on_foot = bits_of(far)

    def judge(members: Members, bits: int) -> int:
        if not bits & on_foot:
            return 0
        return STRANDED * sum([1 for one in members if one in far and not bits & ~far[one]])

    return PodPoints(judge)


def sentence(facts: Facts, members: Members) -> str | None:
    """How far it is from one to another at most, and who could not get there."""
    if not facts.homes:
        return None
    parts = [_span(facts, members)]
    stranded = _stranded(facts, members)
    if stranded:
        parts.append(f"{facts.names(stranded)} would need a ride")
    return "; ".join(part for part in parts if part) or None


def kilometres(one: Home | None, other: Home | None) -> int | None:
    """How far it is in a straight line, in whole kilometres; None: one of the two is unknown.

    On a flat map of the neighbourhood: right to a per cent over the distances that people travel
    for an evening.
    """
    if one is None or other is None:
        return None
    if one.place == other.place:
        return 0
    if one.map is None or other.map is None:
        return None
    (south, west), (north, east) = sorted([one.map, other.map])
    across = (east - west) * cos(radians((south + north) / 2))
    return round(sqrt((north - south) ** 2 + across**2) * _DEGREE)


def _span(facts: Facts, members: Members) -> str | None:
    """The longest way, where all are known."""
    ways = [
        (kilometres(facts.homes[one], facts.homes[other]), one, other)
        for one, other in combinations(members, 2)
    ]
    known = [way[0] for way in ways if way[0] is not None]
    if not known or len(known) < len(ways):
        return None
    longest, one, other = max(ways, key=lambda way: way[0] or 0)
    home = facts.homes[members[0]]
    if home is not None and not longest:
        return f"all live in {home.place}"
    return f"{facts.names([one, other])} live {longest} km apart"


def _out_of_reach(facts: Facts) -> dict[int, int]:
    """By person without a car, themselves and all known to be too far away for a ride.

    Whoever has no such person but themselves is left out.
    """
    far = {}
    for person, car in enumerate(facts.cars):
        if car is not False or not facts.homes:
            continue
        ways = [kilometres(facts.homes[person], home) for home in facts.homes]
        others = bits_of(one for one, way in enumerate(ways) if way is not None and way > RIDE)
        if others:
            far[person] = others | 1 << person
    return far


def _stranded(facts: Facts, members: Members) -> list[int]:
    """Whoever has no car, while all others live too far away to give a ride."""
    far, bits = facts.once(_out_of_reach), bits_of(members)
    return [one for one in members if one in far and len(members) > 1 and not bits & ~far[one]]


CRITERION = Criterion(
    name="near",
    question="Where pods meet in person, do they live near each other?",
    weight=1,
    goes_by="places, where these are on the map, and cars",
    known=lambda facts: told(facts.homes),
    supply=lambda facts: (
        "pods edit-person NAME --place Lajes --no-car"
        if facts.homes
        else "pods criteria --in-person"
    ),
    pair=points,
    pod=rides,
    sentence=sentence,
)
