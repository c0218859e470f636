"""Looking closely: everything about one person, or one pod."""

from datetime import date
from typing import Literal

from pods.actions.drafts import Asked
from pods.actions.listing import PodLine, last_contact, pod_line
from pods.actions.meetings import LoggedMeeting, told_meeting
from pods.actions.result import Part, Result, Who, who
from pods.errors import PodsError
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.names import UnknownNameError, find_draft, find_person, find_pod
from pods.model.person import Person
from pods.model.pod import Pod
from pods.model.words import Interest, TieKind

_SHOWN_MEETINGS = 6


class TieLine(Part):
    """What somebody is to somebody else."""

    person: Who
    tie: TieKind


class DayLine(Part):
    """One dated thing that happened."""

    on: date
    what: str


class PersonCard(Result):
    """Everything the file says of one person; private things only where they are asked for."""

    kind: Literal["person"] = "person"
    id: str
    name: str
    nickname: str | None
    email: str | None
    phone: str | None
    channel: str | None
    place: str | None
    languages: tuple[str, ...]
    time_zone: str | None
    free: str | None
    possible: str | None
    away: tuple[str, ...]
    topics: tuple[str, ...]
    seeks: tuple[str, ...]
    offers: tuple[str, ...]
    interest: Interest
    since: date | None
    not_before: date | None
    energy: int | None
    closeness: str | None
    introduced_by: Who | None
    max_pods: int | None
    can_call: bool | None
    do_not_contact: bool
    note: str | None
    private_note: str | None
    has_private: bool
    last_contact: date | None
    pods: tuple[str, ...]
    drafts: tuple[str, ...]
    ties: tuple[TieLine, ...]
    rules: tuple[str, ...]
    story: tuple[DayLine, ...]


class PodCard(Result):
    """Everything the file says of one pod."""

    kind: Literal["pod"] = "pod"
    line: PodLine
    intention: str | None
    norms: str | None
    place: str | None
    link: str | None
    minutes: int
    cadence_weeks: int
    note: str | None
    private_note: str | None
    asked: tuple[Asked, ...]
    meetings: tuple[LoggedMeeting, ...]
    meetings_held: int
    hours_unknown: tuple[Who, ...]
    warnings: tuple[str, ...]


def show(book: Book, *, name: str, show_private: bool = False, today: date) -> PersonCard | PodCard:
    """The card of a person, or of a pod, whichever is called that; a person comes first.

    Raises:
        NamingError: nobody, nothing, or more than one, is called that.
    """
    try:
        pod = find_pod(book, name)
    except PodsError:
        pod = None
    try:
        person = find_person(book, name)
    except UnknownNameError as unknown:
        if pod is None:
            raise _nothing(book, name, unknown) from None
        return pod_card(book, pod, show_private=show_private, today=today)
    if pod is not None and pod.id == name:
        return pod_card(book, pod, show_private=show_private, today=today)
    return person_card(book, person, show_private=show_private, today=today)


def person_card(book: Book, person: Person, *, show_private: bool, today: date) -> PersonCard:
    """Everything about one person that may be seen."""
    ties = [tie for tie in book.ties.values() if person.id in tie.people]
    rules = [rule for rule in book.rules.values() if person.id in rule.people]
    hidden = (
        bool(person.private_note)
        or any(tie.is_private for tie in ties)
        or any(rule.private for rule in rules)
    )
    return PersonCard(
        **{key: getattr(person, key) for key in _PLAIN_KEYS},
        interest=person.stands,
        since=person.stands_since,
        not_before=person.not_before,
        introduced_by=who(book, person.introduced_by) if person.introduced_by else None,
        private_note=person.private_note if show_private else None,
        has_private=hidden,
        last_contact=last_contact(book, person),
        pods=tuple(pod.title for pod in book.pods_of(person.id)),
        drafts=tuple(d.id for d in book.drafts.values() if d.is_waiting and person.id in d.people),
        ties=tuple(
            TieLine(person=who(book, _other(tie.people, person.id)), tie=tie.kind)
            for tie in ties
            if show_private or not tie.is_private
        ),
        rules=tuple(
            f"{rule.kind}: {', '.join(who(book, one).name for one in rule.people)}"
            for rule in rules
            if show_private or not rule.private
        ),
        story=_story(book, person, today=today),
    )


