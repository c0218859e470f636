"""Which Ana? Where somebody sits, a name in doubt is asked about, and the command goes on."""

from collections.abc import Mapping
from inspect import signature
from typing import TYPE_CHECKING, Any, NamedTuple

from pods.model.naming import NamingError, UnknownNameError

if TYPE_CHECKING:
    from collections.abc import Callable

    from pods.ask.questions import Questions
    from pods.model.matching import Candidate

MOST = 9  # more than this are a list to read, and no question
_ORDER = ("first", "second", "third", "fourth", "fifth")


class Place(NamedTuple):
    """Where a name stands.

    Attributes:
        parameter: of the command.
        at: which of its values, where it takes several.
        part: which part between commas; None: the whole of it.
    """

    parameter: str
    at: int | None
    part: int | None


def which_one(doubt: NamingError, questions: "Questions", *, place: str = "") -> "Candidate | None":
    """Ask who is meant; nothing is locked, and nothing was written.

    Args:
        doubt: the name, and who may be meant.
        questions: whoever asks.
        place: which of several that are written alike: "first".

    Returns:
        Who it is; its `spelling` is what to go on with. None: none of them.

    Raises:
        LeftError: the human left (Ctrl-D).
    """
    unknown = isinstance(doubt, UnknownNameError)
    told = f"{doubt.message[:1].upper()}{doubt.message[1:]}."
    options = [_described(one) for one in doubt.candidates]
    if unknown and len(options) == 1:
        is_meant = questions.confirm(f"{told} Did you mean {options[0]}?")
        return doubt.candidates[0] if is_meant else None
    asked = f'Which one is the {place} "{doubt.typed}"?' if place else f'Which "{doubt.typed}"?'
    picked = questions.pick(f"{told} Did you mean one of these?" if unknown else asked, options)
    return None if picked is None else doubt.candidates[picked]


def spelt(doubt: NamingError, questions: "Questions") -> str | None:
    """Ask who is meant, where there are few enough to ask about.

    Returns:
        What to go on with; None: nobody was meant, or could be.

    Raises:
        LeftError: the human left (Ctrl-D).
    """
    found = which_one(doubt, questions) if 0 < len(doubt.candidates) <= MOST else None
    if found is None or found.spelling == doubt.typed:
        return None
    return found.spelling or None


def settled(
    doubt: NamingError,
    given: Mapping[str, Any],
    *,
    naming: "Mapping[str, frozenset[str]]",
    questions: "Questions",
) -> dict[str, Any]:
    """What was typed, with whom the human meant in the place of the name that was in doubt.

    Args:
        doubt: the name, and who may be meant.
        given: the values of the command's parameters.
        naming: by parameter, the kinds of what it can name; others are no names.
        questions: whoever asks.

    Raises:
        NamingError: where none of them is meant, or there is nothing to ask.
        LeftError: the human left (Ctrl-D).
    """
    kinds = {one.kind for one in doubt.candidates}
    able = {name: given[name] for name in naming if kinds & naming[name] and name in given}
    places = [place for name, value in able.items() for place in _places(name, value, doubt.typed)]
    if not doubt.typed or not places or not 0 < len(doubt.candidates) <= MOST:
        raise doubt
    changed = dict(given)
    for number, place in enumerate(places):
        which = _ORDER[number] if 1 < len(places) <= len(_ORDER) else ""
        found = which_one(doubt, questions, place=which)
        if found is None:
            raise _declined(doubt)
        changed[place.parameter] = _replaced(changed[place.parameter], place, found.spelling)
    return changed


def kinds_named(function: "Callable[..., object]") -> dict[str, frozenset[str]]:
    """By parameter of a command, the kinds of what it can name, from what the shell completes."""
    from pods.cli.completion import KINDS

    named = {}
    for parameter in signature(function).parameters.values():
        for about in getattr(parameter.annotation, "__metadata__", ()):
            kinds = KINDS.get(getattr(about, "autocompletion", None))
            if kinds:
                named[parameter.name] = kinds
    return named


def _declined(doubt: NamingError) -> NamingError:
    """Nobody whom it could have meant was meant: what was asked already is not said again."""
    kept = [line for line in doubt.hint.split("\n") if not line.startswith("did you mean")]
    hint = "\n".join(kept) or "pods people and pods list show all names"
    return type(doubt)(doubt.message, hint, doubt.candidates, typed=doubt.typed)


def _described(one: "Candidate") -> str:
    return f"{one.name} ({one.id}){f': {one.telling}' if one.telling else ''}"


def _places(parameter: str, value: object, typed: str) -> list[Place]:
    """Every place in a value where the name stands alone, or between commas."""
    if isinstance(value, str):
        return [Place(parameter, None, part) for part in _parts(value, typed)]
    if not isinstance(value, list | tuple):
        return []
    named = [(at, part) for at, one in enumerate(value) for part in _parts(f"{one}", typed)]
    return [Place(parameter, at, part) for at, part in named]


def _parts(value: str, typed: str) -> list[int | None]:
    if value == typed:
        return [None]
    return [at for at, part in enumerate(value.split(",")) if part.strip() == typed]


def _replaced(value: Any, place: Place, spelling: str) -> Any:
    if place.at is not None:
        one = _replaced(value[place.at], place._replace(at=None), spelling)
        return [*value[: place.at], one, *value[place.at + 1 :]]
    if place.part is None:
        return spelling
    parts = value.split(",")
    return ",".join([*parts[: place.part], spelling, *parts[place.part + 1 :]])
