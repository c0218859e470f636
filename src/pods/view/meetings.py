"""A meeting in one line."""

from collections.abc import Sequence

from pods.actions.meeting_log import LoggedMeeting, MeetingsLogged
from pods.actions.result import Who
from pods.hours.say import say_date
from pods.model.speech import listed
from pods.view.page import Page, Spoken
from pods.view.theme import STRONG


def meetings_logged(result: MeetingsLogged) -> Page:
    """Each meeting in one line, then the next date."""
    page = Page()
    for meeting in result.meetings:
        mark = Spoken(result.emoji or result.title, f"{result.title},", STRONG)
        page.line(mark, f" {meeting_sentence(meeting)}")
    if result.next:
        hour = f", {result.next_at}" if result.next_at else ""
        page.line(f"next: {say_date(result.next)}{hour}{_turns(result)}")
    return page


def meeting_sentence(meeting: LoggedMeeting) -> str:
    """The number, the day, who was there, who did what: "2 of 5 · Tue 15 Dec 2026 · …"."""
    parts = [_number(meeting), say_date(meeting.on), _attendance(meeting)]
    if meeting.late:
        parts.append(f"{_names(meeting.late)} late")
    if meeting.guest:
        parts.append(f"guest {_names(meeting.guest)}")
    for word, person in (
        ("focus", meeting.focus),
        ("host", meeting.host),
        ("notes", meeting.note_taker),
        ("home", meeting.home),
    ):
        if person:
            parts.append(f"{word} {person.name}")
    return " · ".join(parts)


def _turns(result: MeetingsLogged) -> str:
    words = {"home": "home", "host": "host", "note-taker": "notes", "focus": "focus"}
    turns = result.next_turns
    return "".join(f" · {word} {turns[key].name}" for key, word in words.items() if key in turns)


def _number(meeting: LoggedMeeting) -> str:
    if meeting.meeting_kind == "retro":
        return "retro"
    if meeting.meeting_kind == "kick-off":
        return f"kick-off {meeting.number}"
    return f"{meeting.number} of {meeting.of}" if meeting.of else f"meeting {meeting.number}"


def _attendance(meeting: LoggedMeeting) -> str:
    here = len(meeting.present) + len(meeting.late)
    missed = (*meeting.apology, *meeting.no_show)
    if not missed:
        return f"all {here} there" if here > 1 else f"{here} there"
    return f"{here} of {here + len(missed)}, without {_names(missed)}"


def _names(people: Sequence[Who]) -> str:
    return listed([person.name for person in people])
