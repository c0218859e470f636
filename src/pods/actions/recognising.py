"""Whether somebody who comes from a file is on the list already; near names are a question."""

from collections import defaultdict
from typing import Literal, NamedTuple

from pods.actions.arrivals import Arrival
from pods.model.book import Book
from pods.model.names import fold
from pods.model.person import Person

By = Literal["e-mail", "phone", "name", "near name", "phone alone", "your word"]

_DIGITS_THAT_COUNT = 9
"""The end of a number: with or without the country, and the zero in the place of it."""

_FEWEST_DIGITS = 6
_SHORTEST_START = 3
"""Letters of a first name that stand for all of it; one letter is an initial."""

_SHORTEST_SLIP = 4
"""Letters of a surname in which one may be another, or missing, and it is still the same."""


class Known(NamedTuple):
    """Somebody on the list, and by what they were recognised."""

    person_id: str
    by: By

    @property
    def is_certain(self) -> bool:
        """Whether nobody needs to be asked."""
        return self.by not in {"near name", "phone alone"}


class Acquaintance:
    """Everybody on the list, to be found by e-mail, telephone, name, or a name that is near."""

    def __init__(self, book: Book) -> None:
        self._by_email: dict[str, str] = {}
        self._by_phone: dict[str, str] = {}
        self._by_name: dict[tuple[str, ...], str] = {}
        self._names: dict[str, tuple[str, ...]] = {}
        self._by_word: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
        for person in book.everybody():
            self._add(person)

    def recognise(self, arrival: Arrival) -> Known | None:
        """Who they are on the list: certainly, perhaps, or nobody."""
        for email in arrival.emails:
            if email.casefold() in self._by_email:
                return Known(self._by_email[email.casefold()], "e-mail")
        words = words_of(arrival.name)
        if words in self._by_name:
            return Known(self._by_name[words], "name")
        return self._phone_of(arrival, words) or self._near(arrival)

    def _add(self, person: Person) -> None:
        if person.email:
            self._by_email.setdefault(person.email.casefold(), person.id)
        if person.phone and len(digits_of(person.phone)) >= _FEWEST_DIGITS:
            self._by_phone.setdefault(digits_of(person.phone), person.id)
        name = self._names[person.id] = words_of(person.name)
        if name:
            self._by_name.setdefault(name, person.id)
        for spelling in _spellings(person.name, person.nickname or ""):
            for word in {spelling[0], spelling[-1]}:
                self._by_word[word].append((spelling, person.id))

    def _phone_of(self, arrival: Arrival, words: tuple[str, ...]) -> Known | None:
        """Whose number it is: theirs if the names share a word, else perhaps a family's."""
        for phone in arrival.phones:
            person_id = self._by_phone.get(digits_of(phone))
            if person_id is not None:
                is_theirs = bool({*self._names[person_id]} & {*words})
                return Known(person_id, "phone" if is_theirs else "phone alone")
        return None

    def _near(self, arrival: Arrival) -> Known | None:
        for spelling in _spellings(arrival.name, arrival.nickname):
            for word in (spelling[0], spelling[-1]):
                for known, person_id in self._by_word.get(word, ()):
                    if are_near(spelling, known):
                        return Known(person_id, "near name")
        return None


def words_of(name: str) -> tuple[str, ...]:
    """The words of a name as they are compared, without what stands behind a comma."""
    bare = name.partition(",")[0] if len(name.partition(",")[0].split()) > 1 else name
    plain = fold(bare).replace("'", "").replace("’", "")
    return tuple("".join(letter if letter.isalnum() else " " for letter in plain).split())


def digits_of(phone: str) -> str:
    """The end of a number, in which "+351 912 345 678" and "912345678" are the same."""
    return "".join(filter(str.isdigit, phone))[-_DIGITS_THAT_COUNT:]


def are_near(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two names may be one person's: "Bo" and "Bo Berg", "Ana S." and "Ana Sousa".

    All words of the shorter one in the longer one; or the same first name, and of the surname an
    initial or one slip; or the same surname, and of the first name an initial or its beginning.
    """
    short, long = sorted((one, other), key=len)
    if {*short} <= {*long}:
        return True
    if len(short) < 2:  # noqa: PLR2004 - one word has no surname
        return False
    if one[0] == other[0]:
        return _is_initial(one[-1], other[-1]) or _are_a_slip_apart(one[-1], other[-1])
    return one[-1] == other[-1] and _is_short_for(one[0], other[0])


def _is_initial(one: str, other: str) -> bool:
    """One letter in the place of a whole name, in either direction: "s" and "sousa"."""
    return min(len(one), len(other)) == 1 and one[0] == other[0]


def _is_short_for(one: str, other: str) -> bool:
    """An initial, or a first name cut short: "r", "rob" and "robert"."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) and (len(short) == 1 or len(short) >= _SHORTEST_START)


def _are_a_slip_apart(one: str, other: str) -> bool:
    """One letter more, less or another one, or two that changed places: "souza" and "sousa"."""
    if min(len(one), len(other)) < _SHORTEST_SLIP:
        return False
    while one and other and one[0] == other[0]:
        one, other = one[1:], other[1:]
    while one and other and one[-1] == other[-1]:
        one, other = one[:-1], other[:-1]
    return max(len(one), len(other)) <= 1 or (len(one) == 2 and one == other[::-1])  # noqa: PLR2004 - two letters


def _spellings(name: str, nickname: str) -> list[tuple[str, ...]]:
    """The name, and the nickname with the surname that belongs to it."""
    full, short = words_of(name), words_of(nickname)
    with_surname = (*short, full[-1]) if short and len(full) > 1 else short
    return list(dict.fromkeys(spelling for spelling in (full, with_surname) if spelling))
