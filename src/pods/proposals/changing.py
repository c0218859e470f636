"""Why somebody would sit elsewhere, and why somebody has no seat: sentences that are true."""

from collections.abc import Iterable, Sequence

from pods.grouping.anchor import anchor_of
from pods.grouping.standing import Standing
from pods.model.book import Book
from pods.model.names import short_name
from pods.model.speech import listed
from pods.proposals.question import Asked
from pods.proposals.standing import Stood

NAMED = 2
"""So many things that somebody shares with a pod are told."""


def called(book: Book, person: str) -> str:
    """How a sentence calls somebody."""
    return "you" if person == book.caller.id else short_name(book, person)


def what_they_share(
    book: Book, asked: Asked, person: int, beside: Iterable[int]
) -> tuple[str, ...]:
    """What ties somebody to the people of a pod: topics, who knows whom. Public facts only."""
    others = [one for one in beside if one != person]
    is_you = asked.people[person] == book.caller.id
    told = []
    topics = _shared_topics(asked, person, others)
    if topics:
        things, with_whom = topics
        verb = "share" if is_you else "shares"
        told.append(f"{verb} {listed(things)} with {_names(book, asked, with_whom)}")
    known = [one for one in others if asked.facts.tie(person, one) is not None]
    if known:
        told.append(f"{'know' if is_you else 'knows'} {_names(book, asked, known)}")
    return tuple(told)


def why_no_seat(book: Book, stood: Stood, person: int) -> str:
    """Why somebody without a seat gets none, from what stands in their way at the pods there are.

    What a private rule is about, or whom, is never said.
    """
    asked = stood.asked
    name = asked.people[person]
    if name in asked.left_out:
        return asked.bonds.said(book, name, kind="together")
    room = [pod for pod in stood.present if _has_a_seat(pod)]
    if not room:
        return "no seat is open"
    at_hand = [pod for pod in room if _has_hours(asked, pod, person)]
    if not at_hand:
        return "no hour in common with a pod that has a seat"
    foes = {frozenset(pair) for pair in asked.problem.apart}
    at_peace = [
        pod for pod in at_hand if not any(frozenset({person, one}) in foes for one in pod.members)
    ]
    if not at_peace:
        return asked.bonds.said(book, name, kind="apart")
    if not any(_can_talk(asked, pod, person) for pod in at_peace):
        return "no language in common with a pod that has a seat"
    return "others fit better"


def _shared_topics(
    asked: Asked, person: int, others: Sequence[int]
) -> tuple[list[str], list[int]] | None:
    """What most of the others share with somebody, the rarest first, and who they are."""
    table = asked.facts.topics
    by_people: dict[tuple[int, ...], list[str]] = {}
    for thing in sorted(table[person] if table else ()):
        holders = tuple(one for one in others if thing in table[one])
        if holders:
            by_people.setdefault(holders, []).append(thing)
    if not by_people:
        return None
    rarity = asked.facts.rarity
    best = max(by_people, key=lambda people: (len(people), len(by_people[people]), people))
    things = sorted(by_people[best], key=lambda thing: (-rarity[thing], thing))
    return things[:NAMED], list(best)


def _has_a_seat(pod: Standing) -> bool:
    """Whether one more would find a seat in a pod that can then meet."""
    size = len(pod.members) + 1
    return (pod.least or 0) <= size and (pod.most is None or size <= pod.most)


def _has_hours(asked: Asked, pod: Standing, person: int) -> bool:
    """Whether an hour is left; of a pod without hours of its own, as of a new one."""
    if pod.hours is None:
        return anchor_of(asked.problem, (*pod.members, person)) is not None
    common = -1
    for one in (*pod.members, person):
        mask = pod.hours[one]
        common &= -1 if mask is None else mask
    return bool(common)


def _can_talk(asked: Asked, pod: Standing, person: int) -> bool:
    common = -1
    for one in (*pod.members, person):
        tongues = asked.problem.languages[one]
        common &= tongues or -1
    return bool(common)


def _names(book: Book, asked: Asked, people: Sequence[int]) -> str:
    return listed([called(book, asked.people[one]) for one in people])
