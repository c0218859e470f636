"""A pod: people, seats, terms, and everything that happened in it."""

from datetime import date
from typing import Annotated

from pydantic import Field

from pods.model.entry import MOST_PEOPLE, MOST_WEEKS, Keyed, Named, Strings
from pods.model.invitation import Invitation
from pods.model.meeting import MOST_MEETINGS, MOST_REVISIONS, Dropped, Meeting, Retro, Season
from pods.model.words import LIVE_STATES, Decision, PodKind, PodState, Role

# What the first calls have to bring (practice: how to interact, which hour, what to commit to).
AGREEMENTS = ("intention", "at", "commitment", "norms", "confidential", "min_presence")


class Member(Named):
    """Somebody's time in a pod. The table is named by the person; a return is `ada-2`."""

    person: str | None = Field(None, description="The id, where the table's name is not it.")
    role: Role = Field("member", description="What they are in it.")
    joined: date | None = Field(None, description="The first day.")
    left: date | None = Field(None, description="The last day.")
    left_why: str | None = Field(None, description="What they said on leaving.")
    decision: Decision | None = Field(None, description="What they last said about going on.")
    anyway: str | None = Field(None, description="Why they joined against one of your own rules.")

    @property
    def who(self) -> str:
        """The id of the person."""
        return self.person or self.id

    @property
    def is_current(self) -> bool:
        """Whether they are still in it."""
        return self.left is None


