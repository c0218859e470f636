"""One line of the table that holds the engine against its goals."""

from typing import NamedTuple

HEAD = ("what", "goal", "measured", "ratio", "met")


class Row(NamedTuple):
    """One goal and what was measured.

    Attributes:
        what: the instances and the seconds given.
        goal: what was asked for.
        measured: medians of the seeds.
        ratio: to the best known; for times, sizes and powers to the goal.
        is_met: None: nothing to meet, or nothing to hold it against.
    """

    what: str
    goal: str
    measured: str
    ratio: str
    is_met: bool | None

    def markdown(self) -> str:
        """The row of a table."""
        met = {True: "yes", False: "**no**", None: ""}[self.is_met]
        return f"| {self.what} | {self.goal} | {self.measured} | {self.ratio} | {met} |"


def head() -> str:
    """The first two lines of the table."""
    return f"| {' | '.join(HEAD)} |\n| {' | '.join('---' for _ in HEAD)} |"
