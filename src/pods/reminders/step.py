"""One thing worth doing now."""

from collections.abc import Callable, Iterable
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from pods.reminders.scene import Scene

NOW, SOON, SOMETIME, WHENEVER = 1, 2, 3, 4


class Step(NamedTuple):
    """What to do, why now, and the command that does it or writes it down.

    Attributes:
        rule: the number of the rule, in the order of the practice; shown by `--why`.
        text: what to do, a few words.
        reason: why now, with the days it is computed from.
        command: what to type.
        about: the id that `--snooze` and `--dismiss` take: a person, a pod or a draft; empty for
            a step about many at once.
        people: ids of those it deals with, the most concerned first; the Caller is never named.
        group: the pod or draft it belongs to, if any.
        urgency: from 1 (now) to 4 (whenever).
        cause: what set it off; a dismissed cause stays silent, a new one speaks again.
        weight: within one rule and urgency, the greater comes first.
        also: the rules whose steps were folded into this one.
    """

    rule: int
    text: str
    reason: str
    command: str
    about: str
    people: tuple[str, ...]
    group: str | None
    urgency: int
    cause: str
    weight: int = 0
    also: tuple[int, ...] = ()


def about_pod(
    rule: int,
    pod_id: str,
    *,
    text: str,
    reason: str,
    command: str,
    urgency: int,
    cause: str,
    people: tuple[str, ...] = (),
    weight: int = 0,
) -> Step:
    """A step that a pod as a whole is about; `people` are those it deals with, if any."""
    return Step(
        rule=rule,
        text=text,
        reason=reason,
        command=command,
        about=pod_id,
        people=people,
        group=pod_id,
        urgency=urgency,
        cause=cause,
        weight=weight,
    )


def about_person(
    rule: int,
    person_id: str,
    *,
    text: str,
    reason: str,
    command: str,
    urgency: int,
    cause: str,
    group: str | None = None,
    weight: int = 0,
) -> Step:
    """A step that one person is about, in a pod or by themselves."""
    return Step(
        rule=rule,
        text=text,
        reason=reason,
        command=command,
        about=person_id,
        people=(person_id,),
        group=group,
        urgency=urgency,
        cause=cause,
        weight=weight,
    )


class Rule(NamedTuple):
    """A reason to speak up: its number, its name, and the steps it finds in a book."""

    number: int
    name: str
    find: "Callable[[Scene], Iterable[Step]]"


class Sleeping(NamedTuple):
    """Somebody or something that was snoozed."""

    id: str
    until: date


class NextSteps(NamedTuple):
    """The steps to show, how many more there are, and what sleeps until when."""

    steps: tuple[Step, ...]
    more: int
    sleeping: tuple[Sleeping, ...]
