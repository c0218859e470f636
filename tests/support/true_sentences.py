"""Whether a sentence of a criterion is true: read again, word for word, against the raw facts.

It shares no code with the criteria: each claim is a pattern, and what the words claim of whom is
counted again here. A sentence that no pattern knows is not true.
"""

import re
from collections.abc import Callable
from itertools import combinations
from math import asin, cos, radians, sin, sqrt

from pods.grouping.criteria.interface import Facts, Home, Keenness, Stage, Strength
from tests.support.any_facts import NAMES

Members = tuple[int, ...]
Claim = Callable[[Facts, Members, "re.Match[str]"], bool]

_LIST = r"([\w ,]+)"
_STAGES = {"beginning": Stage.BEGINNING, "under way": Stage.UNDER_WAY, "seasoned": Stage.SEASONED}
_OFTEN = {"every week": 1, "every second week": 2, "every 3 weeks": 3, "every 4 weeks": 4}
_NUMBERS = ("no couple", "a couple", "two couples", "three couples", "four couples", "five couples")


def is_true(criterion: str, text: str, facts: Facts, members: Members) -> bool:
    """Whether each part of a sentence is true of these members."""
    return all(_part_is_true(criterion, part, facts, members) for part in text.split("; "))


def _part_is_true(criterion: str, part: str, facts: Facts, members: Members) -> bool:
    for pattern, claim in _CLAIMS[criterion].items():
        found = re.fullmatch(pattern, part)
        if found:
            return claim(facts, members, found)
    return False


def _listed(text: str) -> list[str]:
    return re.split(r", | and ", text)


def _people(text: str) -> list[int]:
    return [NAMES.index(name) for name in _listed(text)]


def _table(facts: Facts, verb: str) -> tuple[frozenset[str], ...]:
    return facts.seeks if verb == "look for" else facts.topics


def _holders(facts: Facts, members: Members, verb: str, thing: str) -> list[int]:
    return [one for one in members if thing in _table(facts, verb)[one]]


