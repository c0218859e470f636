"""Do they live near each other, and can everybody get there? Asked of pods that meet in person."""

from collections.abc import Iterator
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

    def judge(one: int, other: int) -> int:
        apart = kilometres(homes[one], homes[other])
        return -min(apart // KM_A_POINT, MOST_LOST) if apart else 0

    return judge


def rides(facts: Facts) -> PodPoints | None:
    """Less than 0 for whoever could not get to the others."""
    if not told(facts.homes):
        return None
    on_foot = bits_of(one for one, car in enumerate(facts.cars) if car is False)
    if not on_foot:
        return None
    return PodPoints(
        lambda members, bits: (
            STRANDED * sum(1 for _ in _stranded(facts, members)) if bits & on_foot else 0
        )
    )


def sentence(facts: Facts, members: Members) -> str | None:
    """How far it is from one to another at most, and who could not get there."""
    if not facts.homes:
        return None
    parts = [_span(facts, members)]
    stranded = list(_stranded(facts, members))
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


def _stranded(facts: Facts, members: Members) -> Iterator[int]:
    """Whoever has no car, while all others are known to be too far to walk to and give no ride."""
    for person in members:
        if not facts.cars or facts.cars[person] is not False:
            continue
        others = [other for other in members if other != person]
        ways = [kilometres(facts.homes[person], facts.homes[other]) for other in others]
        if others and all(way is not None and way > RIDE for way in ways):
            yield person


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
