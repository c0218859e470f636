"""Do they come from several circles: not too many of one household, workplace or village?"""

from collections.abc import Iterator
from typing import NamedTuple

from pods.grouping.criteria.interface import Criterion, Facts, Members, PodPoints, bits_of, told

TOO_MANY = -12
"""Points for each person above what one circle may have in a pod."""

_WORDS = {"household": "are one household", "workplace": "work at {}", "place": "live in {}"}


class _Crowd(NamedTuple):
    """The members who are of one circle, more of them than may be, and how many fewer it takes."""

    kind: str
    circle: str
    people: tuple[int, ...]
    above: int


def points(facts: Facts) -> PodPoints | None:
    """Less than 0 for each person above the number that one circle may have."""
    crowds = [(bits_of(crowd.people), len(crowd.people) - crowd.above) for crowd in _all(facts)]
    if not crowds:
        return None

    def judge(_: Members, bits: int) -> int:
        total = 0
        for circle, most in crowds:
            above = (bits & circle).bit_count() - most
            if above > 0:
                total += TOO_MANY * above
        return total

    return PodPoints(judge)


def sentence(facts: Facts, members: Members) -> str | None:
    """Who is of one circle, where that is more than may be."""
    said = [
        f"{facts.names(crowd.people)} {_WORDS[crowd.kind].format(crowd.circle)}"
        for crowd in _crowds(facts, members)
    ]
    return "; ".join(said) or None


def _all(facts: Facts) -> list[_Crowd]:
    """Circles of which too many could come together."""
    return list(_crowds(facts, tuple(range(max(map(len, facts.circles.values()), default=0)))))


def _crowds(facts: Facts, members: Members) -> Iterator[_Crowd]:
    for kind, circle_of in sorted(facts.circles.items()):
        most = facts.most_of.get(kind)
        if most is None:
            continue
        circles: dict[str, list[int]] = {}
        for person in members:
            circle = circle_of[person]
            if circle is not None:
                circles.setdefault(circle, []).append(person)
        for circle, people in sorted(circles.items()):
            if len(people) > most:
                yield _Crowd(kind, circle, tuple(people), len(people) - most)


CRITERION = Criterion(
    name="many-circles",
    question="Are not too many of one household, workplace or village?",
    weight=1,
    goes_by="households, workplaces and places",
    known=lambda facts: frozenset[int]().union(
        *(told(circle_of) for kind, circle_of in facts.circles.items() if kind in facts.most_of)
    ),
    supply=lambda _: "pods edit-person NAME --workplace Studio",
    pod=points,
    sentence=sentence,
)
