"""Criteria: points, and sentences that are true."""

from itertools import combinations
from typing import Any

import pytest

from pods.grouping.criteria import ALL
from pods.grouping.criteria.interface import (
    Attendance,
    Criterion,
    Facts,
    Home,
    Hours,
    Keenness,
    PairPoints,
    Stage,
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


def test_only_a_trio_of_old_friends_makes_an_outsider_and_never_of_somebody_never_asked_about() -> (
    None
):
    friends = dict.fromkeys([(0, 1), (0, 2), (1, 2)], Tie("friend", Strength.FRIENDLY))
    known = facts(ties={**friends, (3, 4): Tie("knows", Strength.WEAK)})
    assert told("nobody-alone", known, 0, 1, 2, 3) == "Dee would be alone beside old friends"
    assert points("nobody-alone", known, 0, 1, 2, 3) == -20
    assert told("nobody-alone", known, 0, 1, 2, 5) is None  # of Flo nobody knows anything
    assert told("nobody-alone", known, 0, 1, 3) is None
    assert told("nobody-alone", known, 0, 1, 2, 3, 4) is None
    hosted = facts(ties=known.ties, me=2)
    assert told("nobody-alone", hosted, 0, 1, 2, 3) is None  # the Caller knows them all


def test_whoever_alone_lacks_the_language_of_all_others_is_named() -> None:
    known = facts(languages=things("pt en", "pt en", "pt", "en", "", "pt en"))
    assert told("nobody-alone", known, 0, 1, 3) == "Dee would be the only one without pt"
    assert points("nobody-alone", known, 0, 1, 3) == -20
    assert told("nobody-alone", known, 0, 3) is None
    assert told("nobody-alone", known, 0, 3, 4) is None  # of Eli nobody knows


def test_who_means_it_alike_is_told_of_all_and_in_what_two_differ_most_by_name() -> None:
    known = facts(
        rhythms=(2, 2, 4, 1, None, 3),
        structures=("loose", "loose", "structured", None, None, None),
        stages=(Stage.SEASONED, Stage.SEASONED, Stage.SEASONED, Stage.BEGINNING, None, None),
    )
    assert told("seriousness", known, 0, 1) == (
        "all would meet every second week; all like it loose; all are seasoned"
    )
    assert points("seriousness", known, 0, 1) == 6 + 4 + 6
    assert told("seriousness", known, 0, 2) == "Ada would meet every second week, Cy every 4 weeks"
    assert points("seriousness", known, 0, 2) == -8 - 6 + 6
    assert told("seriousness", known, 0, 3) == "Dee would begin beside Ada, who is seasoned"
    assert points("seriousness", known, 0, 3) == -8 - 10
    assert told("seriousness", known, 0, 5) is None
    assert points("seriousness", known, 0, 5) == 0  # two weeks or three
    assert told("seriousness", known, 0, 1, 4) is None  # of Eli nobody knows
    styles = facts(structures=known.structures)
    assert told("seriousness", styles, 1, 2) == "Bo would like it loose, Cy structured"
    under_way = facts(stages=(Stage.UNDER_WAY, Stage.SEASONED))
    assert (points("seriousness", under_way, 0, 1), told("seriousness", under_way, 0, 1)) == (
        0,
        None,
    )


def hours(*good: int | None, burdens: tuple[int, ...] = (0,) * 6) -> Hours:
    """Hours of one zone with three starts that all can make; bits say which are good."""
    strained = sum(1 << one for one, mask in enumerate(good) if mask is not None and mask != 0b111)
    return Hours(lambda _: ("here", 0b111), {"here": good}, strained, burdens)


def test_an_hour_that_suits_all_costs_nothing_and_else_the_least_strain_counts() -> None:
    known = facts(hours=hours(0b111, 0b110, 0b011, 0b100, None, None))
    assert points("good-hours", known, 0, 1, 2, 4) == 0
    assert told("good-hours", known, 0, 1, 2, 4) is None
    assert points("good-hours", known, 1, 2, 3) == -10
    assert told("good-hours", known, 1, 2, 3) == ("no hour suits all, the best is a strain for Dee")


def test_whoever_meets_at_a_bad_hour_already_is_spared_the_next() -> None:
    known = facts(hours=hours(0b001, 0b010, None, burdens=(2, 0, 0)))
    assert told("good-hours", known, 0, 1, 2) == "no hour suits all, the best is a strain for Bo"
    both = facts(hours=hours(0b001, 0b010, None, burdens=(2, 1, 0)))
    assert points("good-hours", both, 0, 1, 2) == -20
    worn = facts(hours=hours(0b001, 0b010, None, burdens=(9, 9, 0)))
    assert points("good-hours", worn, 0, 1, 2) == -40


def test_more_of_one_circle_than_is_enough_are_named_and_cost_points_each() -> None:
    known = facts(
        circles={
            "workplace": ("Mill", "Mill", "Mill", "Mill", None, None),
            "place": ("Lajes",) * 6,
            "household": ("home", "home", "home", None, None, None),
        },
        most_of={"workplace": 2, "household": 2},
    )
    assert told("many-circles", known, 0, 1, 4) is None
    assert told("many-circles", known, 0, 1, 3) == "Ada, Bo and Dee work at Mill"
    assert points("many-circles", known, 0, 1, 3) == -12
    assert told("many-circles", known, 0, 1, 2, 3) == (
        "Ada, Bo and Cy are one household; Ada, Bo, Cy and Dee work at Mill"
    )
    assert points("many-circles", known, 0, 1, 2, 3) == -36
    village = facts(circles=known.circles, most_of={"place": 3})
    assert told("many-circles", village, 0, 1, 2, 3) == "Ada, Bo, Cy and Dee live in Lajes"


def test_one_or_two_who_nearly_always_come_are_enough_and_nobody_is_shamed() -> None:
    there = [(8, 10), (4, 4), (10, 10), (3, 3), (7, 10), (0, 9)]
    known = facts(attendance=tuple(Attendance(*each) for each in there))
    gains = [points("steady", known, *pod) for pod in ((3, 4), (0, 3), (0, 1), (0, 1, 2))]
    assert gains == [0, 4, 6, 6]
    assert told("steady", known, 0, 4) == "Ada nearly always comes"
    assert told("steady", known, 0, 1) == "Ada and Bo nearly always come"
    assert told("steady", known, 3, 4, 5) is None


PICO = {"Madalena": (38.536, -28.527), "Lajes": (38.397, -28.254), "Criacao": (38.51, -28.51)}


def test_ways_between_homes_cost_points_and_whoever_gets_no_ride_is_named() -> None:
    homes = [Home(place, PICO[place]) for place in ("Madalena", "Madalena", "Lajes", "Criacao")]
    known = facts(
        homes=(*homes, Home("Elsewhere"), None), cars=(True, None, False, False, None, None)
    )
    assert told("near", known, 0, 1) == "all live in Madalena"
    assert told("near", known, 0, 1, 2) == "Ada and Cy live 28 km apart; Cy would need a ride"
    assert points("near", known, 0, 1, 2) == -14 - 14 - 10
    assert told("near", known, 0, 3) == "Ada and Dee live 3 km apart"
    assert points("near", known, 0, 3) == -1
    assert told("near", known, 0, 4) is None  # nobody knows where Elsewhere is
    assert told("near", known, 2, 5) is None
    assert points("near", known, 2, 4) == points("near", known, 2, 5) == 0


def test_the_whole_way_round_the_earth_costs_no_more_than_the_most() -> None:
    known = facts(homes=(Home("Pole", (90.0, 0.0)), Home("Other pole", (-90.0, 0.0))))
    assert points("near", known, 0, 1) == -30


def test_a_mix_is_told_field_by_field() -> None:
    known = facts(
        traits={
            "age": things("30s", "30s", "40s", "", "50s", ""),
            "origin": things("Pico", "Porto", "Pico", "", "", ""),
        }
    )
    assert told("diversity", known, 0, 1) == "all differ in origin"
    assert points("diversity", known, 0, 1) == 6
    assert told("diversity", known, 0, 1, 2) == "age: 30s and 40s; origin: Pico and Porto"
    assert points("diversity", known, 0, 1, 2) == 6 + 6 + 12
    assert told("diversity", known, 2, 3, 4) == "age: 40s and 50s"
    assert told("diversity", known, 0, 3) is None


def test_a_pod_that_shares_less_than_pairs_here_usually_do_pays_for_what_is_missing() -> None:
    known = facts(topics=things("food", "food", "food", "food", "bees", ""))
    # Ten pairs named something, six of them share food (13 points): 7 is what is usual.
    assert points("worst-pod", known, 0, 1, 2) == 0
    assert told("worst-pod", known, 0, 1, 2) is None
    assert points("worst-pod", known, 0, 4) == -7
    assert points("worst-pod", known, 0, 1, 4) == -2  # a third of the pairs have 13
    assert told("worst-pod", known, 0, 1, 4) == (
        "they have less in common than people on this list usually do"
    )
    assert points("worst-pod", known, 4, 5) == 0  # of Flo nobody knows
