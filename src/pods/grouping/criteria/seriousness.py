"""Do they mean it alike: how often, how ordered, and how far they are?"""

from collections.abc import Sequence
from typing import TypeVar

from pods.grouping.criteria.interface import (
    Criterion,
    Facts,
    Members,
    PairPoints,
    Stage,
    told,
)

T = TypeVar("T")

SAME_RHYTHM = 6
OTHER_RHYTHM = -8
"""Points of a pair that would meet as often, or one at least twice as often as the other."""

SAME_STRUCTURE = 4
OTHER_STRUCTURE = -6
"""Points of a pair that likes meetings alike, or otherwise."""

SAME_STAGE = 6
OTHER_STAGE = -10
"""Points of peers, and of a beginner with somebody seasoned: one would advise, not share."""

_STAGES = {
    Stage.BEGINNING: "beginning",
    Stage.UNDER_WAY: "under way",
    Stage.SEASONED: "seasoned",
}


def points(facts: Facts) -> PairPoints | None:
    """More than 0 for two who mean it alike, less for two who do not."""
    rhythms, structures, stages = facts.rhythms, facts.structures, facts.stages
    if not any(map(told, (rhythms, structures, stages))):
        return None

    def judge(one: int, other: int) -> int:
        total = _rhythm(rhythms[one], rhythms[other]) if rhythms else 0
        if structures and structures[one] and structures[other]:
            is_same = structures[one] == structures[other]
            total += SAME_STRUCTURE if is_same else OTHER_STRUCTURE
        return total + (_stage(stages[one], stages[other]) if stages else 0)

    return judge


def sentence(facts: Facts, members: Members) -> str | None:
    """In what they differ most, by name; else what is the same of all."""
    unlike = [
        _unlike_stages(facts, members),
        _unlike_rhythms(facts, members),
        _unlike_structures(facts, members),
    ]
    worst = next((said for said in unlike if said), None)
    return worst or _alike(facts, members)


def _rhythm(one: int | None, other: int | None) -> int:
    if one is None or other is None:
        return 0
    if one == other:
        return SAME_RHYTHM
    return OTHER_RHYTHM if max(one, other) >= 2 * min(one, other) else 0


def _stage(one: Stage | None, other: Stage | None) -> int:
    if one is None or other is None:
        return 0
    if one == other:
        return SAME_STAGE
    return OTHER_STAGE if abs(one - other) > 1 else 0


def _unlike_stages(facts: Facts, members: Members) -> str | None:
    known = _known(facts.stages, members)
    first = next((one for one, stage in known if stage == Stage.BEGINNING), None)
    last = next((one for one, stage in known if stage == Stage.SEASONED), None)
    if first is None or last is None:
        return None
    return f"{facts.label(first)} would begin beside {facts.label(last)}, who is seasoned"


def _unlike_rhythms(facts: Facts, members: Members) -> str | None:
    known = _known(facts.rhythms, members)
    if not known:
        return None
    often, seldom = (extreme(known, key=lambda each: each[1]) for extreme in (min, max))
    if seldom[1] < 2 * often[1]:
        return None
    return (
        f"{facts.label(often[0])} would meet {_often(often[1])}, "
        f"{facts.label(seldom[0])} {_often(seldom[1])}"
    )


def _unlike_structures(facts: Facts, members: Members) -> str | None:
    known = _known(facts.structures, members)
    words = sorted({word for _, word in known})
    if len(words) == 1 or not words:
        return None
    one, other = (next(who for who, word in known if word == each) for each in words[:2])
    return f"{facts.label(one)} would like it {words[0]}, {facts.label(other)} {words[1]}"


def _alike(facts: Facts, members: Members) -> str | None:
    """What is the same of all, where it is known of each of them."""
    rhythm, structure = _same(facts.rhythms, members), _same(facts.structures, members)
    stage = _same(facts.stages, members)
    said = [
        "" if rhythm is None else f"all would meet {_often(rhythm)}",
        "" if structure is None else f"all like it {structure}",
        "" if stage is None else f"all are {_STAGES[stage]}",
    ]
    return "; ".join(part for part in said if part) or None


def _same(table: Sequence[T | None], members: Members) -> T | None:
    """What a table says of every one of them; None: not the same, or not known of all."""
    known = _known(table, members)
    values = {value for _, value in known}
    return values.pop() if len(values) == 1 and len(known) == len(members) > 1 else None


def _known(table: Sequence[T | None], members: Members) -> list[tuple[int, T]]:
    """Those members of whom a table says something, and what."""
    return [(one, value) for one in members if table and (value := table[one]) is not None]


def _often(weeks: int) -> str:
    return {1: "every week", 2: "every second week"}.get(weeks, f"every {weeks} weeks")


CRITERION = Criterion(
    name="seriousness",
    question="Do they mean it alike: how often, how ordered, how far they are?",
    weight=2,
    goes_by="how often they would meet, loose or structured, and their stage",
    known=lambda facts: told(facts.rhythms) | told(facts.structures) | told(facts.stages),
    supply=lambda _: "pods edit-person NAME --cadence 2 --stage seasoned",
    pair=points,
    sentence=sentence,
)
