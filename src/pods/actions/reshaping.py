"""What a look at the pods as they are says: how one could be cut, two joined, some swapped."""

from collections.abc import Iterable
from typing import Literal

from pods.actions.result import Part, Result
from pods.actions.suggestion import ReasonLine
from pods.proposals.slots import SlotLine


class SplitPart(Part):
    """One of the pods that a pod could become.

    Attributes:
        people: who would sit in it.
        slots: every start that works for them all season.
        reasons: what is true of them together.
        lacking: how many it needs yet.
        could_complete: sets of people without a seat who would fit, the best first.
    """

    people: tuple[str, ...]
    slots: tuple[SlotLine, ...]
    reasons: tuple[str, ...]
    lacking: int
    could_complete: tuple[tuple[str, ...], ...]


class SplitPlan(Part):
    """One way to cut a pod; the first part is the one that goes on."""

    number: int
    parts: tuple[SplitPart, ...]
    commands: tuple[str, ...]


class PodSplits(Part):
    """How a pod could be cut.

    Attributes:
        pod: its id.
        size: how many are in it.
        ways: how many ways keep every rule and share hours.
        plans: the best of them.
        hours_aside: its people share no hour on the list even now, so hours were not asked.
        why_none: where there is no way.
    """

    pod: str
    size: int
    ways: int
    plans: tuple[SplitPlan, ...]
    hours_aside: bool
    why_none: str | None


class MergePlan(Part):
    """Two pods as one.

    Attributes:
        pods: their ids, the one that goes on first.
        people: who would be in it.
        keeps_hour_of: the ids of those whose own hours would suit everybody.
        slots: every other start that works for them all season.
        reasons: what is true of them together.
        commands: what to type.
    """

    pods: tuple[str, str]
    people: tuple[str, ...]
    keeps_hour_of: tuple[str, ...]
    slots: tuple[SlotLine, ...]
    reasons: tuple[str, ...]
    commands: tuple[str, ...]


class SwapPlan(Part):
    """A swap that helps two pods.

    Attributes:
        pods: their ids.
        goes: who goes from the first to the second.
        comes: who comes from the second to the first.
        gains: how much better people go together in each, in points added up over them.
        better: the same, in per cent of what it is today; None where that says nothing.
        goes_for: why those who go fit there.
        comes_for: why those who come fit here.
        commands: what to type.
    """

    pods: tuple[str, str]
    goes: tuple[str, ...]
    comes: tuple[str, ...]
    gains: tuple[float, float]
    better: tuple[int | None, int | None]
    goes_for: tuple[str, ...]
    comes_for: tuple[str, ...]
    commands: tuple[str, ...]


class Reshaping(Result):
    """What could be made of the pods as they are; nobody is moved unasked.

    Attributes:
        splits: of pods that were asked about, or have grown too large.
        merges: of two pods of which one is too small.
        swaps: after which both pods are better off.
        pods: by id, the title of each pod that was looked at.
        about: the ids of the pods that were asked about; empty: all.
        names: by id, what a screen calls people.
        me: the Caller's id, where the Caller is one of them.
    """

    kind: Literal["reshaping"] = "reshaping"
    splits: tuple[PodSplits, ...]
    merges: tuple[MergePlan, ...]
    swaps: tuple[SwapPlan, ...]
    pods: dict[str, str]
    about: tuple[str, ...]
    names: dict[str, str]
    me: str | None


def reasons_for(reasons: Iterable[ReasonLine]) -> tuple[str, ...]:
    """What speaks for people together; what speaks against them is known, they sat together."""
    return tuple(one.text for one in reasons if one.text and one.value > 0)
