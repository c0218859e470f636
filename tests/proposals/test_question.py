"""From a book to a problem: rules, seats, callers, languages, one hour all season."""

from datetime import date
from typing import Any

import pytest

from pods.errors import NotAllowedError, UsageError
from pods.grouping.problem import STARTS
from pods.grouping.rules import is_feasible
from pods.grouping.suggest import fill_pod, next_pods
from pods.model.book import Book
from pods.proposals.question import Asked, ask_everyone, ask_fill, ask_next
from tests.proposals.books import LISBON, TODAY, evening_book, free

NAMES = ("Ana", "Bo", "Cy", "Dee", "Eve")


def _may_sit(asked: Asked, *people: str) -> bool:
    return is_feasible(asked.problem, [asked.people.index(one) for one in people])


def test_people_stand_in_the_order_of_the_list_and_the_caller_last() -> None:
    book = evening_book("Zoe", "Ana", "Mo")
    assert ask_next(book, today=TODAY).people == ("zoe", "ana", "mo", "mira")


def test_the_sizes_of_the_settings_bind() -> None:
    book = evening_book(*NAMES, settings={"size-min": 3, "size-max": 4})
    asked = ask_next(book, today=TODAY)
    assert not _may_sit(asked, "mira", "ana")
    assert _may_sit(asked, "mira", "ana", "bo")
    assert not _may_sit(asked, "mira", "ana", "bo", "cy", "dee")


def _rule(kind: str, *people: str, **more: Any) -> dict[str, Any]:
    return {"kind": kind, "people": list(people), **more}


def test_people_kept_apart_never_sit_together_be_it_two_or_three() -> None:
    book = evening_book(*NAMES, rules={"x": _rule("apart", "ana", "bo", "cy")})
    asked = ask_next(book, today=TODAY)
    assert not _may_sit(asked, "mira", "ana", "cy", "dee")
    assert _may_sit(asked, "mira", "ana", "dee", "eve")


@pytest.mark.parametrize("kind", ["ex", "competitor", "conflict"])
def test_a_tie_that_is_nobody_elses_business_keeps_apart_too(kind: str) -> None:
    book = evening_book(*NAMES, ties={"x": {"people": ["ana", "bo"], "kind": kind}})
    asked = ask_next(book, today=TODAY)
    assert not _may_sit(asked, "mira", "ana", "bo", "cy")
    assert asked.facts.ties == {}


def test_people_who_belong_together_come_together_or_not_at_all() -> None:
    book = evening_book(*NAMES, rules={"x": _rule("together", "ana", "bo")})
    asked = ask_next(book, today=TODAY)
    assert not _may_sit(asked, "mira", "ana", "cy", "dee")
    assert _may_sit(asked, "mira", "ana", "bo", "cy")


def test_a_rule_counts_until_its_last_day_and_not_a_day_longer() -> None:
    last = date(2026, 9, 20)
    book = evening_book(*NAMES, rules={"x": _rule("apart", "ana", "bo", until=last)})
    assert not _may_sit(ask_next(book, today=last), "mira", "ana", "bo", "cy")
    assert _may_sit(ask_next(book, today=date(2026, 9, 21)), "mira", "ana", "bo", "cy")


def test_a_wish_moves_the_scores_and_forbids_nothing() -> None:
    plain = ask_next(evening_book(*NAMES), today=TODAY).problem.scores
    rules = {
        "x": _rule("together", "ana", "bo", hard=False),
        "y": _rule("apart", "cy", "dee", hard=False),
    }
    asked = ask_next(evening_book(*NAMES, rules=rules), today=TODAY)
    assert asked.problem.scores[0][1] == plain[0][1] + 40 == asked.problem.scores[1][0]
    assert asked.problem.scores[2][3] == plain[2][3] - 40 == asked.problem.scores[3][2]
    assert _may_sit(asked, "mira", "ana", "cy", "dee")


def test_who_belongs_with_somebody_not_asked_waits_with_them() -> None:
    book = evening_book(
        *NAMES,
        people={"flo": free("Flo", interest="no")},
        rules={"x": _rule("together", "ana", "flo"), "y": _rule("together", "ana", "bo")},
    )
    asked = ask_next(book, today=TODAY)
    assert asked.people == ("cy", "dee", "eve", "mira")
    assert asked.left_out == ("ana", "bo")


def test_a_common_language_is_needed_of_those_whose_languages_are_known() -> None:
    people = {
        "pia": free("Pia", languages=["Português"]),
        "jo": free("Jo", languages=["english"]),
        "al": free("Al", languages=["English", "portugues"]),
    }
    asked = ask_next(evening_book("Ana", people=people), today=TODAY)
    assert _may_sit(asked, "mira", "ana", "al", "pia")
    assert _may_sit(asked, "mira", "ana", "al", "jo")
    assert not _may_sit(asked, "mira", "ana", "pia", "jo")


def _callers(asked: Asked) -> set[str]:
    return {one for one, can in zip(asked.people, asked.problem.can_call, strict=True) if can}


