"""One hour more of one person: the nearest at which they would fit a pod that was proposed."""

from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from pods.grouping.rules import why_not
from pods.grouping.solution import Pod
from pods.hours.say import say_time
from pods.hours.schedule import Schedule
from pods.hours.slots import is_unsocial, local_times
from pods.hours.week import EVERY_START, starts_in
from pods.hours.words import DAY_MINUTES, weekday_name, weekday_of
from pods.model.names import short_name
from pods.model.typed import to_type
from pods.proposals.levers import Lever, Posed
from pods.proposals.saying import zone_label

NEAR = 120
"""Minutes beyond somebody's hours up to which one may ask them."""


class _Start(NamedTuple):
    """A start that somebody could make if they were free a little longer.

    Attributes:
        beyond: minutes of it outside their hours.
        option: which pod.
        weekday: on the pod's own clock.
        minutes: of the day, on that clock.
        theirs: the same as weekday and minutes on their own clock, once for each time it moves.
    """

    beyond: int
    option: int
    weekday: int
    minutes: int
    theirs: tuple[tuple[int, int], ...]


def hours(posed: Posed) -> Iterator[Lever]:
    """For each who waits and would fit a pod but for the hour: the one that costs them least."""
    asked, seated = posed.asked, {one for pod in posed.pods for one in pod.members}
    for place, schedule in enumerate(asked.schedules):
        is_tied = any(place in group for group in asked.problem.together)
        if place in seated or is_tied or not schedule.is_known:
            continue
        starts = [
            start
            for option, pod in enumerate(posed.pods)
            if _lacks_but_an_hour(posed, pod, place)
            for start in _starts(posed, pod, schedule, option=option)
        ]
        if starts:
            yield _lever(posed, min(starts), schedule)


def _lacks_but_an_hour(posed: Posed, pod: Pod, place: int) -> bool:
    """Whether they fit no start of a pod as they are, and every start if they were free then."""
    problem, joined = posed.asked.problem, sorted({*pod.members, place})
    if not pod.mask or pod.zone is None or not why_not(problem, joined):
        return False
    always = {
        zone: (*masks[:place], EVERY_START, *masks[place + 1 :])
        for zone, masks in problem.start_masks.items()
    }
    return not why_not(replace(problem, start_masks=always), joined)


def _starts(posed: Posed, pod: Pod, schedule: Schedule, *, option: int) -> Iterator[_Start]:
    """Those of a pod's starts that are near their hours, and at no unsocial hour of theirs."""
    asked = posed.asked
    assert pod.zone is not None  # noqa: S101 - asked before
    assert schedule.zone is not None  # noqa: S101 - their hours are known
    for weekday, start in starts_in(pod.mask or 0):
        theirs = local_times(
            schedule.zone, anchor=pod.zone, season=asked.season, weekday=weekday, start=start
        )
        times = dict.fromkeys(_read(one.at) for one in theirs)
        if any(is_unsocial(minutes, minutes=asked.minutes) for _, minutes in times):
            continue
        beyond = max(_beyond(schedule, *time, length=asked.minutes) for time in times)
        if beyond <= NEAR:
            yield _Start(beyond, option, weekday, start, tuple(times))


def _beyond(schedule: Schedule, weekday: int, start: int, *, length: int) -> int:
    """Minutes of a meeting that lie outside their hours; a whole day where none are near."""
    outside = [
        max(begin - start, start + length - end, 0)
        for day, begin, end in schedule.windows()
        if day == weekday
    ]
    return min(outside, default=DAY_MINUTES)


def _lever(posed: Posed, start: _Start, schedule: Schedule) -> Lever:
    book, pod, length = posed.book, posed.pods[start.option], posed.asked.minutes
    person = book.person(schedule.person)
    longer = (
        f"{weekday_name(day)} {say_time(at)}-{say_time(at + length)}"
        for day, at in start.theirs
        if _beyond(schedule, day, at, length=length)
    )
    free = "; ".join(part for part in (person.free, *longer) if part)
    hour = f"{weekday_name(start.weekday).title()} {say_time(start.minutes)}"
    return Lever(
        "hour",
        (person.id,),
        f"if {short_name(book, person.id)} could do {hour}{_there(pod, start, schedule)}",
        f'pods edit-person {to_type(book, person.id)} --free "{free}"',
        book.with_person(person.model_copy(update={"free": free})),
        posed.draw,
        around=person.id,
        option=start.option,
    )


def _there(pod: Pod, start: _Start, schedule: Schedule) -> str:
    """Whose clock that is on, and what theirs shows then."""
    if pod.zone is None or pod.zone == schedule.zone:
        return ""
    times = [
        say_time(at) if day == start.weekday else f"{weekday_name(day).title()} {say_time(at)}"
        for day, at in start.theirs
    ]
    return f" ({zone_label(pod.zone)}), there {', then '.join(times)}"


def _read(at: str) -> tuple[int, int]:
    """A local time as it is told, "wed 15:30", as weekday and minutes of the day."""
    day, time = at.split()
    hour, minute = time.split(":")
    return weekday_of(day) or 0, 60 * int(hour) + int(minute)
