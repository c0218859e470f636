"""Row by row through the files of an import: who is new, who is here, who is nobody."""

from collections import Counter
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from pods.actions.arrivals import Arrival, Reading
from pods.actions.imported import KnownPerson, NewPerson, Skipped
from pods.actions.kept_out import kept_out_since
from pods.actions.newcomers import Newcomers, Wanted, reached_by
from pods.actions.recognising import Acquaintance, Known, words_of
from pods.actions.result import Who
from pods.hours.say import say_date
from pods.model.book import Book
from pods.model.names import fold
from pods.model.person import Person

_LONGEST_NAME = 120

FORGOTTEN = "forgotten on "
"""How the reason begins why somebody is passed over who was forgotten, and kept out."""


class Place(NamedTuple):
    """Where somebody stands in the files that are read."""

    file: str
    line: int
    name: str

    @classmethod
    def of(cls, row: NewPerson | KnownPerson) -> "Place":
        """Where this row of the result stands."""
        return cls(row.file, row.line, row.name)


class Terms(NamedTuple):
    """How the Caller wants an import to go.

    Attributes:
        wanted: what is taken of each person.
        fill_in: whether an empty e-mail, phone or time zone of somebody here is filled.
        another: who is somebody else, however near the name is: names, or numbers of lines, also
            several between commas.
        only: who is let in, of those who are new; None: all of them.
        same: who somebody is on the list, or nobody (None), where the Caller was asked.
    """

    wanted: Wanted = Wanted()
    fill_in: bool = False
    another: tuple[str, ...] = ()
    only: frozenset[Place] | None = None
    same: Mapping[Place, str | None] = {}


class Sorting:
    """Goes through the files, and keeps what becomes of each row.

    Args:
        book: the list.
        terms: what the Caller wants.
        another: folded names, and numbers of lines, of those who are not to be recognised.
        today: the day on which people come.
    """

    def __init__(self, book: Book, *, terms: Terms, another: frozenset[str], today: date) -> None:
        self._terms = terms
        self._book = book
        self._acquaintance = Acquaintance(book)
        self._newcomers = Newcomers(book, wanted=terms.wanted, today=today)
        self._another = another
        self._seen: dict[str | tuple[str, ...], Place] = {}
        self._count = 0
        self.people: dict[str, Person] = dict(book.people)
        self.new: list[NewPerson] = []
        self.matched: list[KnownPerson] = []
        self.skipped: list[Skipped] = []
        self.left: Counter[str] = Counter()

    def take(self, reading: Reading) -> None:
        """Take one file: its people in their order, then what is nobody between them."""
        skipped = [Skipped(file=reading.file, **one._asdict()) for one in reading.passed]
        before = len(self.skipped)
        for arrival in reading.arrivals:
            self._take(arrival, reading)
        self.skipped[before:] = sorted([*self.skipped[before:], *skipped], key=lambda one: one.line)
        self.left.update(dict(reading.left))

    def _take(self, arrival: Arrival, reading: Reading) -> None:
        place = Place(reading.file, arrival.line, arrival.name)
        is_another = bool({fold(arrival.name), str(arrival.line)} & self._another)
        known = None if is_another else self._known(arrival, place)
        if len(arrival.name) > _LONGEST_NAME:
            self._skip(place, "too long for a name")
        elif known is not None and (known.is_certain or self._is_meant(place)):
            self._match(arrival, place, known)
        elif known is not None:
            self._skip(place, "not picked")
        elif forgotten := "" if is_another else self._forgotten(arrival):
            self._skip(place, forgotten)
        elif again := "" if is_another else self._again(arrival, place):
            self._skip(place, again)
        else:
            self._remember(arrival, place)
            self._let_in(arrival, place, reading)

    def _is_meant(self, place: Place) -> bool:
        return self._terms.only is None or place in self._terms.only

    def _known(self, arrival: Arrival, place: Place) -> Known | None:
        if place not in self._terms.same:
            return self._acquaintance.recognise(arrival)
        told = self._terms.same[place]
        if told is None:
            return None
        # The list may have changed since somebody was asked.
        is_here = self._book.knows(told)
        return Known(told, "your word") if is_here else self._acquaintance.recognise(arrival)

    def _let_in(self, arrival: Arrival, place: Place, reading: Reading) -> None:
        self._count += 1
        if not self._is_meant(place):
            self._skip(place, "not picked")
            return
        person = self._newcomers.person(arrival, reading=reading)
        self.people[person.id] = person
        self.left.update(self._newcomers.left_of(arrival, person, reading=reading))
        self.new.append(
            NewPerson(
                file=place.file,
                line=place.line,
                name=person.name,
                emails=arrival.emails,
                id=person.id,
                nickname=person.nickname,
                email=person.email,
                phone=person.phone,
                time_zone=person.time_zone,
                topics=person.topics,
                number=self._count,
            )
        )

    def _match(self, arrival: Arrival, place: Place, known: Known) -> None:
        person = self._book.person(known.person_id)
        filled = self._filled_in(person, arrival) if known.is_certain else ()
        name = "you" if person is self._book.caller else person.name
        self.matched.append(
            KnownPerson(
                file=place.file,
                line=place.line,
                name=place.name,
                person=Who(id=person.id, name=name),
                by=known.by,
                is_certain=known.is_certain,
                filled=filled,
            )
        )

    def _filled_in(self, person: Person, arrival: Arrival) -> tuple[str, ...]:
        """The keys that were empty, and are not any more; of the Caller's own entry none."""
        if not self._terms.fill_in or person.id not in self.people:
            return ()
        standing = self.people[person.id]
        offered = reached_by(arrival, self._terms.wanted.contact)
        news = {
            key: value for key, value in offered.items() if value and not getattr(standing, key)
        }
        self.people[person.id] = standing.with_facts(news)
        return tuple(key.replace("_", "-") for key in news)

    def _forgotten(self, arrival: Arrival) -> str:
        """That they are not to come back unasked; empty for nearly everybody."""
        since = kept_out_since(
            self._book, name=arrival.name, emails=arrival.emails, phones=arrival.phones
        )
        return f"{FORGOTTEN}{say_date(since)}" if since else ""

    def _again(self, arrival: Arrival, place: Place) -> str:
        """Why somebody was in these files before; empty where they were not."""
        words = words_of(arrival.name)
        for key in _keys(arrival):
            before = self._seen.get(key)
            if before is None:
                continue
            there = f"line {before.line}{'' if before.file == place.file else f' of {before.file}'}"
            if not isinstance(key, str) or not words:
                return f"the name on {there} again"
            if {*words_of(before.name)} & {*words}:  # else a couple, with one address for two
                return f"the address on {there} again"
        return ""

    def _remember(self, arrival: Arrival, place: Place) -> None:
        for key in _keys(arrival):
            self._seen.setdefault(key, place)

    def _skip(self, place: Place, reason: str) -> None:
        self.skipped.append(
            Skipped(
                file=place.file, line=place.line, name=place.name[:_LONGEST_NAME], reason=reason
            )
        )


def _keys(arrival: Arrival) -> list[str | tuple[str, ...]]:
    """What two rows for one person have in common: the words of the name, or an address."""
    name = words_of(arrival.name) or arrival.name
    return [name, *map(str.casefold, arrival.emails)]
