"""What a letter is about: who reads it, which pod or draft, and when."""

from datetime import date, timedelta
from typing import NamedTuple

from pods.hours.dates import parse_weekly
from pods.hours.season import Season
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.meeting import Meeting
from pods.model.person import Person
from pods.model.pod import Pod
from pods.proposals.calendar import (
    anchor_zone,
    default_caller,
    minutes_of,
    season_of,
)


class Occasion(NamedTuple):
    """Everything the sentences of one letter may draw on.

    Attributes:
        readers: whom it is for; several read one and the same letter.
        by: until when an answer helps, where the Caller said so.
    """

    book: Book
    readers: tuple[Person, ...]
    about: Pod | Draft | None
    today: date
    by: date | None = None

    @property
    def reader(self) -> Person | None:
        """Whoever reads it alone; None where several do."""
        return self.readers[0] if len(self.readers) == 1 else None

    @property
    def is_among_members(self) -> bool:
        """Whether all who read it sit in the pod."""
        members = self.pod.current_members if self.pod else ()
        return all(reader.id in members for reader in self.readers)

    @property
    def pod(self) -> Pod | None:
        """The pod, where it is one already."""
        return self.about if isinstance(self.about, Pod) else None

    @property
    def group(self) -> tuple[str, ...]:
        """Everybody it is for, as far as that is known; empty for a letter about no group."""
        if isinstance(self.about, Pod):
            people = (*self.about.current_members, *self.about.seat_holders)
        else:
            people = self.about.people if self.about else ()
        own = (reader.id for reader in self.readers)
        return people and tuple(dict.fromkeys((*people, *own)))

    @property
    def season(self) -> Season:
        """The weeks it is about."""
        return season_of(self.book, today=self.today, pod=self.pod)

    @property
    def minutes(self) -> int:
        """How long a meeting is."""
        return minutes_of(self.book, pod=self.pod)

    @property
    def anchor(self) -> str | None:
        """The zone whose clock the group keeps."""
        caller = self.pod.caller if self.pod else None
        return anchor_zone(self.book, caller or default_caller(self.book, self.group), pod=self.pod)

    @property
    def weekly(self) -> tuple[int, int] | None:
        """The weekly hour, (weekday, minutes of the day) on the anchor's clock, if there is one."""
        return parse_weekly(self.about.at) if self.about and self.about.at else None

    @property
    def coming(self) -> tuple[Meeting, ...]:
        """The meetings still to come, soonest first."""
        planned = self.pod.planned_meetings if self.pod else ()
        return tuple(meeting for meeting in planned if meeting.on >= self.today)

    @property
    def next_meeting(self) -> Meeting | None:
        """The next meeting still to come."""
        return next(iter(self.coming), None)

    @property
    def meeting_days(self) -> tuple[date, ...]:
        """The days of the season on the anchor's calendar: as planned, else as the hour has it."""
        planned = self.pod.planned_meetings if self.pod else ()
        regular = tuple(meeting.on for meeting in planned if meeting.kind == "regular")
        if regular:
            return regular
        return self.season.meeting_days(self.weekly[0]) if self.weekly else ()

    @property
    def look_back(self) -> date | None:
        """The day of the look-back: as planned, else one step of the rhythm after the last."""
        planned = self.pod.planned_meetings if self.pod else ()
        retro = next((meeting.on for meeting in planned if meeting.kind == "retro"), None)
        days = self.meeting_days
        if retro or not days:
            return retro
        return days[-1] + timedelta(weeks=self.season.cadence_weeks)
