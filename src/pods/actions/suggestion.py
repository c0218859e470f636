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


class Filling(Part):
    """The pod whose open seats are the question; `free` is None where it has no limit."""

    id: str
    title: str
    free: int | None
    inside: tuple[str, ...]


class Unknown(Part):
    """Of how many of those drawn on nobody told us when they are free, or what they care for."""

    hours: int
    topics: int


class Suggestion(Result):
    """Alternatives with their reasons, and everybody who waits. The shape is a contract.

    Attributes:
        question: the next pod, a whole round, or the open seats of `pod`.
        options: the best first; none where `why_nothing` says why.
        waiting: everybody eligible who is in none of the options; of a round, in the first.
        optimal: whether nothing better exists.
        seed: as it was asked.
        drawn_on: how many could be asked, the Caller aside.
        ladder: the steps of interest they stand on.
        nobody_sounded: whether everybody was drawn on because nobody was sounded yet.
        no_room: how many more stand there and have no room for another pod.
        names: by id, what a screen calls them, in the order of the list.
        me: the Caller's id; None where the Caller sits in no pod.
    """

    kind: Literal["suggestion"] = "suggestion"
    question: Literal["next", "everyone", "fill"]
    options: tuple[NumberedPod | RoundOption, ...]
    waiting: tuple[WaitingLine, ...]
    why_nothing: tuple[str, ...]
    optimal: bool
    seed: int
    pod: Filling | None
    unknown: Unknown
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
