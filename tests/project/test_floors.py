"""The engine does not get worse: at a fixed effort it stays near the best known of each family.

Effort, not seconds: the same on any machine. The references are in benchmarks/references.json; how
far larger instances are from them is told by `make bench`.
"""

import pytest

from benchmarks.grouping.engine import problem_of
from benchmarks.grouping.families import FAMILIES, generate
from benchmarks.grouping.instance import from_document
from benchmarks.grouping.references import References
from pods.grouping.suggest import round_of

FLOOR = 0.99
SIZES = {24: FAMILIES, 40: ("social", "uniform", "tight")}


@pytest.mark.parametrize(
    ("family", "count"),
    [(family, count) for count, families in SIZES.items() for family in families],
)
def test_effort_one_is_near_the_best_known(family: str, count: int) -> None:
    instance = from_document(generate(family, count=count, seed=1))
    known = References().of(instance)
    assert known is not None

    found = round_of(problem_of(instance), k=1, effort=1, seed=1)[0]

    assert len(found.waiting) <= known.waiting
    assert found.affinity >= FLOOR * known.affinity
    assert found.upper_bound is not None
    assert found.upper_bound >= known.affinity - (instance.penalty or 0) * known.waiting
