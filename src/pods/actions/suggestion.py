"""What a suggestion says: alternatives with their reasons, and everybody who waits."""

from datetime import date
from typing import Literal

from pods.actions.result import Part, Result
from pods.model.words import Interest
from pods.proposals.slots import SlotLine


class ReasonLine(Part):
    """What one criterion says of a pod; `value` is its part of the score."""

    criterion: str
    value: float
    text: str | None


class WaitingLine(Part):
    """Somebody who is in none of the options, and why."""

    person: str
    reason: str


class PodOption(Part):
    """One pod that could be; `people` are sorted ids, the Caller's own included."""

    people: tuple[str, ...]
    caller: str | None
    slots: tuple[SlotLine, ...]
    hours_unknown: tuple[str, ...]
    score: float
    reasons: tuple[ReasonLine, ...]
    notes: tuple[str, ...]
    command: str


class NumberedPod(PodOption):
    """One alternative, by its number."""

    number: int


class RoundOption(Part):
    """One whole round, by its number."""

    number: int
    pods: tuple[PodOption, ...]
    placed: int
    score: float
    waiting: tuple[WaitingLine, ...]


class Suggestion(Result):
    """Alternatives with their reasons, and everybody who waits. The shape is a contract."""

    kind: Literal["suggestion"] = "suggestion"
    question: Literal["next", "everyone", "fill"]
    options: tuple[NumberedPod | RoundOption, ...]
    waiting: tuple[WaitingLine, ...]
    optimal: bool
    seed: int
    drawn_on: int
    ladder: tuple[Interest, ...]
    nobody_sounded: bool
    no_room: int
    start: date
    end: date
    cadence_weeks: int
    minutes: int
    names: dict[str, str]
    me: str | None


class Wishes(Part):
    """What the asker says besides: who must be in, who must not, whom to draw on."""

    required: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    only: tuple[Interest, ...] = ()
    include: tuple[Interest, ...] = ()
    seed: int = 0
    count: int = 3
