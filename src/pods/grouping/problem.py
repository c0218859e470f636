"""What is asked: people, sizes, pair scores, rules and hours, as plain integers.

People are positions 0…n-1 in `Problem.people`. Every other field that speaks of people uses these
positions. A field left empty means "nothing known": neutral, never an obstacle.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from pods.grouping.sizes import mean_factors

STARTS = 336
"""Half-hours in a week; bit 0 of a start mask is Monday 00:00 on the anchor's own clock."""

PLACING_FIRST = 10**12
"""The default price of one person waiting: more than any sum of pod values weighs."""


@dataclass(frozen=True, slots=True)
class Locked:
    """A pod that stands already and has open seats.

    Its members are never moved, never wait and take no other seat in this problem; what is wrong
    between two of them is not judged again. To hold a pod to the hour it meets at, give its
    members masks with that one bit.

    Attributes:
        members: who sits in it.
        seats: how many may join.
        caller: who calls it, and so anchors its zone; None: anybody in it who can.
    """

    members: tuple[int, ...]
    seats: int
    caller: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """One grouping question.

    A pod's value is `factor[size] x (pair sum + pairs x points)`: the pair sum adds
    `scores[i][j] + bonus[i] + bonus[j]` over its pairs, `pairs` is `size x (size - 1) / 2`, and
    points come from `pod_points`; so one point weighs as much as one more point on every pair.

    Attributes:
        people: ids; they order ties and nothing else.
        scores: symmetric rows of integers, how well two people go together; the diagonal is
            ignored.
        size_min: the smallest pod.
        size_max: the largest pod.
        size_factors: factor by size; None means `pods.grouping.sizes.mean_factors`. Sizes that
            are missing take the factor of the nearest size given; all 1 is the published MDGP.
        waiting_penalty: what one person waiting costs a whole round, in units of value.
        together: groups that sit in one pod or all wait.
        apart: pairs that never sit together.
        pod_limit: how many pods of one round a person may sit in; empty: 1 each. Two pods of one
            person must be anchored in the same zone and be able to meet at different hours.
        locked: standing pods with open seats.
        start_masks: by anchor zone, one 336-bit mask per person: the weekly starts, on that
            zone's clock, at which they are free for the full length in every week. None: hours
            unknown, which never blocks.
        anchors: by person, the zone they would anchor a pod in; None or a zone without masks:
            any zone of `start_masks` does. Empty: None each.
        can_call: by person, whether they would call a pod. Empty: everybody would.
        languages: by person, a set of bits; 0: unknown. A pod needs a bit common to all known.
        required: who must be in the next pod; the first of them who can call anchors it. In a
            round they are placed before anybody else.
        bonus: by person, what their presence adds to each of their pairs. Empty: 0 each.
        pod_points: judges a whole pod, members ascending (nobody alone, somebody keen).
        pod_points_limit: no pod gets more from `pod_points`. None: unknown, which costs time and
            leaves rounds too large to list without an upper bound.
        group_sizes: by group, its smallest and largest size; a round then has just these groups,
            standing pods have no part in it, and everybody is in one pod at most. Empty: as many
            pods as are best, of `size_min` to `size_max`, which bound the groups otherwise too.
        length: half-hours of one meeting, to keep two pods of one person from overlapping.
    """

    people: tuple[str, ...]
    scores: tuple[tuple[int, ...], ...]
    size_min: int = 4
    size_max: int = 6
    size_factors: Mapping[int, int] | None = None
    waiting_penalty: int = PLACING_FIRST
    together: tuple[tuple[int, ...], ...] = ()
    apart: tuple[tuple[int, int], ...] = ()
    pod_limit: tuple[int, ...] = ()
    locked: tuple[Locked, ...] = ()
    start_masks: Mapping[str, tuple[int | None, ...]] = field(default_factory=dict)
    anchors: tuple[str | None, ...] = ()
    can_call: tuple[bool, ...] = ()
    languages: tuple[int, ...] = ()
    required: tuple[int, ...] = ()
    bonus: tuple[int, ...] = ()
    pod_points: Callable[[tuple[int, ...]], int] | None = None
    pod_points_limit: int | None = None
    group_sizes: tuple[tuple[int, int], ...] = ()
    length: int = 3

    def __post_init__(self) -> None:
        """Fill in what was left empty, and refuse what does not fit together.

        Raises:
            ValueError: a table has another length than `people`, the scores are not symmetric,
                somebody is named who is not among the people, the sizes make no sense, or
                somebody sits in two locked pods.
        """
        for name, neutral in _NEUTRAL.items():
            if not getattr(self, name):
                object.__setattr__(self, name, (neutral,) * len(self.people))
        if self.size_factors is None:
            factors = mean_factors(self.size_min, self.size_max)
            object.__setattr__(self, "size_factors", factors)
        for refused in (_tables(self), _sizes(self), _positions(self)):
            if refused:
                raise ValueError(refused)

    def factor(self, size: int) -> int:
        """The factor of a pod of this size, or of the nearest size that has one."""
        factors = self.size_factors or {size: 1}
        if size in factors:
            return factors[size]
        return factors[min(factors, key=lambda known: (abs(known - size), known))]


_NEUTRAL = {
    "pod_limit": 1,
    "anchors": None,
    "can_call": True,
    "languages": 0,
    "bonus": 0,
}


def _tables(problem: Problem) -> str:
    """What is wrong with the shape of the tables; empty: nothing."""
    count = len(problem.people)
    tables = [getattr(problem, name) for name in _NEUTRAL]
    tables += [problem.scores, *problem.scores, *problem.start_masks.values()]
    if any(len(table) != count for table in tables):
        return f"every table of a problem must have {count} entries"
    columns = zip(*problem.scores, strict=True)
    if any(tuple(row) != column for row, column in zip(problem.scores, columns, strict=True)):
        return "scores must be symmetric: scores[i][j] == scores[j][i]"
    return ""


def _sizes(problem: Problem) -> str:
    """What is wrong with the sizes; empty: nothing."""
    low, high = problem.size_min, problem.size_max
    if not 1 <= low <= high:
        return "a problem needs 1 <= size_min <= size_max"
    if any(not low <= least <= most <= high for least, most in problem.group_sizes):
        return "the sizes of each group must be within size_min and size_max"
    if problem.group_sizes and problem.locked:
        return "a problem with groups of given sizes has no standing pods"
    return ""


def _positions(problem: Problem) -> str:
    """What is wrong with those who are named by position; empty: nothing."""
    seated = [person for pod in problem.locked for person in pod.members]
    if len(set(seated)) < len(seated):
        return "nobody can sit in two locked pods of one problem"
    named = {*seated, *problem.required}
    named.update(person for group in (*problem.together, *problem.apart) for person in group)
    unknown = sorted(named - set(range(len(problem.people))))
    return f"nobody is at position {unknown[0]} of people" if unknown else ""
