"""What is worth doing next, the home screen, and putting things to sleep."""

from datetime import date
from typing import Any

import pytest

from pods.actions.agenda import agenda, dismiss, home, snooze
from pods.errors import UsageError
from pods.model.book import Book
from pods.model.names import UnknownNameError
from tests.proposals.books import TODAY, evening_book, example


def test_the_five_steps_of_first_pods_each_with_people_reason_and_command() -> None:
    found = agenda(example("first-pods"), today=TODAY)
    assert [(one.about, one.rule, one.also, one.command) for one in found.steps] == [
        ("a", 23, (7,), 'pods new-pod NAME --from a --at "tue 17:00"'),
        ("joan", 4, (), "pods invite b joan --nudge"),
        ("kasia", 20, (), "pods invite b felix"),
        ("hana", 20, (), "pods edit-person hana --rhythm-days 30"),
        ("ravi", 21, (), 'pods mark ravi not-now --until "in 3 months"'),
    ]
    assert [one.name for one in found.steps[0].people] == ["Tomas", "Ines", "Duarte"]
    assert (found.more, found.sleeping) == (0, ())


def test_what_does_not_fit_on_the_short_list_is_counted_and_can_be_seen() -> None:
    book = example("island")
    day = date(2026, 5, 20)
    short = agenda(book, today=day)
    whole = agenda(book, today=day, everything=True)
    assert len(short.steps) <= 7
    assert len(whole.steps) == len(short.steps) + short.more
    assert whole.more == 0


def test_home_has_the_steps_the_pods_that_are_not_closed_and_who_has_none() -> None:
    pods: dict[str, Any] = {
        "bees": {"name": "Bees", "state": "running", "members": {"mira": {}, "ana": {}}},
        "gone": {"name": "Gone", "state": "closed", "members": {"bo": {}}},
        "rest": {"name": "Rest", "state": "resting", "members": {"cy": {}}},
    }
    found = home(evening_book("Ana", "Bo", "Cy", pods=pods), today=TODAY)
    assert [one.id for one in found.pods] == ["bees", "rest"]
    assert [one.id for one in found.waiting] == ["bo"]  # a pod that rests is one
    assert (found.people, found.next_step) == (3, None)


def test_an_empty_home_begins_with_names() -> None:
    found = home(Book(), today=TODAY)
    assert found.steps == ()
    assert found.next_step is not None
    assert found.next_step.command == "pods add-person Ana Bo"


def test_a_snooze_keeps_steps_silent_until_its_day() -> None:
    book = example("first-pods")
    change = snooze(book, name="Joan", until="in 2 weeks", today=TODAY)
    assert (change.result.about, change.result.name, change.result.until) == (
        "joan",
        "Joan",
        date(2026, 9, 28),
    )
    asleep = agenda(change.book, today=TODAY)
    assert "joan" not in [one.about for one in asleep.steps]
    assert [(one.id, one.until) for one in asleep.sleeping] == [("joan", date(2026, 9, 28))]
    assert "joan" in [one.about for one in agenda(change.book, today=date(2026, 9, 28)).steps]


def test_the_same_snooze_again_changes_nothing_and_another_day_moves_it() -> None:
    once = snooze(example("first-pods"), name="a", until="2026-10-01", today=TODAY).book
    assert snooze(once, name="a", until="2026-10-01", today=TODAY).book is once
    moved = snooze(once, name="a", until="2026-10-02", today=TODAY).book
    assert moved.snoozed["a"].until == date(2026, 10, 2)


@pytest.mark.parametrize(
    ("until", "message"), [(None, "until when?"), ("2026-09-14", "2026-09-14 has come already")]
)
def test_a_snooze_needs_a_day_to_come(until: str | None, message: str) -> None:
    with pytest.raises(UsageError) as found:
        snooze(example("first-pods"), name="joan", until=until, today=TODAY)
    assert found.value.message == message
    assert "in 2 weeks" in found.value.hint


def test_a_pod_can_be_put_to_sleep_by_its_name() -> None:
    pods = {"bees": {"name": "The Bees", "emoji": "🐝", "state": "running"}}
    change = snooze(evening_book(pods=pods), name="the bees", until="+3d", today=TODAY)
    assert (change.result.about, change.result.name) == ("bees", "🐝 The Bees")


def test_what_was_dismissed_is_not_said_again_and_something_new_is() -> None:
    book = example("first-pods")
    change = dismiss(book, name="ravi", today=TODAY)
    assert change.result.dismissed
    assert "ravi" not in [one.about for one in agenda(change.book, today=TODAY).steps]
    with pytest.raises(UsageError, match="nothing is shown about Ravi"):
        dismiss(change.book, name="ravi", today=TODAY)
    more = dismiss(change.book, name="joan", today=TODAY).book
    assert set(more.snoozed) == {"ravi", "joan"}


def test_nobody_of_that_name_can_sleep() -> None:
    with pytest.raises(UnknownNameError):
        snooze(example("first-pods"), name="nor", until="+3d", today=TODAY)
