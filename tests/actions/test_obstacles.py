"""What no search can change is told at once, each with what to type next."""

from typing import Any

import pytest

from pods.actions.suggest import suggestion_for
from pods.actions.suggestion import Suggestion
from pods.actions.wishes import Wishes
from pods.model.book import Book
from pods.view.screen import Screen, render
from pods.view.suggestion import view
from tests.proposals.books import TODAY, evening_book, free

NAMES = ("Ana", "Bo", "Cy", "Dee")


def asked(book: Book, **wishes: Any) -> Suggestion:
    return suggestion_for(book, wishes=Wishes(**wishes), today=TODAY)


def shown(found: Suggestion) -> list[str]:
    return render(view(found), screen=Screen(100)).splitlines()


def rules(*told: tuple[str, tuple[str, ...]], private: bool = False) -> dict[str, Any]:
    return {
        "rules": {
            f"r{number}": {"kind": kind, "people": list(people), "private": private}
            for number, (kind, people) in enumerate(told)
        }
    }


def test_a_couple_that_is_also_kept_apart_is_named_with_the_rule_to_take_back() -> None:
    book = evening_book(
        *NAMES, "Eli", **rules(("together", ("ana", "bo")), ("apart", ("ana", "bo")))
    )
    found = asked(book)
    (snag,) = found.obstacles
    assert snag.people == ("ana", "bo")
    assert snag.text == "your rules keep Ana and Bo together and apart"
    assert not snag.stops_all
    assert found.options
    at = shown(found).index("Your rules keep Ana and Bo together and apart.")
    assert shown(found)[at + 1] == "    pods rule apart ana bo --remove"


def test_private_rules_that_contradict_name_nobody() -> None:
    both = rules(("together", ("ana", "bo")), ("apart", ("ana", "bo")), private=True)
    (snag,) = asked(evening_book(*NAMES, "Eli", **both)).obstacles
    assert (snag.people, snag.command) == ((), "pods rule --show-private")
    assert "Ana" not in snag.text
    assert snag.text == (
        "two of your rules keep the same people together and apart, one of them private"
    )


@pytest.mark.parametrize(
    ("known", "text", "command"),
    [
        (
            {"free": "fri 18:00-21:00"},
            "Ana and Late belong together and have no hour in common that holds all season",
            "pods when ana late",
        ),
        (
            {"languages": ["fr"]},
            "Ana and Late belong together and have no language in common",
            "pods edit-person ana --languages en",
        ),
    ],
)
def test_a_couple_that_cannot_meet_is_told_before_anybody_wonders(
    known: dict[str, Any], text: str, command: str
) -> None:
    hours = known.pop("free", "tue 18:00-21:00")
    people = {
        "ana": free("Ana", languages=["pt"]),
        "late": free("Late", hours, **known),
    }
    book = evening_book("Bo", "Cy", "Dee", people=people, **rules(("together", ("ana", "late"))))
    found = [one for one in asked(book).obstacles if one.people == ("ana", "late")]
    assert [(one.text, one.command, one.stops_all) for one in found] == [(text, command, False)]


def test_more_together_than_a_pod_takes() -> None:
    book = evening_book(
        *NAMES,
        "Eli",
        "Flo",
        settings={"size-max": 4},
        **rules(("together", ("ana", "bo", "cy", "dee", "eli"))),
    )
    (snag,) = asked(book).obstacles
    assert snag.text == "Ana, Bo, Cy, Dee and Eli belong together, more than a pod takes"
    assert snag.command == "pods edit  # size-max = 5"


def test_nobody_calls_and_too_few_say_what_to_type() -> None:
    people = {one.lower(): free(one, **{"can-call": False}) for one in NAMES}
    book = evening_book(people=people, caller={"organiser": True})
    found = asked(book, everyone=True)
    (snag,) = found.obstacles
    assert (snag.text, snag.stops_all) == ("nobody of them would call a pod", True)
    assert snag.command == "pods edit-person ana --can-call"
    assert "    pods edit-person ana --can-call" in shown(found)
    (snag, *_) = asked(evening_book("Ana")).obstacles
    assert (snag.text, snag.command) == ("a pod takes 4, and there are 2", "pods add-person NAME")


def test_those_asked_for_who_contradict_each_other_are_told_how_to_look_at_it() -> None:
    book = evening_book(*NAMES, people={"late": free("Late", "fri 18:00-21:00")})
    found = asked(book, required=("late",))
    (snag, *_) = found.obstacles
    assert (snag.text,) == found.why_nothing
    assert (snag.command, snag.stops_all) == ("pods when late me", True)
    assert "    pods when late me" in shown(found)


def test_a_private_rule_against_those_asked_for_names_nobody() -> None:
    book = evening_book(*NAMES, **rules(("apart", ("ana", "bo")), private=True))
    (snag, *_) = asked(book, required=("ana", "bo")).obstacles
    assert (snag.people, snag.command) == ((), "pods rule --show-private")
    assert "private rule" in snag.text


def test_whoever_shares_no_hour_with_enough_others_is_in_the_list_for_scripts() -> None:
    book = evening_book(*NAMES, people={"late": free("Late", "fri 18:00-21:00")})
    found = asked(book)
    (snag,) = found.obstacles
    assert snag.text == "Late: no hour that 3 others share, one to call"
    assert (snag.people, snag.command) == (("late",), "pods when late me")
    assert not any(line.startswith("Late: no hour") for line in shown(found))


def test_nobody_has_an_hour_with_anybody() -> None:
    days = ("mon", "wed", "thu", "fri", "sat")
    people = {f"p{day}": free(f"P{day}", f"{day} 18-20") for day in days}
    (snag, *_) = asked(evening_book(people=people), everyone=True).obstacles
    assert snag.stops_all
    assert snag.text == "no hour holds all season for 4 of them, one of whom would call"
