"""At which hour a season could be: those that hold every time, the fairest first."""

from collections.abc import Sequence

from pods.actions.burdens import unsocial_before
from pods.errors import UsageError
from pods.hours.season import Season
from pods.hours.sittings import is_unsocial_for, sitting_on
from pods.hours.slots import Slot, find_slots
from pods.model.book import Book
from pods.model.pod import Pod
from pods.model.speech import listed
from pods.model.typed import quoted
from pods.proposals.calendar import schedules
from pods.proposals.saying import zone_label

_OFFERED = 3


class NoHourError(UsageError):
    """A season needs an hour, and nobody has said one."""


def fairest_hours(
    book: Book, pod: Pod, *, people: Sequence[str], zone: str, season: Season, minutes: int
) -> tuple[Slot, ...]:
    """Every start that holds each time for all whose hours are known, the fairest first.

    The fairest is the one after which whoever bore the most unsocial hours, earlier ones counted,
    bears the fewest; then the next one, and so on. Among equals good hours come before those that
    will merely do, and then the order of the week.
    """
    slots = find_slots(schedules(book, people), anchor=zone, season=season, minutes=minutes)
    earlier = unsocial_before(book, pod, people=people)

    def burdens(slot: Slot) -> tuple[list[int], bool]:
        days = season.meeting_days(slot.weekday)
        sittings = [sitting_on(day, slot.start, minutes=minutes, zone=zone) for day in days]
        borne = [
            earlier[one]
            + sum(is_unsocial_for(each, book.person(one).time_zone) for each in sittings)
            for one in people
        ]
        return sorted(borne, reverse=True), not slot.is_good

    return tuple(sorted(slots, key=burdens))


def is_hard(book: Book, slot: Slot, *, people: Sequence[str], season: Season) -> bool:
    """Whether a start is early or late for somebody in some week."""
    days = season.meeting_days(slot.weekday)
    sittings = [sitting_on(day, slot.start, minutes=slot.minutes, zone=slot.zone) for day in days]
    return any(
        is_unsocial_for(each, book.person(one).time_zone) for each in sittings for one in people
    )


def no_hour(
    book: Book, pod: Pod, *, people: Sequence[str], zone: str | None, season: Season, minutes: int
) -> NoHourError:
    """What to say where no hour is agreed: the fairest that hold, ready to type."""
    name = quoted(pod.id)
    message = f"{pod.title} has no weekly hour yet"
    if zone is None:
        return NoHourError(message, f'say it: pods plan-season {name} --at "tue 17:00"')
    found = fairest_hours(book, pod, people=people, zone=zone, season=season, minutes=minutes)
    if not found:
        return NoHourError(
            message, f'say it with --at "tue 17:00"; pods when {name} tells who can when'
        )
    best, *others = _spread(found)
    more = f"; {listed([slot.at for slot in others])} hold too" if others else ""
    return NoHourError(
        message,
        f"{best.at} ({zone_label(zone)}) suits best{more}:"
        f' pods plan-season {name} --at "{best.at}"',
    )


def _spread(slots: Sequence[Slot]) -> list[Slot]:
    """The first few, of different days as far as there are any."""
    days: dict[int, Slot] = {}
    for slot in slots:
        days.setdefault(slot.weekday, slot)
    picked = [*days.values()][:_OFFERED]
    return picked + [one for one in slots if one not in picked][: _OFFERED - len(picked)]
