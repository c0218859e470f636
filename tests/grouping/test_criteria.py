"""Criteria: points, and sentences that are true."""

from itertools import combinations
from typing import Any

import pytest

from pods.grouping.criteria import ALL
from pods.grouping.criteria.interface import (
    Criterion,
    Facts,
    Keenness,
    PairPoints,
    Strength,
    Tie,
    bits_of,
)

NAMES = ("Ada", "Bo", "Cy", "Dee", "Eli", "Flo")
CRITERIA = {criterion.name: criterion for criterion in ALL}


def facts(**known: Any) -> Facts:
    return Facts(label=NAMES.__getitem__, **known)


def things(*texts: str) -> tuple[frozenset[str], ...]:
    return tuple(frozenset(text.split()) for text in texts)


def told(name: str, known: Facts, *members: int) -> str | None:
    return CRITERIA[name].sentence(known, members)


def points(name: str, known: Facts, *members: int) -> int:
    """All points of a criterion for a pod: of its pairs, and of the whole."""
    criterion = CRITERIA[name]
    pair = criterion.pair(known) if criterion.pair else None
    whole = criterion.pod(known) if criterion.pod else None
    total = sum(pair(*two) for two in combinations(members, 2)) if pair else 0
    return total + (whole.of(members, bits_of(members)) if whole else 0)


@pytest.mark.parametrize("criterion", ALL, ids=lambda criterion: criterion.name)
def test_a_criterion_says_what_it_asks_and_is_silent_where_nothing_is_known(
    criterion: Criterion,
) -> None:
    assert criterion.question.endswith("?")
    assert criterion.weight > 0
    assert criterion.pair or criterion.pod
    nothing = facts()
    empty = facts(
        topics=things("", "", ""),
        seeks=things("", "", ""),
        offers=things("", "", ""),
        keenness=(Keenness.UNKNOWN,) * 3,
    )
    for known in (nothing, empty):
        assert points(criterion.name, known, 0, 1, 2) == 0
        assert criterion.sentence(known, (0, 1, 2)) is None


def test_a_rare_thing_in_common_counts_more_than_one_that_everybody_likes() -> None:
    known = facts(topics=things("food", "food", "food bees", "food bees"))
    assert known.rarity == {"food": 10, "bees": 20}
    assert points("shared-intention", known, 0, 1) == 10 + 10
    assert points("shared-intention", known, 2, 3) == 30 + 20


def test_whoever_named_nothing_makes_nothing_rarer() -> None:
    assert facts(topics=things("food", "food", "", "")).rarity == {"food": 10}


def between(known: Facts) -> PairPoints:
    pair = CRITERIA["shared-intention"].pair
    made = pair(known) if pair else None
    assert made
    return made


def test_what_both_seek_counts_more_than_what_both_like_and_a_match_lies_between() -> None:
    like = facts(topics=things("calm", "calm", "food"))
    seek = facts(seeks=things("calm", "calm", "food"))
    match = facts(seeks=things("calm", "", "food"), offers=things("", "calm", "food"))
    found = [between(known)(0, 1) for known in (like, match, seek)]
    assert found == sorted(set(found))


def test_twins_in_everything_reach_a_ceiling() -> None:
    alike = facts(seeks=things("a b c d e f g h", "a b c d e f g h", "z"))
    assert points("shared-intention", alike, 0, 1) == 120 + 45


def test_shared_things_are_told_of_all_of_most_or_of_those_who_have_them() -> None:
    known = facts(
        topics=things("food move", "food move", "food move sea", "food bees", "bees", "sea")
    )
    assert told("shared-intention", known, 0, 1) == "all share move and food"
    assert told("shared-intention", known, 0, 1, 2, 3) == "all share food, most also move"
    assert told("shared-intention", known, 0, 1, 4) == "most share move and food"
    assert told("shared-intention", known, 0, 2, 4, 5) == "Cy and Flo share sea"
    assert told("shared-intention", known, 0, 4) is None


def test_what_they_look_for_is_told_before_what_they_like() -> None:
    known = facts(topics=things("food", "food", ""), seeks=things("calm", "calm", "calm"))
    assert told("shared-intention", known, 0, 1, 2) == "all look for calm; most share food"


