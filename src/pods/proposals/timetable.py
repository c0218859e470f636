"""The dated meetings of a pod on everybody's clock: its season's hour, where one has none."""

from collections.abc import Iterable
from datetime import date

from pods.hours.dates import parse_weekly
from pods.hours.sittings import Sitting, sitting_on
from pods.hours.words import read_clock
from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.pod import Pod
from pods.proposals.calendar import anchor_zone, default_caller, minutes_of


def sitting_of(book: Book, pod: Pod, meeting: Meeting) -> Sitting | None:
    """When a meeting begins and for how long; None where nobody said at what hour.

    What the meeting does not say for itself, its season says, and then the pod.
    """
    season = pod.season_of(meeting)
    start = start_of(pod, meeting)
    if start is None:
        return None
    zone = meeting.time_zone or (season and season.time_zone) or zone_of(book, pod)
    length = meeting.minutes or (season and season.minutes) or minutes_of(book, pod=pod)
    return sitting_on(meeting.on, start, minutes=length, zone=zone)


def start_of(pod: Pod, meeting: Meeting) -> int | None:
    """The hour of a meeting in minutes of the day, on the clock of its zone."""
    said = read_clock(meeting.at) if meeting.at else None
    if said is not None:
        return said.minutes
    season = pod.season_of(meeting)
    weekly = (season.at if season is not None else None) or pod.at
    is_weekly_day = weekly is not None and parse_weekly(weekly)[0] == meeting.on.weekday()
    return parse_weekly(weekly)[1] if weekly is not None and is_weekly_day else None


def zone_of(book: Book, pod: Pod) -> str | None:
    """The zone whose clock the pod keeps."""
    return anchor_zone(book, pod.caller or default_caller(book, pod.current_members), pod=pod)


def last_day(meetings: Iterable[Meeting]) -> date | None:
    """The day of the last of these meetings."""
    return max((meeting.on for meeting in meetings), default=None)
