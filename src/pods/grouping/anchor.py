"""Who calls a pod, and so whose clock its weekly start keeps to."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pods.grouping.problem import Problem


class Anchor(NamedTuple):
    """The caller of a pod and the starts that everybody can make.

    Attributes:
        caller: position of the person who calls.
        zone: whose clock `mask` is on; None where no hours are known in any zone.
        mask: weekly starts at which all whose hours are known are free; None: nobody's are.
    """

    caller: int
    zone: str | None
    mask: int | None


def anchor_of(problem: Problem, members: Sequence[int]) -> Anchor | None:
    """Choose who anchors a pod; None when nobody can.

    Tried in this order, the first with a start that suits all: the required people as they are
    given, the caller of a standing pod, then whoever can call, those with the larger pod limit
    first, then the most starts, then the lowest id.
    """
    callers = [person for person in members if problem.can_call[person]]
    preferred = [*problem.required, *(pod.caller for pod in problem.locked)]
    for person in preferred:
        if person in callers:
            found = _best(_anchors(problem, members, person))
            if found:
                return found
    return min(
        (anchor for person in callers for anchor in _anchors(problem, members, person)),
        key=lambda anchor: (
            -problem.pod_limit[anchor.caller],
            -_starts(anchor),
            problem.people[anchor.caller],
            anchor.zone or "",
        ),
        default=None,
    )


def shared_starts(problem: Problem, members: Sequence[int], *, zone: str | None) -> int | None:
    """The starts on `zone`'s clock at which all whose hours are known are free; None: nobody's."""
    shared: int | None = None
    for person in members:
        mask = problem.start_masks[zone][person] if zone is not None else None
        if mask is not None:
            shared = mask if shared is None else shared & mask
    return shared


def zones_of(problem: Problem, person: int) -> tuple[str | None, ...]:
    """The zones this person could anchor: their own, or any at all where theirs is unknown."""
    own = problem.anchors[person]
    if own in problem.start_masks:
        return (own,)
    return tuple(sorted(problem.start_masks)) or (None,)


def _anchors(problem: Problem, members: Sequence[int], person: int) -> Iterator[Anchor]:
    for zone in zones_of(problem, person):
        mask = shared_starts(problem, members, zone=zone)
        if mask != 0:
            yield Anchor(person, zone, mask)


def _best(anchors: Iterator[Anchor]) -> Anchor | None:
    return min(anchors, key=lambda found: (-_starts(found), found.zone or ""), default=None)


def _starts(anchor: Anchor) -> int:
    return 0 if anchor.mask is None else anchor.mask.bit_count()
