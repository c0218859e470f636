"""The number of a meeting in calendars: it rises with what changed, and with nothing else."""

from collections.abc import Callable
from datetime import date
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pods.actions.calendars import CalendarEvent, calendar
from pods.actions.calendars_revised import revised
from pods.actions.closing import close_pod
from pods.actions.kick_off import plan_kick_off
from pods.actions.meeting_changes import move_meeting, skip_meeting
from pods.actions.meetings import log_meeting
from pods.actions.people import edit_person
from pods.actions.pod_terms import edit_pod
from pods.actions.rests import rest
from pods.actions.result import Change
from pods.actions.season_terms import SeasonWish
from pods.actions.seasons import plan_season
from pods.errors import PodsError
from pods.model.book import Book
from tests.support.books import TODAY, book_of, flaws, pod_of, tree_at

Act = tuple[Callable[..., Change[Any]], dict[str, Any]]
UNICORNS: dict[str, Any] = {"pod": "unicorns", "today": TODAY}


def fresh() -> Book:
    """A season of three that is fixed, in a pod whose caller lives by a clock."""
    book = book_of(
        pods={"unicorns": pod_of("me", "noor", "bo", "zoe", "ada", created=date(2026, 9, 1))},
        caller={"name": "Mira", "time-zone": "Europe/Lisbon"},
    )
    return done(book, (plan_season, {"wish": SeasonWish(meetings=3, at="tue 17:00")}))


def done(book: Book, act: Act) -> Book:
    """The book after it, as it would be saved; as it was where it is refused."""
    action, facts = act
    who = {} if action is edit_person else UNICORNS
    try:
        return revised(book, action(book, **who, **facts).book)
    except PodsError:
        return book


def events(book: Book) -> dict[str, CalendarEvent]:
    found = calendar(book, pod="unicorns", with_past=True, today=TODAY).events
    return {one.uid: one for one in found}


def said(event: CalendarEvent) -> tuple[Any, ...]:
    """What counts as a change; what stands in the lines is hosts and turns, but members too."""
    duties = tuple(line for line in event.lines if line.startswith("Host:"))
    facts = event.model_dump(include={"is_cancelled", "on", "at", "starts", "minutes", "place"})
    return (*facts.values(), event.link, event.title.split(" · ")[0], duties)


MEETINGS = st.sampled_from(["s1-1", "s1-2", "s1-3", "s1-retro"])
DAYS = st.sampled_from(["6 oct", "7 oct 18:00", "13 oct", "20 oct", "3 nov"])
ACTS: st.SearchStrategy[Act] = st.one_of(
    st.tuples(st.just(move_meeting), st.fixed_dictionaries({"words": st.tuples(MEETINGS, DAYS)})),
    st.tuples(st.just(skip_meeting), st.fixed_dictionaries({"words": st.tuples(MEETINGS)})),
    st.tuples(
        st.just(move_meeting),
        st.fixed_dictionaries(
            {
                "words": st.tuples(MEETINGS),
                "turns": st.fixed_dictionaries({"host": st.sampled_from(["bo", "ada", ""])}),
            }
        ),
    ),
    st.tuples(
        st.just(plan_season),
        st.fixed_dictionaries(
            {
                "wish": st.builds(
                    SeasonWish,
                    meetings=st.integers(1, 5),
                    at=st.none() | st.sampled_from(["tue 17:00", "wed 18:30"]),
                    minutes=st.none() | st.just(60),
                )
            }
        ),
    ),
    st.tuples(
        st.just(edit_pod),
        st.fixed_dictionaries(
            {
                "terms": st.dictionaries(
                    st.sampled_from(["place", "link", "name", "note"]),
                    st.sampled_from(["Horta", "the lake"]),
                    min_size=1,
                )
            }
        ),
    ),
    st.tuples(
        st.just(edit_person),
        st.fixed_dictionaries(
            {
                "person": st.just("me"),
                "facts": st.fixed_dictionaries(
                    {"time_zone": st.sampled_from(["Europe/Lisbon", "Asia/Kolkata"])}
                ),
            }
        ),
    ),
    st.tuples(st.just(rest), st.just({"until": "1 nov"})),
    st.tuples(st.just(log_meeting), st.just({"on": ["today"], "following": "in 2 weeks"})),
)


