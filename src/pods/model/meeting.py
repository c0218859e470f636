"""Meetings, seasons and retros of a pod: logistics only, never what was said."""

from datetime import date

from pydantic import Field

from pods.model.entry import MOST_WEEKS, Entry, Named, Strings
from pods.model.words import Decision, MeetingKind, MeetingStatus

# Meetings of one season: a weekly pod for two years. More is a slip of the hand.
MOST_MEETINGS = 104

# Far more changes than anybody makes; the sum of several is still a number to every calendar.
MOST_REVISIONS = 1_000_000


class Meeting(Named):
    """One meeting. `s1-2` is season 1, meeting 2; `k1` a kick-off; without a season, the date."""

    on: date = Field(description="The day; the id stays when the day moves.")
    moved_from: date | None = Field(None, description="The day it was first fixed for.")
    at: str | None = Field(None, description='The hour on the clock there: "17:00".')
    time_zone: str | None = Field(
        None, description="The zone of that clock, where its season does not say it."
    )
    minutes: int | None = Field(
        None, ge=1, description="How long, where its season does not say it."
    )
    status: MeetingStatus = Field("planned", description="How it went with it.")
    kind: MeetingKind = Field("regular", description="What it is for.")
    present: Strings = Field((), description="The ids of those who were there.")
    apology: Strings = Field((), description="Missed, and had said so.")
    late: Strings = Field((), description="There, but late.")
    no_show: Strings = Field((), description="Missed without a word.")
    guest: Strings = Field((), description="There, without being a member.")
    coming: Strings = Field((), description="Said that they will come to this one.")
    not_coming: Strings = Field((), description="Said that they cannot come to this one.")
    host: str | None = Field(None, description="Who hosts, or hosted.")
    note_taker: str | None = Field(None, description="Who takes notes, or took them.")
    focus: str | None = Field(None, description="Whose turn it is, or was.")
    home: str | None = Field(None, description="Who opens their home, or opened it.")
    note: str | None = Field(None, description="One line of logistics.")
    reason: str | None = Field(None, description="Why it was skipped or moved.")
    revision: int | None = Field(
        None,
        ge=0,
        le=MOST_REVISIONS,
        description="How often it changed beyond what stands here; calendars take the newest.",
    )

    @property
    def is_to_come(self) -> bool:
        """Whether it is fixed, on its first day or on another, and nothing is logged about it."""
        return self.status in ("planned", "moved")

    @property
    def number(self) -> int | None:
        """Which one of its season it is, as its id says: 2 of `s1-2`; None for all others."""
        season, _, tail = self.id.rpartition("-")
        is_number = self.kind == "regular" and tail.isdecimal() and tail.isascii()
        return int(tail) if is_number and season[:1].isalpha() else None

    @property
    def attended(self) -> tuple[str, ...]:
        """Everybody who was there, late ones and guests included, each once, by id."""
        return tuple(sorted({*self.present, *self.late, *self.guest}))

    @property
    def missed(self) -> tuple[str, ...]:
        """Everybody who was expected and not there, by id."""
        return tuple(sorted({*self.apology, *self.no_show}))


class Dropped(Named):
    """A meeting that was fixed once and is no more, so that calendars can take it out again."""

    on: date = Field(description="The day it was fixed for.")
    revision: int = Field(
        ge=0, le=MOST_REVISIONS, description="The number that its cancellation goes out with."
    )


class Season(Named):
    """A round of meetings fixed in advance, with a retro at its end: `s1`, then `s2`."""

    start: date = Field(description="The day of the first meeting.")
    meetings: int = Field(ge=1, description="How many, without the retro.")
    cadence_weeks: int | None = Field(
        None, ge=1, le=MOST_WEEKS, description="Weeks from one to the next."
    )
    at: str | None = Field(None, description='The weekly hour: "tue 17:00".')
    time_zone: str | None = Field(None, description="The zone of that hour.")
    minutes: int | None = Field(None, ge=1, description="How long each is.")
    hosts: Strings = Field((), description="The rota: who hosts, in order.")
    note_takers: Strings = Field((), description="The rota: who takes notes, in order.")
    focus: Strings = Field((), description="The rota: whose turn, in order.")
    homes: Strings = Field((), description="The rota: who opens their home, in order.")

    @property
    def number(self) -> int | None:
        """Which season it is, as its id says; None for a name that somebody gave it by hand."""
        digits = self.id.removeprefix("s")
        return int(digits) if digits.isdecimal() and digits.isascii() else None


class Retro(Entry):
    """What a look back at a season brought: plus, minus, next, and who goes on."""

    on: date | None = Field(None, description="The day it was held.")
    plus: Strings = Field((), description="What was good.")
    minus: Strings = Field((), description="What was not.")
    next: Strings = Field((), description="What to change.")
    decisions: dict[str, Decision] = Field({}, description="By id: stay, pause or leave.")
