"""Suggestions laid on the board: drafts that stand in no file until they are kept."""

from collections.abc import Sequence
from datetime import date
from typing import Literal

from pods.actions.drafts import find_waiting
from pods.actions.result import Change, Result
from pods.actions.suggestion import NumberedPod, PodOption, RoundOption, Suggestion
from pods.hours.say import say_date
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.entry import next_id
from pods.model.names import KnownNameError


class IdeaKept(Result):
    """That a suggestion stands among the drafts from now on."""

    kind: Literal["idea-kept"] = "idea-kept"
    id: str
    title: str


def ideas_of(book: Book, found: Suggestion, *, today: date) -> tuple[Draft, ...]:
    """The pods of a suggestion as drafts; of several rounds, those of the best one.

    What lies there as a draft already, the very same people, is not laid there twice.
    Each has an id that no draft and no pod has, and a note of where it comes from.
    """
    pods: Sequence[PodOption] = [one for one in found.options if isinstance(one, NumberedPod)]
    if found.options and isinstance(found.options[0], RoundOption):
        pods = found.options[0].pods
    taken: dict[str, object] = {**book.drafts, **book.pods}
    known = {frozenset(one.people) for one in book.drafts.values() if one.is_waiting}
    ideas = []
    for pod in pods:
        if frozenset(pod.people) in known:
            continue
        idea = Draft(
            id=next_id("suggestion", taken),
            people=_as_listed(book, pod.people),
            created=today,
            note=f"suggested on {say_date(today)}",
        )
        taken[idea.id] = idea
        ideas.append(idea)
    return tuple(ideas)


def with_idea(book: Book, idea: Draft) -> Book:
    """The book with a suggestion among its drafts; once it is, nothing changes.

    Raises:
        KnownNameError: somebody wrote another draft of that id meanwhile.
    """
    known = book.drafts.get(idea.id)
    if known is None:
        return book.with_draft(idea)
    if known.created != idea.created or not known.is_waiting:
        raise KnownNameError(f'a draft is called "{idea.title}" already', "pods drafts")
    return book


def keep_idea(book: Book, *, idea: Draft) -> Change[IdeaKept]:
    """Put a suggestion among the drafts.

    Raises:
        KnownNameError: as `with_idea`.
    """
    book = with_idea(book, idea)
    kept = find_waiting(book, idea.id)
    return Change(book, IdeaKept(id=kept.id, title=kept.title))


def _as_listed(book: Book, people: Sequence[str]) -> tuple[str, ...]:
    """The Caller first, then the others as they stand on the list."""
    return tuple(one.id for one in book.everybody() if one.id in people)
