"""Is there an hour that is good for everybody, and if not: is it somebody else's turn?"""

from typing import NamedTuple

from pods.grouping.criteria.interface import Criterion, Facts, Hours, Members, PodPoints

STRAIN = -10
"""Points for each person whom the best hour does not suit, and again for each pod in which they
meet at such an hour already: bad hours are shared out."""

MOST_STRAINS = 4
"""Strains that still count."""


class _Best(NamedTuple):
    """The start that strains least: its bit, its strains, and whom it does not suit."""

    start: int
    strains: int
    people: tuple[int, ...]


def points(facts: Facts) -> PodPoints | None:
    """Less than 0 where no hour suits everybody."""
    hours = facts.hours
    if hours is None or not hours.strained:
        return None

    tables = [
        tuple(-1 if mask is None else mask for mask in masks) for masks in hours.good.values()
    ]

    # Inner loop: where some start is good for all on every clock, nobody has to be asked whose
    # clock counts. A pod without hours has no such start, unless it has no strain either.
    def judge(members: Members, bits: int) -> int:
        if not bits & hours.strained:
            return 0
        for masks in tables:
            shared = -1
            for person in members:
                shared &= masks[person]
            if not shared:
                break
        else:
            return 0
        best = _best(hours, members)
        return STRAIN * best.strains if best else 0

    return PodPoints(judge)


def sentence(facts: Facts, members: Members) -> str | None:
    """Whom the best hour does not suit."""
    hours = facts.hours
    strained = [one for one in members if hours is not None and hours.strained >> one & 1]
    best = _best(hours, members) if hours is not None and strained else None
    if best is None or not best.people:
        return None
    return f"no hour suits all, the best is a strain for {facts.names(best.people)}"


def _best(hours: Hours, members: Members) -> _Best | None:
    """The first of the starts that strain least; None where the pod has no hours."""
    found = hours.when(members)
    if found is None:
        return None
    zone, starts = found
    good = hours.good[zone]
    # reached[n]: the starts at which the people so far have n strains; the last one: n or more.
    reached = [starts, *([0] * MOST_STRAINS)]
    for person in members:
        fine = good[person]
        if fine is None or not starts & ~fine:
            continue
        cost = 1 + hours.burdens[person]
        moved = [0] * len(reached)
        for strains, at in enumerate(reached):
            moved[strains] |= at & fine
            moved[min(strains + cost, MOST_STRAINS)] |= at & ~fine
        reached = moved
    strains, at = next((strains, at) for strains, at in enumerate(reached) if at)
    start = at & -at
    return _Best(start, strains, tuple(one for one in members if not _suits(good[one], start)))


def _suits(good: int | None, start: int) -> bool:
    return good is None or bool(good & start)


CRITERION = Criterion(
    name="good-hours",
    question="Is there an hour that is good for everybody, and else a fair share of bad ones?",
    weight=2,
    goes_by="good hours, hours that merely do, night and early morning",
    known=lambda facts: facts.hours_known,
    supply=lambda _: "pods edit-person NAME --free 'tue 18-21' --time-zone ZONE",
    pod=points,
    sentence=sentence,
)
