"""Why these, as it is told: the arithmetic of each option, and what the nearest swap would lose."""

from pods.actions.result import Part


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
