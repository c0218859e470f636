"""What a suggestion says: alternatives with their reasons, and everybody who waits."""

from datetime import date
from typing import Literal

from pydantic import Field

from pods.actions.lever_lines import Levers
from pods.actions.reasons import Obstacle, Why, WhyNot
from pods.actions.result import Part, Result
from pods.grouping.solution import StoppedBy
from pods.model.words import Interest
from pods.proposals.slots import SlotLine

Kind = Literal["overall", "shared", "bridging", "keen", "hours", "known"]
"""What an alternative is the best in, of all that could be; `known`: newcomers known inside."""


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
    """One alternative, by its number; `kinds` says of what kind it is the best."""

    number: int
    kinds: tuple[Kind, ...] = ()


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
        upper_bound: no better first option, of a round with as many waiting, has a higher score;
            None: not known.
        gap: by how much of its own score the first option could be beaten at most; None: not known.
        could_place: so many at most has any round placed; None: no round, or not known.
        effort: as it was asked.
        seed: as it was asked.
        stopped_by: why the search ended.
        within: as it was asked, in seconds.
        drawn_on: how many could be asked, the Caller aside.
        ladder: the steps of interest they stand on.
        nobody_sounded: whether everybody was drawn on because nobody was sounded yet.
        no_room: how many more stand there and have no room for another pod.
        names: by id, what a screen calls them, in the order of the list.
        me: the Caller's id; None where the Caller sits in no pod.
        obstacles: what stands against pods before any is looked for.
        why: the arithmetic of each option; empty: not asked.
        why_not: why those asked about are in none of the options; empty: not asked.
        weights: of the criteria, by name, where they are not the usual ones.
        levers: what would give more people a seat; None: not asked.
    """

    kind: Literal["suggestion"] = "suggestion"
    question: Literal["next", "everyone", "fill"]
    options: tuple[NumberedPod | RoundOption, ...]
    waiting: tuple[WaitingLine, ...]
    why_nothing: tuple[str, ...]
    optimal: bool
    upper_bound: float | None = None
    gap: float | None = None
    could_place: int | None = None
    effort: int = 1
    seed: int
    stopped_by: StoppedBy = StoppedBy.PROVED
    within: float | None = None
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
    obstacles: tuple[Obstacle, ...] = ()
    why: tuple[Why, ...] = ()
    why_not: tuple[WhyNot, ...] = ()
    weights: dict[str, int] = Field({})
    levers: Levers | None = None