def pod_card(book: Book, pod: Pod, *, show_private: bool, today: date) -> PodCard:
    """Everything about one pod that may be seen."""
    from pods.proposals.calendar import hours_unknown, minutes_of  # noqa: PLC0415 - only here
    from pods.proposals.glance import blocked_at  # noqa: PLC0415 - only here

    everyone = (*pod.current_members, *pod.seat_holders)
    held = pod.held_meetings
    return PodCard(
        line=pod_line(book, pod, today=today),
        intention=pod.intention,
        norms=pod.norms,
        place=pod.place,
        link=pod.link,
        minutes=minutes_of(book, pod=pod),
        cadence_weeks=pod.cadence_weeks or book.settings.cadence_weeks,
        note=pod.note,
        private_note=pod.private_note if show_private else None,
        asked=tuple(
            Asked(
                person=who(book, mail.person),
                state=mail.state,
                since=mail.replied or mail.last_word,
                reason=mail.reason,
            )
            for mail in pod.invitations.values()
        ),
        meetings=tuple(told_meeting(book, pod, meeting) for meeting in held[-_SHOWN_MEETINGS:]),
        meetings_held=len(held),
        hours_unknown=tuple(who(book, one) for one in hours_unknown(book, everyone)),
        warnings=blocked_at(book, everyone, pod=pod, today=today),
    )


_PLAIN_KEYS = (
    "id",
    "name",
    "nickname",
    "email",
    "phone",
    "channel",
    "place",
    "languages",
    "time_zone",
    "free",
    "possible",
    "away",
    "topics",
    "seeks",
    "offers",
    "energy",
    "closeness",
    "max_pods",
    "can_call",
    "do_not_contact",
    "note",
)


def _story(book: Book, person: Person, *, today: date) -> tuple[DayLine, ...]:
    """What has passed between them and the Caller, the oldest first."""
    lines = [
        (change.day, f"{change.to}{_because(change.reason)}")
        for change in person.interests.values()
    ]
    lines += [(one.day, f"sounded{_because(one.reaction)}") for one in person.soundings.values()]
    lines += [(one.day, f"in touch{_because(one.channel)}") for one in person.contacts.values()]
    waiting = (draft for draft in book.drafts.values() if draft.is_waiting)
    groups: list[Pod | Draft] = [*book.pods.values(), *waiting]
    for group in groups:
        for mail in group.invitations.values():
            if mail.person == person.id:
                lines += [(mail.sent, f"asked into {group.id}")] if mail.sent else []
                lines += [(nudge.day, f"nudged about {group.id}") for nudge in mail.nudges.values()]
                if mail.replied:
                    lines.append(
                        (mail.replied, f"{mail.state} to {group.id}{_because(mail.reason)}")
                    )
    return tuple(DayLine(on=day, what=what) for day, what in sorted(lines) if day <= today)


def _because(text: str | None) -> str:
    return f": {text}" if text else ""


def _other(people: tuple[str, ...], person: str) -> str:
    return people[1] if people[0] == person else people[0]


def _nothing(book: Book, name: str, unknown: UnknownNameError) -> PodsError:
    """Nobody and no pod; a draft of that name is shown elsewhere."""
    try:
        draft = find_draft(book, name)
    except PodsError:
        return UnknownNameError(
            f'nobody, and no pod, is called "{name}"', unknown.hint, unknown.candidates
        )
    return UnknownNameError(f'"{name}" is a draft', f"pods drafts {draft.id}", ())
