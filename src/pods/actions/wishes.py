"""What the asker of a suggestion says besides: which question, of whom, and how long to search."""

from pods.actions.result import Part
from pods.model.words import Interest


class Wishes(Part):
    """What is asked, and how.

    Attributes:
        everyone: a whole round, instead of the next pod.
        fill: whose open seats are the question, instead of the next pod.
        required: who must be in it.
        without: who must not.
        only: draw on these steps of the ladder only.
        include: draw on these as well.
        count: how many options.
        seed: of all chance.
        effort: how much to search where nothing is proved; more is never worse.
        within: for how many seconds at most, as told; whoever holds the clock sees to it.
    """

    everyone: bool = False
    fill: str | None = None
    required: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    only: tuple[Interest, ...] = ()
    include: tuple[Interest, ...] = ()
    count: int = 3
    seed: int = 0
    effort: int = 1
    within: float | None = None
