"""Whether somebody can sit in several pods: each needs an hour of its own."""

from collections.abc import Sequence

from pods.grouping.anchor import Anchor, anchor_of
from pods.grouping.problem import STARTS
from pods.grouping.search.units import Units, ones


def can_be_held(units: Units, pods: Sequence[int], *, several: int) -> bool:
    """Whether the pods of one round can be given starts so that nobody is wanted twice at once.

    Pods that share somebody must be anchored in one zone, where their starts can be compared.

    Args:
        units: the contracted problem.
        pods: the pods, as bits.
        several: the units that may sit in more than one.
    """
    shared = [pod for pod in pods if any(pod & other & several for other in pods if other != pod)]
    anchors = [anchor_of(units.problem, units.people_in(pod)) for pod in shared]
    return _place(shared, anchors, [], several=several, length=units.problem.length)


def _place(
    pods: Sequence[int],
    anchors: Sequence[Anchor | None],
    starts: list[int],
    *,
    several: int,
    length: int,
) -> bool:
    """Give the next pod a start that keeps clear of those before it, and go on from there."""
    here = len(starts)
    if here == len(pods):
        return True
    anchor = anchors[here]
    neighbours = [before for before in range(here) if pods[here] & pods[before] & several]
    if any(_zone(anchors[before]) != _zone(anchor) for before in neighbours):
        return False
    known = [starts[before] for before in neighbours if starts[before] >= 0]
    if anchor is None or anchor.mask is None:
        return _place(pods, anchors, [*starts, -1], several=several, length=length)
    return any(
        _place(pods, anchors, [*starts, start], several=several, length=length)
        for start in ones(anchor.mask)
        if all(length <= (start - other) % STARTS <= STARTS - length for other in known)
    )


def _zone(anchor: Anchor | None) -> str | None:
    return anchor.zone if anchor else None
