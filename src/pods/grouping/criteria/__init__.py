"""One question per file: what makes people go well together, and the true sentence about it.

A new criterion is one new file, one line in `ALL` and its name in `pods.model.words`; scores,
reasons, `--weigh` and `pods criteria` follow from there.
"""

from pods.grouping.criteria import (
    bridge,
    diversity,
    energy,
    fresh_pairs,
    good_hours,
    many_circles,
    near,
    nobody_alone,
    seriousness,
    shared_intention,
    steady,
    worst_pod,
)
from pods.grouping.criteria.interface import Criterion

ALL: tuple[Criterion, ...] = (
    shared_intention.CRITERION,
    nobody_alone.CRITERION,
    energy.CRITERION,
    seriousness.CRITERION,
    good_hours.CRITERION,
    bridge.CRITERION,
    fresh_pairs.CRITERION,
    many_circles.CRITERION,
    steady.CRITERION,
    diversity.CRITERION,
    near.CRITERION,
    worst_pod.CRITERION,
)
"""Every criterion, in the order in which reasons are told."""
