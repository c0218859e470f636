"""Which meeting is meant: by its id, its number in the season, or its day."""

from collections.abc import Callable, Sequence
from datetime import date

from pods.actions.season_days import span_of
from pods.errors import NotAllowedError
from pods.hours.dates import DateError, Reading, parse_day, say_date
from pods.model.meeting import Meeting
from pods.model.names import UnknownNameError, fold
from pods.model.pod import Pod
from pods.model.typed import quoted

_SHOWN = 4


def find_meeting(pod: Pod, typed: str, *, today: date) -> Meeting:
    """The meeting that is meant: its id, its number in the season, "retro", or its day.

    A day is read both ways, and may be the one it was moved from.

    Raises:
        UnknownNameError: none is; the hint names those to come.
    """
    season = pod.current_season
    word = fold(typed)
    for name in (word, typed.strip(), *([f"{season.id}-{word}"] if season else [])):
        if name in pod.meetings:
            return pod.meetings[name]
    days = _days(typed, today=today)
    meetings = sorted(pod.meetings.values(), key=lambda one: (not one.is_to_come, one.on))
    found = [one for one in meetings if one.on in days]
    found += [one for one in meetings if one.moved_from in days]
    if found:
        return found[0]
    coming = [f"{one.id} ({say_date(one.on)})" for one in pod.planned_meetings[:_SHOWN]]
    hint = f"to come: {', '.join(coming)}" if coming else f"pods plan-season {quoted(pod.id)}"
    raise UnknownNameError(f'{pod.title} has no meeting "{typed}"', hint, ())


def _days(typed: str, *, today: date) -> set[date]:
    readings: tuple[Reading, ...] = ("future", "past")
    try:
        return {parse_day(typed, today=today, reading=one).date for one in readings}
    except DateError:
        return set()


def find_meetings(pod: Pod, words: Sequence[str], *, today: date) -> tuple[Meeting, ...]:
    """Each meeting once, in the order of their days; a span of days means all to come in it.

    Raises:
        UnknownNameError: a word means none.
    """
    found: dict[str, Meeting] = {}
    for typed in words:
        covers = span_of(typed) if typed not in pod.meetings else None
        if covers is None:
            one = find_meeting(pod, typed, today=today)
            found[one.id] = one
            continue
        inside = _inside(pod, covers, today)
        if not inside:
            raise UnknownNameError(
                f'{pod.title} has no meeting within "{typed}"', f"pods show {quoted(pod.id)}", ()
            )
        found |= {one.id: one for one in inside}
    return tuple(sorted(found.values(), key=lambda one: (one.on, one.id)))


def _inside(pod: Pod, covers: Callable[[date], bool], today: date) -> list[Meeting]:
    return [one for one in pod.planned_meetings if one.on >= today and covers(one.on)]


def next_meeting(pod: Pod, *, today: date) -> Meeting:
    """The next meeting to come.

    Raises:
        NotAllowedError: there is none.
    """
    coming = next((one for one in pod.planned_meetings if one.on >= today), None)
    if coming is None:
        raise NotAllowedError(
            f"{pod.title} has no meeting to come", f"pods plan-season {quoted(pod.id)}"
        )
    return coming
