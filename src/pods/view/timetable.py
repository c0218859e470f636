"""Meetings as rows of a table: the day in full, who does what, the hour on other clocks."""

from collections.abc import Iterable, Sequence

from pods.actions.burdens import Hindered, Unsocial
from pods.actions.timetable import ClockMove, MeetingLine
from pods.hours.say import say_date, say_day
from pods.model.speech import listed
from pods.view.page import Cell, Page, Spoken
from pods.view.theme import QUIET, STRONG, WARN
from pods.view.words import counted


def timetable_on(page: Page, meetings: Sequence[MeetingLine], *, indent: int = 2) -> None:
    """Add one row a meeting: which it is, its day and hour, and who does what or what became."""
    rows: list[list[Cell]] = []
    for one in meetings:
        last: Cell = (_told(one), QUIET) if _told(one) else _duties(one)
        label = Spoken(_label(one), _label(one, is_heard=True), STRONG)
        rows.append([label, say_date(one.on), one.at or "", last])
    is_bare = not any(row[-1] for row in rows)
    page.table([row[:-1] for row in rows] if is_bare else rows, indent=indent)


def clocks_on(
    page: Page, meetings: Iterable[MeetingLine], *, moves: Iterable[ClockMove], indent: int = 2
) -> None:
    """Add the hour on other clocks than the pod's, and for whom it moves, with both hours."""
    moves = tuple(moves)
    moving = {move.person.id for move in moves}
    said: dict[str, str] = {}
    hours: dict[str, list[str]] = {}
    for meeting in meetings:
        day = f"{say_date(meeting.on)[:3].lower()} "
        for local in meeting.local:
            if local.person.id not in {*moving, *said}:
                said[local.person.id] = hour = local.at.removeprefix(day)
                hours.setdefault(hour, []).append(local.person.name)
    if hours:
        told = " · ".join(f"{hour} {listed(names)}" for hour, names in hours.items())
        page.line((f"on other clocks: {told}", QUIET), indent=indent)
    together: dict[str, list[str]] = {}
    for move in moves:
        first, *later = move.times
        then = ", ".join(f"{one.at} from {say_day(one.since)}" for one in later)
        alike = f"{first.at} for {{names}} ({move.zone}), {then}"
        together.setdefault(alike, []).append(move.person.name)
    for alike, names in together.items():
        before, _, after = alike.partition("{names}")
        page.line((f"clocks: {before}{listed(names)}{after}", WARN), indent=indent)


def meeting_cell(meeting: MeetingLine) -> str:
    """A meeting in a sentence: "2 on Tue 20 Oct 2026, 17:00"."""
    hour = f", {meeting.at}" if meeting.at else ""
    return f"{_label(meeting)} on {say_date(meeting.on)}{hour}"


def warnings_on(
    page: Page,
    *,
    cannot: Sequence[Hindered] = (),
    unsocial: Iterable[Unsocial] = (),
    odd: Iterable[str] = (),
    dates: int = 1,
) -> None:
    """Add what one has to know of so many dates: odd hours, who gets up early, who cannot come."""
    for sentence in odd:
        page.line((f"clocks: {sentence}", WARN), indent=2)
    for one in unsocial:
        page.line((_unsocial(one), WARN), indent=2)
    for sentence in _hindered(cannot, dates):
        page.line((f"cannot: {sentence}", WARN), indent=2)


def _label(meeting: MeetingLine, *, is_heard: bool = False) -> str:
    if meeting.meeting_kind == "kick-off":
        return f"kick-off {meeting.number}" if meeting.number else "kick-off"
    if meeting.meeting_kind == "retro":
        return "retro"
    if not meeting.number:
        return "meeting"
    return f"meeting {meeting.number}" if is_heard else f"{meeting.number}"


def _duties(meeting: MeetingLine) -> str:
    home = f"{meeting.home.name}'s" if meeting.home else ""
    home += f", {meeting.place}" if home and meeting.place else ""
    parts = [f"at {home}"] if home else []
    for word, person in (
        ("host", meeting.host),
        ("notes", meeting.note_taker),
        ("focus", meeting.focus),
    ):
        parts += [f"{word} {person.name}"] if person else []
    return " · ".join(parts)


def _told(meeting: MeetingLine) -> str:
    """What became of it, where it is not simply to come."""
    why = f": {meeting.reason}" if meeting.reason else ""
    if meeting.status == "held":
        return f"held, {meeting.there} of {meeting.expected} there"
    return f"skipped{why}" if meeting.status == "skipped" else ""


def moved_note(meeting: MeetingLine) -> str:
    """That it was on another day first, and why it is not."""
    why = f": {meeting.reason}" if meeting.reason else ""
    return f"moved from {say_day(meeting.moved_from)}{why}" if meeting.moved_from else ""


def _unsocial(one: Unsocial) -> str:
    verb = "gets up early" if one.is_early else "stays up late"
    if one.person.name == "you":
        verb = verb.replace("gets", "get").replace("stays", "stay")
    before = f", as {counted(one.earlier, 'time')} before" if one.earlier else ""
    return f"{one.person.name} {verb} ({one.at}) for {counted(one.meetings, 'meeting')}{before}"


def _hindered(cannot: Sequence[Hindered], dates: int) -> list[str]:
    """Who cannot come: the days of one person and reason together, and then the people."""
    days: dict[tuple[str, str], list[str]] = {}
    for one in cannot:
        days.setdefault((one.person.name, one.why), []).append(say_day(one.on))
    people: dict[tuple[str, str], list[str]] = {}
    for (name, why), on in days.items():
        when = "every time" if 1 < dates == len(on) else f"on {listed(on)}"
        people.setdefault((when, why), []).append(name)
    return [f"{listed(names)} {when}: {why}" for (when, why), names in people.items()]
