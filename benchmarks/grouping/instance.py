"""One grouping instance, read from either format: what it says, and what an answer is worth."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations, islice
from pathlib import Path
from typing import Any

WEEK = 336
"""Half-hours in a week."""

Group = tuple[int, ...]


class UnreadableInstanceError(ValueError):
    """The text is in neither format."""


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of the best answer there is.

    Attributes:
        affinity: the pair sums of the best answer seen.
        waiting: how many it leaves waiting.
        by: who found it.
        bound: no answer has a larger objective (affinity less the price of those who wait).
    """

    affinity: float
    waiting: int
    by: str
    bound: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """One instance; people are positions 0...n-1.

    Attributes:
        name: what it is called in tables and references.
        weights: symmetric rows of integers, `scale` times what the file says.
        scale: 1, or a power of ten where the file has decimals.
        size_min: the smallest group.
        size_max: the largest group.
        group_sizes: the bounds of each group where the file gives them; all groups are then
            used and nobody waits.
        penalty: what one person waiting costs, times `scale`; None: nobody may wait.
        together: same group, or all wait.
        apart: never in the same group.
        length: half-hours that a group must have in common.
        availability: by person, a mask of the week in half-hours; None: hours do not matter.
        pods: groups that exist; others may join them, and they neither wait nor merge.
        before: the groups as they were before people came and went (family churn).
        known: the best answer that the file speaks of.
    """

    name: str
    weights: tuple[tuple[int, ...], ...]
    size_min: int
    size_max: int
    scale: int = 1
    group_sizes: tuple[tuple[int, int], ...] = ()
    penalty: int | None = None
    together: tuple[Group, ...] = ()
    apart: tuple[Group, ...] = ()
    length: int = 3
    availability: tuple[int, ...] | None = None
    pods: tuple[Group, ...] = ()
    before: tuple[Group, ...] = ()
    known: Known | None = None

    @property
    def count(self) -> int:
        """How many people there are."""
        return len(self.weights)

    @property
    def starts(self) -> tuple[int, ...] | None:
        """By person, bit t is set where they are free from half-hour t for the whole length."""
        if self.availability is None:
            return None
        return tuple(start_mask(free, length=self.length) for free in self.availability)

    def affinity(self, groups: Sequence[Sequence[int]]) -> int:
        """The sum of the pair weights inside the groups, times `scale`."""
        rows = self.weights
        return sum(rows[one][other] for group in groups for one, other in combinations(group, 2))

    def in_file_units(self, value: int) -> float:
        """A value as the file counts it."""
        return value if self.scale == 1 else value / self.scale


def start_mask(free: int, *, length: int) -> int:
    """The half-hours at which a stretch of this length is free; the week wraps round."""
    starts = free
    for later in range(1, length):
        starts &= free >> later | free << WEEK - later
    return starts & (1 << WEEK) - 1


def load(path: Path) -> Instance:
    """Read an instance file of either format.

    Raises:
        UnreadableInstanceError: it is neither a pods-mdgp-1 document nor an MDGPLIB table.
    """
    text = path.read_text(encoding="utf-8")
    try:
        if text.lstrip().startswith("{"):
            return from_document(json.loads(text))
        return _from_table(text, name=path.stem)
    except (KeyError, IndexError, TypeError, ValueError) as error:
        raise UnreadableInstanceError(f"{path}: {error}") from error


def from_document(document: dict[str, Any]) -> Instance:
    """The instance that a pods-mdgp-1 document holds."""
    if document["format"] != "pods-mdgp-1":
        raise ValueError(f"format {document['format']!r}, not 'pods-mdgp-1'")
    free = document["availability"]
    best = document.get("best_known")
    return Instance(
        name=document["name"],
        weights=square(document["weights"], count=document["n"]),
        size_min=document["size_min"],
        size_max=document["size_max"],
        penalty=document["bench_penalty"],
        together=tuple(tuple(group) for group in document["together"]),
        apart=tuple(tuple(pair) for pair in document["apart"]),
        length=document["slot_halfhours"],
        availability=None if free is None else tuple(int(mask, 16) for mask in free),
        pods=tuple(tuple(pod["members"]) for pod in document["pods"]),
        before=tuple(tuple(group) for group in document.get("before", ())),
        known=best
        and Known(best["affinity"], len(best["benched"]), "the file", best["upper_bound"]),
    )


def square(triangle: Sequence[int], *, count: int) -> tuple[tuple[int, ...], ...]:
    """Symmetric rows from an upper triangle, row by row without the diagonal."""
    if len(triangle) != count * (count - 1) // 2:
        raise ValueError(f"{len(triangle)} weights for {count} people")
    rows = [[0] * count for _ in range(count)]
    flat = iter(triangle)
    for one, row in enumerate(rows):
        row[one + 1 :] = islice(flat, count - one - 1)
        for other in range(one + 1, count):
            rows[other][one] = row[other]
    return tuple(map(tuple, rows))


def _from_table(text: str, *, name: str) -> Instance:
    """MDGPLIB: `n K ss|ds L1 U1 ... LK UK`, then a line `i j weight` for every pair."""
    head, *lines = text.splitlines()
    count, groups, kind, *bounds = head.split()
    if kind not in {"ss", "ds"} or len(bounds) != 2 * int(groups):
        raise ValueError("the first line is not that of an MDGPLIB table")
    sizes = tuple(zip(map(int, bounds[::2]), map(int, bounds[1::2]), strict=True))
    pairs = [line.split() for line in lines if line.strip()]
    decimals = max(len(weight.partition(".")[2]) for _, _, weight in pairs)
    rows = [[0] * int(count) for _ in range(int(count))]
    for one, other, weight in pairs:
        scaled = int(Decimal(weight).scaleb(decimals))
        rows[int(one)][int(other)] = rows[int(other)][int(one)] = scaled
    return Instance(
        name=name,
        weights=tuple(map(tuple, rows)),
        size_min=min(low for low, _ in sizes),
        size_max=max(high for _, high in sizes),
        scale=10**decimals,
        group_sizes=sizes,
    )
