"""Asking members by mail whether they come: for each meeting and reader, what the mail says.

One mail asks for one meeting: mail programs answer for one entry at a time (RFC 5546, 3.2.2: all
entries of a request have one UID). The other dates go along as a calendar to be opened.
"""

from collections.abc import Sequence
from datetime import date
from typing import Literal, NamedTuple

from pods.actions.calendars import CalendarEvent, events_of
from pods.actions.calendars_mail import Asking, body_of, subject_of
from pods.actions.calendars_words import day_and_hour
from pods.actions.letters import Sender
from pods.actions.meeting_names import find_meetings, next_meeting
from pods.actions.readers import audience
from pods.actions.result import Part, Result, Who, who
from pods.errors import NotAllowedError, UsageError
from pods.hours.say import say_date
from pods.letters.address import usable
from pods.letters.naming import call_name
from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.names import find_people, find_pod
from pods.model.pod import Pod
from pods.model.speech import listed
from pods.model.typed import quoted, to_type
from pods.proposals.timetable import sitting_of


class Asked(Part):
    """Somebody who is asked to come.

    Attributes:
        called: as it stands in the head of a mail.
        address: one that mail programs can write to.
    """

    person: Who
    called: str
    address: str


class CalendarInvite(Part):
    """One mail: to whom, about which meeting.

    Attributes:
        to: one reader, or all of them where they see each other's addresses.
        event: the meeting as they see it.
        calendar: all that is to come, to go along.
    """

    to: tuple[Asked, ...]
    event: CalendarEvent
    calendar: tuple[CalendarEvent, ...]
    subject: str
    body: str


class CalendarInvites(Result):
    """The mails about one or more meetings of a pod; none is sent.

    Attributes:
        without_address: who cannot be asked by mail.
        left_out: who is not to be contacted.
        files: where the mails were written, one each.
    """

    kind: Literal["calendar-invites"] = "calendar-invites"
    pod: str
    title: str
    sender: Sender
    invites: tuple[CalendarInvite, ...]
    without_address: tuple[Who, ...]
    left_out: tuple[Who, ...]
    files: tuple[str, ...] = ()


class _Mail(NamedTuple):
    book: Book
    pod: Pod
    meeting: Meeting
    today: date


def invites(
    book: Book,
    *,
    pod: str,
    people: Sequence[str] = (),
    meetings: Sequence[str] = (),
    is_together: bool = False,
    today: date,
) -> CalendarInvites:
    """What to mail to the members of a pod about a meeting; it changes and sends nothing.

    Args:
        book: the book.
        pod: its name as typed.
        people: whom to ask, as typed; else all who are in it and not on leave, and for a first
            call those who said yes to it.
        meetings: by id, number or day; else the next one.
        is_together: one mail to all, in which everybody sees every address.
        today: the day it is.

    Raises:
        NamingError: no pod, no meeting or nobody is called that.
        NotAllowedError: no meeting is to come, or an address is missing.
        UsageError: the meeting was held.
    """
    found = find_pod(book, pod)
    chosen = _chosen(found, meetings, today=today)
    sender = _sender(book)
    made: list[CalendarInvite] = []
    readers: dict[str, None] = {}
    for meeting in chosen:
        asked = _readers(book, found, meeting, people)
        readers |= dict.fromkeys(asked)
        known = [one for one in asked if _may_be_asked(book, one)]
        groups = [known] if is_together and known else [[one] for one in known]
        made += [_invite(_Mail(book, found, meeting, today), one, sender) for one in groups]
    if not made:
        raise _nobody_to_ask(book, found, list(readers))
    left_out = [one for one in readers if book.person(one).do_not_contact]
    unknown = [one for one in readers if not _may_be_asked(book, one) and one not in left_out]
    return CalendarInvites(
        pod=found.id,
        title=found.title,
        sender=sender,
        invites=tuple(made),
        without_address=tuple(who(book, one) for one in unknown),
        left_out=tuple(who(book, one) for one in left_out),
    )


def _chosen(pod: Pod, typed: Sequence[str], *, today: date) -> tuple[Meeting, ...]:
    """The meetings to ask for: those named, else the next one; what was held asks nobody."""
    if not typed:
        return (next_meeting(pod, today=today),)
    chosen = find_meetings(pod, typed, today=today)
    for meeting in chosen:
        if meeting.status == "held":
            raise UsageError(f"the meeting on {say_date(meeting.on)} was held", "one still to come")
    return chosen


def _sender(book: Book) -> Sender:
    address = usable(book.caller.email)
    if address is None:
        raise NotAllowedError(
            "answers to an invitation come to your address, and your list has none",
            "pods edit-person me --email you@example.org",
        )
    return Sender(name=call_name(book.caller) or address, address=address)


def _readers(book: Book, pod: Pod, meeting: Meeting, typed: Sequence[str]) -> tuple[str, ...]:
    if typed:
        return tuple(one.id for one in find_people(book, typed))
    occasion = "kick-off" if meeting.kind == "kick-off" else "reminder"
    return audience(book, occasion, about=pod)


def _may_be_asked(book: Book, person: str) -> bool:
    one = book.person(person)
    return usable(one.email) is not None and not one.do_not_contact


def _nobody_to_ask(book: Book, pod: Pod, readers: Sequence[str]) -> NotAllowedError:
    if not readers:
        return NotAllowedError(
            f"nobody but you is in {pod.title}", f"pods invite {quoted(pod.id)} PERSON"
        )
    names = listed([who(book, one).name for one in readers])
    return NotAllowedError(
        f"no address is known of {names}",
        f"pods edit-person {to_type(book, readers[0])} --email name@example.org",
    )


def _invite(mail: _Mail, people: Sequence[str], sender: Sender) -> CalendarInvite:
    book, pod, meeting = mail.book, mail.pod, mail.meeting
    reader = people[0] if len(people) == 1 else None
    (event,) = events_of(book, pod, [meeting], reader=reader, first=None)
    coming = events_of(book, pod, reader=reader, first=mail.today)
    asking = Asking(
        event=event,
        others=[one for one in coming if one.uid != event.uid],
        when=_when(mail, reader),
        moved_from=meeting.moved_from if meeting.moved_from != meeting.on else None,
        readers=[call_name(book.person(one)) for one in people],
        sender=sender.name,
    )
    return CalendarInvite(
        to=tuple(
            _asked(book, one, address)
            for one in people
            if (address := usable(book.person(one).email)) is not None
        ),
        event=event,
        calendar=coming,
        subject=subject_of(asking),
        body=body_of(asking),
    )


def _when(mail: _Mail, reader: str | None) -> str:
    sitting = sitting_of(mail.book, mail.pod, mail.meeting)
    zone = mail.book.person(reader).time_zone if reader else None
    return day_and_hour(sitting, zone) if sitting else say_date(mail.meeting.on)


def _asked(book: Book, person: str, address: str) -> Asked:
    one = book.person(person)
    return Asked(person=who(book, person), called=call_name(one) or one.name, address=address)