def _all_share(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    return all(
        len(_holders(facts, members, found[1], thing)) == len(members)
        for thing in _listed(found[2])
    )


def _all_and_most(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    more = _listed(found[3])
    return _all_share(facts, members, found) and _most(facts, members, found[1], more)


def _most_share(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    return _most(facts, members, found[1], _listed(found[2]))


def _most(facts: Facts, members: Members, verb: str, things: list[str]) -> bool:
    shares = [len(_holders(facts, members, verb, thing)) for thing in things]
    return all(len(members) / 2 < share < len(members) for share in shares)


def _some_share(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    named = _people(found[1])
    return len(named) > 1 and named == _holders(facts, members, found[2], found[3])


def _keen(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    keen = [
        one
        for one in members
        if one != facts.me and facts.keenness and facts.keenness[one] == Keenness.KEEN
    ]
    others = [one for one in members if one != facts.me]
    return keen == (others if found[0] == "all are keen" else _people(found[1]))


def _couples(facts: Facts, members: Members) -> list[tuple[int, int]]:
    return [pair for pair in facts.couples if set(pair) <= set(members)]


def _singles(facts: Facts, members: Members) -> list[int]:
    paired = {one for pair in _couples(facts, members) for one in pair}
    return [one for one in members if one not in paired]


def _several_couples(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    count = len(_couples(facts, members))
    is_so = found[1] in {f"{count} couples", *_NUMBERS[count : count + 1]}
    return is_so and len(_singles(facts, members)) != 1


def _beside_couples(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    count = len(_couples(facts, members))
    is_so = found[2] in {f"{count} couples", *_NUMBERS[count : count + 1]}
    return is_so and _singles(facts, members) == _people(found[1])


def _beside_friends(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    (outsider,) = _people(found[1])
    rest = [one for one in members if one not in {outsider, facts.me}]
    strengths = [facts.tie(*pair) for pair in combinations(rest, 2)]
    are_friends = all(tie is not None and tie.strength >= Strength.FRIENDLY for tie in strengths)
    knows_somebody = any(outsider in pair for pair in facts.ties)
    knows_them = any(facts.tie(outsider, one) for one in rest)
    return len(rest) > 2 and are_friends and knows_somebody and not knows_them


def _lone_language(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    (lone,) = _people(found[1])
    speak = [found[2] in facts.languages[one] for one in members]
    return (
        speak.count(False) == 1 and not speak[members.index(lone)] and bool(facts.languages[lone])
    )


def _lone_newcomer(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    return _people(found[1]) == sorted(facts.newcomers & set(members))


def _all_meet(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    return {facts.rhythms[one] for one in members} == {_OFTEN[found[1]]}


def _unlike_rhythms(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    one, other = NAMES.index(found[1]), NAMES.index(found[3])
    said = _OFTEN[found[2]], _OFTEN[found[4]]
    known = [facts.rhythms[each] or said[0] for each in members]
    is_so = (facts.rhythms[one], facts.rhythms[other]) == said
    return is_so and said == (min(known), max(known)) and said[1] >= 2 * said[0]


def _all_like(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    return {facts.structures[one] for one in members} == {found[1]}


def _unlike_structures(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    one, other = NAMES.index(found[1]), NAMES.index(found[3])
    named = facts.structures[one], facts.structures[other]
    return {one, other} <= set(members) and named == (found[2], found[4]) and found[2] != found[4]


def _all_stand(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    return {facts.stages[one] for one in members} == {_STAGES[found[1]]}


def _beginner(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    one, other = NAMES.index(found[1]), NAMES.index(found[2])
    ends = facts.stages[one], facts.stages[other]
    return {one, other} <= set(members) and ends == (Stage.BEGINNING, Stage.SEASONED)


def _best_strain(facts: Facts, members: Members, start: int) -> tuple[int, list[int]]:
    assert facts.hours is not None
    found = facts.hours.when(members)
    assert found is not None
    bad = [
        one
        for one in members
        if (good := facts.hours.good[found[0]][one]) is not None and not good >> start & 1
    ]
    return min(sum(1 + facts.hours.burdens[one] for one in bad), 4), bad


def _strains(facts: Facts, members: Members) -> list[tuple[int, list[int]]]:
    found = facts.hours.when(members) if facts.hours is not None else None
    starts = [start for start in range(8) if found is not None and found[1] >> start & 1]
    return [_best_strain(facts, members, start) for start in starts]


def _strain(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    strains = _strains(facts, members)
    least = min(cost for cost, _ in strains)
    return least > 0 and (least, _people(found[1])) in strains


def _through(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    one, other, through = (NAMES.index(found[place]) for place in (1, 2, 3))
    is_inside = {one, other, through} <= set(members) and facts.me not in {one, other}
    return (
        is_inside
        and facts.tie(one, other) is None
        and not facts.is_couple(one, other)
        and facts.tie(one, through) is not None
        and facts.tie(other, through) is not None
    )


def _closer(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    one, other = NAMES.index(found[1]), NAMES.index(found[2])
    tie = facts.tie(one, other)
    return (
        {one, other} <= set(members)
        and facts.me not in {one, other}
        and tie is not None
        and tie.strength == Strength.WEAK
    )


def _sat_together(facts: Facts, members: Members) -> list[list[int]]:
    return [
        [*pair]
        for pair in combinations(members, 2)
        if facts.shared_pods.get(pair) and not facts.is_couple(*pair)
    ]


def _pair_again(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    return _sat_together(facts, members) == [_people(found[1])]


def _pairs_again(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    return len(_sat_together(facts, members)) == int(found[1]) > 1


def _none_again(facts: Facts, members: Members, _: "re.Match[str]") -> bool:
    return not _sat_together(facts, members)


def _crowd(kind: str, group: int | None) -> Claim:
    def claim(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
        people, table = _people(found[1]), facts.circles[kind]
        (circle,) = {table[one] for one in people}
        inside = [one for one in members if table[one] == circle]
        is_named = group is None or found[group] == circle
        return (
            is_named
            and circle is not None
            and people == inside
            and len(people) > facts.most_of[kind]
        )

    return claim


def _steady(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    steady = [
        one
        for one in members
        if facts.attendance
        and (known := facts.attendance[one]) is not None
        and known.expected >= 4
        and known.there / known.expected >= 0.8
    ]
    return steady == _people(found[1])


def _differ(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    words = [facts.traits[found[1]][one] for one in members]
    return all(words) and all(not one & other for one, other in combinations(words, 2))


def _mixed(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    words = [facts.traits[found[1]][one] for one in members]
    return set(_listed(found[2])) == set[str]().union(*words)


def _way(one: Home, other: Home) -> float:
    """On a sphere, by the haversine formula; without a map, only the same place is known."""
    if one.map is None or other.map is None:
        return 0.0 if one.place == other.place else float("nan")
    (north, east), (south, west) = one.map, other.map
    half = sin(radians(north - south) / 2) ** 2
    half += cos(radians(north)) * cos(radians(south)) * sin(radians(east - west) / 2) ** 2
    return 2 * 6371 * asin(sqrt(half))


def _ways(facts: Facts, members: Members, person: int | None = None) -> list[float]:
    pairs = [pair for pair in combinations(members, 2) if person is None or person in pair]
    homes = [(facts.homes[one], facts.homes[other]) for one, other in pairs]
    return [_way(one, other) if one and other else float("nan") for one, other in homes]


def _far(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    one, other = facts.homes[NAMES.index(found[1])], facts.homes[NAMES.index(found[2])]
    assert one is not None
    assert other is not None
    ways = _ways(facts, members)
    return abs(_way(one, other) - int(found[3])) < 1 and all(
        way < int(found[3]) + 1 for way in ways
    )


def _same_place(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    return {home.place if home else None for home in (facts.homes[one] for one in members)} == {
        found[1]
    }


def _ride(facts: Facts, members: Members, found: "re.Match[str]") -> bool:
    return all(
        facts.cars[one] is False and all(way > 7.5 for way in _ways(facts, members, one))
        for one in _people(found[1])
    )


def _less_in_common(facts: Facts, members: Members, _: "re.Match[str]") -> bool:
    usual = [_shared(facts, *pair) for pair in combinations(range(len(NAMES)), 2)]
    here = [_shared(facts, *pair) for pair in combinations(members, 2)]
    return _mean(here) < _mean(usual)


def _mean(shares: list[int | None]) -> float:
    known = [share for share in shares if share is not None]
    return sum(known) / len(known)


def _shared(facts: Facts, one: int, other: int) -> int | None:
    """The points of what two people share; None where one of them named nothing."""
    tables = facts.topics, facts.seeks, facts.offers
    mine, theirs = (
        [table[who] if table else frozenset() for table in tables] for who in (one, other)
    )
    if not any(mine) or not any(theirs):
        return None
    given = mine[2] & theirs[1] | theirs[2] & mine[1]
    total = sum(facts.rarity[thing] for thing in mine[0] & theirs[0])
    total += 3 * sum(facts.rarity[thing] for thing in mine[1] & theirs[1])
    total += 2 * sum(facts.rarity[thing] for thing in given) if facts.seeks and facts.offers else 0
    return min(total, 120)


_CLAIMS: dict[str, dict[str, Claim]] = {
    "shared-intention": {
        rf"all (look for|share) {_LIST}, most also {_LIST}": _all_and_most,
        rf"all (look for|share) {_LIST}": _all_share,
        rf"most (look for|share) {_LIST}": _most_share,
        rf"{_LIST} (look for|share) (\w+)": _some_share,
    },
    "nobody-alone": {
        r"([\w ]+), nobody alone beside them": _several_couples,
        r"(\w+) would be alone beside old friends": _beside_friends,
        r"(\w+) would be alone beside ([\w ]+)": _beside_couples,
        r"(\w+) would be the only one without (\w+)": _lone_language,
        r"(\w+) would be the only newcomer": _lone_newcomer,
    },
    "energy": {"all are keen": _keen, rf"{_LIST} (?:is|are) keen": _keen},
    "seriousness": {
        r"all would meet (.+)": _all_meet,
        r"(\w+) would meet (.+), (\w+) (every .+)": _unlike_rhythms,
        r"all like it (\w+)": _all_like,
        r"(\w+) would like it (\w+), (\w+) (\w+)": _unlike_structures,
        r"all are (.+)": _all_stand,
        r"(\w+) would begin beside (\w+), who is seasoned": _beginner,
    },
    "good-hours": {
        rf"no hour suits all, the best is a strain for {_LIST}": _strain,
    },
    "bridge": {
        r"(\w+) and (\w+) would meet through (\w+)": _through,
        r"(\w+) and (\w+) would get to know each other better": _closer,
    },
    "fresh-pairs": {
        r"(\d+) pairs sat together before": _pairs_again,
        "nobody sat together before": _none_again,
        rf"{_LIST} sat together before": _pair_again,
    },
    "many-circles": {
        rf"{_LIST} are one household": _crowd("household", None),
        rf"{_LIST} work at (\w+)": _crowd("workplace", 2),
        rf"{_LIST} live in (\w+)": _crowd("place", 2),
    },
    "steady": {rf"{_LIST} nearly always comes?": _steady},
    "diversity": {r"all differ in (\w+)": _differ, rf"(\w+): {_LIST}": _mixed},
    "near": {
        r"all live in (\w+)": _same_place,
        r"(\w+) and (\w+) live (\d+) km apart": _far,
        rf"{_LIST} would need a ride": _ride,
    },
    "worst-pod": {"they have less in common than people on this list usually do": _less_in_common},
}
