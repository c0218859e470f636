"""Hours and days in a letter, always on the reader's own clock as far as their zone is known."""

from datetime import date, datetime, time, timedelta
from typing import NamedTuple

from pods.hours.dates import parse_weekly
from pods.hours.slots import Slot, local_times
from pods.hours.words import DAY_MINUTES, HOUR, read_clock, show_clock
from pods.hours.zones import zone
from pods.letters.occasion import Occasion
from pods.letters.phrases import day, each, full_day, times, weekday
from pods.model.meeting import Meeting
from pods.model.speech import listed
from pods.proposals.calendar import common_slots, hours_unknown
from pods.proposals.saying import zone_label

_OFFERED_HOURS = 3


class Moment(NamedTuple):
    """The start of one meeting, for somebody; `clock` is empty where no hour is set."""

    day: date
    clock: str


class _Stretch(NamedTuple):
    """From `since` on it is at this weekday and time for the reader."""

    since: date
    weekday: int
    start: int


def when(occasion: Occasion) -> str:
    """How often and at what hour: "every second Tuesday at 18:00 your time"."""
    weekly, weeks = occasion.weekly, occasion.season.cadence_weeks
    if weekly is None:
        return f"{each(weeks, 'week')}, at an hour that suits everybody"
    stretches = _stretches(occasion, *weekly)
    if not stretches:
        label = f" ({zone_label(occasion.anchor)} time)" if occasion.anchor else ""
        return f"{each(weeks, weekday(weekly[0]))} at {show_clock(weekly[1])}{label}"
    first, *later = stretches
    said = f"{each(weeks, weekday(first.weekday))} at {show_clock(first.start)}"
    said += _your_time(occasion)
    if not later:
        return said
    moved = ", then ".join(_moved(stretch, first) for stretch in later)
    return f"{said} ({moved}, when the clocks change)"


def season(occasion: Occasion) -> str:
    """How many meetings, and when: "eight times from 6 October to 24 November"."""
    days = [day_for_reader(occasion, one) for one in occasion.meeting_days]
    if not days:
        start = day(occasion.season.start)
        return f"{times(occasion.season.meeting_count)} from the week of {start} on"
    if len(days) == 1:
        return f"once, on {full_day(days[0])}"
    return f"{times(len(days))} from {day(days[0])} to {day(days[-1])}"


def which_hour(occasion: Occasion) -> str:
    """The hours that hold for everybody, as a question; else a question for the reader's own."""
    if occasion.weekly is not None:
        return f"Is {when(occasion)} good for you?"
    group, pod = occasion.group, occasion.pod
    caller = pod.caller if pod else None
    slots = common_slots(occasion.book, group, caller=caller, today=occasion.today, pod=pod)
    if not occasion.reader.hours_are_known:
        return "Which hours of the week are usually good for you, and in which time zone are you?"
    if not group:
        return "Which hours of the week suit you best?"
    if not slots:
        return "I am still looking for an hour that suits us all. Which others could you make?"
    own = [_stretches(occasion, one.weekday, one.start)[0] for one in _spread(slots)]
    hours = listed([f"{weekday(one.weekday)} {show_clock(one.start)}" for one in own], last="or")
    whom = "everybody whose hours I know" if hours_unknown(occasion.book, group) else "all of us"
    many = len(own) > 1
    offer = "These hours hold" if many else "One hour holds"
    ask = "Which do you like best?" if many else "Is it good for you?"
    return f"{offer} for {whom}, all season: {hours}{_your_time(occasion)}. {ask}"


def next_moment(occasion: Occasion) -> Moment | None:
    """Day and clock of the next meeting, for the reader; None where none is planned."""
    meeting = occasion.next_meeting
    if meeting is None:
        return None
    clock, anchor = _clock_of(meeting, occasion), meeting.time_zone or occasion.anchor
    if clock is None:
        return Moment(meeting.on, "")
    if anchor is None:
        return Moment(meeting.on, f"{clock:%H:%M}")
    if occasion.reader.time_zone is None:
        return Moment(meeting.on, f"{clock:%H:%M} ({zone_label(anchor)} time)")
    start = datetime.combine(meeting.on, clock, tzinfo=zone(anchor))
    theirs = start.astimezone(zone(occasion.reader.time_zone))
    return Moment(theirs.date(), f"{theirs:%H:%M}{_your_time(occasion)}")


def missed_day(occasion: Occasion) -> date | None:
    """The last meeting that the reader was not at."""
    held = occasion.pod.held_meetings if occasion.pod else ()
    missed = (meeting.on for meeting in held if occasion.reader.id in meeting.missed)
    return max(missed, default=None)


def day_for_reader(occasion: Occasion, on: date) -> date:
    """A day of the pod's calendar on the reader's: the other side of the world is a day ahead."""
    if occasion.weekly is None or not (own := _stretches(occasion, *occasion.weekly)):
        return on
    ahead = (own[0].weekday - occasion.weekly[0]) % 7
    return on + timedelta(days=ahead if ahead < 2 else ahead - 7)  # noqa: PLR2004 - at most a day


def _stretches(occasion: Occasion, number: int, start: int) -> tuple[_Stretch, ...]:
    own, anchor = occasion.reader.time_zone, occasion.anchor
    if own is None or anchor is None:
        return ()
    local = local_times(own, anchor=anchor, season=occasion.season, weekday=number, start=start)
    return tuple(_Stretch(one.since, *parse_weekly(one.at)) for one in local)


def _moved(stretch: _Stretch, first: _Stretch) -> str:
    name = f"{weekday(stretch.weekday)} " if stretch.weekday != first.weekday else ""
    return f"{name}{show_clock(stretch.start)} from {day(stretch.since)} on"


def _spread(slots: tuple[Slot, ...]) -> list[Slot]:
    """A few of the hours: one of each day first, so that the choice is a choice."""
    firsts = {slot.weekday: slot for slot in reversed(slots)}
    others = [slot for slot in slots if slot not in firsts.values()]
    return sorted([*sorted(firsts.values()), *others][:_OFFERED_HOURS])


def _clock_of(meeting: Meeting, occasion: Occasion) -> time | None:
    said = read_clock(meeting.at) if meeting.at else None
    minutes = said.minutes if said else occasion.weekly[1] if occasion.weekly else None
    return None if minutes is None else time(*divmod(minutes % DAY_MINUTES, HOUR))


def _your_time(occasion: Occasion) -> str:
    """Said where somebody's clock shows something else; among neighbours it would only puzzle."""
    zones = {occasion.book.person(one).time_zone for one in occasion.group} | {occasion.anchor}
    return " your time" if len(zones - {None}) > 1 else ""