class Pod(Named):
    """A small group: `pod` of 4-6, `circle` of 8-12, or a `gathering` of any size."""

    name: str = Field(min_length=1, description="What the group calls itself.")
    emoji: str | None = Field(None, description="Its sign, shown before the name.")
    kind: PodKind = Field("pod", description="`pod`, `circle` or `gathering`.")
    state: PodState = Field("idea", description="Where it is in its life.")
    caller: str | None = Field(None, description="The id of whoever calls it together.")
    intention: str | None = Field(None, description="What it is for, in the group's words.")
    format: str | None = Field(None, description="How a meeting goes.")
    norms: str | None = Field(None, description="What was agreed on how to be together.")
    confidential: bool | None = Field(None, description="Whether what is said stays there.")
    commitment: str | None = Field(None, description="What each one is ready to give.")
    min_presence: int | None = Field(None, ge=1, description="How many it takes to meet.")
    size_min: int | None = Field(None, ge=2, le=MOST_PEOPLE, description="Smallest size.")
    size_max: int | None = Field(
        None, ge=2, le=MOST_PEOPLE, description="Largest size: the seats it has."
    )
    cadence_weeks: int | None = Field(
        None, ge=1, le=MOST_WEEKS, description="Weeks from one meeting to the next."
    )
    minutes: int | None = Field(None, ge=1, description="How long a meeting is.")
    at: str | None = Field(None, description='The weekly hour: "tue 17:00".')
    time_zone: str | None = Field(None, description="The zone of that hour; else the caller's.")
    season_start: date | None = Field(None, description="The first week it will meet in.")
    season_weeks: int | None = Field(
        None, ge=1, le=MOST_WEEKS, description="How many weeks the season spans."
    )
    place: str | None = Field(None, description="Where it meets in person.")
    link: str | None = Field(None, description="Where it meets online.")
    channel: str | None = Field(None, description="Where it writes to each other.")
    open_to_guests: bool | None = Field(None, description="Whether guests may come.")
    created: date | None = Field(None, description="The day it was begun.")
    resting_until: date | None = Field(None, description="With `resting`: until this day.")
    closed: date | None = Field(None, description="The day it ended.")
    closed_why: str | None = Field(None, description="Why it ended.")
    from_draft: str | None = Field(None, description="The draft it came from.")
    split_from: str | None = Field(None, description="The pod it was split from.")
    merged_from: Strings = Field((), description="The pods it was merged from.")
    merged_into: str | None = Field(None, description="The pod it went into.")
    anyway: str | None = Field(None, description="Why it was made against your own rules.")
    note: str | None = Field(None, description="A note the pod may see.")
    private_note: str | None = Field(None, description="A note for the Caller's eyes alone.")
    revision: int | None = Field(
        None,
        ge=0,
        le=MOST_REVISIONS,
        description="How often its name, place or link changed; calendars take the newest.",
    )
    members: Annotated[dict[str, Member], Keyed] = Field({}, description="Who is and was in it.")
    invitations: Annotated[dict[str, Invitation], Keyed] = Field(
        {}, description="Who was asked, and what they said."
    )
    seasons: Annotated[dict[str, Season], Keyed] = Field({}, description="Its seasons.")
    meetings: Annotated[dict[str, Meeting], Keyed] = Field({}, description="Its meetings.")
    dropped: Annotated[dict[str, Dropped], Keyed] = Field(
        {}, description="Meetings that were fixed once and are no more; calendars cancel them."
    )
    retros: dict[str, Retro] = Field({}, description="Its look-backs, by season.")

    @property
    def current_members(self) -> tuple[str, ...]:
        """The ids of those in it now, in the order of the file."""
        return tuple(member.who for member in self.members.values() if member.is_current)

    @property
    def awaited_members(self) -> tuple[str, ...]:
        """The ids of those in it for whom a meeting waits: not those on leave."""
        members = (one for one in self.members.values() if one.is_current)
        return tuple(member.who for member in members if member.role != "on-leave")

    @property
    def is_live(self) -> bool:
        """Whether it takes a place in its members' weeks."""
        return self.state in LIVE_STATES

    @property
    def is_over(self) -> bool:
        """Whether it is a gathering that was held, with no other day to come."""
        has_met = self.kind == "gathering" and bool(self.held_meetings)
        return has_met and not self.planned_meetings

    @property
    def seat_holders(self) -> tuple[str, ...]:
        """The ids of those for whom a seat is held, without being members yet."""
        members = self.current_members
        held = (mail.person for mail in self.invitations.values() if self._holds_a_seat(mail))
        return tuple(dict.fromkeys(person for person in held if person not in members))

    def _holds_a_seat(self, mail: Invitation) -> bool:
        """A yes keeps its seat until it is taken; who has left since does not hold it any more."""
        if not mail.holds_a_seat or mail.is_open:
            return mail.holds_a_seat
        ends = (one.left for one in self.members.values() if one.who == mail.person and one.left)
        return not any(mail.replied is None or end >= mail.replied for end in ends)

    @property
    def held_meetings(self) -> tuple[Meeting, ...]:
        """The meetings that took place, oldest first."""
        held = (meeting for meeting in self.meetings.values() if meeting.status == "held")
        return tuple(sorted(held, key=lambda meeting: (meeting.on, meeting.id)))

    @property
    def planned_meetings(self) -> tuple[Meeting, ...]:
        """The meetings still to come or to be logged, moved ones too, soonest first."""
        planned = (meeting for meeting in self.meetings.values() if meeting.is_to_come)
        return tuple(sorted(planned, key=lambda meeting: (meeting.on, meeting.id)))

    @property
    def current_season(self) -> Season | None:
        """The season that began last, over or not."""
        return max(self.seasons.values(), key=lambda one: (one.start, one.id), default=None)

    def season_of(self, meeting: Meeting) -> Season | None:
        """The season that a meeting belongs to, by its id: `s1-2` to `s1`."""
        return self.seasons.get(meeting.id.rpartition("-")[0])

    def meetings_of(self, season: Season) -> tuple[Meeting, ...]:
        """The meetings of a season in the order of their numbers, the retro last."""
        own = (meeting for meeting in self.meetings.values() if self.season_of(meeting) == season)
        return tuple(sorted(own, key=lambda one: one.number or MOST_MEETINGS))

    @property
    def open_agreements(self) -> tuple[str, ...]:
        """What a kick-off agrees on and nobody has written down yet, by field."""
        return tuple(name for name in AGREEMENTS if getattr(self, name) is None)

    @property
    def title(self) -> str:
        """The name with its sign before it."""
        return f"{self.emoji} {self.name}" if self.emoji else self.name
