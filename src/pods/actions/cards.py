"""Looking closely: whichever person, or pod, is called that."""

from datetime import date

from pods.actions.person_card import PersonCard, person_card
from pods.actions.pod_card import PodCard, pod_card
from pods.errors import PodsError
from pods.model.book import Book
from pods.model.names import UnknownNameError, find_anything, find_draft
from pods.model.person import Person
from pods.model.pod import Pod
from pods.model.typed import quoted


def show(book: Book, *, name: str, show_private: bool = False, today: date) -> PersonCard | PodCard:
    """The card of a person, or of a pod, whichever is called that; a person comes first.

    Raises:
        NamingError: nobody, nothing, or more than one, is called that.
    """
    try:
        found = find_anything(book, name, among=("person", "pod"))
    except UnknownNameError as unknown:
        raise _draft_of_that_name(book, name) or unknown from None
    if isinstance(found, Person):
        return person_card(book, found, show_private=show_private, today=today)
    assert isinstance(found, Pod)  # noqa: S101 - no draft was among them
    return pod_card(book, found, show_private=show_private, today=today)


def _draft_of_that_name(book: Book, name: str) -> UnknownNameError | None:
    """A draft is shown elsewhere."""
    try:
        draft = find_draft(book, name)
    except PodsError:
        return None
    return UnknownNameError(f'"{name}" is a draft', f"pods drafts {quoted(draft.id)}", ())
