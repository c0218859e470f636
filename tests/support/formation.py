"""The formation round as a grouping problem, made from the example that users read."""

import tomllib
from collections.abc import Collection
from pathlib import Path
from typing import Any

from pods.grouping.problem import Problem
from pods.grouping.sizes import total_factors
from pods.hours.availability import parse_hours
from pods.hours.season import Season
from pods.hours.slots import Schedule, start_mask

EXAMPLE = Path(__file__).parents[2] / "examples" / "formation-round.toml"


def formation_round(
    *,
    ladder: Collection[str] = ("in",),
    also: Collection[str] = (),
    minutes: int = 90,
    weeks: int = 6,
    **changed: Any,
) -> Problem:
    """Whoever stands where `ladder` says, and some more, as one round.

    `weeks=1` looks at the first week alone, before any clock changes.
    """
    book = tomllib.loads(EXAMPLE.read_text("utf-8"))
    people = {
        one: entry
        for one, entry in sorted(book["people"].items())
        if entry.get("interest") in ladder or one in also
    }
    season = Season(book["settings"]["season-start"], weeks=weeks)
    hours = [
        Schedule(one, entry["time-zone"], tuple(parse_hours(entry["free"])))
        for one, entry in people.items()
    ]
    zones = {entry["time-zone"] for entry in people.values() if entry.get("can-call")}
    place = {one: position for position, one in enumerate(people)}
    topics = [frozenset(entry["topics"]) for entry in people.values()]
    fields: dict[str, Any] = {
        "size_factors": total_factors(3, 7),
        "together": _rules(book, place, kind="together"),
        "apart": _rules(book, place, kind="apart"),
        "start_masks": {
            zone: tuple(
                start_mask(schedule, anchor=zone, season=season, minutes=minutes)
                for schedule in hours
            )
            for zone in sorted(zones)
        },
        "anchors": tuple(entry["time-zone"] for entry in people.values()),
        "can_call": tuple(entry.get("can-call", False) for entry in people.values()),
    }
    return Problem(
        people=tuple(people),
        scores=tuple(tuple(10 * len(one & other) for other in topics) for one in topics),
        **fields | changed,
    )


def _rules(book: Any, place: dict[str, int], *, kind: str) -> tuple[Any, ...]:
    return tuple(
        tuple(sorted(place[one] for one in rule["people"]))
        for rule in book["rules"].values()
        if rule["kind"] == kind and all(one in place for one in rule["people"])
    )
