"""Giving a turn to somebody else: who hosts, takes notes, has the focus, opens their home."""

from collections.abc import Mapping
from datetime import date

from pods.actions.burdens import hindered
from pods.actions.result import Part, Who, who, who_is
from pods.actions.season_fixing import rota_lists
from pods.actions.turns import TURNS
from pods.errors import NotAllowedError
from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.names import find_person
from pods.model.pod import Pod
from pods.model.typed import quoted, to_type


class TurnGiven(Part):
    """A turn that went to somebody else.

    Attributes:
        turn: which one, as a key of the file: `note-taker`.
        to: whose it is now; None where it is nobody's.
        was: whose it was.
        instead: the day on which they take the other's next turn.
    """

    turn: str
    to: Who | None
    was: Who | None
    instead: date | None


def with_turns(
    book: Book, pod: Pod, meeting: Meeting, typed: Mapping[str, str], *, today: date
) -> tuple[Pod, tuple[TurnGiven, ...]]:
    """The pod with turns of one meeting given to others, who swap their next one for it.

    Whoever cannot come on that day swaps nothing: the turn is simply somebody else's.

    Args:
        book: the book.
        pod: the pod, in which the meeting stands as it is now.
        meeting: one that is still to come.
        typed: names by part (`host`, `note_taker`, `focus`, `home`); an empty one takes it back.
        today: the day it is.

    Raises:
        NamingError: nobody is called that.
        NotAllowedError: somebody who is not a member.
    """
    given: list[TurnGiven] = []
    for role in TURNS:
        if role not in typed:
            continue
        person = _member(book, pod, typed[role])
        current = pod.meetings[meeting.id]
        was = getattr(current, role)
        if person == was:
            continue
        swapped = {meeting.id: current.with_facts({role: person})}
        other = _next_turn(pod, current, role, person, today=today) if was and person else None
        if other is not None and _can_come(book, pod, other, was):
            swapped[other.id] = other.with_facts({role: was})
        pod = pod.model_copy(update={"meetings": {**pod.meetings, **swapped}})
        given.append(
            TurnGiven(
                turn=role.replace("_", "-"),
                to=who(book, person) if person else None,
                was=who(book, was) if was else None,
                instead=other.on if other is not None and other.id in swapped else None,
            )
        )
    season = pod.season_of(meeting)
    if given and season is not None:
        season = season.with_facts(rota_lists(season, pod.meetings_of(season)))
        pod = pod.model_copy(update={"seasons": {**pod.seasons, season.id: season}})
    return pod, tuple(given)


def _member(book: Book, pod: Pod, typed: str) -> str | None:
    if not typed.strip():
        return None
    person = find_person(book, typed, writing=True).id
    if person not in pod.current_members:
        raise NotAllowedError(
            f"{who_is(book, person)} not a member of {pod.title}",
            f"pods join {quoted(pod.id)} {to_type(book, person)}",
        )
    return person


def _next_turn(pod: Pod, meeting: Meeting, role: str, person: str, *, today: date) -> (
    Meeting | None
):  # fmt: skip
    """The next time that somebody would have that part, of the same season if it is of one."""
    coming = (one for one in pod.planned_meetings if one.on >= max(today, meeting.on))
    season = pod.season_of(meeting)
    return next(
        (
            one
            for one in coming
            if one.id != meeting.id
            and getattr(one, role) == person
            and pod.season_of(one) == season
        ),
        None,
    )


def _can_come(book: Book, pod: Pod, meeting: Meeting, person: str) -> bool:
    cannot = hindered(book, pod, [meeting], people=[person])
    return all(one.is_hour for one in cannot)
