"""A season: which days a pod meets on when it keeps one weekday."""

from datetime import date, timedelta
from typing import NamedTuple

WEEK = timedelta(days=7)


class Season(NamedTuple):
    """`weeks` weeks of seven days from `start`, with a meeting in every `cadence_weeks`-th.

    The grid begins on `start` itself: week 0 is `start` and the six days after it, whatever
    weekday that is, so that the first meeting is never before `start`. Meetings lie in the weeks
    0, cadence, 2 * cadence … below `weeks`. Both numbers are at least 1.
    """

    start: date
    weeks: int
    cadence_weeks: int = 1

    @property
    def last_day(self) -> date:
        """The last day of the last week, whether the pod meets in it or not."""
        return self.start + self.weeks * WEEK - timedelta(days=1)

    @property
    def meeting_count(self) -> int:
        """How often the pod meets."""
        return len(range(0, self.weeks, self.cadence_weeks))

    def meeting_days(self, weekday: int) -> tuple[date, ...]:
        """The days of all meetings when they are on that weekday (0 is Monday)."""
        first = self.start + timedelta(days=(weekday - self.start.weekday()) % 7)
        return tuple(first + week * WEEK for week in range(0, self.weeks, self.cadence_weeks))
