"""How sure an answer is: nothing better exists, or by how much it could be beaten at most."""

from typing import NamedTuple

from pods.actions.option import in_points
from pods.grouping.solution import Options, Solution, StoppedBy


class Certainty(NamedTuple):
    """As `Suggestion` says it, field by field."""

    optimal: bool
    upper_bound: float | None
    gap: float | None
    could_place: int | None
    stopped_by: StoppedBy


def of_options(found: Options) -> Certainty:
    """How sure several pods are; gap and bound are those of the first."""
    best = found.pods[0].value if found.pods else None
    bound = best if found.proved else found.upper_bound
    gap = _gap(best, bound) if best is not None and bound is not None else None
    return Certainty(found.proved, _points(bound), gap, None, found.stopped_by)


def of_round(found: Solution, *, penalty: int) -> Certainty:
    """How sure a round is.

    A bound on the objective holds for rounds with fewer waiting too. Where such a round is not
    excluded, what it could be worth is not known.

    Args:
        found: the round.
        penalty: what one person waiting costs, as in the problem.
    """
    if found.upper_bound is None:
        return Certainty(found.proved, None, None, None, found.stopped_by)
    waiting = len(found.waiting)
    fewest = waiting
    if penalty:
        # The nearest whole number: what the pods are worth is far less than half a penalty.
        fewest = min(max(-((2 * found.upper_bound + penalty) // (2 * penalty)), 0), waiting)
    could_place = len(found.placed) + waiting - fewest
    if fewest < waiting:
        return Certainty(found.proved, None, None, could_place, found.stopped_by)
    bound = found.upper_bound + penalty * waiting
    gap = _gap(found.affinity, bound)
    return Certainty(found.proved, _points(bound), gap, could_place, found.stopped_by)


def _gap(value: int, bound: int) -> float | None:
    """How far the bound is above the value, as a part of it; rounded up, so that it stays true."""
    if bound <= value:
        return 0.0
    return -(-(bound - value) * 10_000 // value) / 10_000 if value > 0 else None


def _points(value: int | None) -> float | None:
    return None if value is None else in_points(value)
