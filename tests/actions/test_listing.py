"""What the lists compute: last contact, seats, what is due."""

from datetime import date

import pytest

from pods.actions.ledger import list_invitations
from pods.actions.listing import last_contact, list_pods
from pods.actions.overrule import UNSAID, reason_kept
from pods.actions.result import who, who_is
from pods.actions.seats import Seats, seats_of
from tests.support.books import TODAY, book_of, pod_of, unicorns


def test_the_last_contact_is_any_talk_sounding_or_meeting_with_the_caller_there() -> None:
    meetings = {
        "a": {"on": date(2026, 9, 8), "status": "held", "present": ["me", "noor"], "late": ["bo"]},
        "b": {"on": date(2026, 9, 10), "status": "held", "present": ["noor", "bo"]},
        "c": {"on": date(2026, 9, 12), "status": "planned", "coming": ["me", "noor"]},
    }
    people = {
        "noor": "Noor",
        "bo": {"name": "Bo", "contacts": {"2026-09-09": {}}},
        "zoe": {"name": "Zoë", "soundings": {"2026-09-01-2": {}}},
        "ada": "Ada",
    }
    book = book_of(people, pods={"u": pod_of("me", "noor", "bo", meetings=meetings)})
    assert [last_contact(book, person) for person in book.people.values()] == [
        date(2026, 9, 8),
        date(2026, 9, 9),
        date(2026, 9, 1),
        None,
    ]


@pytest.mark.parametrize(
    ("terms", "seats"),
    [
        ({}, Seats(3, 0, 6)),
        ({"kind": "circle"}, Seats(3, 0, 12)),
        ({"kind": "gathering"}, Seats(3, 0, None)),
        ({"kind": "gathering", "size-max": 20}, Seats(3, 0, 20)),
        ({"size-max": 2}, Seats(3, 0, 2)),
    ],
)
def test_the_seats_of_a_pod_depend_on_its_kind(terms: dict[str, object], seats: Seats) -> None:
    book = unicorns(**terms)
    assert seats_of(book, book.pods["unicorns"]) == seats


def test_free_seats_are_never_fewer_than_none() -> None:
    assert Seats(5, 3, 6).free == 0
    assert Seats(2, 1, 6).free == 3
    assert Seats(2, 1, None).free is None


@pytest.mark.parametrize(
    ("sent", "nudged", "is_due"),
    [
        (date(2026, 9, 11), [], False),
        (date(2026, 9, 10), [], True),
        (date(2026, 9, 4), ["2026-09-08"], False),
        (date(2026, 9, 3), ["2026-09-08"], True),
        (date(2026, 8, 1), ["2026-08-05", "2026-08-12"], False),
    ],
)
def test_a_nudge_is_due_after_some_days_and_at_most_twice(
    sent: date, nudged: list[str], *, is_due: bool
) -> None:
    mail = {
        "person": "ada",
        "state": "nudged" if nudged else "sent",
        "sent": sent,
        "nudges": {day: {} for day in nudged},
    }
    (line,) = list_invitations(unicorns(invitations={"ada-1": mail}), today=TODAY).invitations
    is_nudge_due = line.is_due and (line.command or "").endswith("--nudge")
    assert (is_nudge_due, len(line.nudges)) == (is_due, len(nudged))


def test_only_what_is_alive_is_in_the_ledger_unless_it_is_named() -> None:
    mail = {"bo-1": {"person": "bo", "state": "sent"}}
    book = book_of(
        pods={"u": pod_of("me", state="closed", invitations=mail)},
        drafts={"d": {"became": "u", "invitations": mail}},
    )
    assert list_invitations(book, today=TODAY).invitations == ()
    assert [line.into for line in list_invitations(book, into="u", today=TODAY).invitations] == [
        "u"
    ]


def test_a_planned_meeting_that_is_over_is_not_the_next_one() -> None:
    meetings = {
        "a": {"on": date(2026, 9, 13), "status": "planned"},
        "b": {"on": date(2026, 9, 20), "status": "planned", "at": "17:00"},
    }
    (line,) = list_pods(unicorns(meetings=meetings), today=TODAY).pods
    assert (line.next_meeting, line.next_at, line.last_met) == (date(2026, 9, 20), "17:00", None)


def test_people_are_called_by_what_leaves_no_doubt() -> None:
    book = book_of({"ana": "Ana Reis", "ana-costa": "Ana Costa", "bo": "Bo", "bo-2": "Bo"})
    called = [who(book, one).name for one in ("me", "ana", "bo", "bo-2")]
    assert called == ["you", "Ana Reis", "Bo (bo)", "Bo (bo-2)"]
    named = book_of(caller={"id": "mira", "name": "Mira Sol"})
    assert str(who(named, "mira")) == "Mira"
    assert (who_is(book, "me"), who_is(book, "me", was=True)) == ("you are", "you were")
    assert (who_is(book, "bo"), who_is(book, "bo", was=True)) == ("Bo is", "Bo was")


def test_an_overruling_keeps_its_reason_or_that_there_was_none() -> None:
    assert reason_kept(" they made up ") == "they made up"
    assert reason_kept("  ") == UNSAID
    assert reason_kept(None) is None
