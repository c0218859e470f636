"""`suggest --reshape`: how a pod could be cut, two joined, some swapped; from books."""

import tomllib
from typing import Any

import pytest

from pods.actions.reshape import reshape
from pods.actions.reshaping import Reshaping
from pods.actions.wishes import Wishes
from pods.errors import NotAllowedError
from pods.model.book import Book
from pods.model.names import UnknownNameError
from tests.proposals.books import TODAY
from tests.support.standing_book import person, pod, standing_book

ALONE = "harbour garden choir chorus"
COUPLE = '\n[rules.x]\nkind = "together"\npeople = ["ana", "eve"]\nhard = true\n'
FOES = '\n[rules.y]\nkind = "apart"\npeople = ["ana", "bo"]\nhard = true\nprivate = true\n'
CREW = pod("crew", "tue 19:00", "ana bo cy dee eve fay gus hal", more="size-max = 8\n")


def _reshape(text: str, *pods: str, **wishes: Any) -> Reshaping:
    book = Book.from_tree(tomllib.loads(text))
    return reshape(book, wishes=Wishes(reshape=pods, **wishes), today=TODAY)


def test_two_too_small_go_on_as_one_and_two_of_other_pods_change_places() -> None:
    found = _reshape(standing_book())
    assert found.splits == ()
    (merge,) = found.merges
    assert (merge.pods, merge.people) == (("choir", "chorus"), ("ivo", "jun", "kai", "lea"))
    assert merge.keeps_hour_of == ("choir", "chorus")
    assert "all share music" in merge.reasons
    assert merge.commands == ("pods merge-pods choir chorus",)
    (swap,) = found.swaps
    assert (swap.pods, swap.goes, swap.comes) == (("harbour", "garden"), ("eve",), ("dee",))
    assert all(gain > 0 for gain in swap.gains)
    assert swap.goes_for == ("shares bees with Fay, Gus and Hal",)
    assert swap.comes_for == ("shares sailing with Ana, Bo and Cy",)
    assert swap.commands == (
        "pods leave harbour eve",
        "pods leave garden dee",
        "pods invite garden eve",
        "pods invite harbour dee",
    )


def test_a_pod_that_has_grown_too_large_is_cut_where_people_share_most() -> None:
    (found,) = _reshape(standing_book(CREW, without=ALONE)).splits
    assert (found.pod, found.size, found.why_none, found.hours_aside) == ("crew", 8, None, False)
    assert found.ways == 91  # 35 in halves, 56 in three and five
    first = found.plans[0]
    assert [part.people for part in first.parts] == [
        ("ana", "bo", "cy", "dee"),
        ("eve", "fay", "gus", "hal"),
    ]
    assert [part.lacking for part in first.parts] == [0, 0]
    assert first.commands == ("pods split crew NAME eve,fay,gus,hal",)
    assert {slot.at for slot in first.parts[0].slots} >= {"tue 19:00", "wed 19:00"}


def test_couples_and_rules_are_kept_in_every_plan_and_private_ones_are_not_named() -> None:
    found = _reshape(standing_book(CREW, COUPLE, FOES, without=ALONE), count=20)
    plans = found.splits[0].plans
    assert plans
    for plan in plans:
        for part in plan.parts:
            assert len({"ana", "eve"} & set(part.people)) != 1
            assert not {"ana", "bo"} <= set(part.people)
    assert "private" not in found.model_dump_json()


def test_a_couple_without_a_rule_stays_in_one_part_where_any_way_keeps_all_couples() -> None:
    tie = '\n[ties.ana-eve]\npeople = ["ana", "eve"]\nkind = "couple"\n'
    outside = '\n[ties.bo-ivo]\npeople = ["bo", "ivo"]\nkind = "couple"\n'
    (found,) = _reshape(standing_book(CREW, tie, outside, without=ALONE), count=20).splits
    parts = [set(part.people) for plan in found.plans for part in plan.parts]
    assert parts
    assert all(len({"ana", "eve"} & part) != 1 for part in parts)
    torn = _reshape(standing_book(CREW, tie, FOES.replace("bo", "eve"), without=ALONE)).splits[0]
    assert torn.why_none is None, "they are kept apart, and are a couple: the rule counts"


def test_a_part_that_lacks_one_is_told_who_without_a_seat_would_fit() -> None:
    seven = pod("crew", "wed 19:00", "ana bo cy dee fay gus hal", more="size-max = 7\n")
    (found,) = _reshape(standing_book(seven, without=ALONE), "crew").splits
    first = found.plans[0]
    assert [part.people for part in first.parts] == [
        ("ana", "bo", "cy", "dee"),
        ("fay", "gus", "hal"),
    ]
    assert [part.lacking for part in first.parts] == [0, 1]
    assert first.parts[1].could_complete[0] in {("mo",), ("eve",)}


def test_a_pod_whose_hours_the_list_does_not_know_is_cut_all_the_same() -> None:
    text = standing_book(CREW, without=ALONE).replace(
        'name = "Ana"\ntime-zone = "Europe/Lisbon"\nfree = "tue,wed 18-22"',
        'name = "Ana"\ntime-zone = "Europe/Lisbon"\nfree = "sun 9-11"',
    )
    (found,) = _reshape(text).splits
    assert found.hours_aside
    assert found.plans


def test_a_pod_of_four_is_too_small_to_cut_and_one_nobody_could_split_says_so() -> None:
    (found,) = _reshape(standing_book(), "harbour").splits
    assert (found.plans, found.why_none) == ((), "4 people are too few for two pods of 4")
    six = '["ana", "bo", "cy", "dee", "eve", "fay"]'
    rule = f'\n[rules.z]\nkind = "together"\nhard = true\npeople = {six}\n'
    (found,) = _reshape(standing_book(CREW, rule, without=ALONE), "crew").splits
    assert found.why_none == "no way keeps your rules and leaves each part an hour and a caller"


def test_a_crowd_has_too_many_ways_and_says_what_to_do_instead() -> None:
    names = [f"x{number:02}" for number in range(20)]
    text = standing_book(
        *(person(name, "bees") for name in names),
        pod("crowd", "wed 19:00", " ".join(names), more="size-max = 20\n"),
        without=ALONE,
    )
    (found,) = _reshape(text).splits
    assert found.ways == 0
    assert found.why_none is not None
    assert "pods move" in found.why_none


def test_only_what_is_about_the_pods_that_are_named_is_told() -> None:
    found = _reshape(standing_book(), "choir,harbour")
    assert found.about == ("choir", "harbour")
    assert {one.pod for one in found.splits} == {"choir", "harbour"}
    assert all({"choir", "harbour"} & set(one.pods) for one in (*found.merges, *found.swaps))


def test_a_pod_that_rests_and_one_that_nobody_knows_are_refused() -> None:
    resting = standing_book().replace(
        'name = "Choir"\nstate = "running"', 'name = "Choir"\nstate = "resting"'
    )
    with pytest.raises(NotAllowedError, match="Choir does not meet at present"):
        _reshape(resting, "choir")
    with pytest.raises(UnknownNameError):
        _reshape(standing_book(), "orchestra")
    nothing = _reshape(standing_book(without=ALONE))
    assert nothing.next_step is not None
