"""Looking through the list once a year, for the sake of those who are on it."""

from datetime import date
from typing import Literal

from pods.actions.result import Change, NextStep, Part, Result, Who, who
from pods.errors import UsageError
from pods.model.book import Book
from pods.model.typed import quoted, to_type
from pods.reminders.review import YEAR, Reviewed, to_review


class ReviewLine(Part):
    """Somebody to think about.

    Attributes:
        why: what is missing, or how long nothing happened.
        commands: what to type, for each of these.
        forget: what to type to take them off the list.
    """

    person: Who
    why: tuple[str, ...]
    commands: tuple[str, ...]
    forget: str
    untouched_since: date | None


class Review(Result):
    """Whom to think about, in the order of the list.

    Attributes:
        people: how many there are on the list.
        reviewed: the day of the last review; null: never.
    """

    kind: Literal["review"] = "review"
    lines: tuple[ReviewLine, ...]
    people: int
    reviewed: date | None


class ReviewDone(Result):
    """That the list was looked through, and when `pods next` will say so again.

    Attributes:
        on: today.
        again: the day.
        left: how many there still are to think about; that is allowed.
    """

    kind: Literal["review-done"] = "review-done"
    on: date
    again: date
    left: int


def review(book: Book, *, today: date) -> Review:
    """Of whom one never noted consent or source, and who has been untouched for two years."""
    found = to_review(book, today=today)
    return Review(
        lines=tuple(_line(book, one) for one in found),
        people=len(book.people),
        reviewed=book.settings.reviewed,
        next_step=NextStep(text="Once you are through:", command="pods review --done"),
    )


def review_done(book: Book, *, today: date) -> Change[ReviewDone]:
    """Note that the list was looked through; `pods next` is silent about it for a year.

    Raises:
        UsageError: there is nobody on it yet.
    """
    if not book.people:
        raise UsageError("nobody is on the list yet", "pods add-person NAME begins it")
    settings = book.settings.with_facts({"reviewed": today})
    result = ReviewDone(on=today, again=today + YEAR, left=len(to_review(book, today=today)))
    return Change(book.with_settings(settings), result)


def _line(book: Book, one: Reviewed) -> ReviewLine:
    typed = to_type(book, one.person.id)
    missing = (
        (one.lacks_consent, "consent",
         f"pods edit-person {typed} --consent {quoted('asked, said yes')}"),
        (one.lacks_source, "source",
         f"pods edit-person {typed} --source {quoted('met at ...')}"),
    )  # fmt: skip
    return ReviewLine(
        person=who(book, one.person.id),
        why=tuple(what for lacks, what, _ in missing if lacks),
        commands=tuple(command for lacks, _, command in missing if lacks),
        forget=f"pods forget {typed}",
        untouched_since=one.untouched_since,
    )
