"""Small random instances with every kind of rule, where an answer can be judged completely."""

from random import Random
from typing import Any

from benchmarks.grouping.families import Family, drawn

LARGEST_POD = 6


def small_instance(seed: int, *, least: int = 4, most: int = 14) -> dict[str, Any]:
    """An instance of `least` to `most` people; which rules it has is drawn too."""
    chance = Random(f"small-{seed}")  # noqa: S311  # reproducible, not secret
    traits = Family(
        density=chance.choice((None, 0.4, 0.6, 0.8)),
        couple_in=chance.choice((0, 8, 12)),
        apart_in=chance.choice((0, 3, 6)),
        pod_in=chance.choice((0, 0, 10)),
    )
    family = chance.choice(("social", "uniform"))
    document = drawn(family, traits, chance.randrange(least, most + 1), chance)
    size_max = chance.randrange(4, LARGEST_POD + 1)
    sizes = {"size_min": chance.randrange(2, 5), "size_max": size_max}
    return {**document, **sizes, "name": f"small-{seed}"}
