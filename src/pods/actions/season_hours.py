"""At which hour a season could be: those that hold every time, the fairest first."""

from collections.abc import Sequence
from typing import NamedTuple

from pods.actions.burdens import unsocial_before
from pods.actions.result import who
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


class Offer(NamedTuple):
    """An hour that holds every time, as `--at` takes it, and for whom it is early or late."""

    at: str
    hard_for: tuple[str, ...]

    def __str__(self) -> str:
        """The hour, and for whom it is hard."""
        return f"{self.at}, early or late for {listed(self.hard_for)}" if self.hard_for else self.at


class NoHourError(UsageError):
    """A season needs an hour, and nobody has said one; `offers` holds some that would do."""

    def __init__(self, message: str, hint: str, offers: Sequence[Offer] = ()) -> None:
        super().__init__(message, hint)
        self.offers = tuple(offers)


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


def hard_for(book: Book, slot: Slot, *, people: Sequence[str], season: Season) -> tuple[str, ...]:
    """The ids of those for whom a start is early or late in some week."""
    days = season.meeting_days(slot.weekday)
    sittings = [sitting_on(day, slot.start, minutes=slot.minutes, zone=slot.zone) for day in days]
    return tuple(
        one
        for one in people
        if any(is_unsocial_for(each, book.person(one).time_zone) for each in sittings)
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
    offers = [
        Offer(
            slot.at,
            tuple(
                who(book, one).name for one in hard_for(book, slot, people=people, season=season)
            ),
        )
        for slot in _spread(found)
    ]
    best, *others = offers
    more = f"; {listed([each.at for each in others])} hold too" if others else ""
    hard = f", early or late for {listed(best.hard_for)}," if best.hard_for else ""
    return NoHourError(
        message,
        f"{best.at} ({zone_label(zone)}){hard} suits best{more}:"
        f' pods plan-season {name} --at "{best.at}"',
        offers,
    )


def _spread(slots: Sequence[Slot]) -> list[Slot]:
    """The first few, of different days as far as there are any."""
    days: dict[int, Slot] = {}
    for slot in slots:
        days.setdefault(slot.weekday, slot)
    picked = [*days.values()][:_OFFERED]
    return picked + [one for one in slots if one not in picked][: _OFFERED - len(picked)]
