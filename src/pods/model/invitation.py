"""Invitations: asked, nudged, answered. Nothing is overwritten: a re-ask is a new one."""

from datetime import date
from typing import Annotated

from pydantic import Field

from pods.model.entry import Dated, Keyed, Named
from pods.model.words import OPEN_INVITATIONS, InvitationState


class Nudge(Dated):
    """One gentle reminder of an invitation."""

    channel: str | None = Field(None, description="Where it was sent.")
    wording: str | None = Field(None, description="The template, or the words.")


class Invitation(Named):
    """One asking of one person, to one pod or draft. The id is `ada-1`, a re-ask `ada-2`."""

    person: str = Field(description="The id of whoever is asked.")
    state: InvitationState = Field(description="How far it has come.")
    sent: date | None = Field(None, description="The day it was sent.")
    by: date | None = Field(None, description="The day an answer was asked for.")
    replied: date | None = Field(None, description="The day of the answer.")
    reason: str | None = Field(None, description="What they said with it.")
    channel: str | None = Field(None, description="Where it was sent.")
    wording: str | None = Field(None, description="The template, or the words.")
    plus_one: str | None = Field(None, description="The id of whoever they brought along.")
    anyway: str | None = Field(None, description="Why it was sent against one of your own rules.")
    nudges: Annotated[dict[str, Nudge], Keyed] = Field({}, description="Each nudge, by day.")

    @property
    def is_open(self) -> bool:
        """Whether it still waits for something."""
        return self.state in OPEN_INVITATIONS

    @property
    def holds_a_seat(self) -> bool:
        """Whether a seat is kept for them: until they say no, or yes and take it."""
        return self.is_open or self.state == "yes"

    @property
    def last_word(self) -> date | None:
        """The last day we wrote to them about it."""
        return max((nudge.day for nudge in self.nudges.values()), default=self.sent)