def test_where_nobody_was_asked_anybody_might_call_but_who_would_not() -> None:
    people = {"flo": free("Flo", **{"can-call": False})}
    assert _callers(ask_next(evening_book("Ana", people=people), today=TODAY)) == {"ana", "mira"}


def test_once_somebody_is_willing_only_the_willing_and_the_caller_call() -> None:
    people = {"flo": free("Flo", **{"can-call": True})}
    book = evening_book("Ana", "Bo", people=people)
    assert _callers(ask_next(book, today=TODAY)) == {"flo", "mira"}
    shy = evening_book("Ana", "Bo", people=people, caller={"can-call": False})
    assert _callers(ask_next(shy, today=TODAY)) == {"flo"}


def test_the_clock_of_whoever_calls_is_kept() -> None:
    people = {"kay": free("Kay", "tue 19:00-22:00", **{"time-zone": "Europe/Warsaw"})}
    asked = ask_next(evening_book("Ana", "Bo", people=people), today=TODAY)
    assert set(asked.problem.start_masks) == {LISBON, "Europe/Warsaw"}
    assert dict(zip(asked.people, asked.problem.anchors, strict=True)) == {
        "ana": LISBON, "bo": LISBON, "kay": "Europe/Warsaw", "mira": LISBON,
    }  # fmt: skip


def test_hours_nobody_told_us_are_unknown_and_never_in_the_way() -> None:
    book = evening_book("Ana", "Bo", people={"flo": {"name": "Flo", "interest": "in"}})
    asked = ask_next(book, today=TODAY)
    assert asked.problem.start_masks[LISBON][asked.people.index("flo")] is None
    assert _may_sit(asked, "mira", "ana", "bo", "flo")


def test_an_absence_in_the_season_takes_the_hour_away() -> None:
    people = {"flo": free("Flo", away=["10 oct - 20 oct"])}
    asked = ask_next(evening_book("Ana", "Bo", people=people), today=TODAY)
    assert asked.problem.start_masks[LISBON][asked.people.index("flo")] == 0


def test_an_organiser_is_in_no_pod() -> None:
    asked = ask_next(evening_book(*NAMES, caller={"organiser": True}), today=TODAY)
    assert "mira" not in asked.people
    assert asked.problem.required == ()


def test_a_caller_who_stays_out_is_not_in_it_either() -> None:
    asked = ask_next(evening_book(*NAMES), without=["mira"], today=TODAY)
    assert "mira" not in asked.people


# ---- What stands against a wish from the start


def _message(found: pytest.ExceptionInfo[Any]) -> tuple[str, str]:
    return found.value.message, found.value.hint


def _running(*members: str, **terms: Any) -> dict[str, Any]:
    return {"name": "P", "state": "running", "members": {one: {} for one in members}, **terms}


def test_a_caller_at_the_limit_is_told_so_and_may_weave_for_others() -> None:
    pods = {"x": _running("mira"), "y": _running("mira")}
    book = evening_book(*NAMES, pods=pods, caller={"max-pods": 1})
    with pytest.raises(NotAllowedError) as found:
        ask_next(book, today=TODAY)
    assert _message(found) == (
        "you are in 2 pods, and that is your own limit",
        (
            "a round without you: pods suggest --everyone; another limit: "
            "pods edit-person me --max-pods 3"
        ),
    )
    assert "mira" not in ask_everyone(book, today=TODAY).people
    assert "mira" not in ask_next(book, without=["mira"], today=TODAY).people
    with pytest.raises(NotAllowedError):
        ask_everyone(book, required=["mira"], today=TODAY)


def test_nobody_is_put_over_their_own_limit_by_a_wish() -> None:
    book = evening_book(*NAMES, pods={"x": _running("ana")})
    with pytest.raises(NotAllowedError) as found:
        ask_next(book, required=["ana"], today=TODAY)
    assert _message(found) == (
        "Ana is in 1 pod, and that is the limit",
        "another limit: pods edit-person ana --max-pods 2",
    )


def test_nobody_is_both_in_it_and_not() -> None:
    with pytest.raises(UsageError, match="Ana cannot be both in it and not"):
        ask_next(evening_book(*NAMES), required=["ana"], without=["ana"], today=TODAY)


def test_who_is_not_to_be_contacted_is_not_proposed_by_name_either() -> None:
    book = evening_book("Bo", people={"ana": free("Ana", **{"do-not-contact": True})})
    with pytest.raises(NotAllowedError) as found:
        ask_next(book, required=["ana"], today=TODAY)
    assert _message(found) == (
        "Ana is not to be asked",
        "where that has changed: pods edit-person ana --may-contact",
    )


def test_an_organiser_cannot_be_wished_into_a_pod() -> None:
    book = evening_book(*NAMES, caller={"organiser": True})
    with pytest.raises(NotAllowedError, match="an organiser sits in no pod"):
        ask_next(book, required=["mira"], today=TODAY)


