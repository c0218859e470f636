"""Is a pods-mdgp-1 document what the format says? It may come from anybody."""

from collections.abc import Iterator
from typing import Any

MOST_PEOPLE = 5_000
"""More would not fit into the memory of a small machine."""

HEAVIEST = 10**12
"""Weights beyond it are a mistake."""

WEEK_DIGITS = 84
"""Hex digits that 336 half-hours take."""


def first_fault(document: Any) -> str | None:
    """The first thing that cannot be so, in a few words; None: there is none."""
    return next(_faults(document), None)


def _faults(document: Any) -> Iterator[str]:
    """Stops before a fault on which the next checks would stumble."""
    if not isinstance(document, dict):
        yield "not a JSON object"
        return
    if document.get("format") != "pods-mdgp-1":
        yield f"format is {_short(document.get('format'))}, not 'pods-mdgp-1'"
        return
    numbers = list(_number_faults(document))
    yield from numbers
    if not numbers:
        yield from _weight_faults(document)
        yield from _hour_faults(document)
        yield from _group_faults(document)
        yield from _known_faults(document)


def _number_faults(document: dict[str, Any]) -> Iterator[str]:
    ranges = {
        "n": (0, MOST_PEOPLE),
        "size_min": (1, MOST_PEOPLE),
        "size_max": (1, MOST_PEOPLE),
        "bench_penalty": (0, HEAVIEST),
        "slot_halfhours": (1, 336),
    }
    for key, (least, most) in ranges.items():
        value = document.get(key)
        if type(value) is not int or not least <= value <= most:
            yield f"{key} is {_short(value)}, not a whole number from {least} to {most}"
            return
    if document["size_min"] > document["size_max"]:
        yield "size_min is larger than size_max"
    if not isinstance(document.get("name", ""), str):
        yield f"name is {_short(document['name'])}, not a text"


def _weight_faults(document: dict[str, Any]) -> Iterator[str]:
    weights, count = document.get("weights"), document["n"]
    if not isinstance(weights, list) or len(weights) != count * (count - 1) // 2:
        told = f"{len(weights)} of them" if isinstance(weights, list) else _short(weights)
        yield f"weights is {told}, not a list of {count * (count - 1) // 2}"
    elif not set(map(type, weights)) <= {int}:
        odd = next(weight for weight in weights if type(weight) is not int)
        yield f"a weight is {_short(odd)}, not a whole number"
    elif weights and not -HEAVIEST <= min(weights) <= max(weights) <= HEAVIEST:
        yield f"a weight is beyond {HEAVIEST}"


def _hour_faults(document: dict[str, Any]) -> Iterator[str]:
    masks, count = document.get("availability"), document["n"]
    if masks is None:
        return
    if not isinstance(masks, list) or len(masks) != count:
        yield f"availability is neither null nor a list of {count}"
        return
    for person, mask in enumerate(masks):
        is_hex = isinstance(mask, str) and set(mask.lower()) <= set("0123456789abcdef")
        if not is_hex or not 0 < len(mask) <= WEEK_DIGITS:
            yield f"availability of {person} is {_short(mask)}, not {WEEK_DIGITS} hex digits"
            return


def _group_faults(document: dict[str, Any]) -> Iterator[str]:
    pods = document.get("pods", [])
    if not isinstance(pods, list) or not all(isinstance(pod, dict) for pod in pods):
        yield "pods is not a list of objects"
        return
    lists = {
        "together": (document.get("together", []), None),
        "apart": (document.get("apart", []), 2),
        "the members of pods": ([pod.get("members") for pod in pods], None),
        "before": (document.get("before", []), None),
    }
    for name, (groups, length) in lists.items():
        if not isinstance(groups, list):
            yield f"{name} is {_short(groups)}, not a list"
            continue
        for group in groups:
            if not _is_group(group, document["n"]) or (length and len(group) != length):
                yield f"{_short(group)} in {name} does not list different people"
                return


def _known_faults(document: dict[str, Any]) -> Iterator[str]:
    known = document.get("best_known")
    if known is None:
        return
    is_told = (
        isinstance(known, dict)
        and isinstance(known.get("benched"), list)
        and isinstance(known.get("affinity"), int | float)
        and isinstance(known.get("upper_bound"), int | float | None)
    )
    if not is_told:
        yield f"best_known is {_short(known)}, without affinity, benched and upper_bound"


def _is_group(group: Any, count: int) -> bool:
    return (
        isinstance(group, list)
        and all(type(person) is int and 0 <= person < count for person in group)
        and 0 < len(group) == len(set(group))
    )


def _short(value: Any) -> str:
    told = repr(value)
    return told if len(told) <= 40 else told[:37] + "..."
