"""The annealing in C is the one of the engine: what it leaves is a round, and no worse."""

import shutil
from pathlib import Path

import pytest

from benchmarks.compiled import annealed, compiled
from benchmarks.grouping.engine import problem_of
from benchmarks.grouping.families import generate
from benchmarks.grouping.instance import from_document
from pods.grouping.search.contract import units_of
from pods.grouping.search.start import filled


@pytest.mark.skipif(shutil.which("cc") is None, reason="no C compiler here")
def test_what_c_counts_is_what_the_round_is_worth(tmp_path: Path) -> None:
    instance = from_document(generate("social", count=30, seed=1))
    units = units_of(problem_of(instance))
    start = [units.people_in(pod) for pod in filled(units, among=units.everything)]
    affinity, proposals = annealed(compiled(tmp_path), instance, 0.05, 1)
    assert affinity > instance.affinity(start)
    assert proposals > 10_000
