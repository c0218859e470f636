"""Who has to sit together, once every rule is followed to its end."""

from collections.abc import Iterable, Sequence

Group = tuple[int, ...]


def joined(pods: Sequence[Group], together: Iterable[Group]) -> tuple[list[Group], list[Group]]:
    """Pods with everybody who is bound to them, and the other together groups, none overlapping.

    Nobody in a pod can wait, so that whoever is together with them cannot either.

    Raises:
        ValueError: two pods would have to be one.
    """
    groups = _merged([*pods, *together])
    homes = [[pod for pod in pods if set(pod) & set(group)] for group in groups]
    for group, held in zip(groups, homes, strict=True):
        if len(held) > 1:
            raise ValueError(f"the pods of {held[0]} and {held[1]} would have to be one, {group}")
    grown = [group for group, held in zip(groups, homes, strict=True) if held]
    others = [group for group, held in zip(groups, homes, strict=True) if not held]
    return grown, [group for group in others if len(group) > 1]


def refuse_broken(
    pods: Iterable[Group],
    *,
    apart: Iterable[Group],
    size_max: int,
    starts: Sequence[int] | None,
) -> None:
    """Say so where a pod can be in no answer, whoever joins it.

    Raises:
        ValueError: a pod is too large, holds two who are kept apart, or shares no hours.
    """
    enemies = list(apart)
    for pod in pods:
        if len(pod) > size_max:
            raise ValueError(f"the pod of {pod} is larger than size_max {size_max}")
        for pair in enemies:
            if set(pair) <= set(pod):
                raise ValueError(f"{pair} are to be apart and are in one pod, {pod}")
        if starts is not None:
            common = -1
            for person in pod:
                common &= starts[person]
            if not common:
                raise ValueError(f"the pod of {pod} has no hours in common")


def _merged(groups: Iterable[Group]) -> list[Group]:
    """The groups, those that overlap made into one; in order of their first members."""
    home: dict[int, set[int]] = {}
    for group in groups:
        whole = set(group).union(*(home[person] for person in group if person in home))
        for person in whole:
            home[person] = whole
    return sorted({tuple(sorted(whole)) for whole in home.values()})
