"""`suggest --stay`: who could come in, who could go over, and why; from books, without a screen."""

import tomllib
from typing import Any

import pytest

from pods.actions.staying import StayingClose, stay
from pods.actions.wishes import Wishes
from pods.model.book import Book
from tests.proposals.books import TODAY, example
from tests.support.standing_book import person, pod, standing_book

DRAFTS = """
[drafts.tuesday]
people = ["ana", "bo", "cy", "eve"]
locked = ["ana"]

[drafts.wednesday]
people = ["fay", "gus", "hal", "dee"]
"""


def _stay(text: str, **wishes: Any) -> StayingClose:
    book = Book.from_tree(tomllib.loads(text))
    return stay(book, wishes=Wishes(**wishes), today=TODAY)


def _moves(found: StayingClose, number: int) -> list[tuple[str, str | None, str | None]]:
    changes = found.options[number - 1].changes
    return [(one.person, one.source, one.target) for one in changes]


def test_first_nobody_moves_then_the_pod_too_small_goes_over_then_two_change_places() -> None:
    found = _stay(standing_book())
    assert [(one.moves, one.placed) for one in found.options] == [(0, 9), (2, 13), (4, 13)]
    assert _moves(found, 1) == [("mo", None, "garden")]
    assert _moves(found, 2) == [
        ("ivo", "choir", "chorus"),
        ("jun", "choir", "chorus"),
        ("mo", None, "garden"),
    ]
    assert _moves(found, 3) == [
        ("dee", "garden", "harbour"),
        ("eve", "harbour", "garden"),
        *_moves(found, 2),
    ]
    assert [one.short for one in found.options] == [{"choir": 2, "chorus": 2}, {}, {}]
    assert (found.people, found.newcomers, found.are_drafts) == (12, 1, False)


def test_every_change_has_a_reason_that_the_file_bears_out() -> None:
    found = _stay(standing_book())
    reasons = {one.person: one.reasons for one in found.options[-1].changes}
    assert reasons == {
        "dee": ("shares sailing with Ana, Bo and Cy",),
        "eve": ("shares bees with Fay, Gus, Hal and Mo",),
        "ivo": (
            "shares music with Jun, Kai and Lea",
            "Choir is too small to meet",
            "Chorus can meet again, with 4",
        ),
        "jun": (
            "shares music with Ivo, Kai and Lea",
            "Choir is too small to meet",
            "Chorus can meet again, with 4",
        ),
        "mo": ("shares bees with Eve, Fay, Gus and Hal",),
    }


def test_a_whole_pod_that_goes_over_is_one_line_to_type() -> None:
    options = _stay(standing_book()).options
    assert options[0].commands == ("pods invite garden mo",)
    assert set(options[1].commands) == {"pods invite garden mo", "pods merge-pods chorus choir"}
    assert "pods leave garden dee" in options[2].commands
    assert "pods invite harbour dee" in options[2].commands


def test_what_if_somebody_went_is_asked_with_without() -> None:
    found = _stay(standing_book(without="choir chorus"), without=("fay",))
    assert found.people == 7
    assert _moves(found, 1)[-1] == ("mo", None, "garden")
    assert all("fay" not in one.person for option in found.options for one in option.changes)


def test_a_private_rule_is_kept_and_is_told_as_no_more_than_that() -> None:
    rule = '\n[rules.x]\nkind = "apart"\npeople = ["mo", "fay"]\nhard = true\nprivate = true\n'
    found = _stay(standing_book(rule), count=1)
    (option,) = found.options
    assert [(one.person, one.reason) for one in option.waiting if one.person == "mo"] == [
        ("mo", "a private rule")
    ]
    assert "fay" not in str(option.waiting).lower()


@pytest.mark.parametrize(
    ("newcomer", "reason"),
    [
        (person("ned", "bees", free="sat 9-12"), "no hour in common with a pod that has a seat"),
        (
            person("ned", "bees", languages='["eo"]'),
            "no language in common with a pod that has a seat",
        ),
    ],
)
def test_who_gets_no_seat_is_told_what_stands_in_the_way(newcomer: str, reason: str) -> None:
    text = standing_book().replace('interest = "in"', 'interest = "in"\nlanguages = ["pt"]')
    text += newcomer
    waiting = {one.person: one.reason for one in _stay(text, count=1).options[0].waiting}
    assert waiting["ned"] == reason


def test_drafts_without_an_hour_are_no_place_for_whoever_shares_none_with_them() -> None:
    (option,) = stay(example("first-pods"), wishes=Wishes(), today=TODAY).options
    assert [(one.person, one.reason) for one in option.waiting] == [
        ("hana", "no hour in common with a pod that has a seat")
    ]


def test_where_no_seat_is_open_that_is_the_reason() -> None:
    full = pod("full", "wed 19:00", "fay gus hal dee", more="size-max = 4\n")
    text = standing_book(full, without="harbour garden choir chorus")
    waiting = {one.person: one.reason for one in _stay(text, count=1).options[0].waiting}
    assert waiting.get("mo", "no seat is open") == "no seat is open"


def test_where_no_pod_stands_the_drafts_are_looked_at_and_whoever_is_locked_stays() -> None:
    found = _stay(standing_book(DRAFTS, without="harbour garden choir chorus"))
    assert found.are_drafts
    assert found.pods == {"tuesday": "tuesday", "wednesday": "wednesday"}
    moved = {one.person for option in found.options for one in option.changes if one.source}
    assert moved
    assert "ana" not in moved
    commands = [line for option in found.options for line in option.commands]
    assert "pods move dee --from wednesday --to tuesday" in commands
    assert not [line for line in commands if line.startswith(("pods leave", "pods invite"))]


def test_where_nothing_stands_a_first_round_is_proposed() -> None:
    found = _stay(standing_book(without="harbour garden choir chorus"))
    assert (found.options, found.pods) == ((), {})
    assert found.next_step is not None
    assert found.next_step.command == "pods suggest --everyone"
