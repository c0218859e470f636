"""Which hour keeps somebody out: whose, in which week, and what their clock shows then."""

from collections.abc import Sequence

from pods.grouping.explain import share_a_start
from pods.grouping.solution import Pod
from pods.hours.say import say_date, say_weekly
from pods.hours.slots import Blocker, NearMiss, blockers, near_misses
from pods.hours.week import starts_in
from pods.model.names import short_name
from pods.model.speech import listed
from pods.proposals.calendar import anchor_zone
from pods.proposals.levers import Posed
from pods.proposals.saying import zone_label


def why_not_then(posed: Posed, pod: Pod, person: int) -> str | None:
    """Why somebody cannot make the hour of a pod that suits them best; None: they can."""
    asked = posed.asked
    if pod.zone is None or not pod.mask:
        return None
    found = []
    for weekday, start in starts_in(pod.mask):
        (blocker, *_) = blockers(
            [asked.schedules[person]],
            anchor=pod.zone,
            season=asked.season,
            minutes=asked.minutes,
            weekday=weekday,
            start=start,
        ) or (None,)
        if blocker is None:
            return None
        found.append((blocker.weeks, weekday, start, blocker))
    _, weekday, start, blocker = min(found, key=lambda one: one[:3])
    return f"at {_hour(weekday, start, pod.zone)}, {_blocked(blocker)}"


def with_whom(posed: Posed, person: int) -> tuple[str, ...]:
    """Whom of those who must be in it somebody shares no hour with, by id."""
    problem = posed.asked.problem
    return tuple(
        posed.asked.people[other]
        for other in problem.required
        if other != person and not share_a_start(problem, person, other)
    )


def nearest_hour(posed: Posed, group: Sequence[int]) -> str | None:
    """The start that fails least for a group, and in which weeks who is in its way.

    None where the nearest suits somebody in no week at all.
    """
    asked, book = posed.asked, posed.book
    caller = next((asked.people[one] for one in group if asked.problem.can_call[one]), None)
    zone = anchor_zone(book, caller)
    if zone is None:
        return None
    hours = [asked.schedules[one] for one in group]
    found = near_misses(hours, anchor=zone, season=asked.season, minutes=asked.minutes, limit=1)
    is_near = bool(found) and all(one.weeks < one.meetings for one in found[0].blockers)
    return _missed(posed, found[0], zone) if is_near else None


def _missed(posed: Posed, miss: NearMiss, zone: str) -> str:
    book = posed.book
    said = [
        _blocked(one)
        if one.person is None
        else f"{'you' if one.person == book.caller.id else short_name(book, one.person)}: "
        f"{_blocked(one)}"
        for one in miss.blockers
    ]
    return f"the nearest is {_hour(miss.weekday, miss.start, zone)}; {listed(said)}"


def _hour(weekday: int, start: int, zone: str) -> str:
    day, time = say_weekly(weekday, start).split()
    return f"{day.title()} {time} ({zone_label(zone)})"


def _blocked(blocker: Blocker) -> str:
    """What is in the way, from which day on, and how often."""
    often = "each time"
    if blocker.weeks < blocker.meetings:
        often = (
            f"in {blocker.weeks} of {blocker.meetings} meetings, first on {say_date(blocker.date)}"
        )
    return f"{blocker.text}, {often}"
