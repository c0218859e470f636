"""Once a year: of whom nothing is noted on being on the list, and who has long been untouched."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import NamedTuple

from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.person import Person
from pods.model.pod import Pod
from pods.model.speech import listed
from pods.reminders.scene import Scene
from pods.reminders.step import WHENEVER, Step

YEAR = timedelta(days=365)
UNTOUCHED = timedelta(days=730)
"""So long without a trace of anything: is it right to keep an entry?"""


class Reviewed(NamedTuple):
    """Somebody to think about.

    Attributes:
        person: who.
        lacks_consent: whether nobody noted what they said to being on the list.
        lacks_source: whether nobody noted where the entry comes from.
        untouched_since: the last day that anything happened, where that is two years ago.
    """

    person: Person
    lacks_consent: bool
    lacks_source: bool
    untouched_since: date | None


def to_review(book: Book, *, today: date) -> tuple[Reviewed, ...]:
    """Everybody to think about, in the order of the file; what nobody dated is not held old."""
    last = _last_days(book)
    found = []
    for person in book.people.values():
        day = last.get(person.id)
        is_old = day is not None and today - day >= UNTOUCHED and not book.pods_of(person.id)
        one = Reviewed(
            person,
            lacks_consent=not person.consent,
            lacks_source=not (person.source or person.met or person.introduced_by),
            untouched_since=day if is_old else None,
        )
        if one.lacks_consent or one.lacks_source or one.untouched_since:
            found.append(one)
    return tuple(found)


def review(scene: Scene) -> Iterator[Step]:
    """One line a year, from the second year of a list on."""
    book, today = scene.book, scene.today
    known = [person.added for person in book.people.values() if person.added]
    begun = book.settings.reviewed or min(known, default=today)
    if today - begun < YEAR:
        return
    found = to_review(book, today=today)
    counts = (
        (sum(one.lacks_consent for one in found), "without a word on consent"),
        (sum(one.untouched_since is not None for one in found), "untouched for two years"),
    )
    told = [f"{number} {what}" for number, what in counts if number]
    if told:
        yield Step(
            rule=30,
            text="Look through your list, once a year",
            reason=listed(told),
            command="pods review",
            about="",
            people=(),
            group=None,
            urgency=WHENEVER,
            cause=f"review:{begun.isoformat()}",
        )


def _last_days(book: Book) -> dict[str, date]:
    """By id, the last day on which anything happened with them."""
    last: dict[str, date] = {}
    for person_id, day in _days(book):
        if day is not None and (person_id not in last or last[person_id] < day):
            last[person_id] = day
    return last


def _days(book: Book) -> Iterator[tuple[str, date | None]]:
    for person in book.people.values():
        yield person.id, person.added
        for entries in (person.interests, person.soundings, person.contacts):
            yield from ((person.id, one.day) for one in entries.values())
    groups: tuple[Pod | Draft, ...] = (*book.pods.values(), *book.drafts.values())
    for group in groups:
        for mail in group.invitations.values():
            yield mail.person, mail.last_word
            yield mail.person, mail.replied
    for pod in book.pods.values():
        for member in pod.members.values():
            yield member.who, member.joined
            yield member.who, member.left
        for meeting in pod.held_meetings:
            yield from ((one, meeting.on) for one in (*meeting.attended, *meeting.missed))
