"""Terms that could be otherwise: sizes, the length of a meeting, the season, its clocks, rules."""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Any

from pods.hours.clock import clock_changes
from pods.hours.say import say_day, say_span
from pods.hours.season import WEEK
from pods.model.book import Book
from pods.model.names import short_name
from pods.model.speech import listed
from pods.model.typed import to_type
from pods.model.words import PRIVATE_TIES
from pods.proposals.levers import Lever, LeverKind, Posed

_SMALLEST = 3
_SHORTER = {120: 90, 90: 60, 75: 60, 60: 45}
_SHORTEST = 45


def sizes(posed: Posed) -> Iterator[Lever]:
    """Pods of one person fewer, and of one more."""
    low, high = posed.book.settings.size_min, posed.book.settings.size_max
    if low > _SMALLEST:
        yield _settings(posed, "size", f"with pods of {low - 1}", {"size_min": low - 1})
    yield _settings(posed, "size", f"with pods of up to {high + 1}", {"size_max": high + 1})


def lengths(posed: Posed) -> Iterator[Lever]:
    """Shorter meetings."""
    minutes = posed.asked.minutes
    shorter = _SHORTER.get(minutes, minutes - 30)
    if shorter >= _SHORTEST:
        text = f"at {say_span(shorter)} instead of {say_span(minutes)}"
        yield _settings(posed, "length", text, {"minutes": shorter})


def seasons(posed: Posed) -> Iterator[Lever]:
    """A season on one side of the clock changes; where there are none, one half as long."""
    season = posed.asked.season
    changes = _changes(posed)
    if not changes:
        weeks = season.weeks // 2
        if weeks > season.cadence_weeks:
            text = f"with a season of {weeks} weeks"
            yield _settings(posed, "season", text, {"season_weeks": weeks})
        return
    weeks = (changes[0] + timedelta(days=1) - season.start) // WEEK
    if 2 * weeks >= season.weeks:  # less than half a season is another thing
        text = (
            f"with a season of {weeks} weeks, over when the clocks change on {say_day(changes[0])}"
        )
        yield _settings(posed, "season", text, {"season_weeks": weeks})
    start = changes[-1] + timedelta(days=-changes[-1].weekday() % 7)
    text = f"with a season from {say_day(start)} on, when the clocks have changed"
    yield _settings(posed, "season", text, {"season_start": start})


def rhythms(posed: Posed) -> Iterator[Lever]:
    """Meetings half as often."""
    if posed.asked.season.cadence_weeks == 1:
        yield _settings(posed, "rhythm", "every second week", {"cadence_weeks": 2})


def rules(posed: Posed) -> Iterator[Lever]:
    """Without one of the public rules; and without all that is private, which is never named."""
    book, here = posed.book, set(posed.asked.people)
    counted = [rule for rule in posed.asked.bonds.rules if len(here & set(rule.people)) > 1]
    for rule in (rule for rule in counted if not rule.private):
        names = listed([short_name(book, one) for one in rule.people])
        typed = " ".join(to_type(book, one) for one in rule.people)
        yield Lever(
            "rules",
            rule.people,
            f"without your rule {names} {rule.kind}",
            f"pods rule {rule.kind} {typed} --remove",
            book.without("rules", rule.id),
            posed.draw,
        )
    hidden = [rule.id for rule in counted if rule.private]
    ties = [
        tie.id for tie in book.ties.values() if tie.kind in PRIVATE_TIES and set(tie.people) <= here
    ]
    if hidden or ties:
        yield Lever(
            "rules",
            (),
            "without your private rules",
            "pods rule --show-private",
            _without(_without(book, "rules", hidden), "ties", ties),
            posed.draw,
        )


def _without(book: Book, section: str, ids: list[str]) -> Book:
    for one in ids:
        book = book.without(section, one)
    return book


def _settings(posed: Posed, kind: LeverKind, text: str, changed: dict[str, Any]) -> Lever:
    """Other settings; what to write where stands in the command, behind a sign shells pass over."""
    settings = posed.book.settings.model_copy(update=changed)
    told = ", ".join(f"{key.replace('_', '-')} = {value}" for key, value in changed.items())
    book = posed.book.model_copy(update={"settings": settings})
    return Lever(kind, (), text, f"pods edit  # {told}", book, posed.draw)


def _changes(posed: Posed) -> list[date]:
    """The days within the season on which somebody's clock is changed."""
    season = posed.asked.season
    zones = {one.zone for one in posed.asked.schedules if one.zone is not None}
    days = {
        change.day
        for zone in sorted(zones)
        for change in clock_changes(zone, season.start, season.last_day)
    }
    return sorted(days)
