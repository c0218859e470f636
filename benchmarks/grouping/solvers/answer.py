"""What a general solver says of an instance."""

from typing import NamedTuple

from benchmarks.grouping.instance import Group


class Answer(NamedTuple):
    """One answer, in scaled units of the instance.

    Attributes:
        groups: those found; everybody else waits.
        bound: no answer has a larger objective; None: none was found.
        proved: the solver says that there is none better.
    """

    groups: list[Group]
    bound: float | None
    proved: bool
