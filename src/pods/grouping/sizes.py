"""How much a pair counts in a pod of each size, so that sizes can be compared.

Scale: a pod in which every pair scores 1 is worth about `UNIT` (as seen by one person) before the
preference for the target size. All factors are integers.
"""

UNIT = 27_720
"""Divisible by 1…12, so that means over pods up to that size stay exact."""

MILD = 4
"""Per cent that a pod loses for each seat above or below the target size."""


def mean_factors(
    size_min: int, size_max: int, *, target: int | None = None, mild: int = MILD
) -> dict[int, int]:
    """Factors that turn a pair sum into the mean affinity per person: for the next pod.

    Args:
        size_min: the smallest size in the table.
        size_max: the largest size in the table.
        target: the size the Caller likes best; None: halfway, the smaller of two.
        mild: per cent lost for each seat away from the target.

    Returns:
        By size, `UNIT x 2 / (size x (size - 1))`, less the preference.
    """
    goal = (size_min + size_max) // 2 if target is None else target
    return {
        size: UNIT * 2 * _preference(size - goal, mild) // (100 * max(size * (size - 1), 1))
        for size in range(size_min, size_max + 1)
    }


def total_factors(
    size_min: int, size_max: int, *, target: int | None = None, mild: int = MILD
) -> dict[int, int]:
    """Factors that add up everybody's mean affinity: for a round, where all are to be served.

    The arguments are those of `mean_factors`.

    Returns:
        By size, `UNIT x 2 / (size - 1)`, less the preference.
    """
    goal = (size_min + size_max) // 2 if target is None else target
    return {
        size: UNIT * 2 * _preference(size - goal, mild) // (100 * max(size - 1, 1))
        for size in range(size_min, size_max + 1)
    }


def _preference(distance: int, mild: int) -> int:
    return max(100 - mild * abs(distance), 1)
