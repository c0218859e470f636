"""Do they mean it alike: how often, how ordered, and how far they are?"""

from pods.grouping.criteria.interface import (
    Criterion,
    Facts,
    Members,
    PairPoints,
    Stage,
    told,
)

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
    """In what they differ most, by name; or that they are alike, where that is known of all."""
    parts = [_rhythms(facts, members), _structures(facts, members), _stages(facts, members)]
    return "; ".join(part for part in parts if part) or None


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


def _rhythms(facts: Facts, members: Members) -> str | None:
    known = [
        (facts.rhythms[one], one)
        for one in members
        if facts.rhythms and facts.rhythms[one] is not None
    ]
    weeks = [rhythm for rhythm, _ in known if rhythm is not None]
    if len(weeks) < 2:  # noqa: PLR2004 - two are what it takes to differ
        return None
    if min(weeks) == max(weeks):
        return f"all would meet {_often(weeks[0])}" if len(weeks) == len(members) else None
    if max(weeks) < 2 * min(weeks):
        return None
    first = next(one for rhythm, one in known if rhythm == min(weeks))
    last = next(one for rhythm, one in known if rhythm == max(weeks))
    return (
        f"{facts.label(first)} would meet {_often(min(weeks))}, "
        f"{facts.label(last)} {_often(max(weeks))}"
    )


def _structures(facts: Facts, members: Members) -> str | None:
    known = {
        one: facts.structures[one] for one in members if facts.structures and facts.structures[one]
    }
    words = sorted({word for word in known.values() if word})
    if len(words) == 1 and len(known) == len(members) > 1:
        return f"all like it {words[0]}"
    if len(words) < 2:  # noqa: PLR2004 - two are what it takes to differ
        return None
    one, other = (next(who for who, word in known.items() if word == each) for each in words[:2])
    return f"{facts.label(one)} would like it {words[0]}, {facts.label(other)} {words[1]}"


def _stages(facts: Facts, members: Members) -> str | None:
    known = {
        one: stage for one in members if facts.stages and (stage := facts.stages[one]) is not None
    }
    if not known:
        return None
    low, high = min(known.values()), max(known.values())
    if low == high:
        is_all = len(known) == len(members) > 1
        return f"all are {_STAGES[low]}" if is_all else None
    if high - low == 1:
        return None
    one, other = (next(who for who, at in known.items() if at == each) for each in (low, high))
    return f"{facts.label(one)} would begin beside {facts.label(other)}, who is seasoned"


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
