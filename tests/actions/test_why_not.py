"""Why not somebody: the obstacle, said exactly, or what having them would cost."""

from datetime import date
from typing import Any

import pytest

from pods.actions.reasons import WhyNot
from pods.actions.suggest import suggestion_for
from pods.actions.suggestion import Suggestion
from pods.actions.wishes import Wishes
from pods.model.book import Book
from pods.model.names import UnknownNameError
from tests.proposals.books import LISBON, TODAY, evening_book, example, free


def asked(book: Book, *names: str, **wishes: Any) -> Suggestion:
    return suggestion_for(book, wishes=Wishes(why_not=names, **wishes), today=TODAY)


def why_not(book: Book, name: str, **wishes: Any) -> WhyNot:
    (found,) = asked(book, name, **wishes).why_not
    return found


@pytest.fixture(scope="module")
def book() -> Book:
    return example("first-pods")


def test_dana_fits_one_and_cannot_make_the_hours_of_the_others(book: Book) -> None:
    found = why_not(book, "dana")
    assert found.reason == "worse"
    assert found.text == (
        "fits 1 at 17:00 or 17:30, but would be alone beside two couples",
        "not in 2 and 3: at Wed 17:30 (Azores), not free wed 13:30-15:00 there, each time",
    )
    assert found.command == "pods suggest --with dana"


def test_what_somebody_would_cost_is_what_asking_for_them_shows(book: Book) -> None:
    found = asked(book, "dana", "ravi")
    for line in found.why_not:
        assert line.instead is not None
        instead = suggestion_for(book, wishes=Wishes(required=(line.person,)), today=TODAY)
        assert line.instead.people == getattr(instead.options[0], "people", ())
        assert line.instead.score == instead.options[0].score
        assert line.instead.loses == round(found.options[0].score - instead.options[0].score, 2)
        assert line.instead.proved


def test_hana_has_no_hour_with_the_caller(book: Book) -> None:
    found = why_not(book, "hana")
    assert (found.reason, found.text) == ("impossible", ("no hour in common with you",))
    assert found.instead is None
    assert found.command == "pods suggest --levers"


def test_it_is_said_of_one_person_alone_where_others_were_not_drawn_on_for_their_partner() -> None:
    rules = {"felix-dee": {"kind": "together", "people": ["felix", "dee"], "private": True}}
    people = {"dee": {"name": "Dee", "interest": "not-now"}}
    book = example("first-pods", lambda tree: (tree["people"].update(people),
                                               tree["rules"].update(rules)))  # fmt: skip
    for name in ("dana", "hana"):
        assert why_not(book, name).reason in {"worse", "impossible"}
        assert "private" not in " ".join(why_not(book, name).text)


def test_a_private_rule_is_kept_and_never_named(book: Book) -> None:
    found = why_not(book, "pawel")
    assert found.text[0] == "a private rule"
    assert not any("Kasia" in sentence for sentence in found.text)


def test_who_was_not_drawn_on_is_told_the_step_they_stand_on(book: Book) -> None:
    found = why_not(book, "leo")
    assert (found.reason, found.command) == ("ladder", "pods suggest --with leo")
    draws = "this draws on those who are sounded, curious, maybe or in"
    assert found.text == (f"said not now before Tue 1 Dec 2026, and {draws}",)


def test_who_is_in_an_option_is_told_which(book: Book) -> None:
    found = why_not(book, "felix")
    assert (found.reason, found.options, found.text) == ("chosen", (2, 3), ("in 2 and 3",))


def test_a_week_that_breaks_is_said_with_its_day_and_clock() -> None:
    """Dana's clock goes back a week after Lisbon's: one meeting of the season breaks."""
    hours = {"time-zone": "America/New_York", "free": "tue 13:00-14:30"}
    settings = {
        "season-start": date(2026, 10, 5),
        "season-weeks": 6,
        "cadence-weeks": 1,
        "size-min": 3,
    }
    people = {"dana": free("Dana", **hours)}  # type: ignore[arg-type] # the keys of a file
    book = evening_book("Ana", "Bo", people=people, settings=settings)
    found = why_not(book, "dana")
    assert found.reason == "impossible"
    assert found.text[0] == "no hour in common with you"
    assert "in 1 of 6 meetings, first on Tue 27 Oct 2026" in found.text[1]
    assert "clocks change" in found.text[1]


