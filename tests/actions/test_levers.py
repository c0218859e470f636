"""What would unlock more, checked against the oracle of the formation round."""

from datetime import date
from typing import Any

import pytest

from pods.actions.lever_lines import LeverLine, Levers
from pods.actions.suggest import suggestion_for
from pods.actions.suggestion import Suggestion
from pods.actions.wishes import Wishes
from pods.model.book import Book
from pods.view.screen import Screen, render
from pods.view.suggestion import view
from tests.proposals.books import TODAY, evening_book, example, free

ROUND = Wishes(everyone=True, count=1, levers=True)


def levers(book: Book, wishes: Wishes, *, today: date = TODAY) -> Levers:
    found = suggestion_for(book, wishes=wishes, today=today).levers
    assert found is not None
    return found


def line(found: Levers, text: str) -> LeverLine:
    return next(one for one in found.lines if text in one.text)


@pytest.fixture(scope="module")
def formation() -> Suggestion:
    return suggestion_for(example("formation-round"), wishes=ROUND, today=TODAY)


@pytest.fixture(scope="module")
def unlocked(formation: Suggestion) -> Levers:
    assert formation.levers is not None
    return formation.levers


@pytest.mark.parametrize(
    ("text", "placed", "command"),
    [
        ("all 4 who said maybe say yes", 32, "pods suggest --everyone --include maybe"),
        ("with pods of 3", 31, "pods edit  # size-min = 3"),
        ("Person B14 says yes", 29, "pods mark b14 in"),
        ("Person A08 says yes", 28, "pods mark a08 in"),
        ("at 60 min instead of 90 min", 28, "pods edit  # minutes = 60"),
        ("Person A14 says yes", 26, "pods mark a14 in"),
        ("Person B05 says yes", 26, "pods mark b05 in"),
        ("Person B15 says yes", 26, "pods mark b15 in"),
        ("Person A18 says yes", 26, "pods mark a18 in"),
        ("Person D05 says yes", 25, "pods mark d05 in"),
        ("with pods of up to 7", 25, "pods edit  # size-max = 7"),
        ("without your private rules", 26, "pods rule --show-private"),
    ],
)
def test_each_lever_of_the_formation_round_places_as_many_as_the_oracle_says(
    unlocked: Levers, text: str, placed: int, command: str
) -> None:
    found = line(unlocked, text)
    assert (found.placed, found.more, found.command) == (placed, placed - 25, command)
    assert found.proved


def test_what_unlocks_most_comes_first_and_everything_was_tried(unlocked: Levers) -> None:
    assert unlocked.placed == 25
    assert unlocked.complete
    more = [one.more for one in unlocked.lines]
    assert more == sorted(more, reverse=True)
    assert [one.text for one in unlocked.lines[:3]] == [
        "if all 4 who said maybe say yes",
        "with pods of 3",
        "if Person B14 says yes",
    ]


def test_no_line_names_a_private_rule_or_whom_it_is_about(unlocked: Levers) -> None:
    private = line(unlocked, "private")
    assert private.people == ()
    assert all("apart" not in one.text for one in unlocked.lines)


def test_somebody_who_would_call_brings_the_early_risers_a_pod(unlocked: Levers) -> None:
    """B06, B08 and D04 wait because nobody who calls is free when they are."""
    found = [one for one in unlocked.lines if one.lever == "caller"]
    assert [(one.people, one.placed) for one in found] == [
        (("b06",), 27),
        (("b08",), 27),
        (("d04",), 26),
    ]
    assert found[0].command == "pods edit-person b06 --can-call"


def test_the_levers_name_those_who_are_not_in_as_well(formation: Suggestion) -> None:
    assert formation.names["d05"] == "Person D05"


def test_a_round_without_anybody_waiting_for_an_answer_has_other_levers_only() -> None:
    early = {"zed": free("Zed", "mon 7:00-9:00")}
    found = levers(evening_book("Ana", "Bo", "Cy", "Dee", people=early), ROUND)
    assert found.placed == 5
    assert {one.lever for one in found.lines} <= {"size", "length", "season", "rhythm"}
    assert [one.more for one in found.lines] == [0] * len(found.lines)


