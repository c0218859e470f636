"""Invitations: asked, nudged, answered. Nothing is overwritten: a re-ask is a new one."""

from datetime import date
from typing import Annotated

from pydantic import Field

from pods.model.entry import Dated, Keyed, Named, dated_id
from pods.model.words import OPEN_INVITATIONS, InvitationState


class Nudge(Dated):
    """One gentle reminder of an invitation."""

    channel: str | None = Field(None, description="Where it was sent.")
    wording: str | None = Field(None, description="The template, or the words.")


class Answer(Dated):
    """An answer that another one followed: a maybe that became a yes, a yes that was taken back."""

    said: InvitationState = Field(description="What they said that day.")
    reason: str | None = Field(None, description="What they said with it.")


class Invitation(Named):
    """One asking of one person, to one pod or draft. The id is `ada-1`, a re-ask `ada-2`."""

    person: str = Field(description="The id of whoever is asked.")
    state: InvitationState = Field(description="How far it has come.")
    sent: date | None = Field(None, description="The day it was sent.")
    by: date | None = Field(None, description="The day an answer was asked for.")
    replied: date | None = Field(None, description="The day of the answer.")
    reason: str | None = Field(None, description="What they said with it.")
    ended: date | None = Field(None, description="The day it was withdrawn, or expired.")
    channel: str | None = Field(None, description="Where it was sent.")
    wording: str | None = Field(None, description="The template, or the words.")
    plus_one: str | None = Field(None, description="The id of whoever they brought along.")
    anyway: str | None = Field(None, description="Why it was sent against one of your own rules.")
    nudges: Annotated[dict[str, Nudge], Keyed] = Field({}, description="Each nudge, by day.")
    answers: Annotated[dict[str, Answer], Keyed] = Field(
        {}, description="Each earlier answer, by day; the last one stands above."
    )

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

    def answered(self, state: InvitationState, *, on: date, reason: str | None) -> "Invitation":
        """With an answer of that day; the one before is kept among `answers`.

        The same answer again is a correction on its own day, and later nothing new without words.
        """
        is_same = state == self.state
        if is_same and (reason is None or on == self.replied or self.replied is None):
            return self.model_copy(update={"reason": reason}) if reason else self
        kept = {} if is_same and reason == self.reason else self._kept_answer()
        said = {"state": state, "replied": on, "reason": reason, "ended": None}
        return self.model_copy(update={**said, **kept})

    def _kept_answer(self) -> dict[str, dict[str, Answer]]:
        if self.replied is None or self.state not in _ANSWERS:
            return {}
        key = dated_id(self.replied, dict(self.answers))
        told = {"reason": self.reason} if self.reason else {}
        return {"answers": {**self.answers, key: Answer(id=key, said=self.state, **told)}}


_ANSWERS: frozenset[InvitationState] = frozenset({"yes", "maybe", "no", "backed-out"})
