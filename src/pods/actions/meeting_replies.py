"""Will they come to that one meeting?"""

from datetime import date

from pods.actions.replies import Replied
from pods.actions.result import Change, who
from pods.actions.seats import seats_of
from pods.errors import UsageError
from pods.hours.dates import parse_day, say_date
from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.names import UnknownNameError, find_person, find_pod, short_name
from pods.model.pod import Pod
from pods.model.typed import quoted
from pods.model.words import Reply


def reply_to_meeting(
    book: Book, *, person: str, answer: Reply, meeting: str, into: str | None = None, today: date
) -> Change[Replied]:
    """Log whether somebody comes to one planned meeting; a maybe takes the word back.

    Raises:
        UnknownNameError: no meeting is planned on that day.
        UsageError: they are in two pods that meet that day.
        NamingError: nobody, or no pod, is called that.
    """
    answering = find_person(book, person, writing=True).id
    day = parse_day(meeting, today=today, reading="future").date
    pod, planned = _planned(book, answering, day, into=into)
    changed = _with_answer(planned, answering, answer)
    if changed != planned:
        meetings = {**pod.meetings, planned.id: changed}
        book = book.with_pod(pod.model_copy(update={"meetings": meetings}))
    seats = seats_of(book, pod)
    result = Replied(
        person=who(book, answering),
        reply=answer,
        into=pod.id,
        title=pod.title,
        on=today,
        meeting=day,
        is_member=answering in pod.current_members,
        taken=seats.taken,
        held=seats.held,
        total=seats.total,
    )
    return Change(book, result)


def _planned(book: Book, person: str, day: date, *, into: str | None) -> tuple[Pod, Meeting]:
    pods = [find_pod(book, into)] if into else list(book.pods_of(person))
    found = [(pod, one) for pod in pods for one in pod.planned_meetings if one.on == day]
    if not found:
        coming = sorted({one.on for pod in pods for one in pod.planned_meetings})
        one = quoted(pods[0].id) if len(pods) == 1 else "POD"
        to_plan = f'to plan one: pods edit-pod {one} --next "tue 17:00"'
        hint = f"planned: {', '.join(map(say_date, coming[:3]))}" if coming else to_plan
        raise UnknownNameError(f"no meeting is planned on {say_date(day)}", hint, ())
    if len(found) > 1:
        raise UsageError(
            f"{short_name(book, person)} has two meetings that day",
            f"say which: --pod {quoted(found[0][0].id)}",
        )
    return found[0]


def _with_answer(meeting: Meeting, person: str, answer: Reply) -> Meeting:
    coming = {*meeting.coming} - {person} | ({person} if answer == "yes" else set())
    not_coming = {*meeting.not_coming} - {person} | ({person} if answer == "no" else set())
    lists = {"coming": tuple(sorted(coming)), "not_coming": tuple(sorted(not_coming))}
    known = {key: people for key, people in lists.items() if people or getattr(meeting, key)}
    return meeting.model_copy(update=known)