@pytest.mark.parametrize(
    ("known", "reason", "text", "command"),
    [
        (
            {"do-not-contact": True},
            "not-to-be-asked",
            "not to be asked, as you wrote down",
            "pods edit-person dana --may-contact",
        ),
        (
            {"max-pods": 0},
            "no-room",
            "no room for a pod, and that is the limit",
            "pods edit-person dana --max-pods 1",
        ),
        (
            {"interest": "no"},
            "ladder",
            "said no, and this draws on those who are sounded, curious, maybe or in",
            None,
        ),
        (
            {"interest": "idea"},
            "ladder",
            "not sounded yet, and this draws on those who are sounded, curious, maybe or in",
            "pods suggest --with dana",
        ),
    ],
)
def test_who_takes_no_part_is_told_why(
    known: dict[str, Any], reason: str, text: str, command: str | None
) -> None:
    book = evening_book("Ana", "Bo", "Cy", people={"dana": free("Dana", **known)})
    found = why_not(book, "dana")
    assert (found.reason, found.text, found.command) == (reason, (text,), command)


def test_a_partner_who_is_not_drawn_on_keeps_somebody_out() -> None:
    rules = {"r": {"kind": "together", "people": ["cy", "dana"], "private": False}}
    people = {"dana": free("Dana", interest="idea")}
    book = evening_book("Ana", "Bo", "Cy", "Eli", people=people, rules=rules)
    found = why_not(book, "cy")
    assert found.reason == "partner"
    assert found.text == ("your rule keeps Cy and Dana together, and not all of them are drawn on",)


def test_who_was_left_out_and_who_weaves_are_told_so() -> None:
    people = ("Ana", "Bo", "Cy", "Dee")
    assert why_not(evening_book(*people), "dee", without=("dee",)).reason == "left-out"
    weaver = evening_book(*people, caller={"id": "mira", "name": "Mira", "organiser": True})
    assert why_not(weaver, "me").reason == "organiser"


def test_of_a_round_the_cost_is_told_in_people_first() -> None:
    early = free("Zed", "mon 7:00-9:00", **{"time-zone": LISBON})
    book = evening_book("Ana", "Bo", "Cy", people={"zed": early})
    found = why_not(book, "zed", everyone=True)
    assert found.reason == "impossible"
    assert found.command == "pods suggest --everyone --levers"
    many = evening_book("Ana", "Bo", "Cy", "Dee", "Eli", "Flo", settings={"size-max": 4})
    told = asked(many, everyone=True, count=1)
    (waits, *_) = (line.person for line in told.waiting)
    found = why_not(many, waits, everyone=True, count=1)
    assert found.instead is not None
    assert (found.reason, found.instead.fewer) == ("worse", 0)
    assert found.instead.loses is not None
    assert found.instead.loses >= 0
    assert found.command == f"pods suggest --everyone --with {waits}"


def test_nobody_of_that_name_is_an_error(book: Book) -> None:
    with pytest.raises(UnknownNameError):
        asked(book, "nor")


def test_who_sits_in_the_pod_already_is_told_so() -> None:
    members = {one: {"joined": date(2026, 1, 1)} for one in ("mira", "ana", "bo")}
    pods = {"harbour": {"name": "Harbour", "state": "running", "members": members}}
    book = evening_book("Ana", "Bo", "Cy", pods=pods)
    found = why_not(book, "ana", fill="harbour")
    assert (found.reason, found.text) == ("inside", ("in Harbour already, or a seat is held",))


def test_in_a_round_the_pods_are_called_by_who_calls_them() -> None:
    names = ("Eli", "Flo", "Gus", "Hal", "Ivy")
    people = {name.lower(): free(name, "wed 18:00-21:00") for name in names}
    book = evening_book("Ana", "Bo", "Cy", people=people, settings={"size-max": 4})
    (waits,) = suggestion_for(book, wishes=Wishes(everyone=True, count=1), today=TODAY).waiting
    found = why_not(book, waits.person, everyone=True, count=1)
    assert found.text[1:] == (
        "not in your pod: at Tue 18:00 (Lisbon), not free tue 18:00-19:30 there, each time",
    )


def test_somebody_whose_hours_are_unknown_is_never_kept_out_by_an_hour() -> None:
    unknown = {"name": "Zed", "interest": "in"}
    book = evening_book("Ana", "Bo", "Cy", "Dee", "Eli", "Flo", people={"zed": unknown})
    found = why_not(book, "zed", count=1)
    assert found.reason in {"worse", "chosen"}
    assert not any(" at " in sentence for sentence in found.text)


def test_when_time_is_over_the_best_with_them_is_not_looked_for(book: Book) -> None:
    wishes = Wishes(why_not=("dana",), why=True)
    found = suggestion_for(book, wishes=wishes, today=TODAY, is_over=lambda: True)
    (told,) = found.why_not
    assert (told.reason, told.instead, told.command) == ("worse", None, "pods suggest --with dana")
    assert all(one.swap is None for one in found.why)
