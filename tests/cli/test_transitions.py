"""Every state leads where docs/practice.md says, and nowhere else: on the real commands."""

import pytest

from tests.support.run import Pods
from tests.support.transitions import Walk


@pytest.mark.parametrize("seed", range(10))
def test_a_random_walk_meets_what_the_page_says(pods: Pods, seed: int) -> None:
    assert list(Walk(pods, seed).steps(220)) == []
