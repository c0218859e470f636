"""Who is meant: from what somebody types to the one person, pod or draft, or a question back."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from pods.errors import UsageError
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.matching import Candidate, fold, matching, near
from pods.model.naming import AmbiguousNameError, KnownNameError, NamingError, UnknownNameError
from pods.model.person import Person
from pods.model.pod import Pod
from pods.model.speech import listed
from pods.model.telling_apart import telling_apart

__all__ = [
    "AmbiguousNameError",
    "Candidate",
    "KnownNameError",
    "NamingError",
    "UnknownNameError",
    "find_anything",
    "find_draft",
    "find_people",
    "find_person",
    "find_pod",
    "find_pod_or_draft",
    "find_some",
    "fold",
    "short_name",
]

KINDS = ("person", "pod", "draft")

_SHOWN = 6  # more candidates than this are no longer read


def find_person(book: Book, typed: str, *, writing: bool = False) -> Person:
    """The one person, the Caller included, whom `typed` names.

    Exact id, full name, nickname, first name, any word of the name, unique prefix: in this
    order, without accents, in any case; `me` is the Caller. When `writing`, an id that is also
    somebody else's first name is ambiguous; `@ana` is the id `ana` and nothing else.

    Raises:
        UnknownNameError: nobody is called that; the hint names near ones.
        AmbiguousNameError: more than one is.
    """
    if fold(typed) == "me":
        return book.caller
    found = _find(book, _people(book), typed, kind=_SOMEBODY, is_writing=writing)
    return book.person(found.id)


def find_people(book: Book, typed: Iterable[str], *, writing: bool = False) -> tuple[Person, ...]:
    """Each person once, from names that may be joined by commas: `bo,ada`."""
    names = [part.strip() for name in typed for part in name.split(",") if part.strip()]
    found = (find_person(book, name, writing=writing) for name in names)
    return tuple({person.id: person for person in found}.values())


def find_some(book: Book, typed: Iterable[str], *, writing: bool = False) -> tuple[Person, ...]:
    """The same, where somebody has to be named.

    Raises:
        UsageError: nobody is, as with `,`.
        NamingError: somebody of that name is not there, or there are more.
    """
    found = find_people(book, typed, writing=writing)
    if not found:
        raise UsageError("nobody is named", "name people as `bo ada` or `bo,ada`")
    return found


def find_pod(book: Book, typed: str) -> Pod:
    """The one pod that `typed` names, by the same rules.

    Raises:
        UnknownNameError: no pod is called that.
        AmbiguousNameError: more than one is.
    """
    return book.pods[_find(book, _pods(book), typed, kind=_POD).id]


def find_draft(book: Book, typed: str) -> Draft:
    """The one draft that `typed` names, by the same rules.

    Raises:
        UnknownNameError: no draft is called that.
        AmbiguousNameError: more than one is.
    """
    return book.drafts[_find(book, _drafts(book), typed, kind=_DRAFT).id]


def find_pod_or_draft(book: Book, typed: str) -> Pod | Draft:
    """The pod, or the draft, that `typed` names; of two of the same id the pod.

    Raises:
        UnknownNameError: nothing is called that.
        AmbiguousNameError: more than one is.
    """
    drafts = [one for one in _drafts(book) if one.id not in book.pods]
    found = _find(book, [*_pods(book), *drafts], typed, kind=_POD_OR_DRAFT)
    return book.pods[found.id] if found.kind == "pod" else book.drafts[found.id]


def find_anything(
    book: Book, typed: str, *, among: tuple[str, ...] = KINDS, writing: bool = False
) -> Person | Pod | Draft:
    """The person, the pod or the draft that `typed` names; the nearest spelling wins.

    Args:
        book: where to look.
        typed: as it was typed.
        among: the kinds that can be meant; of two of the same id the first kind is.
        writing: as in `find_person`.

    Raises:
        UnknownNameError: nobody and nothing is called that.
        AmbiguousNameError: more than one is.
    """
    if fold(typed) == "me" and "person" in among:
        return book.caller
    listed_by = {"person": _people, "pod": _pods, "draft": _drafts}
    candidates = [one for kind in among for one in listed_by[kind](book)]
    found = _find(
        book,
        candidates,
        typed,
        kind=_ANYTHING if "draft" in among else _SOMEBODY_OR_POD,
        is_writing=writing,
    )
    return _named(book, found)


def short_name(book: Book, person_id: str) -> str:
    """What somebody is called when there is no doubt: nickname, else first name, else all of it."""
    person = book.person(person_id)
    if person.nickname:
        return person.nickname
    first = person.name.split()[0] if person.name.split() else person.name
    wanted = fold(first).split()
    same = sum(fold(other.name).split()[:1] == wanted for other in book.everybody())
    return first if same == 1 else person.name


class _Kind(NamedTuple):
    """How to say that there is none, and where all of them are to be seen."""

    nothing: str
    all_of_them: str


_SOMEBODY = _Kind("nobody is called", "pods people lists everybody")
_POD = _Kind("no pod is called", "pods list shows them all")
_DRAFT = _Kind("no draft is called", "pods drafts shows them all")
_POD_OR_DRAFT = _Kind("no pod or draft is called", "pods list and pods drafts show them all")
_SOMEBODY_OR_POD = _Kind("nobody, and no pod, is called", "pods people and pods list show them all")
_ANYTHING = _Kind(
    "nobody, and no pod or draft, is called", "pods people, list and drafts show them all"
)


def _people(book: Book) -> list[Candidate]:
    return [Candidate(one.id, one.name, one.nickname) for one in book.everybody()]


def _pods(book: Book) -> list[Candidate]:
    return [Candidate(one.id, one.name, kind="pod") for one in book.pods.values()]


def _drafts(book: Book) -> list[Candidate]:
    return [Candidate(one.id, one.title, kind="draft") for one in book.drafts.values()]


def _find(
    book: Book, among: Sequence[Candidate], typed: str, *, kind: _Kind, is_writing: bool = False
) -> Candidate:
    found = matching(among, typed, writing=is_writing)
    if len(found) == 1:
        return found[0]
    if found:
        told = _told_apart(book, found, among)
        message = f'"{typed}" may be {_with_ids(found)}'
        raise AmbiguousNameError(message, _way_out(told), told, typed=typed)
    close = _told_apart(book, near(among, typed), among)
    hint = f"did you mean {_with_ids(close)}?" if close else kind.all_of_them
    raise UnknownNameError(f'{kind.nothing} "{typed}"', hint, close, typed=typed)


def _named(book: Book, one: Candidate) -> Person | Pod | Draft:
    if one.kind == "person":
        return book.person(one.id)
    return book.pods[one.id] if one.kind == "pod" else book.drafts[one.id]


def _told_apart(
    book: Book, found: Sequence[Candidate], among: Sequence[Candidate]
) -> list[Candidate]:
    """The same, each with what tells it from the others, and what to type for it alone."""
    first = {one.id: one for one in reversed(among)}
    telling = telling_apart(book, [_named(book, one) for one in found])
    return [
        one._replace(telling=told, spelling=f"@{one.id}" if first[one.id] == one else one.name)
        for one, told in zip(found, telling, strict=True)
    ]


def _way_out(found: Sequence[Candidate]) -> str:
    """What to type instead; an id that is itself in doubt is typed with an @."""
    if len(found) > _SHOWN:
        return f"more of the name, or an id such as {found[0].spelling}"
    told = [f"{one.spelling} ({one.telling})" if one.telling else one.spelling for one in found]
    return f"by id: {' or '.join(told)}"


def _with_ids(candidates: Sequence[Candidate]) -> str:
    names = [f"{one.name} ({one.id})" for one in candidates[:_SHOWN]]
    more = len(candidates) - len(names)
    return listed([*names, *([f"{more} more"] if more else [])], last="or")
