"""What comes next with an invitation, day by day."""

from datetime import date, timedelta
from typing import Any

import pytest

from pods.model.invitation import Invitation, Nudge
from pods.model.settings import Settings
from pods.reminders.asking import Move, next_move

SENT = date(2026, 9, 1)


def _move(days: int, *, nudges: int = 0, **facts: Any) -> Move | None:
    told = {f"2026-09-0{day}": Nudge(id=f"2026-09-0{day}") for day in range(2, 2 + nudges)}
    mail = Invitation(person="bo", sent=SENT, nudges=told, **{"state": "sent", **facts})
    return next_move(mail, Settings(), today=SENT + timedelta(days=days))


@pytest.mark.parametrize(
    ("days", "nudges", "name", "on"),
    [
        (0, 0, "nudge", 4),
        (17, 0, "nudge", 4),
        (18, 0, "expire", 18),
        (5, 1, "nudge-again", 11),
        (18, 1, "expire", 18),
        (12, 2, "expire", 18),
        (60, 5, "expire", 18),
    ],
)
def test_silence_is_answered_by_two_nudges_and_then_the_seat_is_free(
    days: int, nudges: int, name: str, on: int
) -> None:
    move = _move(days, nudges=nudges)
    assert move is not None
    assert (move.name, move.on) == (name, SENT + timedelta(days=on))
    assert move.is_due(SENT + timedelta(days=on))
    assert not move.is_due(SENT + timedelta(days=on - 1))


def test_a_maybe_is_asked_about_once_it_has_lain_longer_than_the_settings_say() -> None:
    maybe = _move(3, state="maybe", replied=date(2026, 9, 3))
    assert maybe == Move("ask-about", date(2026, 9, 14))


def test_a_held_seat_is_to_be_offered_at_once_and_an_answer_ends_it_all() -> None:
    held = _move(0, state="draft")
    assert held == Move("ask", None)
    assert held is not None
    assert (held.option, held.is_due(SENT)) == ("", True)
    for state in ("yes", "no", "expired", "withdrawn", "backed-out"):
        assert _move(30, state=state) is None


def test_numbers_beyond_the_calendar_end_with_it() -> None:
    mail = Invitation(person="bo", state="sent", sent=SENT)
    far = Settings(nudge_days=10**12, expire_days=10**12)
    assert next_move(mail, far, today=SENT) == Move("nudge", date.max)
