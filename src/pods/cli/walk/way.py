"""A picture of the way: what is behind, where one is, what is to come; and what the file holds."""

from collections.abc import Callable, Mapping

from pods.cli.walk.where import askable, groups
from pods.model.book import Book
from pods.model.pod import Pod

_FORMING = ("idea", "sounding", "inviting", "kickoff")
_GAP = 2  # columns between two places of the picture


def _has_sounded(book: Book) -> bool:
    return any(person.stands != "idea" for person in book.people.values())


def _knows_hours(book: Book) -> bool:
    interested = [one for one in askable(book) if one.stands in ("curious", "maybe", "in")]
    return any(one.hours_are_known for one in interested)


def _has_a_combination(book: Book) -> bool:
    return bool(_alive(book)) or any(draft.is_waiting for draft in book.drafts.values())


def _has_asked(book: Book) -> bool:
    asked = (
        mail.state != "draft"
        for group in groups(book).values()
        for mail in group.invitations.values()
    )
    return _has_company(book) or any(asked)


def _has_company(book: Book) -> bool:
    return any(len(pod.current_members) > 1 for pod in _alive(book))


def _has_called(book: Book) -> bool:
    return any(
        one.kind == "kick-off" or not one.is_to_come
        for pod in _alive(book)
        for one in pod.meetings.values()
    )


PLACES: Mapping[str, Callable[[Book], bool]] = {
    "list": lambda book: bool(book.people),
    "ties": lambda book: bool(book.ties or book.rules),
    "waters": _has_sounded,
    "hours": _knows_hours,
    "combination": _has_a_combination,
    "invite": _has_asked,
    "answers": _has_company,
    "first call": _has_called,
    "season": lambda book: any(pod.seasons for pod in _alive(book)),
    "meetings": lambda book: any(pod.held_meetings for pod in _alive(book)),
    "look back": lambda book: any(pod.retros for pod in _alive(book)),
}
"""The places of the way, in order, and whether the file has something of each."""


def picture(book: Book, here: str, *, width: int) -> list[str]:
    """The way on lines of at most so many columns: a tick, brackets around here, a dot to come."""
    marks = [_marked(place, is_done(book), here=here) for place, is_done in PLACES.items()]
    lines = [marks[0]]
    for mark in marks[1:]:
        if len(lines[-1]) + _GAP + len(mark) <= width:
            lines[-1] += " " * _GAP + mark
        else:
            lines.append(mark)
    return lines


def said(book: Book, here: str) -> str:
    """The same for the ear: "Step 3 of 11: waters. Done: list. To come: ties, hours …"."""
    done = [place for place, is_done in PLACES.items() if place != here and is_done(book)]
    open_ones = [place for place in PLACES if place != here and place not in done]
    parts = [f"Step {[*PLACES].index(here) + 1} of {len(PLACES)}: {here}."]
    parts += [f"Done: {', '.join(done)}."] if done else []
    parts += [f"To come: {', '.join(open_ones)}."] if open_ones else []
    return " ".join(parts)


def holdings(book: Book) -> str:
    """What the file holds, in one line: "7 people, 3 sounded, no pod yet"."""
    people, pods = len(book.people), _alive(book)
    if not (people or pods or book.drafts):
        return "nobody on the list yet"
    sounded = sum(person.stands != "idea" for person in book.people.values())
    drafts = sum(draft.is_waiting for draft in book.drafts.values())
    forming = sum(pod.state in _FORMING for pod in pods)
    parts = [_counted(people, "person", "people")]
    parts += [f"{sounded} sounded"] if sounded else []
    parts += [_counted(drafts, "draft", "drafts")] if drafts else []
    parts += [f"{_counted(forming, 'pod', 'pods')} coming together"] if forming else []
    living = len(pods) - forming
    parts += [_counted(living, "pod", "pods")] if living else []
    return ", ".join(parts if pods else [*parts, "no pod yet"])


def _marked(place: str, is_done: bool, *, here: str) -> str:
    return f"[{place}]" if place == here else f"{'✓' if is_done else '·'} {place}"


def _alive(book: Book) -> list[Pod]:
    return [pod for pod in book.pods.values() if pod.state != "closed"]


def _counted(number: int, one: str, several: str) -> str:
    return f"{number} {one if number == 1 else several}"
