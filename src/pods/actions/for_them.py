"""Everything that is held about one person, as a letter to hand over to them.

What is theirs is in it whole, private notes included. What is somebody else's is not: only those
who sit, or sat, in a pod with them are called by name, as they know each other; of private ties
and rules, which are as much about the other one, it says that there are some.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, Literal

from pods.actions.for_them_texts import Discretion, facts
from pods.actions.letter_text import Addressee
from pods.actions.result import NextStep, Result, who
from pods.errors import NotAllowedError
from pods.hours.say import say_date
from pods.letters.address import usable
from pods.letters.naming import call_name
from pods.model.book import Book
from pods.model.names import find_person, short_name
from pods.model.person import Caller, Person
from pods.model.pod import Pod

_ATTENDANCE = {
    "present": "there", "late": "there, late", "guest": "there as a guest",
    "apology": "missed, and said so", "no_show": "missed", "coming": "said yes",
    "not_coming": "said no", "host": "hosted", "note_taker": "took notes", "focus": "your turn",
    "home": "at your home",
}  # fmt: skip


class ForThem(Result):
    """All that is held about somebody, in words for them.

    Attributes:
        to: who it is for, and at which address.
        subject: of the letter.
        body: the letter.
        others: how many other people stand in it without a name, or not at all.
    """

    kind: Literal["for-them"] = "for-them"
    to: Addressee
    subject: str
    body: str
    others: int


def for_them(book: Book, *, name: str, today: date) -> ForThem:
    """Everything that is held about one person.

    Raises:
        NamingError: nobody, or more than one, is called that.
        NotAllowedError: it is the Caller.
    """
    person = find_person(book, name)
    if person is book.caller:
        raise NotAllowedError("all of this list is yours", "pods export everything --show-private")
    discretion = Discretion(book, person)
    entry = book.to_tree()["people"][person.id]
    sections = (
        ("What I noted about you", facts(entry, discretion)),
        ("Between you and others", _between(book, person, discretion)),
        ("Where I thought of you, and asked you", _asked(book, person, discretion)),
        ("The groups you are and were in", _memberships(book, person, discretion)),
        ("Meetings", _meetings(book, person)),
        ("What else", _besides(book, person, discretion)),
    )
    parts = [f"Dear {short_name(book, person.id)},", _opening(today)]
    for title, lines in sections:
        told = [f"- {line}" for line in lines]
        if told:
            parts.append("\n".join([title, *told]))
    parts += [_CLOSING, _signature(book.caller)]
    return ForThem(
        to=Addressee(
            person=who(book, person.id),
            called=call_name(person),
            email=person.email,
            address=usable(person.email),
            channel=person.channel,
        ),
        subject="What my list holds about you",
        body="\n\n".join(parts),
        others=len(discretion.strangers),
        next_step=NextStep(text="Read it through first: your notes may tell of others."),
    )


def _opening(today: date) -> str:
    return (
        f"this is everything that my list holds about you on {say_date(today)}, my private notes "
        "included. What is about other people is theirs, and left out."
    )


_CLOSING = (
    "Tell me what is wrong, what I may keep, and what you would like me to forget; I can take all "
    "of it out."
)


def _signature(caller: Caller) -> str:
    return caller.nickname or (caller.name if "name" in caller.model_fields_set else "")


def _between(book: Book, person: Person, discretion: Discretion) -> Iterator[str]:
    for tie in book.ties.values():
        if person.id not in tie.people:
            continue
        if tie.is_private:
            yield f"a tie that I keep to myself: {tie.kind}"
            continue
        other = next((one for one in tie.people if one != person.id), person.id)
        note = f": {discretion.text(tie.note)}" if tie.note else ""
        yield f"{discretion.name(other)}, {tie.kind}{note}"
    rules = sum(person.id in rule.people for rule in book.rules.values())
    if rules:
        yield f"rules of mine about who sits with whom that you are in: {rules}"
    introduced = [one for one in book.people.values() if one.introduced_by == person.id]
    if introduced:
        yield f"people whom you introduced to me: {len(introduced)}"


def _asked(book: Book, person: Person, discretion: Discretion) -> Iterator[str]:
    tree = book.to_tree()
    for section, word in (("drafts", "draft"), ("pods", "pod")):
        for key, group in tree.get(section, {}).items():
            title = discretion.text(group.get("name") or key)
            if person.id in group.get("people", ()):
                kept = " (and kept there)" if person.id in group.get("locked", ()) else ""
                yield f"in a combination that I think about, {title}{kept}"
            for mail in group.get("invitations", {}).values():
                if mail["person"] == person.id:
                    told = {name: value for name, value in mail.items() if name != "person"}
                    yield f"invited to {word} {title}: {'; '.join(facts(told, discretion))}"
                elif mail.get("plus-one") == person.id:
                    yield f"brought along to {word} {title} by {discretion.name(mail['person'])}"


def _memberships(book: Book, person: Person, discretion: Discretion) -> Iterator[str]:
    tree = book.to_tree()
    for pod in book.pods.values():
        members = tree["pods"][pod.id].get("members", {})
        for member in pod.members.values():
            if member.who == person.id:
                told = {key: one for key, one in members[member.id].items() if key != "person"}
                yield ": ".join(filter(None, (pod.title, "; ".join(facts(told, discretion)))))
        if pod.caller == person.id:
            yield f"{pod.title}: you call it together"
        yield from _turns(pod, person)


def _turns(pod: Pod, person: Person) -> Iterator[str]:
    for season in pod.seasons.values():
        rotas = (
            ("hosting", season.hosts), ("taking notes", season.note_takers),
            ("having your turn", season.focus), ("opening your home", season.homes),
        )  # fmt: skip
        told = [word for word, people in rotas if person.id in people]
        if told:
            yield f"{pod.title}, season {season.id}: {', '.join(told)}"
    for season_id, retro in pod.retros.items():
        if person.id in retro.decisions:
            yield f"{pod.title}, after season {season_id}: {retro.decisions[person.id]}"


def _meetings(book: Book, person: Person) -> Iterator[str]:
    for pod in book.pods.values():
        for meeting in sorted(pod.meetings.values(), key=lambda one: (one.on, one.id)):
            told = [word for key, word in _ATTENDANCE.items() if _is_in(meeting, key, person.id)]
            if told:
                yield f"{say_date(meeting.on)}, {pod.title}: {', '.join(told)}"


def _is_in(meeting: Any, key: str, person_id: str) -> bool:
    value = getattr(meeting, key)
    return value == person_id if isinstance(value, str) else person_id in (value or ())


def _besides(book: Book, person: Person, discretion: Discretion) -> Iterator[str]:
    snooze = book.snoozed.get(person.id)
    if snooze is not None and person.id not in {*book.pods, *book.drafts}:
        until = f" until {say_date(snooze.until)}" if snooze.until else ""
        yield f"next steps about you that stay silent{until}"
    tree = book.to_tree()
    del tree["people"][person.id]
    count = len(discretion.namings(tree))
    if count:
        yield f"notes about somebody or something else that name you: {count}"
