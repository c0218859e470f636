"""Pods as they are, as the engine takes them: who sits where, on what terms, who has no seat."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import NamedTuple, Unpack

from pods.grouping.problem import Problem
from pods.grouping.sizes import total_factors
from pods.grouping.standing import Standing
from pods.model.book import Book
from pods.model.draft import Draft as WhatIf
from pods.model.pod import Pod
from pods.proposals.calendar import anchor_zone, default_caller, minutes_of, season_of
from pods.proposals.question import Asked, Draw, ask_standing
from pods.proposals.seating import inside_of, masks_of

SMALLEST = 2
"""Sizes below the usual ones are valued too: a pod may have lost many."""


class Group(NamedTuple):
    """A pod that stands, or a draft where no pod does.

    Attributes:
        id: as it is typed.
        title: as it is shown.
        inside: the ids of those in it, those for whom a seat is held included.
        fixed: the ids of those who stay in it whatever comes.
        terms: what hours it keeps; of a draft, the hour one has in mind.
        is_draft: whether it is a what-if.
    """

    id: str
    title: str
    inside: tuple[str, ...]
    fixed: frozenset[str]
    terms: Pod
    is_draft: bool


class Stood(NamedTuple):
    """Pods as they are, and the question about them.

    Attributes:
        asked: everybody inside a pod or without one, as the engine sees them.
        groups: the pods.
        present: the same as the engine takes them.
    """

    asked: Asked
    groups: tuple[Group, ...]
    present: tuple[Standing, ...]


def stood(
    book: Book,
    groups: Sequence[Group],
    *,
    today: date,
    **draw: Unpack[Draw],
) -> Stood:
    """Ask about pods as they are.

    Args:
        book: the book.
        groups: which of them take part.
        today: the day it is.
        draw: who has come besides, and who has gone: whoever is `without` sits nowhere.
    """
    gone = set(draw.get("without", ()))
    left = tuple(
        group._replace(inside=tuple(one for one in group.inside if one not in gone))
        for group in groups
    )
    inside = {group.id: group.inside for group in left}
    asked = ask_standing(book, inside, today=today, **draw)
    place = {one: position for position, one in enumerate(asked.people)}
    present = tuple(_standing(book, asked, group, place, today=today) for group in left)
    largest = max([asked.problem.size_max, *(pod.most or 0 for pod in present)])
    factors = total_factors(SMALLEST, largest, target=book.settings.size_target)
    problem: Problem = replace(asked.problem, size_factors=factors)
    return Stood(asked._replace(problem=problem), left, present)


def running_groups(book: Book) -> tuple[Group, ...]:
    """The live pods; a gathering of one evening has no seats that somebody could move between."""
    return tuple(
        group_of(book, pod)
        for pod in book.pods.values()
        if pod.is_live and pod.kind != "gathering" and inside_of(pod)
    )


def group_of(book: Book, pod: Pod) -> Group:
    """One pod; its caller, and whoever was asked and has yet to come, stay where they are."""
    inside = inside_of(pod)
    calls = pod.caller or default_caller(book, pod.current_members)
    fixed = frozenset(one for one in inside if one == calls or one in pod.seat_holders)
    return Group(pod.id, pod.title, inside, fixed, pod, is_draft=False)


def draft_groups(book: Book) -> tuple[Group, ...]:
    """The drafts that are still what-ifs; whom the Caller has locked stays."""
    return tuple(
        Group(draft.id, draft.id, draft.people, frozenset(draft.locked), _as_pod(draft), True)  # noqa: FBT003 - a draft is one
        for draft in book.drafts.values()
        if draft.is_waiting and draft.people
    )


def _as_pod(draft: WhatIf) -> Pod:
    return Pod(id=draft.id, name=draft.id, at=draft.at)


def _standing(
    book: Book, asked: Asked, group: Group, place: dict[str, int], *, today: date
) -> Standing:
    least, most = book.sizes_of(group.terms)
    members = tuple(place[one] for one in group.inside if one in place)
    # Who calls a pod that is too small to meet may go where one does.
    fixed = group.fixed if len(members) >= least else group.fixed - {group.terms.caller or ""}
    return Standing(
        members=members,
        least=least,
        most=most,
        fixed=frozenset(place[one] for one in fixed if one in place),
        hours=_own_hours(book, asked, group, today=today),
    )


def _own_hours(
    book: Book, asked: Asked, group: Group, *, today: date
) -> tuple[int | None, ...] | None:
    """Everybody's starts on the clock, and for the length and season, of one pod."""
    if group.is_draft and group.terms.at is None:
        return None
    calls = group.terms.caller or default_caller(book, group.inside)
    if anchor_zone(book, calls, pod=group.terms) is None:
        return None
    masks = masks_of(
        book,
        asked.people,
        asked.schedules,
        [one == calls for one in asked.people],
        season=season_of(book, today=today, pod=group.terms),
        minutes=minutes_of(book, pod=group.terms),
        pod=group.terms,
    )
    return next(iter(masks.values()), None)
