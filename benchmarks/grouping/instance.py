"""One grouping instance, read from either format: what it says, and what an answer is worth."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations, islice
from pathlib import Path
from typing import Any

from benchmarks.grouping.joining import joined, refuse_broken
from benchmarks.grouping.soundness import MOST_PEOPLE, first_fault

WEEK = 336
"""Half-hours in a week."""

LONGEST_WEIGHT = 20
"""Characters of a weight in a table; more are a mistake."""

Group = tuple[int, ...]


class UnreadableInstanceError(ValueError):
    """The text is in neither format, or no answer to it could be valid."""


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
        together: same group, or all wait; none overlap each other or a pod.
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
        UnreadableInstanceError: it is neither a pods-mdgp-1 document nor an MDGPLIB table, or it
            asks for what cannot be.
        OSError: it cannot be read.
    """
    if path.exists() and not path.is_file():
        raise UnreadableInstanceError(f"{path}: not a file")
    try:
        text = path.read_text(encoding="utf-8-sig")
        if text.lstrip().startswith("{"):
            return from_document(json.loads(text), name=path.stem)
        return from_table(text, name=path.stem)
    except (ValueError, RecursionError) as error:
        raise UnreadableInstanceError(f"{path}: {error}") from error


def from_document(document: dict[str, Any], *, name: str = "") -> Instance:
    """The instance that a pods-mdgp-1 document holds.

    Args:
        document: what the JSON says.
        name: what it is called if the document does not say.

    Raises:
        ValueError: the document is not what the format says, or no answer could be valid.
    """
    fault = first_fault(document)
    if fault is not None:
        raise ValueError(fault)
    count, best, free = document["n"], document.get("best_known"), document.get("availability")
    pods, together = joined(
        [tuple(pod["members"]) for pod in document.get("pods", ())],
        [tuple(group) for group in document.get("together", ())],
    )
    made = Instance(
        name=document.get("name", name),
        weights=square(document["weights"], count=count),
        size_min=document["size_min"],
        size_max=document["size_max"],
        penalty=document["bench_penalty"],
        together=tuple(together),
        apart=tuple(tuple(pair) for pair in document.get("apart", ())),
        length=document["slot_halfhours"],
        availability=None if free is None else tuple(int(mask, 16) for mask in free),
        pods=tuple(pods),
        before=tuple(tuple(group) for group in document.get("before", ())),
        known=best
        and Known(best["affinity"], len(best["benched"]), "the file", best.get("upper_bound")),
    )
    refuse_broken(made.pods, apart=made.apart, size_max=made.size_max, starts=made.starts)
    return made


def square(triangle: Sequence[int], *, count: int) -> tuple[tuple[int, ...], ...]:
    """Symmetric rows from an upper triangle, row by row without the diagonal."""
    flat = iter(triangle)
    upper = [[0] * (one + 1) + list(islice(flat, count - one - 1)) for one in range(count)]
    return tuple(
        below[:one] + tuple(row[one:])
        for one, (row, below) in enumerate(zip(upper, zip(*upper, strict=True), strict=True))
    )


def from_table(text: str, *, name: str) -> Instance:
    """The instance that an MDGPLIB table holds.

    Its first line is `n K ss|ds L1 U1 ... LK UK`; then comes a line `i j weight` for every pair.

    Raises:
        ValueError: the text is something else, or the bounds cannot be kept.
    """
    words = text.split()
    if len(words) < 3 or words[2] not in {"ss", "ds"}:
        raise ValueError("neither a pods-mdgp-1 document nor an MDGPLIB table")
    count, groups = _whole(words[0]), _whole(words[1])
    bounds, pairs = words[3 : 3 + 2 * groups], words[3 + 2 * groups :]
    sizes = tuple(zip(map(_whole, bounds[::2]), map(_whole, bounds[1::2]), strict=True))
    if not sizes or not all(1 <= least <= most for least, most in sizes) or len(sizes) < groups:
        raise ValueError(f"the bounds of {groups} groups cannot be read from the first line")
    if not sum(least for least, _ in sizes) <= count <= sum(most for _, most in sizes):
        raise ValueError(f"{count} people cannot be divided among groups of these sizes")
    rows, scale = _weights(pairs, count=count)
    return Instance(
        name=name,
        weights=rows,
        size_min=min(low for low, _ in sizes),
        size_max=max(high for _, high in sizes),
        scale=scale,
        group_sizes=sizes,
    )


def _weights(words: Sequence[str], *, count: int) -> tuple[tuple[tuple[int, ...], ...], int]:
    """Symmetric rows from triples `i j weight` in any order, and how far they were scaled up."""
    pairs = count * (count - 1) // 2
    if len(words) != 3 * pairs:
        raise ValueError(f"{len(words) // 3} pairs for {count} people, not {pairs}")
    decimals = max((len(weight.partition(".")[2]) for weight in words[2::3]), default=0)
    if max(map(len, words[2::3]), default=0) > LONGEST_WEIGHT:
        raise ValueError(f"a weight has more than {LONGEST_WEIGHT} characters")
    rows = [[0] * count for _ in range(count)]
    seen = set()
    for one, other, weight in zip(words[::3], words[1::3], words[2::3], strict=True):
        whole, _, part = weight.partition(".")
        i, j = int(one), int(other)
        if i == j or not (0 <= i < count and 0 <= j < count):
            raise ValueError(f"{one} {other} is no pair of two people of {count}")
        rows[i][j] = rows[j][i] = int(whole + part.ljust(decimals, "0"))
        seen.add(i * count + j if i < j else j * count + i)
    if len(seen) < pairs:
        raise ValueError(f"{pairs - len(seen)} pairs are missing, and others come twice")
    return tuple(map(tuple, rows)), 10**decimals


def _whole(word: str) -> int:
    """A number of people as a table says it."""
    if not word.isdecimal() or int(word) > MOST_PEOPLE:
        raise ValueError(f"{word[:40]!r} is not a number of people up to {MOST_PEOPLE}")
    return int(word)
