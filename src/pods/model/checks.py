"""Cross-references: what one entry says of another must be so."""

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from datetime import date
from difflib import get_close_matches

from pods.model.book import Book
from pods.model.entry import Dated, Entry
from pods.model.invitation import Invitation
from pods.model.meeting import Meeting
from pods.model.pod import Pod
from pods.model.problem import Problem
from pods.model.weights import weight_problems

Path = tuple[str | int, ...]

# Among more names than this, looking for a near one takes longer than it helps.
_MOST_COMPARED = 1_000


def cross_references(book: Book) -> Iterator[Problem]:
    """Every reference that leads nowhere, everybody who stands somewhere twice, and the like."""
    for check in CHECKS:
        yield from check(book)


def unknown_keys(book: Book) -> Iterator[Problem]:
    """Keys that mean nothing to us. They are kept; a near miss of a known one is told."""
    yield from _unknown(book, ())


def _sizes(book: Book) -> Iterator[Problem]:
    low, target, high = (
        book.settings.size_min,
        book.settings.size_target,
        book.settings.size_max,
    )
    if low > high:
        yield Problem(("settings", "size-min"), f"size-min {low} is above size-max {high}")
    elif not low <= target <= high and "size_target" in book.settings.model_fields_set:
        yield Problem(
            ("settings", "size-target"), f"size-target {target} is not between {low} and {high}"
        )


def _caller(book: Book) -> Iterator[Problem]:
    if book.caller.id in book.people:
        yield Problem(
            ("people", book.caller.id),
            f"{book.caller.id} is your own id already",
            "give one of the two another id",
        )


def _people(book: Book) -> Iterator[Problem]:
    for person in book.everybody():
        path: Path = ("caller",) if person is book.caller else ("people", person.id)
        if person.introduced_by is not None:
            yield from _nobody(book, (*path, "introduced-by"), [person.introduced_by])
        tables: Iterable[tuple[str, Mapping[str, Dated]]] = (
            ("interests", person.interests),
            ("soundings", person.soundings),
            ("contacts", person.contacts),
        )
        for name, entries in tables:
            yield from _days((*path, name), entries)


def _ties_and_rules(book: Book) -> Iterator[Problem]:
    for tie in book.ties.values():
        yield from _group(book, ("ties", tie.id, "people"), tie.people)
    for rule in book.rules.values():
        yield from _group(book, ("rules", rule.id, "people"), rule.people)


def _drafts(book: Book) -> Iterator[Problem]:
    for draft in book.drafts.values():
        path = ("drafts", draft.id)
        yield from _group(book, (*path, "people"), draft.people)
        yield from _group(book, (*path, "locked"), draft.locked)
        if draft.became is not None and draft.became not in book.pods:
            yield _no_pod((*path, "became"), draft.became, book)
        yield from _invitations(book, (*path, "invitations"), draft.invitations)


def _invitations(book: Book, path: Path, sent: Mapping[str, Invitation]) -> Iterator[Problem]:
    for invitation in sent.values():
        inner = (*path, invitation.id)
        yield from _nobody(book, (*inner, "person"), [invitation.person])
        yield from _nobody(book, (*inner, "plus-one"), filter(None, [invitation.plus_one]))
        yield from _days((*inner, "nudges"), invitation.nudges)
        yield from _days((*inner, "answers"), invitation.answers)


def _pods(book: Book) -> Iterator[Problem]:
    for pod in book.pods.values():
        path = ("pods", pod.id)
        if pod.caller is not None:
            yield from _nobody(book, (*path, "caller"), [pod.caller])
        yield from _members(book, pod)
        yield from _invitations(book, (*path, "invitations"), pod.invitations)
        for meeting in pod.meetings.values():
            yield from _meeting(book, (*path, "meetings", meeting.id), meeting)
        for season in pod.seasons.values():
            inner = (*path, "seasons", season.id)
            for key in ("hosts", "note_takers", "focus", "homes"):
                yield from _nobody(book, (*inner, key.replace("_", "-")), getattr(season, key))
        yield from _lineage(book, pod)
        if pod.size_min and pod.size_max and pod.size_min > pod.size_max:
            yield Problem(
                (*path, "size-min"), f"size-min {pod.size_min} is above size-max {pod.size_max}"
            )


def _members(book: Book, pod: Pod) -> Iterator[Problem]:
    twice = Counter(pod.current_members)
    for member in pod.members.values():
        path = ("pods", pod.id, "members", member.id)
        yield from _nobody(book, (*path, "person") if member.person else path, [member.who])
        if member.is_current and twice[member.who] > 1:
            yield Problem(
                path,
                f"{member.who} is a member twice",
                "remove one, or say when it ended: left = ...",
            )


