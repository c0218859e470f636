"""A handful of people at a glance."""

from datetime import date
from typing import Any

from pods.proposals.glance import Glance, Start, blocked_at, glance
from tests.proposals.books import TODAY, evening_book, free

SLOTS = "Tue, starting 18:00, 18:30, 19:00 or 19:30 (Lisbon)"


def test_four_with_hours_in_common_and_nothing_against_them() -> None:
    book = evening_book("Ana", "Bo", "Cy")
    starts = tuple(Start(f"tue {at}", f"Tue {at}", "") for at in ("18:00", "18:30", "19:00"))
    seen = glance(book, ["mira", "ana", "bo", "cy"], today=TODAY)
    assert seen == Glance((SLOTS,), starts, 4, (), ())


def test_sizes_and_hours_that_do_not_fit_are_told() -> None:
    people = {"late": free("Late", "fri 9-12"), "flo": {"name": "Flo"}}
    book = evening_book("Ana", "Bo", "Cy", people=people)
    assert glance(book, ["mira"], today=TODAY) == Glance(
        (), (), 0, (), ("3 more to make a pod of 4",)
    )
    assert glance(book, ["mira", "late", "flo"], today=TODAY) == Glance(
        (), (), 0, ("flo",), ("1 more to make a pod of 4", "no hour holds for everybody all season")
    )
    small = evening_book("Ana", "Bo", "Cy", settings={"size-max": 4, "size-min": 2})
    too_many = ["mira", "ana", "bo", "cy", "dee"]
    wide = small.with_person(small.people["cy"].model_copy(update={"id": "dee"}))
    assert glance(wide, too_many, today=TODAY).warnings == ("1 more than a pod of 4",)


def _warnings(people: list[str], **rule: Any) -> tuple[str, ...]:
    rules = {"x": {"people": ["ana", "bo"], **rule}}
    book = evening_book("Ana", "Bo", "Cy", "Dee", rules=rules)
    return glance(book, people, today=TODAY).warnings


def test_a_rule_is_told_by_name_and_a_private_one_without() -> None:
    both = ["mira", "ana", "bo", "cy"]
    one = ["mira", "ana", "cy", "dee"]
    assert _warnings(both, kind="apart", private=False) == ("your rule: Ana and Bo apart",)
    assert _warnings(both, kind="apart") == ("a private rule of yours",)
    assert _warnings(both, kind="apart", hard=False) == ("a private wish of yours",)
    assert _warnings(one, kind="together", private=False, hard=False) == (
        "your wish: Ana and Bo together",
    )
    assert _warnings(both, kind="together") == ()
    assert _warnings(one, kind="apart") == ()
    assert _warnings(both, kind="apart", until=date(2026, 9, 1)) == ()


def test_with_the_private_shown_a_rule_tells_whom_it_is_about_and_why() -> None:
    rules = {"x": {"people": ["ana", "bo"], "kind": "apart", "why": "an old story"}}
    ties = {"x": {"people": ["ana", "bo"], "kind": "conflict"}}
    book = evening_book("Ana", "Bo", "Cy", "Dee", ties=ties, rules=rules)
    told = glance(book, ["mira", "ana", "bo", "cy"], today=TODAY, show_private=True).warnings
    assert told == (
        "your rule: Ana and Bo apart: an old story",
        "a private tie: Ana and Bo (conflict)",
    )


def test_three_starts_are_told_on_different_days_and_good_ones_first_on_your_own_clock() -> None:
    hours = {"free": "tue 18-20:30; sun 10-12", "possible": "wed 18-20"}
    kay = {"name": "Kay", "time-zone": "Europe/Warsaw", "free": "tue-wed 19-22; sun 11-13"}
    book = evening_book(caller=hours, people={"kay": kay})
    seen = glance(book, ["mira", "kay"], today=TODAY)
    assert seen.starts == (
        Start("tue 18:00", "Tue 18:00", ""),
        Start("tue 18:30", "Tue 18:30", ""),
        Start("sun 10:00", "Sun 10:00", ""),
    )
    assert seen.start_count == 7
    far = evening_book(people={"kay": {**kay, "free": "tue 19-21"}, "sol": _SOL})
    (only,) = glance(far, ["kay", "sol"], today=TODAY).starts
    assert only == Start("tue 19:00", "Tue 18:00", "")


_SOL = {"name": "Sol", "time-zone": "America/Sao_Paulo", "free": "tue 14-16:30"}


def test_a_private_tie_is_minded_and_not_told() -> None:
    ties = {"x": {"people": ["ana", "bo"], "kind": "conflict"}}
    book = evening_book("Ana", "Bo", "Cy", "Dee", ties=ties)
    told = glance(book, ["mira", "ana", "bo", "cy"], today=TODAY).warnings
    assert told == ("a private tie between two of them",)
    assert glance(book, ["mira", "ana", "cy", "dee"], today=TODAY).warnings == ()


def test_who_cannot_make_the_hour_of_a_pod_is_told_with_their_own_clock() -> None:
    people = {"kay": free("Kay", "tue 19-22", **{"time-zone": "Europe/Warsaw"})}
    pods = {"x": {"name": "X", "at": "tue 20:00", "caller": "mira"}, "y": {"name": "Y"}}
    book = evening_book("Ana", people=people, pods=pods)
    group = ["mira", "ana", "kay"]
    assert blocked_at(book, group, pod=book.pods["x"], today=TODAY) == (
        "Ana: not free tue 20:00-21:30 there",
        "Kay: not free tue 21:00-22:30 there",
        "Mira: not free tue 20:00-21:30 there",
    )
    assert blocked_at(book, group, pod=book.pods["y"], today=TODAY) == ()


def test_an_hour_that_a_clock_skips_is_told_without_anybodys_name() -> None:
    settings = {"season-start": date(2026, 3, 23), "cadence-weeks": 1}
    pods = {"x": {"name": "X", "at": "sun 01:30", "caller": "ana"}}
    book = evening_book("Ana", pods=pods, settings=settings)
    told = blocked_at(book, ["ana"], pod=book.pods["x"], today=date(2026, 3, 1))
    assert told[0] == "01:30 does not exist on 29 Mar: clocks go forward"
