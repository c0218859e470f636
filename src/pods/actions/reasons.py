"""Why these, as it is told: the arithmetic of each option, and what the nearest swap would lose."""

from typing import Literal

from pods.actions.result import Part
from pods.grouping.snags import SnagKind
from pods.proposals.absent import AbsenceKind

WhyNotReason = AbsenceKind | Literal["chosen", "impossible", "worse"]
"""Why somebody is in none of the options, in one word."""


class TermLine(Part):
    """One part of a score; the values of all come to it to the hundredth.

    Attributes:
        term: the criterion, or `wish`, `private-wish`, `readiness`.
        value: its part of the score.
        text: what is true of these people; None: nothing to say.
    """

    term: str
    value: float
    text: str | None


class SwapLine(Part):
    """The change of one person that loses least.

    Attributes:
        leaving: who would leave.
        coming: who would come, from another pod of the round or from those who wait.
        loses: by how much the score falls, of both pods together; below 0 it would rise.
        changes_places: `leaving` would take the place of `coming`, and not wait.
    """

    leaving: str
    coming: str
    loses: float
    changes_places: bool


class Why(Part):
    """Why one option, or one pod of a round.

    Attributes:
        number: of the option; None: a pod of the best round.
        people: who it is.
        score: what the terms come to.
        terms: what adds to it, in the order in which reasons are told.
        size: what its size changes in all terms; None: it is the size preferred.
        swap: the nearest other choice; None: no swap keeps all limits.
    """

    number: int | None
    people: tuple[str, ...]
    score: float
    terms: tuple[TermLine, ...]
    size: str | None
    swap: SwapLine | None


class Instead(Part):
    """The best there is with somebody in it.

    Attributes:
        people: of the best pod that holds them, sorted ids; of a round, of the pod they sit in.
        score: of that pod; of a round, of all its pods.
        loses: by how much that is less than the best without the wish; None where fewer would
            have a seat, so that scores cannot be compared.
        fewer: how many fewer a round would place; None: no round.
        proved: no better one holds them.
    """

    people: tuple[str, ...]
    score: float
    loses: float | None
    fewer: int | None
    proved: bool


class WhyNot(Part):
    """Why somebody is in none of the options.

    Attributes:
        person: who.
        reason: in one word; `chosen`: they are in one.
        text: the same in sentences, what is hardest to change first; no private rule is named.
        options: the numbers of the options they are in.
        instead: the best with them; None: there is none, they were not drawn on, or time was
            over before it was looked for.
        command: what to type to see it, or to change what keeps them; None: nothing helps.
    """

    person: str
    reason: WhyNotReason
    text: tuple[str, ...]
    options: tuple[int, ...]
    instead: Instead | None
    command: str | None


class Obstacle(Part):
    """One thing that stands against pods before any is looked for; no search can change it.

    Attributes:
        kind: what it is.
        people: whom it is about; nobody where that would tell of a private rule.
        text: the same as a sentence, without its end.
        stops_all: no pod at all is possible; otherwise those people wait.
        command: what to type next.
    """

    kind: SnagKind
    people: tuple[str, ...]
    text: str
    stops_all: bool
    command: str
