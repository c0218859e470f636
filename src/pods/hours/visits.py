"""One meeting as one person sees it: on their own clock, in their hours or not, away or not."""

from datetime import date
from typing import NamedTuple

from pods.hours.clock import Clock, day_of
from pods.hours.pairing import pieces_of, walls_of
from pods.hours.schedule import Schedule
from pods.hours.week import is_free


class Visit(NamedTuple):
    """From `wall` to `end` on the person's own clock (minutes since 1970), and whether they can.

    `day` is on the anchor's calendar.
    """

    day: date
    wall: int
    end: int
    is_in_hours: bool
    away_until: date | None


def visit_of(schedule: Schedule, clock: Clock, day: date, instant: int, minutes: int) -> Visit:
    """The meeting that begins at an instant, for somebody with that clock."""
    windows = schedule.windows()
    pieces = pieces_of(instant, clock=clock, minutes=minutes)
    touched = (day_of(wall) for wall in walls_of(pieces))
    backs = [back for on in touched for absence in schedule.away if (back := absence.until(on))]
    return Visit(
        day,
        pieces[0][0],
        pieces[-1][0] + pieces[-1][1],
        all(is_free(windows, wall, minutes=length) for wall, length in pieces),
        max(backs, default=None),
    )
