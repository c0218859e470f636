"""The families of generated instances: the same name, size and seed give the same instance."""

from collections.abc import Callable, Iterable, Sequence
from itertools import combinations
from random import Random
from typing import Any, NamedTuple

from benchmarks.grouping.baselines import greedy, local_maximum
from benchmarks.grouping.instance import Group, Instance, from_document, square, start_mask
from benchmarks.grouping.people import free_hours, social_weights, uniform_weights

LENGTH = 3
CHURN = 20
"""One person in so many has left, and as many have come."""


class Family(NamedTuple):
    """What the instances of a family have in common.

    Attributes:
        density: how often a window of the week is free; None: hours do not matter.
        couple_in: one couple for so many people; 0: none.
        apart_in: one pair kept apart for so many people; 0: none.
        pod_in: one existing pod with open seats for so many people; 0: none.
    """

    density: float | None = None
    couple_in: int = 0
    apart_in: int = 0
    pod_in: int = 0


FAMILIES = {
    "social": Family(),
    "uniform": Family(),
    "tight": Family(density=0.5, couple_in=12, apart_in=8),
    "openpods": Family(density=0.85, couple_in=20, apart_in=10, pod_in=30),
    "churn": Family(density=0.7, couple_in=20, apart_in=10),
}


def generate(family: str, *, count: int, seed: int) -> dict[str, Any]:
    """An instance of a family as a pods-mdgp-1 document, without a reference."""
    traits, chance = FAMILIES[family], Random(f"{family}-{count}-{seed}")  # noqa: S311  # no secret
    if family == "churn":
        whole = {
            **drawn(family, traits, count + count // CHURN, chance),
            "name": f"churn-{count}-{seed}",
        }
        return churned(whole, count, chance, settle=_climbed)
    return {**drawn(family, traits, count, chance), "name": f"{family}-{count}-{seed}"}


def drawn(family: str, traits: Family, count: int, chance: Random) -> dict[str, Any]:
    """A document of any traits, without a name."""
    weigh = uniform_weights if family == "uniform" else social_weights
    weights = weigh(count, chance=chance)
    everybody = (1 << 336) - 1
    free = [everybody] * count
    if traits.density is not None:
        free = free_hours(count, density=traits.density, chance=chance)
    starts = [start_mask(mask, length=LENGTH) for mask in free]
    pods = _pods(starts, _share(count, traits.pod_in), chance)
    loose = [person for person in range(count) if all(person not in pod for pod in pods)]
    couples = _couples(starts, loose, _share(count, traits.couple_in), chance)
    spoken_for = {pair for group in (*pods, *couples) for pair in combinations(sorted(group), 2)}
    return {
        "format": "pods-mdgp-1",
        "family": family,
        "n": count,
        "size_min": 4,
        "size_max": 6,
        "weights": weights,
        "together": couples,
        "apart": _apart(count, _share(count, traits.apart_in), spoken_for, chance),
        "slot_halfhours": LENGTH,
        "availability": None if traits.density is None else [f"{mask:084x}" for mask in free],
        "bench_penalty": 1000,
        "pods": [{"members": pod} for pod in pods],
    }


def _share(count: int, one_in: int) -> int:
    return count // one_in if one_in else 0


def _pods(starts: list[int], wanted: int, chance: Random) -> list[list[int]]:
    """Pods of three or four who share a start, nobody in two."""
    pods: list[list[int]] = []
    people = list(range(len(starts)))
    chance.shuffle(people)
    while len(pods) < wanted and people:
        pod, common, size = [people.pop()], -1, chance.randrange(3, 5)
        common = starts[pod[0]]
        for person in list(people):
            if len(pod) < size and common & starts[person]:
                pod.append(person)
                people.remove(person)
                common &= starts[person]
        if len(pod) == size:
            pods.append(sorted(pod))
    return pods


def _couples(
    starts: list[int], loose: Iterable[int], wanted: int, chance: Random
) -> list[list[int]]:
    pairs = [list(pair) for pair in combinations(loose, 2) if starts[pair[0]] & starts[pair[1]]]
    chance.shuffle(pairs)
    couples: list[list[int]] = []
    taken: set[int] = set()
    for pair in pairs:
        if len(couples) < wanted and taken.isdisjoint(pair):
            couples.append(pair)
            taken.update(pair)
    return sorted(couples)


def _apart(
    count: int, wanted: int, spoken_for: set[tuple[int, int]], chance: Random
) -> list[list[int]]:
    found: set[tuple[int, int]] = set()
    while len(found) < wanted:
        one, other = sorted(chance.sample(range(count), 2))
        if (one, other) not in spoken_for:
            found.add((one, other))
    return [list(pair) for pair in sorted(found)]


def churned(
    whole: dict[str, Any],
    count: int,
    chance: Random,
    *,
    settle: Callable[[Instance], Sequence[Group]],
) -> dict[str, Any]:
    """Some of the first `count` people have left their groups, and the others have come.

    Args:
        whole: a document of all people.
        count: how many there were before.
        chance: says who has left.
        settle: how the first sat before anybody left.
    """
    groups = settle(from_document(_only(whole, list(range(count)))))
    gone = set(chance.sample(range(count), whole["n"] - count))
    staying = [person for person in range(whole["n"]) if person not in gone]
    now = {person: place for place, person in enumerate(staying)}
    before = [[now[person] for person in group if person in now] for group in groups]
    return {**_only(whole, staying), "before": sorted(group for group in before if group)}


def _climbed(instance: Instance) -> list[Group]:
    """How people sat: good by themselves, and no more."""
    return local_maximum(instance, start=greedy(instance))


def _only(whole: dict[str, Any], people: list[int]) -> dict[str, Any]:
    """The same document with only these people, counted anew."""
    rows = square(whole["weights"], count=whole["n"])
    now = {person: place for place, person in enumerate(people)}
    free = whole["availability"]
    return {
        **whole,
        "n": len(people),
        "weights": [rows[one][other] for one, other in combinations(people, 2)],
        "availability": free and [free[person] for person in people],
        "together": _counted(whole["together"], now),
        "apart": _counted(whole["apart"], now),
    }


def _counted(groups: list[list[int]], now: dict[int, int]) -> list[list[int]]:
    return [[now[one] for one in group] for group in groups if all(one in now for one in group)]
