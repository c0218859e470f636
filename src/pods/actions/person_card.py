"""Everything about one person."""

from datetime import date
from typing import Literal

from pods.actions.listing import last_contact
from pods.actions.result import Part, Result, Who, who
from pods.actions.turns import Together, time_together
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.person import Person
from pods.model.pod import Pod
from pods.model.speech import because, how
from pods.model.words import Interest, Share, Stage, Structure, TieKind


class TieLine(Part):
    """What somebody is to somebody else."""

    person: Who
    tie: TieKind
    note: str | None


class DayLine(Part):
    """One dated thing that happened."""

    on: date
    what: str


class PersonCard(Result):
    """Everything the file says of one person; private things only where they are asked for.

    Attributes:
        is_caller: whether this is the Caller's own card.
        is_organiser: whether they weave for others and sit in no pod.
        has_private: whether there is more that is private and not in here.
        meetings_together: held meetings with both them and the Caller there.
        minutes_together: how long these were.
    """

    kind: Literal["person"] = "person"
    is_caller: bool
    is_organiser: bool
    id: str
    name: str
    nickname: str | None
    email: str | None
    phone: str | None
    channel: str | None
    place: str | None
    languages: tuple[str, ...]
    language: str | None
    time_zone: str | None
    free: str | None
    possible: str | None
    away: tuple[str, ...]
    topics: tuple[str, ...]
    seeks: tuple[str, ...]
    offers: tuple[str, ...]
    cadence_weeks: int | None
    structure: Structure | None
    stage: Stage | None
    household: str | None
    workplace: str | None
    traits: dict[str, str]
    interest: Interest
    since: date | None
    not_before: date | None
    energy: int | None
    closeness: str | None
    introduced_by: Who | None
    met: str | None
    source: str | None
    consent: str | None
    shares: tuple[Share, ...]
    added: date | None
    max_pods: int | None
    can_call: bool | None
    can_host: bool | None
    rhythm_days: int | None
    car: bool | None
    kids: int | None
    do_not_contact: bool
    note: str | None
    private_note: str | None
    has_private: bool
    last_contact: date | None
    meetings_together: int
    minutes_together: int
    pods: tuple[str, ...]
    drafts: tuple[str, ...]
    ties: tuple[TieLine, ...]
    rules: tuple[str, ...]
    story: tuple[DayLine, ...]


_COMPUTED = {
    "kind", "version", "next_step", "is_caller", "is_organiser", "interest", "since", "not_before",
    "introduced_by", "private_note", "has_private", "last_contact", "meetings_together",
    "minutes_together", "pods", "drafts", "ties",
    "rules", "story",
}  # fmt: skip
_PLAIN = tuple(key for key in PersonCard.model_fields if key not in _COMPUTED)


def person_card(book: Book, person: Person, *, show_private: bool, today: date) -> PersonCard:
    """Everything about one person that may be seen."""
    ties = [tie for tie in book.ties.values() if person.id in tie.people]
    rules = [rule for rule in book.rules.values() if person.id in rule.people]
    is_hidden = not show_private and (
        bool(person.private_note)
        or any(tie.is_private for tie in ties)
        or any(rule.private for rule in rules)
    )
    is_self = person is book.caller
    together = Together(0, 0) if is_self else time_together(book, person.id, book.caller.id)
    in_pods = [pod for pod in book.pods.values() if person.id in pod.current_members]
    return PersonCard(
        **{key: getattr(person, key) for key in _PLAIN},
        is_caller=person is book.caller,
        is_organiser=person is book.caller and book.caller.organiser,
        interest=person.stands,
        since=person.stands_since,
        not_before=person.not_before,
        introduced_by=who(book, person.introduced_by) if person.introduced_by else None,
        private_note=person.private_note if show_private else None,
        has_private=is_hidden,
        last_contact=last_contact(book, person),
        meetings_together=together.meetings,
        minutes_together=together.minutes,
        pods=tuple(
            pod.title if pod.is_live else f"{pod.title} ({pod.state})"
            for pod in in_pods
            if pod.state != "closed"
        ),
        drafts=tuple(d.id for d in book.drafts.values() if d.is_waiting and person.id in d.people),
        ties=tuple(
            TieLine(person=who(book, _other(tie.people, person.id)), tie=tie.kind, note=tie.note)
            for tie in ties
            if show_private or not tie.is_private
        ),
        rules=tuple(
            _rule_sentence(book, rule.kind, rule.people, person=person.id, why=rule.why)
            for rule in rules
            if show_private or not rule.private
        ),
        story=_story(book, person, today=today),
    )


def _rule_sentence(
    book: Book, kind: str, people: tuple[str, ...], *, person: str, why: str | None
) -> str:
    others = ", ".join(who(book, one).name for one in people if one != person)
    word = "with" if kind == "together" else "from"
    return f"{kind} {word} {others}{because(why)}"


def _story(book: Book, person: Person, *, today: date) -> tuple[DayLine, ...]:
    """What has passed between them and the Caller, the oldest first."""
    tested = {one.day for one in person.soundings.values()}
    lines = [
        (change.day, f"{change.to}{because(change.reason)}")
        for change in person.interests.values()
        # A sounding puts both down; once is enough to read.
        if change.to != "sounded" or change.reason or change.day not in tested
    ]
    lines += [
        (one.day, f"sounded{how(one.channel, one.wording)}{because(one.reaction)}")
        for one in person.soundings.values()
    ]
    lines += [
        (one.day, f"in touch{because(', '.join(filter(None, (one.channel, one.note))))}")
        for one in person.contacts.values()
    ]
    for group in _asking_groups(book):
        lines += _asked(group, person.id)
    for pod in book.pods.values():
        lines += _membership(pod, person.id)
    told = sorted((line for line in lines if line[0] <= today), key=lambda line: line[0])
    return tuple(DayLine(on=day, what=what) for day, what in told)


def _asking_groups(book: Book) -> list[Pod | Draft]:
    """What became a pod took its invitations along, and is not told twice."""
    return [*book.pods.values(), *(draft for draft in book.drafts.values() if draft.is_waiting)]


def _membership(pod: Pod, person: str) -> list[tuple[date, str]]:
    lines: list[tuple[date, str]] = []
    for member in pod.members.values():
        if member.who == person:
            lines += [(member.joined, f"came into {pod.id}")] if member.joined else []
            lines += (
                [(member.left, f"left {pod.id}{because(member.left_why)}")] if member.left else []
            )
    return lines


def _asked(group: Pod | Draft, person: str) -> list[tuple[date, str]]:
    lines: list[tuple[date, str]] = []
    for mail in group.invitations.values():
        if mail.person == person:
            asked = f"asked into {group.id}{how(mail.channel, mail.wording)}"
            lines += [(mail.sent, asked)] if mail.sent else []
            lines += [
                (nudge.day, f"nudged about {group.id}{how(nudge.channel, nudge.wording)}")
                for nudge in mail.nudges.values()
            ]
            said = [(one.day, one.said, one.reason) for one in mail.answers.values()]
            said += [(mail.replied, mail.state, mail.reason)] if mail.replied else []
            lines += [(day, f"{word} to {group.id}{because(why)}") for day, word, why in said]
            lines += [(mail.ended, f"{mail.state} from {group.id}")] if mail.ended else []
    return lines


def _other(people: tuple[str, ...], person: str) -> str:
    return people[1] if people[0] == person else people[0]
