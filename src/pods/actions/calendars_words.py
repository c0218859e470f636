"""What a calendar entry says: its title, where it is, and what is good to know of it."""

from collections.abc import Iterator
from typing import NamedTuple

from pods.hours.say import say_date, say_time
from pods.hours.sittings import Sitting, local_start
from pods.hours.words import weekday_name
from pods.letters.naming import name_before_others
from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.pod import Pod
from pods.model.speech import listed
from pods.proposals.saying import zone_label

_KINDS = {"kick-off": "first call", "retro": "look back", "social": "just being together"}
_TURNS = (("Host", "host"), ("Notes", "note_taker"), ("Focus", "focus"))


class Told(NamedTuple):
    """Whom an entry speaks to. Names, places and links are for those inside the pod.

    Attributes:
        reader: an id; None: any member, so that nobody is "you".
    """

    book: Book
    pod: Pod
    reader: str | None

    @property
    def is_inside(self) -> bool:
        """Whether the reader may see who is in it, and where it is."""
        inside = (*self.pod.current_members, self.book.caller.id, None)
        return self.reader in inside

    def name(self, person: str) -> str:
        """What somebody is called before the reader; empty where they are not to be named."""
        if person == self.reader:
            return "you"
        if not self.is_inside:
            return ""
        return name_before_others(self.book, person, among=self.pod.current_members)


def title_of(pod: Pod, meeting: Meeting) -> str:
    """The title: "🦄 The Unicorns · 2 of 8", "… · first call"."""
    said = _KINDS.get(meeting.kind, "")
    season = pod.season_of(meeting)
    if not said and meeting.number:
        said = f"{meeting.number} of {season.meetings}" if season else f"{meeting.number}"
    return f"{pod.title} · {said}" if said else pod.title


def place_of(told: Told, meeting: Meeting) -> str | None:
    """Where it is: at somebody's home, else the pod's place, else its link; told inside only."""
    if not told.is_inside:
        return None
    if meeting.home is None or not told.book.knows(meeting.home):
        return told.pod.place or told.pod.link
    if meeting.home == told.reader:
        return "your home"
    name, owner = told.name(meeting.home), told.book.person(meeting.home)
    is_told = "place" in owner.shares or told.reader == told.book.caller.id
    where = [owner.place] if owner.place and is_told else []
    return ", ".join([f"{name}'s home" if name else "at a member's home", *where])


def about(told: Told, meeting: Meeting, sitting: Sitting | None) -> tuple[str, ...]:
    """What is good to know, a line each; no note, and no reason why it was moved."""
    lines = [told.pod.intention] if told.pod.intention else []
    if duties := _duties(told, meeting):
        lines.append(duties)
    if told.is_inside:
        lines += _inside(told)
    if sitting is not None and (clocks := _clocks(told, sitting)):
        lines.append(clocks)
    if sitting is not None and sitting.oddity == "skipped":
        lines.append(f"Clocks go forward that day; it begins at {say_time(sitting.start)}.")
    if sitting is not None and sitting.oddity == "repeated":
        lines.append(f"Clocks show {say_time(sitting.start)} twice; it begins at the first.")
    if meeting.moved_from is not None and meeting.moved_from != meeting.on:
        lines.append(f"Moved from {say_date(meeting.moved_from)}.")
    return tuple(lines)


def _duties(told: Told, meeting: Meeting) -> str:
    turns = ((word, getattr(meeting, role)) for word, role in _TURNS)
    said = [(word, told.name(person)) for word, person in turns if person is not None]
    return " · ".join(f"{word}: {name}" for word, name in said if name)


def _inside(told: Told) -> Iterator[str]:
    others = [told.name(one) for one in told.pod.current_members if one != told.reader]
    if names := [name for name in others if name]:
        yield f"With {listed(names)}"
    if told.pod.link and told.pod.place:
        yield f"Link: {told.pod.link}"


def _clocks(told: Told, sitting: Sitting) -> str:
    """The hour on each clock of those inside, where they differ; no clock is anybody's by name."""
    members = told.pod.current_members if told.is_inside else ()
    zones = [sitting.zone, *(told.book.person(one).time_zone for one in members)]
    said: dict[str, list[str]] = {}
    for zone in dict.fromkeys(zones):
        local = local_start(sitting, zone)
        if zone is None or local is None:
            continue
        day = "" if local.day == sitting.day else f"{weekday_name(local.day.weekday()).title()} "
        second = " the second time" if local.is_second else ""
        hour = f"{day}{say_time(local.start)}{second}"
        said.setdefault(hour, []).append(zone_label(zone))
    if len(said) < 2 and told.reader is not None:  # noqa: PLR2004 - one clock tells it all
        return ""
    return " · ".join(f"{hour} {listed(labels)}" for hour, labels in said.items())


def day_and_hour(sitting: Sitting, zone: str | None) -> str:
    """When it begins on a clock: "Tue 15 Dec 2026, 18:00 (Lisbon time)"; else on the pod's."""
    local = local_start(sitting, zone)
    if zone is None or local is None:
        clock = f" ({zone_label(sitting.zone)} time)" if sitting.zone else ""
        return f"{say_date(sitting.day)}, {say_time(sitting.start)}{clock}"
    return f"{say_date(local.day)}, {say_time(local.start)} ({zone_label(zone)} time)"