def test_an_hour_more_lets_somebody_into_the_next_pod() -> None:
    book = evening_book("Ana", "Bo", "Cy", people={"dana": free("Dana", "tue 16:00-18:30")})
    found = line(levers(book, Wishes(levers=True)), "Dana could do")
    assert (found.text, found.more) == ("if Dana could do Tue 18:00", 1)
    assert found.command == 'pods edit-person dana --free "tue 16:00-18:30; tue 18:00-19:30"'
    changed = book.with_person(
        book.person("dana").model_copy(update={"free": "tue 16:00-18:30; tue 18:00-19:30"})
    )
    waiting = suggestion_for(changed, wishes=Wishes(), today=TODAY).waiting
    assert all(one.person != "dana" or one.reason.startswith("fits") for one in waiting)


def test_an_hour_is_told_on_both_clocks() -> None:
    hours = "tue 14:00-16:30"
    book = evening_book(
        "Ana",
        "Bo",
        "Cy",
        people={"dana": free("Dana", hours, **{"time-zone": "Europe/Berlin", "free": hours})},
    )
    settings: dict[str, Any] = {"season-weeks": 2}
    book = Book.from_tree(book.to_tree() | {"settings": settings})
    assert not [one for one in levers(book, Wishes(levers=True)).lines if one.lever == "hour"]
    near = {"dana": free("Dana", "tue 17:00-19:30", **{"time-zone": "Europe/Berlin"})}
    book = evening_book("Ana", "Bo", "Cy", people=near, settings=settings)
    found = line(levers(book, Wishes(levers=True)), "Dana could do")
    assert found.text == "if Dana could do Tue 18:00 (Lisbon), there 19:00"


def test_open_seats_have_levers_too() -> None:
    pods: dict[str, Any] = {
        "harbour": {
            "name": "Harbour",
            "state": "running",
            "at": "tue 18:00",
            "caller": "mira",
            "members": {one: {"joined": date(2026, 1, 1)} for one in ("mira", "ana", "bo", "cy")},
        }
    }
    book = evening_book(
        "Ana",
        "Bo",
        "Cy",
        people={"dana": free("Dana", "tue 16:00-18:30", interest="curious")},
        pods=pods,
    )
    found = line(levers(book, Wishes(fill="harbour", levers=True)), "Dana could do")
    assert (found.more, found.lever) == (1, "hour")


def test_a_deadline_ends_the_list_and_says_so() -> None:
    early = free("Zed", "mon 7:00-9:00")
    book = evening_book("Ana", "Bo", "Cy", people={"zed": early})
    found = suggestion_for(book, wishes=ROUND, today=TODAY, is_over=lambda: True).levers
    assert found is not None
    assert (found.lines, found.complete) == ((), False)


def test_of_many_answers_those_that_may_unlock_most_are_tried_first() -> None:
    """Whoever is free with the two who wait comes before those who are free at another hour."""
    apart = {f"x{one}": free(f"X{one}", "fri 8:00-10:00", interest="maybe") for one in range(12)}
    needed = {"dee": free("Dee", "sun 9:00-11:00", interest="maybe")}
    waiting = {one: free(one.title(), "sun 9:00-11:00") for one in ("eli", "flo", "gus")}
    book = evening_book("Ana", "Bo", "Cy", people={**apart, **needed, **waiting})
    found = levers(book, ROUND)
    assert [(one.text, one.more) for one in found.lines[:2]] == [
        ("if all 13 who said maybe say yes", 16),
        ("if Dee says yes", 4),
    ]
    texts = [one.text for one in found.lines if one.lever == "answer"]
    assert len(texts) == 13


def test_where_everybody_has_a_seat_nothing_is_tried() -> None:
    book = evening_book("Ana", "Bo", "Cy", people={"dana": free("Dana", interest="maybe")})
    assert levers(book, ROUND) == Levers(placed=4, lines=(), complete=True)


