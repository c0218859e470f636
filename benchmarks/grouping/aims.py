"""What the engine is held against, and on which instances: read here, measured in `goals.py`."""

import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from benchmarks.grouping.contest import Entry
from benchmarks.grouping.families import generate
from benchmarks.grouping.instance import load


class Pick(NamedTuple):
    """Instances: files of a folder, or one of a family where the folder has none.

    Attributes:
        pattern: of the names of the files.
        family: what is generated instead; empty: nothing.
        count: for how many people.
    """

    pattern: str
    family: str = ""
    count: int = 0


class Aim(NamedTuple):
    """A share of the best known that is to be reached in so many seconds.

    Attributes:
        what: as the table calls it.
        picks: on which instances.
        seconds: what each run is given.
        least: the share, for the median of the seeds on every instance; nobody may wait beyond
            those who wait in the best known.
        seeds: how many runs; None: as many as were asked for.
    """

    what: str
    picks: tuple[Pick, ...]
    seconds: float
    least: float
    seeds: int | None = None


class Gap(NamedTuple):
    """How far the bound of a run may lie above its own affinity, waiting aside."""

    what: str
    picks: tuple[Pick, ...]
    seconds: float
    most: float


V = tuple(
    Pick(f"V{number}_*.json", family, count)
    for number, family, count in (
        (1, "tight", 24),
        (2, "tight", 36),
        (3, "tight", 60),
        (4, "social", 60),
        (5, "churn", 120),
        (6, "openpods", 120),
        (7, "tight", 240),
    )
)


def social(count: int) -> Pick:
    """The social instance of so many people."""
    return Pick(f"social_n{count}.json", "social", count)


def uniform(count: int) -> Pick:
    """The uniform instance of so many people."""
    return Pick(f"uniform_n{count}.json", "uniform", count)


def _shares(pick: Pick, *shares: tuple[float, float]) -> Iterator[Aim]:
    for seconds, least in shares:
        yield Aim(f"{pick.family} n={pick.count}", (pick,), seconds, least)


SLOTS = "V1-V7: slots, couples, open pods"
MDGPLIB = tuple(Pick(f"*_n{count:03}_?s_01.txt") for count in (30, 60, 120))

AIMS = (
    Aim(SLOTS, V, 1, 0.98),
    Aim(SLOTS, V, 10, 0.995),
    *_shares(social(60), (0.1, 0.995), (1, 1), (10, 1)),
    *_shares(social(120), (0.1, 0.985), (1, 0.995), (10, 0.999)),
    *_shares(social(500), (0.1, 0.96), (1, 0.985), (10, 0.995)),
    *_shares(social(1000), (1, 0.975), (10, 0.993)),
    *_shares(uniform(200), (1, 0.985), (10, 0.997)),
    *_shares(uniform(500), (1, 0.985), (10, 0.995)),
    Aim("MDGPLIB n<=120", MDGPLIB, 10, 0.995, 1),
    Aim("MDGPLIB n=240", (Pick("*_n240_?s_01.txt"),), 10, 0.985, 1),
)

PROVED = (V[0], V[1], V[3])
"""To be proved, or at least equalled."""

BEATEN = (V[2], V[4], V[5], V[6])
"""To be equalled or beaten by a long run."""

GAPS = (
    Gap("certified gap with slots, n<=60", (V[0], V[1], V[2]), 10, 0.10),
    Gap("certified gap without, n<=60", (V[3], social(60), uniform(60)), 10, 0.03),
)

SOLVED = (social(24), social(40), social(60))
"""Where CP-SAT finds anything in 20 s."""

CLIMBED = ((social(120), 0.3), (social(500), 1.0))
"""Where anticlust's restarts are to be equalled, and in how many seconds."""

GROWN = tuple(social(count) for count in (60, 120, 200, 500, 1000))
"""From the smallest to the largest that time is measured on."""

LARGEST = "social n=1000"
"""The aim whose runs say how much memory is taken."""

MEGABYTES = 80

SHOWN = (social(24), social(60), V[2], social(120), uniform(200), social(500))
"""The instances that the peers are shown on."""

ASKED = (social(24), social(60), V[2])
"""Those that the general solvers are asked of."""


def entries_of(
    picks: Iterable[Pick], *, files: Path | None, folder: Path, seed: int = 1
) -> Iterator[Entry]:
    """The instances of some picks; those that are generated are written into `folder`."""
    for pick in picks:
        found = sorted(files.rglob(pick.pattern)) if files else []
        if not found and pick.family:
            found = [folder / f"{pick.family}-{pick.count}-{seed}.json"]
            if not found[0].exists():
                document = generate(pick.family, count=pick.count, seed=seed)
                found[0].write_text(json.dumps(document), encoding="utf-8")
        yield from (Entry(load(file), file) for file in found)
