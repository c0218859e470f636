"""What a pod may see of itself, as Markdown: no note, rule, interest or score of the Caller's."""

from collections.abc import Iterator, Sequence
from datetime import date

from pods.hours.dates import say_date, say_span
from pods.model.book import Book
from pods.model.meeting import Meeting
from pods.model.pod import Pod

_PUNCTUATION = "\\`*_{}[]()<>#+!|~&"


def pod_page(book: Book, pod: Pod) -> str:
    """The page of one pod: who is in it, what was agreed, its dates, its look backs."""
    return "\n".join(_lines(book, pod)) + "\n"


def _lines(book: Book, pod: Pod) -> Iterator[str]:
    yield f"# {plain(pod.title)}"
    if pod.intention:
        yield from ("", plain(pod.intention))
    names = [_name(book, one) for one in pod.current_members]
    calls = f" {_name(book, pod.caller)} calls it together." if pod.caller else ""
    yield from ("", f"In it: {', '.join(names)}.{calls}" if names else "Nobody is in it yet.")
    agreed = [(name, text) for name, text in _agreements(pod) if text]
    if agreed:
        yield from ("", "## What we agreed on", "")
        yield from (f"- **{name}**: {plain(text)}" for name, text in agreed)
    yield from _meetings(book, "## Dates to come", pod.planned_meetings)
    yield from _meetings(book, "## When we met", pod.held_meetings)
    for key, retro in pod.retros.items():
        if retro.plus or retro.minus or retro.next:
            yield from ("", f"## Looking back: {plain(key)}", "")
            yield from (f"- good: {plain(text)}" for text in retro.plus)
            yield from (f"- not so good: {plain(text)}" for text in retro.minus)
            yield from (f"- to change: {plain(text)}" for text in retro.next)


def _agreements(pod: Pod) -> Sequence[tuple[str, str]]:
    weeks = {None: "", 1: "every week", 2: "every second week"}
    rhythm = weeks.get(pod.cadence_weeks, f"every {pod.cadence_weeks} weeks")
    length = say_span(pod.minutes) if pod.minutes else ""
    zone = f" ({pod.time_zone})" if pod.at and pod.time_zone else ""
    confidential = {None: "", True: "what is said here stays here", False: "not asked for"}
    return (
        ("When", ", ".join(part for part in (f"{pod.at or ''}{zone}", rhythm, length) if part)),
        ("Where", " · ".join(part for part in (pod.place, pod.link) if part)),
        ("How a meeting goes", pod.format or ""),
        ("How we are together", pod.norms or ""),
        ("What each gives", pod.commitment or ""),
        ("Confidentiality", confidential[pod.confidential]),
        ("To meet, it takes", f"{pod.min_presence}" if pod.min_presence else ""),
        ("Guests", {None: "", True: "welcome", False: "not now"}[pod.open_to_guests]),
    )


def _meetings(book: Book, heading: str, meetings: Sequence[Meeting]) -> Iterator[str]:
    if not meetings:
        return
    yield from ("", heading, "")
    for meeting in meetings:
        yield f"- {_day(meeting.on)}{_hour(meeting)}{_roles(book, meeting)}"


def _day(day: date) -> str:
    return say_date(day)


def _hour(meeting: Meeting) -> str:
    return f", {meeting.at}" if meeting.at else ""


def _roles(book: Book, meeting: Meeting) -> str:
    parts = [
        f"{word} {_name(book, person)}"
        for word, person in (
            ("host", meeting.host), ("notes", meeting.note_taker), ("focus", meeting.focus),
        )
        if person is not None
    ]  # fmt: skip
    kind = {"kick-off": "first call", "retro": "look back", "social": "social"}.get(meeting.kind)
    return "".join(f" · {part}" for part in ([kind] if kind else []) + parts)


def _name(book: Book, person: str) -> str:
    return plain(book.person(person).name) if book.knows(person) else plain(person)


def plain(text: str) -> str:
    """Foreign text on one line, with nothing in it that Markdown or HTML would act on."""
    one_line = " ".join(text.split())
    shown = "".join(letter if letter.isprintable() else " " for letter in one_line)
    return "".join(f"\\{letter}" if letter in _PUNCTUATION else letter for letter in shown)