def test_the_next_pod_may_draw_on_the_next_step_of_the_ladder() -> None:
    people = {"dana": free("Dana", interest="idea"), "eli": free("Eli", interest="idea")}
    found = line(levers(evening_book("Ana", "Bo", people=people), Wishes(levers=True)), "who are")
    assert (found.text, found.more) == ("with the 2 who are not sounded yet", 5)
    assert found.command == "pods suggest --include idea"
    one = evening_book("Ana", "Bo", "Cy", people={"dana": free("Dana", interest="idea")})
    assert (
        line(levers(one, Wishes(levers=True)), "who is").text
        == "with the one who is not sounded yet"
    )


def test_open_seats_may_draw_on_the_next_step_too() -> None:
    members = {one: {"joined": date(2026, 1, 1)} for one in ("mira", "ana", "bo")}
    pods = {"harbour": {"name": "Harbour", "state": "running", "members": members}}
    book = evening_book("Ana", "Bo", people={"dana": free("Dana", interest="idea")}, pods=pods)
    found = line(levers(book, Wishes(fill="harbour", levers=True)), "who is")
    assert (found.more, found.command) == (1, "pods suggest --fill harbour --include idea")


def test_two_who_said_maybe_are_named_and_a_public_rule_can_be_lifted() -> None:
    people = {
        "dee": free("Dee", "sun 9:00-11:00", interest="maybe"),
        "eli": free("Eli", "sun 9:00-11:00", interest="maybe"),
        "flo": free("Flo", "sun 9:00-11:00"),
        "gus": free("Gus", "sun 9:00-11:00"),
    }
    rules = {"r": {"kind": "apart", "people": ["flo", "gus"], "private": False}}
    book = evening_book("Ana", "Bo", "Cy", people=people, rules=rules)
    found = levers(book, ROUND)
    assert line(found, "both").text == "if Dee and Eli both say yes"
    lifted = line(found, "without your rule")
    assert (lifted.text, lifted.people) == ("without your rule Flo and Gus apart", ("flo", "gus"))
    assert lifted.command == "pods rule apart flo gus --remove"


def test_a_season_without_a_clock_change_may_be_half_as_long() -> None:
    """Somebody who is away in the second half fits a season of four weeks."""
    people = {"dana": free("Dana", away=["2026-06-29 - 2026-08-30"])}
    settings = {"season-start": date(2026, 6, 1), "season-weeks": 8, "minutes": 45}
    book = evening_book("Ana", "Bo", people=people, settings=settings)
    found = levers(book, Wishes(levers=True), today=date(2026, 5, 11))
    shorter = line(found, "season")
    assert (shorter.text, shorter.more) == ("with a season of 4 weeks", 4)
    assert shorter.command == "pods edit  # season-weeks = 4"
    assert not [one for one in found.lines if one.lever == "length"]


def test_a_question_that_cannot_be_asked_so_is_no_lever() -> None:
    """Without their rule, the one who must be in it would be at no place of a changed question."""
    rules = {"r": {"kind": "together", "people": ["ana", "zed"], "private": False}}
    people = {"zed": free("Zed", interest="maybe")}
    book = evening_book("Ana", "Bo", "Cy", "Dee", people=people, rules=rules)
    found = levers(book, ROUND)
    assert line(found, "Zed says yes").more >= 1


def test_a_rule_that_keeps_the_best_pod_apart_says_what_it_costs() -> None:
    shared = {"topics": ["bees", "sailing"]}
    people = {"ana": free("Ana", **shared), "bo": free("Bo", **shared)}
    rules = {"r": {"kind": "apart", "people": ["ana", "bo"], "private": False}}
    book = evening_book("Cy", "Dee", "Eli", people=people, rules=rules)
    found = line(levers(book, Wishes(levers=True)), "without your rule")
    free_of_it = Book.from_tree({**book.to_tree(), "rules": {}})
    scores = [
        suggestion_for(one, wishes=Wishes(count=1), today=TODAY).options[0].score
        for one in (book, free_of_it)
    ]
    assert found.more == 0
    assert found.gains == round(scores[1] - scores[0], 2) > 0
    asked = suggestion_for(book, wishes=Wishes(levers=True), today=TODAY)
    shown = render(view(asked), screen=Screen(80))
    assert f" +{found.gains:.2f}  without your rule Ana and Bo apart" in shown
