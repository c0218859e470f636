"""What comes next with an invitation, and from which day: the practice in one place.

One gentle nudge, a second one on another channel, then the seat is free; a maybe is asked about.
With the invitation itself that is three messages at most. The days come from the settings.
"""

from datetime import date, timedelta
from typing import Literal, NamedTuple

from pods.model.invitation import Invitation
from pods.model.settings import Settings

MoveName = Literal["ask", "nudge", "nudge-again", "expire", "ask-about"]

_OPTIONS: dict[MoveName, str] = {
    "ask": "",
    "nudge": " --nudge",
    "nudge-again": " --nudge",
    "expire": " --expire",
    "ask-about": " --nudge",
}


class Move(NamedTuple):
    """What comes next, and the first day for it; None: at once, or nobody dated the asking."""

    name: MoveName
    on: date | None

    @property
    def option(self) -> str:
        """What `pods invite POD PERSON` needs behind it to do this."""
        return _OPTIONS[self.name]

    def is_due(self, today: date) -> bool:
        """Whether it may be done by now."""
        return self.on is None or self.on <= today


def next_move(mail: Invitation, settings: Settings, *, today: date) -> Move | None:
    """What comes next with an invitation; None where nothing is to be done.

    A seat that may be freed today need not be nudged for: what was overlooked is not made up for.
    """
    if mail.state == "draft":
        return Move("ask", None)
    if mail.state == "maybe":
        said = max((day for day in (mail.replied, mail.last_word) if day), default=None)
        return Move("ask-about", _later(said, settings.maybe_days + 1)) if said else None
    if mail.state in ("sent", "nudged") and mail.sent is not None:
        return _after_silence(mail.sent, len(mail.nudges), settings, today=today)
    return None


def _after_silence(sent: date, nudges: int, settings: Settings, *, today: date) -> Move:
    end = Move("expire", _later(sent, settings.expire_days))
    if nudges > 1 or end.is_due(today):
        return end
    if nudges:
        return Move("nudge-again", _later(sent, settings.second_nudge_days))
    return Move("nudge", _later(sent, settings.nudge_days))


def _later(day: date, days: int) -> date:
    """So many days on, as far as calendars go."""
    return day + timedelta(days=min(days, (date.max - day).days))
