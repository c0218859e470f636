"""Checks pods from the raw problem, sharing no code with the engine that found them."""

from itertools import combinations
from typing import Any


def allowed(problem: Any, members: tuple[int, ...]) -> bool:
    """Whether these people may be one pod, read off the problem's own fields."""
    people = set(members)
    standing = [pod for pod in problem.locked if people & set(pod.members)]
    if not standing:
        if not problem.size_min <= len(people) <= problem.size_max:
            return False
        core: set[int] = set()
    else:
        core = set(standing[0].members)
        if len(standing) > 1 or not core <= people:
            return False
        if people == core:
            return True
        if len(people) > len(core) + standing[0].seats:
            return False
    for group in problem.together:
        inside = people & set(group)
        if inside and inside != set(group) and inside - core:
            return False
    for one, other in problem.apart:
        if {one, other} <= people and not {one, other} <= core:
            return False
    return _can_talk(problem, people) and _can_meet(problem, people)


def _can_talk(problem: Any, people: set[int]) -> bool:
    known = [problem.languages[person] for person in people if problem.languages[person]]
    return not known or any(all(mask >> bit & 1 for mask in known) for bit in range(64))


def _can_meet(problem: Any, people: set[int]) -> bool:
    for caller in people:
        if not problem.can_call[caller]:
            continue
        zones = list(problem.start_masks)
        if problem.anchors[caller] in zones:
            zones = [problem.anchors[caller]]
        if not zones:
            return True
        for zone in zones:
            masks = [problem.start_masks[zone][person] for person in people]
            known = [mask for mask in masks if mask is not None]
            if not known or any(all(mask >> t & 1 for mask in known) for t in range(336)):
                return True
    return False


def value(problem: Any, members: tuple[int, ...]) -> int:
    """The value of a pod, straight from its definition."""
    pairs = 0
    for one, other in combinations(sorted(members), 2):
        pairs += problem.scores[one][other] + problem.bonus[one] + problem.bonus[other]
    size = len(members)
    if problem.pod_points is not None:
        pairs += size * (size - 1) // 2 * problem.pod_points(tuple(sorted(members)))
    sizes = problem.size_factors
    near = min(sizes, key=lambda known: (abs(known - size), known))
    return int(sizes[near] * pairs)


def all_pods(problem: Any) -> list[tuple[int, ...]]:
    """Every set of people that may be a new pod or a standing pod with newcomers."""
    people = range(len(problem.people))
    seats = [len(pod.members) + pod.seats for pod in problem.locked]
    largest = max([problem.size_max, *seats])
    standing = {tuple(sorted(pod.members)) for pod in problem.locked}
    return [
        members
        for size in range(1, largest + 1)
        for members in combinations(people, size)
        if members not in standing and allowed(problem, members)
    ]


def best_objective(problem: Any) -> int:
    """The objective of the best round, by trying every way to partition; for tiny problems.

    Everybody sits at most once; standing pods stay, with or without newcomers.
    """
    pods = all_pods(problem)
    locked = {person for pod in problem.locked for person in pod.members}
    free = [person for person in range(len(problem.people)) if person not in locked]

    def best_standing(number: int, used: frozenset[int]) -> int:
        if number == len(problem.locked):
            return best_free(tuple(person for person in free if person not in used))
        core = tuple(sorted(problem.locked[number].members))
        choices = [core, *(pod for pod in pods if set(core) <= set(pod) and not used & set(pod))]
        return max(
            value(problem, pod) + best_standing(number + 1, used | set(pod)) for pod in choices
        )

    seen: dict[tuple[int, ...], int] = {}

    def best_free(left: tuple[int, ...]) -> int:
        if not left:
            return 0
        if left not in seen:
            best = best_free(left[1:]) - problem.waiting_penalty
            for pod in pods:
                if pod[0] == left[0] and set(pod) <= set(left):
                    rest = tuple(person for person in left if person not in pod)
                    best = max(best, value(problem, pod) + best_free(rest))
            seen[left] = best
        return seen[left]

    return best_standing(0, frozenset())
