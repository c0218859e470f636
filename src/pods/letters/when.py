"""Hours and days in a letter, always on the reader's own clock as far as their zone is known."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import groupby
from typing import NamedTuple

from pods.hours.dates import parse_weekly
from pods.hours.sittings import Local, Sitting, local_start
from pods.hours.slots import Slot, local_times
from pods.hours.words import show_clock
from pods.letters.clocks import Reading, clocks_of, on_clocks
from pods.letters.occasion import Occasion
from pods.letters.phrases import day, each, full_day, times, weekday
from pods.model.meeting import Meeting
from pods.model.speech import listed
from pods.proposals.calendar import common_slots, hours_unknown
from pods.proposals.timetable import sitting_of

_OFFERED_HOURS = 3


class Moment(NamedTuple):
    """The start of one meeting, for the readers; `clock` is empty where no hour is set."""

    day: date
    clock: str


class _Stretch(NamedTuple):
    """From `since` on it is at this weekday and time."""

    since: date
    weekday: int
    start: int


_Stretches = tuple[_Stretch, ...]


def when(occasion: Occasion) -> str:
    """How often and at what hour: "every second Tuesday at 18:00 your time"."""
    weekly, weeks = occasion.weekly, occasion.season.cadence_weeks
    if weekly is None:
        return f"{each(weeks, 'week')}, at an hour that suits everybody"
    zones = clocks_of(occasion)
    first = _stretches(occasion, zones[0], weekly) if zones else ()
    lead = first[0].weekday if first else weekly[0]
    if not first:
        return f"{each(weeks, weekday(lead))} at {show_clock(weekly[1])}"
    hours = on_clocks(
        occasion,
        lambda zone: _stretches(occasion, zone, weekly),
        say=lambda found: _in_words(found, lead),
        beside=", when the clocks change",
    )
    return f"{each(weeks, weekday(lead))} at {hours}"


def season(occasion: Occasion) -> str:
    """How many meetings, and when: "eight times from 6 October to 24 November"."""
    days = [day_for_reader(occasion, one) for one in occasion.meeting_days]
    if not days:
        start = day(occasion.season.start)
        return f"{times(occasion.season.meeting_count)} from the week of {start} on"
    if len(days) == 1:
        return f"once, on {full_day(days[0])}"
    return f"{times(len(days))} from {day(days[0])} to {day(days[-1])}"


def dates(occasion: Occasion) -> str:
    """Every meeting to come but the look-back, with its hour, those at one hour together."""
    coming = [one for one in occasion.coming if one.kind != "retro"]
    moments = [_moment(occasion, meeting) for meeting in coming]
    told = []
    for (number, clock), some in groupby(moments, key=lambda one: (one.day.weekday(), one.clock)):
        days = listed([day(one.day) for one in some])
        told.append(f"{weekday(number)} {days}" + (f" at {clock}" if clock else ""))
    return "; ".join(told)


def which_hour(occasion: Occasion) -> str:
    """The hours that hold for everybody, as a question; else a question for the reader's own.

    Nothing once the next meeting has its hour.
    """
    moment = next_moment(occasion)
    if moment is not None and moment.clock:
        return ""
    if occasion.weekly is not None:
        return f"Is {when(occasion)} good for you?"
    if not all(reader.hours_are_known for reader in occasion.readers):
        return "Which hours of the week are usually good for you, and in which time zone are you?"
    group, pod = occasion.group, occasion.pod
    if not group:
        return "Which hours of the week suit you best?"
    caller = pod.caller if pod else None
    slots = common_slots(occasion.book, group, caller=caller, today=occasion.today, pod=pod)
    if not slots:
        return "I am still looking for an hour that suits us all. Which others could you make?"
    return _offer(occasion, _spread(slots))


def next_moment(occasion: Occasion) -> Moment | None:
    """Day and clock of the next meeting, for the readers; None where none is planned."""
    meeting = occasion.next_meeting
    return None if meeting is None else _moment(occasion, meeting)


def missed_day(occasion: Occasion) -> date | None:
    """The last meeting that the reader was not at."""
    held = occasion.pod.held_meetings if occasion.pod else ()
    reader = occasion.reader
    missed = (one.on for one in held if reader is not None and reader.id in one.missed)
    return max(missed, default=None)


def day_for_reader(occasion: Occasion, on: date) -> date:
    """A day of the pod's calendar on the reader's: the other side of the world is a day ahead."""
    zones, weekly = clocks_of(occasion), occasion.weekly
    own = _stretches(occasion, zones[0], weekly) if weekly and len(zones) == 1 else ()
    if weekly is None or not own:
        return on
    ahead = (own[0].weekday - weekly[0]) % 7
    return on + timedelta(days=ahead if ahead < 2 else ahead - 7)  # noqa: PLR2004 - at most a day


def _moment(occasion: Occasion, meeting: Meeting) -> Moment:
    pod = occasion.pod
    sitting = sitting_of(occasion.book, pod, meeting) if pod is not None else None
    if sitting is None:
        return Moment(meeting.on, "")
    zones = clocks_of(occasion)
    if not zones or sitting.zone is None:
        return Moment(sitting.day, show_clock(sitting.start))
    on = _local(sitting, zones[0]).day
    clock = on_clocks(
        occasion, lambda zone: _local(sitting, zone), say=lambda found: _hour(found, on)
    )
    return Moment(on, clock)


def _local(sitting: Sitting, zone: str) -> Local:
    return local_start(sitting, zone) or Local(sitting.day, sitting.start)


def _hour(local: Local, on: date) -> Reading:
    """The hour; for whom it is another day, that day too."""
    other = "" if local.day == on else f"{weekday(local.day.weekday())} "
    return Reading(f"{other}{show_clock(local.start)}", "")


def _stretches(occasion: Occasion, zone: str, weekly: tuple[int, int]) -> _Stretches:
    if occasion.anchor is None:
        return ()
    number, start = weekly
    local = local_times(
        zone, anchor=occasion.anchor, season=occasion.season, weekday=number, start=start
    )
    return tuple(_Stretch(one.since, *parse_weekly(one.at)) for one in local)


def _in_words(stretches: Sequence[_Stretch], lead: int) -> Reading:
    """The first hour, and what it moves to; with the weekday where it is not the leading one."""
    first, *later = stretches
    name = "" if first.weekday == lead else f"{weekday(first.weekday)} "
    moved = ", then ".join(_moved(stretch, first) for stretch in later)
    return Reading(f"{name}{show_clock(first.start)}", moved)


def _moved(stretch: _Stretch, first: _Stretch) -> str:
    name = f"{weekday(stretch.weekday)} " if stretch.weekday != first.weekday else ""
    return f"{name}{show_clock(stretch.start)} from {day(stretch.since)} on"


def _offer(occasion: Occasion, slots: Sequence[Slot]) -> str:
    """Some hours as a question: one reader hears them on their own clock, several on each."""
    said = [_start(occasion, one) for one in slots]
    many = len(said) > 1
    group = occasion.group
    whom = "everybody whose hours I know" if hours_unknown(occasion.book, group) else "all of us"
    offer = "These hours hold" if many else "One hour holds"
    ask = "Which do you like best?" if many else "Is it good for you?"
    return f"{offer} for {whom}, all season: {_either(said)}. {ask}"


def _either(said: Sequence[str]) -> str:
    """Hours in one list, with " your time" said once, at its end."""
    tail = " your time"
    is_own = all(one.endswith(tail) for one in said)
    return listed([one.removesuffix(tail) for one in said], last="or") + (tail if is_own else "")


def _start(occasion: Occasion, slot: Slot) -> str:
    def read(zone: str) -> _Stretches:
        return _stretches(occasion, zone, (slot.weekday, slot.start))[:1]

    lead = read(clocks_of(occasion)[0])[0].weekday
    return f"{weekday(lead)} {on_clocks(occasion, read, say=lambda one: _in_words(one, lead))}"


def _spread(slots: tuple[Slot, ...]) -> list[Slot]:
    """A few of the hours: one of each day first, so that the choice is a choice."""
    firsts = {slot.weekday: slot for slot in reversed(slots)}
    others = [slot for slot in slots if slot not in firsts.values()]
    return sorted([*sorted(firsts.values()), *others][:_OFFERED_HOURS])