def test_a_single_beside_couples_is_named_and_costs_points() -> None:
    known = facts(couples=frozenset({(0, 1), (2, 3)}))
    assert told("nobody-alone", known, 0, 1, 2, 3) == "two couples, nobody alone beside them"
    assert points("nobody-alone", known, 0, 1, 2, 3) == 0
    assert told("nobody-alone", known, 0, 1, 2, 3, 4) == "Eli would be alone beside two couples"
    assert points("nobody-alone", known, 0, 1, 2, 3, 4) < 0
    assert told("nobody-alone", known, 0, 1, 2) == "Cy would be alone beside a couple"
    assert told("nobody-alone", known, 0, 1, 2, 4) is None
    assert points("nobody-alone", known, 0, 1, 2, 4) == 0


def test_many_couples_are_counted_in_figures() -> None:
    known = Facts(label=str, couples=frozenset((one, one + 1) for one in range(0, 12, 2)))
    assert told("nobody-alone", known, *range(12)) == "6 couples, nobody alone beside them"


def test_the_only_newcomer_is_named_and_two_are_company() -> None:
    known = facts(newcomers=frozenset({0, 4}))
    assert told("nobody-alone", known, 0, 1, 2) == "Ada would be the only newcomer"
    assert points("nobody-alone", known, 0, 1, 2) < 0
    assert told("nobody-alone", known, 0, 1, 4) is None
    assert points("nobody-alone", known, 0, 1, 4) == points("nobody-alone", known, 1, 2, 3) == 0


def test_whoever_is_keen_is_named_but_never_the_caller() -> None:
    keen, willing = Keenness.KEEN, Keenness.WILLING
    known = facts(keenness=(keen, keen, willing, keen, keen, keen), me=0)
    assert told("energy", known, 0, 1, 2) == "Bo is keen"
    assert told("energy", known, 1, 2, 3) == "Bo and Dee are keen"
    assert told("energy", known, 0, 2) is None
    gains = [points("energy", known, *members) for members in ((0, 2), (1,), (1, 3), (1, 3, 4))]
    assert gains == sorted(set(gains))
    assert points("energy", known, 1, 3, 4, 5) == gains[-1]


def test_a_friends_friend_or_a_weak_tie_is_a_bridge() -> None:
    known = facts(
        ties={
            (0, 1): Tie("friend", Strength.FRIENDLY),
            (1, 2): Tie("friend", Strength.CLOSE),
            (3, 4): Tie("knows", Strength.WEAK),
        }
    )
    assert told("bridge", known, 0, 1, 2) == "Ada and Cy would meet through Bo"
    assert told("bridge", known, 0, 3, 4) == "Dee and Eli would get to know each other better"
    assert points("bridge", known, 0, 1, 2) == points("bridge", known, 0, 3, 4) > 0
    assert told("bridge", known, 0, 1, 5) is None
    assert points("bridge", known, 0, 1, 5) == 0


def test_a_bridge_is_neither_within_a_couple_nor_with_the_caller() -> None:
    ties = {(0, 1): Tie("knows", Strength.WEAK), (1, 2): Tie("friend", Strength.FRIENDLY)}
    assert points("bridge", facts(ties=ties, me=0), 0, 1, 2) == 0
    pair = {(0, 1): Tie("friend", Strength.CLOSE), (1, 2): Tie("friend", Strength.CLOSE)}
    assert points("bridge", facts(ties=pair, couples=frozenset({(0, 2)})), 0, 1, 2) == 0
    assert facts(ties=pair).tie(2, 1) == pair[1, 2]
    assert facts(ties=pair).tie(0, 2) is None


def test_pairs_that_sat_together_cost_points_couples_aside() -> None:
    known = facts(shared_pods={(0, 1): 2, (1, 2): 1, (3, 4): 9}, couples=frozenset({(0, 1)}))
    assert told("fresh-pairs", known, 0, 1) == "nobody sat together before"
    assert told("fresh-pairs", known, 0, 1, 2) == "Bo and Cy sat together before"
    assert told("fresh-pairs", known, 1, 2, 3, 4) == "2 pairs sat together before"
    assert told("fresh-pairs", known, 5) is None
    assert points("fresh-pairs", known, 0, 1) == 0
    assert points("fresh-pairs", known, 3, 4) == 3 * points("fresh-pairs", known, 1, 2) < 0
