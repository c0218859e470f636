"""Every state leads where docs/practice.md says, and nowhere else: on the real commands.

Three walks with every run of the suite; as many as you like with PODS_WALKS=20 before pytest.
"""

import os

import pytest

from tests.support.run import Pods
from tests.support.transitions import Walk

WALKS = int(os.environ.get("PODS_WALKS", "3"))


@pytest.mark.parametrize("seed", range(WALKS))
def test_a_random_walk_meets_what_the_page_says(pods: Pods, seed: int) -> None:
    assert list(Walk(pods, seed).steps(220)) == []
