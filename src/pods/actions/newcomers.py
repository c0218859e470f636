"""From somebody in a file of contacts to somebody on the list: only what was asked for is taken."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Any, Literal, NamedTuple

from pods.actions.arrivals import Arrival, Reading
from pods.actions.sheet_facts import facts_of_sheet
from pods.hours.zones import ZoneNameError, zone
from pods.model.book import Book
from pods.model.ids import new_id
from pods.model.names import fold
from pods.model.person import Person

Reach = Literal["either", "email", "phone", "both", "none"]
"""Which way to reach somebody is taken; `either` is the e-mail, else the phone."""


_ID = re.compile(r"[\w-]{1,60}")


class Wanted(NamedTuple):
    """What is taken of each person.

    Attributes:
        contact: which way to reach them.
        labels: whether the groups they were in become their topics.
        tags: topics that all who are new get.
    """

    contact: Reach = "either"
    labels: bool = False
    tags: tuple[str, ...] = ()


class Newcomers:
    """Makes people, each with an id that nobody has yet."""

    def __init__(self, book: Book, *, wanted: Wanted, today: date) -> None:
        self._book = book
        self._taken = {*book.people, book.caller.id}
        self._wanted = wanted
        self._today = today

    def person(self, arrival: Arrival, *, reading: Reading) -> Person:
        """Somebody new, with the day they came and the file they came from."""
        person_id = self._new_id(arrival)
        self._taken.add(person_id)
        contact = self._wanted.contact
        if reading.is_ours and contact == "either":
            contact = "both"
        facts = {
            "nickname": _nickname(arrival),
            **reached_by(arrival, contact),
            "topics": self._topics(arrival, reading),
            "added": self._today,
            "source": source_of(reading),
            **facts_of_sheet(self._book, arrival.cells),
        }
        known = {key: value for key, value in facts.items() if value}
        return Person(id=person_id, name=arrival.name, **known)

    def left_of(self, arrival: Arrival, person: Person, *, reading: Reading) -> Iterable[str]:
        """What the file has of somebody and the list has not."""
        if len(arrival.emails) > (person.email is not None):
            yield "e-mail address"
        if len(arrival.phones) > (person.phone is not None):
            yield "phone number"
        if arrival.zone and person.time_zone is None:
            yield "time zone that is no name of one"
        if arrival.labels and not (self._wanted.labels or reading.is_ours):
            yield "label"
        for key, _ in arrival.cells:
            if key.replace("-", "_") not in person.model_fields_set:
                yield key

    def _new_id(self, arrival: Arrival) -> str:
        """The one they had, else by the name without its title; signs alone have a number."""
        if _ID.fullmatch(arrival.id) and arrival.id not in {*self._taken, "me"}:
            return arrival.id
        name = arrival.name
        if arrival.given and arrival.given in name:
            name = name[name.index(arrival.given) :]
        if not any(letter.isalnum() for letter in fold(name)):
            name = f"person {len(self._taken)}" if "person" in self._taken else "person"
        return new_id(name, self._taken)

    def _topics(self, arrival: Arrival, reading: Reading) -> tuple[str, ...]:
        labels = arrival.labels if self._wanted.labels or reading.is_ours else ()
        return tuple(dict.fromkeys([*labels, *self._wanted.tags]))


def reached_by(arrival: Arrival, contact: Reach) -> dict[str, Any]:
    """The address, the number and the zone that are taken, by key; empty where there is none."""
    email = arrival.emails[0] if arrival.emails else ""
    phone = arrival.phones[0] if arrival.phones else ""
    takes_phone = contact in {"phone", "both"} or (contact == "either" and not email)
    return {
        "email": email if contact in {"either", "email", "both"} else "",
        "phone": phone if takes_phone else "",
        "time_zone": arrival.zone if _is_zone(arrival.zone) else "",
    }


def source_of(reading: Reading) -> str:
    """Where an entry comes from, as it is kept in the file: the program, else the file's name."""
    is_anybodys = reading.format in {"csv", "names"} or reading.format.startswith("vcard")
    return reading.file.rpartition("/")[2] if is_anybodys else reading.title


def _nickname(arrival: Arrival) -> str:
    """What they are called, where the first word of the name does not say it."""
    called = arrival.nickname or arrival.given
    return "" if fold(called) in {fold(arrival.name), *fold(arrival.name).split()[:1]} else called


def _is_zone(name: str) -> bool:
    """Whether it is a zone that has a clock: an offset such as -0500 knows no summer."""
    try:
        return "/" in name and bool(zone(name))
    except ZoneNameError:
        return False
