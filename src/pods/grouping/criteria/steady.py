"""Are one or two in it on whose coming a pod can build?"""

from pods.grouping.criteria.interface import (
    Attendance,
    Criterion,
    Facts,
    Members,
    PodPoints,
    bits_of,
    told,
)

FIRST = 4
"""Points for the first who is steady."""

SECOND = 2
"""Points for the second; more of them than two could hold up another pod."""

LEAST = 4
"""Meetings that somebody was expected at before anything is said of them."""

OF_TEN = 8
"""Out of ten meetings, so many make somebody steady."""

_POINTS = (0, FIRST, FIRST + SECOND)


def points(facts: Facts) -> PodPoints | None:
    """More than 0 once somebody is steady; whoever is not costs nothing."""
    steady = bits_of(_steady(facts, range(len(facts.attendance))))
    if not steady:
        return None
    return PodPoints(
        lambda _, bits: _POINTS[min((bits & steady).bit_count(), 2)],
        _POINTS[min(steady.bit_count(), 2)],
    )


def sentence(facts: Facts, members: Members) -> str | None:
    """Who is steady; of those who are not, nothing is said."""
    steady = _steady(facts, members)
    if not steady:
        return None
    return f"{facts.names(steady)} nearly always {'comes' if len(steady) == 1 else 'come'}"


def _steady(facts: Facts, people: Members | range) -> list[int]:
    return [one for one in people if facts.attendance and _is_steady(facts.attendance[one])]


def _is_steady(known: Attendance | None) -> bool:
    if known is None or known.expected < LEAST:
        return False
    return 10 * known.there >= OF_TEN * known.expected


CRITERION = Criterion(
    name="steady",
    question="Are one or two in it who nearly always come?",
    weight=2,
    goes_by="attendance logged",
    known=lambda facts: told(facts.attendance),
    supply=lambda _: "pods log-meeting POD --missing NAME",
    pod=points,
    sentence=sentence,
)
