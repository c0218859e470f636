"""The ladder of interest: testing the waters, what came back, and being in touch."""

from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from pods.actions.result import Change, NextStep, Result, Who, who
from pods.errors import UsageError
from pods.hours.dates import parse_day, say_date
from pods.model.book import Book
from pods.model.entry import dated_id
from pods.model.names import find_some, fold
from pods.model.person import Contact, InterestChange, Person, Sounding
from pods.model.typed import to_type
from pods.model.words import INTERESTS, Interest


class InterestMarked(Result):
    """Where people stand to podding from that day on."""

    kind: Literal["interest-marked"] = "interest-marked"
    people: tuple[Who, ...]
    to: Interest
    on: date
    until: date | None = None


class Sounded(Result):
    """That the waters were tested with somebody, and what came back."""

    kind: Literal["sounded"] = "sounded"
    people: tuple[Who, ...]
    on: date
    reaction: str | None = None


class Talked(Result):
    """That one was in touch."""

    kind: Literal["talked"] = "talked"
    people: tuple[Who, ...]
    on: date


def mark(
    book: Book,
    *,
    people: Sequence[str],
    to: Interest,
    until: str | None = None,
    reason: str | None = None,
    on: str | None = None,
    today: date,
) -> Change[InterestMarked]:
    """Write down where people stand to podding; every change is dated, and going back is legal.

    Raises:
        UsageError: `until` with anything but `not-now`, or a date that cannot be understood.
        NamingError: nobody, or more than one, is called that.
    """
    if until is not None and to != "not-now":
        raise UsageError("--until goes with not-now", f"without it: pods mark {people[0]} {to}")
    day = past_day(on, today=today)
    wakes = coming_day(until, after=day, today=today) if until else None
    found = _others(book, people)
    for person in found:
        book = book.with_person(
            _with_interest(person, to=to, day=day, until=wakes, reason=reason or None)
        )
    named = tuple(who(book, person.id) for person in found)
    return Change(book, InterestMarked(people=named, to=to, on=day, until=wakes))


def sound(
    book: Book,
    *,
    people: Sequence[str],
    on: str | None = None,
    channel: str | None = None,
    wording: str | None = None,
    reaction: str | None = None,
    today: date,
) -> Change[Sounded]:
    """Write down that somebody was sounded; a reaction that is a step of the ladder is one.

    Raises:
        NamingError: nobody, or more than one, is called that.
        DateError: a day that cannot be understood.
    """
    day = past_day(on, today=today)
    found = _others(book, people)
    told = _told(channel=channel, wording=wording, reaction=reaction)
    for person in found:
        entry = Sounding(id=dated_id(day, dict(person.soundings)), **told)
        heard = person.model_copy(update={"soundings": {**person.soundings, entry.id: entry}})
        step = _step_of(reaction, stands=person.stands)
        book = book.with_person(_with_interest(heard, to=step, day=day) if step else heard)
    named = tuple(who(book, person.id) for person in found)
    result = Sounded(
        people=named, on=day, reaction=reaction, next_step=_after_sounding(book, named, reaction)
    )
    return Change(book, result)


def talked(
    book: Book,
    *,
    people: Sequence[str],
    on: str | None = None,
    channel: str | None = None,
    note: str | None = None,
    today: date,
) -> Change[Talked]:
    """Write down that one was in touch; it resets the clocks of the reminders.

    Raises:
        NamingError: nobody, or more than one, is called that.
        DateError: a day that cannot be understood.
    """
    day = past_day(on, today=today)
    found = _others(book, people)
    told = _told(channel=channel, note=note)
    for person in found:
        entry = Contact(id=dated_id(day, dict(person.contacts)), **told)
        contacts = {**person.contacts, entry.id: entry}
        book = book.with_person(person.model_copy(update={"contacts": contacts}))
    return Change(book, Talked(people=tuple(who(book, person.id) for person in found), on=day))


def _told(**texts: str | None) -> dict[str, str]:
    """What was said; an empty text is nothing to keep."""
    return {name: text for name, text in texts.items() if text}


def _step_of(reaction: str | None, *, stands: Interest) -> Interest | None:
    """The step that a reaction is; with any other, or none, an idea has been sounded."""
    said = next((word for word in INTERESTS if word == fold(reaction or "")), None)
    return said or ("sounded" if stands == "idea" else None)


def _with_interest(
    person: Person, *, to: Interest, day: date, until: date | None = None, reason: str | None = None
) -> Person:
    latest = person.latest_interest
    said = (to, until, reason)
    if latest is not None and (latest.to, latest.until, latest.reason) == said:
        return person
    told: dict[str, Any] = {"until": until, "reason": reason}
    told = {key: value for key, value in told.items() if value}
    key = dated_id(day, dict(person.interests))
    entry = InterestChange(id=key, to=to, **told)
    return person.model_copy(update={"interests": {**person.interests, key: entry}})


def past_day(typed: str | None, *, today: date) -> date:
    """The day a log is about: today, or the nearest past day of that name.

    Raises:
        UsageError: a day still to come.
        DateError: a day that cannot be understood.
    """
    if typed is None:
        return today
    day = parse_day(typed, today=today, reading="past").date
    if day > today:
        raise UsageError(
            f"{say_date(day)} is still to come",
            "a log is about what has happened: today, tue, 5 dec",
        )
    return day


def coming_day(typed: str, *, after: date, today: date) -> date:
    """The day that something counts until, or is asked for: the nearest one still to come.

    Raises:
        UsageError: a day that is over by then.
        DateError: a day that cannot be understood.
    """
    day = parse_day(typed, today=today, reading="future").date
    if day < after:
        raise UsageError(
            f"{say_date(day)} is over by {say_date(after)}",
            "say a later day: fri, 5 dec, in 2 weeks",
        )
    return day


def _others(book: Book, typed: Sequence[str]) -> tuple[Person, ...]:
    """Whoever is named; the Caller does not keep a log of themselves."""
    found = find_some(book, typed, writing=True)
    if any(person.id == book.caller.id for person in found):
        raise UsageError("this is about others, and one of them is you", "leave yourself out")
    return found


def _after_sounding(book: Book, people: tuple[Who, ...], reaction: str | None) -> NextStep | None:
    if reaction:
        return None
    first = people[0]
    return NextStep(
        text=f"The words to {first.name}:",
        command=f"pods letter sounding --for {to_type(book, first.id)}",
    )
