"""Who is meant: from what somebody types to the one person, pod or draft, or a question back."""

import unicodedata
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import NamedTuple

from pods.errors import ExitCode, PodsError, UsageError
from pods.model.book import Book
from pods.model.draft import Draft
from pods.model.person import Person
from pods.model.pod import Pod
from pods.model.speech import listed

# Letters that Unicode does not take apart into a base letter and a mark.
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)


class Candidate(NamedTuple):
    """Somebody, or something, that can be meant: its id and what it is called."""

    id: str
    name: str
    nickname: str | None = None


class NamingError(PodsError):
    """A name that leads to nobody, or to more than one. Nothing was written."""

    exit_code = ExitCode.NAME

    def __init__(self, message: str, hint: str, candidates: Iterable[Candidate]) -> None:
        super().__init__(message, hint)
        self.candidates = tuple(candidates)


class UnknownNameError(NamingError):
    """Nobody is called that."""


class AmbiguousNameError(NamingError):
    """More than one may be meant."""


class KnownNameError(PodsError):
    """Somebody of that name is on the list already."""

    exit_code = ExitCode.NAME


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
    people = [Candidate(p.id, p.name, p.nickname) for p in book.everybody()]
    return book.person(_find(people, typed, kind=_SOMEBODY, is_writing=writing))


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
    pods = [Candidate(pod.id, pod.name) for pod in book.pods.values()]
    return book.pods[_find(pods, typed, kind=_POD)]


def find_draft(book: Book, typed: str) -> Draft:
    """The one draft that `typed` names, by the same rules.

    Raises:
        UnknownNameError: no draft is called that.
        AmbiguousNameError: more than one is.
    """
    drafts = [Candidate(draft.id, draft.id) for draft in book.drafts.values()]
    return book.drafts[_find(drafts, typed, kind=_DRAFT)]


def find_pod_or_draft(book: Book, typed: str) -> Pod | Draft:
    """The pod, or else the draft, that `typed` names.

    Raises:
        UnknownNameError: nothing is called that.
        AmbiguousNameError: more than one is.
    """
    pods = [Candidate(pod.id, pod.name) for pod in book.pods.values()]
    drafts = [Candidate(d.id, d.id) for d in book.drafts.values() if d.id not in book.pods]
    found = _find([*pods, *drafts], typed, kind=_POD_OR_DRAFT)
    return book.pods[found] if found in book.pods else book.drafts[found]


def short_name(book: Book, person_id: str) -> str:
    """What somebody is called when there is no doubt: nickname, else first name, else all of it."""
    person = book.person(person_id)
    if person.nickname:
        return person.nickname
    first = person.name.split()[0] if person.name.split() else person.name
    wanted = fold(first).split()
    same = sum(fold(other.name).split()[:1] == wanted for other in book.everybody())
    return first if same == 1 else person.name


@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """The text without accents and case, as names are compared: `Zoë Wójcik` is `zoe wojcik`."""
    # Once more after folding: some letters, such as ᴬ, are capitals only when taken apart.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.translate(_PLAIN).split())


class _Kind(NamedTuple):
    """How to say that there is none, and where all of them are to be seen."""

    nothing: str
    all_of_them: str


_SOMEBODY = _Kind("nobody is called", "pods people lists everybody")
_POD = _Kind("no pod is called", "pods list shows them all")
_DRAFT = _Kind("no draft is called", "pods drafts shows them all")
_POD_OR_DRAFT = _Kind("no pod or draft is called", "pods list and pods drafts show them all")


def _find(among: list[Candidate], typed: str, *, kind: _Kind, is_writing: bool = False) -> str:
    exact = typed.strip()
    ids = {one.id for one in among}
    if exact.startswith("@") and exact[1:] in ids:
        return exact[1:]
    if exact in ids and not is_writing:
        return exact
    wanted = fold(typed)
    for matches in _STEPS if wanted else ():
        found = [one for one in among if matches(one, wanted)]
        if matches is _has_id and found and is_writing:
            found += [one for one in among if one not in found and _has_first_name(one, wanted)]
        if len(found) == 1:
            return found[0].id
        if found:
            raise AmbiguousNameError(f'"{typed}" may be {_with_ids(found)}', _way_out(found), found)
    near = _near(among, wanted)
    hint = f"did you mean {_with_ids(near)}?" if near else kind.all_of_them
    raise UnknownNameError(f'{kind.nothing} "{typed}"', hint, near)


def _has_id(one: Candidate, wanted: str) -> bool:
    return fold(one.id) == wanted


def _has_full_name(one: Candidate, wanted: str) -> bool:
    return fold(one.name) == wanted


def _has_nickname(one: Candidate, wanted: str) -> bool:
    return one.nickname is not None and fold(one.nickname) == wanted


def _has_first_name(one: Candidate, wanted: str) -> bool:
    return fold(one.name).split()[:1] == [wanted]


def _has_word(one: Candidate, wanted: str) -> bool:
    return wanted in fold(one.name).split()


def _has_prefix(one: Candidate, wanted: str) -> bool:
    return fold(one.id).startswith(wanted) or any(
        word.startswith(wanted) for word in (fold(one.name), *fold(one.name).split())
    )


_STEPS: tuple[Callable[[Candidate, str], bool], ...] = (
    _has_id,
    _has_full_name,
    _has_nickname,
    _has_first_name,
    _has_word,
    _has_prefix,
)


def _near(among: list[Candidate], wanted: str) -> list[Candidate]:
    from difflib import get_close_matches  # noqa: PLC0415 - only an error needs it

    spellings: dict[str, Candidate] = {}
    for one in among:
        for spelling in (fold(one.name), *fold(one.name).split(), fold(one.id)):
            spellings.setdefault(spelling, one)
    close = get_close_matches(wanted, sorted(spellings), n=5, cutoff=0.6)
    return list({spellings[word].id: spellings[word] for word in close}.values())[:3]


def _way_out(found: Iterable[Candidate]) -> str:
    """What to type instead; an id that is itself in doubt is typed with an @."""
    return f"by id: {' or '.join(f'@{one.id}' for one in found)}"


def _with_ids(candidates: Iterable[Candidate]) -> str:
    return listed([f"{one.name} ({one.id})" for one in candidates], last="or")
