"""What is between people, and what the Caller decided about it."""

from datetime import date

from pydantic import Field

from pods.model.entry import Named, Strings
from pods.model.words import PRIVATE_TIES, RuleKind, TieKind


class Tie(Named):
    """What two people are to each other. The table's name is only a name."""

    people: Strings = Field(min_length=2, max_length=2, description="The two ids.")
    kind: TieKind = Field(description="What they are to each other.")
    strength: int | None = Field(None, ge=0, le=3, description="0 (thin) to 3 (strong).")
    since: date | None = Field(None, description="Since when.")
    private: bool = Field(
        False, description="Acts everywhere, shows nowhere; always so for ex, competitor, conflict."
    )
    note: str | None = Field(None, description="A word about it; private if the tie is.")

    @property
    def is_private(self) -> bool:
        """Whether this tie may show on no screen and in no letter."""
        return self.private or self.kind in PRIVATE_TIES


class Rule(Named):
    """People who belong together, or must not meet in a pod: always, or as a wish."""

    kind: RuleKind = Field(description="`together` or `apart`.")
    people: Strings = Field(min_length=2, description="The ids of those it is about.")
    hard: bool = Field(True, description="False: a wish, not a limit.")
    private: bool = Field(True, description="Acts everywhere, shows nowhere.")
    why: str | None = Field(None, description="The reason; as private as the rule.")
    until: date | None = Field(None, description="The last day it counts.")

    def counts_on(self, day: date) -> bool:
        """Whether the rule has not run out by then."""
        return self.until is None or day <= self.until
