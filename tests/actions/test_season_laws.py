"""Whatever is planned again: what was held or skipped stays, ids stay, dates keep the rhythm."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from pods.actions.meeting_changes import skip_meeting
from pods.actions.meetings import log_meeting
from pods.actions.season_terms import SeasonWish
from pods.actions.seasons import plan_season
from pods.errors import PodsError
from pods.model.book import Book
from pods.model.meeting import Meeting
from tests.support.books import flaws, unicorns

FIRST = date(2026, 10, 6)
PEOPLE = ("me", "noor", "bo", "zoe", "ada")

few = settings(max_examples=25, deadline=None)

wishes = st.builds(
    SeasonWish,
    meetings=st.none() | st.integers(1, 8),
    start=st.none() | st.sampled_from(["3 nov", "2026-12-01"]),
    every=st.none() | st.integers(1, 4),
    at=st.none() | st.sampled_from(["tue 17:00", "wed 18:30", "sun 10:00"]),
    has_retro=st.none() | st.booleans(),
    has_rota=st.booleans(),
    skip=st.just(()) | st.just(("15 oct - 20 nov",)),
    minutes=st.none() | st.just(60),
    at_homes=st.booleans(),
    is_new=st.just(value=False),
)
events = st.lists(st.sampled_from(["held", "skipped", "let go by"]), max_size=4)


def planned(book: Book, wish: SeasonWish, *, today: date) -> Book:
    return plan_season(book, pod="unicorns", wish=wish, today=today).book


def begun(what: list[str]) -> tuple[Book, date]:
    """A fortnightly season of five, and what became of its first meetings by a day."""
    wish = SeasonWish(meetings=5, start="2026-10-06", every=2, at="tue 17:00")
    book = planned(unicorns(*PEOPLE), wish, today=date(2026, 9, 14))
    day = FIRST
    for number, event in enumerate(what, start=1):
        if event == "held":
            book = log_meeting(book, pod="unicorns", on=[f"{day}"], today=day).book
        elif event == "skipped":
            book = skip_meeting(book, pod="unicorns", words=[f"s1-{number}"], today=day).book
        day += timedelta(weeks=2)
    return book, (day - timedelta(days=3) if what else date(2026, 9, 14))


def own(book: Book) -> dict[str, Meeting]:
    return book.pods["unicorns"].meetings


@few
@given(what=events, wish=wishes)
def test_what_is_past_stays_and_what_is_to_come_follows_the_wish(
    what: list[str], wish: SeasonWish
) -> None:
    book, today = begun(what)
    try:
        after = planned(book, wish, today=today)
    except PodsError:
        return
    kept = {
        name: one
        for name, one in own(book).items()
        if one.status in ("held", "skipped") or one.on < today
    }
    season = after.pods["unicorns"].seasons["s1"]
    for name, one in kept.items():
        again = own(after)[name]
        assert (again.minutes or season.minutes) == 90, "the length that it had"
        assert again.with_facts({"minutes": None}) == one
    names = {f"s1-{number}" for number in range(1, season.meetings + 1)}
    assert {*own(after)} - {"s1-retro"} == names
    coming = [one for name, one in own(after).items() if name not in kept]
    assert all(one.on >= today for one in coming)
    if wish.start or wish.every or wish.at:
        weekday = coming[0].on.weekday() if coming else 0
        assert {one.on.weekday() for one in coming} <= {weekday}
        steps = {(one.on - coming[0].on).days % (7 * (season.cadence_weeks or 1)) for one in coming}
        assert steps <= {0}
    assert len({one.on for one in own(after).values()}) == len(own(after))
    assert flaws(after) == []


@few
@given(what=events, wish=wishes)
def test_planning_again_without_a_word_changes_nothing(what: list[str], wish: SeasonWish) -> None:
    book, today = begun(what)
    try:
        once = planned(book, wish, today=today)
        if not any(one.is_to_come and one.on >= today for one in own(once).values()):
            return  # it is over: the next wish is about another one
        twice = planned(once, SeasonWish(), today=today)
    except PodsError:
        return
    if wish.has_rota:
        assert twice == once
    else:
        dates = [{name: one.on for name, one in own(each).items()} for each in (once, twice)]
        assert dates[0] == dates[1]


@few
@given(what=events, wish=wishes)
def test_numbers_of_a_season_follow_its_days(what: list[str], wish: SeasonWish) -> None:
    book, today = begun(what)
    try:
        after = planned(book, wish, today=today).pods["unicorns"]
    except PodsError:
        return
    days = [one.on for one in after.meetings_of(after.seasons["s1"])]
    assert days == sorted(days)
