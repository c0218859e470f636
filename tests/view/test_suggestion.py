"""Suggestions as they are read: folded, named, and never a wall."""

from typing import Any

from pods.actions.suggest import suggest_everyone, suggest_next
from pods.actions.suggestion import Suggestion, Unknown, WaitingLine
from pods.actions.wishes import Wishes
from pods.model.book import Book
from pods.view.screen import Screen, render
from pods.view.suggestion import view
from tests.proposals.books import TODAY, evening_book, free

NAMES = ("Ana", "Bo", "Cy")


def _lines(found: Suggestion, width: int = 100) -> list[str]:
    """All lines but the last, which says how sure it is."""
    return render(view(found), screen=Screen(width)).splitlines()[:-1]


def _next(book: Book, **wishes: Any) -> Suggestion:
    return suggest_next(book, wishes=Wishes(**wishes), today=TODAY)


def _with_waiting(reasons: dict[str, str]) -> Suggestion:
    found = _next(evening_book(*NAMES))
    waiting = tuple(WaitingLine(person=one, reason=reason) for one, reason in reasons.items())
    names = {one: one.title() for one in reasons}
    known = {"unknown": Unknown(hours=0, topics=0)}
    return found.model_copy(update={"waiting": waiting, "names": found.names | names, **known})


def test_those_who_wait_for_the_same_reason_stand_together_and_who_fits_comes_first() -> None:
    found = _with_waiting({"dee": "later", "eve": "fits 1", "flo": "later", "gil": "fits 1"})
    assert _lines(found)[-2:] == ["Eve and Gil fit 1", "Dee and Flo wait: later"]


def test_of_many_only_the_first_few_are_named() -> None:
    found = _with_waiting({f"p{number}": "later" for number in range(40)})
    assert _lines(found)[-1] == "P0, P1, P2, P3 and 36 more wait: later"


def test_more_reasons_than_can_be_read_are_counted() -> None:
    found = _with_waiting({f"p{number}": f"reason {number}" for number in range(12)})
    lines = _lines(found)
    assert lines[-2:] == ["P7 waits: reason 7", "4 more wait, each with a reason: --json"]


def test_a_caller_who_waits_is_you() -> None:
    people = {one.lower(): free(one) for one in ("Ana", "Bo", "Cy", "Dee")}
    book = evening_book(people=people, caller={"free": "fri 18:00-21:00"})
    found = suggest_everyone(book, wishes=Wishes(), today=TODAY)
    lines = _lines(found)
    assert " 1  4 placed in 1 pod, 1 waits" in lines
    assert "You wait: no hour in common with anybody" in lines
    assert [line.person for line in found.options[0].waiting] == ["mira"]  # type: ignore[union-attr] # a round's


def test_a_round_that_places_everybody_says_no_word_of_waiting() -> None:
    found = suggest_everyone(evening_book(*NAMES), wishes=Wishes(), today=TODAY)
    assert " 1  4 placed in 1 pod" in _lines(found)


def test_the_heading_says_whom_it_draws_on() -> None:
    book = evening_book(*NAMES)
    assert _lines(_next(book))[0] == (
        "Your next pod, from 3 people you have sounded · 90 min, every second week, 5 Oct - 29 Nov"
    )
    assert (
        "from 3 people who are maybe or in ·" in _lines(_next(book, only=("maybe", "in")), 150)[0]
    )
    assert "from 1 person who is in ·" in _lines(_next(evening_book("Ana"), only=("in",)))[0]
    organiser = evening_book(*NAMES, caller={"organiser": True}, settings={"cadence-weeks": 3})
    heading = _lines(_next(organiser))[0]
    assert heading.startswith("The next pod, from 3 people")
    assert "every 3 weeks" in heading


def test_whose_hours_to_ask_for_is_told_and_what_nobody_told_us_only_once() -> None:
    unknown = {one: {"name": one.title(), "interest": "in"} for one in ("flo", "gil")}
    some = _lines(_next(evening_book("Ana", people=unknown)))
    assert any("ask Flo and Gil for their hours" in line for line in some)
    assert not any("Nobody told us" in line for line in some[:-2])
    bare = Book.from_tree(
        {"people": unknown | {"hal": {"name": "Hal", "interest": "in", "topics": ["food"]}}}
    )
    lines = _lines(_next(bare), 150)
    assert lines[-1] == "Nobody told us yet when they are free: each word of it makes this better."
    assert not any("for their hours" in line for line in lines)


def test_how_many_have_no_room_is_told_for_one_and_for_several() -> None:
    found = _next(evening_book(*NAMES))
    one = found.model_copy(update={"no_room": 1})
    assert _lines(one)[-1] == "1 person has no room for another pod"
    two = found.model_copy(update={"no_room": 2})
    assert _lines(two)[-1] == "2 people have no room for another pod"


def test_a_name_from_outside_cannot_steer_the_terminal() -> None:
    people = {"eve": free("\x1b[31mEve[/b]"), "bo": free("Bo"), "cy": free("Cy")}
    text = "\n".join(_lines(_next(evening_book(people=people))))
    assert "\x1b" not in text
    assert "␛[31mEve[/b]" in text


def test_colour_marks_names_hours_and_lines_to_type_and_changes_no_word() -> None:
    found = _next(evening_book(*NAMES))
    coloured = render(view(found), screen=Screen(100, is_coloured=True))
    plain = render(view(found), screen=Screen(100))
    assert "\x1b[36mpods new-pod NAME ana bo cy me" in coloured
    for code in ("\x1b[0m", "\x1b[1m", "\x1b[2m", "\x1b[32m", "\x1b[36m"):
        coloured = coloured.replace(code, "")
    assert coloured == plain
