"""When one person can meet: their zone, weekly hours and absences."""

from typing import NamedTuple

from pods.hours.absence import Absence
from pods.hours.window import Window, merge_windows


class Schedule(NamedTuple):
    """What is known of one person's time; what nobody told us is None, never empty.

    `good` hours suit well, `possible` ones will do; both are in the person's own `zone`.
    """

    person: str
    zone: str | None = None
    good: tuple[Window, ...] | None = None
    possible: tuple[Window, ...] = ()
    away: tuple[Absence, ...] = ()

    @property
    def is_known(self) -> bool:
        """Whether the hours can be compared: somebody told them, and in which zone they are."""
        return self.zone is not None and (self.good is not None or bool(self.possible))

    def windows(self, *, including_possible: bool = True) -> tuple[Window, ...]:
        """The weekly hours, merged; nothing when they are unknown."""
        good = self.good or ()
        return merge_windows((*good, *self.possible) if including_possible else good)
