"""Next introductions worth making: who could do with knowing whom, and why.

A second thread beside somebody who alone joins two parts comes first (practice: close a triangle),
then somebody on their own and one who shares what they care for, then friends of friends. Nobody is
introduced who wants no letters, said no or not now, or whom a rule or a private tie keeps apart;
and nobody twice, so that a short list helps many.
"""

from collections.abc import Collection, Iterator
from itertools import combinations
from typing import NamedTuple

from pods.actions.result import who
from pods.actions.web_parts import Introduction
from pods.model.book import Book
from pods.model.person import Person
from pods.model.speech import listed
from pods.model.typed import to_type
from pods.reminders.web import Web, bridges, web_of

_SHOWN = 7  # a list that can be acted on; the next ones come up when these are made
_MOST = 400  # people among whom all pairs are compared
_TOPICS = 3  # named in a reason
_FRIENDS = 2  # whom two both know, and it is no coincidence that they should meet


class _Pair(NamedTuple):
    """Two people, and what speaks for it.

    Attributes:
        topics: what both care for.
        gifts: what one offers and the other looks for: (who offers, what, who looks).
        friends: whom both are tied to, where they are several.
        near: where both live.
        lonely: whichever of them nobody is tied to.
        beside: who alone joins the two parts that they are in.
    """

    one: str
    other: str
    topics: tuple[str, ...]
    gifts: tuple[tuple[str, str, str], ...]
    friends: tuple[str, ...]
    near: str
    lonely: tuple[str, ...]
    beside: str | None

    @property
    def weight(self) -> int:
        """A second thread first, then a first thread, then all that they share."""
        shared = 2 * min(len(self.topics), _TOPICS) + 2 * len(self.gifts)
        alone = 4 if len(self.lonely) == 1 else len(self.lonely)
        return 10 * bool(self.beside) + alone + shared + bool(self.friends) + bool(self.near)


def introductions(book: Book, about: Collection[str] | None) -> tuple[Introduction, ...]:
    """The few most worth making, the weightiest first.

    Args:
        book: the list.
        about: whom at least one of the two has to be among; None: anybody.
    """
    found = sorted(_pairs(book, about), key=lambda pair: (-pair.weight, pair.one, pair.other))
    seen: set[str] = set()
    chosen = []
    for pair in found:
        if not seen & {pair.one, pair.other}:
            seen |= {pair.one, pair.other}
            chosen.append(pair)
    return tuple(_told(book, pair) for pair in chosen[:_SHOWN])


def _told(book: Book, pair: _Pair) -> Introduction:
    one, other = pair.one, pair.other
    return Introduction(
        people=(who(book, one), who(book, other)),
        reasons=tuple(_reasons(book, pair)),
        command=f"pods tie {to_type(book, one)} {to_type(book, other)} knows",
    )


def _reasons(book: Book, pair: _Pair) -> Iterator[str]:
    def name(person: str) -> str:
        return who(book, person).name

    if pair.beside:
        yield f"a second thread beside {name(pair.beside)}"
    if pair.topics:
        yield f"both care for {listed(pair.topics[:_TOPICS])}"
    for giver, gift, taker in pair.gifts:
        yield f"{name(giver)} offers {gift}, which {name(taker)} looks for"
    if pair.friends:
        named = [name(one) for one in pair.friends[:_FRIENDS]]
        more = len(pair.friends) - len(named)
        yield f"{listed(named + ([f'{more} more'] if more else []))} know them both"
    if pair.near:
        yield f"both in {pair.near}"
    if len(pair.lonely) == 1:
        yield f"nobody is tied to {name(pair.lonely[0])} yet"


def _pairs(book: Book, about: Collection[str] | None) -> Iterator[_Pair]:
    joined = web_of(book)
    apart = _kept_apart(book)
    threads = {frozenset(one.ends): one.person for one in bridges(book)}
    people = [one for one in book.people.values() if _may_meet(one)]
    if len(people) > _MOST:
        ends = {end for pair in threads for end in pair}
        people = [one for one in people if one.id in ends]
    for one, other in combinations(people, 2):
        if about is not None and not {one.id, other.id} & {*about}:
            continue
        if other.id in joined.get(one.id, ()) or frozenset((one.id, other.id)) in apart:
            continue
        beside = threads.get(frozenset((one.id, other.id)))
        pair = _pair(one, other, joined=joined, beside=beside)
        if pair is not None:
            yield pair


def _may_meet(person: Person) -> bool:
    return not person.do_not_contact and person.stands not in {"no", "not-now"}


def _kept_apart(book: Book) -> set[frozenset[str]]:
    """Pairs that nobody should bring together, for whatever reason."""
    found = {frozenset(tie.people) for tie in book.ties.values() if tie.is_private}
    for rule in book.rules.values():
        if rule.kind == "apart":
            found |= {frozenset(pair) for pair in combinations(rule.people, 2)}
    return found


def _pair(one: Person, other: Person, *, joined: Web, beside: str | None) -> _Pair | None:
    """The pair; None where nothing speaks for it, or they have no language in common."""
    if one.languages and other.languages and not {*one.languages} & {*other.languages}:
        return None
    topics = tuple(topic for topic in one.topics if topic in other.topics)
    gifts = tuple(
        (giver.id, gift, taker.id)
        for giver, taker in ((one, other), (other, one))
        for gift in giver.offers
        if gift in taker.seeks
    )
    nobody: frozenset[str] = frozenset()
    friends = joined.get(one.id, nobody) & joined.get(other.id, nobody)
    if not (topics or gifts or beside or len(friends) >= _FRIENDS):
        return None
    first, second = sorted((one.id, other.id))
    return _Pair(
        one=first,
        other=second,
        topics=topics,
        gifts=gifts[:_FRIENDS],
        friends=tuple(sorted(friends)) if len(friends) >= _FRIENDS else (),
        near=one.place if one.place and one.place == other.place else "",
        lonely=tuple(person for person in (first, second) if person not in joined),
        beside=beside,
    )