def _meeting(book: Book, path: Path, meeting: Meeting) -> Iterator[Problem]:
    lists = (
        ("present", meeting.present),
        ("apology", meeting.apology),
        ("late", meeting.late),
        ("no-show", meeting.no_show),
        ("guest", meeting.guest),
        ("coming", meeting.coming),
        ("not-coming", meeting.not_coming),
    )
    for key, people in lists:
        yield from _group(book, (*path, key), people)
    for key, person in (
        ("host", meeting.host),
        ("note-taker", meeting.note_taker),
        ("focus", meeting.focus),
        ("home", meeting.home),
    ):
        if person is not None:
            yield from _nobody(book, (*path, key), [person])
    for person in sorted({*meeting.attended} & {*meeting.missed}):
        key = "apology" if person in meeting.apology else "no-show"
        yield Problem((*path, key), f"{person} was there and missed it", "keep them in one list")


def _lineage(book: Book, pod: Pod) -> Iterator[Problem]:
    named = [("split-from", pod.split_from), ("merged-into", pod.merged_into)]
    named += [("merged-from", source) for source in pod.merged_from]
    for key, other in named:
        if other is not None and other not in book.pods:
            yield _no_pod(("pods", pod.id, key), other, book)


def _no_pod(path: Path, pod_id: str, book: Book) -> Problem:
    return Problem(path, f'no pod has the id "{pod_id}"', _near(pod_id, book.pods))


def _snoozed(book: Book) -> Iterator[Problem]:
    for snooze in book.snoozed.values():
        if not (book.knows(snooze.id) or snooze.id in book.pods or snooze.id in book.drafts):
            known = [*book.people, *book.pods, *book.drafts]
            yield Problem(
                ("snoozed", snooze.id), f'nobody has the id "{snooze.id}"', _near(snooze.id, known)
            )


def _kept_out(book: Book) -> Iterator[Problem]:
    yield from _days(("kept-out",), book.kept_out)


CHECKS: tuple[Callable[[Book], Iterator[Problem]], ...] = (
    _sizes,
    weight_problems,
    _caller,
    _people,
    _ties_and_rules,
    _drafts,
    _pods,
    _snoozed,
    _kept_out,
)


def _group(book: Book, path: Path, people: Collection[str]) -> Iterator[Problem]:
    """Everybody exists, and nobody stands there twice."""
    yield from _nobody(book, path, people)
    for person, count in sorted(Counter(people).items()):
        if count > 1:
            yield Problem(path, f"{person} stands there twice", "once is enough")


def _nobody(book: Book, path: Path, people: Iterable[str]) -> Iterator[Problem]:
    for person in people:
        if not book.knows(person):
            hint = _near(person, [book.caller.id, *book.people])
            yield Problem(path, f'nobody has the id "{person}"', hint)


def _days(path: Path, entries: Mapping[str, Dated]) -> Iterator[Problem]:
    for key in entries:
        if not _is_dated(key):
            yield Problem(
                (*path, key), f'"{key}" is not a day', "a day such as 2026-08-20, then 2026-08-20-2"
            )


def _is_dated(key: str) -> bool:
    day, rest = key[:10], key[10:]
    try:
        date.fromisoformat(day)
    except ValueError:
        return False
    return len(day) == len("2026-08-20") and (not rest or (rest[0] == "-" and rest[1:].isdigit()))


def _near(word: str, known: Collection[str]) -> str:
    if len(known) > _MOST_COMPARED:
        return ""
    found = get_close_matches(word, sorted(known), n=2, cutoff=0.6)
    return f"did you mean {' or '.join(found)}?" if found else ""


def _unknown(entry: Entry, path: Path) -> Iterator[Problem]:
    fields = type(entry).model_fields
    known = [name.replace("_", "-") for name in fields if name != "id"]
    for key, value in (entry.model_extra or {}).items():
        if path and (key, value) == ("id", path[-1]):
            continue  # said twice, and true both times
        hint = (
            f"the table is named {path[-1]}, and that is its id"
            if key == "id" and path
            else _near(key, known)
        )
        yield Problem((*path, key), f'"{key}" means nothing to pods; it is kept', hint)
    for name in fields:
        inner, below = (*path, name.replace("_", "-")), getattr(entry, name)
        if isinstance(below, Entry):
            yield from _unknown(below, inner)
        elif isinstance(below, dict):
            for key, child in below.items():
                if isinstance(child, Entry):
                    yield from _unknown(child, (*inner, key))