@settings(max_examples=80, deadline=None)
@given(st.lists(ACTS, max_size=6))
def test_the_number_rises_with_every_change_and_never_falls(acts: list[Act]) -> None:
    book = fresh()
    published = events(book)
    for act in acts:
        book = done(book, act)
        now = events(book)
        for uid, event in now.items():
            before = published.get(uid)
            if before is None or event.meeting not in book.pods["unicorns"].meetings:
                continue
            assert event.sequence >= before.sequence
            status = book.pods["unicorns"].meetings[event.meeting].status
            if said(event) != said(before) and status != "held":
                assert event.sequence > before.sequence, (act, before, event)
        gone = {uid for uid, one in published.items() if not one.is_cancelled} - now.keys()
        assert gone == set()
        published |= now
    assert flaws(book) == []


def test_one_move_and_one_skip_need_no_word_in_the_file() -> None:
    book = done(fresh(), (move_meeting, {"words": ("s1-2", "14 oct")}))
    book = done(book, (skip_meeting, {"words": ("s1-3",)}))
    assert [one.sequence for one in events(book).values()] == [0, 1, 1, 0]
    assert "revision" not in str(book.to_tree())


def test_a_second_move_and_a_return_are_counted() -> None:
    book = fresh()
    for number, day in enumerate(("14 oct", "15 oct", "20 oct"), start=1):
        book = done(book, (move_meeting, {"words": ("s1-2", day)}))
        assert [one.sequence for one in events(book).values()][1] == number
    assert tree_at(book, "pods", "unicorns", "meetings", "s1-2", "revision") == 3


def test_what_is_about_all_that_is_to_come_is_counted_once_in_the_pod() -> None:
    book = done(fresh(), (edit_pod, {"terms": {"link": "https://meet.example.org/u"}}))
    assert {one.sequence for one in events(book).values()} == {1}
    assert tree_at(book, "pods", "unicorns", "revision") == 1
    assert "revision" not in str(tree_at(book, "pods", "unicorns", "meetings"))


def test_a_clock_that_moves_the_hour_is_a_change_and_a_note_is_none() -> None:
    book = done(fresh(), (edit_pod, {"terms": {}, "following": "24 sep 17:00"}))
    act: Act = (edit_person, {"person": "me", "facts": {"time_zone": "America/New_York"}})
    moved = {one.meeting: one.sequence for one in events(done(book, act)).values()}
    assert moved == {"2026-09-24": 1, "s1-1": 0, "s1-2": 0, "s1-3": 0, "s1-retro": 0}
    quiet: Act = (edit_pod, {"terms": {"note": "bring tea"}})
    assert {one.sequence for one in events(done(fresh(), quiet)).values()} == {0}


def test_a_meeting_that_is_planned_no_more_is_cancelled_and_may_come_back() -> None:
    book = fresh()
    last = events(book)
    book = done(book, (plan_season, {"wish": SeasonWish(meetings=2, has_retro=True)}))
    assert tree_at(book, "pods", "unicorns", "dropped", "s1-3") == {
        "on": last_day(last, "s1-3"),
        "revision": 1,
    }
    gone = next(one for one in events(book).values() if one.meeting == "s1-3")
    assert (gone.is_cancelled, gone.sequence) == (True, 1)
    book = done(book, (plan_season, {"wish": SeasonWish(meetings=3)}))
    back = next(one for one in events(book).values() if one.meeting == "s1-3")
    assert (back.is_cancelled, back.sequence, back.uid) == (False, 2, gone.uid)
    assert "dropped" not in str(book.to_tree())


def last_day(published: dict[str, CalendarEvent], meeting: str) -> date:
    return next(one.on for one in published.values() if one.meeting == meeting)


def test_a_closed_pod_cancels_what_was_to_come() -> None:
    book = fresh()
    closed = revised(book, close_pod(book, pod="unicorns", today=TODAY).book)
    assert {(one.is_cancelled, one.sequence) for one in events(closed).values()} == {(True, 1)}


def test_first_calls_are_entries_too() -> None:
    book = book_of(pods={"unicorns": pod_of("me", "noor", "bo")}, caller={"name": "Mira"})
    book = done(book, (plan_kick_off, {"days": ["tue 17:00"]}))
    (only,) = events(book).values()
    assert (only.title, only.at, only.zone, only.starts) == (
        "The Unicorns · first call", "17:00", None, None,
    )  # fmt: skip
