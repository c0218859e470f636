"""Which of those who are new come on the list, picked from a numbered list on a terminal."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pods.actions.picking import chosen, narrowed
from pods.errors import PodsError

if TYPE_CHECKING:
    from pods.actions.imported import NewPerson
    from pods.ask.questions import Questions

_SHOWN = 40
_EXPLAINED = (
    "Type numbers, 1-5,9, to pick; with a minus before it, -3, to let one go; a word to see only "
    "who has it; all for everybody you see; Enter when you are done."
)


def pick(asker: "Questions", new: "Sequence[NewPerson]") -> "list[NewPerson]":
    """Those who were picked, in the order of the file."""
    picked: set[int] = set()
    seen: Sequence[NewPerson] = new
    _list(asker, seen, picked)
    asker.tell(_EXPLAINED)
    while True:
        answer = asker.text(f"Who? ({len(picked)} picked; Enter: done)", explained=_EXPLAINED)
        if not answer:
            return [person for person in new if person.number in picked]
        narrower = _change(asker, answer, new=new, seen=seen, picked=picked)
        if narrower is not None:
            seen = narrower
            _list(asker, seen, picked)


def _change(
    asker: "Questions",
    answer: str,
    *,
    new: "Sequence[NewPerson]",
    seen: "Sequence[NewPerson]",
    picked: set[int],
) -> "Sequence[NewPerson] | None":
    """Do what was typed; what is to be seen from now on, or None where that is the same."""
    if answer.lower() in {"all", "*"}:
        picked |= {person.number for person in seen}
    elif answer.startswith("-"):
        picked -= _numbers(asker, new, answer[1:])
    elif any(letter.isalpha() for letter in answer):
        found = narrowed(new, answer)
        if not found:
            asker.tell(f'Nobody has "{answer}" in the name, e-mail or topics.')
            return new
        return found
    else:
        picked |= _numbers(asker, new, answer)
    names = [person.name for person in new if person.number in picked]
    asker.tell(f"Picked: {', '.join(names[:_SHOWN]) or 'nobody yet'}")
    return None


def _numbers(asker: "Questions", new: "Sequence[NewPerson]", typed: str) -> set[int]:
    try:
        return {person.number for person in chosen(new, [typed])}
    except PodsError as error:
        asker.refuse(error)
        return set()


def _list(asker: "Questions", seen: "Sequence[NewPerson]", picked: set[int]) -> None:
    width = len(str(max((person.number for person in seen), default=0)))
    for person in seen[:_SHOWN]:
        mark = "+" if person.number in picked else " "
        reached = person.email or person.phone
        asker.tell(
            f"{mark}{person.number:>{width}}  {person.name}{f' · {reached}' if reached else ''}"
        )
    if len(seen) > _SHOWN:
        asker.tell(f"   and {len(seen) - _SHOWN} more: type a word to see only who has it")
