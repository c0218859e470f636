"""One question per file: what makes people go well together, and the true sentence about it.

A new criterion is one new file and one line in `ALL`; scores, reasons and lists follow from there.
"""

from pods.grouping.criteria import bridge, energy, fresh_pairs, nobody_alone, shared_intention
from pods.grouping.criteria.interface import Criterion

ALL: tuple[Criterion, ...] = (
    shared_intention.CRITERION,
    nobody_alone.CRITERION,
    energy.CRITERION,
    bridge.CRITERION,
    fresh_pairs.CRITERION,
)
"""Every criterion, in the order in which reasons are told."""
