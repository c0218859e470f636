"""Is an answer valid, and what is it worth? `python benchmarks/check.py INSTANCE ANSWER`.

INSTANCE is a file of either format, ANSWER the JSON document that solve.py prints (`-`: standard
input). Works from the raw file and shares no code with the engine, nor with the other benchmarks.
Prints what is wrong, or the objective; exits 1 if anything is, 2 if they cannot be read.
"""

import json
import sys
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any

Groups = list[list[int]]


def judge(text: str, groups: Groups) -> tuple[list[str], Decimal]:
    """What is wrong with these groups by the text of the instance, and their objective."""
    is_document = text.lstrip().startswith("{")
    count = json.loads(text)["n"] if is_document else int(text.split(maxsplit=1)[0])
    seated = [person for group in groups for person in group]
    if len(set(seated)) < len(seated) or not set(seated) <= set(range(count)):
        return ["somebody sits twice, or is unknown"], Decimal(0)
    return (_document if is_document else _table)(text, groups)


def _document(text: str, groups: Groups) -> tuple[list[str], Decimal]:
    raw = json.loads(text)
    weights = dict(zip(combinations(range(raw["n"]), 2), raw["weights"], strict=True))
    waiting = raw["n"] - sum(map(len, groups))
    wrong = [*_rules(raw, groups)]
    for group in groups:
        if not raw["size_min"] <= len(group) <= raw["size_max"]:
            wrong.append(f"{group} has a size that is not allowed")
        if raw["availability"] and not _common_slot(raw, group):
            wrong.append(f"{group} has no slot in common")
    return wrong, Decimal(_sum(weights, groups) - raw["bench_penalty"] * waiting)


def _rules(raw: dict[str, Any], groups: Groups) -> Iterator[str]:
    place = {person: number for number, group in enumerate(groups) for person in group}
    for together in raw["together"]:
        if len({place.get(person) for person in together}) > 1:
            yield f"{together} are not together"
    for one, other in raw["apart"]:
        if place.get(one) is not None and place.get(one) == place.get(other):
            yield f"{one} and {other} are not apart"
    homes = [{place.get(person) for person in pod["members"]} for pod in raw["pods"]]
    for pod, home in zip(raw["pods"], homes, strict=True):
        if len(home) > 1 or None in home or homes.count(home) > 1:
            yield f"the pod of {pod['members']} is torn, waits or is merged"


def _common_slot(raw: dict[str, Any], group: list[int]) -> bool:
    free = [int(raw["availability"][person], 16) for person in group]
    common = [all(mask >> half & 1 for mask in free) for half in range(336)]
    length = raw["slot_halfhours"]
    return any(all(common[(t + k) % 336] for k in range(length)) for t in range(336))


def _table(text: str, groups: Groups) -> tuple[list[str], Decimal]:
    head, *lines = text.splitlines()
    count, _, _, *bounds = head.split()
    wrong = [] if sum(map(len, groups)) == int(count) else ["somebody waits"]
    left = sorted(
        (int(high), int(low)) for low, high in zip(bounds[::2], bounds[1::2], strict=True)
    )
    for size in sorted(map(len, groups)):
        # Of the bounds that this size reaches, the one that closes first: if any fits, it does.
        fitting = next((bound for bound in left if bound[1] <= size), (0, 0))
        if fitting[0] < size:
            wrong.append(f"no bounds are left for a group of {size}")
        else:
            left.remove(fitting)
    if left:
        wrong.append(f"{len(left)} groups are missing")
    pairs = ((int(one), int(other), Decimal(w)) for one, other, w in map(str.split, lines))
    return wrong, Decimal(_sum({(min(a, b), max(a, b)): w for a, b, w in pairs}, groups))


def _sum(weights: dict[tuple[int, int], Any], groups: Groups) -> Any:
    return sum(weights[pair] for group in groups for pair in combinations(sorted(group), 2))


def main() -> int:
    """Judge the answer that the command line names."""
    if len(sys.argv) != 3:
        print("usage: check.py INSTANCE ANSWER", file=sys.stderr)
        return 2
    instance, answer = sys.argv[1:]
    try:
        found = json.loads(sys.stdin.read() if answer == "-" else Path(answer).read_text("utf-8"))
        wrong, objective = judge(Path(instance).read_text("utf-8"), found["groups"])
        if not wrong and abs(float(objective) - found["objective"]) > 1e-6:
            wrong.append(f"the objective is {objective}, not {found['objective']}")
    except (OSError, ValueError, LookupError, TypeError, AttributeError) as error:
        print(f"error: cannot be judged: {error!r}", file=sys.stderr)
        return 2
    print("\n".join(wrong) or f"valid, objective {objective}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
