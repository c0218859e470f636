"""Which of those who are new come on the list, picked from a numbered list on a terminal."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pods.actions.importing_rows import Place
from pods.actions.picking import chosen, narrowed
from pods.errors import PodsError

if TYPE_CHECKING:
    from pods.actions.imported import NewPerson
    from pods.actions.result import Who
    from pods.ask.questions import Questions

_SHOWN = 40
_NAMED = 12
_ALL = "all"
_EXPLAINED = (
    "Type numbers, 1-5,9, to pick; with a minus before it, -3, to let one go; a word to see only "
    "who has it; all for everybody you see; Enter when you are done."
)


def pick(
    asker: "Questions", new: "Sequence[NewPerson]", *, near: "Mapping[Place, Who]"
) -> "list[NewPerson]":
    """Those who were picked, in the order of the file.

    Args:
        asker: whoever asks.
        new: everybody there is to choose from.
        near: who of them has a name near somebody's who is on the list already.
    """
    picked: set[int] = set()
    seen: Sequence[NewPerson] = new
    lines = {person.number: _line(person, near) for person in new}
    _list(asker, seen, lines=lines, picked=picked)
    asker.tell(_EXPLAINED)
    while True:
        answer = asker.text(f"Who? ({len(picked)} picked; Enter: done)", explained=_EXPLAINED)
        if not answer:
            return [person for person in new if person.number in picked]
        if _is_a_word(answer):
            seen = narrowed(new, answer)
            if not seen:
                asker.tell(f'Nobody has "{answer}" in the name, e-mail or topics. Everybody again:')
                seen = new
            _list(asker, seen, lines=lines, picked=picked)
            continue
        try:
            picked = _changed(picked, answer, new=new, seen=seen)
        except PodsError as error:
            asker.refuse(error)
            continue
        asker.tell(f"Picked: {_named([one.name for one in new if one.number in picked])}")


def _is_a_word(answer: str) -> bool:
    return answer.lower() != _ALL and any(letter.isalpha() for letter in answer)


def _changed(
    picked: set[int], answer: str, *, new: "Sequence[NewPerson]", seen: "Sequence[NewPerson]"
) -> set[int]:
    """The numbers that are picked after an answer: all that are seen, some more, or some less."""
    if answer.lower() == _ALL:
        return picked | {person.number for person in seen}
    meant = {person.number for person in chosen(new, [answer.removeprefix("-")])}
    return picked - meant if answer.startswith("-") else picked | meant


def _named(names: list[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return f"{', '.join(names[:_NAMED]) or 'nobody yet'}{more}"


def _line(person: "NewPerson", near: "Mapping[Place, Who]") -> str:
    """How somebody is told: the name, whom it may be, and one way to reach them."""
    same = near.get(Place.of(person))
    reached = person.email or person.phone
    maybe = f" ~ {same}?" if same else ""
    return f"{person.name}{maybe}{f' · {reached}' if reached else ''}"


def _list(
    asker: "Questions",
    seen: "Sequence[NewPerson]",
    *,
    lines: "Mapping[int, str]",
    picked: set[int],
) -> None:
    width = len(str(max((person.number for person in seen), default=0)))
    for person in seen[:_SHOWN]:
        mark = "+" if person.number in picked else " "
        asker.tell(lines[person.number], before=f"{mark}{person.number:>{width}}  ")
    if len(seen) > _SHOWN:
        more = f"and {len(seen) - _SHOWN} more: type a word to see only who has it"
        asker.tell(more, before=" " * (width + 3))
