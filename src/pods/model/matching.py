"""What somebody typed, against what people and pods are called: which spelling leads to which."""

import unicodedata
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

# Letters that Unicode does not take apart into a base letter and a mark.
_PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i"}
)


@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """The text without accents and case, as names are compared: `Zoë Wójcik` is `zoe wojcik`."""
    # Once more after folding: some letters, such as ᴬ, are capitals only when taken apart.
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).casefold())
    plain = "".join(letter for letter in apart if not unicodedata.combining(letter))
    return " ".join(plain.translate(_PLAIN).split())


class Candidate(NamedTuple):
    """Somebody, or something, that can be meant.

    Attributes:
        id: the key of its table.
        name: what it is called in full.
        nickname: what it is called for short.
        kind: `person`, `pod` or `draft`.
        telling: what tells it from others of that name: "in The Unicorns"; empty where nothing
            is known that does.
        spelling: what to type for it and nothing else: `@ana`.
    """

    id: str
    name: str
    nickname: str | None = None
    kind: str = "person"
    telling: str = ""
    spelling: str = ""


def matching(among: Sequence[Candidate], typed: str, *, writing: bool) -> list[Candidate]:
    """Those whom `typed` may mean: exactly one, more where it is in doubt, or none.

    Exact id, full name, nickname, first name, any word of the name, prefix: in this order, without
    accents, in any case. `@ana` is the id `ana` and nothing else.

    Args:
        among: who can be meant; of two of the same id the first one is.
        typed: what was typed.
        writing: whether an id that is also somebody else's first name is in doubt.
    """
    exact = typed.strip()
    by_id = {one.id: one for one in reversed(among)}
    if exact.startswith("@") and exact[1:] in by_id:
        return [by_id[exact[1:]]]
    if exact in by_id and not writing:
        return [by_id[exact]]
    wanted = fold(typed)
    for matches in _STEPS if wanted else ():
        found = [one for one in among if matches(one, wanted)]
        if matches is _has_id and found:
            found = [one for one in found if by_id[one.id] is one]
            if writing:
                found += [one for one in among if one not in found and _has_first(one, wanted)]
        if found:
            return found
    return []


def near(among: Sequence[Candidate], typed: str) -> list[Candidate]:
    """Up to three who are called nearly so, the nearest first."""
    from difflib import get_close_matches  # noqa: PLC0415 - only an error needs it

    spellings: dict[str, Candidate] = {}
    for one in among:
        for spelling in (fold(one.name), *fold(one.name).split(), fold(one.id)):
            spellings.setdefault(spelling, one)
    close = get_close_matches(fold(typed), sorted(spellings), n=5, cutoff=0.6)
    return list(dict.fromkeys(spellings[word] for word in close))[:3]


def _has_id(one: Candidate, wanted: str) -> bool:
    return fold(one.id) == wanted


def _has_full_name(one: Candidate, wanted: str) -> bool:
    return fold(one.name) == wanted


def _has_nickname(one: Candidate, wanted: str) -> bool:
    return one.nickname is not None and fold(one.nickname) == wanted


def _has_first_name(one: Candidate, wanted: str) -> bool:
    return fold(one.name).split()[:1] == [wanted]


def _has_first(one: Candidate, wanted: str) -> bool:
    return one.kind == "person" and _has_first_name(one, wanted)


def _has_word(one: Candidate, wanted: str) -> bool:
    return wanted in fold(one.name).split()


def _has_prefix(one: Candidate, wanted: str) -> bool:
    names = (one.name, one.nickname or "")
    words = (word for name in names for word in (fold(name), *fold(name).split()))
    return fold(one.id).startswith(wanted) or any(word.startswith(wanted) for word in words)


_STEPS: tuple[Callable[[Candidate, str], bool], ...] = (
    _has_id,
    _has_full_name,
    _has_nickname,
    _has_first_name,
    _has_word,
    _has_prefix,
)
