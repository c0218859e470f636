"""Whom a question draws on: the ladder, do-not-contact, and everybody's own limit."""

from datetime import date
from typing import Any

from pods.model.book import Book
from pods.proposals.eligible import Eligible, Question, commitments, eligible, no_room
from tests.proposals.books import TODAY, evening_book

LADDER = ("idea", "sounded", "curious", "maybe", "in", "not-now", "no")


def _ladder(**sections: Any) -> Book:
    """One person on each step, called like it."""
    people = {f"p-{step}": {"name": f"P {step}", "interest": step} for step in LADDER}
    return Book.from_tree({"people": people | sections.pop("people", {}), **sections})


def _drawn(book: Book, question: Question = "next", **wishes: Any) -> Eligible:
    return eligible(book, question=question, today=TODAY, **wishes)


def _steps(found: Eligible) -> list[str]:
    return [one.removeprefix("p-") for one in found.people]


def test_the_next_pod_and_a_seat_draw_on_everybody_sounded_or_further() -> None:
    for question in ("next", "fill"):
        found = eligible(_ladder(), question=question, today=TODAY)
        assert _steps(found) == ["sounded", "curious", "maybe", "in"]
        assert (found.ladder, found.nobody_sounded) == (
            ("sounded", "curious", "maybe", "in"),
            False,
        )


def test_a_round_draws_on_those_who_are_in() -> None:
    assert _steps(_drawn(_ladder(), "everyone")) == ["in"]


def test_include_adds_steps_and_only_names_all_of_them() -> None:
    assert _steps(_drawn(_ladder(), "everyone", include=["maybe"])) == ["maybe", "in"]
    assert _steps(_drawn(_ladder(), only=["curious"])) == ["curious"]
    assert _steps(_drawn(_ladder(), only=["curious"], include=["no"])) == ["curious", "no"]


def test_without_leaves_out_and_required_takes_part_wherever_they_stand() -> None:
    found = _drawn(_ladder(), without=["p-maybe"], required=["p-no"])
    assert _steps(found) == ["sounded", "curious", "in", "no"]


def test_while_nobody_is_sounded_everybody_may_be_who_has_not_said_no_or_not_now() -> None:
    people = {one: {"name": one} for one in ("Ana", "Bo")}
    book = Book.from_tree(
        {
            "people": people
            | {
                "no": {"name": "N", "interest": "no"},
                "later": {"name": "L", "interest": "not-now"},
                "gone": {"name": "G", "interest": "in", "do-not-contact": True},
            }
        }
    )
    found = _drawn(book)
    assert (found.people, found.nobody_sounded) == (("Ana", "Bo"), True)
    assert _drawn(book, "everyone").people == ()
    assert not _drawn(book, "everyone").nobody_sounded
    assert not _drawn(book, only=["idea"]).nobody_sounded


def test_nobody_is_drawn_on_who_is_not_to_be_contacted() -> None:
    book = evening_book("Ana", people={"bo": {"name": "Bo", "do-not-contact": True}})
    found = _drawn(book, required=["bo"])
    assert (found.people, found.left_out) == (("ana",), {})


def test_a_not_now_that_has_run_out_is_as_good_as_sounded() -> None:
    def book(until: date | None) -> Book:
        change: dict[str, Any] = {"to": "not-now"} | ({"until": until} if until else {})
        return evening_book(
            "Ana", people={"leo": {"name": "Leo", "interests": {"2026-06-01": change}}}
        )

    assert _drawn(book(TODAY)).people == ("ana", "leo")
    assert _drawn(book(date(2026, 9, 15))).people == ("ana",)
    assert _drawn(book(None)).people == ("ana",)


def _pod(state: str, *, members: tuple[str, ...] = (), asked: str | None = None) -> dict[str, Any]:
    pod: dict[str, Any] = {"name": "P", "state": state, "members": {one: {} for one in members}}
    if asked:
        pod["invitations"] = {"bo-1": {"person": "bo", "state": asked}}
    return pod


def test_a_seat_in_a_live_pod_is_a_commitment_whether_taken_or_held() -> None:
    for state, counts in [
        ("inviting", 1), ("kickoff", 1), ("running", 1), ("retro", 1),
        ("idea", 0), ("sounding", 0), ("resting", 0), ("closed", 0),
    ]:  # fmt: skip
        book = evening_book("Ana", "Bo", pods={"x": _pod(state, members=("ana",), asked="sent")})
        assert (commitments(book, "ana"), commitments(book, "bo")) == (counts, counts), state


def test_who_said_no_or_has_left_is_free_again() -> None:
    left = {"name": "P", "state": "running", "members": {"ana": {"left": date(2026, 9, 1)}}}
    for answer, counts in [("yes", 1), ("maybe", 1), ("draft", 1), ("no", 0), ("expired", 0)]:
        book = evening_book("Ana", "Bo", pods={"x": _pod("running", asked=answer), "y": left})
        assert (commitments(book, "ana"), commitments(book, "bo")) == (0, counts), answer


def test_whoever_is_at_their_limit_is_left_out_and_it_is_said_why() -> None:
    pods = {"x": _pod("running", members=("ana", "mira")), "y": _pod("running", members=("ana",))}
    book = evening_book("Ana", "Bo", "Cy", pods=pods, people={})
    assert _drawn(book).left_out == {"ana": "in 2 pods already"}
    roomy = book.with_person(book.people["ana"].model_copy(update={"max_pods": 3}))
    assert _drawn(roomy).left_out == {}
    none = book.with_person(book.people["bo"].model_copy(update={"max_pods": 0}))
    assert _drawn(none).left_out == {"ana": "in 2 pods already", "bo": "no room for a pod"}


def test_the_setting_counts_where_a_person_says_nothing() -> None:
    pods = {"x": _pod("running", members=("ana",))}
    book = evening_book("Ana", pods=pods, settings={"pods-each": 2})
    assert no_room(book, "ana") is None


def test_a_caller_without_a_limit_of_their_own_always_has_room() -> None:
    pods = {f"p{n}": _pod("running", members=("mira",)) for n in range(5)}
    assert no_room(evening_book("Ana", pods=pods), "mira") is None
    limited = evening_book("Ana", pods=pods, caller={"max-pods": 5})
    assert no_room(limited, "mira") == "in 5 pods already"