@pytest.mark.parametrize(
    ("private", "message", "hint"),
    [
        (
            False,
            "your rule keeps Ana and Flo together, and Flo is not drawn on",
            "with all of them: --with ana,flo",
        ),
        (True, "a private rule speaks against it", "your rules: pods rule --show-private"),
    ],
)
def test_somebody_wished_for_whose_partner_cannot_be_asked_is_no_silent_loss(
    *, private: bool, message: str, hint: str
) -> None:
    book = evening_book(
        "Ana", "Bo", "Cy",
        people={"flo": free("Flo", interest="no")},
        rules={"x": _rule("together", "ana", "flo", private=private)},
    )  # fmt: skip
    with pytest.raises(NotAllowedError) as found:
        ask_next(book, required=["ana"], today=TODAY)
    assert _message(found) == (message, hint)
    assert ask_next(book, required=["ana", "flo"], today=TODAY).problem.together == ((0, 3),)


def test_a_partner_lost_further_down_the_line_is_told_without_a_name() -> None:
    rules = {
        "x": _rule("together", "ana", "bo", private=False),
        "y": _rule("together", "bo", "flo", private=False),
    }
    book = evening_book(*NAMES, people={"flo": free("Flo", interest="no")}, rules=rules)
    with pytest.raises(NotAllowedError, match="a rule speaks against it"):
        ask_next(book, required=["ana"], today=TODAY)


def test_the_callers_own_partner_binds_the_next_pod_and_in_a_round_both_wait() -> None:
    book = evening_book(
        *NAMES,
        people={"flo": free("Flo", interest="idea")},
        rules={"x": _rule("together", "mira", "flo", private=False)},
    )
    with pytest.raises(NotAllowedError, match="your rule keeps Mira and Flo together"):
        ask_next(book, today=TODAY)
    assert "mira" not in ask_everyone(book, today=TODAY).people
    assert _may_sit(ask_next(book, required=["flo"], today=TODAY), "mira", "flo", "ana", "bo")


# ---- Open seats


def _bees(at: str | None = None, **more: Any) -> dict[str, Any]:
    hour = {} if at is None else {"at": at}
    return {"bees": _running("mira", "ana", "bo", caller="mira", **hour, **more)}


def _newcomers(book: Book, **wishes: Any) -> set[str]:
    asked = ask_fill(book, book.pods["bees"], seats=2, today=TODAY, **wishes)
    found = fill_pod(asked.problem, k=20, newcomers=1)
    inside = {"mira", "ana", "bo"}
    return {asked.people[one] for pod in found.pods for one in pod.members} - inside


def test_whoever_shares_an_hour_with_the_members_may_join_them() -> None:
    people = {"late": free("Late", "fri 18:00-21:00")}
    book = evening_book("Ana", "Bo", "Cy", people=people, pods=_bees())
    assert _newcomers(book) == {"cy"}


def test_a_pod_with_an_hour_of_its_own_is_held_to_it_whatever_its_members_said_once() -> None:
    people = {"late": free("Late", "fri 18:00-21:00"), "flo": {"name": "Flo", "interest": "in"}}
    book = evening_book("Ana", "Bo", "Cy", people=people, pods=_bees(at="fri 19:00"))
    assert _newcomers(book) == {"late", "flo"}


def test_an_hour_that_is_not_on_the_half_hour_is_asked_exactly() -> None:
    people = {
        "short": free("Short", "fri 19:00-20:30"),
        "long": free("Long", "fri 19:00-21:00"),
    }
    book = evening_book("Ana", "Bo", people=people, pods=_bees(at="fri 19:15"))
    assert _newcomers(book) == {"long"}


def test_who_has_a_seat_held_is_no_candidate_and_does_not_block() -> None:
    invitations = {"dee-1": {"person": "dee", "state": "sent"}}
    people = {"dee": free("Dee", "mon 9-10"), "late": free("Late", "fri 18:00-21:00")}
    pods = _bees(at="fri 19:00", invitations=invitations)
    book = evening_book("Ana", "Bo", people=people, pods=pods)
    asked = ask_fill(book, book.pods["bees"], seats=2, today=TODAY)
    assert [asked.people[one] for one in asked.problem.locked[0].members] == [
        "ana", "bo", "dee", "mira",
    ]  # fmt: skip
    found = fill_pod(asked.problem, k=9)
    assert {asked.people[one] for pod in found.pods for one in pod.members} >= {"late"}


def test_wishing_for_a_member_asks_for_nobody_new() -> None:
    book = evening_book("Ana", "Bo", "Cy", pods=_bees())
    asked = ask_fill(book, book.pods["bees"], seats=2, required=["ana"], today=TODAY)
    assert asked.problem.required == ()


def test_a_pod_without_any_zone_has_no_hours_and_yet_takes_newcomers() -> None:
    people = {one: {"name": one.title(), "interest": "in"} for one in ("ana", "bo", "cy")}
    book = Book.from_tree(
        {"caller": {"id": "mira"}, "people": people, "pods": _bees(at="fri 19:00")}
    )
    assert _newcomers(book) == {"cy"}


def test_every_start_of_the_week_is_a_bit() -> None:
    asked = ask_next(evening_book(*NAMES), today=TODAY)
    assert all((mask or 0) < 1 << STARTS for mask in asked.problem.start_masks[LISBON])
    assert next_pods(asked.problem, k=1).pods[0].mask
