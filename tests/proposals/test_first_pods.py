"""The oracle of "First pods": the question made of the book, against an independent brute force."""

from collections import Counter
from dataclasses import replace
from itertools import combinations

from pods.grouping.problem import Problem
from pods.grouping.rules import is_feasible
from pods.grouping.search.next_pod import best_pods
from pods.hours.week import starts_in
from pods.proposals.question import Asked, ask_next
from tests.proposals.books import TODAY, example
from tests.support.brute_force import FIRST_PODS_ANCHOR, first_pods_feasible, first_pods_starts


def _asked() -> Asked:
    return ask_next(example("first-pods"), today=TODAY)


def _whoever_calls(asked: Asked) -> Problem:
    """The same problem for nobody in particular: anybody calls, on the clock of the Azores."""
    count = len(asked.people)
    return replace(
        asked.problem,
        required=(),
        can_call=(True,) * count,
        anchors=(FIRST_PODS_ANCHOR,) * count,
    )


def test_the_question_draws_on_mira_and_the_eleven_she_has_sounded() -> None:
    asked = _asked()
    assert asked.people == (
        "tomas", "ines", "duarte", "kasia", "pawel", "joan",
        "felix", "sol", "dana", "ravi", "hana", "mira",
    )  # fmt: skip
    assert [asked.people[one] for one in asked.problem.required] == ["mira"]
    assert asked.eligible.left_out == {}
    assert not asked.eligible.nobody_sounded


def test_the_engine_agrees_with_the_brute_force_on_all_43_pods_and_on_no_other() -> None:
    asked = _asked()
    problem = _whoever_calls(asked)

    ours = {
        tuple(sorted(asked.people[one] for one in members))
        for size in (4, 5, 6)
        for members in combinations(range(len(asked.people)), size)
        if is_feasible(problem, members)
    }

    assert ours == set(first_pods_feasible())
    assert Counter(map(len, ours)) == {4: 29, 5: 12, 6: 2}


def test_with_mira_in_it_31_pods_are_left_and_the_search_has_looked_at_each() -> None:
    asked = _asked()
    with_mira = [pod for pod in first_pods_feasible() if "mira" in pod]
    assert Counter(map(len, with_mira)) == {4: 19, 5: 10, 6: 2}

    found = best_pods(asked.problem, count=20)

    assert (found.proposals, found.proved) == (31, True)
    assert {tuple(sorted(asked.people[one] for one in pod.members)) for pod in found.pods} <= set(
        with_mira
    )


def test_the_starts_of_each_person_are_those_of_the_brute_force() -> None:
    asked = _asked()
    masks = asked.problem.start_masks[FIRST_PODS_ANCHOR]
    ours = {one: set(starts_in(mask or 0)) for one, mask in zip(asked.people, masks, strict=True)}
    assert ours == first_pods_starts()


def test_the_couple_is_a_wish_and_the_other_couple_a_limit() -> None:
    asked = _asked()
    place = {one: position for position, one in enumerate(asked.people)}
    assert asked.problem.together == (tuple(sorted((place["ines"], place["duarte"]))),)
    assert asked.problem.apart == (tuple(sorted((place["kasia"], place["pawel"]))),)
    assert [wish.id for wish in asked.bonds.wishes] == ["mira-tomas"]
