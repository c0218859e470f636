"""Looking at lists: people, and pods."""

from datetime import date
from typing import Literal

from pods.actions.result import Part, Result, Who, who
from pods.actions.seats import seats_of
from pods.model.book import Book
from pods.model.names import fold
from pods.model.person import Person
from pods.model.pod import Pod
from pods.model.words import Interest, PodKind, PodState
from pods.proposals.saying import zone_label


class PersonLine(Part):
    """One person in one line."""

    id: str
    name: str
    interest: Interest
    since: date | None
    not_before: date | None
    pods: tuple[str, ...]
    topics: tuple[str, ...]
    zone: str | None
    place: str | None
    hours_are_known: bool
    last_contact: date | None
    do_not_contact: bool


class PeopleList(Result):
    """Everybody on the list, or those asked for; the Caller is not on it."""

    kind: Literal["people"] = "people"
    people: tuple[PersonLine, ...]
    total: int


class PodLine(Part):
    """One pod in one line."""

    id: str
    title: str
    pod_kind: PodKind
    state: PodState
    caller: Who | None
    members: tuple[Who, ...]
    held: int
    seats: int | None
    at: str | None
    last_met: date | None
    days_since: int | None
    next_meeting: date | None
    next_at: str | None
    resting_until: date | None


class PodList(Result):
    """The pods that are alive, or all."""

    kind: Literal["pods"] = "pods"
    pods: tuple[PodLine, ...]
    total: int


def list_people(
    book: Book,
    *,
    interest: Interest | None = None,
    topic: str | None = None,
    without_pod: bool = False,
    matching: str | None = None,
) -> PeopleList:
    """The people of the list in its own order, narrowed down as asked."""
    pods = (pod for pod in book.pods.values() if pod.is_live and pod.kind != "gathering")
    placed = {one for pod in pods for one in pod.current_members}

    def is_asked_for(person: Person) -> bool:
        if interest is not None and person.stands != interest:
            return False
        if topic is not None and fold(topic) not in {fold(one) for one in person.topics}:
            return False
        if without_pod and person.id in placed:
            return False
        text = fold(" ".join((person.name, person.nickname or "", person.place or "", person.id)))
        return matching is None or fold(matching) in text

    met = _last_meetings(book)
    shown = [person for person in book.people.values() if is_asked_for(person)]
    lines = tuple(_person_line(book, person, met) for person in shown)
    return PeopleList(people=lines, total=len(book.people))


def list_pods(book: Book, *, everything: bool = False, today: date) -> PodList:
    """The pods in the order of the file; closed ones only with `everything`."""
    shown = [pod for pod in book.pods.values() if everything or pod.state != "closed"]
    return PodList(
        pods=tuple(pod_line(book, pod, today=today) for pod in shown), total=len(book.pods)
    )


def pod_line(book: Book, pod: Pod, *, today: date) -> PodLine:
    """One pod in one line."""
    held = pod.held_meetings
    last = held[-1].on if held else None
    coming = next((meeting for meeting in pod.planned_meetings if meeting.on >= today), None)
    seats = seats_of(book, pod)
    return PodLine(
        id=pod.id,
        title=pod.title,
        pod_kind=pod.kind,
        state=pod.state,
        caller=who(book, pod.caller) if pod.caller else None,
        members=tuple(who(book, person) for person in pod.current_members),
        held=seats.held,
        seats=seats.total,
        at=pod.at,
        last_met=last,
        days_since=(today - last).days if last else None,
        next_meeting=coming.on if coming else None,
        next_at=coming.at if coming else None,
        resting_until=pod.resting_until if pod.state == "resting" else None,
    )


def last_contact(book: Book, person: Person) -> date | None:
    """The last day one was in touch: a contact, a sounding, an answer, or any meeting together."""
    return _latest(person, _last_meetings(book))


def _last_meetings(book: Book) -> dict[str, date]:
    """By person, the last meeting with the Caller there; an organiser's are nobody's contact."""
    met: dict[str, date] = {}
    for pod in book.pods.values():
        for meeting in pod.held_meetings:
            attended = meeting.attended
            if book.caller.id in attended:
                for person in attended:
                    met[person] = max(meeting.on, met.get(person, meeting.on))
    return met


def _latest(person: Person, met: dict[str, date]) -> date | None:
    days = [entry.day for entry in (*person.contacts.values(), *person.soundings.values())]
    if person.id in met:
        days.append(met[person.id])
    return max(days, default=None)


def _person_line(book: Book, person: Person, met: dict[str, date]) -> PersonLine:
    return PersonLine(
        id=person.id,
        name=person.name,
        interest=person.stands,
        since=person.stands_since,
        not_before=person.not_before,
        pods=tuple(pod.title for pod in book.pods_of(person.id)),
        topics=person.topics,
        zone=zone_label(person.time_zone) if person.time_zone else None,
        place=person.place,
        hours_are_known=person.hours_are_known,
        last_contact=_latest(person, met),
        do_not_contact=person.do_not_contact,
    )
