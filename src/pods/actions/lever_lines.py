"""What could be otherwise, as it is told: each lever, what it would do, and what to type."""

from pods.actions.result import Part
from pods.proposals.levers import LeverKind


class LeverLine(Part):
    """One thing that could be otherwise, and what it would do.

    Attributes:
        lever: what is changed.
        people: whom it is about; nobody where that would tell of a private rule.
        text: what would have to be so.
        more: how many more would have a seat; for the next pod and open seats, how many more
            could be in one.
        placed: so many would a round place; None: no round.
        score: of the best pod around whom it is about, or of the best of all, in points; None:
            not worked out.
        gains: by how much that beats the best option as it is; None: of a round, not worked out.
        proved: it is no more and no less; otherwise it is at least that.
        command: what to type once it is so, or to see it.
    """

    lever: LeverKind
    people: tuple[str, ...]
    text: str
    more: int
    placed: int | None
    score: float | None
    gains: float | None
    proved: bool
    command: str


class Levers(Part):
    """What could be otherwise, what unlocks most first.

    Attributes:
        placed: so many does a round place as it is; None: no round.
        lines: all that was tried, also what changes nothing.
        complete: everything was tried.
    """

    placed: int | None
    lines: tuple[LeverLine, ...]
    complete: bool
