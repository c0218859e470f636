"""Drafts: combinations that are moved around until one feels right."""

from datetime import date
from typing import Annotated

from pydantic import Field

from pods.model.entry import Keyed, Named, Strings
from pods.model.invitation import Invitation


class Draft(Named):
    """A what-if combination. Many may stand beside each other; nobody is committed by one."""

    name: str | None = Field(
        None, min_length=1, description="What you call it, where the table's name is not it."
    )
    people: Strings = Field((), description="The ids of those in it.")
    locked: Strings = Field((), description="The ids of those who stay in it while others move.")
    created: date | None = Field(None, description="The day it was begun.")
    at: str | None = Field(None, description='The hour one has in mind: "tue 17:00".')
    note: str | None = Field(None, description="Why this combination.")
    became: str | None = Field(None, description="The id of the pod it was made into.")
    anyway: str | None = Field(None, description="Why it stands against one of your own rules.")
    invitations: Annotated[dict[str, Invitation], Keyed] = Field(
        {}, description="Who was asked about it, and what they said."
    )

    @property
    def title(self) -> str:
        """What it is called: its name, else the name of its table."""
        return self.name or self.id

    @property
    def is_waiting(self) -> bool:
        """Whether it is still a what-if, and not a pod already."""
        return self.became is None
