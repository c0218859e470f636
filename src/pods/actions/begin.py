"""Beginning a list: who the Caller is, as far as they care to say."""

from typing import Literal

from pods.actions.facts import Facts, checked, with_facts
from pods.actions.result import Change, NextStep, Result, Who
from pods.errors import NotAllowedError
from pods.model.book import FORMAT, Book
from pods.model.person import Caller


class Begun(Result):
    """A list was begun.

    Attributes:
        file: where it is.
        caller: whose list it is.
        is_organiser: whether the Caller weaves for others and sits in no pod.
    """

    kind: Literal["begun"] = "begun"
    file: str
    caller: Who
    is_organiser: bool


def begin(
    book: Book, *, file: str, facts: Facts, caller_id: str | None = None, is_organiser: bool = False
) -> Change[Begun]:
    """Begin a list in an empty book.

    Args:
        book: the empty book.
        file: where it will be, for the telling.
        facts: what the Caller says of themselves, as it was typed.
        caller_id: what stands in pods for the Caller, where not `me`.
        is_organiser: whether the Caller weaves for others and sits in no pod.

    Raises:
        NotAllowedError: there is something in the book already.
        PodsError: a fact that cannot be.
    """
    if book.model_fields_set:
        raise NotAllowedError(f"{file} is a list already", "pods add-person NAME adds to it")
    known = {key: value for key, value in checked(book, facts).items() if value is not None}
    known |= {"id": caller_id} if caller_id else {}
    known |= {"organiser": True} if is_organiser else {}
    caller = with_facts(Caller(), known)
    begun = book.model_copy(update={"format": FORMAT, **({"caller": caller} if known else {})})
    result = Begun(
        file=file,
        caller=Who(id=caller.id, name=caller.name),
        is_organiser=is_organiser,
        next_step=NextStep(
            text="Who would you like to spend time with?",
            command='pods add-person Noor Bo "Ana Sousa"',
        ),
    )
    return Change(begun, result)
